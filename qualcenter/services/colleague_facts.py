"""What is told of a colleague, checked before it is kept: name, roles, address, team, zone, capacity, skills, shift."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qualcenter.domain.refusals import BadValueRefused, NameTakenRefused, NotAllowedRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, Role
from qualcenter.domain.sentence import said
from qualcenter.domain.shift import shift_of
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.services.desk import Desk
from qualcenter.services.near_names import unknown_name
from qualcenter.store.colleagues import Colleague
from qualcenter.store.work import Work

RESERVED = frozenset({"pool", "marketing", "clock"})
LONGEST_NAME = 80
MOST_LEADS = 100_000
MOST_SKILLS, LONGEST_SKILL = 60, 60


def checked(facts: ColleagueFacts) -> ColleagueFacts:
    """The same facts as they are kept; the team is looked up apart, since that needs the Playbook.

    Raises `BadValueRefused` naming the field, and `UnknownNameRefused` for a role that does not exist.
    """
    roles = tuple(dict.fromkeys(_role(one) for one in facts.roles))
    if not roles:
        raise BadValueRefused(said("Give at least one role."), ("role",))
    if not 0 <= facts.capacity <= MOST_LEADS:
        raise BadValueRefused(said("The capacity is a number from 0 to {most}.", most=MOST_LEADS), ("capacity",))
    return ColleagueFacts(
        roles=roles,
        email=_address(facts.email),
        team=facts.team.strip(),
        zone=_zone(facts.zone),
        capacity=facts.capacity,
        skills=_skills(facts.skills),
        shift=shift_of(facts.shift).text,
    )


def checked_name(name: str) -> str:
    """A name with single spaces. Raises `BadValueRefused`."""
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        raise BadValueRefused(said("A name has 1 to {most} letters.", most=LONGEST_NAME), ("name",))
    return plain


def check_name_free(name: str, everybody: Iterable[Colleague]) -> None:
    """Raise `NameTakenRefused` for a name that somebody has, those who left too, and for reserved ones."""
    if name.casefold() in RESERVED:
        raise NameTakenRefused(said("“{name}” is a word of the center: choose another name.", name=name), ("name",))
    if any(one.name.casefold() == name.casefold() for one in everybody):
        raise NameTakenRefused(
            said("Somebody is named {name} already: add a second name or a letter.", name=name), ("name",)
        )


def check_address_free(email: str | None, everybody: Iterable[Colleague], but: int | None = None) -> None:
    """Raise `NameTakenRefused` for an e-mail address that another colleague has."""
    others = (one for one in everybody if one.id != but)
    taken = next((one.name for one in others if email and (one.email or "").lower() == email), None)
    if taken is not None:
        raise NameTakenRefused(said("{taken} has the address {email} already.", taken=taken, email=email), ("email",))


def check_operations(actor: Actor | None, before: Sequence[str], after: Sequence[str]) -> None:
    """Raise `NotAllowedRefused` where the role of operations is given or taken by somebody who has it not.

    The same rule stands in the database of a shared store: a team lead must not make themselves owner of the store.
    """
    changes = (Role.OPERATIONS in before) != (Role.OPERATIONS in after)
    if actor is not None and changes and not actor.is_(Role.OPERATIONS):
        raise NotAllowedRefused(
            said("The role of operations is given and taken by operations. Nothing was changed."),
            right=Right.TEND_STORE.name,
        )


def working(work: Work, colleague_id: int) -> Colleague:
    """The colleague of this id. Raises `UnknownNameRefused` for nobody, and for who is switched off."""
    one = work.colleagues.get(colleague_id)
    if one is None:
        raise UnknownNameRefused(said("There is no colleague {number} in this store.", number=colleague_id))
    if not one.active:
        raise UnknownNameRefused(said("{name} is switched off and no longer works here.", name=one.name))
    return one


def team_code(desk: Desk, work: Work, team: str) -> str:
    """The code of a team named by its code or label. Raises `UnknownNameRefused`, of a store with a Playbook."""
    if not team or not work.center.newest_version():
        return team
    teams = desk.rules_in(work).teams
    by_label = {one.label.casefold(): code for code, one in teams.items()}
    found = team if team in teams else by_label.get(team.casefold())
    if found is None:
        raise unknown_name("team", team, teams)
    return found


def _role(text: str) -> str:
    plain = text.strip().lower().replace(" ", "_")
    if plain not in {role.value for role in Role}:
        raise unknown_name("role", text, [role.value for role in Role])
    return plain


def _zone(zone: str) -> str:
    try:
        ZoneInfo(zone.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValueRefused(
            said("“{zone}” is no time zone: write one such as Europe/Berlin.", zone=zone), ("zone",)
        ) from None
    return zone.strip()


def _address(email: str | None) -> str | None:
    plain = (email or "").strip().lower() or None
    local, _, domain = (plain or "a@b.c").rpartition("@")
    if not local or "@" in local or "." not in domain.strip(".") or any(one.isspace() for one in plain or ""):
        raise BadValueRefused(said("“{email}” is not an e-mail address.", email=email), ("email",))
    return plain


def _skills(skills: Iterable[str]) -> tuple[str, ...]:
    plain = tuple(dict.fromkeys(" ".join(one.split()).lower() for one in skills if one.strip()))
    long = next((one for one in plain if len(one) > LONGEST_SKILL or not one.isprintable()), None)
    if long is not None or len(plain) > MOST_SKILLS:
        raise BadValueRefused(
            said(
                "Skills are at most {many} words of at most {most} letters: languages, regions, industries.",
                many=MOST_SKILLS,
                most=LONGEST_SKILL,
            ),
            ("skills",),
        )
    return plain
