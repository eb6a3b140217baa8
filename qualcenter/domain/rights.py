"""Who may do what: the roles of the center, the rights they carry, and the person acting."""

from dataclasses import dataclass
from enum import StrEnum

from qualcenter.domain.refusals import NotAllowedRefused


class Role(StrEnum):
    """What somebody is in the center; one person may have several."""

    QUALIFIER = "qualifier"
    TEAM_LEAD = "team_lead"
    SALES = "sales"
    MARKETING = "marketing"
    MANAGER = "manager"
    OPERATIONS = "operations"


class Right(StrEnum):
    """What a verb needs; the words complete the sentence "You need the right to …"."""

    REFINE = "work leads: call, answer, dispose, promote, nurture"
    RAISE = "enter a new lead"
    ASSIGN = "assign leads to others"
    UNDO_OTHERS = "undo what others did"
    TEND_PEOPLE = "add people and change their presence"
    TEND_PLAYBOOK = "adopt a Playbook"
    IMPORT = "import files"
    EXPORT = "export"
    SELL = "accept, return and close handoffs"
    TEND_CONTACTS = "tend contacts and nurture tracks"
    SUPPRESS = "suppress numbers, people and companies"
    MERGE = "merge and split duplicates"
    ERASE = "erase personal data"
    TEND_STORE = "tend the store"
    GAUGES = "read the gauges"


_QUALIFIER = frozenset({Right.REFINE, Right.RAISE, Right.SUPPRESS, Right.MERGE, Right.GAUGES})
_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.QUALIFIER: _QUALIFIER,
    Role.TEAM_LEAD: _QUALIFIER
    | {
        Right.ASSIGN,
        Right.UNDO_OTHERS,
        Right.TEND_PEOPLE,
        Right.TEND_PLAYBOOK,
        Right.IMPORT,
        Right.EXPORT,
        Right.TEND_CONTACTS,
    },
    Role.SALES: frozenset({Right.SELL, Right.RAISE}),
    Role.MARKETING: frozenset({Right.TEND_CONTACTS, Right.IMPORT, Right.RAISE, Right.GAUGES}),
    Role.MANAGER: frozenset({Right.GAUGES}),
    Role.OPERATIONS: frozenset(
        {
            Right.RAISE,
            Right.TEND_PEOPLE,
            Right.TEND_PLAYBOOK,
            Right.IMPORT,
            Right.EXPORT,
            Right.SUPPRESS,
            Right.MERGE,
            Right.ERASE,
            Right.TEND_STORE,
            Right.GAUGES,
        }
    ),
}


@dataclass(frozen=True)
class Actor:
    """The person acting, as every verb takes it."""

    id: int
    name: str
    roles: frozenset[str]
    team: str

    def may(self, right: Right) -> bool:
        """Whether one of the roles carries the right."""
        return any(right in _RIGHTS[Role(role)] for role in self.roles)

    def is_(self, role: Role) -> bool:
        """Whether the person has this role."""
        return role in self.roles


def require(actor: Actor, *rights: Right) -> None:
    """Raise `NotAllowedRefused`, naming the missing right, unless the actor has one of these."""
    if any(actor.may(right) for right in rights):
        return
    roles = ", ".join(sorted(role.replace("_", " ") for role in actor.roles)) or "no role"
    raise NotAllowedRefused(
        f"{actor.name} ({roles}) lacks the right to {rights[0].value}. Nothing was changed.", right=rights[0].name
    )
