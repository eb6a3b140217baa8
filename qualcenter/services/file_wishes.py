"""What somebody wants read from a file or written to one, and what came of it: the words of both doors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class ImportWish:
    """What to import and how; see `import` in the list of commands. `given` and `stage_map` are A=B texts.

    `afresh` guesses every column by its header, whatever was chosen for this header before.
    """

    file: Path
    given: tuple[str, ...] = ()
    sheet: str | None = None
    source: str | None = None
    country: str | None = None
    touch: str | None = None
    date_order: str | None = None
    zone: str = "UTC"
    stage_map: tuple[str, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    dry_run: bool = False
    refused: Path | None = None
    keep_going: bool = False
    afresh: bool = False


@dataclass(frozen=True)
class Refusal:
    """A row that was not imported; rows count as a spreadsheet does, the header being row 1."""

    row: int
    column: str | None
    code: str
    why: str


@dataclass(frozen=True)
class Unread:
    """Cells of one column that could not be used, all for one sort of reason: how many, and the first of them.

    The rows are imported all the same, without these cells or with them as plain text.
    """

    column: str | None
    code: str
    count: int
    row: int
    why: str


@dataclass(frozen=True)
class ImportOutcome:
    """What came of an import; `run` is None when nothing was kept, `stopped` tells that it was cancelled.

    `raised` counts the people whom somebody will call for it. Where it was only counted, those whom a later row of
    theirs would raise are not among them.
    """

    read: int
    added: int
    merged: int
    refused: int
    unchanged: int
    raised: int
    seconds: float
    columns: Mapping[str, str | None]
    encoding: str | None
    delimiter: str | None
    refusals: tuple[Refusal, ...]
    run: int | None = None
    stopped: bool = False
    unread: tuple[Unread, ...] = ()

    def document(self) -> dict[str, object]:
        """The JSON that programs outside rely on."""
        told = [{"row": one.row, "column": one.column, "code": one.code, "why": one.why} for one in self.refusals]
        unread = [dict(vars(one)) for one in self.unread]
        counts = {name: getattr(self, name) for name in ("read", "added", "merged", "refused", "unchanged")}
        return counts | {
            "seconds": round(self.seconds, 3),
            "columns": dict(self.columns),
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "refusals": told,
            "unread": unread,
            "raised": self.raised,
        }


@dataclass(frozen=True)
class ColumnLook:
    """One column of a file that was opened: its field (None when it is set aside), why, and some of its cells."""

    column: str
    field: str | None
    reason: str
    samples: tuple[str, ...]


@dataclass(frozen=True)
class RowLook:
    """One of the first rows as it stands in the file; `why` is empty unless the row would be refused.

    `unread` are (column, sentence) for cells that cannot be used.
    """

    number: int
    cells: tuple[str, ...]
    why: str = ""
    unread: tuple[tuple[str | None, str], ...] = ()


@dataclass(frozen=True)
class FileLook:
    """A file as it would be read, before anything is: its columns and first rows, and what was guessed.

    `encoding` and `delimiter` are None for a workbook, `sheets` is empty for a text file. `remembered` tells that
    the columns are read as somebody chose for this header before. Without `finds_people` no column can name a
    person, an e-mail or a number, and the file cannot be imported yet.
    """

    name: str
    columns: tuple[ColumnLook, ...]
    rows: tuple[RowLook, ...]
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    approximate_rows: int
    remembered: bool
    finds_people: bool


@dataclass(frozen=True)
class ExportWish:
    """What somebody wants written; `again` is the number of a run whose rows are wanted once more.

    `what` is dispositions, leads, handoffs or journeys, None only with `again`. Rows count from `since` up to
    and without `until`: dispositions and events by their instant, handoffs by their promotion, leads by when
    they were made. Without `format` the file's name tells it, else csv; without `out` the file is made in
    `folder`, or in the working folder, under a name that nobody has yet.
    """

    what: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    format: str | None = None
    out: Path | None = None
    mark: bool = False
    again: int | None = None
    folder: Path | None = None


@dataclass(frozen=True)
class LeftOut:
    """A row that the file cannot hold: its id, the column in the way, a code and the reason. It was not marked."""

    id: int
    column: str
    code: str
    why: str


@dataclass(frozen=True)
class Exported:
    """What was written: rows below the header, the file (None when cancelled), the run's number.

    `from_seq` is the id of the first row, `to_seq` the last id that was looked at; both None without rows. `failed`
    counts rows that the file cannot hold, `left_out` names the first thousand of them.
    """

    rows: int
    file: Path | None
    from_seq: int | None
    to_seq: int | None
    run: int
    failed: int = 0
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class ExportRow:
    """One finished run of the past."""

    id: int
    kind: str
    format: str
    at: datetime
    actor: str
    rows: int
    file: str
    marked: bool
    from_seq: int | None
    to_seq: int | None
