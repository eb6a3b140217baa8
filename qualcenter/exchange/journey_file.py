"""One journey as a table: every event with who did it and how long after the one before."""

from pathlib import Path

from qualcenter.exchange.writing import write_rows
from qualcenter.queries.journey_page import JourneyPage

COLUMNS = ("seq", "at", "lane", "who", "name", "kind", "words", "detail", "seconds_after", "lead_id")


def write_journey(page: JourneyPage, out: Path) -> int:
    """Write the events as CSV, safe for spreadsheets; gives how many. Raises `FileRefused`; no half file stays."""
    before = [None, *(event.at for event in page.events)]
    rows = (
        (
            event.seq,
            event.at,
            event.lane.value,
            event.who.value,
            event.name,
            event.kind.value,
            event.words,
            event.detail,
            round((event.at - last).total_seconds()) if last is not None else None,
            event.lead_id,
        )
        for event, last in zip(page.events, before, strict=False)
    )
    return write_rows(COLUMNS, rows, "csv", out)
