"""Rows of a file become typed rows; one bad cell never costs the rest."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from qualcenter.domain.stage import Stage
from qualcenter.exchange.columns import lead_columns
from qualcenter.exchange.import_row import ImportOptions, ImportRow
from qualcenter.exchange.mapping import mapping_of
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.row_reading import rows_of
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.writing import FileFormat, write_rows

HEADER = "Name,Email,Phone"


def read(tmp_path: Path, text: str, options: ImportOptions | None = None, **given: str) -> list[ImportRow]:
    path = tmp_path / "rows.csv"
    path.write_text(text, encoding="utf-8", newline="")
    table = open_table(path)
    return list(rows_of(table, mapping_of(table.columns, given), options))


def one(tmp_path: Path, header: str, cells: str, **options: object) -> ImportRow:
    [row] = read(tmp_path, f"{header}\n{cells}\n", ImportOptions(**options))  # type: ignore[arg-type]
    return row


def codes(row: ImportRow) -> list[tuple[str | None, str]]:
    return [(warning.column, warning.code) for warning in row.warnings]


def test_a_full_row_is_typed(tmp_path: Path) -> None:
    row = one(
        tmp_path,
        "First Name,Last Name,Title,Company,Website,Employees,City,State,Country,Language,"
        "Email 1,Email 2,Phone 1,Phone 2,Account Id,Touch,Created,Deal Stage,Lead Owner,Notes,"
        "Consent Email,Do Not Call,answer_need",
        "Ada,Lovelace,CTO,Engine GmbH & Co. KG,www.engine.co.uk,50-249,Berlin,BE,Germany,en-GB,"
        "Ada@Engine.org,"
        "ada@home.org,030 23125 111x12,+44 20 7946 0958,A-1,Demo request,4.3.2026 10:30,Contacted,Bob,"
        '"a\nb",yes,yes,soon',
        zone="Europe/Berlin",
        source="Fair",
    )
    assert (row.number, row.refusal, codes(row)) == (2, None, [])
    assert (row.full_name, row.given_name, row.family_name) == ("Ada Lovelace", "Ada", "Lovelace")
    assert (row.company_key, row.domain, row.staff) == ("engine", "engine.co.uk", 50)
    assert (row.country, row.language, row.region, row.city) == ("DE", "en", "BE", "Berlin")
    assert [(mail.address, mail.key) for mail in row.emails] == [
        ("Ada@engine.org", "ada@engine.org"),
        ("ada@home.org", "ada@home.org"),
    ]
    assert [(phone.number, phone.extension, phone.valid) for phone in row.phones] == [
        ("+493023125111", "12", True),
        ("+442079460958", None, True),
    ]
    assert (row.touch_kind, row.touched_at) == ("demo_request", datetime(2026, 3, 4, 9, 30, tzinfo=UTC))
    assert (row.stage, row.stage_word, row.owner, row.note) == (Stage.LEAD, "Contacted", "Bob", "a\nb")
    assert (row.consent_email, row.consent_phone) == (True, False)
    assert (row.source, row.external_id, row.answers) == ("Fair", "A-1", {"need": "soon"})
    assert len(row.digest) == 32


@pytest.mark.parametrize("cells", [",,", "-,n/a,none", ",,call me", ",mail me,"])
def test_only_a_row_without_name_address_and_number_is_refused(tmp_path: Path, cells: str) -> None:
    rows = read(tmp_path, f"{HEADER},City\n{cells},Bonn\nAda,,,\n,a@b.org,,\n,,123,\n")
    assert [row.refusal.code if row.refusal else None for row in rows] == ["no_person", None, None, None]


def test_empty_rows_are_passed_over_and_still_counted(tmp_path: Path) -> None:
    rows = read(tmp_path, f"{HEADER}\n,,\n\n  , ,\nAda,,\n")
    assert [(row.number, row.full_name) for row in rows] == [(5, "Ada")]


def test_a_row_with_a_fault_comes_along_refused_and_the_others_are_read(tmp_path: Path) -> None:
    rows = read(tmp_path, f"{HEADER}\nAda,a@b.org\nBob,,\n")
    assert rows[0].refusal is not None
    assert (rows[0].refusal.code, rows[0].cells) == ("row_width", ("Ada", "a@b.org"))
    assert rows[1].full_name == "Bob"


@pytest.mark.parametrize("phone", ["call me maybe", "12", "+49 30 abc", "1" * 300])
def test_a_number_that_cannot_be_is_kept_with_a_warning_and_not_callable(tmp_path: Path, phone: str) -> None:
    row = one(tmp_path, HEADER, f"Ada,,{phone}", country="DE")
    assert row.refusal is None
    assert codes(row) == [("Phone", "bad_phone")]
    assert [(kept.valid, kept.raw) for kept in row.phones] == [(False, phone)]


def test_a_number_a_spreadsheet_has_damaged_says_so(tmp_path: Path) -> None:
    row = one(tmp_path, HEADER, "Ada,,4.93012E+11", country="DE")
    assert codes(row) == [("Phone", "damaged_number")]
    assert "format the column as text" in row.warnings[0].why


def test_numbers_are_dialled_in_the_country_of_the_row_else_of_the_file(tmp_path: Path) -> None:
    rows = read(tmp_path, "Name,Phone,Country\nA,030 23125111,\nB,212 555 2368,USA\n", ImportOptions(country="de"))
    assert [(row.country, row.phones[0].number) for row in rows] == [
        ("DE", "+493023125111"),
        ("US", "+12125552368"),
    ]


def test_the_same_number_or_address_twice_is_one(tmp_path: Path) -> None:
    row = one(
        tmp_path,
        "Name,Email,Email 2,Phone,Mobile",
        "Ada,a@b.org,A@B.ORG,030 23125111,+49 30 23125111",
        country="DE",
    )
    assert (len(row.emails), len(row.phones)) == (1, 1)


def test_several_addresses_in_one_cell_are_several(tmp_path: Path) -> None:
    row = one(tmp_path, HEADER, "Ada,Ada <a@b.org>; c@d.org,")
    assert [mail.address for mail in row.emails] == ["a@b.org", "c@d.org"]


def test_an_extension_of_its_own_column_belongs_to_the_first_number(tmp_path: Path) -> None:
    row = one(tmp_path, "Name,Phone,Ext", "Ada,030 23125111,x12", country="DE")
    assert row.phones[0].extension == "12"
    assert codes(one(tmp_path, "Name,Phone,Ext", "Ada,030 23125111,twelve", country="DE")) == [("Ext", "bad_extension")]


def test_cells_that_make_no_sense_are_warned_of_and_the_row_is_kept(tmp_path: Path) -> None:
    row = one(
        tmp_path,
        "Name,Email,Created,Country,Language,Employees,Website,Consent Email,Stage",
        "Ada,ada(at)engine,31.02.2026,Narnia,Elvish,many,no site,perhaps,Moonlit",
    )
    assert row.refusal is None
    assert sorted(codes(row)) == [
        ("Consent Email", "unknown_consent"),
        ("Country", "unknown_country"),
        ("Created", "bad_date"),
        ("Email", "bad_email"),
        ("Employees", "bad_staff"),
        ("Language", "unknown_language"),
        ("Stage", "unknown_stage"),
        ("Website", "bad_website"),
    ]
    assert (row.touched_at, row.country, row.staff, row.consent_email, row.stage) == (
        None,
        None,
        None,
        None,
        None,
    )
    assert row.note == "Stage in the file: Moonlit"
    assert [(mail.valid, mail.raw) for mail in row.emails] == [(False, "ada(at)engine")]


def test_a_no_in_a_refusing_column_gives_no_consent(tmp_path: Path) -> None:
    assert one(tmp_path, "Name,Do Not Call", "Ada,no").consent_phone is None
    assert one(tmp_path, "Name,Do Not Call", "Ada,yes").consent_phone is False


def test_a_stage_map_goes_before_the_usual_words(tmp_path: Path) -> None:
    row = one(tmp_path, "Name,Stage", "Ada,On Hold", stage_map={"on hold": "lead"})
    assert (row.stage, row.note) == (Stage.LEAD, "")


def test_the_order_of_dates_and_the_zone_are_options(tmp_path: Path) -> None:
    row = one(tmp_path, "Name,Created", "Ada,3/4/2026", date_order="mdy", zone="America/New_York")
    assert row.touched_at == datetime(2026, 3, 4, 5, tzinfo=UTC)
    assert codes(one(tmp_path, "Name,Created", "Ada,3/4/2026")) == [("Created", "bad_date")]


def test_the_touch_of_the_file_fills_rows_without_one(tmp_path: Path) -> None:
    rows = read(tmp_path, "Name,Touch\nAda,\nBob,White paper\n", ImportOptions(touch_kind="webinar"))
    assert [row.touch_kind for row in rows] == ["webinar", "white_paper"]


def test_the_digest_follows_the_texts_the_mapping_and_the_options(tmp_path: Path) -> None:
    text = f"{HEADER},Colour\nAda,,,red\nAda,,,blue\nBob,,,red\n"
    first, same, other = read(tmp_path, text)
    assert first.digest == same.digest != other.digest
    assert read(tmp_path, text)[0].digest == first.digest
    assert read(tmp_path, text, ImportOptions(country="DE"))[0].digest != first.digest
    assert read(tmp_path, text, Colour="note")[0].digest != first.digest


def test_a_file_without_a_column_for_people_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        read(tmp_path, "Colour,City\nred,Bonn\n")
    assert caught.value.code == "no_person_column"
    assert "Colour, City" in caught.value.why


@pytest.mark.parametrize(
    "options",
    [
        {"country": "Narnia"}, {"date_order": "dym"}, {"zone": "Mars/Olympus"}, {"zone": "../etc/passwd"},
        {"stage_map": {"a": "hot"}},
    ],
)  # fmt: skip
def test_an_option_that_makes_no_sense_is_refused_before_any_row(tmp_path: Path, options: dict[str, object]) -> None:
    with pytest.raises(FileRefused) as caught:
        one(tmp_path, HEADER, "Ada,,", **options)
    assert caught.value.code == "bad_option"


EXPORTED_AT = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
EXPORTED: dict[str, object] = {
    "full_name": "Ada Lovelace",
    "given_name": "Ada",
    "family_name": "Lovelace",
    "title": "=CTO",
    "staff": 250,
    "company": "@Engine",
    "website": "https://engine.org",
    "country": "GB",
    "language": "en",
    "region": "London",
    "email": "Ada@engine.org",
    "email_2": "ada@home.org",
    "phone": "+442079460958",
    "extension": "007",
    "phone_2": "+493023125111",
    "source": "'Fair'",
    "external_id": "0012",
    "touch_kind": "demo_request",
    "touched_at": EXPORTED_AT,
    "stage": "nurture",
    "owner": "Bob",
    "note": "-1\nsecond line",
    "consent_email": True,
    "consent_phone": False,
    "answer_need": "+soon",
    "lead_id": 7,
    "score": 50,
    "tier": "B",
    "next_at": EXPORTED_AT,
}
SAME = (
    "full_name",
    "given_name",
    "family_name",
    "title",
    "staff",
    "company",
    "website",
    "country",
    "language",
    "region",
    "source",
    "external_id",
    "touch_kind",
    "touched_at",
    "stage",
    "owner",
    "note",
    "consent_email",
    "consent_phone",
)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_exported_leads_are_read_back_as_they_were(tmp_path: Path, kind: FileFormat) -> None:
    columns = lead_columns(["need"])
    lead = EXPORTED
    path = tmp_path / f"leads.{kind}"
    write_rows(columns, [[lead.get(name) for name in columns]], kind, path)
    table = open_table(path)
    [row] = rows_of(table, mapping_of(table.columns))
    assert codes(row) == []
    assert {name: getattr(row, name) for name in SAME} == {name: lead[name] for name in SAME}
    assert [mail.address for mail in row.emails] == [lead["email"], lead["email_2"]]
    assert [(one.number, one.extension) for one in row.phones] == [
        ("+442079460958", "007"),
        ("+493023125111", None),
    ]
    assert row.answers == {"need": "+soon"}
