from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from qualcenter import paths
from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.domain.sentence import Sentence, said
from qualcenter.failures import KnownFailure
from ui import language, words
from ui.actions.action import Action, shown
from ui.actions.catalogue import disposition_actions
from ui.failures import wrong_of
from ui.language import choose, locale, said_in, say, say_marked, spoken

pytestmark = pytest.mark.usefixtures("english_again")


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    choose("en")


def test_english_counts_in_singular_and_plural() -> None:
    choose("en")
    assert [say("{count} calls", count=n) for n in (0, 1, 2)] == ["0 calls", "1 call", "2 calls"]


def test_german_counts_in_singular_and_plural() -> None:
    choose("de")
    assert [say("{count} calls", count=n) for n in (0, 1, 2)] == ["0 Anrufe", "1 Anruf", "2 Anrufe"]


@pytest.mark.parametrize("wanted", ["tlh", "", "DE?"])
def test_an_unknown_language_is_spoken_as_english(wanted: str) -> None:
    assert choose(wanted) == "en"
    assert spoken() == "en"
    assert say("Undo") == "Undo"


def test_numbers_days_and_spans_follow_the_language() -> None:
    choose("de")
    assert words.count(1930) == "1.930"
    assert words.day(date(2026, 10, 3)) == "3. Okt."
    assert words.late_by(timedelta(minutes=4)) == "Überfällig 4 min"
    assert words.span(timedelta(days=1, hours=3)) == "1 T 3 h"
    assert (
        words.day_and_time(datetime(2026, 6, 17, 9, 30, tzinfo=UTC), datetime(2026, 6, 16, 12, tzinfo=UTC))
        == "morgen 09:30"
    )


def test_english_numbers_and_days_are_british_where_the_system_says_nothing() -> None:
    choose("en")
    assert words.count(1930) == "1,930"
    assert words.clock(datetime(2026, 6, 16, 16, 5, tzinfo=UTC)) == "16:05"
    assert (
        words.day_and_time(datetime(2026, 6, 25, 10, tzinfo=UTC), datetime(2026, 6, 16, 12, tzinfo=UTC))
        == "Thu 25 Jun, 10:00"
    )


def test_a_sentence_of_the_core_is_said_with_the_sentences_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    german = {"{name} works here.": "{name} arbeitet hier.", "Nobody": "Niemand"}
    monkeypatch.setattr(language, "_now", language._Spoken("de", locale(), _Told(german)))
    told = said_in(said("{name} works here.", name=said("Nobody")))
    assert told == "Niemand arbeitet hier."
    assert said_in(Sentence.joined(said("Nobody"), "Nina")) == "Niemand Nina"


def test_a_plain_text_is_left_as_it_is() -> None:
    choose("de")
    assert said_in("Undo") == "Undo"
    assert say_marked("What nobody {ever} marked") == "What nobody {ever} marked"


def test_without_a_translation_file_everything_is_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(paths, "resources", lambda: tmp_path)
        language._loaded.cache_clear()
        choose("de")
        told = [say("Undo"), say("{count} calls", count=2)]
    language._loaded.cache_clear()
    assert told == ["Undo", "2 calls"]


def test_a_failure_is_said_in_its_three_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    german = {"The disk is full.": "Die Platte ist voll.", "Make room.": "Schaffen Sie Platz."}
    monkeypatch.setattr(language, "_now", language._Spoken("de", locale(), _Told(german)))
    failure = KnownFailure("disk_full", said("The disk is full."), "Nothing was lost.", said("Make room."))
    assert wrong_of(failure).words == "Die Platte ist voll. Nothing was lost. Schaffen Sie Platz."
    assert wrong_of(UnknownLeadRefused(said("Make room."))).words == "Schaffen Sie Platz."


def test_words_of_the_playbook_stay_what_they_are() -> None:
    choose("de")
    own = Action("disposition_x", "Settings", ("X",), "work", own_words=True)
    assert own.said == "Settings"
    assert Action("x", "Settings", ("X",), "work").said == "Optionen"
    assert not tuple(disposition_actions(()))


def test_keys_are_called_as_on_the_keyboards_of_the_language() -> None:
    choose("de")
    assert shown("Ctrl+Return") == "Strg ⏎"
    assert shown("Space") == "Leertaste"
    choose("en")
    assert shown("Ctrl+Return") == "Ctrl ⏎"


class _Told(QTranslator):
    """Translations from a dictionary, in the place of a file's."""

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__()
        self._known = known

    def translate(self, context: str, text: str, note: str = "", count: int = -1) -> str:  # type: ignore[override]
        return self._known.get(text, "")
