"""Imports: a file becomes people and leads, with a reason for every refusal and a way back."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from time import perf_counter

from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.exchange.import_row import ImportOptions, ImportRow
from qualcenter.exchange.looking import look_at
from qualcenter.exchange.mapping import ColumnReading, given_pairs, mapping_of
from qualcenter.exchange.mapping import Mapping as Columns
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.refused_rows import check_refused, write_refused
from qualcenter.exchange.row_reading import rows_of, touch_code
from qualcenter.exchange.table import FileRefused, Table, TableRow
from qualcenter.services.desk import Act, Desk
from qualcenter.services.file_wishes import FileLook, ImportOutcome, ImportWish, Refusal, Unread
from qualcenter.services.import_runs import ImportRunRow, ImportRuns, UndoneImport, runs_of
from qualcenter.services.load_runs import Chunk, LoadRun, LoadRuns, Progress, RunHead, Watch

__all__ = ["BATCH", "ImportOutcome", "ImportWish", "Imports", "Preview", "Refusal"]

BATCH = 2_000
"""Rows of a batch: what is lost at most when an import that keeps going is broken off."""

MOST_TOLD = 10_000
"""Refusals told one by one; all are counted, and all are in the refused file."""


@dataclass(frozen=True)
class Preview:
    """How a file would be read: each column with its field and why, and its first rows."""

    columns: tuple[ColumnReading, ...]
    rows: tuple[ImportRow, ...]
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    approximate_rows: int


@dataclass
class _Opened:
    table: Table
    mapping: Columns
    options: ImportOptions
    remembered: bool = False
    refusals: list[Refusal] = field(default_factory=list)
    faults: dict[tuple[str | None, str], Unread] = field(default_factory=dict)

    def rows(self) -> Iterator[ImportRow]:
        return rows_of(self.table, self.mapping, self.options)

    def chunks(self, upto: int) -> Iterator[Chunk]:
        """The rows after that number, in batches; refusals met on the way are noted anew each time."""
        self.refusals, self.faults = [], {}
        rows = (row for row in self.rows() if self._wanted(row, upto))
        while batch := list(islice(rows, BATCH)):
            yield [row for row in batch if row.refusal is None], [row.number for row in batch if row.refusal]

    def _wanted(self, row: ImportRow, upto: int) -> bool:
        fault = row.refusal
        if fault is not None and len(self.refusals) < MOST_TOLD:
            self.refusals.append(Refusal(row.number, fault.column, fault.code, fault.why))
        for one in row.warnings:
            known = self.faults.get((one.column, one.code))
            first = known or Unread(one.column, one.code, 0, row.number, one.why)
            self.faults[one.column, one.code] = replace(first, count=first.count + 1)
        return row.number > upto


class Imports:
    """Brings files in; shown first, run, listed and taken back."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk
        self._runs = ImportRuns(desk)
        self._loads = LoadRuns(desk)

    def preview(self, wish: ImportWish, rows: int = 50) -> Preview:
        """How the file would be read, with its first rows; nothing is written. Raises `FileRefused`."""
        opened = self._open(wish)
        table = opened.table
        return Preview(
            opened.mapping.readings,
            tuple(islice(opened.rows(), rows)),
            table.encoding,
            table.delimiter,
            table.sheet,
            table.sheets,
            table.approximate_rows,
        )

    def look(self, wish: ImportWish, rows: int = 50) -> FileLook:
        """The file as it would be read, with its first rows as they stand; nothing is written. Raises `FileRefused`.

        Unlike `preview` it also shows a file in which no column can name anybody, so that somebody can say which does.
        """
        opened = self._open(wish, whole=False)
        return look_at(opened.table, opened.mapping, opened.options, rows, remembered=opened.remembered)

    def count(
        self,
        actor: Actor,
        wish: ImportWish,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportOutcome:
        """What `run` would bring, without writing anything and without holding anybody up for longer than a batch.

        Rows that are about a person whom an earlier row brings count as merged. Raises what `run` raises.
        """
        began = perf_counter()
        opened = self._open(wish)
        watch = Watch(opened.table.approximate_rows or None, progress, cancelled)
        return _outcome(opened, self._loads.counted(actor, opened.chunks, watch), perf_counter() - began)

    def save_refused(self, wish: ImportWish, out: Path) -> int:
        """Write the refused rows, each with its reason in the last column; gives how many. Raises `FileRefused`.

        The file is read anew, so it can be asked for before an import, after it, or a day later.
        """
        check_refused(out, wish.file)
        opened = self._open(wish)
        return write_refused(
            opened.table.columns, opened.rows(), out, "xlsx" if out.suffix.lower() == ".xlsx" else "csv"
        )

    def run(
        self,
        actor: Actor,
        wish: ImportWish,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportOutcome:
        """Import a file: in one transaction or, with `keep_going`, in batches that stay whatever happens after.

        Refused rows never stop the others. Cancelling keeps the finished batches, or nothing without them; the
        outcome says so. A dry run counts and keeps nothing. Raises `FileRefused` for a file that cannot be read,
        `UnknownNameRefused` for a touch that the Playbook does not know, `NotAllowedRefused`.
        """
        require(actor, Right.IMPORT)
        began = perf_counter()
        if wish.refused is not None:
            check_refused(wish.refused, wish.file)
        opened = self._open(wish)
        head = _head(wish, opened)
        watch = Watch(opened.table.approximate_rows or None, progress, cancelled)
        if wish.keep_going and not wish.dry_run:
            done = self._loads.in_batches(actor, head, opened.chunks, watch)
        else:
            done = self._loads.whole(actor, head, opened.chunks, watch, dry=wish.dry_run)
        if wish.refused is not None and done.counts.refused:
            write_refused(opened.table.columns, opened.rows(), wish.refused)
        if wish.given and done.id is not None:
            self._save_mapping(actor, opened)
        return _outcome(opened, done, perf_counter() - began)

    def list(self) -> tuple[ImportRunRow, ...]:
        """Past imports, the latest first."""
        return self._runs.list()

    def undo(self, actor: Actor, run: int) -> UndoneImport:
        """Take an import back where nobody touched what it brought."""
        return self._runs.undo(actor, run)

    def _open(self, wish: ImportWish, *, whole: bool = True) -> _Opened:
        """Open the file; `whole` also refuses one that cannot be imported as it is read now."""
        table = _without_nul(open_table(wish.file, wish.encoding, wish.delimiter, wish.sheet))
        rules = self._desk.rules()
        if wish.touch and touch_code(wish.touch) not in rules.scoring.touches:
            kinds = ", ".join(sorted(rules.scoring.touches))
            raise UnknownNameRefused(
                said("The Playbook knows no touch “{touch}”. It knows: {kinds}.", touch=wish.touch, kinds=kinds),
                ("touch",),
            )
        saved = {} if wish.given or wish.afresh else self._saved(table.columns)
        given = given_pairs(wish.given) or saved
        options = ImportOptions(
            country=wish.country,
            touch_kind=wish.touch,
            date_order=wish.date_order,
            zone=wish.zone,
            source=wish.source,
            stage_map=_stage_pairs(wish.stage_map),
        )
        opened = _Opened(table, mapping_of(table.columns, given), options, bool(saved))
        if whole:
            opened.rows()
        return opened

    def _saved(self, columns: Sequence[str]) -> dict[str, str]:
        digest = _header_digest(columns)
        return self._desk.look(lambda act: runs_of(act).mapping(digest))

    def _save_mapping(self, actor: Actor, opened: _Opened) -> None:
        chosen = {column: name or "-" for column, name in opened.mapping.fields.items()}
        digest = _header_digest(opened.table.columns)

        def keep(act: Act) -> None:
            runs_of(act).save_mapping(digest, chosen, act.at)

        self._desk.do(actor, "save_mapping", keep)


def _outcome(opened: _Opened, done: LoadRun, seconds: float) -> ImportOutcome:
    table, counts = opened.table, done.counts
    told = () if done.stopped and done.id is None else tuple(opened.refusals)
    return ImportOutcome(
        **vars(counts),
        seconds=seconds,
        columns=opened.mapping.fields,
        encoding=table.encoding,
        delimiter=table.delimiter,
        refusals=told,
        run=done.id,
        stopped=done.stopped,
        unread=tuple(sorted(opened.faults.values(), key=lambda one: -one.count)),
    )


def _head(wish: ImportWish, opened: _Opened) -> RunHead:
    """The run's name for later: the same file in the same reading has the same digest."""
    told = {
        "columns": opened.mapping.fields,
        "source": wish.source,
        "country": wish.country,
        "touch": wish.touch,
        "date_order": wish.date_order,
        "zone": wish.zone,
        "sheet": opened.table.sheet,
        "stage_map": list(wish.stage_map),
    }
    digest = blake2b(repr(sorted(told.items())).encode("utf-8", "replace"), digest_size=16)
    try:
        with Path(wish.file).expanduser().open("rb") as stream:
            while piece := stream.read(1 << 20):
                digest.update(piece)
    except OSError as error:
        raise FileRefused(
            "unreadable", said("{file} cannot be read: {error}.", file=wish.file, error=error.strerror or error)
        ) from error
    return RunHead(Path(wish.file).name, digest.hexdigest(), told)


def _stage_pairs(pairs: Sequence[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        word, sign, stage = pair.rpartition("=")
        if not sign or not word.strip() or not stage.strip():
            raise FileRefused(
                "bad_option", said("“{pair}” is not of the form VALUE=STAGE, such as “Hot=lead”.", pair=pair[:80])
            )
        found[word.strip()] = stage.strip()
    return found


def _header_digest(columns: Sequence[str]) -> str:
    header = "\x1f".join(column.strip().casefold() for column in columns)
    return blake2b(header.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _without_nul(table: Table) -> Table:
    """The same table with NUL characters left out: no store can hold one, and nobody meant it."""

    def rows() -> Iterator[TableRow]:
        for row in table.rows():
            if row.fault is None or row.fault.code != "nul_character":
                yield row
                continue
            cells = tuple(cell.replace("\0", "") if isinstance(cell, str) else cell for cell in row.cells)
            yield TableRow(row.number, cells)

    return replace(table, _read=rows)
