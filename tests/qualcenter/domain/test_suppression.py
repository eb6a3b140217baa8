"""Do-not-call wishes."""

from datetime import UTC, datetime

from qualcenter.domain.suppression import Suppression, suppressing, words_of

EARLY, LATE = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 5, 2, tzinfo=UTC)


def test_the_widest_wish_counts_and_of_those_the_oldest() -> None:
    number = Suppression("number", "the person", EARLY)
    late, early = Suppression("company", "their lawyer", LATE), Suppression("company", "reception", EARLY)
    assert suppressing([number, late, early]) is early
    assert suppressing([number]) is number
    assert suppressing([]) is None


def test_the_words_say_who_asked_and_when() -> None:
    words = words_of(Suppression("person", "the person", EARLY))
    assert words == "This person must not be called: asked by the person on 02 March 2026."
