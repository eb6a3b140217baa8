"""The keys of every action, each of which a person may change or turn off."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qualcenter.domain.disposition import DispositionRule
from ui.actions.action import Action, group_said, shown
from ui.actions.keymap import changeable
from ui.desk import Desk
from ui.language import marked, say, say_marked
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
ASKS = marked("Press a key")
NONE = marked("Off", "key")


class KeyField(PaintedButton):
    """Shows the keys of one action; pressed, it takes the next key as the new one, and Esc keeps the old.

    Signals: `taken(key)` with the key as Qt writes it.
    """

    taken = Signal(str)
    _asking = False
    _has_keys = True

    def __init__(self, look: Look, action: Action) -> None:
        """Stand for one action."""
        super().__init__(look)
        self.action = action
        self.setObjectName(f"key_{action.id}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show the keys in force."""
        self._asking = False
        self._has_keys = bool(keys)
        # Both keys of Enter are written the same.
        written = dict.fromkeys(shown(key) for key in keys)
        self.setText(f" {say('or')} ".join(written) or say_marked(NONE, "key"))
        self.setAccessibleName(f"{self.action.said}: {self.text()}")
        self.update()

    def natural_height(self) -> int:
        """Return the least height of a target."""
        return self.theme.px(28)

    def sizeHint(self) -> QSize:
        """Return a width that all fields share."""
        return QSize(self.theme.px(150), self.natural_height())

    def event(self, event: QEvent) -> bool:
        """Claim every key while one is asked for, so that no shortcut fires."""
        if self._asking and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that is pressed while one is asked for."""
        if not self._asking:
            super().keyPressEvent(event)
        elif event.key() in _HELD:
            event.accept()
        else:
            self._asking = False
            self.update()
            if event.key() != Qt.Key.Key_Escape:
                self.taken.emit(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask no longer when the focus goes elsewhere."""
        self._asking = False
        super().focusOutEvent(event)

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the keys, or that one is asked for."""
        self.plain_box(painter, where, "accent_text" if self._asking else "border_strong")
        words, token = (say_marked(ASKS), "accent_text") if self._asking else (self.text(), "text")
        token = token if self._asking or self._has_keys else "text2"
        painting.text(painter, where, words, self.theme.font(12, 600), self.theme.colour(token), painting.CENTER)

    def _ask(self) -> None:
        self._asking = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()


class KeyRow(QWidget):
    """One action: its words, its keys, and the ways to turn them off or back.

    Signals: `wanted(action, key)` with an empty key for none; `usual_wanted(action)`.
    """

    wanted = Signal(str, str)
    usual_wanted = Signal(str)

    def __init__(self, look: Look, action: Action) -> None:
        """Show the usual keys."""
        super().__init__()
        self.action = action
        self.field = KeyField(look, action)
        self._off, self._usual = TextButton(look, say("Turn off"), token="text2"), TextButton(look, say("As usual"))
        self._off.setAccessibleName(say("Turn off the key of {action}", action=action.said))
        self._usual.setAccessibleName(say("Give {action} its usual key", action=action.said))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(TextLine(look.theme, Run(action.said, 13, 400)), 1)
        for widget in (self._usual, self._off, self.field):
            row.addWidget(widget)
            keep = widget.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(keep)
        self.field.taken.connect(self._taken)
        self._off.clicked.connect(self._turned_off)
        self._usual.clicked.connect(self._back)
        self.show_keys(action.keys)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show the keys in force."""
        self.field.show_keys(keys)
        self._off.setVisible(bool(keys))
        self._usual.setVisible(keys != self.action.keys)

    def _taken(self, key: str) -> None:
        self.wanted.emit(self.action.id, key)

    def _turned_off(self) -> None:
        self.wanted.emit(self.action.id, "")

    def _back(self) -> None:
        self.usual_wanted.emit(self.action.id)


class KeysCard(QWidget):
    """All actions under their groups; a key that another action has is refused in words.

    Signals: `told(words, tone)`.
    """

    told = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        """List what does not come from the Playbook; `show_dispositions` adds the rest."""
        super().__init__()
        self._desk = desk
        self._rules: tuple[DispositionRule, ...] = ()
        self.rows: dict[str, KeyRow] = {}
        self.said = TextLine(desk.look.theme, height=24)
        self.said.setObjectName("keysSaid")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.said)
        self._list()
        desk.look.keys.changed.connect(self._show)

    def show_dispositions(self, rules: Iterable[DispositionRule]) -> None:
        """Add the dispositions of the Playbook in force."""
        fresh = tuple(rules)
        if fresh != self._rules:
            self._rules = fresh
            self._list()

    def change(self, action: str, key: str) -> bool:
        """Give an action a key, or none; tell whether it may have it."""
        why = self._desk.look.keys.why_not(action, key, self._rules) if key else ""
        if why:
            self._say(why, "danger")
            self.told.emit(why, "warn")
            return False
        kept = self._desk.preferences.choices.keys
        self._desk.preferences.set("keys", {**kept, action: key})
        words = self.rows[action].action.said if action in self.rows else action
        told = say("“{action}” has {key} now.", action=words, key=shown(key)) if key else ""
        self._say(told or say("“{action}” has no key now.", action=words), "text2")
        return True

    def usual(self, action: str) -> None:
        """Give an action its usual key back, if no other has it by now."""
        row = self.rows[action]
        key = row.action.keys[0] if row.action.keys else ""
        why = self._desk.look.keys.why_not(action, key, self._rules) if key else ""
        if why:
            self._say(why, "danger")
            return
        kept = {name: other for name, other in self._desk.preferences.choices.keys.items() if name != action}
        self._desk.preferences.set("keys", kept)
        self._say(say("“{action}” has its usual key again.", action=row.action.said), "text2")

    def _list(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = {}
        actions = changeable(self._rules)
        for group in dict.fromkeys(action.group for action in actions):
            self._column.addWidget(TextLine(self._desk.look.theme, Run(group_said(group), 12, 600, "text2"), height=30))
            for action in actions:
                if action.group == group:
                    self._add(action)
        self._show()

    def _add(self, action: Action) -> None:
        row = KeyRow(self._desk.look, action)
        row.wanted.connect(self.change)
        row.usual_wanted.connect(self.usual)
        self.rows[action.id] = row
        self._column.addWidget(row)

    def _show(self) -> None:
        chosen = self._desk.look.keys.chosen
        for name, row in self.rows.items():
            keys = row.action.keys if name not in chosen else (chosen[name],) if chosen[name] else ()
            row.show_keys(keys)
        if not self.said.words():
            self._say(say("Press a key's field, then the new key. Esc keeps the old one."), "text2")

    def _say(self, words: str, token: str) -> None:
        self.said.show_runs(Run(words, 12, 500, token))
