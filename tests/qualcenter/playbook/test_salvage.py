"""Reading what can be read of a faulty Playbook."""

from hypothesis import given
from hypothesis import strategies as st

from qualcenter.playbook.checking import cross_faults
from qualcenter.playbook.clocks import CalendarSection
from qualcenter.playbook.loading import check_tables
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.salvage import salvage


def test_what_can_be_read_stays_at_its_place_in_the_list() -> None:
    raw = {
        "name": "Not A Code",
        "zone": 3,
        "week": {"mon": ["08:00-12:00", "nonsense"], "someday": []},
        "holidays": [{"country": "??"}, {"country": "DE"}],
    }
    found = salvage(CalendarSection, raw)
    assert found.name == "Not A Code"
    assert found.zone == ""
    assert list(found.week) == ["mon"]
    assert len(found.week["mon"]) == 1
    assert [source.country for source in found.holidays] == ["??", "DE"]


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)
TABLES = st.dictionaries(st.sampled_from(sorted(Playbook.model_fields)), JSON)


@given(TABLES)
def test_no_tables_make_salvage_or_the_checks_raise(raw: dict[str, object]) -> None:
    assert isinstance(cross_faults(salvage(Playbook, raw)), list)
    assert check_tables(raw).faults
