"""A fault of a Playbook: where it is and what is wrong, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault; `where` is a place such as `dispositions[3].fields[0].kind`, indexes from 0, or a line."""

    where: str
    what: str


class FaultyPlaybookError(ValueError):
    """A Playbook cannot be used; `faults` holds all of them."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults; the message lists each on a line of its own."""
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{fault.where}: {fault.what}" for fault in self.faults))


def place(*parts: str | int) -> str:
    """Join names and indexes into a place; a part that is already a place is taken as it is."""
    words = ""
    for part in parts:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else part
    return words


def repeated(codes: Sequence[str], where: str, name: str, what: str = "{code} is used twice") -> list[Fault]:
    """Return a fault at each code that stood before in the list; blank ones are left to other checks."""
    seen: set[str] = set()
    faults = []
    for index, code in enumerate(codes):
        if code and code in seen:
            faults.append(Fault(place(where, index, name), what.format(code=f"“{code}”")))
        seen.add(code)
    return faults
