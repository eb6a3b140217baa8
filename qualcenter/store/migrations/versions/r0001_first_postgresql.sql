CREATE TABLE colleagues (
    id BIGSERIAL NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C",
    roles TEXT DEFAULT '[]' NOT NULL,
    team TEXT DEFAULT '' NOT NULL,
    zone TEXT DEFAULT 'UTC' NOT NULL,
    capacity INTEGER DEFAULT 0 NOT NULL,
    presence TEXT DEFAULT 'available' NOT NULL,
    presence_since BIGINT,
    back_at BIGINT,
    seen_at BIGINT,
    desk_open BOOLEAN DEFAULT false NOT NULL,
    skills TEXT DEFAULT '[]' NOT NULL,
    active BOOLEAN DEFAULT false NOT NULL,
    waiting_since BIGINT,
    CONSTRAINT pk_colleagues PRIMARY KEY (id),
    CONSTRAINT ck_colleagues_presence CHECK (presence IN ('available', 'break', 'away', 'off')),
    CONSTRAINT ck_colleagues_name_is_not_reserved CHECK (lower(name) NOT IN ('pool', 'marketing', '')),
    CONSTRAINT ck_colleagues_capacity CHECK (capacity >= 0),
    CONSTRAINT uq_colleagues_name UNIQUE (name)
)

CREATE TABLE companies (
    id BIGSERIAL NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    domain TEXT COLLATE "C",
    website TEXT,
    staff INTEGER,
    industry TEXT,
    city TEXT,
    region TEXT,
    country TEXT,
    account_owner TEXT,
    created_at BIGINT NOT NULL,
    CONSTRAINT pk_companies PRIMARY KEY (id)
)

CREATE INDEX ix_companies_domain ON companies (domain)

CREATE INDEX ix_companies_name_key ON companies (name_key)

CREATE TABLE exports (
    id BIGSERIAL NOT NULL,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT DEFAULT '' NOT NULL,
    since BIGINT,
    until BIGINT,
    from_seq BIGINT,
    to_seq BIGINT,
    rows INTEGER DEFAULT 0 NOT NULL,
    file TEXT,
    marked BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_exports PRIMARY KEY (id)
)

CREATE INDEX ix_exports_kind ON exports (kind, at)

CREATE TABLE job_runs (
    job TEXT COLLATE "C" NOT NULL,
    grid_at BIGINT NOT NULL,
    ran_at BIGINT NOT NULL,
    did INTEGER DEFAULT 0 NOT NULL,
    failed INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_job_runs PRIMARY KEY (job, grid_at)
)

CREATE TABLE meta (
    key TEXT COLLATE "C" NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY (key)
)

CREATE TABLE playbooks (
    version BIGSERIAL NOT NULL,
    adopted_at BIGINT NOT NULL,
    adopted_by TEXT NOT NULL,
    signed_marketing TEXT NOT NULL,
    signed_sales TEXT NOT NULL,
    document TEXT NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_playbooks PRIMARY KEY (version),
    CONSTRAINT ck_playbooks_both_signed CHECK (signed_marketing <> '' AND signed_sales <> '')
)

CREATE TABLE saved_mappings (
    header_digest TEXT COLLATE "C" NOT NULL,
    mapping TEXT DEFAULT '{}' NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_saved_mappings PRIMARY KEY (header_digest)
)

CREATE TABLE window_keys (
    key TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_window_keys PRIMARY KEY (key)
)

CREATE TABLE acts (
    seq BIGSERIAL NOT NULL,
    id TEXT NOT NULL,
    actor_id BIGINT,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    at BIGINT NOT NULL,
    undone_by TEXT,
    undoes TEXT,
    CONSTRAINT pk_acts PRIMARY KEY (seq),
    CONSTRAINT ck_acts_does_not_undo_itself CHECK (undoes IS NULL OR undoes <> id),
    CONSTRAINT uq_acts_id UNIQUE (id),
    CONSTRAINT fk_acts_actor_id FOREIGN KEY(actor_id) REFERENCES colleagues (id),
    CONSTRAINT fk_acts_undone_by FOREIGN KEY(undone_by) REFERENCES acts (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_acts_undoes FOREIGN KEY(undoes) REFERENCES acts (id) DEFERRABLE INITIALLY DEFERRED
)

CREATE INDEX ix_acts_actor_id ON acts (actor_id, seq)

CREATE UNIQUE INDEX uq_acts_undone_once ON acts (undoes) WHERE undoes IS NOT NULL

CREATE TABLE export_rows (
    kind TEXT COLLATE "C" NOT NULL,
    row_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    CONSTRAINT pk_export_rows PRIMARY KEY (kind, row_id),
    CONSTRAINT fk_export_rows_run_id FOREIGN KEY(run_id) REFERENCES exports (id)
)

CREATE INDEX ix_export_rows_run_id ON export_rows (run_id)

CREATE TABLE persons (
    id BIGSERIAL NOT NULL,
    full_name TEXT DEFAULT '' NOT NULL,
    given_name TEXT,
    family_name TEXT,
    title TEXT,
    company_id BIGINT,
    language TEXT,
    city TEXT,
    region TEXT,
    country TEXT,
    zone TEXT,
    source TEXT,
    external_id TEXT COLLATE "C",
    consent_email BOOLEAN,
    consent_phone BOOLEAN,
    unsubscribed BOOLEAN DEFAULT false NOT NULL,
    kind_of_person TEXT,
    gatekeeper TEXT,
    name_key TEXT COLLATE "C" NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL,
    erased_at BIGINT,
    created_at BIGINT NOT NULL,
    CONSTRAINT pk_persons PRIMARY KEY (id),
    CONSTRAINT ck_persons_kind_of_person CHECK (kind_of_person IN ('student', 'competitor')),
    CONSTRAINT ck_persons_email_key CHECK (email_key <> ''),
    CONSTRAINT fk_persons_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT uq_persons_email_key UNIQUE (email_key)
)

CREATE INDEX ix_persons_company_id ON persons (company_id)

CREATE INDEX ix_persons_external_id ON persons (external_id)

CREATE INDEX ix_persons_name_key ON persons (name_key)

CREATE TABLE imports (
    id BIGSERIAL NOT NULL,
    file TEXT NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    colleague TEXT DEFAULT '' NOT NULL,
    options TEXT DEFAULT '{}' NOT NULL,
    read INTEGER DEFAULT 0 NOT NULL,
    added INTEGER DEFAULT 0 NOT NULL,
    merged INTEGER DEFAULT 0 NOT NULL,
    refused INTEGER DEFAULT 0 NOT NULL,
    unchanged INTEGER DEFAULT 0 NOT NULL,
    state TEXT DEFAULT 'running' NOT NULL,
    act_id TEXT,
    undone_at BIGINT,
    CONSTRAINT pk_imports PRIMARY KEY (id),
    CONSTRAINT fk_imports_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
)

CREATE INDEX ix_imports_digest ON imports (digest)

CREATE TABLE leads (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    company_id BIGINT,
    stage TEXT NOT NULL,
    owner_key TEXT COLLATE "C" NOT NULL,
    team TEXT DEFAULT '' NOT NULL,
    colleague_id BIGINT,
    next_action TEXT,
    next_at BIGINT,
    promise_kind TEXT,
    promise_made_at BIGINT,
    promise_due_at BIGINT,
    promise_met_at BIGINT,
    missed BOOLEAN DEFAULT false NOT NULL,
    shelf_passed BOOLEAN DEFAULT false NOT NULL,
    raised_at BIGINT,
    hot_since BIGINT,
    touched_at BIGINT,
    stage_since BIGINT NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    voicemails INTEGER DEFAULT 0 NOT NULL,
    parts_tried TEXT DEFAULT '[]' NOT NULL,
    last_attempt_at BIGINT,
    lift BOOLEAN DEFAULT false NOT NULL,
    callback_who TEXT,
    callback_asked_hour BIGINT,
    promised_by BIGINT,
    promoted_by BIGINT,
    promoted_at BIGINT,
    handoff_id BIGINT,
    deliver_at BIGINT,
    delivered_at BIGINT,
    receiver_key TEXT COLLATE "C",
    returns INTEGER DEFAULT 0 NOT NULL,
    let_lapse_by TEXT DEFAULT '[]' NOT NULL,
    nurture_track TEXT,
    nurture_step INTEGER,
    nurture_reason TEXT,
    wake_at BIGINT,
    purge_reason TEXT,
    lost_reason TEXT,
    won_value NUMERIC,
    won_currency TEXT,
    outcome_of TEXT,
    merged_into BIGINT,
    credit BIGINT,
    answers TEXT DEFAULT '{}' NOT NULL,
    answered_at BIGINT,
    score INTEGER DEFAULT 0 NOT NULL,
    tier TEXT,
    score_at BIGINT,
    rank DOUBLE PRECISION DEFAULT 0 NOT NULL,
    window_key TEXT COLLATE "C" DEFAULT '' NOT NULL,
    ready BOOLEAN DEFAULT false NOT NULL,
    settle_at BIGINT,
    tell_at BIGINT,
    claimed_by BIGINT,
    claim_until BIGINT,
    call_until BIGINT,
    playbook_version INTEGER,
    created_at BIGINT NOT NULL,
    source TEXT,
    version INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT pk_leads PRIMARY KEY (id),
    CONSTRAINT ck_leads_stage CHECK (stage IN ('contact', 'lead', 'promoted', 'accepted', 'won', 'lost', 'nurture', 'purged')),
    CONSTRAINT ck_leads_promise_kind CHECK (promise_kind IN ('first_call', 'callback', 'retry', 'accept', 'first_touch', 'result')),
    CONSTRAINT ck_leads_callback_who CHECK (callback_who IN ('mine', 'anyone')),
    CONSTRAINT ck_leads_tier CHECK (tier IN ('A', 'B', 'C')),
    CONSTRAINT ck_leads_score CHECK (score BETWEEN 0 AND 100),
    CONSTRAINT ck_leads_counts CHECK (attempts >= 0 AND voicemails >= 0 AND returns >= 0),
    CONSTRAINT ck_leads_live_lead_has_owner_and_next_action CHECK (merged_into IS NOT NULL OR stage IN ('won', 'lost', 'purged') OR (owner_key <> '-' AND next_action IS NOT NULL AND next_at IS NOT NULL)),
    CONSTRAINT ck_leads_finished_lead_has_nothing_next CHECK (stage NOT IN ('won', 'lost', 'purged') OR (next_action IS NULL AND next_at IS NULL AND promise_kind IS NULL AND claimed_by IS NULL AND NOT ready)),
    CONSTRAINT ck_leads_merged_lead_is_in_no_hand CHECK (merged_into IS NULL OR (claimed_by IS NULL AND NOT ready)),
    CONSTRAINT ck_leads_next_action_fits_the_stage CHECK (next_action IS NULL OR (stage = 'lead' AND next_action IN ('first_call', 'retry', 'callback')) OR (stage = 'promoted' AND next_action = 'accept') OR (stage = 'accepted' AND next_action IN ('first_touch', 'report_result')) OR (stage IN ('contact', 'nurture') AND next_action IN ('review', 'nurture_step', 'wake'))),
    CONSTRAINT ck_leads_promise_is_whole CHECK ((promise_kind IS NULL) = (promise_due_at IS NULL) AND (promise_kind IS NULL) = (promise_made_at IS NULL)),
    CONSTRAINT ck_leads_claim_is_whole CHECK ((claimed_by IS NULL) = (claim_until IS NULL)),
    CONSTRAINT ck_leads_owner_is_the_colleague CHECK ((colleague_id IS NULL AND substr(owner_key, 1, 2) <> 'c:') OR (colleague_id IS NOT NULL AND owner_key = 'c:' || CAST(colleague_id AS TEXT))),
    CONSTRAINT ck_leads_won_value_has_a_currency CHECK ((won_value IS NULL) = (won_currency IS NULL)),
    CONSTRAINT fk_leads_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_leads_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_leads_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id),
    CONSTRAINT fk_leads_promised_by FOREIGN KEY(promised_by) REFERENCES colleagues (id),
    CONSTRAINT fk_leads_promoted_by FOREIGN KEY(promoted_by) REFERENCES colleagues (id),
    CONSTRAINT fk_leads_merged_into FOREIGN KEY(merged_into) REFERENCES leads (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_leads_credit FOREIGN KEY(credit) REFERENCES colleagues (id),
    CONSTRAINT fk_leads_claimed_by FOREIGN KEY(claimed_by) REFERENCES colleagues (id)
)

CREATE INDEX ix_leads_callbacks ON leads (colleague_id, next_at) WHERE next_action = 'callback'

CREATE INDEX ix_leads_callbacks_due ON leads (next_at) WHERE next_action = 'callback'

CREATE INDEX ix_leads_colleague_id ON leads (colleague_id)

CREATE INDEX ix_leads_company_id ON leads (company_id)

CREATE INDEX ix_leads_not_ready ON leads (next_at) WHERE stage = 'lead' AND NOT ready

CREATE INDEX ix_leads_person_id ON leads (person_id)

CREATE INDEX ix_leads_ready ON leads (owner_key, window_key, rank DESC, id) WHERE stage = 'lead' AND ready AND claimed_by IS NULL

CREATE INDEX ix_leads_rescue ON leads (owner_key, window_key, promise_due_at) WHERE stage = 'lead' AND ready AND claimed_by IS NULL

CREATE INDEX ix_leads_settle_at ON leads (settle_at) WHERE settle_at IS NOT NULL

CREATE INDEX ix_leads_stage ON leads (stage, next_at)

CREATE INDEX ix_leads_tell_at ON leads (tell_at) WHERE tell_at IS NOT NULL

CREATE UNIQUE INDEX uq_leads_one_claim_each ON leads (claimed_by) WHERE claimed_by IS NOT NULL

CREATE UNIQUE INDEX uq_leads_one_live_per_person ON leads (person_id) WHERE stage IN ('contact', 'lead', 'promoted', 'accepted', 'nurture') AND merged_into IS NULL

CREATE TABLE person_emails (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    address TEXT COLLATE "C",
    raw TEXT DEFAULT '' NOT NULL,
    kind TEXT,
    state TEXT DEFAULT 'good' NOT NULL,
    CONSTRAINT pk_person_emails PRIMARY KEY (id),
    CONSTRAINT uq_person_emails_address UNIQUE (address),
    CONSTRAINT ck_person_emails_state CHECK (state IN ('good', 'bad', 'invalid')),
    CONSTRAINT ck_person_emails_invalid_has_no_address CHECK ((address IS NULL) = (state = 'invalid')),
    CONSTRAINT fk_person_emails_person_id FOREIGN KEY(person_id) REFERENCES persons (id)
)

CREATE INDEX ix_person_emails_person_id ON person_emails (person_id)

CREATE TABLE person_phones (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    number TEXT COLLATE "C",
    raw TEXT DEFAULT '' NOT NULL,
    extension TEXT,
    label TEXT,
    state TEXT DEFAULT 'good' NOT NULL,
    number_hash TEXT COLLATE "C",
    CONSTRAINT pk_person_phones PRIMARY KEY (id),
    CONSTRAINT ck_person_phones_state CHECK (state IN ('good', 'bad', 'invalid')),
    CONSTRAINT ck_person_phones_only_whole_numbers_are_callable CHECK (number IS NOT NULL OR state = 'invalid'),
    CONSTRAINT ck_person_phones_number_is_e164 CHECK (number IS NULL OR substr(number, 1, 1) = '+'),
    CONSTRAINT fk_person_phones_person_id FOREIGN KEY(person_id) REFERENCES persons (id)
)

CREATE INDEX ix_person_phones_number ON person_phones (number)

CREATE INDEX ix_person_phones_number_hash ON person_phones (number_hash)

CREATE INDEX ix_person_phones_person_id ON person_phones (person_id)

CREATE TABLE search_tokens (
    token TEXT COLLATE "C" NOT NULL,
    person_id BIGINT NOT NULL,
    CONSTRAINT pk_search_tokens PRIMARY KEY (token, person_id),
    CONSTRAINT fk_search_tokens_person_id FOREIGN KEY(person_id) REFERENCES persons (id)
)

CREATE INDEX ix_search_tokens_person_id ON search_tokens (person_id)

CREATE TABLE suppressions (
    id BIGSERIAL NOT NULL,
    scope TEXT NOT NULL,
    number_hash TEXT COLLATE "C",
    person_id BIGINT,
    company_id BIGINT,
    asked_by TEXT DEFAULT '' NOT NULL,
    reason TEXT,
    at BIGINT NOT NULL,
    lifted_at BIGINT,
    act_id TEXT COLLATE "C",
    source TEXT,
    CONSTRAINT pk_suppressions PRIMARY KEY (id),
    CONSTRAINT ck_suppressions_scope CHECK (scope IN ('number', 'person', 'company')),
    CONSTRAINT ck_suppressions_scope_names_its_target CHECK ((scope = 'number' AND number_hash IS NOT NULL) OR (scope = 'person' AND person_id IS NOT NULL) OR (scope = 'company' AND company_id IS NOT NULL)),
    CONSTRAINT fk_suppressions_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_suppressions_company_id FOREIGN KEY(company_id) REFERENCES companies (id)
)

CREATE INDEX ix_suppressions_company_id ON suppressions (company_id)

CREATE INDEX ix_suppressions_number_hash ON suppressions (number_hash)

CREATE INDEX ix_suppressions_person_id ON suppressions (person_id)

CREATE TABLE answers (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    lead_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    at BIGINT NOT NULL,
    colleague_id BIGINT,
    via TEXT DEFAULT 'typed' NOT NULL,
    CONSTRAINT pk_answers PRIMARY KEY (id),
    CONSTRAINT ck_answers_via CHECK (via IN ('script', 'form', 'typed', 'import')),
    CONSTRAINT fk_answers_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_answers_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_answers_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id)
)

CREATE INDEX ix_answers_lead_id ON answers (lead_id, field)

CREATE INDEX ix_answers_person_id ON answers (person_id)

CREATE TABLE calls (
    id BIGSERIAL NOT NULL,
    lead_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    company_id BIGINT,
    colleague_id BIGINT NOT NULL,
    number TEXT,
    phone_id BIGINT,
    number_hash TEXT COLLATE "C",
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    inbound BOOLEAN DEFAULT false NOT NULL,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    attempt INTEGER DEFAULT 0 NOT NULL,
    disposed BOOLEAN DEFAULT false NOT NULL,
    reached BOOLEAN,
    CONSTRAINT pk_calls PRIMARY KEY (id),
    CONSTRAINT ck_calls_verdict CHECK (verdict IN ('allow', 'warn', 'block')),
    CONSTRAINT ck_calls_blocked_calls_never_start CHECK (verdict <> 'block' OR inbound),
    CONSTRAINT ck_calls_ends_after_it_starts CHECK (ended_at IS NULL OR ended_at >= started_at),
    CONSTRAINT fk_calls_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_calls_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_calls_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_calls_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id)
)

CREATE INDEX ix_calls_colleague_id ON calls (colleague_id, started_at)

CREATE INDEX ix_calls_lead_id ON calls (lead_id, started_at)

CREATE INDEX ix_calls_open ON calls (colleague_id) WHERE ended_at IS NULL

CREATE INDEX ix_calls_person_id ON calls (person_id, started_at)

CREATE UNIQUE INDEX uq_calls_one_open_per_lead ON calls (lead_id) WHERE ended_at IS NULL

CREATE TABLE company_calls (
    company_id BIGINT NOT NULL,
    colleague_id BIGINT NOT NULL,
    lead_id BIGINT NOT NULL,
    until BIGINT NOT NULL,
    CONSTRAINT pk_company_calls PRIMARY KEY (company_id),
    CONSTRAINT fk_company_calls_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_company_calls_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id),
    CONSTRAINT fk_company_calls_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id)
)

CREATE TABLE contacts_made (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    company_id BIGINT,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    lead_id BIGINT,
    exempt BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_contacts_made PRIMARY KEY (id),
    CONSTRAINT ck_contacts_made_kind CHECK (kind IN ('conversation', 'voicemail', 'email')),
    CONSTRAINT fk_contacts_made_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_contacts_made_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_contacts_made_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id)
)

CREATE INDEX ix_contacts_made_company_id ON contacts_made (company_id, at)

CREATE INDEX ix_contacts_made_person_id ON contacts_made (person_id, at)

CREATE TABLE drafts (
    colleague_id BIGINT NOT NULL,
    lead_id BIGINT NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    fields TEXT DEFAULT '{}' NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT pk_drafts PRIMARY KEY (colleague_id, lead_id),
    CONSTRAINT fk_drafts_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id),
    CONSTRAINT fk_drafts_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id)
)

CREATE TABLE events (
    seq BIGSERIAL NOT NULL,
    act_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    lead_id BIGINT,
    person_id BIGINT,
    actor TEXT NOT NULL,
    playbook_version INTEGER,
    detail TEXT DEFAULT '{}' NOT NULL,
    changes TEXT DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_events PRIMARY KEY (seq),
    CONSTRAINT fk_events_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_events_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_events_person_id FOREIGN KEY(person_id) REFERENCES persons (id)
)

CREATE INDEX ix_events_act_id ON events (act_id)

CREATE INDEX ix_events_kind ON events (kind, at)

CREATE INDEX ix_events_lead_id ON events (lead_id, seq)

CREATE INDEX ix_events_person_id ON events (person_id, seq) WHERE person_id IS NOT NULL

CREATE FUNCTION events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
  RAISE EXCEPTION ''events are only ever added to'' USING ERRCODE = ''restrict_violation'';
END'

CREATE TRIGGER events_refuse_change BEFORE UPDATE OR DELETE ON events
FOR EACH ROW EXECUTE FUNCTION events_refuse_change()

CREATE TRIGGER events_refuse_truncate BEFORE TRUNCATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION events_refuse_change()

CREATE TABLE handoffs (
    id BIGSERIAL NOT NULL,
    lead_id BIGINT NOT NULL,
    act_id TEXT COLLATE "C" NOT NULL,
    promoted_by BIGINT,
    receiver_key TEXT COLLATE "C" NOT NULL,
    receiver_id BIGINT,
    promoted_at BIGINT NOT NULL,
    deliver_at BIGINT NOT NULL,
    delivered_at BIGINT,
    accept_by BIGINT NOT NULL,
    accepted_at BIGINT,
    accepted_by BIGINT,
    first_touch_by BIGINT,
    meeting_at BIGINT,
    touched_at BIGINT,
    result_by BIGINT,
    ended_at BIGINT,
    outcome TEXT,
    return_reason TEXT,
    score INTEGER,
    reasons TEXT DEFAULT '[]' NOT NULL,
    answers TEXT DEFAULT '{}' NOT NULL,
    one_breath TEXT DEFAULT '' NOT NULL,
    credit BIGINT,
    rating_by_sales BOOLEAN,
    rating_by_qualifier BOOLEAN,
    CONSTRAINT pk_handoffs PRIMARY KEY (id),
    CONSTRAINT ck_handoffs_delivered_before_accepted CHECK (accepted_at IS NULL OR delivered_at IS NOT NULL),
    CONSTRAINT ck_handoffs_ended_with_an_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT fk_handoffs_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_handoffs_promoted_by FOREIGN KEY(promoted_by) REFERENCES colleagues (id),
    CONSTRAINT fk_handoffs_receiver_id FOREIGN KEY(receiver_id) REFERENCES colleagues (id),
    CONSTRAINT fk_handoffs_accepted_by FOREIGN KEY(accepted_by) REFERENCES colleagues (id),
    CONSTRAINT fk_handoffs_credit FOREIGN KEY(credit) REFERENCES colleagues (id)
)

CREATE INDEX ix_handoffs_lead_id ON handoffs (lead_id)

CREATE INDEX ix_handoffs_open ON handoffs (receiver_key, accept_by) WHERE ended_at IS NULL

CREATE INDEX ix_handoffs_promoted_at ON handoffs (promoted_at)

CREATE INDEX ix_handoffs_receiver_id ON handoffs (receiver_id)

CREATE INDEX ix_handoffs_to_deliver ON handoffs (deliver_at) WHERE delivered_at IS NULL AND ended_at IS NULL

CREATE UNIQUE INDEX uq_handoffs_one_open_per_lead ON handoffs (lead_id) WHERE ended_at IS NULL

CREATE TABLE merges (
    id BIGSERIAL NOT NULL,
    act_id TEXT COLLATE "C" NOT NULL,
    kept_lead BIGINT NOT NULL,
    merged_lead BIGINT NOT NULL,
    kept_person BIGINT NOT NULL,
    merged_person BIGINT NOT NULL,
    at BIGINT NOT NULL,
    split_at BIGINT,
    snapshot TEXT DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_merges PRIMARY KEY (id),
    CONSTRAINT ck_merges_two_leads CHECK (kept_lead <> merged_lead),
    CONSTRAINT fk_merges_kept_lead FOREIGN KEY(kept_lead) REFERENCES leads (id),
    CONSTRAINT fk_merges_merged_lead FOREIGN KEY(merged_lead) REFERENCES leads (id),
    CONSTRAINT fk_merges_kept_person FOREIGN KEY(kept_person) REFERENCES persons (id),
    CONSTRAINT fk_merges_merged_person FOREIGN KEY(merged_person) REFERENCES persons (id)
)

CREATE INDEX ix_merges_kept_lead ON merges (kept_lead)

CREATE INDEX ix_merges_merged_lead ON merges (merged_lead)

CREATE TABLE notes (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    lead_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    colleague_id BIGINT,
    author TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (id),
    CONSTRAINT fk_notes_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_notes_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_notes_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id)
)

CREATE INDEX ix_notes_lead_id ON notes (lead_id)

CREATE INDEX ix_notes_person_id ON notes (person_id)

CREATE TABLE notices (
    id BIGSERIAL NOT NULL,
    colleague_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    lead_id BIGINT,
    at BIGINT NOT NULL,
    detail TEXT DEFAULT '{}' NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    seen_at BIGINT,
    CONSTRAINT pk_notices PRIMARY KEY (id),
    CONSTRAINT fk_notices_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id),
    CONSTRAINT fk_notices_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT uq_notices_key UNIQUE (key)
)

CREATE INDEX ix_notices_unseen ON notices (colleague_id, at) WHERE seen_at IS NULL

CREATE TABLE outbox (
    id BIGSERIAL NOT NULL,
    kind TEXT NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    lead_id BIGINT,
    payload TEXT DEFAULT '{}' NOT NULL,
    due_at BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT,
    why TEXT,
    attempts INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (id),
    CONSTRAINT ck_outbox_sent_or_failed CHECK (sent_at IS NULL OR failed_at IS NULL),
    CONSTRAINT uq_outbox_key UNIQUE (key),
    CONSTRAINT fk_outbox_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id)
)

CREATE INDEX ix_outbox_due ON outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL

CREATE INDEX ix_outbox_lead_id ON outbox (lead_id)

CREATE TABLE skips (
    id BIGSERIAL NOT NULL,
    colleague_id BIGINT NOT NULL,
    lead_id BIGINT NOT NULL,
    until BIGINT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_skips PRIMARY KEY (id),
    CONSTRAINT ck_skips_reason_is_given CHECK (reason <> ''),
    CONSTRAINT fk_skips_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id),
    CONSTRAINT fk_skips_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id)
)

CREATE INDEX ix_skips_colleague_id ON skips (colleague_id, until)

CREATE INDEX ix_skips_lead_id ON skips (lead_id)

CREATE TABLE touches (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    lead_id BIGINT,
    kind TEXT NOT NULL,
    direction TEXT DEFAULT 'in' NOT NULL,
    at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    source TEXT,
    detail TEXT,
    key TEXT COLLATE "C",
    CONSTRAINT pk_touches PRIMARY KEY (id),
    CONSTRAINT ck_touches_direction CHECK (direction IN ('in', 'out')),
    CONSTRAINT fk_touches_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_touches_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT uq_touches_key UNIQUE (key)
)

CREATE INDEX ix_touches_lead_id ON touches (lead_id, at)

CREATE INDEX ix_touches_person_id ON touches (person_id, at)

CREATE TABLE dispositions (
    id BIGSERIAL NOT NULL,
    lead_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    call_id BIGINT,
    act_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    colleague_id BIGINT,
    code TEXT NOT NULL,
    reached BOOLEAN NOT NULL,
    attempt INTEGER DEFAULT 0 NOT NULL,
    call_seconds INTEGER,
    reason TEXT,
    fields TEXT DEFAULT '{}' NOT NULL,
    next_action TEXT,
    next_at BIGINT,
    stage_after TEXT NOT NULL,
    score_at INTEGER,
    tier TEXT,
    receiver TEXT,
    note_id BIGINT,
    playbook_version INTEGER,
    number_dialled TEXT,
    reverses BIGINT,
    reversed_by BIGINT,
    CONSTRAINT pk_dispositions PRIMARY KEY (id),
    CONSTRAINT fk_dispositions_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_dispositions_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_dispositions_call_id FOREIGN KEY(call_id) REFERENCES calls (id),
    CONSTRAINT fk_dispositions_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_dispositions_colleague_id FOREIGN KEY(colleague_id) REFERENCES colleagues (id),
    CONSTRAINT fk_dispositions_note_id FOREIGN KEY(note_id) REFERENCES notes (id),
    CONSTRAINT fk_dispositions_reverses FOREIGN KEY(reverses) REFERENCES dispositions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_dispositions_reversed_by FOREIGN KEY(reversed_by) REFERENCES dispositions (id) DEFERRABLE INITIALLY DEFERRED
)

CREATE INDEX ix_dispositions_act_id ON dispositions (act_id)

CREATE INDEX ix_dispositions_at ON dispositions (at)

CREATE INDEX ix_dispositions_colleague_id ON dispositions (colleague_id, at)

CREATE INDEX ix_dispositions_lead_id ON dispositions (lead_id, at)

CREATE INDEX ix_dispositions_person_id ON dispositions (person_id)

CREATE UNIQUE INDEX uq_dispositions_reversed_once ON dispositions (reverses) WHERE reverses IS NOT NULL

CREATE TABLE feedback (
    id BIGSERIAL NOT NULL,
    lead_id BIGINT NOT NULL,
    handoff_id BIGINT,
    given_by BIGINT,
    good BOOLEAN NOT NULL,
    note TEXT,
    at BIGINT NOT NULL,
    CONSTRAINT pk_feedback PRIMARY KEY (id),
    CONSTRAINT fk_feedback_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_feedback_handoff_id FOREIGN KEY(handoff_id) REFERENCES handoffs (id),
    CONSTRAINT fk_feedback_given_by FOREIGN KEY(given_by) REFERENCES colleagues (id)
)

CREATE INDEX ix_feedback_lead_id ON feedback (lead_id)

CREATE TABLE import_rows (
    import_id BIGINT NOT NULL,
    row INTEGER NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    person_id BIGINT,
    lead_id BIGINT,
    touch_id BIGINT,
    did TEXT NOT NULL,
    CONSTRAINT pk_import_rows PRIMARY KEY (import_id, row),
    CONSTRAINT ck_import_rows_did CHECK (did IN ('added', 'merged', 'unchanged', 'refused')),
    CONSTRAINT fk_import_rows_import_id FOREIGN KEY(import_id) REFERENCES imports (id),
    CONSTRAINT fk_import_rows_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_import_rows_lead_id FOREIGN KEY(lead_id) REFERENCES leads (id),
    CONSTRAINT fk_import_rows_touch_id FOREIGN KEY(touch_id) REFERENCES touches (id)
)

CREATE INDEX ix_import_rows_digest ON import_rows (digest)
