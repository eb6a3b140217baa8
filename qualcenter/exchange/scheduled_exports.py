"""Does the exports that come round by themselves, each round on one desk, and keeps how it went."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from qualcenter.domain.refusals import Refused
from qualcenter.domain.sentence import Sentence, said
from qualcenter.exchange.exporting import Exports
from qualcenter.failures import FileFault, KnownFailure
from qualcenter.services.due import JobDone
from qualcenter.services.export_schedules import ExportSchedules, ScheduleRow
from qualcenter.services.file_wishes import Exported, ExportWish

_log: Final = logging.getLogger(__name__)


class ScheduledExports:
    """Writes what is due into the folders of the schedules.

    A round belongs to the desk that takes it first, and to no other. One that fails is told with its reason and
    left: its rows are not marked, so the next round writes them. None raises.
    """

    def __init__(self, exports: Exports, schedules: ExportSchedules) -> None:
        """Write by these exports what these schedules say."""
        self._exports = exports
        self._schedules = schedules

    def waits(self) -> bool:
        """Whether a round has come that nobody took."""
        return bool(self._schedules.due())

    def run(self, stop: Callable[[], bool]) -> JobDone:
        """Do every round that has come. `stop` breaks the one at work off, which leaves no file and no marks."""
        did = failed = 0
        for schedule, due in self._schedules.due():
            if stop():
                break
            if self._schedules.take(schedule.name, due):
                done = self._round(schedule, due, stop)
                did, failed = did + done, failed + (not done)
        return JobDone("exports", did, failed)

    def _round(self, schedule: ScheduleRow, due: datetime, stop: Callable[[], bool]) -> bool:
        wish = schedule.wish
        try:
            actor = self._schedules.person(schedule)
            export = ExportWish(wish.what, format=wish.format, folder=wish.folder, mark=wish.mark)
            if not self._exports.count(actor, export, most=1):
                self._schedules.note(schedule.name, due, 0, "", "")
                return True
            made = self._exports.run(actor, export, cancelled=stop)
        except (Refused, FileFault) as fault:
            self._schedules.note(schedule.name, due, 0, "", fault.why)
            return False
        except KnownFailure as failure:
            _log.warning("a scheduled export: %s", failure.code)
            words = Sentence.joined(failure.what_happened, failure.what_is_safe, failure.what_to_do)
            self._schedules.note(schedule.name, due, 0, "", words)
            return False
        self._schedules.note(schedule.name, due, made.rows, str(made.file or ""), _left_out(made))
        return not made.failed


def _left_out(made: Exported) -> str:
    if not made.failed:
        return ""
    first = made.left_out[0]
    return said(
        "{count} rows are not in the file and are not marked; the first is {row}, {column}: {why}",
        count=made.failed,
        row=first.id,
        column=first.column,
        why=first.why,
    )
