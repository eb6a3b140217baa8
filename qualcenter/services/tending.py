"""What marketing does with contacts and nurtured leads: review, wake, incubate, take out, note a consent withdrawn."""

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.disposing import purge
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.nurture import default_wake
from qualcenter.domain.nurturing import Incubation, change_wake, nurture, reviewed, wake_now
from qualcenter.domain.raising import rescore
from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused, WrongStageRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.effects import LONGEST_REST, instant_there, morning_of
from qualcenter.services.scores import score_now
from qualcenter.services.suppressing import stop_mail
from qualcenter.services.telling import done, done_to_many, retold

CHANNELS = ("email", "phone")


class Tending:
    """Verbs of the contacts and nurture page; each is one act, and undo takes it back."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def review(self, actor: Actor, lead_ids: Iterable[int], *, act_id: UUID | None = None) -> DoneAct:
        """Note leads as looked at: contacts rest for another month, tracks go on. Raises `WrongStageRefused`."""
        return self._each(actor, "review", lead_ids, _review, act_id)

    def wake_on(self, actor: Actor, lead_ids: Iterable[int], when: str, *, act_id: UUID | None = None) -> DoneAct:
        """Let nurtured leads wake on another day; `when` is an ISO day or instant on each person's own clock.

        Raises `BadValueRefused` for a text that is none, the past, and more than ten years; `WrongStageRefused`.
        """

        def deed(act: Act, dossier: Dossier) -> None:
            change_wake(dossier.lead, dossier.moment, _wake(act, dossier, when), act.actor.id)

        return self._each(actor, "wake_on", lead_ids, deed, act_id)

    def wake(self, actor: Actor, lead_ids: Iterable[int], *, act_id: UUID | None = None) -> DoneAct:
        """Give contacts and nurtured leads to the queue at once. Raises `WrongStageRefused`, `SuppressedRefused`."""
        return self._each(actor, "wake", lead_ids, lambda _act, one: wake_now(one.lead, one.moment), act_id)

    def nurture(
        self, actor: Actor, lead_ids: Iterable[int], reason: str, when: str = "", *, act_id: UUID | None = None
    ) -> DoneAct:
        """Put contacts onto the track of a reason; without `when` they wake as the reason says.

        Raises `UnknownNameRefused` for a reason that the Playbook does not have, and `WrongStageRefused`.
        """

        def deed(act: Act, dossier: Dossier) -> None:
            if dossier.lead.stage is not Stage.CONTACT:
                raise WrongStageRefused(said("Lead {lead} is no contact.", lead=dossier.lead.id))
            known = act.rules.nurture_reason(reason)
            if known is None:
                raise UnknownNameRefused(said("“{code}” is no reason to nurture.", code=reason), ("reason",))
            wake = _wake(act, dossier, when) if when else morning_of(dossier, default_wake(known.wake, act.at.date()))
            nurture(dossier.lead, dossier.moment, Incubation(reason, known.track, wake, act.actor.id))

        return self._each(actor, "nurture", lead_ids, deed, act_id)

    def purge(self, actor: Actor, lead_ids: Iterable[int], reason: str, *, act_id: UUID | None = None) -> DoneAct:
        """Take contacts and nurtured leads out with a reason of the Playbook.

        Raises `UnknownNameRefused` for an unknown reason, `WrongStageRefused` for a lead that others work on.
        """

        def deed(act: Act, dossier: Dossier) -> None:
            if dossier.lead.stage not in (Stage.CONTACT, Stage.NURTURE):
                raise WrongStageRefused(said("Lead {lead} does not rest with marketing.", lead=dossier.lead.id))
            if reason not in act.rules.not_a_fit_reasons and reason not in act.rules.purge_reasons:
                raise UnknownNameRefused(said("“{code}” is no reason to take a lead out.", code=reason), ("reason",))
            purge(dossier.lead, dossier.moment, reason, act.actor.id)

        return self._each(actor, "purge", lead_ids, deed, act_id)

    def withdraw(self, actor: Actor, person_id: int, channel: str, *, act_id: UUID | None = None) -> DoneAct:
        """Note that a person takes back the consent to `email` or `phone`; mail that waits is dropped.

        Raises `BadValueRefused` for another channel and for a consent that was refused already, `UnknownNameRefused`.
        """
        require(actor, Right.TEND_CONTACTS, Right.SUPPRESS)
        if channel not in CHANNELS:
            raise BadValueRefused(said("The channel is email or phone."), ("channel",))
        return self._desk.do(
            actor, "withdraw", lambda act: _withdraw(act, person_id, channel), act_id=act_id, repeated=retold
        )

    def _each(
        self,
        actor: Actor,
        verb: str,
        lead_ids: Iterable[int],
        deed: Callable[[Act, Dossier], None],
        act_id: UUID | None,
    ) -> DoneAct:
        require(actor, Right.TEND_CONTACTS)
        wanted = list(dict.fromkeys(lead_ids))
        if not wanted:
            raise BadValueRefused(said("Name at least one lead."), ("lead",))

        def run(act: Act) -> DoneAct:
            found = {one.lead.id: one for one in act.dossiers.open_many(wanted)}
            dossiers = [found.get(one) or act.dossiers.open(one) for one in wanted]
            for dossier in dossiers:
                deed(act, dossier)
            return done_to_many(act, verb, dossiers)

        return self._desk.do(actor, verb, run, act_id=act_id, repeated=retold)


def _review(act: Act, dossier: Dossier) -> None:
    reviewed(dossier.lead, dossier.moment, act.actor.id)


def _wake(act: Act, dossier: Dossier, when: str) -> datetime:
    at = instant_there(dossier, when)
    if at <= act.at:
        raise BadValueRefused(said("The wake must lie in the future: choose a later day."), ("wake",))
    if at > act.at + LONGEST_REST:
        raise BadValueRefused(
            said("A lead may rest at most ten years, so that it is not lost: choose an earlier day."), ("wake",)
        )
    return at


def _withdraw(act: Act, person_id: int, channel: str) -> DoneAct:
    person = act.work.persons.get_many([person_id]).get(person_id)
    if person is None or person.erased_at is not None:
        raise UnknownNameRefused(said("There is no person {person} in this store.", person=person_id), ("person",))
    before = getattr(person, f"consent_{channel}")
    if before is False:
        raise BadValueRefused(said("This consent was refused or withdrawn before."), ("channel",))
    detail = {"channel": channel, "before": before, "by": act.actor.id}
    dossier = act.dossiers.of_person(person_id)
    act.work.persons.set(person_id, **{f"consent_{channel}": False})
    if dossier is None:
        act.work.write([Event(EventKind.CONSENT_WITHDRAWN, act.at, None, person_id, detail)], act.rules.version)
        return done_to_many(act, "withdraw", [])
    if channel == "email":
        detail["mail_before"] = not person.unsubscribed
        stop_mail(act, dossier)
    act.dossiers.refresh(dossier)
    lead = dossier.lead
    lead.record(EventKind.CONSENT_WITHDRAWN, act.at, detail)
    if lead.is_live:
        score, tier = score_now(act.work, act.rules, dossier.person)
        rescore(lead, dossier.moment, score.total, tier)
    return done(act, "withdraw", dossier)
