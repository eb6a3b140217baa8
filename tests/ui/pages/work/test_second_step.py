"""The second step tells what a choice means before it is chosen."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from qualcenter.domain.nurture import NurtureReason, WakeKind, WakeRule
from qualcenter.playbook.loading import default_playbook
from tests.ui.stub_rows import RULES
from ui.application import Parts
from ui.pages.work.asking import Asked, Asking
from ui.pages.work.second_step import SecondStep
from ui.widgets.choice_row import ChoiceRow

REASONS = {
    "just_looking": NurtureReason("just_looking", "Just looking", WakeRule(WakeKind.DAYS, 60), "keep_warm"),
    "no_budget": NurtureReason("no_budget", "No budget", WakeRule(WakeKind.NEXT_QUARTER), "keep_warm"),
    "contract_until": NurtureReason("contract_until", "Contract", WakeRule(WakeKind.BEFORE_DATE, 90), "keep_warm"),
}


def test_a_reason_to_nurture_shows_the_day_until_which_the_lead_rests(parts: Parts, qtbot: QtBot) -> None:
    step = SecondStep(parts.look)
    qtbot.addWidget(step)
    about = Asked(datetime(2026, 11, 22, 10).astimezone(), "", reasons=REASONS)
    step.ask(Asking(RULES.dispositions["nurture"], about))
    told = {row.code: row.text() for row in step.findChildren(ChoiceRow)}
    assert told["no_budget"].endswith("until 1 Jan 2027")
    assert told["just_looking"].endswith("until 21 Jan 2027")
    assert "until 2" not in told["contract_until"]


def test_no_reason_of_the_default_playbook_trails_off() -> None:
    labels = [reason.label for reason in default_playbook().nurture_reasons]
    assert labels
    assert not [label for label in labels if label.endswith("…")]
