"""People and firms while a batch is being loaded: completed row by row, then written together."""

from collections.abc import Callable, Mapping

from qualcenter.domain.person import Company, Email, Person, Phone
from qualcenter.services.arrivals import Arrival, ArrivingPhone

LONGEST_LINE = 200
"""Names, titles, firms and places are cut here, as the intake cuts them."""

HashOf = Callable[[str], str]


def line(text: str | None) -> str | None:
    """A text as a column keeps it: cut, and None for nothing."""
    return text[:LONGEST_LINE] if text else None


class Firm:
    """A company of the batch; blanks are filled, what is known is never overwritten."""

    __slots__ = ("changes", "company", "is_new", "name_key")

    def __init__(self, company: Company, name_key: str, *, is_new: bool) -> None:
        """Hold a company of the store, or a new one under a reserved id."""
        self.company = company
        self.name_key = name_key
        self.is_new = is_new
        self.changes: dict[str, object] = {}

    @classmethod
    def begun(cls, company_id: int, row: Arrival) -> "Firm":
        """A new company as a row tells of it; one known by its website alone is named after it."""
        company = Company(
            company_id,
            row.company.strip()[:LONGEST_LINE] or row.domain or "",
            domain=line(row.domain),
            staff=row.staff,
            industry=line(row.industry),
            city=line(row.city),
            region=line(row.region),
            country=line(row.country),
            website=line(row.website),
        )
        return cls(company, row.company_key[:LONGEST_LINE], is_new=True)

    def complete(self, row: Arrival) -> bool:
        """Fill blanks from a row; tells whether anything was new."""
        firm = self.company
        found: dict[str, object] = {}
        if row.domain and not firm.domain:
            found["domain"] = row.domain[:LONGEST_LINE]
        if row.website and not firm.website:
            found["website"] = row.website[:LONGEST_LINE]
        if row.staff is not None and firm.staff is None:
            found["staff"] = row.staff
        if row.industry and not firm.industry:
            found["industry"] = row.industry[:LONGEST_LINE]
        found |= blanks_of_address(firm, row)
        if not found:
            return False
        self.changes |= found
        values = {name: getattr(firm, name) for name in Company.__dataclass_fields__} | found
        self.company = Company(**values)
        return True


def blanks_of_address(known: Company | Person, row: Arrival) -> dict[str, object]:
    """Parts of a row's address that fill blanks; a row about another country or region adds nothing to it."""
    found: dict[str, object] = {}
    for name in ("country", "region", "city"):
        told, here = getattr(row, name), getattr(known, name)
        if not told:
            continue
        if here and here != told[:LONGEST_LINE]:
            break
        if not here:
            found[name] = told[:LONGEST_LINE]
    return found


class Human:
    """A person of the batch, new or known, with the rows that are about them."""

    __slots__ = (
        "changes",
        "emails",
        "firm",
        "had_address",
        "id",
        "is_new",
        "kept",
        "name_key",
        "new_emails",
        "new_phones",
        "phones",
        "rows",
        "snapshots",
    )

    def __init__(self, person_id: int, *, is_new: bool) -> None:
        """Hold nothing yet but the id."""
        self.id = person_id
        self.is_new = is_new
        self.kept: dict[str, object] = {}
        self.firm: Firm | None = None
        self.name_key = ""
        self.had_address = False
        self.emails: list[Email] = []
        self.phones: list[Phone] = []
        self.changes: dict[str, object] = {}
        self.new_emails = 0
        self.new_phones = 0
        self.rows: list[Arrival] = []
        self.snapshots: list[Person | None] = []

    @property
    def changed(self) -> bool:
        """Whether anything about them is new."""
        return bool(self.changes or self.new_emails or self.new_phones or (self.firm and self.firm.changes))

    def know(self, person: Person, firm: Firm | None) -> None:
        """Take over what the store knows of the person."""
        self.kept = {name: getattr(person, name) for name in _KEPT}
        self.firm = firm
        self.emails = list(person.emails)
        self.had_address = any(one.address for one in person.emails)
        self.phones = list(person.phones)

    def person(self) -> Person:
        """The person as the domain sees them, with every row so far."""
        return Person(
            id=self.id,
            company=self.firm.company if self.firm else None,
            phones=tuple(self.phones),
            emails=tuple(self.emails),
            **self.kept,  # type: ignore[arg-type]
        )

    def begin(self, row: Arrival, hash_of: HashOf) -> None:
        """Be the new person that a row tells of."""
        self.kept = {
            "full_name": row.full_name[:LONGEST_LINE],
            "given_name": line(row.given_name),
            "family_name": line(row.family_name),
            "title": line(row.title),
            "language": line(row.language),
            "city": line(row.city),
            "region": line(row.region),
            "country": line(row.country),
            "source": line(row.source),
            "external_id": line(row.external_id),
            "consent_email": row.consent_email,
            "consent_phone": row.consent_phone,
        }
        self.name_key = row.name_key[:LONGEST_LINE]
        for phone in row.phones:
            self._add_phone(phone, hash_of)

    def complete(self, row: Arrival, hash_of: HashOf) -> bool:
        """Fill blanks and add numbers; tells whether anything was new.

        A consent that a row takes away counts, whatever was known; one that it gives only fills a blank.
        """
        found: dict[str, object] = {}
        if row.full_name and not self.kept["full_name"]:
            names = {"full_name": row.full_name[:LONGEST_LINE], "name_key": row.name_key[:LONGEST_LINE]}
            found |= names | {"given_name": line(row.given_name), "family_name": line(row.family_name)}
            self.name_key = row.name_key[:LONGEST_LINE]
        for name in ("title", "language", "source", "external_id"):
            if (told := getattr(row, name)) and not self.kept[name]:
                found[name] = told[:LONGEST_LINE]
        found |= blanks_of_address(self.person(), row)
        for name in ("consent_email", "consent_phone"):
            told = getattr(row, name)
            if (told is False and self.kept[name] is not False) or (told and self.kept[name] is None):
                found[name] = told
        self.kept |= {name: value for name, value in found.items() if name in self.kept}
        self.changes |= found
        before = len(self.phones)
        for phone in row.phones:
            self._add_phone(phone, hash_of)
        return bool(found) or len(self.phones) > before

    def join(self, firm: Firm | None) -> bool:
        """Belong to a firm, unless one is known; tells whether that was new."""
        if firm is None or self.firm is not None:
            return False
        self.firm = firm
        self.changes["company_id"] = firm.company.id
        return True

    def add_email(self, key: str, raw: str, *, valid: bool) -> bool:
        """Add an address that nobody has; tells whether it was new. One that cannot be used is kept as text."""
        address = key if valid else None
        if any(one.address == address if valid else one.raw == raw for one in self.emails):
            return False
        self.emails.append(Email(0, address, raw, "good" if valid else "invalid"))
        self.new_emails += 1
        return True

    def _add_phone(self, phone: ArrivingPhone, hash_of: HashOf) -> None:
        number = phone.number
        if any(one.number == number if number else one.raw == phone.raw for one in self.phones):
            return
        hashed = hash_of(number) if number else None
        state = "good" if phone.valid else "invalid"
        self.phones.append(Phone(0, number, phone.raw, phone.extension, phone.label or "", state, hashed))
        self.new_phones += 1


_KEPT = tuple(name for name in Person.__dataclass_fields__ if name not in ("id", "company", "phones", "emails"))


def is_told(row: Arrival) -> Mapping[str, str]:
    """What a row says of a firm that it does not name, as lines for the note: label → text."""
    if row.company or row.domain:
        return {}
    staff = str(row.staff) if row.staff is not None else ""
    return {label: text for label, text in (("Staff", staff), ("Industry", row.industry)) if text}
