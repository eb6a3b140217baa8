"""Decides which column of a file is read as which field, and says why."""

import re
from collections.abc import Mapping as Named
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from qualcenter.domain.sentence import Sentence, said
from qualcenter.exchange.columns import ANSWER, IMPORT_FIELDS, LEAD_TAIL
from qualcenter.exchange.headers import IGNORED, MEANINGS, OWNERS, REFUSING, squeezed
from qualcenter.exchange.table import FileRefused

IGNORE = ("-", "ignore")
PERSON_FIELDS = frozenset({"full_name", "given_name", "family_name", "email", "email_2", "phone", "phone_2"})
SECOND = {"email": "email_2", "phone": "phone_2"}
SEVERAL = frozenset({"note"})
"""Fields that more than one column may fill, one line each."""
ANSWER_FIELD = re.compile(r"answer_[a-z0-9_]{1,60}")
MOBILE = re.compile(r"mobil|cell|handy")
HOME = re.compile(r"home|privat|personal")


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """What is done with one column: the field it is read as, None when it is ignored, and why.

    `inverted` marks a column whose yes takes a consent away, such as "Do Not Call".
    """

    column: str
    field: str | None
    reason: str
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """The reading of every column of a file, in the order of the file."""

    readings: tuple[ColumnReading, ...]

    @property
    def places(self) -> dict[str, tuple[int, ...]]:
        """Field → the places of its columns, counted from 0."""
        found: dict[str, tuple[int, ...]] = {}
        for place, reading in enumerate(self.readings):
            if reading.field is not None:
                found[reading.field] = (*found.get(reading.field, ()), place)
        return found

    @property
    def inverted(self) -> frozenset[str]:
        """Consents that their column takes away when it says yes."""
        return frozenset(reading.field for reading in self.readings if reading.inverted and reading.field)

    @property
    def fields(self) -> dict[str, str | None]:
        """Column → field, None for an ignored one: the form that `import --json` prints."""
        return {reading.column: reading.field for reading in self.readings}

    @property
    def finds_people(self) -> bool:
        """Tell whether some column can name a person, an e-mail or a number."""
        return not PERSON_FIELDS.isdisjoint(self.places)

    def label_of(self, field: str) -> str | None:
        """Say what sort of number or address a field's column holds: mobile, home, or None when it does
        not say.
        """
        for place in self.places.get(field, ()):
            words = squeezed(self.readings[place].column)
            return "mobile" if MOBILE.search(words) else "home" if HOME.search(words) else None
        return None


def mapping_of(columns: Sequence[str], given: Named[str, str] | None = None) -> Mapping:
    """Guess the reading of every column by its header; `given` (column → field, or "-" to ignore) goes first.

    Raises FileRefused for a column or a field that does not exist (naming the nearest), and for a field that
    two columns are told to fill.
    """
    told = _told(columns, given or {})
    taken = {reading.field for reading in told.values() if reading.field}
    guesses = {column: _meaning(column) for column in columns if column not in told}
    readings: dict[str, ColumnReading] = dict(told)
    for column in sorted(guesses, key=lambda name: _sureness(guesses[name], columns.index(name))):
        reading = _settled(column, guesses[column], taken, readings)
        readings[column] = reading
        if reading.field:
            taken.add(reading.field)
    return Mapping(tuple(readings[column] for column in columns))


def given_pairs(pairs: Sequence[str]) -> dict[str, str]:
    """Split `COLUMN=FIELD` texts at the last equals sign; raises FileRefused for one without."""
    found: dict[str, str] = {}
    for pair in pairs:
        column, sign, field = pair.rpartition("=")
        if not sign or not column.strip() or not field.strip():
            raise FileRefused(
                "bad_mapping", said("“{pair}” is not of the form COLUMN=FIELD, such as “Mail=email”.", pair=pair[:80])
            )
        found[column.strip()] = field.strip()
    return found


@dataclass(frozen=True, slots=True)
class _Meaning:
    field: str | None
    place: int
    reason: str
    inverted: bool = False


def _told(columns: Sequence[str], given: Named[str, str]) -> dict[str, ColumnReading]:
    by_name = {column.casefold(): column for column in columns}
    told: dict[str, ColumnReading] = {}
    filled: dict[str, str] = {}
    for name, wanted in given.items():
        column = by_name.get(name.strip().casefold())
        if column is None:
            raise _unknown("unknown_column", "column", name, columns)
        field = _known_field(wanted)
        if field in filled and field not in SEVERAL:
            raise FileRefused(
                "field_twice",
                said(
                    "Both “{filled}” and “{column}” are told to be {field}.",
                    filled=filled[field],
                    column=column,
                    field=field,
                ),
            )
        if field:
            filled[field] = column
        turned = _meaning(column)
        inverted = turned.inverted and turned.field == field
        told[column] = ColumnReading(
            column, field, said("You chose it.") if field else said("You set it aside."), inverted
        )
    return told


def _known_field(wanted: str) -> str | None:
    field = wanted.strip().lower()
    if field in IGNORE:
        return None
    if field in IMPORT_FIELDS or ANSWER_FIELD.fullmatch(field):
        return field
    raise _unknown("unknown_field", "field", wanted, (*IMPORT_FIELDS, f"{ANSWER}NAME", "- (to ignore)"))


def _unknown(code: str, what: str, name: str, there: Sequence[str]) -> FileRefused:
    lowered = {option.casefold(): option for option in there}
    nearest = [lowered[match] for match in get_close_matches(name.casefold(), lowered, n=1, cutoff=0.55)]
    short = name[:60]
    none = (
        said("There is no field “{name}”.", name=short)
        if what == "field"
        else said("There is no column “{name}”.", name=short)
    )
    hint = said("Did you mean “{name}”?", name=nearest[0]) if nearest else ""
    all_there = said("There are: {names}.", names=", ".join(there[:60]))
    return FileRefused(code, Sentence.joined(none, hint, all_there))


def _meaning(column: str) -> _Meaning:
    lowered = column.strip().lower()
    if lowered in IMPORT_FIELDS or ANSWER_FIELD.fullmatch(lowered):
        return _Meaning(lowered, -1, said("It has the field's own name."))
    if lowered in LEAD_TAIL:
        return _Meaning(None, 0, said("The desk works this out itself."))
    for words in _spellings(column):
        for table, inverted in ((MEANINGS, False), (REFUSING, True)):
            if words in table:
                field, place = table[words]
                return _Meaning(field, place, said("“{column}” is a usual name for it.", column=column), inverted)
        if words in IGNORED:
            return _Meaning(None, 0, IGNORED[words][0])
        if (numbered := _numbered(words, column)) is not None:
            return numbered
    return _Meaning(None, 0, said("No field of the desk is called like this."))


def _spellings(column: str) -> list[str]:
    """Offer the header as written, then without whose it is: "Person - Email" is an e-mail."""
    words = squeezed(column)
    return list(dict.fromkeys((words, OWNERS.sub("", words))))


def _numbered(words: str, column: str) -> _Meaning | None:
    found = re.fullmatch(r"(.*?\D)0*([1-9])", words)
    if not found:
        return None
    stem, which = found[1], int(found[2])
    if stem in IGNORED:
        return _Meaning(None, 0, IGNORED[stem][0])
    if stem not in MEANINGS:
        return None
    field, place = MEANINGS[stem]
    first = {second: one for one, second in SECOND.items()}.get(field, field)
    if which > 1 and first in SECOND:
        return _Meaning(SECOND[first], place + which - 2, said("“{column}” is a further one.", column=column))
    return _Meaning(field, place + 10 * (which - 1), said("“{column}” is a usual name for it.", column=column))


def _sureness(meaning: _Meaning, place: int) -> tuple[bool, int, int]:
    return meaning.field is None, meaning.place, place


def _settled(column: str, meaning: _Meaning, taken: set[str], readings: dict[str, ColumnReading]) -> ColumnReading:
    """Give a column the field it means, or the second of its kind when another column has the first."""
    field = meaning.field
    if field is None or field not in taken or field in SEVERAL:
        return ColumnReading(column, field, meaning.reason, meaning.inverted)
    pair = next(((one, two) for one, two in SECOND.items() if field in (one, two)), ())
    free = next((other for other in pair if other not in taken), None)
    holder = next((reading.column for reading in readings.values() if reading.field == field), "another")
    if free is not None:
        return ColumnReading(
            column, free, said("“{holder}” is already {field}; this is the other one.", holder=holder, field=field)
        )
    return ColumnReading(column, None, said("“{holder}” is already read as {field}.", holder=holder, field=field))
