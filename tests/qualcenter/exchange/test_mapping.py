"""Columns of the usual CRMs find their fields, with a reason, and can be told otherwise."""

import pytest

from qualcenter.exchange.columns import IMPORT_FIELDS, LEAD_TAIL, disposition_columns, lead_columns
from qualcenter.exchange.headers import FIELD_WORDS, IGNORED, MEANINGS, REFUSING, squeezed
from qualcenter.exchange.mapping import given_pairs, mapping_of
from qualcenter.exchange.table import FileRefused

CRMS = {
    "Salesforce": (
        "First Name=given_name, Last Name=family_name, Title=title, Account Name=company, Email=email, "
        "Phone=phone, MobilePhone=phone_2, Lead Source=source, Lead Status=stage, "
        "HasOptedOutOfEmail=consent_email, DoNotCall=consent_phone, No. of Employees=staff, Mailing "
        "City=city, State/Province=region, Country=country, Created Date=touched_at, Description=note, "
        "Lead ID=external_id, Lead Owner=owner, Mailing Street=-, Rating=-"
    ),
    "HubSpot": (
        "Record ID=external_id, First Name=given_name, Last Name=family_name, Email=email, Phone "
        "Number=phone, Mobile Phone Number=phone_2, Contact owner=owner, Lead Status=stage, Company "
        "name=company, Job Title=title, Country/Region=country, Create Date=touched_at, "
        "Industry=industry, Unsubscribed from all email=consent_email, Number of Employees=staff, "
        "Original Source=source, Preferred language=language, Website URL=website, Postal Code=-, "
        "Street Address=-"
    ),
    "Pipedrive": (
        "Person - Name=full_name, Person - Email - Work=email, Person - Email - Home=email_2, Person - "
        "Phone - Work=phone, Person - Phone - Mobile=phone_2, Organization - Name=company, Deal - "
        "Stage=stage, Person - Owner=owner, Person - ID=external_id"
    ),
    "Zoho": (
        "Record Id=external_id, Lead Owner=owner, Company=company, First Name=given_name, Last "
        "Name=family_name, Designation=title, Email=email, Secondary Email=email_2, Phone=phone, "
        "Mobile=phone_2, Fax=-, Website=website, Lead Source=source, Lead Status=stage, "
        "Industry=industry, No. of Employees=staff, Street=-, City=city, State=region, Zip Code=-, "
        "Country=country, Description=note, Created Time=-, Email Opt Out=consent_email"
    ),
    "Dynamics": (
        "First Name=given_name, Last Name=family_name, Job Title=title, Company Name=company, Business "
        "Phone=phone, Mobile Phone=phone_2, Email=email, Status Reason=stage, Lead Source=source, "
        "Created On=touched_at, Owner=owner, Address 1: City=city, Address 1: Country/Region=country, "
        "Do not allow Phone Calls=consent_phone, Do not allow Emails=consent_email"
    ),
    "German": (
        "Anrede=-, Vorname=given_name, Nachname=family_name, Firma=company, Position=title, Straße=-, "
        "PLZ=-, Ort=city, Bundesland=region, Land=country, Telefon=phone, Mobil=phone_2, "
        "E-Mail-Adresse=email, Branche=industry, Mitarbeiterzahl=staff, Webseite=website, "
        "Quelle=source, Bemerkungen=note, Sprache=language, Erstellt am=touched_at, "
        "Kundennummer=external_id, Zuständig=owner, Status=stage, Durchwahl=extension"
    ),
    "Leads of a market": (
        "Index=-, Account Id=external_id, Lead Owner=owner, First Name=given_name, Last "
        "Name=family_name, Company=company, Phone 1=phone, Phone 2=phone_2, Email 1=email, Email "
        "2=email_2, Website=website, Source=source, Deal Stage=stage, Notes=note"
    ),
    "An address list": (
        "first_name=given_name, last_name=family_name, company_name=company, address=-, city=city, "
        "county=-, state=region, zip=-, phone1=phone, phone2=phone_2, email=email, web=website"
    ),
}


def pairs_of(crm: str) -> dict[str, str | None]:
    pairs = (pair.rpartition("=") for pair in CRMS[crm].split(", "))
    return {column: None if field == "-" else field for column, _, field in pairs}


@pytest.mark.parametrize("crm", sorted(CRMS))
def test_the_columns_of_a_crm_find_their_fields(crm: str) -> None:
    wanted = pairs_of(crm)
    if crm == "Zoho":
        wanted["Created Time"] = "touched_at"
    mapping = mapping_of(tuple(wanted))
    assert mapping.fields == wanted
    assert all(reading.reason for reading in mapping.readings)
    assert mapping.finds_people


def test_the_export_of_leads_is_read_back_as_it_is() -> None:
    columns = lead_columns(["need", "budget"])
    mapping = mapping_of(columns)
    assert columns[: len(IMPORT_FIELDS)] == IMPORT_FIELDS
    assert columns[-len(LEAD_TAIL) :] == LEAD_TAIL
    assert mapping.fields == {name: None if name in LEAD_TAIL else name for name in columns}


def test_the_columns_of_dispositions_stand_in_their_order() -> None:
    columns = disposition_columns(["need"])
    assert columns[:4] == ("disposition_id", "lead_id", "external_id", "disposed_at")
    assert columns[21:] == (
        "receiver", "answer_need", "note", "playbook_version", "number_dialled", "run_id", "reverses",
    )  # fmt: skip


def test_a_refusing_column_is_marked_as_turned() -> None:
    assert mapping_of(("Name", "Do Not Call")).inverted == {"consent_phone"}
    assert mapping_of(("Name", "Do Not Call"), {"Do Not Call": "consent_phone"}).inverted == {"consent_phone"}
    assert mapping_of(("Name", "Phone consent")).inverted == frozenset()


def test_the_surer_of_two_columns_gets_the_field_and_the_other_says_why_not() -> None:
    mapping = mapping_of(("Account Id", "Lead ID", "Name"))
    assert mapping.fields == {"Account Id": None, "Lead ID": "external_id", "Name": "full_name"}
    assert mapping.readings[0].reason == "“Lead ID” is already read as external_id."


def test_several_numbers_fill_both_places_and_a_third_is_set_aside() -> None:
    mapping = mapping_of(("Mobile", "Home Phone", "Phone"))
    assert mapping.fields == {"Mobile": "phone_2", "Home Phone": None, "Phone": "phone"}
    assert mapping.label_of("phone_2") == "mobile"
    assert mapping.label_of("phone") is None


def test_several_columns_may_be_notes() -> None:
    assert mapping_of(("Name", "Notes", "Description")).places["note"] == (1, 2)


def test_what_is_told_goes_before_what_is_guessed() -> None:
    mapping = mapping_of(("Mail", "Phone", "Extra"), {"mail": "external_id", "Extra": "answer_need", "Phone": "-"})
    assert mapping.fields == {"Mail": "external_id", "Phone": None, "Extra": "answer_need"}
    assert mapping.readings[0].reason == "You chose it."


def test_an_unknown_column_is_refused_with_what_exists_and_the_nearest() -> None:
    with pytest.raises(FileRefused) as caught:
        mapping_of(("E-Mail", "Telefon"), {"Telefax": "phone"})
    assert caught.value.code == "unknown_column"
    assert "“Telefon”" in caught.value.why
    assert "E-Mail, Telefon" in caught.value.why


def test_an_unknown_field_is_refused_with_what_exists_and_the_nearest() -> None:
    with pytest.raises(FileRefused) as caught:
        mapping_of(("E-Mail",), {"E-Mail": "emial"})
    assert caught.value.code == "unknown_field"
    assert "Did you mean “email”?" in caught.value.why


def test_two_columns_told_to_be_one_field_are_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        mapping_of(("A", "B"), {"A": "email", "B": "email"})
    assert caught.value.code == "field_twice"


def test_pairs_are_split_at_the_last_equals_sign() -> None:
    assert given_pairs(["a=b=email", " Mail = email"]) == {"a=b": "email", "Mail": "email"}
    for wrong in ("email", "=email", "Mail=", ""):
        with pytest.raises(FileRefused) as caught:
            given_pairs([wrong])
        assert caught.value.code == "bad_mapping"


def test_a_file_whose_columns_name_nobody_is_known_as_such() -> None:
    assert not mapping_of(("Colour", "City")).finds_people


def test_every_word_of_the_lists_is_written_squeezed_and_means_one_thing() -> None:
    words = [word for line in FIELD_WORDS.values() for word in line.split()]
    assert [word for word in words if squeezed(word) != word] == []
    assert [word for word in words if words.count(word) > 1] == []
    assert not set(MEANINGS) & (set(REFUSING) | set(IGNORED))
    assert set(FIELD_WORDS) == set(IMPORT_FIELDS)
