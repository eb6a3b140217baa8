"""The default Playbook as the rules of the domain."""

from datetime import UTC, date, datetime, timedelta

import pytest

from qualcenter.domain.disposition import Effect
from qualcenter.domain.routing import route, route_to_sales
from qualcenter.domain.rules import GoesTo, Rules
from qualcenter.domain.score import ScoredPerson, ScoredTouch, score_of, tier_of
from qualcenter.domain.script import choose_script
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_playbook

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return rules_of(default_playbook(), 7, TODAY)


def test_the_rules_carry_the_number_of_their_version(rules: Rules) -> None:
    assert (rules.version, rules.lead_score, rules.retention_months) == (7, 45, None)


def test_every_disposition_of_the_lead_flow_has_its_key_and_effect(rules: Rules) -> None:
    assert {rule.code: (rule.key, rule.reached, rule.effect) for rule in rules.dispositions.values()} == {
        "no_answer": ("1", False, Effect.RETRY),
        "voicemail": ("2", False, Effect.RETRY),
        "gatekeeper": ("3", False, Effect.RETRY),
        "bad_number": ("4", False, Effect.BAD_NUMBER),
        "busy": ("5", False, Effect.RETRY),
        "promote": ("P", True, Effect.PROMOTE),
        "nurture": ("N", True, Effect.NURTURE),
        "call_later": ("L", True, Effect.CALLBACK),
        "send_info": ("E", True, Effect.SEND),
        "referred": ("R", True, Effect.REFER),
        "not_a_fit": ("X", True, Effect.PURGE),
        "other_language": ("6", True, Effect.REROUTE),
        "left_company": ("7", True, Effect.REFER),
        "existing_customer": ("8", True, Effect.ACCOUNT_OWNER),
        "do_not_call": ("9", True, Effect.SUPPRESS),
    }
    assert {rule.key for rule in rules.dispositions.values() if rule.more} == {"6", "7", "8"}


def test_choices_taken_from_a_list_are_spelled_out(rules: Rules) -> None:
    reason = rules.dispositions["nurture"].field("reason")
    assert reason is not None
    assert [choice.code for choice in reason.choices] == list(rules.nurture.reasons)
    template = rules.dispositions["send_info"].field("template")
    assert template is not None
    assert template.choices == rules.template_choices()


def test_holidays_are_dates_from_last_year_to_three_years_ahead(rules: Rules) -> None:
    days = rules.calendars["america"].holidays
    assert date(2026, 11, 26) in days
    assert {day.year for day in days} == {2025, 2026, 2027, 2028, 2029}
    assert date(2026, 10, 31) in rules.calendars["europe"].holidays


def test_a_promise_skips_the_lunch_gap(rules: Rules) -> None:
    noon = datetime(2026, 11, 23, 11, 15, tzinfo=UTC)
    assert rules.calendars["europe"].add(noon, timedelta(minutes=30)) == datetime(2026, 11, 23, 12, 30, tzinfo=UTC)


def test_asking_for_a_demo_is_tier_a_and_the_reasons_add_up(rules: Rules) -> None:
    person = ScoredPerson(title="VP Operations", staff=640, industry="Logistics", country="DE")
    touches = [ScoredTouch("demo", NOW, "")]
    score = score_of(rules.scoring, person, touches, NOW)
    assert score.total == 10 + 10 + 8 + 35 == sum(reason.points for reason in score.reasons)
    assert tier_of(rules.scoring, score, touches) == "A"


@pytest.mark.parametrize(
    ("country", "team", "sales"),
    [("DE", "dach", "sales_dach"), ("US", "americas", "sales_americas"), ("FR", "inbound", "sales")],
)
def test_a_country_leads_to_its_teams(rules: Rules, country: str, team: str, sales: str) -> None:
    assert route(rules.routing, {"country": country}) == team
    assert route_to_sales(rules.routing, {"country": country}) == sales
    assert rules.calendar_of(team).name == rules.teams[team].calendar


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"touch_kind": "demo", "language": "en"}, "inbound"),
        ({"touch_kind": "demo", "language": "de"}, "inbound_de"),
        ({"touch_kind": "webinar", "language": "en"}, "webinar"),
        ({"recycled": True}, "reengage"),
        ({}, "inbound"),
    ],
)
def test_each_lead_finds_its_script(rules: Rules, facts: dict[str, object], name: str) -> None:
    assert choose_script(rules.scripts, facts).name == name


def test_every_script_asks_for_every_answer_of_the_definition(rules: Rules) -> None:
    for script in rules.scripts:
        assert all(script.step_for(field.name) for field in rules.promotion.fields), script.name


def test_return_reasons_say_where_the_lead_goes(rules: Rules) -> None:
    assert rules.returns["too_early"].asks == "date"
    assert rules.returns["too_early"].goes_to is GoesTo.NURTURE
    assert rules.returns["existing_deal"].goes_to is GoesTo.ACCOUNT_OWNER
    before = {reason.code for reason in rules.returns.values() if reason.counts_against_credit}
    assert before == {reason.code for reason in rules.returns.values() if reason.before_contact}


def test_the_windows_keep_their_source(rules: Rules) -> None:
    florida = rules.windows.rule_for("US", "FL")
    assert (florida.name, florida.dated, florida.calls_per[0].calls) == ("us_fl", "2021-07-01", 3)
    assert rules.windows.rule_for("IT", "").name == "others"
    assert rules.windows.days_of("SA") == frozenset({6, 0, 1, 2, 3})
    assert rules.windows.days_of("IT") == frozenset(range(5))


def test_the_words_of_forms_and_files_mean_the_same_kind_of_touch(rules: Rules) -> None:
    assert rules.scoring.touches["demo_request"] == rules.scoring.touches["demo"]
    assert rules.scoring.touches["whitepaper"] == rules.scoring.touches["white_paper"]
