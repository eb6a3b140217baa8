"""The three lists of the page: likely pairs, merges, and pairs that are two people, a row each in two lines."""

from collections.abc import Callable
from datetime import datetime

from qualcenter.queries.duplicates import DuplicateRow
from qualcenter.queries.joined import DecidedRow
from ui import words
from ui.language import marked, said_in, say
from ui.theme.look import Look
from ui.widgets.lines_list import LinesView, Told

LIKELY, MERGED, APART = "likely", "merged", "apart"
LISTS = ((LIKELY, marked("Likely")), (MERGED, marked("Merged")), (APART, marked("Not the same")))

PairRow = DuplicateRow | DecidedRow


def pairs_view(look: Look, now: Callable[[], datetime]) -> LinesView[PairRow]:
    """Return the list of pairs of any kind; `now` gives the instant beside which times are told."""

    def told(row: PairRow) -> Told:
        head = names_of(row)
        if isinstance(row, DuplicateRow):
            return Told(head, strength(row.points), "; ".join(map(said_in, row.why)))
        when = words.ago(row.at, now())
        by = say("{person}, {when}", person=row.by, when=when) if row.by else when
        leads = say("Leads {first} and {second}", first=row.first_lead, second=row.second_lead)
        return Told(head, by, leads)

    return LinesView(look, "duplicatesList", say("Pairs"), told, key_of)


def key_of(row: PairRow) -> tuple[int, int]:
    """What a pair is known by: its two leads, the lower first."""
    return (min(row.first_lead, row.second_lead), max(row.first_lead, row.second_lead))


def names_of(row: PairRow) -> str:
    """Both names, or the one that both have."""
    first, second = row.first or say("No name"), row.second or say("No name")
    return say("{name}, twice", name=first) if first == second else say("{one} and {other}", one=first, other=second)


def strength(points: int) -> str:
    """How likely two leads are one person, in words."""
    if points >= 90:
        return say("Almost certain")
    return say("Very likely") if points >= 75 else say("Likely")
