"""A desk that calls a lead, types a note letter by letter, says what is saved, and types on until it is killed."""

import json
import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
from tests.journeys.real_desk import AFTERNOON
from ui.application import Start, make_parts, new_application
from ui.preferences import Choices

PATIENCE_SECONDS = 60.0


def main(url: str, note: str) -> None:
    """Work on the store until somebody ends this process."""
    core = build_core(Settings(store=url), RehearsalClock(AFTERNOON, running=False))
    application = new_application()
    start = Start(core, make_parts(application, Choices(dial_with="copy", theme="light"), None), practice=False)
    start.show("Nina")
    end = time.monotonic() + PATIENCE_SECONDS

    while start.window is None or start.window.work is None or start.window.work.hand is None:
        QTest.qWait(5)
        assert time.monotonic() < end
    work, saved = start.window.work, [""]
    QTest.keyClick(start.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    while work.hand is None or work.hand.call is None:
        QTest.qWait(5)
        assert time.monotonic() < end
    field = work.view.script.note
    work.acts.drafts.saved.connect(lambda: saved.append(field.toPlainText()))
    QTest.keyClick(start.window, Qt.Key.Key_M)
    for letter in note:
        QTest.keyClick(field, letter)
        QTest.qWait(45)
        if len(field.toPlainText()) == len(note) - 6:
            break
    # The last letters are typed a moment before the end: they may be lost, what was told as saved may not.
    while not saved[-1] and time.monotonic() < end:
        QTest.qWait(5)
    draft = core.lead_brief.read(start.window.desk.actor, work.hand.lead_id).draft.note
    sys.stdout.write(json.dumps({"lead": work.hand.lead_id, "saved": draft}) + "\n")
    sys.stdout.flush()
    for letter in note[-6:]:
        QTest.keyClick(field, letter)
        QTest.qWait(200)
    QTest.qWait(60_000)


if __name__ == "__main__":
    main(*sys.argv[1:])
