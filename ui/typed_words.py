"""Words that people type for days and times in other languages, put into those that the desk reads."""

import re
from typing import Final

_SAME: Final = {
    "heute": "today",
    "morgen": "tomorrow",
    "gestern": "yesterday",
    "nächsten": "next",
    "nächste": "next",
    "nächster": "next",
    "märz": "mar",
    "mrz": "mar",
    "mär": "mar",
    "mai": "may",
    "juni": "jun",
    "juli": "jul",
    "okt": "oct",
    "oktober": "oct",
    "dez": "dec",
    "dezember": "dec",
    "januar": "jan",
    "februar": "feb",
    "minute": "min",
    "minuten": "min",
    "std": "h",
    "stunde": "h",
    "stunden": "h",
    "tag": "days",
    "tage": "days",
    "tagen": "days",
    "woche": "weeks",
    "wochen": "weeks",
}
_DAYS: Final = {"mo": "mon", "di": "tue", "mi": "wed", "do": "thu", "fr": "fri", "sa": "sat", "so": "sun"}
_DAYS_IN_FULL: Final = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_FILLING: Final = frozenset({"um", "ab", "uhr"})
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_FIGURES: Final = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)")


def in_english(text: str) -> str:
    """Return what was typed in small letters, with German days, months and spans in English: `do 10` is `thu 10`.

    `30.6.` is `30 jun`, with its year if one is typed; words that are not known stay as they are.
    """
    words = _IN_FIGURES.sub(_named, text.strip().casefold().replace(",", " ")).split()
    # Later than at the beginning, `am` is half of a day in English.
    told = words[1:] if words[:1] == ["am"] else words
    return " ".join(_word(word) for word in told if word not in _FILLING)


def _named(found: re.Match[str]) -> str:
    day, month, year = found[1], int(found[2]), found[3]
    if not 1 <= month <= len(_MONTHS):
        return found[0]
    return f"{year}-{month:02d}-{int(day):02d} " if year else f"{day} {_MONTHS[month - 1]} "


def _word(word: str) -> str:
    bare = word.rstrip(".")
    if bare in _DAYS:
        return _DAYS[bare]
    if bare in _DAYS_IN_FULL:
        return _DAYS[bare[:2]]
    return _SAME.get(bare, bare if bare.isalnum() else word)
