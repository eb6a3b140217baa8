"""What is said of a colleague: roles, where they are now, their hours and skills, in the language in use."""

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from qualcenter.domain.attendance import Attendance
from qualcenter.domain.languages import CODES, words_of_language
from qualcenter.domain.rights import Role
from qualcenter.domain.shift import clock_text, shift_of
from qualcenter.queries.roster import RosterRow
from ui import words
from ui.language import locale, marked, said_in, say, say_marked

ROLES = {
    Role.QUALIFIER: marked("Qualifier", "role"),
    Role.TEAM_LEAD: marked("Team lead", "role"),
    Role.SALES: marked("Sales", "role"),
    Role.MARKETING: marked("Marketing", "role"),
    Role.MANAGER: marked("Manager", "role"),
    Role.OPERATIONS: marked("Operations", "role"),
}
PRESENCES = (
    ("available", marked("Available", "presence")),
    ("break", marked("Break", "presence")),
    ("away", marked("Away", "presence")),
    ("off", marked("Off", "presence")),
)
_NOW = {
    Attendance.HERE: marked("On shift"),
    Attendance.BREAK: marked("Break", "presence"),
    Attendance.OUTSIDE: marked("Not on shift"),
    Attendance.SILENT: marked("Silent"),
    Attendance.AWAY: marked("Away", "presence"),
    Attendance.OFF: marked("Off", "presence"),
}
A_SHIFT = timedelta(hours=16)
"""Nobody is anything for longer than a shift: what began before it is not told."""


def role_words(role: str) -> str:
    """Return what a role is called."""
    known = ROLES.get(Role(role)) if role in set(Role) else None
    return say_marked(known, "role") if known else role


def roles_words(roles: tuple[str, ...]) -> str:
    """Return roles in one line, in their usual order."""
    return ", ".join(role_words(role) for role in Role if role in roles)


def team_words(row: RosterRow) -> str:
    """Return the team of somebody; empty for who is in none."""
    return row.team_label


def now_words(row: RosterRow, at: datetime) -> str:
    """Return where somebody is now: `On shift`, `Break until 14:45`, `Available, no hours today`."""
    if unplanned(row):
        return say("Available, no hours today")
    if row.now is Attendance.BREAK and row.back_at is not None and row.back_at > at:
        return say("Break until {clock}", clock=words.clock(words.here(row.back_at)))
    known = _NOW[row.now]
    return say_marked(known, "presence") if row.now in _WITH_PRESENCE else say_marked(known)


def unplanned(row: RosterRow) -> bool:
    """Whether somebody is there on a day on which neither they nor their team have hours."""
    return row.now is Attendance.HERE and not row.hours


_WITH_PRESENCE = (Attendance.BREAK, Attendance.AWAY, Attendance.OFF)


def since_words(row: RosterRow, at: datetime) -> str:
    """Return since when: `since 08:12`; empty where it is not known or was another day."""
    then = row.silent_since if row.now is Attendance.SILENT else row.presence_since
    if then is None or at - then >= A_SHIFT or row.now is Attendance.OUTSIDE:
        return next_words(row, at) if row.now is Attendance.OUTSIDE else ""
    return say("since {clock}", clock=words.clock(words.here(then)))


def next_words(row: RosterRow, at: datetime) -> str:
    """Return when somebody's hours of today begin; empty once they are over."""
    coming = next((start for start, _ in row.hours if start > at), None)
    return say("from {clock}", clock=words.clock(words.here(coming))) if coming is not None else ""


def load_words(row: RosterRow) -> str:
    """Return what somebody carries of what they have room for: `14 of 18`; a dash for who takes none."""
    if not (row.open or row.facts.capacity):
        return "\N{EN DASH}"
    return say("{open} of {capacity}", open=words.count(row.open), capacity=words.count(row.facts.capacity))


def carried_words(row: RosterRow) -> str:
    """Return what somebody carries in words of its own: `14 open of 18 places`."""
    if not (row.open or row.facts.capacity):
        return say("Takes no leads")
    return say("{open} open of {count} places", open=words.count(row.open), count=row.facts.capacity)


def hours_words(row: RosterRow) -> str:
    """Return the hours of today on the clock of who looks; empty on a free day."""
    stretches = (f"{words.clock(words.here(a))}–{words.clock(words.here(b))}" for a, b in row.hours)
    return ", ".join(stretches)


def shift_words(text: str) -> str:
    """Return a stored shift as a person writes it: `Mon–Fri 09:00–17:30, Sat 10:00–14:00`."""
    parts = []
    for first, last, periods in shift_of(text).groups():
        days = _day(first) if first == last else f"{_day(first)}–{_day(last)}"
        hours = " ".join(f"{clock_text(one.start_minute)}–{clock_text(one.end_minute)}" for one in periods)
        parts.append(f"{days} {hours}")
    return ", ".join(parts)


def week_words(minutes: int) -> str:
    """Return the length of a week: `37.5 hours a week`."""
    hours = locale().toString(minutes / 60, "f", 0 if minutes % 60 == 0 else 1)
    return say("{hours} hours a week", hours=hours)


def skill_words(skill: str) -> str:
    """Return a skill by its name: `German` for `de`; what is no language stands as it was written."""
    return said_in(words_of_language(skill)) if skill in CODES else skill


def skills_words(skills: tuple[str, ...]) -> str:
    """Return skills in one line."""
    return ", ".join(skill_words(skill) for skill in skills)


def skills_typed(text: str) -> tuple[str, ...]:
    """Read skills that were typed with commas between them; languages by name, in the language in use, or letters."""
    by_name = {skill_words(code).casefold(): code for code in CODES}
    by_name |= {str(words_of_language(code)).casefold(): code for code in CODES}
    typed = (" ".join(one.split()) for one in text.replace(";", ",").replace("\n", ",").split(","))
    return tuple(dict.fromkeys(by_name.get(one.casefold(), one.lower()) for one in typed if one))


def told(row: RosterRow, at: datetime) -> str:
    """Return what a screen reader says of a colleague."""
    parts = (
        row.name,
        ", ".join(filter(None, (roles_words(row.facts.roles), team_words(row)))),
        " ".join(filter(None, (now_words(row, at), since_words(row, at)))),
        today_words(row),
        carried_words(row),
        skills_words(row.facts.skills),
    )
    return ". ".join(filter(None, parts))


def today_words(row: RosterRow) -> str:
    """Return the hours of today and whose they are; empty where the words about now say that there are none."""
    if not row.hours:
        return "" if unplanned(row) else say("No hours today")
    told = say("{hours} today", hours=hours_words(row))
    return told if row.own_hours else say("{told}, the team's hours", told=told)


def _day(number: int) -> str:
    return locale().dayName(number + 1, QLocale.FormatType.ShortFormat).rstrip(".")
