"""Everything that falls due by itself, on both stores."""

from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from qualcenter.clock import RehearsalClock
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.domain.stage import Stage
from qualcenter.queries.notices import Notices
from qualcenter.services.desk import Desk
from qualcenter.services.due import Due, JobDone
from qualcenter.services.playbooks import RESCORE_WANTED
from qualcenter.settings import Settings
from qualcenter.store.due import DueFor, DueRows
from qualcenter.store.opening import open_store
from qualcenter.store.tables import events, leads, meta, notices
from qualcenter.store.work import looking
from tests.center import Center
from tests.fixtures.desks import MONDAY, Rehearsal


@pytest.fixture
def due(center: Center) -> Due:
    return Due(center.rehearsal.desk)


def _did(due: Due, job: str) -> tuple[int, int]:
    (done,) = due.run(job)
    return done.did, done.failed


def _at(center: Center, lead: int, kind: str) -> list[Any]:
    return [row["at"] for row in center.rows(events, lead_id=lead, kind=kind)]


def _told(center: Center, kind: str) -> list[tuple[int, int | None]]:
    return [(row["colleague_id"], row["lead_id"]) for row in center.rows(notices, kind=kind)]


def _set(center: Center, lead: int, **values: object) -> None:
    with center.rehearsal.store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == lead).values(**values))


def _still_due(rehearsal: Rehearsal) -> list[int]:
    at = rehearsal.clock.now()

    def read(work: Any) -> list[int]:
        rows = DueRows(work.connection)
        due = {one.lead_id for why in DueFor for one in rows.leads(why, at, None, 100)}
        return sorted(due | set(work.leads.ids_where((leads.c.settle_at <= at) | (leads.c.tell_at <= at))))

    return looking(rehearsal.store, at, read)


def test_a_handoff_is_delivered_at_its_own_instant_however_late_somebody_ticks(center: Center, due: Due) -> None:
    lead = center.ready()
    promoted = center.rehearsal.clock.now()
    center.promote("Ada", lead)
    assert _did(due, "deliveries") == (0, 0)
    center.rehearsal.wait(hours=1)
    assert _did(due, "deliveries") == (1, 0)
    assert _at(center, lead, "handoff.delivered") == [promoted + timedelta(seconds=10)]
    assert _did(due, "deliveries") == (0, 0)


def test_a_claim_without_a_sign_of_life_lapses(center: Center, due: Due) -> None:
    lead = center.raised()
    center.queue.open(center.rehearsal["Ada"], lead)
    center.rehearsal.wait(minutes=14)
    assert _did(due, "claims") == (0, 0)
    center.rehearsal.wait(minutes=1)
    assert _did(due, "claims") == (1, 0)
    assert center.lead(lead).claimed_by is None
    assert center.kinds(lead)[-1] == "claim.lapsed"


def test_what_sales_let_lapse_comes_back_to_its_promoter(center: Center, due: Due) -> None:
    lead = center.promoted()
    due.run("deliveries")
    center.rehearsal.wait(days=2)
    assert _did(due, "clawbacks") == (1, 0)
    state = center.state(lead)
    assert (state.stage, state.owner.colleague_id, state.let_lapse_by) == (Stage.LEAD, 1, (4,))


def test_a_nurtured_lead_wakes_on_its_day(center: Center, due: Due) -> None:
    lead = center.called()
    fields = {"reason": "just_looking", "wake": "2027-02-01"}
    center.dispositions.record(center.rehearsal["Ada"], lead, "nurture", fields)
    center.rehearsal.clock.move_to(MONDAY.replace(year=2027, month=2, day=2))
    assert _did(due, "wakes") == (1, 0)
    assert center.state(lead).stage is Stage.LEAD
    assert center.kinds(lead)[-1] != "lead.nurtured"
    assert _did(due, "wakes") == (0, 0)


def test_a_missed_promise_is_written_once_at_the_instant_it_ended(center: Center, due: Due) -> None:
    lead = center.raised()
    promise = center.state(lead).promise
    assert promise is not None
    center.rehearsal.wait(hours=7)
    assert _did(due, "promises") == (1, 0)
    assert _did(due, "promises") == (0, 0)
    assert _at(center, lead, "promise.missed") == [promise.due_at]


def test_whoever_nobody_attempts_passes_the_shelf_life_and_rests_a_day_later(center: Center, due: Due) -> None:
    lead = center.raised()
    center.rehearsal.wait(hours=73)
    assert _did(due, "shelf_life") == (0, 0) or center.kinds(lead)[-1] == "shelf_life.passed"
    due.run()
    assert _at(center, lead, "shelf_life.passed") == [MONDAY + timedelta(hours=72)]
    center.rehearsal.wait(hours=24)
    assert _did(due, "shelf_life") == (1, 0)
    assert center.state(lead).nurture_reason == "missed"


def test_a_callback_is_told_to_its_owner_once(center: Center, due: Due) -> None:
    lead = center.called()
    fields = {"at": "2026-11-23T15:00", "who": "mine"}
    center.dispositions.record(center.rehearsal["Ada"], lead, "call_later", fields)
    assert not due.waits("callbacks")
    center.rehearsal.wait(hours=7)
    assert due.waits("callbacks")
    assert _did(due, "callbacks") == (1, 0)
    assert _did(due, "callbacks") == (0, 0)
    assert _told(center, "callback_due") == [(1, lead)]


def test_half_and_a_fifth_of_a_promise_are_told_to_its_owner_and_late_again_to_the_team_lead(
    center: Center, due: Due
) -> None:
    lead = center.raised("Kim Lee")
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Bea")
    promise = center.state(lead).promise
    assert promise is not None
    assert promise.due_at - promise.made_at == timedelta(minutes=5)
    steps = (
        (2, ""),
        (3, "promise_soon"),
        (4, "promise_urgent"),
        (5, "promise_missed"),
        (10, "promise_late_again"),
    )
    heard: list[str] = []
    for minutes, kind in steps:
        center.rehearsal.clock.move_to(promise.made_at + timedelta(minutes=minutes))
        due.run()
        due.run()
        heard += [kind] if kind else []
        assert [row["kind"] for row in center.rows(notices)] == heard
    assert _told(center, "promise_late_again") == [(3, lead)]
    assert _told(center, "promise_urgent") == [(2, lead)]


def test_a_step_that_was_slept_through_is_not_told_when_the_next_one_came(center: Center, due: Due) -> None:
    lead = center.raised("Kim Lee")
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Bea")
    center.rehearsal.wait(minutes=4, seconds=30)
    assert _did(due, "escalation") == (1, 0)
    assert [row["kind"] for row in center.rows(notices)] == ["promise_urgent"]


def test_a_coming_claw_back_is_announced_to_seller_and_promoter(center: Center, due: Due) -> None:
    lead = center.promoted()
    due.run()
    center.rehearsal.wait(hours=2)
    assert _did(due, "escalation") == (1, 0)
    assert _told(center, "claw_back_soon") == [(4, lead), (1, lead)]
    center.rehearsal.wait(hours=1, minutes=12)
    _did(due, "escalation")
    assert not due.waits("escalation")
    assert len(_told(center, "claw_back_soon")) == 2


def test_a_first_touch_that_runs_out_is_announced_to_seller_and_promoter_in_the_same_words(
    center: Center, due: Due
) -> None:
    lead = center.promoted()
    center.handoff.accept(center.rehearsal["Sam"], lead)
    due.run()
    notices_of = Notices(center.rehearsal.reading).unseen
    for hours, words in ((12, "half of the time for the first touch is left"), (8, "unless sales gets in touch")):
        center.rehearsal.wait(hours=hours)
        due.run()
        heard = {str(notices_of(center.rehearsal[who])[0].words) for who in ("Sam", "Ada")}
        assert len(heard) == 1
        assert words in heard.pop()
    center.rehearsal.wait(hours=4)
    due.run()
    assert {notices_of(center.rehearsal[who])[0].kind for who in ("Sam", "Ada")} == {"clawed_back"}
    assert center.lead(lead).owner == Owner.colleague(1)


def test_many_late_leads_are_one_notice_that_counts(center: Center, due: Due) -> None:
    ids = [center.raised(f"P{n:02d} Lee", source="Webinar") for n in range(9)]
    other = center.raised("Jo Doe", source="Fair")
    center.assignment.assign(center.rehearsal["Tom"], [*ids, other], "Bea")
    center.rehearsal.wait(hours=1)
    due.run()
    late = center.rows(notices, kind="promise_missed")
    assert [(row["lead_id"], row["detail"].get("count"), row["detail"].get("source")) for row in late] in (
        [(other, None, None), (None, 9, "Webinar")],
        [(None, 9, "Webinar"), (other, None, None)],
    )
    again = [row for row in center.rows(notices, kind="promise_late_again") if row["lead_id"] is None]
    assert [(row["colleague_id"], row["detail"]["count"], sorted(row["detail"]["leads"])) for row in again] == [
        (3, 9, ids)
    ]


def test_a_late_lead_joins_the_notice_that_nobody_has_seen_yet(center: Center, due: Due) -> None:
    ids = [center.raised(f"P{n:02d} Lee", source="Webinar") for n in range(5)]
    center.assignment.assign(center.rehearsal["Tom"], ids[:4], "Bea")
    center.rehearsal.wait(hours=1)
    due.run()
    more = center.raised("Kim Roe", source="Webinar")
    center.assignment.assign(center.rehearsal["Tom"], [more], "Bea")
    center.rehearsal.wait(minutes=6)
    due.run()
    (one,) = center.rows(notices, kind="promise_missed")
    assert (one["detail"]["count"], one["lead_id"]) == (5, None)


def test_a_clock_set_back_neither_tells_again_nor_falls_silent(center: Center, due: Due) -> None:
    lead = center.raised("Kim Lee")
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Bea")
    center.rehearsal.wait(minutes=4)
    due.run()
    center.rehearsal.wait(minutes=-1)
    assert _did(due, "escalation") == (0, 0)
    assert [row["kind"] for row in center.rows(notices)] == ["promise_urgent"]


@pytest.mark.expects_log("job deliveries could not do one of its items")
def test_one_lead_that_fails_does_not_stop_the_rest_and_stays_due(center: Center, due: Due) -> None:
    broken, sound = center.ready("Ada"), center.ready("Bea", "Kim Lee")
    center.promote("Ada", broken)
    center.promote("Bea", sound)
    handoff = center.lead(broken).handoff_id
    _set(center, broken, handoff_id=None)
    center.rehearsal.wait(minutes=1)
    assert _did(due, "deliveries") == (1, 1)
    assert center.state(sound).delivered_at is not None
    _set(center, broken, handoff_id=handoff)
    assert _did(due, "deliveries") == (1, 0)


def test_a_desk_that_dies_in_the_middle_leaves_the_rest_to_the_next(center: Center, due: Due) -> None:
    for number in range(4):
        center.raised(f"P{number:02d} Lee")
    center.rehearsal.wait(hours=9)
    asked = count()
    (done,) = due.run("promises", stop=lambda: next(asked) >= 2)
    assert done == JobDone("promises", 2, 0)
    assert Due(center.rehearsal.desk).run("promises") == [JobDone("promises", 2, 0)]
    assert not due.waits("promises")


def test_a_lead_that_another_desk_is_changing_is_left_to_it(center: Center, due: Due) -> None:
    if not center.rehearsal.store.is_postgresql:
        pytest.skip("SQLite has one writer at a time")
    first, second = center.raised(), center.raised("Kim Lee")
    center.rehearsal.wait(hours=9)
    with center.rehearsal.store.writing() as connection:
        connection.execute(select(leads.c.id).where(leads.c.id == first).with_for_update())
        assert _did(due, "promises") == (1, 0)
        assert center.kinds(second)[-1] == "promise.missed"
    assert _did(due, "promises") == (1, 0)


def test_all_jobs_leave_nothing_due_and_do_nothing_the_second_time(center: Center, due: Due) -> None:
    center.promoted()
    center.called("Bea", "Kim Lee")
    center.raised("Lou Roe")
    for hours in (1, 30, 80, 24 * 40, 24 * 400):
        center.rehearsal.wait(hours=hours)
        due.run()
        assert _still_due(center.rehearsal) == []
        assert [(one.job, one.did) for one in due.run() if one.did] == []


def test_a_lead_that_only_an_older_playbook_called_due_is_looked_at_once(center: Center, due: Due) -> None:
    lead = center.raised()
    _set(center, lead, settle_at=MONDAY)
    assert due.waits("shelf_life")
    assert _did(due, "shelf_life") == (0, 0)
    assert not due.waits("shelf_life")
    assert center.state(lead).stage is Stage.LEAD


def test_an_unknown_job_is_refused_with_the_names_of_all(due: Due) -> None:
    with pytest.raises(UnknownNameRefused) as refusal:
        due.run("delivery")
    assert all(name in refusal.value.why for name in due.names)


def test_running_without_a_name_answers_for_every_job_in_order(due: Due) -> None:
    assert [one.job for one in due.run()] == list(due.names)
    assert [one.failed for one in due.run()] == [0] * len(due.names)


def test_a_store_without_a_playbook_owes_nothing(store: Any) -> None:
    due = Due(Desk(store, RehearsalClock(MONDAY, running=False)))
    done = due.run()
    assert {(one.did, one.failed) for one in done} == {(0, 0)}
    assert not due.waits("escalation")


def test_old_runs_are_forgotten_after_a_day(center: Center, due: Due) -> None:
    runs = due.runs
    now = MONDAY.replace(year=2020)
    assert runs.take("claims", now, now)
    assert not runs.take("claims", now, now)
    assert runs.last() == now
    assert _did(due, "housekeeping") == (1, 0)
    assert runs.last() is None


def test_scores_fade_once_a_day_and_after_a_playbook_that_wants_it(center: Center, due: Due) -> None:
    lead = center.raised()
    fresh = center.lead(lead).score
    assert due.run("fading") == [JobDone("fading", 0, 0)]
    assert not due.waits("fading")
    center.rehearsal.wait(days=15)
    assert due.waits("fading")
    assert _did(due, "fading") == (1, 0)
    assert center.lead(lead).score < fresh
    assert _did(due, "fading") == (0, 0)
    _set(center, lead, score=99)
    with center.rehearsal.store.writing() as connection:
        connection.execute(meta.delete().where(meta.c.key == RESCORE_WANTED))
        connection.execute(meta.insert().values(key=RESCORE_WANTED, value="2"))
    assert _did(due, "fading") == (1, 0)
    assert not due.waits("fading")


def test_leads_of_a_desk_that_fell_silent_go_to_others(center: Center, due: Due) -> None:
    lead = center.raised()
    ada = center.rehearsal["Ada"]
    center.colleagues.seen(ada)
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Ada")
    center.rehearsal.wait(minutes=14)
    assert _did(due, "silence") == (0, 0)
    center.rehearsal.wait(minutes=46 if center.rehearsal.store.is_postgresql else 1)
    assert due.waits("silence")
    assert _did(due, "silence") == (1, 0)
    assert center.state(lead).owner.colleague_id != ada.id


def test_one_backup_a_day_is_kept_and_the_oldest_go(center: Center, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    due = Due(center.rehearsal.desk, Settings(backup_folder=str(folder), backup_keep=3))
    center.raised()
    for _day in range(5):
        assert _did(due, "backup") == (1, 0)
        assert _did(due, "backup") == (0, 0)
        center.rehearsal.wait(days=1)
    days = [file.name[-13:-3] for file in sorted(folder.iterdir())]
    assert days == ["2026-11-25", "2026-11-26", "2026-11-27"]
    copy = open_store(f"sqlite:///{min(folder.iterdir())}")
    assert looking(copy, MONDAY, lambda work: work.leads.ids_where()) == [1]
    copy.close()


def test_other_files_in_the_folder_of_backups_are_never_touched(center: Center, tmp_path: Path) -> None:
    for name in ("mine.db", "qualcenter-2020-01-01.db", "qualcenter-00000000-2020-01-01.db"):
        (tmp_path / name).write_text("kept")
    due = Due(center.rehearsal.desk, Settings(backup_folder=str(tmp_path), backup_keep=1))
    due.run("backup")
    assert len(list(tmp_path.glob("*.db"))) >= 4
    assert (tmp_path / "qualcenter-00000000-2020-01-01.db").read_text() == "kept"


def test_only_a_sqlite_store_is_backed_up_without_being_asked(center: Center, home: Path) -> None:
    due = Due(center.rehearsal.desk, Settings())
    expected = 0 if center.rehearsal.store.is_postgresql else 1
    assert _did(due, "backup") == (expected, 0)


@pytest.mark.expects_log("job backup: permission")
def test_a_folder_that_cannot_be_made_fails_the_backup_alone(center: Center, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    due = Due(center.rehearsal.desk, Settings(backup_folder=str(tmp_path / "file" / "backups")))
    failed = {one.job: one.failed for one in due.run()}
    assert failed == {name: int(name == "backup") for name in due.names}
