from functools import partial
from types import SimpleNamespace

from pytestqt.qtbot import QtBot

from qualcenter.domain.rights import Actor
from tests.ui.conftest import settled
from tests.ui.stub_core import StubCore
from ui.window.main_window import MainWindow
from ui.window.news import News


def notice(number: int, told: str) -> SimpleNamespace:
    return SimpleNamespace(notice_id=number, words=told)


def first(rows: tuple[SimpleNamespace, ...], _actor: Actor, limit: int) -> tuple[SimpleNamespace, ...]:
    return rows[:limit]


def heard(window: MainWindow, qtbot: QtBot, news: News) -> list[str]:
    """What is told at the next look."""
    told: list[str] = []
    news.told.connect(lambda words, _tone: told.append(words))
    news._since.invalidate()
    news.tick()
    qtbot.waitUntil(lambda: settled(window))
    return told


def test_a_notice_is_told_once(window: MainWindow, core: StubCore, qtbot: QtBot) -> None:
    news = News(window.desk, window)
    core.notices.unseen = partial(first, (notice(1, "Yuki Tanaka came back from sales"),))
    assert heard(window, qtbot, news) == ["Yuki Tanaka came back from sales"]
    assert heard(window, qtbot, news) == []


def test_many_notices_are_one_line(window: MainWindow, core: StubCore, qtbot: QtBot) -> None:
    news = News(window.desk, window)
    core.notices.unseen = partial(first, tuple(notice(n, f"Notice {n}") for n in (3, 2, 1)))
    assert heard(window, qtbot, news) == ["Notice 3, and 2 more notices: Ctrl Shift N"]
