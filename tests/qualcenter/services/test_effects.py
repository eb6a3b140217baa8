"""What dispositions promise: nobody promises a call that the law forbids already."""

from datetime import timedelta

import pytest

from qualcenter.domain.refusals import BadValueRefused
from tests.center import Center

FRENCH = {"country": "FR", "phone": "+33142685300"}


def _called_as_often_as_france_allows(center: Center) -> int:
    """Four calls on one day, the last of them ended and not disposed of."""
    lead = center.called("Ada", "Jo Doe", **FRENCH)
    for _ in range(3):
        center.dispositions.record(center.rehearsal["Ada"], lead, "busy")
        center.rehearsal.wait(minutes=30)
        center.ring("Ada", lead)
    return lead


def test_a_callback_is_not_promised_for_a_day_on_which_the_law_forbids_it(center: Center) -> None:
    ada, began = center.rehearsal["Ada"], center.rehearsal.clock.now()
    lead = _called_as_often_as_france_allows(center)
    with pytest.raises(BadValueRefused, match=r"cannot be promised.*4 times in 30 days") as told:
        center.dispositions.record(ada, lead, "call_later", {"at": "2026-11-24T10:30"})
    opens = told.value.more["opens_at"]
    assert opens == began + timedelta(days=30)
    center.dispositions.record(ada, lead, "call_later", {"at": opens.isoformat()})
    assert center.lead(lead).next_at == opens


def test_what_is_sent_is_followed_by_a_call_when_the_law_allows_one(center: Center) -> None:
    ada, began = center.rehearsal["Ada"], center.rehearsal.clock.now()
    template = next(iter(center.rehearsal.desk.rules().nurture.templates))
    lead = _called_as_often_as_france_allows(center)
    with pytest.raises(BadValueRefused, match="outside the hours"):
        center.dispositions.record(ada, lead, "send_info", {"template": template, "at": "2026-11-25T03:00"})
    center.dispositions.record(ada, lead, "send_info", {"template": template})
    assert center.lead(lead).next_at == began + timedelta(days=30)
