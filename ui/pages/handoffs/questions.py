"""What the page asks before it sends: why back, from which day, to whom, for how much, and why lost."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from qualcenter.domain.rules import LostReason, ReturnReason
from qualcenter.queries.brief_rows import ReceiverRow
from ui import words
from ui.language import marked, say, say_marked
from ui.pages.handoffs.asking import Question

RETURN, RETURN_MORE, LOST, WON, PASS = "return", "return_more", "lost", "won", "pass"
ASKED = "asked:"
"""Begins the question that one reason of a return asks, with the reason's code behind it."""

OTHERS = "…"
"""The choice that shows the reasons of the other phase."""

SELLERS = 9
USUAL_CURRENCY = "EUR"
_ASKS = {
    "date": marked("From which day on is it worth calling again?"),
    "lead": marked("Which lead is it a duplicate of?"),
    "person": marked("Who is the right person?"),
}
_HINTS = {
    "date": marked("or a day, such as 2027-01-15"),
    "lead": marked("Number of the other lead"),
    "person": marked("Name, and what they do"),
}
_DAYS = (
    (30, marked("In 30 days")),
    (60, marked("In 60 days")),
    (90, marked("In 90 days")),
    (180, marked("In half a year")),
)
_AMOUNT = re.compile(r"(?P<code>[A-Za-z]{3})?\s*(?P<amount>[\d.,'’\s]*\d[\d.,'’\s]*?)\s*(?P<after>[A-Za-z]{3})?")


@dataclass(frozen=True)
class Amount:
    """A deal's value and the ISO 4217 code of its currency."""

    value: Decimal
    currency: str


def why_back(reasons: Mapping[str, ReturnReason], home: str, *, touched: bool, others: bool = False) -> Question:
    """Ask why it goes back: the reasons that fit how far sales came, the others behind one more key, and back."""
    fitting = [one for one in reasons.values() if one.before_contact is not touched]
    rest = [one for one in reasons.values() if one.before_contact is touched]
    if others or not fitting:
        fitting, rest = rest, fitting
    choices = [(one.code, one.label) for one in fitting]
    if rest:
        choices.append((OTHERS, say("Back to the first reasons") if others else say("Another reason…")))
    title = say("Return to {who}: why?", who=home) if home else say("Return: why?")
    if home == "pool":
        title = say("Return to the pool: why?")
    if others and touched:
        title = say("Return: reasons from before the first touch")
    elif others:
        title = say("Return: reasons from after the first touch")
    name = RETURN_MORE if others else RETURN
    return Question(name, title, say("Recorded against the source, not against you."), tuple(choices))


def what_it_asks(reason: ReturnReason, today: date) -> Question:
    """Ask the one thing that a reason wants to know."""
    asks = reason.asks or ""
    days = [today + timedelta(days=days) for days, _ in _DAYS] if asks == "date" else []
    choices = tuple(
        (day.isoformat(), say("{when}, {day}", when=say_marked(told), day=words.day_of_year(day)))
        for day, (_, told) in zip(days, _DAYS, strict=False)
    )
    title = say("{reason}: {question}", reason=reason.label, question=say_marked(_ASKS[asks]))
    return Question(ASKED + reason.code, title, "", choices, say_marked(_HINTS[asks]))


def to_whom(sellers: Sequence[ReceiverRow], me: str) -> Question:
    """Ask who in sales takes it instead, the least loaded first."""
    choices = [
        (one.name, say("{name}, {open} of {capacity}", name=one.name, open=one.open, capacity=one.capacity))
        for one in sellers
        if one.name != me
    ]
    told = say("The promise keeps running. Numbers say what is due today, of how much they take.")
    return Question(PASS, say("Pass on to whom?"), told, tuple(choices[:SELLERS]), say("or a name"))


def for_how_much() -> Question:
    """Ask what a won deal is worth."""
    told = say("Its value and currency. Enter reports it won.")
    return Question(WON, say("Won: for how much?"), told, (), say("24000 EUR"))


def why_lost(reasons: Mapping[str, LostReason]) -> Question:
    """Ask why a deal was lost."""
    told = say("It goes to nurture by itself, and wakes when the reason says.")
    return Question(LOST, say("Lost: why?"), told, tuple((one.code, one.label) for one in reasons.values()))


def amount_typed(text: str) -> Amount | None:
    """Return the amount somebody typed, such as `24000`, `24 000,50 EUR` or `USD 1,999.90`; None for no amount."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    try:
        value = Decimal(_plain(found["amount"]))
    except InvalidOperation:
        return None
    return Amount(value, (found["code"] or found["after"] or USUAL_CURRENCY).upper())


def _plain(figures: str) -> str:
    """Return figures with one point before the cents; three figures behind the last mark are thousands."""
    bare = re.sub(r"[\s'’]", "", figures)
    place = max(bare.rfind("."), bare.rfind(","))
    if place < 0:
        return bare
    whole, tail = re.sub(r"[.,]", "", bare[:place]), bare[place + 1 :]
    return f"{whole}{tail}" if len(tail) == 3 else f"{whole}.{tail or 0}"
