"""Answers, notes and drafts: what the person said, filed as it is said; what is typed, kept as it is typed."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from qualcenter.domain.disposition import FieldRule, checked_value
from qualcenter.domain.events import EventKind
from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused, WrongStageRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.domain.storable import storable
from qualcenter.services.claims import work_on
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier

LONGEST_NOTE = 20_000
SAME_CALL = timedelta(hours=1)
"""The same words said again within a call are one answer; later they confirm that it still holds."""


class Answers:
    """Files what was said on a lead."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def capture(
        self, actor: Actor, lead_id: int, values: Mapping[str, str], via: str = "typed", *, act_id: UUID | None = None
    ) -> int:
        """File answers by field; an empty value takes an answer back. Gives the lead's id.

        Raises `UnknownNameRefused` for a field that the promotion definition does not have, `BadValueRefused` for a
        value that is none of its choices, and what `work_on` raises; then nothing is filed.
        """
        require(actor, Right.REFINE)

        def deed(act: Act) -> int:
            dossier = work_on(act, lead_id)
            for name, value in values.items():
                capture(act, dossier, name, value, via)
            return lead_id

        return self._desk.do(actor, "answer", deed, act_id=act_id)

    def note(self, actor: Actor, lead_id: int, text: str, *, act_id: UUID | None = None) -> int:
        """Add a note to a lead in any stage; the draft stays.

        Raises `BadValueRefused` for an empty or endless one, and `WrongStageRefused` once the person was erased.
        """
        require(actor, Right.REFINE, Right.SELL, Right.TEND_CONTACTS)

        def deed(act: Act) -> int:
            if not storable(text).strip():
                raise BadValueRefused(said("The note is empty: there is nothing to keep."), ("note",))
            dossier = act.dossiers.open(lead_id)
            if dossier.person.erased_at is not None:
                raise WrongStageRefused(said("This person's data were erased: nothing about them is kept any more."))
            file_note(act, dossier, text)
            return lead_id

        return self._desk.do(actor, "note", deed, act_id=act_id)

    def save_draft(self, actor: Actor, lead_id: int, note: str, fields: Mapping[str, str] | None = None) -> None:
        """Keep what is being typed. It is no part of the journey and survives the desk; disposing files it.

        Of somebody who was erased meanwhile nothing is kept.
        """
        require(actor, Right.REFINE, Right.SELL)
        typed = {name: storable(text) for name, text in (fields or {}).items()}

        def deed(act: Act) -> None:
            if not act.work.persons.was_erased(lead_id):
                act.work.said.save_draft(actor.id, lead_id, storable(note[:LONGEST_NOTE]), typed, act.at)

        self._desk.do(actor, "draft", deed)


def capture(act: Act, dossier: Dossier, name: str, value: str, via: str) -> None:
    """File one answer inside an act; the same value again files nothing."""
    lead = dossier.lead
    text = checked_answer(act.rules, name, value)
    known = act.work.said.answers(lead.answers.values())
    if not text:
        if name in lead.answers:
            rest = {field: one for field, one in lead.answers.items() if field != name}
            lead.record(EventKind.ANSWER_CAPTURED, act.at, {"field": name, "answer": None}, answers=rest)
        return
    if name in known and known[name].value == text and known[name].at >= act.at - SAME_CALL:
        return
    answer_id = act.work.said.add_answer(
        person_id=lead.person_id,
        lead_id=lead.id,
        field=name,
        value=text,
        at=act.at,
        colleague_id=act.actor.id or None,
        via=via,
    )
    lead.record(
        EventKind.ANSWER_CAPTURED,
        act.at,
        {"field": name, "answer": answer_id, "via": via},
        answers={**lead.answers, name: answer_id},
    )


def checked_answer(rules: Rules, name: str, value: str) -> str:
    """The value as it is kept: a choice's code for its code or label, else the trimmed text."""
    wanted = rules.promotion.field(name)
    if wanted is None:
        known = ", ".join(field.name for field in rules.promotion.fields)
        raise UnknownNameRefused(
            said("The promotion definition has no field “{name}”. It has: {known}.", name=name, known=known), (name,)
        )
    text = storable(value).strip()
    return checked_value(FieldRule(name, wanted.label, wanted.kind, choices=wanted.choices), text) if text else ""


def file_note(act: Act, dossier: Dossier, text: str) -> int:
    """File a note inside an act; gives its id. Raises `BadValueRefused` when it is longer than a note can be."""
    if len(text) > LONGEST_NOTE:
        raise BadValueRefused(
            said(
                "The note has {length} characters; {most} are kept. Shorten it.",
                length=len(text),
                most=LONGEST_NOTE,
            ),
            ("note",),
        )
    note_id = act.work.said.add_note(
        person_id=dossier.lead.person_id,
        lead_id=dossier.lead.id,
        text=storable(text),
        at=act.at,
        colleague_id=act.actor.id or None,
        author=act.actor.name,
    )
    dossier.lead.record(EventKind.NOTE_WRITTEN, act.at, {"note": note_id, "by": act.actor.id})
    return note_id
