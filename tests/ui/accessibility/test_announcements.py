from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from tests.ui.accessibility.conftest import AWAY, Stage
from ui import speech

Heard = list[tuple[str, QAccessible.AnnouncementPoliteness]]
POLITE = QAccessible.AnnouncementPoliteness.Polite
ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What a screen reader would say; none runs here, so its place is taken where Qt hands it the event."""
    said: Heard = []

    class Listening:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def isActive() -> bool:  # noqa: N802  Qt's name
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802  Qt's name
            said.append((event.message(), event.politeness()))

    monkeypatch.setattr(speech, "QAccessible", Listening)
    return said


def test_a_new_lead_is_told_with_name_company_time_left_and_window(stage: Stage, heard: Heard) -> None:
    stage.work.acts.look_at(5)
    stage.qtbot.waitUntil(lambda: stage.work.hand is not None and stage.work.hand.lead_id == 5)
    words, manner = heard[-1]
    brief = stage.core.leads[5].brief
    assert words.startswith(f"{brief.person}, {brief.company}. ")
    assert "left to" in words or "Late" in words or "No clock" in words
    assert manner is POLITE


def test_a_disposition_is_told_with_how_to_undo_it_before_the_next_lead_is(stage: Stage, heard: Heard) -> None:
    stage.enter("undo")
    deed = next(place for place, (words, _) in enumerate(heard) if words.endswith("Undo with Control Z."))
    assert "No answer" in heard[deed][0]
    assert stage.work.hand is not None
    assert any(words.startswith(stage.work.hand.brief.person) for words, _ in heard)
    assert heard[deed][1] is POLITE


def test_the_clock_speaks_at_five_minutes_at_one_and_when_late_and_not_between(stage: Stage, heard: Heard) -> None:
    lead = stage.core.leads[3]
    promise = lead.brief.promise
    assert promise is not None
    now = stage.core.clock.now()
    fresh = replace(promise, made_at=now, due_at=now + timedelta(minutes=6), state="on_time")
    lead.brief = replace(lead.brief, promise=fresh)
    stage.work.acts.look_at(3)
    stage.qtbot.waitUntil(lambda: stage.work.hand is not None and stage.work.hand.brief.promise == fresh)
    heard.clear()
    spoken: list[int] = []
    for second in range(0, 400, 5):
        stage.core.clock.at = now + timedelta(seconds=second)
        before = len(heard)
        stage.work.tick()
        if len(heard) > before:
            spoken.append(second)
    assert spoken == [60, 300, 360]
    assert [manner for _, manner in heard] == [POLITE] * 3


def test_a_call_window_that_closes_interrupts(stage: Stage, heard: Heard) -> None:
    lead = stage.core.leads[3]
    now = stage.core.clock.now()
    verdict = replace(lead.brief.verdict, verdict="allow", closes_at=now + timedelta(minutes=2))
    lead.brief = replace(lead.brief, verdict=verdict)
    stage.work.acts.look_at(3)
    stage.qtbot.waitUntil(lambda: stage.work.hand is not None and stage.work.hand.brief.verdict == verdict)
    heard.clear()
    stage.work.tick()
    assert not [words for words, manner in heard if manner is ASSERTIVE]
    stage.core.clock.at = now + timedelta(minutes=2)
    stage.work.tick()
    stage.work.tick()
    told = [words for words, manner in heard if manner is ASSERTIVE]
    assert told == [f"The call window of {lead.brief.person} is closed."]


def test_a_failed_save_interrupts_and_a_lost_store_does_not(stage: Stage, heard: Heard) -> None:
    stage.enter("not saved")
    assert (str(AWAY), ASSERTIVE) in heard
    assert ("The store does not answer. What is typed is kept on this computer.", POLITE) in heard
    heard.clear()
    stage.core.fail = None
    stage.window.link.found()
    assert ("The store answers again.", POLITE) in heard


def test_a_notice_that_comes_by_itself_is_told(stage: Stage, heard: Heard) -> None:
    goes_back = SimpleNamespace(notice_id=1, words="Maria Oliveira goes back to the center soon")
    stage.core.notices.unseen = lambda _actor, **_how: (goes_back,)
    stage.window.news._since.invalidate()
    stage.window.news.tick()
    stage.qtbot.waitUntil(lambda: any(words == goes_back.words for words, _ in heard))
    assert (goes_back.words, POLITE) in heard
