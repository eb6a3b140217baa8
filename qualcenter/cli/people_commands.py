"""Commands about the people of the center: adding them, listing them, their presence."""

import argparse

from qualcenter.cli.answer import Answer, instant_text, table
from qualcenter.cli.desk import CommandDesk, parsed_instant
from qualcenter.cli.grammar import Commands, whole_number
from qualcenter.domain.rights import Role


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    people = commands.group("people", "add people, list them, say who is there")
    adding = people.add("add", _add, "add somebody; the first one of a store needs no --as")
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--role", action="append", required=True, choices=[role.value for role in Role])
    adding.add_argument("--email", default=None)
    adding.add_argument("--team", default="")
    adding.add_argument("--zone", default=None, help="IANA name, such as Europe/Berlin")
    adding.add_argument("--capacity", type=whole_number, default=None, help="leads due a day that somebody can carry")
    adding.add_argument("--skill", action="append", default=None, help="a language, region or industry")
    people.add("list", _list, "everybody, with what they carry")
    presence = people.add("presence", _presence, "say that somebody is available, on a break, away or off")
    presence.add_argument("name", metavar="NAME")
    presence.add_argument("presence", choices=("available", "break", "away", "off"))
    presence.add_argument("--back-at", default=None, metavar="INSTANT", help="when a break ends")


def _row(one: object) -> dict[str, object]:
    names = ("id", "name", "roles", "team", "zone", "email", "capacity", "presence", "open")
    row = {name: getattr(one, name) for name in names}
    return row | {"roles": list(row["roles"]), "presence_since": instant_text(getattr(one, "presence_since", None))}


def _add(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    actor = desk.actor if desk.core.colleagues.list() else None
    chosen = {"zone": options.zone, "capacity": options.capacity, "skills": options.skill}
    given = {name: value for name, value in chosen.items() if value is not None}
    added = desk.core.colleagues.add(actor, options.name, options.role, email=options.email, team=options.team, **given)
    row = next(one for one in desk.core.colleagues.list() if one.id == added)
    return Answer(_row(row), [f"{row.name} is in: {', '.join(row.roles)}."])


def _list(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    everybody = desk.core.colleagues.list()
    rows = [_row(one) for one in everybody]
    header = ("id", "name", "roles", "team", "presence", "open")
    cells = [[", ".join(one.roles) if name == "roles" else getattr(one, name) for name in header] for one in everybody]
    return Answer(rows, table(cells, header) if rows else ["Nobody yet: add somebody with `qualcenter people add`."])


def _presence(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    back_at = parsed_instant(options.back_at) if options.back_at else None
    desk.core.colleagues.set_presence(desk.actor, options.name, options.presence, back_at)
    meant = desk.core.colleagues.actor(options.name)
    row = next(one for one in desk.core.colleagues.list() if one.id == meant.id)
    return Answer(_row(row), [f"{row.name} is {row.presence}."])
