"""One file of an export while it is written: its rows, the ids in them, and its place on the disk."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast
from uuid import uuid4

from qualcenter.domain.sentence import Sentence, said
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.unfit_rows import FittingRows
from qualcenter.exchange.writing import FileFormat, check_place, write_columns
from qualcenter.queries.exported import Cells, ExportScope, Part

Progress = Callable[[int, int | None], None]


class CancelledError(Exception):
    """Somebody stopped the export; nothing of it is kept."""


class ExportFile:
    """Writes rows under another name beside the wished one, and puts the whole file in place when told.

    `rows` counts what is written below the header, `fitting` knows what was left out; `first` is the id of the first
    row; `ids` are all of them when the run is marked, eight bytes each, else empty.
    """

    def __init__(self, out: Path, form: str, columns: Sequence[str]) -> None:
        """Write to this path in this format, with these columns."""
        self.out = out
        self.rows = 0
        self.first: int | None = None
        self.last: int | None = None
        self.ids = array("q")
        self.fitting = FittingRows(columns)
        self._form = form
        self._columns = columns
        self._whole = out.with_name(f".{out.name[:60]}.{uuid4().hex[:8]}.whole")
        self._in_place = False

    def write(self, scope: ExportScope, parts: Iterable[Part], told: Progress, stop: Callable[[], bool]) -> None:
        """Write the rows of every part. Raises `CancelledError`, `FileRefused` and what reading raises."""
        if self.out.is_dir():
            raise FileRefused(
                "cannot_write", said("{out} is a folder. Name a file in it. Nothing was written.", out=self.out)
            )
        check_place(self.out)
        try:
            write_columns(
                self._columns,
                self._cells(scope, parts, told, stop),
                cast(FileFormat, self._form),
                self._whole,
            )
        except FileRefused as refused:
            raise FileRefused(refused.code, _naming(self.out, refused.why, self._whole)) from refused

    def put_in_place(self) -> None:
        """Give the whole file its name; once is enough, again is harmless. Raises `FileRefused`."""
        if self._in_place:
            return
        try:
            self._whole.replace(self.out)
        except OSError as error:
            raise FileRefused(
                "cannot_write",
                said(
                    "{out} could not be put in place: {error}. Nothing was written.",
                    out=self.out,
                    error=error.strerror or error,
                ),
            ) from error
        self._in_place = True

    def withdraw(self) -> None:
        """Take away whatever was written, in place or not."""
        for path in (self._whole, self.out) if self._in_place else (self._whole,):
            try:
                path.unlink(missing_ok=True)
            except OSError:
                # A folder that went away or was locked meanwhile keeps its file; the run is not kept all the
                # same.
                continue
        self._in_place = False

    def _cells(
        self, scope: ExportScope, parts: Iterable[Part], told: Progress, stop: Callable[[], bool]
    ) -> Iterator[Cells]:
        # With a filter or with marks nobody knows how many of the ids belong to the run.
        filtered = scope.marked or scope.since or scope.until
        total = None if filtered or not scope.last else scope.last - scope.first + 1
        for part in parts:
            if stop():
                raise CancelledError
            self.last = part[0][-1]
            ids, cells = self.fitting.of(part) if self._form == "xlsx" else part
            if not ids:
                continue
            self.first = ids[0] if self.first is None else self.first
            if scope.marked and not scope.again:
                self.ids.extend(ids)
            yield cells
            self.rows += len(ids)
            told(self.rows, total)


def _naming(out: Path, why: str, whole: Path) -> str:
    """The same sentence about the file that was asked for, not about the one beside it."""
    if not isinstance(why, Sentence) or why.parts:
        return why.replace(str(whole), str(out))
    return Sentence.of(why.pattern, {name: out if one == whole else one for name, one in why.values.items()})
