"""Colleagues as a list model: by name, those that fit what was typed, changed in place."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qualcenter.queries.roster import RosterRow
from ui.pages.people.person_words import now_words, roles_words, skills_words, team_words, told

PersonRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """The people that are shown."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: list[RosterRow] = []
        self.at = datetime.min.replace(tzinfo=UTC)

    def show(self, rows: Sequence[RosterRow], at: datetime) -> None:
        """Show these people; when they are the same ones, only what is said of them changes."""
        self.at = at
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def place_of(self, colleague_id: int | None) -> int:
        """Return where somebody stands, -1 for who is not shown."""
        return next((place for place, row in enumerate(self.rows) if row.id == colleague_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the name, all of it in words, or the row itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == PersonRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return told(row, self.at)
        return None


def fitting(rows: Sequence[RosterRow], typed: str, at: datetime) -> list[RosterRow]:
    """Return the people of whom every typed word is said somewhere: name, role, team, skill, or where they are."""
    wanted = typed.casefold().split()
    return [row for row in rows if all(word in _said_of(row, at) for word in wanted)]


def _said_of(row: RosterRow, at: datetime) -> str:
    parts = (
        row.name,
        roles_words(row.facts.roles),
        team_words(row),
        row.facts.zone,
        row.facts.email or "",
        " ".join(row.facts.skills),
        skills_words(row.facts.skills),
        now_words(row, at),
    )
    return " ".join(parts).casefold()
