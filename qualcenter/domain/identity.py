"""Keys under which two spellings of one person or one company meet."""

import re
import unicodedata
from functools import lru_cache

from qualcenter.domain.duplicates import name_words

LEGAL_FORMS = frozenset(
    "inc incorporated llc llp lp ltd limited plc corp corporation co company cpa gmbh mbh ag kg kgaa ohg gbr ug eg ev "
    "se sa sas sarl srl sl spa bv nv ab as asa oy oyj aps kft sro doo pty pte bhd kk ek gesellschaft "
    "haftungsbeschraenkt aktiengesellschaft sp zoo zrt nyrt".split()
)
LINKS = frozenset({"and", "und", "et", "y", "the"})


def email_key(address: str) -> str:
    """What two spellings of one address share: its letters, lowered. E-mail decides who is the same person."""
    return unicodedata.normalize("NFC", address.strip()).casefold()


def name_key(name: str) -> str:
    """The words of a name in alphabetical order, without accents, case and titles; empty for no name."""
    return " ".join(sorted(name_words(name)))


@lru_cache(maxsize=16384)
def company_key(name: str) -> str:
    """The words of a firm's name without legal form and accents; digits stay, "Studio 54" is not "Studio 45".

    A name of nothing but legal forms keeps them.
    """
    spelled = name.casefold().replace("&", " and ").replace("'", "").replace("’", "").replace(".", "")
    for umlaut, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        spelled = spelled.replace(umlaut, pair)
    plain = unicodedata.normalize("NFKD", spelled)
    words = re.findall(r"[^\W_]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    kept = [word for word in words if word not in LEGAL_FORMS and word not in LINKS]
    return " ".join(kept or words)


def search_tokens(*texts: str | None) -> frozenset[str]:
    """Lowered pieces under which a person can be found by their beginnings: words, address parts, runs of digits."""
    found: set[str] = set()
    for text in texts:
        if not text:
            continue
        plain = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
        found |= {word[:64] for word in re.findall(r"[^\W_]+", plain)}
        if "@" in plain:
            found.add(plain.strip()[:128])
        digits = re.sub(r"\D", "", plain)
        if len(digits) >= 6:
            # A number is remembered by its end as often as by its beginning.
            found |= {digits, digits[-8:], digits[-4:]}
    return frozenset(found)
