from datetime import UTC, datetime, timedelta

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.dossier_facts import (
    UNSUBSCRIBED,
    call_facts,
    facts_of,
    place_of,
    scored_person,
    standing_suppressions,
    touch_facts,
)
from qualcenter.domain.lead import Lead
from qualcenter.domain.person import Company, Email, Person, Phone
from qualcenter.domain.score import ScoredTouch
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.domain.suppression import Blocked, Suppression
from qualcenter.playbook.conditions import LEAD_FACTS
from tests.moments import rules

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FIRM = Company(1, "Acme", country="US", region="TX", city="Dallas", staff=80)
PHONE = Phone(1, "+493023450001", "030 23450001", number_hash="h")
THIS_NUMBER = Blocked(((1, Suppression("number", "person", AT)),), frozenset({"h"}))


def a_lead() -> Lead:
    return Lead(id=1, person_id=1, created_at=AT, playbook_version=1, team="inbound", stage=Stage.LEAD)


def test_the_company_s_address_counts_where_the_person_s_is_unknown() -> None:
    place = place_of(Person(1, "Jo", company=FIRM))
    assert (place.country, place.region, place.city) == ("US", "TX", "Dallas")


def test_a_person_s_own_country_is_not_mixed_with_the_company_s_city() -> None:
    place = place_of(Person(1, "Jo", company=FIRM, country="DE"))
    assert (place.country, place.region, place.city) == ("DE", None, None)


def test_a_suppressed_number_stands_against_a_person_only_when_no_other_is_left() -> None:
    other = Phone(2, "+493023450002", "030 23450002", number_hash="i")
    assert standing_suppressions(Person(1, "Jo", phones=(PHONE,)), THIS_NUMBER, None)
    assert not standing_suppressions(Person(1, "Jo", phones=(PHONE, other)), THIS_NUMBER, None)


def test_a_callback_is_promised_from_its_instant_on() -> None:
    lead = a_lead()
    lead.next_action, lead.next_at = NextAction.CALLBACK, AT
    person = Person(1, "Jo", phones=(PHONE,))
    assert call_facts(lead, person, Blocked(), Contacts(), AT).promised
    assert not call_facts(lead, person, Blocked(), Contacts(), AT - timedelta(minutes=1)).promised


def test_the_number_somebody_chose_decides_the_place() -> None:
    person = Person(1, "Jo", phones=(PHONE,))
    facts = call_facts(a_lead(), person, Blocked(), Contacts(), AT, number="+12145550100")
    assert facts.place.phone_number == "+12145550100"


def test_the_latest_unsubscription_is_what_the_score_sees() -> None:
    touches = [ScoredTouch(UNSUBSCRIBED, AT - timedelta(days=2)), ScoredTouch(UNSUBSCRIBED, AT)]
    emails = (Email(1, "jo@acme.example", "jo@acme.example"), Email(2, None, "broken", "invalid"))
    seen = scored_person(Person(1, "Jo", company=FIRM, emails=emails), touches, answered_before=True)
    assert (seen.unsubscribed, seen.email_domains, seen.staff) == (AT, ("acme.example",), 80)


def test_conditions_are_told_what_the_playbook_lets_them_ask() -> None:
    told = facts_of(rules(), Person(1, "Jo", title="CEO"), a_lead()) | touch_facts(rules(), [])
    # Whether the company buys already and whether the lead was recycled stand in no row that these facts see.
    assert set(LEAD_FACTS) - set(told) == {"existing_customer", "recycled"}
    assert set(told) <= set(LEAD_FACTS)
    assert told["seniority"] == "chief"


def test_the_latest_raise_is_the_touch_that_conditions_see() -> None:
    touches = [
        ScoredTouch("webinar", AT, ""),
        ScoredTouch("product_page", AT + timedelta(days=1), ""),
        ScoredTouch("demo", AT - timedelta(days=1), ""),
    ]
    facts = touch_facts(rules(), touches)
    assert facts == {"touch_kind": "webinar", "touch_kinds": ("webinar", "product_page", "demo")}
    assert touch_facts(rules(), touches[1:2])["touch_kind"] is None
