"""Every refusal stands in the table that programs rely on."""

import inspect
import re
from pathlib import Path

from qualcenter.domain import refusals

TABLE = Path(__file__).parents[2] / "docs" / "refusals.md"


def _kinds() -> list[type[refusals.Refused]]:
    kinds = [kind for _, kind in inspect.getmembers(refusals, inspect.isclass) if issubclass(kind, refusals.Refused)]
    return [kind for kind in kinds if kind is not refusals.Refused]


def test_every_refusal_code_stands_in_the_table_with_its_words() -> None:
    first_table = TABLE.read_text(encoding="utf-8").partition("\n## ")[0]
    told = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", first_table, re.MULTILINE))
    assert {kind.code: inspect.getdoc(kind) for kind in _kinds()} == told


def test_no_two_refusals_share_a_code() -> None:
    codes = [kind.code for kind in _kinds()]
    assert len(codes) == len(set(codes))


def test_every_refusal_ends_its_name_as_one() -> None:
    assert all(kind.__name__.endswith("Refused") for kind in _kinds())
