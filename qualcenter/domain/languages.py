"""What languages are called inside a sentence, by their two letters."""

from typing import Final

from qualcenter.domain.sentence import Sentence, said

_NAMES: Final[dict[str, Sentence]] = {
    "bg": said("Bulgarian"),
    "cs": said("Czech"),
    "da": said("Danish"),
    "de": said("German"),
    "el": said("Greek"),
    "en": said("English"),
    "es": said("Spanish"),
    "et": said("Estonian"),
    "fi": said("Finnish"),
    "fr": said("French"),
    "hr": said("Croatian"),
    "hu": said("Hungarian"),
    "it": said("Italian"),
    "ja": said("Japanese"),
    "ko": said("Korean"),
    "lt": said("Lithuanian"),
    "lv": said("Latvian"),
    "nl": said("Dutch"),
    "no": said("Norwegian"),
    "pl": said("Polish"),
    "pt": said("Portuguese"),
    "ro": said("Romanian"),
    "ru": said("Russian"),
    "sk": said("Slovak"),
    "sl": said("Slovenian"),
    "sv": said("Swedish"),
    "tr": said("Turkish"),
    "uk": said("Ukrainian"),
    "zh": said("Chinese"),
}
CODES: Final = tuple(_NAMES)
"""The languages that have a name here."""


def words_of_language(code: str) -> str:
    """A language by its code; a code without a name stands for itself."""
    return _NAMES.get(code.lower()) or code
