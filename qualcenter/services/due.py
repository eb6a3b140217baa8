"""What falls due by itself, done for many leads at once: one verb for each job.

Jobs: deliveries, claims, clawbacks, wakes, promises, shelf_life, callbacks, escalation, pushing, silence,
fading, exports, backup, housekeeping.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol, TypeVar

from qualcenter.clock import Clock, RehearsalClock, SystemClock
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import PlaybookRefused, UnknownNameRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction
from qualcenter.failures import KnownFailure
from qualcenter.services.assignment import Assignment
from qualcenter.services.backups import backups_of
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.services.dossiers import derived_of
from qualcenter.services.escalating import Escalating
from qualcenter.services.fading import Fading
from qualcenter.services.job_runs import JobRuns
from qualcenter.settings import Settings
from qualcenter.store.due import DueCallback, DueFor, DueLead, DueRows

T = TypeVar("T")
Stop = Callable[[], bool]
"""Asked between two items: whether to leave the rest to the next instant."""

READ_AT_ONCE: Final = 200
_WHOLE_STORE: Final = frozenset({"unreachable", "disk_full", "read_only", "damaged", "missing", "permission"})
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class JobDone:
    """What one run of a job did; `failed` items stay due and are tried again."""

    job: str
    did: int
    failed: int


class Exporting(Protocol):
    """Whoever writes exports by themselves; it stands on the floor above, where files are known."""

    def waits(self) -> bool:
        """Whether there is anything to write."""
        ...

    def run(self, stop: Stop) -> JobDone:
        """Write what is due."""
        ...


def never() -> bool:
    """Do not stop."""
    return False


class Due:
    """Does what is due, one item a transaction; a desk that dies in the middle leaves the rest to the next.

    Every verb may run anywhere, any number of times and on several desks at once: what is done is no longer
    due. None raises: what fails is logged and counted, and a store without a Playbook owes nothing.
    """

    def __init__(self, desk: Desk, settings: Settings | None = None, exporting: "Exporting | None" = None) -> None:
        """Stand on the desk; without settings no backups are made, without `exporting` no exports."""
        self._desk = desk
        self._exporting = exporting
        self.runs = JobRuns(desk)
        self._escalating = Escalating(desk)
        self._fading = Fading(desk)
        self._people = Colleagues(desk)
        self._assignment = Assignment(desk)
        self._backups = backups_of(desk, settings) if settings else None
        self._jobs: dict[str, Callable[[Stop], JobDone]] = {
            "deliveries": self.deliveries,
            "claims": self.claims,
            "clawbacks": self.clawbacks,
            "wakes": self.wakes,
            "promises": self.promises,
            "shelf_life": self.shelf_life,
            "callbacks": self.callbacks,
            "escalation": self.escalation,
            "pushing": self.pushing,
            "silence": self.silence,
            "fading": self.fading,
            "exports": self.exports,
            "backup": self.backup,
            "housekeeping": self.housekeeping,
        }
        self._waits: dict[str, Callable[[], bool]] = {
            **{name: partial(self._any_due, whys) for name, whys in _SETTLES.items()},
            "callbacks": lambda: any(True for _ in self._callbacks()),
            "escalation": self._escalating.waits,
            "fading": self._fading.waits,
            "exports": lambda: self._exporting is not None and self._exporting.waits(),
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The jobs, in the order in which `run` does them."""
        return tuple(self._jobs)

    def run(self, job: str | None = None, *, stop: Stop = never) -> list[JobDone]:
        """Do everything that is due, or one job's share, whenever it was last done.

        Raises `UnknownNameRefused` naming the jobs for one that does not exist.
        """
        if job is not None and job not in self._jobs:
            raise UnknownNameRefused(
                said("There is no job “{job}”. Jobs: {jobs}.", job=job, jobs=", ".join(self._jobs)), ("job",)
            )
        return [self._jobs[one](stop) for one in ([job] if job else self._jobs)]

    def waits(self, job: str) -> bool:
        """Whether a job has, or may have, anything to do: a read, so that an idle store is not written to."""
        try:
            return self._waits[job]() if job in self._waits else True
        except PlaybookRefused:
            return False

    def deliveries(self, stop: Stop = never) -> JobDone:
        """Deliver the handoffs whose silent time is over."""
        return self._settle("deliveries", stop)

    def claims(self, stop: Stop = never) -> JobDone:
        """Take leads out of hands that gave no sign of life."""
        return self._settle("claims", stop)

    def clawbacks(self, stop: Stop = never) -> JobDone:
        """Take back what sales did not accept, touch or report in time."""
        return self._settle("clawbacks", stop)

    def wakes(self, stop: Stop = never) -> JobDone:
        """Take the steps of nurture tracks, and wake whoever's day has come."""
        return self._settle("wakes", stop)

    def promises(self, stop: Stop = never) -> JobDone:
        """Write into the journeys which promises were missed."""
        return self._settle("promises", stop)

    def shelf_life(self, stop: Stop = never) -> JobDone:
        """Write down whose shelf life passed, and let those rest that nobody ever attempted."""
        return self._settle("shelf_life", stop)

    def callbacks(self, stop: Stop = never) -> JobDone:
        """Tell the owners that their callbacks are due, once for each promised instant."""
        return self._counted("callbacks", self._callbacks(), self._tell_callback, stop)

    def escalation(self, stop: Stop = never) -> JobDone:
        """Tell those concerned what runs out, what is late again, and which claw-backs come near."""
        return self._whole("escalation", self._escalating.escalate, stop)

    def pushing(self, stop: Stop = never) -> JobDone:
        """Give the waiting leads of teams that push to their people."""
        return self._whole("pushing", self._assignment.push, stop)

    def silence(self, stop: Stop = never) -> JobDone:
        """Give back the leads of those whose desk fell silent."""
        return self._whole("silence", self._people.give_back_silent, stop)

    def fading(self, stop: Stop = never) -> JobDone:
        """Score again what faded, once a day, and everything after a Playbook scores otherwise."""
        return self._whole("fading", self._fading.daily, stop)

    def exports(self, stop: Stop = never) -> JobDone:
        """Write the exports whose time has come round into their folders."""
        if self._exporting is None:
            return JobDone("exports", 0, 0)
        try:
            return self._exporting.run(stop)
        except KnownFailure as failure:
            _log.warning("job exports: %s", failure.code)
            return JobDone("exports", 0, 1)

    def backup(self, stop: Stop = never) -> JobDone:
        """Write the backup of the day, where backups are kept."""
        backups = self._backups
        return JobDone("backup", 0, 0) if backups is None else self._whole("backup", backups.daily, stop)

    def housekeeping(self, stop: Stop = never) -> JobDone:
        """Forget runs of jobs that are older than a day."""
        clock = real_time(self._desk.clock)
        return self._whole("housekeeping", lambda: self.runs.forget(clock.now()), stop)

    def _settle(self, job: str, stop: Stop) -> JobDone:
        return self._counted(job, self._all_due(_SETTLES[job]), self._settle_one, stop)

    def _settle_one(self, due: DueLead) -> bool:
        """Bring one lead up to now; whether it changed. One that another desk has locked is left to it."""

        def deed(act: Act) -> bool:
            dossier = act.dossiers.try_open(due.lead_id)
            if dossier is None:
                return False
            if dossier.lead != dossier.before:
                return True
            # Due by an older Playbook: note when it is due by this one, or it would be looked at for ever.
            act.work.leads.save(dossier.lead, derived_of(dossier.lead, dossier.moment))
            return False

        return self._desk.do(CLOCK, "settle", deed)

    def _all_due(self, whys: Iterable[DueFor]) -> Iterator[DueLead]:
        for why in whys:
            after = None
            while page := self._page(why, after, READ_AT_ONCE):
                yield from page
                after = page[-1]

    def _any_due(self, whys: Iterable[DueFor]) -> bool:
        return any(self._page(why, None, 1) for why in whys)

    def _page(self, why: DueFor, after: DueLead | None, most: int) -> list[DueLead]:
        return self._desk.look(lambda act: DueRows(act.work.connection).leads(why, act.at, after, most))

    def _callbacks(self) -> Iterator[DueCallback]:
        yield from self._desk.look(lambda act: DueRows(act.work.connection).callbacks(act.at, READ_AT_ONCE))

    def _tell_callback(self, due: DueCallback) -> bool:
        def deed(act: Act) -> bool:
            dossier = act.dossiers.try_open(due.lead_id)
            lead = dossier.lead if dossier else None
            mine = lead is not None and lead.owner == Owner.colleague(due.colleague_id)
            if lead is None or not mine or (lead.next_action, lead.next_at) != (NextAction.CALLBACK, due.at):
                return False
            act.work.center.tell([due.colleague_id], "callback_due", due.at, due.key, lead_id=lead.id)
            act.work.announced.add(lead.id)
            return True

        return self._desk.do(CLOCK, "tell", deed)

    def _whole(self, job: str, do: Callable[[], int], stop: Stop) -> JobDone:
        """A job that is one item."""
        return self._counted(job, [None], lambda _: do(), stop)

    def _counted(self, job: str, items: Iterable[T], do: Callable[[T], int], stop: Stop) -> JobDone:
        did = failed = 0
        left = iter(items)
        while not stop():
            try:
                did += do(next(left))
            except (StopIteration, PlaybookRefused):
                break
            except KnownFailure as failure:
                failed += 1
                _log.warning("job %s: %s", job, failure.code)
                if failure.code in _WHOLE_STORE:
                    break
            except Exception:  # noqa: BLE001  one bad lead must not stop the rest
                failed += 1
                _log.exception("job %s could not do one of its items", job)
        return JobDone(job, did, failed)


def real_time(clock: Clock) -> Clock:
    """The clock that runs as the world does; jobs come round while people rehearse with a clock of theirs."""
    return SystemClock() if isinstance(clock, RehearsalClock) else clock


_SETTLES: Final[dict[str, tuple[DueFor, ...]]] = {
    "deliveries": (DueFor.DELIVERY,),
    "claims": (DueFor.LAPSE,),
    "clawbacks": (DueFor.CLAW_BACK,),
    "wakes": (DueFor.NURTURE,),
    "promises": (DueFor.MISSED_PROMISE,),
    "shelf_life": (DueFor.SHELF_LIFE, DueFor.REST),
}
