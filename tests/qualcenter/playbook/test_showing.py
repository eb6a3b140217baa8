"""The Playbook as JSON."""

import json
from typing import Any

import pytest

from qualcenter.playbook.loading import default_playbook
from qualcenter.playbook.showing import as_json


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    return dict(json.loads(json.dumps(as_json(default_playbook()))))


def test_promotion_fields_have_the_promised_keys(shown: dict[str, Any]) -> None:
    fields = shown["promotion"]["fields"]
    assert [field["name"] for field in fields] == ["need", "authority", "timing", "size", "next_step"]
    assert all({"name", "label", "kind", "choices", "required"} <= field.keys() for field in fields)
    assert fields[0]["choices"][0] == {"code": "growing", "label": "Growing: new depots or vehicles"}
    assert fields[3]["choices"] == []


@pytest.mark.parametrize(
    "name", ["nurture_reasons", "return_reasons", "lost_reasons", "skip_reasons", "not_a_fit_reasons"]
)
def test_reasons_have_a_code_and_a_label(shown: dict[str, Any], name: str) -> None:
    assert shown[name]
    assert all(reason["code"] and reason["label"] for reason in shown[name])


def test_the_nurture_reasons_that_others_rely_on_are_there(shown: dict[str, Any]) -> None:
    codes = {reason["code"] for reason in shown["nurture_reasons"]}
    assert codes >= {"no_budget", "later_project", "just_looking", "other"}


def test_dispositions_show_their_fields_and_choices(shown: dict[str, Any]) -> None:
    by_code = {rule["code"]: rule for rule in shown["dispositions"]}
    assert [field["name"] for field in by_code["do_not_call"]["fields"]] == ["scope", "asked_by"]
    assert [field["name"] for field in by_code["call_later"]["fields"]] == ["at", "who"]
    reason = by_code["not_a_fit"]["fields"][0]
    assert reason["required"] is True
    assert "student" in [choice["code"] for choice in reason["choices"]]


def test_durations_and_hours_are_written_as_in_the_text(shown: dict[str, Any]) -> None:
    assert shown["promises"]["accept"] == "4 h"
    assert shown["windows"]["business"] == "09:00-17:30"
