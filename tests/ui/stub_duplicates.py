"""One likely pair of the stub core's leads, side by side; nothing was decided before."""

from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.comparison import Compared, ComparedPair
from qualcenter.queries.duplicates import DuplicateRow

FIRST, SECOND = 3, 4


def stub_duplicates(read: Callable[[Any, int], BriefRow], now: Callable[[], datetime]) -> SimpleNamespace:
    """Answer as the queries of duplicates do; `read` gives a lead's brief."""

    def side(actor: Any, lead: int) -> Compared:
        brief = read(actor, lead)
        return Compared(brief, (brief.email or "",), "", now(), brief.touch_count, 1, len(brief.notes), 9, "")

    def compared(actor: Any, first: int, second: int) -> ComparedPair:
        return ComparedPair(side(actor, first), side(actor, second), (first, second), "")

    def likely() -> tuple[DuplicateRow, ...]:
        first, second = (read(None, lead).person for lead in (FIRST, SECOND))
        return (DuplicateRow(FIRST, SECOND, first, second, 75, ("same company and same name",)),)

    nothing = SimpleNamespace(merged=lambda: (), apart=lambda: ())
    return SimpleNamespace(likely_live_first=likely, joined=nothing, comparison=SimpleNamespace(read=compared))
