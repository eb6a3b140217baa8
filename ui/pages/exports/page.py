"""The Export page: what to write for whom, counted before it is written, once or by itself again and again."""

from datetime import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from qualcenter.services.export_schedules import ScheduleRow
from qualcenter.services.file_wishes import Exported, ExportRow, ExportWish
from ui import words
from ui.actions.action import EXPORT
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import locale, marked, said_in, say
from ui.pages.exports.days import TypedDays
from ui.pages.exports.draft import KINDS, Draft, count_words, time_of
from ui.pages.exports.view import ExportView
from ui.pages.exports.writing import Phase, Writing
from ui.pages.page import Page

LOOK_EVERY_MS = 250
"""How often a running export is asked how far it is."""
MOST_FAILED = 100
"""So many rows that a file could not hold are listed."""
LOOK_AT_SCHEDULES_EVERY = 10
"""Seconds after which schedules are read again: another desk may have done their round."""


class ExportPage(Page):
    """Takes dispositions, leads, handoffs and journeys out into files."""

    where = EXPORT
    title = marked("Export")

    def __init__(self, desk: Desk) -> None:
        """Build it; what there is to write is counted when it is shown."""
        super().__init__(desk)
        self.setObjectName("exportPage")
        self.setAccessibleName(say("Export"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.draft = Draft(_documents())
        self.writing = Writing(desk, self.draft, self)
        self.view = ExportView(desk.look, desk.core.clock.now)
        self.days = TypedDays(self.view, desk.core.clock.now)
        self._seconds = 0
        self._told_folder = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.view)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._follow)
        self.view.weekday.show_choices([(str(day), locale().dayName(day + 1)) for day in range(7)])
        self.view.folder.setText(str(self.draft.folder))
        self._connect()
        self._show_rhythm()
        self._changed_phase()

    def refresh(self) -> None:
        """Read what was written and what is written by itself, and count anew."""
        core = self.desk.core
        self.desk.background.read("export.runs", core.exports.list, self._show_runs, self.failed)
        self._read_schedules()
        self.writing.count()

    def tick(self) -> None:
        """Look at the schedules now and then."""
        self._seconds += 1
        if self._seconds % LOOK_AT_SCHEDULES_EVERY == 0:
            self._read_schedules()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Do what a key of this page says."""
        match action:
            case "escape":
                return self._leave_line()
            case "export_main":
                self._begin()
            case "export_once":
                self._choose("all" if self.draft.once else "once")
            case "export_folder":
                self._ask_for_folder()
            case "export_cancel":
                self.writing.stop()
            case "export_schedule":
                self._schedule()
            case "export_again":
                self._write_again()
            case "export_remove":
                self._end_schedule()
            case "export_next" | "export_previous":
                self._step(1 if action == "export_next" else -1)
            case _ if action.startswith("export_what_"):
                self._choose(KINDS[int(action[-1]) - 1][0])
            case _:
                return False
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that work now."""
        if self.writing.running:
            return (("export_cancel", say("Stop")), ("keys", say("All keys")))
        again = (("export_again", say("Again")),) if self.view.runs.lines.rows else ()
        return (
            ("export_main", say("Export")),
            ("export_once", say("Once, or all")),
            ("export_schedule", say("Add a schedule")),
            *again,
            ("keys", say("All keys")),
        )

    def regions(self) -> tuple[QWidget, ...]:
        """Return what to write, the filled button, the schedules and the past exports, those that are seen."""
        view = self.view
        every = (view.folder, view.panel.main, view.rhythm.combo, view.schedules, view.runs)
        return tuple(one for one in every if one.isVisible() and one.isEnabled())

    def leave(self) -> None:
        """Take over what was typed last."""
        self._typed()

    def _connect(self) -> None:
        view, writing = self.view, self.writing
        for segments in (view.what, view.target, view.form, view.period):
            segments.chosen.connect(self._choose)
        for edit in (view.first, view.last, view.folder):
            edit.editingFinished.connect(self._typed)
        self.days.changed.connect(self._changed_phase)
        view.choose.clicked.connect(self._ask_for_folder)
        view.panel.pressed.connect(self._pressed)
        for button in (view.add, view.remove, view.again):
            button.clicked.connect(self._button_pressed)
        view.rhythm.picked.connect(self._show_rhythm)
        writing.changed.connect(self._changed_phase)
        writing.written.connect(self._written)
        writing.failed.connect(self.failed)

    @Slot(str)
    def _pressed(self, action: str) -> None:
        self.act(action, with_alt=True)

    @Slot()
    def _button_pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.act(button.objectName(), with_alt=True)

    @Slot(str)
    def _choose(self, code: str) -> None:
        """Take one choice over: codes of all choices differ."""
        draft, view = self.draft, self.view
        if self.writing.running:
            self._show_choices()
            return
        if code in dict(KINDS):
            draft.what = code
        elif code in ("csv", "xlsx", "jsonl"):
            draft.form = code
        elif code in ("once", "all") and (self.sender() is not view.period):
            draft.once = code == "once"
        else:
            draft.take_period(code, self.desk.core.clock.now())
            self.days.show_days(draft)
        self._show_choices()
        self.writing.count()

    def _show_choices(self) -> None:
        draft, view = self.draft, self.view
        view.what.choose(draft.what)
        view.target.choose("once" if draft.once else "all")
        view.form.choose(draft.form)

    @Slot()
    def _typed(self) -> None:
        """Take days and folder over; with a day that is none nothing can be exported until it is mended."""
        draft, view = self.draft, self.view
        before = draft.wish()
        other_days = self.days.take_over(draft)
        folder = Path(view.folder.text().strip() or str(_documents())).expanduser()
        self._told_folder = self._told_folder or folder != draft.folder
        draft.folder = folder
        if other_days:
            view.period.choose("all" if draft.first is draft.last is None else "")
        if draft.wish() != before and not self.writing.running:
            self.writing.count()

    def _leave_line(self) -> bool:
        """Give the keys back to the page where a line has them; what was typed in it is taken over."""
        line = self.focusWidget()
        if not isinstance(line, QLineEdit) or not line.hasFocus():
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def _ask_for_folder(self) -> None:
        found = self.ask_folder(self.draft.folder)
        if found:
            self.view.folder.setText(found)
            self._typed()

    def ask_folder(self, folder: Path) -> str:
        """Ask for a folder with the system's dialog; empty when the person thought better of it."""
        return QFileDialog.getExistingDirectory(self, say("Choose a folder"), str(folder))

    def _begin(self) -> None:
        self._typed()
        if self.writing.phase is Phase.RUNNING:
            return
        if self.days.why:
            self.told.emit(say("{why} Nothing was exported.", why=self.days.why), "warn")
            self.days.go_there()
            return
        if self.writing.counted == 0:
            self.told.emit(say("There is nothing to export: no row is left for this choice."), "warn")
            return
        self.writing.begin()

    @Slot()
    def _changed_phase(self) -> None:
        writing, panel = self.writing, self.view.panel
        share = writing.reins.share if writing.running else None
        acts: tuple[tuple[str, str], ...] = ()
        heading, main, told, can = say("Nothing is written yet"), say("Export"), "", True
        if writing.running:
            heading, told, can = say("Writing"), self._progress(), False
            acts = (("export_cancel", say("Stop")),)
        elif self.days.why:
            told, can = say("Mend the day first, or leave it empty."), False
        elif writing.phase is Phase.COUNTING:
            heading, told = say("Counting"), ""
            acts = (("export_cancel", say("Stop counting")),)
        elif writing.counted is not None:
            heading, main, can = self._counted_words(writing.counted)
        details = "\n\n".join(one for one in (self._left_out(), self._details()) if one)
        panel.show_state(heading, (), told or self._result(), main, acts, details, share=share, can=can)
        if writing.running:
            self._timer.start()
        else:
            self._timer.stop()
        self.hints_changed.emit()

    def _counted_words(self, counted: int) -> tuple[str, str, bool]:
        """Return the heading, the words of the filled button, and whether it works."""
        if not counted:
            left = say("Everything was exported already") if self.draft.once else say("No row in this period")
            return left, say("Nothing to export"), False
        rows = count_words(self.draft.what, counted)
        heading = say("{rows} not exported yet", rows=rows) if self.draft.once else say("{rows} to write", rows=rows)
        return heading, say("Export {count}", count=counted), True

    def _result(self) -> str:
        """Return what came of the last export of this page."""
        outcome, fault = self.writing.outcome, self.writing.fault
        if fault is not None:
            return say("Not written. {why}", why=wrong_of(fault).words)
        if outcome is None:
            return ""
        if outcome.file is None:
            return say("Stopped: no file was written and no row is marked.")
        told = say("{count} rows are in {file}.", count=outcome.rows, file=outcome.file)
        if outcome.failed:
            left = say("{count} rows are not in it, and are not marked: see below.", count=outcome.failed)
            return f"{told} {left}"
        return told

    def _left_out(self) -> str:
        """Return the rows that the last file could not hold, a line each."""
        outcome = self.writing.outcome
        rows = outcome.left_out[:MOST_FAILED] if outcome is not None else ()
        told = [say("Row {row}, {column}: {why}", row=one.id, column=one.column, why=said_in(one.why)) for one in rows]
        return "\n".join(told)

    def _details(self) -> str:
        if self.draft.once:
            about = say(
                "Each row leaves once: the next export goes on where this one ended. What is undone after it left"
                " follows as a reversal."
            )
        else:
            about = say("All rows of the period, whatever was exported before. Nothing is marked.")
        safe = say("The file appears whole or not at all. Formulas in cells are written as text.")
        last = next((one for one in self.view.runs.lines.rows if one.kind == self.draft.what), None)
        if last is None:
            return f"{about}\n\n{safe}"
        when = words.ago(last.at, self.desk.core.clock.now())
        ran = say(
            "Last: {rows} by {person}, {when}.", rows=count_words(last.kind, last.rows), person=last.actor, when=when
        )
        return f"{ran}\n\n{about}\n\n{safe}"

    def _progress(self) -> str:
        reins = self.writing.reins
        done = say("{count} rows", count=reins.done)
        total = reins.total or self.writing.counted
        if total:
            done = say("{done} of about {total}", done=done, total=words.count(total))
            reins.total = total
        return say("{done}, {rate} a second", done=done, rate=words.count(reins.per_second()))

    @Slot()
    def _follow(self) -> None:
        """Show how far it is; on the page, and in the status bar wherever the person has gone meanwhile."""
        told = self._progress()
        self.view.panel.show_progress(self.writing.reins.share, told)
        self.told.emit(say("Exporting: {progress}", progress=told), "")

    @Slot(object)
    def _written(self, exported: Exported) -> None:
        self.told.emit(self._result(), "ok" if exported.file is not None else "warn")
        self.refresh()

    def _schedule(self) -> None:
        view = self.view
        self._typed()
        at = time() if view.rhythm.code() == "hour" else time_of(view.at.text())
        if at is None:
            self.told.emit(say("A time is written as 06:30. Nothing was changed."), "warn")
            view.at.setFocus()
            return
        wish = self.draft.schedule(view.rhythm.code(), at, int(view.weekday.code() or 0), words.zone_here())
        work = partial(self.desk.core.export_schedules.add, self.desk.actor, wish)
        self.desk.background.write(work, self._scheduled, self.failed)

    @Slot(object)
    def _scheduled(self, _name: str) -> None:
        folder = self.draft.folder
        self.told.emit(
            say("Scheduled: whichever desk is open writes it into {folder} from now on.", folder=folder), "ok"
        )
        self._read_schedules()

    def _end_schedule(self) -> None:
        row = self.view.schedules.chosen()
        if isinstance(row, ScheduleRow):
            work = partial(self.desk.core.export_schedules.remove, self.desk.actor, row.name)
            self.desk.background.write(work, self._ended, self.failed)

    @Slot(object)
    def _ended(self, _: None) -> None:
        self.told.emit(say("This schedule has ended. Files that were written stay."), "ok")
        self._read_schedules()

    def _write_again(self) -> None:
        row = self.view.runs.chosen()
        self._typed()
        if isinstance(row, ExportRow):
            self.writing.begin(ExportWish(again=row.id, folder=self.draft.folder))

    def _step(self, step: int) -> None:
        chosen = self.view.schedules if self.view.schedules.hasFocus() else self.view.runs
        place = chosen.currentIndex().row() + step
        if 0 <= place < chosen.lines.rowCount():
            chosen.setCurrentIndex(chosen.lines.index(place, 0))

    @Slot()
    def _show_rhythm(self, *_picked: str) -> None:
        self.view.show_rhythm()

    def _read_schedules(self) -> None:
        work = self.desk.core.export_schedules.list
        self.desk.background.read("export.schedules", work, self._show_schedules, self.failed)

    @Slot(object)
    def _show_runs(self, rows: tuple[ExportRow, ...]) -> None:
        self.answered.emit()
        view = self.view
        view.runs.lines.show(rows)
        if rows and not self._told_folder and Path(rows[0].file).parent.is_dir():
            self.draft.folder = Path(rows[0].file).parent
            view.folder.setText(str(self.draft.folder))
        self._show_some()
        self._changed_phase()

    @Slot(object)
    def _show_schedules(self, rows: tuple[ScheduleRow, ...]) -> None:
        self.view.schedules.lines.show(rows)
        self._show_some()

    def _show_some(self) -> None:
        view = self.view
        view.show_some(schedules=bool(view.schedules.lines.rows), runs=bool(view.runs.lines.rows))
        self.hints_changed.emit()


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
