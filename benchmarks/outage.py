"""The server is stopped for a minute in the middle of work: a qualifier goes on through the real window by keys.

BENCHMARK_SECONDS sets how long it is away (60). What counts is what the server has afterwards of what was typed.
"""

import os
import tempfile
import time
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.crowded_store import Crowd, crowd
from benchmarks.desk_window import OpenDesk, open_desk, pause
from benchmarks.figure import Figure
from tests.postgres_server import PostgresServer

SECONDS = float(os.environ.get("BENCHMARK_SECONDS", "60"))
LEADS = 2_000
OWN = 11
"""The lead in hand and the ten that a desk has a copy of."""

SENT_BAR_SECONDS, SILENT_BAR_SECONDS = 30.0, 2.0
LOOK_MS = 250
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def measure() -> Iterator[Figure]:
    """What was typed and is there, what was sent twice, how long the screen was silent, how long sending took."""
    os.environ.setdefault("QUALCENTER_HOME", tempfile.mkdtemp(prefix="qualcenter-outage-"))
    server = PostgresServer()
    try:
        server.start()
        here = crowd(server.url(server.fresh_database()), LEADS, settled=True)
        _give(here)
        with open_desk(here) as desk:
            yield from _figures(here, *_outage(desk, server))
    finally:
        server.remove()


def _give(here: Crowd) -> None:
    greta = here.core.colleagues.actor("Greta")
    rows = here.core.work_queue.page(here.people[0], OWN).rows
    here.core.assignment.assign(greta, [row.lead_id for row in rows], here.people[0].name)


def _outage(desk: OpenDesk, server: PostgresServer) -> tuple[dict[int, str], float, float]:
    """Stop the server, work, start it; gives what was typed by lead, silent seconds, seconds until all was sent."""
    keeper = desk.window.desk.core.offline
    if keeper is None:
        raise RuntimeError("this desk keeps nothing")
    desk.until(lambda: len(keeper.copy.briefs) >= OWN - 1)
    server.stop()
    begun, typed, silent = time.monotonic(), dict[int, str](), 0.0
    while time.monotonic() < begun + SECONDS:
        if desk.work.hand is not None and len(typed) < OWN - 1:
            lead = desk.work.hand.lead_id
            typed[lead] = _one_call(desk, lead)
        pause(LOOK_MS)
        silent += 0.0 if desk.window.banner.accessibleName() else LOOK_MS / 1000
    server.start()
    back = time.monotonic()
    desk.until(lambda: not keeper.out and not keeper.waiting)
    return typed, silent, time.monotonic() - back


def _one_call(desk: OpenDesk, lead: int) -> str:
    """Call, type a note, file that nobody answered; waits for the next lead."""
    words = f"Typed while nobody listened, on lead {lead}"
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.press(Qt.Key.Key_M)
    QTest.keyClicks(QApplication.focusWidget() or desk.window, words)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Return, CONTROL)
    pause(LOOK_MS)
    desk.press(Qt.Key.Key_1, ALT)
    desk.until(lambda: desk.work.hand is None or desk.work.hand.lead_id != lead)
    return words


def _figures(here: Crowd, typed: dict[int, str], silent: float, sent_in: float) -> Iterator[Figure]:
    briefs = {lead: here.core.lead_brief.read(here.people[0], lead) for lead in typed}
    there = sum(words in [one.text for one in briefs[lead].notes] for lead, words in typed.items())
    kinds = {lead: [one.kind for one in here.core.journeys.read(lead)] for lead in typed}
    twice = sum(
        max(0, said.count(kind) - 1) for said in kinds.values() for kind in ("call.started", "disposition.recorded")
    )
    filed = sum("disposition.recorded" in said for said in kinds.values())
    yield Figure("outage: calls worked without the server", len(typed), f"in {SECONDS:g} s")
    yield Figure("outage: notes lost", len(typed) - there, "notes", 0, at_least=False)
    yield Figure("outage: dispositions lost", len(typed) - filed, "dispositions", 0, at_least=False)
    yield Figure("outage: sent twice", twice, "deeds", 0, at_least=False)
    yield Figure("outage: screen silent about it", silent, "s", SILENT_BAR_SECONDS, at_least=False)
    yield Figure("outage: from the server's start until all was sent", sent_in, "s", SENT_BAR_SECONDS, at_least=False)
    yield Figure("outage: laws broken", len(here.core.audit.rows()), "laws", 0, at_least=False)
