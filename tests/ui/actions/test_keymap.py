import pytest

from tests.ui.stub_rows import RULES
from ui.actions.action import shown_digits
from ui.actions.catalogue import doubled_keys
from ui.actions.keymap import Keymap, changeable

DISPOSITIONS = tuple(RULES.dispositions.values())


@pytest.fixture
def keymap() -> Keymap:
    return Keymap()


@pytest.mark.parametrize(
    ("action", "key", "why"),
    [
        ("why", "P", "“Promote” already"),
        ("why", "G", "“Work” already"),
        ("palette", "Ctrl+I", "“Incoming call” already"),
        ("why", "5", "Only a disposition"),
        ("why", "Return", "has the focus"),
        ("why", "Alt+Y", "without Alt"),
    ],
)
def test_a_key_that_something_else_needs_is_refused_in_words(keymap: Keymap, action: str, key: str, why: str) -> None:
    assert why in keymap.why_not(action, key, DISPOSITIONS)


def test_a_changed_key_is_what_shortcuts_and_hints_say(keymap: Keymap) -> None:
    assert keymap.why_not("why", "Y", DISPOSITIONS) == ""
    keymap.load({"why": "Y", "disposition_no_answer": "Z", "touches": ""})
    keys = {action.id: action.keys for action in keymap.on("work", DISPOSITIONS)}
    assert keys["why"] == ("Y",)
    assert keys["disposition_no_answer"] == ("Z",)
    assert keys["touches"] == ()
    assert keymap.shown("why") == "Y"
    assert keymap.hint("next_row previous_row") == "J K"
    assert keymap.shown("touches") == ""


def test_a_digit_that_a_disposition_gave_up_still_chooses_among_chips(keymap: Keymap) -> None:
    keymap.load({"disposition_no_answer": "Z"})
    actions = keymap.on("work", DISPOSITIONS)
    assert [action.id for action in actions if "1" in action.keys] == ["digit_1"]
    assert list(doubled_keys(actions)) == []


def test_a_key_can_be_taken_over_once_its_holder_has_another(keymap: Keymap) -> None:
    keymap.load({"touches": "Y"})
    assert keymap.why_not("why", "T", DISPOSITIONS) == ""


def test_escape_cannot_be_changed() -> None:
    assert "escape" not in {action.id for action in changeable(DISPOSITIONS)}


def test_digits_in_a_row_are_told_from_the_first_to_the_last() -> None:
    assert shown_digits("123456") == "1\N{EN DASH}6"
    assert shown_digits("134") == "1 3 4"
    assert shown_digits("12") == "1 2"
    assert shown_digits("") == ""
