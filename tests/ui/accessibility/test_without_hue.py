from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ui.theme.theme import Theme
from ui.widgets.sla_glyph import draw_sla_glyph

STATES = {"on_time": 0.9, "soon": 0.4, "urgent": 0.15, "late": 0.0, "paused": 0.6, "met": 1.0}


def drawn(state: str, share: float, theme: Theme) -> QImage:
    """A glyph as an eye without any sense of hue sees it."""
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_sla_glyph(painter, QRectF(4, 4, 40, 40), state, share, theme)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> float:
    """The share of pixels that are plainly lighter or darker in one than in the other."""
    far = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x in range(one.width())
        for y in range(one.height())
    )
    return far / (one.width() * one.height())


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize(("one", "other"), list(combinations(STATES, 2)))
def test_promise_glyphs_differ_in_shape_when_all_colour_is_gone(theme: Theme, shade: str, one: str, other: str) -> None:
    theme.choose(shade, 100, contrast=False, still=True)
    assert difference(drawn(one, STATES[one], theme), drawn(other, STATES[other], theme)) > 0.03
