"""Turns single cells into texts, numbers, yes or no, and languages."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache

GUARDED = frozenset("=+-@\t\r'")
"""Signs that a spreadsheet may take for a formula, and the apostrophe that guards them."""

NOTHING = frozenset({"", "-", "--", "n/a", "na", "#n/a", "null", "none", "nil", "nan", "k.a.", "keine", "unknown", "?"})
"""Texts by which people and programs say that a number, an address or a figure is not there."""

_YES_WORDS = "yes y true t 1 x on ja j wahr oui si opt-in opted-in optin subscribed granted given"
YES = frozenset(_YES_WORDS.split())
_NO_WORDS = "no n false f 0 off nein falsch non opt-out optout opted-out unsubscribed denied refused"
NO = frozenset(_NO_WORDS.split())
LANGUAGES: dict[str, str] = {
    "bg": "bulgarian bulgarisch",
    "cs": "czech tschechisch",
    "da": "danish daenisch dänisch",
    "de": "german deutsch germanic",
    "el": "greek griechisch",
    "en": "english englisch anglais",
    "es": "spanish spanisch espanol español",
    "et": "estonian estnisch",
    "fi": "finnish finnisch",
    "fr": "french franzoesisch französisch francais français",
    "hr": "croatian kroatisch",
    "hu": "hungarian ungarisch",
    "it": "italian italienisch italiano",
    "ja": "japanese japanisch",
    "ko": "korean koreanisch",
    "lt": "lithuanian litauisch",
    "lv": "latvian lettisch",
    "nl": "dutch niederlaendisch niederländisch nederlands hollaendisch",
    "no": "norwegian norwegisch",
    "pl": "polish polnisch polski",
    "pt": "portuguese portugiesisch portugues português",
    "ro": "romanian rumaenisch rumänisch",
    "ru": "russian russisch",
    "sk": "slovak slowakisch",
    "sl": "slovenian slowenisch",
    "sv": "swedish schwedisch",
    "tr": "turkish tuerkisch türkisch",
    "uk": "ukrainian ukrainisch",
    "zh": "chinese chinesisch mandarin",
}
LANGUAGE_CODES = {name: code for code, names in LANGUAGES.items() for name in names.split()}
LANGUAGE_TAG = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})*")
STAFF = re.compile(r"(\d[\d.,\s']*)(?:(k|m|tsd)\b)?", re.IGNORECASE)
THOUSANDS = re.compile(r"\d{1,3}(?:[.,\s']\d{3})+")
FORMS_OF_ADDRESS = frozenset(
    {"mr", "mrs", "ms", "miss", "herr", "frau", "dr", "prof", "sir", "mme", "ing", "dipl-ing", "mag"}
)
_BEFORE_FAMILY_WORDS = (
    "van von vom zu zur zum der den de del della di da dos du la le ten ter af av al el bin ibn mac st"
)
BEFORE_FAMILY = frozenset(_BEFORE_FAMILY_WORDS.split())
AFTER_FAMILY = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa"})


def text_of(cell: object) -> str:
    """Return a cell as the text it means: one guarding apostrophe taken off, instants in UTC with Z.

    Nothing else is changed, neither spaces nor line breaks; what `writing.write_rows` wrote comes back
    the same.
    """
    if isinstance(cell, str):
        if len(cell) > 1 and cell[0] == "'" and cell[1] in GUARDED:
            return cell[1:]
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return instant_text(cell) if cell.tzinfo else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return str(cell)


def guarded(text: str) -> str:
    """Put one apostrophe before a text that a spreadsheet could run; a bare phone number (+ and digits)
    stays.

    `text_of` is its inverse.
    """
    if text and text[0] in GUARDED and not (text[0] == "+" and text[1:].isascii() and text[1:].isdigit()):
        return f"'{text}"
    return text


def instant_text(at: datetime) -> str:
    """Write an aware instant as ISO 8601 in UTC with Z; microseconds only when there are any."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def line_of(cell: object) -> str:
    """Return a cell as one trimmed line; runs of white space become one space."""
    if isinstance(cell, str):
        # Most cells are clean already, and looking is much quicker than taking apart.
        plain = cell.isprintable() and "  " not in cell
        if not cell or (plain and cell[0] not in " '" and cell[-1] != " "):
            return cell
    return " ".join(text_of(cell).split())


def present(text: str) -> str:
    """Return the text, or an empty one when it only says that there is nothing ("n/a", "-")."""
    return "" if text.casefold() in NOTHING else text


@lru_cache(maxsize=4096)
def staff_of(text: str) -> int | None:
    """Return the number of people a firm employs; of a range the lower end; None when it is no number.

    Reads "50-249", "1,200", "1.200", "1k", "10.5k", "500+", "> 1000", "11 bis 50 Mitarbeiter".
    """
    numbers = []
    for found in STAFF.finditer(text):
        digits, unit = found[1].strip(" .,'\t"), (found[2] or "").lower()
        if THOUSANDS.fullmatch(digits) and not unit:
            number = float(re.sub(r"\D", "", digits))
        else:
            try:
                number = float(digits.replace(" ", "").replace(",", "."))
            except ValueError:
                return None
        numbers.append(number * {"": 1, "m": 1_000_000}.get(unit, 1_000))
    if not numbers or not 0 <= numbers[0] < 10_000_000:
        return None
    first = int(numbers[0])
    if text.lstrip().startswith(("<", "bis ", "up to", "under", "unter", "less")):
        return min(first, 1)
    return first


def yes_or_no(cell: object) -> bool | None:
    """Return what a cell says about a consent; None for an empty or unknown word: silence is no consent."""
    if isinstance(cell, bool):
        return cell
    word = line_of(cell).casefold()
    return True if word in YES else False if word in NO else None


@lru_cache(maxsize=1024)
def language_of(text: str) -> str | None:
    """Return the two letters of a language given as code, tag ("en-US") or name; None when it is not
    known.
    """
    word = text.strip().casefold()
    if word in LANGUAGE_CODES:
        return LANGUAGE_CODES[word]
    found = LANGUAGE_TAG.fullmatch(word)
    return found[1] if found else None


def joined_name(given: str, family: str) -> str:
    """Put a full name together from its parts."""
    return f"{given} {family}".strip()


def split_name(full: str) -> tuple[str, str]:
    """Return given and family name of a full one: "Lovelace, Ada" and "Dr. Ada Lovelace" are the same two.

    Small words before the family name belong to it ("van Dyk"); a single word is a family name only after a
    form of address, else a given name.
    """
    family, comma, given = full.partition(",")
    if comma and given.strip() and given.strip().rstrip(".").casefold() not in AFTER_FAMILY:
        return given.strip(), family.strip()
    words = full.replace(",", " ").split()
    addressed = _without_address(words)
    ends = [word for word in addressed[1:] if word.rstrip(".").casefold() in AFTER_FAMILY]
    core = [word for word in addressed if word not in ends]
    # A dash at the end is nobody's family name, and a column that holds one is read as empty.
    while len(core) > 1 and not any(letter.isalnum() for letter in core[-1]):
        core.pop()
    if len(core) < 2:
        only = " ".join(core)
        return ("", only) if len(addressed) < len(words) else (only, "")
    start = len(core) - 1
    while start > 1 and core[start - 1].casefold() in BEFORE_FAMILY:
        start -= 1
    return " ".join(core[:start]), " ".join((*core[start:], *ends))


def _without_address(words: Sequence[str]) -> Sequence[str]:
    start = 0
    while start < len(words) - 1 and words[start].rstrip(".").casefold() in FORMS_OF_ADDRESS:
        start += 1
    return words[start:]
