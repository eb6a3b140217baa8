"""The form of a colleague: what may be changed, each fault under the field it belongs to."""

from collections.abc import Sequence
from functools import lru_cache
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from qualcenter.domain.refusals import Refused
from qualcenter.domain.rights import Role
from qualcenter.domain.shift import shift_of
from qualcenter.domain.staff import USUAL_CAPACITY, ColleagueFacts
from ui import words
from ui.language import say
from ui.pages.people.person_words import role_words, shift_words, skill_words, skills_typed, week_words
from ui.theme.look import Look
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import Run
from ui.widgets.picker import Picker
from ui.widgets.shown_text import show_text
from ui.widgets.text_line import TextLine
from ui.widgets.wrong_line import mark_wrong

FIELDS = ("name", "role", "team", "zone", "shift", "capacity", "skills", "email")
"""Names of the fields, as refusals name them, in the order of the form."""


MOST_NEAR = 3
"""Zones that are offered, and letters from which on they are."""


class Field(QWidget):
    """A line to type in under its caption; below it what it means, or what is wrong with it."""

    def __init__(self, look: Look, name: str, caption: str, hint: str = "") -> None:
        """`hint` stands in the empty line."""
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setObjectName(f"person_{name}")
        self.edit.setAccessibleName(caption)
        self.edit.setPlaceholderText(hint)
        self._below, self._wrong = QLabel(), QLabel()
        self._below.setProperty("kind", "third")
        self._wrong.setProperty("kind", "wrong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextLine(look.theme, Run(caption, 12, 500, "text2"), height=18))
        column.addWidget(self.edit)
        for label in (self._below, self._wrong):
            label.setWordWrap(True)
            label.hide()
            column.addWidget(label)

    def say_below(self, told: str) -> None:
        """Say what the line means as it stands; nothing takes the words away."""
        self._below.setText(told)
        self._below.setVisible(bool(told) and not self._wrong.isVisibleTo(self))

    def mark(self, told: str) -> None:
        """Say what is wrong, or with nothing that all is well."""
        self._wrong.setText(told)
        self._wrong.setVisible(bool(told))
        self._below.setVisible(bool(self._below.text()) and not told)
        self.edit.setAccessibleDescription(told)
        mark_wrong(self.edit, bool(told))

    @property
    def wrong(self) -> str:
        """What is said to be wrong with it."""
        return self._wrong.text() if self._wrong.isVisibleTo(self) else ""


class RoleChip(Chip):
    """One role, on or off; Space turns it."""

    def __init__(self, look: Look, role: str) -> None:
        """Start off."""
        super().__init__(look, role_words(role), role)
        self.setObjectName(f"role_{role}")
        self.setCheckable(True)
        self.toggled.connect(self._toggled)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        self.set_tone("chosen" if on else "outline", "✓" if on else "")


class PersonForm(QWidget):
    """All fields.

    Signals: `changed()` when a person changed something; `entered()` for Enter in a line.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self._look = look
        self._shown = ColleagueFacts(())
        self._filling = False
        self.name = Field(look, "name", say("Name"), say("First and last name"))
        self.email = Field(look, "email", say("E-mail"), "name@company.example")
        self.zone = Field(look, "zone", say("Time zone"), "Europe/Berlin")
        self.capacity = Field(look, "capacity", say("Places, leads a day"), "18")
        self.shift = Field(look, "shift", say("Shift, in their own time zone"), say("Mon–Fri 09:00–17:30"))
        self.skills = Field(look, "skills", say("Skills"), say("German, English, logistics"))
        self.roles = {role.value: RoleChip(look, role.value) for role in Role}
        self.team = Picker(look, "team", say("Team"))
        self._role_wrong = QLabel()
        self._lay_out()
        for field in self._fields().values():
            field.edit.textEdited.connect(self._edited)
            field.edit.returnPressed.connect(self.entered)
        for chip in self.roles.values():
            chip.clicked.connect(self._edited)
        self.team.picked.connect(self._edited)

    def show_teams(self, teams: Sequence[tuple[str, str]]) -> None:
        """Offer these teams."""
        self.team.show_choices((("", say("All teams")), *teams), self.team.code())

    def show_facts(self, name: str, facts: ColleagueFacts, *, fresh: bool) -> None:
        """Show somebody; `fresh` asks for the name too."""
        self._filling = True
        self._shown = facts
        self.name.setVisible(fresh)
        show_text(self.name.edit, name)
        show_text(self.email.edit, facts.email or "")
        show_text(self.zone.edit, facts.zone)
        show_text(self.capacity.edit, str(facts.capacity))
        show_text(self.shift.edit, shift_words(facts.shift))
        show_text(self.skills.edit, ", ".join(skill_words(one) for one in facts.skills))
        for role, chip in self.roles.items():
            chip.setChecked(role in facts.roles)
        self.team.choose(facts.team)
        self._filling = False
        self.mark("", ())
        self._tell_meaning()

    @property
    def dirty(self) -> bool:
        """Whether anything stands here that is not kept yet."""
        return bool(self.name.isVisibleTo(self) and self.name.edit.text().strip()) or self._typed() != self._as_typed()

    def facts(self) -> ColleagueFacts | None:
        """Return what stands here; None, with the field marked, where the capacity is no number."""
        capacity = self.capacity.edit.text().strip().replace(" ", "")
        if not capacity.isdecimal() or len(capacity) > 9:
            self.mark(say("Places are a whole number of leads a day."), ("capacity",))
            return None
        return ColleagueFacts(
            roles=self._roles(),
            email=self.email.edit.text().strip() or None,
            team=self.team.code(),
            zone=self.zone.edit.text().strip(),
            capacity=int(capacity),
            skills=skills_typed(self.skills.edit.text()),
            shift=self.shift.edit.text().strip(),
        )

    def mark(self, told: str, fields: Sequence[str]) -> None:
        """Say what is wrong under the first of the fields, and give it the keys; nothing marks none."""
        known = [one for one in FIELDS if one in fields]
        first = known[0] if told and known else ""
        for name, field in self._fields().items():
            field.mark(told if name == first else "")
        self._role_wrong.setText(told if first == "role" else "")
        self._role_wrong.setVisible(first == "role")
        if first == "role":
            next(iter(self.roles.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        elif first in self._fields():
            self._fields()[first].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Return where typing begins."""
        return self.name.edit if self.name.isVisibleTo(self) else self.shift.edit

    @Slot()
    def _edited(self, *_what: object) -> None:
        if not self._filling:
            self.mark_nothing()
            self._tell_meaning()
            self.changed.emit()

    def mark_nothing(self) -> None:
        """Take away what was said to be wrong, and leave the keys where they are."""
        for field in self._fields().values():
            field.mark("")
        self._role_wrong.hide()

    def _tell_meaning(self) -> None:
        """Say how long the week is that the shift means, and which zones come near, while they are typed."""
        self.zone.say_below(_near_zones(self.zone.edit.text()))
        try:
            shift = shift_of(self.shift.edit.text())
        except Refused:
            self.shift.say_below(say("Days and hours, such as {example}", example=say("Mon–Fri 09:00–17:30")))
            return
        read, typed = shift_words(shift.text), self.shift.edit.text().strip()
        told = week_words(shift.minutes) if shift.minutes else ""
        told = f"{read}: {told}" if told and read != typed else told
        self.shift.say_below(told or say("No hours of their own: on shift whenever they are there."))

    def _typed(self) -> tuple[object, ...]:
        texts = tuple(field.edit.text().strip() for name, field in self._fields().items() if name != "name")
        return (*texts, frozenset(self._roles()), self.team.code())

    def _as_typed(self) -> tuple[object, ...]:
        shown = self._shown
        skills = ", ".join(skill_words(one) for one in shown.skills)
        texts = (shift_words(shown.shift), shown.zone, str(shown.capacity), skills, shown.email or "")
        known = self.team.code() if self.team.combo.findData(shown.team) < 0 else shown.team
        return (*texts, frozenset(shown.roles), known)

    def _roles(self) -> tuple[str, ...]:
        return tuple(role for role, chip in self.roles.items() if chip.isChecked())

    def _fields(self) -> dict[str, Field]:
        return {
            "name": self.name,
            "shift": self.shift,
            "zone": self.zone,
            "capacity": self.capacity,
            "skills": self.skills,
            "email": self.email,
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addWidget(self._role_box())
        column.addWidget(self.shift)
        for pair in ((self.team, self.zone), (self.capacity, self.email)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for widget in pair:
                row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addWidget(self.skills)

    def _role_box(self) -> QWidget:
        box, chips = QWidget(), QWidget()
        flow = FlowLayout(chips)
        for chip in self.roles.values():
            flow.addWidget(chip)
        self._role_wrong.setProperty("kind", "wrong")
        self._role_wrong.setWordWrap(True)
        self._role_wrong.hide()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextLine(self._look.theme, Run(say("Roles"), 12, 500, "text2"), height=18))
        column.addWidget(chips)
        column.addWidget(self._role_wrong)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        return box


def newcomer() -> ColleagueFacts:
    """Return what a new colleague begins with: a qualifier where we are, with the usual capacity."""
    return ColleagueFacts((Role.QUALIFIER.value,), zone=words.zone_here() or "UTC", capacity=USUAL_CAPACITY)


@lru_cache(maxsize=1)
def _zones() -> list[str]:
    return sorted(one for one in available_timezones() if "/" in one and not one.startswith(("Etc/", "SystemV/")))


def _near_zones(typed: str) -> str:
    """Return zones that hold what was typed, for as long as it is none; empty when it is one or none comes near."""
    wanted = typed.strip().casefold().replace(" ", "_")
    if len(wanted) < MOST_NEAR or typed.strip() in _zones():
        return ""
    near = [zone for zone in _zones() if wanted in zone.casefold()][:MOST_NEAR]
    return say("Such as {examples}", examples=", ".join(near)) if near else ""
