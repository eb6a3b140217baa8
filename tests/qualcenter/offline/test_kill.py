"""A desk killed while its store was away: what it told as kept is sent by the next start, once."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.fixtures.away import AwayStore
from tests.qualcenter.offline.conftest import KeptDesk

ROOT = Path(__file__).parents[3]


def test_what_a_killed_desk_kept_is_sent_once_by_the_next(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    store = AwayStore(f"sqlite:///{folder / 'store.db'}", folder=folder)
    desk = KeptDesk(store, people=3)
    desk.keeper.close()
    command = [sys.executable, "-m", "tests.qualcenter.offline.dying_desk", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ}) as dying:
        assert dying.stdout is not None
        told = json.loads(dying.stdout.readline())
        os.kill(dying.pid, signal.SIGKILL)
    assert dying.returncode == -signal.SIGKILL
    kept = b"".join(file.read_bytes() for file in (home / "data" / "offline").rglob("*") if file.is_file())
    assert b"rang twice" not in kept
    assert b"+4940" not in kept
    store.come_back()
    for _start in range(2):
        desk.start_again()
        assert (desk.keeper.waiting, desk.keeper.conflicts) == (0, ())
        assert desk.kinds(told["lead"]).count("disposition.recorded") == 1
    brief = desk.there.lead_brief.read(desk.ada, told["lead"])
    assert [note.text for note in brief.notes] == ["rang twice"]
    assert desk.there.acts.latest(desk.ada)[0].act_id == told["act"]
    desk.close()
