"""The part of the tour that shows rare states of Work: closed, offline, loading, empty, armed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from ui.application import Start
from ui.language import say
from ui.pages.work.lead_in_hand import Phase
from ui.widgets.promote_button import Readiness

if TYPE_CHECKING:
    from ui.pages.work.page import WorkPage

THEMES: Final = ("light", "dark")
ANSWERS: Final = 7
"""More than any script asks for."""

Stop = tuple[str, Callable[[], None]]


class WorkStops:
    """Brings Work into each state and out of it again."""

    def __init__(self, start: Start, dress: Callable[[str], None]) -> None:
        """`dress` takes a theme."""
        self._start, self._dress = start, dress
        self._before = 0
        self.loading = False

    def before_a_call(self) -> Iterator[Stop]:
        """Yield what can be seen before anybody is called; the lead that was open is open again afterwards."""
        yield "", self._look_at_closed
        yield from self._themes("work_closed")
        yield "", self._lose_store
        yield from self._themes("work_closed_offline")
        yield "", self._look_back
        yield from self._themes("work_offline")
        yield "", self._find_store
        yield "", self._await
        yield from self._themes("work_loading")
        yield "", self._awaited
        yield "", self._run_out
        yield from self._themes("work_empty")
        yield "", self._look_back

    def on_call(self) -> Iterator[Stop]:
        """Yield the moment in which one answer is missing and the digits give it."""
        for _ in range(ANSWERS):
            yield "", self._answer_until_near
        yield "", self._arm
        yield from self._themes("work_promote_armed")

    def _themes(self, name: str) -> Iterator[Stop]:
        for theme in THEMES:
            yield f"{name}_{theme}", partial(self._dress, theme)

    def _work(self) -> "WorkPage | None":
        window = self._start.window
        return window.work if window is not None else None

    def _look_at_closed(self) -> None:
        work = self._work()
        self._before = work.hand.lead_id if work is not None and work.hand is not None else 0
        if work is None:
            return
        core, actor = work.desk.core, work.desk.actor
        held = tuple(row.lead_id for row in core.work_queue.page(actor).rows if row.held_back is not None)
        briefs = core.lead_brief.many(actor, held)
        closed = [lead_id for lead_id, brief in briefs.items() if brief.verdict.verdict == "block"]
        if closed:
            work.acts.look_at(closed[0])

    def _look_back(self) -> None:
        work = self._work()
        if work is not None and self._before:
            work.acts.look_at(self._before)

    def _lose_store(self) -> None:
        window = self._start.window
        if window is not None:
            told = say("The store does not answer. What is typed is kept on this computer.")
            window.link.lost(told, window.desk.core.clock.now())

    def _find_store(self) -> None:
        if self._start.window is not None:
            self._start.window.link.found()

    def _await(self) -> None:
        work = self._work()
        if work is not None:
            self.loading = True
            work.view.await_lead()

    def _awaited(self) -> None:
        work = self._work()
        self.loading = False
        if work is not None:
            work.view.show_work()

    def _run_out(self) -> None:
        """Show what stands here when the last lead of the queue is done."""
        work = self._work()
        if work is not None and work.showing.around is not None:
            work.acts.hand = None
            work.acts.opened.emit(True)
            work.view.queue.show_page(replace(work.showing.around.queue, rows=(), total=0, first_calls=0, callbacks=0))

    def _answer_until_near(self) -> None:
        work = self._work()
        hand = work.hand if work is not None else None
        on_call = hand is not None and hand.phase is Phase.ON_CALL
        if work is not None and hand is not None and on_call and hand.readiness(armed=False) is Readiness.FAR:
            work.act("answer_A", with_alt=True)

    def _arm(self) -> None:
        work = self._work()
        if work is not None and work.hand is not None and work.hand.readiness(armed=False) is Readiness.NEAR:
            work.moves.promote()
