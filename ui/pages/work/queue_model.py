"""The queue as a list model: band headings and leads, in the order in which `next` takes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qualcenter.domain.promise import PromiseKind
from qualcenter.queries.queue_rows import Band, QueueRow
from ui import words
from ui.language import marked, said_in, say, say_marked
from ui.widgets.sla_glyph import presses_from, share_left, state_at

HEADINGS = {
    Band.CALLBACK: marked("Callbacks due"),
    Band.RETURNED: marked("Back from sales"),
    Band.RESCUE: marked("Ends soon"),
    Band.RANK: marked("Next", "band of the queue"),
    Band.LATER: marked("Not yet"),
}
WHY = {
    Band.RESCUE: marked("can still be kept"),
    Band.RANK: marked("best first, late or not"),
}
FILTERS: dict[str, Callable[[QueueRow], bool]] = {
    "all": lambda _row: True,
    "first_calls": lambda row: row.next_action == "first_call",
    "callbacks": lambda row: row.next_action == "callback",
}
CLOSED_BY_HOURS = ("hard_limit", "outside_business_hours")
"""Rules, or how their names begin, that hold a lead back because of the hour it is where the person lives."""

RowRole = Qt.ItemDataRole.UserRole + 1
ParentIndex = QModelIndex | QPersistentModelIndex
Face = tuple[int, str, str, int]


@dataclass(frozen=True)
class Heading:
    """The heading of a band with its count."""

    words: str
    count: int
    why: str = ""
    """What puts a lead under it, where the words alone leave that open."""


def band_words(band: Band) -> str:
    """Return the heading of a band."""
    return say_marked(HEADINGS[band], "band of the queue" if band is Band.RANK else "")


def due_of(row: QueueRow) -> datetime | None:
    """Return when a row's promise falls due; a callback is due at the minute that was promised, without its grace."""
    return row.next_at if row.promise_kind == PromiseKind.CALLBACK else row.promise_due_at


def row_state(row: QueueRow, at: datetime) -> tuple[str, float]:
    """Return the state of a row's promise at an instant, and the share of its time that is left.

    What cannot be called yet is never late on the screen: its promise waits with it.
    """
    if is_closed(row):
        return "paused", 1.0
    if row.band is Band.LATER and not row.on_call:
        return "on_time", 1.0
    late_at = row.promise_due_at
    share = share_left(presses_from(row.promise_kind, row.promise_made_at, late_at), late_at, at)
    return state_at(row.promise_state, share, due_of(row), at, late_at), share


def is_closed(row: QueueRow) -> bool:
    """Tell whether a row waits for the hours in which its person may be called."""
    if row.on_call:
        return False
    held = row.held_back.rule if row.held_back and row.band is Band.LATER else ""
    return row.promise_state == "paused" or held.startswith(CLOSED_BY_HOURS)


def clock_words(row: QueueRow, at: datetime, *, brief: bool = False) -> str:
    """Return what the row's chip says: time left, late, paused, on call, or when it comes up.

    `brief` is for a chip with its sign; whoever only hears the words gets them whole.
    """
    if row.on_call:
        return say("On call")
    closed, until = is_closed(row), row.held_back.until if row.held_back else None
    if closed or row.band is Band.LATER:
        opens = until or (at if closed else row.next_at)
        if opens <= at:
            return say("Paused") if closed else say("Waits")
        told = words.day_and_time(words.here(opens), words.here(at))
        return say("Paused until {time}", time=told) if closed and not brief else told
    if row.promise_state == "met":
        return say("Called")
    due = due_of(row)
    if due is None:
        return words.coarse_span(row.next_at - at)
    return words.left_or_late(due, at, late_at=row.promise_due_at, brief=brief)


def clock_face(row: QueueRow, at: datetime) -> Face:
    """Return all that an instant changes about how a row is painted: its lead, chip, and glyph to the hundredth."""
    state, share = row_state(row, at)
    return row.lead_id, clock_words(row, at, brief=True), state, round(share * 100)


def detail_words(row: QueueRow) -> str:
    """Return why it waits, or what it is about, whole."""
    waits = row.held_back.words if row.held_back and row.band is Band.LATER else ""
    detail = said_in(waits or row.subtitle)
    return say("Pool · {detail}", detail=detail) if row.from_pool else detail


def short_words(row: QueueRow) -> str:
    """Return the second line as it is painted, what is due before what it is about: the end may be cut."""
    if is_closed(row):
        return say("Outside calling hours")
    if row.held_back and row.band is Band.LATER:
        return said_in(row.held_back.words)
    about, _, due = said_in(row.subtitle).rpartition(" · ")
    return " · ".join(filter(None, (due[:1].upper() + due[1:], about)))


class QueueModel(QAbstractListModel):
    """Rows of one page of the queue under their bands; `show` replaces them and keeps what is the same."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` gives the instant at which clocks are read."""
        super().__init__(parent)
        self._now = now
        self._all: tuple[QueueRow, ...] = ()
        self._lines: list[Heading | QueueRow] = []
        self.filter = "all"

    def show(self, rows: Iterable[QueueRow]) -> None:
        """Show these rows; does nothing when they are the ones already shown."""
        fresh = tuple(rows)
        if fresh != self._all:
            self._all = fresh
            self._rebuild()

    def choose_filter(self, name: str) -> None:
        """Show only first calls, only callbacks, or all."""
        self.filter = name
        self._rebuild()

    def rowCount(self, parent: ParentIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: ParentIndex, role: int = 0) -> Any:
        """Return words for display and screen readers, or the row itself."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == RowRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, QueueRow):
            why = said_in(line.held_back.words) if line.held_back else ""
            pool = say("In the pool: nobody has it yet") if line.from_pool else ""
            return "\n".join(filter(None, (f"{line.person}, {line.company}", said_in(line.subtitle), why, pool)))
        return None

    def flags(self, index: ParentIndex) -> Qt.ItemFlag:
        """Return that leads can be selected and headings cannot."""
        if isinstance(self.line(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def line(self, place: int) -> Heading | QueueRow | None:
        """Return the line at a place, or None."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place_of(self, lead_id: int) -> int:
        """Return the place of a lead, or -1."""
        found = (n for n, line in enumerate(self._lines) if isinstance(line, QueueRow) and line.lead_id == lead_id)
        return next(found, -1)

    def beside(self, place: int, step: int) -> int:
        """Return the place of the next lead in that direction, or the same place at the end."""
        other = place + step
        while 0 <= other < len(self._lines):
            if isinstance(self._lines[other], QueueRow):
                return other
            other += step
        return place

    def leads(self) -> tuple[QueueRow, ...]:
        """Return the rows shown, without headings."""
        return tuple(line for line in self._lines if isinstance(line, QueueRow))

    def told(self, line: Heading | QueueRow) -> str:
        """Return what a screen reader says of a line."""
        if isinstance(line, Heading):
            return ", ".join(filter(None, (line.words, str(line.count), line.why)))
        return say(
            "{person}, {company}. {detail}. Score {score}. {clock}",
            person=line.person,
            company=line.company,
            detail=detail_words(line).rstrip("."),
            score=line.score,
            clock=clock_words(line, self._now()),
        )

    def _rebuild(self) -> None:
        keep = FILTERS[self.filter]
        chosen = [row for row in self._all if keep(row)]
        lines: list[Heading | QueueRow] = []
        for band in HEADINGS:
            rows = [row for row in chosen if row.band is band]
            if rows:
                lines += [Heading(band_words(band), len(rows), say_marked(WHY.get(band, ""))), *rows]
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
