"""What a verb answers: the deed as its doer sees it afterwards, told in the words of `domain.act_words`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from qualcenter.domain.act_words import Names, words_of_act
from qualcenter.domain.acts import DoneAct
from qualcenter.domain.events import Event
from qualcenter.domain.handing_over import SILENT
from qualcenter.domain.refusals import NothingToUndoRefused
from qualcenter.domain.sentence import said
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier
from qualcenter.store.undoing import Undoing


def done(
    act: Act, verb: str, dossier: Dossier, words: str | None = None, undo_until: datetime | None = None
) -> DoneAct:
    """The deed just done on one lead; call it last in the verb, before the dossiers are written.

    Without `words` they are built from the events that the act has recorded on the lead.
    """
    return done_to_many(act, verb, [dossier], words, undo_until)


def done_to_many(
    act: Act,
    verb: str,
    dossiers: Sequence[Dossier],
    words: str | None = None,
    undo_until: datetime | None = None,
) -> DoneAct:
    """The same for a deed on several leads; the first one stands for the act."""
    first = dossiers[0] if dossiers else None
    return DoneAct(
        act_id=str(act.id),
        verb=verb,
        words=words if words is not None else _words(act, verb, dossiers),
        lead_id=first.lead.id if first else None,
        person=first.person.full_name if first else "",
        at=act.at,
        undo_until=undo_until,
        undone=False,
    )


def retold(act: Act, act_id: UUID | None = None) -> DoneAct:
    """A deed committed before, told from the store: by default the one that a retry repeats.

    Raises `NothingToUndoRefused` when there is no such act.
    """
    wanted = act_id or act.work.act_id
    known = act.work.journey.act(wanted)
    if known is None:
        raise NothingToUndoRefused(said("There is no act {wanted} in this store.", wanted=wanted))
    happened = [one.event for one in Undoing(act.work.connection).events_of(wanted)]
    led = list(dict.fromkeys(one.lead_id for one in happened if one.lead_id))
    persons = Undoing(act.work.connection).persons_of(led)
    return DoneAct(
        act_id=str(wanted),
        verb=known.verb,
        words=words_of_act(known.verb, happened, _names(act, persons)),
        lead_id=led[0] if led else None,
        person=persons.get(led[0], "") if led else "",
        at=known.at,
        undo_until=known.at + SILENT if known.verb == "promote" and known.undone_by is None else None,
        undone=known.undone_by is not None,
    )


def _words(act: Act, verb: str, dossiers: Sequence[Dossier]) -> str:
    happened: list[Event] = [event for one in dossiers for event in one.lead.pending]
    return words_of_act(verb, happened, _names(act, {one.lead.id: one.person.full_name for one in dossiers}))


def _names(act: Act, persons: Mapping[int, str]) -> Names:
    everybody = act.work.colleagues.all(active_only=False)
    zone = next((one.zone for one in everybody if one.id == act.actor.id), "UTC")
    return Names(act.rules, persons, {one.id: one.name for one in everybody}, zone)
