"""Exports: rows of the desk as a file, whole or not at all, and each row once when they are marked."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.exchange.export_file import CancelledError, ExportFile, Progress
from qualcenter.exchange.export_kinds import KINDS
from qualcenter.exchange.table import FileRefused
from qualcenter.failures import KnownFailure
from qualcenter.queries.exported import ExportScope, span_of, span_of_marked
from qualcenter.services.desk import Desk
from qualcenter.services.export_runs import ExportRuns, StoredExport
from qualcenter.services.file_wishes import Exported, ExportRow, ExportWish, LeftOut

__all__ = ["ExportRow", "ExportWish", "Exported", "Exports"]

FORMATS: Final = ("csv", "xlsx", "jsonl")
TRIES: Final = 10
"""How often a marked run begins again because another one took its rows; then something else is wrong."""
UNBORN: Final = (1 << 62) - 1
"""Stands for the number of a run that has none yet: every run there is came before it."""


class Exports:
    """Writes files from the store's rows.

    Rows are read in windows of ids, each from a snapshot of its own, and written under another name; nothing
    is seen under the wished name before it is whole. With marks, the marks, the run and the file's renaming
    belong to one transaction whose commit is the last step: a run killed before the renaming leaves nothing
    behind, and its rows go with the next run. Only between renaming and commit, an instant, a kill leaves a
    whole file whose rows the next run sends again: twice is mended by `disposition_id`, lost is not. A row is
    in at most one marked run as the store's own key says; when two runs want the same rows, the later one
    begins again with what is left.
    """

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk
        self._runs = ExportRuns(desk)

    def run(
        self,
        actor: Actor,
        wish: ExportWish,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write one file, in place of one that has the wished name already.

        `progress` hears rows written and about how many there will be, None when that is not known. A
        cancelled export gives no file and leaves nothing. Raises `NotAllowedRefused`, `UnknownNameRefused`,
        `BadValueRefused`, `FileRefused` when the file cannot be written, and `KnownFailure`; nothing is left
        behind or marked then.
        """
        require(actor, Right.EXPORT)
        told = progress or (lambda _done, _total: None)
        stop = cancelled or (lambda: False)
        if wish.again is not None:
            return self._again(wish, told, stop)
        _check(wish)
        what, form = str(wish.what), _format(wish, "csv")
        run = self._runs.begin(actor.name, what, wish.since, wish.until, form=form, marked=wish.mark)
        out = wish.out or _unused(f"{what}-{run.id}.{form}", wish.folder)
        try:
            for _ in range(TRIES):
                done = self._once(run, form, out, told, stop)
                if done is not None:
                    return done
        except CancelledError:
            return Exported(0, None, None, None, run.id)
        finally:
            self._forget(run.id)
        raise FileRefused(
            "cannot_write", said("Other exports kept taking the same rows. Nothing was written; try again.")
        )

    def count(
        self,
        actor: Actor,
        wish: ExportWish,
        cancelled: Callable[[], bool] | None = None,
        *,
        most: int | None = None,
    ) -> int:
        """How many rows a run of this wish would write now; counts no further than `most`. Nothing is written.

        Raises what `run` raises before it begins, and gives what it has when it is cancelled.
        """
        require(actor, Right.EXPORT)
        _check(wish)
        kind_of, _ = KINDS[str(wish.what)]
        at = self._desk.clock.now()
        scope = ExportScope(UNBORN, at, wish.since, wish.until, wish.mark, again=False)
        first, last = span_of(self._desk.store, kind_of, scope)
        kind = kind_of(replace(scope, first=first, last=last), self._runs.rules_at(at), plain=True)
        found = 0
        for ids, _cells in kind.windows(self._desk.store):
            found += len(ids)
            if (most is not None and found >= most) or (cancelled is not None and cancelled()):
                break
        return found

    def list(self) -> tuple[ExportRow, ...]:
        """Every finished run, the latest first."""
        return tuple(
            ExportRow(
                *(one.id, one.kind, one.format, one.at, one.actor, one.rows, str(one.file), one.marked),
                *(one.from_seq, one.to_seq),
            )
            for one in self._runs.list()
        )

    def _once(
        self, run: StoredExport, form: str, out: Path, told: Progress, stop: Callable[[], bool]
    ) -> Exported | None:
        """Write the file of a new run and keep it; None when another run has taken some of the rows."""
        kind_of, columns_of = KINDS[run.kind]
        scope = ExportScope(run.id, run.at, run.since, run.until, run.marked, again=False)
        first, last = span_of(self._desk.store, kind_of, scope)
        rules = self._runs.rules_at(run.at)
        kind = kind_of(replace(scope, first=first, last=last), rules, plain=form == "csv")
        file = ExportFile(out, form, columns_of(kind.fields))
        kept = False
        try:
            file.write(kind.scope, kind.windows(self._desk.store), told, stop)
            end = file.last if run.marked or not file.rows else last
            done = Exported(file.rows, out, file.first, end, run.id, *_failed(file))
            filled = replace(run, rows=done.rows, file=str(out.absolute()), from_seq=file.first, to_seq=end)
            kept = self._kept(filled, file)
            return done if kept else None
        except _FateUnknownError as error:
            kept = True
            raise error.failure from error
        finally:
            if not kept:
                file.withdraw()

    def _kept(self, run: StoredExport, file: ExportFile) -> bool:
        """Commit the run; when the connection breaks while committing, ask whether it was kept."""
        try:
            return self._runs.finish(run, file.ids, file.put_in_place)
        except KnownFailure as failure:
            if failure.code != "fate_unknown":
                raise
            try:
                if self._runs.is_finished(run.id):
                    return True
            except KnownFailure:
                # Kept or not, nobody can say: a file with rows that go out again harms less than lost ones.
                raise _FateUnknownError(failure) from None
            raise

    def _again(self, wish: ExportWish, told: Progress, stop: Callable[[], bool]) -> Exported:
        run = self._runs.get(wish.again or 0)
        if wish.what is not None and wish.what != run.kind:
            raise BadValueRefused(
                said(
                    "Export {run} wrote {kind}, not {what}. Nothing was written.",
                    run=run.id,
                    kind=run.kind,
                    what=wish.what,
                ),
                ("what",),
            )
        first, last = run.from_seq or 0, run.to_seq or 0
        if run.marked:
            first, last = span_of_marked(self._desk.store, run.id)
        form = _format(wish, run.format)
        kind_of, columns_of = KINDS[run.kind]
        scope = ExportScope(run.id, run.at, run.since, run.until, run.marked, again=True, first=first, last=last)
        kind = kind_of(scope, self._runs.rules_at(run.at), plain=form == "csv")
        file = ExportFile(
            wish.out or _unused(f"{run.kind}-{run.id}.{form}", wish.folder), form, columns_of(kind.fields)
        )
        try:
            file.write(scope, kind.windows(self._desk.store), told, stop)
            file.put_in_place()
        except CancelledError:
            return Exported(0, None, None, None, run.id)
        except BaseException:
            file.withdraw()
            raise
        return Exported(file.rows, file.out, run.from_seq, run.to_seq, run.id, *_failed(file))

    def _forget(self, run: int) -> None:
        """Take out the run's number unless it was kept; where the store has gone it stays unfinished,
        seen nowhere.
        """
        with suppress(KnownFailure):
            self._runs.forget(run)


class _FateUnknownError(Exception):
    """The file is in place, and nobody can say whether the run was kept."""

    def __init__(self, failure: KnownFailure) -> None:
        super().__init__(failure.code)
        self.failure = failure


def _failed(file: ExportFile) -> tuple[int, tuple[LeftOut, ...]]:
    return file.fitting.count, tuple(file.fitting.left_out)


def _check(wish: ExportWish) -> None:
    if wish.what not in KINDS:
        raise UnknownNameRefused(
            said("“{what}” cannot be exported. Choose one of: {kinds}.", what=wish.what, kinds=", ".join(KINDS)),
            ("what",),
        )
    if wish.since and wish.until and wish.since >= wish.until:
        raise BadValueRefused(
            said("The beginning lies after the end: nothing can be between them."), ("since", "until")
        )


def _format(wish: ExportWish, otherwise: str) -> str:
    """The format asked for, else the one that the file's name tells. Raises `UnknownNameRefused`."""
    named = wish.out.suffix.lower().removeprefix(".") if wish.out else ""
    form = wish.format or (named if named in FORMATS else otherwise)
    if form not in FORMATS:
        raise UnknownNameRefused(
            said("There is no format “{form}”. Use {formats}.", form=form, formats=", ".join(FORMATS)), ("format",)
        )
    return form


def _unused(name: str, folder: Path | None) -> Path:
    """A file of this name in the folder, or one with a number behind it: nobody asked to replace one."""
    wished = (folder or Path.cwd()) / name
    number = 1
    path = wished
    while path.exists():
        number += 1
        path = wished.with_stem(f"{wished.stem}-{number}")
    return path
