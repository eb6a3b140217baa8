"""Events in words: one sentence for every kind of event, built from ids and codes by names looked up apart."""

from collections.abc import Callable
from datetime import UTC, datetime

from qualcenter.domain.act_words import Names, day, when
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.languages import words_of_language
from qualcenter.domain.naming import because, deed_undone, in_a_row, words_of_promise
from qualcenter.domain.sentence import Sentence, said


def words_of_event(event: Event, names: Names) -> str:
    """One sentence without its full stop; what the event does not say is left out, never guessed."""
    return _SENTENCES[event.kind](_Saying(event, names))


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
        return known or (said("the clock") if number in ("", "0") else said("a colleague who left"))

    def who(self) -> str:
        """The colleague at the beginning of a sentence."""
        number = self.code("by")
        known = self.names.colleagues.get(int(number)) if number.lstrip("-").isdigit() else None
        if known:
            return known[:1].upper() + known[1:]
        return said("The clock") if number in ("", "0") else said("A colleague who left")

    def owner(self, name: str) -> str:
        key = self.code(name)
        return self.names.owner(key) if key else said("nobody")

    def instant(self, name: str) -> str:
        """An instant kept as seconds since 1970, on the reader's clock."""
        text = self.code(name)
        if not text.lstrip("-").isdigit():
            return ""
        at = datetime.fromtimestamp(int(text), tz=UTC)
        if at <= self.event.at:
            return said("at once")
        return said("for {time}", time=when(at, self.event.at, self.names.zone))

    def until(self) -> str:
        """The day on which a nurtured lead wakes; blank when none is set."""
        wake = self.event.changes.get("wake_at")
        return day(wake, self.event.at, self.names.zone) if isinstance(wake, datetime) else ""

    def touch(self) -> str:
        known = self.rules.scoring.touches.get(self.code("kind"))
        text = known.text if known else self.plain("kind").capitalize()
        return text[:1].upper() + text[1:]

    def reason(self, *lists: object) -> str:
        """A reason's label from the first list that knows its code; blank when there is none."""
        code = self.code("reason")
        for known in lists:
            label = getattr(known.get(code), "label", None) if isinstance(known, dict) else None
            if label:
                return str(label)
        return code.replace("_", " ")


_RAISED_BY = {
    "raised": said("asked for something"),
    "score": said("the score reached the definition"),
    "woke": said("the wake came"),
    "by_hand": said("marketing gave it to the queue"),
}
_CAME_BACK = _RAISED_BY | {"raised": said("raised a hand again")}


def _raised(say: _Saying) -> str:
    reason = _RAISED_BY.get(say.code("why"), say.plain("why"))
    if say.code("from") == "lead":
        return said("Raised a hand again")
    return said("Became a lead: {why}", why=reason) if reason else said("Became a lead")


def _recycled(say: _Saying) -> str:
    why = _CAME_BACK.get(say.code("why"), say.plain("why")) or said("woke")
    days = say.code("days")
    if not days:
        return said("Came back: {why}", why=why)
    if days == "1":
        return said("Came back: was in nurture 1 day, {why}", why=why)
    return said("Came back: was in nurture {days} days, {why}", days=days, why=why)


def _call(say: _Saying) -> str:
    attempt, who = say.code("attempt"), say.who()
    words = (
        said("{who} called, attempt {attempt}", who=who, attempt=attempt) if attempt else said("{who} called", who=who)
    )
    rule = say.plain("rule")
    if say.code("verdict") != "warn" or not rule:
        return words
    return said("{deed}, warned by {rule}", deed=words, rule=_BUSINESS_HOURS if rule == _BUSINESS_HOURS else rule)


_BUSINESS_HOURS = said("outside business hours")


def _call_ended(say: _Saying) -> str:
    seconds = say.code("seconds")
    if not seconds.isdigit():
        return said("The call ended")
    minutes, rest = divmod(int(seconds), 60)
    return said("The call ended after {time}", time=f"{minutes}:{rest:02d}")


def _answer(say: _Saying) -> str:
    field = say.rules.promotion.field(say.code("field"))
    label = field.label if field else say.plain("field")
    if not say.code("answer"):
        return said("Took back the answer to “{label}”", label=label)
    return said("Answered “{label}”", label=label)


def _disposition(say: _Saying) -> str:
    rule = say.rules.disposition(say.code("code"))
    label, who = rule.label if rule else say.plain("code"), say.who()
    words = said("{who}: {label}", who=who, label=label) if label else said("{who} closed the call", who=who)
    again = say.instant("next_at")
    return said("{deed}, again {time}", deed=words, time=again) if again else words


def _undone(say: _Saying) -> str:
    verb = say.code("verb")
    return said("{who} undid {deed}", who=say.who(), deed=deed_undone(verb) if verb else said("the last act"))


def _nurtured(say: _Saying) -> str:
    track, until = say.rules.nurture.tracks.get(say.code("track")), say.until()
    words = said("Into nurture on the track {track}", track=track.label) if track else said("Into nurture")
    if until:
        words = said("{deed} until {day}", deed=words, day=until)
    return because(words, say.reason(dict(say.rules.nurture.reasons)))


def _purged(say: _Saying) -> str:
    rules = say.rules
    return because(said("Purged"), say.reason(dict(rules.purge_reasons), dict(rules.not_a_fit_reasons)))


def _merged(say: _Saying) -> str:
    into, taken = say.code("into"), say.code("from")
    if into:
        return said("Merged into lead {lead}", lead=into)
    return said("Took in lead {lead}", lead=taken) if taken else said("Took in lead of the same person")


def _split(say: _Saying) -> str:
    other = say.code("into") or say.code("from")
    return said("Split from lead {lead} again", lead=other) if other else said("Split again")


def _told_apart(say: _Saying) -> str:
    other, who = say.code("other"), say.who()
    if say.event.detail.get("apart") is False:
        return said("{who} said that this and lead {lead} may be one person after all", who=who, lead=other)
    return said("{who} said that this and lead {lead} are two people", who=who, lead=other)


def _step(say: _Saying) -> Sentence:
    track = say.rules.nurture.tracks.get(say.code("track"))
    number = say.code("step")
    words = said("E-mail step {number}", number=int(number) + 1) if number.isdigit() else said("E-mail step")
    return said("{step} of {track}", step=words, track=track.label) if track else words


def _step_sent(say: _Saying) -> str:
    return because(said("{step} sent", step=_step(say)), say.plain("why"))


def _step_failed(say: _Saying) -> str:
    return because(said("{step} was not sent", step=_step(say)), say.plain("why"))


def _other_wake(say: _Saying) -> str:
    until = say.until()
    if until:
        return said("{who} changed the wake to {day}", who=say.who(), day=until)
    return said("{who} changed the wake", who=say.who())


def _withdrawn(say: _Saying) -> str:
    if say.code("channel") == "phone":
        return said("Consent to calls was withdrawn, noted by {who}", who=say.who())
    return said("Consent to e-mail was withdrawn, noted by {who}", who=say.who())


def _suppressed(say: _Saying) -> str:
    match say.code("scope"):
        case "number":
            return said("Do not call: the number asked")
        case "company":
            return said("Do not call: the company asked")
        case _:
            return said("Do not call: the person asked")


def _won(say: _Saying) -> str:
    value, currency = say.event.changes.get("won_value"), say.event.changes.get("won_currency")
    if value is None:
        return said("Won")
    return said("Won: {value} {currency}", value=f"{value:,}", currency=currency)


def _missed(say: _Saying) -> str:
    kind = words_of_promise(say.code("promise")) if say.code("promise") else said("a promise")
    return _owned(say, said("The promise of the {promise} was missed", promise=kind))


def _shelf_life(say: _Saying) -> str:
    return _owned(say, said("Shelf life passed uncalled"))


def _owned(say: _Saying, words: Sentence) -> str:
    return said("{deed}, owned by {owner}", deed=words, owner=say.owner("owner")) if say.code("owner") else words


def _assigned(say: _Saying) -> str:
    return because(said("Given to {owner} by {who}", owner=say.owner("to"), who=say.by()), _why_them(say))


def _promoted(say: _Saying) -> str:
    return because(said("{who} promoted it to {owner}", who=say.who(), owner=say.owner("to")), _why_them(say))


def _why_them(say: _Saying) -> str:
    """Why routing chose whoever took it: “speaks German, 9 of 18”; blank where somebody chose by hand."""
    if not say.code("capacity"):
        return ""
    load = said("{open} of {capacity}", open=say.code("open"), capacity=say.code("capacity"))
    speaks = said("speaks {language}", language=words_of_language(say.code("speaks"))) if say.code("speaks") else ""
    knows = said("knows {what}", what=say.code("knows")) if say.code("knows") else ""
    return in_a_row([one for one in (speaks, knows, load) if one])


def _claimed(say: _Saying) -> str:
    if say.event.detail.get("incoming"):
        return said("{who} took it in hand for an incoming call", who=say.who())
    return said("{who} took it in hand", who=say.who())


def _touched(say: _Saying) -> str:
    if say.event.detail.get("first"):
        return said("{who} of sales contacted them for the first time", who=say.who())
    return said("{who} of sales contacted them", who=say.who())


def _scored(say: _Saying) -> str:
    score, tier = say.code("score") or "0", say.code("tier")
    return said("Scored {score}, tier {tier}", score=score, tier=tier) if tier else said("Scored {score}", score=score)


def _skipped(say: _Saying) -> str:
    return because(said("{who} skipped it", who=say.who()), say.reason(dict(say.rules.skip_reasons)))


def _returned(say: _Saying) -> str:
    words = said("{who} gave it back to {owner}", who=say.who(), owner=say.owner("to"))
    return because(words, say.reason(dict(say.rules.returns)))


def _clawed_back(say: _Saying) -> str:
    words = said("Clawed back from {owner} to {to}", owner=say.owner("from"), to=say.owner("to"))
    promise = say.code("promise")
    return said("{deed}, late for {promise}", deed=words, promise=words_of_promise(promise)) if promise else words


def _feedback(say: _Saying) -> str:
    if say.event.detail.get("good"):
        return said("{who} rated the handoff good", who=say.who())
    return said("{who} rated the handoff poor", who=say.who())


def _promised_callback(say: _Saying) -> str:
    who = said("anyone") if say.code("who") == "anyone" else say.by()
    time = say.instant("at")
    if not time:
        return said("Callback promised by {who}", who=who)
    return said("Callback promised {time} by {who}", time=time, who=who)


def _known(say: _Saying) -> str:
    source = say.code("source")
    return said("Became known through {source}", source=source) if source else said("Became known")


def _imported(say: _Saying) -> str:
    number = say.code("import")
    return said("Came in by import {number}", number=number) if number else said("Came in by import")


_SENTENCES: dict[EventKind, Callable[[_Saying], str]] = {
    EventKind.CONTACT_CREATED: _known,
    EventKind.LEAD_IMPORTED: _imported,
    EventKind.TOUCH_RECEIVED: lambda say: say.touch() or said("A touch came in"),
    EventKind.LEAD_RAISED: _raised,
    EventKind.LEAD_SCORED: _scored,
    EventKind.LEAD_ASSIGNED: _assigned,
    EventKind.LEAD_REASSIGNED: _assigned,
    EventKind.LEAD_CLAIMED: _claimed,
    EventKind.LEAD_RELEASED: lambda say: said("{who} laid it down", who=say.who()),
    EventKind.LEAD_SKIPPED: _skipped,
    EventKind.CLAIM_LAPSED: lambda say: said("The claim of {who} lapsed", who=say.by()),
    EventKind.CALL_RECEIVED: lambda say: said("They rang, {who} answered", who=say.by()),
    EventKind.CALL_STARTED: _call,
    EventKind.CALL_ENDED: _call_ended,
    EventKind.ANSWER_CAPTURED: _answer,
    EventKind.NOTE_WRITTEN: lambda say: said("{who} wrote a note", who=say.who()),
    EventKind.DISPOSITION_RECORDED: _disposition,
    EventKind.ACT_UNDONE: _undone,
    EventKind.CALLBACK_PROMISED: _promised_callback,
    EventKind.PROMISE_MISSED: _missed,
    EventKind.SHELF_LIFE_PASSED: _shelf_life,
    EventKind.LEAD_PROMOTED: _promoted,
    EventKind.PROMOTION_RECALLED: lambda say: said("{who} recalled the promotion", who=say.who()),
    EventKind.HANDOFF_DELIVERED: lambda say: said("Handoff delivered to {owner}", owner=say.owner("to")),
    EventKind.HANDOFF_ACCEPTED: lambda say: said("{who} accepted the handoff", who=say.who()),
    EventKind.HANDOFF_RETURNED: _returned,
    EventKind.HANDOFF_CLAWED_BACK: _clawed_back,
    EventKind.HANDOFF_PASSED_ON: lambda say: said(
        "{who} passed it on to {owner}", who=say.who(), owner=say.owner("to")
    ),
    EventKind.SALES_TOUCHED: _touched,
    EventKind.LEAD_WON: _won,
    EventKind.LEAD_LOST: lambda say: because(said("Lost"), say.reason(dict(say.rules.lost_reasons))),
    EventKind.LEAD_NURTURED: _nurtured,
    EventKind.NURTURE_STEP_SENT: _step_sent,
    EventKind.NURTURE_STEP_FAILED: _step_failed,
    EventKind.LEAD_RECYCLED: _recycled,
    EventKind.LEAD_PURGED: _purged,
    EventKind.LEAD_MERGED: _merged,
    EventKind.LEAD_SPLIT: _split,
    EventKind.LEAD_TOLD_APART: _told_apart,
    EventKind.LEAD_REVIEWED: lambda say: said("{who} looked at it: it goes on resting", who=say.who()),
    EventKind.WAKE_CHANGED: _other_wake,
    EventKind.CONSENT_WITHDRAWN: _withdrawn,
    EventKind.PERSON_SUPPRESSED: _suppressed,
    EventKind.SUPPRESSION_LIFTED: lambda say: said("{who} lifted a do-not-call wish", who=say.who()),
    EventKind.PERSON_ERASED: lambda _say: said("The person's data were erased"),
    EventKind.NUMBER_MARKED_BAD: lambda say: said("{who} marked a number as bad", who=say.who()),
    EventKind.CRM_DELIVERED: lambda _say: said("Written to the CRM"),
    EventKind.CRM_REFUSED: lambda say: because(said("The CRM refused it"), say.plain("why")),
    EventKind.PLAYBOOK_ADOPTED: lambda say: said(
        "Playbook version {version} was adopted", version=say.code("version") or "?"
    ),
    EventKind.FEEDBACK_GIVEN: _feedback,
}
