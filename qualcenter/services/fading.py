"""Fading: interest that grew old counts less, so every lead is scored again once a day."""

from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.services.scoring import Scoring
from qualcenter.store.due import DueRows

TOLD = "fading"


class Fading:
    """Keeps stored scores true as time passes, and after a Playbook that gives other points."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk
        self._scoring = Scoring(desk)

    def waits(self) -> bool:
        """Whether this day (UTC) has had no scoring yet, or a Playbook wants one."""
        return self._scoring.wanted() or not self._done_today()

    def daily(self) -> int:
        """Score what is owed a scoring; gives how many leads changed, 0 when the day has had its own.

        The day counts as done when all is scored, so one that broke off is done again.
        """
        if self._scoring.wanted():
            changed = self._scoring.rescore_all()
        elif self._done_today():
            return 0
        else:
            changed = self._scoring.rescore_faded()
        self._desk.do(CLOCK, "rescore", _note_done)
        return changed

    def _done_today(self) -> bool:
        def read(act: Act) -> bool:
            last = DueRows(act.work.connection).told_until(TOLD)
            return last is not None and last.date() == act.at.date()

        return self._desk.look(read)


def _note_done(act: Act) -> None:
    rows = DueRows(act.work.connection)
    rows.tell_from(TOLD)
    rows.tell_on_from(TOLD, act.at)
