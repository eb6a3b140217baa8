"""Personal data: everything held on a person told in one document, and blanked for good when they ask."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.handing_over import give_back
from qualcenter.domain.refusals import InCallRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.services.desk import Act, Desk
from qualcenter.services.homes import Homes
from qualcenter.services.suppressing import take_out
from qualcenter.store.personal import HeldBy, PersonalRows

ERASED = "erased"
"""The purge reason of a lead whose person was erased."""


@dataclass(frozen=True)
class Erased:
    """What was erased, and what left the store before and still holds the person: exports and backups.

    `leads` are those that ended by it; a restored backup brings the person back: erase again then.
    """

    persons: tuple[int, ...]
    leads: tuple[int, ...]
    exports: tuple[HeldBy, ...]
    backups: tuple[str, ...]


class PersonalData:
    """What the center knows about a person, for that person to see and to have blanked."""

    def __init__(self, desk: Desk, backups: Callable[[], Sequence[Path]] | None = None) -> None:
        """Stand on the desk; `backups` names the backup files that exist."""
        self._desk = desk
        self._backups = backups

    def export(self, actor: Actor, person_id: int) -> dict[str, Any]:
        """Every row held on a person, by table, as values that JSON can say; merged duplicates are included.

        Raises `UnknownNameRefused` for a person who is not in the store.
        """
        require(actor, Right.ERASE)

        def read(act: Act) -> dict[str, Any]:
            rows = PersonalRows(act.work.connection)
            everyone = _everyone(act, rows, person_id)
            runs = [{"run": one.run, "kind": one.kind, "file": one.file} for one in rows.exports_that_held(everyone)]
            return {"person": person_id, **rows.held(everyone), "exports": runs}

        return self._desk.look(read)

    def erase(self, actor: Actor, person_id: int, *, act_id: UUID | None = None) -> Erased:
        """Blank names, addresses, numbers, notes, answers, touches, drafts and titles of a person, for good.

        History stays, since it holds ids and codes alone; live leads end; numbers of somebody who asked not
        to be called stay suppressed as keyed hashes. Erasing twice is harmless.

        Raises `UnknownNameRefused`, and `InCallRefused` while somebody is on the phone with the person.
        """
        require(actor, Right.ERASE)
        files = tuple(str(one) for one in self._backups()) if self._backups else ()
        return self._desk.do(actor, "erase", lambda act: _erase(act, person_id, files), act_id=act_id)


def _erase(act: Act, person_id: int, backups: tuple[str, ...]) -> Erased:
    rows = PersonalRows(act.work.connection)
    everyone = _everyone(act, rows, person_id)
    held_by = tuple(rows.exports_that_held(everyone))
    ended = _end_leads(act, rows.leads_of(everyone))
    if rows.asked_as_person(everyone):
        _keep_numbers_out(act, rows.numbers_of_their_own(everyone))
    known = act.work.persons.get_many(everyone)
    rows.blank(everyone, act.at)
    happened = [
        Event(EventKind.PERSON_ERASED, act.at, None, one, {"person": one, "by": act.actor.id})
        for one in everyone
        if known[one].erased_at is None
    ]
    act.work.write(happened, act.rules.version)
    return Erased(tuple(everyone), ended, held_by, backups)


def _end_leads(act: Act, lead_ids: list[int]) -> tuple[int, ...]:
    """Purge every live lead; what sales holds comes back first, so that its handoff ends too."""
    ended = []
    homes = Homes(act.work)
    for dossier in act.dossiers.open_many(lead_ids):
        lead = dossier.lead
        if not lead.is_live:
            continue
        if act.work.calls.open_on_lead(lead.id) is not None:
            raise InCallRefused(
                said("Somebody is on the phone about lead {lead}: erase the person after the call.", lead=lead.id)
            )
        if lead.stage in (Stage.PROMOTED, Stage.ACCEPTED):
            home = homes.of(lead)
            give_back(lead, dossier.moment, home, ERASED, act.actor.id, keeps_credit=True)
        take_out(act, dossier, ERASED)
        ended.append(lead.id)
    return tuple(ended)


def _keep_numbers_out(act: Act, hashes: list[str]) -> None:
    """Keep the numbers of somebody who asked not to be called as hashes, once the person is gone."""
    for number_hash in hashes:
        act.work.persons.suppress(
            scope="number", number_hash=number_hash, asked_by="", at=act.at, act_id=str(act.id), source=ERASED
        )


def _everyone(act: Act, rows: PersonalRows, person_id: int) -> list[int]:
    if not act.work.persons.get_many([person_id]):
        raise UnknownNameRefused(said("There is no person {person} in this store.", person=person_id), ("person",))
    return rows.everyone(person_id)
