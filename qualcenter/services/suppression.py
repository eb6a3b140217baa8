"""Do-not-call lists: wishes added, listed, lifted, read in; a company's leads go once that is confirmed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any
from uuid import UUID

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.identity import company_key, email_key
from qualcenter.domain.phone import parse_phone
from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused, WrongStageRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.storable import storable
from qualcenter.services.desk import Act, Desk
from qualcenter.services.suppressing import (
    DO_NOT_CALL,
    Wish,
    block_company,
    block_number,
    block_person,
    take_out,
)
from qualcenter.store.suppressions import StoredSuppression, SuppressionRows

LONGEST_LINE = 200
BATCH = 500
"""Rows of a list that are read in by one act."""

WishRow = StoredSuppression
"""One do-not-call wish as it is listed."""


@dataclass(frozen=True)
class Unwanted:
    """Whom not to call: a number (with the country it is dialled from), an e-mail, a company, lead or person.

    `email` names the person behind it; `company` is a firm's name as anybody would write it.
    """

    number: str = ""
    email: str = ""
    company: str = ""
    country: str = ""
    lead_id: int | None = None
    person_id: int | None = None
    asked_by: str = ""
    reason: str = ""


@dataclass(frozen=True)
class RefusedWish:
    """A row of a list that was not taken in: its number, the first being 1, and why."""

    row: int
    why: str


@dataclass(frozen=True)
class ReadIn:
    """What a list brought: wishes added, those in force already, and the rows refused."""

    added: int
    unchanged: int
    refused: tuple[RefusedWish, ...]


class Suppressions:
    """Who must not be called: every wish is in force the instant it is written."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def add(self, actor: Actor, whom: Unwanted, *, act_id: UUID | None = None) -> int:
        """Put a wish in force; gives its id, that of the one in force already when there is one.

        Leads of a number or a person end, sales is told about those it holds; those of a company wait for
        `confirm_company`. Raises `BadValueRefused` for a target that is none or cannot be one and
        `UnknownNameRefused` for a lead or person that is not in the store.
        """
        require(actor, Right.SUPPRESS)
        texts = {one.name: getattr(whom, one.name) for one in fields(whom)}
        kept: dict[str, Any] = {
            name: storable(text)[:LONGEST_LINE] for name, text in texts.items() if isinstance(text, str)
        }
        plain = replace(whom, **kept)
        return self._desk.do(actor, "suppress", lambda act: _put(act, plain)[0], act_id=act_id)

    def list(self, *, lifted: bool = False) -> tuple[StoredSuppression, ...]:
        """The wishes in force, or all that were ever made, the latest first."""
        return self._desk.look(lambda act: tuple(_rows(act).listed(lifted=lifted)))

    def lift(self, actor: Actor, suppression_id: int, *, act_id: UUID | None = None) -> None:
        """End a wish; leads that it purged stay purged, and a new raise opens them again.

        Raises `UnknownNameRefused` for an id without a wish in force.
        """
        require(actor, Right.SUPPRESS)
        self._desk.do(actor, "lift", lambda act: lift_in(act, suppression_id), act_id=act_id)

    def confirm_company(self, actor: Actor, company_id: int, *, act_id: UUID | None = None) -> tuple[int, ...]:
        """Purge the contacts, leads and nurtures of a company that asked not to be called; gives their ids.

        Raises `WrongStageRefused` when no such wish of the company is in force.
        """
        require(actor, Right.ASSIGN)
        return self._desk.do(actor, "confirm_company", lambda act: _confirm(act, company_id), act_id=act_id)

    def import_file(
        self,
        actor: Actor,
        rows: Sequence[Unwanted],
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReadIn:
        """Put a whole list in force, a batch an act; a row that cannot be read never stops the others.

        Numbers, addresses and firms that nobody knows yet are kept too: the wish holds when they come in. `progress`
        hears the rows done and how many there are; cancelling keeps the batches that are in force.
        """
        require(actor, Right.SUPPRESS)
        added = unchanged = 0
        refused: list[RefusedWish] = []
        for start in range(0, len(rows), BATCH):
            some = tuple(enumerate(rows[start : start + BATCH], start + 1))
            done = self._desk.do(actor, "suppress_list", partial(_read_in, rows=some))
            added, unchanged = added + done.added, unchanged + done.unchanged
            refused += done.refused
            if progress is not None:
                progress(min(start + BATCH, len(rows)), len(rows))
            if cancelled is not None and cancelled():
                break
        return ReadIn(added, unchanged, tuple(refused))


def lift_in(act: Act, suppression_id: int) -> None:
    """End a wish inside an act; raises `UnknownNameRefused` unless it is in force."""
    wish = _rows(act).get(suppression_id)
    # Opened, and so settled, before the wish ends: what fell due until now fell due under it.
    leads = _concerned(act, wish) if wish is not None else []
    dossiers = act.dossiers.open_many(leads)
    if wish is None or not act.work.persons.lift(suppression_id, act.at):
        raise UnknownNameRefused(
            said("There is no suppression {suppression} in force.", suppression=suppression_id), ("suppression",)
        )
    detail = {"suppression": wish.id, "scope": wish.scope, "by": act.actor.id}
    for dossier in dossiers:
        act.dossiers.refresh(dossier)
        dossier.lead.record(EventKind.SUPPRESSION_LIFTED, act.at, detail)
    if not leads:
        happened = [Event(EventKind.SUPPRESSION_LIFTED, act.at, None, wish.person_id, detail)]
        act.work.write(happened, act.rules.version)


def _concerned(act: Act, wish: StoredSuppression) -> list[int]:
    if wish.company_id is not None:
        return act.work.leads.of_company(wish.company_id)
    persons = [wish.person_id] if wish.person_id else _rows(act).persons_with(wish.number_hash or "")
    found = (act.work.leads.of_person(person_id) for person_id in persons)
    return sorted(lead.id for lead in found if lead is not None)


def _read_in(act: Act, rows: Iterable[tuple[int, Unwanted]]) -> ReadIn:
    added = unchanged = 0
    refused = []
    for number, whom in rows:
        try:
            _, new = _put(act, whom)
        except (BadValueRefused, UnknownNameRefused) as refusal:
            refused.append(RefusedWish(number, refusal.why))
        else:
            added, unchanged = added + new, unchanged + (not new)
    return ReadIn(added, unchanged, tuple(refused))


def _put(act: Act, whom: Unwanted) -> tuple[int, bool]:
    """Put one wish in force; gives its id and whether it is new."""
    wish = Wish(whom.asked_by.strip() or act.actor.name, whom.reason.strip(), act.actor.name)
    rows = _rows(act)
    if whom.number.strip():
        parsed = parse_phone(whom.number, whom.country or None)
        if parsed.number is None or not parsed.valid:
            raise BadValueRefused(
                said("“{number}” is not a phone number: {why}", number=whom.number, why=parsed.why), ("number",)
            )
        known = rows.in_force(number_hash=act.work.persons.hash_of(parsed.number))
        return (known, False) if known else (block_number(act, parsed.number, wish), True)
    if whom.company.strip():
        company_id = _company(act, whom)
        known = rows.in_force(company=company_id)
        return (known, False) if known else (block_company(act, company_id, wish), True)
    person_id = _person(act, whom)
    known = rows.in_force(person=person_id)
    return (known, False) if known else (block_person(act, person_id, wish), True)


def _person(act: Act, whom: Unwanted) -> int:
    if whom.lead_id is not None:
        return act.dossiers.open(whom.lead_id).person.id
    if whom.person_id is not None:
        if not act.work.persons.get_many([whom.person_id]):
            raise UnknownNameRefused(
                said("There is no person {person} in this store.", person=whom.person_id), ("person",)
            )
        return whom.person_id
    address = email_key(whom.email)
    if not address:
        raise BadValueRefused(said("A wish names a number, an e-mail address, a company, a lead or a person."))
    if "@" not in address.strip("@") or any(sign.isspace() for sign in address):
        raise BadValueRefused(said("“{email}” is not an e-mail address.", email=whom.email), ("email",))
    known = act.work.persons.by_email(address)
    return known if known is not None else act.work.persons.add(act.at, [address], unsubscribed=True)


def _company(act: Act, whom: Unwanted) -> int:
    key = company_key(whom.company)
    if not key:
        raise BadValueRefused(said("“{company}” names no company.", company=whom.company), ("company",))
    known = act.work.persons.find_company(key, None)
    return known or act.work.persons.add_company(act.at, name=whom.company.strip()[:200], name_key=key)


def _confirm(act: Act, company_id: int) -> tuple[int, ...]:
    if _rows(act).in_force(company=company_id) is None:
        raise WrongStageRefused(said("This company did not ask not to be called, or the wish was lifted."))
    taken = []
    for dossier in act.dossiers.open_many(act.work.leads.of_company(company_id)):
        if dossier.lead.stage in (Stage.CONTACT, Stage.LEAD, Stage.NURTURE):
            take_out(act, dossier, DO_NOT_CALL)
            taken.append(dossier.lead.id)
    _rows(act).confirmed(company_id, act.at)
    return tuple(taken)


def _rows(act: Act) -> SuppressionRows:
    return SuppressionRows(act.work.connection)
