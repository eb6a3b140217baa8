"""The columns of files that come in and go out, in the order programs outside rely on."""

from collections.abc import Iterable

IMPORT_FIELDS = (
    "full_name",
    "given_name",
    "family_name",
    "title",
    "company",
    "website",
    "staff",
    "industry",
    "city",
    "region",
    "country",
    "language",
    "email",
    "email_2",
    "phone",
    "phone_2",
    "extension",
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
"""Fields a column can be read as, besides `answer_NAME` for each field of the Playbook."""

ANSWER = "answer_"
LEAD_TAIL = ("lead_id", "score", "tier", "next_action", "next_at", "promise_due_at", "attempts")
"""What an exported lead has after its import fields; worked out by the desk, hence ignored when read back."""

DISPOSITION_HEAD = (
    "disposition_id",
    "lead_id",
    "external_id",
    "disposed_at",
    "qualifier",
    "person",
    "company",
    "email",
    "phone",
    "country",
    "source",
    "disposition",
    "reached",
    "attempt",
    "call_seconds",
    "reason",
    "next_action",
    "next_at",
    "stage_after",
    "score_at",
    "tier",
    "receiver",
)
DISPOSITION_TAIL = ("note", "playbook_version", "number_dialled", "run_id", "reverses")


def lead_columns(answer_fields: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the columns of `export leads`: what it writes, `import` reads back."""
    return (*IMPORT_FIELDS, *answer_columns(answer_fields), *LEAD_TAIL)


def disposition_columns(answer_fields: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the columns of `export dispositions`, one `answer_FIELD` for each field of the Playbook."""
    return (*DISPOSITION_HEAD, *answer_columns(answer_fields), *DISPOSITION_TAIL)


def answer_columns(answer_fields: Iterable[str]) -> tuple[str, ...]:
    """Put the mark of an answer before each field's name."""
    return tuple(f"{ANSWER}{name}" for name in answer_fields)
