"""Rows about people whom the store knows, or of whom a batch has several rows: taken in one by one, as intake does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from qualcenter.domain.dossier_facts import moment_of, scored_person
from qualcenter.domain.entering import RESTING, Entry, enter, note_touch
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.person import Person
from qualcenter.domain.raising import Touch, raise_hand, receive, rescore
from qualcenter.domain.score import ScoredTouch, score_of, tier_of
from qualcenter.domain.settling import settle
from qualcenter.domain.stage import FINISHED, Stage
from qualcenter.services.consequences import Consequences
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import derived_of
from qualcenter.services.fresh_leads import FreshLead, note_written
from qualcenter.services.homes import Homes
from qualcenter.services.newcomers import Human
from qualcenter.store.batch import Batch
from qualcenter.store.loading import Blocks, stored_event
from qualcenter.store.said import StoredTouch


@dataclass(frozen=True)
class Wanted:
    """What one row asks for: the lead, its note and answers, and whether it told anything new of the person."""

    row: int
    digest: str
    lead: FreshLead
    note: str
    answers: Mapping[str, str]
    with_sales: bool
    gained: bool
    snapshot: Person


@dataclass
class _Standing:
    """One person's lead while their rows are taken in."""

    human: Human
    lead: Lead | None
    touches: list[StoredTouch]
    spoke: bool
    notes: set[str]
    before: Lead | None = None
    moment: Moment | None = None
    started: list[int] = field(default_factory=list)


class StandingLeads:
    """Moves the leads of one batch by the rules of the domain, reading and writing them together."""

    def __init__(self, act: Act, import_id: int, batch: Batch) -> None:
        """Belong to one act of one import."""
        self._act = act
        self._import_id = import_id
        self._batch = batch
        self._homes = Homes(act.work)
        self._consequences = Consequences(act.work, act.rules)

    def take(self, wanted: Sequence[tuple[Human, list[Wanted]]], blocks: Blocks) -> dict[str, int]:
        """Take all rows of these people in; gives how many rows were merged, added and brought nothing."""
        known = [human.id for human, _ in wanted if not human.is_new]
        rows = self._batch.rows
        leads, touches, spoke = rows.leads_of(known), rows.touches_of(known), rows.answered_before(known)
        noted = rows.notes_of([human.id for human, asked in wanted if any(one.note for one in asked)])
        counted = {"added": 0, "merged": 0, "unchanged": 0}
        for human, asked in wanted:
            id_ = human.id
            standing = _Standing(human, leads.get(id_), list(touches.get(id_, ())), id_ in spoke, noted.get(id_, set()))
            for place, one in enumerate(asked):
                did = self._row(standing, one, blocks, first=human.is_new and place == 0)
                counted[did] += 1
            self._file(standing)
        return counted

    def _row(self, standing: _Standing, wanted: Wanted, blocks: Blocks, *, first: bool) -> str:
        person = wanted.snapshot
        touch = self._touch(standing, wanted)
        moved = wanted.gained or touch is not None
        lead = standing.lead
        closed = wanted.lead.stage in FINISHED
        rests = closed or (wanted.lead.stage in RESTING and wanted.lead.touched_at is not None)
        if lead is None or (touch is not None and lead.stage is Stage.WON and not closed):
            lead = self._begin(standing, wanted, person, touch, blocks)
            moved = True
        else:
            moment = self._known(standing, lead, person, blocks)
            if touch is not None and rests:
                note_touch(lead, moment, touch, *self._score(standing, person))
            elif touch is not None:
                receive(lead, moment, touch, *self._score(standing, person))
            elif wanted.gained and lead.is_live:
                self._see_anew(standing, lead, moment, person)
            if wanted.gained:
                lead.company_id = person.company.id if person.company else None
        moved = self._said(standing, lead, wanted) or moved
        did = "added" if first else "merged" if moved else "unchanged"
        touch_id = touch.id if touch else None
        self._batch.landed(self._import_id, wanted.row, wanted.digest, did, standing.human.id, lead.id, touch_id)
        if touch is not None:
            at = standing.touches[-1].at
            source = wanted.lead.source
            self._batch.touch(touch.id, standing.human.id, lead.id, touch.kind, at, source)
            if source and lead.stage not in (Stage.PROMOTED, Stage.ACCEPTED):
                lead.source = lead.source or source
        return did

    def _known(self, standing: _Standing, lead: Lead, person: Person, blocks: Blocks) -> Moment:
        """The moment of a lead that exists, brought up to it when it is met for the first time."""
        moment = self._moment(standing, lead, person, blocks)
        if standing.before is None and lead.id not in standing.started:
            standing.before = replace(lead, pending=[])
            settle(lead, moment, self._homes.of)
        return moment

    def _see_anew(self, standing: _Standing, lead: Lead, moment: Moment, person: Person) -> None:
        """Score a lead again about whose person something is new; risen over the line, it is raised."""
        line = self._act.rules.lead_score
        score, tier = self._score(standing, person)
        risen = lead.score < line <= score and bool(standing.touches)
        rescore(lead, moment, score, tier)
        if risen and lead.stage in (Stage.CONTACT, Stage.NURTURE) and not moment.suppressed:
            raise_hand(lead, moment, "score")

    def _touch(self, standing: _Standing, wanted: Wanted) -> Touch | None:
        """The row's touch, unless the very same one is known."""
        kind = wanted.lead.touch
        if not kind:
            return None
        at = min(wanted.lead.touched_at or self._act.at, self._act.at)
        if any(one.kind == kind and one.at == at for one in standing.touches):
            return None
        touch_id = self._batch.next_id("touches")
        standing.touches.append(StoredTouch(touch_id, kind, at, ""))
        return Touch(touch_id, kind, self._act.rules.scoring.touches[kind].raises)

    def _begin(self, standing: _Standing, wanted: Wanted, person: Person, touch: Touch | None, blocks: Blocks) -> Lead:
        """Start a lead: where the file says, or anew after one that was won."""
        act, after_won = self._act, standing.lead is not None
        self._file(standing)
        touched_at = wanted.lead.touched_at
        lead = Lead(
            id=self._batch.next_id("leads"),
            person_id=standing.human.id,
            company_id=person.company.id if person.company else None,
            created_at=act.at,
            playbook_version=act.rules.version,
            team=act.rules.routing.default_team,
            source=wanted.lead.source,
            touched_at=min(touched_at, act.at) if touched_at and wanted.lead.touch else None,
        )
        standing.lead = lead
        standing.started.append(lead.id)
        moment = self._moment(standing, lead, person, blocks)
        lead.team = moment.team
        handoff = self._batch.next_id("handoffs") if wanted.with_sales and not after_won else None
        stage = None if after_won else wanted.lead.stage
        past = touched_at is not None
        entry = Entry(self._import_id, stage, touch, wanted.lead.owner, act.actor.id or None, handoff, past)
        enter(lead, moment, entry, *self._score(standing, person))
        if handoff is not None:
            self._batch.handoff(lead, str(act.id))
        return lead

    def _moment(self, standing: _Standing, lead: Lead, person: Person, blocks: Blocks) -> Moment:
        moment = moment_of(self._act.at, self._act.rules, person, lead, blocks.against(person))
        standing.moment = moment
        return moment

    def _score(self, standing: _Standing, person: Person) -> tuple[int, str]:
        rules = self._act.rules.scoring
        ordered = sorted(standing.touches, key=lambda one: (one.at, one.id))
        seen = [ScoredTouch(one.kind, one.at, one.detail) for one in ordered]
        score = score_of(rules, scored_person(person, seen, answered_before=standing.spoke), seen, self._act.at)
        return score.total, tier_of(rules, score, seen)

    def _said(self, standing: _Standing, lead: Lead, wanted: Wanted) -> bool:
        act, batch = self._act, self._batch
        by = act.actor.id or None
        new = {name: value for name, value in wanted.answers.items() if name not in lead.answers}
        for name, value in new.items():
            answer_id = batch.next_id("answers")
            batch.answer(answer_id, standing.human.id, lead.id, name, value, by)
            detail = {"field": name, "answer": answer_id, "via": "import"}
            lead.record(EventKind.ANSWER_CAPTURED, act.at, detail, answers={**lead.answers, name: answer_id})
        noted = bool(wanted.note) and wanted.note not in standing.notes
        if noted:
            standing.notes.add(wanted.note)
            note_id = batch.next_id("notes")
            batch.note(note_id, standing.human.id, lead.id, wanted.note, by, act.actor.name)
            note_written(lead, act, note_id)
        return bool(new) or noted

    def _file(self, standing: _Standing) -> None:
        """Hand the lead over for writing, if anything about it is new."""
        lead, moment = standing.lead, standing.moment
        if lead is None or moment is None:
            return
        act = self._act
        happened, lead.pending = lead.pending, []
        new = lead.id in standing.started
        if not new and replace(lead, pending=[]) == standing.before and not standing.human.changed:
            return
        self._batch.events(stored_event(one, act.id, act.actor.name, act.rules.version) for one in happened)
        if not new:
            self._consequences.of(lead, happened)
        if lead.owner.team:
            lead.team = lead.owner.team
        lead.playbook_version = act.rules.version
        derived = derived_of(lead, moment)
        act.work.center.know_window(derived.window_key)
        (self._batch.new_lead if new else self._batch.moved_lead)(lead, derived)
