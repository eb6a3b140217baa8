"""The brief: who, may I, how long have I, and why, read in three seconds before dialling."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from qualcenter.domain.promise import PromiseKind
from qualcenter.queries.brief_rows import BriefRow
from ui import words
from ui.language import said_in, say
from ui.pages.work.brief_words import (
    act_of,
    consent_words,
    due_of,
    language_names,
    late_when_met,
    our_words,
    place_words,
    touch_words,
    verdict_words,
)
from ui.pages.work.company_strip import CompanyStrip
from ui.pages.work.lead_in_hand import LeadInHand, Phase
from ui.theme.look import Look
from ui.widgets.call_window_bar import CallWindowBar
from ui.widgets.interest_box import InterestBox
from ui.widgets.main_tile import MainTile
from ui.widgets.painting import Run
from ui.widgets.score_reasons import ScoreReasons
from ui.widgets.sla_clock import SlaClock
from ui.widgets.sla_glyph import presses_from
from ui.widgets.text_line import TextLine

WIDE, NARROW, COLUMN = "wide", "narrow", "column"


class LeadBrief(QFrame):
    """One lead's brief in one of three shapes.

    Signals: `main_pressed()`, `why_pressed()`, `touches_pressed()`.
    """

    main_pressed = Signal()
    why_pressed = Signal()
    touches_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty and wide."""
        super().__init__()
        self.setObjectName("leadBrief")
        self.setProperty("card", "true")
        self._look = look
        theme = look.theme
        self.name = TextLine(theme, Run("", 22, 600), height=30)
        self.name.setObjectName("leadName")
        self.subtitle = [TextLine(theme, height=20) for _ in range(4)]
        self.subtitle[0].setObjectName("leadSubtitle")
        self.consent = TextLine(theme, hug=False)
        self.strip = CompanyStrip(look)
        self.call = MainTile(look)
        self.call.setObjectName("callButton")
        self.clock = SlaClock(look)
        self.clock.setObjectName("slaCountdown")
        self.window_bar = CallWindowBar(look)
        self.window_bar.setObjectName("callWindow")
        self.why = ScoreReasons(look)
        self.why.setObjectName("whyThisLead")
        self.interests = InterestBox(look)
        self.interests.setObjectName("interestBox")
        self.interests.setParent(self)
        self.call.clicked.connect(self.main_pressed)
        self.why.clicked.connect(self.why_pressed)
        self.interests.clicked.connect(self.touches_pressed)
        self._shape = self._due = ""
        self._lined = False
        self._hand: LeadInHand | None = None
        self._column = QVBoxLayout(self)
        self.set_shape(WIDE)

    def set_shape(self, shape: str, *, low: bool = False) -> None:
        """Take the shape "wide", "narrow" or "column"; the widgets stay, only their places change.

        Unless it has to be `low`, the wide brief is of one height for every lead: where the lead came from stands on
        a line of its own, and who else of the company is one stands beside it.
        """
        lined = shape == WIDE and not low
        if (shape, lined) == (self._shape, self._lined):
            return
        self._shape, self._lined = shape, lined
        self._clear(self._column)
        column = shape == COLUMN
        self._column.setContentsMargins(*((16, 14, 16, 14) if column else (20, 14, 20, 14)))
        self._column.setSpacing(8)
        self.setProperty("card", "flat" if column else "true")
        self.style().polish(self)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(self._top(column))
        for line in self.subtitle[: 4 if column else 1]:
            head.addWidget(line)
        self.strip.keep_room(lined)
        if lined:
            head.addLayout(self._third())
        else:
            head.addWidget(self.strip)
        if column:
            head.addWidget(self.consent)
        self._column.addLayout(head)
        self._column.addLayout(self._tiles(column))
        self._column.addLayout(self._reasons(shape))
        for line in self.subtitle[1:]:
            line.setVisible(column)
        self.interests.setVisible(shape == NARROW)
        if self._hand is not None:
            self._head(self._hand.brief)

    def show_lead(self, hand: LeadInHand, at: datetime) -> None:
        """Show a lead."""
        self._hand = hand
        brief = hand.brief
        self._head(brief)
        self.why.show_score(brief.score, [(reason.points, said_in(reason.reason)) for reason in brief.reasons])
        self.interests.show_interests(brief.interests[:2], touch_words(brief, at))
        self._verdict(brief, at)
        self._clock(hand, at)
        self.show_act(hand, at)

    def show_act(self, hand: LeadInHand, at: datetime) -> None:
        """Show the state's main act on the call tile."""
        self.call.show_act(act_of(hand, at, self._due))

    def show_due(self, told: str) -> None:
        """Say in the call tile which callback comes due meanwhile; an empty text says none."""
        self._due = told

    def set_dim(self, dim: bool) -> None:
        """Step back because somebody else has the lead; the main act stays."""
        for widget in (self.name, *self.subtitle, self.consent, self.strip, self.clock, self.window_bar, self.why):
            widget.setEnabled(not dim)
        self.interests.setEnabled(not dim)

    def tick(self, at: datetime) -> None:
        """Let the clocks go on."""
        if self._hand is None:
            return
        self.clock.set_now(at)
        zone = words.zone_named(self._hand.brief.verdict.zone)
        if zone is not None:
            self.window_bar.set_local_time(at.astimezone(zone))
        if self._hand.phase is Phase.ON_CALL:
            self.show_act(self._hand, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the name have what it needs before the source has the rest."""
        super().resizeEvent(event)
        self._share_top()

    def _share_top(self) -> None:
        column, margins = self._shape == COLUMN, self._column.contentsMargins()
        for line in (self.name, *self.subtitle, self.consent):
            line.wrap_in(self.width() - margins.left() - margins.right(), 2 if column else 1)
        if column:
            self.consent.setMinimumWidth(0)
            self.consent.setMaximumWidth(16777215)
            return
        self.consent.setMinimumWidth(0)
        rest = self.width() - 64 - (0 if self._lined else self.name.sizeHint().width())
        self.consent.setMaximumWidth(max(self._look.theme.px(180), rest))
        if self._lined:
            # What may be done stays whole, and the others of the company are told in short.
            self.consent.setFixedWidth(min(self.consent.sizeHint().width(), rest))

    def _top(self, column: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        if not column and not self._lined:
            row.addWidget(self.consent)
        across = QSizePolicy.Policy.Expanding if column else QSizePolicy.Policy.Maximum
        self.consent.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        return row

    def _third(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.consent)
        row.addWidget(self.strip, 1)
        return row

    def _tiles(self, column: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 2 if self._lined else 4, 0, 0)
        grid.setSpacing(8)
        for place, tile in enumerate((self.call, self.clock, self.window_bar)):
            grid.addWidget(tile, place if column else 0, 0 if column else place)
        for place, stretch in enumerate((0, 0, 0) if column else (7, 6, 7)):
            grid.setColumnStretch(place, stretch)
        if column:
            grid.setColumnStretch(0, 1)
        return grid

    def _reasons(self, shape: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.why, 7)
        if shape == NARROW:
            row.addWidget(self.interests, 4)
        self.why.set_places(*{WIDE: (2, 2), NARROW: (1, 3), COLUMN: (1, 7)}[shape])
        return row

    def _clear(self, layout: QVBoxLayout) -> None:
        while layout.count():
            item = layout.takeAt(0)
            inner = item.layout() if item is not None else None
            if inner is not None:
                _empty(inner)

    def _head(self, brief: BriefRow) -> None:
        unknown = Run(say("New lead with this number adds the name"), 12, 400, "text2")
        nameless = (Run(say("Unknown caller"), 22, 600), unknown)
        self.name.show_runs(*((Run(brief.person, 22, 600),) if brief.person else nameless))
        role = [Run(f"{brief.title}, ", 13, 400, "text2")] if brief.title else []
        company = [Run(brief.company or say("No company known"), 13, 600)]
        facts = ", ".join(filter(None, (say("{count} staff", count=brief.staff) if brief.staff else "", brief.city)))
        spoken = say("Speaks {languages}", languages=language_names(brief.languages)) if brief.languages else ""
        if self._shape == COLUMN:
            where = ", ".join(filter(None, (brief.industry, facts)))
            told = (brief.title, "", f"{where}." if where else "", spoken)
            for line, words_of_it in zip(self.subtitle, told, strict=True):
                line.show_runs(Run(words_of_it, 13, 400, "text2"))
                line.setVisible(bool(words_of_it))
            self.subtitle[1].show_runs(*company)
            self.subtitle[1].show()
        else:
            self.subtitle[0].show()
            rest = (f", {facts}." if facts else ".") + (f" {spoken}" if spoken else "")
            self.subtitle[0].show_runs(*role, *company, Run(rest, 13, 400, "text2"))
        self.consent.show_runs(Run(consent_words(brief), 12, 400, "text3"))
        self._share_top()

    def _verdict(self, brief: BriefRow, at: datetime) -> None:
        verdict = brief.verdict
        left = verdict.closes_at - at if verdict.closes_at else None
        self.window_bar.show_verdict(
            verdict.verdict, place_words(brief, at), verdict_words(brief, at), verdict.open_minutes, left
        )
        self.window_bar.set_local_time(verdict.local_time)
        self.window_bar.setToolTip(
            say("{verdict}\nRule: {rule}", verdict=said_in(verdict.words), rule=said_in(verdict.rule))
        )

    def _clock(self, hand: LeadInHand, at: datetime) -> None:
        promise, call = hand.brief.promise, hand.call
        if promise is None:
            self.clock.show_promise("", None, None, "", at)
        else:
            due, since = due_of(hand.brief), presses_from(promise.kind, promise.made_at, promise.due_at)
            self.clock.show_promise(promise.kind, since, due, promise.state, at, promise.due_at)
        late_by = late_when_met(promise, call.started_at) if call is not None else None
        if call is not None and late_by is not None:
            since = hand.brief.hot_since or (promise.made_at if promise else None)
            asked = promise is not None and promise.kind == PromiseKind.CALLBACK
            took = words.span(call.started_at - since) if since and since <= call.started_at and not asked else ""
            self.clock.show_met(took, late_by)
        elif hand.phase is Phase.CLOSED and hand.brief.verdict.opens_at is not None:
            opens = our_words(hand.brief.verdict.opens_at, at)
            self.clock.show_paused(say("resumes at {time}", time=opens))


def _empty(layout: object) -> None:
    """Take every widget out of a layout that is thrown away; the widgets go into the next one."""
    if isinstance(layout, (QHBoxLayout, QVBoxLayout, QGridLayout)):
        while layout.count():
            item = layout.takeAt(0)
            if item is not None and item.layout() is not None:
                _empty(item.layout())
        layout.deleteLater()
