import pytest
from sqlalchemy import select

from qualcenter.domain.refusals import NotAllowedRefused, PlaybookRefused, UnknownNameRefused
from qualcenter.playbook.loading import default_text
from qualcenter.services.playbooks import RESCORE_WANTED, Playbooks
from qualcenter.store.tables import events, meta
from tests.fixtures.desks import Rehearsal

LATER = default_text().replace("Route planning, inbound", "Route planning, winter")


def _kept(rehearsal: Rehearsal, key: str) -> str | None:
    with rehearsal.store.reading() as connection:
        return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()


def test_a_new_store_starts_with_the_shipped_playbook_and_keeps_it(rehearsal: Rehearsal) -> None:
    books = Playbooks(rehearsal.desk)
    assert books.adopt_first(LATER) == 1
    assert [one.version for one in books.list()] == [1]
    assert books.show().document == default_text()


def test_a_text_that_both_sides_signed_is_the_next_version(rehearsal: Rehearsal) -> None:
    books = Playbooks(rehearsal.desk)
    assert books.adopt(rehearsal["Tom"], LATER, "Mia", "Sam") == 2
    assert books.adopt(rehearsal["Tom"], LATER, "Mia", "Sam") == 2
    assert books.show(1).document == default_text()
    assert [(one.before, one.after) for one in books.diff(1, 2)] == [
        ("Route planning, inbound", "Route planning, winter")
    ]
    assert rehearsal.desk.rules().name == "Route planning, winter"
    with rehearsal.store.reading() as connection:
        told = connection.execute(events.select().where(events.c.kind == "playbook.adopted")).all()
    assert [one.detail["version"] for one in told] == [1, 2]
    assert _kept(rehearsal, RESCORE_WANTED) is None


def test_a_new_scoring_table_asks_for_every_lead_to_be_scored_again(rehearsal: Rehearsal) -> None:
    text = default_text().replace("half_life_days = 30", "half_life_days = 20")
    assert Playbooks(rehearsal.desk).adopt(rehearsal["Ops"], text, "Max", "Sam") == 2
    assert _kept(rehearsal, RESCORE_WANTED) == "2"


@pytest.mark.parametrize(
    ("marketing", "sales", "missing"),
    [
        ("Nobody", "Sam", "signed_marketing"),
        ("", "Sam", "signed_marketing"),
        ("Ada", "Sam", "signed_marketing"),
        ("Mia", "Max", "signed_sales"),
    ],
)
def test_a_signature_is_the_name_of_somebody_who_may_give_it(
    rehearsal: Rehearsal, marketing: str, sales: str, missing: str
) -> None:
    books = Playbooks(rehearsal.desk)
    with pytest.raises(PlaybookRefused) as refusal:
        books.adopt(rehearsal["Tom"], LATER, marketing, sales)
    assert refusal.value.missing == (missing,)
    assert len(books.list()) == 1


def test_every_fault_is_told_at_once_and_nothing_is_adopted(rehearsal: Rehearsal) -> None:
    books = Playbooks(rehearsal.desk)
    broken = LATER.replace("tier_a = 75", "tier_a = 5")
    broken = broken.replace('default_team = "inbound"', 'default_team = "x"')
    with pytest.raises(PlaybookRefused) as refusal:
        books.adopt(rehearsal["Tom"], broken, "Mia", "Sam")
    faults = refusal.value.more["faults"]
    assert isinstance(faults, list)
    assert {"scoring.tier_a", "routing.default_team"} <= {one["where"] for one in faults}
    assert len(faults) == len(books.check(broken))
    assert books.show().version == 1


def test_a_qualifier_adopts_nothing(rehearsal: Rehearsal) -> None:
    with pytest.raises(NotAllowedRefused):
        Playbooks(rehearsal.desk).adopt(rehearsal["Ada"], LATER, "Mia", "Sam")


def test_a_version_that_was_never_adopted_is_unknown(rehearsal: Rehearsal) -> None:
    with pytest.raises(UnknownNameRefused):
        Playbooks(rehearsal.desk).show(9)
