"""The Handoffs page: sales takes what it was given, or gives it back; those who promoted see what became of it."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.rights import Right, Role
from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.handoffs import HandoffDetail, HandoffPage, HandoffRow, Which
from ui import words
from ui.actions.action import HANDOFFS, is_bare
from ui.desk import Desk
from ui.language import marked, said_in, say
from ui.pages.handoffs import reading
from ui.pages.handoffs.deeds import Deeds
from ui.pages.handoffs.detail import HandoffView
from ui.pages.handoffs.listing import HandoffsList
from ui.pages.page import Page
from ui.speech import announce
from ui.widgets.empty_state import EmptyState

NARROW_LIST, WIDE_LIST = 300, 346
WIDE_FROM = 1290
WIDEST_LIST = 0.36
"""Share of the page that the list takes at most, where text is large."""

CHOICE = "handoff_choice_"
LOOK_AHEAD = timedelta(minutes=10)


class HandoffsPage(Page):
    """A list of handoffs, and one of them whole."""

    where = HANDOFFS
    title = marked("Handoffs")

    def __init__(self, desk: Desk) -> None:
        """Build it; it is read when it is shown."""
        super().__init__(desk)
        self.setObjectName("handoffsPage")
        self._kinds = kinds_of(desk)
        self.which = Which(self._kinds[0][0])
        self._page: HandoffPage | None = None
        self._rules: Rules | None = None
        self._more: tuple[HandoffDetail, BriefRow] | None = None
        self._picked_lead = 0
        self._prefer: int | None = None
        self._now, self._wanted = False, 0
        self._coming = QTimer(self)
        self._coming.setSingleShot(True)
        self._coming.setTimerType(Qt.TimerType.PreciseTimer)
        self._coming.timeout.connect(self._look_if_due)
        self.list = HandoffsList(desk.look, desk.core.clock.now, self._kinds, receives=desk.actor.is_(Role.SALES))
        self.detail = HandoffView(desk.look, desk.actor)
        self.deeds = Deeds(self)
        self._empty = EmptyState(desk.look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.detail)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(QWidget())
        self._stack.setCurrentIndex(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        column = QVBoxLayout()
        column.addWidget(self._stack)
        row.addLayout(column, 1)
        self.list.picked.connect(self._picked)
        self.list.which_chosen.connect(self._choose)
        self.detail.act_pressed.connect(self._press)
        for other_keys in (self.detail.ask.asked, self.detail.ask.closed):
            other_keys.connect(self.hints_changed)
        self.detail.before.journey_pressed.connect(self._journey)
        self.detail.score.rating.rated.connect(self.deeds.rate)
        self._empty.chosen.connect(self._press)
        desk.look.theme.changed.connect(self._make_room)

    @property
    def row(self) -> HandoffRow | None:
        """The handoff that is selected."""
        return self.list.selected()

    @property
    def rules(self) -> Rules | None:
        """The Playbook's rules, once they were read."""
        return self._rules

    @property
    def more(self) -> tuple[HandoffDetail, BriefRow] | None:
        """What was read of the selected handoff alone, once it came."""
        row, more = self.row, self._more
        return more if row is not None and more is not None and more[0].lead_id == row.lead_id else None

    def refresh(self) -> None:
        """Read the handoffs again."""
        work = partial(reading.page, self.desk.core, self.desk.actor, self.which)
        self.desk.background.read("handoffs", work, self._show, self.failed)

    def refresh_now(self, lead_id: int | None = None) -> None:
        """Read again after a deed of one's own: rows move at once, also under the pointer."""
        self._now, self._prefer = True, lead_id
        self.refresh()

    def tick(self) -> None:
        """Let clocks go on, and read again in the second in which a handoff comes or goes by itself."""
        self.list.tick()
        self.detail.tick(self.desk.core.clock.now())
        self._look_if_due()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Walk the list, or do something with the handoff that is selected."""
        if action.startswith(CHOICE):
            return self.detail.ask.digit(action.removeprefix(CHOICE)) or True
        if action == "escape":
            return self._close_question()
        if not with_alt and self._asks_first(action):
            keys = self.desk.look.keys
            self.told.emit(say("Answer the question first, or leave it by {key}.", key=keys.shown("escape")), "warn")
            return True
        return self._press(action)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what can be done now."""
        if self.detail.ask.question is not None and not self.deeds.answered:
            return self.detail.ask.hints()
        told = {
            "handoff_accept": say("Accept"),
            "handoff_touched": self.detail.acts.words_of("handoff_touched"),
            "handoff_return": say("Return"),
            "handoff_pass": say("Pass on"),
        }
        able = self.detail.acts.able()
        if able == ("handoff_return",):
            told["handoff_return"] = say("Recall")
        now = tuple((action, words_of_it) for action, words_of_it in told.items() if action in able)
        return (*now, ("handoff_next handoff_previous", say("Next, previous")), ("keys", say("All keys")))

    def show_lead(self, lead_id: int) -> None:
        """Select the handoff of a lead, among one's own or among those that ended; tell when it is neither."""
        self._wanted = lead_id
        self._choose(self._kinds[0][0])

    def figures(self) -> tuple[tuple[str, str], ...]:
        """Return how handoffs are taken, for the top bar."""
        page = self._page
        if page is None:
            return ()
        known, parts = page.figures, []
        if known.accepted_percent is not None:
            parts.append((say("{percent}%", percent=known.accepted_percent), say("accepted")))
        if known.minutes_to_accept is not None:
            parts.append((words.coarse_span(timedelta(minutes=known.minutes_to_accept)), say("median to accept")))
        parts.append((words.count(known.went_back), say("went back this week", count=known.went_back)))
        return tuple(parts)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list, the acts, and the question when one is asked."""
        shown = (self.list.view, self.detail.acts, self.detail.ask)
        return tuple(widget for widget in shown if widget.isVisible())

    def form_filled(self, form: str, values: dict[str, str]) -> None:
        """Enter a new lead."""
        if form == reading.NEW_LEAD:
            self.deeds.enter(values)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keys to the list."""
        super().showEvent(event)
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list more room where there is more."""
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        theme = self.desk.look.theme
        usual = theme.px(WIDE_LIST if self.width() >= theme.px(WIDE_FROM) else NARROW_LIST)
        self.list.setFixedWidth(min(usual, round(self.width() * WIDEST_LIST)))

    @Slot(str)
    def _press(self, action: str) -> bool:
        match action:
            case "handoff_next":
                self.list.step(1)
            case "handoff_previous":
                self.list.step(-1)
            case "handoff_which":
                codes = [code for code, _ in self._kinds]
                self._choose(codes[(codes.index(self.which.value) + 1) % len(codes)])
            case "handoff_journey":
                self._journey()
            case "handoff_new_lead":
                self.form_wanted.emit(reading.new_lead_form())
            case "undo" if not self.desk.actor.may(Right.REFINE):
                self._tell_undo()
            case _:
                return self.deeds.press(action)
        return True

    @Slot()
    def _look_if_due(self) -> None:
        """Read again when the instant has come at which a handoff comes or goes by itself."""
        page = self._page
        if page is not None and page.next_at is not None and page.at < page.next_at <= self.desk.core.clock.now():
            self.refresh()

    def _wait_for_next(self, page: HandoffPage) -> None:
        """Be there in the very moment, not only with the next tick."""
        self._coming.stop()
        if page.next_at is not None and page.at < page.next_at < page.at + LOOK_AHEAD:
            self._coming.start(round((page.next_at - page.at).total_seconds() * 1000) + 30)

    def _asks_first(self, action: str) -> bool:
        """Tell whether a question is open that keeps this key from acting.

        Whoever types a sentence into a choice of reasons must not rate, accept, undo or leave the page with its
        letters, nor press the filled button with the Enter behind them.
        """
        if self.detail.ask.question is None or self.deeds.answered or action == "keys":
            return False
        known = self.desk.look.keys.on(HANDOFFS)
        bare = any(is_bare(key) for one in known if one.id == action for key in one.keys)
        return bare or action == "handoff_main"

    def _close_question(self) -> bool:
        if self.detail.ask.question is None:
            return False
        self.detail.ask.dismiss()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _tell_undo(self) -> None:
        if not {"handoff_return", "handoff_pass"} <= set(self.detail.acts.able()):
            self.told.emit(say("What sales does is not undone."), "warn")
            return
        keys = self.desk.look.keys
        told = say(
            "What sales does is not undone. {back} returns it with a reason, {on} passes it on.",
            back=keys.shown("handoff_return"),
            on=keys.shown("handoff_pass"),
        )
        self.told.emit(told, "warn")

    @Slot(str)
    def _choose(self, which: str) -> None:
        self.which = Which(which)
        self.list.which.choose(which)
        self._close_question()
        self.refresh_now()

    @Slot(object)
    def _show(self, answer: tuple[HandoffPage, Rules]) -> None:
        page, self._rules = answer
        if page.which is not self.which:
            return
        self.answered.emit()
        self._page = page
        self._wait_for_next(page)
        now, self._now = self._now, False
        prefer, self._prefer = self._wanted or self._prefer, None
        self.list.show_page(page, now=now or bool(self._wanted), prefer=prefer)
        self._look_on(page)
        self.hints_changed.emit()

    @Slot(object)
    def _picked(self, row: HandoffRow | None) -> None:
        """Show a handoff: at once what the list knows, then what has to be read."""
        before, self._picked_lead = self._picked_lead, row.lead_id if row is not None else 0
        if row is None or self._rules is None:
            self._more = None
            self._show_empty()
        else:
            at = self.desk.core.clock.now()
            # Read again is not picked again: what is being asked stays, also before its details have come.
            if before != row.lead_id:
                self._more = None
                self.detail.ask.dismiss()
            self.detail.show_row(row, self._rules, at)
            if self.more is not None:
                self._show_more_now(*self.more)
            self._stack.setCurrentIndex(0)
            work = partial(reading.more, self.desk.core, self.desk.actor, row.lead_id)
            self.desk.background.read("handoffs.detail", work, self._show_more, self.failed)
        self.hints_changed.emit()

    @Slot(object)
    def _show_more(self, more: tuple[HandoffDetail, BriefRow]) -> None:
        self._more = more
        self._show_more_now(*more)

    def _show_more_now(self, more: HandoffDetail, brief: BriefRow) -> None:
        if self._rules is not None:
            self.detail.show_more(more, brief, self._rules, self.desk.core.clock.now())

    def _look_on(self, page: HandoffPage) -> None:
        """Look for a lead that was asked for among those that ended, if it is not among the open ones."""
        wanted, self._wanted = self._wanted, 0
        if not wanted or any(row.lead_id == wanted for row in page.rows):
            return
        if page.which is Which.ENDED:
            self.told.emit(say("That lead is not among your handoffs."), "warn")
        else:
            self._wanted = wanted
            self._choose(Which.ENDED.value)

    def _show_empty(self) -> None:
        new = self.desk.actor.may(Right.RAISE)
        acts = (("handoff_new_lead", say("New lead"), self.desk.look.keys.shown("handoff_new_lead")),) if new else ()
        if self.which is Which.ENDED:
            self._empty.show_words(say("Nothing has ended yet"), say("What was won, lost or went back stands here."))
        else:
            below = say("A handoff arrives ten seconds after a qualifier promotes a lead, with its clock running.")
            self._empty.show_words(say("No handoff waits"), below, acts)
        self._stack.setCurrentIndex(1)
        self.detail.ask.dismiss()

    @Slot()
    def _journey(self) -> None:
        row = self.row
        if row is not None:
            self.journey_wanted.emit(row.lead_id)

    def tell_done(self, deed: DoneAct) -> None:
        """Say what was done, also to a screen reader."""
        told = said_in(deed.words)
        self.told.emit(told, "ok")
        announce(self, told)


def kinds_of(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return which handoffs this person may choose among: team leads and managers see everybody's first."""
    mine, ended = (Which.MINE.value, say("Mine")), (Which.ENDED.value, say("Ended"))
    if desk.actor.is_(Role.MANAGER) and not (desk.actor.may(Right.SELL) or desk.actor.may(Right.REFINE)):
        return (Which.ALL.value, say("All", "handoffs")), ended
    if desk.actor.is_(Role.TEAM_LEAD) or desk.actor.is_(Role.MANAGER):
        return (Which.ALL.value, say("All", "handoffs")), mine, ended
    return mine, ended
