"""The typeface: Inter, and Noto for the scripts that Inter does not have; both ship with the program."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Inter"
FALLBACKS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")
OF_SCRIPTS: Final = (
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Thai",
    "Noto Sans CJK SC",
)
"""Bundled families for the scripts that Inter lacks: a name on a lead may be in any of them.

They come before what the system has, so that a name looks the same on every desk.
"""


def load_fonts(folder: Path) -> str:
    """Register every font file of the folder and return the family to use; needs a running QGuiApplication."""
    # Qt warns of every family it passes over on the way to the one that has the script: that way is meant.
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
    for file in sorted(folder.glob("*.ttf")) + sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    return FAMILY if FAMILY in QFontDatabase.families() else QFont().family()


def families_of(family: str) -> tuple[str, ...]:
    """Return the families to try for a text, in order, the chosen one first."""
    return (family, *OF_SCRIPTS, *FALLBACKS)


@lru_cache(maxsize=256)
def _font(family: str, pixels: int, weight: int, tabular: bool) -> QFont:
    font = QFont(family)
    font.setFamilies(families_of(family))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def font_of(family: str, pixels: int, weight: int = 400, *, tabular: bool = False) -> QFont:
    """Return the font of that size in pixels and weight; `tabular` gives every digit the same width."""
    return _font(family, pixels, weight, tabular)
