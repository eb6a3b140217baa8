"""Export: dispositions to CSV, against csv.writer over a bare cursor that reads the same columns in one statement."""

import csv
import os
import resource
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks.figure import Figure
from benchmarks.stores import KINDS, fresh_store
from benchmarks.timing import in_turns
from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.exchange.exporting import Exports, ExportWish
from qualcenter.services.desk import Desk
from qualcenter.services.playbooks import Playbooks
from qualcenter.store.opening import create
from qualcenter.store.unit_of_work import Store

BAR = 0.7
MEMORY = 60.0
"""Megabytes that an export of any length may take; not more for a million rows than for a few thousand."""
ROWS = int(os.environ.get("BENCHMARK_ROWS", "1000000"))
"""The bar speaks of a million; fewer give the same share sooner."""
RUNS = 5
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOM = Actor(1, "Tom", frozenset({"team_lead"}), "inbound")

# A quarter as many leads as dispositions, five people a company; every third disposition has a note, every fifth
# lead three answers.
FILL = (
    "INSERT INTO colleagues (id, name, roles, team, active) VALUES (1, 'Tom', '[\"team_lead\"]', 'inbound', true)",
    "INSERT INTO acts (id, actor, verb, at) VALUES ('00000000-0000-0000-0000-000000000001', 'Tom', 'dispose', 1)",
    (
        "{numbers} INSERT INTO companies (id, name, name_key, country, created_at)"
        " SELECT n, 'Company ' || n || ' GmbH', 'company' || n, 'DE', 1 FROM numbers WHERE n <= :rows / 20 + 1"
    ),
    (
        "{numbers} INSERT INTO persons (id, full_name, name_key, company_id, country, source, email_key, created_at)"
        " SELECT n, 'Given' || n || ' Family' || n, 'family' || n, n / 5 + 1, 'DE', 'webinar', 'p' || n, 1"
        " FROM numbers WHERE n <= :rows / 4 + 1"
    ),
    (
        "INSERT INTO person_emails (person_id, position, address, raw, state)"
        " SELECT id, 0, 'p' || id || '@example.org', 'p', 'good' FROM persons"
    ),
    (
        "INSERT INTO person_phones (person_id, position, number, raw, state)"
        " SELECT id, 0, '+4930' || (10000000 + id), 'p', 'good' FROM persons"
    ),
    (
        "INSERT INTO leads (id, person_id, company_id, stage, owner_key, next_action, next_at, stage_since, created_at,"
        " window_key, answers) SELECT id, id, company_id, 'lead', 'p:inbound', 'retry', 1, 1, 1, 'w',"
        " CASE WHEN id % 5 = 0 THEN '{{\"need\":' || (id * 3) || ',\"size\":' || (id * 3 + 1) || ',\"timing\":'"
        " || (id * 3 + 2) || '}}' ELSE '{{}}' END FROM persons"
    ),
    (
        "INSERT INTO answers (id, person_id, lead_id, field, value, at) SELECT l.id * 3 + f.n, l.id, l.id, f.field,"
        " 'cost', 2 FROM leads AS l CROSS JOIN (SELECT 0 AS n, 'need' AS field UNION ALL SELECT 1, 'size'"
        " UNION ALL SELECT 2, 'timing') AS f WHERE l.id % 5 = 0"
    ),
    (
        "{numbers} INSERT INTO notes (id, person_id, lead_id, text, at, colleague_id, author) SELECT n, n / 4 + 1,"
        " n / 4 + 1, 'Asked about prices, wants to hear from us again in spring.', 1, 1, 'Tom'"
        " FROM numbers WHERE n % 3 = 0"
    ),
    (
        "{numbers} INSERT INTO dispositions (id, lead_id, person_id, act_id, at, colleague_id, code, reached, attempt,"
        " call_seconds, fields, next_action, next_at, stage_after, score_at, tier, playbook_version, number_dialled,"
        " note_id) SELECT n, n / 4 + 1, n / 4 + 1, '00000000-0000-0000-0000-000000000001',"
        " 1795424400000000 + n * 1000000, 1, 'no_answer', false, 1, 35, '{{}}', 'retry',"
        " 1795428000000000 + n * 1000000, 'lead', 52, 'B', 1, '+4930' || (10000000 + n / 4 + 1),"
        " CASE WHEN n % 3 = 0 THEN n END FROM numbers"
    ),
)
NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < :rows)"

BARE = """
SELECT d.id, d.lead_id, p.external_id, {at}, q.name, p.full_name, c.name, e.address, n.number, p.country, p.source,
  d.code, d.reached, d.attempt, d.call_seconds, d.reason, d.next_action, {next_at}, d.stage_after, d.score_at,
  d.tier, d.receiver, {answers} w.text, d.playbook_version, d.number_dialled, d.reverses
FROM dispositions AS d JOIN leads AS l ON l.id = d.lead_id JOIN persons AS p ON p.id = d.person_id
LEFT JOIN companies AS c ON c.id = p.company_id LEFT JOIN colleagues AS q ON q.id = d.colleague_id
LEFT JOIN notes AS w ON w.id = d.note_id
LEFT JOIN person_emails AS e ON e.person_id = p.id AND e.position = 0
LEFT JOIN person_phones AS n ON n.person_id = p.id AND n.position = 0
ORDER BY d.id
"""
SQL_INSTANT = {
    "sqlite": "strftime('%Y-%m-%dT%H:%M:%SZ', {} / 1000000, 'unixepoch')",
    "postgresql": "to_char(to_timestamp({} / 1000000) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
}
FIELDS = ("need", "authority", "timing", "size", "next_step")
ANSWER = (
    "(SELECT a.value FROM answers AS a WHERE a.lead_id = d.lead_id AND a.field = '{}' AND a.at < d.at"
    " ORDER BY a.id DESC LIMIT 1),"
)


def measure() -> Iterator[Figure]:
    """The median of the export's rate as a share of the bare one's, on both kinds of store, and its memory."""
    for kind in KINDS:
        with fresh_store(kind) as url:
            yield from _measured(kind, url)


def _measured(kind: str, url: str) -> Iterator[Figure]:
    store = create(url, live=False)
    try:
        desk = Desk(store, RehearsalClock(NOW, running=False))
        Playbooks(desk).adopt_first()
        _fill(store)
        with tempfile.TemporaryDirectory(prefix="qc-bench-") as folder:
            before = _peak_megabytes()
            out, bare = Path(folder) / "dispositions.csv", Path(folder) / "bare.csv"
            ours, theirs = in_turns(RUNS, partial(_export, desk, out), partial(_bare, store, bare))
        shares = [other / own for own, other in zip(ours, theirs, strict=True)]
        yield Figure(f"export {kind}", statistics.median(shares), "x csv.writer over a bare cursor", BAR)
        yield Figure(f"export {kind} rate", ROWS / statistics.median(ours), "rows/s")
        grown = _peak_megabytes() - before
        yield Figure(f"export {kind} memory", grown, "MB above the start", MEMORY, at_least=False)
    finally:
        store.close()


def _fill(store: Store) -> None:
    with store.writing() as connection:
        for statement in FILL:
            written = text(statement.format(numbers=NUMBERS))
            connection.execute(written, {"rows": ROWS} if "numbers" in statement else {})
        if store.is_postgresql:
            # A server gathers its statistics by itself after a while; SQLite's are never gathered.
            connection.exec_driver_sql("ANALYZE")


def _export(desk: Desk, out: Path) -> None:
    made = Exports(desk).run(TOM, ExportWish("dispositions", out=out))
    assert made.rows == ROWS


def _bare(store: Store, out: Path) -> None:
    instant = SQL_INSTANT["postgresql" if store.is_postgresql else "sqlite"]
    statement = BARE.format(
        answers=" ".join(ANSWER.format(name) for name in FIELDS),
        at=instant.format("d.at"),
        next_at=instant.format("d.next_at"),
    )
    with store.engine.connect() as connection, out.open("w", newline="", encoding="utf-8") as stream:
        raw: Any = connection.connection.driver_connection
        named = raw.cursor("bare") if store.is_postgresql else raw.cursor()
        if store.is_postgresql:
            named.itersize = 5_000
        csv.writer(stream).writerows(named.execute(statement))
        named.close()


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
