"""Cold start of the core: from the start of a process to the first page of a long queue and its first brief, SQLite.

The window itself is not in it; `key_to_next` and the tour look at what is painted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.crowd import NOW, crowd
from benchmarks.figure import Figure
from benchmarks.timing import seconds

LEADS = int(os.environ.get("BENCHMARK_LEADS", "100000"))
TIMES = 7
STARTED = """
import resource, sys
from datetime import datetime
from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
core = build_core(Settings(store=sys.argv[1]), RehearsalClock(datetime.fromisoformat(sys.argv[2]), running=False))
actor = core.colleagues.actor("Qualifier 0")
page = core.work_queue.page(actor, 50)
core.lead_brief.read(actor, page.rows[0].lead_id)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
core.close()
"""


def measure() -> Iterator[Figure]:
    """The median of several starts after the first, beside that of Python alone, and the peak of memory."""
    with tempfile.TemporaryDirectory(prefix="qc-bench-") as folder:
        url = f"sqlite:///{folder}/store.db"
        crowd(url, LEADS).core.close()
        peaks: list[float] = []

        def start() -> None:
            asked = [sys.executable, "-c", STARTED, url, NOW.isoformat()]
            told = subprocess.run(asked, cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=True)
            peaks.append(float(told.stdout))

        def bare() -> None:
            subprocess.run([sys.executable, "-c", "import sqlalchemy"], check=True)

        start()
        ours, alone = [], []
        for _ in range(TIMES):
            ours.append(seconds(start))
            alone.append(seconds(bare))
    name = f"cold start of the core {LEADS // 1000}k"
    yield Figure(name, statistics.median(ours), "s", 1.2, at_least=False)
    yield Figure(f"{name}: against `import sqlalchemy`", statistics.median(ours) / statistics.median(alone), "x")
    yield Figure(f"{name}: peak memory", max(peaks), "MB", 250, at_least=False)
