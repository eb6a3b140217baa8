"""Merging: two leads of one human become one with both histories, and a split takes that back."""

from collections.abc import Mapping
from uuid import UUID

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import REPLAYED, LeadState
from qualcenter.domain.merging import OWED, facts_gained, merge, split, tell_apart, which_is_kept
from qualcenter.domain.raising import raise_hand, rescore
from qualcenter.domain.refusals import (
    BadValueRefused,
    ChangedSinceRefused,
    HeldByOtherRefused,
    InCallRefused,
    WrongStageRefused,
)
from qualcenter.domain.replay import decode, encode, replay, state_of
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.intake import index_person
from qualcenter.services.scores import score_now
from qualcenter.services.suppressing import end_by_wish
from qualcenter.store.merging import MergeRows, StoredMerge


class Merging:
    """Joins and parts leads; nothing that was ever said or done is lost either way."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def merge(self, actor: Actor, keep_lead: int, other_lead: int, *, act_id: UUID | None = None) -> int:
        """Make two leads one; gives the id of the one that is kept: what sales holds, or what is live, wins.

        Both journeys stay. The kept person takes the other's numbers, addresses, touches, notes, answers and
        do-not-call wishes. Raises `HeldByOtherRefused`, `InCallRefused`, `WrongStageRefused` when sales
        holds both, `NotLiveRefused` when nothing is live, `BadValueRefused` for one lead or person twice.
        """
        require(actor, Right.MERGE)
        return self._desk.do(
            actor,
            "merge",
            lambda act: merge_in(act, keep_lead, other_lead),
            act_id=act_id,
            repeated=lambda act: _kept_by(act, keep_lead),
        )

    def split(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> int:
        """Take back the latest merge that a lead is part of; gives the lead that stands alone again.

        What was moved moves back, due times return as they were; what came since stays with the kept lead.
        Raises `WrongStageRefused` for a lead that is part of no merge, `ChangedSinceRefused` when another
        merge must be taken back first, `HeldByOtherRefused` and `InCallRefused`.
        """
        require(actor, Right.MERGE)
        return self._desk.do(
            actor, "split", lambda act: split_in(act, lead_id), act_id=act_id, repeated=lambda _act: lead_id
        )

    def tell_apart(
        self, actor: Actor, first_lead: int, second_lead: int, *, apart: bool = True, act_id: UUID | None = None
    ) -> None:
        """Say that two leads are two people, so that they are not listed as likely again; `apart` False takes it back.

        Nothing else about them changes, whoever has them in hand. Raises `UnknownLeadRefused`, and `BadValueRefused`
        for two leads of one person.
        """
        require(actor, Right.MERGE)
        self._desk.do(
            actor,
            "tell_apart",
            lambda act: tell_apart_in(act, first_lead, second_lead, apart=apart),
            act_id=act_id,
            repeated=lambda _act: None,
        )


def tell_apart_in(act: Act, first_lead: int, second_lead: int, *, apart: bool) -> None:
    """Tell two leads apart inside an act, or take that back."""
    pair = {one.lead.id: one for one in act.dossiers.open_many([first_lead, second_lead])}
    first, second = (pair.get(one) or act.dossiers.open(one) for one in (first_lead, second_lead))
    if first.person.id == second.person.id:
        raise BadValueRefused(said("Both leads belong to one person already."), ("lead",))
    tell_apart(first.lead, second.lead, first.moment, act.actor.id or None, apart=apart)


def merge_in(act: Act, keep_lead: int, other_lead: int) -> int:
    """Merge two leads inside an act; gives the id of the one that is kept."""
    if keep_lead == other_lead:
        raise BadValueRefused(said("A lead cannot be merged with itself."), ("lead",))
    pair = {one.lead.id: one for one in act.dossiers.open_many([keep_lead, other_lead])}
    kept_lead, ending = which_is_kept(
        (pair.get(keep_lead) or act.dossiers.open(keep_lead)).lead,
        (pair.get(other_lead) or act.dossiers.open(other_lead)).lead,
    )
    kept, other = pair[kept_lead.id], pair[ending.id]
    if kept.person.id == other.person.id:
        raise BadValueRefused(said("Both leads belong to one person already."), ("lead",))
    for dossier in (kept, other):
        _refuse_in_hand(act, dossier)
    rows = MergeRows(act.work.connection)
    merge_id = rows.add(
        act_id=str(act.id),
        kept_lead=kept_lead.id,
        merged_lead=ending.id,
        kept_person=kept.person.id,
        merged_person=other.person.id,
        at=act.at,
    )
    before = {"kept": _stored(kept.lead), "other": _stored(other.lead)}
    moved = _move_person(act, rows, kept, other)
    _let_go(act, other)
    gained = merge(kept.lead, other.lead, kept.moment, merge_id, act.actor.id or None)
    seen_anew(act, kept)
    if kept.blocked.wholly:
        end_by_wish(act, kept)
    rows.remember(merge_id, moved | before | {"gained": encode(gained), "after": _stored(kept.lead)})
    return kept_lead.id


def split_in(act: Act, lead_id: int) -> int:
    """Take back the latest merge of a lead inside an act; gives the id of the lead that was merged away."""
    rows = MergeRows(act.work.connection)
    known = rows.latest(lead_id)
    if known is None:
        act.dossiers.open(lead_id)
        raise WrongStageRefused(said("Lead {lead} is part of no merge.", lead=lead_id))
    later = rows.latest(known.kept_lead)
    if later is not None and later.merged_lead == known.kept_lead:
        raise ChangedSinceRefused(
            said("Lead {kept_lead} was merged itself since: split that one first.", kept_lead=known.kept_lead)
        )
    if not known.snapshot:
        raise ChangedSinceRefused(said("The person was erased since the merge: there is nothing left to part."))
    pair = act.dossiers.open_many([known.kept_lead, known.merged_lead])
    kept, other = pair
    _refuse_in_hand(act, kept)
    back = _taken_back(kept.lead, known.snapshot)
    then = replay([known.snapshot["other"]])
    if back.get("stage", kept.lead.stage) is not Stage.LEAD:
        kept.lead.claimed_by, kept.lead.claim_until = None, None
    _part_person(act, rows, known)
    split(kept.lead, other.lead, kept.moment, known.id, act.actor.id or None, back, then)
    for dossier in (kept, other):
        seen_anew(act, dossier)
    rows.end(known.id, act.at)
    return known.merged_lead


def seen_anew(act: Act, dossier: Dossier) -> None:
    """Read the person again after rows moved: words, company, score, and a lead if the score says so."""
    lead = dossier.lead
    index_person(act, dossier.person.id)
    act.dossiers.refresh(dossier)
    lead.company_id = dossier.person.company.id if dossier.person.company else None
    if not lead.is_live:
        return
    score, tier = score_now(act.work, act.rules, dossier.person)
    rescore(lead, dossier.moment, score.total, tier)
    waiting = lead.stage in (Stage.CONTACT, Stage.NURTURE)
    if waiting and score.total >= act.rules.lead_score and not dossier.moment.suppressed:
        raise_hand(lead, dossier.moment, "score")


def _refuse_in_hand(act: Act, dossier: Dossier) -> None:
    lead = dossier.lead
    if act.work.calls.open_on_lead(lead.id) is not None:
        raise InCallRefused(said("Lead {lead} is in a call: try again when it has ended.", lead=lead.id))
    if lead.held_by_other(act.actor.id, act.at):
        holder = act.work.colleagues.get(lead.claimed_by or 0)
        name = holder.name if holder else "A colleague"
        raise HeldByOtherRefused(said("{name} has lead {lead} in hand.", name=name, lead=lead.id), holder=name)


def _let_go(act: Act, dossier: Dossier) -> None:
    lead = dossier.lead
    if lead.claimed_by is not None:
        lead.record(EventKind.LEAD_RELEASED, act.at, {"by": lead.claimed_by, "why": "merged"})
        lead.claimed_by, lead.claim_until = None, None


def _move_person(act: Act, rows: MergeRows, kept: Dossier, other: Dossier) -> dict[str, object]:
    """Move all rows of the other person; gives what a split needs to know."""
    mine, theirs = kept.person.id, other.person.id
    facts = facts_gained(kept.person, other.person)
    hidden = rows.columns_of(theirs, ("email_key", "external_id"))
    # The other one's keys must be free before the kept person can take them.
    act.work.persons.set(theirs, email_key=f"merged:{theirs}", external_id=None)
    moved = rows.move(mine, theirs, kept.lead.id, other.lead.id)
    keys = rows.columns_of(mine, ("email_key", "name_key"))
    address = rows.first_address(mine)
    if address and str(keys["email_key"]).startswith("none:"):
        facts["email_key"] = address
    if "full_name" in facts:
        facts["name_key"] = rows.columns_of(theirs, ("name_key",))["name_key"]
    blanks = rows.columns_of(mine, facts)
    if facts:
        act.work.persons.set(mine, **facts)
    index_person(act, theirs)
    return {"moved": moved, "hidden": hidden, "facts": facts, "blanks": blanks}


def _part_person(act: Act, rows: MergeRows, known: StoredMerge) -> None:
    """Move the rows back; of the kept person's facts those go that are still as they were gained."""
    kept = known.snapshot
    now = rows.columns_of(known.kept_person, kept["facts"])
    back = {name: kept["blanks"][name] for name, value in kept["facts"].items() if now[name] == value}
    if back:
        act.work.persons.set(known.kept_person, **back)
    act.work.persons.set(known.merged_person, **kept["hidden"])
    rows.move_back(kept["moved"], known.merged_person, known.merged_lead)


def _stored(lead: LeadState) -> dict[str, object]:
    state = state_of(lead)
    return encode({name: getattr(state, name) for name in REPLAYED})


def _taken_back(kept: LeadState, snapshot: Mapping[str, object]) -> dict[str, object]:
    """Changes that put the kept lead back: wholly if nothing happened since, else what is still as gained."""
    before, after = (decode(snapshot[name]) for name in ("kept", "after"))  # type: ignore[arg-type]
    gained = decode(snapshot["gained"])  # type: ignore[arg-type]
    if all(getattr(kept, name) == after[name] for name in REPLAYED):
        return before
    still = {name for name, value in gained.items() if getattr(kept, name) == value}
    if not (OWED & set(gained)) <= still:
        # What is owed to a lead goes back as a whole or not at all.
        still -= OWED
    return {name: before[name] for name in still}


def _kept_by(act: Act, lead_id: int) -> int:
    known = MergeRows(act.work.connection).latest(lead_id)
    return known.kept_lead if known else lead_id
