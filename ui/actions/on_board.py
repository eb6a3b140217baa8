"""What can be done on the Board page."""

from ui.actions.action import BOARD, CARDS, Action
from ui.language import marked

ON_BOARD: tuple[Action, ...] = (
    Action("board_next", marked("Next card"), ("J",), BOARD, CARDS, repeats=True, also=("Down",)),
    Action("board_previous", marked("Previous card"), ("K",), BOARD, CARDS, repeats=True, also=("Up",)),
    Action("board_column", marked("Next or previous column"), (), BOARD, CARDS, also=("Right", "Left")),
    Action("board_choose", marked("Choose a card, or let it go"), (), BOARD, CARDS, also=("Space",)),
    Action("board_extend", marked("Choose the next ones as well"), (), BOARD, CARDS, also=("Shift+Down", "Shift+Up")),
    Action("board_all", marked("Choose all of the column"), (), BOARD, CARDS, also=("Ctrl+A",)),
    Action("board_late", marked("Choose the late ones of the column"), ("L",), BOARD, CARDS, "warning"),
    Action("board_accept", marked("Give to whoever is least loaded"), ("1",), BOARD, CARDS, "person"),
    Action("board_move", marked("Give to a name"), ("M",), BOARD, CARDS, "people"),
    Action("board_spread", marked("Spread evenly"), ("E",), BOARD, CARDS, "sort"),
    Action("board_open", marked("Open the lead"), (), BOARD, CARDS, "work", also=("Return",)),
    Action("board_journey", marked("Journey of the lead"), ("T",), BOARD, CARDS, "journey"),
    Action("board_by", marked("By rep, by SLA or by source"), ("V",), BOARD, CARDS, "filter"),
    Action("board_left_behind", marked("Leads left behind"), ("N",), BOARD, CARDS, "hourglass"),
)
