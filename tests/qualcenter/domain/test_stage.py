from qualcenter.domain.stage import ACTIONS, FINISHED, LIVE, MOVES, NextAction, Stage


def test_every_stage_is_either_live_or_finished() -> None:
    assert set(Stage) == LIVE | FINISHED
    assert not LIVE & FINISHED


def test_every_live_stage_owes_something_and_no_finished_one_does() -> None:
    assert set(ACTIONS) == LIVE
    assert all(ACTIONS.values())


def test_every_action_belongs_to_a_stage_and_only_the_review_to_two() -> None:
    for action in NextAction:
        homes = [stage for stage, owed in ACTIONS.items() if action in owed]
        expected = [Stage.CONTACT, Stage.NURTURE] if action is NextAction.REVIEW else homes[:1]
        assert homes == expected
        assert homes


def test_every_lead_can_reach_an_end_and_sales_is_reached_only_by_promotion() -> None:
    assert set(MOVES) == set(Stage)
    assert [stage for stage, to in MOVES.items() if Stage.PROMOTED in to] == [Stage.LEAD]
    assert [stage for stage, to in MOVES.items() if Stage.ACCEPTED in to] == [Stage.PROMOTED]
    assert MOVES[Stage.WON] == frozenset()
