"""From text to a sound Playbook or to all of its faults."""

import tomllib
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from qualcenter.playbook.faults import Fault, FaultyPlaybookError
from qualcenter.playbook.loading import (
    check_tables,
    default_playbook,
    default_text,
    load_adopted,
    load_playbook,
    read_playbook,
)

Tables = dict[str, Any]
DEFAULT: Tables = tomllib.loads(default_text())


def tables() -> Tables:
    return deepcopy(DEFAULT)


def faults_after(change: Callable[[Tables], object]) -> dict[str, str]:
    spoiled = tables()
    change(spoiled)
    return {fault.where: fault.what for fault in check_tables(spoiled).faults}


def test_the_default_has_no_fault() -> None:
    reading = read_playbook(default_text())
    assert reading.faults == ()
    assert reading.playbook == default_playbook()


def spoil_ten_ways(spoiled: Tables) -> None:
    spoiled["colour"] = "blue"
    spoiled["dispositions"][3]["fields"][0]["kind"] = "fone"
    spoiled["dispositions"][1]["key"] = "1"
    spoiled["scripts"][0]["steps"][1]["answers"][0]["next"] = "nowhere"
    spoiled["scripts"][0]["steps"][0]["say"] = "Hello {{ firstname }}"
    spoiled["routing"]["routes"][0]["team"] = "moon"
    spoiled["routing"]["routes"][1]["when"]["field"] = "shoe_size"
    del spoiled["tracks"][0]["steps"][-1]
    spoiled["calendars"][0]["zone"] = "Europe/Atlantis"
    spoiled["cadence"]["attempts"] = 13
    spoiled["promises"]["accept"] = "-4 h"
    del spoiled["windows"]["rules"][4]["source"]


def test_all_faults_are_reported_at_once_with_their_places() -> None:
    assert set(faults_after(spoil_ten_ways)) == {
        "colour",
        "dispositions[3].fields[0].kind",
        "dispositions[1].key",
        "scripts[0].steps[1].answers[0].next",
        "scripts[0].steps[0].say",
        "routing.routes[0].team",
        "routing.routes[1].when.field",
        "tracks[0].steps",
        "calendars[0].zone",
        "cadence.attempts",
        "promises.accept",
        "windows.rules[4].source",
    }


def test_the_faults_come_in_the_order_of_places_with_the_tenth_after_the_ninth() -> None:
    spoiled = tables()
    for index in (10, 2, 9):
        spoiled["dispositions"][index]["colour"] = "blue"
    assert [fault.where for fault in check_tables(spoiled).faults] == [
        f"dispositions[{index}].colour" for index in (2, 9, 10)
    ]


@pytest.mark.parametrize("name", [name for name in tables() if name != "templates"])
def test_a_missing_section_is_one_fault_and_no_avalanche(name: str) -> None:
    assert faults_after(lambda spoiled: spoiled.pop(name)) == {name: "is missing"}


def test_broken_toml_names_the_line() -> None:
    (fault,) = read_playbook('[playbook]\nname = "x"\nabout = = 1\n').faults
    assert fault.where.startswith("line 3,")
    assert fault.what.startswith("is not TOML")


@pytest.mark.parametrize(
    "text", ["", "a" * 100, "x = " + "[" * 50_000, "[playbook]", "scripts = 3", "\x00", "scripts = [1, {}]"]
)
def test_no_text_makes_reading_raise(text: str) -> None:
    reading = read_playbook(text)
    assert reading.playbook is None
    assert reading.faults


def test_loading_a_faulty_text_raises_every_fault() -> None:
    broken = default_text().replace("attempts = 6", "attempts = 13").replace('key = "5"', 'key = "1"')
    with pytest.raises(FaultyPlaybookError, match="must be 1 to 12") as faulty:
        load_playbook(broken)
    assert [fault.where for fault in faulty.value.faults] == ["cadence.attempts", "dispositions[4].key"]
    assert all(isinstance(fault, Fault) for fault in faulty.value.faults)


def setting(*path: str | int, to: object) -> Callable[[Tables], None]:
    def change(spoiled: Tables) -> None:
        spot: Any = spoiled
        for part in path[:-1]:
            spot = spot[part]
        spot[path[-1]] = to

    return change


ONE_FAULT: list[tuple[str, Callable[[Tables], None], str]] = [
    ("playbook.name", setting("playbook", "name", to=3), "must be a text"),
    ("promises", setting("promises", to=3), "must be a table"),
    ("tracks", setting("tracks", to="x"), "must be a list"),
    ("lead.lead_score", setting("lead", "lead_score", to="many"), "must be a whole number"),
    ("dispositions[0].effect", setting("dispositions", 0, "effect", to="vanish"), "must be one of"),
    ("promises.accept", setting("promises", "accept", to="soon"), "is not a duration"),
    ("calendars[0].week.mon[0]", setting("calendars", 0, "week", "mon", to=["9-17"]), "span of hours"),
    ("windows.business", setting("windows", "business", to="25:00-26:00"), "no day has"),
    ("teams[0].name", setting("teams", 0, "name", to="In Bound"), "small letters"),
    (
        "calendars[0].holidays[0].country",
        setting("calendars", 0, "holidays", 0, "country", to="de"),
        "capital",
    ),
    ("windows.rules[0].dated", setting("windows", "rules", 0, "dated", to="long ago"), "must be a date"),
]


@pytest.mark.parametrize(("where", "change", "words"), ONE_FAULT)
def test_a_value_of_the_wrong_kind_is_told_in_words(where: str, change: Callable[[Tables], None], words: str) -> None:
    found = faults_after(change)
    assert words in found.pop(where)
    assert found.keys() <= {"routing.default_team"}


def test_an_adopted_text_loads_to_the_same_playbook() -> None:
    assert load_adopted(default_text()) == default_playbook()


@pytest.mark.parametrize("text", ["[playbook", 'colour = "blue"\n' + default_text()])
def test_a_damaged_adopted_text_names_its_faults(text: str) -> None:
    with pytest.raises(FaultyPlaybookError) as faulty:
        load_adopted(text)
    assert len(faulty.value.faults) == 1
