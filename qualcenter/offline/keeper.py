"""Keeps what one colleague does while the store is out of reach, and knows when it is."""

import errno
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import Any, Final, NoReturn, TypeVar
from uuid import UUID, uuid4

from qualcenter import paths
from qualcenter.clock import Clock
from qualcenter.domain.acts import DoneAct
from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.domain.verdict import CallFacts, Verdict, verdict_of
from qualcenter.failures import KnownFailure, SignInRefused
from qualcenter.offline import reserve
from qualcenter.offline.deeds import Conflict, KeptDeed, Ledger
from qualcenter.offline.journal import Journal, JournalBusyError
from qualcenter.offline.reserve import Reserve
from qualcenter.offline.sealing import Seal, seal_in
from qualcenter.offline.standing import CLOSING, as_it_stands, facts_now
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import load_adopted
from qualcenter.queries.acts import Acts
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.day import Day
from qualcenter.queries.journeys import Journeys
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.queries.queue_rows import QueuePage
from qualcenter.queries.reserved import Reserved
from qualcenter.queries.work_queue import WorkQueue
from qualcenter.services.answers import Answers
from qualcenter.services.calls import Calls
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.queue import Queue
from qualcenter.services.undo import Undo

T = TypeVar("T")
log = logging.getLogger(__name__)

OUT_OF_REACH: Final = frozenset({"unreachable", "fate_unknown", "locked", "missing", "read_only", "disk_full"})
"""Codes of failures that pass: what is done meanwhile is kept here. Others tell of a store that must not be used."""

JOURNALS: Final = 4
"""So many windows of one colleague on one computer each keep a journal of their own."""


@dataclass(frozen=True)
class Online:
    """The verbs and reads that reach the store; `playbook` gives the text in force."""

    answers: Answers
    calls: Calls
    dispositions: Dispositions
    queue: Queue
    undo: Undo
    lead_brief: LeadBrief
    work_queue: WorkQueue
    day: Day
    acts: Acts
    journeys: Journeys
    reserved: Reserved
    rules: Callable[[], Rules]
    playbook: Callable[[], str]
    address: str
    store_id: str
    is_file: bool
    live: bool


class Keeper:
    """One colleague's desk on one store: online, or out of reach with what waits; safe to use from several threads.

    Raises OSError where the disk of this computer fails: what could not be written is never told as kept.
    """

    def __init__(self, online: Online, actor: Actor, clock: Clock, folder: Path) -> None:
        """Open the journal and the copy in the folder; the desk counts as online until a verb finds it is not."""
        self.online, self.actor, self.clock = online, actor, clock
        self._lock = RLock()
        self._file = folder / reserve.FILE
        self.seal = seal_in(folder.parent)
        self.ledger = Ledger(_journal(folder, self.seal))
        self.out_since: datetime | None = None
        self.why: KnownFailure | None = None
        self._finished: dict[int, datetime] = {}
        self._rules: Rules | None = None
        self._page: QueuePage | None = None
        self._kept_page: QueuePage | None = None
        self._seen: dict[int, tuple[BriefRow, datetime]] = {}
        self.copy = reserve.read(self._file, self.seal) or Reserve(clock.now(), actor)
        if clock.now() - self.copy.at > reserve.HOLDS:
            self.copy = Reserve(clock.now(), actor)
        self.hand = self.copy.hand if self.copy.hand not in self.closed() else None

    @property
    def out(self) -> bool:
        """Whether the store is out of reach."""
        return self.out_since is not None

    @property
    def waiting(self) -> int:
        """How many changes wait on this computer."""
        return sum(map(_changes, self.ledger.waiting))

    def waiting_on(self, lead_id: int) -> int:
        """How many of them are about one lead."""
        return sum(_changes(one) for one in self.ledger.waiting if one.lead_id == lead_id)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Leads that were moved there while something was done on them here."""
        with self._lock:
            return self.ledger.conflicts

    def attempt(self, online: Callable[[], T], offline: Callable[[], T]) -> T:
        """What the store answers, or while it is out of reach what this desk does without it."""
        if not self.out:
            try:
                return online()
            except KnownFailure as fault:
                if not self.out_of_reach(fault):
                    raise
                self.lost(fault)
        with self._lock:
            return offline()

    def in_store(self, online: Callable[[], T]) -> T:
        """What the store answers. Raises `KnownFailure` while it is out of reach: this cannot be done here."""
        return self.attempt(online, self._refuse)

    def _refuse(self) -> NoReturn:
        raise self.needs_store()

    def out_of_reach(self, fault: KnownFailure) -> bool:
        """Whether a failure means that the store cannot be reached now, and nothing worse."""
        # A file whose folder is gone cannot be opened, which SQLite tells as a missing right.
        if isinstance(fault, SignInRefused):
            return True
        return fault.code in OUT_OF_REACH or (self.online.is_file and fault.code == "permission")

    def lost(self, fault: KnownFailure) -> None:
        """Go on without the store from now."""
        with self._lock:
            self.why = fault
            if self.out_since is None:
                self.out_since = self.clock.now()

    def found(self) -> None:
        """The store answers and nothing waits: go on with it."""
        with self._lock:
            self.out_since, self.why = None, None

    def rules(self) -> Rules:
        """The rules in force, or those that were when the store was last seen."""
        return self.attempt(self._rules_there, self.rules_here)

    def _rules_there(self) -> Rules:
        self._rules = self.online.rules()
        return self._rules

    def rules_here(self) -> Rules:
        """The rules as this desk knows them without the store."""
        if self._rules is None:
            if not self.copy.playbook:
                raise self.needs_store()
            self._rules = rules_of(load_adopted(self.copy.playbook), self.copy.playbook_version)
        return self._rules

    def saw(self, brief: BriefRow) -> None:
        """Remember a lead as it was read; the one this colleague has claimed is the one in hand."""
        with self._lock:
            self._seen = {brief.lead_id: (brief, self.clock.now())}
            if brief.claimed_by == self.actor.name:
                self.hand = brief.lead_id
                self._finished.pop(brief.lead_id, None)

    def saw_queue(self, page: QueuePage) -> None:
        """Remember the queue as it was read."""
        self._page = page

    @property
    def misses_leads(self) -> bool:
        """Whether the copy names another lead in hand, or is without one of the colleague's own next leads."""
        wanted = reserve.own_leads(self._page) if self._page else ()
        return self._page is not None and (self.copy.hand != self.hand or not set(wanted) <= set(self.copy.briefs))

    def reserve(self) -> None:
        """Read the lead in hand and the colleague's own next leads ahead, and keep them sealed on this computer."""
        page, hand = self._page, self.hand
        # An open desk that is left alone reads nothing: what changes brings another page.
        if self.out or page is None or (page is self._kept_page and self.copy.hand == hand):
            return
        wanted = tuple(dict.fromkeys([*([hand] if hand else []), *reserve.own_leads(page)]))
        # Marks first: what happens between the two reads is seen again at worst, never overlooked.
        rows = self.online.reserved.read(wanted)
        briefs = self.online.lead_brief.many(self.actor, wanted)
        rules = self._rules_there()
        known = self.copy.playbook if self.copy.playbook_version == rules.version else ""
        kept = Reserve(
            at=self.clock.now(),
            actor=self.actor,
            address=self.online.address,
            store_id=self.online.store_id,
            live=self.online.live,
            playbook=known or self.online.playbook(),
            playbook_version=rules.version,
            hand=hand,
            rows=tuple(row for row in page.rows if row.lead_id in briefs),
            briefs=briefs,
            reserved={row.lead_id: row for row in rows},
            day=self.online.day.figures(self.actor),
            acts=self.online.acts.latest(self.actor),
        )
        with self._lock:
            self.copy, self._kept_page = kept, page
        reserve.write(self._file, self.seal, kept)

    def brief(self, lead_id: int) -> BriefRow:
        """A lead from the copy as it stands now. Raises `KnownFailure` for one that is not kept here."""
        read = self._seen.get(lead_id)
        brief = read[0] if read else self.copy.briefs.get(lead_id)
        if brief is None:
            raise self.needs_store()
        at, deeds = self.clock.now(), self.ledger.waiting
        brief = as_it_stands(brief, self._facts(brief), deeds, self.rules_here(), at, self.actor.name)
        return replace(brief, claimed_by=self.actor.name) if self.hand == lead_id else brief

    def verdict(self, brief: BriefRow) -> Verdict:
        """May the person be called now, by the rules on the copy. Raises `KnownFailure` for a lead not kept here."""
        facts = self._facts(brief)
        if facts is None:
            raise self.needs_store()
        return verdict_of(self.rules_here(), facts, self.clock.now())

    def lay_down(self, lead_id: int) -> None:
        """The lead is no longer in hand."""
        if self.hand == lead_id:
            self.hand = None

    def _facts(self, brief: BriefRow) -> CallFacts | None:
        row = self.copy.reserved.get(brief.lead_id)
        companies = {number: one.company_id for number, one in self.copy.briefs.items()}
        companies |= {number: one.company_id for number, (one, _) in self._seen.items()}
        return facts_now(row.facts, brief, self.ledger.waiting, companies, self.clock.now()) if row else None

    def closed(self) -> frozenset[int]:
        """Leads that are done with: filed here and not sent yet, or in the store since the queue was read."""
        here = {one.lead_id for one in self.ledger.deeds.values() if one.verb in CLOSING}
        return frozenset(here | {lead for lead, at in self._finished.items() if not self._page or at >= self._page.at})

    def closed_there(self, lead_id: int) -> None:
        """A lead was filed, skipped or laid down in the store: it is in hand no more."""
        with self._lock:
            self._finished[lead_id] = self.clock.now()
            self.lay_down(lead_id)

    def keep(
        self, verb: str, brief: BriefRow, values: dict[str, Any], words: str, act_id: UUID | None = None
    ) -> KeptDeed:
        """Keep a deed done now; it is on the disk when this returns."""
        lead_id = brief.lead_id
        row, read = self.copy.reserved.get(lead_id), self._seen.get(lead_id)
        seen_at = read[1] if read else self.copy.at
        mark = row.mark if row is not None and self.copy.at >= seen_at else None
        deed = KeptDeed(act_id or uuid4(), verb, lead_id, brief.person, self.clock.now(), values, words, mark, seen_at)
        try:
            with self._lock:
                self.ledger.keep(deed)
        except OSError as error:
            raise _not_kept(error) from error
        return deed

    def take_back(self, act_id: UUID) -> DoneAct | None:
        """Take back what waits; None when no such deed does."""
        with self._lock:
            deed = next((one for one in self.ledger.waiting if one.id == act_id and one.verb in CLOSING), None)
            if deed is None:
                return None
            self.ledger.drop([deed.id])
            self.hand = deed.lead_id
            return told(deed, undone=True)

    def needs_store(self) -> KnownFailure:
        """The failure that says why something cannot be done now."""
        code = self.why.code if self.why else "unreachable"
        return KnownFailure(
            code,
            said("That needs the store, which does not answer."),
            said("What you did is kept on this computer."),
            said("Go on with the leads reserved for you, and do this when the link is back."),
        )

    def close(self) -> None:
        """Let go of the journal."""
        self.ledger.journal.close()


def folder_of(store_id: str, actor: Actor) -> Path:
    """Where a colleague's journal and copy of one store are kept on this computer; made when it is not there."""
    name = sha256(f"{store_id}\n{actor.name}".encode()).hexdigest()[:24]
    folder = offline_folder() / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def offline_folder() -> Path:
    """Where everything lies that is kept for the time without a store."""
    return paths.user_data() / "offline"


def told(deed: KeptDeed, *, undone: bool = False) -> DoneAct:
    """A kept deed as the window shows an act."""
    return DoneAct(str(deed.id), deed.verb, deed.words, deed.lead_id, deed.person, deed.at, None, undone)


def _not_kept(error: OSError) -> KnownFailure:
    return KnownFailure(
        "disk_full" if error.errno == errno.ENOSPC else "unreachable",
        said("The store does not answer, and this computer cannot keep the last step: {why}.", why=error.strerror),
        said("Everything kept before is still there; the last step is on the screen only."),
        said("Make room on this computer's disk and do it again."),
    )


def _changes(deed: KeptDeed) -> int:
    return len(deed.values["fields"]) if deed.verb == "answer" else 1


def _journal(folder: Path, seal: Seal) -> Journal:
    """The first journal that no other window writes, one with something in it before an empty one."""
    files = [folder / f"journal-{number}" for number in range(1, JOURNALS + 1)]
    files.sort(key=lambda file: -file.stat().st_size if file.exists() else 0)
    for file in files:
        try:
            journal = Journal(file, seal)
        except JournalBusyError:
            continue
        if journal.set_aside is not None:
            log.warning("a journal could not be read and was set aside")
        return journal
    raise KnownFailure(
        "locked",
        said("{count} windows of yours are open on this computer already.", count=JOURNALS),
        said("Nothing was changed."),
        said("Close one of them and open this one again."),
    )
