"""Whose session it is: sign-ins tied to colleagues, and the questions that policies ask about them."""

from typing import Final

from qualcenter.store.rights_sql.groups import STORE, group

_HEAD: Final = "LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp"

_LOGINS = """
CREATE TABLE rights.logins (
    login TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    colleague_id BIGINT NOT NULL UNIQUE REFERENCES public.colleagues (id),
    must_change BOOLEAN NOT NULL DEFAULT true
)
"""
_OPENED = """
CREATE TABLE rights.opened (
    login TEXT COLLATE "C" NOT NULL,
    act xid8 NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (login, act, person_id)
)
"""
# Somebody switched off has no rights from the commit on, also in a session that is still open.
_ME = f"""
CREATE FUNCTION rights.me() RETURNS bigint {_HEAD} AS
$$ SELECT c.id FROM rights.logins AS l JOIN colleagues AS c ON c.id = l.colleague_id
WHERE l.login = session_user AND c.active AND NOT l.must_change $$
"""
_MY_NAME = f"""
CREATE FUNCTION rights.my_name() RETURNS text {_HEAD} AS
$$ SELECT c.name FROM colleagues AS c WHERE c.id = rights.me() $$
"""
_OWNS = f"""
CREATE FUNCTION rights.owns_store() RETURNS boolean {_HEAD} AS
$$ SELECT pg_has_role(session_user, '{STORE}_owner', 'MEMBER') $$
"""
_IS = f"""
CREATE FUNCTION rights.is_one_of(VARIADIC wanted text[]) RETURNS boolean {_HEAD} AS
$$ SELECT bool_or(pg_has_role(session_user, '{STORE}_' || one, 'MEMBER')) FROM unnest(wanted) AS one $$
"""
_SIGNED_IN = f"""
CREATE FUNCTION rights.signed_in(OUT login text, OUT colleague_id bigint, OUT must_change boolean, OUT owns boolean,
  OUT runs_jobs boolean) {_HEAD} AS
$$ SELECT session_user::text, l.colleague_id, coalesce(l.must_change, false), rights.owns_store(),
  rights.owns_store() OR rights.is_one_of('jobs') FROM (SELECT 1) AS one
  LEFT JOIN rights.logins AS l ON l.login = session_user $$
"""
_MY_LEADS = f"""
CREATE FUNCTION rights.my_leads() RETURNS SETOF bigint {_HEAD} AS
$$ SELECT l.id FROM leads AS l WHERE l.stage IN ('promoted', 'accepted')
  AND (l.colleague_id = rights.me() OR l.owner_key IN (SELECT rights.my_pools()))
UNION SELECT h.lead_id FROM handoffs AS h WHERE h.delivered_at IS NOT NULL
  AND (h.receiver_id = rights.me() OR h.accepted_by = rights.me() OR h.receiver_key IN (SELECT rights.my_pools()))
UNION SELECT e.lead_id FROM events AS e JOIN acts AS a ON a.id = e.act_id
  WHERE a.actor_id = rights.me() AND e.lead_id IS NOT NULL
UNION SELECT l.id FROM rights.opened AS o JOIN leads AS l ON l.person_id = o.person_id
  WHERE o.login = session_user AND o.act = pg_current_xact_id_if_assigned()
UNION SELECT rights.just_made('leads_id_seq') $$
"""
# A seller without a team serves every pool, as everywhere in the center.
_MY_POOLS = f"""
CREATE FUNCTION rights.my_pools() RETURNS SETOF text {_HEAD} AS
$$ SELECT DISTINCT l.owner_key FROM leads AS l, colleagues AS c WHERE c.id = rights.me()
  AND l.owner_key LIKE 'p:%' AND (c.team = '' OR l.owner_key = 'p:' || c.team)
UNION SELECT 'p:' || c.team FROM colleagues AS c WHERE c.id = rights.me() AND c.team <> '' $$
"""
_MY_PERSONS = f"""
CREATE FUNCTION rights.my_persons() RETURNS SETOF bigint {_HEAD} AS
$$ SELECT l.person_id FROM leads AS l WHERE l.id IN (SELECT rights.my_leads())
UNION SELECT o.person_id FROM rights.opened AS o
  WHERE o.login = session_user AND o.act = pg_current_xact_id_if_assigned()
UNION SELECT rights.just_made('persons_id_seq') $$
"""
# What a session has just put in it may see, else no row could tell its number to who made it.
_JUST_MADE = """
CREATE FUNCTION rights.just_made(counter text) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN currval(counter::regclass);
EXCEPTION WHEN object_not_in_prerequisite_state THEN RETURN NULL;
END $$
"""
_NOW = f"""
CREATE FUNCTION rights.now_is() RETURNS bigint {_HEAD} AS
$$ SELECT CASE WHEN (SELECT value FROM meta WHERE key = 'live') = 'yes'
  THEN (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + 60000000
  ELSE coalesce((SELECT a.at FROM acts AS a WHERE a.actor_id = rights.me() ORDER BY a.seq DESC LIMIT 1), 0) END $$
"""
# A hand raised by sales may be that of somebody already here: whoever knows the address or number may touch them.
_FIND = """
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
"""
# A duplicate is named by its number, which sales need not see to name it.
_LEAD_EXISTS = f"""
CREATE FUNCTION rights.lead_exists(lead bigint) RETURNS boolean {_HEAD} AS
$$ SELECT rights.me() IS NOT NULL AND EXISTS (SELECT 1 FROM leads AS l WHERE l.id = lead) $$
"""


def identity_statements() -> list[str]:
    """The table of sign-ins and the questions about a session, for every colleague to ask."""
    colleague = group("colleague")
    asked = (_ME, _MY_NAME, _OWNS, _IS, _SIGNED_IN, _MY_POOLS, _JUST_MADE)
    tables = [_LOGINS, _OPENED]
    more = (_MY_LEADS, _MY_PERSONS, _NOW, _FIND, _LEAD_EXISTS)
    return [one.strip() for one in (*tables, *asked, *more)] + [
        "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rights FROM PUBLIC",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA rights TO {colleague}",
    ]
