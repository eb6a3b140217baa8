"""The lists that open above the Work page: a lead's history, what people say against it, past acts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from qualcenter.domain.acts import UNDOABLE
from ui import words
from ui.pages.page import Form, Sheet, SheetRow
from ui.pages.work.desk_work import Deed
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.script_panel import said

RECALL = "recall:"
"""Begins the id of a row that recalls a promoted lead."""


def touches_sheet(hand: LeadInHand, at: datetime) -> Sheet:
    """Touches, notes and answers in one list, newest first."""
    brief = hand.brief
    told = [(t.at, SheetRow(t.words, words.ago(t.at, at), t.detail or t.source)) for t in brief.touches]
    told += [(n.at, SheetRow(n.text, words.ago(n.at, at), f"note by {n.author}")) for n in brief.notes]
    told += [
        (a.at, SheetRow(f"{a.label}: {_answer_words(hand, a.field, a.value)}", words.ago(a.at, at), a.via))
        for a in brief.answers
    ]
    told.sort(key=lambda one: one[0], reverse=True)
    company = f", {brief.company}" if brief.company else ""
    return Sheet("touches", f"History of {brief.person}{company}", "", tuple(row for _, row in told))


def objections_sheet(hand: LeadInHand, facts: Mapping[str, str], place: int | None = None) -> Sheet:
    """What people say against it, and what to reply; `place` picks one."""
    objections = hand.script.objections if hand.script else ()
    chosen = [objections[place]] if place is not None and place < len(objections) else objections
    rows = tuple(SheetRow(f"“{said(one.reply, facts)}”", "", one.label, tone="say") for one in chosen)
    return Sheet("objections", "If they say", "", rows)


def acts_sheet(acts: Sequence[Deed], at: datetime) -> Sheet:
    """The last acts; those that can be taken back can be pressed, a promotion that has left is recalled."""
    rows = tuple(_act_row(deed, at) for deed in acts)
    return Sheet("acts", "Last acts", "Press one to take it back." if rows else "Nothing was done yet.", rows)


def _act_row(deed: Deed, at: datetime) -> SheetRow:
    when = words.ago(deed.at, at)
    if deed.undone:
        return SheetRow(deed.words, when, "undone")
    if deed.verb not in UNDOABLE:
        return SheetRow(deed.words, when)
    gone = deed.undo_until is not None and deed.undo_until <= at
    if gone and deed.lead_id is not None:
        return SheetRow(deed.words, when, "Recall", f"{RECALL}{deed.lead_id}")
    return SheetRow(deed.words, when, "Undo", deed.act_id)


def incoming_form() -> Form:
    """Ask who is calling."""
    return Form("incoming", "Incoming call", "Take the call", (("who", "Number or name", "+49 40 1234567"),))


def new_lead_form() -> Form:
    """Ask who the new lead is."""
    fields = (
        ("name", "Name", "Maria Oliveira"),
        ("company", "Company", ""),
        ("phone", "Phone", "+49 …"),
        ("email", "E-mail", ""),
        ("country", "Country", "DE"),
        ("detail", "What they want", ""),
    )
    return Form("new_lead", "New lead", "Enter the lead", fields)


def _answer_words(hand: LeadInHand, field: str, value: str) -> str:
    asked = hand.rules.promotion.field(field)
    return asked.words_of(value) if asked else value
