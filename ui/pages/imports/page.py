"""The Import page: a file is shown as it would be read and counted before anything is written, then brought in."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from qualcenter.domain.rights import Right
from qualcenter.domain.rules import Rules
from qualcenter.services.file_wishes import ImportOutcome, RowLook
from qualcenter.services.import_runs import ImportRunRow
from qualcenter.services.suppression import Unwanted
from ui import words
from ui.actions.action import IMPORT
from ui.desk import Desk
from ui.language import marked, say
from ui.pages.imports.afterwards import SHEET, Afterwards
from ui.pages.imports.bringing import Bringing, Phase
from ui.pages.imports.choosing import Chooser
from ui.pages.imports.columns import ColumnRole
from ui.pages.imports.draft import FIELDS, IGNORED, field_words
from ui.pages.imports.state_words import progress_words, state_of
from ui.pages.imports.view import LIST, PEOPLE, ImportView
from ui.pages.page import DONE, Page
from ui.widgets.painting import Run

LOOK_EVERY_MS = 250
"""How often a running import is asked how far it is."""
SHOWN = 50
"""Rows of a file, or entries of a list, that are shown before anything is written."""


class ImportPage(Page):
    """Drop or choose a file; see how it is read and what it brings; import it, halt it, stop it, take it back."""

    where = IMPORT
    title = marked("Import")

    def __init__(self, desk: Desk) -> None:
        """Build it before an empty table."""
        super().__init__(desk)
        self.setObjectName("importPage")
        self.setAcceptDrops(True)
        self.chooser = Chooser(self)
        self.view = view = ImportView(desk.look, desk.core.clock.now, lists=desk.actor.may(Right.SUPPRESS))
        self.bringing = Bringing(desk, self)
        self.after = Afterwards(desk, self.bringing, self)
        self._answers: tuple[str, ...] = ()
        self._told_phase = Phase.EMPTY
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(view)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._follow)
        self._connect()
        self._changed_phase()

    def refresh(self) -> None:
        """Read the past imports, and the touches and answers a file may bring."""
        core = self.desk.core
        self.desk.background.read("import.runs", core.imports.list, self._show_runs, self.failed)
        self.desk.background.read("import.rules", core.rules, self._show_rules, self.failed)

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Do what a key of this page says."""
        match action:
            case "import_open":
                self._ask_for_file()
            case "import_main":
                self._press_main()
            case "import_halt":
                self.bringing.halt_or_go_on()
            case "import_cancel":
                self.bringing.stop()
            case "import_refused":
                self.after.save_refused(self.chooser)
            case "import_undo" | "undo":
                self.after.ask(self._run_to_undo())
            case "import_aside":
                self._choose(IGNORED)
            case "import_afresh":
                self._guess_afresh()
            case "import_next" | "import_previous":
                self._step(1 if action == "import_next" else -1)
            case _:
                return False
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that work now."""
        if self.bringing.running:
            first = ("import_main", say("Go on") if self.bringing.reins.halted else say("Halt"))
            return (first, ("import_cancel", say("Stop")), ("keys", say("All keys")))
        ready = (("import_main", say("Import")),) if self.bringing.phase is Phase.READY else ()
        change = (
            (("import_aside", say("Set aside")),)
            if self.view.field.isEnabled() and self.bringing.look is not None
            else ()
        )
        return (*ready, ("import_open", say("Choose a file")), *change, ("keys", say("All keys")))

    def regions(self) -> tuple[QWidget, ...]:
        """Return the columns, the rows, the panel and the past imports, those that are seen."""
        view = self.view
        every = (view.bar.pickers["encoding"].combo, view.column_list, view.rows, view.panel.main, view.run_list)
        return tuple(one for one in every if one.isVisible() and one.isEnabled())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the fields of the selected column on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.column_list.hasFocus():
            self._open_fields()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        if _dropped(event) is not None and not self.bringing.running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin with the file that was dropped."""
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)

    def open_file(self, file: Path) -> None:
        """Begin with a file; while another is being imported this only says so."""
        if self.bringing.running:
            self.told.emit(say("One file at a time: this one is still coming in."), "warn")
            return
        self.bringing.open(file, people=self._kind == PEOPLE)

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Take back the import that was asked about."""
        if sheet == SHEET:
            self._choose_run(int(act))
            self.after.take_back(int(act))

    def _choose_run(self, run: int) -> None:
        """Go to a past import: what had the focus goes with the file that is taken back."""
        shown = self.view.run_list
        place = next((place for place, one in enumerate(shown.lines.rows) if one.id == run), -1)
        if place >= 0:
            shown.setCurrentIndex(shown.lines.index(place, 0))
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        view, bringing = self.view, self.bringing
        self._kind = PEOPLE
        view.another.clicked.connect(self._ask_for_file)
        view.empty.chosen.connect(self._empty_pressed)
        view.kind.chosen.connect(self._kind_chosen)
        view.bar.picked.connect(bringing.set)
        view.field.picked.connect(self._field_picked)
        view.afresh.clicked.connect(self._guess_afresh)
        view.panel.pressed.connect(self._panel_pressed)
        view.column_list.selectionModel().currentChanged.connect(self._column_selected)
        view.column_list.doubleClicked.connect(self._open_fields)
        bringing.changed.connect(self._changed_phase)
        bringing.looked.connect(self._looked)
        bringing.failed.connect(self.failed)
        self.after.told.connect(self.told)
        self.after.asked.connect(self.sheet_wanted)
        self.after.taken_back.connect(self.refresh)
        self.after.failed.connect(self.failed)

    @Slot(str)
    def _panel_pressed(self, action: str) -> None:
        self.act(action, with_alt=True)

    @Slot(str)
    def _empty_pressed(self, _act: str) -> None:
        self._ask_for_file()

    @Slot()
    def _ask_for_file(self) -> None:
        draft = self.bringing.draft
        file = self.chooser.file(draft.file.parent if draft is not None else Path.home())
        if file is not None:
            self.open_file(file)

    @Slot(str)
    def _kind_chosen(self, kind: str) -> None:
        draft = self.bringing.draft
        if self.bringing.running:
            self.view.kind.choose(self._kind)
            return
        self._kind = kind
        self._show_empty()
        if draft is not None and self.bringing.phase is not Phase.DONE:
            self.bringing.open(draft.file, people=kind == PEOPLE)

    def _press_main(self) -> None:
        match self.bringing.phase:
            case Phase.EMPTY | Phase.UNREADABLE:
                self._ask_for_file()
            case Phase.READY if self.view.panel.main.isEnabled():
                self.bringing.begin()
            case Phase.RUNNING:
                self.bringing.halt_or_go_on()
            case Phase.DONE:
                self.bringing.clear()

    @Slot()
    def _changed_phase(self) -> None:
        bringing = self.bringing
        phase = bringing.phase
        state_of(bringing).show_in(self.view.panel)
        read = bringing.look is not None or bool(bringing.wishes)
        self.view.show_file(shown=bringing.draft is not None, read=read, people=bringing.people)
        if bringing.draft is not None and not read:
            self.view.bar.show_unread(bringing.draft, people=bringing.people)
        self._show_empty()
        self._show_file()
        free = phase not in (Phase.RUNNING, Phase.DONE)
        for widget in (self.view.bar, self.view.field, self.view.afresh, self.view.kind):
            widget.setEnabled(free)
        outcome = bringing.outcome if phase is Phase.DONE else bringing.forecast
        if isinstance(outcome, ImportOutcome):
            self.view.columns.show_unread(outcome.unread)
        if phase in (Phase.RUNNING, Phase.COUNTING):
            self._timer.start()
        else:
            self._timer.stop()
        if phase is not self._told_phase:
            self._tell_phase(phase)
        self.hints_changed.emit()

    def _tell_phase(self, phase: Phase) -> None:
        before, self._told_phase = self._told_phase, phase
        if phase is Phase.DONE:
            outcome = self.bringing.outcome
            if isinstance(outcome, ImportOutcome):
                told = say("Imported: {added} added", added=words.count(outcome.added))
                self.told.emit(say("Stopped. What is in stays in.") if outcome.stopped else told, "ok")
            self.refresh()
        elif phase in (Phase.READING, Phase.EMPTY) and before is not phase:
            self.told.emit("", DONE)

    @Slot()
    def _follow(self) -> None:
        """Show how far it is; on the page, and in the status bar wherever the person has gone meanwhile."""
        reins = self.bringing.reins
        told = progress_words(reins)
        state = state_of(self.bringing)
        self.view.panel.show_progress(reins.share, state.told)
        if self.bringing.running and not reins.halted:
            self.told.emit(say("Importing: {progress}", progress=told), "")

    def _show_empty(self) -> None:
        say_list = self._kind == LIST
        heading = say("Drop a do-not-call list here") if say_list else say("Drop a file here")
        about = say("CSV, TSV or XLSX. You see how it is read and what it brings before anything is written.")
        if say_list:
            about = say("CSV, TSV or XLSX with numbers, e-mail addresses or companies, with or without a header.")
        key = self.desk.look.keys.shown("import_open")
        self.view.empty.show_words(heading, about, (("open", say("Choose a file"), key),))

    def _show_file(self) -> None:
        bringing, draft = self.bringing, self.bringing.draft
        if draft is None:
            self.view.file.show_runs(Run(say("Import"), 14, 600))
            return
        about = ""
        if bringing.people and bringing.look is not None:
            about = say("about {count} rows", count=bringing.look.approximate_rows)
        elif bringing.wishes:
            about = say("{count} entries", count=len(bringing.wishes))
        self.view.file.show_runs(Run(draft.file.name, 14, 600), Run(about, 13, 400, "text2"))

    @Slot()
    def _looked(self) -> None:
        view, bringing, look = self.view, self.bringing, self.bringing.look
        view.bar.show_people(people=bringing.people)
        title = say("First rows, as they stand in the file")
        if bringing.people and look is not None and bringing.draft is not None:
            view.bar.show_look(look, bringing.draft)
            view.columns.show(look.columns)
            view.rows.show_rows([one.column for one in look.columns], look.rows)
            known = say("As you chose for this header before.") if look.remembered else ""
            view.remembered.show_runs(Run(known, 12, 400, "text2"))
            if not view.column_list.currentIndex().isValid() and look.columns:
                view.column_list.setCurrentIndex(view.columns.index(0, 0))
            self._column_selected()
            view.column_list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first = [RowLook(n + 1, _entry(one)) for n, one in enumerate(bringing.wishes[:SHOWN])]
            view.rows.show_rows((say("Number"), say("E-mail"), say("Company")), first)
            title = say("First entries")
        view.rows_title.show_runs(Run(title, 12, 600, "text2"))

    @Slot()
    def _column_selected(self) -> None:
        column = self._column()
        if column is not None:
            self.view.field.choose(column[1] or IGNORED)

    def _column(self) -> tuple[str, str | None] | None:
        found = self.view.column_list.currentIndex().data(ColumnRole)
        return (found.column, found.field) if found is not None else None

    @Slot(QModelIndex)
    def _open_fields(self, *_index: QModelIndex) -> None:
        """Open the fields where another may be chosen: the list of a disabled box would keep every key from then on."""
        combo = self.view.field.combo
        if combo.isEnabled():
            combo.setFocus(Qt.FocusReason.ShortcutFocusReason)
            combo.showPopup()

    @Slot(str, str)
    def _field_picked(self, _name: str, code: str) -> None:
        self._choose(code)

    def _choose(self, code: str) -> None:
        column = self._column()
        if column is None or column[1] == code or not self.view.field.isEnabled():
            return
        ousted = self.bringing.choose(column[0], code)
        if ousted:
            told = say(
                "“{ousted}” is set aside: “{column}” is {field} now.",
                ousted=ousted,
                column=column[0],
                field=field_words(code),
            )
            self.told.emit(told, "ok")

    @Slot()
    def _guess_afresh(self) -> None:
        draft = self.bringing.draft
        if draft is not None and self.view.afresh.isEnabled():
            draft.guess_afresh()
            self.bringing.read()

    def _step(self, step: int) -> None:
        chosen: QListView = self.view.run_list if self.view.run_list.hasFocus() else self.view.column_list
        model = chosen.model()
        place = chosen.currentIndex().row() + step
        if 0 <= place < model.rowCount():
            chosen.setCurrentIndex(model.index(place, 0))

    def _run_to_undo(self) -> ImportRunRow | None:
        outcome = self.bringing.outcome
        chosen = self.view.run_list.chosen() if self.view.run_list.hasFocus() else None
        if chosen is not None:
            return chosen if chosen.state != "undone" else None
        mine = outcome.run if isinstance(outcome, ImportOutcome) else None
        left = [one for one in self.view.run_list.lines.rows if one.state != "undone"]
        return next((one for one in left if one.id == mine), left[0] if left else None)

    @Slot(object)
    def _show_runs(self, rows: tuple[ImportRunRow, ...]) -> None:
        self.answered.emit()
        self.view.run_list.lines.show(rows)
        self.view.show_runs(some=bool(rows))

    @Slot(object)
    def _show_rules(self, rules: Rules) -> None:
        self.view.bar.show_touches(rules)
        answers = tuple(f"answer_{one.name}" for one in rules.promotion.fields)
        if answers != self._answers or not self.view.field.code():
            self._answers = answers
            every = (IGNORED, *FIELDS, *answers)
            self.view.field.show_choices([(name, field_words(name)) for name in every])
            self._column_selected()


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _entry(wish: Unwanted) -> tuple[str, str, str]:
    return wish.number, wish.email, wish.company
