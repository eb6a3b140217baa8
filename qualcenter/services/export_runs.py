"""Export runs: a number first, then the file, then file and marks together in one transaction."""

from collections.abc import Callable, Sequence
from datetime import datetime

from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.services.desk import Act, Desk
from qualcenter.store.exports import ExportRunRows, RowsTakenError, StoredExport, finish_run

__all__ = ["ExportRuns", "StoredExport"]


class ExportRuns:
    """Keeps the runs of a store."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def begin(
        self,
        actor: str,
        kind: str,
        since: datetime | None,
        until: datetime | None,
        *,
        form: str,
        marked: bool,
    ) -> StoredExport:
        """Reserve a run's number at the desk's instant; it is unfinished until `finish`."""
        at = self._desk.clock.now()
        values = {"kind": kind, "format": form, "at": at, "actor": actor, "since": since, "until": until}
        run = self._desk.store.write(lambda connection: ExportRunRows(connection).begin(**values, marked=marked))
        return StoredExport(run, kind, form, at, actor, since, until, None, None, 0, None, marked)

    def finish(self, run: StoredExport, ids: Sequence[int], put_in_place: Callable[[], None]) -> bool:
        """Keep what a run wrote and its marks; the file is put in place just before the commit.

        False when another run has taken one of the rows meanwhile: then nothing is kept and nothing put in
        place. `put_in_place` is called again after a collision and must not mind. Raises `KnownFailure`;
        after the code `fate_unknown` only `is_finished` can say whether the run was kept.
        """
        try:
            self._desk.store.write(lambda connection: finish_run(connection, run, ids, put_in_place))
        except RowsTakenError:
            return False
        return True

    def forget(self, run: int) -> None:
        """Take out a run that came to nothing; a finished one stays."""
        self._desk.store.write(lambda connection: ExportRunRows(connection).forget(run))

    def is_finished(self, run: int) -> bool:
        """Whether this run was kept."""
        found = self._desk.store.read(lambda connection: ExportRunRows(connection).get(run))
        return found is not None and found.file is not None

    def get(self, run: int) -> StoredExport:
        """The finished run of this number. Raises `UnknownNameRefused`."""
        found = self._desk.store.read(lambda connection: ExportRunRows(connection).get(run))
        if found is None or found.file is None:
            raise UnknownNameRefused(
                said("There is no export {run}. `qualcenter exports list` shows those there are.", run=run)
            )
        return found

    def list(self) -> tuple[StoredExport, ...]:
        """Every finished run, the latest first."""
        return tuple(self._desk.store.read(lambda connection: ExportRunRows(connection).finished()))

    def rules_at(self, at: datetime) -> Rules:
        """The rules that were in force at that instant, so that a run told again has the same columns."""

        def read(act: Act) -> Rules:
            adopted = [one.version for one in act.work.center.playbook_versions() if one.adopted_at <= at]
            return self._desk.rules_of_version(act.work, adopted[-1]) if adopted else act.rules

        return self._desk.look(read)
