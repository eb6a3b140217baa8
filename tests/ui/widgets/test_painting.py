import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from tests.ui.stress_rows import ARABIC, HEBREW
from ui.widgets.painting import RIGHT_TO_LEFT, elide, runs_leftwards


@pytest.mark.parametrize(
    ("words", "leftwards"), [(ARABIC, True), (HEBREW, True), ("Maria", False), ("12 " + HEBREW, True), ("", False)]
)
def test_the_first_letter_says_which_way_a_line_runs(words: str, leftwards: bool) -> None:
    assert runs_leftwards(words) is leftwards


def test_the_dots_of_a_cut_name_stand_where_it_ends(qapp: QApplication) -> None:
    metrics = QFontMetricsF(qapp.font())
    assert elide(metrics, ARABIC, 40).endswith(RIGHT_TO_LEFT)
    assert elide(metrics, ARABIC, 4_000) == ARABIC
    assert elide(metrics, "Maximiliane-Theodora", 40).endswith("…")
