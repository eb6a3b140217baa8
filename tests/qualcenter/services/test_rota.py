"""The law of routing: conditions, then least relative load, ties to whoever waited longest; the journey says why."""

from qualcenter.domain.staff import ColleagueFacts
from qualcenter.queries.journeys import Journeys
from qualcenter.services.staffing import Staffing
from tests.center import Center

HIRED = {1: (("de", "en"), 4), 2: (("en",), 8), 3: (("en", "logistics"), 8)}
"""Skills and capacity of Ada, Bea and Tom, all three of them qualifiers here."""


def _hired(center: Center) -> None:
    staffing, ops = Staffing(center.rehearsal.desk), center.rehearsal["Ops"]
    for number, (skills, capacity) in HIRED.items():
        roles = ("qualifier", "team_lead") if number == 3 else ("qualifier",)
        staffing.change(ops, number, ColleagueFacts(roles, None, "inbound", "UTC", capacity, skills))


def _taker(center: Center, name: str, **person: str) -> int:
    """Raise a hand, spread it from the pool, and say who took it, a second later each time."""
    center.rehearsal.wait(seconds=1)
    lead = center.raised(name, email="", **person)
    center.assignment.spread_leads(center.rehearsal["Tom"], [lead])
    return center.state(lead).owner.colleague_id or 0


def test_conditions_come_first_then_relative_load_then_who_waited_longest(center: Center) -> None:
    _hired(center)
    german = [_taker(center, f"G{one} Roe", language="de") for one in range(2)]
    assert german == [1, 1], "only Ada speaks German, however little the others carry"
    assert _taker(center, "L Roe", language="en", company="Haul Ltd", industry="Logistics") == 3, (
        "who knows the industry, of those equal"
    )
    english = [_taker(center, f"E{one} Roe", language="en") for one in range(8)]
    # Ada 2 of 4, Bea 0 of 8, Tom 1 of 8: Bea until she carries as much as Tom, then in turns by who waited longer.
    assert english == [2, 3, 2, 3, 2, 3, 2, 1]
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "break")
    assert _taker(center, "G9 Roe", language="de") == 0, "nobody else speaks German: the pool keeps it"


def test_the_journey_says_why_routing_chose_and_says_nothing_where_somebody_did(center: Center) -> None:
    _hired(center)
    tom = center.rehearsal["Tom"]
    first, second = (center.raised(name, email="", language="de") for name in ("Al Roe", "Bo Roe"))
    center.assignment.spread_leads(tom, [first])
    center.assignment.spread_leads(tom, [second])
    journeys = Journeys(center.rehearsal.reading)
    assert journeys.page(tom, second).events[-1].words == "Given to Ada by Tom: speaks German, 1 of 4"
    center.assignment.assign(tom, [second], "Bea")
    assert journeys.page(tom, second).events[-1].words == "Given to Bea by Tom"


def test_a_promotion_says_why_its_receiver_was_chosen_and_nothing_where_somebody_named_them(center: Center) -> None:
    lead = center.promoted("Ada")
    journeys, ada = Journeys(center.rehearsal.reading), center.rehearsal["Ada"]
    told = [event.words for event in journeys.page(ada, lead).events]
    assert "Ada promoted it to Sam: 0 of 50" in told
    other = center.promoted("Ada", "Al Roe", "Sam")
    assert "Ada promoted it to Sam" in [event.words for event in journeys.page(ada, other).events]
