"""The command that hosts a PostgreSQL server for a small team on this computer."""

import argparse
import shlex
from pathlib import Path

from qualcenter.cli.answer import Answer, tell
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands, WrongWords
from qualcenter.hosting.host import Host, Hosted, Wishes

_HIGHEST_PORT = 65535


def add_to(store: Commands) -> None:
    """Put `host` into the group of `store`."""
    host = store.add("host", _host, "run a PostgreSQL server for a small team on this computer, with a store in it")
    act = host.add_mutually_exclusive_group()
    act.add_argument("--status", action="store_true", help="only tell what stands")
    act.add_argument("--stop", action="store_true", help="stop the server; what is committed stays")
    host.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="where the server lives; its own, and empty at first"
    )
    host.add_argument(
        "--listen",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="an address of this computer for desks on others, or “all”; without it only this computer is served",
    )
    host.add_argument(
        "--from",
        action="append",
        default=[],
        dest="networks",
        metavar="NETWORK",
        help="a network that desks come from, like 192.168.7.0/24; without it the server's own",
    )
    host.add_argument("--port", type=_port, metavar="N", help="else 5432, or the next free one")
    host.add_argument("--database", metavar="NAME", help="else qualcenter")
    host.add_argument("--run-as", metavar="USER", help="for root: the user that the server runs as, else postgres")
    host.add_argument(
        "--programs", type=Path, metavar="FOLDER", help="PostgreSQL's own programs, else the newest found"
    )
    host.add_argument(
        "--service", action="store_true", help="let systemd start it, and the runner of its jobs, with the machine"
    )
    host.add_argument(
        "--live", action="store_true", help="real people are called from the new store: no rehearsal clock, for good"
    )


def _host(_desk: CommandDesk, options: argparse.Namespace) -> Answer:
    if options.status:
        return _told(Host(options.folder, tell).status())
    if options.stop:
        return _told(Host(options.folder, tell).stop())
    return _hosted(options)


def _hosted(options: argparse.Namespace) -> Answer:
    from qualcenter.bootstrap import host_store

    if options.database is not None and not options.database.strip():
        raise WrongWords("A database needs a name.")
    wishes = Wishes(
        folder=options.folder,
        listens=tuple("*" if one == "all" else one for one in options.listen),
        networks=tuple(options.networks),
        port=options.port,
        database=options.database,
        run_as=options.run_as,
        programs=options.programs,
        service=options.service,
    )
    return _told(host_store(wishes, live=options.live, say=tell))


def _told(hosted: Hosted) -> Answer:
    document = {
        "folder": str(hosted.folder),
        "running": hosted.running,
        "standby": hosted.standby,
        "port": hosted.port,
        "version": hosted.version,
        "runs_as": hosted.account,
        "listens": list(hosted.listens),
        "owner": hosted.owner,
        "desks": hosted.desks,
        "passwords": str(hosted.passwords),
        "certificate": str(hosted.certificate),
        "unit": str(hosted.unit) if hosted.unit else None,
        "installed": hosted.installed,
        "commands": list(hosted.commands),
        "jobs": list(hosted.jobs),
        "jobs_unit": str(hosted.jobs_unit) if hosted.jobs_unit else None,
        "jobs_installed": hosted.jobs_installed,
    }
    state = "follows another server" if hosted.standby else "runs" if hosted.running else "is stopped"
    lines = [
        f"PostgreSQL {hosted.version} {state} in {hosted.folder} as {hosted.account}, port {hosted.port}.",
        f"Its owner reaches the store at {hosted.owner}",
        f"  (the password is in {hosted.passwords} and nowhere else: keep a copy of that file in a safe place).",
        f"Desks reach it at {hosted.desks}",
    ]
    if "verify-full" in hosted.desks:
        lines.append(f"  with a copy of {hosted.certificate} as server.crt, which proves that it is this server.")
    if hosted.jobs:
        told = "systemd runs its jobs." if hosted.jobs_installed else "Its jobs are run, until it is stopped, by:"
        lines += [told, *([] if hosted.jobs_installed else [f"  {shlex.join(hosted.jobs)}"])]
    elif not hosted.standby:
        lines.append(
            "Its jobs have no sign-in in this folder: whoever has it runs them, see `qualcenter people runner`."
        )
    if hosted.installed:
        lines.append("systemd starts it with the machine.")
    if hosted.commands:
        lines += [
            "To let systemd start all of it with the machine, run `qualcenter store host --service`, or:",
            *(f"  {one}" for one in hosted.commands),
        ]
    return Answer(document, lines)


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = 0
    if not 0 < port <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"“{text}” is no port; ports are 1 to {_HIGHEST_PORT}")
    return port
