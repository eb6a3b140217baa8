"""Events in words: one sentence for every kind of event, built from ids and codes by names looked up apart."""

from collections.abc import Callable
from datetime import UTC, datetime

from qualcenter.domain.act_words import Names, day, when
from qualcenter.domain.events import Event, EventKind


def words_of_event(event: Event, names: Names) -> str:
    """One sentence without its full stop; what the event does not say is left out, never guessed."""
    words = _SENTENCES[event.kind](_Saying(event, names))
    return words[:1].upper() + words[1:]


class _Saying:
    """One event with the questions that its sentence asks."""

    def __init__(self, event: Event, names: Names) -> None:
        self.event = event
        self.names = names
        self.rules = names.rules

    def code(self, name: str) -> str:
        value = self.event.detail.get(name)
        return "" if value is None else str(value)

    def plain(self, name: str) -> str:
        """A code as words, for one that no list explains."""
        return self.code(name).replace("_", " ")

    def by(self, name: str = "by") -> str:
        """The colleague whose id the event holds."""
        number = self.code(name)
        known = self.names.colleagues.get(int(number)) if number.lstrip("-").isdigit() else None
        return known or ("the clock" if number in ("", "0") else "a colleague who left")

    def owner(self, name: str) -> str:
        key = self.code(name)
        return self.names.owner(key) if key else "nobody"

    def instant(self, name: str) -> str:
        """An instant kept as seconds since 1970, on the reader's clock."""
        text = self.code(name)
        if not text.lstrip("-").isdigit():
            return ""
        at = datetime.fromtimestamp(int(text), tz=UTC)
        return "at once" if at <= self.event.at else f"for {when(at, self.event.at, self.names.zone)}"

    def until(self) -> str:
        wake = self.event.changes.get("wake_at")
        return f" until {day(wake, self.event.at, self.names.zone)}" if isinstance(wake, datetime) else ""

    def touch(self) -> str:
        known = self.rules.scoring.touches.get(self.code("kind"))
        return known.text if known else self.plain("kind").capitalize()

    def reason(self, *lists: object) -> str:
        """A reason's label from the first list that knows its code, as the end of a sentence."""
        code = self.code("reason")
        for known in lists:
            label = getattr(known.get(code), "label", None) if isinstance(known, dict) else None
            if label:
                return f": {label}"
        return f": {code.replace('_', ' ')}" if code else ""

    def more(self, words: str, value: str) -> str:
        """Words about a value, when there is one."""
        return f"{words}{value}" if value else ""


def _raised(say: _Saying) -> str:
    why = {"raised": "asked for something", "score": "the score reached the definition", "woke": "the wake came"}
    reason = why.get(say.code("why"), say.plain("why"))
    if say.code("from") == "lead":
        return "Raised a hand again"
    return f"Became a lead: {reason}" if reason else "Became a lead"


def _recycled(say: _Saying) -> str:
    why = {"raised": "raised a hand again", "score": "the score reached the definition", "woke": "the wake came"}
    days = say.code("days")
    spent = f"was in nurture {days} day{'' if days == '1' else 's'}, " if days else ""
    return f"Came back: {spent}{why.get(say.code('why'), say.plain('why')) or 'woke'}"


def _call(say: _Saying) -> str:
    warned = say.more(", warned by ", say.plain("rule")) if say.code("verdict") == "warn" else ""
    return f"{say.by()} called{say.more(', attempt ', say.code('attempt'))}{warned}"


def _call_ended(say: _Saying) -> str:
    seconds = say.code("seconds")
    if not seconds.isdigit():
        return "The call ended"
    minutes, rest = divmod(int(seconds), 60)
    return f"The call ended after {minutes}:{rest:02d}"


def _answer(say: _Saying) -> str:
    field = say.rules.promotion.field(say.code("field"))
    label = field.label if field else say.plain("field")
    return f"Took back the answer to “{label}”" if not say.code("answer") else f"Answered “{label}”"


def _disposition(say: _Saying) -> str:
    rule = say.rules.disposition(say.code("code"))
    again = say.more(", again ", say.instant("next_at"))
    label = rule.label if rule else say.plain("code")
    return f"{say.by()}{say.more(': ', label) or ' closed the call'}{again}"


def _undone(say: _Saying) -> str:
    verb = say.plain("verb")
    return f"{say.by()} undid {verb or 'the last act'}"


def _nurtured(say: _Saying) -> str:
    track = say.rules.nurture.tracks.get(say.code("track"))
    on = f" on the track {track.label}" if track else ""
    return f"Into nurture{on}{say.until()}{say.reason(dict(say.rules.nurture.reasons))}"


def _purged(say: _Saying) -> str:
    rules = say.rules
    return f"Purged{say.reason(dict(rules.purge_reasons), dict(rules.not_a_fit_reasons))}"


def _merged(say: _Saying) -> str:
    into = say.code("into")
    return f"Merged into lead {into}" if into else f"Took in lead {say.code('from') or 'of the same person'}"


def _split(say: _Saying) -> str:
    other = say.code("into") or say.code("from")
    return f"Split from lead {other} again" if other else "Split again"


def _step(say: _Saying, what: str) -> str:
    track = say.rules.nurture.tracks.get(say.code("track"))
    number = say.code("step")
    place = f" {int(number) + 1}" if number.isdigit() else ""
    why = say.more(": ", say.plain("why"))
    return f"E-mail step{place}{f' of {track.label}' if track else ''} {what}{why}"


def _suppressed(say: _Saying) -> str:
    what = {"number": "the number", "person": "the person", "company": "the company"}
    return f"Do not call: {what.get(say.code('scope'), 'the person')} asked"


def _won(say: _Saying) -> str:
    value, currency = say.event.changes.get("won_value"), say.event.changes.get("won_currency")
    return f"Won: {value:,} {currency}" if value is not None else "Won"


def _missed(say: _Saying) -> str:
    kind = say.plain("promise") or "a promise"
    return f"The promise of the {kind} was missed{say.more(', owned by ', _owned(say))}"


def _owned(say: _Saying) -> str:
    return say.owner("owner") if say.code("owner") else ""


def _assigned(say: _Saying) -> str:
    return f"Given to {say.owner('to')} by {say.by()}"


def _claimed(say: _Saying) -> str:
    how = " for an incoming call" if say.event.detail.get("incoming") else ""
    return f"{say.by()} took it in hand{how}"


def _touched(say: _Saying) -> str:
    return f"{say.by()} of sales contacted them{' for the first time' if say.event.detail.get('first') else ''}"


def _scored(say: _Saying) -> str:
    return f"Scored {say.code('score') or '0'}{say.more(', tier ', say.code('tier'))}"


def _skipped(say: _Saying) -> str:
    return f"{say.by()} skipped it{say.reason(dict(say.rules.skip_reasons))}"


def _returned(say: _Saying) -> str:
    return f"{say.by()} gave it back to {say.owner('to')}{say.reason(dict(say.rules.returns))}"


def _clawed_back(say: _Saying) -> str:
    late = say.more(", late for ", say.plain("promise"))
    return f"Clawed back from {say.owner('from')} to {say.owner('to')}{late}"


def _feedback(say: _Saying) -> str:
    return f"{say.by()} rated the handoff {'good' if say.event.detail.get('good') else 'poor'}"


def _promised_callback(say: _Saying) -> str:
    who = "anyone" if say.code("who") == "anyone" else say.by()
    return f"Callback promised {say.instant('at')} by {who}".replace("  ", " ")


_SENTENCES: dict[EventKind, Callable[[_Saying], str]] = {
    EventKind.CONTACT_CREATED: lambda say: f"Became known{say.more(' through ', say.code('source'))}",
    EventKind.LEAD_IMPORTED: lambda say: f"Came in by import{say.more(' ', say.code('import'))}",
    EventKind.TOUCH_RECEIVED: lambda say: say.touch() or "A touch came in",
    EventKind.LEAD_RAISED: _raised,
    EventKind.LEAD_SCORED: _scored,
    EventKind.LEAD_ASSIGNED: _assigned,
    EventKind.LEAD_REASSIGNED: _assigned,
    EventKind.LEAD_CLAIMED: _claimed,
    EventKind.LEAD_RELEASED: lambda say: f"{say.by()} laid it down",
    EventKind.LEAD_SKIPPED: _skipped,
    EventKind.CLAIM_LAPSED: lambda say: f"The claim of {say.by()} lapsed",
    EventKind.CALL_RECEIVED: lambda say: f"They rang, {say.by()} answered",
    EventKind.CALL_STARTED: _call,
    EventKind.CALL_ENDED: _call_ended,
    EventKind.ANSWER_CAPTURED: _answer,
    EventKind.NOTE_WRITTEN: lambda say: f"{say.by()} wrote a note",
    EventKind.DISPOSITION_RECORDED: _disposition,
    EventKind.ACT_UNDONE: _undone,
    EventKind.CALLBACK_PROMISED: _promised_callback,
    EventKind.PROMISE_MISSED: _missed,
    EventKind.SHELF_LIFE_PASSED: lambda say: f"Shelf life passed uncalled{say.more(', owned by ', _owned(say))}",
    EventKind.LEAD_PROMOTED: lambda say: f"{say.by()} promoted it to {say.owner('to')}",
    EventKind.PROMOTION_RECALLED: lambda say: f"{say.by()} recalled the promotion",
    EventKind.HANDOFF_DELIVERED: lambda say: f"Handoff delivered to {say.owner('to')}",
    EventKind.HANDOFF_ACCEPTED: lambda say: f"{say.by()} accepted the handoff",
    EventKind.HANDOFF_RETURNED: _returned,
    EventKind.HANDOFF_CLAWED_BACK: _clawed_back,
    EventKind.HANDOFF_PASSED_ON: lambda say: f"{say.by()} passed it on to {say.owner('to')}",
    EventKind.SALES_TOUCHED: _touched,
    EventKind.LEAD_WON: _won,
    EventKind.LEAD_LOST: lambda say: f"Lost{say.reason(dict(say.rules.lost_reasons))}",
    EventKind.LEAD_NURTURED: _nurtured,
    EventKind.NURTURE_STEP_SENT: lambda say: _step(say, "sent"),
    EventKind.NURTURE_STEP_FAILED: lambda say: _step(say, "was not sent"),
    EventKind.LEAD_RECYCLED: _recycled,
    EventKind.LEAD_PURGED: _purged,
    EventKind.LEAD_MERGED: _merged,
    EventKind.LEAD_SPLIT: _split,
    EventKind.PERSON_SUPPRESSED: _suppressed,
    EventKind.SUPPRESSION_LIFTED: lambda say: f"{say.by()} lifted a do-not-call wish",
    EventKind.PERSON_ERASED: lambda _say: "The person's data were erased",
    EventKind.NUMBER_MARKED_BAD: lambda say: f"{say.by()} marked a number as bad",
    EventKind.CRM_DELIVERED: lambda _say: "Written to the CRM",
    EventKind.CRM_REFUSED: lambda say: f"The CRM refused it{say.more(': ', say.plain('why'))}",
    EventKind.PLAYBOOK_ADOPTED: lambda say: f"Playbook version {say.code('version') or '?'} was adopted",
    EventKind.FEEDBACK_GIVEN: _feedback,
}
