CREATE ROLE "@STORE@_owner" NOLOGIN CREATEROLE

GRANT "@STORE@_owner" TO CURRENT_USER

REVOKE CREATE ON SCHEMA public FROM PUBLIC

GRANT USAGE, CREATE ON SCHEMA public TO "@STORE@_owner"

CREATE SCHEMA rights AUTHORIZATION "@STORE@_owner"

DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT c.oid::regclass AS name, c.relkind FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO "@STORE@_owner"', one.name);
  END LOOP;
  ALTER FUNCTION public.events_refuse_change() OWNER TO "@STORE@_owner";
END $$

DO $$ BEGIN
  EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$

SET LOCAL ROLE "@STORE@_owner"

CREATE ROLE "@STORE@_colleague" NOLOGIN

CREATE ROLE "@STORE@_qualifier" NOLOGIN IN ROLE "@STORE@_colleague"

CREATE ROLE "@STORE@_team_lead" NOLOGIN IN ROLE "@STORE@_colleague"

CREATE ROLE "@STORE@_sales" NOLOGIN IN ROLE "@STORE@_colleague"

CREATE ROLE "@STORE@_marketing" NOLOGIN IN ROLE "@STORE@_colleague"

CREATE ROLE "@STORE@_manager" NOLOGIN IN ROLE "@STORE@_colleague"

CREATE ROLE "@STORE@_operations" NOLOGIN IN ROLE "@STORE@_colleague"

CREATE ROLE "@STORE@_jobs" NOLOGIN IN ROLE "@STORE@_colleague"

REVOKE CREATE ON SCHEMA rights FROM PUBLIC

GRANT USAGE ON SCHEMA rights, public TO "@STORE@_colleague"

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC

GRANT SELECT ON acts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON acts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE (undone_by) ON acts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON events TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON events TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON leads TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON leads TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON leads TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON persons TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON persons TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON persons TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON person_emails TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON person_emails TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON person_emails TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON person_emails TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON person_phones TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON person_phones TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON person_phones TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON person_phones TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON search_tokens TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON search_tokens TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON search_tokens TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON search_tokens TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON companies TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON companies TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON companies TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_marketing", "@STORE@_jobs"

GRANT SELECT ON touches TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON touches TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON touches TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON touches TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON answers TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON answers TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON answers TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON notes TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON notes TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON notes TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON notes TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT SELECT ON calls TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON calls TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT UPDATE (ended_at, disposed, reached, lead_id, person_id, company_id, number, attempt) ON calls TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON company_calls TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON company_calls TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT UPDATE ON company_calls TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON company_calls TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON dispositions TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON dispositions TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT UPDATE (lead_id, person_id, note_id, reversed_by, fields, number_dialled, next_action, next_at, stage_after, receiver) ON dispositions TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON contacts_made TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON contacts_made TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON contacts_made TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON contacts_made TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT SELECT ON suppressions TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON suppressions TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations"

GRANT UPDATE ON suppressions TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON handoffs TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON handoffs TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations"

GRANT UPDATE ON handoffs TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON handoffs TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT SELECT ON feedback TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON feedback TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales"

GRANT UPDATE ON feedback TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON merges TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs"

GRANT INSERT ON merges TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations"

GRANT UPDATE ON merges TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations"

GRANT SELECT ON drafts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON drafts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT UPDATE ON drafts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT DELETE ON drafts TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT SELECT ON skips TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON skips TO "@STORE@_qualifier", "@STORE@_team_lead"

GRANT UPDATE ON skips TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_operations"

GRANT SELECT ON notices TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON notices TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE (seen_at) ON notices TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT DELETE ON notices TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON outbox TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON outbox TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON outbox TO "@STORE@_jobs", "@STORE@_operations"

GRANT DELETE ON outbox TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON colleagues TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT UPDATE (presence, presence_since, back_at, seen_at, desk_open, waiting_since, team, zone, capacity, skills, email, shift) ON colleagues TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT SELECT ON playbooks TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON playbooks TO "@STORE@_team_lead", "@STORE@_operations"

GRANT SELECT ON imports TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs"

GRANT INSERT ON imports TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations"

GRANT UPDATE ON imports TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON import_rows TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs"

GRANT INSERT ON import_rows TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations"

GRANT UPDATE ON import_rows TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON saved_mappings TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs"

GRANT INSERT ON saved_mappings TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations"

GRANT UPDATE ON saved_mappings TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations"

GRANT DELETE ON saved_mappings TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations"

GRANT SELECT ON exports TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs"

GRANT INSERT ON exports TO "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT UPDATE ON exports TO "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT DELETE ON exports TO "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON export_rows TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs"

GRANT INSERT ON export_rows TO "@STORE@_team_lead", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON job_runs TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON job_runs TO "@STORE@_jobs"

GRANT UPDATE ON job_runs TO "@STORE@_jobs"

GRANT DELETE ON job_runs TO "@STORE@_jobs"

GRANT SELECT ON window_keys TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON window_keys TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

GRANT SELECT ON meta TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_manager", "@STORE@_operations", "@STORE@_jobs", "@STORE@_sales"

GRANT INSERT ON meta TO "@STORE@_jobs", "@STORE@_team_lead", "@STORE@_operations"

GRANT UPDATE ON meta TO "@STORE@_jobs"

GRANT DELETE ON meta TO "@STORE@_jobs", "@STORE@_team_lead", "@STORE@_operations"

GRANT SELECT ON store_version, meta TO "@STORE@_colleague"

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "@STORE@_qualifier", "@STORE@_team_lead", "@STORE@_sales", "@STORE@_marketing", "@STORE@_operations", "@STORE@_jobs"

CREATE TABLE rights.logins (
    login TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    colleague_id BIGINT NOT NULL UNIQUE REFERENCES public.colleagues (id),
    must_change BOOLEAN NOT NULL DEFAULT true
)

CREATE TABLE rights.opened (
    login TEXT COLLATE "C" NOT NULL,
    act xid8 NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (login, act, person_id)
)

CREATE FUNCTION rights.me() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT c.id FROM rights.logins AS l JOIN colleagues AS c ON c.id = l.colleague_id
WHERE l.login = session_user AND c.active AND NOT l.must_change $$

CREATE FUNCTION rights.my_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT c.name FROM colleagues AS c WHERE c.id = rights.me() $$

CREATE FUNCTION rights.owns_store() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT pg_has_role(session_user, '@STORE@_owner', 'MEMBER') $$

CREATE FUNCTION rights.is_one_of(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT bool_or(pg_has_role(session_user, '@STORE@_' || one, 'MEMBER')) FROM unnest(wanted) AS one $$

CREATE FUNCTION rights.signed_in(OUT login text, OUT colleague_id bigint, OUT must_change boolean, OUT owns boolean,
  OUT runs_jobs boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT session_user::text, l.colleague_id, coalesce(l.must_change, false), rights.owns_store(),
  rights.owns_store() OR rights.is_one_of('jobs') FROM (SELECT 1) AS one
  LEFT JOIN rights.logins AS l ON l.login = session_user $$

CREATE FUNCTION rights.my_pools() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT DISTINCT l.owner_key FROM leads AS l, colleagues AS c WHERE c.id = rights.me()
  AND l.owner_key LIKE 'p:%' AND (c.team = '' OR l.owner_key = 'p:' || c.team)
UNION SELECT 'p:' || c.team FROM colleagues AS c WHERE c.id = rights.me() AND c.team <> '' $$

CREATE FUNCTION rights.just_made(counter text) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN currval(counter::regclass);
EXCEPTION WHEN object_not_in_prerequisite_state THEN RETURN NULL;
END $$

CREATE FUNCTION rights.my_leads() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT l.id FROM leads AS l WHERE l.stage IN ('promoted', 'accepted')
  AND (l.colleague_id = rights.me() OR l.owner_key IN (SELECT rights.my_pools()))
UNION SELECT h.lead_id FROM handoffs AS h WHERE h.delivered_at IS NOT NULL
  AND (h.receiver_id = rights.me() OR h.accepted_by = rights.me() OR h.receiver_key IN (SELECT rights.my_pools()))
UNION SELECT e.lead_id FROM events AS e JOIN acts AS a ON a.id = e.act_id
  WHERE a.actor_id = rights.me() AND e.lead_id IS NOT NULL
UNION SELECT l.id FROM rights.opened AS o JOIN leads AS l ON l.person_id = o.person_id
  WHERE o.login = session_user AND o.act = pg_current_xact_id_if_assigned()
UNION SELECT rights.just_made('leads_id_seq') $$

CREATE FUNCTION rights.my_persons() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT l.person_id FROM leads AS l WHERE l.id IN (SELECT rights.my_leads())
UNION SELECT o.person_id FROM rights.opened AS o
  WHERE o.login = session_user AND o.act = pg_current_xact_id_if_assigned()
UNION SELECT rights.just_made('persons_id_seq') $$

CREATE FUNCTION rights.now_is() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT CASE WHEN (SELECT value FROM meta WHERE key = 'live') = 'yes'
  THEN (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + 60000000
  ELSE coalesce((SELECT a.at FROM acts AS a WHERE a.actor_id = rights.me() ORDER BY a.seq DESC LIMIT 1), 0) END $$

CREATE FUNCTION rights.open_persons(address text, line text) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE one bigint;
BEGIN
  IF rights.me() IS NULL OR NOT rights.is_one_of('sales') THEN RETURN; END IF;
  DELETE FROM rights.opened AS o WHERE o.login = session_user AND o.act <> pg_current_xact_id();
  FOR one IN SELECT person_id FROM person_emails WHERE person_emails.address = open_persons.address
    UNION SELECT person_id FROM person_phones WHERE number = line ORDER BY 1 LOOP
    INSERT INTO rights.opened VALUES (session_user, pg_current_xact_id(), one) ON CONFLICT DO NOTHING;
    RETURN NEXT one;
  END LOOP;
END $$

CREATE FUNCTION rights.lead_exists(lead bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT rights.me() IS NOT NULL AND EXISTS (SELECT 1 FROM leads AS l WHERE l.id = lead) $$

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rights FROM PUBLIC

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA rights TO "@STORE@_colleague"

CREATE FUNCTION rights.refuse(missing text, words text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RAISE EXCEPTION 'not allowed: %', words USING ERRCODE = 'insufficient_privilege', HINT = missing; END $$

CREATE FUNCTION rights.event_of_own_act() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF rights.owns_store() THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM acts WHERE id = NEW.act_id AND actor = NEW.actor
    AND actor_id IS NOT DISTINCT FROM rights.me() AND acts.xmin = pg_current_xact_id()::xid) THEN
    PERFORM rights.refuse('UNDO_OTHERS', 'an event belongs to an act of your own, begun with it');
  END IF;
  RETURN NULL;
END $$

CREATE FUNCTION rights.reaches(lead leads, at_ bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE me bigint := rights.me();
BEGIN
  IF lead.stage IN ('contact', 'nurture', 'purged') THEN RETURN true; END IF;
  IF rights.is_one_of('qualifier', 'team_lead') AND (
    (lead.stage = 'lead' AND (lead.colleague_id = me OR lead.claimed_by = me
      OR (lead.owner_key LIKE 'p:%' AND (lead.claimed_by IS NULL OR lead.claim_until <= at_))
      OR (lead.next_action = 'callback' AND lead.next_at <= at_)))
    OR (lead.stage = 'promoted' AND lead.promoted_by = me)) THEN RETURN true; END IF;
  IF rights.is_one_of('team_lead', 'operations') AND lead.stage = 'lead' THEN RETURN true; END IF;
  RETURN rights.is_one_of('sales') AND lead.stage IN ('promoted', 'accepted', 'lost')
    AND (lead.colleague_id = me OR lead.owner_key IN (SELECT rights.my_pools()));
END $$

CREATE FUNCTION rights.excused(lead leads, moved leads, at_ bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE told text[];
BEGIN
  IF least(lead.settle_at, lead.tell_at, lead.claim_until) <= at_ THEN RETURN true; END IF;
  IF NOT EXISTS (SELECT 1 FROM events WHERE lead_id = lead.id AND events.xmin <> pg_current_xact_id()::xid) THEN
    RETURN true;
  END IF;
  SELECT coalesce(array_agg(kind), '{}') INTO told FROM events
    WHERE lead_id = lead.id AND events.xmin = pg_current_xact_id()::xid;
  IF told && ARRAY['lead.merged', 'lead.split', 'person.suppressed', 'suppression.lifted', 'call.received',
    'person.erased'] THEN RETURN true; END IF;
  IF told && ARRAY['lead.purged'] AND moved.stage = 'purged'
    AND rights.is_one_of('team_lead', 'marketing', 'operations')
    AND EXISTS (SELECT 1 FROM events WHERE lead_id = lead.id AND kind = 'lead.imported') THEN RETURN true; END IF;
  IF told && ARRAY['handoff.returned'] AND rights.is_one_of('operations') THEN RETURN true; END IF;
  IF told && ARRAY['act.undone'] THEN
    RETURN rights.is_one_of('team_lead') OR EXISTS (SELECT 1 FROM events AS e JOIN acts AS a ON a.id = e.act_id
      JOIN acts AS b ON b.id = a.undoes WHERE e.lead_id = lead.id AND e.kind = 'act.undone'
      AND e.xmin = pg_current_xact_id()::xid AND b.actor_id = rights.me());
  END IF;
  RETURN told && ARRAY['touch.received', 'lead.raised'] AND moved.stage = lead.stage
    AND moved.owner_key = lead.owner_key AND moved.claimed_by IS NOT DISTINCT FROM lead.claimed_by;
END $$

CREATE FUNCTION rights.guard_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE at_ bigint; told text;
BEGIN
  IF rights.owns_store() THEN RETURN NULL; END IF;
  IF NOT rights.is_one_of('jobs') THEN
    at_ := rights.now_is();
    IF NOT rights.reaches(OLD, at_) AND NOT rights.excused(OLD, NEW, at_) THEN
      PERFORM rights.refuse(CASE WHEN OLD.stage = 'lead' THEN 'ASSIGN' ELSE 'SELL' END,
        'lead ' || OLD.id || ' is in somebody else''s hands');
    END IF;
  END IF;
  IF NEW.stage IS DISTINCT FROM OLD.stage OR NEW.owner_key IS DISTINCT FROM OLD.owner_key THEN
    SELECT e.changes::jsonb ->> 'stage' INTO told FROM events AS e
      WHERE e.lead_id = NEW.id AND e.changes::jsonb ? 'stage' ORDER BY e.seq DESC LIMIT 1;
    IF coalesce(told, 'contact') IS DISTINCT FROM (SELECT stage FROM leads WHERE id = NEW.id) THEN
      PERFORM rights.refuse('REFINE', 'lead ' || NEW.id || ' cannot change its stage without the event that says so');
    END IF;
    SELECT e.changes::jsonb ->> 'owner' INTO told FROM events AS e
      WHERE e.lead_id = NEW.id AND e.changes::jsonb ? 'owner' ORDER BY e.seq DESC LIMIT 1;
    IF coalesce(told, '-') IS DISTINCT FROM (SELECT owner_key FROM leads WHERE id = NEW.id) THEN
      PERFORM rights.refuse('ASSIGN', 'lead ' || NEW.id || ' cannot change its owner without the event that says so');
    END IF;
  END IF;
  RETURN NULL;
END $$

CREATE FUNCTION rights.guard_colleague() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE kept jsonb := to_jsonb(OLD) - 'waiting_since';
BEGIN
  IF rights.owns_store() OR rights.is_one_of('team_lead', 'operations', 'jobs') THEN RETURN NEW; END IF;
  IF OLD.id = rights.me() THEN
    kept := kept - ARRAY['presence', 'presence_since', 'back_at', 'seen_at', 'desk_open'];
  END IF;
  IF NOT to_jsonb(NEW) @> kept THEN
    PERFORM rights.refuse('TEND_PEOPLE', 'this says something of a colleague that only who tends people may say');
  END IF;
  RETURN NEW;
END $$

CREATE CONSTRAINT TRIGGER rights_own_act AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION rights.event_of_own_act()

CREATE CONSTRAINT TRIGGER rights_lead AFTER UPDATE ON leads DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN ((OLD.stage, OLD.owner_key, OLD.claimed_by, OLD.next_action, OLD.next_at, OLD.promise_due_at, OLD.answers, OLD.promoted_by, OLD.credit, OLD.won_value, OLD.merged_into, OLD.handoff_id, OLD.person_id, OLD.attempts, OLD.purge_reason, OLD.lost_reason, OLD.wake_at)
IS DISTINCT FROM (NEW.stage, NEW.owner_key, NEW.claimed_by, NEW.next_action, NEW.next_at, NEW.promise_due_at, NEW.answers, NEW.promoted_by, NEW.credit, NEW.won_value, NEW.merged_into, NEW.handoff_id, NEW.person_id, NEW.attempts, NEW.purge_reason, NEW.lost_reason, NEW.wake_at)) EXECUTE FUNCTION rights.guard_lead()

CREATE TRIGGER rights_colleague BEFORE UPDATE ON colleagues
FOR EACH ROW EXECUTE FUNCTION rights.guard_colleague()

CREATE FUNCTION rights.must_tend_people() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (rights.owns_store() OR (rights.me() IS NOT NULL AND rights.is_one_of('team_lead', 'operations'))) THEN PERFORM rights.refuse('TEND_PEOPLE', 'adding people and their sign-ins'); END IF;
END $$

CREATE FUNCTION rights.must_be_verifier(verifier text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF verifier IS NULL OR verifier NOT LIKE 'SCRAM-SHA-256$%:%$%:%' THEN
    RAISE EXCEPTION 'a password is kept as its SCRAM verifier' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END $$

CREATE FUNCTION rights.join_groups(who bigint, rolename text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE one text; has boolean;
BEGIN
  FOREACH one IN ARRAY ARRAY['qualifier', 'team_lead', 'sales', 'marketing', 'manager', 'operations'] LOOP
    has := EXISTS (SELECT 1 FROM colleagues AS c, rights.logins AS l WHERE c.id = who AND c.roles::jsonb ? one
      AND c.active AND l.colleague_id = c.id AND NOT l.must_change);
    IF has THEN EXECUTE format('GRANT %I TO %I', '@STORE@_' || one, rolename);
    ELSIF pg_has_role(rolename::name, ('@STORE@_' || one)::name, 'MEMBER') THEN
      EXECUTE format('REVOKE %I FROM %I', '@STORE@_' || one, rolename);
    END IF;
  END LOOP;
END $$

CREATE FUNCTION rights.give_sign_in(who bigint, wished text, verifier text, until timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE rolename text; tries integer := 1; person colleagues;
BEGIN
  PERFORM rights.must_tend_people();
  PERFORM rights.must_be_verifier(verifier);
  SELECT * INTO person FROM colleagues WHERE id = who AND active FOR UPDATE;
  IF person.id IS NULL THEN
    RAISE EXCEPTION 'there is no active colleague %', who USING ERRCODE = 'no_data_found';
  END IF;
  IF NOT rights.owns_store() AND person.roles::jsonb ? 'operations' AND NOT rights.is_one_of('operations') THEN
    PERFORM rights.refuse('TEND_STORE', 'a sign-in of operations is given by operations or the store''s owner');
  END IF;
  SELECT login INTO rolename FROM rights.logins WHERE colleague_id = who;
  IF rolename IS NULL THEN
    rolename := wished;
    WHILE EXISTS (SELECT 1 FROM pg_roles WHERE rolname = rolename) LOOP
      tries := tries + 1;
      rolename := wished || '_' || tries;
    END LOOP;
    EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', rolename);
    INSERT INTO rights.logins (login, colleague_id) VALUES (rolename, who);
  ELSE
    UPDATE rights.logins SET must_change = true WHERE login = rolename;
  END IF;
  EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', rolename, verifier, until);
  EXECUTE format('GRANT "@STORE@_colleague" TO %I', rolename);
  PERFORM rights.join_groups(who, rolename);
  RETURN rolename;
END $$

CREATE FUNCTION rights.add_colleague(facts jsonb, wished text, verifier text, until timestamptz,
  OUT made bigint, OUT rolename text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM rights.must_tend_people();
  INSERT INTO colleagues (name, email, roles, team, zone, capacity, skills, shift, active, presence,
    presence_since)
  VALUES (facts ->> 'name', facts ->> 'email', facts ->> 'roles', facts ->> 'team', facts ->> 'zone',
    (facts ->> 'capacity')::integer, facts ->> 'skills', coalesce(facts ->> 'shift', ''), true, 'available',
    (facts ->> 'presence_since')::bigint)
  RETURNING id INTO made;
  IF verifier IS NOT NULL THEN rolename := rights.give_sign_in(made, wished, verifier, until); END IF;
END $$

CREATE FUNCTION rights.change_roles(who bigint, roles_ text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE rolename text; person colleagues;
BEGIN
  PERFORM rights.must_tend_people();
  SELECT * INTO person FROM colleagues WHERE id = who AND active FOR UPDATE;
  IF person.id IS NULL THEN
    RAISE EXCEPTION 'there is no active colleague %', who USING ERRCODE = 'no_data_found';
  END IF;
  IF NOT rights.owns_store() AND NOT rights.is_one_of('operations')
    AND (person.roles::jsonb ? 'operations' OR roles_::jsonb ? 'operations') THEN
    PERFORM rights.refuse('TEND_STORE', 'operations is given and taken by operations or the store''s owner');
  END IF;
  UPDATE colleagues SET roles = roles_ WHERE id = who;
  SELECT login INTO rolename FROM rights.logins WHERE colleague_id = who;
  IF rolename IS NOT NULL THEN PERFORM rights.join_groups(who, rolename); END IF;
END $$

CREATE FUNCTION rights.change_password(verifier text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who bigint;
BEGIN
  PERFORM rights.must_be_verifier(verifier);
  SELECT l.colleague_id INTO who FROM rights.logins AS l JOIN colleagues AS c ON c.id = l.colleague_id
    WHERE l.login = session_user AND c.active;
  IF who IS NULL THEN PERFORM rights.refuse('TEND_PEOPLE', 'this sign-in belongs to nobody here'); END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', session_user, verifier);
  UPDATE rights.logins SET must_change = false WHERE login = session_user;
  PERFORM rights.join_groups(who, session_user::text);
END $$

CREATE FUNCTION rights.switch_off(who bigint, at_ bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE rolename text;
BEGIN
  PERFORM rights.must_tend_people();
  UPDATE colleagues SET active = false, presence = 'off', presence_since = at_, desk_open = false WHERE id = who;
  SELECT login INTO rolename FROM rights.logins WHERE colleague_id = who;
  IF rolename IS NOT NULL THEN
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', rolename);
    PERFORM rights.join_groups(who, rolename);
  END IF;
END $$

CREATE FUNCTION rights.bring_back(who bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE person colleagues;
BEGIN
  PERFORM rights.must_tend_people();
  SELECT * INTO person FROM colleagues WHERE id = who AND NOT active FOR UPDATE;
  IF person.id IS NULL THEN
    RAISE EXCEPTION 'colleague % is none who left', who USING ERRCODE = 'no_data_found';
  END IF;
  IF NOT rights.owns_store() AND person.roles::jsonb ? 'operations' AND NOT rights.is_one_of('operations') THEN
    PERFORM rights.refuse('TEND_STORE', 'operations is given and taken by operations or the store''s owner');
  END IF;
  UPDATE colleagues SET active = true WHERE id = who;
  RETURN EXISTS (SELECT 1 FROM rights.logins WHERE colleague_id = who);
END $$

CREATE FUNCTION rights.end_sessions(who bigint) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE rolename text; ended integer;
BEGIN
  PERFORM rights.must_tend_people();
  SELECT l.login INTO rolename FROM rights.logins AS l JOIN colleagues AS c ON c.id = l.colleague_id
    WHERE l.colleague_id = who AND NOT c.active;
  IF rolename IS NULL THEN RETURN 0; END IF;
  EXECUTE format('GRANT %I TO CURRENT_USER', rolename);
  SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) INTO ended FROM pg_stat_activity
    WHERE usename = rolename AND pid <> pg_backend_pid();
  EXECUTE format('REVOKE %I FROM CURRENT_USER', rolename);
  RETURN ended;
END $$

CREATE FUNCTION rights.give_jobs_sign_in(verifier text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (rights.owns_store() OR (rights.me() IS NOT NULL AND rights.is_one_of('operations'))) THEN
    PERFORM rights.refuse('TEND_STORE', 'the sign-in of the jobs');
  END IF;
  PERFORM rights.must_be_verifier(verifier);
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '@STORE@_runner') THEN
    EXECUTE 'CREATE ROLE "@STORE@_runner" IN ROLE "@STORE@_colleague", "@STORE@_jobs"';
  END IF;
  EXECUTE format('ALTER ROLE "@STORE@_runner" LOGIN PASSWORD %L', verifier);
  RETURN '@STORE@_runner';
END $$

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rights FROM PUBLIC

GRANT EXECUTE ON FUNCTION rights.add_colleague(jsonb, text, text, timestamptz) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.give_sign_in(bigint, text, text, timestamptz) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.change_roles(bigint, text) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.change_password(text) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.switch_off(bigint, bigint) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.bring_back(bigint) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.end_sessions(bigint) TO "@STORE@_colleague"

GRANT EXECUTE ON FUNCTION rights.give_jobs_sign_in(text) TO "@STORE@_colleague"

ALTER TABLE acts ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON acts FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON acts FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON acts FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON acts FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON acts FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON acts FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON acts FOR SELECT TO "@STORE@_sales" USING (actor_id = (SELECT rights.me()) OR id IN (SELECT e.act_id FROM events AS e))

CREATE POLICY qualifier_adds ON acts FOR INSERT TO "@STORE@_qualifier" WITH CHECK (actor_id = (SELECT rights.me()) AND actor = (SELECT rights.my_name()))

CREATE POLICY team_lead_adds ON acts FOR INSERT TO "@STORE@_team_lead" WITH CHECK (actor_id = (SELECT rights.me()) AND actor = (SELECT rights.my_name()))

CREATE POLICY sales_adds ON acts FOR INSERT TO "@STORE@_sales" WITH CHECK (actor_id = (SELECT rights.me()) AND actor = (SELECT rights.my_name()))

CREATE POLICY marketing_adds ON acts FOR INSERT TO "@STORE@_marketing" WITH CHECK (actor_id = (SELECT rights.me()) AND actor = (SELECT rights.my_name()))

CREATE POLICY operations_adds ON acts FOR INSERT TO "@STORE@_operations" WITH CHECK (actor_id = (SELECT rights.me()) AND actor = (SELECT rights.my_name()))

CREATE POLICY jobs_adds ON acts FOR INSERT TO "@STORE@_jobs" WITH CHECK (actor_id IS NULL AND actor = 'clock')

CREATE POLICY qualifier_changes ON acts FOR UPDATE TO "@STORE@_qualifier" USING (actor_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY team_lead_changes ON acts FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON acts FOR UPDATE TO "@STORE@_sales" USING (actor_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY marketing_changes ON acts FOR UPDATE TO "@STORE@_marketing" USING (actor_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY operations_changes ON acts FOR UPDATE TO "@STORE@_operations" USING (actor_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY jobs_changes ON acts FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE events ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON events FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON events FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON events FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON events FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON events FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON events FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON events FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_tells ON events FOR INSERT TO "@STORE@_qualifier" WITH CHECK (actor = (SELECT rights.my_name()) AND kind NOT IN ('handoff.accepted', 'handoff.passed_on', 'handoff.returned', 'lead.lost', 'lead.reviewed', 'lead.won', 'person.erased', 'playbook.adopted', 'sales.touched', 'wake.changed'))

CREATE POLICY team_lead_tells ON events FOR INSERT TO "@STORE@_team_lead" WITH CHECK (actor = (SELECT rights.my_name()) AND kind NOT IN ('handoff.accepted', 'handoff.passed_on', 'handoff.returned', 'lead.lost', 'lead.won', 'person.erased', 'sales.touched'))

CREATE POLICY sales_tells ON events FOR INSERT TO "@STORE@_sales" WITH CHECK (actor = (SELECT rights.my_name()) AND kind NOT IN ('act.undone', 'answer.captured', 'call.ended', 'call.received', 'call.started', 'callback.promised', 'consent.withdrawn', 'disposition.recorded', 'lead.assigned', 'lead.claimed', 'lead.merged', 'lead.reviewed', 'lead.skipped', 'lead.split', 'lead.told_apart', 'number.marked_bad', 'person.erased', 'person.suppressed', 'playbook.adopted', 'promotion.recalled', 'suppression.lifted', 'wake.changed'))

CREATE POLICY marketing_tells ON events FOR INSERT TO "@STORE@_marketing" WITH CHECK (actor = (SELECT rights.my_name()) AND kind NOT IN ('answer.captured', 'call.ended', 'call.received', 'call.started', 'callback.promised', 'disposition.recorded', 'feedback.given', 'handoff.accepted', 'handoff.passed_on', 'handoff.returned', 'lead.assigned', 'lead.claimed', 'lead.lost', 'lead.merged', 'lead.promoted', 'lead.skipped', 'lead.split', 'lead.told_apart', 'lead.won', 'number.marked_bad', 'person.erased', 'person.suppressed', 'playbook.adopted', 'promotion.recalled', 'sales.touched', 'suppression.lifted'))

CREATE POLICY operations_tells ON events FOR INSERT TO "@STORE@_operations" WITH CHECK (actor = (SELECT rights.my_name()) AND kind NOT IN ('act.undone', 'answer.captured', 'call.received', 'call.started', 'callback.promised', 'disposition.recorded', 'feedback.given', 'handoff.accepted', 'handoff.passed_on', 'lead.claimed', 'lead.lost', 'lead.promoted', 'lead.reviewed', 'lead.skipped', 'lead.won', 'number.marked_bad', 'promotion.recalled', 'sales.touched', 'wake.changed'))

CREATE POLICY jobs_tells ON events FOR INSERT TO "@STORE@_jobs" WITH CHECK (actor = 'clock')

ALTER TABLE leads ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON leads FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON leads FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON leads FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON leads FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON leads FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON leads FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON leads FOR SELECT TO "@STORE@_sales" USING (id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON leads FOR INSERT TO "@STORE@_qualifier" WITH CHECK (stage = 'purged' AND claimed_by IS NULL)

CREATE POLICY team_lead_adds ON leads FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON leads FOR INSERT TO "@STORE@_sales" WITH CHECK (stage = 'purged' AND claimed_by IS NULL)

CREATE POLICY marketing_adds ON leads FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON leads FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON leads FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON leads FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON leads FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON leads FOR UPDATE TO "@STORE@_sales" USING (id IN (SELECT rights.my_leads())) WITH CHECK (true)

CREATE POLICY marketing_changes ON leads FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON leads FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON leads FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE persons ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON persons FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON persons FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON persons FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON persons FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON persons FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON persons FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON persons FOR SELECT TO "@STORE@_sales" USING (id IN (SELECT rights.my_persons()))

CREATE POLICY qualifier_adds ON persons FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON persons FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON persons FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON persons FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON persons FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON persons FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON persons FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON persons FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON persons FOR UPDATE TO "@STORE@_sales" USING (id IN (SELECT rights.my_persons())) WITH CHECK (true)

CREATE POLICY marketing_changes ON persons FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON persons FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON persons FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE person_emails ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON person_emails FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON person_emails FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON person_emails FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON person_emails FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON person_emails FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON person_emails FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON person_emails FOR SELECT TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()))

CREATE POLICY qualifier_adds ON person_emails FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON person_emails FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON person_emails FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON person_emails FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON person_emails FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON person_emails FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON person_emails FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON person_emails FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON person_emails FOR UPDATE TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons())) WITH CHECK (true)

CREATE POLICY marketing_changes ON person_emails FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON person_emails FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON person_emails FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON person_emails FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON person_emails FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_removes ON person_emails FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON person_emails FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON person_emails FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE person_phones ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON person_phones FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON person_phones FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON person_phones FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON person_phones FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON person_phones FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON person_phones FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON person_phones FOR SELECT TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()))

CREATE POLICY qualifier_adds ON person_phones FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON person_phones FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON person_phones FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON person_phones FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON person_phones FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON person_phones FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON person_phones FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON person_phones FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON person_phones FOR UPDATE TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons())) WITH CHECK (true)

CREATE POLICY marketing_changes ON person_phones FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON person_phones FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON person_phones FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON person_phones FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON person_phones FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_removes ON person_phones FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON person_phones FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON person_phones FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE search_tokens ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON search_tokens FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON search_tokens FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON search_tokens FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON search_tokens FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON search_tokens FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON search_tokens FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON search_tokens FOR SELECT TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()))

CREATE POLICY qualifier_adds ON search_tokens FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON search_tokens FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON search_tokens FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON search_tokens FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON search_tokens FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON search_tokens FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON search_tokens FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON search_tokens FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON search_tokens FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON search_tokens FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON search_tokens FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON search_tokens FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY sales_removes ON search_tokens FOR DELETE TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()))

CREATE POLICY marketing_removes ON search_tokens FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON search_tokens FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON search_tokens FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE companies ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON companies FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON companies FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON companies FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON companies FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON companies FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON companies FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON companies FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY qualifier_adds ON companies FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON companies FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON companies FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON companies FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON companies FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON companies FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON companies FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON companies FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON companies FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY marketing_changes ON companies FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON companies FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE touches ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON touches FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON touches FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON touches FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON touches FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON touches FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON touches FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON touches FOR SELECT TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()))

CREATE POLICY qualifier_adds ON touches FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON touches FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON touches FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON touches FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON touches FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON touches FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON touches FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON touches FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON touches FOR UPDATE TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons())) WITH CHECK (true)

CREATE POLICY marketing_changes ON touches FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON touches FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON touches FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_removes ON touches FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_removes ON touches FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON touches FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON touches FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE answers ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON answers FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON answers FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON answers FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON answers FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON answers FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON answers FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON answers FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON answers FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON answers FOR INSERT TO "@STORE@_team_lead" WITH CHECK (colleague_id = (SELECT rights.me()) OR via = 'import')

CREATE POLICY marketing_adds ON answers FOR INSERT TO "@STORE@_marketing" WITH CHECK (colleague_id = (SELECT rights.me()) OR via = 'import')

CREATE POLICY operations_adds ON answers FOR INSERT TO "@STORE@_operations" WITH CHECK (colleague_id = (SELECT rights.me()) OR via = 'import')

CREATE POLICY jobs_adds ON answers FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON answers FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON answers FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON answers FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON answers FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE notes ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON notes FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON notes FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON notes FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON notes FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON notes FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON notes FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON notes FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON notes FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON notes FOR INSERT TO "@STORE@_team_lead" WITH CHECK (colleague_id = (SELECT rights.me()) OR colleague_id IS NULL)

CREATE POLICY sales_adds ON notes FOR INSERT TO "@STORE@_sales" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY marketing_adds ON notes FOR INSERT TO "@STORE@_marketing" WITH CHECK (colleague_id = (SELECT rights.me()) OR colleague_id IS NULL)

CREATE POLICY operations_adds ON notes FOR INSERT TO "@STORE@_operations" WITH CHECK (colleague_id = (SELECT rights.me()) OR colleague_id IS NULL)

CREATE POLICY jobs_adds ON notes FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON notes FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON notes FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON notes FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON notes FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON notes FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON notes FOR DELETE TO "@STORE@_team_lead" USING (true)

ALTER TABLE calls ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON calls FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON calls FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON calls FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON calls FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON calls FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON calls FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON calls FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON calls FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON calls FOR INSERT TO "@STORE@_team_lead" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY qualifier_changes ON calls FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON calls FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON calls FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON calls FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE company_calls ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON company_calls FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON company_calls FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON company_calls FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON company_calls FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON company_calls FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON company_calls FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON company_calls FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY qualifier_adds ON company_calls FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON company_calls FOR INSERT TO "@STORE@_team_lead" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY qualifier_changes ON company_calls FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON company_calls FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON company_calls FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON company_calls FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON company_calls FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON company_calls FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY operations_removes ON company_calls FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON company_calls FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE dispositions ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON dispositions FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON dispositions FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON dispositions FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON dispositions FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON dispositions FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON dispositions FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON dispositions FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON dispositions FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON dispositions FOR INSERT TO "@STORE@_team_lead" WITH CHECK (colleague_id = (SELECT rights.me()) OR reverses IS NOT NULL)

CREATE POLICY qualifier_changes ON dispositions FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON dispositions FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON dispositions FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON dispositions FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE contacts_made ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON contacts_made FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON contacts_made FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON contacts_made FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON contacts_made FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON contacts_made FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON contacts_made FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON contacts_made FOR SELECT TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()))

CREATE POLICY qualifier_adds ON contacts_made FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON contacts_made FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON contacts_made FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON contacts_made FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON contacts_made FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON contacts_made FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON contacts_made FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON contacts_made FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON contacts_made FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON contacts_made FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON contacts_made FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON contacts_made FOR DELETE TO "@STORE@_team_lead" USING (true)

ALTER TABLE suppressions ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON suppressions FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON suppressions FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON suppressions FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON suppressions FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON suppressions FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON suppressions FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON suppressions FOR SELECT TO "@STORE@_sales" USING (person_id IN (SELECT rights.my_persons()) OR person_id IS NULL)

CREATE POLICY qualifier_adds ON suppressions FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON suppressions FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY operations_adds ON suppressions FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY qualifier_changes ON suppressions FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON suppressions FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON suppressions FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON suppressions FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE handoffs ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON handoffs FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON handoffs FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON handoffs FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON handoffs FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON handoffs FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON handoffs FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON handoffs FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON handoffs FOR INSERT TO "@STORE@_qualifier" WITH CHECK (promoted_by = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON handoffs FOR INSERT TO "@STORE@_team_lead" WITH CHECK (promoted_by = (SELECT rights.me()) OR promoted_by IS NULL)

CREATE POLICY sales_adds ON handoffs FOR INSERT TO "@STORE@_sales" WITH CHECK (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY marketing_adds ON handoffs FOR INSERT TO "@STORE@_marketing" WITH CHECK (promoted_by = (SELECT rights.me()) OR promoted_by IS NULL)

CREATE POLICY operations_adds ON handoffs FOR INSERT TO "@STORE@_operations" WITH CHECK (promoted_by = (SELECT rights.me()) OR promoted_by IS NULL)

CREATE POLICY qualifier_changes ON handoffs FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON handoffs FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON handoffs FOR UPDATE TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads())) WITH CHECK (true)

CREATE POLICY marketing_changes ON handoffs FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON handoffs FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON handoffs FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON handoffs FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON handoffs FOR DELETE TO "@STORE@_team_lead" USING (true)

ALTER TABLE feedback ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON feedback FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON feedback FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON feedback FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON feedback FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON feedback FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON feedback FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON feedback FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON feedback FOR INSERT TO "@STORE@_qualifier" WITH CHECK (given_by = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON feedback FOR INSERT TO "@STORE@_team_lead" WITH CHECK (given_by = (SELECT rights.me()))

CREATE POLICY sales_adds ON feedback FOR INSERT TO "@STORE@_sales" WITH CHECK (given_by = (SELECT rights.me()))

CREATE POLICY qualifier_changes ON feedback FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON feedback FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON feedback FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON feedback FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE merges ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON merges FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON merges FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON merges FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON merges FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON merges FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON merges FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY qualifier_adds ON merges FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON merges FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY operations_adds ON merges FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY qualifier_changes ON merges FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON merges FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON merges FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

ALTER TABLE drafts ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON drafts FOR SELECT TO "@STORE@_qualifier" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_reads ON drafts FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON drafts FOR SELECT TO "@STORE@_marketing" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY manager_reads ON drafts FOR SELECT TO "@STORE@_manager" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY operations_reads ON drafts FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON drafts FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON drafts FOR SELECT TO "@STORE@_sales" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY qualifier_adds ON drafts FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON drafts FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY marketing_adds ON drafts FOR INSERT TO "@STORE@_marketing" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY manager_adds ON drafts FOR INSERT TO "@STORE@_manager" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY operations_adds ON drafts FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON drafts FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY sales_adds ON drafts FOR INSERT TO "@STORE@_sales" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY qualifier_changes ON drafts FOR UPDATE TO "@STORE@_qualifier" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_changes ON drafts FOR UPDATE TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_changes ON drafts FOR UPDATE TO "@STORE@_marketing" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY manager_changes ON drafts FOR UPDATE TO "@STORE@_manager" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY operations_changes ON drafts FOR UPDATE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_changes ON drafts FOR UPDATE TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_changes ON drafts FOR UPDATE TO "@STORE@_sales" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY qualifier_removes ON drafts FOR DELETE TO "@STORE@_qualifier" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_removes ON drafts FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_removes ON drafts FOR DELETE TO "@STORE@_marketing" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY manager_removes ON drafts FOR DELETE TO "@STORE@_manager" USING (colleague_id = (SELECT rights.me()))

CREATE POLICY operations_removes ON drafts FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON drafts FOR DELETE TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_removes ON drafts FOR DELETE TO "@STORE@_sales" USING (colleague_id = (SELECT rights.me()))

ALTER TABLE skips ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON skips FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON skips FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON skips FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON skips FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON skips FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON skips FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON skips FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY qualifier_adds ON skips FOR INSERT TO "@STORE@_qualifier" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY team_lead_adds ON skips FOR INSERT TO "@STORE@_team_lead" WITH CHECK (colleague_id = (SELECT rights.me()))

CREATE POLICY qualifier_changes ON skips FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON skips FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON skips FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

ALTER TABLE notices ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON notices FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON notices FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON notices FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON notices FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON notices FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON notices FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON notices FOR SELECT TO "@STORE@_sales" USING (colleague_id = (SELECT rights.me()) OR lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON notices FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON notices FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON notices FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON notices FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON notices FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON notices FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY qualifier_changes ON notices FOR UPDATE TO "@STORE@_qualifier" USING (colleague_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY team_lead_changes ON notices FOR UPDATE TO "@STORE@_team_lead" USING (colleague_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY marketing_changes ON notices FOR UPDATE TO "@STORE@_marketing" USING (colleague_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY manager_changes ON notices FOR UPDATE TO "@STORE@_manager" USING (colleague_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY operations_changes ON notices FOR UPDATE TO "@STORE@_operations" USING (colleague_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY jobs_changes ON notices FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON notices FOR UPDATE TO "@STORE@_sales" USING (colleague_id = (SELECT rights.me())) WITH CHECK (true)

CREATE POLICY qualifier_removes ON notices FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON notices FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY sales_removes ON notices FOR DELETE TO "@STORE@_sales" USING (colleague_id = (SELECT rights.me()) OR lead_id IN (SELECT rights.my_leads()))

CREATE POLICY marketing_removes ON notices FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON notices FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON notices FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON outbox FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON outbox FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON outbox FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON outbox FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON outbox FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON outbox FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON outbox FOR SELECT TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY qualifier_adds ON outbox FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON outbox FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON outbox FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON outbox FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON outbox FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON outbox FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY jobs_changes ON outbox FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON outbox FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY qualifier_removes ON outbox FOR DELETE TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_removes ON outbox FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY sales_removes ON outbox FOR DELETE TO "@STORE@_sales" USING (lead_id IN (SELECT rights.my_leads()))

CREATE POLICY marketing_removes ON outbox FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON outbox FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON outbox FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE colleagues ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON colleagues FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON colleagues FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON colleagues FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON colleagues FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON colleagues FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON colleagues FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON colleagues FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY qualifier_changes ON colleagues FOR UPDATE TO "@STORE@_qualifier" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_changes ON colleagues FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY marketing_changes ON colleagues FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY manager_changes ON colleagues FOR UPDATE TO "@STORE@_manager" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON colleagues FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON colleagues FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY sales_changes ON colleagues FOR UPDATE TO "@STORE@_sales" USING (true) WITH CHECK (true)

ALTER TABLE playbooks ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON playbooks FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON playbooks FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON playbooks FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON playbooks FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON playbooks FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON playbooks FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON playbooks FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY team_lead_adds ON playbooks FOR INSERT TO "@STORE@_team_lead" WITH CHECK (adopted_by = (SELECT rights.my_name()))

CREATE POLICY operations_adds ON playbooks FOR INSERT TO "@STORE@_operations" WITH CHECK (adopted_by = (SELECT rights.my_name()))

ALTER TABLE imports ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON imports FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON imports FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON imports FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON imports FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON imports FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON imports FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY team_lead_adds ON imports FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY marketing_adds ON imports FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON imports FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY team_lead_changes ON imports FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY marketing_changes ON imports FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON imports FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON imports FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON import_rows FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON import_rows FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON import_rows FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON import_rows FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON import_rows FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON import_rows FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY team_lead_adds ON import_rows FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY marketing_adds ON import_rows FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON import_rows FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY team_lead_changes ON import_rows FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY marketing_changes ON import_rows FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON import_rows FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON import_rows FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

ALTER TABLE saved_mappings ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON saved_mappings FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON saved_mappings FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON saved_mappings FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON saved_mappings FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON saved_mappings FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON saved_mappings FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY team_lead_adds ON saved_mappings FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY marketing_adds ON saved_mappings FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON saved_mappings FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY team_lead_changes ON saved_mappings FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY marketing_changes ON saved_mappings FOR UPDATE TO "@STORE@_marketing" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON saved_mappings FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_removes ON saved_mappings FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_removes ON saved_mappings FOR DELETE TO "@STORE@_marketing" USING (true)

CREATE POLICY operations_removes ON saved_mappings FOR DELETE TO "@STORE@_operations" USING (true)

ALTER TABLE exports ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON exports FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON exports FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON exports FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON exports FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON exports FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON exports FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY team_lead_adds ON exports FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY operations_adds ON exports FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON exports FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY team_lead_changes ON exports FOR UPDATE TO "@STORE@_team_lead" USING (true) WITH CHECK (true)

CREATE POLICY operations_changes ON exports FOR UPDATE TO "@STORE@_operations" USING (true) WITH CHECK (true)

CREATE POLICY jobs_changes ON exports FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY team_lead_removes ON exports FOR DELETE TO "@STORE@_team_lead" USING (true)

CREATE POLICY operations_removes ON exports FOR DELETE TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_removes ON exports FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE export_rows ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON export_rows FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON export_rows FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON export_rows FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON export_rows FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON export_rows FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON export_rows FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY team_lead_adds ON export_rows FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY operations_adds ON export_rows FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON export_rows FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

ALTER TABLE job_runs ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON job_runs FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON job_runs FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON job_runs FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON job_runs FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON job_runs FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON job_runs FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON job_runs FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY jobs_adds ON job_runs FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY jobs_changes ON job_runs FOR UPDATE TO "@STORE@_jobs" USING (true) WITH CHECK (true)

CREATE POLICY jobs_removes ON job_runs FOR DELETE TO "@STORE@_jobs" USING (true)

ALTER TABLE window_keys ENABLE ROW LEVEL SECURITY

CREATE POLICY qualifier_reads ON window_keys FOR SELECT TO "@STORE@_qualifier" USING (true)

CREATE POLICY team_lead_reads ON window_keys FOR SELECT TO "@STORE@_team_lead" USING (true)

CREATE POLICY marketing_reads ON window_keys FOR SELECT TO "@STORE@_marketing" USING (true)

CREATE POLICY manager_reads ON window_keys FOR SELECT TO "@STORE@_manager" USING (true)

CREATE POLICY operations_reads ON window_keys FOR SELECT TO "@STORE@_operations" USING (true)

CREATE POLICY jobs_reads ON window_keys FOR SELECT TO "@STORE@_jobs" USING (true)

CREATE POLICY sales_reads ON window_keys FOR SELECT TO "@STORE@_sales" USING (true)

CREATE POLICY qualifier_adds ON window_keys FOR INSERT TO "@STORE@_qualifier" WITH CHECK (true)

CREATE POLICY team_lead_adds ON window_keys FOR INSERT TO "@STORE@_team_lead" WITH CHECK (true)

CREATE POLICY sales_adds ON window_keys FOR INSERT TO "@STORE@_sales" WITH CHECK (true)

CREATE POLICY marketing_adds ON window_keys FOR INSERT TO "@STORE@_marketing" WITH CHECK (true)

CREATE POLICY operations_adds ON window_keys FOR INSERT TO "@STORE@_operations" WITH CHECK (true)

CREATE POLICY jobs_adds ON window_keys FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

ALTER TABLE meta ENABLE ROW LEVEL SECURITY

CREATE POLICY colleague_reads ON meta FOR SELECT TO "@STORE@_colleague" USING (true)

CREATE POLICY jobs_adds ON meta FOR INSERT TO "@STORE@_jobs" WITH CHECK (true)

CREATE POLICY team_lead_adds ON meta FOR INSERT TO "@STORE@_team_lead" WITH CHECK (key NOT IN ('kind', 'live', 'store_id', 'number_salt'))

CREATE POLICY operations_adds ON meta FOR INSERT TO "@STORE@_operations" WITH CHECK (key NOT IN ('kind', 'live', 'store_id', 'number_salt'))

CREATE POLICY jobs_changes ON meta FOR UPDATE TO "@STORE@_jobs" USING (true)

CREATE POLICY jobs_removes ON meta FOR DELETE TO "@STORE@_jobs" USING (true)

CREATE POLICY team_lead_removes ON meta FOR DELETE TO "@STORE@_team_lead" USING (key NOT IN ('kind', 'live', 'store_id', 'number_salt'))

CREATE POLICY operations_removes ON meta FOR DELETE TO "@STORE@_operations" USING (key NOT IN ('kind', 'live', 'store_id', 'number_salt'))

RESET ROLE

DO $$ BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO "@STORE@_colleague"', current_database());
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO "@STORE@_team_lead", "@STORE@_marketing", "@STORE@_operations"', current_database());
END $$
