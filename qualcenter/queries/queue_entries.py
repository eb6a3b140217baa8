"""Rows of a queue from settled leads: the words, the score with its reasons, the state of the promise."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from sqlalchemy import select

from qualcenter.domain.dossier_facts import scored_person
from qualcenter.domain.eligibility import HeldBack
from qualcenter.domain.lead import Lead
from qualcenter.domain.promise import promise_state
from qualcenter.domain.rank import rank_of
from qualcenter.domain.rules import Rules
from qualcenter.domain.score import Score, ScoredTouch, score_of
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction
from qualcenter.queries.among import among
from qualcenter.queries.queue_rows import Band, QueueRow, WhyRow
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead
from qualcenter.store.tables import calls, touches


@dataclass(frozen=True)
class Placed:
    """A lead with its place: the band, and what holds it back."""

    one: SettledLead
    band: Band
    held: HeldBack | None = None


class Scores:
    """Scores as of the look's instant, their touches read for many leads in two statements."""

    def __init__(self, look: Look, some: Iterable[SettledLead]) -> None:
        """Read the touches of these leads' persons."""
        self._look = look
        people = {one.person.id for one in some}
        self.touches: dict[int, list[ScoredTouch]] = defaultdict(list)
        self._answered: set[int] = set()
        if people:
            self._read(people)

    def _read(self, people: set[int]) -> None:
        c, connection = touches.c, self._look.connection
        query = select(c.person_id, c.kind, c.at, c.detail).where(
            among(connection, c.person_id, people), c.direction == "in"
        )
        for row in connection.execute(query.order_by(c.at, c.id)):
            self.touches[row[0]].append(ScoredTouch(row[1], row[2], row[3] or ""))
        reached = select(calls.c.person_id).where(among(connection, calls.c.person_id, people), calls.c.reached)
        self._answered = set(connection.execute(reached.distinct()).scalars())

    @classmethod
    def given(cls, look: Look, touches_by_person: dict[int, list[ScoredTouch]], answered: set[int]) -> Self:
        """Scores from touches that were read already, with the persons who ever answered a call."""
        scores = cls(look, ())
        scores.touches.update(touches_by_person)
        scores._answered = answered
        return scores

    def of(self, one: SettledLead) -> Score:
        """The score of one lead's person; its reasons add up to it."""
        seen = self.touches.get(one.person.id, [])
        subject = scored_person(one.person, seen, answered_before=one.person.id in self._answered)
        return score_of(self._look.rules.scoring, subject, seen, self._look.at)

    def reason_to_call(self, one: SettledLead) -> str:
        """What the person did that matters most: the latest touch that asks for something, else the latest one."""
        known = self._look.rules.scoring.touches
        seen = [touch for touch in self.touches.get(one.person.id, []) if touch.kind in known]
        asking = [touch for touch in seen if known[touch.kind].raises] or seen
        return known[asking[-1].kind].text if asking else one.lead.source


def why_rows(score: Score) -> tuple[WhyRow, ...]:
    """The reasons of a score as rows."""
    return tuple(WhyRow(one.points, one.text, one.rule, one.at) for one in score.reasons)


def queue_rows(look: Look, placed: list[Placed]) -> tuple[QueueRow, ...]:
    """Rows in the order given; three statements however many they are."""
    scores = Scores(look, [one.one for one in placed])
    open_calls = select(calls.c.lead_id).where(calls.c.ended_at.is_(None))
    on_call = set(look.connection.execute(open_calls).scalars()) if placed else set()
    return tuple(_row(look, one, scores, on_call) for one in placed)


def _row(look: Look, placed: Placed, scores: Scores, on_call: set[int]) -> QueueRow:
    one, lead = placed.one, placed.one.lead
    score, promise = scores.of(one), lead.promise
    holder = lead.holder(look.at)
    return QueueRow(
        lead_id=lead.id,
        person=one.person.full_name,
        company=one.person.company.name if one.person.company else "",
        subtitle=subtitle_of(look.rules, lead, scores.reason_to_call(one), calling=lead.id in on_call),
        score=score.total,
        tier=lead.tier,
        band=placed.band,
        next_action=lead.next_action.value if lead.next_action else "",
        next_at=lead.next_at or lead.created_at,
        promise_kind=promise.kind.value if promise else None,
        promise_made_at=promise.made_at if promise else None,
        promise_due_at=promise.due_at if promise else None,
        promise_state=state_of_promise(look, one),
        from_pool=lead.owner.team is not None,
        claimed_by=look.name_of(holder) if holder else None,
        on_call=lead.id in on_call,
        rank=rank_of(lead.score, lead.hot_since or lead.created_at, look.rules.queue, lead.lift),
        why=why_rows(score),
        held_back=placed.held,
    )


def state_of_promise(look: Look, one: SettledLead) -> str:
    """How the running promise looks now; blank when there is none."""
    promise = one.lead.promise
    if promise is None:
        return ""
    open_now = one.moment.window.is_open(look.at)
    return promise_state(promise, look.at, window_open=open_now, met=one.lead.promise_met_at is not None).value


def subtitle_of(rules: Rules, lead: Lead, reason: str, *, calling: bool = False) -> str:
    """One line below the name: why to call, and the how manieth attempt this is or will be."""
    attempt = max(1, lead.attempts + (not calling))
    if lead.next_action is NextAction.CALLBACK:
        return said("{reason} · callback promised", reason=reason) if reason else said("Callback promised")
    if not lead.attempts:
        return said("{reason} · first call", reason=reason) if reason else said("First call")
    most = max(rules.cadence.attempts, attempt)
    if not reason:
        return said("Attempt {attempt} of {most}", attempt=attempt, most=most)
    return said("{reason} · attempt {attempt} of {most}", reason=reason, attempt=attempt, most=most)
