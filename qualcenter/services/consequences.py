"""What follows from events beyond the lead itself: handoff rows, outgoing work and notices, each told once."""

from collections.abc import Callable, Iterable

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.rights import Role
from qualcenter.domain.rules import Rules
from qualcenter.domain.stage import Stage
from qualcenter.store.work import Work


class Consequences:
    """Writes what an event owes to other tables, in the same transaction as the event."""

    def __init__(self, work: Work, rules: Rules) -> None:
        """Write through this work."""
        self._work = work
        self._rules = rules
        self._follows: dict[EventKind, Callable[[Lead, Event], None]] = {
            EventKind.CLAIM_LAPSED: self._lapsed,
            EventKind.HANDOFF_DELIVERED: self._delivered,
            EventKind.HANDOFF_ACCEPTED: self._accepted,
            EventKind.HANDOFF_PASSED_ON: self._passed_on,
            EventKind.SALES_TOUCHED: self._touched,
            EventKind.HANDOFF_RETURNED: self._came_back,
            EventKind.HANDOFF_CLAWED_BACK: self._clawed_back,
            EventKind.PROMOTION_RECALLED: self._recalled,
            EventKind.LEAD_WON: self._ended,
            EventKind.LEAD_LOST: self._ended,
            EventKind.NURTURE_STEP_SENT: self._step_sent,
            EventKind.PROMISE_MISSED: self._missed,
            EventKind.SHELF_LIFE_PASSED: self._shelf_life,
            EventKind.TOUCH_RECEIVED: self._touch,
        }

    def of(self, lead: Lead, happened: Iterable[Event]) -> None:
        """Write what follows from a lead's new events, in their order."""
        for event in happened:
            follow = self._follows.get(event.kind)
            if follow is not None:
                follow(lead, event)

    def _lapsed(self, lead: Lead, event: Event) -> None:
        """A call keeps its claim alive for hours; one still open after that was left by a desk that died."""
        call = self._work.calls.open_on_lead(lead.id)
        if call is not None and call.colleague_id == event.detail["by"]:
            self._work.calls.set(call.id, ended_at=max(event.at, call.started_at))
            self._work.calls.free_lines(lead.id)

    def _delivered(self, lead: Lead, event: Event) -> None:
        handoff = _handoff(event)
        self._work.handoffs.set(handoff, delivered_at=event.at)
        self._work.center.queue_out("crm_handoff", f"handoff:{handoff}", event.at, lead.id, handoff=handoff)
        self._tell_receiver(Owner(str(event.detail["to"])), event, f"delivered:{handoff}")

    def _accepted(self, lead: Lead, event: Event) -> None:
        promise = event.changes.get("promise")
        due = getattr(promise, "due_at", None)
        self._work.handoffs.set(
            _handoff(event),
            accepted_at=event.at,
            accepted_by=event.detail["by"],
            receiver_id=event.detail["by"],
            receiver_key=lead.owner.key,
            first_touch_by=due,
        )

    def _passed_on(self, lead: Lead, event: Event) -> None:
        to = Owner(str(event.detail["to"]))
        self._work.handoffs.set(_handoff(event), receiver_key=to.key, receiver_id=to.colleague_id)
        self._tell_receiver(to, event, f"passed:{lead.handoff_id}:{event.at.timestamp()}")

    def _touched(self, _lead: Lead, event: Event) -> None:
        due = getattr(event.changes.get("promise"), "due_at", None)
        first = {"touched_at": event.at} if event.detail.get("first") else {}
        self._work.handoffs.set(_handoff(event), result_by=due, **first)

    def _came_back(self, lead: Lead, event: Event) -> None:
        reason = str(event.detail["reason"])
        self._end(event, "returned", return_reason=reason)
        self._tell_back(lead, event, "returned")

    def _clawed_back(self, lead: Lead, event: Event) -> None:
        self._end(event, "clawed_back")
        self._tell_back(lead, event, "clawed_back")
        self._tell_owner(Owner(str(event.detail["from"])), "clawed_back", event, f"clawed:{event.detail['handoff']}")

    def _recalled(self, _lead: Lead, event: Event) -> None:
        self._end(event, "recalled")
        self._work.center.drop_outgoing(f"handoff:{event.detail['handoff']}")

    def _ended(self, _lead: Lead, event: Event) -> None:
        self._end(event, "won" if event.kind is EventKind.LEAD_WON else "lost")

    def _end(self, event: Event, outcome: str, **more: object) -> None:
        self._work.handoffs.set(_handoff(event), ended_at=event.at, outcome=outcome, **more)

    def _tell_back(self, lead: Lead, event: Event, kind: str) -> None:
        to = Owner(str(event.detail["to"]))
        self._tell_owner(to, kind, event, f"{kind}:{event.detail['handoff']}")
        promoter = lead.promoted_by
        if promoter and promoter != to.colleague_id:
            self._work.center.tell([promoter], kind, event.at, f"{kind}:{event.detail['handoff']}", lead_id=lead.id)

    def _step_sent(self, lead: Lead, event: Event) -> None:
        track = self._rules.nurture.tracks.get(str(event.detail["track"]))
        index = int(str(event.detail["step"]))
        template = track.steps[index].template if track and index < len(track.steps) else None
        since = lead.stage_since or event.at
        key = f"step:{lead.id}:{int(since.timestamp())}:{index}"
        self._work.center.queue_out("email", key, event.at, lead.id, template=template)
        self._work.persons.contacted(
            person_id=lead.person_id, company_id=lead.company_id, at=event.at, kind="email", lead_id=lead.id
        )

    def _missed(self, lead: Lead, event: Event) -> None:
        kind = str(event.detail["promise"])
        to_lead = kind == PromiseKind.RESULT
        key = f"missed:{lead.id}:{event.at.timestamp()}"
        self._tell_owner(lead.owner, "promise_missed", event, key)
        if to_lead:
            self._tell_team_leads(lead, "promise_missed", event, key)

    def _shelf_life(self, lead: Lead, event: Event) -> None:
        self._tell_team_leads(lead, "shelf_life_passed", event, f"shelf:{lead.id}:{event.at.timestamp()}")

    def _touch(self, lead: Lead, event: Event) -> None:
        if event.detail.get("raises") and lead.stage in (Stage.PROMOTED, Stage.ACCEPTED):
            self._tell_owner(lead.owner, "raised_again", event, f"touch:{event.detail['touch']}")

    def _tell_team_leads(self, lead: Lead, kind: str, event: Event, key: str) -> None:
        everybody = self._work.colleagues.all()
        leads = [one for one in everybody if Role.TEAM_LEAD in one.roles]
        near = [one.id for one in leads if one.team in (lead.team, "")] or [one.id for one in leads]
        self._work.center.tell(near, kind, event.at, key, lead_id=lead.id, **_codes(event))

    def _tell_receiver(self, to: Owner, event: Event, key: str) -> None:
        """Tell a seller what waits for them; of a pool's everybody who could accept it, but for who put it there."""
        if to.team is None:
            self._tell_owner(to, "handoff_waiting", event, key)
            return
        sales = [one for one in self._work.colleagues.all() if Role.SALES in one.roles and one.team in (to.team, "")]
        others = [one.id for one in sales if one.id != event.detail.get("by")]
        self._work.center.tell(others, "handoff_in_pool", event.at, key, lead_id=event.lead_id, **_codes(event))

    def _tell_owner(self, owner: Owner, kind: str, event: Event, key: str) -> None:
        to = [owner.colleague_id] if owner.colleague_id else []
        self._work.center.tell(to, kind, event.at, key, lead_id=event.lead_id, **_codes(event))


def _handoff(event: Event) -> int:
    return int(str(event.detail["handoff"]))


def _codes(event: Event) -> dict[str, object]:
    """Ids and codes of an event for a notice, whose own kind, instant and key stand beside them."""
    plain = {name: value for name, value in event.detail.items() if isinstance(value, str | int)}
    return {f"of_{name}" if name in ("kind", "at", "key") else name: value for name, value in plain.items()}
