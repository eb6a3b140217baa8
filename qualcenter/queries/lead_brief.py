"""The brief of a lead: who, may I, how long have I, why, and what was said, as one frozen row."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from qualcenter.domain.dossier_facts import facts_of, touch_facts
from qualcenter.domain.person import Person
from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.score import ScoredTouch
from qualcenter.domain.script import choose_script
from qualcenter.domain.sentence import said
from qualcenter.domain.verdict import Verdict
from qualcenter.queries import brief_parts
from qualcenter.queries.brief_alone import Alone, alone_with_people
from qualcenter.queries.brief_rows import BriefRow, PromiseRow, RunningCallRow, VerdictRow
from qualcenter.queries.judging import Judge
from qualcenter.queries.queue_entries import Scores, state_of_promise, why_rows
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.receivers import Receivers
from qualcenter.queries.said import said_on
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.queries.work_queue import held_from
from qualcenter.store.tables import calls, persons


class LeadBrief:
    """Reads briefs; what has come due is derived, never written."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def read(self, actor: Actor, lead_id: int) -> BriefRow:
        """The brief of one lead for a colleague. Raises `UnknownLeadRefused`."""

        def brief(look: Look, alone: Alone | None) -> BriefRow:
            if alone is None:
                raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=lead_id))
            return _Briefs(look, actor, [lead_id], alone).read()[lead_id]

        return self._reading.look_from(lambda work: alone_with_people(work, actor.id, lead_id), brief)

    def many(self, actor: Actor, lead_ids: Iterable[int]) -> dict[int, BriefRow]:
        """The briefs of the leads that exist, by id, in as many statements as one takes."""
        wanted = list(lead_ids)
        return self._reading.look(lambda look: _Briefs(look, actor, wanted).read(), with_people=True)

    def running_call(self, actor: Actor) -> RunningCallRow | None:
        """The call that a colleague is in now, or None."""
        return self._reading.look(lambda look: _running(look, actor.id))


def _running(look: Look, colleague_id: int) -> RunningCallRow | None:
    c = calls.c
    query = (
        select(c.lead_id, persons.c.full_name, c.started_at)
        .join(persons, persons.c.id == c.person_id)
        .where(c.colleague_id == colleague_id, c.ended_at.is_(None))
        .order_by(c.id.desc())
        .limit(1)
    )
    row = look.connection.execute(query).first()
    return RunningCallRow(row.lead_id, row.full_name or "", row.started_at) if row else None


class _Briefs:
    """Some briefs while they are read."""

    def __init__(self, look: Look, actor: Actor, lead_ids: list[int], alone: Alone | None = None) -> None:
        self._look = look
        self._actor = actor
        settled = SettledLeads(look)
        if alone is not None:
            settled.know(alone.whole)
        self._found = settled.of(lead_ids)
        some = list(self._found.values())
        self._judge = Judge(look, actor)
        self._said = {alone.whole.lead.id: alone.said} if alone else said_on(look, self._found, actor.id)
        self._scores = self._scored(some)
        self._answers = brief_parts.answers_of(look, some)
        self._receivers = Receivers(look)

    def read(self) -> dict[int, BriefRow]:
        """Put them together."""
        return {key: self._brief(one) for key, one in self._found.items()}

    def _scored(self, some: list[SettledLead]) -> Scores:
        touches, answered = {}, set()
        for one in some:
            said = self._said[one.lead.id]
            touches[one.person.id] = [ScoredTouch(t.kind, t.at, t.detail) for t in said.touches if t.direction == "in"]
            answered |= {one.person.id} if said.answered_before else set()
        return Scores.given(self._look, touches, answered)

    def _brief(self, one: SettledLead) -> BriefRow:
        look, lead, person = self._look, one.lead, one.person
        score = self._scores.of(one)
        verdict = self._judge.verdict(one)
        dial = person.to_dial(one.blocked.number_hashes)
        holder = lead.holder(look.at)
        said = self._said[lead.id]
        touches = brief_parts.touches_of(look, said)
        answers = self._answers.get(lead.id, ())
        seen = [ScoredTouch(t.kind, t.at, t.detail) for t in said.touches if t.direction == "in"]
        facts = facts_of(look.rules, person, lead) | touch_facts(look.rules, seen)
        facts |= {"recycled": said.recycled, "existing_customer": said.existing_customer}
        return BriefRow(
            lead_id=lead.id,
            **_whom(person),
            phones=brief_parts.phones_of(person, one.blocked),
            phone=dial.number if dial else None,
            stage=lead.stage.value,
            owner=look.owner_word(lead.owner),
            claimed_by=look.name_of(holder) if holder else None,
            source=lead.source or person.source or "",
            consent_phone=person.consent_phone,
            consent_email=person.consent_email,
            score=score.total,
            fit=score.fit,
            interest=score.interest,
            tier=lead.tier,
            reasons=why_rows(score),
            promise=self._promise(one),
            verdict=verdict_row(one, verdict),
            held_back=held_from(look, self._actor, one, self._judge),
            next_action=lead.next_action.value if lead.next_action else None,
            next_at=lead.next_at,
            attempts=lead.attempts,
            hot_since=lead.hot_since,
            touches=touches,
            touch_count=len(touches),
            interests=brief_parts.interests_of(touches),
            answers=answers,
            missing=brief_parts.missing_of(look, answers),
            notes=brief_parts.notes_of(said),
            draft=brief_parts.draft_of(said),
            call=brief_parts.call_of(said),
            colleagues=brief_parts.others_at(look, said),
            receiver=self._receivers.of(one),
            script=choose_script(look.rules.scripts, facts).name,
            stage_since=lead.stage_since or lead.created_at,
            playbook_version=lead.playbook_version,
        )

    def _promise(self, one: SettledLead) -> PromiseRow | None:
        promise = one.lead.promise
        if promise is None:
            return None
        state = state_of_promise(self._look, one)
        return PromiseRow(promise.kind.value, promise.made_at, promise.due_at, state, one.lead.promise_met_at)


def _whom(person: Person) -> dict[str, Any]:
    """Who a brief is about, field by field; the company's place stands in for an unknown one."""
    firm = person.company
    return {
        "person_id": person.id,
        "person": person.full_name,
        "title": person.title or "",
        "company": firm.name if firm else "",
        "company_id": firm.id if firm else None,
        "staff": firm.staff if firm else None,
        "industry": (firm.industry if firm else None) or "",
        "city": person.city or (firm.city if firm else None) or "",
        "region": person.region or (firm.region if firm else None) or "",
        "country": person.country or (firm.country if firm else None) or "",
        "languages": person.language or "",
        "email": brief_parts.email_of(person),
        "website": (firm.website if firm else None) or "",
    }


def verdict_row(one: SettledLead, verdict: Verdict) -> VerdictRow:
    """A verdict with the person's own day, as the call-window bar shows it."""
    return VerdictRow(
        verdict=verdict.verdict,
        rule=verdict.rule,
        words=verdict.words,
        opens_at=verdict.opens_at,
        closes_at=verdict.closes_at,
        local_time=verdict.local_time,
        zone=verdict.zone,
        open_minutes=open_minutes(one, verdict.zone),
    )


def open_minutes(one: SettledLead, zone: str) -> tuple[tuple[int, int], ...]:
    """Open parts of the person's local day, in minutes since its midnight by the clock on the wall."""
    there = ZoneInfo(zone)
    today = one.moment.at.astimezone(there).date()
    midnight = datetime.combine(today, time(0), there)
    ends = datetime.combine(today + timedelta(days=1), time(0), there)
    return tuple(
        (_minute(start, midnight), _minute(end, midnight))
        for start, end in one.moment.window.spans(midnight.astimezone(UTC), ends.astimezone(UTC))
    )


def _minute(at: datetime, midnight: datetime) -> int:
    wall = at.astimezone(midnight.tzinfo).replace(tzinfo=None) - midnight.replace(tzinfo=None)
    return int(wall.total_seconds() // 60)
