"""The parts of the Export page: what to write at the left, what is written by itself and was written at the right."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.language import say, say_marked
from ui.pages.exports.draft import FORMATS, KINDS, PERIODS, RHYTHMS, TARGETS
from ui.pages.exports.lists import exports_view, schedules_view
from ui.theme.look import Look
from ui.widgets.empty_state import FilledButton
from ui.widgets.outcome_panel import OutcomePanel
from ui.widgets.painting import Run
from ui.widgets.picker import Picker
from ui.widgets.segments import Segments
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine
from ui.widgets.wrong_line import mark_wrong

LABEL = 96
"""Pixels at 100 % of text that the words before a choice take."""


class ExportView(QWidget):
    """Two columns of cards."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """`now` gives the instant beside which times are told."""
        super().__init__()
        self._look = look
        self._labels: list[TextLine] = []
        self.what = _segments(look, "export_what", say("What to export"), KINDS)
        self.target = _segments(look, "export_target", say("For whom"), TARGETS)
        self.form = _segments(look, "export_form", say("Format"), FORMATS)
        self.period = _segments(look, "export_period", say("Period"), PERIODS)
        self.first = _edit("exportFirst", say("First day"), say("First day"))
        self.last = _edit("exportLast", say("Last day"), say("Last day"))
        self.no_day = QLabel()
        self.no_day.setProperty("kind", "wrong")
        self.no_day.setWordWrap(True)
        self.no_day.hide()
        self.folder = _edit("exportFolder", say("Folder"), "")
        self.choose = TextButton(look, say("Choose"), "export_folder")
        self.panel = OutcomePanel(look, "export_main")
        self.rhythm = Picker(look, "rhythm", say("How often"), [(code, say_marked(told)) for code, told in RHYTHMS])
        self.weekday = Picker(look, "weekday", say("On"), letters=6)
        self.time = QWidget()
        self.at = _edit("exportAt", say("Time"), "06:00")
        self.at.setText("06:00")
        self.add = FilledButton(look, say("Add a schedule"), look.keys.shown("export_schedule"), filled=False)
        self.add.setObjectName("export_schedule")
        self.remove = TextButton(look, say("End this schedule"), "export_remove")
        self.remove.setObjectName("export_remove")
        self.again = TextButton(look, say("Write its rows again"), "export_again")
        self.again.setObjectName("export_again")
        self.schedules = schedules_view(look, now)
        self.runs = exports_view(look, now)
        self.no_schedules = TextLine(look.theme, Run(say("There is no schedule yet."), 13, 400, "text2"))
        self.no_runs = TextLine(look.theme, Run(say("Nothing was exported yet."), 13, 400, "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._form_card(), 5)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._schedule_card(), 1)
        side.addWidget(self._runs_card(), 1)
        row.addLayout(side, 4)
        look.theme.changed.connect(self._measure)
        self._measure()

    def show_some(self, *, schedules: bool, runs: bool) -> None:
        """Show the lists, or that they are empty."""
        for some, view, none, button in (
            (schedules, self.schedules, self.no_schedules, self.remove),
            (runs, self.runs, self.no_runs, self.again),
        ):
            view.setVisible(some)
            none.setVisible(not some)
            button.setVisible(some)

    def show_no_day(self, wrong: QLineEdit | None, why: str) -> None:
        """Mark the line whose day is none and say why below it, or with None neither of them."""
        self.no_day.setText(why)
        self.no_day.setVisible(wrong is not None)
        for edit in (self.first, self.last):
            edit.setAccessibleDescription(why if edit is wrong else "")
            mark_wrong(edit, edit is wrong)

    def show_rhythm(self) -> None:
        """Ask for a day and a time only where the rhythm has them."""
        rhythm = self.rhythm.code()
        self.weekday.setVisible(rhythm == "week")
        self.time.setVisible(rhythm != "hour")

    def _form_card(self) -> QFrame:
        card, column = _card()
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first)
        row.addWidget(self.last)
        period = QVBoxLayout()
        period.setSpacing(4)
        period.addWidget(days)
        period.addWidget(self.no_day)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self.choose)
        folder.addSpacing(-HANG)
        lines: tuple[tuple[str, QWidget | QHBoxLayout | QVBoxLayout], ...] = (
            (say("Export"), self.what),
            (say("For"), self.target),
            (say("As"), self.form),
            (say("Period"), self.period),
            ("", period),
            (say("Into"), folder),
        )
        for words, inner in lines:
            column.addLayout(self._line(words, inner))
        column.addSpacing(8)
        column.addWidget(self.panel, 1)
        return card

    def _schedule_card(self) -> QFrame:
        card, column = _card()
        column.addLayout(self._head(say("Schedules"), self.remove))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.rhythm, 3)
        row.addWidget(self.weekday, 2)
        time = QVBoxLayout(self.time)
        time.setContentsMargins(0, 0, 0, 0)
        time.setSpacing(4)
        time.addWidget(TextLine(self._look.theme, Run(say("Time"), 12, 500, "text2"), height=18))
        time.addWidget(self.at)
        row.addWidget(self.time, 1)
        column.addLayout(row)
        column.addWidget(self.add)
        column.addWidget(self.no_schedules)
        column.addWidget(self.schedules, 1)
        column.addStretch(0)
        return card

    def _runs_card(self) -> QFrame:
        card, column = _card()
        column.addLayout(self._head(say("Past exports"), self.again))
        column.addWidget(self.no_runs)
        column.addWidget(self.runs, 1)
        column.addStretch(0)
        return card

    def _head(self, title: str, button: TextButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(TextLine(self._look.theme, Run(title, 14, 600), height=24), 1)
        row.addWidget(button)
        row.addSpacing(-HANG)
        return row

    def _line(self, words: str, inner: QWidget | QHBoxLayout | QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        label = TextLine(self._look.theme, Run(words, 13, 500, "text2"))
        self._labels.append(label)
        row.addWidget(label)
        if isinstance(inner, QWidget):
            row.addWidget(inner, 1)
        else:
            row.addLayout(inner, 1)
        return row

    def _measure(self) -> None:
        for label in self._labels:
            label.setFixedWidth(self._look.theme.px(LABEL))


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(10)
    return card, column


def _segments(look: Look, name: str, words: str, choices: Sequence[tuple[str, str]]) -> Segments:
    made = Segments(look, [(code, say_marked(told)) for code, told in choices], counted=False)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made


def _edit(name: str, words: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
