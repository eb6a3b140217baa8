from datetime import timedelta

from qualcenter.queries.callbacks import Callbacks
from tests.center import make_center
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
