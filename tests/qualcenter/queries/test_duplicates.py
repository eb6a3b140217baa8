from qualcenter.queries.duplicates import Duplicates
from qualcenter.services.merging import Merging
from qualcenter.store.tables import leads, person_phones
from tests.fixtures.desks import Rehearsal
from tests.store_rows import a_company, a_lead, a_person

JO = "+493012345678"


def test_one_human_under_two_addresses_is_listed_with_why_until_merged(rehearsal: Rehearsal) -> None:
    first = rehearsal.raised("Jo Doe", phone=JO, email="jo@acme.example")
    second = rehearsal.raised("Doe, Jo", email="j.doe@mail.example", company="ACME")
    rehearsal.raised("", phone=JO, email="j.doe@mail.example")
    rehearsal.raised("Kim Lee", phone="+493012345600", email="kim@acme.example")
    listing = Duplicates(rehearsal.reading)
    (row,) = listing.likely()
    assert (row.first_lead, row.second_lead, row.first, row.second) == (first, second, "Jo Doe", "Doe, Jo")
    assert row.points > 90
    assert [one.partition(" and")[0] for one in row.why] == [f"same number {JO}", "same company"]
    merging = Merging(rehearsal.desk)
    merging.merge(rehearsal["Ada"], first, second)
    assert listing.likely() == ()
    merging.split(rehearsal["Ada"], first)
    assert listing.likely() == (row,)


def test_a_switchboard_makes_nobody_the_same(rehearsal: Rehearsal) -> None:
    with rehearsal.store.writing() as connection:
        for number in range(60):
            person = a_person(connection, full_name="Jo Doe", email_key=f"jo{number}@x.example")
            connection.execute(person_phones.insert().values(person_id=person, number=JO, raw=JO, state="good"))
            a_lead(connection, person_id=person)
    assert Duplicates(rehearsal.reading).likely() == ()


def test_the_same_name_in_two_companies_is_two_people(rehearsal: Rehearsal) -> None:
    with rehearsal.store.writing() as connection:
        for key in ("acme", "beta"):
            firm = a_company(connection, name=key, name_key=key)
            a_lead(connection, person_id=a_person(connection, company_id=firm), company_id=firm)
    assert Duplicates(rehearsal.reading).likely() == ()


def test_the_limit_keeps_the_likeliest(rehearsal: Rehearsal) -> None:
    with rehearsal.store.writing() as connection:
        firm = a_company(connection)
        for name in ("Jo Doe", "Jo Doe", "J. Doe"):
            a_lead(connection, person_id=a_person(connection, full_name=name, company_id=firm))
        assert len(connection.execute(leads.select()).all()) == 3
    listing = Duplicates(rehearsal.reading)
    assert [row.points for row in listing.likely()] == [75, 60, 60]
    assert [row.points for row in listing.likely(limit=1)] == [75]


def test_one_name_under_one_mail_domain_is_likely_one_unless_anybody_can_have_an_address_there(
    rehearsal: Rehearsal,
) -> None:
    first = rehearsal.raised("Jo Doe", email="jo@acme.example", company="Acme GmbH")
    second = rehearsal.raised("Jo Doe", email="sales.jo@acme.example", company="Acme Holding")
    for number, firm in enumerate(("Beta", "Gamma")):
        rehearsal.raised("Kim Lee", email=f"kim{number}@gmail.com", company=firm)
    (row,) = Duplicates(rehearsal.reading).likely()
    assert (row.first_lead, row.second_lead, row.points) == (first, second, 70)
    assert row.why == ("same e-mail domain acme.example and same name",)


def test_pairs_of_two_closed_leads_come_last_on_a_page(rehearsal: Rehearsal) -> None:
    with rehearsal.store.writing() as connection:
        pairs = []
        for firm, stage in (("acme", "purged"), ("beta", "lead")):
            company = a_company(connection, name=firm, name_key=firm)
            closed = {"stage": stage, "owner_key": "-", "next_action": None, "next_at": None, "ready": False}
            more = closed if stage == "purged" else {}
            people = [a_person(connection, full_name="Jo Doe", company_id=company) for _ in range(2)]
            pairs.append({a_lead(connection, person_id=person, company_id=company, **more) for person in people})
    listing = Duplicates(rehearsal.reading)
    assert [{row.first_lead, row.second_lead} for row in listing.likely()] == pairs
    assert [{row.first_lead, row.second_lead} for row in listing.likely_live_first()] == pairs[::-1]
