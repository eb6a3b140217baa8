"""Commands about wishes: do-not-call lists, what we hold on a person, and erasing it."""

import argparse
import contextlib
from pathlib import Path

from qualcenter.cli.answer import Answer, Exit
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands, lead_number, whole_number
from qualcenter.cli.row_json import row_json
from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused
from qualcenter.domain.sentence import said
from qualcenter.services.suppression import Unwanted


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    suppress = commands.group("suppress", "do-not-call lists")
    adding = suppress.add("add", _add, "put a wish in force")
    for name in ("number", "email", "company", "country"):
        adding.add_argument(f"--{name}", default="")
    adding.add_argument("--lead", type=lead_number, default=None, help="the person of this lead")
    adding.add_argument("--asked-by", default="person", help="who asked")
    adding.add_argument("--reason", default="")
    suppress.add("list", _list, "the wishes in force")
    lift = suppress.add("lift", _lift, "end a wish")
    lift.add_argument("id", type=whole_number, metavar="ID")
    reading = suppress.add("import", _import, "a file of numbers, e-mails or companies")
    reading.add_argument("file", type=Path, metavar="FILE")
    reading.add_argument("--country", default="")
    confirm = suppress.add("confirm", _confirm, "take out the leads of a company that asked not to be called")
    confirm.add_argument("company", metavar="COMPANY", help="its name or number")
    person = commands.group("person", "what we hold on a person, and erasing it")
    for name, run, words in (
        ("export", _export, "everything held on a person"),
        ("erase", _erase, "blank everything held on a person; history stays without them"),
    ):
        command = person.add(name, run, words)
        command.add_argument("person", metavar="PERSON", help="number of a lead, an e-mail, a phone number or a name")


def _rows(desk: CommandDesk) -> list[dict[str, object]]:
    return [row_json(one) for one in desk.core.suppression.list()]


def _add(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    targets = [options.number, options.email, options.company, options.lead]
    if sum(1 for one in targets if one) != 1:
        raise BadValueRefused(said("Name exactly one of --number, --email, --company and --lead."))
    whom = Unwanted(
        number=options.number,
        email=options.email,
        company=options.company,
        country=options.country,
        lead_id=options.lead,
        asked_by=options.asked_by,
        reason=options.reason,
    )
    wish = desk.core.suppression.add(desk.actor, whom)
    row = next((one for one in _rows(desk) if one["id"] == wish), {"id": wish})
    return Answer(row, [f"Wish {wish} is in force."])


def _list(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    rows = _rows(desk)
    lines = [f"{row['id']}  {row['scope']}, asked by {row['asked_by']}" for row in rows]
    return Answer(rows, lines or ["Nobody asked not to be called."])


def _lift(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    desk.core.suppression.lift(desk.actor, options.id)
    return Answer(_rows(desk), [f"Wish {options.id} is lifted."])


def _import(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.exchange.suppression_list import read_list

    done = desk.core.suppression.import_file(desk.actor, read_list(options.file, options.country))
    document = {
        "added": done.added,
        "unchanged": done.unchanged,
        "refused": len(done.refused),
        "refusals": [row_json(one) for one in done.refused],
    }
    lines = [f"{done.added} added, {done.unchanged} known before, {len(done.refused)} refused."]
    lines += [f"  row {one.row}: {one.why}" for one in done.refused]
    return Answer(document, lines, Exit.SOME_REFUSED if done.refused else Exit.DONE)


def _confirm(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    company_id = desk.core.search.company(options.company)
    if company_id is None:
        raise UnknownNameRefused(said("There is no company “{company}” in this store.", company=options.company))
    purged = desk.core.suppression.confirm_company(desk.actor, company_id)
    return Answer(list(purged), [f"{len(purged)} leads were taken out."])


def _person_id(desk: CommandDesk, text: str) -> int:
    """The person meant: a lead's number, else the only one found by e-mail, phone or name."""
    if text.isdecimal():
        with contextlib.suppress(LookupError):
            return int(desk.core.lead_brief.read(desk.reader, int(text)).person_id)
    found = {one.person_id for one in desk.core.search.find(text, 10)}
    if len(found) != 1:
        many = said("Several people fit “{text}”", text=text) if found else said("Nobody fits “{text}”", text=text)
        raise UnknownNameRefused(said("{many}: name the person by e-mail, or by the number of the lead.", many=many))
    return found.pop()


def _export(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    held = desk.core.personal_data.export(desk.actor, _person_id(desk, options.person))
    lines = [f"{name}: {value}" for name, value in held.items()]
    return Answer(held, lines)


def _erase(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    done = desk.core.personal_data.erase(desk.actor, _person_id(desk, options.person))
    document = row_json(done)
    return Answer(document, ["The person is erased. What left the store before is listed below.", str(document)])
