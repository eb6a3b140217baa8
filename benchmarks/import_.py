"""Import: mixed rows from CSV to committed leads with journeys, against csv and phonenumbers alone in one process."""

import csv
import os
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import phonenumbers

from benchmarks.figure import Figure
from qualcenter.clock import RehearsalClock
from qualcenter.domain import phone
from qualcenter.domain.rights import Actor
from qualcenter.exchange.importing import Imports, ImportWish
from qualcenter.services.desk import Desk
from qualcenter.services.playbooks import Playbooks
from qualcenter.store.opening import create
from tests.postgres_server import PostgresServer

BAR = 0.5
ROWS = int(os.environ.get("BENCHMARK_ROWS", "100000"))
RUNS = int(os.environ.get("BENCHMARK_RUNS", "5"))
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOM = Actor(1, "Tom", frozenset({"team_lead"}), "inbound")
COLUMNS = ("First name", "Last name", "Company", "Job title", "City", "Country", "Email", "Phone", "Source")

# National formats as people of ten countries write them; # is a digit.
COUNTRIES = (
    ("US", "(504) 62#-####", ("New Orleans", "Denver", "Boston")),
    ("DE", "030 2#######", ("Berlin", "München")),
    ("GB", "020 7946 ####", ("London", "Leeds")),
    ("FR", "01 42 68 ## ##", ("Paris", "Lyon")),
    ("ES", "91 2## ## ##", ("Madrid",)),
    ("IT", "02 8#######", ("Milano",)),
    ("NL", "020 6## ####", ("Amsterdam",)),
    ("AT", "01 5#######", ("Wien",)),
    ("CH", "044 2## ## ##", ("Zürich",)),
    ("SE", "08-5## ### ##", ("Stockholm",)),
)
GIVEN = ("Ada", "Grace", "Alan", "Barbara", "Donald", "Frances", "Jean", "Leslie", "Radia", "Sophie", "Ute", "Yves")
FAMILY = ("Ek", "Fournier", "García", "Hopper", "Jansen", "Lovelace", "Müller", "Novak", "Rossi", "Smith", "Weber")
TITLES = ("Head of Sales", "CEO", "Analyst", "Vice President Operations", "Buyer", "IT Manager", "", "Director")
SOURCES = ("Fair", "Web", "Partner", "List")


def measure() -> Iterator[Figure]:
    """The median share of the reference's rate on both kinds of store, and the most memory it took."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.csv"
        write_file(file, ROWS)
        yield from _measured("sqlite", file, _sqlite_urls(Path(folder)))
        server = PostgresServer()
        try:
            server.start()
            yield from _measured("postgresql", file, (server.url(server.fresh_database()) for _ in range(RUNS)))
        finally:
            server.remove()


def write_file(file: Path, rows: int, seed: int = 7) -> None:
    """A CSV of so many rows: every fifth is about somebody who stood in it before, half of those word for word."""
    chance = random.Random(seed)
    before: list[tuple[str, ...]] = []
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for number in range(rows):
            if before and number % 5 == 4:
                row = chance.choice(before)
                if number % 2:
                    row = (*row[:3], chance.choice(TITLES), *row[4:7], _number(chance, row[5]), row[8])
            else:
                row = _row(chance, number)
                if len(before) < 20_000:
                    before.append(row)
            writer.writerow(row)


def _row(chance: random.Random, number: int) -> tuple[str, ...]:
    country, _, cities = chance.choice(COUNTRIES)
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    firm = f"{family} {number % (ROWS // 4 + 1)} GmbH"
    mail = f"{given}.{family}.{number}@firm{number % 997}.com".lower().replace("ü", "ue").replace("í", "i")
    rest = (firm, chance.choice(TITLES), chance.choice(cities), country, mail, _number(chance, country))
    return (given, family, *rest, chance.choice(SOURCES))


def _number(chance: random.Random, country: str) -> str:
    shape = next(one for code, one, _ in COUNTRIES if code == country)
    return "".join(str(chance.randrange(10)) if sign == "#" else sign for sign in shape)


def _sqlite_urls(folder: Path) -> Iterator[str]:
    return (f"sqlite:///{folder}/store{number}.db" for number in range(RUNS))


def _measured(kind: str, file: Path, urls: Iterator[str]) -> Iterator[Figure]:
    shares, rates = [], []
    for url in urls:
        alone = _reference(file)
        ours = _import(url, file)
        shares.append(alone / ours)
        rates.append(ROWS / ours)
    yield Figure(f"import {kind}", statistics.median(shares), "of csv and phonenumbers alone", BAR)
    yield Figure(f"import {kind} rate", statistics.median(rates), "rows/s")
    if kind == "sqlite":
        yield Figure("import memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB at most")


def _reference(file: Path) -> float:
    """Seconds to read the file and to parse, check and format every number in it."""
    begun = time.perf_counter()
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            try:
                number = phonenumbers.parse(row["Phone"], row["Country"])
            except phonenumbers.NumberParseException:
                continue
            if phonenumbers.is_valid_number(number):
                phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return time.perf_counter() - begun


def _import(url: str, file: Path) -> float:
    phone.parse_phone.cache_clear()
    store = create(url, live=False)
    try:
        desk = Desk(store, RehearsalClock(NOW, running=False))
        Playbooks(desk).adopt_first()
        with store.writing() as connection:
            connection.exec_driver_sql(
                "INSERT INTO colleagues (id, name, roles, team, active)"
                " VALUES (1, 'Tom', '[\"team_lead\"]', 'inbound', true)"
            )
        begun = time.perf_counter()
        done = Imports(desk).run(TOM, ImportWish(file, touch="webinar"))
        took = time.perf_counter() - begun
        assert done.read == ROWS
        return took
    finally:
        store.close()
