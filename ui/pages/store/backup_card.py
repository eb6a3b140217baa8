"""The card of backups: the last one, the button that makes one now, and those on this computer."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from qualcenter.services.store_keeping import KeptBackup
from ui.language import say
from ui.pages.store.store_words import backup_told
from ui.theme.look import Look
from ui.widgets.empty_state import FilledButton
from ui.widgets.lines_list import LinesView, hung
from ui.widgets.painting import Run
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine


class BackupCard(QFrame):
    """Says how the store is backed up.

    Signals: `pressed(action)`.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """`now` gives the real instant beside which files are told."""
        super().__init__()
        self.setProperty("card", "true")
        self.heading = TextLine(look.theme, height=24)
        self.stop = TextButton(look, say("Stop"), "store_stop")
        self.stop.setObjectName("store_stop")
        self.bar = ProgressBar(look)
        self.told = sentence()
        self.main = FilledButton(look, say("Back up now…"), look.keys.shown("store_back_up"))
        self.main.setObjectName("store_back_up")
        self.about = sentence()
        self.kept: LinesView[KeptBackup] = LinesView(
            look, "keptList", say("Backups on this computer"), backup_told(now), lambda row: row.file
        )
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self.bar, self.told, self.main, self.about):
            column.addWidget(widget)
        column.addLayout(hung(self.kept), 1)
        column.addStretch(0)
        for button in (self.main, self.stop):
            button.clicked.connect(self._pressed)

    def show_state(self, heading: str, told: str, about: str, *, share: float | None, can: bool, wrong: bool) -> None:
        """Show how it stands: `share` of 0 to 1 while one is written, `can` whether this person may make one.

        `wrong` says that `told` is a failure.
        """
        self.heading.show_runs(Run(heading, 14, 600))
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.told.setProperty("kind", "wrong" if wrong else "second")
        self.told.style().polish(self.told)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.bar.setVisible(share is not None)
        self.bar.show_share(share or 0.0)
        self.stop.setVisible(share is not None)
        self.main.setEnabled(can)
        self.main.update()

    def _pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(button.objectName())


def sentence() -> QLabel:
    """Return a label of the second kind that wraps."""
    label = QLabel()
    label.setProperty("kind", "second")
    label.setWordWrap(True)
    return label
