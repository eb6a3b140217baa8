"""What every page is built with, once a person has signed in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcenter.domain.rights import Actor
from ui.background import Background
from ui.changes import Changes
from ui.preferences import Preferences
from ui.session import Session
from ui.theme.look import Look
from ui.ticker import Ticker

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core


@dataclass(frozen=True)
class Desk:
    """One running desk with a person at it: the core, who acts, and what the window shares between pages."""

    core: "Core"
    actor: Actor
    background: Background
    changes: Changes
    preferences: Preferences
    ticker: Ticker
    look: Look
    session: Session | None = None
    """Whose sign-in it is on a store on a server."""
