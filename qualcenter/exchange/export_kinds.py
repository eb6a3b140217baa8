"""The kinds of rows that can be exported, each with its columns."""

from collections.abc import Callable, Iterable
from typing import Final

from qualcenter.exchange.columns import answer_columns, disposition_columns, lead_columns
from qualcenter.queries.exported import ExportedKind
from qualcenter.queries.exported_dispositions import ExportedDispositions
from qualcenter.queries.exported_leads import ExportedLeads
from qualcenter.queries.exported_sales import ExportedHandoffs, ExportedJourneys

_HANDOFF_COLUMNS = (
    *("handoff_id", "lead_id", "external_id", "person", "company", "promoted_by", "receiver", "promoted_at"),
    *(
        "delivered_at",
        "accept_by",
        "accepted_at",
        "accepted_by",
        "first_touch_by",
        "meeting_at",
        "touched_at",
    ),
    *("result_by", "ended_at", "outcome", "return_reason", "score", "one_breath", "credit"),
    *("rating_by_sales", "rating_by_qualifier"),
)
_JOURNEY_COLUMNS = ("seq", "at", "lead_id", "person", "actor", "kind", "detail", "words", "playbook_version", "act_id")


def handoff_columns(answer_fields: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the columns of `export handoffs`, the answers as sales got them at the end."""
    return (*_HANDOFF_COLUMNS, *answer_columns(answer_fields))


def journey_columns(_answer_fields: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the columns of `export journeys`: one row an event, `detail` as JSON."""
    return _JOURNEY_COLUMNS


KINDS: Final[dict[str, tuple[type[ExportedKind], Callable[[Iterable[str]], tuple[str, ...]]]]] = {
    "dispositions": (ExportedDispositions, disposition_columns),
    "leads": (ExportedLeads, lead_columns),
    "handoffs": (ExportedHandoffs, handoff_columns),
    "journeys": (ExportedJourneys, journey_columns),
}
"""The query and the columns of a kind, the latter for the fields of a Playbook."""
