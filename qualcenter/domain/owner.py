"""Whose lead it is: a colleague's, a team's pool's, marketing's, or nobody's once it is finished."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Owner:
    """The one who answers for a lead, known by a short key that is stored and indexed.

    Keys are `c:ID` (a colleague), `p:TEAM` (the pool of a team), `m` (marketing) and `-` (nobody).
    """

    key: str

    @classmethod
    def colleague(cls, colleague_id: int) -> Self:
        """The person of the center with this id."""
        return cls(f"c:{colleague_id}")

    @classmethod
    def pool(cls, team: str) -> Self:
        """The leads of a team that nobody has yet."""
        return cls(f"p:{team}")

    @classmethod
    def marketing(cls) -> Self:
        """Whoever tends contacts and nurture tracks."""
        return cls("m")

    @classmethod
    def nobody(cls) -> Self:
        """No owner: only finished leads may have it."""
        return cls("-")

    @property
    def colleague_id(self) -> int | None:
        """Id of the colleague who owns it, or None."""
        return int(self.key[2:]) if self.key.startswith("c:") else None

    @property
    def team(self) -> str | None:
        """Name of the team whose pool owns it, or None."""
        return self.key[2:] if self.key.startswith("p:") else None

    @property
    def is_nobody(self) -> bool:
        """Whether the lead is without an owner."""
        return self.key == "-"
