"""Handoffs in memory for page tests: three that wait, one accepted, one in talks, one that went back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.rights import Actor
from qualcenter.queries.brief_rows import ReceiverRow
from qualcenter.queries.handoff_figures import HandoffFigures
from qualcenter.queries.handoffs import HandoffDetail, HandoffPage, HandoffRow, HandoffState, Which
from tests.ui.stub_rows import NINA, NOW, PEOPLE

SAM: Final = Actor(3, "Jonas Weber", frozenset({"sales"}), "logistics_north")
ACTORS: Final = {one.name: one for one in (NINA, SAM)}
"""Who can sit at a desk of stubs."""
SALES_VERBS: Final = ("accept", "pass_on", "give_back", "touch", "won", "lost", "feedback")
LEADS: Final = (3, 4, 8, 5, 6, 9)
_BREATHS: Final = (
    "Opens two depots in September and still plans 46 vans in spreadsheets. Wants a demo with her CFO on Thursday.",
    "Offer for 120 docks",
    "Replaces the tool when the contract ends in October",
    "Intro call booked for Wednesday 15:00",
    "Send the offer by Friday",
    "No touch for 22 h",
)
_ANSWERS: Final = {"need": "growing", "authority": "decides", "timing": "this_quarter", "size": "46 vans"}


def handoff_of(place: int) -> HandoffRow:
    """One handoff of the story, by its place in `LEADS`."""
    lead_id = LEADS[place]
    person, company, title, _, score, *_ = PEOPLE[lead_id - 1]
    left = (231, 101, 31, 866, 13 * 1440, 0)[place]
    owed = ("accept", "accept", "accept", "first_touch", "result", None)[place]
    waits = owed == "accept"
    made, due = NOW - timedelta(minutes=9 if place < 2 else 209), NOW + timedelta(minutes=left)
    states = (HandoffState.WAITING, HandoffState.WAITING, HandoffState.GOING_BACK, HandoffState.ACCEPTED)
    ended = place == 5
    return HandoffRow(
        handoff_id=100 + place,
        lead_id=lead_id,
        person=person,
        title=title,
        company=company,
        state=HandoffState.ENDED if ended else states[min(place, 3)],
        receiver=SAM.name,
        promoted_by=NINA.name,
        promoted_at=made,
        delivered_at=made + timedelta(seconds=10),
        accepted_at=None if waits or ended else made + timedelta(minutes=40),
        meeting_at=None,
        touched_at=NOW - timedelta(minutes=30) if owed == "result" else None,
        owed=owed,
        made_at=None if ended else made,
        due_at=None if ended else due,
        promise_state="on_time",
        one_breath=_BREATHS[place],
        score=score,
        reasons=(
            {"points": 28, "text": "Asked for pricing, 6 min ago", "rule": "touch:pricing", "at": None},
            {"points": score - 22, "text": "Fit: logistics, 250 to 1 000 staff", "rule": "fit:staff", "at": None},
            {"points": -6, "text": "No phone call answered before", "rule": "answered_before", "at": None},
        ),
        answers=_ANSWERS,
        ended_at=NOW - timedelta(hours=2) if ended else None,
        outcome="clawed_back" if ended else None,
        return_reason=None,
        rating_by_sales=None,
        rating_by_qualifier=None,
        goes_back_at=None if ended else due,
        promoter_id=NINA.id,
        receiver_id=SAM.id,
    )


class StubHandoffs:
    """Answers as the query does; `rows` is what there is."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.rows = [handoff_of(place) for place in range(len(LEADS))]

    def page(self, actor: Actor, which: Which) -> HandoffPage:
        ended = which is Which.ENDED
        rows = tuple(row for row in self.rows if (row.state is HandoffState.ENDED) is ended)
        dues = [row.due_at for row in rows if row.due_at is not None]
        return HandoffPage(self._now(), which, rows, min(dues, default=None), HandoffFigures(5, 6, 42, 1))

    def verbs(self, do: Callable[..., DoneAct]) -> dict[str, Callable[..., DoneAct]]:
        """The verbs of sales, each handed to `do` with its name."""
        return {verb: partial(do, verb) for verb in SALES_VERBS}

    def detail(self, lead_id: int) -> HandoffDetail:
        sellers = (ReceiverRow("Priya Nair", "Sales", 2, 8, None, ""), ReceiverRow(SAM.name, "Sales", 5, 6, None, ""))
        return HandoffDetail(lead_id, NINA.name, sellers, NINA.name)

    def move(self, verb: str, lead_id: int) -> None:
        """Let a verb move the handoff of a lead."""
        place = next(n for n, row in enumerate(self.rows) if row.lead_id == lead_id)
        row, at = self.rows[place], self._now()
        if verb == "accept":
            due = at + timedelta(hours=24)
            moved = replace(
                row, state=HandoffState.ACCEPTED, owed="first_touch", made_at=at, due_at=due, accepted_at=at
            )
        elif verb == "touch":
            due = at + timedelta(days=14)
            moved = replace(row, state=HandoffState.ACCEPTED, owed="result", made_at=at, due_at=due, touched_at=at)
        elif verb == "feedback":
            moved = row
        else:
            outcome = {"give_back": "returned", "won": "won", "lost": "lost", "pass_on": "recalled"}[verb]
            moved = replace(row, state=HandoffState.ENDED, outcome=outcome, ended_at=at, owed=None, due_at=None)
        self.rows[place] = moved
