"""What a person set for themselves on this desk: the settings, and comforts kept in a small file beside
them.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from qualcenter.settings import Settings, save_settings
from ui.background import Background
from ui.dialling import DialWith

SETTINGS = ("language", "theme", "text_size", "dial_with", "single_keys", "two_step_dispositions", "sound")
"""Choices that are fields of `Settings`, so that the command line and the environment know them too."""


@dataclass(frozen=True)
class Choices:
    """Everything a person may set in the window; the defaults are what a new desk starts with."""

    language: str = "system"
    theme: str = "system"
    text_size: int = 100
    dial_with: str = "tel"
    single_keys: bool = True
    two_step_dispositions: bool = False
    sound: bool = False
    focus_mode: bool = False
    compact: bool = False
    contrast: bool = False
    reduced_motion: bool = False
    learner_steps: bool = False
    """Two-step dispositions while a person is new; a desk that is started for real begins with it."""
    keys: dict[str, str] = field(default_factory=dict)
    """Keys that a person chose, by action id; an empty one turns the action's keys off."""
    window: tuple[int, ...] = ()
    """Place and size of the window in pixels, and 1 when it was maximised."""
    page: str = ""
    widths: tuple[int, ...] = ()
    last_person: str = ""
    logins: dict[str, str] = field(default_factory=dict)
    """Who signed in last, by the address of a store on a server."""

    @classmethod
    def from_settings(cls, settings: Settings) -> "Choices":
        """Return the choices that the settings hold, the others at their defaults."""
        return cls(
            language=settings.language,
            theme=settings.theme,
            text_size=settings.text_size,
            dial_with=settings.dial_with,
            single_keys=settings.single_keys,
            two_step_dispositions=settings.two_step_dispositions,
            sound=settings.sound,
            learner_steps=True,
        )


class Preferences(QObject):
    """The choices in force; each change is written off the UI thread.

    Signals: `changed(name)` with the name of the choice that was changed.
    """

    changed = Signal(str)

    def __init__(
        self,
        start: Choices,
        file: Path | None = None,
        background: Background | None = None,
        save: Callable[[Mapping[str, str | int | bool]], object] = save_settings,
    ) -> None:
        """Read the comforts of `file` over `start`; without a file nothing is kept beyond this run."""
        super().__init__()
        self._file, self._background, self._save = file, background, save
        self._kept = {name: value for name, value in _read(file).items() if name not in SETTINGS}
        self.choices = _over(start, self._kept)

    def set(self, name: str, value: Any) -> None:
        """Change one choice and keep it; raises `AttributeError` for a name that is no choice."""
        if getattr(self.choices, name) == value:
            return
        self.choices = replace(self.choices, **{name: value})
        if self._file is not None and self._background is not None:
            self._background.write(self._keeping(name, value))
        self.changed.emit(name)

    @property
    def dial_with(self) -> DialWith:
        """How this person's phone is reached."""
        return DialWith(self.choices.dial_with)

    def _keeping(self, name: str, value: Any) -> Callable[[], object]:
        if name in SETTINGS:
            return lambda: self._save({name: value})
        self._kept[name] = value
        file, kept = self._file, dict(self._kept)
        return lambda: _write(file, kept)


def _over(start: Choices, kept: Mapping[str, Any]) -> Choices:
    """Lay what was kept over the start; a value of the wrong type is left out."""
    usual = asdict(start)
    known = {field.name for field in fields(Choices)}
    good = {name: value for name, value in kept.items() if name in known and _fits(usual[name], value)}
    for name in ("widths", "window"):
        if name in good:
            good[name] = tuple(int(part) for part in good[name])
    return replace(start, **good)


def _fits(usual: object, value: object) -> bool:
    if isinstance(usual, tuple):
        return isinstance(value, list) and all(isinstance(part, int) for part in value)
    if isinstance(usual, dict):
        return isinstance(value, dict) and all(isinstance(part, str) for pair in value.items() for part in pair)
    return type(value) is type(usual)


def _read(file: Path | None) -> dict[str, Any]:
    """Read what was kept; a file that is missing or spoilt counts as empty, since it only holds comforts."""
    try:
        found = json.loads(file.read_text(encoding="utf-8")) if file is not None else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(file: Path | None, kept: Mapping[str, object]) -> None:
    if file is not None:
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        fresh.replace(file)
