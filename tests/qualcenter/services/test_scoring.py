import random
from typing import Any

from sqlalchemy import select, update

from qualcenter.playbook.loading import default_text
from qualcenter.queries.audit import Audit
from qualcenter.services.playbooks import Playbooks
from qualcenter.services.scores import score_now
from qualcenter.services.scoring import Scoring
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.tables import events, leads, persons
from tests.fixtures.desks import Rehearsal

HALVED = default_text().replace("half_life_days = 30", "half_life_days = 3")
GENEROUS = default_text().replace("half_life_days = 30", "half_life_days = 3000")


def _crowd(rehearsal: Rehearsal) -> None:
    """Persons of every kind with touches of every age."""
    chance = random.Random(7)
    kinds = ["demo", "pricing", "webinar", "product_page", "white_paper", "email_click", "list"]
    titles = ["CEO", "Fleet Manager", "Driver", ""]
    for number in range(25):
        for _ in range(chance.randint(1, 4)):
            rehearsal.raised(
                f"P{number} Doe",
                chance.choice(kinds),
                title=titles[number % 4],
                email=f"p{number}@{chance.choice(['gmail.com', 'acme.example'])}",
            )
            rehearsal.wait(hours=chance.randint(0, 9))
    with rehearsal.store.writing() as connection:
        connection.execute(update(persons).where(persons.c.id == 3).values(kind_of_person="student"))


def _rows(rehearsal: Rehearsal) -> list[Any]:
    with rehearsal.store.reading() as connection:
        return list(connection.execute(select(leads).order_by(leads.c.id)))


def _one_at_a_time(rehearsal: Rehearsal) -> list[tuple[int, str]]:
    return rehearsal.desk.look(
        lambda act: [
            (score.total, tier)
            for row in _rows(rehearsal)
            for score, tier in [score_now(act.work, act.rules, act.work.persons.get(row.person_id))]
        ]
    )


def test_a_set_of_scores_is_what_each_lead_alone_would_get(rehearsal: Rehearsal) -> None:
    _crowd(rehearsal)
    rehearsal.wait(days=20)
    before = [(row.score, row.tier) for row in _rows(rehearsal)]
    changed = Scoring(rehearsal.desk, chunk=4).rescore_faded()
    rows = _rows(rehearsal)
    assert [(row.score, row.tier) for row in rows] == _one_at_a_time(rehearsal)
    assert changed == sum(old != (row.score, row.tier) for old, row in zip(before, rows, strict=True)) > 10
    assert Scoring(rehearsal.desk).rescore_faded() == 0
    ranks = {row.id: row.rank for row in rows}
    rehearsal.desk.do(rehearsal["Ada"], "look", _touch_all)
    assert {row.id: row.rank for row in _rows(rehearsal)} == ranks
    assert Audit(rehearsal.reading).rows() == ()


def _touch_all(act: Any) -> None:
    """Write every lead the usual way, so that its rank is worked out from its dossier."""
    for dossier in act.dossiers.open_many(list(range(1, 26))):
        dossier.lead.source = f"{dossier.lead.source} again"


def test_the_journey_tells_when_a_tier_changes_and_only_then(rehearsal: Rehearsal) -> None:
    _crowd(rehearsal)
    rehearsal.wait(days=40)
    before = {row.id: row.tier for row in _rows(rehearsal)}
    at = rehearsal.clock.now()
    Scoring(rehearsal.desk).rescore_faded()
    changed = {row.id: row.tier for row in _rows(rehearsal) if row.tier != before[row.id]}
    with rehearsal.store.reading() as connection:
        query = select(events.c.lead_id, events.c.detail).where(events.c.kind == "lead.scored", events.c.at == at)
        told = {row[0]: row[1]["tier"] for row in connection.execute(query)}
    assert told == changed
    assert changed


def test_a_new_playbook_asks_for_new_scores_until_they_are_made(rehearsal: Rehearsal) -> None:
    _crowd(rehearsal)
    scoring = Scoring(rehearsal.desk)
    assert not scoring.wanted()
    Playbooks(rehearsal.desk).adopt(rehearsal["Tom"], HALVED, "Mia", "Sam")
    assert scoring.wanted()
    assert scoring.rescore_all() > 0
    assert not scoring.wanted()
    assert [(row.score, row.tier) for row in _rows(rehearsal)] == _one_at_a_time(rehearsal)


def test_a_waiting_person_whose_score_rises_to_the_definition_is_raised(rehearsal: Rehearsal) -> None:
    for touch in ("white_paper", "white_paper", "white_paper", "product_page"):
        mine = rehearsal.raised("Jo Doe", touch, title="CEO")
        theirs = rehearsal.raised("Kim Lee", touch, title="CEO", email="kim@acme.example")
        rehearsal.wait(days=25)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=theirs))
    other = rehearsal.raised("Lou Ray", "white_paper", email="lou@acme.example")
    assert [row.stage for row in _rows(rehearsal)] == ["contact", "purged", "contact"]
    Playbooks(rehearsal.desk).adopt(rehearsal["Tom"], GENEROUS, "Mia", "Sam")
    Scoring(rehearsal.desk).rescore_all()
    stages = {row.id: row.stage for row in _rows(rehearsal)}
    assert stages == {mine: "lead", theirs: "purged", other: "contact"}
    assert _rows(rehearsal)[0].score >= 45
    assert Audit(rehearsal.reading).rows() == ()


def test_what_was_nurtured_with_a_high_score_stays_there(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised("Jo Doe", "demo", title="CEO")
    resting = {"stage": "nurture", "owner_key": "m", "next_action": "wake", "promise_kind": None}
    later = rehearsal.wait(days=90)
    rehearsal.wait(days=-89)
    with rehearsal.store.writing() as connection:
        values = {**resting, "promise_due_at": None, "promise_made_at": None, "ready": False}
        connection.execute(update(leads).where(leads.c.id == lead).values(**values, next_at=later, wake_at=later))
    Scoring(rehearsal.desk).rescore_faded()
    assert _rows(rehearsal)[0].stage == "nurture"
