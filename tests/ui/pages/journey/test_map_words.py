from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_map import Lane, Stop
from qualcenter.domain.rights import Actor
from qualcenter.queries.journey_page import JourneyEvent, Who
from tests.ui.accessibility.conftest import Reader
from tests.ui.stub_journey import stub_journey
from tests.ui.stub_rows import NOW
from ui.pages.journey.drawing import DOT, Drawn, dot_of, draw_map, leaves_upwards
from ui.pages.journey.thread import SAME_LANE, layout_of
from ui.pages.journey.told import deed_of
from ui.theme.theme import Theme

HOPS = (Lane.MARKETING, Lane.CUSTOMER, Lane.MARKETING, Lane.QUALIFYING, Lane.QUALIFYING)
STOPS = tuple(Stop(lane, NOW + timedelta(seconds=n), n, (n,)) for n, lane in enumerate(HOPS))


@pytest.mark.parametrize(
    ("words", "name", "told"),
    [
        ("Lena Hoffmann called, attempt 2", "Lena Hoffmann", "Called, attempt 2"),
        ("Lena Hoffmann: No answer", "Lena Hoffmann", "No answer"),
        ("The call ended after 0:42", "Lena Hoffmann", "The call ended after 0:42"),
        ("Scored 10, tier C", "", "Scored 10, tier C"),
    ],
)
def test_words_on_the_map_begin_with_the_deed_since_the_lane_tells_who(words: str, name: str, told: str) -> None:
    who = Who.COLLEAGUE if name else Who.SYSTEM
    event = JourneyEvent(1, NOW, EventKind.CALL_STARTED, who, name, words, "", Lane.QUALIFYING, 1)
    assert deed_of(event) == told


def test_words_have_the_room_of_a_stop_although_the_thread_crosses_their_lane() -> None:
    layout = layout_of(STOPS, None, 100.0)
    assert layout.room_for_words(HOPS, 0) >= SAME_LANE - 12
    assert layout.places[0] + layout.room_for_words(HOPS, 0) < layout.places[2]
    assert layout.room_for_words(HOPS, 3) == layout.places[4] - layout.places[3] - 12


def test_a_dot_stands_above_its_words_where_the_thread_rises_from_it() -> None:
    assert [leaves_upwards(STOPS, place) for place in range(len(STOPS))] == [True, False, False, False, False]


def test_the_ring_of_the_chosen_stop_leaves_its_words_free(qapp: QApplication, reader: Reader, theme: Theme) -> None:
    page = replace(stub_journey(Actor(1, "Nina", frozenset(), ""), 1), planned=None)
    drawn = Drawn(page, {one.seq: one for one in page.events}, layout_of(page.stops, None, 100.0))
    where = QRectF(0, 0, 900, 320)
    chosen = len(page.stops) - 1
    bottoms = []
    for place in (chosen, -1):
        reader.inks.clear()
        image = QImage(900, 320, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        draw_map(painter, where, where, theme, drawn, place)
        painter.end()
        at = dot_of(drawn, chosen, where, theme)
        beside = [one.where.bottom() for one in reader.inks if abs(one.where.left() - at.x() + 6) <= 1]
        bottoms.append(max(one for one in beside if one < at.y()))
    assert bottoms[0] + 4 <= bottoms[1]
    assert bottoms[0] < at.y() - DOT - 5
