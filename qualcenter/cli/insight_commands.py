"""Commands that look: journeys, exceptions, laws, figures, what is due, and whether the desk is well."""

import argparse

from qualcenter.cli.answer import Answer, Exit, instant_text
from qualcenter.cli.desk import CommandDesk, parsed_instant
from qualcenter.cli.grammar import Commands, lead_argument
from qualcenter.cli.row_json import row_json


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    lead_argument(commands.add("journey", _journey, "everything that happened to a lead, in order"))
    commands.add("left-behind", _left_behind, "leads that nobody would come back to; must be empty")
    commands.add("audit", _audit, "exceptions to the laws of every lead; must be empty")
    tick = commands.add("tick", _tick, "run what is due, once")
    tick.add_argument("--job", default=None, metavar="NAME")
    gauges = commands.add("gauges", _gauges, "what came in, what came out, what was lost where")
    gauges.add_argument("--since", default=None, metavar="INSTANT")
    gauges.add_argument("--until", default=None, metavar="INSTANT")
    gauges.add_argument("--by", choices=("source", "person", "team"), default=None)
    commands.add("doctor", _doctor, "what is wrong on this computer, and the command that mends it")


def _journey(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    rows = desk.core.journeys.read(options.lead)
    document = [
        {
            "seq": row.seq,
            "at": instant_text(row.at),
            "kind": row.kind,
            "actor": row.actor,
            "detail": dict(row.detail),
            "words": row.words,
        }
        for row in rows
    ]
    return Answer(document, [f"{row.at:%Y-%m-%d %H:%M:%SZ}  {row.actor:16}  {row.words}" for row in rows])


def _exceptions(rows: object, none: str) -> Answer:
    found = [{"law": row.law, "lead": row.lead, "why": row.why} for row in rows]  # type: ignore[attr-defined]
    lines = [f"law {one['law']}: lead {one['lead']}: {one['why']}" for one in found]
    return Answer(found, lines or ([none] if none else []), Exit.REFUSED if found else Exit.DONE)


def _left_behind(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    return _exceptions(desk.core.left_behind.rows(), "")


def _audit(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    return _exceptions(desk.core.audit.rows(), "")


def _tick(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.signing_in.want_runner()
    done = desk.core.jobs.run(options.job)
    rows = [{"job": one.job, "did": one.did, "failed": one.failed} for one in done]
    failed = any(one.failed for one in done)
    lines = [f"{one.job}: {one.did}" + (f", {one.failed} failed" if one.failed else "") for one in done]
    return Answer(rows, lines, Exit.REFUSED if failed else Exit.DONE)


def _gauges(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    since = parsed_instant(options.since) if options.since else None
    until = parsed_instant(options.until) if options.until else None
    figures = desk.core.gauges.read(since, until, options.by)
    rows = [row_json(one) for one in figures]
    return Answer(rows, [", ".join(f"{name} {value}" for name, value in row.items()) for row in rows])


def _doctor(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    from qualcenter.cli.doctor import examine

    found = examine(desk)
    rows = [{"check": one.check, "ok": one.ok, "say": one.say} for one in found]
    lines = [f"{'ok ' if one.ok else 'BAD'}  {one.check}: {one.say}" for one in found]
    return Answer(rows, lines, Exit.DONE if all(one.ok for one in found) else Exit.REFUSED)
