"""Who may be the same person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.duplicates import (
    LIKELY,
    PersonKeys,
    likely_pairs,
    likeness,
    name_match,
    name_words,
    names_fit,
)


@pytest.mark.parametrize(
    ("one", "other", "match"),
    [
        ("Maria Oliveira", "OLIVEIRA, Maria", "same"),
        ("Dr. Jürgen Groß", "Juergen Gross", "same"),
        ("Chloé Lambert", "Chloe Lambert", "same"),
        ("Jürgen Müller", "Jurgen Müller", "compatible"),
        ("M. Oliveira", "Maria Oliveira", "compatible"),
        ("Maria J. Oliveira", "Maria Oliveira", "compatible"),
        ("Bob Smith", "Robert Smith", "compatible"),
        ("Anna Schmidt", "Peter Schmidt", "different"),
        ("Maria Oliveira", "Marta Oliveira", "different"),
        ("J. S.", "John Smith", "different"),
        ("Schmidt", "Anna Schmidt", "unknown"),
        ("", "Anna Schmidt", "unknown"),
        ("Łukasz Wójcik", "Lukasz Wojcik", "same"),
    ],
)
def test_names_are_compared_as_people_would(one: str, other: str, match: str) -> None:
    assert name_match(one, other) == match
    assert name_match(other, one) == match


def person(number: int, name: str, **keys: object) -> PersonKeys:
    sets = {key: frozenset({value}) for key, value in keys.items() if key != "company"}
    return PersonKeys(number, name, company=keys.get("company"), **sets)  # type: ignore[arg-type]


def test_a_shared_address_is_the_strongest_sign() -> None:
    pair = likeness(person(2, "M. Oliveira", emails="m@n.de"), person(1, "Maria Oliveira", emails="m@n.de"))
    assert (pair.first, pair.second, pair.points) == (1, 2, 95)
    assert pair.why == ("same e-mail m@n.de",)


def test_an_address_shared_by_different_names_is_only_a_hint() -> None:
    pair = likeness(person(1, "Anna Schmidt", emails="s@n.de"), person(2, "Peter Kurz", emails="s@n.de"))
    assert 0 < pair.points < LIKELY


def test_a_switchboard_does_not_make_two_people_one() -> None:
    one = person(1, "Anna Schmidt", numbers="+49401234")
    assert likeness(one, person(2, "Peter Kurz", numbers="+49401234")).points == 0
    assert likeness(one, person(3, "A. Schmidt", numbers="+49401234")).points >= LIKELY


def test_name_and_company_together_are_a_sign() -> None:
    one, other = (person(number, "Anna Schmidt", company="norvik") for number in (1, 2))
    assert likeness(one, other).why == ("same company and same name",)
    assert likeness(one, person(3, "Anna Schmidt", company="hoshino")).points == 0


def test_several_signs_weigh_more_than_one_and_never_pass_a_hundred() -> None:
    one, other = (
        person(number, "Anna Schmidt", company="norvik", numbers="+4940", emails="a@n.de") for number in (1, 2)
    )
    pair = likeness(one, other)
    assert 95 < pair.points <= 100
    assert len(pair.why) == 3


def test_pairs_are_listed_once_with_the_likeliest_first() -> None:
    people = [
        person(1, "Anna Schmidt", company="norvik"),
        person(2, "Anna Schmidt", company="norvik"),
        person(3, "Maria Oliveira", emails="m@n.de", numbers="+4940"),
        person(4, "Maria Oliveira", emails="m@n.de", numbers="+4940"),
        person(5, "Yuki Tanaka", company="norvik"),
    ]
    assert [(pair.first, pair.second) for pair in likely_pairs(people)] == [(3, 4), (1, 2)]


def test_a_number_that_hundreds_share_is_passed_over() -> None:
    people = [person(number, "Anna Schmidt", numbers="+4940") for number in range(201)]
    assert likely_pairs(people) == []


NAMES = st.lists(st.text("abcdeöé", min_size=1, max_size=6), min_size=1, max_size=3).map(" ".join)


@given(NAMES, NAMES)
def test_likeness_does_not_depend_on_the_order(one: str, other: str) -> None:
    left, right = person(1, one, numbers="+4940"), person(2, other, numbers="+4940")
    assert likeness(left, right) == likeness(right, left)


@given(NAMES)
def test_a_name_fits_itself_in_any_order_of_words(name: str) -> None:
    assert names_fit(name, " ".join(reversed(name.split())).upper()) or not name_words(name)
