"""Commands of the sales side: handoffs, accepting, returning, touches and results."""

import argparse
from decimal import Decimal, InvalidOperation

from qualcenter.cli.answer import Answer
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands, lead_argument, lead_number
from qualcenter.cli.lead_json import lead_json
from qualcenter.cli.row_json import row_json


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    lead_argument(commands.add("recall", _recall, "take a promotion back before sales accepts it"))
    passing = commands.add("pass-on", _pass_on, "hand a handoff to another seller")
    lead_argument(passing)
    passing.add_argument("--to", required=True, metavar="NAME")
    feedback = commands.add("feedback", _feedback, "rate a handoff in one word")
    lead_argument(feedback)
    feedback.add_argument("rating", choices=("good", "poor", "GOOD", "POOR"))
    feedback.add_argument("--note", default="", metavar="T")
    handoffs = commands.add("handoffs", _handoffs, "open handoffs, the nearest deadline first")
    handoffs.add_argument("--to", default=None, metavar="NAME", help="only those of one seller")
    accept = commands.add("accept", _accept, "take a handoff over")
    lead_argument(accept)
    accept.add_argument("--meeting", default=None, metavar="INSTANT", help="an agreed meeting replaces the first touch")
    _add_return(commands)
    lead_argument(commands.add("touch", _touch, "note a contact by sales"))
    won = commands.add("won", _won, "report a deal won")
    lead_argument(won)
    won.add_argument("--value", required=True, type=_amount, metavar="AMOUNT")
    won.add_argument("--currency", required=True, metavar="CUR", help="ISO 4217 code")
    lost = commands.add("lost", _lost, "report a deal lost")
    lead_argument(lost)
    lost.add_argument("--reason", required=True, metavar="R")


def _add_return(commands: Commands) -> None:
    back = commands.add("return", _return, "send a handoff back with a reason")
    lead_argument(back)
    back.add_argument("--reason", required=True, metavar="R")
    back.add_argument("--note", default="", metavar="T")
    back.add_argument("--date", default=None, metavar="DATE", help="for a reason that asks when to come back")
    back.add_argument(
        "--other", type=lead_number, default=None, metavar="LEAD", help="for a reason that asks which lead it doubles"
    )
    back.add_argument("--who", default=None, metavar="NAME", help="for a reason that asks who is the right person")


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"“{text}” is no amount") from None
    if not amount.is_finite() or amount < 0:
        raise argparse.ArgumentTypeError(f"“{text}” is no amount")
    return amount


def _recall(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.handoff.recall(desk.actor, options.lead)
    return desk.lead(options.lead)


def _pass_on(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.handoff.pass_on(desk.actor, options.lead, options.to)
    return desk.lead(options.lead)


def _feedback(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    good = options.rating.lower() == "good"
    desk.core.handoff.feedback(desk.actor, options.lead, good, options.note)
    return desk.lead(options.lead)


def _handoffs(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    rows = desk.core.handoffs.open(options.to)
    lines = [f"{row.lead_id}  {row.person}, {row.company}: {row.state}" for row in rows]
    briefs = desk.core.lead_brief.many(desk.reader, [row.lead_id for row in rows])
    told = [lead_json(briefs[row.lead_id]) | row_json(row) for row in rows]
    return Answer(told, lines or ["No open handoffs."])


def _accept(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.cli.desk import parsed_instant

    meeting = parsed_instant(options.meeting) if options.meeting else None
    desk.core.handoff.accept(desk.actor, options.lead, meeting)
    return desk.lead(options.lead)


def _return(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    asked = {"date": options.date, "lead": options.other, "person": options.who}
    given = {name: str(value) for name, value in asked.items() if value is not None}
    desk.core.handoff.give_back(desk.actor, options.lead, options.reason, options.note, given)
    return desk.lead(options.lead)


def _touch(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.handoff.touch(desk.actor, options.lead)
    return desk.lead(options.lead)


def _won(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.handoff.won(desk.actor, options.lead, options.value, options.currency)
    return desk.lead(options.lead)


def _lost(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.handoff.lost(desk.actor, options.lead, options.reason)
    return desk.lead(options.lead)
