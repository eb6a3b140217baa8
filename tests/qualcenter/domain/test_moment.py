from datetime import timedelta

from tests.moments import MONDAY, later, moment, rules


def test_the_calendar_is_that_of_the_team_that_refines() -> None:
    assert moment().calendar.zone == "Europe/Berlin"
    assert moment(team="americas").calendar.zone == "America/New_York"


def test_an_unknown_team_works_by_the_default_teams_calendar() -> None:
    assert moment(team="gone").calendar == moment(team=rules().routing.default_team).calendar
    assert moment().sales_calendar(None) == rules().calendar_of(rules().routing.default_sales_team)


def test_later_is_the_same_person_at_another_instant() -> None:
    silent = moment(suppressed=True)
    after = silent.later(MONDAY + timedelta(days=1))
    assert (after.at, after.suppressed, after.window) == (later(days=1).at, True, silent.window)
