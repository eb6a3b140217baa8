"""Who is asked how well a handoff went, and when."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from tests.ui.stub_core import StubCore
from tests.ui.stub_handoffs import SAM, handoff_of
from tests.ui.stub_rows import NINA
from ui.application import Parts
from ui.pages.handoffs.page import HandoffsPage
from ui.pages.handoffs.rating import QUALIFIER, SALES, RatingRow, side_of
from ui.window.main_window import MainWindow

WAITING, ACCEPTED, ENDED = 0, 3, 5


@pytest.mark.parametrize(("place", "asked"), [(WAITING, False), (ACCEPTED, True), (ENDED, True)])
def test_a_qualifier_is_asked_about_the_follow_up_only_once_there_was_time_for_one(
    parts: Parts, qtbot: QtBot, place: int, asked: bool
) -> None:
    row = RatingRow(parts.look)
    qtbot.addWidget(row)
    row.show_row(handoff_of(place), NINA)
    assert row.isHidden() is not asked
    assert side_of(handoff_of(place), NINA) == (QUALIFIER if asked else "")


def test_sales_may_rate_a_lead_from_the_moment_it_came() -> None:
    assert side_of(handoff_of(WAITING), SAM) == SALES


def test_the_key_of_a_rating_that_comes_too_early_is_answered_with_the_reason(
    window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    window.show_page("handoffs")
    page = window.page
    assert isinstance(page, HandoffsPage)
    qtbot.waitUntil(lambda: page.row is not None)
    press("Y")
    assert window.status.words() == "The follow-up is rated once sales has accepted the lead."
    assert core.count("feedback") == 0
