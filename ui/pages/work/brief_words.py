"""What the brief of a lead says in words: the promise, whose time, the verdict, the consent, and the main act."""

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from qualcenter.domain.call_window import UNKNOWN_PLACE
from qualcenter.domain.phone import international
from qualcenter.domain.promise import PromiseKind
from qualcenter.queries.brief_rows import BriefRow, PromiseRow
from ui import words
from ui.language import marked, said_in, say, say_marked
from ui.pages.work.lead_in_hand import LeadInHand, Phase
from ui.pages.work.queue_model import CLOSED_BY_HOURS
from ui.widgets.main_tile import Act, Tone

SPOKEN = (
    marked("Arabic"),
    marked("Chinese"),
    marked("Croatian"),
    marked("Czech"),
    marked("Danish"),
    marked("Dutch"),
    marked("English"),
    marked("Finnish"),
    marked("French"),
    marked("German"),
    marked("Greek"),
    marked("Hungarian"),
    marked("Italian"),
    marked("Japanese"),
    marked("Norwegian"),
    marked("Polish"),
    marked("Portuguese"),
    marked("Romanian"),
    marked("Russian"),
    marked("Slovak"),
    marked("Spanish"),
    marked("Swedish"),
    marked("Turkish"),
    marked("Ukrainian"),
)
"""Languages that leads of this market speak, as Qt names them; another is shown by its English name."""

NUMBERS = (
    marked("mobile", "kind of number"),
    marked("office", "kind of number"),
    marked("work", "kind of number"),
    marked("home", "kind of number"),
    marked("switchboard", "kind of number"),
)


def late_when_met(promise: PromiseRow | None, called_at: datetime) -> timedelta | None:
    """Return how late a running call keeps what was promised, zero in time; None when it does not keep it.

    A first call and a retry are kept by calling, a callback by what the core says.
    """
    if promise is None:
        return timedelta(0)
    by_calling = promise.kind in (PromiseKind.FIRST_CALL, PromiseKind.RETRY)
    met_at = promise.met_at or (called_at if by_calling else None)
    return max(met_at - promise.due_at, timedelta(0)) if met_at else None


def due_of(brief: BriefRow) -> datetime | None:
    """Return when the promise falls due; a callback is due at the minute that was promised, without its grace."""
    promise = brief.promise
    if promise is None:
        return None
    if promise.kind == PromiseKind.CALLBACK and brief.next_action == PromiseKind.CALLBACK and brief.next_at:
        return brief.next_at
    return promise.due_at


def local_words(brief: BriefRow, instant: datetime, at: datetime) -> str:
    """Write an instant in the person's own time."""
    zone = words.zone_named(brief.verdict.zone)
    return words.day_and_time(instant.astimezone(zone), at.astimezone(zone))


def is_nowhere(brief: BriefRow) -> bool:
    """Tell whether nothing says where the person is: no place, and no number that would."""
    return brief.verdict.zone == UNKNOWN_PLACE and not (brief.country or brief.city or brief.phone)


def asked_on(brief: BriefRow, at: datetime) -> tuple[datetime, str]:
    """Return the clock on which a time is asked, at an instant, and its name: theirs, or ours while it is unknown."""
    if is_nowhere(brief):
        return words.here(at), say("your time, since theirs is not known")
    local = at.astimezone(words.zone_named(brief.verdict.zone))
    where = brief.city or words.city_of_zone(brief.verdict.zone)
    if words.here(at).utcoffset() == local.utcoffset():
        return local, say("{place} time, same as yours", place=where)
    return local, say("{place} time", place=where)


def place_words(brief: BriefRow, at: datetime) -> str:
    """Say whose time the tile shows: `Hamburg, same as yours`, or by how much it differs."""
    if is_nowhere(brief):
        return say("UTC, their place is not known")
    place = brief.city or words.city_of_zone(brief.verdict.zone) or say("their time")
    theirs, ours = brief.verdict.local_time.utcoffset(), words.here(at).utcoffset()
    if theirs is None or ours is None or theirs == ours:
        return say("{place}, same as yours", place=place)
    hours = (theirs - ours) / timedelta(hours=1)
    offset = f"{'+' if hours > 0 else words.MINUS}{abs(hours):g}"
    return say("{place}, {offset} h", place=place, offset=offset)


def verdict_words(brief: BriefRow, at: datetime) -> str:
    """Say the verdict in as few words as fit: until when, or from when."""
    verdict = brief.verdict
    if verdict.verdict == "allow":
        if verdict.closes_at is None:
            return say("OK to call")
        if verdict.closes_at - at < timedelta(minutes=30):
            return say("Closes in {time}", time=words.coarse_span(verdict.closes_at - at))
        return say("OK to call until {time}", time=local_words(brief, verdict.closes_at, at))
    if verdict.verdict == "block" and verdict.opens_at is not None:
        return say("Opens {time} local", time=local_words(brief, verdict.opens_at, at))
    return said_in(verdict.words)


def consent_words(brief: BriefRow) -> str:
    """Say where the lead came from and what the person consented to."""
    told = {
        True: say("phone consent given"),
        False: say("no phone consent"),
        None: say("consent not recorded"),
    }[brief.consent_phone]
    both = say("Source: {source}, {consent}", source=brief.source, consent=told) if brief.source else told
    return both[:1].upper() + both[1:]


def language_names(codes: str) -> str:
    """Write language codes as names: `de, en` gives `German, English`; what is no code stays as it is."""
    parts = [part.strip() for part in codes.split(",") if part.strip()]
    return ", ".join(_language(part) for part in parts)


def _language(code: str) -> str:
    language = QLocale(code).language()
    known = len(code) <= 3 and language is not QLocale.Language.C
    return say_marked(QLocale.languageToString(language)) if known else code


def touch_words(brief: BriefRow, at: datetime) -> str:
    """Count the touches and the days they span."""
    if not brief.touches:
        return say("no touch yet")
    days = max(1, (at - min(touch.at for touch in brief.touches)).days)
    touches, in_days = say("{count} touches", count=brief.touch_count), say("{count} days", "in so many", count=days)
    return say("{touches} in {days}", touches=touches, days=in_days)


def act_of(hand: LeadInHand, at: datetime, due: str = "") -> Act:
    """Return what the call tile shows in the lead's state; `due` tells of a callback that comes due meanwhile."""
    brief, number = hand.brief, hand.number or ""
    match hand.phase:
        case Phase.HELD:
            return Act(say("Next lead"), say("{name} has this one", name=hand.held_by), "skip", Tone.FILLED)
        case Phase.ON_CALL:
            title = say("On call {time}", time=words.stopwatch(hand.call_seconds(at)))
            dialled = international(hand.call.number if hand.call else number)
            return Act(title, dialled, "call", Tone.LIVE, due, "anyone" if due else "")
        case Phase.AFTER_CALL:
            clock = words.stopwatch(hand.call_seconds(at))
            return Act(say("Call ended, {time}", time=clock), say("How did it go?"), "call", Tone.QUIET)
        case Phase.CLOSED:
            return _closed(brief, at)
        case _:
            return _ready(hand, number)


def _ready(hand: LeadInHand, number: str) -> Act:
    if not number:
        return Act(say("Next lead"), say("No number to dial"), "skip", Tone.FILLED)
    label = say_marked(hand.number_label(), "kind of number")
    title = say("Call {label}", label=label) if label else say("Call")
    count, below = len(hand.numbers()), international(number)
    if count < 2:
        return Act(title, below, "call", Tone.FILLED)
    which = say("{number} · {place} of {all}", number=below, place=hand.phone_place % count + 1, all=count)
    return Act(title, which, "call", Tone.FILLED, action="next_number")


def _closed(brief: BriefRow, at: datetime) -> Act:
    """Say until when by our own clock, and below by the person's, named, where that is another."""
    opens, why = brief.verdict.opens_at, said_in(brief.verdict.words)
    if opens is None:
        return Act(say("Next lead"), why, "skip", Tone.FILLED)
    title = say("Skip until {time}", time=_shortest(words.here(opens), words.here(at)))
    ours = say("Outside calling hours") if brief.verdict.rule.startswith(CLOSED_BY_HOURS[0]) else why
    return Act(title, their_words(brief, opens, at) or ours, "skip", Tone.FILLED, told=why)


def _shortest(local: datetime, local_now: datetime) -> str:
    """Write an instant of the coming week with its weekday, which takes less room than `tomorrow`."""
    if 0 < (local.date() - local_now.date()).days < 7:
        return say("{weekday} {clock}", weekday=words.weekday(local), clock=words.clock(local))
    return words.day_and_time(local, local_now)


def our_words(instant: datetime, at: datetime) -> str:
    """Write an instant by the clock of the person at this desk."""
    return words.day_and_time(words.here(instant), words.here(at))


def their_words(brief: BriefRow, instant: datetime, at: datetime) -> str:
    """Write an instant by the person's clock with its place, `08:00 in Chicago`; empty where it is ours too."""
    told = local_words(brief, instant, at)
    if told == our_words(instant, at):
        return ""
    place = brief.city or words.city_of_zone(brief.verdict.zone)
    return say("{time} in {place}", time=told, place=place) if place else say("{time} their time", time=told)
