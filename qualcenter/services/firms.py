"""The companies of a batch: found, made when nobody knows them, completed, and written together."""

from collections.abc import Sequence

from qualcenter.domain.person import Company
from qualcenter.services.arrivals import Arrival
from qualcenter.services.newcomers import LONGEST_LINE, Firm, Human
from qualcenter.store.batch import Batch
from qualcenter.store.loading import LoadingRows


class Firms:
    """The companies of one batch, found by name or, for a row without one, by the only one with its domain."""

    def __init__(self, rows: LoadingRows, batch: Batch, arrivals: Sequence[Arrival]) -> None:
        """Look up what the rows name."""
        self._batch = batch
        self._all: dict[int, Firm] = {}
        self._by_name: dict[str, Firm] = {}
        self._by_domain: dict[str, list[Firm]] = {}
        keys = {row.company_key[:LONGEST_LINE] for row in arrivals if row.company_key}
        domains = {row.domain for row in arrivals if row.domain and not row.company}
        for name_key, company in rows.companies(keys, domains):
            self._keep(Firm(company, name_key, is_new=False))

    def of(self, company: Company | None) -> Firm | None:
        """The firm of a known person."""
        if company is None:
            return None
        known = self._all.get(company.id)
        return known or self._keep(Firm(company, "", is_new=False))

    def for_row(self, row: Arrival, human: Human) -> Firm | None:
        """The firm a row names, made if nobody knows it; None when it names none or the person has one."""
        if human.firm is not None or not (row.company.strip() or row.domain):
            return None
        key = row.company_key[:LONGEST_LINE]
        known = self._by_name.get(key) if key else None
        if known is None and not row.company.strip():
            sharing = self._by_domain.get(row.domain or "", [])
            known = sharing[0] if len(sharing) == 1 else None
        return known or self._keep(Firm.begun(self._batch.next_id("companies"), row))

    def completed(self, row: Arrival, human: Human) -> bool:
        """Fill the blanks of a person's firm from a row about it; tells whether anything was new."""
        firm = human.firm
        if firm is None:
            return False
        same = row.company_key[:LONGEST_LINE] == firm.name_key if row.company else not row.domain
        same = same or bool(row.domain and row.domain == firm.company.domain)
        return firm.complete(row) if same or firm.is_new else False

    def write(self) -> None:
        """Hand over what is new."""
        for firm in self._all.values():
            if firm.is_new:
                self._batch.company(firm.company, firm.name_key)
            elif firm.changes:
                self._batch.company_changed(firm.company.id, firm.changes)

    def _keep(self, firm: Firm) -> Firm:
        self._all[firm.company.id] = firm
        if firm.name_key:
            self._by_name.setdefault(firm.name_key, firm)
        if firm.company.domain:
            self._by_domain.setdefault(firm.company.domain, []).append(firm)
        return firm
