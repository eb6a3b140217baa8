"""What the style sheet draws grows with the text, since only words are not enough to see by."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from ui.application import Parts


@pytest.fixture
def box(parts: Parts, qtbot: QtBot) -> QCheckBox:
    made = QCheckBox("Sound")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def combo(parts: Parts, qtbot: QtBot) -> QComboBox:
    made = QComboBox()
    made.addItem("Europe")
    made.resize(300, 60)
    qtbot.addWidget(made)
    return made


def test_check_boxes_grow_with_the_text(parts: Parts, box: QCheckBox) -> None:
    sizes = {}
    for percent in (100, 150):
        parts.preferences.set("text_size", percent)
        box.ensurePolished()
        sizes[percent] = box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)
    assert sizes[150] >= sizes[100] * 1.4


def test_the_room_of_the_chevron_of_a_choice_grows_with_the_text(parts: Parts, combo: QComboBox) -> None:
    widths = {}
    for percent in (100, 150):
        parts.preferences.set("text_size", percent)
        combo.ensurePolished()
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        arrow = QStyle.SubControl.SC_ComboBoxArrow
        kind = QStyle.ComplexControl.CC_ComboBox
        widths[percent] = combo.style().subControlRect(kind, option, arrow, combo).width()
    assert widths[150] >= widths[100] * 1.4
