"""What the panel of an import says in each of its phases."""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcenter.services.file_wishes import ImportOutcome, Unread
from qualcenter.services.suppression import ReadIn, Unwanted
from ui import words
from ui.failures import wrong_of
from ui.language import locale, said_in, say
from ui.long_work import Reins
from ui.pages.imports.bringing import Bringing, Phase
from ui.pages.imports.columns import unread_words
from ui.widgets.count_lines import Line
from ui.widgets.outcome_panel import Act, OutcomePanel


@dataclass(frozen=True)
class State:
    """Everything the panel shows."""

    heading: str
    lines: tuple[Line, ...] = ()
    told: str = ""
    main: str = ""
    acts: tuple[Act, ...] = ()
    details: str = ""
    share: float | None = None
    can: bool = True

    def show_in(self, panel: OutcomePanel) -> None:
        """Show it."""
        panel.show_state(
            self.heading, self.lines, self.told, self.main, self.acts, self.details, share=self.share, can=self.can
        )


def state_of(bringing: Bringing) -> State:
    """Return what to show of an import."""
    match bringing.phase:
        case Phase.EMPTY:
            return State(say("No file yet"), told=say("Nothing is written before you have seen the counts."))
        case Phase.READING:
            return State(say("Reading the file"), told=say("Nothing is written before you have seen the counts."))
        case Phase.UNREADABLE:
            return _unreadable(bringing)
        case Phase.COUNTING:
            return State(
                say("Counting, nothing is written"),
                told=progress_words(bringing.reins),
                acts=(("import_cancel", say("Stop counting")),),
                share=bringing.reins.share,
            )
        case Phase.READY:
            return _ready(bringing) if bringing.people else _list_ready(bringing)
        case Phase.RUNNING:
            return _running(bringing)
    return _done(bringing)


def progress_words(reins: Reins) -> str:
    """Return how far long work on rows is, and how quick."""
    done = say("{count} rows", count=reins.done)
    if reins.total:
        done = say("{done} of about {total}", done=done, total=words.count(reins.total))
    return say("{done}, {rate} a second", done=done, rate=words.count(reins.per_second()))


def _unreadable(bringing: Bringing) -> State:
    heading = say("This file cannot be imported as it is read")
    if bringing.fault is not None:
        return State(heading, told=wrong_of(bringing.fault).words)
    told = say("No column names a person, an e-mail or a phone number. Choose the column that does, with Enter.")
    return State(heading, told=told)


def _ready(bringing: Bringing) -> State:
    forecast = bringing.forecast
    wrong = wrong_of(bringing.fault).words if bringing.fault is not None else ""
    if forecast is None:
        told = say("Not counted: the counting was stopped. What comes of each row is told after the import.")
        return State(say("Ready"), told=wrong or told, main=say("Import the file"))
    heading = say("Before anything is written")
    if forecast.stopped:
        heading = say("The first {count} rows; counting was stopped", count=forecast.read)
    brings = forecast.added + forecast.merged
    main = say("Import {count} rows", count=brings) if brings else say("Nothing to import")
    acts = (("import_refused", say("Save refused rows")),) if forecast.refused else ()
    told = wrong or _called(forecast, by_touch=bool(bringing.draft and bringing.draft.touch))
    return State(heading, lines_of(forecast), told, main, acts, details_of(forecast), can=bool(brings))


def lines_of(outcome: ImportOutcome) -> tuple[Line, ...]:
    """Return the counts of an import, those of no weight in a quiet colour."""
    return (
        (say("Rows read"), outcome.read, "text"),
        (say("Added"), outcome.added, "ok" if outcome.added else "text3"),
        (say("Merged into people we know"), outcome.merged, "text" if outcome.merged else "text3"),
        (say("Nothing new in them"), outcome.unchanged, "text" if outcome.unchanged else "text3"),
        (say("Refused"), outcome.refused, "danger" if outcome.refused else "text3"),
        (say("People to call for it"), outcome.raised, "ok" if outcome.raised else "text3"),
    )


def _called(forecast: ImportOutcome, *, by_touch: bool) -> str:
    """Say what decides who is called, where that is not chosen here: most who bring a list expect it to be called."""
    if forecast.raised and not by_touch and "stage" in forecast.columns.values():
        return say("The stages in the file decide who is called.")
    if forecast.raised or not forecast.added:
        return ""
    return say("Nobody is called for it: these people become contacts. To have them called, choose what the rows did.")


def details_of(outcome: ImportOutcome) -> str:
    """Return why rows are refused and which cells cannot be used, a paragraph each."""
    first: dict[str, tuple[int, str, int]] = {}
    for one in outcome.refusals:
        count, why, row = first.get(one.code, (0, one.why, one.row))
        first[one.code] = (count + 1, why, row)
    told = [_refusal_words(*one) for one in sorted(first.values(), reverse=True)]
    return "\n\n".join([*told, *(_in_column(one) for one in outcome.unread)])


def _refusal_words(count: int, why: str, row: int) -> str:
    return say("{count} rows are refused, first row {row}: {why}", count=count, row=words.count(row), why=said_in(why))


def _in_column(unread: Unread) -> str:
    told = unread_words(unread)
    return say("{column}: {told}", column=unread.column, told=told) if unread.column else told


def _list_ready(bringing: Bringing) -> State:
    wishes = bringing.wishes
    wrong = wrong_of(bringing.fault).words if bringing.fault is not None else ""
    told = say("Each is in force the moment it is written. It can be lifted one by one, not as a whole.")
    return State(
        say("A do-not-call list, nothing is written yet"),
        _kinds(wishes),
        wrong or told,
        say("Put {count} entries in force", count=len(wishes)),
    )


def _kinds(wishes: Sequence[Unwanted]) -> tuple[Line, ...]:
    numbers = sum(1 for one in wishes if one.number)
    addresses = sum(1 for one in wishes if one.email)
    return (
        (say("Numbers"), numbers, "text"),
        (say("E-mail addresses"), addresses, "text"),
        (say("Companies"), len(wishes) - numbers - addresses, "text"),
    )


def _running(bringing: Bringing) -> State:
    reins = bringing.reins
    if reins.stopping:
        heading, told = say("Stopping after the rows at work"), ""
    elif reins.halted:
        heading, told = say("Halted"), say("What is in stays in. Go on when you like; nobody waits for it.")
    else:
        heading, told = say("Importing"), ""
    safe = say("Stopping keeps every row that is in by then. The same file goes on from there, or can be taken back.")
    main = say("Go on") if reins.halted else say("Halt")
    return State(
        heading,
        told=" ".join(filter(None, (progress_words(reins), told))),
        main=main,
        acts=(("import_cancel", say("Stop")),),
        details=safe,
        share=reins.share,
        can=not reins.stopping,
    )


def _done(bringing: Bringing) -> State:
    outcome = bringing.outcome
    if isinstance(outcome, ReadIn):
        lines = (
            (say("Put in force"), outcome.added, "ok"),
            (say("In force already"), outcome.unchanged, "text"),
            (say("Refused"), len(outcome.refused), "danger" if outcome.refused else "text3"),
        )
        why = "\n".join(say("Row {row}: {why}", row=one.row, why=said_in(one.why)) for one in outcome.refused[:200])
        return State(say("Done"), lines, main=say("Another file"), details=why)
    if not isinstance(outcome, ImportOutcome):
        return State(say("Done"))
    heading = say("Stopped; what is in stays in") if outcome.stopped else say("Imported")
    rate = round(outcome.read / max(0.001, outcome.seconds))
    told = say(
        "{seconds} s, {rate} rows a second", seconds=locale().toString(outcome.seconds, "f", 1), rate=words.count(rate)
    )
    acts: tuple[Act, ...] = (("import_refused", say("Save refused rows")),) if outcome.refused else ()
    if outcome.run is not None:
        acts = (*acts, ("import_undo", say("Take back")))
    return State(heading, lines_of(outcome), told, say("Another file"), acts, details_of(outcome))
