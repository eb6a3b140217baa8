"""Keys that make two spellings one, and never two firms or people."""

import pytest
from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.exchange.matching import (
    checked_email,
    company_key,
    compatible_names,
    domain_of,
    email_key,
    name_key,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Müller GmbH & Co. KG", "Mueller", True),
        ("ACME, Inc.", "Acme Incorporated", True),
        ("Smith & Sons Ltd", "Smith and Sons", True),
        ("S.A.P. SE", "SAP", True),
        ("Studio 54 LLC", "Studio 45 LLC", False),
        ("Route 66", "Route 666", False),
        ("Müller", "Meyer", False),
        ("AG", "SE", False),
    ],
)
def test_a_firm_is_known_without_its_legal_form_and_digits_count(one: str, other: str, same: bool) -> None:
    assert (company_key(one) == company_key(other)) is same
    assert company_key(one)


def test_the_key_of_a_name_ignores_order_accents_and_titles() -> None:
    assert name_key("Dr. José Álvarez") == name_key("alvarez jose")
    assert name_key("Ada Byron") != name_key("Ada Lovelace")


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("Ada Lovelace", "Lovelace, Ada", True),
        ("A. Lovelace", "Ada Lovelace", True),
        ("Anna Meyer", "Anne Meyer", False),
        ("Ada Lovelace", "", False),
        ("", "", False),
    ],
)
def test_names_fit_only_when_both_are_known(one: str, other: str, fit: bool) -> None:
    assert compatible_names(one, other) is fit


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("http://www.shop.acme.co.uk/a?b", "acme.co.uk"),
        ("acme.com", "acme.com"),
        ("HTTPS://User@Acme.COM:8080/", "acme.com"),
        ("ada@mail.engine.org", "engine.org"),
        ("http://müller.de", "xn--mller-kva.de"),
        ("co.uk", None),
        ("localhost", None),
        ("10.0.0.1", None),
        ("not a site", None),
        ("javascript:alert(1)", None),
        ("", None),
        ("x" * 300 + ".com", None),
    ],
)
def test_the_domain_of_a_site_or_address_is_what_somebody_registered(text: str, domain: str | None) -> None:
    assert domain_of(text) == domain


@pytest.mark.parametrize(
    "text",
    [
        "ada",
        "ada@",
        "@engine.org",
        "ada@engine",
        "a da@engine.org",
        "ada@engine..org",
        "ada@x.test",
        ".a@b.org",
    ],
)
def test_what_is_no_address_is_kept_as_written_with_the_reason(text: str) -> None:
    checked = checked_email(text)
    assert checked.address == text
    assert checked.why


def test_the_key_of_an_address_is_its_lowered_letters() -> None:
    assert checked_email("Ada@ENGINE.org").address == "Ada@engine.org"
    assert email_key(" Ada@Engine.ORG ") == "ada@engine.org"


@given(
    st.from_regex(
        r"[a-zA-Z0-9_+.\-]{1,66}@[a-zA-Z0-9\-]{1,10}(\.[a-zA-Z0-9\-]{1,65}){0,2}\.[a-zA-Z]{1,12}",
        fullmatch=True,
    )
)
def test_the_quick_judgement_of_addresses_is_the_librarys(text: str) -> None:
    checked = checked_email(text)
    try:
        wanted = validate_email(text, check_deliverability=False).normalized
    except ValueError:
        assert checked.why is not None
    else:
        assert (checked.address, checked.why) == (wanted, None)
