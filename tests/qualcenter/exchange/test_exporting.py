import csv
import json
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update

from qualcenter.domain.refusals import BadValueRefused, NotAllowedRefused, UnknownNameRefused
from qualcenter.exchange.columns import disposition_columns
from qualcenter.exchange.exporting import Exported, Exports, ExportWish
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.values import text_of
from qualcenter.failures import KnownFailure
from qualcenter.queries import exported
from qualcenter.store import exports as export_rows_module
from qualcenter.store.tables import export_rows, exports, notes, persons
from tests.center import ANSWERS, Center, make_center
from tests.fixtures.desks import MONDAY, Rehearsal

PAYLOADS = (
    '=HYPERLINK("http://evil.example";"x")',
    "+SUM(1)|cmd",
    "-2+3",
    "@SUM(A1)",
    "\tcell",
    "'quoted",
    'two\r\nlines, "and" ; signs',
    "Ω≈ç √ 田中さん 👩‍💻 \u202etxet",
    "<script>alert(1)</script>",
    "'; DROP TABLE leads;--",
)


@pytest.fixture
def center(rehearsal: Rehearsal) -> Center:
    return make_center(rehearsal)


@pytest.fixture
def doors(rehearsal: Rehearsal) -> Exports:
    return Exports(rehearsal.desk)


def _run(center: Center, out: Path | None, what: str | None = "dispositions", **wish: object) -> Exported:
    door = Exports(center.rehearsal.desk)
    return door.run(center.rehearsal["Tom"], replace(ExportWish(what, out=out), **wish))  # type: ignore[arg-type]


def _read(file: Path) -> list[dict[str, str]]:
    table = open_table(file)
    return [dict(zip(table.columns, [text_of(cell) for cell in row.cells], strict=True)) for row in table.rows()]


def _disposed(center: Center, name: str = "Jo Doe", code: str = "no_answer", note: str = "") -> int:
    """A lead that was called and disposed; gives the disposition."""
    lead = center.called(name=name)
    center.dispositions.record(center.rehearsal["Ada"], lead, code, {}, note)
    center.rehearsal.wait(minutes=1)
    return lead


def _undo(center: Center) -> None:
    center.undo.undo(center.rehearsal["Ada"])
    center.rehearsal.wait(minutes=1)


def test_dispositions_have_exactly_the_promised_columns(center: Center, tmp_path: Path) -> None:
    lead = center.ready()
    center.rehearsal.wait(minutes=1)
    center.promote("Ada", lead, "Sam")
    made = _run(center, tmp_path / "d.csv")
    with (tmp_path / "d.csv").open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))
    assert tuple(lines[0]) == disposition_columns(ANSWERS)
    row = dict(zip(lines[0], lines[1], strict=True))
    assert (tmp_path / "d.csv").read_bytes().startswith(b"\xef\xbb\xbfdisposition_id,lead_id,")
    assert {name: row[f"answer_{name}"] for name in ANSWERS} == ANSWERS
    assert {name: row[name] for name in ("qualifier", "person", "company", "email", "phone", "country")} == {
        "qualifier": "Ada",
        "person": "Jo Doe",
        "company": "Acme GmbH",
        "email": "jo@acme.example",
        "phone": row["number_dialled"],
        "country": "GB",
    }
    assert (row["disposition"], row["reached"], row["stage_after"], row["receiver"]) == (
        *("promote", "true", "promoted", "Sam"),
    )
    assert (row["disposed_at"], row["call_seconds"], row["run_id"]) == ("2026-11-23T09:02:00Z", "60", str(made.run))
    assert (made.rows, made.from_seq, made.to_seq) == (1, int(row["disposition_id"]), int(row["disposition_id"]))


def test_a_row_that_a_workbook_cannot_hold_is_named_left_unmarked_and_goes_with_the_next_file(
    center: Center, tmp_path: Path
) -> None:
    leads = [center.raised(name, email="") for name in ("Jo Doe", "Lou Long", "Max Roe")]
    # No verb takes so long a text; a store that was written to by hand may hold it.
    with center.rehearsal.store.writing() as connection:
        connection.execute(update(persons).where(persons.c.full_name == "Lou Long").values(title="x" * 40_000))
    made = _run(center, tmp_path / "l.xlsx", "leads", mark=True)
    assert [row["full_name"] for row in _read(tmp_path / "l.xlsx")] == ["Jo Doe", "Max Roe"]
    assert (made.rows, made.failed) == (2, 1)
    assert [(one.id, one.column, one.code) for one in made.left_out] == [(leads[1], "title", "cell_too_large")]
    assert "characters" in made.left_out[0].why
    rest = _run(center, tmp_path / "rest.csv", "leads", mark=True)
    assert (rest.rows, rest.failed) == (1, 0)
    assert [row["full_name"] for row in _read(tmp_path / "rest.csv")] == ["Lou Long"]


def test_answers_are_told_as_they_stood_at_the_disposition(center: Center, tmp_path: Path) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.answers.capture(ada, lead, {"size": "ten", "need": "cost"})
    center.dispositions.record(ada, lead, "no_answer")
    center.rehearsal.wait(hours=2)
    center.ring("Ada", lead)
    center.answers.capture(ada, lead, {"size": "twenty", "need": ""})
    center.dispositions.record(ada, lead, "no_answer")
    center.answers.capture(ada, lead, {"timing": "later"})
    _run(center, tmp_path / "d.csv")
    rows = _read(tmp_path / "d.csv")
    assert [(row["answer_size"], row["answer_need"], row["answer_timing"]) for row in rows] == [
        ("ten", "cost", ""),
        ("twenty", "", ""),
    ]


def test_texts_that_a_spreadsheet_could_run_come_back_unchanged(center: Center, tmp_path: Path) -> None:
    for number, text in enumerate(PAYLOADS):
        _disposed(center, f"Person{number} Doe", note=text)
    with center.rehearsal.store.writing() as connection:
        kept = list(connection.execute(select(notes.c.id, notes.c.text).order_by(notes.c.id)))
        for (note, _), text in zip(kept, PAYLOADS, strict=True):
            connection.execute(update(notes).where(notes.c.id == note).values(text=text))
        for person, text in enumerate(PAYLOADS, start=1):
            connection.execute(update(persons).where(persons.c.id == person).values(full_name=text))
    for form in ("csv", "xlsx"):
        file = tmp_path / f"d.{form}"
        _run(center, file)
        rows = _read(file)
        assert [row["note"] for row in rows] == list(PAYLOADS)
        assert [row["person"] for row in rows] == list(PAYLOADS)
    with (tmp_path / "d.csv").open(encoding="utf-8-sig", newline="") as stream:
        started = [row["note"][0] for row in csv.DictReader(stream)]
    assert not {"=", "+", "-", "@", "\t"} & set(started)


def test_json_lines_keep_numbers_yes_and_nothing_apart(center: Center, tmp_path: Path) -> None:
    _disposed(center)
    made = _run(center, tmp_path / "d.jsonl")
    (line,) = (tmp_path / "d.jsonl").read_text("utf-8").splitlines()
    row = json.loads(line)
    assert tuple(row) == disposition_columns(ANSWERS)
    assert (row["reached"], row["attempt"], row["run_id"], row["reverses"]) == (False, 1, made.run, None)
    assert (row["disposed_at"], row["note"]) == ("2026-11-23T09:01:00Z", None)


def test_instants_keep_their_microseconds(center: Center, tmp_path: Path) -> None:
    lead = center.called()
    center.rehearsal.wait(microseconds=70)
    center.dispositions.record(center.rehearsal["Ada"], lead, "no_answer")
    _run(center, tmp_path / "d.csv")
    assert _read(tmp_path / "d.csv")[0]["disposed_at"] == "2026-11-23T09:01:00.000070Z"


def test_marked_rows_are_written_once(center: Center, tmp_path: Path) -> None:
    _disposed(center, "Jo Doe")
    first = _run(center, tmp_path / "1.csv", mark=True)
    _disposed(center, "Al Poe")
    second = _run(center, tmp_path / "2.csv", mark=True)
    third = _run(center, tmp_path / "3.csv", mark=True)
    assert [row["person"] for row in _read(tmp_path / "1.csv")] == ["Jo Doe"]
    assert [row["person"] for row in _read(tmp_path / "2.csv")] == ["Al Poe"]
    assert (first.rows, second.rows, third.rows, third.from_seq, third.to_seq) == (1, 1, 0, None, None)


@pytest.mark.parametrize("mark", [True, False])
def test_a_past_run_is_written_again_byte_for_byte(center: Center, tmp_path: Path, mark: bool) -> None:
    _disposed(center, "Jo Doe")
    _disposed(center, "Al Poe")
    made = _run(center, tmp_path / "1.csv", mark=mark, until=MONDAY + timedelta(days=1))
    _disposed(center, "Cy Roe")
    _undo(center)
    center.dispositions.record(center.rehearsal["Ada"], 3, "busy")
    again = _run(center, tmp_path / "2.csv", what=None, again=made.run)
    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()
    assert again == replace(made, file=tmp_path / "2.csv")


@pytest.mark.parametrize("mark", [True, False])
def test_what_was_undone_after_it_was_sent_is_reversed(center: Center, tmp_path: Path, mark: bool) -> None:
    _disposed(center)
    first = _run(center, tmp_path / "1.csv", mark=mark)
    _undo(center)
    _run(center, tmp_path / "2.csv", mark=mark)
    sent = _read(tmp_path / "1.csv")[0]["disposition_id"]
    rows = _read(tmp_path / "2.csv")
    assert [row["reverses"] for row in rows] == ([sent] if mark else ["", sent])
    assert rows[-1]["disposition"] == "no_answer"
    _run(center, tmp_path / "3.csv", mark=mark)
    assert len(_read(tmp_path / "3.csv")) == (0 if mark else 2)
    _run(center, tmp_path / "again.csv", what=None, again=first.run)
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "1.csv").read_bytes()


@pytest.mark.parametrize("mark", [True, False])
def test_what_was_undone_before_it_was_sent_is_never_sent(center: Center, tmp_path: Path, mark: bool) -> None:
    _disposed(center)
    _undo(center)
    for name in ("1.csv", "2.csv"):
        assert _run(center, tmp_path / name, mark=mark).rows == 0
        assert _read(tmp_path / name) == []


def test_a_window_of_instants_ends_before_its_end(center: Center, tmp_path: Path) -> None:
    for name in ("Jo Doe", "Al Poe", "Cy Roe"):
        _disposed(center, name)
    since, until = MONDAY + timedelta(minutes=3), MONDAY + timedelta(minutes=5)
    _run(center, tmp_path / "d.csv", since=since, until=until)
    assert [row["person"] for row in _read(tmp_path / "d.csv")] == ["Al Poe"]


def test_rows_come_whole_over_many_windows(center: Center, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exported, "WINDOW", 2)
    monkeypatch.setattr(export_rows_module, "MARKED_AT_ONCE", 2)
    for number in range(5):
        _disposed(center, f"Person{number} Doe")
    made = _run(center, tmp_path / "d.csv", mark=True)
    assert [row["disposition_id"] for row in _read(tmp_path / "d.csv")] == list("12345")
    with center.rehearsal.store.reading() as connection:
        held = connection.execute(select(export_rows.c.row_id).where(export_rows.c.run_id == made.run))
        assert sorted(held.scalars()) == [1, 2, 3, 4, 5]


def test_an_empty_export_has_its_header(center: Center, tmp_path: Path) -> None:
    for what in ("dispositions", "leads", "handoffs", "journeys"):
        file = tmp_path / f"{what}.csv"
        made = _run(center, file, what, until=MONDAY - timedelta(days=365))
        assert (made.rows, len(file.read_text("utf-8-sig").splitlines())) == (0, 1)


def test_two_marked_runs_at_once_share_no_row(center: Center, tmp_path: Path) -> None:
    for number in range(8):
        _disposed(center, f"Person{number} Doe")
    made: dict[str, Exported] = {}
    together = threading.Barrier(2)
    waited: set[str] = set()

    def export(name: str) -> None:
        def wait(_done: int, _total: int | None) -> None:
            # Both have read the same rows before either of them marks one.
            if name not in waited:
                waited.add(name)
                together.wait(20)

        wish = ExportWish("dispositions", out=tmp_path / name, mark=True)
        made[name] = Exports(center.rehearsal.desk).run(center.rehearsal["Tom"], wish, wait)

    threads = [threading.Thread(target=export, args=(f"{number}.csv",)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    ids = [[row["disposition_id"] for row in _read(tmp_path / name)] for name in sorted(made)]
    assert sorted(ids, key=len) == [[], list("12345678")]
    with center.rehearsal.store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(export_rows)).scalar() == 8


def _left(center: Center, folder: Path) -> tuple[list[str], int, int]:
    """What a failed export left behind: files, runs, marks."""
    with center.rehearsal.store.reading() as connection:
        counted = [
            connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (exports, export_rows)
        ]
    return sorted(path.name for path in folder.iterdir()), counted[0], counted[1]


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(center: Center, tmp_path: Path) -> None:
    _disposed(center)
    with pytest.raises(FileRefused, match="there is no folder") as told:
        _run(center, tmp_path / "none" / "d.csv", mark=True)
    assert str(tmp_path / "none" / "d.csv") in told.value.why
    assert ".whole" not in told.value.why
    with pytest.raises(FileRefused, match="is a folder"):
        _run(center, tmp_path, mark=True)
    assert _left(center, tmp_path)[1:] == (0, 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_and_nothing_is_left(
    center: Center, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _disposed(center)
    folder = tmp_path / "out"
    folder.mkdir()
    opened = Path.open

    def full(self: Path, mode: str = "r", *more: object, **named: object) -> object:
        if mode == "xb":
            opened(self, mode).close()
            return opened(Path("/dev/full"), "wb")
        return opened(self, mode, *more, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(FileRefused, match="No space left"):
        _run(center, folder / "d.csv", mark=True)
    assert _left(center, folder) == ([], 0, 0)


def test_a_store_that_fails_at_the_end_leaves_no_file(
    center: Center, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _disposed(center)
    broken = KnownFailure("disk_full", "The disk is full.", "Nothing was kept.", "Make room.")

    def fail(*_: object) -> None:
        raise broken

    folder = tmp_path / "out"
    folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(export_rows_module.ExportRunRows, "finish", fail)
        with pytest.raises(KnownFailure):
            _run(center, folder / "d.csv", mark=True)
    assert _left(center, folder) == ([], 0, 0)
    assert _run(center, folder / "d.csv", mark=True).rows == 1


def test_a_cancelled_export_leaves_nothing(center: Center, tmp_path: Path) -> None:
    _disposed(center)
    folder = tmp_path / "out"
    folder.mkdir()
    wish = ExportWish("dispositions", out=folder / "d.csv", mark=True)
    made = Exports(center.rehearsal.desk).run(center.rehearsal["Tom"], wish, cancelled=lambda: True)
    assert (made.rows, made.file) == (0, None)
    assert _left(center, folder) == ([], 0, 0)


def test_without_a_name_the_file_is_named_after_its_run(
    center: Center, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = _run(center, None)
    again = _run(center, None, what=None, again=made.run)
    sheet = _run(center, None, "leads", format="xlsx")
    assert made.file == tmp_path / f"dispositions-{made.run}.csv"
    assert again.file == tmp_path / f"dispositions-{made.run}-2.csv"
    assert sheet.file == tmp_path / f"leads-{sheet.run}.xlsx"
    assert (tmp_path / f"leads-{sheet.run}.xlsx").read_bytes().startswith(b"PK")


def test_past_runs_are_listed_with_who_and_where(center: Center, doors: Exports, tmp_path: Path) -> None:
    _disposed(center)
    _run(center, tmp_path / "1.csv", mark=True)
    _run(center, tmp_path / "2.jsonl", "leads")
    leads, dispositions = doors.list()
    assert (leads.kind, leads.format, leads.marked, leads.rows) == ("leads", "jsonl", False, 1)
    assert (dispositions.actor, dispositions.file) == ("Tom", str(tmp_path / "1.csv"))
    assert dispositions.at == center.rehearsal.clock.now()


def test_only_those_who_may_export_can(center: Center, doors: Exports, tmp_path: Path) -> None:
    for name in ("Ada", "Sam", "Mia", "Max"):
        with pytest.raises(NotAllowedRefused):
            doors.run(center.rehearsal[name], ExportWish("leads", out=tmp_path / "l.csv"))
    assert not (tmp_path / "l.csv").exists()


def test_wishes_that_make_no_sense_are_refused(center: Center, tmp_path: Path) -> None:
    out = tmp_path / "d.csv"
    with pytest.raises(UnknownNameRefused, match="cannot be exported"):
        _run(center, out, "secrets")
    with pytest.raises(UnknownNameRefused, match="no format"):
        _run(center, out, format="pdf")
    with pytest.raises(BadValueRefused, match="after the end"):
        _run(center, out, since=MONDAY, until=MONDAY)
    with pytest.raises(UnknownNameRefused, match="no export 99"):
        _run(center, out, again=99)
    made = _run(center, out)
    with pytest.raises(BadValueRefused, match="wrote dispositions, not leads"):
        _run(center, out, "leads", again=made.run)


def test_an_unfinished_run_is_neither_listed_nor_repeated(center: Center, doors: Exports, tmp_path: Path) -> None:
    with center.rehearsal.store.writing() as connection:
        killed = {"kind": "leads", "format": "csv", "at": MONDAY, "marked": True}
        run = connection.execute(insert(exports).values(killed).returning(exports.c.id)).scalar_one()
    assert doors.list() == ()
    with pytest.raises(UnknownNameRefused):
        _run(center, tmp_path / "l.csv", what=None, again=run)
