"""What the lists above the Work page hold and in which order."""

from dataclasses import replace
from datetime import datetime, timedelta

from qualcenter.domain.acts import DoneAct
from qualcenter.queries.brief_rows import PromiseRow
from qualcenter.queries.journeys import JourneyRow
from tests.ui.stub_rows import NOW, RULES, brief_at, row_at
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.sheets import acts_sheet, objections_sheet, touches_sheet
from ui.pages.work.why import why_sheet


def _hand() -> LeadInHand:
    return LeadInHand(brief_at(2, row_at(2)), RULES, claimed=True)


def test_the_history_has_the_calls_among_the_touches_newest_first() -> None:
    at = NOW - timedelta(hours=1)
    journey = (
        JourneyRow(1, at, "call.started", "Nina Brandt", {}, "Nina Brandt called", 3),
        JourneyRow(2, at, "call.ended", "Nina Brandt", {}, "The call ended", 3),
        JourneyRow(3, at, "lead.claimed", "Nina Brandt", {}, "Nina Brandt took it", 3),
    )
    told = [row.words for row in touches_sheet(_hand(), journey, NOW).rows]
    assert told.index("The call ended") + 1 == told.index("Nina Brandt called") == 3
    assert "Nina Brandt took it" not in told


def test_the_last_acts_stand_in_the_order_of_their_time() -> None:
    acts = [
        DoneAct(str(hours), "dispose", f"{hours} h ago", 3, "", NOW - timedelta(hours=hours), None, False)
        for hours in (2, 5, 1, 3)
    ]
    assert [row.words for row in acts_sheet(acts, NOW).rows] == ["1 h ago", "2 h ago", "3 h ago", "5 h ago"]


def test_what_they_say_stands_before_what_to_reply() -> None:
    row = objections_sheet(_hand(), {}).rows[0]
    assert row.lead == "Send me an e-mail"
    assert row.words.startswith("“")


def test_why_speaks_in_words_and_prints_no_codes() -> None:
    brief = brief_at(2, row_at(2))
    told = "\n".join(f"{row.lead} {row.words} {row.detail}" for row in why_sheet(_hand(), None, None, NOW).rows)
    codes = {reason.rule for reason in brief.reasons if ":" in reason.rule or "_" in reason.rule}
    assert not [code for code in codes if code in told or code.replace("_", " ") in told]
    assert "for fit, " in told


def test_a_callback_in_its_grace_is_due_and_late_only_after_it() -> None:
    due = NOW - timedelta(minutes=3)
    promise = PromiseRow("callback", NOW - timedelta(days=1), due + timedelta(minutes=5), "urgent")
    brief = replace(brief_at(2, row_at(2)), promise=promise, next_action="callback", next_at=due)
    hand = LeadInHand(brief, RULES, claimed=True)

    def told(at: datetime) -> str:
        return next(row.words for row in why_sheet(hand, None, None, at).rows if row.words.startswith("Callback by"))

    assert told(NOW).endswith(", due 3 min ago")
    assert told(NOW + timedelta(minutes=3)).endswith(", late 6 min")
