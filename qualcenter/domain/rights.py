"""Who may do what: the roles of the center, the rights they carry, and the person acting."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.domain.sentence import Sentence, said


class Role(StrEnum):
    """What somebody is in the center; one person may have several."""

    QUALIFIER = "qualifier"
    TEAM_LEAD = "team_lead"
    SALES = "sales"
    MARKETING = "marketing"
    MANAGER = "manager"
    OPERATIONS = "operations"


_ROLES: dict[str, Sentence] = {
    Role.QUALIFIER: said("qualifier"),
    Role.TEAM_LEAD: said("team lead"),
    Role.SALES: said("sales"),
    Role.MARKETING: said("marketing"),
    Role.MANAGER: said("manager"),
    Role.OPERATIONS: said("operations"),
}


class Right(Enum):
    """What a verb needs; the words complete the sentence "You need the right to …"."""

    REFINE = said("work leads: call, answer, dispose, promote, nurture")
    RAISE = said("enter a new lead")
    ASSIGN = said("assign leads to others")
    UNDO_OTHERS = said("undo what others did")
    TEND_PEOPLE = said("add people and change their presence")
    TEND_PLAYBOOK = said("adopt a Playbook")
    IMPORT = said("import files")
    EXPORT = said("export")
    SELL = said("accept, return and close handoffs")
    TEND_CONTACTS = said("tend contacts and nurture tracks")
    SUPPRESS = said("suppress numbers, people and companies")
    MERGE = said("merge and split duplicates")
    ERASE = said("erase personal data")
    TEND_STORE = said("tend the store")
    GAUGES = said("read the gauges")


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


def words_of_role(role: str) -> str:
    """A role inside a sentence."""
    return _ROLES.get(role) or role.replace("_", " ")


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
    roles = [words_of_role(role) for role in sorted(actor.roles)] or [said("no role")]
    raise NotAllowedRefused(
        said(
            "{name} ({roles}) lacks the right to {right}. Nothing was changed.",
            name=actor.name,
            roles=Sentence.joined(*roles, by=", "),
            right=rights[0].value,
        ),
        right=rights[0].name,
    )
