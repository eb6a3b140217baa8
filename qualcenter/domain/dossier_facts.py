"""What a lead and its person say to the rules: where they are, what conditions may ask, what a verdict weighs."""

from collections.abc import Sequence
from datetime import datetime

from qualcenter.domain.call_window import Place, window_for
from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.person import Person
from qualcenter.domain.routing import route
from qualcenter.domain.rules import Rules
from qualcenter.domain.score import ScoredPerson, ScoredTouch, seniority_of
from qualcenter.domain.stage import NextAction
from qualcenter.domain.suppression import Blocked, Suppression
from qualcenter.domain.verdict import CallFacts

UNSUBSCRIBED = "unsubscribed"
"""Kind of the touch with which somebody leaves the mailing list."""


def moment_of(at: datetime, rules: Rules, person: Person, lead: Lead, blocked: Blocked) -> Moment:
    """The instant as moves of this lead see it: the person's window, the team that routing names, their wishes."""
    window = window_for(rules.windows, place_of(person))
    team = route(rules.routing, facts_of(rules, person, lead))
    return Moment(at, rules, window, team, blocked.wholly, person.emailable)


def place_of(person: Person) -> Place:
    """Where a person may be: the known zone, else the address, the company's where the person's is unknown."""
    firm = person.company
    dial = person.to_dial()
    own = person.country or person.region or person.city
    return Place(
        country=person.country or (firm.country if firm else None),
        region=person.region if own else (firm.region if firm else None),
        city=person.city if own else (firm.city if firm else None),
        zone=person.zone,
        phone_number=dial.number if dial else None,
    )


def facts_of(rules: Rules, person: Person, lead: Lead | None = None) -> dict[str, object]:
    """What the Playbook's conditions may ask about a person and the lead."""
    firm = person.company
    address = next((one.address for one in person.emails if one.address), None)
    domain = address.rpartition("@")[2] if address else None
    facts: dict[str, object] = {
        "country": person.country or (firm.country if firm else None),
        "region": person.region or (firm.region if firm else None),
        "city": person.city or (firm.city if firm else None),
        "language": tuple((person.language or "").replace(",", " ").split()),
        "industry": firm.industry if firm else None,
        "staff": firm.staff if firm else None,
        "title": person.title,
        "seniority": seniority_of(person.title),
        "source": person.source,
        "email_domain": domain,
        "free_mail": domain in rules.scoring.free_mail_domains if domain else None,
        "existing_owner": firm.account_owner if firm else None,
        "kind_of_person": person.kind_of_person,
        "consent_email": person.consent_email,
        "consent_phone": person.consent_phone,
        "has_number": person.to_dial() is not None,
        "has_email": address is not None,
    }
    if lead is not None:
        facts |= {
            "source": lead.source or person.source,
            "score": lead.score,
            "tier": lead.tier,
            "attempts": lead.attempts,
            "returns": lead.returns,
        }
    return facts


def touch_facts(rules: Rules, touches: Sequence[ScoredTouch]) -> dict[str, object]:
    """What conditions may ask about the touches that came in: the latest raise, and every kind there was."""
    known = rules.scoring.touches
    raises = [one for one in touches if one.kind in known and known[one.kind].raises]
    latest = max(raises, key=lambda one: one.at, default=None)
    return {
        "touch_kind": latest.kind if latest else None,
        "touch_kinds": tuple(dict.fromkeys(one.kind for one in touches)),
    }


def call_facts(
    lead: Lead,
    person: Person,
    blocked: Blocked,
    contacts: Contacts,
    at: datetime,
    *,
    number: str | None = None,
    company_on_phone: str | None = None,
) -> CallFacts:
    """What a verdict on calling this lead weighs; `number` is the one to be dialled when somebody chose it."""
    callback = lead.next_action is NextAction.CALLBACK
    place = place_of(person)
    return CallFacts(
        place=place if number is None else Place(place.country, place.region, place.city, place.zone, number),
        suppressions=standing_suppressions(person, blocked, number),
        contacts=contacts,
        consent_phone=person.consent_phone,
        asked_hour=lead.next_at if callback else None,
        promised=callback and lead.next_at is not None and lead.next_at <= at,
        raised_at=lead.raised_at,
        has_number=person.to_dial(blocked.number_hashes) is not None,
        company_on_phone=company_on_phone,
    )


def standing_suppressions(person: Person, blocked: Blocked, number: str | None) -> tuple[Suppression, ...]:
    """The suppressions that count for a call: a number's only when no other number is left to dial."""
    dial = person.to_dial(blocked.number_hashes)
    return tuple(one for _, one in blocked.suppressions if one.scope != "number" or (dial is None and number is None))


def scored_person(person: Person, touches: Sequence[ScoredTouch], *, answered_before: bool) -> ScoredPerson:
    """What the scoring table looks at; `touches` are all that came in from the person."""
    firm = person.company
    left = [one.at for one in touches if one.kind == UNSUBSCRIBED]
    return ScoredPerson(
        title=person.title,
        staff=firm.staff if firm else None,
        industry=firm.industry if firm else None,
        country=person.country or (firm.country if firm else None),
        region=person.region or (firm.region if firm else None),
        email_domains=tuple(one.address.rpartition("@")[2] for one in person.emails if one.address),
        consent_email=person.consent_email,
        consent_phone=person.consent_phone,
        unsubscribed=max(left, default=None),
        kind_of_person=person.kind_of_person,
        answered_before=answered_before,
    )
