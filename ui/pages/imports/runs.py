"""Past imports as a list: the file, who brought it when, and what came of it."""

from collections.abc import Callable
from datetime import datetime

from qualcenter.services.import_runs import ImportRunRow
from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets.lines_list import LinesView, Told


def runs_view(look: Look, now: Callable[[], datetime]) -> LinesView[ImportRunRow]:
    """Return the list; `now` gives the instant beside which the times are told."""

    def told(run: ImportRunRow) -> Told:
        when = say("{person}, {when}", person=run.by, when=words.ago(run.at, now()))
        return Told(run.file, when, came_of(run), head_token="text2" if run.state == "undone" else "text")

    return LinesView(look, "runList", say("Past imports"), told, lambda run: run.id)


def came_of(run: ImportRunRow) -> str:
    """Return what came of a run, in one line."""
    told = say(
        "{added} added, {merged} merged, {unchanged} unchanged, {refused} refused",
        added=words.count(run.added),
        merged=words.count(run.merged),
        unchanged=words.count(run.unchanged),
        refused=words.count(run.refused),
    )
    state = {
        "undone": say("Taken back."),
        "stopped": say("Stopped: {rows} rows are in.", rows=words.count(run.read)),
        "running": say("On its way: {rows} rows are in.", rows=words.count(run.read)),
    }.get(run.state)
    return f"{state} {told}" if state else told
