"""The language the window speaks: words, plural forms, and the locale of numbers and dates.

Words are written in English where they are used: `say("Give to {name}", name=...)`. What has a plural takes
`count`, and its English says the plural: `say("{count} leads", count=3)`. Constants are `marked("...")` where they
stand and said with `say_marked` when they are shown. Words that come from the core are said with `said_in`.
All of them are collected for Qt Linguist into `resources/translations` by `.ci/translations.py`.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from qualcenter import paths
from qualcenter.domain.sentence import Sentence

LANGUAGES: Final = {"en": "English", "de": "Deutsch"}
"""Languages that are complete, each under its own name."""
SYSTEM: Final = "system"
UI, CORE = "ui", "core"


@dataclass
class _Spoken:
    """What is spoken now; `words` and `of_qt` stay here because Qt does not own an installed translator."""

    language: str = "en"
    locale: QLocale = field(default_factory=lambda: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    words: QTranslator | None = None
    of_qt: QTranslator | None = None


_now = _Spoken()


def choose(language: str) -> str:
    """Speak that language from now on, `system` for the system's; return the one that is spoken.

    A language without a translation is spoken as English. Windows that are open keep the words they have.
    """
    system = QLocale.system()
    wanted = system.name()[:2] if language == SYSTEM else language
    spoken = wanted if wanted in LANGUAGES else "en"
    same = system.name()[:2] == spoken
    usual = "en_GB" if spoken == "en" else spoken
    _now.language, _now.locale = spoken, system if same else QLocale(usual)
    _now.words = _loaded(spoken)
    QLocale.setDefault(_now.locale)
    _teach_qt(spoken)
    return spoken


def spoken() -> str:
    """Return the code of the language in use: a key of `LANGUAGES`."""
    return _now.language


def locale() -> QLocale:
    """Return the locale that numbers and dates are written by."""
    return _now.locale


def say(text: str, note: str = "", /, *, count: int | None = None, **values: object) -> str:
    """Return the words in the language in use, with the values in their named places.

    `text` and `note` must be literals. `note` tells a translator which of two meanings is meant. `count`
    chooses the plural form and stands in the place `{count}`, grouped as the locale does.
    """
    return _said(UI, text, note, count, values)


def marked(text: str, note: str = "", /) -> str:
    """Return the text unchanged, but let it be collected for translation: for constants, said by `say_marked`."""
    del note
    return text


def say_marked(text: str, note: str = "", /, *, count: int | None = None, **values: object) -> str:
    """Say a text that was `marked` elsewhere; text that never was is returned as it stands."""
    return _said(UI, text, note, count, values) if text else text


def said_in(text: str) -> str:
    """Say a sentence of the core in the language in use; a plain text is returned as it is."""
    if not isinstance(text, Sentence):
        return text
    if text.parts:
        return str(text.values["by"]).join(said_in(part) for part in text.parts)
    values = {name: said_in(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return _said(CORE, text.pattern, "", None, values)


def _said(context: str, text: str, note: str, count: int | None, values: dict[str, object]) -> str:
    if _now.words is None:
        _now.words = _loaded(_now.language)
    told = _now.words.translate(context, text, note, -1 if count is None else count) or text
    if count is not None:
        values = {"count": _now.locale.toString(count), **values}
    return told.format(**values) if values else told


@cache
def _loaded(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(paths.resources() / "translations" / f"qualcenter_{language}.qm"))
    return translator


def _teach_qt(language: str) -> None:
    """Let Qt's own words (menus of text fields, file dialogs) follow."""
    application = QCoreApplication.instance()
    if application is None:
        return
    if _now.of_qt is not None:
        application.removeTranslator(_now.of_qt)
    _now.of_qt = QTranslator()
    if _now.of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(_now.of_qt)
