"""One row of a file with every field typed, ready to become a person and a lead."""

from collections.abc import Mapping as Named
from dataclasses import dataclass, field
from datetime import datetime

from qualcenter.domain.stage import Stage
from qualcenter.exchange.table import Cells, RowFault


@dataclass(frozen=True, slots=True)
class ImportEmail:
    """An address of a row: `key` decides who is the same person; one that is not valid is kept, never
    used.
    """

    address: str
    key: str
    valid: bool
    raw: str


@dataclass(frozen=True, slots=True)
class ImportPhone:
    """A number of a row: E.164 without its extension, None when it cannot be read; only a valid one is
    callable.

    `label` is mobile or home when the column says so; `why` tells what is wrong with a number that is not
    valid.
    """

    number: str | None
    extension: str | None
    valid: bool
    raw: str
    label: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What holds for a whole file where a row does not say it.

    `country` and `source` fill empty cells, `touch_kind` too (without one rows become contacts); `zone`
    is for times without an offset, `date_order` (dmy, mdy, ymd) for dates such as 03/04/2026, `stage_map`
    for stage words (VALUE → stage), before the desk's own list of words.
    """

    country: str | None = None
    touch_kind: str | None = None
    date_order: str | None = None
    zone: str = "UTC"
    source: str | None = None
    stage_map: Named[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row that was read. With a `refusal` nothing else of it may be used but `number` and `cells`.

    `number` counts as a spreadsheet does (the header is row 1), `cells` are as they stand in the file.
    `digest` (32 hexadecimal digits) is the same for the same texts read with the same mapping and
    options: a row imported before is known by it. `name_key` and `company_key` are the keys of
    matching.py, empty without a name. `domain` is the registrable domain of the website. A stage word
    that is not known leaves `stage` None and stands in the note; the words as written are in
    `stage_word`. Emails and phones are in order of preference, without twins. `warnings` name cells that
    could not be used, by column.
    """

    number: int
    cells: Cells
    digest: str = ""
    refusal: RowFault | None = None
    warnings: tuple[RowFault, ...] = ()
    full_name: str = ""
    given_name: str = ""
    family_name: str = ""
    name_key: str = ""
    title: str = ""
    company: str = ""
    company_key: str = ""
    website: str = ""
    domain: str | None = None
    staff: int | None = None
    industry: str = ""
    city: str = ""
    region: str = ""
    country: str | None = None
    language: str | None = None
    emails: tuple[ImportEmail, ...] = ()
    phones: tuple[ImportPhone, ...] = ()
    source: str = ""
    external_id: str = ""
    touch_kind: str = ""
    touched_at: datetime | None = None
    stage: Stage | None = None
    stage_word: str = ""
    owner: str = ""
    note: str = ""
    consent_email: bool | None = None
    consent_phone: bool | None = None
    answers: Named[str, str] = field(default_factory=dict)
