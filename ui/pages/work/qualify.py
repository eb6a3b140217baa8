"""The Qualify block: the answers that promoting needs, and chips for the few that are left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcenter.domain.promotion import PromotionDefinition, PromotionField
from ui.language import say
from ui.pages.work.lead_in_hand import LeadInHand
from ui.theme.look import Look
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import Run
from ui.widgets.qualify_field import QualifyField, cursor_to
from ui.widgets.text_button import HANG
from ui.widgets.text_line import TextLine


class Qualify(QWidget):
    """One row for each answer of the promotion definition.

    Signals: `answered(field, value)`, `typed(field, text)`, `chip_pressed(field, value)`.
    """

    answered = Signal(str, str)
    typed = Signal(str, str)
    chip_pressed = Signal(str, str)

    def __init__(self, look: Look) -> None:
        """Start without fields; `load` makes them from the Playbook."""
        super().__init__()
        self.setObjectName("qual")
        self._look = look
        self._definition: PromotionDefinition | None = None
        self.fields: dict[str, QualifyField] = {}
        self.chips: list[Chip] = []
        self.armed: str | None = None
        self._chips_of: str | None = None
        self._chip_box = QWidget()
        self._flow = FlowLayout(self._chip_box)
        self._progress = TextLine(look.theme, hug=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(HANG, 0, HANG, 0)
        column.setSpacing(5)
        head = QHBoxLayout()
        head.addWidget(TextLine(look.theme, Run(say("Qualify"), 14, 600), height=22, firm=True))
        head.addStretch(1)
        head.addWidget(self._progress)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self._chip_box)
        self._chip_box.hide()

    def load(self, definition: PromotionDefinition) -> None:
        """Make a row for each field of the definition."""
        if definition == self._definition:
            return
        self._definition = definition
        for old in self.fields.values():
            old.hide()
            old.deleteLater()
        self.fields = {}
        self._chips_of = None
        for asked in definition.fields:
            choices = [(choice.code, choice.label) for choice in asked.choices] if asked.kind == "choice" else []
            row = QualifyField(self._look, asked.name, asked.label, choices)
            row.answered.connect(self.answered)
            row.typed.connect(self.typed)
            self.fields[asked.name] = row
            self._rows.addWidget(row)

    def show_lead(self, hand: LeadInHand) -> None:
        """Show what is known of a lead, and chips for the first answer that is left when few are."""
        missing = hand.missing()
        few = 0 < len(missing) <= 3
        for name, row in self.fields.items():
            typed = hand.draft.get(f"qual:{name}", "") if name not in hand.answers else ""
            row.show_answer(hand.answers.get(name, "") or typed, hand.vias.get(name, ""))
            row.show_left(few and name in missing)
        known, needed = hand.known_count()
        token = "ok" if known == needed else "sla_soon_fg" if few else "text2"
        before = () if few or known == needed else (Run(say("The script fills these") + "  ", 12, 400, "text2"),)
        self._progress.show_runs(*before, Run(say("{known} of {needed}", known=known, needed=needed), 12, 600, token))
        if self.armed not in missing:
            self.armed = None
        self._show_chips(missing[0] if few else None)

    def arm(self, field: str | None) -> None:
        """Let digits belong to the chips of a field, or to nobody."""
        self.armed = field
        self._show_chips(field or self._chips_of)
        row = self.fields.get(field or "")
        if field is not None and self.chips:
            cursor_to(self.chips[0])
        elif row is not None:
            cursor_to(row.editor)

    def digit(self, digit: str) -> bool:
        """Press the chip under a digit while armed, and tell whether there is one."""
        place = int(digit) - 1
        if self.armed is None or not 0 <= place < len(self.chips):
            return False
        self.chip_pressed.emit(self.armed, self.chips[place].code)
        return True

    def focus_field(self, place: int) -> bool:
        """Put the focus into the field at a place counted from 1, and tell whether there is one."""
        rows = list(self.fields.values())
        if not 0 < place <= len(rows):
            return False
        cursor_to(rows[place - 1].editor)
        return True

    def half_typed(self) -> dict[str, str]:
        """Return what stands in typed fields and was not taken as an answer yet."""
        return {
            name: row.value()
            for name, row in self.fields.items()
            if not row.is_choice and row.editor.isModified()  # type: ignore[union-attr]
        }

    def _show_chips(self, field: str | None) -> None:
        if field == self._chips_of and field is not None:
            # The chips stay: one of them may have the focus.
            self._retone()
            return
        self._chips_of = field
        for name, each in self.fields.items():
            each.show_asked(name == field)
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.chips = []
        asked = self._definition.field(field) if field and self._definition else None
        for code, label in likely_values(asked):
            chip = Chip(self._look, label, code)
            chip.setAccessibleName(say("{field}: {value}", field=asked.label if asked else "", value=label))
            chip.clicked.connect(self._pressed)
            self.chips.append(chip)
            self._flow.addWidget(chip)
        row = self.fields.get(field or "")
        if row is not None:
            place = list(self.fields).index(field or "")
            self._rows.removeWidget(self._chip_box)
            self._rows.insertWidget(place + 1, self._chip_box)
        self._chip_box.setVisible(bool(self.chips))
        for chip in self.chips:
            chip.show()  # at once: the focus goes to the first of them before the layout is made
        self._retone()

    def _retone(self) -> None:
        for place, chip in enumerate(self.chips, 1):
            chip.set_tone("armed" if self.armed else "outline", str(place) if self.armed else "")

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and self._chips_of is not None:
            self.chip_pressed.emit(self._chips_of, chip.code)


def likely_values(asked: PromotionField | None) -> list[tuple[str, str]]:
    """Return up to four values to offer for a field, as (value, words): the likely ones, else its first
    choices.
    """
    if asked is None:
        return []
    values = asked.likely or tuple(choice.code for choice in asked.choices)
    return [(value, asked.words_of(value)) for value in values[:4]]
