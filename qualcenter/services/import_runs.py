"""Runs of imports: begun, continued, listed, and taken back where nobody has touched what they brought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from qualcenter.domain.dossier_facts import moment_of
from qualcenter.domain.entering import take_out
from qualcenter.domain.refusals import UnknownNameRefused, WrongStageRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.undoing import take_back
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import derived_of
from qualcenter.services.scores import score_now
from qualcenter.store.batch import Batch
from qualcenter.store.imports import ImportRows, StoredImport
from qualcenter.store.loading import LoadingRows, stored_event


@dataclass(frozen=True)
class ImportRunRow:
    """One past import; `state` is running, stopped, done or undone."""

    id: int
    at: datetime
    file: str
    by: str
    state: str
    read: int
    added: int
    merged: int
    refused: int
    unchanged: int


@dataclass(frozen=True)
class UndoneImport:
    """What came of taking an import back: leads taken out or put back, those kept because somebody touched them."""

    run: int
    taken_out: int
    put_back: int
    kept: int
    touches: int
    addresses: int


class ImportRuns:
    """Past imports of one store."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def list(self) -> tuple[ImportRunRow, ...]:
        """Past imports, the latest first."""
        return self._desk.look(lambda act: tuple(_row(one) for one in runs_of(act).listed()))

    def undo(self, actor: Actor, run: int) -> UndoneImport:
        """Take a run back: leads that nobody touched since are purged, or put back where they were.

        Touches, and e-mails and numbers that nothing else uses, go too; leads touched since stay and are counted.
        Raises `UnknownNameRefused` for an unknown run and `WrongStageRefused` for one taken back before.
        """
        require(actor, Right.IMPORT)
        return self._desk.do(actor, "undo_import", lambda act: _undone(act, run))


def runs_of(act: Act) -> ImportRows:
    """The imports of an act's transaction."""
    return ImportRows(act.work.connection)


def _ids(found: Mapping[str, object], name: str) -> list[int]:
    pairs: list[list[int]] = found.get(name, [])  # type: ignore[assignment]
    return [one for first, last in pairs for one in range(first, last + 1)]


def _row(run: StoredImport) -> ImportRunRow:
    state = "undone" if run.undone_at else run.state
    counts = (run.read, run.added, run.merged, run.refused, run.unchanged)
    return ImportRunRow(run.id, run.at, run.file, run.colleague, state, *counts)


def _undone(act: Act, run: int) -> UndoneImport:
    rows = runs_of(act)
    known = rows.get(run)
    if known is None:
        raise UnknownNameRefused(said("There is no import {run} in this store.", run=run), ("run",))
    if known.undone_at is not None:
        raise WrongStageRefused(
            said(
                "Import {run} was taken back already, at {undone_at} UTC.",
                run=run,
                undone_at=f"{known.undone_at:%Y-%m-%d %H:%M}",
            )
        )
    back = _Back(act, rows, known)
    for found in rows.brought(run, known.options.get("acts", [])):
        back.kept += sum(one.touched for one in found)
        back.take_out([one.lead_id for one in found if one.began and not one.touched])
        back.put_back({one.lead_id: one.first for one in found if not one.began and not one.touched})
    rows.set(run, undone_at=act.at, state="undone")
    return UndoneImport(run, back.taken_out, back.returned, back.kept, back.touches, back.addresses)


class _Back:
    def __init__(self, act: Act, rows: ImportRows, run: StoredImport) -> None:
        self._act = act
        self._rows = rows
        self._run = run
        self._loading = LoadingRows(act.work.connection)
        self._emails, self._phones = _ids(run.options, "emails"), _ids(run.options, "phones")
        self.taken_out = self.returned = self.kept = self.touches = self.addresses = 0

    def take_out(self, lead_ids: list[int]) -> None:
        """Purge leads that the run brought, many at a time."""
        act = self._act
        leads = act.work.leads.get_many(lead_ids, lock=True)
        people = act.work.persons.get_many([lead.person_id for lead in leads])
        batch = Batch(self._loading, act.at)
        blocks = self._loading.blocked(people, (), ())
        for lead in leads:
            person = people[lead.person_id]
            if lead.stage in (Stage.PROMOTED, Stage.ACCEPTED) and lead.handoff_id is not None:
                act.work.handoffs.set(lead.handoff_id, ended_at=act.at, outcome="withdrawn")
            moment = moment_of(act.at, act.rules, person, lead, blocks.against(person))
            take_out(lead, moment, act.actor.id or None)
            happened, lead.pending = lead.pending, []
            batch.events(stored_event(one, act.id, act.actor.name, act.rules.version) for one in happened)
            batch.moved_lead(lead, derived_of(lead, moment))
        batch.write()
        if len(act.work.announced) < 1_000:
            act.work.announced.update(lead_ids)
        self._forget([lead.id for lead in leads], list(people))
        self._loading.forget_tokens(people)
        self.taken_out += len(leads)

    def put_back(self, first_seqs: dict[int, int]) -> None:
        """Put leads that were there before back to where they were before the run."""
        act = self._act
        dossiers = act.dossiers.open_many(list(first_seqs))
        self._forget(list(first_seqs), [one.person.id for one in dossiers])
        for dossier in dossiers:
            then = act.work.journey.replayed(dossier.lead.id, before=first_seqs[dossier.lead.id])
            take_back(dossier.lead, act.at, then, {"import": self._run.id})
            act.dossiers.refresh(dossier)
            score, tier = score_now(act.work, act.rules, dossier.person)
            dossier.lead.score, dossier.lead.tier, dossier.lead.score_at = score.total, tier, act.at
        self.returned += len(dossiers)

    def _forget(self, lead_ids: list[int], person_ids: list[int]) -> None:
        self.touches += self._rows.take_out_touches(self._run.id, lead_ids)
        self.addresses += self._rows.take_out_addresses(person_ids, self._emails, self._phones)
