from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from qualcenter.domain.replay import micros
from qualcenter.domain.rescoring import QuickScoring
from qualcenter.domain.score import ScoredPerson, ScoredTouch, TouchPoints, score_of, tier_of
from qualcenter.playbook.compiled import scoring_of
from qualcenter.playbook.loading import default_playbook

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TABLE = scoring_of(default_playbook())
KINDS = [*TABLE.touches, "unsubscribed", "unheard_of"]

people = st.builds(
    ScoredPerson,
    title=st.sampled_from([None, "", "CEO", "Vice President Sales", "Fleet Manager", "Driver", "Head of Fleet"]),
    staff=st.none() | st.integers(0, 2_000),
    industry=st.sampled_from([None, "logistics", "retail", "Transport"]),
    country=st.sampled_from([None, "DE", "US"]),
    region=st.sampled_from([None, "FL"]),
    email_domains=st.lists(st.sampled_from(["gmail.com", "acme.example", "GMX.de"]), max_size=2).map(tuple),
    consent_email=st.none() | st.booleans(),
    consent_phone=st.none() | st.booleans(),
    kind_of_person=st.sampled_from([None, "student", "competitor"]),
    answered_before=st.booleans(),
)
ages = st.integers(-60, 400 * 24 * 3_600) | st.sampled_from([0, 86_400 * 30, 86_400 * 150])
touched = st.lists(st.tuples(st.sampled_from(KINDS), ages), max_size=12)


def _both(person: ScoredPerson, told: list[tuple[str, int]]) -> tuple[tuple[int, str], tuple[int, str]]:
    touches = [ScoredTouch(kind, AT - timedelta(seconds=age)) for kind, age in told]
    left = max((one.at for one in touches if one.kind == "unsubscribed"), default=None)
    values = {name: getattr(person, name) for name in ScoredPerson.__dataclass_fields__}
    slow = score_of(TABLE, ScoredPerson(**values | {"unsubscribed": left}), touches, AT)
    facts = {name: value for name, value in values.items() if name != "unsubscribed"}
    facts["email_domains"] = tuple(domain.casefold() for domain in person.email_domains)
    seen = [(one.kind, micros(one.at)) for one in touches]
    quick = QUICK.score(facts, seen, micros(AT), answered=person.answered_before)
    return (slow.total, tier_of(TABLE, slow, touches)), quick


QUICK = QuickScoring(TABLE)


@given(people, touched)
@example(ScoredPerson(), [("demo", 86_400 * 152), ("white_paper", 86_400 * 100), ("email_click", 86_400 * 40)])
@example(ScoredPerson(), [("demo", 86_400 * 160), ("pricing", 86_400 * 155)])
def test_the_quick_score_equals_the_one_with_reasons(person: ScoredPerson, told: list[tuple[str, int]]) -> None:
    slow, quick = _both(person, told)
    assert quick == slow


def test_a_table_with_other_points_keeps_no_answers_of_the_first() -> None:
    other = QuickScoring(replace(TABLE, touches={"demo": TouchPoints(90, "Asked for a demo", None, True, True)}))
    facts = {name: getattr(ScoredPerson(), name) for name in ScoredPerson.__dataclass_fields__}
    assert other.score(facts, [("demo", micros(AT))], micros(AT), answered=False) == (90, "A")
