"""The verbs of the Work page: done in the store while it answers, kept on this desk while it does not."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.disposition import DispositionRule, Effect, check_fields
from qualcenter.domain.refusals import MissingAnswersRefused, NoCallRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.storable import storable
from qualcenter.failures import KnownFailure
from qualcenter.offline.keeper import Keeper, told
from qualcenter.offline.standing import needs_store
from qualcenter.queries.brief_rows import BriefRow, CallRow
from qualcenter.services.answers import Answers, checked_answer
from qualcenter.services.calls import CallMade, Calls, refusal_of
from qualcenter.services.dispositions import Dispositions


class KeptAnswers(Answers):
    """Answers, notes and drafts."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.answers

    def capture(
        self, actor: Actor, lead_id: int, values: Mapping[str, str], via: str = "typed", *, act_id: UUID | None = None
    ) -> int:
        """The same; out of reach the values are checked by the rules this desk knows."""
        act = act_id or uuid4()

        def here() -> int:
            brief = self._keeper.brief(lead_id)
            rules = self._keeper.rules_here()
            fields = {name: checked_answer(rules, name, value) for name, value in values.items()}
            words = said("{person}: {count} answers", person=brief.person, count=len(fields))
            self._keeper.keep("answer", brief, {"fields": fields, "via": via}, words, act)
            return lead_id

        return self._keeper.attempt(lambda: self._there.capture(actor, lead_id, values, via, act_id=act), here)

    def note(self, actor: Actor, lead_id: int, text: str, *, act_id: UUID | None = None) -> int:
        """The same."""
        act = act_id or uuid4()

        def here() -> int:
            brief = self._keeper.brief(lead_id)
            words = said("{person}: a note", person=brief.person)
            self._keeper.keep("note", brief, {"text": storable(text)}, words, act)
            return lead_id

        return self._keeper.attempt(lambda: self._there.note(actor, lead_id, text, act_id=act), here)

    def save_draft(self, actor: Actor, lead_id: int, note: str, fields: Mapping[str, str] | None = None) -> None:
        """The same; of several drafts that wait the latest counts."""

        def here() -> None:
            brief = self._keeper.brief(lead_id)
            typed = {"note": storable(note), "fields": {name: storable(one) for name, one in (fields or {}).items()}}
            self._keeper.keep("draft", brief, typed, said("{person}: what is being typed", person=brief.person))

        self._keeper.attempt(lambda: self._there.save_draft(actor, lead_id, note, fields), here)


class KeptCalls(Calls):
    """Calls; an incoming one needs the store, which alone knows every caller."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.calls

    def start(
        self,
        actor: Actor,
        lead_id: int,
        number: str | None = None,
        *,
        inbound: bool = False,
        act_id: UUID | None = None,
    ) -> CallMade:
        """The same; out of reach the verdict is given by the same rules on the copy."""
        act = act_id or uuid4()

        def here() -> CallMade:
            require(actor, Right.REFINE)
            brief = self._keeper.brief(lead_id)
            if brief.call is not None and not brief.call.disposed and brief.call.ended_at is None:
                return _made(brief, brief.call)
            verdict = self._keeper.verdict(brief)
            dialled = number or brief.phone
            if verdict.verdict == "block" or dialled is None:
                raise refusal_of(verdict)
            words = said("{person}: call begun", person=brief.person)
            self._keeper.keep("call", brief, {"number": dialled}, words, act)
            self._keeper.hand = lead_id
            made = self._keeper.brief(lead_id)
            return _made(made, made.call)

        there = self._there
        if inbound:
            return there.start(actor, lead_id, number, inbound=True, act_id=act)
        return self._keeper.attempt(lambda: there.start(actor, lead_id, number, act_id=act), here)

    def end(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> CallMade:
        """The same."""
        act = act_id or uuid4()

        def here() -> CallMade:
            brief = self._keeper.brief(lead_id)
            if brief.call is None or brief.call.ended_at is not None:
                raise NoCallRefused(said("There is no call of yours in progress on this lead."))
            words = said("{person}: call ended", person=brief.person)
            self._keeper.keep("end_call", brief, {}, words, act)
            made = self._keeper.brief(lead_id)
            return _made(made, made.call)

        return self._keeper.attempt(lambda: self._there.end(actor, lead_id, act_id=act), here)

    def incoming(self, actor: Actor, who: str, *, person_id: int | None = None, act_id: UUID | None = None) -> int:
        """The same in the store; out of reach it says so."""
        return self._keeper.in_store(lambda: self._there.incoming(actor, who, person_id=person_id, act_id=act_id))


class KeptDispositions(Dispositions):
    """Dispositions; promoting and giving away need the store, where everyone's load is known."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.dispositions

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
        """The same; out of reach the fields are checked by the rules this desk knows."""
        act = act_id or uuid4()

        def here() -> DoneAct:
            require(actor, Right.REFINE)
            brief = self._keeper.brief(lead_id)
            rule = self._rule(code)
            _check(rule, fields or {}, brief)
            typed = note or brief.draft.note
            values = {"code": code, "fields": dict(fields or {}), "note": typed, "reached": rule.reached}
            words = said("{person}: {disposition}, waits on this computer", person=brief.person, disposition=rule.label)
            deed = self._keeper.keep("dispose", brief, values, words, act)
            self._keeper.lay_down(lead_id)
            return told(deed)

        def there() -> DoneAct:
            deed = self._there.record(actor, lead_id, code, fields, note, act_id=act)
            self._keeper.closed_there(lead_id)
            return deed

        return self._keeper.attempt(there, here)

    def _rule(self, code: str) -> DispositionRule:
        rules = self._keeper.rules_here()
        rule = rules.disposition(code)
        if rule is None:
            known = ", ".join(rules.dispositions)
            raise UnknownNameRefused(
                said("“{code}” is no disposition of this Playbook. It has: {known}.", code=code, known=known), (code,)
            )
        if needs_store(rule.effect):
            raise KnownFailure(
                self._keeper.why.code if self._keeper.why else "unreachable",
                said(
                    "“{label}” needs the store, which does not answer: who receives is decided there.", label=rule.label
                ),
                said("The lead, its answers and its notes are kept on this computer."),
                said("File it when the link is back, or promise a callback and go on."),
            )
        return rule


def _check(rule: DispositionRule, fields: Mapping[str, str], brief: BriefRow) -> None:
    checked = check_fields(rule, fields)
    several = sum(1 for phone in brief.phones if phone.number and phone.state not in ("bad", "suppressed")) > 1
    if rule.effect is Effect.BAD_NUMBER and several and not checked.get("number"):
        raise MissingAnswersRefused(said("Which number is it? The person has several."), ("number",))
    tried = brief.call is not None and not brief.call.disposed
    if not rule.reached and not tried:
        raise NoCallRefused(
            said("“{label}” needs a call: nobody was tried on this lead since you took it.", label=rule.label)
        )


def _made(brief: BriefRow, call: CallRow | None) -> CallMade:
    verdict = brief.verdict
    if call is None:
        raise NoCallRefused(said("There is no call of yours in progress on this lead."))
    return CallMade(
        call.call_id,
        brief.lead_id,
        call.number,
        call.started_at,
        call.ended_at,
        call.inbound,
        brief.attempts,
        verdict.verdict,
        verdict.rule,
        call.disposed,
    )
