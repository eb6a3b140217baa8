import pytest

from qualcenter.domain.refusals import BadValueRefused, NotAllowedRefused, UnknownLeadRefused
from qualcenter.queries.duplicates import Duplicates
from qualcenter.queries.journeys import Journeys
from qualcenter.services.merging import Merging
from qualcenter.services.queue import Queue
from qualcenter.services.undo import Undo
from tests.fixtures.desks import Rehearsal

JO = "+442079460018"


def _pair(rehearsal: Rehearsal) -> tuple[int, int]:
    first = rehearsal.raised("Jo Doe", phone=JO, email="jo@acme.example", country="GB")
    second = rehearsal.raised("Doe, Jo", email="j.doe@mail.example", company="ACME", country="GB")
    return first, second


def test_a_pair_told_apart_is_not_listed_again_until_that_is_taken_back(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    found, merging = Duplicates(rehearsal.reading), Merging(rehearsal.desk)
    (listed,) = found.likely()
    # Whoever has one of them in hand keeps it: nothing about the leads changes.
    Queue(rehearsal.desk).open(rehearsal["Bea"], first)
    merging.tell_apart(rehearsal["Ada"], second, first)
    assert found.likely() == ()
    (told,) = found.joined.apart()
    assert (told.first_lead, told.second_lead, told.first, told.by) == (first, second, "Jo Doe", "Ada")
    words = [one.words for one in Journeys(rehearsal.reading).read(first) if one.kind == "lead.told_apart"]
    assert words == [f"Ada said that this and lead {second} are two people"]
    merging.tell_apart(rehearsal["Ops"], first, second, apart=False)
    assert found.joined.apart() == ()
    assert found.likely() == (listed,)


def test_telling_apart_does_not_stand_in_the_way_of_undo(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    queue = Queue(rehearsal.desk)
    queue.open(rehearsal["Bea"], first)
    queue.skip(rehearsal["Bea"], first, "other")
    Merging(rehearsal.desk).tell_apart(rehearsal["Tom"], first, second)
    assert Undo(rehearsal.desk).undo(rehearsal["Bea"]).verb == "skip"


def test_only_who_may_merge_tells_two_leads_apart(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    merging = Merging(rehearsal.desk)
    for name in ("Sam", "Mia", "Max"):
        with pytest.raises(NotAllowedRefused):
            merging.tell_apart(rehearsal[name], first, second)
    with pytest.raises(UnknownLeadRefused):
        merging.tell_apart(rehearsal["Ada"], first, 999)
    with pytest.raises(BadValueRefused):
        merging.tell_apart(rehearsal["Ada"], first, first)


def test_two_leads_stand_side_by_side_with_the_one_that_would_go_on(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    merging, found = Merging(rehearsal.desk), Duplicates(rehearsal.reading)
    pair = found.comparison.read(rehearsal["Ada"], first, second)
    assert (pair.goes_on, pair.why_not) == ((first, second), "")
    assert (pair.first.emails, pair.second.emails) == (("jo@acme.example",), ("j.doe@mail.example",))
    assert (pair.first.touches, pair.first.calls, pair.first.in_hand) == (1, 0, "")
    Queue(rehearsal.desk).open(rehearsal["Bea"], second, "other")
    assert "Bea has lead" in found.comparison.read(rehearsal["Ada"], first, second).second.in_hand
    Queue(rehearsal.desk).release(rehearsal["Bea"], second)
    merging.merge(rehearsal["Ada"], first, second)
    (row,) = found.joined.merged()
    assert (row.first_lead, row.second_lead, row.by, row.can_be_split) == (first, second, "Ada", True)
    after = found.comparison.read(rehearsal["Ada"], first, second)
    assert (after.goes_on, after.second.brief.stage) == ((0, 0), "purged")
    assert "merged" in after.why_not
    with pytest.raises(UnknownLeadRefused):
        found.comparison.read(rehearsal["Ada"], first, 999)
