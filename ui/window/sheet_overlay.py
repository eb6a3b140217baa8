"""Lists and small forms that open above a page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.language import say
from ui.pages.page import Form, Sheet, SheetRow
from ui.speech import announce
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import painting
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.drop_all import drop_all
from ui.widgets.empty_state import FilledButton
from ui.widgets.overlay import Overlay
from ui.widgets.painting import Run, key_width, text_width
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine
from ui.widgets.wrong_line import mark_wrong
from ui.words import MINUS

_Move = QAbstractSlider.SliderAction
SCROLLS = {
    Qt.Key.Key_Up: _Move.SliderSingleStepSub,
    Qt.Key.Key_Down: _Move.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Move.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Move.SliderPageStepAdd,
    Qt.Key.Key_Home: _Move.SliderToMinimum,
    Qt.Key.Key_End: _Move.SliderToMaximum,
}


ROW = 34
"""Pixels of a row that can be pressed, at 100 %."""
WIDE = 620
"""The card in pixels at 100 %."""
MOST_DIGITS = 9
"""So many choices of a numbered sheet have a digit of their own."""


class _Scrolled(QScrollArea):
    """Leaves every key to what it stands in: left alone, it would scroll by the arrows that walk the choices."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class Figure(QWidget):
    """Signed points at the right edge of their column, digit below digit."""

    def __init__(self, theme: Theme, told: str, token: str) -> None:
        """Tell them in the colour of a token."""
        super().__init__()
        self._theme, self._told, self._token = theme, told, token
        self.setFixedHeight(theme.px(20))
        self.setAccessibleName(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        painter, theme = QPainter(self), self._theme
        font = theme.font(13, 600, tabular=True)
        painting.text(painter, QRectF(self.rect()), self._told, font, theme.colour(self._token), painting.RIGHT)
        painter.end()


def _is_figure(told: str) -> bool:
    return told[:1] in ("+", MINUS) and told[1:].isdigit()


class SheetOverlay(Overlay):
    """Shows a sheet, which the arrows, PageUp, PageDown, Home and End scroll; among rows to press they walk.

    Signals: `row_pressed(sheet, act)`; the sheet closes by then.
    """

    row_pressed = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make it closed."""
        super().__init__(look, parent, WIDE)
        self._sheet = Sheet("", "")
        self._close: TextButton | None = None
        self._choices: list[ChoiceRow] = []
        self._area: QScrollArea | None = None
        self._lead_width = self._figure_width = 0

    def show_sheet(self, sheet: Sheet) -> None:
        """Fill it and open."""
        self._sheet, self._choices = sheet, []
        drop_all(self.column)
        self._close = head(self, sheet.title, sheet.subtitle)
        area, column = scroll_body()
        self._area = area
        leads = (text_width(self.look.theme, row.lead, 13, 600) for row in sheet.rows)
        self._lead_width = min(self.look.theme.px(190), round(max(leads, default=0)) + 4)
        figures = (text_width(self.look.theme, row.lead, 13, 600) for row in sheet.rows if _is_figure(row.lead))
        self._figure_width = round(max(figures, default=0)) + 6
        for row in sheet.rows:
            column.addWidget(self._row(row))
        if not sheet.rows:
            column.addWidget(TextLine(self.look.theme, Run(say("Nothing here yet."), 13, 400, "text2")))
        column.addStretch(1)
        most = min(self.look.theme.px(460), self.room(self.column.sizeHint().height() + 8))
        area.setFixedHeight(min(most, max(40, column.sizeHint().height() + 8)))
        self.column.addWidget(area)
        self.open()

    def first_focus(self) -> QWidget:
        """Focus the first of the numbered choices, else the way out."""
        if self._sheet.numbered and self._choices:
            return self._choices[0]
        return self._close or self.card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the choice of a digit, walk the choices, or scroll: on a sheet that is only read, nothing but the way
        out has the focus.
        """
        choice = next((one for one in self._choices if one.key and one.key == event.text()), None)
        if choice is not None:
            choice.click()
            return
        if self._walk(event):
            return
        move = SCROLLS.get(Qt.Key(event.key()))
        if move is None or self._area is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(move)

    def _walk(self, event: QKeyEvent) -> bool:
        """Go from one choice to another and tell whether a key did; from the way out, Down leads to the first."""
        here = next((place for place, one in enumerate(self._choices) if one.hasFocus()), -1)
        last = len(self._choices) - 1
        ways = {Qt.Key.Key_Down: here + 1}
        if here >= 0:
            ways |= {Qt.Key.Key_Up: here - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        there = ways.get(Qt.Key(event.key()))
        if there is None or last < 0 or self._area is None:
            return False
        self._choices[min(max(there, 0), last)].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(self._choices[min(max(there, 0), last)], 0, 8)
        return True

    def _row(self, row: SheetRow) -> QWidget:
        if row.act:
            return self._choice(row)
        if row.tone == "heading":
            return TextLine(self.look.theme, Run(row.words, 12, 600, "text2"), height=34)
        line = QWidget()
        layout = QHBoxLayout(line)
        # Among rows that can be pressed, those that are only read keep the same pitch and edges.
        pressed = any(one.act for one in self._sheet.rows)
        air = (self.look.theme.px(ROW) - self.look.theme.px(20)) // 2 if pressed else 5
        layout.setContentsMargins(8, air, 6 if pressed else 8, air)
        layout.setSpacing(12)
        if row.lead:
            token = {"neg": "neg", "accent_text": "accent_text", "say": "text"}.get(row.tone, "text2")
            lead = Figure(self.look.theme, row.lead, token) if _is_figure(row.lead) else self._lead(row.lead, token)
            lead.setFixedWidth(self._figure_width if isinstance(lead, Figure) else self._lead_width)
            layout.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
            layout.addSpacing(self._lead_width - lead.width())
        words = QLabel(row.words)
        words.setWordWrap(True)
        words.setProperty("kind", "second" if row.tone == "say" else "")
        layout.addWidget(words, 1)
        if row.detail:
            layout.addWidget(TextLine(self.look.theme, Run(row.detail, 12, 400, "text2"), hug=True))
        return line

    def _lead(self, told: str, token: str) -> TextLine:
        return TextLine(self.look.theme, Run(told, 13, 600, token))

    def _choice(self, row: SheetRow) -> QWidget:
        """Return a row that can be pressed, with what stands before it in the same column as in the others."""
        place = len(self._choices) + 1
        digit = str(place) if self._sheet.numbered and place <= MOST_DIGITS else ""
        wraps = text_width(self.look.theme, row.words, 13, 500) > self._room_for_words(row, digit)
        button = ChoiceRow(self.look, digit, row.words, row.act, row.detail, below=row.below, wraps=wraps)
        self._choices.append(button)
        button.clicked.connect(self._pressed)
        if not row.lead:
            return button
        button.setAccessibleName(", ".join(filter(None, (row.lead, row.words, row.detail))))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(4)
        lead = TextLine(self.look.theme, Run(row.lead, 13, 600, "text2"))
        lead.setFixedWidth(self._lead_width)
        layout.addWidget(lead)
        layout.addWidget(button, 1)
        return line

    def _room_for_words(self, row: SheetRow, digit: str) -> float:
        """Return how wide the words of a choice may be on one line beside everything else, the scroll bar too."""
        theme, parent = self.look.theme, self.parentWidget()
        card = min(theme.px(WIDE), (parent.width() if parent else 0) - 32)
        beside = text_width(theme, row.detail, 12, 500) + 2 if row.detail else 0.0
        beside += self._lead_width + 12 if row.lead else 0
        return card - 40 - beside - (key_width(theme, digit) + 10 if digit else 0) - 42

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, ChoiceRow):
            self.dismiss()
            self.row_pressed.emit(self._sheet.name, row.code)


class FormOverlay(Overlay):
    """Shows a form of a few lines.

    Signals: `filled(form, values)` when its button or Enter was pressed.
    """

    filled = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make it closed."""
        super().__init__(look, parent, 460, top_share=0.18)
        self._form = Form("", "", "")
        self._lines: dict[str, QLineEdit] = {}
        self._told: dict[str, QLabel] = {}
        self._sent = False

    def show_form(self, form: Form) -> None:
        """Fill it and open."""
        self._form = form
        drop_all(self.column)
        head(self, form.title, "")
        self._lines, self._sent = {}, False
        self._told = {"": _reason()}
        for name, label, hint in form.fields:
            line = QLineEdit()
            line.setObjectName(f"form_{name}")
            line.setAccessibleName(label)
            line.setPlaceholderText(hint)
            line.returnPressed.connect(self._send)
            row = QHBoxLayout()
            told = TextLine(self.look.theme, Run(label, 13, 500, "text2"))
            told.setFixedWidth(self.look.theme.px(120))
            row.addWidget(told)
            row.addWidget(line, 1)
            self.column.addLayout(row)
            self._lines[name] = line
            self._told[name] = _reason()
            self.column.addWidget(self._told[name])
        button = FilledButton(self.look, form.button, "Enter")
        button.clicked.connect(self._send)
        self.column.addSpacing(6)
        self.column.addWidget(self._told[""])
        self.column.addWidget(button)
        self.open()

    def refuse(self, words: str, fields: Sequence[str] = ()) -> None:
        """Say why it was not taken, under the first of the fields that is asked here, and let it be mended."""
        self._sent = False
        if self.isHidden():
            return
        marked = [name for name in fields if name in self._lines]
        self._mark(marked)
        told = self._told[marked[0] if marked else ""]
        told.setText(words)
        told.show()
        line = self._lines[marked[0]] if marked else self.first_focus()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.setAccessibleDescription(words)
        self.card.adjustSize()
        self._place()
        announce(self, words)

    def _mark(self, wrong: Sequence[str]) -> None:
        """Mark these fields as wrong and no others; what was told before is taken away."""
        for told in self._told.values():
            told.hide()
        for name, line in self._lines.items():
            line.setAccessibleDescription("")
            mark_wrong(line, name in wrong)

    def first_focus(self) -> QWidget:
        """Focus the first line."""
        return next(iter(self._lines.values()), self.card)

    def _send(self) -> None:
        values = {name: line.text() for name, line in self._lines.items()}
        if not any(text.strip() for text in values.values()):
            self.refuse(self._form.blank or say("Nothing is filled in yet."), tuple(values)[:1])
        elif not self._sent:
            self._sent = self._form.stays
            self._mark(())
            if not self._form.stays:
                self.dismiss()
            self.filled.emit(self._form.name, values)


def _reason() -> QLabel:
    """Return a line for what is wrong, hidden until something is."""
    told = QLabel()
    told.setProperty("kind", "wrong")
    told.setWordWrap(True)
    told.hide()
    return told


def head(overlay: Overlay, title: str, subtitle: str) -> TextButton:
    """Put a title and the way out at the top of an overlay."""
    row = QHBoxLayout()
    row.addWidget(TextLine(overlay.look.theme, Run(title, 16, 600), height=28), 1)
    close = TextButton(overlay.look, say("Close"), "escape", token="text2")
    close.clicked.connect(overlay.dismiss)
    row.addWidget(close)
    overlay.column.addLayout(row)
    if subtitle:
        overlay.column.addWidget(TextLine(overlay.look.theme, Run(subtitle, 12, 400, "text2")))
    return close


def scroll_body() -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area without a frame, and the column inside it."""
    body = QWidget()
    body.setObjectName("clearBody")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 4, 0)
    column.setSpacing(0)
    area = _Scrolled()
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area, column
