from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_map import Lane, Stop
from qualcenter.domain.rights import Actor
from qualcenter.queries.journey_page import JourneyEvent, JourneyPage, Who
from tests.ui.accessibility.conftest import Reader
from tests.ui.stub_journey import stub_journey
from tests.ui.stub_rows import NOW
from ui.application import Parts
from ui.pages.journey import told
from ui.pages.journey.drawing import Drawn, plan_of
from ui.pages.journey.paper import strips_of, write_pdf
from ui.pages.journey.thread import layout_of
from ui.theme.theme import Theme

ROOM = 900.0


def _long(stops: int, *, planned: bool = True) -> JourneyPage:
    """A journey of so many dots, an hour apart, each with words of its own."""
    begun = NOW - timedelta(hours=stops)
    lanes = [Lane.QUALIFYING if place % 3 else Lane.CUSTOMER for place in range(stops)]
    events = tuple(
        JourneyEvent(n, begun + timedelta(hours=n), EventKind.CALL_STARTED, Who.SYSTEM, "", f"Call {n}", "", lane, 1)
        for n, lane in enumerate(lanes)
    )
    page = stub_journey(Actor(1, "Nina", frozenset(), ""), 1)
    dots = tuple(Stop(lane, event.at, event.seq, (event.seq,)) for lane, event in zip(lanes, events, strict=True))
    return replace(page, events=events, stops=dots, waits=(), planned=page.planned if planned else None)


def _drawn(page: JourneyPage) -> Drawn:
    return Drawn(page, {one.seq: one for one in page.events}, layout_of(page.stops, plan_of(page), ROOM))


@pytest.mark.parametrize("stops", range(1, 40))
@pytest.mark.parametrize("planned", [True, False])
def test_no_strip_is_wider_than_the_paper_or_without_a_dot_and_together_they_are_the_map(
    qapp: QApplication, theme: Theme, stops: int, planned: bool
) -> None:
    drawn = _drawn(_long(stops, planned=planned))
    strips = strips_of(drawn, theme, ROOM)
    dots = (*drawn.layout.places, *(() if drawn.layout.ahead is None else (drawn.layout.ahead,)))
    assert strips[0][0] == 0
    assert [one[1] for one in strips[:-1]] == [one[0] for one in strips[1:]]
    assert all(right - left <= ROOM for left, right in strips)
    assert all(any(left < dot < right for dot in dots) for left, right in strips)


@pytest.mark.parametrize("stops", [5, 11, 12, 13, 14, 26])
def test_every_dot_and_what_is_planned_has_its_words_whole_on_paper(
    parts: Parts, reader: Reader, tmp_path: Path, stops: int
) -> None:
    page = _long(stops)
    assert page.planned is not None
    write_pdf(page, parts.look, tmp_path / "one.pdf")
    whole = {one.words for one in reader.inks if not one.cut and one.pixels == 12 and one.bold}
    assert [one.words for one in page.events if one.words not in whole] == []
    assert told.planned(page.planned) in whole
