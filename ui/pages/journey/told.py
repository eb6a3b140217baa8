"""What the Journey page says of parts, lanes, people and lengths of time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from qualcenter.domain.journey_map import Lane
from qualcenter.domain.journey_time import LeadTime, Part
from qualcenter.queries.journey_page import JourneyEvent, JourneyPage, Planned, Who
from ui import words
from ui.language import marked, said_in, say, say_marked

LANES = {
    Lane.CUSTOMER: (marked("Customer", "lane"), "person"),
    Lane.MARKETING: (marked("Marketing", "lane"), "mail"),
    Lane.QUALIFYING: (marked("Qualifying", "lane"), "work"),
    Lane.SALES: (marked("Sales", "lane"), "handoffs"),
}
"""Each lane with its name and drawing, from the top."""
_PARTS = {
    Part.ROUTING: marked("Until routed", "part of a lead time"),
    Part.QUEUE: marked("In queue", "part of a lead time"),
    Part.CALL: marked("Call", "part of a lead time"),
    Part.SALES: marked("Waiting for sales", "part of a lead time"),
    Part.FIRST_TOUCH: marked("Waiting for the first touch", "part of a lead time"),
    Part.THEIRS: marked("As agreed with them", "part of a lead time"),
}
_MOSTLY = {
    Part.ROUTING: marked("The rest was waiting, most of it until it was routed."),
    Part.QUEUE: marked("The rest was waiting, most of it in the queue."),
    Part.SALES: marked("The rest was waiting, most of it for sales."),
    Part.FIRST_TOUCH: marked("The rest was waiting, most of it for the first touch."),
    Part.THEIRS: marked("The rest was waiting, most of it as agreed with them."),
}
_NEXT = {
    "meeting": marked("Meeting", "planned"),
    "first_call": marked("First call", "planned"),
    "retry": marked("Next try", "planned"),
    "callback": marked("Callback", "planned"),
    "review": marked("Review", "planned"),
    "nurture_step": marked("Next e-mail", "planned"),
    "wake": marked("Wake", "planned"),
    "accept": marked("Accept", "planned"),
    "first_touch": marked("First touch", "planned"),
    "report_result": marked("Result", "planned"),
}


def length(amount: timedelta) -> str:
    """Write a length of time to the second where that matters: `42 s`, `3 min 42 s`, `3 h 26`, `1 d 3 h`."""
    seconds = max(0, round(amount.total_seconds()))
    if seconds < 60:
        return say("{seconds} s", seconds=seconds)
    minutes, seconds = divmod(seconds, 60)
    if minutes < 60:
        return _two(say("{minutes} min", minutes=minutes), say("{seconds} s", seconds=seconds), seconds)
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return say("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02d}")
    days, hours = divmod(hours, 24)
    return _two(say("{days} d", days=days), say("{hours} h", hours=hours), hours)


def _two(large: str, small: str, rest: int) -> str:
    return f"{large} {small}" if rest else large


def lane_of(lane: Lane) -> str:
    """Name a lane."""
    return say_marked(LANES[lane][0], "lane")


def part_of(part: Part) -> str:
    """Name a part of the lead time."""
    return say_marked(_PARTS[part], "part of a lead time")


def headline(time: LeadTime) -> str:
    """Say what the bar measures, and how long it was."""
    whole = length(time.whole)
    if time.accepted:
        return say("Request to accepted: {time}", time=whole)
    return say("Since the request: {time}", time=whole) if time.open else say("Request to its end: {time}", time=whole)


def work_and_waiting(time: LeadTime) -> str:
    """Say how much of the time was work, and what most of the rest was."""
    worked = say("We worked {worked} of {whole}.", worked=length(time.worked), whole=length(time.whole))
    longest = time.longest_wait
    return f"{worked} {say_marked(_MOSTLY[longest])}" if longest is not None else worked


def planned(plan: Planned) -> str:
    """Name what comes next."""
    return say_marked(_NEXT.get(plan.what, plan.what), "planned")


def below_title(page: JourneyPage) -> str:
    """Say where the person is from, since when we know them, and how much there is."""
    parts = [page.company] if page.company else []
    if page.events:
        first = words.here(page.events[0].at)
        days = max(0, (words.here(page.at).date() - first.date()).days)
        parts.append(
            say("First seen {day}, {days}", day=words.day(first), days=say("{count} days", "in so many", count=days))
        )
        parts.append(say("{count} events", "of a journey", count=len(page.events)))
    return ". ".join(parts) + "." if parts else ""


def who_of(event: JourneyEvent) -> str:
    """Name who did it."""
    if event.who is Who.CUSTOMER:
        return say("Customer", "who")
    return event.name if event.who is Who.COLLEAGUE else say("System", "who")


def what_of(event: JourneyEvent) -> str:
    """Tell an event in words."""
    return said_in(event.words)


def deed_of(event: JourneyEvent) -> str:
    """Tell an event without who did it, where a lane has little room: `Called, attempt 1`."""
    whole = what_of(event)
    deed = whole.removeprefix(event.name).lstrip(" :") if event.name else whole
    return deed[:1].upper() + deed[1:] if deed else whole


def waits_for(*, ours: bool) -> str:
    """Name the two kinds of waits in a legend."""
    return say("Waits for us") if ours else say("Waits for them")


def detail_of(event: JourneyEvent) -> str:
    """Tell what was said or promised in it."""
    return said_in(event.detail)


def after_of(events: Sequence[JourneyEvent], place: int) -> str:
    """Write the time since the event before, empty for the first and for what came in the same moment."""
    passed = events[place].at - events[place - 1].at if place else timedelta()
    return length(passed) if passed >= timedelta(seconds=1) else ""


def instant_of(at: datetime, before: datetime | None) -> str:
    """Write an instant, its day only when it is another than that of the one before."""
    local = words.here(at)
    clock = words.clock_with_seconds(local)
    if before is not None and words.here(before).date() == local.date():
        return clock
    return f"{words.day(local)} {clock}"


def short_instant(at: datetime) -> str:
    """Write an instant below a dot of the map: day and time of day."""
    local = words.here(at)
    return f"{words.day(local)} {words.clock(local)}"
