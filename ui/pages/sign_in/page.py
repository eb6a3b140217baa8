"""Sign in: which store this is, and who sits here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import words
from ui.language import marked, say, say_marked
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from qualcenter.services.colleagues import ColleagueRow

ROLE_WORDS = {
    "qualifier": marked("Qualifier"),
    "team_lead": marked("Team lead"),
    "sales": marked("Sales"),
    "marketing": marked("Marketing"),
    "manager": marked("Manager"),
    "operations": marked("Operations"),
}

ADDING = "qualcenter people add NAME --role qualifier"


class PersonButton(PaintedButton):
    """One colleague to pick."""

    radius = 9.0

    def __init__(self, look: Look, row: "ColleagueRow", *, suggested: bool) -> None:
        """`suggested` fills it: the one who sat here last."""
        roles = ", ".join(
            say_marked(ROLE_WORDS.get(role, role.replace("_", " ").capitalize())) for role in sorted(row.roles)
        )
        super().__init__(look, row.name)
        self.name, self._suggested = row.name, suggested
        self._below = ", ".join(filter(None, (roles, row.team)))
        self.setAccessibleName(f"{row.name}, {self._below}")

    def natural_height(self) -> int:
        """Return 52 at 100 %."""
        return self.theme.px(52)

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint initials, name and roles."""
        self.plain_box(painter, where, "accent_text" if self._suggested else "border")
        size = self.theme.px(32)
        spot = QRectF(where.left() + 12, where.center().y() - size / 2, size, size)
        painting.box(painter, spot, self.theme.colour("accent_soft"), None, size / 2)
        font, ink = self.theme.font(12, 600), self.theme.colour("on_accent_soft")
        painting.text(painter, spot, words.initials(self.name), font, ink, painting.CENTER)
        left, half = spot.right() + 12, where.height() / 2
        right = where.right() - 12
        if self._suggested:
            right = painting.key_cap(painter, self.theme, right, where.center().y(), "Enter").left() - 8
        top = QRectF(left, where.top() + 6, right - left, half - 5)
        painting.text(painter, top, self.name, self.theme.font(14, 600), self.theme.colour("text"))
        low = QRectF(left, where.top() + half, right - left, half - 7)
        painting.text(painter, low, self._below, self.theme.font(12), self.theme.colour("text2"))


class SignInPage(QWidget):
    """Lists the colleagues of the store.

    Signals: `picked(name)`; `practice_wanted()` for the desk on the demonstration store.
    """

    picked = Signal(str)
    practice_wanted = Signal()

    def __init__(self, look: Look, store: str) -> None:
        """Start without people."""
        super().__init__()
        self.setObjectName("signInPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._buttons: list[PersonButton] = []
        self._said = QLabel(say("Looking up who works here"))
        self._said.setObjectName("signInSaid")
        self._said.setWordWrap(True)
        self._said.setProperty("kind", "second")
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(look.theme.px(440))
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(8)
        column.addWidget(TextLine(look.theme, Run(say("Who sits here?"), 22, 600), height=32))
        store_line = TextLine(look.theme, Run(say("Store:") + " ", 12, 400, "text3"), Run(store, 12, 500, "text2"))
        column.addWidget(store_line)
        column.addWidget(self._said)
        body = QWidget()
        body.setObjectName("clearBody")
        self._people = QVBoxLayout(body)
        self._people.setContentsMargins(0, 0, 4, 0)
        self._people.setSpacing(6)
        self._area = QScrollArea()
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area)
        practice = TextButton(look, say("Practice on the demonstration store"))
        practice.setObjectName("practiceButton")
        practice.clicked.connect(self.practice_wanted)
        column.addWidget(practice, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)

    def show_people(self, rows: Sequence["ColleagueRow"], last: str) -> None:
        """List the colleagues, whoever sat here last first."""
        ordered = sorted(rows, key=lambda row: (row.name != last, "qualifier" not in row.roles, row.name))
        for place, row in enumerate(ordered):
            button = PersonButton(self._look, row, suggested=place == 0)
            button.clicked.connect(self._pressed)
            self._people.addWidget(button)
            button.show()  # at once: what is not shown yet cannot take the focus
            self._buttons.append(button)
        self._people.addStretch(1)
        height = sum(button.natural_height() + 6 for button in self._buttons[:7])
        self._area.setFixedHeight(height + 4)
        if ordered:
            self._said.setText(say("Pick your name. What you do is filed under it."))
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._said.setText(say("Nobody works in this store yet. Add people with: {command}", command=ADDING))

    def show_wrong(self, wrong: str) -> None:
        """Say what keeps a person from signing in."""
        self._said.setProperty("kind", "wrong")
        self._said.style().polish(self._said)
        self._said.setText(wrong)

    def show_progress(self, words: str) -> None:
        """Say what is being made ready."""
        self._said.setProperty("kind", "second")
        self._said.style().polish(self._said)
        self._said.setText(words)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, PersonButton):
            self.picked.emit(button.name)
