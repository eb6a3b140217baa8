"""Whom random deeds are about, how far the clock jumps between them, and how calls may end."""

from datetime import timedelta

from qualcenter.services.intake import Hand

PEOPLE = (
    Hand("demo", "Jo Doe", "Acme GmbH", "jo@acme.example", "+493012345678", country="DE", consent_email=True),
    Hand("demo", "Kim Berg", "Acme GmbH", "kim@acme.example", "+493012345679", country="DE", language="pl"),
    Hand("demo", "Lee Ott", "Acme GmbH", "lee@acme.example", "+493012345678", country="DE"),
    Hand("demo", "Mo Haddad", "Bolt Ltd", "mo@bolt.example", "+442079460011", country="GB", consent_email=True),
    Hand("demo", "Nia Cole", "Bolt Ltd", "nia@bolt.example", "+12125550123", country="US"),
    Hand("demo", "Oz Klein", "", "oz@mail.example", "", country="DE", consent_email=True),
    Hand("demo", "Pia Roth", "Crane AG", "", "+41442223344", country="CH"),
)
PHONES = tuple(dict.fromkeys(one.phone for one in PEOPLE if one.phone))
STAYS_COUNTED = {"attempts", "voicemails", "parts_tried", "last_attempt_at"}
JUMPS = (
    timedelta(seconds=11),
    timedelta(minutes=6),
    timedelta(minutes=20),
    timedelta(hours=5),
    timedelta(days=1),
    timedelta(days=4),
    timedelta(weeks=3),
    timedelta(weeks=20),
    timedelta(minutes=-30),
)
PROMOTABLE = {
    "need": "growing",
    "authority": "decides",
    "timing": "this_quarter",
    "size": "40 vans",
    "next_step": "demo",
}
DISPOSED: tuple[tuple[str, dict[str, str]], ...] = (
    ("no_answer", {}),
    ("voicemail", {}),
    ("busy", {}),
    ("gatekeeper", {"gatekeeper": "Ms Frost"}),
    ("bad_number", {}),
    ("bad_number", {"number": PHONES[0]}),
    ("nurture", {"reason": "later_project", "may_email": "yes"}),
    ("nurture", {"reason": "contract_until", "contract_end": "2027-06-30"}),
    ("call_later", {"at": "2026-11-24T14:30"}),
    ("call_later", {"at": "2026-12-15T11:00", "who": "anyone"}),
    ("send_info", {"template": "overview"}),
    ("referred", {"person": "Quin Falk", "email": "quin@acme.example", "phone": "+493012345690"}),
    ("referred", {"person": "Jo Doe", "email": "jo@acme.example", "then": "purge"}),
    ("not_a_fit", {"reason": "no_need"}),
    ("not_a_fit", {"reason": "student"}),
    ("other_language", {"language": "pl"}),
    ("left_company", {}),
    ("left_company", {"person": "Kim Berg", "email": "kim@acme.example"}),
    ("existing_customer", {}),
    ("do_not_call", {"scope": "number"}),
    ("do_not_call", {"scope": "person"}),
    ("do_not_call", {"scope": "company"}),
    ("promote", {}),
)
