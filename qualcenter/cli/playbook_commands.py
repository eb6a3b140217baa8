"""Commands about the Playbook: showing it, checking a file, adopting it, comparing versions."""

import argparse
from pathlib import Path

from qualcenter.cli.answer import Answer, Exit, instant_text
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands, whole_number
from qualcenter.domain.refusals import PlaybookRefused
from qualcenter.domain.sentence import said
from qualcenter.exchange.table import FileRefused
from qualcenter.playbook.faults import Fault
from qualcenter.playbook.loading import read_playbook

LARGEST = 4 * 1024 * 1024
"""No Playbook is anywhere near so large; what is, is another kind of file."""


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    playbook = commands.group("playbook", "show, check, adopt and compare versions of the Playbook")
    show = playbook.add("show", _show, "the version in force, or another one")
    show.add_argument("--version", type=whole_number, default=None, dest="wanted", metavar="N")
    show.add_argument("--toml", action="store_true", help="the document as it was adopted")
    check = playbook.add("check", _check, "every fault of a file at once, with its place")
    check.add_argument("file", type=Path, metavar="FILE")
    adopt = playbook.add("adopt", _adopt, "put a signed file in force")
    adopt.add_argument("file", type=Path, metavar="FILE")
    adopt.add_argument("--signed-marketing", required=True, metavar="NAME")
    adopt.add_argument("--signed-sales", required=True, metavar="NAME")
    playbook.add("list", _list, "every adopted version")
    diff = playbook.add("diff", _diff, "what differs between two versions")
    diff.add_argument("before", type=whole_number, metavar="A")
    diff.add_argument("after", type=whole_number, metavar="B")


def _text(file: Path) -> str:
    try:
        # A device has no size and no end: what was read is what counts.
        with file.open("rb") as stream:
            found = stream.read(LARGEST + 1)
        if len(found) > LARGEST:
            raise FileRefused(
                "not_a_playbook", said("{file} is too large to be a Playbook. Nothing was changed.", file=file)
            )
        return found.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise FileRefused(
            "unreadable", said("{file} cannot be read: {why}. Nothing was changed.", file=file, why=why)
        ) from error


def _faults(found: tuple[Fault, ...]) -> list[dict[str, str]]:
    return [{"where": one.where, "what": one.what} for one in found]


def _check(_desk: CommandDesk, options: argparse.Namespace) -> Answer:
    found = read_playbook(_text(options.file)).faults
    lines = [f"{one.where}: {one.what}" for one in found] or ["No faults."]
    return Answer(_faults(found), lines, Exit.REFUSED if found else Exit.DONE)


def _adopt(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    text = _text(options.file)
    found = read_playbook(text).faults
    if found:
        why = f"The Playbook has {len(found)} faults; the version in force stays."
        document = {"refused": PlaybookRefused.code, "why": why, "missing": [], "faults": _faults(found)}
        return Answer(document, [why, *(f"{one.where}: {one.what}" for one in found)], Exit.REFUSED)
    version = desk.core.playbooks.adopt(desk.actor, text, options.signed_marketing, options.signed_sales)
    return Answer({"version": version}, [f"Version {version} is in force."])


def _show(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    row = desk.core.playbooks.show(options.wanted)
    if options.toml:
        return Answer({"version": row.version, "document": row.document}, [row.document])
    document = row.as_json()
    lines = [f"Version {row.version}, adopted by {row.adopted_by} on {row.adopted_at:%Y-%m-%d}."]
    lines += [f"  {one['key']}  {one['label']} ({one['code']})" for one in document["dispositions"]]
    return Answer(document, lines)


def _list(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    rows = [
        {
            "version": one.version,
            "adopted_at": instant_text(one.adopted_at),
            "adopted_by": one.adopted_by,
            "signed_marketing": one.signed_marketing,
            "signed_sales": one.signed_sales,
        }
        for one in desk.core.playbooks.list()
    ]
    return Answer(rows, [f"{row['version']}  {row['adopted_at']}  {row['adopted_by']}" for row in rows])


def _diff(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    rows = [
        {"where": one.where, "before": one.before, "after": one.after}
        for one in desk.core.playbooks.diff(options.before, options.after)
    ]
    lines = [f"{row['where']}: {row['before']} → {row['after']}" for row in rows]
    return Answer(rows, lines or ["The two versions are the same."])
