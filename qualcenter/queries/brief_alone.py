"""What the brief of one lead is made of, read in one statement: most of what it costs is the way to the database."""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcenter.queries.said import SAID, Said, said_of
from qualcenter.store.colleagues import GROUND, Colleague, ground, ground_of
from qualcenter.store.statement import Statement
from qualcenter.store.whole_leads import BESIDE, WHOLE, WholeLead, contacts_since, whole_of
from qualcenter.store.work import Work

_GROUND_COLUMNS = 2
_SAID_COLUMNS = 7
_alone = Statement(f"SELECT {GROUND}, {WHOLE}, {SAID} FROM leads AS l {BESIDE} WHERE l.id = :lead")


@dataclass(frozen=True, slots=True)
class Alone:
    """One lead with what belongs to it, and what was said on it."""

    whole: WholeLead
    said: Said


def alone_with_people(work: Work, colleague_id: int, lead_id: int) -> tuple[int, Sequence[Colleague], Alone | None]:
    """The Playbook version in force, everybody, and the lead as a colleague sees it; None where there is none."""
    values = {"lead": lead_id, "me": colleague_id, "since": contacts_since(work.at)}
    rows = _alone.on(work.connection, values)
    if not rows:
        return *ground(work.connection), None
    people, more = rows[0][:_GROUND_COLUMNS], rows[0][_GROUND_COLUMNS:]
    alone = Alone(whole_of(more[:-_SAID_COLUMNS]), said_of(more[-_SAID_COLUMNS:]))
    return *ground_of(people), alone
