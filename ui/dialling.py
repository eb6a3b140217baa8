"""How a number gets to the phone: a link that the system's phone program answers, or the clipboard."""

from enum import StrEnum

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from qualcenter.domain.phone import international
from ui.language import say


class DialWith(StrEnum):
    """What a person's phone listens to."""

    TEL = "tel"
    SIP = "sip"
    CALLTO = "callto"
    COPY = "copy"


def dial(number: str, how: DialWith) -> str:
    """Hand over a number in E.164 and return what was done, in words for the status bar."""
    shown = international(number)
    if how is DialWith.COPY:
        QGuiApplication.clipboard().setText(number)
        return say("{number} is on the clipboard", number=shown)
    if QDesktopServices.openUrl(QUrl(f"{how.value}:{number}")):
        return say("{number} handed to the phone", number=shown)
    QGuiApplication.clipboard().setText(number)
    return say(
        "No program answers {kind}: links. {number} is on the clipboard; Settings can change how to dial",
        kind=how.value,
        number=shown,
    )
