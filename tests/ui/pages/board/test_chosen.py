from dataclasses import replace
from datetime import UTC, datetime

from qualcenter.queries.board_rows import BoardCard, BoardSeat
from ui.pages.board.chooser import fitting, takers_of
from ui.pages.board.chosen import Chosen, movable, needs_of, nobody_speaks_all, offer_for

AT = datetime(2026, 11, 23, 15, tzinfo=UTC)
CARD = BoardCard(1, "Jo Doe", "Acme", 50, "web", "c:1", "first_call", AT, AT, False, "", "", AT)
ADA = BoardSeat(1, "Ada Berg", "available", AT, None, None, None, None, None, 9, 18, True, ())
BEA = replace(ADA, colleague_id=2, name="Bea van Dam", open=6)
CAY = replace(ADA, colleague_id=3, name="Cay Ender", open=4, capacity=8)


def test_the_least_relative_load_takes_the_leads_and_never_their_owner() -> None:
    assert offer_for([CARD], (ADA, BEA, CAY)) == BEA
    assert offer_for([replace(CARD, owner_key="c:2")], (ADA, BEA, CAY)) in (ADA, CAY)
    assert offer_for([CARD], (ADA, replace(BEA, able=False), CAY)) == CAY


def test_when_all_are_full_whoever_is_least_full_is_offered_and_nobody_when_nobody_is_there() -> None:
    full = (replace(BEA, open=20), replace(CAY, open=12))
    assert offer_for([CARD], full) == full[0]
    assert offer_for([CARD], tuple(replace(one, able=False) for one in full)) is None


def test_a_language_that_somebody_speaks_decides() -> None:
    french = replace(CAY, skills=("fr",))
    assert offer_for([replace(CARD, language="fr")], (ADA, BEA, french)) == french
    assert offer_for([replace(CARD, language="xx")], (ADA, BEA, french)) == BEA


def test_a_lead_in_a_call_is_not_movable() -> None:
    assert movable([CARD, replace(CARD, lead_id=2, on_call="Ada")]) == [CARD]


def test_chosen_leads_follow_what_is_read_and_those_that_left_the_board_are_let_go() -> None:
    chosen = Chosen()
    chosen.add([CARD, replace(CARD, lead_id=2)])
    fresh = replace(CARD, owner_key="c:2")
    chosen.refresh({1: fresh})
    assert list(chosen) == [fresh]
    chosen.toggle(fresh)
    assert not len(chosen)


def test_names_are_found_by_the_beginning_of_any_word_before_by_their_middle() -> None:
    takers = takers_of((ADA, BEA, CAY), 3, AT, but="")
    assert [one.name for one in fitting(takers, "da")] == ["Bea van Dam", "Ada Berg"]
    assert [one.name for one in fitting(takers, "VAN d")] == ["Bea van Dam"]
    assert fitting(takers, "zz") == []
    assert [one.name for one in takers] == ["Bea van Dam", "Ada Berg", "Cay Ender", "Team pool"]


def test_whoever_is_there_and_not_offered_is_told_with_the_reason() -> None:
    takers = takers_of((ADA, replace(BEA, able=False)), 3, AT, but="")
    assert ["no qualifier" in one.detail for one in takers[:2]] == [False, True]


def test_where_nobody_speaks_all_their_languages_nobody_is_offered_and_that_is_the_reason() -> None:
    german, french = replace(BEA, skills=("de",)), replace(CAY, skills=("fr",))
    cards = [replace(CARD, language="de"), replace(CARD, lead_id=2, language="fr")]
    assert offer_for(cards, (ADA, german, french)) is None
    assert nobody_speaks_all(cards, (ADA, german, french))
    assert not nobody_speaks_all(cards[:1], (ADA, german, french))
    assert not nobody_speaks_all(cards, (replace(german, able=False),))


def test_the_chooser_puts_those_first_who_speak_what_is_needed_and_says_what_the_others_do_not() -> None:
    seats = (replace(ADA, skills=("fr",)), replace(BEA, skills=("de",)))
    takers = takers_of(seats, 1, AT, but="", needs=needs_of([replace(CARD, language="fr")], seats))
    assert [one.name for one in takers[:2]] == ["Ada Berg", "Bea van Dam"]
    assert ["speaks no French" in one.detail for one in takers[:2]] == [False, True]
