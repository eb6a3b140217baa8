"""The Journey page: staple yourself to one lead, from the first visit to what is planned next."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from qualcenter.queries.journey_page import JourneyPage
from ui.actions.action import JOURNEY
from ui.desk import Desk
from ui.language import marked, say
from ui.pages.journey import told
from ui.pages.journey.events import EventsHead, EventsModel, EventsView
from ui.pages.journey.journey_map import JourneyMap
from ui.pages.journey.lead_time_bar import LeadTimeBar
from ui.pages.journey.paper import write_pdf
from ui.pages.page import Page, Sheet, SheetRow
from ui.speech import announce
from ui.widgets.empty_state import EmptyState, FilledButton
from ui.widgets.painting import Run
from ui.widgets.segments import Segments
from ui.widgets.text_line import TextLine

WHOLE, EMPTY = 0, 1
"""The parts of the page: a journey, and the words where there is none."""


class JourneyPageView(Page):
    """Shows the journey of one lead, which is named when the page is opened.

    Signals: `back_wanted()` to go where one came from.
    """

    back_wanted = Signal()

    where = JOURNEY
    title = marked("Journey")

    def __init__(self, desk: Desk) -> None:
        """Build it without a lead."""
        super().__init__(desk)
        self.setObjectName("journeyPage")
        self.lead_id = 0
        self.journey: JourneyPage | None = None
        self._events = EventsModel(self)
        theme = desk.look.theme
        self._name = TextLine(theme, Run(say("Journey"), 19, 600), height=28)
        self._below = TextLine(theme, height=20)
        self.which = Segments(desk.look, self._kinds(), counted=False)
        self.export = FilledButton(desk.look, say("Export"), desk.look.keys.shown("journey_export"), filled=False)
        self.bar = LeadTimeBar(theme)
        self.map = JourneyMap(desk.look)
        self.list = EventsView(desk.look, self._events)
        self._empty = EmptyState(desk.look, "journey", "text2")
        self._stack = QStackedWidget()
        self.export.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.which.setMinimumWidth(230)
        self._build()
        self._connect()
        self._show_empty(
            say("No lead is chosen"), say("Open a lead's journey from Work, Callbacks, Handoffs or the palette.")
        )

    @staticmethod
    def _kinds() -> tuple[tuple[str, str], ...]:
        return ("all", say("All", "events")), ("people", say("People", "events")), ("system", say("System", "events"))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._below)
        head.addLayout(names, 1)
        head.addWidget(self.which, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.export, 0, Qt.AlignmentFlag.AlignVCenter)
        table = QFrame()
        table.setProperty("card", "true")
        rows = QVBoxLayout(table)
        rows.setContentsMargins(6, 4, 6, 6)
        rows.setSpacing(0)
        rows.addWidget(EventsHead(self.desk.look, self.list))
        rows.addWidget(self.list)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(_card(self.bar, (20, 12, 20, 8)))
        column.addWidget(_card(self.map, (12, 10, 12, 8)), 3)
        column.addWidget(table, 2)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.which.chosen.connect(self._choose)
        self.export.clicked.connect(self._export)
        self.map.picked.connect(self._pick)
        self.list.selectionModel().currentChanged.connect(self._walked)
        self.list.doubleClicked.connect(self._open)

    def show_lead(self, lead_id: int) -> None:
        """Show the journey of a lead; read at once when the page is seen."""
        if lead_id != self.lead_id:
            self.lead_id, self.journey = lead_id, None
            self._events.show(())
            self._name.show_runs(Run(say("Journey"), 19, 600))
            self._below.show_runs(Run(say("Reading…"), 13, 400, "text2"))
            self.bar.show_time(None)
            self._show_part(WHOLE)
        self.refresh()

    def refresh(self) -> None:
        """Read the journey again."""
        if self.lead_id:
            work = partial(self.desk.core.journeys.page, self.desk.actor, self.lead_id)
            self.desk.background.read("journey", work, self._show, self._refused)

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Walk the events, widen the map, open an event, export, or go back."""
        match action:
            case "journey_next" | "journey_previous":
                self._step(1 if action == "journey_next" else -1)
            case "journey_wider" | "journey_closer":
                self.map.zoom(1 if action == "journey_wider" else -1)
                self._ring()
            case "journey_open":
                self._open()
            case "journey_which":
                codes = [code for code, _ in self._kinds()]
                self._choose(codes[(codes.index(self._events.which) + 1) % len(codes)])
            case "journey_export":
                self._export()
            case "journey_work":
                if self.lead_id:
                    self.lead_wanted.emit(self.lead_id, "")
            case "escape":
                self.back_wanted.emit()
            case _:
                return False
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page, without a journey only the way back."""
        if self._stack.currentIndex() == EMPTY:
            return (("escape", say("Back")),)
        return (
            ("journey_previous journey_next", say("Event", "a key's hint")),
            ("journey_wider journey_closer", say("Zoom")),
            ("journey_open", say("Open event")),
            ("journey_export", say("Export")),
            ("escape", say("Back")),
        )

    def regions(self) -> tuple[QWidget, ...]:
        """Return the table and the map."""
        return (self.list, self.map.area)

    @Slot(object)
    def _show(self, journey: JourneyPage) -> None:
        self.answered.emit()
        if journey.lead_id != self.lead_id:
            return
        fresh = self.journey is None
        self.journey = journey
        self._name.show_runs(Run(say("Journey of {person}", person=journey.person), 19, 600))
        self._below.show_runs(Run(told.below_title(journey), 13, 400, "text2"))
        self.bar.show_time(journey.lead_time)
        self.map.show_page(journey)
        self._events.show(journey.events)
        if not journey.events:
            self._show_empty(say("Nothing happened yet"), say("What happens to this lead stands here at once."))
            return
        self._show_part(WHOLE)
        if fresh or not self.list.currentIndex().isValid():
            # The last event may only belong to its stop: table and map begin at the one that gives the stop its words.
            self.list.scrollToBottom()
            self._select(self._events.place_of(journey.stops[-1].headline if journey.stops else 0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ring()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        if self.journey is None:
            self._show_empty(say("This journey cannot be shown"), say("Why is told below. Esc goes back."))
        self.failed(fault)

    def _show_empty(self, heading: str, sentence: str) -> None:
        self._empty.show_words(heading, sentence)
        self._show_part(EMPTY)

    def _show_part(self, part: int) -> None:
        if part != self._stack.currentIndex():
            self._stack.setCurrentIndex(part)
            self.hints_changed.emit()

    def _step(self, step: int) -> None:
        place = self.list.currentIndex().row() + step
        if 0 <= place < len(self._events.rows):
            self._select(place)

    def _select(self, place: int) -> None:
        if place >= 0:
            index = self._events.index(place, 0)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    @Slot(int)
    def _pick(self, seq: int) -> None:
        self._select(self._events.place_of(seq))

    @Slot(QModelIndex, QModelIndex)
    def _walked(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._ring()
            if not self.list.hasFocus():
                announce(self, self._events.words_of(index.row()))

    def _ring(self) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._events.rows):
            self.map.choose(self._events.rows[place].seq)

    @Slot(str)
    def _choose(self, which: str) -> None:
        place = self.list.currentIndex().row()
        seq = self._events.rows[place].seq if 0 <= place < len(self._events.rows) else 0
        self.which.choose(which)
        self._events.choose(which)
        self._select(self._events.place_of(seq))

    @Slot()
    def _open(self) -> None:
        """Show one event whole: its words uncut, what was said in it, and where it stands."""
        place = self.list.currentIndex().row()
        if not 0 <= place < len(self._events.rows):
            return
        row, after = self._events.rows[place], told.after_of(self._events.rows, place)
        parts = (
            (say("When"), told.instant_of(row.at, None)),
            (say("Who"), told.who_of(row)),
            (say("Detail"), told.detail_of(row)),
            (say("After the one before"), after),
            (say("Lane"), told.lane_of(row.lane)),
            (say("Kept as"), f"{row.kind.value}, {row.seq}"),
        )
        rows = tuple(SheetRow(words, name) for name, words in parts if words)
        self.sheet_wanted.emit(Sheet("journey_event", told.what_of(row), "", rows))

    @Slot()
    def _export(self) -> None:
        journey = self.journey
        if journey is None:
            return
        out = self.ask_place(_documents() / _file_name(journey))
        if out is None:
            return
        if out.suffix.lower() == ".csv":
            self.desk.background.read(
                "journey.export", partial(self._write_csv, journey, out), self._written, self.failed
            )
        else:
            # Qt paints on this thread alone; a journey of 2 000 events takes about a second.
            self._write_pdf(journey, out if out.suffix else out.with_suffix(".pdf"))

    def ask_place(self, wished: Path) -> Path | None:
        """Ask where to write, as PDF or CSV; None when the person thought better of it."""
        kinds = ";;".join((say("PDF document (*.pdf)"), say("Table (*.csv)")))
        found, kind = QFileDialog.getSaveFileName(self, say("Export this journey"), str(wished), kinds)
        if not found:
            return None
        out = Path(found)
        return out.with_suffix(".csv") if "csv" in kind and out.suffix.lower() not in (".csv", ".pdf") else out

    def _write_csv(self, journey: JourneyPage, out: Path) -> Path:
        self.desk.core.write_journey(journey, out)
        return out

    def _write_pdf(self, journey: JourneyPage, out: Path) -> None:
        try:
            write_pdf(journey, self.desk.look, out)
        except Exception as fault:  # noqa: BLE001  refusals, known failures and bugs are told apart by the page
            self.failed(fault)
        else:
            self._written(out)

    @Slot(object)
    def _written(self, out: Path) -> None:
        self.told.emit(say("Written to {file}", file=out), "ok")


def _card(body: QWidget, margins: tuple[int, int, int, int]) -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(*margins)
    column.addWidget(body)
    return card


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def _file_name(journey: JourneyPage) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in journey.person).strip("-")
    return f"journey-{kept or journey.lead_id}-{journey.at:%Y-%m-%d}.pdf"
