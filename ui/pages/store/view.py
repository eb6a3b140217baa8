"""The parts of the Store page: the store, its backup and this computer at the left, laws and people at the right."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcenter.queries.broken_laws import BrokenLaw
from qualcenter.queries.connected import ConnectedRow
from ui.language import say
from ui.pages.store.backup_card import BackupCard, sentence
from ui.pages.store.facts import Facts
from ui.pages.store.store_words import connected_told, law_told
from ui.theme.look import Look
from ui.widgets.banner import Banner
from ui.widgets.empty_state import FilledButton
from ui.widgets.lines_list import LinesView, hung
from ui.widgets.painting import Run
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

LEAST_LIST = 110
"""Pixels at 100 % of text that a list keeps where room is short: two rows."""


class StoreView(QWidget):
    """Two columns of cards below a warning; what does not fit into the window scrolls."""

    def __init__(self, look: Look, now: Callable[[], datetime], real_now: Callable[[], datetime]) -> None:
        """`now` gives the instant beside which signs of life are told, `real_now` the one of files."""
        super().__init__()
        self._look = look
        self.warning = Banner(look)
        self.facts = Facts(look, _asked())
        self.backup = BackupCard(look, real_now)
        self.here = Facts(look, (("key", say("Key of the journal")), ("waiting", say("Not sent yet"))))
        self.check = FilledButton(look, say("Check now"), look.keys.shown("store_check"), filled=False)
        self.check.setObjectName("store_check")
        self.left_behind = TextButton(look, say("{count} left behind", count=0), "store_left_behind")
        self.left_behind.setObjectName("store_left_behind")
        self.laws_heading = TextLine(look.theme, height=24)
        self.bar = ProgressBar(look)
        self.laws_told = sentence()
        self.broken: LinesView[BrokenLaw] = LinesView(
            look,
            "brokenList",
            say("Exceptions to the laws"),
            law_told(now),
            lambda row: (row.law, row.lead_id, row.why),
        )
        self.connected: LinesView[ConnectedRow] = LinesView(
            look, "connectedList", say("Who is connected"), connected_told(now), lambda row: (row.kind, row.name)
        )
        self.nobody = TextLine(look.theme, Run(say("Nobody has a desk open."), 13, 400, "text2"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.warning)
        whole.addWidget(self._scrolled(), 1)
        look.theme.changed.connect(self._measure)
        self._measure()

    def show_lists(self, *, broken: bool, connected: bool, kept: bool) -> None:
        """Show the lists that have rows."""
        self.backup.kept.setVisible(kept)
        self.broken.setVisible(broken)
        self.connected.setVisible(connected)
        self.nobody.setVisible(not connected)

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("clearBody")
        row = QHBoxLayout(body)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        left = ((self._store_card(), 0), (self.backup, 1), (self._here_card(), 0))
        right = ((self._laws_card(), 1), (self._connected_card(), 1))
        for cards, share in ((left, 5), (right, 4)):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card, stretch in cards:
                column.addWidget(card, stretch)
            row.addLayout(column, share)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _store_card(self) -> QFrame:
        card, column = _card()
        column.addWidget(self._title(say("Store")))
        column.addWidget(self.facts)
        return card

    def _here_card(self) -> QFrame:
        card, column = _card()
        column.addWidget(self._title(say("This computer, without the store")))
        column.addWidget(self.here)
        return card

    def _laws_card(self) -> QFrame:
        card, column = _card()
        self._laws = column
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title(say("Laws")), 1)
        head.addWidget(self.check)
        column.addLayout(head)
        known = QHBoxLayout()
        known.setSpacing(8)
        known.addWidget(self.laws_heading, 1)
        known.addWidget(self.left_behind)
        known.addSpacing(-HANG)
        column.addLayout(known)
        column.addWidget(self.bar)
        column.addWidget(self.laws_told)
        column.addLayout(hung(self.broken), 1)
        column.addStretch(0)
        return card

    def _connected_card(self) -> QFrame:
        card, column = _card()
        column.addWidget(self._title(say("Who is connected")))
        column.addWidget(self.nobody)
        column.addLayout(hung(self.connected), 1)
        column.addStretch(0)
        return card

    def _title(self, words: str) -> TextLine:
        return TextLine(self._look.theme, Run(words, 14, 600), height=24)

    def _measure(self) -> None:
        # The button is taller than the title beside it, which stands at the height of the title of the next card.
        lift = (self.check.natural_height() - self._look.theme.px(24)) // 2
        self._laws.setContentsMargins(16, max(0, 12 - lift), 16, 12)
        for one in (self.broken, self.connected, self.backup.kept):
            # Left alone, a list wishes for more, and the page would scroll for the sake of empty rows.
            one.keep_height(self._look.theme.px(LEAST_LIST))


def _asked() -> tuple[tuple[str, str], ...]:
    return (
        ("kind", say("Kind")),
        ("place", say("Place", "where a store is")),
        ("version", say("Versions")),
        ("size", say("Size")),
        ("counts", say("Holds")),
        ("jobs", say("Jobs")),
    )


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    return card, column
