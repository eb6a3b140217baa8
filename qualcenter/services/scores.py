"""The score of one person as of an instant, from the rows of a unit of work."""

from collections.abc import Sequence

from qualcenter.domain.dossier_facts import scored_person
from qualcenter.domain.person import Person
from qualcenter.domain.rules import Rules
from qualcenter.domain.score import Score, ScoredTouch, score_of, tier_of
from qualcenter.store.said import StoredTouch
from qualcenter.store.work import Work


def score_now(work: Work, rules: Rules, person: Person) -> tuple[Score, str]:
    """Score and tier of a person at the work's instant, from every touch that came in."""
    touches = work.said.touches_of(person.id)
    return scored(work, rules, person, touches, answered_before=work.calls.answered_before(person.id))


def scored(
    work: Work, rules: Rules, person: Person, touches: Sequence[StoredTouch], *, answered_before: bool
) -> tuple[Score, str]:
    """Score and tier from touches that were read already."""
    seen = [ScoredTouch(one.kind, one.at, one.detail) for one in touches]
    subject = scored_person(person, seen, answered_before=answered_before)
    score = score_of(rules.scoring, subject, seen, work.at)
    return score, tier_of(rules.scoring, score, seen)
