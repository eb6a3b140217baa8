"""The people of the demonstration center: eight colleagues with teams, zones and capacities."""

from dataclasses import dataclass

from qualcenter.bootstrap import Core
from qualcenter.domain.rights import Actor


@dataclass(frozen=True)
class Role:
    """One colleague of the demonstration."""

    name: str
    roles: tuple[str, ...]
    team: str = ""
    zone: str = "Europe/Berlin"
    capacity: int = 18
    skills: tuple[str, ...] = ("en",)


CAST = (
    Role("Greta Lindholm", ("team_lead", "operations"), "", skills=("en", "sv", "de")),
    Role("Nina Becker", ("qualifier",), "", skills=("de", "en")),
    Role("Tariq Aziz", ("qualifier",), "", skills=("de", "en", "fr")),
    Role("Lena Hoffmann", ("qualifier",), "", capacity=14, skills=("de", "en")),
    Role("Marco Bellini", ("qualifier",), "", capacity=16, skills=("en", "it", "fr")),
    Role("Jonas Weber", ("sales",), "", capacity=6, skills=("de", "en")),
    Role("Priya Nair", ("sales",), "", zone="Europe/London", capacity=8),
    Role("Samira Haddad", ("marketing",), "", skills=("en", "fr")),
)


@dataclass(frozen=True)
class Cast:
    """The colleagues as they act."""

    team_lead: Actor
    qualifiers: tuple[Actor, ...]
    sellers: tuple[Actor, ...]
    marketing: Actor


def hire(core: Core) -> Cast:
    """Add everybody to an empty store."""
    first: Actor | None = None
    for one in CAST:
        email = f"{one.name.split()[0].lower()}@waylane.example"
        core.colleagues.add(
            first,
            one.name,
            one.roles,
            email=email,
            team=one.team,
            zone=one.zone,
            capacity=one.capacity,
            skills=one.skills,
        )
        first = first or core.colleagues.actor(one.name)
    people = [core.colleagues.actor(one.name) for one in CAST]
    return Cast(
        team_lead=people[0],
        qualifiers=tuple(one for one in people if "qualifier" in one.roles),
        sellers=tuple(one for one in people if "sales" in one.roles),
        marketing=people[-1],
    )
