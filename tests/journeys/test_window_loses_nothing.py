"""Nothing typed is ever lost: disposing at once, switching the lead, closing the window, killing the desk."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.real_window import OpenDesk
from tests.journeys.real_desk import RealDesk, filled_center

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOTE = "Wants a second look in spring, asks for Jo"
ROOT = Path(__file__).parents[2]


def test_a_note_typed_then_disposed_at_once_is_filed_with_it(nina: RealDesk) -> None:
    desk = nina
    lead = desk.lead
    desk.press("Ctrl+Return", "M")
    desk.type(NOTE)
    desk.strike("Alt+1")
    desk.settle()
    assert desk.lead != lead
    assert desk.notes(lead) == [NOTE]
    assert desk.core.lead_brief.read(desk.actor, lead).draft.note == ""
    desk.laws_hold()


def test_an_answer_typed_then_promoted_at_once_is_filed_with_it(nina: RealDesk) -> None:
    desk = nina
    lead = desk.lead
    desk.press("Ctrl+Return", "A", "S", "A", "A", "A", "A")
    fields = desk.work.view.wrap_up.qualify.fields
    place = list(fields).index("size") + 1
    desk.press(f"Ctrl+{place}")
    desk.strike("Ctrl+A")
    desk.type("fifty vans")
    desk.strike("Alt+P")
    desk.settle()
    assert desk.lead != lead
    told = {row.field: row.value for row in desk.core.lead_brief.read(desk.actor, lead).answers}
    assert told["size"] == "fifty vans"
    desk.laws_hold()


def test_a_note_stays_with_its_lead_when_another_is_opened(nina: RealDesk) -> None:
    desk = nina
    lead = desk.lead
    desk.press("M")
    desk.type(NOTE)
    desk.strike("Alt+J")
    desk.settle()
    assert desk.lead != lead
    assert desk.work.view.script.note.toPlainText() == ""
    desk.press("Escape", "K")
    assert desk.lead == lead
    assert desk.work.view.script.note.toPlainText() == NOTE
    assert desk.core.lead_brief.read(desk.actor, lead).draft.note == NOTE


def test_a_note_typed_as_the_window_closes_is_there_again(open_desk: OpenDesk, sqlite_url: str, tmp_path: Path) -> None:
    filled_center(sqlite_url, tmp_path, people=8)
    first = open_desk(sqlite_url)
    first.sign_in("Nina")
    lead = first.lead
    first.press("Ctrl+Return", "M")
    first.type(NOTE)
    first.close()
    again = open_desk(sqlite_url)
    again.sign_in("Nina")
    assert again.lead == lead
    assert again.work.view.script.note.toPlainText() == NOTE
    again.laws_hold()


def test_a_desk_killed_while_typing_has_the_draft_again(open_desk: OpenDesk, sqlite_url: str, tmp_path: Path) -> None:
    filled_center(sqlite_url, tmp_path, people=8)
    told = killed_while_typing(sqlite_url)
    assert told["saved"]
    again = open_desk(sqlite_url)
    again.sign_in("Nina")
    assert again.lead == told["lead"]
    note = again.work.view.script.note.toPlainText()
    assert note.startswith(told["saved"])
    assert NOTE.startswith(note)
    again.laws_hold()


def killed_while_typing(url: str) -> dict[str, str]:
    """Start a desk that types for ever, and kill it once it has said that something is saved; gives what it said."""
    command = [sys.executable, "-m", "tests.journeys.typing_desk", url, NOTE]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as desk:
        assert desk.stdout is not None
        told: dict[str, str] = json.loads(desk.stdout.readline())
        os.kill(desk.pid, signal.SIGKILL)
    assert desk.returncode == -signal.SIGKILL
    return told
