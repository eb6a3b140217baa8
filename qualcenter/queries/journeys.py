"""The journey of a lead: every event in order, each with a sentence, those of leads merged into it too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from qualcenter.domain.event_words import words_of_event
from qualcenter.domain.events import CLOCK, Event, EventKind
from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.domain.replay import decode
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import said
from qualcenter.queries.acts import names
from qualcenter.queries.among import among
from qualcenter.queries.journey_page import JourneyPage, page_of
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.tables import events, leads


@dataclass(frozen=True)
class JourneyRow:
    """One event of a journey; `detail` holds ids and codes, `words` tells them; `lead_id` is whose event it was."""

    seq: int
    at: datetime
    kind: str
    actor: str
    detail: Mapping[str, object]
    words: str
    lead_id: int


class Journeys:
    """Reads journeys."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def read(self, lead_id: int, reader: Actor | None = None) -> tuple[JourneyRow, ...]:
        """Every event in the order in which it was written; instants in words are on the reader's clock, else UTC.

        Raises `UnknownLeadRefused`.
        """

        def read(look: Look) -> tuple[JourneyRow, ...]:
            mine = _with_merged(look, lead_id)
            if not mine:
                raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=lead_id))
            return _rows(look, mine, reader.id if reader else 0)

        return self._reading.look(read)

    def page(self, actor: Actor, lead_id: int) -> JourneyPage:
        """The whole journey with its lead time and map. Raises `UnknownLeadRefused`, `NotAllowedRefused`."""

        def read(look: Look) -> JourneyPage:
            mine = _with_merged(look, lead_id)
            if not mine:
                raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=lead_id))
            return page_of(look, actor, lead_id, mine)

        return self._reading.look(read)


def _with_merged(look: Look, lead_id: int) -> set[int]:
    """The lead and those that were merged into it, however often; empty when there is no such lead."""
    c = leads.c
    found: set[int] = set(
        look.connection.execute(select(c.id).where(among(look.connection, c.id, [lead_id]))).scalars()
    )
    fresh = found
    while fresh:
        query = select(c.id).where(among(look.connection, c.merged_into, fresh))
        fresh = set(look.connection.execute(query).scalars()) - found
        found |= fresh
    return found


def _rows(look: Look, lead_ids: set[int], reader_id: int) -> tuple[JourneyRow, ...]:
    c = events.c
    columns = (c.seq, c.kind, c.at, c.lead_id, c.person_id, c.actor, c.detail, c.changes)
    query = select(*columns).where(among(look.connection, c.lead_id, lead_ids)).order_by(c.seq)
    named = names(look, lead_ids, reader_id)
    rows = []
    for row in look.connection.execute(query):
        kind = EventKind(row.kind)
        event = Event(kind, row.at, row.lead_id, row.person_id, row.detail, decode(row.changes))
        actor = CLOCK if event.fell_due else row.actor
        words = words_of_event(event, named)
        rows.append(JourneyRow(row.seq, row.at, row.kind, actor, row.detail, words, row.lead_id))
    return tuple(rows)
