"""Tables of what happened: acts, events, touches, answers, notes, calls and dispositions."""

from sqlalchemy import DDL, Boolean, Column, ForeignKey, Index, Table, event

from qualcenter.store.column_types import ROW_ID, ActId
from qualcenter.store.metadata import (
    document,
    flag,
    instant,
    key,
    maybe,
    metadata,
    number,
    one_of,
    partial_index,
    refers,
    row_id,
    rule,
    words,
)

acts = Table(
    "acts",
    metadata,
    # Order among acts is `seq`, never `at`: a rehearsal clock may go backwards.
    row_id("seq"),
    Column("id", ActId, nullable=False, unique=True),
    refers("actor_id", "colleagues.id"),
    words("actor", required=True),
    words("verb", required=True),
    instant("at", required=True),
    Column("undone_by", ActId, ForeignKey("acts.id", deferrable=True, initially="DEFERRED")),
    Column("undoes", ActId, ForeignKey("acts.id", deferrable=True, initially="DEFERRED")),
    rule("does_not_undo_itself", "undoes IS NULL OR undoes <> id"),
    Index("ix_acts_actor_id", "actor_id", "seq"),
    partial_index("uq_acts_undone_once", "undoes", where="undoes IS NOT NULL", unique=True),
    sqlite_autoincrement=True,
)

events = Table(
    "events",
    metadata,
    row_id("seq"),
    Column("act_id", ActId, ForeignKey("acts.id"), nullable=False),
    words("kind", required=True),
    instant("at", required=True),
    refers("lead_id", "leads.id"),
    refers("person_id", "persons.id"),
    words("actor", required=True),
    number("playbook_version"),
    document("detail"),
    document("changes"),
    Index("ix_events_act_id", "act_id"),
    Index("ix_events_lead_id", "lead_id", "seq"),
    Index("ix_events_kind", "kind", "at"),
    partial_index("ix_events_person_id", "person_id", "seq", where="person_id IS NOT NULL"),
    sqlite_autoincrement=True,
)

_REFUSE_FUNCTION = """
CREATE FUNCTION events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
  RAISE EXCEPTION ''events are only ever added to'' USING ERRCODE = ''restrict_violation'';
END'
"""
_REFUSE_ROW = """
CREATE TRIGGER events_refuse_change BEFORE UPDATE OR DELETE ON events
FOR EACH ROW EXECUTE FUNCTION events_refuse_change()
"""
_REFUSE_TRUNCATE = """
CREATE TRIGGER events_refuse_truncate BEFORE TRUNCATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION events_refuse_change()
"""
_REFUSE_UPDATE_SQLITE = """
CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are only ever added to'); END
"""
_REFUSE_DELETE_SQLITE = """
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are only ever added to'); END
"""
EVENTS_ARE_ONLY_ADDED = {
    "sqlite": (_REFUSE_UPDATE_SQLITE, _REFUSE_DELETE_SQLITE),
    "postgresql": (_REFUSE_FUNCTION, _REFUSE_ROW, _REFUSE_TRUNCATE),
}
for _dialect, _statements in EVENTS_ARE_ONLY_ADDED.items():
    for _statement in _statements:
        _trigger = DDL(_statement.strip())  # type: ignore[no-untyped-call]
        event.listen(events, "after_create", _trigger.execute_if(dialect=_dialect))

touches = Table(
    "touches",
    metadata,
    row_id(),
    refers("person_id", "persons.id", required=True),
    refers("lead_id", "leads.id"),
    words("kind", required=True),
    words("direction", default="in"),
    instant("at", required=True),
    instant("received_at", required=True),
    words("source"),
    words("detail"),
    key("key", unique=True),
    one_of("direction", "direction", ("in", "out")),
    Index("ix_touches_person_id", "person_id", "at"),
    Index("ix_touches_lead_id", "lead_id", "at"),
)

answers = Table(
    "answers",
    metadata,
    row_id(),
    refers("person_id", "persons.id", required=True),
    refers("lead_id", "leads.id", required=True),
    words("field", required=True),
    words("value", required=True),
    instant("at", required=True),
    refers("colleague_id", "colleagues.id"),
    words("via", default="typed"),
    one_of("via", "via", ("script", "form", "typed", "import")),
    Index("ix_answers_lead_id", "lead_id", "field"),
    Index("ix_answers_person_id", "person_id"),
)

notes = Table(
    "notes",
    metadata,
    row_id(),
    refers("person_id", "persons.id", required=True),
    refers("lead_id", "leads.id", required=True),
    words("text", required=True),
    instant("at", required=True),
    refers("colleague_id", "colleagues.id"),
    words("author", default=""),
    Index("ix_notes_lead_id", "lead_id"),
    Index("ix_notes_person_id", "person_id"),
)

calls = Table(
    "calls",
    metadata,
    row_id(),
    refers("lead_id", "leads.id", required=True),
    refers("person_id", "persons.id", required=True),
    refers("company_id", "companies.id"),
    refers("colleague_id", "colleagues.id", required=True),
    words("number"),
    # No reference: a number that was taken out or erased leaves its calls behind.
    Column("phone_id", ROW_ID),
    key("number_hash"),
    instant("started_at", required=True),
    instant("ended_at"),
    flag("inbound"),
    words("verdict", required=True),
    words("rule", required=True),
    number("attempt", default=0),
    flag("disposed"),
    maybe("reached"),
    one_of("verdict", "verdict", ("allow", "warn", "block")),
    rule("blocked_calls_never_start", "verdict <> 'block' OR inbound"),
    rule("ends_after_it_starts", "ended_at IS NULL OR ended_at >= started_at"),
    partial_index("uq_calls_one_open_per_lead", "lead_id", where="ended_at IS NULL", unique=True),
    partial_index("ix_calls_open", "colleague_id", where="ended_at IS NULL"),
    Index("ix_calls_lead_id", "lead_id", "started_at"),
    Index("ix_calls_person_id", "person_id", "started_at"),
    Index("ix_calls_colleague_id", "colleague_id", "started_at"),
)

company_calls = Table(
    "company_calls",
    metadata,
    Column("company_id", ROW_ID, ForeignKey("companies.id"), primary_key=True, autoincrement=False),
    refers("colleague_id", "colleagues.id", required=True),
    refers("lead_id", "leads.id", required=True),
    instant("until", required=True),
)

dispositions = Table(
    "dispositions",
    metadata,
    row_id(),
    refers("lead_id", "leads.id", required=True),
    refers("person_id", "persons.id", required=True),
    refers("call_id", "calls.id"),
    Column("act_id", ActId, ForeignKey("acts.id"), nullable=False),
    instant("at", required=True),
    refers("colleague_id", "colleagues.id"),
    words("code", required=True),
    Column("reached", Boolean, nullable=False),
    number("attempt", default=0),
    number("call_seconds"),
    words("reason"),
    document("fields"),
    words("next_action"),
    instant("next_at"),
    words("stage_after", required=True),
    number("score_at"),
    words("tier"),
    words("receiver"),
    refers("note_id", "notes.id"),
    number("playbook_version"),
    words("number_dialled"),
    refers("reverses", "dispositions.id", later=True),
    refers("reversed_by", "dispositions.id", later=True),
    Index("ix_dispositions_act_id", "act_id"),
    Index("ix_dispositions_lead_id", "lead_id", "at"),
    Index("ix_dispositions_person_id", "person_id"),
    Index("ix_dispositions_at", "at"),
    Index("ix_dispositions_colleague_id", "colleague_id", "at"),
    partial_index("uq_dispositions_reversed_once", "reverses", where="reverses IS NOT NULL", unique=True),
)

contacts_made = Table(
    "contacts_made",
    metadata,
    row_id(),
    refers("person_id", "persons.id", required=True),
    refers("company_id", "companies.id"),
    instant("at", required=True),
    words("kind", required=True),
    refers("lead_id", "leads.id"),
    flag("exempt"),
    one_of("kind", "kind", ("conversation", "voicemail", "email")),
    Index("ix_contacts_made_person_id", "person_id", "at"),
    Index("ix_contacts_made_company_id", "company_id", "at"),
)
