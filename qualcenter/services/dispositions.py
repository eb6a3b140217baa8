"""Dispositions: every call ends in one, and each one saves, closes and moves its lead in a single act."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.disposing import Disposal, record_disposition
from qualcenter.domain.disposition import CheckedFields, DispositionRule, Effect, check_fields
from qualcenter.domain.handing_over import SILENT
from qualcenter.domain.refusals import MissingAnswersRefused, NoCallRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.services.answers import file_note
from qualcenter.services.calls import hang_up
from qualcenter.services.claims import free, work_on
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.effects import Effects, Filing, of_person
from qualcenter.services.handoff import Handoff
from qualcenter.services.telling import done, retold


class Dispositions:
    """Files how a call or a review ended. There is no way to file one without its required fields."""

    def __init__(self, desk: Desk, effects: Effects, handoff: Handoff) -> None:
        """Stand on the desk; the handoff does what the effect "promote" names."""
        self._desk = desk
        self._effects = effects
        self._handoff = handoff

    def record(
        self,
        actor: Actor,
        lead_id: int,
        code: str,
        fields: Mapping[str, str] | None = None,
        note: str = "",
        *,
        act_id: UUID | None = None,
    ) -> DoneAct:
        """File a disposition with its fields and a note; the draft's note is filed with it, the lead leaves the hand.

        Raises `UnknownNameRefused` for a code that the Playbook does not have, `MissingAnswersRefused` naming every
        field still needed, `BadValueRefused`, `NoCallRefused` when nobody can have been tried, and what `work_on`
        raises. A refusal files nothing.
        """
        require(actor, Right.REFINE)

        def deed(act: Act) -> DoneAct:
            return self.file(act, lead_id, code, fields or {}, note)

        return self._desk.do(actor, _verb(code), deed, act_id=act_id, repeated=retold)

    def promote(
        self,
        actor: Actor,
        lead_id: int,
        to: str | None = None,
        one_breath: str = "",
        *,
        meeting_at: datetime | None = None,
        act_id: UUID | None = None,
    ) -> DoneAct:
        """Promote by the Playbook's disposition that does so: the one-click move."""
        fields = {"to": to or "", "one_breath": one_breath, "meeting_at": meeting_at.isoformat() if meeting_at else ""}
        return self._by_effect(actor, lead_id, Effect.PROMOTE, fields, act_id)

    def nurture(
        self, actor: Actor, lead_id: int, reason: str, wake: str | None = None, *, act_id: UUID | None = None
    ) -> DoneAct:
        """Nurture by the Playbook's disposition that does so; `wake` is a day or an instant."""
        return self._by_effect(actor, lead_id, Effect.NURTURE, {"reason": reason, "wake": wake or ""}, act_id)

    def _by_effect(
        self, actor: Actor, lead_id: int, effect: Effect, fields: Mapping[str, str], act_id: UUID | None
    ) -> DoneAct:
        require(actor, Right.REFINE)

        def deed(act: Act) -> DoneAct:
            rule = next(one for one in act.rules.dispositions.values() if one.effect is effect)
            known = {field.name for field in rule.fields}
            return self.file(act, lead_id, rule.code, {k: v for k, v in fields.items() if k in known}, "")

        return self._desk.do(actor, effect.value, deed, act_id=act_id, repeated=retold)

    def file(self, act: Act, lead_id: int, code: str, fields: Mapping[str, str], note: str) -> DoneAct:
        """The same inside an act."""
        rule = act.rules.disposition(code)
        if rule is None:
            known = ", ".join(act.rules.dispositions)
            raise UnknownNameRefused(
                said("“{code}” is no disposition of this Playbook. It has: {known}.", code=code, known=known), (code,)
            )
        dossier = work_on(act, lead_id)
        call = act.work.calls.undisposed(lead_id, act.actor.id)
        checked = _checked(rule, fields, dossier)
        if not rule.reached and call is None:
            raise NoCallRefused(
                said("“{label}” needs a call: nobody was tried on this lead since you took it.", label=rule.label)
            )
        if call is not None and call.ended_at is None:
            hang_up(act, dossier, call)
        filing = Filing(rule, checked, call)
        disposition_id = _begin_row(act, dossier, filing)
        self._move(act, dossier, filing, disposition_id)
        note_id = _file_words(act, dossier, note or checked.get("note") or "")
        _close(act, dossier, filing, disposition_id, note_id)
        until = act.at + SILENT if rule.effect is Effect.PROMOTE else None
        return done(act, _verb(code), dossier, undo_until=until)

    def _move(self, act: Act, dossier: Dossier, filing: Filing, disposition_id: int) -> None:
        rule = filing.rule
        voicemail = rule.params.get("voicemail") == "true"
        changed = _tell_of_person(act, dossier, filing)
        disposal = Disposal(disposition_id, rule.code, act.actor.id, rule.reached, voicemail, changed)
        record_disposition(dossier.lead, dossier.moment, disposal)
        if rule.effect is Effect.PROMOTE:
            self._handoff.promote_in(act, dossier, filing.fields)
        else:
            self._effects.run(act, dossier, filing)


def _verb(code: str) -> str:
    return code if code in ("promote", "nurture") else "dispose"


def _checked(rule: DispositionRule, fields: Mapping[str, str], dossier: Dossier) -> CheckedFields:
    """Check the fields; of several numbers somebody must say which one is bad."""
    checked = check_fields(rule, fields)
    several = sum(1 for phone in dossier.person.phones if phone.callable) > 1
    if rule.effect is Effect.BAD_NUMBER and several and not checked.get("number"):
        raise MissingAnswersRefused(said("Which number is it? The person has several."), ("number",))
    return checked


def _begin_row(act: Act, dossier: Dossier, filing: Filing) -> int:
    """Add the disposition's row, so that its event can name it; what follows from it is filled in at the end."""
    lead, call = dossier.lead, filing.call
    return act.work.calls.add_disposition(
        lead_id=lead.id,
        person_id=lead.person_id,
        call_id=call.id if call else None,
        act_id=act.id,
        at=act.at,
        colleague_id=act.actor.id or None,
        code=filing.rule.code,
        reached=filing.rule.reached,
        attempt=lead.attempts,
        call_seconds=call.seconds(act.at) if call else None,
        reason=filing.reason,
        fields=dict(filing.fields.values),
        stage_after=lead.stage.value,
        score_at=lead.score,
        tier=lead.tier,
        playbook_version=act.rules.version,
        number_dialled=call.number if call else None,
    )


def _tell_of_person(act: Act, dossier: Dossier, filing: Filing) -> dict[str, tuple[object, object]]:
    """Keep what was learnt of the person; gives each column that is new, before and after."""
    learnt = of_person(filing)
    changed = {name: (getattr(dossier.person, name), after) for name, after in learnt.items()}
    changed = {name: both for name, both in changed.items() if both[0] != both[1]}
    if changed:
        act.work.persons.set(dossier.person.id, **{name: after for name, (_, after) in changed.items()})
        act.dossiers.refresh(dossier)
    return changed


def _file_words(act: Act, dossier: Dossier, note: str) -> int | None:
    """File the note given, and the one that was being typed when they differ; the draft is filed with it."""
    typed, _ = act.work.said.draft(act.actor.id, dossier.lead.id)
    texts = [text for text in dict.fromkeys((typed.strip(), note.strip())) if text]
    act.work.said.drop_draft(act.actor.id, dossier.lead.id)
    return file_note(act, dossier, "\n".join(texts)) if texts else None


def _close(act: Act, dossier: Dossier, filing: Filing, disposition_id: int, note_id: int | None) -> None:
    """Fill in what followed, count the contact, end the call's wait and lay the lead down."""
    lead, call = dossier.lead, filing.call
    act.work.calls.set_disposition(
        disposition_id,
        stage_after=lead.stage.value,
        next_action=lead.next_action.value if lead.next_action else None,
        next_at=lead.next_at,
        receiver=_receiver(act, dossier),
        note_id=note_id,
    )
    if call is not None:
        act.work.calls.set(call.id, disposed=True, reached=filing.rule.reached)
    kind = "conversation" if filing.rule.reached and call else None
    kind = "voicemail" if filing.rule.params.get("voicemail") == "true" else kind
    if kind:
        act.work.persons.contacted(
            person_id=lead.person_id, company_id=lead.company_id, at=act.at, kind=kind, lead_id=lead.id
        )
    free(dossier, act.at, act.actor.id, told=False)


def _receiver(act: Act, dossier: Dossier) -> str | None:
    owner = dossier.lead.receiver
    if owner is None:
        return None
    colleague = act.work.colleagues.get(owner.colleague_id) if owner.colleague_id else None
    return colleague.name if colleague else owner.team
