"""Commands that bring files in and take them out, with dry runs, refused rows and undo."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from qualcenter.cli.answer import Answer, Exit, tell
from qualcenter.cli.desk import CommandDesk, parsed_instant
from qualcenter.cli.grammar import Commands, WrongWords, whole_number
from qualcenter.cli.import_words import MOST_ROWS, lines_of
from qualcenter.cli.row_json import row_json


def add(commands: Commands) -> None:
    """Put the commands into the grammar."""
    _add_import(commands)
    imports = commands.group("imports", "past imports, and taking one back")
    imports.add("list", _imports, "past imports, the latest first")
    imports.add("undo", _undo, "take back the leads of an import that nobody touched since").add_argument(
        "run", type=whole_number, metavar="RUN"
    )
    export = commands.add("export", _export, "write dispositions, leads, handoffs or journeys to a file")
    export.add_argument("what", choices=("dispositions", "leads", "handoffs", "journeys"), nargs="?", default=None)
    export.add_argument("--since", default=None, metavar="INSTANT")
    export.add_argument("--until", default=None, metavar="INSTANT")
    export.add_argument("--format", choices=("csv", "xlsx", "jsonl"), default=None)
    export.add_argument("--out", type=Path, default=None, metavar="FILE")
    export.add_argument("--mark", action="store_true", help="export each row once")
    export.add_argument(
        "--again", type=whole_number, default=None, metavar="RUN", help="the rows of a past run once more"
    )
    commands.group("exports", "past exports").add("list", _exports, "past exports, the latest first")


def _add_import(commands: Commands) -> None:
    reading = commands.add("import", _import, "bring in CSV, TSV or XLSX")
    reading.add_argument("file", type=Path, metavar="FILE")
    reading.add_argument("--map", action="append", default=None, metavar="COLUMN=FIELD", help="what a column holds")
    reading.add_argument("--sheet", default=None, help="sheet of a workbook, if not the first")
    reading.add_argument("--source", default=None, metavar="NAME")
    reading.add_argument("--country", default=None, metavar="CC", help="country of numbers without a country code")
    reading.add_argument(
        "--touch", default=None, metavar="KIND", help="what the rows did; without it they are contacts"
    )
    reading.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), default=None)
    reading.add_argument("--zone", default=None, help="zone of times without one")
    reading.add_argument("--stage-map", action="append", default=None, metavar="VALUE=STAGE")
    reading.add_argument("--encoding", default=None)
    reading.add_argument("--delimiter", default=None)
    reading.add_argument("--dry-run", action="store_true", help="read and count, write nothing")
    reading.add_argument(
        "--refused", type=Path, default=None, metavar="FILE", help="write refused rows with reasons here"
    )
    reading.add_argument("--keep-going", action="store_true", help="commit batches of 2000 rows; resumable")


def _import(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.exchange.importing import ImportWish

    wish = ImportWish(
        file=options.file,
        given=tuple(options.map or ()),
        sheet=options.sheet,
        source=options.source,
        country=options.country,
        touch=options.touch,
        date_order=options.date_order,
        zone=options.zone or "UTC",
        stage_map=tuple(options.stage_map or ()),
        encoding=options.encoding,
        delimiter=options.delimiter,
        dry_run=options.dry_run,
        refused=options.refused,
        keep_going=options.keep_going,
    )
    outcome = desk.core.imports.run(desk.actor, wish, progress=_progress)
    return Answer(outcome.document(), lines_of(outcome, wish), Exit.SOME_REFUSED if outcome.refused else Exit.DONE)


def _progress(done: int, total: int | None) -> None:
    tell(f"{done} of about {total} rows" if total else f"{done} rows")


def _imports(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    rows = [row_json(one) for one in desk.core.imports.list()]
    lines = [f"{row['id']}  {row['at']}  {row['file']}: {row['added']} added, {row['merged']} merged" for row in rows]
    return Answer(rows, lines or ["Nothing was imported yet."])


def _undo(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    counts: dict[str, Any] = row_json(desk.core.imports.undo(desk.actor, options.run))
    return Answer(counts, [", ".join(f"{name} {value}" for name, value in counts.items())])


def _export(desk: CommandDesk, options: argparse.Namespace) -> Answer:
    from qualcenter.exchange.exporting import ExportWish

    if options.again is None and options.what is None:
        raise WrongWords("Name what to export: dispositions, leads, handoffs or journeys, or a run with --again.")
    wish = ExportWish(
        what=options.what,
        since=_instant(options.since),
        until=_instant(options.until),
        format=options.format,
        out=options.out,
        mark=options.mark,
        again=options.again,
    )
    made = desk.core.exports.run(desk.actor, wish)
    document = {
        "rows": made.rows,
        "file": str(made.file) if made.file else None,
        "from_seq": made.from_seq,
        "to_seq": made.to_seq,
        "run": made.run,
        "failures": [row_json(one) for one in made.left_out],
    }
    lines = [f"{made.rows} rows are in {made.file}."]
    if made.failed:
        lines.append(f"{made.failed} rows are not, and are not marked:")
        lines += [f"  {one.id}, {one.column}: {one.why}" for one in made.left_out[:MOST_ROWS]]
    return Answer(document, lines, Exit.SOME_REFUSED if made.failed else Exit.DONE)


def _instant(text: str | None) -> datetime | None:
    return parsed_instant(text) if text else None


def _exports(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    rows = [row_json(one) for one in desk.core.exports.list()]
    lines = [f"{row['id']}  {row['at']}  {row['kind']}: {row['rows']} rows, {row['file']}" for row in rows]
    return Answer(rows, lines or ["Nothing was exported yet."])
