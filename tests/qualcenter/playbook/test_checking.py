"""Faults between values."""

import tomllib
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from qualcenter.playbook.loading import check_tables, default_text

Tables = dict[str, Any]
DEFAULT: Tables = tomllib.loads(default_text())
Change = Callable[[Tables], object]


def spot(spoiled: Tables, path: str) -> Any:
    """Walk to `a.0.b` in plain tables."""
    found: Any = spoiled
    for part in path.split("."):
        found = found[int(part) if part.isdigit() else part]
    return found


def put(path: str, value: object) -> Change:
    outer, _, last = path.rpartition(".")
    return lambda spoiled: spot(spoiled, outer).update({last: value})


def twice(path: str) -> Change:
    return lambda spoiled: spot(spoiled, path).append(spot(spoiled, path)[0])


ANSWERS = "scripts.0.steps.0.answers"
CASES: list[tuple[Change, str, str]] = [
    (put("dispositions.1.key", "1"), "dispositions[1].key", "used twice"),
    (put("dispositions.1.key", "A"), "dispositions[1].key", "reserved"),
    (put("dispositions.1.key", "m"), "dispositions[1].key", "capital letter"),
    (put("dispositions.1.code", "no_answer"), "dispositions[1].code", "used twice"),
    (put("dispositions.6.fields.0.choices_from", None), "dispositions[6].fields[0].choices", "needs choices"),
    (put("dispositions.7.fields.1.default", "yours"), "dispositions[7].fields[1].default", "not among"),
    (put("dispositions.7.fields.1.kind", "text"), "dispositions[7].fields[1].choices", "has no choices"),
    (put("dispositions.7.fields.1.choices", []), "dispositions[7].fields[1].choices", "needs choices"),
    (put("dispositions.7.fields", []), "dispositions[7].fields", "needs a field “at”"),
    (put("dispositions.5.reached", False), "dispositions[5].reached", "not reached"),
    (put("dispositions.5.effect", "retry"), "dispositions", "“promote”"),
    (put("dispositions.10.fields.1.when.field", "mood"), "dispositions[10].fields[1].when.field", "mood"),
    (put(f"{ANSWERS}.0.key", "Z"), "scripts[0].steps[0].answers[0].key", "none of A S D F Q V"),
    (put(f"{ANSWERS}.1.key", "A"), "scripts[0].steps[0].answers[1].key", "used twice"),
    (put(f"{ANSWERS}.1.next", "away"), "scripts[0].steps[0].answers[1].next", "not there"),
    (put(f"{ANSWERS}.1.field", "colour"), "scripts[0].steps[0].answers[1].field", "no field “colour”"),
    (put(f"{ANSWERS}.1.value", "red"), "scripts[0].steps[0].answers[1].field", "is missing"),
    (put(f"{ANSWERS}.1.field", "need"), "scripts[0].steps[0].answers[1].value", "is missing"),
    (
        put("scripts.0.steps.1.answers.0.value", "x"),
        "scripts[0].steps[1].answers[0].value",
        "choices of “need”",
    ),
    (put(f"{ANSWERS}.2.disposition", "gone"), "scripts[0].steps[0].answers[2].disposition", "no disposition"),
    (put("scripts.0.steps.1.captures", "colour"), "scripts[0].steps[1].captures", "no field"),
    (twice("scripts.0.steps"), "scripts[0].steps[7].name", "used twice"),
    (twice("scripts"), "scripts[4].name", "used twice"),
    (put("scripts.0.objections.0.reply", "{{ x }}"), "scripts[0].objections[0].reply", "placeholder “x”"),
    (put("templates.0.subject", "{{ 1 + 1 }}"), "templates[0].subject", "arithmetic"),
    (put("promotion.one_breath", "{{ answers.colour }}"), "promotion.one_breath", "answers.colour"),
    (put("promotion.fields.0.likely", ["bored"]), "promotion.fields[0].likely[0]", "not among"),
    (put("promotion.fields.0.choices", []), "promotion.fields[0].choices", "needs choices"),
    (
        put("promotion.fields.3.choices", [{"code": "a", "label": "A"}]),
        "promotion.fields[3].choices",
        "no choices",
    ),
    (twice("promotion.fields"), "promotion.fields[5].name", "used twice"),
    (put("promotion.conditions.0.when.field", "mood"), "promotion.conditions[0].when.field", "mood"),
    (put("scoring.tier_b", 75), "scoring.tier_a", "above tier B"),
    (put("scoring.touches.0.also", ["call"]), "scoring.touches[0].also[0]", "names another kind"),
    (put("scoring.student", 5), "scoring.student", "penalty"),
    (put("scoring.touches.11.cap", 5), "scoring.touches[11].cap", "below the points"),
    (put("scoring.touches.12.asks", True), "scoring.touches[12].asks", "also raises"),
    (put("scoring.fit.0.when.field", "touch_kind"), "scoring.fit[0].when.field", "touch_kind"),
    (put("scoring.fit.0.when.value", None), "scoring.fit[0].when", "needs a value"),
    (put("teams.0.calendar", "mars"), "teams[0].calendar", "no calendar “mars”"),
    (put("routing.default_team", "moon"), "routing.default_team", "no team “moon”"),
    (put("routing.default_team", "sales"), "routing.default_team", "qualifies leads"),
    (put("routing.sales_routes.0.team", "dach"), "routing.sales_routes[0].team", "receives handoffs"),
    (put("calendars.0.zone", "Mars/Olympus"), "calendars[0].zone", "no time zone"),
    (put("calendars.0.week.mon", ["08:00-12:00", "11:00-13:00"]), "calendars[0].week.mon[1]", "overlaps"),
    (put("calendars.0.week.sun", ["22:00-09:00"]), "calendars[0].week.mon[0]", "overlaps"),
    (put("calendars.0.week", {}), "calendars[0].week", "never open"),
    (put("calendars.0.holidays", [{"country": "XX"}]), "calendars[0].holidays[0].country", "not known"),
    (put("calendars.0.holidays.0.region", "ZZ"), "calendars[0].holidays[0].region", "no region"),
    (put("calendars.0.days_off", ["Xmas"]), "calendars[0].days_off[0]", "not a date"),
    (put("promises.first_call.b", "1 min"), "promises.first_call.b", "sooner"),
    (put("promises.shelf_life", "0 h"), "promises.shelf_life", "longer than nothing"),
    (put("queue.claim", "0 min"), "queue.claim", "longer than nothing"),
    (put("queue.colleague_callback_busy", "1 h"), "queue.colleague_callback_busy", "not be longer"),
    (put("windows.rules.0.source", " "), "windows.rules[0].source", "missing"),
    (put("windows.rules.0.regions", ["FL"]), "windows.rules[1]", "second rule for US FL"),
    (put("windows.rules.5.regions", ["FL"]), "windows.rules[5].regions", "exactly one country"),
    (put("windows.rules.5.countries", ["IT"]), "windows.rules", "everywhere else"),
    (put("windows.rules.5.hard", {}), "windows.rules[5].hard", "never open"),
    (put("windows.rules.4.calls_per.0.within", "0 h"), "windows.rules[4].calls_per[0].within", "nothing"),
    (put("windows.business", "22:00-06:00"), "windows.business", "midnight"),
    (put("windows.working_days.SA", []), "windows.working_days.SA", "no working day"),
    (put("budget.person.within", "0 days"), "budget.person.within", "longer than nothing"),
    (put("cadence.attempts", 13), "cadence.attempts", "1 to 12"),
    (put("cadence.voicemails", 7), "cadence.voicemails", "more than the attempts"),
    (put("cadence.waits", ["0 min"]), "cadence.waits[0]", "longer than nothing"),
    (put("cadence.exhausted_track", "gone"), "cadence.exhausted_track", "no track"),
    (put("cadence.day_parts.1.hours", "09:00-11:30"), "cadence.day_parts[1].hours", "overlaps"),
    (put("tracks.0.steps", []), "tracks[0].steps", "no end"),
    (put("tracks.0.steps.0.days", 0), "tracks[0].steps[0].days", "1 day or more"),
    (put("tracks.0.steps.1.template", "gone"), "tracks[0].steps[1].template", "no template"),
    (put("tracks.0.steps.2.kind", "wake"), "tracks[0].steps[2]", "never reached"),
    (put("nurture.missed_track", "gone"), "nurture.missed_track", "no track"),
    (put("nurture_reasons.1.days", 0), "nurture_reasons[1].days", "1 or more"),
    (put("nurture_reasons.0.days", 5), "nurture_reasons[0].days", "no meaning"),
    (put("nurture_reasons.0.track", "gone"), "nurture_reasons[0].track", "no track"),
    (put("lost_reasons.0.track", "gone"), "lost_reasons[0].track", "no track"),
    (put("return_reasons.0.goes_to", "nurture"), "return_reasons[0].track", "goes to nurture"),
    (lambda spoiled: spoiled["return_reasons"].__delitem__(slice(5)), "return_reasons", "before contact"),
    (twice("skip_reasons"), "skip_reasons[6].code", "used twice"),
]


@pytest.mark.parametrize(("change", "where", "words"), CASES)
def test_each_cross_check_finds_its_fault(change: Change, where: str, words: str) -> None:
    spoiled = deepcopy(DEFAULT)
    change(spoiled)
    found = {fault.where: fault.what for fault in check_tables(spoiled).faults}
    assert words in found[where]


def test_more_than_six_answers_are_too_many() -> None:
    spoiled = deepcopy(DEFAULT)
    need = spoiled["scripts"][0]["steps"][1]["answers"]
    need.append(dict(need[0], key="Q"))
    found = {fault.where: fault.what for fault in check_tables(spoiled).faults}
    assert "7 answers are too many" in found["scripts[0].steps[1].answers"]


def test_a_step_that_no_answer_leads_to_is_found_even_in_a_ring() -> None:
    spoiled = deepcopy(DEFAULT)
    ring = [
        {"name": name, "title": name, "say": "x", "answers": [{"key": "A", "label": "a", "next": other}]}
        for name, other in (("left", "right"), ("right", "left"))
    ]
    spoiled["scripts"][0]["steps"] += ring
    found = [fault.where for fault in check_tables(spoiled).faults]
    assert found == ["scripts[0].steps[7]", "scripts[0].steps[8]"]


def test_a_playbook_without_a_fallback_script_says_so() -> None:
    spoiled = deepcopy(DEFAULT)
    for script in spoiled["scripts"]:
        script.pop("fallback", None)
    assert [fault.where for fault in check_tables(spoiled).faults] == ["scripts"]
