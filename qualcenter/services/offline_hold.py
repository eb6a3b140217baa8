"""What a desk keeps that the store cannot hear: it may be working from its copy, out of the store's reach."""

from datetime import timedelta
from typing import Final

from qualcenter.domain.owner import Owner
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.services.desk import Act
from qualcenter.services.queue import ranked, window_is_open
from qualcenter.store.colleagues import Colleague

HOLD: Final = timedelta(minutes=60)
"""So long after its last sign of life a desk of a shared store keeps what it may be working on (01, shifts)."""

KEPT: Final = 10
"""So many of a colleague's own next leads are kept besides the one in hand: what the desk has a copy of."""


def may_be_offline(act: Act, one: Colleague) -> bool:
    """Whether a silent desk may still be at work. A store in a file has no network to lose: silent there means left."""
    return act.work.is_postgresql and one.seen_at is not None and act.at < one.seen_at + HOLD


def kept_while_offline(act: Act, one: Colleague) -> frozenset[int]:
    """Ids of the leads a silent desk keeps: the one in hand, callbacks due within the hold, then the next by rank."""
    owner = Owner.colleague(one.id).key
    until = (one.seen_at or act.at) + HOLD
    windows = [key for key in act.work.center.window_keys() if window_is_open(act.rules, key, act.at)]
    heads, _ = ranked(act, [owner], windows, KEPT)
    promised = [
        dossier.lead.id
        for dossier in act.dossiers.open_many(act.work.leads.owned_by([owner], [Stage.LEAD.value]))
        if dossier.lead.next_action is NextAction.CALLBACK and dossier.lead.next_at and dossier.lead.next_at <= until
    ]
    held = act.work.leads.held_by(one.id)
    return frozenset([*promised, *(head.id for head in heads)][:KEPT]) | ({held} if held is not None else set())
