from datetime import datetime

import pytest

from qualcenter.domain.disposition import Choice, DispositionRule, Effect, FieldRule
from tests.ui.stub_rows import RULES
from ui.pages.work.asking import Asked, Asking

ABOUT = Asked(datetime(2026, 6, 16, 14, 35).astimezone(), "Hamburg time")


@pytest.mark.parametrize("code", ["no_answer", "voicemail", "gatekeeper", "existing_customer", "bad_number"])
def test_what_needs_nothing_is_filed_at_once(code: str) -> None:
    asking = Asking(RULES.dispositions[code], ABOUT)
    assert asking.complete
    assert not asking.confirms


@pytest.mark.parametrize(
    ("code", "field"),
    [("nurture", "reason"), ("call_later", "at"), ("not_a_fit", "reason"), ("send_info", "template")],
)
def test_what_is_required_is_asked(code: str, field: str) -> None:
    asked = Asking(RULES.dispositions[code], ABOUT).question()
    assert asked is not None
    assert asked.name == field


def test_a_reason_that_needs_words_asks_for_them() -> None:
    asking = Asking(RULES.dispositions["not_a_fit"], ABOUT)
    asking.give("reason", "other")
    asked = asking.question()
    assert asked is not None
    assert asked.name == "note"
    asking.give("reason", "no_need")
    assert asking.complete


def test_a_bad_number_is_asked_for_only_among_several() -> None:
    phones = (Choice("+491", "+491 mobile"), Choice("+492", "+492 office"))
    about = Asked(ABOUT.local_now, "", phones=phones)
    asking = Asking(RULES.dispositions["bad_number"], about)
    asked = asking.question()
    assert asked is not None
    assert [choice.code for choice in asking.choices(asked)] == ["+491", "+492"]


def test_do_not_call_waits_for_a_confirmation() -> None:
    asking = Asking(RULES.dispositions["do_not_call"], ABOUT)
    assert asking.complete
    assert asking.confirms
    shown = asking.first_shown()
    assert shown is not None
    assert shown.name == "scope"


def test_a_disposition_added_to_the_playbook_is_asked_like_any_other() -> None:
    fields = (
        FieldRule("why", "Why", "choice", required=True, choices=(Choice("a", "A"), Choice("b", "B"))),
        FieldRule("more", "More", "text"),
    )
    asking = Asking(DispositionRule("odd", "Odd", "Y", reached=True, effect=Effect.RETRY, fields=fields), ABOUT)
    assert [f.name for f in asking.optional()] == ["more"]
    asking.give("why", "b")
    assert asking.complete
    assert asking.answers() == {"why": "b"}
