"""The sign-in of whoever sits here on a store on a server: its password, and its end."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.background import Answer, Background

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core
    from qualcenter.door import Place


class Session(QObject):
    """Reaches the door of the store for the pages; each answer comes at a bound method.

    Signals: `out_wanted(forget)` when the person wants to sign out, and perhaps their password out of the keyring.
    """

    out_wanted = Signal(bool)

    def __init__(self, core: "Core", place: "Place", login: str, background: Background) -> None:
        """Stand for one sign-in."""
        super().__init__()
        self.core, self.place, self.login, self._background = core, place, login, background

    def look(self, done: Answer, failed: Answer) -> None:
        """Ask what this computer keeps: `done(KnownPassword)`."""
        from qualcenter.door import known_password

        self._background.read("keyring", partial(known_password, self.core.settings, self.login), done, failed)

    def change(self, old: str, new: str, done: Answer, failed: Answer) -> None:
        """Change the password; `failed` gets `SignInRefused` when the old one is wrong."""
        from qualcenter.door import choose_password

        self._background.write(partial(choose_password, self.core.settings, self.login, old, new), done, failed)

    def again(self, password: str, done: Answer, failed: Answer) -> None:
        """Go on with another password, after the one so far was refused."""
        from qualcenter.door import sign_in_again

        self._background.read("sign in again", partial(sign_in_again, self.core, password), done, failed)
