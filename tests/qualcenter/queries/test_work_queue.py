import random
from dataclasses import replace
from datetime import timedelta

import pytest

from qualcenter.domain.refusals import QueueEmptyRefused, Refused, UnknownLeadRefused
from qualcenter.domain.rights import Actor
from qualcenter.queries.queue_rows import Band, QueuePage
from qualcenter.queries.work_queue import WorkQueue
from qualcenter.store.tables import events, leads
from tests.center import ANSWERS, Center, make_center
from tests.fixtures.desks import MONDAY, Rehearsal
from tests.fixtures.statements import CountStatements

COUNTRIES = ("GB", "GB", "DE", "FR", "US", "JP", "IE")
TOUCHES = ("demo", "pricing", "webinar", "white_paper", "call")
ENDS = ("skip", "hold", "no_answer", "call_later", "anyone", "nurture")
BANDS = list(Band)
SEEDS = (1, 2, 5)


def free(page: QueuePage) -> list[int]:
    return [row.lead_id for row in page.rows if row.held_back is None]


def handed_out(center: Center, actor: Actor) -> list[int]:
    """What next gives, each lead skipped in its turn, until nothing is left."""
    given: list[int] = []
    while True:
        try:
            given.append(center.queue.next(actor))
        except QueueEmptyRefused:
            return given
        center.queue.skip(actor, given[-1], "other")


def lived(center: Center, seed: int) -> None:
    """Some hours of a center: raised hands, calls and their ends, callbacks, handoffs, skips, pauses."""
    chance = random.Random(seed)
    for number in range(20):
        center.raised(
            f"{chance.choice('ABCDEFG')}nn {number}",
            touch=chance.choice(TOUCHES),
            country=chance.choice(COUNTRIES),
            company=f"Firm {chance.randrange(8)}",
            phone=f"+4420794{chance.randrange(10**5):05d}",
            email=f"p{number}@firm.example",
        )
        center.rehearsal.wait(minutes=chance.randrange(18))
        for who in chance.sample(["Ada", "Bea"], chance.randrange(3)):
            _worked(center, center.rehearsal[who], chance)
    day, hour = seed % 4, chance.choice([9, 10, 13, 15])
    then = MONDAY.replace(hour=hour, minute=chance.randrange(60)) + timedelta(days=day)
    center.rehearsal.clock.move_to(max(then, center.rehearsal.clock.now()))


def everywhere(actor: Actor) -> Actor:
    """The same colleague without a team: every pool feeds them, under many windows."""
    return replace(actor, team="")


def _worked(center: Center, actor: Actor, chance: random.Random) -> None:
    try:
        lead = center.queue.next(actor)
        ends = chance.choice([*ENDS, "promote"])
        if ends == "skip":
            center.queue.skip(actor, lead, "other")
        if ends in ("skip", "hold"):
            return
        center.calls.start(actor, lead)
        center.rehearsal.wait(minutes=chance.randrange(1, 9))
        center.calls.end(actor, lead)
        at = center.rehearsal.clock.now().replace(microsecond=0)
        if ends == "promote":
            center.answers.capture(actor, lead, ANSWERS)
            center.dispositions.record(actor, lead, "promote", {})
        elif ends == "nurture":
            wake = (at + timedelta(hours=chance.choice([3, 20, 50]))).isoformat()
            center.dispositions.record(actor, lead, "nurture", {"reason": "other", "wake": wake})
        elif ends == "no_answer":
            center.dispositions.record(actor, lead, "no_answer", {})
        else:
            later = (at + timedelta(minutes=chance.choice([15, 60, 1200]))).isoformat()
            who = "anyone" if ends == "anyone" else "mine"
            center.dispositions.record(actor, lead, "call_later", {"at": later, "who": who})
    except Refused:
        center.rehearsal.wait(minutes=7)


@pytest.mark.parametrize("seed", SEEDS)
def test_next_hands_the_leads_out_in_the_order_that_the_page_shows(rehearsal: Rehearsal, seed: int) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    lived(center, seed)
    for actor in (rehearsal["Bea"], everywhere(rehearsal["Ada"])):
        shown = queue.page(actor, None)
        assert handed_out(center, actor) == free(shown)


@pytest.mark.parametrize("seed", SEEDS[-1:])
def test_a_page_says_the_same_whole_cut_and_row_by_row(rehearsal: Rehearsal, seed: int) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    lived(center, seed)
    ada = everywhere(rehearsal["Ada"])
    whole = queue.page(ada, None)
    assert [BANDS.index(row.band) for row in whole.rows] == sorted(BANDS.index(row.band) for row in whole.rows)
    assert len({row.lead_id for row in whole.rows}) == len(whole.rows)
    assert all((row.band is Band.LATER) == (row.held_back is not None) for row in whole.rows)
    for row in whole.rows:
        assert queue.why_not(ada, row.lead_id) == row.held_back
        assert sum(one.points for one in row.why) == row.score
    for limit in (1, 3, 200):
        assert free(queue.page(ada, limit)) == free(whole)[:limit]


def test_reading_a_queue_writes_nothing_however_much_has_come_due(rehearsal: Rehearsal) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    lived(center, 3)
    rehearsal.wait(days=40)
    before = (center.rows(leads), center.rows(events))
    queue.page(rehearsal["Ada"], None)
    assert (center.rows(leads), center.rows(events)) == before


def test_the_lead_in_hand_stands_first_as_claimed(rehearsal: Rehearsal) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    center.raised("Jo Doe")
    second = center.raised("Al Roe", touch="webinar")
    center.queue.open(rehearsal["Ada"], second, skip_reason="other")
    first = queue.page(rehearsal["Ada"]).rows[0]
    assert (first.lead_id, first.claimed_by) == (second, "Ada")
    others = {row.lead_id: row.held_back for row in queue.page(rehearsal["Bea"]).rows}
    held = others[second]
    assert held is not None
    assert (held.rule, held.words) == ("held_by_other", "Ada has this lead in hand.")


def test_a_lead_outside_its_window_waits_with_the_instant_at_which_it_opens(rehearsal: Rehearsal) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    center.raised("Jo Doe")
    rehearsal.wait(hours=9)
    row = queue.page(rehearsal["Ada"]).rows[0]
    assert row.band is Band.LATER
    assert row.held_back is not None
    assert row.held_back.until == MONDAY + timedelta(days=1)
    assert row.promise_state in ("late", "paused")


def test_a_colleague_s_late_callback_is_offered_before_everything_else(rehearsal: Rehearsal) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    lead = center.called("Ada", "Jo Doe")
    at = rehearsal.wait(minutes=5).isoformat()
    rehearsal.wait(minutes=-4)
    center.dispositions.record(rehearsal["Ada"], lead, "call_later", {"at": at})
    center.raised("Al Roe")
    rehearsal.wait(minutes=6)
    assert lead not in free(queue.page(rehearsal["Bea"]))
    rehearsal.wait(minutes=14)
    page = queue.page(rehearsal["Bea"])
    assert (page.rows[0].lead_id, page.rows[0].band) == (lead, Band.CALLBACK)
    assert queue.why_not(rehearsal["Bea"], lead) is None


def test_the_pool_s_page_leaves_out_what_is_one_s_own(rehearsal: Rehearsal) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    own = center.called("Ada", "Jo Doe")
    center.dispositions.record(rehearsal["Ada"], own, "no_answer", {})
    pooled = center.raised("Al Roe")
    page = queue.page(rehearsal["Ada"], pool_only=True)
    assert [row.lead_id for row in page.rows] == [pooled]
    assert page.total == page.in_pool == 1
    assert queue.page(rehearsal["Ada"]).total == 2


def test_the_subtitle_says_why_to_call_and_how_often_it_was_tried(rehearsal: Rehearsal) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    lead = center.called("Ada", "Jo Doe", touch="pricing")
    center.dispositions.record(rehearsal["Ada"], lead, "no_answer", {})
    row = queue.page(rehearsal["Ada"]).rows[0]
    assert row.subtitle == "Asked for pricing · attempt 2 of 6"


def test_a_lead_that_nobody_knows_is_refused(rehearsal: Rehearsal) -> None:
    with pytest.raises(UnknownLeadRefused):
        WorkQueue(rehearsal.reading).why_not(rehearsal["Ada"], 99)


def test_the_statements_of_a_page_do_not_grow_with_its_leads(
    rehearsal: Rehearsal, count_statements: CountStatements
) -> None:
    center, queue = make_center(rehearsal), WorkQueue(rehearsal.reading)
    asked = []
    for many in (10, 40):
        for number in range(many):
            center.raised(f"Jo {many}.{number}", email=f"j{many}.{number}@acme.example")
        for limit in (200, None):
            with count_statements(rehearsal.store) as statements:
                queue.page(rehearsal["Ada"], limit)
            asked.append(len(statements))
    assert asked[2:] == asked[:2]
    assert max(asked) < 45
