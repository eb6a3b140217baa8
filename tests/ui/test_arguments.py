from datetime import UTC, datetime

import pytest

from ui.arguments import read_arguments


def test_a_tour_is_on_the_demonstration() -> None:
    found = read_arguments(["--tour", "pictures"])
    assert found.demo
    assert str(found.tour) == "pictures"


def test_an_instant_is_taken_as_utc() -> None:
    assert read_arguments(["--at", "2026-11-23T09:30+01:00"]).at == datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("given", [["--at", "noon"], ["--what"], ["--store"]])
def test_what_cannot_be_read_is_told_in_a_sentence(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(given)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(["--version"])
    assert ended.value.code == 0
    assert "Qualcenter" in capsys.readouterr().out
