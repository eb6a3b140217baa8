from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from qualcenter.domain.act_words import Names
from qualcenter.domain.event_words import words_of_event
from qualcenter.domain.events import Event, EventKind
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import load_playbook

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DEFAULT = Path(__file__).parents[3] / "resources" / "playbook" / "default.toml"


@cache
def names() -> Names:
    rules = rules_of(load_playbook(DEFAULT.read_text("utf-8")), 1)
    return Names(rules, {1: "Jo Doe"}, {1: "Ada", 4: "Sam"}, "Europe/Berlin")


def told(kind: EventKind, changes: dict[str, object] | None = None, **detail: object) -> str:
    return words_of_event(Event(kind, AT, 1, 1, detail, changes or {}), names())


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_has_a_sentence_even_when_it_tells_nothing(kind: EventKind) -> None:
    words = told(kind)
    assert words[0].isupper()
    assert "_" not in words
    assert not words.endswith((":", ",", " "))


def test_ids_become_names() -> None:
    assert told(EventKind.LEAD_PROMOTED, by=1, to="c:4") == "Ada promoted it to Sam"
    assert told(EventKind.LEAD_CLAIMED, by=77) == "A colleague who left took it in hand"


def test_codes_become_the_playbook_s_labels() -> None:
    assert told(EventKind.LEAD_SKIPPED, by=1, reason="other").startswith("Ada skipped it: ")
    assert told(EventKind.DISPOSITION_RECORDED, by=1, code="no_answer") == "Ada: No answer"


def test_a_callback_is_told_on_the_reader_s_clock() -> None:
    at = int((AT + timedelta(hours=2)).timestamp())
    assert told(EventKind.CALLBACK_PROMISED, by=1, at=at, who="mine") == "Callback promised for 12:00 by Ada"


def test_a_recycled_lead_says_how_long_it_rested_and_why_it_came() -> None:
    assert told(EventKind.LEAD_RECYCLED, why="woke", days=43) == ("Came back: was in nurture 43 days, the wake came")


def test_both_sides_of_a_merge_name_the_other_lead() -> None:
    assert told(EventKind.LEAD_MERGED, into=7) == "Merged into lead 7"
    assert told(EventKind.LEAD_MERGED, **{"from": 8}) == "Took in lead 8"


def test_a_code_that_the_playbook_no_longer_has_is_still_told() -> None:
    assert told(EventKind.LEAD_PURGED, reason="old_reason") == "Purged: old reason"
