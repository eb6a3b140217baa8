from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from sqlalchemy import update

from qualcenter.queries.board_rows import BoardCard
from qualcenter.store.opening import open_store
from qualcenter.store.tables import leads
from tests.ui.pages.board.conftest import LATE, PEOPLE, BoardDesk, Filled
from ui.pages.board.column_model import Rest


def test_the_pool_comes_first_then_a_column_for_each_person(tom: BoardDesk) -> None:
    names = [one.column.name for one in tom.board.columns if one.column is not None]
    assert names[1:] == list(PEOPLE) or names[-4:] == list(PEOPLE)
    assert "nobody yet" in next(iter(tom.board.columns)).head.told()


def test_the_keys_begin_where_most_is_late(tom: BoardDesk) -> None:
    assert tom.focus() is tom.column("Ben").list
    assert tom.column("Ben").list.current() == tom.cards("Ben")[0]


def test_a_head_tells_presence_load_and_what_is_late(tom: BoardDesk) -> None:
    told = tom.column("Ben").head.told()
    assert told.startswith("Ben. Available ")
    assert f"{LATE} of 40" in told
    assert told.endswith(f"{LATE} late")


def test_the_line_above_counts_what_is_late_and_what_is_left_behind(tom: BoardDesk) -> None:
    top = tom.board.top
    late = sum(one.late() for one in tom.board.columns)
    assert top.late.accessibleName() == f"{late} late now"
    assert top.places.accessibleName() == "39 open, 160 places"
    assert top.left_behind.text() == "0 left behind"


def test_what_is_left_behind_is_counted_and_opens_as_a_list(tom: BoardDesk, filled: Filled) -> None:
    lead = tom.cards("Cay")[0]
    store = open_store(filled.url)
    with store.writing() as connection:
        gone = tom.clock.now() - timedelta(days=40)
        connection.execute(update(leads).where(leads.c.id == lead.lead_id).values(next_at=gone, ready=False))
    store.close()
    tom.board._read_day()
    tom.settle()
    assert tom.board.top.left_behind.text() == "1 left behind"
    tom.press("N")
    assert tom.window.sheet.isVisible()
    tom.press("Tab", "Return")
    tom.until(lambda: getattr(tom.window.page, "lead_id", 0) == lead.lead_id)
    assert tom.window.page.where == "journey"


def test_left_and_right_go_from_column_to_column_on_the_same_row(tom: BoardDesk) -> None:
    tom.go_to("Cay", 1)
    tom.press("Right")
    assert tom.focus() is tom.column("Dee").list
    assert tom.column("Dee").list.currentIndex().row() == 1
    tom.press("Left", "Left")
    assert tom.focus() is tom.column("Ben").list
    tom.press("J", "K", "Down")
    assert tom.column("Ben").list.currentIndex().row() == 2


def test_cards_become_late_as_the_clock_goes_on_without_being_read_again(tom: BoardDesk) -> None:
    deadline = tom.cards("Ben")[-1].due_at
    tom.wait(seconds=(tom.cards("Ben")[0].due_at - tom.clock.now()).total_seconds() - 60)
    tom.board.refresh()
    tom.settle()
    assert tom.column("Ben").late() == 0
    tom.wait(seconds=(deadline - tom.clock.now()).total_seconds() + 1)
    tom.board.tick()
    assert tom.column("Ben").late() == LATE
    assert f"{LATE} late" in tom.column("Ben").head.told()


def test_a_change_by_somebody_else_comes_in_place(tom: BoardDesk) -> None:
    lead = tom.cards("Ben")[0]
    boss = tom.core.colleagues.actor("Tom")
    tom.core.assignment.assign(boss, [lead.lead_id], "Cay")
    tom.until(lambda: lead.lead_id in [card.lead_id for card in tom.cards("Cay")])
    assert tom.column("Cay").list.cards.place_of(lead.lead_id) == 0
    assert tom.column("Ben").late() == LATE - 1


def test_nothing_moves_under_the_pointer_until_it_leaves(tom: BoardDesk) -> None:
    first, second = tom.cards("Ben")[:2]
    model = tom.column("Ben").list.cards
    tom.point_at("Ben")
    tom.core.assignment.assign(tom.core.colleagues.actor("Tom"), [first.lead_id], "Cay")
    tom.until(lambda: first.lead_id in model.gone)
    assert [model.place_of(card.lead_id) for card in (first, second)] == [0, 1]
    tom.point_away("Ben")
    assert [model.place_of(card.lead_id) for card in (first, second)] == [-1, 0]


def test_whoever_goes_home_gives_back_and_the_board_says_so(tom: BoardDesk) -> None:
    tom.core.colleagues.set_presence(tom.core.colleagues.actor("Ben"), "Ben", "off")
    tom.until(lambda: not tom.cards("Ben"))
    tom.board._read_day()
    tom.settle()
    head = tom.column("Ben").head.told()
    assert f"gave back {LATE}" in head
    assert head.startswith("Ben. Off")
    assert f"Ben is not there: {LATE} leads went to others." in tom.told()


def test_a_desk_that_fell_silent_is_told_with_how_long(tom: BoardDesk) -> None:
    tom.core.colleagues.seen(tom.core.colleagues.actor("Cay"))
    tom.wait(minutes=20)
    tom.board.refresh()
    tom.settle()
    assert "Silent 20 min" in tom.column("Cay").head.told()


def test_by_deadline_and_by_source_every_lead_has_one_column(tom: BoardDesk) -> None:
    everything = sum(one.column.total for one in tom.board.columns if one.column)
    tom.press("V")
    names = [one.column.name for one in tom.board.columns if one.column]
    assert names == ["Late now", "Due in 15 min", "Due today", "Due later", "Paused, window closed"]
    assert sum(one.column.total for one in tom.board.columns if one.column) == everything
    card = tom.column("Late now").list.cards.cards()[0]
    assert "With Ben" in str(tom.column("Late now").list.cards.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert card.lead_id in [one.lead_id for one in tom.cards("Late now")]
    tom.press("V")
    assert sum(one.column.total for one in tom.board.columns if one.column) == everything
    tom.press("V")
    assert tom.column("Ben").column is not None


def test_from_by_deadline_late_leads_are_given_as_well(tom: BoardDesk) -> None:
    tom.press("V")
    tom.go_to("Late now")
    tom.press("Space", "M")
    tom.type("dee")
    tom.press("Return")
    assert tom.owned()["Dee"] == 4


def test_the_rest_of_a_column_is_counted_and_shown_when_it_is_pressed(tom: BoardDesk) -> None:
    page = tom.board.board
    assert page is not None
    tom.board._show(replace(page, ends_at=page.at - timedelta(days=9)))
    tom.wait(seconds=1)
    ben = tom.column("Ben")
    ben.show_column(
        page.columns[-4], replace(page, ends_at=page.at - timedelta(days=9)), None, counted=True, hold=False
    )
    shown = ben.list.cards.lines
    assert [type(line) for line in shown] == [*[BoardCard] * 5, Rest]
    assert shown[-1] == Rest(LATE - 5, can_open=True, due_today=True)
    tom.go_to("Ben", 5)
    tom.press("Return")
    assert len(ben.list.cards.cards()) == LATE


def test_what_is_due_today_is_never_folded_away(tom: BoardDesk) -> None:
    ben = tom.column("Ben").list.cards
    assert len(ben.cards()) == LATE
    assert not any(isinstance(line, Rest) for line in ben.lines)


def test_enter_opens_the_lead_on_work(tom: BoardDesk) -> None:
    tom.go_to("Cay")
    tom.strike("Return")
    assert tom.window.page.where == "work"


def test_opening_a_card_claims_nothing_and_nothing_comes_upon_it(tom: BoardDesk) -> None:
    card = tom.cards("Cay")[0]
    tom.go_to("Cay")
    tom.press("Return")
    work = tom.window.work
    assert work is not None
    tom.until(lambda: work.hand is not None)
    tom.settle()
    assert work.hand is not None
    assert (work.hand.lead_id, work.hand.claimed) == (card.lead_id, False)
    assert "lead.claimed" not in tom.kinds(card.lead_id)


def test_a_team_lead_and_a_manager_begin_with_the_board(board_desk: BoardDesk) -> None:
    board_desk.start.show("Max")
    board_desk.until(lambda: board_desk.start.window is not None)
    assert board_desk.window.page.where == "board"
    assert "work" not in board_desk.window.pages


def test_a_click_with_shift_chooses_all_between(tom: BoardDesk) -> None:
    view = tom.column("Ben").list
    tom.go_to("Ben")
    fourth = view.visualRect(view.cards.index(3, 0)).center()
    tom.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(fourth))
    assert len(tom.board.chosen) == 4
    first = view.visualRect(view.cards.index(0, 0)).center()
    tom.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, QPoint(first))
    assert len(tom.board.chosen) == 3
