"""The two days of an export as they are typed: taken over, or told beside the line whose day is none."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from ui import words
from ui.pages.exports.draft import Draft, day_of
from ui.pages.exports.view import ExportView


class TypedDays(QObject):
    """Looks at what stands in both lines; `why` tells why a day there is none, empty when both are.

    Signals: `changed()` when that is another reason than before.
    """

    changed = Signal()

    def __init__(self, view: ExportView, now: Callable[[], datetime]) -> None:
        """Watch the two lines of the view; `now` gives the instant before which days lie behind."""
        super().__init__(view)
        self._view, self._now = view, now
        self._wrong: QLineEdit | None = None
        self.why = ""
        for edit in (view.first, view.last):
            edit.textEdited.connect(self._edited)

    def take_over(self, draft: Draft) -> bool:
        """Give both days to the draft, if they are days, and tell whether that changed it."""
        before, known = (draft.first, draft.last), self.look()
        if known is not None:
            draft.first, draft.last = known
            self.show_days(draft)
        return (draft.first, draft.last) != before

    def show_days(self, draft: Draft) -> None:
        """Write the days of the draft into the lines."""
        self._view.first.setText(draft.first.isoformat() if draft.first else "")
        self._view.last.setText(draft.last.isoformat() if draft.last else "")
        self.look()

    def look(self) -> tuple[date | None, date | None] | None:
        """Return the days that are typed, or None, which is told beside the first that is none."""
        today = words.here(self._now()).date()
        known: list[date | None] = []
        wrong, why = None, ""
        for edit in (self._view.first, self._view.last):
            try:
                known.append(day_of(edit.text(), today))
            except ValueError as fault:
                wrong, why = wrong or edit, why or str(fault)
        if (wrong, why) != (self._wrong, self.why):
            self._wrong, self.why = wrong, why
            self._view.show_no_day(wrong, why)
            self.changed.emit()
        return None if wrong is not None else (known[0], known[1])

    def go_there(self) -> None:
        """Give the keys to the line whose day is none."""
        if self._wrong is not None:
            self._wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _edited(self, _text: str) -> None:
        """Look again at a day that was none while it is mended; one that is being typed is left alone."""
        if self._wrong is not None:
            self.look()
