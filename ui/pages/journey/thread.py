"""Where the stops of a map lie: a time axis on which days of waiting and minutes of work both read."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log10

from qualcenter.domain.journey_map import Lane, Stop

SAME_LANE, OTHER_LANE = 128.0, 40.0
"""Least pixels between two stops at 100 %: in one lane the words need room, across lanes they do not touch."""
PER_TENFOLD = 26.0
"""Pixels that each ten times longer pause adds, from ten seconds on."""
BEND = 28.0
"""Pixels before a stop at which the thread comes to its lane."""
MARGIN = 26.0
MOST_STRETCH = 1.9


@dataclass(frozen=True)
class Layout:
    """Horizontal places of stops, in pixels; `ahead` is where what is planned lies, None without one."""

    places: tuple[float, ...]
    ahead: float | None
    width: float

    def between(self, left: float, right: float) -> range:
        """Return the stops that lie between two places, and one on each side."""
        first, last = bisect_left(self.places, left), bisect_right(self.places, right)
        return range(max(0, first - 1), min(len(self.places), last + 1))

    def nearest(self, x: float) -> int:
        """Return the stop nearest to a place; -1 when there is none."""
        if not self.places:
            return -1
        right = min(bisect_left(self.places, x), len(self.places) - 1)
        left = max(0, right - 1)
        return left if abs(self.places[left] - x) <= abs(self.places[right] - x) else right

    def room_for_words(self, lanes: Sequence[Lane], place: int) -> float:
        """Return the pixels from a stop to where its lane is taken again: by a stop, or by the thread crossing it.

        `lanes` are those of the stops, and of what is planned where there is something.
        """
        places = self.places if self.ahead is None else (*self.places, self.ahead)
        for later in range(place + 1, min(place + 12, len(lanes))):
            if lanes[later] is lanes[place] and lanes[later - 1] is lanes[place]:
                return places[later] - places[place] - 12
            if later > place + 1 and lanes[place] in _passed(lanes[later - 1], lanes[later]):
                bend = min(BEND, (places[later] - places[later - 1]) / 2)
                return places[later] - bend - places[place] - 4
        return inf


def layout_of(
    stops: Sequence[Stop], plan: tuple[Lane, float] | None, room: float, *, zoom: float = 1.0, scale: float = 1.0
) -> Layout:
    """Lay out the stops: at least as wide as they need, stretched to the room where there is more.

    `plan` is the lane of what is planned and the seconds until then; `zoom` widens or narrows every pause, `scale` is
    the text size. At a zoom of 1 a short journey fills the room, a long one is wider than it.
    """
    lanes = [stop.lane for stop in stops]
    pauses = [(b.at - a.at).total_seconds() for a, b in pairwise(stops)]
    if plan is not None and stops:
        lanes, pauses = [*lanes, plan[0]], [*pauses, plan[1]]
    gaps = _gaps(lanes, pauses, scale)
    end = SAME_LANE * scale
    needed = 2 * MARGIN + sum(gaps) + end
    stretch = min(max(1.0, (room - 2 * MARGIN - end) / max(1.0, sum(gaps))), MOST_STRETCH) * zoom
    places, at = [], MARGIN
    for gap in [*gaps, 0.0][: len(stops)]:
        places.append(at)
        at += gap * stretch
    ahead = at if plan is not None and stops else None
    last = (ahead if ahead is not None else places[-1]) if places else 0.0
    return Layout(tuple(places), ahead, max(room, last + end) if stops else max(room, needed))


def _gaps(lanes: Sequence[Lane], pauses: Sequence[float], scale: float) -> list[float]:
    """Return the pixels between stops: more for longer pauses, and enough for the words of each lane passed."""
    gaps: list[float] = []
    at, words_from = 0.0, dict.fromkeys(lanes[:1], 0.0)
    for (one, other), seconds in zip(pairwise(lanes), pauses, strict=True):
        least = (SAME_LANE if one is other else OTHER_LANE) * scale
        gap = least + PER_TENFOLD * max(0.0, log10(max(seconds, 1.0) / 10.0)) * scale
        begun = max((words_from.get(lane, -inf) for lane in _passed(one, other) if lane is not one), default=-inf)
        gap = max(gap, begun + SAME_LANE * scale + BEND - at)
        gaps.append(gap)
        at += gap
        words_from[other] = at
    return gaps


def _passed(one: Lane, other: Lane) -> tuple[Lane, ...]:
    """Return the lanes that the thread crosses between two, and those two."""
    order = tuple(Lane)
    first, last = sorted((order.index(one), order.index(other)))
    return order[first : last + 1]
