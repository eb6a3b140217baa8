"""What the palette offers: acts for the lead in hand, pages, and what works everywhere."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ui.actions.catalogue import ANYWHERE, EVERYWHERE, GO_TO, WORK, Action, group_said
from ui.language import say
from ui.window.command_palette import PaletteLine

if TYPE_CHECKING:
    from qualcenter.queries.search import FoundRow

Groups = Sequence[tuple[str, Sequence[PaletteLine]]]


def groups_of(actions: Iterable[Action], person: str, pages: Iterable[str]) -> Groups:
    """Return the groups of the palette; `person` is whose lead is in hand, or empty.

    `pages` names the pages this person has: a command that leads elsewhere is left out.
    """
    known = tuple(actions)
    groups: list[tuple[str, Sequence[PaletteLine]]] = []
    if person:
        lead = [a for a in known if a.where == WORK and (a.id.startswith("disposition_") or a.icon)]
        lead.sort(key=lambda a: (not a.id.startswith("disposition_promote"), not a.id.startswith("disposition_")))
        groups.append((say("For {person}", person=person), _lines(lead)))
    here = set(pages)
    there = [a for a in known if a.group == GO_TO and a.id.removeprefix("go_") in here]
    rest = [a for a in known if a.where == EVERYWHERE and a.group != GO_TO and a.icon]
    return (*groups, (group_said(GO_TO), _lines(there)), (group_said(ANYWHERE), _lines(rest)))


def found_lines(rows: "Iterable[FoundRow]") -> list[PaletteLine]:
    """Return lines for people who were found; who has no live lead is told apart by the id."""
    return [
        PaletteLine(
            ", ".join(filter(None, (row.person, row.company))),
            f"lead:{row.lead_id}" if row.lead_id is not None else f"person:{row.person_id}",
            "Enter" if place == 0 else "",
            "person",
            row.phone or row.email or "",
        )
        for place, row in enumerate(rows)
    ]


def _lines(actions: Iterable[Action]) -> list[PaletteLine]:
    return [PaletteLine(a.said, a.id, a.shown_key, a.icon) for a in actions]
