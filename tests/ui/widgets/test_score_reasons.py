from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.score_reasons import shown_reasons

REASONS = st.lists(st.tuples(st.integers(-40, 40), st.text(min_size=1, max_size=20)), max_size=12)


@given(REASONS, st.integers(2, 6))
def test_shown_points_always_add_up(reasons: list[tuple[int, str]], places: int) -> None:
    shown = shown_reasons(reasons, places)
    assert len(shown) <= places
    assert sum(line.points or 0 for line in shown) == sum(points for points, _ in reasons)


def test_the_rest_is_summed_up_in_one_line() -> None:
    reasons = [(28, "pricing"), (21, "fit"), (19, "visits"), (-6, "free mail"), (10, "director")]
    assert [line.text for line in shown_reasons(reasons, 4)] == ["pricing", "fit", "visits", "2 more"]
