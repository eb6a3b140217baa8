"""Colours that one control has for a while, beside the one style sheet of the program."""

from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme

_ASKED = """
* {{ background: {ground}; color: {ink}; font-weight: 600; }}
*:!focus {{ border: 1px solid {edge}; }}
"""


def tint_asked(editor: QWidget, theme: Theme, asked: bool) -> None:
    """Give an editor the colours of what is due soon, or its own again; the ring of focus stays the usual one.

    Whoever tints does so again after the theme changed.
    """
    kind, tokens = editor.metaObject().className(), theme.tokens
    sheet = _ASKED.replace("*", kind).format(ground=tokens.sla_soon_bg, ink=tokens.sla_soon_fg, edge=tokens.sla_soon)
    editor.setStyleSheet(sheet if asked else "")
