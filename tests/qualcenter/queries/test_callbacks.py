from datetime import timedelta

from sqlalchemy import insert

from qualcenter.queries.callbacks import Callbacks
from qualcenter.store.tables import calls
from tests.center import Center, make_center
from tests.fixtures.desks import Rehearsal


def test_own_callbacks_and_anyone_s_are_listed_by_their_instant(rehearsal: Rehearsal) -> None:
    center, callbacks = make_center(rehearsal), Callbacks(rehearsal.reading)
    ada, bea = rehearsal["Ada"], rehearsal["Bea"]
    first = center.called("Ada", "Jo Doe", country="GB")
    soon = rehearsal.clock.now() + timedelta(hours=1)
    center.answers.note(ada, first, "Ask for the depot.")
    center.dispositions.record(ada, first, "call_later", {"at": soon.isoformat()})
    second = center.called("Ada", "Al Roe", country="GB")
    later = rehearsal.clock.now() + timedelta(hours=2)
    center.dispositions.record(ada, second, "call_later", {"at": later.isoformat(), "who": "anyone"})
    rows = callbacks.page(ada)
    assert [(one.lead_id, one.who, one.owner) for one in rows] == [(first, "mine", "Ada"), (second, "anyone", "pool")]
    assert [one.lead_id for one in callbacks.page(bea)] == [second]
    assert (rows[0].promised_at, rows[0].note, rows[0].late) == (soon, "Ask for the depot.", False)
    assert rows[0].late_at == soon + timedelta(minutes=5)
    assert (rows[0].zone, rows[0].local_at.hour) == ("Europe/London", soon.hour)
    rehearsal.wait(hours=1, minutes=6)
    assert [one.late for one in callbacks.page(ada)] == [True, False]


def test_a_callback_that_the_law_forbids_by_now_says_from_when_it_allows_it(rehearsal: Rehearsal) -> None:
    center, ada, began = make_center(rehearsal), rehearsal["Ada"], rehearsal.clock.now()
    lead = center.called("Ada", "Jo Doe", country="FR", phone="+33142685300")
    promised = began + timedelta(days=1)
    center.dispositions.record(ada, lead, "call_later", {"at": promised.isoformat()})
    (row,) = Callbacks(rehearsal.reading).page(ada)
    assert (row.opens_at, row.forbidden) == (None, False)
    _called_elsewhere(center, times=3)
    (row,) = Callbacks(rehearsal.reading).page(ada)
    assert (row.promised_at, row.opens_at, row.forbidden) == (promised, began + timedelta(days=30), True)


def _called_elsewhere(center: Center, times: int) -> None:
    """The same person called as often from a lead that was merged into this one."""
    (made,) = center.rows(calls)
    more = [{name: value for name, value in made.items() if name != "id"} for _ in range(times)]
    with center.rehearsal.store.writing() as connection:
        connection.execute(insert(calls), more)
