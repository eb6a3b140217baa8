"""The lists of the page: leads that rest, people who were found, and do-not-call wishes, a row each in two lines."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QAbstractItemView

from qualcenter.domain.phone import international
from qualcenter.domain.rules import Rules
from qualcenter.queries.contacts import RestingCounts, RestingRow
from qualcenter.queries.search import FoundRow
from qualcenter.services.suppression import WishRow
from ui import words
from ui.language import marked, say
from ui.lead_words import next_words, stage_words
from ui.theme.look import Look
from ui.widgets.lines_list import LinesView, Told

REVIEW, TRACKS, WAKES, CONSENT, WISHES = "review", "tracks", "wakes", "consent", "wishes"
SEGMENTS = (
    (REVIEW, marked("Review", "list")),
    (TRACKS, marked("Tracks")),
    (WAKES, marked("Wakes", "list")),
    (CONSENT, marked("Consent")),
    (WISHES, marked("Do not call")),
)
RESTING = (REVIEW, TRACKS, WAKES)

Row = RestingRow | FoundRow | WishRow


class RowWords:
    """Says rows of every kind; the labels of tracks and reasons come from the Playbook once it is read."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now` gives the instant beside which times are told."""
        self.now = now
        self.segment = REVIEW
        self.rules: Rules | None = None

    def told(self, row: Row) -> Told:
        """The two lines of a row."""
        if isinstance(row, RestingRow):
            return self._resting(row)
        if isinstance(row, FoundRow):
            reach = ", ".join(filter(None, (row.email, row.phone and international(row.phone))))
            return Told(row.person or say("No name"), stage_words(row.stage) if row.stage else "", reach or row.company)
        return self._wish(row)

    def track(self, code: str) -> str:
        """What a track is called."""
        track = self.rules.nurture.tracks.get(code) if self.rules else None
        return track.label if track else code.replace("_", " ")

    def reason(self, code: str) -> str:
        """Why a lead rests, as the Playbook has it; nothing for what the desk itself decided."""
        reason = self.rules.nurture_reason(code) if self.rules else None
        return reason.label if reason else ""

    def asked_by(self, row: WishRow) -> str:
        """Who asked; the default of the Playbook is the person."""
        return say("the person") if row.asked_by == "person" else row.asked_by

    def wish_reason(self, row: WishRow) -> str:
        """Why somebody asked; a disposition is told by its label."""
        rule = self.rules.disposition(row.reason) if self.rules else None
        return rule.label if rule else row.reason

    def _resting(self, row: RestingRow) -> Told:
        head = ", ".join(filter(None, (row.person or say("No name"), row.company)))
        on_track = ", ".join(dict.fromkeys(filter(None, (self.track(row.track), self.reason(row.reason)))))
        about = on_track or say("Contact from {source}", source=row.source or say("unknown"))
        if self.segment == WAKES and row.wake_at is not None:
            return Told(head, self.day(row.wake_at), about)
        if self.segment == TRACKS:
            return Told(head, next_words(row.next_action, row.next_at, self.now()), about)
        due = row.next_at <= self.now()
        when = say("due since {when}", when=self._begun(row.next_at)) if due else self.day(row.next_at)
        return Told(head, when, row.step or about)

    def _begun(self, at: datetime) -> str:
        """An instant that is over: its clock today, its weekday within six days, else its day."""
        local, now = words.here(at), words.here(self.now())
        if local.date() == now.date():
            return words.clock(local)
        return words.weekday(local) if (now.date() - local.date()).days < 6 else self.day(at)

    def _wish(self, row: WishRow) -> Told:
        by = say("{person}, {when}", person=self.asked_by(row) or say("unknown"), when=words.ago(row.at, self.now()))
        below = ", ".join(filter(None, (scope_words(row.scope), self.wish_reason(row))))
        return Told(target_words(row), by, below)

    def day(self, at: datetime) -> str:
        """A day that may lie in another year, on this desk's clock."""
        local = words.here(at)
        return words.day(local) if local.year == words.here(self.now()).year else words.day_of_year(local)


def rows_view(look: Look, told: RowWords) -> LinesView[Row]:
    """Return the list of whichever rows are shown; several can be selected."""
    view: LinesView[Row] = LinesView(look, "contactsList", say("People"), told.told, key_of)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return view


def key_of(row: Row) -> tuple[str, int]:
    """What a row is known by."""
    if isinstance(row, RestingRow):
        return ("lead", row.lead_id)
    return ("person", row.person_id) if isinstance(row, FoundRow) else ("wish", row.id)


def target_words(row: WishRow) -> str:
    """Whom a wish protects: numbers as far as they are known, a person, or a company."""
    if row.scope == "number":
        return ", ".join(map(international, row.numbers)) or say("A number that nobody has now")
    named = row.person if row.scope == "person" else row.company
    return named or say("Somebody who was erased")


def scope_words(scope: str) -> str:
    """How far a wish reaches."""
    return {"number": say("Number"), "person": say("Person"), "company": say("Whole company")}.get(scope, scope)


def track_choices(counts: RestingCounts, told: RowWords) -> list[tuple[str, str]]:
    """Every track as (code, words) with how many rest on it, all of them first."""
    found = [("", say("All tracks, {number}", number=words.count(counts.nurtured)))]
    for code, here in sorted(counts.tracks.items()):
        found.append((code, say("{track}, {number}", track=told.track(code), number=words.count(here))))
    return found


def purge_choices(rules: Rules) -> tuple[tuple[str, str], ...]:
    """Reasons to take somebody out, as (code, words)."""
    return tuple((code, one.label) for code, one in rules.not_a_fit_reasons.items())
