from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.accessibility.conftest import STATES, Ink, Reader, Stage, every
from tests.ui.accessibility.legible import faint_hints, least
from ui.theme.tokens import contrast


def whole(widget: QWidget) -> bool:
    """Whether all of a widget is in the picture, not scrolled away or covered."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def faint(stage: Stage, reader: Reader, state: str) -> list[str]:
    """Name the words that stand out from their ground too little; what is disabled is exempt (WCAG 1.4.3)."""
    top = stage.enter(state)
    faults = []
    for ink in reader.read(top):
        ground = reader.ground_of(ink.where)
        if ink.words.strip() and not ink.dim and ground.isValid():
            ratio = contrast(ink.colour.name(), ground.name())
            if ratio < least(ink):
                faults.append(f"“{ink.words}” {ink.colour.name()} on {ground.name()} is {ratio:.2f}")
    for label in every(top, lambda one: isinstance(one, QLabel) and one.isEnabled() and whole(one)):
        assert isinstance(label, QLabel)
        if label.text().strip() and (ratio := reader.label_contrast(label, top)) < 4.2:
            faults.append(f"“{label.text()}” is {ratio:.2f}")
    return [*faults, *faint_hints(reader, top)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_all_words_stand_out_from_the_ground_they_are_painted_on(
    stage: Stage, reader: Reader, state: str, theme: str
) -> None:
    stage.window.desk.preferences.set("theme", theme)
    assert faint(stage, reader, state) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", ["on call", "palette"])
def test_what_an_empty_field_asks_for_stands_out_from_its_ground(
    stage: Stage, reader: Reader, state: str, theme: str
) -> None:
    stage.window.desk.preferences.set("theme", theme)
    top = stage.enter(state)
    reader.read(top)
    fields = every(top, lambda one: isinstance(one, QLineEdit | QPlainTextEdit))
    assert any(one.placeholderText() for one in fields if isinstance(one, QLineEdit | QPlainTextEdit))
    assert faint_hints(reader, top) == []


@pytest.mark.parametrize("state", ["ready", "on call", "callbacks", "settings"])
def test_higher_contrast_takes_no_word_below_what_can_be_read(stage: Stage, reader: Reader, state: str) -> None:
    stage.window.desk.preferences.set("contrast", True)
    top = stage.enter(state)
    weak = [
        f"“{ink.words}” {ratio:.2f}"
        for ink in reader.read(top)
        if ink.words.strip()
        and not ink.dim
        and (ratio := contrast(ink.colour.name(), reader.ground_of(ink.where).name())) < 4.5
    ]
    assert weak == []


def in_a_list(top: QWidget, ink: Ink) -> bool:
    """Whether words stand in a row of a list, whose whole text is in the row's own tooltip."""
    lists = every(top, lambda one: isinstance(one, QAbstractItemView))
    return any(QRect(one.mapTo(top, QPoint()), one.size()).intersects(ink.where) for one in lists)


def cut_short(stage: Stage, reader: Reader, state: str) -> list[str]:
    """Name the words of a state that do not fit and are told nowhere else."""
    top = stage.enter(state)
    inks = reader.read(top)
    told = "\n".join(one.toolTip() for one in every(top, lambda one: bool(one.toolTip())))
    faults = [ink.words for ink in inks if ink.cut and ink.words not in told and not in_a_list(top, ink)]
    for label in every(top, lambda one: isinstance(one, QLabel)):
        assert isinstance(label, QLabel)
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if label.text() and label.height() + 1 < needed:
            faults.append(f"label “{label.text()}” is {label.height()} of {needed} px high")
    return faults


@pytest.mark.parametrize("state", ["ready", "callbacks"])
def test_every_row_of_a_list_tells_its_whole_words_in_a_tooltip(stage: Stage, state: str) -> None:
    top = stage.enter(state)
    for view in every(top, lambda one: isinstance(one, QAbstractItemView)):
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        picked = [row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable]
        assert len(picked) >= 2
        for row in picked:
            told = row.data(Qt.ItemDataRole.ToolTipRole)
            assert told
            assert row.data(Qt.ItemDataRole.AccessibleTextRole).split(",")[0].removeprefix("Late. ") in told


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_at_one_and_a_half_times_the_text_unless_it_is_told_in_a_tooltip(
    stage: Stage, reader: Reader, state: str, width: int, height: int
) -> None:
    stage.window.desk.preferences.set("text_size", 150)
    stage.window.resize(width, height)
    assert cut_short(stage, reader, state) == []


@pytest.mark.parametrize("state", ["ready", "on call", "answered", "callbacks", "settings"])
def test_at_the_usual_size_every_word_is_whole(stage: Stage, reader: Reader, state: str) -> None:
    top = stage.enter(state)
    assert [ink.words for ink in reader.read(top) if ink.cut and not in_a_list(top, ink)] == []


def test_a_lead_that_is_late_is_told_by_shape_words_and_place_not_by_hue_alone(stage: Stage, reader: Reader) -> None:
    lead = stage.core.leads[3]
    promise = lead.brief.promise
    assert promise is not None
    due = stage.core.clock.now() - (stage.core.clock.now() - promise.made_at) / 2
    lead.brief = replace(lead.brief, promise=replace(promise, due_at=due, state="late"))
    stage.work.acts.read_again()
    stage.enter("ready")
    painted = [ink.words for ink in reader.read(stage.window)]
    assert any(words.startswith("Late ") for words in painted)
    assert "!" in painted
