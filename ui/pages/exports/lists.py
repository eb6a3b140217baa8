"""Schedules and past exports as lists: what is written where and when, and how it went."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from qualcenter.services.export_schedules import ScheduleRow
from qualcenter.services.file_wishes import ExportRow
from ui import words
from ui.language import said_in, say, say_marked
from ui.pages.exports.draft import FORMATS, KINDS, RHYTHMS, count_words
from ui.theme.look import Look
from ui.widgets.lines_list import LinesView, Told


def exports_view(look: Look, now: Callable[[], datetime]) -> LinesView[ExportRow]:
    """Return the list of past exports; `now` gives the instant beside which times are told."""

    def told(row: ExportRow) -> Told:
        when = say("{person}, {when}", person=row.actor, when=words.ago(row.at, now()))
        once = say("each once") if row.marked else say("all rows")
        return Told(count_words(row.kind, row.rows), when, f"{once}, {Path(row.file).name}")

    return LinesView(look, "exportList", say("Past exports"), told, lambda row: row.id)


def schedules_view(look: Look, now: Callable[[], datetime]) -> LinesView[ScheduleRow]:
    """Return the list of what is written by itself, beside the same instant."""

    def told(row: ScheduleRow) -> Told:
        wish = row.wish
        head = f"{say_marked(dict(KINDS)[wish.what])}, {dict(FORMATS)[wish.format]}"
        next_at = words.day_and_time(words.here(row.next_at), words.here(now()))
        rhythm = say_marked(dict(RHYTHMS)[wish.every])
        last, token = _last(row, now())
        return Told(head, say("{rhythm}, next {when}", rhythm=rhythm, when=next_at), last, below_token=token)

    return LinesView(look, "scheduleList", say("Exports by themselves"), told, lambda row: row.name)


def _last(row: ScheduleRow, now: datetime) -> tuple[str, str]:
    folder = str(row.wish.folder)
    if row.last is None:
        return say("Into {folder}", folder=folder), "text2"
    if row.last.why:
        return said_in(row.last.why), "danger"
    when = words.ago(row.last.at, now)
    if not row.last.rows:
        return say("Nothing new, {when}. Into {folder}", when=when, folder=folder), "text2"
    rows = count_words(row.wish.what, row.last.rows)
    return say("{rows}, {when}. Into {folder}", rows=rows, when=when, folder=folder), "text2"
