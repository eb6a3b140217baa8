import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.application import Parts
from ui.widgets import painting
from ui.widgets.score_reasons import ScoreReasons, lined_reasons, placed_reasons, shown_reasons

REASONS = st.lists(st.tuples(st.integers(-40, 40), st.text(min_size=1, max_size=20)), max_size=12)


@given(REASONS, st.integers(2, 6))
def test_shown_points_always_add_up(reasons: list[tuple[int, str]], places: int) -> None:
    shown = shown_reasons(reasons, places)
    assert len(shown) <= places
    assert sum(line.points or 0 for line in shown) == sum(points for points, _ in reasons)


def test_the_rest_is_summed_up_in_one_line() -> None:
    reasons = [(28, "pricing"), (21, "fit"), (19, "visits"), (-6, "free mail"), (10, "director")]
    assert [line.text for line in shown_reasons(reasons, 4)] == ["pricing", "fit", "visits", "2 more"]


@given(REASONS, st.integers(1, 2), st.integers(2, 7), st.data())
def test_reasons_that_take_more_lines_are_placed_whole_and_add_up(
    reasons: list[tuple[int, str]], columns: int, rows: int, data: st.DataObject
) -> None:
    lines = [data.draw(st.integers(1, 3)) for _ in reasons]
    placed = placed_reasons(reasons, lines, columns, rows)
    assert sum(one.reason.points or 0 for one in placed) == sum(points for points, _ in reasons)
    spots = [(one.column, one.row + n) for one in placed for n in range(one.lines)]
    assert len(set(spots)) == len(spots)
    assert all(column < columns and row < rows for column, row in spots)


def test_a_reason_of_two_lines_gives_way_to_those_that_fit() -> None:
    reasons = [(35, "demo"), (15, "a long one"), (10, "staff"), (8, "industry")]
    told = [one.reason.text for one in placed_reasons(reasons, [1, 2, 1, 1], 1, 3)]
    assert told == ["demo", "staff", "2 more"]


@given(REASONS, st.integers(1, 6))
def test_one_line_each_the_reasons_shown_and_the_rest_add_up(reasons: list[tuple[int, str]], places: int) -> None:
    shown, others = lined_reasons(reasons, places)
    assert len(shown) == min(places, len(reasons))
    assert sum(points for points, _ in shown) + (others.points or 0 if others else 0) == sum(p for p, _ in reasons)
    assert sorted(points < 0 for points, _ in shown) == [points < 0 for points, _ in shown]


def test_three_lines_show_three_reasons_what_speaks_for_the_lead_first_however_long_their_words(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    paint = painting.text

    def keeping(painter: QPainter, where: QRectF, words: str, *rest: object) -> bool:
        painted.append(words)
        return bool(paint(painter, where, words, *rest))  # type: ignore[arg-type]

    monkeypatch.setattr(painting, "text", keeping)
    tile = ScoreReasons(parts.look)
    tile.set_places(1, 3)
    long = "An e-mail address at a free provider that has nothing to do with the company"
    tile.show_score(33, [(-20, long), (20, "Attended a webinar"), (15, "C-level"), (10, "500 staff"), (8, "Industry")])
    tile.resize(350, tile.natural_height())
    tile.grab()
    assert painted == ["33", "+20", "Attended a webinar", "+15", "C-level", "+18", "2 more", "\N{MINUS SIGN}20", long]
    assert long in tile.toolTip()
