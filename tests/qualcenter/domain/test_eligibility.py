from dataclasses import replace
from datetime import timedelta

from qualcenter.domain.disposing import promise_callback
from qualcenter.domain.eligibility import HeldBack, Standing, held_back, is_ready, owners_for, teams_of
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.rights import Actor
from qualcenter.domain.verdict import Verdict
from tests.moments import ADA, BEA, MONDAY, POOL, a_contact, a_lead, a_promoted, claimed, moment, rules

ALLOW = Verdict("allow", "open", "May be called.", None, MONDAY, "Europe/Berlin", None)
MINE = Standing(ADA, frozenset({Owner.colleague(ADA).key, POOL.key}), ALLOW)


def _rule(lead: Lead, standing: Standing = MINE, after: timedelta = timedelta(0)) -> str | None:
    held = held_back(lead, standing, MONDAY + after)
    return held.rule if held else None


def test_a_lead_of_the_pool_may_be_next() -> None:
    assert _rule(a_lead()) is None


def test_only_a_lead_may_be_next() -> None:
    assert _rule(a_contact()) == _rule(a_promoted()) == "wrong_stage"


def test_who_has_it_in_hand_is_named_with_the_end_of_the_claim() -> None:
    lead = claimed(a_lead(), by=BEA)
    held = held_back(lead, replace(MINE, holder="Bea"), MONDAY)
    assert held == HeldBack("held_by_other", "Bea has this lead in hand.", MONDAY + timedelta(minutes=15))
    assert _rule(lead, after=timedelta(minutes=15)) is None
    assert _rule(claimed(a_lead(), by=ADA)) is None


def test_anothers_lead_is_not_mine_unless_it_is_offered() -> None:
    lead = a_lead()
    lead.owner = Owner.colleague(BEA)
    assert _rule(lead) == "not_yours"
    assert _rule(lead, replace(MINE, offered=True)) is None


def test_a_callback_never_comes_before_its_instant() -> None:
    lead = a_lead()
    promise_callback(lead, moment(), MONDAY + timedelta(hours=2), ADA, anyone=False)
    assert _rule(lead, after=timedelta(hours=2, microseconds=-1)) == "not_due"
    assert _rule(lead, after=timedelta(hours=2)) is None


def test_a_skipped_lead_comes_back_by_itself() -> None:
    skipping = replace(MINE, skipped_until=MONDAY + timedelta(minutes=30))
    assert _rule(a_lead(), skipping) == "skipped"
    assert _rule(a_lead(), skipping, timedelta(minutes=30)) is None


def test_a_warning_keeps_a_lead_from_being_next_and_says_when_it_opens() -> None:
    opens = MONDAY + timedelta(hours=20)
    warned = replace(ALLOW, verdict="warn", rule="business_hours", opens_at=opens)
    held = held_back(a_lead(), replace(MINE, verdict=warned), MONDAY)
    assert held is not None
    assert (held.rule, held.until) == ("business_hours", opens)


def test_only_first_calls_and_retries_that_are_due_stand_in_the_queue() -> None:
    lead = a_lead()
    assert is_ready(lead, MONDAY)
    assert not is_ready(lead, MONDAY - timedelta(seconds=1))
    promise_callback(lead, moment(), MONDAY + timedelta(hours=2), ADA, anyone=True)
    assert not is_ready(lead, MONDAY + timedelta(days=1))
    assert not is_ready(a_promoted(), MONDAY + timedelta(days=1))


def test_whoever_has_a_team_is_fed_by_it_and_others_by_every_pool() -> None:
    ada = Actor(ADA, "Ada", frozenset({"qualifier"}), "inbound")
    assert owners_for(ada, rules()) == {"c:1", "p:inbound"}
    for team in ("", "sales", "gone"):
        assert set(teams_of(replace(ada, team=team), rules())) == {"inbound", "dach", "americas"}
