from datetime import timedelta

import pytest

from qualcenter.domain.eligibility import owners_for
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    BadValueRefused,
    NameTakenRefused,
    NotAllowedRefused,
    UnknownNameRefused,
)
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.desk import Desk
from qualcenter.store.tables import colleagues, notices
from qualcenter.store.unit_of_work import Store
from tests.center import Center
from tests.fixtures.desks import Rehearsal


def _assigned(center: Center, who: str, *names: str) -> list[int]:
    many = [center.raised(name, email="") for name in names]
    center.assignment.assign(center.rehearsal["Tom"], many, who)
    return many


def _called_back(center: Center, who: str, name: str, at: str) -> int:
    lead = center.called(who, name, email="")
    center.dispositions.record(center.rehearsal[who], lead, "call_later", {"at": at, "who": "mine"})
    return lead


def _owner(center: Center, lead: int) -> str:
    owner = center.state(lead).owner
    names = {actor.id: name for name, actor in center.rehearsal.people.items()}
    return names.get(owner.colleague_id or 0, owner.key)


def test_the_first_colleague_of_a_store_needs_nobody(store: Store, rehearsal: Rehearsal) -> None:
    empty = Colleagues(Desk(store, rehearsal.clock))
    empty.add(None, "  Nadia   Brand ", ["team lead", "qualifier"], "Nadia@Example.com", zone="Europe/Berlin")
    with pytest.raises(NotAllowedRefused):
        empty.add(None, "Ravi", ["qualifier"])
    actor = empty.actor("nadia@example.com")
    assert (actor.name, actor.roles) == ("Nadia Brand", frozenset({"team_lead", "qualifier"}))


def test_a_store_in_which_nobody_may_add_people_lets_anybody_add_who_can(store: Store, rehearsal: Rehearsal) -> None:
    empty = Colleagues(Desk(store, rehearsal.clock))
    empty.add(None, "Nina", ["qualifier"])
    assert not empty.is_tended()
    empty.add(empty.actor("Nina"), "Tom", ["team_lead"])
    assert empty.is_tended()
    for who in (None, empty.actor("Nina")):
        with pytest.raises(NotAllowedRefused):
            empty.add(who, "Ravi", ["qualifier"])


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"name": "ada"}, NameTakenRefused),
        ({"name": "Pool"}, NameTakenRefused),
        ({"name": "marketing"}, NameTakenRefused),
        ({"name": "Clock"}, NameTakenRefused),
        ({"name": "  "}, BadValueRefused),
        ({"name": "x" * 81}, BadValueRefused),
        ({"roles": []}, BadValueRefused),
        ({"roles": ["boss"]}, UnknownNameRefused),
        ({"zone": "Europe/Nowhere"}, BadValueRefused),
        ({"zone": "../etc/passwd"}, BadValueRefused),
        ({"zone": ""}, BadValueRefused),
        ({"email": "no address"}, BadValueRefused),
        ({"email": "a@b@c.de"}, BadValueRefused),
        ({"email": "Taken@example.com"}, NameTakenRefused),
        ({"capacity": -1}, BadValueRefused),
        ({"team": "nowhere"}, UnknownNameRefused),
    ],
)
def test_what_does_not_fit_a_colleague_is_refused(
    center: Center, given: dict[str, object], refusal: type[Exception]
) -> None:
    ops = center.rehearsal["Ops"]
    center.colleagues.add(ops, "Ravi", ["qualifier"], "taken@example.com")
    usual: dict[str, object] = {"name": "Eve", "roles": ["qualifier"]}
    with pytest.raises(refusal):
        center.colleagues.add(ops, **usual | given)  # type: ignore[arg-type]
    assert all(row["name"] != "Eve" for row in center.rows(colleagues))


def test_a_qualifier_adds_nobody(center: Center) -> None:
    with pytest.raises(NotAllowedRefused):
        center.colleagues.add(center.rehearsal["Ada"], "Eve", ["qualifier"])


def test_somebody_without_a_team_takes_leads_of_every_team(center: Center) -> None:
    center.colleagues.add(center.rehearsal["Ops"], "Eve", ["qualifier"])
    eve = center.colleagues.actor("Eve")
    assert eve.team == ""
    german = center.rehearsal.raised("Jo Doe", country="DE", email="jo@acme.example")
    french = center.rehearsal.raised("Al Roe", country="FR", email="al@acme.example", company="Loire SA")
    teams = {center.state(lead).owner.team for lead in (german, french)}
    assert len(teams) == 2
    assert owners_for(eve, center.rehearsal.desk.rules()) >= {f"p:{team}" for team in teams}


def test_a_team_is_known_by_its_label_too(center: Center) -> None:
    center.colleagues.add(center.rehearsal["Ops"], "Ida", ["qualifier"], team="Inbound DACH")
    assert center.colleagues.actor("Ida").team == "dach"


def test_a_name_that_nobody_has_is_refused_with_names_near_it(center: Center) -> None:
    with pytest.raises(UnknownNameRefused) as refusal:
        center.colleagues.actor("Adda")
    assert refusal.value.more["near"] == ("Ada",)
    assert center.colleagues.actor("ada").name == "Ada"


def test_the_list_counts_the_leads_that_each_one_owns(center: Center) -> None:
    _assigned(center, "Bea", "P1 Roe", "P2 Roe")
    rows = {row.name: row for row in center.colleagues.list()}
    assert list(rows) == sorted(rows)
    assert (rows["Bea"].open, rows["Ada"].open, rows["Bea"].capacity) == (2, 0, 50)


def test_everybody_sets_their_own_presence_and_people_tenders_that_of_others(center: Center) -> None:
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "away")
    center.colleagues.set_presence(center.rehearsal["Ops"], "Ada", "available")
    row = next(one for one in center.colleagues.list() if one.name == "Ada")
    assert (row.presence, row.presence_since) == ("available", center.rehearsal.clock.now())
    with pytest.raises(NotAllowedRefused):
        center.colleagues.set_presence(center.rehearsal["Ada"], "Bea", "off")
    for presence, back in (("asleep", None), ("break", center.rehearsal.clock.now())):
        with pytest.raises(BadValueRefused):
            center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", presence, back)


def test_a_break_gives_back_only_what_ends_before_the_return(center: Center) -> None:
    soon, later = (
        _assigned(center, "Ada", "P1 Roe"),
        _called_back(center, "Ada", "P2 Roe", "2026-11-23T15:00"),
    )
    callback = _called_back(center, "Ada", "P3 Roe", "2026-11-23T09:20")
    back = center.rehearsal.clock.now() + timedelta(minutes=30)
    moved = center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "break", back)
    assert set(moved) == {*soon, callback}
    assert [_owner(center, one) for one in (*soon, later, callback)] == ["Bea", "Ada", "Bea"]
    told = center.rows(notices, kind="callback_moved")
    assert [(row["colleague_id"], row["lead_id"], row["detail"]["from"]) for row in told] == [(2, callback, 1)]


def test_off_gives_back_what_is_due_before_the_next_shift(center: Center) -> None:
    today = _called_back(center, "Ada", "P1 Roe", "2026-11-23T15:00")
    early = _called_back(center, "Ada", "P2 Roe", "2026-11-25T10:00")
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "off")
    assert [_owner(center, one) for one in (today, early)] == ["Bea", "Ada"]


def test_away_gives_back_everything(center: Center) -> None:
    lead = _called_back(center, "Ada", "P1 Roe", "2026-12-15T10:00")
    held = center.raised("P2 Roe", email="")
    center.queue.open(center.rehearsal["Ada"], held, skip_reason="other")
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "away")
    state = center.state(lead)
    assert (_owner(center, lead), state.promised_by, state.callback_who) == ("Bea", 1, "mine")
    assert (center.lead(held).claimed_by, center.state(held).owner) == (None, Owner.pool("inbound"))


def test_a_lead_in_a_call_stays_with_its_caller(center: Center) -> None:
    lead = _assigned(center, "Ada", "P1 Roe")[0]
    center.queue.open(center.rehearsal["Ada"], lead, skip_reason="other")
    center.calls.start(center.rehearsal["Ada"], lead)
    assert center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "away") == ()
    assert (_owner(center, lead), center.lead(lead).claimed_by) == ("Ada", 1)


def test_callbacks_that_nobody_can_take_are_listed_to_the_team_lead(center: Center) -> None:
    lead = _called_back(center, "Ada", "P1 Roe", "2026-11-23T15:00")
    center.colleagues.set_presence(center.rehearsal["Bea"], "Bea", "away")
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "off")
    assert center.state(lead).owner == Owner.pool("inbound")
    told = center.rows(notices, kind="callback_uncovered")
    assert [(row["colleague_id"], row["lead_id"]) for row in told] == [(3, lead)]


def test_a_silent_desk_gives_back_after_fifteen_minutes_but_a_closed_one_never(center: Center) -> None:
    mine, hers = _assigned(center, "Ada", "P1 Roe"), _assigned(center, "Bea", "P2 Roe")
    center.colleagues.seen(center.rehearsal["Ada"])
    center.colleagues.seen(center.rehearsal["Bea"])
    center.colleagues.closed(center.rehearsal["Bea"])
    center.rehearsal.wait(minutes=14)
    assert center.colleagues.give_back_silent() == 0
    center.rehearsal.wait(minutes=46 if center.rehearsal.store.is_postgresql else 1)
    assert center.colleagues.give_back_silent() == 1
    assert [_owner(center, one) for one in (*mine, *hers)] == ["Bea", "Bea"]
    assert center.colleagues.give_back_silent() == 0


def test_a_desk_out_of_reach_of_its_server_keeps_the_lead_in_hand_and_ten_more_for_an_hour(center: Center) -> None:
    ada = center.rehearsal["Ada"]
    mine = _assigned(center, "Ada", *(f"P{one} Roe" for one in range(14)))
    center.queue.open(ada, mine[0])
    center.colleagues.seen(ada)
    center.rehearsal.wait(minutes=59)
    on_server = center.rehearsal.store.is_postgresql
    assert center.colleagues.give_back_silent() == (3 if on_server else 14)
    assert [_owner(center, one) for one in mine].count("Ada") == (11 if on_server else 0)
    assert center.lead(mine[0]).holder(center.rehearsal.clock.now()) == (ada.id if on_server else None)
    assert center.colleagues.give_back_silent() == 0
    center.rehearsal.wait(minutes=1)
    assert center.colleagues.give_back_silent() == (11 if on_server else 0)
    assert center.lead(mine[0]).holder(center.rehearsal.clock.now()) is None


def test_a_desk_closed_with_a_lead_in_hand_does_not_keep_it_for_the_hour(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.raised()
    center.queue.open(ada, lead)
    center.colleagues.seen(ada)
    center.colleagues.closed(ada)
    center.rehearsal.wait(minutes=15)
    assert center.lead(lead).holder(center.rehearsal.clock.now()) is None


def test_a_sign_of_life_keeps_the_claim_and_its_lack_lets_it_lapse(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.raised()
    center.queue.open(ada, lead)
    for _ in range(3):
        center.rehearsal.wait(minutes=10)
        center.colleagues.seen(ada)
    held = center.lead(lead)
    assert held.holder(center.rehearsal.clock.now()) == ada.id
    lasts = 60 if center.rehearsal.store.is_postgresql else 15
    assert held.claim_until == center.rehearsal.clock.now() + timedelta(minutes=lasts)
    center.rehearsal.wait(minutes=lasts)
    center.colleagues.seen(ada)
    assert center.lead(lead).holder(center.rehearsal.clock.now()) is None


def test_whoever_is_switched_off_gives_back_all_and_can_no_longer_act(center: Center) -> None:
    lead = _assigned(center, "Ada", "P1 Roe")[0]
    center.colleagues.switch_off(center.rehearsal["Tom"], "Ada")
    assert _owner(center, lead) == "Bea"
    with pytest.raises(UnknownNameRefused, match="switched off"):
        center.colleagues.actor("Ada")
    assert "Ada" not in {row.name for row in center.colleagues.list()}
    with pytest.raises(BadValueRefused):
        center.colleagues.switch_off(center.rehearsal["Tom"], "Tom")
