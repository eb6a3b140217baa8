"""Frozen rows as JSON objects, field by field, with ids named as the contract names them."""

import dataclasses
from datetime import datetime
from typing import Any

from qualcenter.cli.answer import instant_text


def row_json(row: Any) -> dict[str, Any]:  # noqa: ANN401  any frozen row
    """The fields of a frozen row by name; instants as texts with Z, nested rows as objects."""
    return {one.name: _value(getattr(row, one.name)) for one in dataclasses.fields(row)}


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return instant_text(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return row_json(value)
    if isinstance(value, tuple | list | frozenset):
        return [_value(one) for one in value]
    return {key: _value(one) for key, one in value.items()} if isinstance(value, dict) else value
