"""A file on its way into the store: whole in one act, or batch after batch, each safe once it is done."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from qualcenter.domain.rights import Actor, Right, require
from qualcenter.services.arrivals import Arrival
from qualcenter.services.desk import Act, Desk
from qualcenter.services.import_runs import runs_of
from qualcenter.services.loading import Counts, Loading
from qualcenter.services.met import Met
from qualcenter.store.imports import ImportRows

Chunk = tuple[Sequence[Arrival], Sequence[int]]
"""Rows to load, and the numbers of rows that were refused among them."""

Chunks = Callable[[int], Iterator[Chunk]]
"""The file read anew, from the row after the given number on, a chunk at a time."""

Progress = Callable[[int, int | None], None]


@dataclass(frozen=True)
class RunHead:
    """What a run is known by: the file's name, the digest of its content and reading, and what was asked."""

    file: str
    digest: str
    options: Mapping[str, object]


@dataclass
class Watch:
    """Who looks on: told how many rows of about how many are done, and asked whether to stop."""

    total: int | None = None
    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None

    def stops(self, done: int) -> bool:
        """Tell how far it is, and ask whether to go on."""
        if self.progress is not None and done:
            self.progress(done, self.total)
        return self.cancelled is not None and self.cancelled()


@dataclass
class LoadRun:
    """How a run went; `id` is None when nothing was kept."""

    id: int | None = None
    counts: Counts = field(default_factory=Counts)
    stopped: bool = False


class _TakenBack(Exception):
    """Carries an outcome past the end of a transaction that must not be kept; nothing failed."""

    def __init__(self, run: LoadRun) -> None:
        super().__init__()
        self.run = run


class LoadRuns:
    """Loads files; whoever may import may use it."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def whole(self, actor: Actor, head: RunHead, chunks: Chunks, watch: Watch, *, dry: bool = False) -> LoadRun:
        """Load everything in one act or, when it is stopped or `dry`, nothing: the counts say what would have been."""
        require(actor, Right.IMPORT)

        def deed(act: Act) -> LoadRun:
            run = LoadRun(_begun(act, head))
            loading = Loading(act, run.id or 0)
            for rows, refused in chunks(0):
                run.stopped = watch.stops(run.counts.read)
                if run.stopped:
                    break
                run.counts += loading.load(rows, refused)
                gc.collect(1)
            watch.stops(run.counts.read)
            if run.stopped or dry:
                raise _TakenBack(LoadRun(None, Counts() if run.stopped else run.counts, run.stopped))
            _progressed(act, run.id or 0, run.counts, loading, "done")
            return run

        try:
            with _rarely_collecting():
                return self._desk.do(actor, "import", deed)
        except _TakenBack as back:
            return back.run

    def in_batches(self, actor: Actor, head: RunHead, chunks: Chunks, watch: Watch) -> LoadRun:
        """Load chunk after chunk, an act each. Stopping, or breaking off, keeps those that are done.

        The same file in the same reading goes on where its last run was stopped.
        """
        require(actor, Right.IMPORT)
        run, upto = self._resumed(head)
        ahead = chunks(upto)
        first: Chunk = next(ahead, ((), ()))
        state = "done"
        for chunk in chain((first,), ahead):
            if run.id is not None and watch.stops(run.counts.read):
                state, run.stopped = "stopped", True
                break
            with _rarely_collecting():
                run = self._desk.do(actor, "import", partial(_batch, head=head, run=run, chunk=chunk))
        watch.stops(run.counts.read)
        if run.id is not None:
            self._desk.store.write(lambda connection: ImportRows(connection).set(run.id or 0, state=state))
        return run

    def counted(self, actor: Actor, chunks: Chunks, watch: Watch) -> LoadRun:
        """What loading would bring: each chunk is loaded and taken back at once, so that nobody waits for long.

        What earlier chunks would have brought is remembered here, by address, number and name.
        """
        require(actor, Right.IMPORT)
        run, met = LoadRun(), Met()
        for rows, refused in chunks(0):
            if watch.stops(run.counts.read):
                run.stopped = True
                break
            fresh, known = met.apart(rows)
            with _rarely_collecting():
                run.counts += known + self._tried(actor, fresh, refused)
        watch.stops(run.counts.read)
        return run

    def _tried(self, actor: Actor, rows: Sequence[Arrival], refused: Sequence[int]) -> Counts:
        def deed(act: Act) -> None:
            head = RunHead("", "", {})
            raise _TakenBack(LoadRun(None, Loading(act, _begun(act, head)).load(rows, refused)))

        try:
            self._desk.do(actor, "import", deed)
        except _TakenBack as back:
            return back.run.counts
        raise AssertionError("a deed that always raises has returned")

    def _resumed(self, head: RunHead) -> tuple[LoadRun, int]:
        def read(act: Act) -> tuple[LoadRun, int]:
            known = runs_of(act).unfinished(head.digest)
            if known is None:
                return LoadRun(), 0
            raised = int(known.options.get("raised", 0))
            counts = Counts(known.read, known.added, known.merged, known.refused, known.unchanged, raised)
            return LoadRun(known.id, counts), runs_of(act).last_row(known.id)

        return self._desk.look(read)


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Look for garbage between batches only: what a batch makes lives as long as it, and looking cost a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _batch(act: Act, head: RunHead, run: LoadRun, chunk: Chunk) -> LoadRun:
    run_id = run.id if run.id is not None else _begun(act, head)
    loading = Loading(act, run_id)
    counts = run.counts + loading.load(*chunk)
    _progressed(act, run_id, counts, loading, "running")
    return LoadRun(run_id, counts)


def _begun(act: Act, head: RunHead) -> int:
    return runs_of(act).begin(
        file=head.file,
        digest=head.digest,
        at=act.at,
        colleague=act.actor.name,
        options=dict(head.options),
        act_id=act.id,
    )


def _progressed(act: Act, run_id: int, counts: Counts, loading: Loading, state: str) -> None:
    rows = runs_of(act)
    known = rows.get(run_id)
    options = dict(known.options) if known else {}
    options["acts"] = [*options.get("acts", ()), str(act.id)]
    options["emails"] = [*options.get("emails", ()), *loading.emails_added]
    options["phones"] = [*options.get("phones", ()), *loading.phones_added]
    columns = dict(vars(counts))
    options["raised"] = columns.pop("raised")
    rows.set(run_id, options=options, state=state, **columns)
