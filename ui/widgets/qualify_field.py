"""One answer that promoting needs: whether it is known, its name, and where it is chosen or typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.language import marked, say, say_marked
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.theme.tint import tint_asked
from ui.widgets.painting import Run
from ui.widgets.shown_text import show_text
from ui.widgets.text_line import TextLine

NOT_ASKED = marked("Not asked yet")
CHOOSE, TYPE = marked("Choose one"), marked("Type it here")
"""What an empty editor says while its answer is the one that is asked for."""


MARK, LABEL, GAP = 18, 76, 8
"""Pixels: the mark, the label at 100 %, and the gap after each."""


class _Mark(QWidget):
    """A tick for a known answer, an empty ring for an unknown one, a dashed amber ring for the one that is
    left.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.state = look, "empty"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(MARK, MARK)

    def set_state(self, state: str) -> None:
        self.state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        where = QRectF(2, 2, 13, 13)
        if self.state == "known":
            self._look.icons.draw(painter, "tick_circle", QRectF(1, 1, 15, 15), theme.colour("ok"))
        else:
            pen = QPen(theme.colour("sla_soon" if self.state == "left" else "border_strong"), 1.6)
            if self.state == "left":
                pen.setDashPattern([3.4, 2])
            painter.setPen(pen)
            painter.drawEllipse(where)
        painter.end()


_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


class CalmCombo(QComboBox):
    """A combo box whose value changes only by choosing: not by the wheel, and not by walking while it is closed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box with its value elided, and tell the whole value in the tooltip."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.width() - 40
        words = option.currentText
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on a key that walks: whoever looks at the values has not chosen one yet."""
        if event.key() in _WALKS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll instead."""
        event.ignore()


class QualifyField(QWidget):
    """A row of the Qualify block.

    Signals: `answered(field, value)` when a value was chosen or typing ended; `typed(field, text)` while
    typing, so that the draft is kept.
    """

    answered = Signal(str, str)
    typed = Signal(str, str)

    def __init__(self, look: Look, name: str, label: str, choices: Sequence[tuple[str, str]]) -> None:
        """Choices as (code, label) make a list to choose from; without them the answer is typed."""
        super().__init__()
        self.name, self._look = name, look
        self._choices = dict(choices)
        self._mark = _Mark(look)
        self._label = TextLine(look.theme, Run(label, 13, 500, "text2"))
        self._via = TextLine(look.theme, hug=True)
        self.editor: QComboBox | QLineEdit = self._combo() if choices else self._line()
        self.editor.setObjectName("qual" + "".join(part.capitalize() for part in name.split("_")))
        self.editor.setAccessibleName(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._mark)
        row.addWidget(self._label)
        row.addWidget(self.editor, 1)
        self._via.setParent(self.editor)
        self._left = self._asked = False
        look.theme.changed.connect(self._resize)
        self._resize()

    @property
    def is_choice(self) -> bool:
        """Whether the answer is chosen rather than typed."""
        return isinstance(self.editor, QComboBox)

    def value(self) -> str:
        """Return the value in the editor: a code for a choice, else the text."""
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData() or "")
        return self.editor.text().strip()

    def show_answer(self, value: str, via: str) -> None:
        """Show a known answer, or none; an editor in which a person is typing is left alone."""
        if isinstance(self.editor, QComboBox):
            self.editor.blockSignals(True)
            place = self.editor.findData(value)
            if value and place < 0:
                self.editor.addItem(value, value)
                place = self.editor.count() - 1
            self.editor.setCurrentIndex(max(place, 0))
            self.editor.blockSignals(False)
        elif not self.editor.hasFocus() or not self.editor.isModified():
            show_text(self.editor, value)
        self._via.show_runs(Run(say("form"), 11, 400, "text3")) if via == "form" and value else self._via.show_runs()
        self._state(value)

    def show_left(self, left: bool) -> None:
        """Mark the row as one of the few that are still missing."""
        self._left = left
        self._state(self.value())

    def show_asked(self, asked: bool) -> None:
        """Stand out as the one answer that is asked for now, or not."""
        if asked == self._asked:
            return
        self._asked = asked
        if isinstance(self.editor, QComboBox):
            self.editor.setItemText(0, say_marked(CHOOSE if asked else NOT_ASKED))
        else:
            self.editor.setPlaceholderText(say_marked(TYPE if asked else NOT_ASKED))
        tint_asked(self.editor, self._look.theme, asked)

    def resizeEvent(self, event: object) -> None:
        """Keep the word that says where the answer came from at the right."""
        hint = self._via.sizeHint()
        inset = 28 if self.is_choice else 10
        self._via.setGeometry(
            self.editor.width() - hint.width() - inset,
            (self.editor.height() - hint.height()) // 2,
            hint.width(),
            hint.height(),
        )

    def _state(self, value: str) -> None:
        state = "known" if value else "left" if self._left else "empty"
        self._mark.set_state(state)
        shown = self.editor.currentText() if isinstance(self.editor, QComboBox) else value
        self.editor.setToolTip(shown if value else say("Still needed to promote") if self._left else "")

    def _combo(self) -> QComboBox:
        combo = CalmCombo()
        combo.addItem(say_marked(NOT_ASKED), "")
        for code, label in self._choices.items():
            combo.addItem(label, code)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        combo.setMinimumContentsLength(6)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.activated.connect(self._chosen)
        return combo

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(say_marked(NOT_ASKED))
        line.textEdited.connect(self._edited)
        line.editingFinished.connect(self._finished)
        return line

    def _chosen(self, _index: int) -> None:
        self._state(self.value())
        self.answered.emit(self.name, self.value())

    def _edited(self, text: str) -> None:
        self._state(text.strip())
        self.typed.emit(self.name, text)

    def _finished(self) -> None:
        if isinstance(self.editor, QLineEdit) and self.editor.isModified():
            self.editor.setModified(False)
            self.answered.emit(self.name, self.value())

    def _resize(self) -> None:
        if self._asked:
            tint_asked(self.editor, self._look.theme, True)
        self._label.setFixedWidth(self._look.theme.px(LABEL))
        self.editor.setFixedHeight(self._look.theme.px(30))
        self.setFixedHeight(self._look.theme.px(30))


def left_of_editor(theme: Theme) -> int:
    """Return how far to the right of its row an editor begins, for what stands in line with it."""
    return MARK + theme.px(LABEL) + 2 * GAP


def cursor_to(editor: QWidget) -> None:
    """Put the focus into an editor as the Tab key would."""
    editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
