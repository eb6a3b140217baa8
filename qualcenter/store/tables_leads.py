"""Tables of the leads: their present state, who holds them, drafts, handoffs, merges."""

from sqlalchemy import Boolean, Column, Index, PrimaryKeyConstraint, Table, text

from qualcenter.store.column_types import KEY, NUMBER, ROW_ID, Money
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

READY = "stage = 'lead' AND ready AND claimed_by IS NULL"
"""The rows of the queue's indexes; the claim's statement must say the same words."""

IN_WORK = "stage = 'lead' AND merged_into IS NULL"
DUE = (
    "CASE WHEN promise_kind IS NOT NULL AND promise_met_at IS NULL AND promise_kind <> 'callback'"
    " THEN promise_due_at ELSE next_at END"
)
"""The instant that orders the cards of a board; a callback is due at the minute promised, without its grace."""

LIVE = "stage IN ('contact', 'lead', 'promoted', 'accepted', 'nurture') AND merged_into IS NULL"

leads = Table(
    "leads",
    metadata,
    row_id(),
    refers("person_id", "persons.id", required=True),
    refers("company_id", "companies.id"),
    words("stage", required=True),
    key("owner_key", required=True),
    words("team", default=""),
    refers("colleague_id", "colleagues.id"),
    words("next_action"),
    instant("next_at"),
    words("promise_kind"),
    instant("promise_made_at"),
    instant("promise_due_at"),
    instant("promise_met_at"),
    flag("missed"),
    flag("shelf_passed"),
    instant("raised_at"),
    instant("hot_since"),
    instant("touched_at"),
    instant("stage_since", required=True),
    number("attempts", default=0),
    number("voicemails", default=0),
    document("parts_tried", "[]"),
    instant("last_attempt_at"),
    flag("lift"),
    words("callback_who"),
    instant("callback_asked_hour"),
    refers("promised_by", "colleagues.id"),
    refers("promoted_by", "colleagues.id"),
    instant("promoted_at"),
    # No reference: a handoff already refers to its lead, and inserting both ways round would need two steps.
    Column("handoff_id", ROW_ID),
    instant("deliver_at"),
    instant("delivered_at"),
    key("receiver_key"),
    number("returns", default=0),
    document("let_lapse_by", "[]"),
    words("nurture_track"),
    number("nurture_step"),
    words("nurture_reason"),
    instant("wake_at"),
    words("purge_reason"),
    words("lost_reason"),
    Column("won_value", Money),
    words("won_currency"),
    words("outcome_of"),
    refers("merged_into", "leads.id", later=True),
    refers("credit", "colleagues.id"),
    document("answers"),
    instant("answered_at"),
    number("score", default=0),
    words("tier"),
    instant("score_at"),
    Column("rank", NUMBER, nullable=False, server_default=text("0")),
    Column("window_key", KEY, nullable=False, server_default=text("''")),
    flag("ready"),
    instant("settle_at"),
    instant("tell_at"),
    refers("claimed_by", "colleagues.id"),
    instant("claim_until"),
    instant("call_until"),
    number("playbook_version"),
    instant("created_at", required=True),
    words("source"),
    number("version", default=1),
    one_of("stage", "stage", ("contact", "lead", "promoted", "accepted", "won", "lost", "nurture", "purged")),
    one_of(
        "promise_kind",
        "promise_kind",
        ("first_call", "callback", "retry", "accept", "first_touch", "result"),
    ),
    one_of("callback_who", "callback_who", ("mine", "anyone")),
    one_of("tier", "tier", ("A", "B", "C")),
    rule("score", "score BETWEEN 0 AND 100"),
    rule("counts", "attempts >= 0 AND voicemails >= 0 AND returns >= 0"),
    rule(
        "live_lead_has_owner_and_next_action",
        "merged_into IS NOT NULL OR stage IN ('won', 'lost', 'purged')"
        " OR (owner_key <> '-' AND next_action IS NOT NULL AND next_at IS NOT NULL)",
    ),
    rule(
        "finished_lead_has_nothing_next",
        "stage NOT IN ('won', 'lost', 'purged') OR (next_action IS NULL AND next_at IS NULL"
        " AND promise_kind IS NULL AND claimed_by IS NULL AND NOT ready)",
    ),
    rule("merged_lead_is_in_no_hand", "merged_into IS NULL OR (claimed_by IS NULL AND NOT ready)"),
    rule(
        "next_action_fits_the_stage",
        "next_action IS NULL"
        " OR (stage = 'lead' AND next_action IN ('first_call', 'retry', 'callback'))"
        " OR (stage = 'promoted' AND next_action = 'accept')"
        " OR (stage = 'accepted' AND next_action IN ('first_touch', 'report_result'))"
        " OR (stage IN ('contact', 'nurture') AND next_action IN ('review', 'nurture_step', 'wake'))",
    ),
    rule(
        "promise_is_whole",
        "(promise_kind IS NULL) = (promise_due_at IS NULL) AND (promise_kind IS NULL) = (promise_made_at IS NULL)",
    ),
    rule("claim_is_whole", "(claimed_by IS NULL) = (claim_until IS NULL)"),
    rule(
        "owner_is_the_colleague",
        "(colleague_id IS NULL AND substr(owner_key, 1, 2) <> 'c:')"
        " OR (colleague_id IS NOT NULL AND owner_key = 'c:' || CAST(colleague_id AS TEXT))",
    ),
    rule("won_value_has_a_currency", "(won_value IS NULL) = (won_currency IS NULL)"),
    partial_index("uq_leads_one_live_per_person", "person_id", where=LIVE, unique=True),
    partial_index("uq_leads_one_claim_each", "claimed_by", where="claimed_by IS NOT NULL", unique=True),
    partial_index("ix_leads_ready", "owner_key", "window_key", text("rank DESC"), "id", where=READY),
    partial_index("ix_leads_rescue", "owner_key", "window_key", "promise_due_at", where=READY),
    partial_index("ix_leads_not_ready", "next_at", where="stage = 'lead' AND NOT ready"),
    partial_index("ix_leads_settle_at", "settle_at", where="settle_at IS NOT NULL"),
    partial_index("ix_leads_tell_at", "tell_at", where="tell_at IS NOT NULL"),
    partial_index("ix_leads_callbacks", "colleague_id", "next_at", where="next_action = 'callback'"),
    partial_index("ix_leads_callbacks_due", "next_at", where="next_action = 'callback'"),
    Index("ix_leads_person_id", "person_id"),
    Index("ix_leads_company_id", "company_id"),
    # Whole for counting what somebody carries: the leads themselves are not read.
    Index("ix_leads_colleague_id", "colleague_id", "stage", "next_at"),
    Index("ix_leads_stage", "stage", "next_at"),
    partial_index("ix_leads_board", "owner_key", text(f"({DUE})"), "id", where=IN_WORK),
)

drafts = Table(
    "drafts",
    metadata,
    refers("colleague_id", "colleagues.id", required=True),
    refers("lead_id", "leads.id", required=True),
    words("note", default=""),
    document("fields"),
    instant("updated_at", required=True),
    PrimaryKeyConstraint("colleague_id", "lead_id"),
)

skips = Table(
    "skips",
    metadata,
    row_id(),
    refers("colleague_id", "colleagues.id", required=True),
    refers("lead_id", "leads.id", required=True),
    instant("until", required=True),
    words("reason", required=True),
    instant("at", required=True),
    rule("reason_is_given", "reason <> ''"),
    Index("ix_skips_colleague_id", "colleague_id", "until"),
    Index("ix_skips_lead_id", "lead_id"),
)

handoffs = Table(
    "handoffs",
    metadata,
    row_id(),
    refers("lead_id", "leads.id", required=True),
    key("act_id", required=True),
    refers("promoted_by", "colleagues.id"),
    key("receiver_key", required=True),
    refers("receiver_id", "colleagues.id"),
    instant("promoted_at", required=True),
    instant("deliver_at", required=True),
    instant("delivered_at"),
    instant("accept_by", required=True),
    instant("accepted_at"),
    refers("accepted_by", "colleagues.id"),
    instant("first_touch_by"),
    instant("meeting_at"),
    instant("touched_at"),
    instant("result_by"),
    instant("ended_at"),
    words("outcome"),
    words("return_reason"),
    number("score"),
    document("reasons", "[]"),
    document("answers"),
    words("one_breath", default=""),
    refers("credit", "colleagues.id"),
    maybe("rating_by_sales"),
    maybe("rating_by_qualifier"),
    rule("delivered_before_accepted", "accepted_at IS NULL OR delivered_at IS NOT NULL"),
    rule("ended_with_an_outcome", "(ended_at IS NULL) = (outcome IS NULL)"),
    partial_index("uq_handoffs_one_open_per_lead", "lead_id", where="ended_at IS NULL", unique=True),
    partial_index("ix_handoffs_open", "receiver_key", "accept_by", where="ended_at IS NULL"),
    partial_index("ix_handoffs_to_deliver", "deliver_at", where="delivered_at IS NULL AND ended_at IS NULL"),
    Index("ix_handoffs_lead_id", "lead_id"),
    Index("ix_handoffs_receiver_id", "receiver_id"),
    Index("ix_handoffs_promoted_at", "promoted_at"),
)

feedback = Table(
    "feedback",
    metadata,
    row_id(),
    refers("lead_id", "leads.id", required=True),
    refers("handoff_id", "handoffs.id"),
    refers("given_by", "colleagues.id"),
    Column("good", Boolean, nullable=False),
    words("note"),
    instant("at", required=True),
    Index("ix_feedback_lead_id", "lead_id"),
)

merges = Table(
    "merges",
    metadata,
    row_id(),
    key("act_id", required=True),
    refers("kept_lead", "leads.id", required=True),
    refers("merged_lead", "leads.id", required=True),
    refers("kept_person", "persons.id", required=True),
    refers("merged_person", "persons.id", required=True),
    instant("at", required=True),
    instant("split_at"),
    document("snapshot"),
    rule("two_leads", "kept_lead <> merged_lead"),
    Index("ix_merges_kept_lead", "kept_lead"),
    Index("ix_merges_merged_lead", "merged_lead"),
)
