"""Two leads as lines of facts: what each side says, and whether they say the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qualcenter.domain.phone import international
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.comparison import Compared, ComparedPair
from ui import words
from ui.language import said_in, say
from ui.lead_words import next_words, owner_words, stage_words


class Match(StrEnum):
    """How two sides of a line relate; figures are only told, and a heading stands above its lines."""

    SAME = "="
    DIFFERS = "≠"
    ONLY_ONE = "+"
    FIGURE = ""
    HEADING = "heading"


@dataclass(frozen=True)
class Fact:
    """One line: its label and what each side says."""

    label: str
    first: str = ""
    second: str = ""
    match: Match = Match.HEADING

    def __str__(self) -> str:
        """The line as a screen reader says it."""
        if self.match is Match.HEADING:
            return self.label
        nothing = say("nothing")
        told = say(
            "{label}: {first}, and {second}",
            label=self.label,
            first=self.first or nothing,
            second=self.second or nothing,
        )
        how = {Match.SAME: say("same"), Match.DIFFERS: say("differs"), Match.ONLY_ONE: say("only on one side")}
        return f"{told}, {how[self.match]}" if self.match in how else told


def facts_of(pair: ComparedPair, now: datetime) -> tuple[Fact, ...]:
    """Return the lines of a pair, with headings; lines of which neither side knows anything are left out."""
    one, other = pair.first, pair.second
    return (
        Fact(say("Who they are")),
        *(fact for fact in _person(one, other) if fact.first or fact.second),
        Fact(say("Where the leads stand")),
        *_standing(one, other, now),
        Fact(say("What happened")),
        *_figures(one, other, now),
    )


def _person(one: Compared, other: Compared) -> Iterator[Fact]:
    sides = [(side, side.brief) for side in (one, other)]
    lines = (
        (say("Name"), [brief.person for _, brief in sides]),
        (say("Title"), [brief.title for _, brief in sides]),
        (say("Company"), [brief.company for _, brief in sides]),
        (say("E-mail"), [", ".join(side.emails) for side, _ in sides]),
        (say("Phone"), [_phones(side) for side, _ in sides]),
        (say("Place", "where a person is"), [", ".join(filter(None, (b.city, b.region, b.country))) for _, b in sides]),
        (say("Language"), [brief.languages for _, brief in sides]),
        (say("Source"), [brief.source for _, brief in sides]),
        (say("Consent to calls"), [_consent(brief.consent_phone) for _, brief in sides]),
        (say("Consent to e-mail"), [_consent(brief.consent_email) for _, brief in sides]),
        (say("External number"), [side.external_id for side, _ in sides]),
    )
    for label, (first, second) in lines:
        yield Fact(label, first, second, _match(first, second))


def _standing(one: Compared, other: Compared, now: datetime) -> Iterator[Fact]:
    both = (one.brief, other.brief)
    lines = (
        (say("Stage"), [stage_words(brief.stage) for brief in both]),
        (say("Owner"), [owner_words(brief.owner) for brief in both]),
        (say("Next"), [next_words(brief.next_action, brief.next_at, now) for brief in both]),
        (say("Score"), [say("{score}, tier {tier}", score=b.score, tier=b.tier) for b in both]),
        (say("May be called"), [_may_be_called(brief) for brief in both]),
    )
    for label, (first, second) in lines:
        yield Fact(label, first, second, _match(first, second))


def _figures(one: Compared, other: Compared, now: datetime) -> Iterator[Fact]:
    sides = (one, other)
    first, second = (words.day_and_time(words.here(side.begun_at), words.here(now)) for side in sides)
    yield Fact(say("Since"), first, second, Match.FIGURE)
    figures = (
        (say("Touches"), [side.touches for side in sides]),
        (say("Calls"), [side.calls for side in sides]),
        (say("Notes"), [side.notes for side in sides]),
        (say("Answers"), [len(side.brief.answers) for side in sides]),
        (say("Events"), [side.events for side in sides]),
    )
    for label, (one_figure, other_figure) in figures:
        yield Fact(label, words.count(one_figure), words.count(other_figure), Match.FIGURE)


def _phones(side: Compared) -> str:
    return ", ".join(international(one.number) if one.number else one.raw for one in side.brief.phones)


def _may_be_called(brief: BriefRow) -> str:
    """The verdict of a call now; a number that is shown but cannot be dialled is not told as no number at all."""
    if brief.verdict.rule == "no_number" and brief.phones:
        return say("The number we have cannot be called; find another one.")
    return said_in(brief.verdict.words)


def _consent(given: bool | None) -> str:
    return "" if given is None else say("Yes") if given else say("No")


def _match(first: str, second: str) -> Match:
    if first.casefold() == second.casefold():
        return Match.SAME
    return Match.DIFFERS if first and second else Match.ONLY_ONE
