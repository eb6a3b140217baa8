"""The dispositions of the Playbook as buttons: not reached, reached with Promote among them, and more."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qualcenter.domain.disposition import DispositionRule, Effect
from ui.language import say
from ui.theme.look import Look
from ui.widgets.disposition_button import DispositionButton
from ui.widgets.painting import Run
from ui.widgets.promote_button import PromoteButton
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

SHOWN_REACHED = 4


class Dispositions(QWidget):
    """Two blocks of buttons made from the Playbook's rules.

    Signals: `chosen(code)`, `promote_pressed()`, `opened(box)` when the others were laid open.
    """

    chosen = Signal(str)
    promote_pressed = Signal()
    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        """Start without buttons; `load` makes them."""
        super().__init__()
        self._look = look
        self.buttons: dict[str, DispositionButton] = {}
        self.promote = PromoteButton(look, "P")
        self.promote.clicked.connect(self.promote_pressed)
        self._rules: tuple[DispositionRule, ...] = ()
        theme = look.theme
        self._unreached, self._reached, self._rest = QGridLayout(), QGridLayout(), QGridLayout()
        self._captions = [
            TextLine(theme, Run(words, 12, 500, "text2"), height=18) for words in (say("Not reached"), say("Reached"))
        ]
        self._more = TextButton(look, say("More"), token="text2")
        self._more.clicked.connect(self._toggle)
        self._rest_box = QWidget()
        self._rest.setContentsMargins(0, 0, 0, 0)
        self._rest_box.setLayout(self._rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(HANG, 0, HANG, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(TextLine(theme, Run(say("Disposition"), 14, 600), height=22, firm=True))
        head.addStretch(1)
        head.addWidget(TextLine(theme, Run(say("saves, then opens the next lead"), 12, 400, "text2"), hug=True))
        column.addLayout(head)
        column.addWidget(self._captions[0])
        column.addLayout(self._unreached)
        column.addWidget(self._captions[1])
        column.addWidget(self.promote)
        column.addLayout(self._reached)
        more = QHBoxLayout()
        more.addSpacing(-HANG)
        more.addWidget(self._more)
        more.addStretch(1)
        column.addLayout(more)
        column.addWidget(self._rest_box)
        for grid in (self._unreached, self._reached, self._rest):
            grid.setSpacing(6)
        self._rest_box.hide()

    def load(self, rules: Iterable[DispositionRule]) -> None:
        """Make a button for each disposition; does nothing when they are the ones already shown."""
        fresh = tuple(rules)
        if fresh == self._rules:
            return
        self._rules = fresh
        self.promote.code = next((rule.code for rule in fresh if rule.effect is Effect.PROMOTE), "promote")
        for old in self.buttons.values():
            old.hide()
            old.deleteLater()
        self.buttons = {}
        usual = [rule for rule in fresh if rule.effect is not Effect.PROMOTE and not rule.more]
        reached = [rule for rule in usual if rule.reached]
        shown = _shown(reached)
        self._fill(self._unreached, [r for r in usual if not r.reached][:4])
        self._fill(self._reached, shown)
        hidden = [r for r in fresh if r.code not in self.buttons and r.effect is not Effect.PROMOTE]
        self._fill(self._rest, hidden, columns=1)
        self._more.setVisible(bool(hidden))
        names = ", ".join(rule.label for rule in hidden)
        self._more.setText(say("{count} more dispositions", count=len(hidden)))
        self._more.setAccessibleName(say("More: {names}", names=names))
        self._more.setToolTip(names)
        self._more.updateGeometry()

    def show_filled(self, code: str) -> None:
        """Fill the suggested disposition's button, and no other; an empty code fills none."""
        for name, button in self.buttons.items():
            button.set_filled(name == code)
        if code in self.buttons and self.buttons[code].parentWidget() is self._rest_box:
            self._rest_box.show()

    def show_guard(self, guarded: frozenset[str]) -> None:
        """Dim the keys of these dispositions."""
        for code, button in self.buttons.items():
            button.set_dim_key(code in guarded)

    def set_compact(self, compact: bool) -> None:
        """Use the lower rows of small windows."""
        for button in self.buttons.values():
            button.set_compact(compact)
        self.promote.set_compact(compact)
        for caption in self._captions:
            caption.setVisible(not compact)

    def _fill(self, grid: QGridLayout, rules: list[DispositionRule], columns: int = 2) -> None:
        for place, rule in enumerate(rules):
            grave = rule.effect is Effect.SUPPRESS
            button = DispositionButton(self._look, rule.code, rule.label, rule.key, grave=grave)
            button.clicked.connect(self._pressed)
            button.room_changed.connect(self._share_icons)
            self.buttons[rule.code] = button
            grid.addWidget(button, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    @Slot()
    def _share_icons(self) -> None:
        """Give all of them icons or none: one without among others looks broken."""
        known = [button for button in self.buttons.values() if button.isVisibleTo(self)]
        fits = all(button.has_room_for_icon() for button in known)
        for button in self.buttons.values():
            button.show_icon(fits)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, DispositionButton):
            self.chosen.emit(button.code)

    def _toggle(self) -> None:
        self._rest_box.setVisible(not self._rest_box.isVisible())
        if self._rest_box.isVisible():
            self.opened.emit(self._rest_box)


def _shown(reached: list[DispositionRule]) -> list[DispositionRule]:
    """Return the four that are used most: nurture, call later, no fit, and do not call at the last place."""
    order = (Effect.NURTURE, Effect.CALLBACK, Effect.PURGE, Effect.SUPPRESS)
    first = [next((r for r in reached if r.effect is effect), None) for effect in order]
    chosen = [rule for rule in first if rule is not None]
    spare = [rule for rule in reached if rule not in chosen]
    return [*chosen, *spare][: max(SHOWN_REACHED, len(chosen))]
