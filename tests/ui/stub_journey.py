"""A short journey for the stub core: asked, called, promised."""

from datetime import timedelta

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_map import lanes_of, stops_of, waits_between
from qualcenter.domain.journey_time import Happened, lead_time_of, spans_of
from qualcenter.domain.rights import Actor
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.queries.journey_page import JourneyEvent, JourneyPage, Planned, Who
from tests.ui.stub_rows import NOW

_TOLD = (
    (1, 40, EventKind.TOUCH_RECEIVED, Who.CUSTOMER, "Asked for pricing", {}),
    (2, 40, EventKind.LEAD_RAISED, Who.SYSTEM, "Became a lead: asked for something", {"stage": Stage.LEAD}),
    (3, 9, EventKind.CALL_STARTED, Who.COLLEAGUE, "Nina Berger called, attempt 1", {}),
    (4, 5, EventKind.DISPOSITION_RECORDED, Who.COLLEAGUE, "Nina Berger: Call later", {}),
)


def stub_journey(_actor: Actor, lead_id: int) -> JourneyPage:
    """The same story for every lead."""
    happened = [Happened(seq, NOW - timedelta(minutes=ago), kind, more) for seq, ago, kind, _, _, more in _TOLD]
    events = tuple(
        JourneyEvent(one.seq, one.at, one.kind, told[3], "Nina Berger", told[4], "", lane, lead_id)
        for one, told, lane in zip(happened, _TOLD, lanes_of(happened), strict=True)
    )
    stops, spans = stops_of(happened), spans_of(happened, NOW)
    waits, time = waits_between(stops, spans), lead_time_of(happened, spans, NOW)
    plan = Planned(NextAction.CALLBACK.value, NOW + timedelta(hours=2))
    return JourneyPage(lead_id, "Maria Oliveira", "Norvik Logistics", "lead", NOW, events, time, stops, waits, plan)
