"""Why no lead can be called now, in numbers: what waits, sleeps or is held back, and when the first comes."""

from collections import Counter

from qualcenter.queries.queue_rows import QueuePage, QueueRow

LOOKED_AT = 200
"""Rows that are looked at; a longer queue says so."""

_WHY = {"not_due": "wait", "waiting": "wait", "skipped": "sleep", "held_by_other": "hand"}
_WORDS = {
    "wait": "{count} for their time",
    "sleep": "{count} asleep because you skipped them",
    "hand": "{count} in a colleague's hand",
    "budget": "{count} called often enough for now",
    "window": "{count} held back by the call window",
    "never": "{count} that cannot be called as they are",
}


def empty_words(page: QueuePage) -> str:
    """Return the counts by reason and the first instant at which a lead comes; the soonest rows of a long queue."""
    if not page.total:
        return "No lead lies in it."
    held = [row for row in page.rows if row.held_back is not None]
    counts = Counter(_why(row) for row in held)
    parts = ", ".join(words.format(count=counts[why]) for why, words in _WORDS.items() if counts[why])
    whose = f"Of {page.total} leads, the first {len(held)}" if page.total > len(held) else f"Leads: {page.total}"
    opens = min((row.held_back.until for row in held if row.held_back and row.held_back.until), default=None)
    first = f" The first comes at {opens:%Y-%m-%d %H:%M} UTC." if opens else ""
    return f"{whose}: {parts}.{first}"


def _why(row: QueueRow) -> str:
    held = row.held_back
    if held is None or held.rule in _WHY:
        return _WHY[held.rule] if held else "wait"
    if held.rule.endswith("_budget"):
        return "budget"
    return "window" if held.until else "never"
