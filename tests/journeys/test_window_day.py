"""A working day in the real window, by keys alone: after each act the store says what the screen said."""

from pathlib import Path

import pytest

from tests.fixtures.real_window import OpenDesk
from tests.journeys.real_desk import RealDesk, filled_center

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ANSWERS = ("A", "S", "A", "A", "A", "A")


def counted(desk: RealDesk, *keys: str) -> int:
    """Press keys on the lead in hand; gives the lead, which must not be in hand any more."""
    before = desk.lead
    desk.press(*keys)
    assert desk.lead != before
    desk.laws_hold()
    return before


def stage_of(desk: RealDesk, lead: int) -> str:
    return desk.core.lead_brief.read(desk.actor, lead).stage


def test_a_day_of_twenty_leads(nina: RealDesk) -> None:
    desk = nina
    assert desk.work.view.brief.name.words() == desk.brief.person
    desk.laws_hold()
    unanswered(desk)
    promoted(desk)
    nurtured_and_later(desk)
    ended(desk)
    undone(desk)
    others(desk)
    day = desk.core.day.figures(desk.actor)
    assert (day.calls, day.promoted) == (19, 1)


def unanswered(desk: RealDesk) -> None:
    for key, code in (("1", "no_answer"), ("2", "voicemail"), ("3", "gatekeeper"), ("1", "no_answer")):
        lead = counted(desk, "Ctrl+Return", key)
        journey = desk.core.journeys.read(lead)
        assert [row.detail["code"] for row in journey if "code" in row.detail][-1] == code
        desk.wait(minutes=1)


def promoted(desk: RealDesk) -> None:
    keys = ("Ctrl+Return", *ANSWERS, "Ctrl+Return", "P")
    assert len(keys) == 9
    lead = counted(desk, *keys)
    assert stage_of(desk, lead) == "promoted"
    assert len(desk.core.lead_brief.read(desk.actor, lead).answers) >= 5
    assert desk.core.handoffs.open("Sam") == ()
    desk.wait(seconds=11)
    desk.until(lambda: [row.lead_id for row in desk.core.handoffs.open("Sam")] == [lead])
    desk.laws_hold()


def nurtured_and_later(desk: RealDesk) -> None:
    lead = counted(desk, "Ctrl+Return", "N", "3")
    assert stage_of(desk, lead) == "nurture"
    lead = counted(desk, "Ctrl+Return", "L", "2")
    assert lead in [row.lead_id for row in desk.core.callbacks.page(desk.actor)]
    lead = counted(desk, "Ctrl+Return", "L", "1")
    assert lead in [row.lead_id for row in desk.core.callbacks.page(desk.actor)]


def ended(desk: RealDesk) -> None:
    lead = counted(desk, "Ctrl+Return", "X", "1")
    assert stage_of(desk, lead) == "purged"
    before = desk.lead
    desk.press("Ctrl+Return", "9")
    assert desk.lead == before
    desk.press("Ctrl+Return")
    assert desk.lead != before
    assert stage_of(desk, before) == "purged"
    desk.laws_hold()


def undone(desk: RealDesk) -> None:
    lead = counted(desk, "Ctrl+Return", "1")
    desk.press("U")
    assert desk.lead == lead
    assert desk.brief.claimed_by == "Nina"
    desk.laws_hold()
    desk.press("2")
    assert desk.lead != lead
    lead = counted(desk, "Ctrl+J", "1")
    assert "lead.skipped" in desk.kinds(lead)


def others(desk: RealDesk) -> None:
    lead = counted(desk, "Ctrl+Return", "4")
    assert "bad_number" in [row.detail.get("code") for row in desk.core.journeys.read(lead)]
    for key in ("5", "1", "2", "3", "1", "2", "1"):
        counted(desk, "Ctrl+Return", key)
        desk.wait(minutes=2)


def test_promote_is_armed_and_a_digit_sends_it(nina: RealDesk) -> None:
    desk = nina
    lead = desk.lead
    desk.press("Ctrl+Return", *ANSWERS[:-1], "P")
    assert desk.lead == lead
    assert desk.work.view.wrap_up.qualify.armed is not None
    desk.press("1")
    assert desk.lead != lead
    assert stage_of(desk, lead) == "promoted"
    desk.laws_hold()


def test_an_incoming_call_parks_the_lead_in_hand(nina: RealDesk) -> None:
    desk = nina
    first = desk.lead
    caller = next(row for row in desk.core.work_queue.page(desk.actor).rows[5:] if row.lead_id != first)
    desk.press("Ctrl+I")
    desk.type(caller.person)
    desk.press("Return")
    desk.until(lambda: desk.lead == caller.lead_id)
    assert desk.brief.call is not None
    assert desk.brief.call.inbound
    desk.laws_hold()
    desk.press("Ctrl+Return", "L", "2")
    assert desk.lead != caller.lead_id
    desk.laws_hold()


def test_a_new_lead_is_entered_by_hand(nina: RealDesk) -> None:
    desk = nina
    desk.press("Ctrl+N")
    for text in ("Vera Brandt", "Elbe Spedition GmbH", "+49 40 66969777", "vera@elbe-spedition.de"):
        desk.type(text)
        desk.strike("Tab")
    desk.press("Return")
    desk.until(lambda: desk.work.hand is not None and desk.brief.person == "Vera Brandt")
    assert "lead.raised" in desk.kinds(desk.lead)
    desk.laws_hold()


def test_j_and_k_walk_the_queue_and_nothing_is_claimed(nina: RealDesk) -> None:
    desk = nina
    first = desk.lead
    desk.press("J", "J")
    assert desk.lead != first
    assert desk.core.lead_brief.read(desk.actor, first).claimed_by == "Nina"
    assert desk.core.lead_brief.read(desk.actor, desk.lead).claimed_by is None
    desk.press("K", "K")
    assert desk.lead == first
    desk.laws_hold()


def test_the_palette_finds_a_person(nina: RealDesk) -> None:
    desk = nina
    wanted = desk.core.work_queue.page(desk.actor).rows[7]
    desk.press("Ctrl+K")
    desk.type(wanted.person.split()[0])
    desk.until(lambda: any(line.id == f"lead:{wanted.lead_id}" for line in desk.window.palette_overlay.lines()))
    desk.settle()
    desk.press("Return")
    desk.until(lambda: desk.lead == wanted.lead_id)
    assert desk.work.view.brief.name.words() == wanted.person


def test_a_callback_is_opened_from_its_page(nina: RealDesk) -> None:
    desk = nina
    lead = desk.lead
    desk.press("Ctrl+Return", "L", "1")
    assert desk.lead != lead
    desk.press("G", "C")
    desk.until(lambda: desk.window.page.where == "callbacks")
    desk.settle()
    desk.press("Return")
    desk.until(lambda: desk.window.page.where == "work" and desk.lead == lead)
    desk.press("G", "C")
    desk.until(lambda: desk.window.page.where == "callbacks")
    desk.settle()
    desk.press("Return")
    desk.until(lambda: desk.window.page.where == "work")
    desk.settle()
    assert not desk.window.page.view.is_waiting
    assert desk.lead == lead
    desk.laws_hold()


def test_the_same_day_on_a_shared_store(postgres_url: str, open_desk: OpenDesk, tmp_path: Path) -> None:
    filled_center(postgres_url, tmp_path, people=24)
    desk = open_desk(postgres_url)
    desk.sign_in("Nina")
    unanswered(desk)
    promoted(desk)
    nurtured_and_later(desk)
