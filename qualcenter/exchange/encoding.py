"""Finds how the letters of a text file are encoded, and reads it through once to be sure."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from qualcenter.domain.sentence import said
from qualcenter.exchange.file_kind import not_a_table, unreadable
from qualcenter.exchange.table import FileRefused

CHUNK = 1 << 20
LINE_CHARACTERS = 64 << 20
"""A stretch this long without a line break is taken for no table at all."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_FOR_FILES = ("", "undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape")
CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True)
class TextFacts:
    """What reading a text file through once has shown: its encoding, and how many characters it has."""

    encoding: str
    characters: int


def text_facts(path: Path, head: bytes, encoding: str | None = None) -> TextFacts:
    """Find the encoding: the one given, else by byte order mark, else UTF-16 by its zeros, UTF-8, cp1252.

    Statistical detectors are not used: they take short cp1252 texts for other alphabets. Reads the file
    through in pieces of 1 MiB. Raises FileRefused when the bytes do not fit, or are no text.
    """
    if encoding is not None:
        known = _known_encoding(encoding)
        return _tried(path, known, said("the encoding {encoding}", encoding=encoding))
    marked = next((name for mark, name in MARKS if head.startswith(mark)), None) or _utf16_by_zeros(head)
    if marked:
        return _tried(path, marked, said("the mark at its start"))
    if head.count(0) * 20 > len(head):
        raise not_a_table(path, said("a binary file"))
    for candidate in ("utf-8", "cp1252"):
        try:
            return _read_through(path, candidate, guessed=True)
        except UnicodeDecodeError:
            continue
    raise not_a_table(path, said("a binary file, or a text in an encoding that must be named (--encoding)"))


def _tried(path: Path, encoding: str, told_by: str) -> TextFacts:
    try:
        return _read_through(path, encoding)
    except UnicodeError as error:
        raise FileRefused(
            "wrong_encoding",
            said(
                "{name} does not fit {told_by} ({encoding}): {why}. Name another one with "
                "--encoding, for instance utf-8 or cp1252.",
                name=path.name,
                told_by=told_by,
                encoding=encoding,
                why=getattr(error, "reason", error),
            ),
        ) from error


def _known_encoding(name: str) -> str:
    known = ""
    try:
        known = codecs.lookup(name).name
        # Bytes to bytes codecs are told apart only by trying.
        b"xxxx".decode(name)
    except UnicodeError:
        pass
    except (LookupError, ValueError):
        known = ""
    if known.replace("-", "_") in NOT_FOR_FILES:
        raise FileRefused(
            "unknown_encoding",
            said(
                "There is no encoding “{name}”. Usual ones: utf-8, utf-16, cp1252, latin-1, mac-roman.", name=name[:40]
            ),
        )
    return "utf-8-sig" if known == "utf-8" else known


def _utf16_by_zeros(head: bytes) -> str | None:
    """Western text in UTF-16 has a zero in every other byte; which half tells the byte order."""
    pairs = min(len(head), 4096) // 2
    if pairs < 2:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd * 10 >= pairs * 6 and even * 10 <= pairs:
        return "utf-16-le"
    if even * 10 >= pairs * 6 and odd * 10 <= pairs:
        return "utf-16-be"
    return None


def _read_through(path: Path, encoding: str, *, guessed: bool = False) -> TextFacts:
    """Decode everything once; a guessed encoding is not believed when control characters abound."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    characters = since_break = controls = 0
    try:
        with path.open("rb") as stream:
            while piece := stream.read(CHUNK):
                text = decoder.decode(piece)
                controls += len(CONTROLS.findall(text)) if not characters else 0
                characters += len(text)
                since_break = _since_break(path, text, since_break)
            characters += len(decoder.decode(b"", final=True))
    except OSError as error:
        raise unreadable(path, error) from error
    if guessed and controls * 20 > min(characters, CHUNK):
        raise not_a_table(path, said("a binary file"))
    return TextFacts(encoding, characters)


def _since_break(path: Path, text: str, before: int) -> int:
    """Count the characters since the last line break; refuses a line that no table has."""
    last = max(text.rfind("\n"), text.rfind("\r"))
    since = len(text) - last - 1 if last >= 0 else before + len(text)
    if since > LINE_CHARACTERS:
        raise FileRefused(
            "line_too_large",
            said(
                "{name} has a single line of more than {millions} million characters; that is not a table. "
                "Nothing was imported.",
                name=path.name,
                millions=LINE_CHARACTERS >> 20,
            ),
        )
    return since
