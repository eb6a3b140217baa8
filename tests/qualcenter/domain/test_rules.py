"""Looking things up in one version's rules."""

from datetime import date

import pytest

from qualcenter.domain.rules import Rules
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_playbook


@pytest.fixture(scope="module")
def rules() -> Rules:
    return rules_of(default_playbook(), 1, date(2026, 11, 23))


def test_a_disposition_is_found_by_its_code_or_its_key(rules: Rules) -> None:
    assert rules.disposition_with_key("p") is rules.disposition("promote")
    assert rules.disposition_with_key("B") is None
    assert rules.disposition("vanished") is None


def test_a_team_nobody_knows_works_by_the_calendar_of_the_default_team(rules: Rules) -> None:
    assert rules.calendar_of("americas").name == "america"
    assert rules.calendar_of("moon") == rules.calendar_of(None) == rules.calendars["europe"]


def test_a_nurture_reason_knows_whether_it_asks_for_a_day(rules: Rules) -> None:
    reasons = [rules.nurture_reason(code) for code in ("contract_until", "no_budget")]
    assert [reason and reason.needs_date for reason in reasons] == [True, False]
    assert rules.nurture_reason("bored") is None


def test_every_email_can_be_chosen_after_a_call(rules: Rules) -> None:
    assert [choice.code for choice in rules.template_choices()] == list(rules.nurture.templates)
