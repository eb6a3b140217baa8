import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.identity import company_key, email_key, name_key, search_tokens


def test_an_address_is_the_same_in_any_case_and_accent_spelling() -> None:
    assert email_key("  Jo.Doe@ACME.example ") == email_key("jo.doe@acme.example")
    assert email_key("jose\u0301@acme.example") == email_key("jos\u00e9@acme.example")


def test_a_name_is_the_same_in_any_order() -> None:
    assert name_key("Doe, Jo") == name_key("Jo Doe")
    assert name_key("  ") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme GmbH", "ACME"),
        ("Müller & Söhne GmbH & Co. KG", "Mueller und Soehne"),
        ("L'Oréal S.A.", "Loreal"),
        ("The Acme Company, Inc.", "acme"),
    ],
)
def test_a_firm_is_the_same_with_and_without_its_legal_form(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


def test_digits_keep_firms_apart_and_a_name_of_legal_forms_stays() -> None:
    assert company_key("Studio 54") != company_key("Studio 45")
    assert company_key("SE AG") == "se ag"


def test_a_person_is_found_by_words_address_and_the_end_of_a_number() -> None:
    found = search_tokens("José Doe", "jo@acme.example", "+49 30 123 456 78")
    assert {"jose", "doe", "acme", "jo@acme.example", "493012345678", "12345678", "5678"} <= found


@given(st.lists(st.none() | st.text(max_size=60), max_size=4))
def test_any_text_gives_words_that_fit_their_column(texts: list[str | None]) -> None:
    assert all(0 < len(token) <= 128 for token in search_tokens(*texts))
