"""What can be done with the selected rows, by what they are and by the rights of whoever looks."""

from collections.abc import Iterator, Sequence

from qualcenter.domain.rights import Actor, Right
from qualcenter.queries.consents import ConsentPage
from qualcenter.queries.contacts import RestingRow
from qualcenter.services.suppression import WishRow
from ui.language import say
from ui.pages.contacts.detail import Offer
from ui.pages.contacts.lists import WAKES


def of_resting(rows: Sequence[RestingRow], segment: str, actor: Actor) -> tuple[Offer, ...]:
    """Acts on leads that rest; several at once where all of them allow it."""
    journey = (Offer("contacts_journey", say("Journey")),) if len(rows) == 1 else ()
    if not rows or not actor.may(Right.TEND_CONTACTS):
        return journey
    found: list[Offer] = []
    nurtured = all(row.stage == "nurture" for row in rows)
    if all(row.next_action == "review" for row in rows):
        found.append(Offer("contacts_review", say("Let it rest")))
    if not any(row.suppressed for row in rows):
        found.append(Offer("contacts_wake", say("Into the queue")))
    if nurtured:
        wake = Offer("contacts_wake_on", say("Change the wake"))
        found = [wake, *found] if segment == WAKES else [*found, wake]
    elif all(row.stage == "contact" for row in rows):
        found.append(Offer("contacts_nurture", say("On a track…")))
    found.append(Offer("contacts_purge", say("Take out…")))
    return (*found, *journey)


def of_consent(page: ConsentPage, actor: Actor) -> tuple[Offer, ...]:
    """Acts on what a person allowed and on what is held on them; no withdrawal is the obvious thing to do."""
    return tuple(_of_consent(page, actor))


def _of_consent(page: ConsentPage, actor: Actor) -> Iterator[Offer]:
    if actor.may(Right.TEND_CONTACTS) or actor.may(Right.SUPPRESS):
        if page.consent_email is not False:
            yield Offer("contacts_mail", say("E-mail withdrawn"), plain=True)
        if page.consent_phone is not False:
            yield Offer("contacts_calls", say("Calls withdrawn"), plain=True)
    if page.lead_id is not None:
        yield Offer("contacts_journey", say("Journey"))
    if actor.may(Right.ERASE):
        yield Offer("contacts_export", say("Export to a file"))
        yield Offer("contacts_erase", say("Erase…"))


def of_wish(row: WishRow | None, actor: Actor) -> tuple[Offer, ...]:
    """Acts on a do-not-call wish, and on the list of them."""
    if not actor.may(Right.SUPPRESS):
        return ()
    found = [Offer("contacts_add", say("Add a wish…")), Offer("contacts_import", say("Read in a list"))]
    if row is not None:
        found.append(Offer("contacts_lift", say("Lift this wish")))
    if row is not None and row.scope == "company" and actor.may(Right.ASSIGN):
        found.append(Offer("contacts_firm", say("Take out its leads")))
    return tuple(found)
