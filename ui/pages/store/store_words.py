"""The words of the Store page: facts of the store, of this computer, of backups, and of a check of the laws."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ui import words
from ui.language import locale, said_in, say
from ui.left_behind import law_of, person_of, why_of
from ui.widgets.lines_list import Told

if TYPE_CHECKING:
    from qualcenter.queries.broken_laws import BrokenLaw
    from qualcenter.queries.connected import ConnectedRow
    from qualcenter.queries.laws import LawsFound
    from qualcenter.services.store_keeping import KeptBackup, StoreStanding
    from ui.pages.store.reading import KeptHere

Fact = tuple[str, str]
"""What a fact is, and the colour token of its words."""

JOBS_COMMAND = "qualcenter jobs"


def kind(standing: "StoreStanding") -> Fact:
    """Return which kind of store it is, and whether real people are called from it."""
    live = standing.info.live
    if standing.is_shared:
        told = say("PostgreSQL server, live") if live else say("PostgreSQL server, for rehearsal")
    else:
        told = say("SQLite file, live") if live else say("SQLite file, for rehearsal")
    return told, "text"


def version(standing: "StoreStanding") -> Fact:
    """Return the versions of store, program and Playbook."""
    told = say(
        "Store {store}, program {program}, Playbook {playbook}",
        store=standing.info.version,
        program=standing.program,
        playbook=standing.info.playbook_version,
    )
    return told, "text"


def size(standing: "StoreStanding") -> Fact:
    """Return the size as this language writes it."""
    return bytes_told(standing.info.size), "text"


def bytes_told(count: int) -> str:
    """Return a number of bytes as people read it: `3.7 MB`."""
    return locale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def counts(standing: "StoreStanding") -> Fact:
    """Return how many leads, people and events there are."""
    info = standing.info
    told = (
        say("{count} leads", count=info.leads),
        say("{count} people", count=info.persons),
        say("{count} events", count=info.events),
    )
    return ", ".join(told), "text"


def jobs(standing: "StoreStanding") -> Fact:
    """Return whether somebody runs what falls due, and when last."""
    if standing.jobs_alive and standing.jobs_ran_at is not None:
        return say("Somebody runs them; last: {when}", when=words.ago(standing.jobs_ran_at, standing.at)), "text"
    if standing.jobs_ran_at is None:
        return say("Nobody runs them"), "danger"
    return say("Nobody runs them; last: {when}", when=words.ago(standing.jobs_ran_at, standing.at)), "danger"


def warning(standing: "StoreStanding") -> tuple[str, str]:
    """Return what stands above the page and what is said more about it; empty when all is well."""
    if standing.moved is not None:
        failure = standing.moved
        return said_in(failure.what_happened), f"{said_in(failure.what_is_safe)} {said_in(failure.what_to_do)}"
    if standing.jobs_alive:
        return "", ""
    undone = say("Claw-backs, wakes, deliveries, late promises, exports and daily backups wait until somebody does.")
    if standing.is_shared:
        return say("Nobody runs the jobs. As the runner, start: {command}", command=JOBS_COMMAND), undone
    return say("No desk runs the jobs of this file. Open a desk, or start: {command}", command=JOBS_COMMAND), undone


def last_backup(standing: "StoreStanding") -> str:
    """Return when the last backup was made."""
    note = standing.last_backup
    if note is None:
        return say("No backup yet")
    return say("Last backup: {when}", when=words.ago(note.at, standing.at))


def about_backups(standing: "StoreStanding") -> str:
    """Return what the last backup holds and where it is, and what is backed up by itself."""
    told = []
    if (note := standing.last_backup) is not None:
        told.append(
            say("{count} leads in {file} on {computer}.", count=note.leads, file=note.file, computer=note.computer)
        )
    if standing.daily_folder is not None:
        told.append(
            say(
                "One file a day is written by itself into {folder}; the newest {count} stay.",
                folder=standing.daily_folder,
                count=standing.daily_keep,
            )
        )
    else:
        told.append(
            say(
                "This desk writes none by itself: a server is backed up with pg_dump, which is not seen from here,"
                " or by its runner when its settings name a backup_folder."
            )
        )
    told.append(say("A backup holds people's numbers: keep it as safe as the store."))
    return "\n".join(told)


def backup_told(now: Callable[[], datetime]) -> "Callable[[KeptBackup], Told]":
    """Return how a daily backup is told in the list."""

    def told(row: "KeptBackup") -> Told:
        return Told(row.file.name, bytes_told(row.size), words.ago(row.at, now()))

    return told


def key_home(kept: "KeptHere") -> Fact:
    """Return where the key lies that seals what this computer keeps without the store."""
    if kept.key_home == "keyring":
        return say("In the system's keyring"), "text"
    if kept.key_home == "file":
        return say("In a file that you alone may read; this system has no keyring"), "text"
    return say("None yet: nothing was kept on this computer"), "text2"


def waiting(kept: "KeptHere") -> Fact:
    """Return how much waits on this computer to be sent."""
    if kept.unreadable:
        return say("{file} could not be read: its key is gone", file=kept.unreadable[0]), "danger"
    if kept.conflicts:
        return say("{count} leads were moved there and wait for your decision", count=kept.conflicts), "danger"
    if kept.waiting:
        return say("{count} changes wait to be sent", count=kept.waiting), "sla_urgent"
    return say("Nothing waits to be sent"), "text"


def law_told(now: Callable[[], datetime]) -> "Callable[[BrokenLaw], Told]":
    """Return how a broken law is told in the list."""

    def told(row: "BrokenLaw") -> Told:
        below = why_of(row)
        if row.since is not None:
            below = say("{why}. Last act {when}", why=below, when=words.ago(row.since, now()))
        return Told(person_of(row), law_of(row), below, below_token="danger")

    return told


def laws_heading(found: "LawsFound | None") -> str:
    """Return what is known of the laws in one line."""
    if found is None:
        return say("Not checked since this desk was opened")
    if found.hold:
        return say("All {count} laws hold", count=found.laws)
    broken = len(found.faults) + len(found.broken)
    return say("{count} exceptions to the laws", count=broken)


def laws_details(found: "LawsFound", now: datetime) -> str:
    """Return what was looked at."""
    return say(
        "Looked at {when}: the database itself, {checks} questions about leads, {count} journeys replayed.",
        when=words.ago(found.at, now),
        checks=found.checks,
        count=found.leads,
    )


def connected_told(now: Callable[[], datetime]) -> "Callable[[ConnectedRow], Told]":
    """Return how somebody at the store is told in the list."""

    def told(row: "ConnectedRow") -> Told:
        head, token = _head(row)
        return Told(head, _beside(row), _below(row, now()), head_token="text", below_token=token)

    return told


def _head(row: "ConnectedRow") -> tuple[str, str]:
    if row.kind == "runner":
        return say("Runner of jobs"), "text2"
    if row.kind == "owner":
        return say("Owner of the store"), "text2"
    return row.name, "sla_urgent" if row.silent else "text2"


def _beside(row: "ConnectedRow") -> str:
    return say("{count} sessions", count=row.sessions) if row.sessions else ""


def _below(row: "ConnectedRow", now: datetime) -> str:
    told = []
    if row.login and (row.login != row.name or row.kind in ("runner", "owner")):
        told.append(say("Sign-in {login}", login=row.login))
    if row.program:
        told.append(say("with {program}", program=row.program))
    if row.desk_open and row.seen_at is not None:
        when = words.ago(row.seen_at, now)
        told.append(
            say("silent, last seen {when}", when=when) if row.silent else say("desk open, seen {when}", when=when)
        )
    elif row.kind == "desk":
        told.append(say("signed in"))
    return ", ".join(told)


def fault(what: str) -> str:
    """Return what is wrong with the store itself."""
    return said_in(what)
