from dataclasses import replace
from datetime import UTC, datetime, timedelta

from qualcenter.queries.broken_laws import BrokenLaw
from ui.left_behind import MOST, left_behind_sheet

NOW = datetime(2026, 11, 23, 15, 10, tzinfo=UTC)
ONE = BrokenLaw(2, 7, "Jo Doe", "Acme GmbH", "nobody owns it", NOW - timedelta(minutes=12))


def test_a_row_names_the_person_the_law_why_and_the_last_act_and_opens_the_lead() -> None:
    sheet = left_behind_sheet([ONE], NOW)
    assert sheet.title == "Left behind: 1"
    (row,) = sheet.rows
    assert (row.words, row.below, row.detail, row.act) == (
        "Jo Doe, Acme GmbH",
        "Nobody owns it",
        "Law 2, last act 12 min ago",
        "7",
    )


def test_nobody_is_told_as_well() -> None:
    sheet = left_behind_sheet([], NOW)
    assert (sheet.title, sheet.rows) == ("Left behind: 0", ())
    assert sheet.subtitle == "Every lead has an owner and a next act."


def test_a_store_with_very_many_tells_the_first_ones_and_how_many_there_are() -> None:
    sheet = left_behind_sheet([replace(ONE, lead_id=number) for number in range(1, 5_001)], NOW)
    assert sheet.title == "Left behind: 5,000"
    assert len(sheet.rows) == MOST
    assert sheet.subtitle.startswith("The first 200 of them.")
