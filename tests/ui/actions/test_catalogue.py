import pytest

from tests.ui.stub_rows import RULES
from ui.actions.action import Action, alt_twin, shown
from ui.actions.catalogue import SCREENS, actions_on, doubled_keys


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_has_two_meanings_on_a_screen(screen: str) -> None:
    assert list(doubled_keys(actions_on(screen, RULES.dispositions.values()))) == []


def test_a_doubled_key_is_found() -> None:
    both = (Action("a", "A", ("P",), "work"), Action("b", "B", ("P",), "work"))
    assert list(doubled_keys(both)) == [("P", "a", "b"), ("Alt+P", "a", "b")]


@pytest.mark.parametrize(
    ("key", "twin"),
    [("P", "Alt+P"), ("1", "Alt+1"), ("G, W", "Alt+G, Alt+W"), ("Ctrl+K", None), ("F1", None)],
)
def test_bare_keys_have_an_alt_twin(key: str, twin: str | None) -> None:
    assert alt_twin(key) == twin


@pytest.mark.parametrize(
    ("key", "words"),
    [("Ctrl+Return", "Ctrl ⏎"), ("G, W", "G W"), ("P", "P"), ("Ctrl++", "Ctrl +"), ("Shift+F6", "Shift F6")],
)
def test_keys_are_written_as_people_read_them(key: str, words: str) -> None:
    assert shown(key) == words


def test_every_disposition_of_the_playbook_has_its_key() -> None:
    actions = {action.id: action for action in actions_on("work", RULES.dispositions.values())}
    for rule in RULES.dispositions.values():
        assert actions[f"disposition_{rule.code}"].keys == (rule.key,)


def test_every_digit_chooses_even_when_no_disposition_has_it() -> None:
    keys = {key for action in actions_on("work", ()) for key in action.keys}
    assert set("123456789") <= keys
