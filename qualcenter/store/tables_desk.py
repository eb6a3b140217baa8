"""Tables of the center's own running: the Playbook, outgoing work, imports, exports, jobs, notices."""

from sqlalchemy import Column, ForeignKey, Index, PrimaryKeyConstraint, Table

from qualcenter.store.column_types import ROW_ID, ActId
from qualcenter.store.metadata import (
    document,
    flag,
    instant,
    key,
    metadata,
    number,
    one_of,
    partial_index,
    refers,
    row_id,
    rule,
    words,
)

meta = Table("meta", metadata, key("key", primary=True), words("value", required=True))

playbooks = Table(
    "playbooks",
    metadata,
    row_id("version"),
    instant("adopted_at", required=True),
    words("adopted_by", required=True),
    words("signed_marketing", required=True),
    words("signed_sales", required=True),
    words("document", required=True),
    key("digest", required=True),
    rule("both_signed", "signed_marketing <> '' AND signed_sales <> ''"),
)

outbox = Table(
    "outbox",
    metadata,
    row_id(),
    words("kind", required=True),
    key("key", required=True, unique=True),
    refers("lead_id", "leads.id"),
    document("payload"),
    instant("due_at", required=True),
    instant("sent_at"),
    instant("failed_at"),
    words("why"),
    number("attempts", default=0),
    rule("sent_or_failed", "sent_at IS NULL OR failed_at IS NULL"),
    partial_index("ix_outbox_due", "due_at", where="sent_at IS NULL AND failed_at IS NULL"),
    Index("ix_outbox_lead_id", "lead_id"),
)

imports = Table(
    "imports",
    metadata,
    row_id(),
    words("file", required=True),
    key("digest", required=True),
    instant("at", required=True),
    words("colleague", default=""),
    document("options"),
    *(number(counted, default=0) for counted in ("read", "added", "merged", "refused", "unchanged")),
    words("state", default="running"),
    Column("act_id", ActId, ForeignKey("acts.id")),
    instant("undone_at"),
    Index("ix_imports_digest", "digest"),
)

import_rows = Table(
    "import_rows",
    metadata,
    refers("import_id", "imports.id", required=True),
    number("row", required=True),
    key("digest", required=True),
    refers("person_id", "persons.id"),
    refers("lead_id", "leads.id"),
    refers("touch_id", "touches.id"),
    words("did", required=True),
    PrimaryKeyConstraint("import_id", "row"),
    one_of("did", "did", ("added", "merged", "unchanged", "refused")),
    Index("ix_import_rows_digest", "digest"),
)

exports = Table(
    "exports",
    metadata,
    row_id(),
    words("kind", required=True),
    words("format", required=True),
    instant("at", required=True),
    words("actor", default=""),
    instant("since"),
    instant("until"),
    Column("from_seq", ROW_ID),
    Column("to_seq", ROW_ID),
    number("rows", default=0),
    words("file"),
    flag("marked"),
    Index("ix_exports_kind", "kind", "at"),
)

export_rows = Table(
    "export_rows",
    metadata,
    key("kind", required=True),
    Column("row_id", ROW_ID, nullable=False),
    refers("run_id", "exports.id", required=True),
    PrimaryKeyConstraint("kind", "row_id"),
    Index("ix_export_rows_run_id", "run_id"),
)

job_runs = Table(
    "job_runs",
    metadata,
    key("job", required=True),
    instant("grid_at", required=True),
    instant("ran_at", required=True),
    number("did", default=0),
    number("failed", default=0),
    PrimaryKeyConstraint("job", "grid_at"),
)

notices = Table(
    "notices",
    metadata,
    row_id(),
    refers("colleague_id", "colleagues.id", required=True),
    words("kind", required=True),
    refers("lead_id", "leads.id"),
    instant("at", required=True),
    document("detail"),
    key("key", required=True, unique=True),
    instant("seen_at"),
    partial_index("ix_notices_unseen", "colleague_id", "at", where="seen_at IS NULL"),
)

window_keys = Table("window_keys", metadata, key("key", primary=True))

saved_mappings = Table(
    "saved_mappings",
    metadata,
    key("header_digest", primary=True),
    document("mapping"),
    instant("at", required=True),
)
