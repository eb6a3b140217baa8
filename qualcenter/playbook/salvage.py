"""Reads as much of a faulty Playbook as can be read, so that the cross checks can name their faults too."""

import types
from datetime import timedelta
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from qualcenter.domain.calendar import Period
from qualcenter.playbook.values import Section

AnySection = TypeVar("AnySection", bound=Section)
NOTHING = object()


def salvage(section: type[AnySection], raw: object) -> AnySection:
    """Return the section with every value that can be read, and blanks of the right type for the others.

    List positions stay as they are, so that places still point into the text. The result is for looking at
    only: it must never be compiled or kept.
    """
    table = raw if isinstance(raw, dict) else {}
    values: dict[str, Any] = {
        name: _field_value(section, name, table.get(info.alias or name, table.get(name, NOTHING)))
        for name, info in section.model_fields.items()
    }
    return cast("AnySection", section.model_construct(None, **values))


@cache
def _adapter(section: type[Section], name: str) -> TypeAdapter[Any]:
    info = section.model_fields[name]
    kind: Any = info.annotation
    for extra in info.metadata:
        kind = Annotated[kind, extra]
    return TypeAdapter(kind)


def _field_value(section: type[Section], name: str, raw: object) -> object:
    info = section.model_fields[name]
    if raw is NOTHING:
        return _default(info)
    try:
        return _adapter(section, name).validate_python(raw)
    except ValidationError:
        return _rough(info.annotation, raw, _default(info))


def _default(info: FieldInfo) -> object:
    return _blank(info.annotation) if info.is_required() else info.get_default(call_default_factory=True)


def _rough(kind: Any, raw: object, otherwise: object) -> object:  # noqa: ANN401  an annotation has no type
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, Section):
        return salvage(kind, raw) if isinstance(raw, dict) else otherwise
    if get_origin(kind) is tuple and isinstance(raw, list | tuple):
        return _rough_items(get_args(kind)[0], raw)
    if get_origin(kind) is dict and isinstance(raw, dict):
        return _rough_pairs(kind, raw)
    return raw if kind is str and isinstance(raw, str) else otherwise


def _rough_items(kind: Any, raw: list[object] | tuple[object, ...]) -> tuple[object, ...]:  # noqa: ANN401
    item = _bare(kind)
    if isinstance(item, type) and issubclass(item, Section):
        return tuple(salvage(item, entry) for entry in raw)
    return tuple(entry for entry in (_read(kind, entry) for entry in raw) if entry is not NOTHING)


def _rough_pairs(kind: Any, raw: dict[object, object]) -> dict[object, object]:  # noqa: ANN401
    key_kind, value_kind = get_args(kind)
    pairs = {}
    for key, entry in raw.items():
        value = _read(value_kind, entry)
        if value is NOTHING:
            value = _rough(value_kind, entry, _blank(value_kind))
        if _read(key_kind, key) is not NOTHING:
            pairs[key] = value
    return pairs


def _read(kind: Any, raw: object) -> object:  # noqa: ANN401
    try:
        return TypeAdapter(kind).validate_python(raw)
    except ValidationError:
        return NOTHING


def _bare(kind: Any) -> Any:  # noqa: ANN401
    """Strip annotations and an optional None from a type."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        parts = [part for part in get_args(kind) if part is not type(None)]
        return _bare(parts[0]) if len(parts) == 1 else kind
    return kind


def _blank(kind: Any) -> object:  # noqa: ANN401
    bare = _bare(kind)
    origin = get_origin(bare)
    if origin in (tuple, dict):
        return origin()
    if origin is Literal:
        return get_args(bare)[0]
    return _blank_of_class(bare) if isinstance(bare, type) else None


def _blank_of_class(kind: type) -> object:
    if issubclass(kind, Section):
        return salvage(kind, {})
    if issubclass(kind, Enum):
        return next(iter(kind))
    if kind is Period:
        return Period(0, 1440)
    return kind() if kind in (str, int, float, bool, timedelta) else None
