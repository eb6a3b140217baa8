from qualcenter.domain.acts import UNDOABLE


def test_undo_takes_back_what_moves_leads_and_neither_calls_nor_what_sales_said() -> None:
    assert {"dispose", "promote", "nurture", "assign", "spread", "skip"} <= set(UNDOABLE)
    assert not {"call", "end_call", "incoming", "accept", "won", "lost", "return", "undo"} & set(UNDOABLE)
