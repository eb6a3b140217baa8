"""Files as people send them, imported on a rehearsal desk, and what the store holds then."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from qualcenter.exchange.importing import ImportOutcome, Imports, ImportWish
from qualcenter.queries.audit import Audit
from qualcenter.store.tables import (
    acts,
    companies,
    events,
    import_rows,
    leads,
    notes,
    person_emails,
    person_phones,
    persons,
    touches,
)
from tests.fixtures.desks import Rehearsal

FIRST = ("Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Frances", "John", "Jean", "Leslie")
LAST = ("Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Allen", "Backus", "Bartik", "Lamport")
STATES = ("LA", "MI", "NJ", "AK", "OH", "IL", "CA", "SD", "MD", "PA")


def a_file(folder: Path, columns: Sequence[str], rows: Sequence[Sequence[object]], name: str = "in.csv") -> Path:
    place = folder / name
    with place.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([columns, *rows])
    return place


def list_of_500(folder: Path, count: int = 60) -> Path:
    columns = ("first_name", "last_name", "company_name", "city", "state", "zip", "phone1", "phone2", "email", "web")
    rows = []
    for i in range(count):
        first, last = FIRST[i % 10], LAST[i // 10 % 10]
        number = f"504-621-{8000 + i}"
        mail = f"{first}.{last}{i}@firm{i}.com".lower()
        rows.append(
            (
                first,
                last,
                f"Firm {i}",
                "Town",
                STATES[i % 10],
                i,
                number,
                f"504-845-{1000 + i}",
                mail,
                f"www.firm{i}.com",
            )
        )
    return a_file(folder, columns, rows)


def list_of_1000(folder: Path, count: int = 80) -> Path:
    columns = (
        *("Index", "Account Id", "Lead Owner", "First Name", "Last Name", "Company", "Phone 1", "Phone 2"),
        *("Email 1", "Email 2", "Website", "Source", "Deal Stage", "Notes"),
    )
    stages = ("Qualified", "Closed Won", "Contacted", "New", "Closed - Lost", "Proposal Sent", "Disqualified", "Later")
    rows = []
    for i in range(count):
        first, last = FIRST[i % 10], LAST[i // 10 % 10]
        phones = (f"001-852-895-{5000 + i}x166", f"(463)291-{9000 + i}")
        mails = (f"a{i}@one.com", f"b{i}@two.com")
        owner = "Ada" if i % 4 == 3 else "Kaylee Salazar"
        rest = (f"http://w{i}.info/", "Webinars", stages[i % 8], f"Note {i}")
        rows.append((i, f"FcV{i}", owner, first, last, f"Myers {i} Inc", *phones, *mails, *rest))
    return a_file(folder, columns, rows, "crm.csv")


def imported(rehearsal: Rehearsal, file: Path, by: str = "Tom", **more: Any) -> ImportOutcome:
    return Imports(rehearsal.desk).run(rehearsal[by], ImportWish(file, **more))


def counts_of(outcome: ImportOutcome) -> tuple[int, int, int, int, int]:
    return outcome.read, outcome.added, outcome.merged, outcome.refused, outcome.unchanged


def rows_of(rehearsal: Rehearsal, query: Any) -> list[Any]:
    with rehearsal.store.reading() as connection:
        return list(connection.execute(query))


def is_sound(rehearsal: Rehearsal) -> bool:
    return Audit(rehearsal.reading).rows() == ()


def stages_in(rehearsal: Rehearsal) -> dict[str, int]:
    query = select(leads.c.stage, func.count()).where(leads.c.merged_into.is_(None)).group_by(leads.c.stage)
    return {row[0]: row[1] for row in rows_of(rehearsal, query)}


def everything_in(rehearsal: Rehearsal) -> dict[str, list[Any]]:
    tables = (acts, events, leads, persons, person_emails, person_phones, companies, touches, notes, import_rows)
    return {one.name: sorted(map(repr, rows_of(rehearsal, select(one)))) for one in tables}
