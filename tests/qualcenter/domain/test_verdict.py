"""May we call: every rule that can answer, and when time opens it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.calendar import Period
from qualcenter.domain.call_window import CallLimit, Place, WindowRule, WindowRules, window_for
from qualcenter.domain.contact_budget import ContactBudgetRules, Contacts
from qualcenter.domain.suppression import Suppression
from qualcenter.domain.verdict import CallFacts, legal_block, verdict_of


def every_day(start: int, end: int) -> tuple[tuple[Period, ...], ...]:
    return ((Period(start * 60, end * 60),),) * 7


FRENCH = ((Period(600, 780), Period(840, 1200)),) * 5 + ((), ())


@dataclass(frozen=True)
class Parts:
    windows: WindowRules = WindowRules(  # noqa: RUF009 - the rules are frozen
        rules=(
            WindowRule("US", frozenset({"US"}), frozenset(), every_day(8, 21)),
            WindowRule(
                "US-FL",
                frozenset({"US"}),
                frozenset({"FL"}),
                every_day(8, 20),
                (CallLimit(3, timedelta(hours=24)),),
            ),
            WindowRule("FR", frozenset({"FR"}), frozenset(), FRENCH, (CallLimit(4, timedelta(days=30)),)),
        )
    )
    budget: ContactBudgetRules = ContactBudgetRules()  # noqa: RUF009 - the same


RULES = Parts()
MIAMI = CallFacts(Place("US", "FL", "Miami"))
PARIS = CallFacts(Place("FR"))
BERLIN = CallFacts(Place("DE"))


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


NOON = utc(2, 10)


def test_inside_the_window_nothing_stands_in_the_way() -> None:
    verdict = verdict_of(RULES, BERLIN, NOON)
    assert (verdict.verdict, verdict.rule, verdict.zone) == ("allow", "window_open", "Europe/Berlin")
    assert verdict.closes_at == utc(2, 15, 30)
    assert verdict.opens_at is None
    assert f"{verdict.local_time:%H:%M}" == "12:00"


@pytest.mark.parametrize("scope", ["number", "person", "company"])
def test_a_wish_blocks_and_time_does_not_open_it(scope: str) -> None:
    wish = Suppression(scope, "the person", utc(1, 9))  # type: ignore[arg-type]
    verdict = verdict_of(RULES, replace(BERLIN, suppressions=(wish,), promised=True), NOON)
    assert (verdict.verdict, verdict.rule, verdict.opens_at) == ("block", f"suppressed_{scope}", None)


def test_without_a_callable_number_nobody_is_called() -> None:
    assert verdict_of(RULES, replace(BERLIN, has_number=False), NOON).rule == "no_number"
    bad = replace(BERLIN, has_number=False, place=Place("DE", phone_number="+4912"))
    assert verdict_of(RULES, bad, NOON).rule == "bad_number"


def test_a_person_who_refused_calls_is_not_called_and_silence_is_no_refusal() -> None:
    assert verdict_of(RULES, replace(BERLIN, consent_phone=False), NOON).rule == "no_phone_consent"
    assert verdict_of(RULES, replace(BERLIN, consent_phone=None), NOON).verdict == "allow"


def test_a_company_on_the_phone_names_the_colleague() -> None:
    verdict = verdict_of(RULES, replace(BERLIN, company_on_phone="Ada"), NOON)
    assert verdict.rule == "company_on_phone"
    assert "Ada" in verdict.words


def test_outside_the_hard_limit_the_law_blocks_until_it_opens() -> None:
    verdict = verdict_of(RULES, MIAMI, utc(2, 11))
    assert (verdict.verdict, verdict.rule, verdict.opens_at) == ("block", "hard_limit:US-FL", utc(2, 12))
    assert "07:00" in verdict.words
    assert verdict_of(RULES, CallFacts(Place("US", "NY")), utc(3, 0, 30)).verdict == "warn"
    assert verdict_of(RULES, MIAMI, utc(3, 0, 30)).rule == "hard_limit:US-FL"


def test_the_lunch_hour_and_the_weekend_of_france_are_closed() -> None:
    assert verdict_of(RULES, PARIS, utc(2, 11, 30)).opens_at == utc(2, 12)
    assert verdict_of(RULES, PARIS, utc(5, 19)).opens_at == utc(8, 8)


def test_the_candidate_zone_that_closes_decides() -> None:
    # 19:30 in Chicago, 20:30 in New York.
    verdict = verdict_of(RULES, CallFacts(Place("US", "FL")), utc(3, 0, 30))
    assert (verdict.rule, verdict.zone) == ("hard_limit:US-FL", "America/New_York")
    # 07:30 in Chicago, 08:30 in New York.
    morning = verdict_of(RULES, CallFacts(Place("US", "FL")), utc(3, 12, 30))
    assert (morning.rule, morning.zone) == ("hard_limit:US-FL", "America/Chicago")


def test_a_fourth_call_in_a_day_is_against_the_law_of_florida() -> None:
    calls = Contacts(attempts=(utc(2, 13), utc(2, 15), utc(2, 17)))
    verdict = verdict_of(RULES, replace(MIAMI, contacts=calls, promised=True), utc(2, 20))
    assert (verdict.rule, verdict.opens_at) == ("calls_per_day:US-FL", utc(3, 13))


def test_a_legal_count_that_frees_at_night_opens_in_the_morning() -> None:
    calls = Contacts(attempts=(utc(2, 1), utc(2, 15), utc(2, 17)))
    verdict = verdict_of(RULES, replace(MIAMI, contacts=calls), utc(2, 20))
    assert verdict.opens_at == utc(3, 12)


def test_a_fifth_call_in_a_month_is_against_the_law_of_france() -> None:
    calls = Contacts(attempts=tuple(utc(day, 9) for day in (2, 3, 4, 5)))
    verdict = verdict_of(RULES, replace(PARIS, contacts=calls), utc(8, 9))
    assert (verdict.rule, verdict.opens_at) == ("calls_per_month:FR", utc(2, 9) + timedelta(days=30))


def test_a_call_to_come_is_judged_by_the_law_alone() -> None:
    calls = Contacts(attempts=tuple(utc(day, 9) for day in (2, 3, 4, 5)), person_reached=(utc(4, 9),) * 9)
    called = replace(PARIS, contacts=calls, company_on_phone="Bea")
    block = legal_block(RULES, called, utc(30, 9))
    assert block is not None
    assert (block.rule, block.opens_at) == ("calls_per_month:FR", utc(2, 9) + timedelta(days=30))
    assert legal_block(RULES, called, utc(2, 9) + timedelta(days=30)) is None


def test_a_person_reached_three_times_in_a_week_rests() -> None:
    contacts = Contacts(person_reached=(utc(1, 9), utc(1, 12), utc(2, 9)))
    tired = replace(BERLIN, contacts=contacts)
    verdict = verdict_of(RULES, tired, NOON)
    assert (verdict.rule, verdict.opens_at) == ("person_budget", utc(8, 9))
    assert verdict_of(RULES, replace(tired, promised=True), NOON).verdict == "allow"
    assert verdict_of(RULES, replace(tired, raised_at=utc(2, 8)), NOON).verdict == "allow"
    assert verdict_of(RULES, replace(tired, raised_at=utc(1, 8)), NOON).rule == "person_budget"


def test_a_company_reached_six_times_in_a_week_rests() -> None:
    contacts = Contacts(company_reached=tuple(utc(1, hour) for hour in range(8, 14)))
    verdict = verdict_of(RULES, replace(BERLIN, contacts=contacts), NOON)
    assert (verdict.rule, verdict.opens_at) == ("company_budget", utc(8, 8))


def test_outside_business_hours_the_law_allows_what_courtesy_warns_of() -> None:
    verdict = verdict_of(RULES, BERLIN, utc(2, 16))
    assert (verdict.verdict, verdict.rule) == ("warn", "outside_business_hours")
    assert verdict.opens_at == utc(3, 7)
    assert verdict.closes_at == utc(2, 18)


def test_an_hour_the_person_asked_for_is_allowed_for_an_hour_inside_the_law() -> None:
    asked = replace(BERLIN, asked_hour=utc(2, 16))
    assert verdict_of(RULES, asked, utc(2, 16, 30)).rule == "asked_hour"
    assert verdict_of(RULES, asked, utc(2, 17)).rule == "outside_business_hours"
    assert verdict_of(RULES, asked, utc(2, 15, 50)).rule == "outside_business_hours"
    assert verdict_of(RULES, replace(BERLIN, asked_hour=utc(2, 20)), utc(2, 20)).verdict == "block"


def test_a_rule_that_never_opens_names_no_instant() -> None:
    closed = Parts(WindowRules(rules=(WindowRule("none", frozenset({"DE"}), frozenset(), ((),) * 7),)))
    verdict = verdict_of(closed, BERLIN, NOON)
    assert (verdict.rule, verdict.opens_at) == ("hard_limit:none", None)


FACTS = st.builds(
    CallFacts,
    place=st.sampled_from([MIAMI.place, PARIS.place, BERLIN.place, Place("US"), Place("RU")]),
    contacts=st.builds(
        Contacts,
        *[st.lists(st.integers(1, 300).map(lambda hours: NOON - timedelta(hours=hours)), max_size=8)] * 3,
    ),
    promised=st.booleans(),
    asked_hour=st.none() | st.just(NOON),
    raised_at=st.none() | st.just(NOON - timedelta(hours=2)),
)


@given(FACTS, st.integers(0, 7 * 24 * 60))
def test_a_block_is_gone_at_the_instant_it_names(facts: CallFacts, minutes: int) -> None:
    at = NOON + timedelta(minutes=minutes)
    verdict = verdict_of(RULES, facts, at)
    window = window_for(RULES.windows, facts.place)
    if verdict.verdict == "block":
        assert verdict.opens_at is not None
        assert verdict.opens_at > at
        assert verdict_of(RULES, facts, verdict.opens_at).verdict != "block"
    else:
        assert window.hard.is_open(at)
        assert verdict.closes_at is not None
        assert verdict.closes_at > at
    if verdict.verdict == "warn":
        assert verdict.opens_at == window.next_open(at)
