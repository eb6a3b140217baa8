"""What the palette offers: acts for the lead in hand, pages, and what works everywhere."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ui.actions.action import ANYWHERE, EVERYWHERE, GO_TO, LOOK, WORK, Action, group_said
from ui.language import say
from ui.window.command_palette import PaletteLine

if TYPE_CHECKING:
    from qualcenter.queries.search import FoundRow

MAIN = "main"
OF_NO_LEAD = ("incoming", "new_lead")
"""Acts of Work that are about whoever rings or comes next, not about the lead in hand."""
Groups = Sequence[tuple[str, Sequence[PaletteLine]]]


def groups_of(
    actions: Iterable[Action],
    person: str,
    pages: Iterable[str],
    main: str = "",
    stands: Callable[[str], str] = lambda _action: "",
    presence: Sequence[PaletteLine] = (),
) -> Groups:
    """Return the groups of the palette; `person` is whose lead is in hand, or empty.

    `pages` names the pages this person has: a command that leads elsewhere is left out. `main` says what the
    filled button does now; it comes first of what can be done with the lead. `stands` says how things are now with
    what a command of the look would change; `presence` are the choices of the presence button.
    """
    known = tuple(actions)
    groups: list[tuple[str, Sequence[PaletteLine]]] = []
    if person:
        offered = [a for a in known if a.where == WORK and a.id not in OF_NO_LEAD]
        lead = [a for a in offered if a.id.startswith("disposition_") or a.icon]
        lead.sort(key=_place_of)
        lines = [replace(line, words=main) if line.id == MAIN and main else line for line in _lines(lead)]
        groups.append((say("For {person}", person=person), lines))
    own = [a for a in known if a.where not in (WORK, EVERYWHERE) and a.group and a.icon]
    if own:
        groups.append((group_said(own[0].group), _lines(own)))
    here = set(pages)
    there = [a for a in known if a.group == GO_TO and a.id.removeprefix("go_") in here]
    anywhere = [a for a in known if a.where == EVERYWHERE and a.group not in (GO_TO, LOOK) and a.icon]
    looks = [replace(line, detail=stands(line.id)) for line in _lines(a for a in known if a.group == LOOK)]
    rest = [*(a for a in known if a.id in OF_NO_LEAD), *anywhere]
    last = ((group_said(GO_TO), _lines(there)), (group_said(ANYWHERE), _lines(rest)))
    return (*groups, *last, (say("Presence"), presence), (group_said(LOOK), looks))


def _place_of(action: Action) -> int:
    """Put the state's main act first, then Promote, then the other dispositions, then the rest."""
    if action.id == MAIN:
        return 0
    if action.id.startswith("disposition_promote"):
        return 1
    return 2 if action.id.startswith("disposition_") else 3


def found_lines(rows: "Iterable[FoundRow]") -> list[PaletteLine]:
    """Return lines for people who were found; who has no lead is told apart by the id.

    The journey of the first one stands last.
    """
    known = tuple(rows)
    lines = [
        PaletteLine(
            ", ".join(filter(None, (row.person, row.company))),
            f"lead:{row.lead_id}" if row.lead_id is not None else f"person:{row.person_id}",
            "",
            "person",
            row.phone or row.email or "",
        )
        for row in known
    ]
    if known and known[0].lead_id is not None:
        told = say("Journey of {person}", person=known[0].person)
        lines.append(PaletteLine(told, f"journey:{known[0].lead_id}", "", "journey"))
    return lines


def _lines(actions: Iterable[Action]) -> list[PaletteLine]:
    return [PaletteLine(a.said, a.id, a.shown_key, a.icon) for a in actions]
