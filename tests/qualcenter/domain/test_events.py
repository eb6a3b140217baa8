import re

import pytest

from qualcenter.domain.events import Event, EventKind
from tests.moments import MONDAY

NEVER_RENAMED = (
    "contact.created lead.imported touch.received lead.raised lead.scored lead.assigned lead.reassigned"
    " lead.claimed lead.released lead.skipped claim.lapsed call.received call.started call.ended"
    " answer.captured note.written disposition.recorded act.undone callback.promised promise.missed"
    " shelf_life.passed lead.promoted promotion.recalled handoff.delivered handoff.accepted handoff.returned"
    " handoff.clawed_back handoff.passed_on sales.touched lead.won lead.lost lead.nurtured nurture.step_sent"
    " nurture.step_failed lead.recycled lead.purged lead.merged lead.split person.suppressed"
    " suppression.lifted person.erased number.marked_bad crm.delivered crm.refused playbook.adopted"
    " feedback.given"
)


def test_no_kind_that_programs_rely_on_was_renamed() -> None:
    assert set(NEVER_RENAMED.split()) <= {kind.value for kind in EventKind}


def test_every_kind_is_a_thing_and_what_happened_to_it() -> None:
    assert [kind for kind in EventKind if not re.fullmatch(r"[a-z_]+\.[a-z_]+", kind.value)] == []


def test_an_event_is_not_rewritten() -> None:
    event = Event(EventKind.LEAD_WON, MONDAY, 1, 2)
    with pytest.raises(AttributeError):
        event.at = MONDAY  # type: ignore[misc]
