from pathlib import Path

import pytest

from qualcenter.exchange.suppression_list import read_list
from qualcenter.exchange.table import FileRefused
from qualcenter.services.suppression import Unwanted


def _file(folder: Path, text: str) -> Path:
    place = folder / "list.csv"
    place.write_text(text, "utf-8")
    return place


def test_a_list_with_a_header_is_read_by_its_columns(tmp_path: Path) -> None:
    text = "Name,Phone,Email,Company,Country\nJo,030 1234567,,Acme,DE\nKim,,kim@a.com,Acme,\nLou,,,Beta Ltd,\nPat,,,,\n"
    assert read_list(_file(tmp_path, text), "US") == [
        Unwanted(number="030 1234567", country="DE"),
        Unwanted(email="kim@a.com"),
        Unwanted(company="Beta Ltd", country="US"),
    ]


def test_a_bare_list_of_numbers_loses_not_even_its_first(tmp_path: Path) -> None:
    found = read_list(_file(tmp_path, "+493012345678\n030 12345679\n\n(504) 621-8927\n"), "DE")
    assert [one.number for one in found] == ["+493012345678", "030 12345679", "(504) 621-8927"]
    assert {one.country for one in found} == {"DE"}


def test_a_bare_list_of_addresses_is_one_of_emails(tmp_path: Path) -> None:
    assert [one.email for one in read_list(_file(tmp_path, "jo@a.com\nkim@b.com\n"))] == ["jo@a.com", "kim@b.com"]


def test_a_bare_list_of_firms_is_one_of_companies(tmp_path: Path) -> None:
    assert [one.company for one in read_list(_file(tmp_path, "Acme GmbH\nBeta Ltd\n"))] == ["Acme GmbH", "Beta Ltd"]


def test_under_a_header_that_says_nothing_each_entry_is_read_for_itself(tmp_path: Path) -> None:
    found = read_list(_file(tmp_path, "Blocked\n+493012345678\njo@a.com\nAcme\n"))
    assert found == [Unwanted(number="+493012345678"), Unwanted(email="jo@a.com"), Unwanted(company="Acme")]


@pytest.mark.parametrize(("text", "country"), [("", None), ("Phone\n", None), ("Phone\n1\n", "Nowhere")])
def test_a_list_of_nothing_is_refused(tmp_path: Path, text: str, country: str | None) -> None:
    with pytest.raises(FileRefused):
        read_list(_file(tmp_path, text), country)
