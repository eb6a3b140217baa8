"""Leads that strain the page: very long names, other scripts, nothing known, far too much known."""

from dataclasses import replace
from datetime import timedelta

from qualcenter.queries.brief_rows import BriefRow, ColleagueAtCompany, DraftRow, NoteRow, TouchRow
from qualcenter.queries.queue_rows import WhyRow
from tests.ui.stub_rows import NOW, StubLead

LONG_NAME = "Maximiliane-Theodora von Hohenzollern-Sigmaringen zu Schleswig-Holstein-Gottorf Jr."
LONG_COMPANY = "Internationale Speditions- und Lagerhausgesellschaft Norddeutschland mbH & Co. Kommanditgesellschaft"
ARABIC = "عبد الرحمن بن محمد الخوارزمي"
HEBREW = "שרה רוזנברג־אברמוביץ׳"
REASONS = 12


def too_much(lead: StubLead) -> StubLead:
    """Return a lead of whom everything is long: 80 letters of name, 12 reasons, 2 000 letters of note."""
    reasons = tuple(
        WhyRow(
            12 - 2 * place,
            f"Reason {place + 1}: looked at the pages about night deliveries to depots several times",
            f"rule_{place + 1}",
            NOW - timedelta(days=place),
        )
        for place in range(REASONS)
    )
    touches = tuple(
        TouchRow(
            NOW - timedelta(hours=3 * n), "visit", "Looked at a page with a very long title indeed", "x" * 90, "web"
        )
        for n in range(14)
    )
    note = ("Two depots open in September, one more in Kiel. " * 50)[:2_000]
    others = (ColleagueAtCompany(5, LONG_NAME, "lead", "Tariq Aziz", NOW - timedelta(days=2)),)
    brief = replace(
        lead.brief,
        person=LONG_NAME,
        company=LONG_COMPANY,
        title="Executive Vice President for Transport, Warehousing, Customs and Special Assignments",
        email="maximiliane.theodora.von.hohenzollern@internationale-speditionsgesellschaft-norddeutschland.example",
        reasons=reasons,
        touches=touches,
        touch_count=140,
        interests=("Route planning for refrigerated night deliveries", "Fuel cost", "Driver app", "ERP link", "Fleet"),
        notes=(NoteRow(NOW - timedelta(days=1), "Tariq Aziz", note),),
        draft=DraftRow(note),
        colleagues=others,
        source="A very long campaign name that marketing gave this source in the spring",
    )
    row = replace(lead.row, person=LONG_NAME, company=LONG_COMPANY, subtitle=LONG_COMPANY, why=reasons)
    return StubLead(row, brief)


def nothing(lead: StubLead) -> StubLead:
    """Return a lead of whom only a name is known: no company, no phone, no e-mail, no reason, no promise."""
    brief: BriefRow = replace(
        lead.brief,
        person="Li",
        company="",
        company_id=None,
        title="",
        staff=None,
        industry="",
        city="",
        languages="",
        email=None,
        phones=(),
        phone=None,
        reasons=(),
        promise=None,
        touches=(),
        touch_count=0,
        interests=(),
        notes=(),
        receiver=None,
        source="",
        consent_phone=None,
    )
    row = replace(lead.row, person="Li", company="", subtitle="", why=(), promise_due_at=None, promise_made_at=None)
    return StubLead(row, brief)


def right_to_left(lead: StubLead, person: str, company: str) -> StubLead:
    """Return a lead whose names run from right to left."""
    return StubLead(
        replace(lead.row, person=person, company=company), replace(lead.brief, person=person, company=company)
    )
