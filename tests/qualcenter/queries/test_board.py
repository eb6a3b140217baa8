from datetime import timedelta

import pytest
from sqlalchemy import update

from qualcenter.domain.refusals import BadValueRefused
from qualcenter.queries.board import Board
from qualcenter.queries.board_rows import BoardColumn, BoardPage, By, Deadline
from qualcenter.store.tables import leads
from tests.center import Center


@pytest.fixture
def board(center: Center) -> Board:
    return Board(center.rehearsal.reading)


def _column(page: BoardPage, name: str) -> BoardColumn:
    return next(one for one in page.columns if one.name == name)


def _many(center: Center, count: int) -> list[int]:
    return [center.raised(f"P{number} Roe", email="") for number in range(count)]


def test_the_pool_stands_first_and_each_person_has_a_column_with_load_and_capacity(
    center: Center, board: Board
) -> None:
    many = _many(center, 5)
    center.assignment.assign(center.rehearsal["Tom"], many[:3], "Bea")
    page = board.page(center.rehearsal["Tom"])
    assert [one.name for one in page.columns] == ["Inbound", "Ada", "Bea"]
    assert [one.lead_id for one in _column(page, "Bea").cards] == many[:3]
    seat = _column(page, "Bea").seat
    assert seat is not None
    assert (seat.open, seat.capacity, seat.able) == (3, 50, True)
    assert (_column(page, "Inbound").total, page.open, page.places) == (2, 3, 100)


def test_a_column_is_sorted_by_deadline_and_late_ones_are_counted(center: Center, board: Board) -> None:
    hot = center.raised("Hot Roe", email="")
    center.rehearsal.wait(minutes=3)
    hotter = center.raised("Hotter Roe", email="")
    center.rehearsal.wait(minutes=4)
    page = board.page(center.rehearsal["Tom"])
    pool = _column(page, "Inbound")
    assert [one.lead_id for one in pool.cards] == [hot, hotter]
    assert (pool.late, pool.soon) == (1, 1)


def test_a_callback_in_its_grace_is_due_and_not_late_in_every_view(center: Center, board: Board) -> None:
    ada, tom = center.rehearsal["Ada"], center.rehearsal["Tom"]
    lead = center.called("Ada", "Jo Doe", country="GB")
    at = center.rehearsal.clock.now() + timedelta(hours=1)
    center.dispositions.record(ada, lead, "call_later", {"at": at.isoformat()})
    for minutes, counted, stands in ((63, (0, 1), Deadline.SOON), (66, (1, 0), Deadline.LATE)):
        center.rehearsal.clock.move_to(at + timedelta(minutes=minutes - 60))
        column = _column(board.page(tom), "Ada")
        (card,) = column.cards
        assert (card.due_at, card.late_at) == (at, at + timedelta(minutes=5))
        assert (column.late, column.soon) == counted
        for by in (By.SLA, By.SOURCE):
            holder = next(one for one in board.page(tom, by).columns if one.cards)
            assert (holder.late, holder.soon) == counted
            assert by is By.SOURCE or holder.key == stands


def test_a_call_shows_on_its_card_and_in_the_persons_seat(center: Center, board: Board) -> None:
    lead = center.raised()
    ada = center.rehearsal["Ada"]
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Ada")
    center.queue.open(ada, lead, skip_reason="other")
    center.calls.start(ada, lead)
    column = _column(board.page(center.rehearsal["Tom"]), "Ada")
    assert column.cards[0].on_call == "Ada"
    assert column.seat is not None
    assert column.seat.on_call_since == center.rehearsal.clock.now()
    center.rehearsal.wait(minutes=2)
    center.calls.end(ada, lead)
    after = _column(board.page(center.rehearsal["Tom"]), "Ada")
    assert after.cards[0].on_call == ""
    assert after.seat is not None
    assert after.seat.wrap_up_since == center.rehearsal.clock.now()


def test_who_leaves_gives_back_and_the_board_tells_how_much(center: Center, board: Board) -> None:
    many = _many(center, 4)
    tom = center.rehearsal["Tom"]
    center.assignment.assign(tom, many, "Ada")
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "off")
    page, day = board.page(tom), board.day(tom)
    seat = _column(page, "Ada").seat
    assert seat is not None
    assert (seat.presence, seat.able, seat.open) == ("off", False, 0)
    assert _column(page, "Bea").total == 4
    assert day.gave_back[center.rehearsal["Ada"].id].leads == 4


def test_whose_desk_falls_silent_is_told_with_the_last_sign_of_life(center: Center, board: Board) -> None:
    center.colleagues.seen(center.rehearsal["Ada"])
    seen = center.rehearsal.clock.now()
    center.rehearsal.wait(minutes=16)
    seat = _column(board.page(center.rehearsal["Tom"]), "Ada").seat
    assert seat is not None
    assert (seat.silent_since, seat.able) == (seen, False)


def test_by_deadline_every_lead_stands_in_exactly_one_column(center: Center, board: Board) -> None:
    _many(center, 3)
    center.raised("Sleepy Sam", email="", country="US", phone="+12125550147", region="CA")
    center.rehearsal.wait(minutes=6)
    center.raised("Fresh Fay", email="")
    tom = center.rehearsal["Tom"]
    page = board.page(tom, By.SLA)
    assert [one.key for one in page.columns] == ["late", "soon", "today", "later", "paused"]
    shown = [card.lead_id for one in page.columns for card in one.cards]
    by_rep = [card.lead_id for one in board.page(tom).columns for card in one.cards]
    assert sorted(shown) == sorted(by_rep)
    assert sum(one.total for one in page.columns) == len(shown) == len(set(shown))
    assert page.columns[0].total == 3


def test_by_source_the_fullest_source_comes_first(center: Center, board: Board) -> None:
    for number in range(2):
        center.raised(f"W{number} Roe", email="", source="webinar")
    center.raised("F0 Roe", email="", source="fair")
    page = board.page(center.rehearsal["Tom"], By.SOURCE)
    assert [(one.key, one.total) for one in page.columns] == [("webinar", 2), ("fair", 1)]


def test_an_unknown_grouping_is_refused_with_those_there_are(center: Center, board: Board) -> None:
    with pytest.raises(BadValueRefused, match="rep, sla, source"):
        board.page(center.rehearsal["Tom"], "colour")


def test_some_cards_are_read_again_without_those_that_are_refined_no_more(center: Center, board: Board) -> None:
    stays, goes = center.raised("Stay Roe", email=""), center.promoted(name="Gone Roe")
    change = board.change(center.rehearsal["Tom"], [stays, goes, 9_999])
    assert list(change.cards) == [stays]
    assert change.cards[stays].person == "Stay Roe"
    assert change.asked == {stays, goes, 9_999}
    assert [seat.name for seat in change.seats] == ["Ada", "Bea"]


def test_what_only_waits_for_the_clock_is_shown_as_a_verb_would_find_it(center: Center, board: Board) -> None:
    lead = center.promoted()
    center.rehearsal.wait(days=3)
    shown = [card.lead_id for one in board.page(center.rehearsal["Tom"]).columns for card in one.cards]
    found = board.change(center.rehearsal["Tom"], [lead]).cards
    assert (lead in shown) == (lead in found)


def test_the_day_tells_median_and_promises_of_everybody(center: Center, board: Board) -> None:
    center.called("Ada", "Jo Doe")
    first = board.day(center.rehearsal["Tom"])
    assert (first.promises_kept, first.promises_due, first.in_sla_percent) == (1, 1, 100)
    assert first.median_minutes == 0.0
    center.raised("Late Roe", email="")
    center.rehearsal.wait(minutes=30)
    center.ring("Bea", center.raised("Soon Roe", email=""))
    later = board.day(center.rehearsal["Tom"])
    assert later.promises_kept == 2


def test_nobody_is_left_behind_until_an_owner_is_lost(center: Center, board: Board) -> None:
    lead = center.raised()
    assert board.left_behind() == ()
    long_past = center.rehearsal.clock.now() - timedelta(days=40)
    with center.rehearsal.store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == lead).values(next_at=long_past, ready=False))
    assert [(row.lead_id, row.person) for row in board.left_behind()] == [(lead, "Jo Doe")]
