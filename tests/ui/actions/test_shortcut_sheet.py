from tests.ui.stub_rows import RULES
from ui.actions.catalogue import actions_on
from ui.actions.shortcut_sheet import key_sheet


def headings(screen: str) -> list[str]:
    sheet = key_sheet("A", actions_on(screen, RULES.dispositions.values()), single_keys=True, pages=("work",))
    return [row.words for row in sheet.rows if row.tone == "heading"]


def test_the_keys_of_the_screen_itself_stand_first() -> None:
    assert headings("handoffs") == ["Handoffs", "Go to", "Everywhere", "Look"]
    assert headings("settings") == ["Go to", "Everywhere", "Look"]
    assert headings("work")[-3:] == ["Go to", "Everywhere", "Look"]


def test_only_pages_that_the_person_has_are_named() -> None:
    sheet = key_sheet("A", actions_on("settings"), single_keys=False, pages=("handoffs", "settings"))
    ways = [(row.words, row.lead) for row in sheet.rows if row.lead.startswith("Alt G")]
    assert ways == [("Handoffs", "Alt G H")]
    assert "Settings" in [row.words for row in sheet.rows]


def test_two_keys_that_are_written_alike_stand_once() -> None:
    sheet = key_sheet("A", actions_on("work", RULES.dispositions.values()), single_keys=True, pages=("work",))
    assert [row.lead for row in sheet.rows if row.words == "The filled button"] == ["Ctrl ⏎"]
