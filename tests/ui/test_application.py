import pytest

from ui.application import run
from ui.arguments import Arguments


def test_without_a_display_it_says_how_to_try_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert run(Arguments(demo=True)) == 2
    told = capsys.readouterr().err
    assert "QT_QPA_PLATFORM=offscreen" in told
    assert "qualcenter" in told
