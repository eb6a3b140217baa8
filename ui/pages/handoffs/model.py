"""Handoffs as a list model: under what they wait for, the nearest deadline first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qualcenter.queries.handoffs import HandoffRow, HandoffState
from ui import words
from ui.language import marked, say, say_marked
from ui.widgets.sla_glyph import share_left, state_at

LineRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex

WAITING, TOUCH_DUE, RESULT_DUE, GOING_BACK, ENDED = "waiting", "touch_due", "result_due", "going_back", "ended"
GROUPS = (WAITING, TOUCH_DUE, RESULT_DUE, GOING_BACK, ENDED)
_HEADS = {
    WAITING: marked("Waiting for you"),
    TOUCH_DUE: marked("Accepted, first touch due"),
    RESULT_DUE: marked("In talks, result due"),
    GOING_BACK: marked("Going back soon"),
    ENDED: marked("Ended lately"),
}
_OUTCOMES = {
    "won": marked("Won", "outcome of a handoff"),
    "lost": marked("Lost", "outcome of a handoff"),
    "returned": marked("Returned", "outcome of a handoff"),
    "clawed_back": marked("Went back", "outcome of a handoff"),
    "recalled": marked("Recalled", "outcome of a handoff"),
}
_OWED = {
    "accept": marked("Accept by {time}"),
    "first_touch": marked("First touch by {time}"),
    "result": marked("Result by {time}"),
}


@dataclass(frozen=True)
class Heading:
    """A group of handoffs."""

    group: str
    words: str
    count: int


Line = Heading | HandoffRow


class HandoffsModel(QAbstractListModel):
    """Headings and handoffs."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines: list[Line] = []
        self.at = datetime.min.replace(tzinfo=UTC)
        self.own = True
        """Whether those that wait, wait for the person at this desk."""

    def show(self, rows: Sequence[HandoffRow], at: datetime, *, own: bool) -> None:
        """Show these handoffs; when their order is the same, only what is said of them changes."""
        self.at, self.own = at, own
        fresh = lines_of(rows, own=own)
        if [_key(line) for line in fresh] == [_key(line) for line in self.lines]:
            self.lines = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, 0))
            return
        self.beginResetModel()
        self.lines = fresh
        self.endResetModel()

    def line(self, place: int) -> Line | None:
        """Return what stands in a place, or None."""
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def place_of(self, handoff_id: int) -> int:
        """Return where a handoff stands, or -1."""
        return next(
            (n for n, line in enumerate(self.lines) if isinstance(line, HandoffRow) and line.handoff_id == handoff_id),
            -1,
        )

    def beside(self, place: int, step: int) -> int:
        """Return the next place in a direction that holds a handoff, or the same place."""
        other = place + step
        while 0 <= other < len(self.lines):
            if isinstance(self.lines[other], HandoffRow):
                return other
            other += step
        return place

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the words, or the line itself."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return told(line, self.at) if isinstance(line, HandoffRow) else f"{line.words}, {words.count(line.count)}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, HandoffRow):
            return told(line, self.at)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings cannot be selected."""
        if not isinstance(self.line(index.row()), HandoffRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def lines_of(rows: Sequence[HandoffRow], *, own: bool) -> list[Line]:
    """Return the handoffs under their groups; whose they are decides what the first group is called."""
    lines: list[Line] = []
    for group in GROUPS:
        held = [row for row in rows if group_of(row) == group]
        if held:
            head = say("Waiting for sales") if group == WAITING and not own else say_marked(_HEADS[group])
            lines += [Heading(group, head, len(held)), *held]
    return lines


def group_of(row: HandoffRow) -> str:
    """Return which group a handoff stands in."""
    if row.state is HandoffState.ENDED:
        return ENDED
    if row.state is HandoffState.GOING_BACK:
        return GOING_BACK
    if row.state is HandoffState.WAITING:
        return WAITING
    return RESULT_DUE if row.owed == "result" else TOUCH_DUE


def clock_of(row: HandoffRow, at: datetime) -> tuple[str, str]:
    """Return a handoff's clock in words and the state that colours it."""
    if row.due_at is None:
        return outcome_words(row), "met" if row.outcome == "won" else ""
    state = state_at(row.promise_state, share_left(row.made_at, row.due_at, at), row.due_at, at)
    return words.left_or_late(row.due_at, at), state


def outcome_words(row: HandoffRow) -> str:
    """Say how a handoff ended, empty while it is open."""
    known = _OUTCOMES.get(row.outcome or "")
    return say_marked(known, "outcome of a handoff") if known else ""


def due_words(row: HandoffRow, at: datetime) -> str:
    """Say what is owed and by when: `Accept by 18:38`; empty once it has ended."""
    if row.due_at is None or row.owed is None:
        return ""
    when = words.day_and_time(words.here(row.due_at), words.here(at))
    return say_marked(_OWED.get(row.owed, "{time}"), time=when)


def below_of(row: HandoffRow, at: datetime, *, own: bool) -> str:
    """Return the second line of a row: what it is about, or when it goes back."""
    if group_of(row) == GOING_BACK and row.goes_back_at is not None:
        when = words.day_and_time(words.here(row.goes_back_at), words.here(at))
        about = say("Goes back {time}", time=when)
    else:
        # The company stands above it: here its room belongs to the need.
        about = row.one_breath.removeprefix(f"{row.company}: ")
    if row.receiver == "pool":
        return say("Pool · {about}", about=about)
    if own:
        return about
    return say("{receiver} · {about}", receiver=row.receiver, about=about)


def told(row: HandoffRow, at: datetime) -> str:
    """Return what a screen reader says of a handoff."""
    clock, _ = clock_of(row, at)
    parts = (
        ", ".join(filter(None, (row.person, row.company))),
        due_words(row, at),
        say("Score {score}", score=row.score),
        clock,
        row.one_breath,
    )
    return ". ".join(filter(None, parts))


def _key(line: Line) -> tuple[str, int]:
    return (line.group, -1) if isinstance(line, Heading) else (group_of(line), line.handoff_id)
