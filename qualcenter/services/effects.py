"""What each effect of a disposition does beyond the lead itself: numbers, mail, other people, other teams."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qualcenter.domain.dating import filed_time
from qualcenter.domain.disposing import check_callback, hand_to, promise_callback, purge, retry, retry_at_once
from qualcenter.domain.disposition import CheckedFields, DispositionRule, Effect, instant_of
from qualcenter.domain.events import EventKind
from qualcenter.domain.nurture import default_wake
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import BadValueRefused, MissingAnswersRefused, UnknownNameRefused
from qualcenter.domain.routing import route
from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.stage import Stage
from qualcenter.services.claims import legal_block_on
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier, facts_of
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.suppressing import suppress
from qualcenter.store.calls import StoredCall

MORNING = time(9)
"""A day without an hour means the beginning of business hours in the person's zone."""

_KINDS_OF_PERSON = ("student", "competitor")
"""Reasons not to fit that say who somebody is, whatever lead they are on."""

LONGEST_REST = timedelta(days=3_653)


@dataclass(frozen=True)
class Filing:
    """One disposition while it is filed: its rule, the checked fields, the call it ends, if any."""

    rule: DispositionRule
    fields: CheckedFields
    call: StoredCall | None

    @property
    def reason(self) -> str | None:
        """The reason given, else the one that the Playbook fixes for this disposition."""
        return self.fields.get("reason") or self.rule.params.get("reason")


class Effects:
    """Runs the effect that a disposition names; promoting is the handoff's own."""

    def __init__(self, intake: Intake) -> None:
        """Intake raises the hands of people who were named on the phone."""
        self._intake = intake
        self._run: dict[Effect, Callable[[Act, Dossier, Filing], None]] = {
            Effect.RETRY: _retry,
            Effect.CALLBACK: _callback,
            Effect.NURTURE: _nurture,
            Effect.PURGE: _purge,
            Effect.SUPPRESS: _suppress,
            Effect.BAD_NUMBER: _bad_number,
            Effect.REROUTE: _reroute,
            Effect.REFER: self._refer,
            Effect.SEND: _send,
            Effect.REASSIGN: _reassign,
            Effect.ACCOUNT_OWNER: _account_owner,
        }

    def run(self, act: Act, dossier: Dossier, filing: Filing) -> None:
        """Do what the disposition's effect says."""
        self._run[filing.rule.effect](act, dossier, filing)

    def _refer(self, act: Act, dossier: Dossier, filing: Filing) -> None:
        """Raise the person who was named, and let this lead rest or go."""
        values = filing.fields
        name = values.get("person")
        if name:
            firm = dossier.person.company
            hand = Hand(
                touch="referral" if "referral" in act.rules.scoring.touches else first_raising_touch(act),
                name=name,
                company=firm.name if firm else "",
                email=values.get("email") or "",
                phone=values.get("phone") or "",
                title=values.get("title") or "",
                source=f"referred by lead {dossier.lead.id}",
                country=dossier.person.country or (firm.country or "" if firm else ""),
            )
            self._intake.take(act, replace(hand, language=dossier.person.language or ""))
        then = values.get("then") or filing.rule.params.get("then", "nurture")
        reason = filing.rule.params.get("reason", "referred")
        if then == "purge":
            purge(dossier.lead, dossier.moment, reason, act.actor.id)
        else:
            nurture(
                dossier.lead, dossier.moment, Incubation(reason, act.rules.nurture.default_track, None, act.actor.id)
            )


def of_person(filing: Filing) -> dict[str, object]:
    """Columns of the person that filing it sets, beside what becomes of the lead; codes only."""
    values, effect = filing.fields, filing.rule.effect
    if effect is Effect.NURTURE and values.get("may_email") is not None:
        return {"consent_email": values.get("may_email") == "true"}
    if effect is Effect.REROUTE:
        return {"language": (values.get("language") or "").lower()}
    if effect is Effect.PURGE and filing.reason in _KINDS_OF_PERSON:
        return {"kind_of_person": filing.reason}
    return {}


def _retry(act: Act, dossier: Dossier, filing: Filing) -> None:
    gatekeeper = filing.fields.get("gatekeeper")
    if gatekeeper:
        act.work.persons.set(dossier.person.id, gatekeeper=gatekeeper[:200])
    retry(dossier.lead, dossier.moment, busy=filing.rule.params.get("pace") == "busy")


def _callback(act: Act, dossier: Dossier, filing: Filing) -> None:
    at = instant_there(dossier, str(filing.fields.get("at")))
    _check_promise(act, dossier, at)
    anyone = filing.fields.get("who") == "anyone"
    promise_callback(dossier.lead, dossier.moment, at, act.actor.id, anyone=anyone)


def _nurture(act: Act, dossier: Dossier, filing: Filing) -> None:
    values = filing.fields
    code = values.get("reason") or ""
    reason = act.rules.nurture_reason(code)
    if reason is None:
        known = ", ".join(act.rules.nurture.reasons)
        raise UnknownNameRefused(
            said("“{code}” is no reason to nurture. Reasons: {known}.", code=code, known=known), ("reason",)
        )
    ends = values.get("contract_end")
    if reason.needs_date and not ends and not values.get("wake"):
        raise MissingAnswersRefused(said("Say when the contract ends, or when to wake the lead."), ("contract_end",))
    given = values.get("wake")
    if given:
        wake = instant_there(dossier, given)
    else:
        today = act.at.astimezone(_zone(dossier)).date()
        wake = morning_of(dossier, default_wake(reason.wake, today, date.fromisoformat(ends) if ends else None))
    if wake <= act.at:
        raise BadValueRefused(said("The wake must lie in the future: choose a later day."), ("wake",))
    if wake > act.at + LONGEST_REST:
        raise BadValueRefused(
            said("A lead may rest at most ten years, so that it is not lost: choose an earlier day."), ("wake",)
        )
    nurture(dossier.lead, dossier.moment, Incubation(code, reason.track, wake, act.actor.id))


def _purge(act: Act, dossier: Dossier, filing: Filing) -> None:
    reason = filing.reason or filing.rule.code
    purge(dossier.lead, dossier.moment, reason, act.actor.id)


def _suppress(act: Act, dossier: Dossier, filing: Filing) -> None:
    number = filing.call.number if filing.call else None
    asked_by = filing.fields.get("asked_by") or "person"
    scope = filing.fields.get("scope") or "person"
    done = suppress(act, dossier, scope, asked_by, filing.rule.code, number=number)
    if not done.purged and dossier.lead.stage is Stage.LEAD:
        retry(dossier.lead, dossier.moment)


def _bad_number(act: Act, dossier: Dossier, filing: Filing) -> None:
    """Mark the number; another one is called at once, else the lead rests by e-mail or goes."""
    given = filing.fields.get("number") or (filing.call.number if filing.call else None)
    if given is None:
        raise MissingAnswersRefused(said("Which number is it? The call names none."), ("number",))
    phone = next((one for one in dossier.person.phones if given in (one.number, one.raw)), None)
    if phone is None:
        raise BadValueRefused(
            said("“{given}” is no number of {person}.", given=given, person=dossier.person.full_name), ("number",)
        )
    act.work.persons.mark_phone(phone.id, "bad")
    dossier.lead.record(EventKind.NUMBER_MARKED_BAD, act.at, {"phone": phone.id, "by": act.actor.id})
    act.dossiers.refresh(dossier)
    if dossier.person.to_dial(dossier.blocked.number_hashes) is not None:
        retry_at_once(dossier.lead, dossier.moment)
    elif dossier.person.emailable:
        track = act.rules.nurture.bad_number_track
        nurture(dossier.lead, dossier.moment, Incubation("bad_number", track, None, act.actor.id))
    else:
        purge(dossier.lead, dossier.moment, "bad_data", act.actor.id)


def _reroute(act: Act, dossier: Dossier, _filing: Filing) -> None:
    team = route(act.rules.routing, facts_of(act.rules, dossier.person, dossier.lead))
    retry_at_once(dossier.lead, dossier.moment, Owner.pool(team))


def _send(act: Act, dossier: Dossier, filing: Filing) -> None:
    """Queue the e-mail and promise to call back after it."""
    person = dossier.person
    address = next((one.address for one in person.emails if one.state == "good" and one.address), None)
    if address is None:
        raise BadValueRefused(said("There is no e-mail address to send to: add one first."), ("template",))
    template = filing.fields.get("template")
    act.work.center.queue_out("email", f"send:{act.id}", act.at, dossier.lead.id, template=template)
    act.work.persons.contacted(
        person_id=person.id, company_id=dossier.lead.company_id, at=act.at, kind="email", lead_id=dossier.lead.id
    )
    given = filing.fields.get("at")
    days = timedelta(days=int(filing.rule.params.get("callback_days", "2")))
    if given:
        at = instant_there(dossier, given)
        _check_promise(act, dossier, at)
    else:
        at = dossier.moment.window.next_open(act.at + days) or act.at + days
        block = legal_block_on(act, dossier, at)
        at = (block.opens_at or at) if block else at
    anyone = filing.fields.get("who") == "anyone"
    promise_callback(dossier.lead, dossier.moment, at, act.actor.id, anyone=anyone)


def _reassign(act: Act, dossier: Dossier, filing: Filing) -> None:
    name = filing.fields.get("to") or filing.rule.params.get("to", "")
    colleague = act.work.colleagues.named(name)
    if colleague is None:
        raise UnknownNameRefused(said("There is no colleague named “{name}”.", name=name), ("to",))
    hand_to(dossier.lead, dossier.moment, Owner.colleague(colleague.id), act.actor.id)
    retry_at_once(dossier.lead, dossier.moment, Owner.colleague(colleague.id))


def _account_owner(act: Act, dossier: Dossier, filing: Filing) -> None:
    """Tell the account owner and take the lead out of the queue; a customer is not a purged lead."""
    firm = dossier.person.company
    owner = act.work.colleagues.named(firm.account_owner) if firm and firm.account_owner else None
    sellers = [owner.id] if owner else [one.id for one in act.work.colleagues.all() if "sales" in one.roles]
    act.work.center.tell(sellers, "existing_customer", act.at, f"customer:{act.id}", lead_id=dossier.lead.id)
    act.work.center.queue_out("crm_customer", f"customer:{act.id}", act.at, dossier.lead.id)
    reason = filing.reason or filing.rule.code
    incubation = Incubation(reason, act.rules.nurture.default_track, act.at + timedelta(days=365), act.actor.id)
    nurture(dossier.lead, dossier.moment, incubation)


def _check_promise(act: Act, dossier: Dossier, at: datetime) -> None:
    """Raise `BadValueRefused`, with the next instant that may be promised, where the law forbids a call at this one."""
    check_callback(dossier.moment, at)
    if not dossier.moment.window.hard.is_open(at):
        opens = dossier.moment.window.hard.opens_at(at)
        outside = said("{time} lies outside the hours in which this person may be called.", time=_local(dossier, at))
        later = said("The next open hour begins {time}.", time=_local(dossier, opens)) if opens else ""
        raise BadValueRefused(Sentence.joined(outside, later), ("at",), opens_at=opens)
    block = legal_block_on(act, dossier, at)
    if block is not None:
        refused = said("{time} cannot be promised.", time=_local(dossier, at))
        raise BadValueRefused(Sentence.joined(refused, block.words), ("at",), opens_at=block.opens_at)


def instant_there(dossier: Dossier, text: str) -> datetime:
    """The instant of an ISO text: with an offset as it stands, without one on the person's own clock.

    A bare day means the beginning of business there. Raises `BadValueRefused` for anything else.
    """
    try:
        if len(text.strip()) == len("2026-11-23"):
            return morning_of(dossier, instant_of(text.strip()).date())
        at = instant_of(text.strip())
    except ValueError:
        raise BadValueRefused(
            said("“{text}” is no day or time. Write 2026-11-23 or 2026-11-23T14:30.", text=text), ("at",)
        ) from None
    return (at if at.tzinfo else at.replace(tzinfo=_zone(dossier))).astimezone(UTC)


def morning_of(dossier: Dossier, day: date) -> datetime:
    """The beginning of business on a day where the person lives."""
    return datetime.combine(day, MORNING, _zone(dossier)).astimezone(UTC)


def first_raising_touch(act: Act) -> str:
    """A kind of touch of this Playbook that raises a hand, if possible one that does not ask for a call itself."""
    kinds = act.rules.scoring.touches
    raising = [kind for kind, one in kinds.items() if one.raises]
    return next((kind for kind in raising if not kinds[kind].asks), raising[0] if raising else "")


def _zone(dossier: Dossier) -> ZoneInfo:
    return ZoneInfo(dossier.moment.window.zones[0])


def _local(dossier: Dossier, at: datetime) -> str:
    there = at.astimezone(_zone(dossier))
    return said("{time} ({zone})", time=filed_time(there), zone=there.tzname())
