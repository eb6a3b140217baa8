"""An import while it is being prepared: the file and everything a person said about how to read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qualcenter.services.file_wishes import FileLook, ImportWish
from ui.language import marked, say, say_marked

IGNORED = "-"
SEVERAL = frozenset({"note"})
"""Fields that more than one column may fill."""

FIELDS: dict[str, str] = {
    "full_name": marked("Full name"),
    "given_name": marked("First name"),
    "family_name": marked("Last name"),
    "title": marked("Title", "what somebody is in a firm"),
    "company": marked("Company"),
    "website": marked("Website"),
    "staff": marked("Number of staff"),
    "industry": marked("Industry"),
    "city": marked("City"),
    "region": marked("Region"),
    "country": marked("Country"),
    "language": marked("Language"),
    "email": marked("E-mail"),
    "email_2": marked("Second e-mail"),
    "phone": marked("Phone"),
    "phone_2": marked("Second phone"),
    "extension": marked("Extension"),
    "source": marked("Source"),
    "external_id": marked("Number in the other system"),
    "touch_kind": marked("Touch"),
    "touched_at": marked("Time of the touch"),
    "stage": marked("Stage"),
    "owner": marked("Owner"),
    "note": marked("Note"),
    "consent_email": marked("Consent to e-mail"),
    "consent_phone": marked("Consent to calls"),
}


def field_words(name: str | None) -> str:
    """Return what a field is called on the screen; an answer by its name in the Playbook."""
    if not name or name == IGNORED:
        return say("Set aside")
    if name.startswith("answer_"):
        return say("Answer: {field}", field=name.removeprefix("answer_"))
    if name == "title":
        return say_marked(FIELDS[name], "what somebody is in a firm")
    return say_marked(FIELDS[name]) if name in FIELDS else name


@dataclass
class Draft:
    """What is asked of the core for this file; `chosen` is what each column was told to be, `-` to set it aside."""

    file: Path
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    country: str | None = None
    touch: str | None = None
    date_order: str | None = None
    chosen: dict[str, str] = field(default_factory=dict)
    afresh: bool = False

    def wish(self) -> ImportWish:
        """Return the wish that reads the file so."""
        return ImportWish(
            self.file,
            given=tuple(f"{column}={name}" for column, name in self.chosen.items()),
            encoding=self.encoding,
            delimiter=self.delimiter,
            sheet=self.sheet,
            country=self.country,
            touch=self.touch,
            date_order=self.date_order,
            afresh=self.afresh,
            keep_going=True,
        )

    def choose(self, look: FileLook, column: str, name: str) -> str:
        """Read a column as a field from now on; gives the column that had it and is set aside for it, if any.

        What was remembered for this header, and what was guessed for the field's other holder, stays as it is shown.
        """
        if look.remembered and not self.chosen:
            self.chosen = {one.column: one.field or IGNORED for one in look.columns}
        shown: Mapping[str, str | None] = {one.column: one.field for one in look.columns}
        taken = [one for one, held in shown.items() if held == name and one != column]
        ousted = taken[0] if taken and name != IGNORED and name not in SEVERAL else ""
        self.chosen[column] = name
        if ousted:
            self.chosen[ousted] = IGNORED
        return ousted

    def guess_afresh(self) -> None:
        """Forget what was chosen, here and for this header before."""
        self.chosen, self.afresh = {}, True
