"""The score of one person as of an instant, from the rows of a unit of work."""

from collections.abc import Sequence

from qualcenter.domain.person import Person
from qualcenter.domain.rules import Rules
from qualcenter.domain.score import Score, ScoredPerson, ScoredTouch, score_of, tier_of
from qualcenter.store.said import StoredTouch
from qualcenter.store.work import Work

UNSUBSCRIBED = "unsubscribed"
"""Kind of the touch with which somebody leaves the mailing list."""


def score_now(work: Work, rules: Rules, person: Person) -> tuple[Score, str]:
    """Score and tier of a person at the work's instant, from every touch that came in."""
    touches = work.said.touches_of(person.id)
    return scored(work, rules, person, touches, answered_before=work.calls.answered_before(person.id))


def scored(
    work: Work, rules: Rules, person: Person, touches: Sequence[StoredTouch], *, answered_before: bool
) -> tuple[Score, str]:
    """Score and tier from touches that were read already."""
    seen = [ScoredTouch(one.kind, one.at, one.detail) for one in touches]
    score = score_of(rules.scoring, as_scored(person, touches, answered_before=answered_before), seen, work.at)
    return score, tier_of(rules.scoring, score, seen)


def as_scored(person: Person, touches: Sequence[StoredTouch], *, answered_before: bool) -> ScoredPerson:
    """What the scoring table looks at."""
    firm = person.company
    left = [one.at for one in touches if one.kind == UNSUBSCRIBED]
    return ScoredPerson(
        title=person.title,
        staff=firm.staff if firm else None,
        industry=firm.industry if firm else None,
        country=person.country or (firm.country if firm else None),
        region=person.region or (firm.region if firm else None),
        email_domains=tuple(one.address.rpartition("@")[2] for one in person.emails if one.address),
        consent_email=person.consent_email,
        consent_phone=person.consent_phone,
        unsubscribed=max(left, default=None),
        kind_of_person=person.kind_of_person,
        answered_before=answered_before,
    )
