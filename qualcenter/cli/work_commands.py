"""Commands of a qualifier's day: the queue, the next lead, calls, answers, dispositions, undo."""

import argparse
import sys

from qualcenter.cli.answer import Answer, instant_text
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.empty_queue import LOOKED_AT, empty_words
from qualcenter.cli.grammar import Commands, lead_argument, pairs
from qualcenter.cli.lead_json import lead_json, lead_line, queued, shown
from qualcenter.domain.refusals import QueueEmptyRefused
from qualcenter.domain.sentence import Sentence
from qualcenter.services.calls import CallMade
from qualcenter.services.intake import Hand


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    _add_raise(commands)
    queue = commands.add("queue", _queue, "the order of the leads for --as, with reasons")
    queue.add_argument("--limit", type=_count, default=50, metavar="N", help="how many rows, 50 unless told")
    queue.add_argument("--pool", action="store_true", help="only leads that nobody has yet")
    commands.add("next", _next, "claim the next lead")
    lead_argument(commands.add("release", _release, "lay a lead down"))
    skip = commands.add("skip", _skip, "hide a lead from yourself for a while, with a reason")
    lead_argument(skip)
    skip.add_argument("--reason", required=True, help="a skip reason of the Playbook")
    lead_argument(commands.add("show", _show, "everything on the brief of a lead"))
    call = commands.add("call", _call, "begin a call after the verdict")
    lead_argument(call)
    call.add_argument("--number", metavar="E164", help="which number, if not the first")
    call.add_argument("--inbound", action="store_true", help="they rang us")
    lead_argument(commands.add("end-call", _end_call, "end the call in progress"))
    answer = commands.add("answer", _answer, "file what the person said")
    lead_argument(answer)
    answer.add_argument("answers", nargs="+", metavar="FIELD=VALUE")
    note = commands.add("note", _note, "add a note to a lead")
    lead_argument(note)
    note.add_argument("text", metavar="TEXT")
    _add_dispose(commands)
    commands.add("undo", _undo, "take back the last act of --as")


def _add_raise(commands: Commands) -> None:
    raising = commands.add("raise", _raise, "one raised hand; idempotent by --key")
    raising.add_argument("--person-name", default="", metavar="NAME")
    for name in ("company", "email", "phone", "source", "country", "title", "language", "detail"):
        raising.add_argument(f"--{name}", default="")
    raising.add_argument("--touch", required=True, metavar="KIND", help="a kind of touch of the Playbook")
    raising.add_argument("--key", default=None, help="delivered twice, it counts once")


def _add_dispose(commands: Commands) -> None:
    dispose = commands.add("dispose", _dispose, "end a call or a review with a disposition")
    lead_argument(dispose)
    dispose.add_argument("code", metavar="CODE", help="a disposition of the Playbook")
    dispose.add_argument("--field", action="append", metavar="K=V", help="one of its fields")
    dispose.add_argument("--note", default="", metavar="T")
    promote = commands.add("promote", _promote, "hand a lead to sales")
    lead_argument(promote)
    promote.add_argument("--to", default=None, metavar="NAME", help="who receives it, if not whom routing names")
    nurture = commands.add("nurture", _nurture, "incubate a lead until a day")
    lead_argument(nurture)
    nurture.add_argument("--reason", required=True, metavar="R")
    nurture.add_argument("--wake", default=None, metavar="DATE", help="a day or an instant")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 1 on")
    return min(int(text), sys.maxsize)


def _raise(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    hand = Hand(
        touch=options.touch,
        name=options.person_name,
        company=options.company,
        email=options.email,
        phone=options.phone,
        source=options.source,
        country=options.country,
        title=options.title,
        language=options.language,
        detail=options.detail,
        key=options.key,
    )
    return desk.lead(desk.core.intake.raise_hand(desk.actor, hand))


def _queue(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    page = desk.core.work_queue.page(desk.actor, options.limit, pool_only=options.pool)
    briefs = desk.core.lead_brief.many(desk.reader, [row.lead_id for row in page.rows])
    rows = [queued(row, lead_json(briefs[row.lead_id])) for row in page.rows]
    lines = [f"{row.band.value:9} {lead_line(briefs[row.lead_id])}" for row in page.rows]
    return Answer(rows, lines or ["Your queue is empty."])


def _next(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    try:
        return desk.lead(desk.core.queue.next(desk.actor))
    except QueueEmptyRefused as refused:
        why = empty_words(desk.core.work_queue.page(desk.actor, LOOKED_AT))
        raise QueueEmptyRefused(Sentence.joined(refused.why, why)) from refused


def _release(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    return desk.lead(desk.core.queue.release(desk.actor, options.lead))


def _skip(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.queue.skip(desk.actor, options.lead, options.reason)
    return desk.lead(options.lead)


def _show(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    brief = desk.core.lead_brief.read(desk.reader, options.lead)
    lines = [lead_line(brief), *(f"  {one.points:+d} {one.reason}" for one in brief.reasons)]
    lines += [f"  {brief.verdict.words}", *(f"  {one.label}: {one.value}" for one in brief.answers)]
    return Answer(shown(brief), lines)


def attempt(call: CallMade) -> dict[str, object]:
    """A call as programs get it."""
    return {
        "id": call.call_id,
        "lead": call.lead_id,
        "number": call.number or None,
        "started_at": instant_text(call.started_at),
        "ended_at": instant_text(call.ended_at),
        "inbound": call.inbound,
        "attempt": call.attempt,
        "verdict": call.verdict or None,
        "rule": call.rule or None,
    }


def _call(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    call = desk.core.calls.start(desk.actor, options.lead, options.number, inbound=options.inbound)
    return Answer(attempt(call), [f"Call {call.call_id} to {call.number or 'an unknown number'} begun."])


def _end_call(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    call = desk.core.calls.end(desk.actor, options.lead)
    return Answer(attempt(call), [f"Call {call.call_id} ended."])


def _answer(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    given = pairs(options.answers, "An answer")
    desk.core.answers.capture(desk.actor, options.lead, given)
    return desk.lead(options.lead)


def _note(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.answers.note(desk.actor, options.lead, options.text)
    return desk.lead(options.lead)


def _dispose(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    fields = pairs(options.field, "--field")
    act = desk.core.dispositions.record(desk.actor, options.lead, options.code, fields, options.note)
    return desk.lead(options.lead, act.words)


def _promote(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    act = desk.core.dispositions.promote(desk.actor, options.lead, options.to)
    return desk.lead(options.lead, act.words)


def _nurture(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    act = desk.core.dispositions.nurture(desk.actor, options.lead, options.reason, options.wake)
    return desk.lead(options.lead, act.words)


def _undo(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    act = desk.core.undo.undo(desk.actor)
    if act.lead_id is None:
        return Answer(None, [f"Undone: {act.words}"])
    return desk.lead(act.lead_id, f"Undone: {act.words}")
