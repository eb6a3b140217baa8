"""The log: one JSON object a line, nothing about people, and it never stops a desk."""

import json
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcenter.log import BYTES_A_FILE, FILE_NAME, LETTERS_A_LINE, Diary, without_people


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    opened = Diary("info", tmp_path)
    yield opened
    opened.close()


def _lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / FILE_NAME).read_text("utf-8").splitlines()]


def test_a_line_says_when_where_and_what(diary: Diary, tmp_path: Path) -> None:
    logging.getLogger("qualcenter.jobs").info("did %s", "wakes")
    (line,) = _lines(tmp_path)
    assert (line["level"], line["logger"], line["says"]) == ("info", "qualcenter.jobs", "did wakes")
    assert str(line["at"]).endswith("Z")


def test_less_important_lines_are_left_out(diary: Diary, tmp_path: Path) -> None:
    logging.getLogger("a").debug("detail")
    assert _lines(tmp_path) == []


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("mail to ann.lee+x@north-wind.co.uk failed", "mail to [e-mail] failed"),
        ("dialled +44 20 7946 0018", "dialled [number]"),
        ("dialled 030 901820", "dialled [number]"),
        ("dialled 0049 30 901820", "dialled [number]"),
        ("lead 1234567 at 2026-11-23T09:00:00Z", "lead 1234567 at 2026-11-23T09:00:00Z"),
        ("100000 rows in 12.5 s on 127.0.0.1:5432", "100000 rows in 12.5 s on 127.0.0.1:5432"),
    ],
)
def test_addresses_and_numbers_of_people_are_taken_out(said: str, written: str) -> None:
    assert without_people(said) == written


@pytest.mark.expects_log("write failed")
def test_a_fault_is_told_by_kind_and_place_without_the_row_it_quotes(diary: Diary, tmp_path: Path) -> None:
    try:
        try:
            raise OSError(28, "No space left on device")  # noqa: TRY301
        except OSError as fault:
            raise ValueError("bad row: Ann Lee, ann@northwind.example") from fault
    except ValueError:
        logging.getLogger("a").exception("write failed")
    text = (tmp_path / FILE_NAME).read_text("utf-8")
    outer, inner = json.loads(text)["fault"]
    assert "Ann" not in text
    assert (outer["kind"], inner["kind"], inner["system"]) == (
        "ValueError",
        "OSError",
        "No space left on device",
    )
    assert outer["places"][0].startswith("test_log.py:")


@pytest.mark.expects_log("ended a thread")
def test_a_fault_in_a_thread_is_written_down(diary: Diary, tmp_path: Path) -> None:
    def fail() -> None:
        raise RuntimeError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert _lines(tmp_path)[0]["level"] == "critical"


@pytest.mark.expects_log("reached the top")
def test_a_fault_that_reaches_the_top_is_written_down(diary: Diary, tmp_path: Path) -> None:
    sys.excepthook(KeyError, KeyError("x"), None)
    assert _lines(tmp_path)[0]["fault"] == [{"kind": "KeyError", "places": []}]


def test_closing_puts_everything_back(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers), sys.excepthook, threading.excepthook)
    Diary("debug", tmp_path).close()
    assert (root.level, list(root.handlers), sys.excepthook, threading.excepthook) == before


def test_files_rotate_before_they_grow_large(diary: Diary, tmp_path: Path) -> None:
    log = logging.getLogger("a")
    for _ in range(3 * BYTES_A_FILE // LETTERS_A_LINE // 2):
        log.info("x" * LETTERS_A_LINE)
    assert (tmp_path / f"{FILE_NAME}.1").exists()
    assert (tmp_path / FILE_NAME).stat().st_size < BYTES_A_FILE


def test_an_endless_line_is_cut(diary: Diary, tmp_path: Path) -> None:
    logging.getLogger("a").info("x" * 1_000_000)
    assert _lines(tmp_path)[0]["says"] == "x" * LETTERS_A_LINE


def test_a_folder_that_cannot_be_made_sends_lines_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    diary = Diary("info", tmp_path / "taken" / "log")
    logging.getLogger("a").info("still here")
    diary.close()
    assert diary.folder is None
    assert json.loads(capsys.readouterr().err)["says"] == "still here"
