"""What differs between two versions of the Playbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from qualcenter.playbook.faults import place
from qualcenter.playbook.model import Playbook

KEYS = ("code", "name", "kind", "key", "label")


@dataclass(frozen=True)
class Difference:
    """One value that differs; `before` or `after` is None where the value stands in one version only."""

    where: str
    before: str | None
    after: str | None


def differences(before: Playbook, after: Playbook) -> list[Difference]:
    """Compare two versions, in the order of the text.

    Items of a list are paired by their code or name, so that moving or adding one does not change all that
    follow; an item that is new or gone is one difference for each of its values.
    """
    old, new = dict(_leaves("", _tables(before))), dict(_leaves("", _tables(after)))
    places = list(dict.fromkeys((*old, *new)))
    return [Difference(at, old.get(at), new.get(at)) for at in places if old.get(at) != new.get(at)]


def _tables(playbook: Playbook) -> dict[str, Any]:
    return playbook.model_dump(mode="json", by_alias=True, exclude_none=True)


def _leaves(where: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _leaves(place(where, str(name)) if where else str(name), part)
    elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        for name, item in _named(value):
            yield from _leaves(f"{where}[{name}]", item)
    elif isinstance(value, list):
        yield where, ", ".join(_words(item) for item in value)
    else:
        yield where, _words(value)


def _named(items: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each item its own name if all have one and no two share it, else its number."""
    for key in KEYS:
        names = [item.get(key) for item in items]
        if None not in names and len(set(names)) == len(names):
            yield from ((str(name), item) for name, item in zip(names, items, strict=True))
            return
    yield from ((str(index), item) for index, item in enumerate(items))


def _words(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
