import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from tests.ui.pages.board.conftest import LATE, BoardDesk
from ui.pages.board.column import Column
from ui.pages.board.dragging import mime_of

BEFORE = {"Ben": LATE, "Cay": 3, "Dee": 3, "Nina": 3}


def test_thirty_late_leads_go_to_three_others_in_two_keys_and_come_back_in_one(tom: BoardDesk) -> None:
    assert tom.owned() == BEFORE
    assert tom.column("Ben").late() == LATE
    keys = ("L", "E")
    tom.press(*keys)
    assert len(keys) <= 5
    assert tom.owned() == {"Ben": 0, "Cay": 13, "Dee": 13, "Nina": 13}
    assert not tom.cards("Ben")
    tom.press("Ctrl+Z")
    assert tom.owned() == BEFORE
    assert len(tom.cards("Ben")) == LATE
    assert tom.core.audit.rows() == ()


def test_what_was_done_stays_below_the_board_with_its_undo(tom: BoardDesk) -> None:
    tom.press("L", "E")
    bar = tom.board.lot.bar
    assert bar.words.words().startswith(f"Spread {LATE} leads of Ben over ")
    assert bar.undo.isVisible()
    assert not bar.give.isVisible()
    tom.qtbot.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
    tom.settle()
    assert tom.owned() == BEFORE
    assert bar.words.words().startswith("Undone: ")
    assert not bar.undo.isVisible()


def test_space_and_shift_choose_cards_and_the_bar_offers_the_least_loaded_by_name(tom: BoardDesk) -> None:
    tom.go_to("Ben")
    tom.press("Space", "Shift+Down", "Shift+Down")
    assert [card.lead_id for card in tom.board.chosen] == [card.lead_id for card in tom.cards("Ben")[:3]]
    bar = tom.board.lot.bar
    assert bar.words.words().startswith("3 leads of Ben All late. Longest waits ")
    assert bar.give.text() == "Give to Nina"
    assert "+3 makes 6" in tom.column("Nina").head.told()
    assert "makes" not in tom.column("Dee").head.told()
    tom.press("1")
    assert tom.owned() == {"Ben": LATE - 3, "Cay": 3, "Dee": 3, "Nina": 6}
    assert not len(tom.board.chosen)


def test_ctrl_a_chooses_the_whole_column_and_escape_lets_all_go(tom: BoardDesk) -> None:
    tom.go_to("Ben")
    tom.press("Ctrl+A")
    assert len(tom.board.chosen) == LATE
    tom.press("Escape")
    assert not len(tom.board.chosen)
    assert not tom.board.lot.bar.isVisible()


def test_m_and_a_typed_name_give_the_card_under_the_keys(tom: BoardDesk) -> None:
    tom.go_to("Ben", 2)
    lead = tom.cards("Ben")[2].lead_id
    tom.press("M")
    tom.type("ni")
    tom.press("Return")
    assert lead in [card.lead_id for card in tom.cards("Nina")]
    assert tom.owned()["Nina"] == 4


def test_leads_are_given_back_to_the_pool_by_its_name(tom: BoardDesk) -> None:
    tom.go_to("Ben")
    tom.press("Space", "M")
    tom.type("pool")
    tom.press("Return")
    assert tom.owned()["Ben"] == LATE - 1


def test_a_name_that_nobody_has_gives_nothing_and_escape_goes_back_to_the_cards(tom: BoardDesk) -> None:
    tom.go_to("Ben")
    tom.press("M")
    tom.type("zzz")
    tom.press("Return")
    assert tom.board.lot.chooser.isVisible()
    tom.press("Escape")
    assert not tom.board.lot.chooser.isVisible()
    assert tom.focus() is tom.column("Ben").list
    assert tom.owned() == BEFORE


def _enter(column: Column, desk: BoardDesk) -> QDragEnterEvent:
    data = mime_of(desk.board.lot.carried)
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(20, 200), Qt.DropAction.MoveAction, data, buttons, held)
    column.dragEnterEvent(event)
    return event


def test_dragging_shows_the_load_it_would_reach_and_dropping_gives_the_leads(tom: BoardDesk) -> None:
    tom.go_to("Ben")
    tom.press("Space", "Shift+Down", "Shift+Down")
    lot = tom.board.lot
    lot.carry(lot.taken_along(tom.cards("Ben")[0]))
    nina = tom.column("Nina")
    assert _enter(nina, tom).isAccepted()
    assert "+3 makes 6" in nina.head.told()
    assert nina.drop_place.isVisible()
    data = mime_of(lot.carried)
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    nina.dropEvent(QDropEvent(QPointF(20, 200), Qt.DropAction.MoveAction, data, buttons, held))
    lot.carry(())
    tom.settle()
    assert tom.owned() == {"Ben": LATE - 3, "Cay": 3, "Dee": 3, "Nina": 6}
    assert not nina.drop_place.isVisible()
    tom.press("Ctrl+Z")
    assert tom.owned() == BEFORE


def test_a_card_that_is_not_chosen_is_dragged_alone(tom: BoardDesk) -> None:
    tom.go_to("Ben")
    tom.press("Space", "Shift+Down")
    other = tom.cards("Ben")[5]
    assert tom.board.lot.taken_along(other) == (other,)


@pytest.fixture
def on_the_phone(tom: BoardDesk) -> int:
    """Ben calls one of his leads; gives it."""
    ben = tom.core.colleagues.actor("Ben")
    lead = next(
        card.lead_id
        for card in tom.cards("Ben")
        if tom.core.lead_brief.read(ben, card.lead_id).verdict.verdict != "block"
    )
    tom.core.queue.open(ben, lead, skip_reason="other")
    tom.core.calls.start(ben, lead)
    tom.board.refresh()
    tom.settle()
    return lead


def test_a_card_in_a_call_cannot_be_moved_and_says_so(tom: BoardDesk, on_the_phone: int) -> None:
    place = [card.lead_id for card in tom.cards("Ben")].index(on_the_phone)
    tom.go_to("Ben", place)
    tom.press("Space", "1")
    assert "Ben is on the phone with " in tom.told()
    assert tom.board.lot.taken_along(tom.cards("Ben")[place]) == ()
    assert tom.owned() == BEFORE
    assert "in a call, which cannot be moved" in tom.board.lot.bar.words.words()


def test_of_many_chosen_leads_only_the_one_in_a_call_stays(tom: BoardDesk, on_the_phone: int) -> None:
    tom.go_to("Ben")
    tom.press("Ctrl+A", "E")
    assert [card.lead_id for card in tom.cards("Ben")] == [on_the_phone]
    assert tom.owned() == {"Ben": 1, "Cay": 13, "Dee": 12, "Nina": 13}


def test_without_anything_chosen_e_chooses_the_column_with_the_keys_and_a_second_one_spreads_it(
    tom: BoardDesk,
) -> None:
    tom.go_to("Cay")
    cards = len(tom.cards("Cay"))
    tom.press("E")
    assert tom.owned() == BEFORE
    assert tom.told() == f"{cards} leads of Cay: E spreads them over the others."
    tom.press("E")
    assert tom.owned()["Cay"] == 0


def test_a_manager_reads_and_is_told_which_right_moving_needs(board_desk: BoardDesk) -> None:
    board_desk.sign_in("Max")
    board_desk.go_to("Ben")
    for keys in (("Space", "1"), ("M",), ("E",)):
        board_desk.press(*keys)
        assert "Max (manager) lacks the right to assign leads to others" in board_desk.told()
    assert not board_desk.board.lot.chooser.isVisible()
    assert not board_desk.board.lot.bar.give.isVisible()
    assert board_desk.board.lot.taken_along(board_desk.cards("Ben")[0]) == ()
    assert board_desk.owned() == BEFORE
