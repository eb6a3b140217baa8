"""What was done on this desk without its store, as the journal holds it: deeds that wait, and those that met others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from qualcenter.offline.journal import Entry, Journal
from qualcenter.offline.rows import plain, whole


@dataclass(frozen=True)
class KeptDeed:
    """One verb as it was done: its act's id, chosen here, makes sending it twice harmless.

    `values` are the verb's own, `mark` is the last event of the lead that this desk had seen (None when it had seen
    the lead, but not how far its journey went), `seen_at` when it was read; `words` tell the deed.
    """

    id: UUID
    verb: str
    lead_id: int
    person: str
    at: datetime
    values: Mapping[str, Any]
    words: str
    mark: int | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True)
class Conflict:
    """A lead that somebody moved meanwhile: what was done here, what happened there, and why it was not sent."""

    lead_id: int
    person: str
    here: tuple[KeptDeed, ...]
    there: tuple[str, ...]
    why: str


@dataclass
class Ledger:
    """What the journal adds up to. Changes are in the journal before they are here; raises OSError like it."""

    journal: Journal
    deeds: dict[UUID, KeptDeed] = field(default_factory=dict)
    _held: dict[int, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.journal.entries:
            self._take(entry)

    @property
    def waiting(self) -> tuple[KeptDeed, ...]:
        """What is to be sent, in the order in which it was done."""
        return tuple(one for one in self.deeds.values() if one.lead_id not in self._held)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The leads whose deeds somebody has to decide on."""
        return tuple(self._conflict(lead_id) for lead_id in self._held)

    def conflict_on(self, lead_id: int) -> Conflict | None:
        """The conflict on a lead, if there is one."""
        return self._conflict(lead_id) if lead_id in self._held else None

    def keep(self, deed: KeptDeed) -> None:
        """Keep a deed; of drafts of one lead the latest counts."""
        self._write(
            {
                "kind": "deed",
                "id": str(deed.id),
                "verb": deed.verb,
                "lead": deed.lead_id,
                "person": deed.person,
                "at": deed.at.isoformat(),
                "values": dict(deed.values),
                "words": plain(deed.words),
                "mark": deed.mark,
                "seen_at": deed.seen_at.isoformat() if deed.seen_at else None,
            }
        )

    def drop(self, ids: Iterable[UUID]) -> None:
        """Forget deeds that were sent, taken back or decided on."""
        self._write({"kind": "gone", "ids": [str(one) for one in ids]})
        if not self.deeds:
            self.journal.clear()

    def hold(self, lead_id: int, why: str, there: tuple[str, ...]) -> None:
        """Send no deed on this lead before somebody has decided."""
        self._write({"kind": "held", "lead": lead_id, "why": plain(why), "there": [plain(one) for one in there]})

    def _write(self, entry: Entry) -> None:
        self.journal.append(entry)
        self._take(entry)

    def _take(self, entry: Entry) -> None:
        match entry["kind"]:
            case "deed":
                deed = _deed(entry)
                if deed.verb == "draft":
                    older = [d.id for d in self.deeds.values() if d.verb == "draft" and d.lead_id == deed.lead_id]
                    for one in older:
                        del self.deeds[one]
                self.deeds[deed.id] = deed
            case "gone":
                for one in entry["ids"]:
                    self.deeds.pop(UUID(one), None)
                left = {deed.lead_id for deed in self.deeds.values()}
                self._held = {lead: told for lead, told in self._held.items() if lead in left}
            case "held":
                self._held[entry["lead"]] = (whole(entry["why"]), whole(entry["there"]))

    def _conflict(self, lead_id: int) -> Conflict:
        why, there = self._held[lead_id]
        here = tuple(one for one in self.deeds.values() if one.lead_id == lead_id)
        return Conflict(lead_id, here[0].person if here else "", here, there, why)


def _deed(entry: Entry) -> KeptDeed:
    return KeptDeed(
        UUID(entry["id"]),
        entry["verb"],
        entry["lead"],
        entry["person"],
        datetime.fromisoformat(entry["at"]),
        entry["values"],
        whole(entry["words"]),
        entry["mark"],
        datetime.fromisoformat(entry["seen_at"]) if entry["seen_at"] else None,
    )
