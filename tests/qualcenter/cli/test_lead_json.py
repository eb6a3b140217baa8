"""What programs outside rely on: the fields of a lead, of its brief and of the rows, exactly and on both stores."""

from tests.fixtures.command_line import CommandLine

LEAD = [
    "id", "person", "company", "email", "phone", "phones", "stage", "owner", "score", "tier", "hot_since",
    "next_action", "next_at", "promise_due_at", "attempts", "claimed_by", "stage_since", "playbook_version",
]  # fmt: skip
ANSWERS = ("need=growing", "authority=decides", "timing=this_quarter", "size=40 vans", "next_step=demo")


def test_every_answer_has_the_fields_of_the_contract(command_line: CommandLine) -> None:
    center = command_line
    lead = center(
        "raise", "--person-name", "Jo Doe", "--company", "Acme", "--phone", "020 7946 0018", "--country", "GB",
        "--touch", "demo", by="Nina",
    )  # fmt: skip
    assert list(lead) == LEAD
    assert lead["phones"] == [{"number": "+442079460018", "extension": None, "label": "", "state": "good"}]
    assert (lead["owner"], lead["claimed_by"], lead["email"]) == ("pool", None, None)
    number = str(lead["id"])
    row = center("queue", by="Nina")[0]
    assert list(row) == [*LEAD, "rank", "band", "why", "held_back"]
    assert sum(one["points"] for one in row["why"]) == row["score"]
    assert list(center("next", by="Nina")) == LEAD
    call = center("call", number, by="Nina")
    assert (call["lead"], call["number"], call["verdict"], call["ended_at"]) == (
        lead["id"],
        "+442079460018",
        "allow",
        None,
    )
    shown = center("show", number, by="Nina")
    assert set(LEAD) < set(shown)
    assert {"total", "fit", "interest", "reasons"} <= set(shown["score"])
    assert {"verdict", "rule", "opens_at", "local_time", "zone"} <= set(shown["call"])
    assert set(shown["promise"]) == {"kind", "due_at", "state"}
    center("answer", number, *ANSWERS, by="Nina")
    promoted = center("promote", number, "--to", "Sam", by="Nina")
    assert list(promoted) == LEAD
    handed = center("handoffs", "--to", "Sam", at="2026-11-23T15:01:00Z")
    assert [one["id"] for one in handed] == [lead["id"]]
    assert {*LEAD, "lead_id", "one_breath", "reasons", "answers"} <= set(handed[0])
    assert all(one["at"] is None or one["at"].endswith("Z") for one in handed[0]["reasons"])
    assert {"seq", "at", "kind", "actor", "detail", "words"} == set(center("journey", number)[0])
    assert {"id", "name", "roles", "team", "presence", "open"} <= set(center("people", "list")[0])
    assert {"store", "version", "leads"} <= set(center("store", "info"))


def test_an_empty_list_is_an_empty_list(command_line: CommandLine) -> None:
    center = command_line
    lists = (
        ("queue",), ("handoffs",), ("duplicates",), ("suppress", "list"), ("imports", "list"), ("exports", "list"),
        ("audit",), ("left-behind",),
    )  # fmt: skip
    for words in lists:
        assert center(*words, by="Nina") == []
    empty = center.run("next", by="Nina")
    assert (empty.code, empty.json["refused"], empty.json["missing"]) == (1, "queue_empty", [])
