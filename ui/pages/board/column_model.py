"""The cards of one column as a list model: changed in place, and held still while the pointer is over them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qualcenter.queries.board_rows import BoardCard, BoardColumn
from ui.language import say
from ui.pages.board import card_words
from ui.pages.board.chosen import Chosen

CardRole = Qt.ItemDataRole.UserRole + 1
AT_LEAST = 5
"""So many cards are shown of a column even when none of them is due today."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Rest:
    """The last line of a column: how many leads are not shown, whether they can be, and whether any is due today."""

    count: int
    can_open: bool
    due_today: bool


Line = BoardCard | Rest


class ColumnModel(QAbstractListModel):
    """Cards by deadline and a line for the rest."""

    def __init__(self, chosen: Chosen, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`chosen` knows which cards are selected, `now` gives the instant at which clocks are read."""
        super().__init__(parent)
        self._chosen, self._now = chosen, now
        self.lines: list[Line] = []
        self.gone: frozenset[int] = frozenset()
        """Leads that stand elsewhere by now; their cards stay until the pointer leaves."""
        self.unfolded = False
        self.owner_of: Callable[[BoardCard], str] = _nobody
        self._waiting: list[Line] | None = None

    def show(self, column: BoardColumn, ends_at: datetime, *, hold: bool) -> None:
        """Show a column; with `hold` no row moves: cards change in place, and what left is only dimmed."""
        lines = lines_of(column, ends_at, unfolded=self.unfolded)
        if hold and self.lines:
            self._hold(lines)
        else:
            self._waiting, self.gone = None, frozenset()
            self._become(lines)

    def let_go(self) -> None:
        """Show what waited while the rows were held."""
        if self._waiting is not None:
            lines, self._waiting, self.gone = self._waiting, None, frozenset()
            self._become(lines)

    def cards(self) -> list[BoardCard]:
        """Return the cards that are shown and still stand here, in their order."""
        return [line for line in self.lines if isinstance(line, BoardCard) and line.lead_id not in self.gone]

    def place_of(self, lead_id: int) -> int:
        """Return the row of a lead, or -1."""
        found = (n for n, one in enumerate(self.lines) if isinstance(one, BoardCard) and one.lead_id == lead_id)
        return next(found, -1)

    def line(self, place: int) -> Line | None:
        """Return the line in a row, or None."""
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return the words, or the line itself."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == CardRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, Rest):
                return rest_words(line)
            return card_words.told(line, self._now(), self.owner_of(line), chosen=line.lead_id in self._chosen)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, BoardCard):
            return card_words.tip(line, self._now())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that cards can be dragged."""
        line = self.line(index.row())
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsDragEnabled if isinstance(line, BoardCard) else usual

    def _hold(self, lines: list[Line]) -> None:
        fresh = {line.lead_id: line for line in lines if isinstance(line, BoardCard)}
        self._waiting = lines
        gone = frozenset(one.lead_id for one in self.lines if isinstance(one, BoardCard) and one.lead_id not in fresh)
        for place, line in enumerate(self.lines):
            if isinstance(line, BoardCard):
                same = fresh.get(line.lead_id, line)
                if same != line or (line.lead_id in gone) != (line.lead_id in self.gone):
                    self.lines[place] = same
                    self._tell_changed(place)
        self.gone = gone

    def _become(self, lines: list[Line]) -> None:
        """Change into these lines with as few moves as their order allows."""
        if lines == self.lines:
            return
        if not self.lines or not lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return
        wanted = [_key(line) for line in lines]
        keep = set(wanted)
        for place in reversed(range(len(self.lines))):
            if _key(self.lines[place]) not in keep:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self.lines[place]
                self.endRemoveRows()
        for place, line in enumerate(lines):
            self._put(place, wanted[place], line)

    def _put(self, place: int, key: int, line: Line) -> None:
        """Bring the line of this key to its place, from further down or anew."""
        if place < len(self.lines) and _key(self.lines[place]) == key:
            if self.lines[place] != line:
                self.lines[place] = line
                self._tell_changed(place)
            return
        found = next((n for n in range(place, len(self.lines)) if _key(self.lines[n]) == key), -1)
        if found < 0:
            self.beginInsertRows(QModelIndex(), place, place)
            self.lines.insert(place, line)
            self.endInsertRows()
            return
        self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), place)
        del self.lines[found]
        self.lines.insert(place, line)
        self.endMoveRows()
        self._tell_changed(place)

    def _tell_changed(self, place: int) -> None:
        index = self.index(place, 0)
        self.dataChanged.emit(index, index)


def lines_of(column: BoardColumn, ends_at: datetime, *, unfolded: bool) -> list[Line]:
    """Return the lines of a column: what is due today, or all that was read; then how many are not shown."""
    cards = column.cards
    due = sum(1 for card in cards if card.due_at < ends_at)
    shown = cards if unfolded else cards[: max(due, AT_LEAST)]
    lines: list[Line] = list(shown)
    rest = column.total - len(shown)
    if rest > 0 or (unfolded and len(cards) > max(due, AT_LEAST)):
        more_due = column.total - column.later > len(shown)
        lines.append(Rest(rest, len(cards) > len(shown), more_due))
    return lines


def rest_words(rest: Rest) -> str:
    """Return what the last line says."""
    if rest.count == 0:
        return say("Show only today")
    if rest.due_today:
        return say("{count} more", count=rest.count)
    return say("{count} more, none due today", count=rest.count)


def _key(line: Line) -> int:
    return line.lead_id if isinstance(line, BoardCard) else -1


def _nobody(_card: BoardCard) -> str:
    return ""
