"""Stage words of other systems."""

import pytest

from qualcenter.domain.stage import Stage
from qualcenter.exchange.stages import STAGE_WORDS, stage_key, stage_map_of, stage_of


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("New Lead", Stage.LEAD),
        ("Contacted", Stage.LEAD),
        ("Open - Not Contacted", Stage.LEAD),
        ("Qualified", Stage.PROMOTED),
        ("Proposal Sent", Stage.ACCEPTED),
        ("Negotiation", Stage.ACCEPTED),
        ("Closed Won", Stage.WON),
        ("closedwon", Stage.WON),
        ("Closed Lost", Stage.LOST),
        ("Closed (no budget)", Stage.LOST),
        ("Re-engagement", Stage.NURTURE),
        ("On Hold", Stage.NURTURE),
        ("Disqualified", Stage.PURGED),
        ("Zurückgestellt", Stage.NURTURE),
        ("Moonlit", None),
        ("", None),
    ],
)
def test_a_stage_word_means_its_stage(word: str, stage: Stage | None) -> None:
    assert stage_of(word) is stage


def test_every_stage_knows_its_own_name_and_no_word_means_two() -> None:
    words = [word for line in STAGE_WORDS.values() for word in line.split(", ")]
    assert [stage_of(stage) for stage in Stage] == list(Stage)
    assert len(words) == len(set(words))
    assert [word for word in words if stage_key(word) != word] == []


def test_a_stage_map_is_checked_and_loosely_spelled() -> None:
    assert stage_map_of({"In-Review ": "NURTURE"}) == {"in review": Stage.NURTURE}
    with pytest.raises(ValueError, match="Stages: contact, lead"):
        stage_map_of({"x": "hot"})
