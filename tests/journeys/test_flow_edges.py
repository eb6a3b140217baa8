"""What random deeds once broke: each as a story of its own, on both kinds of store."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from qualcenter.domain.disposition import Effect
from qualcenter.domain.refusals import BadValueRefused, InCallRefused, MissingAnswersRefused
from qualcenter.domain.rights import Actor
from qualcenter.queries.audit import Audit
from qualcenter.services.answers import Answers
from qualcenter.services.assignment import Assignment
from qualcenter.services.calls import Calls
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.effects import Effects
from qualcenter.services.handoff import Handoff
from qualcenter.services.intake import Intake
from qualcenter.services.merging import Merging
from qualcenter.services.queue import Queue
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.services.undo import Undo
from qualcenter.store.tables import calls, leads, notices, person_phones, persons, suppressions
from tests.fixtures.desks import Rehearsal

PHONE = "+493012345678"
ANSWERS = {
    "need": "growing",
    "authority": "decides",
    "timing": "this_quarter",
    "size": "40 vans",
    "next_step": "demo",
}


def _anybody(rehearsal: Rehearsal, name: str) -> Actor:
    """The same colleague without a team, who helps every pool."""
    one = rehearsal[name]
    return Actor(one.id, one.name, one.roles, "")


def _calls(rehearsal: Rehearsal) -> Calls:
    return Calls(rehearsal.desk, Intake(rehearsal.desk))


def _dispositions(rehearsal: Rehearsal) -> Dispositions:
    desk = rehearsal.desk
    return Dispositions(desk, Effects(Intake(desk)), Handoff(desk))


def _stage(rehearsal: Rehearsal, lead: int) -> str:
    with rehearsal.store.reading() as connection:
        return str(connection.execute(select(leads.c.stage).where(leads.c.id == lead)).scalar())


def _accepted(rehearsal: Rehearsal) -> int:
    lead = rehearsal.raised(phone=PHONE)
    ada = _anybody(rehearsal, "Ada")
    Answers(rehearsal.desk).capture(ada, lead, ANSWERS)
    _dispositions(rehearsal).promote(ada, lead, "Sam")
    rehearsal.wait(seconds=10)
    Handoff(rehearsal.desk).accept(rehearsal["Sam"], lead)
    return lead


def _sound(rehearsal: Rehearsal) -> bool:
    return Audit(rehearsal.reading).rows() == ()


def test_a_raise_on_what_sales_holds_is_told_to_its_owner(rehearsal: Rehearsal) -> None:
    lead = _accepted(rehearsal)
    assert rehearsal.raised(touch="pricing") == lead
    with rehearsal.store.reading() as connection:
        told = connection.execute(select(notices).where(notices.c.kind == "raised_again")).one()
    assert (told.colleague_id, told.lead_id) == (rehearsal["Sam"].id, lead)
    assert told.detail["of_kind"] == "pricing"


def test_whoever_rings_back_while_being_dialled_ends_that_call(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=PHONE)
    ada, bea = _anybody(rehearsal, "Ada"), _anybody(rehearsal, "Bea")
    _calls(rehearsal).start(ada, lead)
    with pytest.raises(InCallRefused, match="Ada is on the phone"):
        _calls(rehearsal).incoming(bea, PHONE)
    rehearsal.wait(seconds=20)
    assert _calls(rehearsal).incoming(ada, PHONE) == lead
    with rehearsal.store.reading() as connection:
        rows = connection.execute(select(calls.c.inbound, calls.c.ended_at).order_by(calls.c.id)).all()
    assert [(row.inbound, row.ended_at is None) for row in rows] == [(False, False), (True, True)]
    assert _sound(rehearsal)


def test_an_unknown_number_is_kept_as_the_phone_of_a_caller_whose_name_is_added_later(rehearsal: Rehearsal) -> None:
    ada = _anybody(rehearsal, "Ada")
    with pytest.raises(BadValueRefused):
        _calls(rehearsal).incoming(ada, "0171 55")
    lead = _calls(rehearsal).incoming(ada, "0171 5550001")
    with rehearsal.store.reading() as connection:
        kept = connection.execute(
            select(persons.c.full_name, person_phones.c.number).join_from(person_phones, persons)
        ).all()
    assert [tuple(one) for one in kept] == [("", "+491715550001")]
    assert rehearsal.raised("Ida Berg", phone="+491715550001") == lead
    with rehearsal.store.reading() as connection:
        assert connection.execute(select(persons.c.full_name)).scalars().all() == ["Ida Berg"]
    assert _sound(rehearsal)


def test_a_call_left_by_a_dead_desk_blocks_neither_the_lead_nor_its_company(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=PHONE)
    other = rehearsal.raised("Kim Berg", phone="+493012345679")
    ada, bea = _anybody(rehearsal, "Ada"), _anybody(rehearsal, "Bea")
    _calls(rehearsal).start(ada, lead)
    rehearsal.wait(hours=4)
    made = _calls(rehearsal).start(bea, lead)
    assert made.attempt == 2
    _calls(rehearsal).end(bea, lead)
    Queue(rehearsal.desk).release(bea, lead)
    assert _calls(rehearsal).start(ada, other).lead_id == other
    assert _sound(rehearsal)


def test_undo_of_an_assignment_ignores_who_had_the_lead_in_hand_before(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=PHONE)
    Queue(rehearsal.desk).open(_anybody(rehearsal, "Ada"), lead)
    done = Assignment(rehearsal.desk).assign(rehearsal["Tom"], [lead], "Ada")
    Undo(rehearsal.desk).undo(rehearsal["Tom"], done.act_id)
    with rehearsal.store.reading() as connection:
        row = connection.execute(select(leads).where(leads.c.id == lead)).one()
    assert (row.owner_key[:2], row.claimed_by) == ("p:", rehearsal["Ada"].id)
    assert _sound(rehearsal)


def test_after_a_lost_deal_at_rest_a_raise_begins_anew_once_they_may_be_called(rehearsal: Rehearsal) -> None:
    lead, wishes = _accepted(rehearsal), Suppressions(rehearsal.desk)
    wish = wishes.add(rehearsal["Ada"], Unwanted(lead_id=lead))
    Handoff(rehearsal.desk).lost(rehearsal["Sam"], lead, "price")
    assert _stage(rehearsal, lead) == "lost"
    assert rehearsal.raised() == lead
    assert _stage(rehearsal, lead) == "lost"
    wishes.lift(rehearsal["Ada"], wish)
    anew = rehearsal.raised()
    assert anew != lead
    assert _stage(rehearsal, anew) == "lead"
    assert _sound(rehearsal)


def test_a_wake_that_fell_due_under_a_wish_stays_asleep_when_the_wish_ends(rehearsal: Rehearsal) -> None:
    lead, ada = rehearsal.raised(phone=PHONE), _anybody(rehearsal, "Ada")
    wishes = Suppressions(rehearsal.desk)
    _dispositions(rehearsal).nurture(ada, lead, "other", "2026-12-01")
    with rehearsal.store.writing() as connection:
        values = {"scope": "person", "person_id": 1, "asked_by": "Jo", "at": rehearsal.clock.now()}
        connection.execute(suppressions.insert().values(values))
    rehearsal.wait(days=30)
    wishes.lift(rehearsal["Ada"], 1)
    assert _stage(rehearsal, lead) == "nurture"
    assert _sound(rehearsal)


def test_what_comes_back_about_a_suppressed_person_is_purged(rehearsal: Rehearsal) -> None:
    for back in ("recall", "claw_back", "return"):
        rehearsal.clock.move_to(rehearsal.clock.now() + timedelta(days=7))
        name = f"{back.title()} Doe"
        lead = rehearsal.raised(name, email=f"{back}@acme.example", phone=PHONE)
        ada = _anybody(rehearsal, "Ada")
        Answers(rehearsal.desk).capture(ada, lead, ANSWERS)
        _dispositions(rehearsal).promote(ada, lead, "Sam")
        rehearsal.wait(seconds=10)
        Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=lead))
        assert _stage(rehearsal, lead) == "promoted"
        if back == "recall":
            Handoff(rehearsal.desk).recall(ada, lead)
        elif back == "return":
            Handoff(rehearsal.desk).give_back(rehearsal["Sam"], lead, "no_real_need")
        else:
            rehearsal.wait(days=3)
            Answers(rehearsal.desk).note(ada, lead, "Gone quiet")
        assert _stage(rehearsal, lead) == "purged"
        assert _sound(rehearsal)


def test_a_bad_number_needs_a_number(rehearsal: Rehearsal) -> None:
    lead, ada = rehearsal.raised(phone="ask the switchboard"), _anybody(rehearsal, "Ada")
    assert _calls(rehearsal).incoming(ada, "Jo Doe") == lead
    with pytest.raises(MissingAnswersRefused) as refused:
        _dispositions(rehearsal).record(ada, lead, "bad_number")
    assert refused.value.missing == ("number",)


def test_a_referral_is_a_raised_hand_that_did_not_ask_for_a_call_itself(rehearsal: Rehearsal) -> None:
    lead, ada = rehearsal.raised(phone=PHONE), _anybody(rehearsal, "Ada")
    rules = rehearsal.desk.rules()
    assert any(one.effect is Effect.REFER for one in rules.dispositions.values())
    fields = {"person": "Quin Falk", "email": "quin@acme.example"}
    _dispositions(rehearsal).record(ada, lead, "referred", fields)
    with rehearsal.store.reading() as connection:
        new = connection.execute(select(leads).where(leads.c.id != lead)).one()
    assert (new.stage, new.tier) == ("lead", "C")


def test_only_a_raise_or_a_rising_score_ends_the_rest_of_a_high_score(rehearsal: Rehearsal) -> None:
    lead, ada = rehearsal.raised(phone=PHONE, title="CEO"), _anybody(rehearsal, "Ada")
    rehearsal.raised(touch="white_paper")
    _dispositions(rehearsal).nurture(ada, lead, "later_project", None)
    rehearsal.wait(days=1)
    rehearsal.raised(touch="email_open")
    assert _stage(rehearsal, lead) == "nurture"
    rehearsal.wait(days=30)
    rehearsal.raised(touch="white_paper")
    rehearsal.raised(touch="product_page")
    assert _stage(rehearsal, lead) == "lead"


def test_a_deal_of_odd_cents_is_won_as_said(rehearsal: Rehearsal) -> None:
    lead = _accepted(rehearsal)
    Handoff(rehearsal.desk).won(rehearsal["Sam"], lead, Decimal("1999.905"), "eur")
    assert _sound(rehearsal)


def test_the_name_of_somebody_merged_away_rings_for_whoever_was_kept(rehearsal: Rehearsal) -> None:
    kept, gone = rehearsal.raised("Jo Doe"), rehearsal.raised("Joanna Dow", email="dow@acme.example")
    merging = Merging(rehearsal.desk)
    merging.merge(rehearsal["Ada"], kept, gone)
    assert _calls(rehearsal).incoming(_anybody(rehearsal, "Ada"), "Joanna Dow") == kept
    _calls(rehearsal).end(_anybody(rehearsal, "Ada"), kept)
    merging.split(rehearsal["Ada"], kept)
    assert _sound(rehearsal)


def test_a_clock_that_went_back_ends_a_call_no_earlier_than_it_began(rehearsal: Rehearsal) -> None:
    lead, ada = rehearsal.raised(phone=PHONE), _anybody(rehearsal, "Ada")
    made = _calls(rehearsal).start(ada, lead)
    rehearsal.wait(minutes=-30)
    _calls(rehearsal).end(ada, lead)
    with rehearsal.store.reading() as connection:
        row = connection.execute(select(calls.c.started_at, calls.c.ended_at)).one()
    assert row.ended_at == row.started_at == made.started_at
