"""A desk on a real display: signs in, promotes a lead in nine keys, keeps a picture of the screen, says what it saw."""

import json
import sys
import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.real_desk import RealDesk
from ui.application import new_application
from ui.pages.work import lead_acts

PROMOTED = ("Ctrl+Return", "A", "S", "A", "A", "A", "A", "Ctrl+Return", "P")


class Fingers:
    """Presses keys and waits, as pytest-qt does inside a test."""

    def keyClick(  # noqa: N802  the name is pytest-qt's
        self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(widget, key, modifier)

    def keyClicks(self, widget: QWidget, text: str) -> None:  # noqa: N802  the name is pytest-qt's
        QTest.keyClicks(widget, text)

    def wait(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds)

    def waitUntil(self, done: Callable[[], bool], timeout: int) -> None:  # noqa: N802  the same
        end = time.monotonic() + timeout / 1000
        while not done():
            if time.monotonic() > end:
                raise TimeoutError(f"the window did not come to rest; the focus is on {QApplication.focusWidget()}")
            QTest.qWait(5)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802  the same
        widget.deleteLater()


def main(url: str, picture: str) -> None:
    """Work on the store and write the picture."""
    lead_acts.REST_SECONDS = 0.0
    application = new_application()
    desk = RealDesk(url, application, cast(QtBot, Fingers()))
    desk.sign_in("Nina")
    lead = desk.lead
    desk.press(*PROMOTED)
    QTest.qWait(300)
    shot = desk.window.screen().grabWindow(0)
    told = {
        "platform": application.platformName(),
        "stage": desk.core.lead_brief.read(desk.actor, lead).stage,
        "next": desk.lead != lead,
        "audit": len(desk.core.audit.rows()),
        "picture": shot.save(picture) and (shot.width(), shot.height()),
        "active": desk.window.isActiveWindow(),
    }
    desk.close()
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
