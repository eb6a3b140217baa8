"""Commands of operations: making, upgrading, checking, backing up and filling a store."""

import argparse
import time
from pathlib import Path

from qualcenter.cli import hosting_commands
from qualcenter.cli.answer import Answer, Exit, instant_text, tell
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands, whole_number
from qualcenter.clock import SystemClock


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    store = commands.group("store", "make, upgrade, check, back up and restore a store")
    create = store.add("create", _create, "make a new store with the Playbook that ships with the desk")
    create.add_argument(
        "--live", action="store_true", help="real people are called from it: no rehearsal clock, for good"
    )
    upgrading = store.add("upgrade", _upgrade, "bring an older store to this version; a backup is made first")
    upgrading.add_argument(
        "--backed-up", action="store_true", help="a server's store has a backup already; none is made with pg_dump"
    )
    store.add("check", _check, "the database's own check, and the laws of every lead")
    store.add("info", _info, "kind, version, size and counts")
    for name, run, words in (
        ("backup", _backup, "write one consistent file, while the store is in use"),
        ("restore", _restore, "fill an empty store from a backup"),
    ):
        command = store.add(name, run, words)
        command.add_argument("file", type=Path, metavar="FILE")
    moving = store.add("move", _move, "bring everything into another store, of either kind; a second run goes on")
    way = moving.add_mutually_exclusive_group(required=True)
    way.add_argument("target", nargs="?", metavar="URL", help="an empty database, or a file that is not there yet")
    way.add_argument("--take-back", action="store_true", help="work again in a store that was moved, as it was then")
    hosting_commands.add_to(store)
    demo = commands.add("demo", _demo, "fill an empty store with a believable center")
    demo.add_argument("--leads", type=whole_number, default=400, metavar="N")
    demo.add_argument("--seed", type=whole_number, default=1, metavar="S")


def _create(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.bootstrap import create_store

    create_store(desk.store_address, live=options.live, clock=desk.clock)
    info = desk.core.store_info.read() if not (options.live and options.at) else None
    document = {"store": info.address, "version": info.version, "live": info.live, "leads": 0} if info else {}
    return Answer(document, [f"A new store stands at {info.address}." if info else "The store was made."])


def _upgrade(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.bootstrap import upgrade

    done = upgrade(desk.store_address, desk.settings.backups(), backed_up=options.backed_up)
    backup = str(done.backup) if done.backup else None
    words = f"The store is at version {done.after}." + (f" A backup was made first: {backup}" if backup else "")
    return Answer(
        {"store": desk.store_address, "version": done.after, "before": done.before, "backup": backup}, [words]
    )


def _check(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    faults = [{"where": one.where, "what": one.what} for one in desk.core.store_info.faults()]
    broken = [{"where": f"lead {row.lead}", "what": f"{row.law}: {row.why}"} for row in desk.core.audit.rows()]
    found = faults + broken
    lines = [f"{one['where']}: {one['what']}" for one in found] or ["The store is whole and every law holds."]
    code = Exit.STORE if faults else Exit.REFUSED if broken else Exit.DONE
    return Answer({"ok": not found, "faults": found}, lines, code)


def _info(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    from qualcenter.away import offline_key_home

    info = desk.core.store_info.read()
    last = desk.core.jobs.runs.last()
    document = {
        "store": info.address,
        "kind": info.kind,
        "version": info.version,
        "live": info.live,
        "size": info.size,
        "leads": info.leads,
        "persons": info.persons,
        "events": info.events,
        "stages": info.stages,
        "playbook_version": info.playbook_version,
        "offline_key": offline_key_home(),
        "jobs_ran_at": instant_text(last),
    }
    lines = [f"{name}: {value}" for name, value in document.items()]
    if info.kind == "postgresql" and not desk.core.jobs.runs.alive(SystemClock().now()):
        lines.append("Nobody runs the jobs of this store: run `qualcenter jobs` as its runner.")
    return Answer(document, lines)


def _backup(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    made = desk.core.backups.make(options.file)
    document = {"file": str(made.file), "leads": made.leads, "events": made.events}
    return Answer(document, [f"{made.leads} leads and {made.events} events are in {made.file}."])


def _restore(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.bootstrap import restore_into

    made = restore_into(desk.store_address, options.file)
    document = {"file": str(made.file), "leads": made.leads, "events": made.events}
    return Answer(document, [f"{made.leads} leads and {made.events} events were restored from {made.file}."])


def _move(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.bootstrap import move_store, reopen_store

    if options.take_back:
        had_gone = reopen_store(desk.store_address)
        words = f"People may work in this store again. What happened since in {had_gone} is not in it."
        return Answer(
            {"store": desk.store_address, "had_gone": had_gone or None},
            [words if had_gone else "This store was not moved; nothing was changed."],
        )
    moved = move_store(desk.store_address, options.target, _Counter())
    document = {
        "from": moved.source,
        "to": moved.target,
        "leads": moved.tables["leads"],
        "events": moved.tables["events"],
        "rows": sum(moved.tables.values()),
        "tables": moved.tables,
        "resumed": moved.resumed,
        "verified": True,
    }
    lines = [
        f"{moved.tables['leads']} leads and {moved.tables['events']} events are in {moved.target}.",
        "Every row was compared, and every lead's journey replayed.",
        f"{moved.source} is as it was, and closed: nobody works in it by accident.",
    ]
    if moved.target.startswith("postgresql"):
        lines.append("Colleagues need sign-ins there: give each one theirs with `qualcenter people password NAME`.")
    return Answer(document, lines)


class _Counter:
    """Tells how far a move is, about once a second."""

    def __init__(self) -> None:
        self._told_at = 0.0

    def __call__(self, table: str, there: int, wanted: int) -> None:
        now = time.monotonic()
        if now - self._told_at >= 1:
            self._told_at = now
            tell(f"{table}: {there} of {wanted}")


def _demo(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.demo import fill

    tell("Building two weeks of history. This takes a little while.")
    counts = fill(desk.core, leads=options.leads, seed=options.seed)
    return Answer(counts, [f"{number} {name}" for name, number in counts.items()])
