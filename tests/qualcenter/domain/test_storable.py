"""What no database takes falls out of a text; everything else stays."""

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.storable import storable


def test_nul_and_half_a_pair_fall_out() -> None:
    assert storable("a\0b") == "ab"
    assert storable("ü\0\ud800\udfff€") == "ü€"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_other_text_stays_as_it_was_written(text: str) -> None:
    assert storable(text) == text


@given(st.text(st.characters()))
def test_what_is_storable_is_utf_8_without_nul(text: str) -> None:
    assert b"\0" not in storable(text).encode("utf-8")
