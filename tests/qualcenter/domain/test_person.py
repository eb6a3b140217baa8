from qualcenter.domain.person import Company, Email, Person, Phone

BAD = Phone(1, "+493011111111", "x", state="bad")
TEXT = Phone(2, None, "ask Jo")
ONE = Phone(3, "+493012345678", "x", number_hash="h1")
TWO = Phone(4, "+493012345679", "x", number_hash="h2")


def _jo(**more: object) -> Person:
    return Person(1, "Jo Doe", **more)  # type: ignore[arg-type]


def test_the_first_number_that_can_be_dialled_is_dialled() -> None:
    assert _jo(phones=(BAD, TEXT, ONE, TWO)).to_dial() == ONE


def test_a_suppressed_number_is_passed_over_for_the_next() -> None:
    jo = _jo(phones=(ONE, TWO))
    assert jo.to_dial(frozenset({"h1"})) == TWO
    assert jo.to_dial(frozenset({"h1", "h2"})) is None


def test_mail_needs_a_good_address_consent_and_no_wish_against_it() -> None:
    address = (Email(1, "jo@acme.example", "Jo@acme.example"),)
    assert _jo(emails=address, consent_email=True).emailable
    assert not _jo(emails=address, consent_email=None).emailable
    assert not _jo(emails=address, consent_email=True, unsubscribed=True).emailable
    assert not _jo(emails=(Email(1, "jo@acme.example", "", state="bad"),), consent_email=True).emailable


def test_what_is_not_known_of_a_person_is_taken_from_the_company() -> None:
    firm = Company(1, "Acme", city="Ulm", country="DE", staff=80)
    facts = _jo(company=firm, city="Bonn").facts(score=7)
    assert (facts["city"], facts["country"], facts["staff"], facts["score"]) == ("Bonn", "DE", 80, 7)
