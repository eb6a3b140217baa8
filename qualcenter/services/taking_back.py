"""The rows of an act taken back: suppressions, numbers, dispositions, calls, notes, mail, skips, handoffs."""

from collections.abc import Mapping, Sequence

from qualcenter.domain.events import EventKind
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier
from qualcenter.store.journey import ActOfPerson
from qualcenter.store.undoing import StoredEvent, Undoing


def take_back_rows(act: Act, found: ActOfPerson, happened: Sequence[StoredEvent], dossiers: Sequence[Dossier]) -> None:
    """Undo what an act wrote beside its leads' states; the dossiers are read again afterwards.

    What has left already, an e-mail that was sent or a row that was exported, is not called back: the
    export gets a row that reverses it.
    """
    by_lead = {one.lead.id: one for one in dossiers}
    rows = Undoing(act.work.connection)
    _lift_suppressions(act, found, happened, by_lead)
    _mark_numbers_good(act, happened)
    _give_consent_back(act, happened)
    _forget_of_person(act, happened)
    _drop_handoffs(act, happened)
    _return_notes(act, rows, found, happened)
    _reverse_dispositions(act, found)
    kinds = ["conversation", "voicemail"]
    if rows.drop_outgoing_of(found.id, list(by_lead)):
        kinds.append("email")
    if any(one.event.kind is EventKind.DISPOSITION_RECORDED for one in happened):
        rows.uncount_contacts(list(by_lead), found.at, kinds)
    rows.drop_notices_of(found.id, list(by_lead))
    if found.verb == "skip" and found.actor_id is not None:
        for lead_id in by_lead:
            act.work.center.unskip(found.actor_id, lead_id, act.at)
    for dossier in dossiers:
        act.dossiers.refresh(dossier)


def _lift_suppressions(
    act: Act, found: ActOfPerson, happened: Sequence[StoredEvent], by_lead: dict[int, Dossier]
) -> None:
    """End the suppressions of the act, and put people on the mailing list again who were on it before."""
    persons = act.work.persons
    lifted = [one for one in persons.suppressions_of_act(str(found.id)) if persons.lift(one, act.at)]
    for one in happened:
        if one.event.kind is not EventKind.PERSON_SUPPRESSED:
            continue
        if one.event.detail.get("mail_before") and one.event.person_id is not None:
            act.work.persons.set(one.event.person_id, unsubscribed=False)
        dossier = by_lead.get(one.event.lead_id or 0)
        if dossier is not None and one.event.detail.get("suppression") in lifted:
            detail = {"suppression": one.event.detail["suppression"], "by": act.actor.id}
            dossier.lead.record(EventKind.SUPPRESSION_LIFTED, act.at, detail)


def _mark_numbers_good(act: Act, happened: Sequence[StoredEvent]) -> None:
    for one in happened:
        if one.event.kind is EventKind.NUMBER_MARKED_BAD:
            act.work.persons.mark_phone(int(str(one.event.detail["phone"])), "good")


def _give_consent_back(act: Act, happened: Sequence[StoredEvent]) -> None:
    for one in happened:
        if one.event.kind is EventKind.CONSENT_WITHDRAWN and one.event.person_id is not None:
            detail = one.event.detail
            act.work.persons.set(one.event.person_id, **{f"consent_{detail['channel']}": detail["before"]})
            if detail.get("mail_before"):
                act.work.persons.set(one.event.person_id, unsubscribed=False)


def _forget_of_person(act: Act, happened: Sequence[StoredEvent]) -> None:
    """What a disposition told of the person is as it was, unless somebody has told it otherwise since."""
    for one in happened:
        told, person_id = one.event.detail.get("person"), one.event.person_id
        if one.event.kind is not EventKind.DISPOSITION_RECORDED or person_id is None or not isinstance(told, Mapping):
            continue
        person = act.work.persons.get(person_id)
        back = {name: before for name, (before, after) in told.items() if getattr(person, name) == after}
        if back:
            act.work.persons.set(person_id, **back)


def _drop_handoffs(act: Act, happened: Sequence[StoredEvent]) -> None:
    for one in happened:
        if one.event.kind is EventKind.LEAD_PROMOTED:
            act.work.handoffs.forget(int(str(one.event.detail["handoff"])))


def _return_notes(act: Act, rows: Undoing, found: ActOfPerson, happened: Sequence[StoredEvent]) -> None:
    """A note filed by the act is being typed again: before whatever was typed since."""
    for one in happened:
        lead_id = one.event.lead_id
        if one.event.kind is not EventKind.NOTE_WRITTEN or lead_id is None or found.actor_id is None:
            continue
        text = rows.take_note(int(str(one.event.detail["note"])))
        typed, fields = act.work.said.draft(found.actor_id, lead_id)
        note = "\n".join(part for part in (text, typed) if part)
        act.work.said.save_draft(found.actor_id, lead_id, note, fields, act.at)


def _reverse_dispositions(act: Act, found: ActOfPerson) -> None:
    """Add the opposite row, which exports send, and let the call wait for a disposition again."""
    for row in act.work.calls.dispositions_of_act(found.id):
        opposite = row | {"act_id": act.id, "at": act.at, "reverses": row["id"], "note_id": None}
        del opposite["id"], opposite["reversed_by"]
        reversed_by = act.work.calls.add_disposition(**opposite)
        act.work.calls.set_disposition(row["id"], reversed_by=reversed_by)
        if row["call_id"] is not None:
            act.work.calls.set(row["call_id"], disposed=False, reached=None)
        if row["fields"].get("gatekeeper"):
            # The name is a person's: no event may hold it, so the one before is found among the dispositions.
            before = act.work.calls.gatekeeper_told(row["person_id"])
            act.work.persons.set(row["person_id"], gatekeeper=before)
