import pytest
from sqlalchemy import update

from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    BadValueRefused,
    HeldByOtherRefused,
    InCallRefused,
    NotAllowedRefused,
    UnknownLeadRefused,
    UnknownNameRefused,
    WrongStageRefused,
)
from qualcenter.playbook.loading import default_text
from qualcenter.services.playbooks import Playbooks
from qualcenter.store.tables import colleagues
from tests.center import Center


def _many(center: Center, count: int) -> list[int]:
    return [center.raised(f"P{number} Roe", email="") for number in range(count)]


def _owned(center: Center, name: str, leads: list[int]) -> list[int]:
    wanted = Owner.colleague(center.rehearsal[name].id)
    return [one for one in leads if center.lead(one).owner == wanted]


def test_many_leads_are_assigned_in_one_act(center: Center) -> None:
    many = _many(center, 3)
    act = center.assignment.assign(center.rehearsal["Tom"], many, "Bea")
    assert act.words == "Assigned 3 leads to Bea"
    assert _owned(center, "Bea", many) == many
    for one in many:
        assert center.kinds(one)[-1] == "lead.assigned"
        center.state(one)


def test_a_lead_in_a_call_refuses_the_whole_lot(center: Center) -> None:
    first, *others = _many(center, 3)
    center.queue.open(center.rehearsal["Ada"], first, skip_reason="other")
    center.calls.start(center.rehearsal["Ada"], first)
    with pytest.raises(InCallRefused):
        center.assignment.assign(center.rehearsal["Tom"], [*others, first], "Bea")
    assert not _owned(center, "Bea", [first, *others])


def test_a_claimed_lead_is_assigned_out_of_the_hand(center: Center) -> None:
    lead = center.raised()
    center.queue.open(center.rehearsal["Ada"], lead)
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Bea")
    assert center.lead(lead).claimed_by is None
    assert center.kinds(lead)[-2:] == ["lead.released", "lead.assigned"]


def test_pool_gives_leads_back_to_their_team(center: Center) -> None:
    many = _many(center, 2)
    center.assignment.assign(center.rehearsal["Tom"], many, "Bea")
    act = center.assignment.assign(center.rehearsal["Tom"], many, "Pool")
    assert act.words == "Assigned 2 leads to the pool of Inbound"
    assert {center.state(one).owner for one in many} == {Owner.pool("inbound")}


def test_what_cannot_be_assigned_is_refused_with_its_reason(center: Center) -> None:
    tom, lead, sold = center.rehearsal["Tom"], center.raised(), center.promoted(name="Max Moe")
    for leads, to, refusal in (
        ([lead, 999], "Bea", UnknownLeadRefused),
        ([lead, sold], "Bea", WrongStageRefused),
        ([lead], "Bee", UnknownNameRefused),
        ([lead], "Sam", BadValueRefused),
        ([], "Bea", BadValueRefused),
    ):
        with pytest.raises(refusal):
            center.assignment.assign(tom, leads, to)
    with pytest.raises(NotAllowedRefused):
        center.assignment.assign(center.rehearsal["Ada"], [lead], "Bea")
    assert center.state(lead).owner == Owner.pool("inbound")


def test_spreading_is_even_by_relative_load_among_those_who_are_there(center: Center) -> None:
    for name in ("Cay", "Dee"):
        center.colleagues.add(center.rehearsal["Ops"], name, ["qualifier"], capacity=50)
        center.rehearsal.people[name] = center.colleagues.actor(name)
    center.colleagues.add(center.rehearsal["Ops"], "Eli", ["qualifier"], capacity=100)
    center.rehearsal.people["Eli"] = center.colleagues.actor("Eli")
    center.colleagues.set_presence(center.rehearsal["Cay"], "Cay", "break")
    many = _many(center, 8)
    center.assignment.assign(center.rehearsal["Tom"], many, "Ada")
    act = center.assignment.spread(center.rehearsal["Tom"], "Ada")
    assert act.words.startswith("Spread 8 leads of Ada over ")
    counts = {name: len(_owned(center, name, many)) for name in ("Ada", "Bea", "Cay", "Dee", "Eli")}
    assert counts == {"Ada": 0, "Bea": 2, "Cay": 0, "Dee": 2, "Eli": 4}
    center.undo.undo(center.rehearsal["Tom"])
    assert len(_owned(center, "Ada", many)) == 8


def test_spreading_when_nobody_is_there_fills_the_pool(center: Center) -> None:
    many = _many(center, 2)
    center.assignment.assign(center.rehearsal["Tom"], many, "Ada")
    center.colleagues.set_presence(center.rehearsal["Bea"], "Bea", "away")
    center.assignment.spread(center.rehearsal["Tom"], "Ada")
    assert {center.state(one).owner for one in many} == {Owner.pool("inbound")}
    with pytest.raises(BadValueRefused, match="no lead"):
        center.assignment.spread(center.rehearsal["Tom"], "Ada")


def test_a_language_that_somebody_has_as_a_skill_decides(center: Center) -> None:
    with center.rehearsal.store.writing() as connection:
        connection.execute(update(colleagues).where(colleagues.c.name == "Bea").values(skills=["fr"]))
    center.colleagues.add(center.rehearsal["Ops"], "Cay", ["qualifier"], skills=["en"])
    lead = center.raised(language="fr")
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Ada")
    center.assignment.spread(center.rehearsal["Tom"], "Ada")
    assert center.state(lead).owner == Owner.colleague(center.rehearsal["Bea"].id)


def test_a_pushing_team_gets_its_leads_without_asking(center: Center) -> None:
    many = _many(center, 3)
    assert center.assignment.push() == 0
    pushing = default_text().replace('label = "Inbound"\n', 'label = "Inbound"\npushes = true\n')
    Playbooks(center.rehearsal.desk).adopt(center.rehearsal["Tom"], pushing, "Mia", "Sam")
    center.queue.open(center.rehearsal["Bea"], many[0], skip_reason="other")
    assert center.assignment.push() == 2
    assert sorted((len(_owned(center, "Ada", many)), len(_owned(center, "Bea", many)))) == [1, 1]
    assert center.assignment.push() == 0


def _promised(center: Center, who: str, name: str) -> int:
    lead = center.called(who, name)
    center.dispositions.record(center.rehearsal[who], lead, "call_later", {"at": "2026-11-24T15:00"})
    return lead


def test_a_promised_callback_is_offered_to_anyone_with_its_instant(center: Center) -> None:
    lead = _promised(center, "Ada", "Jo Doe")
    before = center.lead(lead)
    act = center.assignment.offer(center.rehearsal["Ada"], lead)
    after = center.lead(lead)
    assert act.words == "Assigned Jo Doe to the pool of Inbound"
    assert after.owner == Owner.pool("inbound")
    assert (after.next_action, after.next_at) == (before.next_action, before.next_at)
    center.undo.undo(center.rehearsal["Ada"], act.act_id)
    assert center.lead(lead).owner == before.owner


def test_only_who_promised_offers_a_callback(center: Center) -> None:
    lead = _promised(center, "Ada", "Jo Doe")
    with pytest.raises(HeldByOtherRefused):
        center.assignment.offer(center.rehearsal["Bea"], lead)
    center.assignment.offer(center.rehearsal["Tom"], lead)
    assert center.lead(lead).owner == Owner.pool("inbound")


def test_nothing_is_offered_where_no_callback_is_promised(center: Center) -> None:
    lead = center.raised("Jo Doe")
    with pytest.raises(WrongStageRefused):
        center.assignment.offer(center.rehearsal["Ada"], lead)


def test_chosen_leads_are_spread_over_the_others_and_none_comes_back_to_its_owner(center: Center) -> None:
    for name in ("Cay", "Dee"):
        center.colleagues.add(center.rehearsal["Ops"], name, ["qualifier"], team="inbound", capacity=50)
        center.rehearsal.people[name] = center.colleagues.actor(name)
    many = _many(center, 10)
    center.assignment.assign(center.rehearsal["Tom"], many, "Ada")
    act = center.assignment.spread_leads(center.rehearsal["Tom"], many[:6])
    assert act.words.startswith("Spread 6 leads of Ada over ")
    assert {name: len(_owned(center, name, many)) for name in ("Ada", "Bea", "Cay", "Dee")} == {
        "Ada": 4,
        "Bea": 2,
        "Cay": 2,
        "Dee": 2,
    }
    center.undo.undo(center.rehearsal["Tom"])
    assert _owned(center, "Ada", many) == many


def test_leads_of_several_owners_are_spread_in_one_act_that_names_no_single_owner(center: Center) -> None:
    many = _many(center, 3)
    tom = center.rehearsal["Tom"]
    center.assignment.assign(tom, many[:1], "Ada")
    center.assignment.assign(tom, many[1:2], "Bea")
    act = center.assignment.spread_leads(tom, many)
    assert act.words.startswith("Spread 3 leads over ")
    assert many[0] not in _owned(center, "Ada", many)
    assert many[1] not in _owned(center, "Bea", many)


def test_spreading_chosen_leads_is_refused_whole_while_one_of_them_is_on_the_phone(center: Center) -> None:
    first, *others = _many(center, 3)
    center.queue.open(center.rehearsal["Ada"], first, skip_reason="other")
    center.calls.start(center.rehearsal["Ada"], first)
    with pytest.raises(InCallRefused):
        center.assignment.spread_leads(center.rehearsal["Tom"], [*others, first])
    with pytest.raises(BadValueRefused):
        center.assignment.spread_leads(center.rehearsal["Tom"], [])
    with pytest.raises(NotAllowedRefused, match="assign leads to others"):
        center.assignment.spread_leads(center.rehearsal["Ada"], others)
    assert {center.state(one).owner for one in others} == {Owner.pool("inbound")}
