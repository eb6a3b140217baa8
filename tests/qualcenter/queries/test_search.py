import pytest

from qualcenter.queries.search import Search, wanted
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def found(rehearsal: Rehearsal, text: str) -> list[str]:
    return [one.person for one in Search(rehearsal.reading).find(text)]


@pytest.fixture
def town(rehearsal: Rehearsal) -> Rehearsal:
    center = make_center(rehearsal)
    center.raised("Jürgen Groß", company="Müller & Söhne GmbH", email="jg@mueller.example", phone="+442079460123")
    center.raised("Jo Doe", company="Acme Ltd", email="jo.doe@acme.example", phone="+442079460456")
    center.raised("Joan Doering", company="Doe Freight", email="joan@freight.example", phone="")
    return rehearsal


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("jurgen", ["Jürgen Groß"]),
        ("GRO", ["Jürgen Groß"]),
        ("sohne jur", ["Jürgen Groß"]),
        ("jo doe", ["Jo Doe", "Joan Doering"]),
        ("doe jo", ["Jo Doe", "Joan Doering"]),
        ("acme", ["Jo Doe"]),
        ("jo.doe@ac", ["Jo Doe"]),
        ("jg@mueller.example", ["Jürgen Groß"]),
        ("+44 20 7946 0456", ["Jo Doe"]),
        ("0044 20 7946 04", ["Jo Doe"]),
        ("020 7946 0456", ["Jo Doe"]),
        ("0123", ["Jürgen Groß"]),
        ("freight joan", ["Joan Doering"]),
        ("jo nobody", []),
        ("   ", []),
        ("%", []),
    ],
)
def test_people_are_found_by_pieces(town: Rehearsal, text: str, people: list[str]) -> None:
    assert found(town, text) == people


def test_a_row_holds_what_the_list_shows(town: Rehearsal) -> None:
    (row,) = Search(town.reading).find("acme")
    assert (row.company, row.phone, row.email, row.stage) == (
        "Acme Ltd",
        "+442079460456",
        "jo.doe@acme.example",
        "lead",
    )
    assert row.lead_id is not None


def test_no_more_are_given_than_asked_for(town: Rehearsal) -> None:
    assert len(Search(town.reading).find("jo", limit=1)) == 1


def test_a_company_is_known_whatever_its_legal_form(town: Rehearsal) -> None:
    search = Search(town.reading)
    assert search.company("acme") == search.company("ACME Ltd.") is not None
    assert search.company("unknown") is None
    assert search.company(" ") is None


def test_a_number_is_looked_for_by_its_country_and_by_its_end() -> None:
    assert wanted("(020) 7946-0456") == (("02079460456", "2079460456", "79460456"),)
    assert wanted("12") == (("12",),)


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Jo Doe", []),
        ("doe", ["Jo Doe", "Joan Doering"]),
        ("Groß", ["Jürgen Groß"]),
        ("acme", ["Jo Doe"]),
        ("Nobody Known", []),
        ("+44 20 7946 0456", []),
        ("0044 20 7946", ["Jo Doe", "Jürgen Groß"]),
    ],
)
def test_a_caller_is_asked_for_where_the_words_leave_open_who_it_is(
    town: Rehearsal, typed: str, people: list[str]
) -> None:
    assert sorted(row.person for row in Search(town.reading).callers(typed)) == people


def test_a_call_is_taken_of_the_person_that_was_chosen(town: Rehearsal) -> None:
    center = make_center(town)
    (chosen,) = [row for row in Search(town.reading).callers("doe") if row.person == "Jo Doe"]
    assert center.calls.incoming(town["Ada"], "0456", person_id=chosen.person_id) == chosen.lead_id
