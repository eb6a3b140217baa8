"""Commands about the people of the center: adding them, listing them, their presence."""

import argparse
from dataclasses import replace

from qualcenter.bootstrap import change_password
from qualcenter.cli.answer import Answer, instant_text, table
from qualcenter.cli.desk import CommandDesk, parsed_instant
from qualcenter.cli.grammar import Commands, whole_number
from qualcenter.cli.passwords import asking_for_password, new_password
from qualcenter.domain.rights import Role
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.services.colleagues import Newcomer

_SHIFT = "hours in their own zone, such as 'Mon-Fri 09:00-17:30, Sat 10-14'; empty for none"


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    people = commands.group("people", "add people, list them, say who is there")
    adding = people.add("add", _add, "add somebody; until somebody may add people this needs no --as")
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--role", action="append", required=True, choices=[role.value for role in Role])
    adding.add_argument("--email", default=None)
    adding.add_argument("--team", default="")
    adding.add_argument("--zone", default=None, help="IANA name, such as Europe/Berlin")
    adding.add_argument("--capacity", type=whole_number, default=None, help="leads due a day that somebody can carry")
    adding.add_argument("--skill", action="append", default=None, help="a language, region or industry")
    adding.add_argument("--shift", default=None, help=_SHIFT)
    _add_change(people)
    leaving = people.add("leave", _leave, "let somebody go: no sign-in any more, their leads given back")
    leaving.add_argument("name", metavar="NAME")
    password = people.add("password", _password, "change your own password, or give somebody a one-time password")
    password.add_argument("name", metavar="NAME", nargs="?", default=None)
    people.add("runner", _runner, "the sign-in under which the jobs of a shared store run, with a new password")
    people.add("list", _list, "everybody, with what they carry")
    presence = people.add("presence", _presence, "say that somebody is available, on a break, away or off")
    presence.add_argument("name", metavar="NAME")
    presence.add_argument("presence", choices=("available", "break", "away", "off"))
    presence.add_argument("--back-at", default=None, metavar="INSTANT", help="when a break ends")


def _add_change(people: Commands) -> None:
    changing = people.add("change", _change, "change what is known of somebody; what is not named stays")
    changing.add_argument("name", metavar="NAME")
    changing.add_argument("--role", action="append", default=None, choices=[role.value for role in Role])
    changing.add_argument("--email", default=None)
    changing.add_argument("--team", default=None)
    changing.add_argument("--zone", default=None, help="IANA name, such as Europe/Berlin")
    changing.add_argument("--capacity", type=whole_number, default=None, help="leads due a day that somebody can carry")
    changing.add_argument("--skill", action="append", default=None, help="a language, region or industry")
    changing.add_argument("--shift", default=None, help=_SHIFT)


def _row(one: object) -> dict[str, object]:
    names = ("id", "name", "roles", "team", "zone", "email", "capacity", "presence", "open", "shift")
    row = {name: getattr(one, name) for name in names}
    return row | {"roles": list(row["roles"]), "presence_since": instant_text(getattr(one, "presence_since", None))}


def _add(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    actor = desk.tender if desk.core.colleagues.is_tended() else None
    skills = tuple(options.skill or ()) or None
    chosen = {"zone": options.zone, "capacity": options.capacity, "skills": skills, "shift": options.shift}
    given = {name: value for name, value in chosen.items() if value is not None}
    new = Newcomer(options.name, tuple(options.role), options.email, options.team, **given)
    added = desk.core.colleagues.admit(actor, new)
    row = next(one for one in desk.core.colleagues.list() if one.id == added.id)
    words = [f"{row.name} is in: {', '.join(row.roles)}."]
    if added.sign_in is None:
        return Answer(_row(row), words)
    told = (added.sign_in.login, added.sign_in.password)
    return Answer(_row(row) | _told(*told), words + _in_words(*told))


def _change(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    meant = desk.core.colleagues.actor(options.name)
    row = next(one for one in desk.core.colleagues.list() if one.id == meant.id)
    before = ColleagueFacts(row.roles, row.email, row.team, row.zone, row.capacity, row.skills, row.shift)
    asked = {
        "roles": tuple(options.role) if options.role else None,
        "email": options.email,
        "team": options.team,
        "zone": options.zone,
        "capacity": options.capacity,
        "skills": tuple(options.skill) if options.skill else None,
        "shift": options.shift,
    }
    given = {name: value for name, value in asked.items() if value is not None}
    done = desk.core.staffing.change(desk.actor, row.id, replace(before, **given))
    changed = next(one for one in desk.core.colleagues.list() if one.id == row.id)
    moved = [f"{len(done.moved)} leads moved."] if done.moved else []
    return Answer(_row(changed) | {"moved": list(done.moved)}, [f"{changed.name} is changed.", *moved])


def _told(login: str, password: str) -> dict[str, object]:
    return {"login": login, "one_time_password": password}


def _in_words(login: str, password: str) -> list[str]:
    return [
        f"Sign-in: {login}   one-time password: {password}",
        "This is told once. It opens nothing until it is changed with `qualcenter people password`, within a week.",
    ]


def _leave(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    moved = desk.core.colleagues.switch_off(desk.actor, options.name)
    return Answer({"name": options.name, "moved": list(moved)}, [f"{options.name} left; {len(moved)} leads moved."])


def _password(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    if options.name is not None:
        given = desk.core.signing_in.give(desk.tender, options.name)
        return Answer(
            {"name": options.name} | _told(given.login, given.password), _in_words(given.login, given.password)
        )
    password = new_password()
    asking_for_password(desk.store_address, lambda: change_password(desk.store_address, password))
    return Answer({"changed": True}, ["Your password was changed."])


def _runner(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    given = desk.core.signing_in.give_jobs(desk.tender)
    words = [f"Sign-in of the jobs: {given.login}   password: {given.password}", "This is told once."]
    return Answer({"login": given.login, "password": given.password}, words)


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
