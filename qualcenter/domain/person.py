"""The human who can be reached and the firm they work for, as the rules see them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Phone:
    """One way to ring somebody; `number` is E.164, or None when the text could not be a number."""

    id: int
    number: str | None
    raw: str
    extension: str | None = None
    label: str = ""
    state: str = "good"
    number_hash: str | None = None

    @property
    def callable(self) -> bool:
        """Whether it can be dialled."""
        return self.number is not None and self.state == "good"


@dataclass(frozen=True)
class Email:
    """One address; `address` is lower case, or None when the text could not be one."""

    id: int
    address: str | None
    raw: str
    state: str = "good"


@dataclass(frozen=True)
class Company:
    """A firm; `staff` is a head count."""

    id: int
    name: str
    domain: str | None = None
    staff: int | None = None
    industry: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    account_owner: str | None = None
    website: str | None = None


@dataclass(frozen=True)
class Person:
    """Who a lead is about; phones and e-mails come in the order in which they are tried."""

    id: int
    full_name: str
    given_name: str | None = None
    family_name: str | None = None
    title: str | None = None
    company: Company | None = None
    language: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    zone: str | None = None
    source: str | None = None
    external_id: str | None = None
    consent_email: bool | None = None
    consent_phone: bool | None = None
    unsubscribed: bool = False
    kind_of_person: str | None = None
    gatekeeper: str | None = None
    erased_at: datetime | None = None
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()

    @property
    def emailable(self) -> bool:
        """Whether an address exists and the person agreed to get mail there."""
        return bool(self.consent_email) and not self.unsubscribed and any(one.state == "good" for one in self.emails)

    def to_dial(self, suppressed: frozenset[str] = frozenset()) -> Phone | None:
        """The first number that can be dialled and whose hash is not suppressed."""
        return next((one for one in self.phones if one.callable and one.number_hash not in suppressed), None)

    def facts(self, **more: object) -> dict[str, object]:
        """What the Playbook's conditions may ask about."""
        firm = self.company
        return {
            "title": self.title,
            "language": self.language,
            "city": self.city or (firm.city if firm else None),
            "region": self.region or (firm.region if firm else None),
            "country": self.country or (firm.country if firm else None),
            "company": firm.name if firm else None,
            "industry": firm.industry if firm else None,
            "staff": firm.staff if firm else None,
            "source": self.source,
            "account_owner": firm.account_owner if firm else None,
            **more,
        }
