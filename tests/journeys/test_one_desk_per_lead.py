"""Two desks want the same at the same moment: one lead, one company on the phone, one late callback."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier
from typing import TypeVar

from qualcenter.domain.refusals import Refused
from tests.center import Center
from tests.fixtures.desks import Rehearsal

T = TypeVar("T")


def _at_once(center: Center, *deeds: Callable[[], T]) -> list[T | str]:
    """Do all of it in threads that begin together; gives what each came to, a refusal by its code."""
    together = Barrier(len(deeds))

    def one(deed: Callable[[], T]) -> T | str:
        together.wait()
        try:
            return deed()
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(len(deeds)) as desks:
        return [each.result() for each in [desks.submit(one, deed) for deed in deeds]]


def test_two_desks_that_ask_at_once_get_two_leads(center: Center) -> None:
    leads = {center.raised(f"P{n:02d} Lee") for n in range(2)}
    who = center.rehearsal
    got = _at_once(center, lambda: center.queue.next(who["Ada"]), lambda: center.queue.next(who["Bea"]))
    assert set(got) == leads


def test_the_last_lead_comes_into_one_hand(center: Center) -> None:
    lead = center.raised()
    who = center.rehearsal
    got = _at_once(center, lambda: center.queue.next(who["Ada"]), lambda: center.queue.next(who["Bea"]))
    assert sorted(map(str, got)) == sorted([str(lead), "queue_empty"])


def test_two_people_of_one_company_are_not_called_at_once(center: Center) -> None:
    who = center.rehearsal
    one = center.raised("Jo Doe", company="Acme Ltd", email="jo@acme.example")
    two = center.raised("Kim Berg", company="Acme Ltd", email="kim@acme.example")
    center.queue.open(who["Ada"], one, skip_reason="other")
    center.queue.open(who["Bea"], two, skip_reason="other")
    got = _at_once(
        center,
        lambda: center.calls.start(who["Ada"], one) and "called",
        lambda: center.calls.start(who["Bea"], two) and "called",
    )
    assert sorted(map(str, got)) == ["called", "company_on_phone"]


def _late_callback(center: Center) -> tuple[int, datetime]:
    """A callback that Ada has promised, with everything else of the pool in somebody's hand."""
    who = center.rehearsal
    lead = center.called("Ada", "Jo Doe")
    at = who.wait(minutes=5)
    who.wait(minutes=-4)
    center.dispositions.record(who["Ada"], lead, "call_later", {"at": at.isoformat()})
    return lead, at


def _next_of_bea(center: Center) -> int | str:
    try:
        return center.queue.next(center.rehearsal["Bea"])
    except Refused as refused:
        return refused.code


def test_a_colleagues_late_callback_is_taken_after_a_quarter_of_an_hour(center: Center) -> None:
    lead, at = _late_callback(center)
    _wait_until(center.rehearsal, at, minutes=14)
    assert _next_of_bea(center) == "queue_empty"
    _wait_until(center.rehearsal, at, minutes=16)
    assert _next_of_bea(center) == lead


def test_it_is_taken_sooner_while_the_colleague_is_on_the_phone(center: Center) -> None:
    lead, at = _late_callback(center)
    other = center.raised("Al Roe", company="Bolt Ltd", email="al@bolt.example")
    center.queue.open(center.rehearsal["Ada"], other, skip_reason="other")
    center.calls.start(center.rehearsal["Ada"], other)
    _wait_until(center.rehearsal, at, minutes=4)
    assert _next_of_bea(center) == "queue_empty"
    _wait_until(center.rehearsal, at, minutes=6)
    assert _next_of_bea(center) == lead


def _wait_until(rehearsal: Rehearsal, at: datetime, *, minutes: int) -> None:
    """Wait until so many minutes after an instant."""
    away = (at - rehearsal.clock.now()).total_seconds() / 60
    rehearsal.wait(minutes=away + minutes)
