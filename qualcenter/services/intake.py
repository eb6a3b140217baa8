"""Intake: a raised hand comes in at one end, and is scored, deduplicated and promised before anybody looks."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from qualcenter.domain.countries import country_code
from qualcenter.domain.identity import company_key, email_key, name_key, search_tokens
from qualcenter.domain.person import Person, Phone
from qualcenter.domain.phone import parse_phone
from qualcenter.domain.raising import Touch, create_contact, receive, rescore
from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.storable import storable
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.matching import match
from qualcenter.services.scores import score_now

LONGEST_NAME = 200
LONGEST_TEXT = 4_000
LONGEST_ADDRESS = 254
_WHOLE = frozenset({"email", "key", "detail", "touch"})
"""Half of one of these would be another one; the detail has a limit of its own."""


@dataclass(frozen=True)
class Hand:
    """One raised hand, or any other touch: who, and what they did. `key` makes a second delivery harmless."""

    touch: str
    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    source: str = ""
    country: str = ""
    title: str = ""
    language: str = ""
    detail: str = ""
    key: str | None = None
    at: datetime | None = None
    consent_phone: bool | None = None
    consent_email: bool | None = None
    city: str = ""
    region: str = ""
    industry: str = ""
    staff: int | None = None


class Intake:
    """Takes touches in, one at a time; files come in through the imports."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def raise_hand(self, actor: Actor, hand: Hand, *, act_id: UUID | None = None) -> int:
        """Take a touch in and give the lead it belongs to; the same key again gives the same lead and does nothing.

        Names and the like are kept up to 200 letters, the detail up to 4 000. Raises `BadValueRefused` without a name,
        an e-mail and a number at once, or with an e-mail that cannot be one, and `UnknownNameRefused` for a kind of
        touch that the Playbook does not know.
        """
        require(actor, Right.RAISE)
        plain = placed(tidy(hand))
        checked(plain)
        return self._desk.do(actor, "raise", lambda act: self.take(act, plain), act_id=act_id)

    def take(self, act: Act, hand: Hand) -> int:
        """The same inside an act that does more; gives the lead's id."""
        work = act.work
        if hand.key is not None and (known := work.said.touch_with_key(hand.key)) is not None:
            lead = work.leads.of_person(known[0])
            return known[1] or (lead.id if lead else 0)
        if hand.touch not in act.rules.scoring.touches:
            kinds = ", ".join(sorted(act.rules.scoring.touches))
            raise UnknownNameRefused(
                said("The Playbook knows no touch “{touch}”. It knows: {kinds}.", touch=hand.touch, kinds=kinds)
            )
        person = self.person_for(act, hand)
        return self.touch(act, person, hand).lead.id

    def touch(self, act: Act, person: Person, hand: Hand) -> Dossier:
        """Add the touch to a known person and move their lead by it; after a closed deal a new lead begins."""
        work = act.work
        dossier = act.dossiers.of_person(person.id)
        if dossier is None or begins_anew(dossier):
            dossier = act.dossiers.start(person.id, hand.source, hand.at, person)
            create_contact(dossier.lead, dossier.moment)
        elif dossier.lead.stage in (Stage.NURTURE, Stage.PURGED):
            # What has faded since it was put aside counts as faded before the touch can lift it over the line.
            faded, tier = score_now(work, act.rules, person)
            rescore(dossier.lead, dossier.moment, faded.total, tier)
        points = act.rules.scoring.touches[hand.touch]
        happened_at = min(hand.at or act.at, act.at)
        touch_id = work.said.add_touch(
            person_id=person.id,
            lead_id=dossier.lead.id,
            kind=hand.touch,
            at=happened_at,
            received_at=act.at,
            source=hand.source,
            detail=hand.detail[:LONGEST_TEXT],
            key=hand.key,
        )
        if hand.source and dossier.lead.stage not in (Stage.PROMOTED, Stage.ACCEPTED):
            dossier.lead.source = dossier.lead.source or hand.source
        score, tier = score_now(work, act.rules, person)
        receive(dossier.lead, dossier.moment, Touch(touch_id, hand.touch, points.raises), score.total, tier)
        return dossier

    def person_for(self, act: Act, hand: Hand) -> Person:
        """The person a hand belongs to: found by the rules of matching and completed, or new."""
        work = act.work
        email = email_key(hand.email) if hand.email else ""
        parsed = parse_phone(hand.phone, hand.country or None) if hand.phone else None
        number = parsed.number if parsed and parsed.valid else None
        company_id = self._company(act, hand)
        person_id = match(work, email, number, hand.name)
        phones: tuple[Phone, ...] = ()
        if person_id is None:
            person_id = work.persons.add(
                act.at,
                [email] if email else [],
                full_name=hand.name[:LONGEST_NAME],
                name_key=name_key(hand.name)[:LONGEST_NAME],
                title=hand.title or None,
                company_id=company_id,
                country=hand.country or None,
                region=hand.region or None,
                city=hand.city or None,
                language=hand.language or None,
                source=hand.source or None,
                consent_email=hand.consent_email,
                consent_phone=hand.consent_phone,
            )
        else:
            before = work.persons.get(person_id)
            phones = before.phones
            self._complete(act, before, hand, email, company_id)
        known = {phone.number for phone in phones}
        if parsed is not None and (parsed.number is None or parsed.number not in known):
            state = "good" if parsed.valid else "invalid"
            phone = Phone(0, parsed.number, parsed.raw, parsed.extension, "", state)
            work.persons.add_phone(person_id, phone, len(phones))
        return index_person(act, person_id)

    def _complete(self, act: Act, person: Person, hand: Hand, email: str, company_id: int | None) -> None:
        """Fill what was not known of a person; what is known is never overwritten, a consent given now counts."""
        blanks = {
            "full_name": hand.name[:LONGEST_NAME],
            "title": hand.title,
            "country": hand.country,
            "region": hand.region,
            "city": hand.city,
            "language": hand.language,
        }
        values: dict[str, object] = {name: new for name, new in blanks.items() if new and not getattr(person, name)}
        if "full_name" in values:
            values["name_key"] = name_key(hand.name)[:LONGEST_NAME]
        if company_id is not None and person.company is None:
            values["company_id"] = company_id
        for consent in ("consent_email", "consent_phone"):
            if getattr(hand, consent) is not None:
                values[consent] = getattr(hand, consent)
        if values:
            act.work.persons.set(person.id, **values)
        if email and all(one.address != email for one in person.emails):
            act.work.persons.add_email(person.id, email)

    def _company(self, act: Act, hand: Hand) -> int | None:
        if not hand.company.strip():
            return None
        key = company_key(hand.company)[:LONGEST_NAME]
        known = act.work.persons.find_company(key, None)
        name = hand.company.strip()[:LONGEST_NAME]
        firm = {"country": hand.country, "region": hand.region, "city": hand.city, "industry": hand.industry}
        given = {what: text or None for what, text in firm.items()} | {"staff": hand.staff}
        return known or act.work.persons.add_company(act.at, name=name, name_key=key, **given)


def begins_anew(dossier: Dossier) -> bool:
    """Whether the next touch begins another lead: the deal is won, or lost by somebody who may be called again."""
    stage = dossier.lead.stage
    return stage is Stage.WON or (stage is Stage.LOST and not dossier.moment.suppressed)


def placed(hand: Hand) -> Hand:
    """The hand with its country by its code; one that nobody knows goes to the detail, to be read before the call.

    A raised hand is never refused for where it says it comes from: a form of some website sent it, and nobody would
    send it again.
    """
    code = country_code(hand.country) if hand.country.strip() else ""
    if code is not None:
        return replace(hand, country=code)
    detail = "\n".join(filter(None, (hand.detail, f"Country as told: {hand.country}")))
    return replace(hand, country="", detail=detail)


def tidy(hand: Hand) -> Hand:
    """The hand with texts that every store can keep; lines end where those of an import do, so that none is lost."""
    texts = {one.name: getattr(hand, one.name) for one in fields(hand)}
    plain = {name: storable(text) for name, text in texts.items() if isinstance(text, str)}
    kept: dict[str, Any] = {name: text if name in _WHOLE else text[:LONGEST_NAME] for name, text in plain.items()}
    return replace(hand, **kept)


def checked(hand: Hand) -> None:
    """Raise `BadValueRefused` for a hand that names nobody, whose e-mail cannot be one, or whose key is endless."""
    if len(hand.key or "") > LONGEST_NAME:
        raise BadValueRefused(
            said(
                "The key has {count} letters; {most} are kept.",
                count=len(hand.key or ""),
                most=LONGEST_NAME,
            ),
            ("key",),
        )
    if len(hand.email) > LONGEST_ADDRESS:
        raise BadValueRefused(
            said("An e-mail address has at most {most} letters.", most=LONGEST_ADDRESS),
            ("email",),
        )
    if not (hand.name.strip() or hand.email.strip() or hand.phone.strip()):
        raise BadValueRefused(said("A touch needs a name, an e-mail address or a phone number."), ("person_name",))
    if hand.email and ("@" not in hand.email.strip(" @") or any(one.isspace() for one in hand.email.strip())):
        raise BadValueRefused(said("“{email}” is not an e-mail address.", email=hand.email), ("email",))


def index_person(act: Act, person_id: int) -> Person:
    """Renew the words under which search finds a person; gives the person as they are now."""
    person = act.work.persons.get(person_id)
    firm = person.company.name if person.company else None
    texts = [person.full_name, firm, *(one.address for one in person.emails), *(one.number for one in person.phones)]
    act.work.persons.set_tokens(person_id, search_tokens(*texts))
    return person
