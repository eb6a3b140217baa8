"""What keeps a person from signing in: what happened, what is safe, what to do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qualcenter.failures import KnownFailure, SignInRefused
from ui.failures import wrong_of
from ui.language import said_in, say
from ui.speech import announce
from ui.theme.look import Look

COMES_BACK = frozenset({"unreachable", "locked", "fate_unknown"})
"""Codes of failures after which the same may succeed a little later."""


class _Sign(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(look.theme.px(18))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.theme.px(16)
        self._look.icons.draw(painter, "warning", QRectF(0, 2, size, size), self._look.theme.colour("danger"))
        painter.end()


class Trouble(QFrame):
    """A panel that is hidden until there is something to say, and is then said to screen readers too."""

    def __init__(self, look: Look) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("signInTrouble")
        self.code = ""
        self._happened, self._rest = QLabel(), QLabel()
        self._happened.setProperty("kind", "wrong")
        self._rest.setProperty("kind", "second")
        for label in (self._happened, self._rest):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._happened)
        words.addWidget(self._rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(_Sign(look))
        row.addLayout(words, 1)
        self.hide()

    def words(self) -> str:
        """Return all that is said."""
        return f"{self._happened.text()} {self._rest.text()}".strip() if self.code else ""

    def show_fault(self, fault: Exception, *, kept: bool = False) -> None:
        """Say what went wrong; `kept` when it was a password that this computer had, not one that was typed."""
        self.code = fault.code if isinstance(fault, KnownFailure) else "other"
        if isinstance(fault, SignInRefused) and kept:
            self._say(
                say("The password that this computer keeps for you is no longer taken."),
                say("Nothing was changed. Type the password; it may have been changed elsewhere."),
            )
        elif isinstance(fault, KnownFailure):
            rest = f"{said_in(fault.what_is_safe)} {said_in(fault.what_to_do)}"
            self._say(said_in(fault.what_happened), rest)
        else:
            self._say(wrong_of(fault).words, "")

    def show_words(self, happened: str, rest: str = "") -> None:
        """Say something in words of the page."""
        self.code = "other"
        self._say(happened, rest)

    def clear(self) -> None:
        """Say nothing more."""
        self.code = ""
        self.hide()

    @property
    def comes_back(self) -> bool:
        """Whether looking again may help."""
        return self.code in COMES_BACK

    def _say(self, happened: str, rest: str) -> None:
        self._happened.setText(happened)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{happened} {rest}".strip())
        self.show()
        announce(self, self.accessibleName(), assertive=True)
