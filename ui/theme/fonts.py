"""The typeface: the bundled one when it is there, else what the system has."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Inter"
FALLBACKS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")


def load_fonts(folder: Path) -> str:
    """Register every font file of the folder and return the family to use; needs a running QGuiApplication."""
    for file in sorted(folder.glob("*.ttf")) + sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    return FAMILY if FAMILY in QFontDatabase.families() else QFont().family()


@lru_cache(maxsize=256)
def _font(family: str, pixels: int, weight: int, tabular: bool) -> QFont:
    font = QFont(family)
    font.setFamilies([family, *FALLBACKS])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def font_of(family: str, pixels: int, weight: int = 400, *, tabular: bool = False) -> QFont:
    """Return the font of that size in pixels and weight; `tabular` gives every digit the same width."""
    return _font(family, pixels, weight, tabular)
