"""What the page says where a list is empty, or goes on beyond what is shown."""

from ui import words
from ui.desk import Desk
from ui.language import say
from ui.pages.contacts.lists import CONSENT, REVIEW, TRACKS, WAKES
from ui.pages.contacts.offers import of_wish

Acts = tuple[tuple[str, str, str], ...]


def nothing_words(segment: str, desk: Desk) -> tuple[str, str, Acts]:
    """A heading, a sentence and acts with their keys, for a list without rows."""
    if segment == REVIEW:
        return say("Nothing waits for a review"), say("Contacts and nurtured leads to look at stand here."), ()
    if segment in (TRACKS, WAKES):
        return say("Nobody is nurtured"), say("Leads that are not ready yet stand here until they wake."), ()
    shown = desk.look.keys.shown
    acts = tuple((one.action, one.words, shown(one.action)) for one in of_wish(None, desk.actor))
    return say("Nobody asked not to be called"), say("Wishes are in force the moment they are written down."), acts


def chosen_words(segment: str) -> str:
    """What stands where the chosen row is shown, while none is."""
    return say("What somebody allowed stands here, with who said so and when.") if segment == CONSENT else ""


def below_words(segment: str, typed: str, shown: int, total: int) -> str:
    """What stands below a list: how much there is beyond it, or how to find somebody."""
    if segment == CONSENT and not shown:
        return say("Nobody fits.") if typed.strip() else say("Type a name, a company, an e-mail or a number.")
    if total > shown:
        here, all_of_it = words.count(shown), words.count(total)
        return say("{shown} of {total}; more come at the end of the list.", shown=here, total=all_of_it)
    return ""
