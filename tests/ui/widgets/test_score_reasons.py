from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.score_reasons import placed_reasons, shown_reasons

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
