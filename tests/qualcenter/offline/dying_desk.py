"""A desk that loses its store, files a disposition without it, says so, and waits to be killed."""

import json
import sys
import threading

from qualcenter.away import at_desk
from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
from tests.fixtures.away import AwayStore
from tests.fixtures.desks import MONDAY


def work(store: AwayStore) -> None:
    """Work one lead without the store; never returns."""
    core = build_core(Settings(store=store.url), RehearsalClock(MONDAY, running=False))
    ada = core.signing_in.acting("Ada")
    here = at_desk(core, ada)
    lead = here.queue.next(ada)
    here.lead_brief.read(ada, lead)
    here.work_queue.page(ada)
    assert here.offline is not None
    here.offline.reserve()
    store.go()
    here.calls.start(ada, lead)
    here.calls.end(ada, lead)
    filed = here.dispositions.record(ada, lead, "no_answer", note="rang twice")
    sys.stdout.write(json.dumps({"lead": lead, "act": filed.act_id}) + "\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    from pathlib import Path

    folder = Path(sys.argv[1])
    work(AwayStore(f"sqlite:///{folder / 'store.db'}", folder=folder))
