"""The part of the tour that shows signing in to a store on a server, which needs none: each state of its page."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QSize

from qualcenter.failures import KnownFailure, SignInRefused
from ui.language import LANGUAGES, choose, say, spoken
from ui.pages.sign_in.shared import SharedSignInPage
from ui.theme.look import Look

STORE: Final = ("center", "server.example:5433")
NOWHERE: Final = "postgresql://nina_weber@127.0.0.1:1/center"
"""No server listens there, so that its refusal is a real one and comes at once."""

SIZE: Final = QSize(900, 720)
LOW: Final = QSize(1024, 640)
STATES: Final = ("ask", "reaching", "refused", "unreachable", "new")
SHORTEST: Final = 12


class SignInStops:
    """Makes the page anew for each picture, and puts it away after the last."""

    def __init__(self, look: Look, dress: Callable[[str], None], resize_text: Callable[[int], None]) -> None:
        """`dress` takes a theme, `resize_text` a size in percent."""
        self._look, self._dress, self._resize_text = look, dress, resize_text
        self.page: SharedSignInPage | None = None

    def stops(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Yield a picture's name and what brings the page there."""
        for theme in ("light", "dark"):
            yield "", partial(self._dress, theme)
            for state in STATES:
                yield f"sign_in_shared_{state}_{theme}", partial(self._show, state)
        usual = spoken()
        for code in LANGUAGES:
            if code != usual:
                yield "", partial(self._speak, code)
                yield f"sign_in_shared_unreachable_{code}", partial(self._show, "unreachable")
                yield f"sign_in_shared_new_{code}", partial(self._show, "new")
                yield "", partial(self._resize_text, 150)
                yield f"sign_in_shared_ask_{code}_large", partial(self._show, "ask", LOW)
                yield f"sign_in_shared_unreachable_{code}_large", partial(self._show, "unreachable", LOW)
                yield "", partial(self._resize_text, 100)
                yield "", partial(self._speak, usual)
        yield "", self.close

    def close(self) -> None:
        """Put the page away."""
        page, self.page = self.page, None
        if page is not None:
            page.close()
            page.deleteLater()

    def _speak(self, code: str) -> None:
        choose(code)

    def _show(self, state: str, size: QSize = SIZE) -> None:
        self.close()
        self.page = page = SharedSignInPage(self._look, *STORE, SHORTEST)
        page.resize(size)
        page.fill_login("nina_weber")
        page.show()
        page.ask()
        page.show_keyring("SecretService Keyring" if state in ("ask", "refused") else "", kept=False)
        match state:
            case "reaching":
                page.password.line.setText("." * SHORTEST)
                page.reach(say("Signing in to {store} on {host}.", store=STORE[0], host=STORE[1]))
            case "refused":
                page.show_fault(SignInRefused("permission", "", "", ""), kept=True)
            case "unreachable":
                page.show_fault(_refusal(), away=True)
            case "new":
                page.ask_new()
                page.new.first.line.setText("." * SHORTEST)


def _refusal() -> Exception:
    from qualcenter.door import sign_in
    from qualcenter.settings import Settings

    try:
        sign_in(Settings(store=NOWHERE), None, "", "").close()
    except KnownFailure as failure:
        return failure
    return KnownFailure("unreachable", NOWHERE, "", "")
