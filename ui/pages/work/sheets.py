"""The lists that open above the Work page: a lead's history, what people say against it, past acts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from qualcenter.domain.acts import UNDOABLE
from qualcenter.domain.events import EventKind
from qualcenter.queries.brief_rows import AnswerRow
from qualcenter.queries.journeys import JourneyRow
from ui import words
from ui.language import marked, said_in, say, say_marked
from ui.pages.page import Form, Sheet, SheetRow
from ui.pages.work.desk_work import Deed
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.script_panel import filled_in

VIAS = (
    marked("script", "how it was answered"),
    marked("typed", "how it was answered"),
    marked("form", "how it was answered"),
    marked("import", "how it was answered"),
)
CALLS = frozenset(
    {EventKind.CALL_STARTED, EventKind.CALL_RECEIVED, EventKind.CALL_ENDED, EventKind.DISPOSITION_RECORDED}
)
RECALL = "recall:"
"""Begins the id of a row that recalls a promoted lead."""


def touches_sheet(hand: LeadInHand, journey: Sequence[JourneyRow], at: datetime) -> Sheet:
    """Touches, calls with how they ended, notes and answers in one list, newest first."""
    brief = hand.brief
    told = [
        (t.at, SheetRow(said_in(t.words), words.ago(t.at, at), said_in(t.detail or t.source))) for t in brief.touches
    ]
    told += [(n.at, SheetRow(n.text, words.ago(n.at, at), say("note by {name}", name=n.author))) for n in brief.notes]
    told += [(a.at, _answer_row(hand, a, at)) for a in brief.answers]
    told += [
        (e.at, SheetRow(said_in(e.words), words.ago(e.at, at), say("call")))
        for e in reversed(journey)
        if e.kind in CALLS
    ]
    told.sort(key=lambda one: one[0], reverse=True)
    who = f"{brief.person}, {brief.company}" if brief.company else brief.person
    return Sheet("touches", say("History of {person}", person=who), "", tuple(row for _, row in told))


def objections_sheet(hand: LeadInHand, facts: Mapping[str, str], place: int | None = None) -> Sheet:
    """What people say against it, and what to reply; `place` picks one."""
    objections = hand.script.objections if hand.script else ()
    chosen = [objections[place]] if place is not None and place < len(objections) else objections
    rows = tuple(
        SheetRow(say("“{sentence}”", sentence=filled_in(one.reply, facts)), one.label, tone="say") for one in chosen
    )
    return Sheet("objections", say("If they say"), "", rows)


def acts_sheet(acts: Sequence[Deed], at: datetime) -> Sheet:
    """The last acts; those that can be taken back can be pressed, a promotion that has left is recalled."""
    rows = tuple(_act_row(deed, at) for deed in sorted(acts, key=lambda deed: deed.at, reverse=True))
    below = say("Press one to take it back.") if rows else say("Nothing was done yet.")
    return Sheet("acts", say("Last acts"), below, rows)


def _act_row(deed: Deed, at: datetime) -> SheetRow:
    told, when = said_in(deed.words), words.ago(deed.at, at)
    if deed.undone:
        return SheetRow(told, when, say("undone"))
    if deed.verb not in UNDOABLE:
        return SheetRow(told, when)
    gone = deed.undo_until is not None and deed.undo_until <= at
    if gone and deed.lead_id is not None:
        return SheetRow(told, when, say("Recall"), f"{RECALL}{deed.lead_id}")
    return SheetRow(told, when, say("Undo"), deed.act_id)


def incoming_form() -> Form:
    """Ask who is calling."""
    fields = (("who", say("Number or name"), "+49 40 1234567"),)
    return Form("incoming", say("Incoming call"), say("Take the call"), fields, stays=True)


def new_lead_form() -> Form:
    """Ask who the new lead is."""
    fields = (
        ("name", say("Name"), "Maria Oliveira"),
        ("company", say("Company"), ""),
        ("phone", say("Phone"), "+49 …"),
        ("email", say("E-mail"), ""),
        ("country", say("Country"), "DE"),
        ("detail", say("What they want"), ""),
    )
    return Form("new_lead", say("New lead"), say("Enter the lead"), fields, stays=True)


def _answer_row(hand: LeadInHand, answer: AnswerRow, at: datetime) -> SheetRow:
    value = _answer_words(hand, answer.field, answer.value)
    told = say("{field}: {value}", field=answer.label, value=value)
    return SheetRow(told, words.ago(answer.at, at), say_marked(answer.via, "how it was answered"))


def _answer_words(hand: LeadInHand, field: str, value: str) -> str:
    asked = hand.rules.promotion.field(field)
    return asked.words_of(value) if asked else value
