"""The Journey page by keys, on a real store: walked, widened, opened, exported, and left again."""

import csv
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.fixtures.real_window import OpenDesk
from tests.journeys.real_desk import RealDesk, filled_center
from ui.pages.journey.page import JourneyPageView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(nina: RealDesk) -> JourneyPageView:
    """Nina has called a lead; its journey is open."""
    nina.press("Ctrl+Return", "1")
    nina.settle()
    lead = nina.start.core.acts.latest(nina.actor)[0].lead_id
    assert lead is not None
    nina.window.journeys.open(lead)
    shown = nina.window.page
    assert isinstance(shown, JourneyPageView)
    nina.until(lambda: shown.journey is not None)
    return shown


def _chosen(page: JourneyPageView) -> int:
    return page.list.currentIndex().row()


def test_the_journey_opens_from_work_by_a_key_and_escape_leads_back(nina: RealDesk) -> None:
    nina.press("Shift+T")
    shown = nina.window.page
    assert isinstance(shown, JourneyPageView)
    nina.until(lambda: shown.journey is not None)
    assert shown.lead_id == nina.lead
    nina.press("Escape")
    assert nina.window.page is nina.work


def test_without_a_journey_no_keys_are_offered_that_would_do_nothing(nina: RealDesk) -> None:
    nina.window.show_page("journey")
    shown = nina.window.page
    assert isinstance(shown, JourneyPageView)
    assert [keys for keys, _ in shown.hints()] == ["escape"]
    nina.window.journeys.open(nina.lead)
    nina.until(lambda: "journey_open" in [keys for keys, _ in shown.hints()])


def test_table_and_map_begin_at_the_same_event(nina: RealDesk, page: JourneyPageView) -> None:
    journey = page.journey
    assert journey is not None
    assert page.map.thread_view.chosen == len(journey.stops) - 1
    assert journey.events[_chosen(page)].seq == journey.stops[-1].headline
    assert journey.stops[-1].headline != journey.events[-1].seq


def test_the_arrows_walk_the_events_in_table_and_map(nina: RealDesk, page: JourneyPageView) -> None:
    last = _chosen(page)
    nina.press("Left", "Left", "Left")
    assert _chosen(page) == last - 3
    journey = page.journey
    assert journey is not None
    ringed = journey.stops[page.map.thread_view.chosen]
    assert journey.events[last - 3].seq in ringed.seqs
    nina.press("Right")
    assert _chosen(page) == last - 2


def test_plus_and_minus_change_the_room_between_events(nina: RealDesk, page: JourneyPageView) -> None:
    drawn = page.map.thread_view.drawn
    assert drawn is not None
    nina.press("Equal")
    wider = page.map.thread_view.drawn
    assert wider is not None
    assert wider.layout.places[-1] > drawn.layout.places[-1]
    nina.press("Minus", "Minus")
    closer = page.map.thread_view.drawn
    assert closer is not None
    assert closer.layout.places[-1] < drawn.layout.places[-1]


def test_people_and_system_part_the_events_and_together_are_all(nina: RealDesk, page: JourneyPageView) -> None:
    assert page.journey is not None
    whole = len(page.journey.events)
    nina.press("V")
    people = page.list.model().rowCount()
    nina.press("V")
    system = page.list.model().rowCount()
    assert 0 < people < whole
    assert people + system == whole


def test_enter_opens_an_event_whole(nina: RealDesk, page: JourneyPageView) -> None:
    nina.press("Return")
    assert nina.window.sheet.isVisible()


def test_a_journey_is_exported_as_a_table_and_as_paper(
    nina: RealDesk, page: JourneyPageView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, paper = tmp_path / "one.csv", tmp_path / "one.pdf"
    monkeypatch.setattr(page, "ask_place", lambda _wished: table)
    nina.press("Ctrl+E")
    nina.until(table.exists)
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert page.journey is not None
    assert [int(row["seq"]) for row in rows] == [event.seq for event in page.journey.events]
    monkeypatch.setattr(page, "ask_place", lambda _wished: paper)
    nina.press("Ctrl+E")
    told = " ".join(" ".join(one.extract_text() for one in PdfReader(paper).pages).split())
    assert page.journey.person in told
    # The words of a long event take several lines, perhaps on two sheets: each of them can be copied.
    assert [word for event in page.journey.events for word in event.words.split() if word not in told] == []
    assert "15:10" in told


def test_a_paper_that_cannot_be_written_is_told_in_a_sentence(
    nina: RealDesk, page: JourneyPageView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "ask_place", lambda _wished: tmp_path / "nowhere" / "one.pdf")
    told: list[str] = []
    page.told.connect(lambda words, _tone: told.append(words))
    nina.press("Ctrl+E")
    assert "one.pdf cannot be written" in told[-1]


def test_the_palette_opens_the_journey_of_whoever_was_found(
    open_desk: OpenDesk, sqlite_url: str, tmp_path: Path
) -> None:
    filled_center(sqlite_url, tmp_path)
    desk = open_desk(sqlite_url)
    desk.start.show("Tom")
    desk.until(lambda: desk.start.window is not None)
    desk.window._palette_chosen("journey:1")
    shown = desk.window.page
    assert isinstance(shown, JourneyPageView)
    desk.until(lambda: shown.journey is not None)
    assert shown.journey is not None
    assert shown.journey.lead_id == 1
