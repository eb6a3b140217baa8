"""Both sides of a lead that was moved meanwhile, as the sheet shows them."""

from datetime import UTC, datetime
from uuid import uuid4

from qualcenter.offline.deeds import Conflict, KeptDeed
from ui.window.away import CONFLICTS, conflicts_sheet

AT = datetime(2026, 11, 23, 10, 4, tzinfo=UTC)


def test_the_sheet_shows_what_was_done_here_and_there_and_offers_three_ways() -> None:
    deed = KeptDeed(uuid4(), "dispose", 7, "Ada Nowak", AT, {"code": "busy"}, "Ada Nowak: Busy")
    sheet = conflicts_sheet((Conflict(7, "Ada Nowak", (deed,), ("10:12 UTC, Tariq: Purged",), "It was moved."),))
    shown = [(row.lead, row.words, row.act) for row in sheet.rows]
    assert sheet.name == CONFLICTS
    assert shown == [
        ("", "Ada Nowak", ""),
        ("Here", "Ada Nowak: Busy", ""),
        ("There", "10:12 UTC, Tariq: Purged", ""),
        ("", "Keep what was done here as a note", "note:7"),
        ("", "Do it again now", "again:7"),
        ("", "Forget what was done here", "forget:7"),
    ]
    assert sheet.rows[0].detail == "It was moved."
