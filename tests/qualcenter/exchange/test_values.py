"""Cells become texts, numbers, consents, languages and names."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qualcenter.exchange.values import (
    guarded,
    language_of,
    line_of,
    present,
    split_name,
    staff_of,
    text_of,
    yes_or_no,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1", "'+49 30 1"),
        ("+4930123", "+4930123"),
        ("+", "'+"),
        ("+٣", "'+٣"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'x", "''x"),
        ("'", "''"),
        ("''=x", "'''=x"),
        ("x=1", "x=1"),
        ("\nx", "\nx"),
        ("", ""),
    ],
)
def test_a_text_that_could_run_gets_one_apostrophe(text: str, written: str) -> None:
    assert guarded(text) == written
    assert text_of(written) == text


@pytest.mark.parametrize("text", ["'tis", "'90s", "'", "' x"])
def test_an_apostrophe_before_other_signs_belongs_to_the_text(text: str) -> None:
    assert text_of(text) == text


@given(st.text())
@example("'")
@example("'='")
def test_guarding_is_taken_back_exactly(text: str) -> None:
    assert text_of(guarded(text)) == text


def test_cells_of_every_type_have_a_text() -> None:
    at = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
    cells = (None, True, 49301, 1.5, Decimal("1E+3"), at, date(2026, 3, 4), at.replace(tzinfo=None))
    assert [text_of(cell) for cell in cells] == [
        "", "true", "49301", "1.5", "1000", "2026-03-04T10:30:00Z", "2026-03-04", "2026-03-04T10:30:00",
    ]  # fmt: skip


def test_a_line_has_no_breaks_and_no_edges() -> None:
    assert line_of("  Ada\r\n\u00a0 Lovelace\t") == "Ada Lovelace"
    assert line_of("'=Ada") == "=Ada"


def test_words_for_nothing_are_nothing() -> None:
    assert [present(text) for text in ("n/a", "-", "NULL", "None", "Nona")] == ["", "", "", "", "Nona"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("50-249", 50), ("50 – 249", 50), ("1,200", 1200), ("1.200", 1200), ("1 200", 1200), ("1k", 1000),
        ("10.5k", 10500), ("1,5 tsd", 1500), ("500+", 500), ("> 1000", 1000), ("11 bis 50 Mitarbeiter", 11),
        ("1,001-5,000 employees", 1001), ("<50", 1), ("0", 0), ("7.0", 7), ("many", None), ("", None),
        ("99999999999", None), ("1.2.3.4", None), ("-", None), ("²", None),
    ],
)  # fmt: skip
def test_the_number_of_people_is_read_of_a_range_the_lower_end(text: str, number: int | None) -> None:
    assert staff_of(text) == number


@given(st.text(alphabet="0123456789.,'k m-+<>", max_size=30))
def test_no_text_breaks_the_reading_of_staff(text: str) -> None:
    number = staff_of(text)
    assert number is None or 0 <= number < 10_000_000


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        (True, True), (False, False), (1, True), (0, False), ("Ja", True), ("NEIN", False), ("opt-in", True),
        ("x", True), ("", None), (None, None), ("maybe", None), ("2", None),
    ],
)  # fmt: skip
def test_only_a_clear_word_is_a_consent(cell: object, answer: bool | None) -> None:
    assert yes_or_no(cell) is answer


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en-US", "en"), ("de_DE", "de"), ("Deutsch", "de"), ("Französisch", "fr"), ("EN", "en"),
        ("Klingon", None), ("", None),
    ],
)  # fmt: skip
def test_languages_are_known_by_code_tag_and_name(text: str, code: str | None) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Ada Lovelace", ("Ada", "Lovelace")),
        ("Lovelace, Ada", ("Ada", "Lovelace")),
        ("Dr. Ada King Lovelace", ("Ada King", "Lovelace")),
        ("Ludwig van Beethoven", ("Ludwig", "van Beethoven")),
        ("Maria de la Cruz", ("Maria", "de la Cruz")),
        ("Martin Luther King, Jr.", ("Martin Luther", "King Jr.")),
        ("Frau Schmidt", ("", "Schmidt")),
        ("Ada", ("Ada", "")),
        ("Van Morrison", ("Van", "Morrison")),
        ("Ada Lovelace --", ("Ada", "Lovelace")),
        ("", ("", "")),
        (",", ("", "")),
    ],
)
def test_a_full_name_falls_into_its_parts(full: str, parts: tuple[str, str]) -> None:
    assert split_name(full) == parts


@given(st.text(alphabet="Aa ,.vonDr", max_size=20))
def test_no_word_of_a_name_is_lost_but_forms_of_address(full: str) -> None:
    given_name, family = split_name(full)
    kept = set(f"{given_name} {family}".replace(",", " ").split())
    lost = set(full.replace(",", " ").split()) - kept
    assert all(word.rstrip(".").casefold() == "dr" for word in lost)
