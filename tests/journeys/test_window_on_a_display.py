"""One run on a real display: Xvfb with Qt's xcb platform, where there is one."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.command_line import CommandLine

ROOT = Path(__file__).parents[2]
needs_xvfb = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed here")


@pytest.fixture
def display() -> Iterator[str]:
    """A display of this test's own; Xvfb looks for a free number."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@needs_xvfb
def test_a_lead_is_promoted_in_nine_keys_on_a_real_display(
    display: str, sqlite_url: str, home: Path, tmp_path: Path
) -> None:
    from tests.journeys.real_desk import filled_center

    assert isinstance(filled_center(sqlite_url, tmp_path, people=12), CommandLine)
    picture = tmp_path / "screen.png"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QUALCENTER_HOME": str(home)}
    command = [sys.executable, "-m", "tests.journeys.display_desk", sqlite_url, str(picture)]
    ran = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told == {
        "platform": "xcb",
        "stage": "promoted",
        "next": True,
        "audit": 0,
        "picture": [1600, 1000],
        "active": True,
    }
