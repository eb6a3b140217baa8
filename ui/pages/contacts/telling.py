"""What the detail says of a row: of a lead that rests, of what a person allowed, of a do-not-call wish."""

from qualcenter.domain.phone import international
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.consents import ConsentPage
from qualcenter.queries.contacts import RestingRow
from qualcenter.services.suppression import WishRow
from ui import words
from ui.language import said_in, say
from ui.lead_words import next_words, stage_words
from ui.pages.contacts.lists import RowWords, scope_words

Lines = list[tuple[str, str]]
MOST = 6
"""Touches and notes of a lead that are told."""


def resting_lines(row: RestingRow, told: RowWords) -> Lines:
    """Why and until when a lead rests."""
    now = told.now()
    return [
        (say("Stage"), stage_words(row.stage)),
        (say("Look at"), row.step if row.next_action == "review" else ""),
        (say("Next"), next_words(row.next_action, row.next_at, now)),
        (say("E-mail"), row.step if row.next_action == "nurture_step" else ""),
        (say("Track"), told.track(row.track)),
        (say("Reason"), told.reason(row.reason) if row.stage == "nurture" else ""),
        (say("Wakes", "list"), told.day(row.wake_at) if row.wake_at else ""),
        (say("Rests since"), told.day(row.since)),
        (say("Score"), words.count(row.score)),
        (say("Source"), row.source),
        (say("Do not call"), say("This person must not be called.") if row.suppressed else ""),
    ]


def brief_lines(brief: BriefRow, told: RowWords) -> Lines:
    """What the person did and said so far, the latest first."""
    touches = (
        say("{day}: {what}", day=told.day(one.at), what=", ".join(filter(None, (said_in(one.words), one.detail))))
        for one in brief.touches[:MOST]
    )
    notes = (say("{day}: {what}", day=told.day(one.at), what=one.text) for one in brief.notes[: -MOST - 1 : -1])
    answers = (say("{label}: {value}", label=one.label, value=one.value) for one in brief.answers)
    return [
        (say("What they did"), "\n".join(touches)),
        (say("What they said"), "\n".join(answers)),
        (say("Notes"), "\n".join(notes)),
    ]


def consent_lines(page: ConsentPage, told: RowWords) -> Lines:
    """What a person allowed by each way, since when and from where it is known."""
    mail = _consent(page.consent_email)
    if page.unsubscribed:
        mail = say("{consent}. Unsubscribed: no e-mail goes out.", consent=mail)
    return [
        (say("Calls"), _consent(page.consent_phone)),
        (say("Known from"), _signs(page, "phone", told) if page.consent_phone is not None else ""),
        (say("E-mail"), mail),
        (say("Known from"), _signs(page, "email", told) if page.consent_email is not None else ""),
        (say("Source"), page.source),
        (say("Do not call"), "\n".join(map(said_in, page.wishes))),
        (say("Address"), page.email or ""),
        (say("Phone"), international(page.phone) if page.phone else ""),
    ]


def wish_lines(row: WishRow, told: RowWords) -> Lines:
    """Whom a wish protects, who asked and since when."""
    when = words.here(row.at)
    return [
        (say("Reaches"), scope_words(row.scope)),
        (say("Numbers"), ", ".join(map(international, row.numbers))),
        (say("Asked by"), told.asked_by(row)),
        (say("Since"), f"{words.day_of_year(when)}, {words.clock(when)}"),
        (say("Reason"), told.wish_reason(row)),
        (say("Came by"), row.source),
        (say("Wish"), words.count(row.id)),
    ]


def _consent(given: bool | None) -> str:
    if given is None:
        return say("Never said")
    return say("Allowed") if given else say("Refused or withdrawn")


def _signs(page: ConsentPage, channel: str, told: RowWords) -> str:
    of_it = (one for one in page.signs if channel in one.channels)
    return "\n".join(say("{day}: {what}", day=told.day(one.at), what=said_in(one.words)) for one in of_it)
