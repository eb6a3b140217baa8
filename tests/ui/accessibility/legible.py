"""What on a page is hard to read: words too faint for their ground, and words cut that are told whole nowhere."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.accessibility.conftest import Ink, Reader, every
from ui.theme.tokens import contrast

LARGE, LARGE_BOLD = 24, 19
"""Pixels from which WCAG 2.2 counts text as large (18 pt, or 14 pt bold)."""


def least(ink: Ink) -> float:
    """Contrast that words need at least; 1.4.3 of WCAG 2.2."""
    return 3.0 if ink.pixels >= LARGE or (ink.bold and ink.pixels >= LARGE_BOLD) else 4.5


def hard_to_read(reader: Reader, top: QWidget) -> list[str]:
    """Read what is painted and name each fault; what is disabled is exempt (1.4.3)."""
    inks = [one for one in reader.read(top) if one.words.strip() and not one.dim]
    told = told_whole(top)
    faint = [f"“{one.words}” is {ratio:.2f}" for one in inks if (ratio := _contrast(reader, one)) < least(one)]
    # A line of several facts is whole when each of them is.
    cut = [one.words for one in inks if one.cut and not all(fact in told for fact in one.words.split(" · "))]
    return [*faint, *faint_hints(reader, top), *(f"“{words}” is cut" for words in cut)]


def faint_hints(reader: Reader, top: QWidget) -> list[str]:
    """Name the empty fields whose hint stands out too little, in a picture that was read."""
    faults = []
    for field in every(top, lambda one: isinstance(one, QLineEdit | QPlainTextEdit) and one.isEnabled()):
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        place = QRect(field.mapTo(top, field.rect().topLeft()), field.size())
        # In the middle of a field lies its ground; what is shown besides are a few letters.
        ground, ink = reader.ground_of(place), field.palette().color(QPalette.ColorRole.PlaceholderText)
        shown = QColor.fromRgbF(
            *(
                under + (over - under) * ink.alphaF()
                for over, under in zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
            )
        )
        ratio = contrast(shown.name(), ground.name())
        if field.placeholderText() and ground.isValid() and ratio < 4.5:
            faults.append(f"the hint “{field.placeholderText()}” is {ratio:.2f}")
    return faults


def told_whole(top: QWidget) -> str:
    """The tooltips of all widgets and of all rows in lists."""
    told = [one.toolTip() for one in every(top, lambda one: bool(one.toolTip()))]
    for view in every(top, lambda one: isinstance(one, QAbstractItemView)):
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        told += [str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(model.rowCount())]
    return "\n".join(told)


def _contrast(reader: Reader, ink: Ink) -> float:
    ground = reader.ground_of(ink.where)
    return contrast(ink.colour.name(), ground.name()) if ground.isValid() else 21.0
