"""Reads the rows of a table into ImportRows, by a mapping and the options of the import."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from zoneinfo import ZoneInfo

from qualcenter.domain.countries import country_code
from qualcenter.domain.phone import parse_phone
from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.stage import Stage
from qualcenter.exchange.columns import ANSWER
from qualcenter.exchange.import_row import ImportEmail, ImportOptions, ImportPhone, ImportRow
from qualcenter.exchange.instants import ORDERS, UnreadableInstantError, instant_of
from qualcenter.exchange.mapping import Mapping
from qualcenter.exchange.matching import checked_email, company_key, domain_of, email_key, name_key
from qualcenter.exchange.stages import stage_key, stage_map_of, stage_of
from qualcenter.exchange.table import Cells, FileRefused, RowFault, Table, TableRow
from qualcenter.exchange.values import (
    joined_name,
    language_of,
    line_of,
    present,
    split_name,
    staff_of,
    text_of,
    yes_or_no,
)

NO_NAME = frozenset({"-", "--", ".", "?", "n/a", "#n/a"})
DAMAGED = re.compile(r"\d(?:[.,]\d+)?e\+\d+", re.IGNORECASE)
SEVERAL_MAILS = re.compile(r"[\s;,|<>]+")
NOBODY = RowFault("no_person", None, said("The row has neither a name nor an e-mail nor a number."))


def rows_of(table: Table, mapping: Mapping, options: ImportOptions | None = None) -> Iterator[ImportRow]:
    """Read every row below the header but empty ones; refused rows come along, with their refusal.

    Raises FileRefused at once when no column can name a person or an option makes no sense, and while reading
    when the rest of the file makes none.
    """
    if not mapping.finds_people:
        raise FileRefused(
            "no_person_column",
            said(
                "No column can be read as a name, an e-mail or a phone number. Name one with --map "
                "COLUMN=FIELD. Columns: {columns}.",
                columns=", ".join(table.columns[:60]),
            ),
        )
    reader = RowReader(table.columns, mapping, options or ImportOptions())
    return _read(table, reader)


def _read(table: Table, reader: "RowReader") -> Iterator[ImportRow]:
    for row in table.rows():
        if row.fault is not None:
            yield ImportRow(row.number, row.cells, refusal=row.fault)
        elif any(cell not in ("", None) and str(cell).strip() for cell in row.cells):
            yield reader.read(row)


class RowReader:
    """Reads one row after another; holds what is the same for all of them, and nothing of a row."""

    def __init__(self, columns: tuple[str, ...], mapping: Mapping, options: ImportOptions) -> None:
        """Check the options; raises FileRefused (bad_option) for one that makes no sense."""
        self.columns = columns
        self.places = mapping.places
        self.inverted = mapping.inverted
        self.options = _checked(options)
        try:
            self.stage_words = stage_map_of(dict(options.stage_map))
        except ValueError as error:
            raise FileRefused("bad_option", error.args[0]) from error
        self.single = {name: places[0] for name, places in self.places.items()}
        self.answers = tuple((name, place) for name, place in self.single.items() if name.startswith(ANSWER))
        self.phone_fields = tuple(
            (place, mapping.label_of(name)) for name in ("phone", "phone_2") if (place := self._place(name)) >= 0
        )
        self.hashed = tuple(place for name in sorted(self.places) for place in self.places[name])
        self.seed = blake2b(
            "\x1f".join(
                (*sorted(self.places), "", repr(replace(self.options, stage_map={})), repr(self.stage_words))
            ).encode("utf-8", "replace"),
            digest_size=16,
        )

    def read(self, row: TableRow) -> ImportRow:
        """Return the row typed; refused (no_person) when it has neither a name nor an e-mail nor a number."""
        cells = row.cells
        warnings: list[RowFault] = []
        full, given, family = self._names(cells)
        emails = self._emails(cells, warnings)
        country, dialled_in = self._country(cells, warnings)
        phones = self._phones(cells, dialled_in, warnings)
        reachable = any("@" in mail.raw for mail in emails) or any(re.search(r"\d", one.raw) for one in phones)
        if not full and not reachable:
            return ImportRow(row.number, cells, refusal=NOBODY, warnings=tuple(warnings))
        company = self._line(cells, "company")
        website = present(self._line(cells, "website"))
        stage, word, note = self._stage_and_note(cells, warnings)
        return ImportRow(
            number=row.number,
            cells=cells,
            digest=self._digest(cells),
            full_name=full,
            given_name=given,
            family_name=family,
            name_key=name_key(full) if full else "",
            title=self._line(cells, "title"),
            company=company,
            company_key=company_key(company) if company else "",
            website=website,
            domain=self._domain(website, warnings),
            staff=self._staff(cells, warnings),
            industry=self._line(cells, "industry"),
            city=self._line(cells, "city"),
            region=self._line(cells, "region"),
            country=country,
            language=self._language(cells, warnings),
            emails=emails,
            phones=phones,
            source=self._line(cells, "source") or self.options.source or "",
            external_id=self._line(cells, "external_id"),
            touch_kind=touch_code(self._line(cells, "touch_kind")) or self.options.touch_kind or "",
            touched_at=self._touched_at(cells, warnings),
            stage=stage,
            stage_word=word,
            owner=self._line(cells, "owner"),
            note=note,
            consent_email=self._consent(cells, "consent_email", warnings),
            consent_phone=self._consent(cells, "consent_phone", warnings),
            answers=self._answers(cells),
            warnings=tuple(warnings),
        )

    def _place(self, name: str) -> int:
        return self.single.get(name, -1)

    def _line(self, cells: Cells, name: str) -> str:
        place = self.single.get(name)
        return line_of(cells[place]) if place is not None else ""

    def _warn(self, warnings: list[RowFault], name: str, code: str, why: str) -> None:
        place = self._place(name)
        warnings.append(RowFault(code, self.columns[place] if place >= 0 else None, why))

    def _digest(self, cells: Cells) -> str:
        seeded = self.seed.copy()
        texts = "\x1f".join([cell if isinstance(cell := cells[place], str) else text_of(cell) for place in self.hashed])
        seeded.update(texts.encode("utf-8", "replace"))
        return seeded.hexdigest()

    def _names(self, cells: Cells) -> tuple[str, str, str]:
        full, given, family = (
            "" if (text := self._line(cells, name)).casefold() in NO_NAME else text
            for name in ("full_name", "given_name", "family_name")
        )
        if full and not given and not family:
            given, family = split_name(full)
            if "," in full:
                full = joined_name(given, family) or full
        return full or joined_name(given, family), given, family

    def _emails(self, cells: Cells, warnings: list[RowFault]) -> tuple[ImportEmail, ...]:
        found: dict[str, ImportEmail] = {}
        for name in ("email", "email_2"):
            raw = present(self._line(cells, name)).removeprefix("mailto:")
            if not raw:
                continue
            texts = [raw]
            if " " in raw or ";" in raw or "," in raw or "<" in raw:
                texts = [part for part in SEVERAL_MAILS.split(raw) if "@" in part] or [raw]
            for text in texts:
                checked = checked_email(text)
                if checked.why is not None:
                    self._warn(
                        warnings,
                        name,
                        "bad_email",
                        said("“{text}” is no e-mail address: {why}", text=text[:80], why=checked.why),
                    )
                key = email_key(checked.address)
                found.setdefault(key, ImportEmail(checked.address, key, checked.why is None, text))
        return tuple(found.values())

    def _country(self, cells: Cells, warnings: list[RowFault]) -> tuple[str | None, str | None]:
        """Return the country of the row, and the one in which its numbers are dialled."""
        text = self._line(cells, "country")
        if not text:
            return self.options.country, self.options.country
        code = country_code(text)
        if code is None:
            self._warn(
                warnings, "country", "unknown_country", said("“{text}” is no country that is known.", text=text[:60])
            )
        return code, code

    def _phones(self, cells: Cells, country: str | None, warnings: list[RowFault]) -> tuple[ImportPhone, ...]:
        found: dict[tuple[str | None, str | None, str], ImportPhone] = {}
        for place, label in self.phone_fields:
            raw = present(line_of(cells[place]))
            if not raw:
                continue
            parsed = parse_phone(raw, country)
            why = parsed.why
            if not parsed.valid:
                code = "bad_phone"
                if DAMAGED.fullmatch(raw):
                    code, why = (
                        "damaged_number",
                        said("A spreadsheet has cut digits off; format the column as text."),
                    )
                words = Sentence.joined(said("“{number}” cannot be called.", number=raw[:40]), why or "")
                warnings.append(RowFault(code, self.columns[place], words))
            phone = ImportPhone(parsed.number, parsed.extension, parsed.valid, raw, label, why)
            found.setdefault((phone.number, phone.extension, "" if phone.number else raw), phone)
        return self._with_extension(cells, tuple(found.values()), warnings)

    def _with_extension(
        self, cells: Cells, phones: tuple[ImportPhone, ...], warnings: list[RowFault]
    ) -> tuple[ImportPhone, ...]:
        """The extension column belongs to the first number, unless that has one of its own."""
        text = present(self._line(cells, "extension")).lower().removeprefix("ext").removeprefix("x").strip(". ")
        if not text or not phones or phones[0].extension:
            return phones
        if not re.fullmatch(r"\d{1,7}", text):
            self._warn(
                warnings,
                "extension",
                "bad_extension",
                said("“{text}” is no extension of up to 7 digits.", text=text[:40]),
            )
            return phones
        return (replace(phones[0], extension=text), *phones[1:])

    def _domain(self, website: str, warnings: list[RowFault]) -> str | None:
        if not website:
            return None
        domain = domain_of(website)
        if domain is None:
            self._warn(
                warnings,
                "website",
                "bad_website",
                said("“{website}” is no address of a website.", website=website[:60]),
            )
        return domain

    def _staff(self, cells: Cells, warnings: list[RowFault]) -> int | None:
        text = present(self._line(cells, "staff"))
        number = staff_of(text) if text else None
        if text and number is None:
            self._warn(warnings, "staff", "bad_staff", said("“{text}” is no number of people.", text=text[:40]))
        return number

    def _language(self, cells: Cells, warnings: list[RowFault]) -> str | None:
        text = self._line(cells, "language")
        language = language_of(text) if text else None
        if text and language is None:
            self._warn(
                warnings, "language", "unknown_language", said("“{text}” is no language that is known.", text=text[:40])
            )
        return language

    def _touched_at(self, cells: Cells, warnings: list[RowFault]) -> datetime | None:
        place = self.single.get("touched_at")
        if place is None:
            return None
        cell = cells[place]
        try:
            return instant_of(
                line_of(cell) if isinstance(cell, str) else cell, self.options.date_order, self.options.zone
            )
        except UnreadableInstantError as error:
            self._warn(warnings, "touched_at", "bad_date", error.args[0])
            return None

    def _consent(self, cells: Cells, name: str, warnings: list[RowFault]) -> bool | None:
        """A column such as "Do Not Call" can take consent away; its no does not give any."""
        place = self.single.get(name)
        if place is None:
            return None
        answer = yes_or_no(cells[place])
        if answer is None and (text := line_of(cells[place])):
            self._warn(
                warnings,
                name,
                "unknown_consent",
                said("“{text}” is neither yes nor no: no consent is kept.", text=text[:40]),
            )
        if name in self.inverted:
            return False if answer else None
        return answer

    def _stage_and_note(self, cells: Cells, warnings: list[RowFault]) -> tuple[Stage | None, str, str]:
        lines = [text for place in self.places.get("note", ()) if (text := text_of(cells[place]).strip())]
        word = self._line(cells, "stage")
        stage = None
        if word:
            stage = self.stage_words.get(stage_key(word)) or stage_of(word)
            if stage is None:
                lines.append(f"Stage in the file: {word}")
                why = said(
                    "“{word}” is no stage that is known; it stands in the note (--stage-map names it).", word=word[:40]
                )
                self._warn(warnings, "stage", "unknown_stage", why)
        return stage, word, "\n".join(lines)

    def _answers(self, cells: Cells) -> dict[str, str]:
        if not self.answers:
            return {}
        found = {name.removeprefix(ANSWER): text_of(cells[place]).strip() for name, place in self.answers}
        return {name: text for name, text in found.items() if text}


@lru_cache(maxsize=4096)
def touch_code(text: str) -> str:
    """Return the words of a touch as the Playbook writes its kinds: "Demo request" is demo_request."""
    return "_".join(re.findall(r"[^\W_]+", text.casefold()))


def _checked(options: ImportOptions) -> ImportOptions:
    if options.date_order is not None and options.date_order not in ORDERS:
        raise FileRefused(
            "bad_option",
            said("“{date_order}” is no order of dates. Use dmy, mdy or ymd.", date_order=options.date_order[:20]),
        )
    try:
        ZoneInfo(options.zone)
    except (KeyError, ValueError, OSError) as error:
        raise FileRefused(
            "bad_option", said("“{zone}” is no time zone, such as Europe/Berlin.", zone=options.zone[:40])
        ) from error
    country = options.country
    if country is not None:
        country = country_code(country)
        if country is None:
            raise FileRefused(
                "bad_option", said("“{country}” is no country, such as US or DE.", country=options.country)
            )
    kind = touch_code(options.touch_kind) if options.touch_kind else None
    return replace(options, country=country, touch_kind=kind)
