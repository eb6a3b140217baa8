"""Commands of the team lead: assigning, spreading, and joining what was entered twice."""

import argparse

from qualcenter.cli.answer import Answer
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands, lead_argument, lead_number
from qualcenter.cli.lead_json import lead_json, lead_line
from qualcenter.cli.row_json import row_json


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    assign = commands.add("assign", _assign, "give leads to somebody, or to the pool; one undo for the lot")
    lead_argument(assign, several=True)
    assign.add_argument("--to", required=True, metavar="NAME|pool")
    spread = commands.add("spread", _spread, "spread somebody's leads evenly over the team; one undo for the lot")
    spread.add_argument("--from", dest="giver", required=True, metavar="NAME")
    commands.add("duplicates", _duplicates, "likely pairs, with why")
    merge = commands.add("merge", _merge, "join two leads; the first one stays and keeps all history")
    merge.add_argument("keep", type=lead_number, metavar="LEAD")
    merge.add_argument("other", type=lead_number, metavar="LEAD")
    lead_argument(commands.add("split", _split, "take the latest merge of a lead back"))


def _leads(desk: CommandDesk, lead_ids: list[int], words: str) -> Answer:
    briefs = desk.core.lead_brief.many(desk.reader, lead_ids)
    rows = [briefs[one] for one in lead_ids if one in briefs]
    return Answer([lead_json(one) for one in rows], [words, *(lead_line(one) for one in rows)])


def _assign(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    act = desk.core.assignment.assign(desk.actor, options.leads, options.to)
    return _leads(desk, list(dict.fromkeys(options.leads)), act.words)


def _spread(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    act = desk.core.assignment.spread(desk.actor, options.giver)
    return _leads(desk, list(desk.core.acts.leads_of(act.act_id)), act.words)


def _duplicates(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    rows = desk.core.duplicates.likely()
    lines = [f"{row.first_lead} {row.first}  ~  {row.second_lead} {row.second}: {'; '.join(row.why)}" for row in rows]
    return Answer([row_json(row) for row in rows], lines or ["No likely duplicates."])


def _merge(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.merging.merge(desk.actor, options.keep, options.other)
    return desk.lead(options.keep)


def _split(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.merging.split(desk.actor, options.lead)
    return desk.lead(options.lead)
