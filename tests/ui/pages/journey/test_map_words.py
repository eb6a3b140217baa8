from datetime import timedelta

import pytest

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_map import Lane, Stop
from qualcenter.queries.journey_page import JourneyEvent, Who
from tests.ui.stub_rows import NOW
from ui.pages.journey.drawing import leaves_upwards
from ui.pages.journey.thread import SAME_LANE, layout_of
from ui.pages.journey.told import deed_of

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
