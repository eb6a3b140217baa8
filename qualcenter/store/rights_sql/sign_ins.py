"""People come and go through functions of the owner: nobody else may make a role, and no grant is handed on."""

from typing import Final

from qualcenter.store.rights_sql.groups import STORE, group

_HEAD: Final = "SECURITY DEFINER SET search_path = public, pg_temp AS"
_MAY: Final = "rights.owns_store() OR (rights.me() IS NOT NULL AND rights.is_one_of('team_lead', 'operations'))"

_TEND = f"""
CREATE FUNCTION rights.must_tend_people() RETURNS void LANGUAGE plpgsql {_HEAD} $$
BEGIN
  IF NOT ({_MAY}) THEN PERFORM rights.refuse('TEND_PEOPLE', 'adding people and their sign-ins'); END IF;
END $$
"""
# One door for newcomers: the colleague, the role and the one-time password, or none of them.
_ADD = f"""
CREATE FUNCTION rights.add_colleague(facts jsonb, wished text, verifier text, until timestamptz,
  OUT made bigint, OUT rolename text) LANGUAGE plpgsql {_HEAD} $$
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
"""
# Roles are groups of the server: the row and the memberships change together, or neither does.
_ROLES = f"""
CREATE FUNCTION rights.change_roles(who bigint, roles_ text) RETURNS void LANGUAGE plpgsql {_HEAD} $$
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
"""
_VERIFIER = f"""
CREATE FUNCTION rights.must_be_verifier(verifier text) RETURNS void LANGUAGE plpgsql {_HEAD} $$
BEGIN
  IF verifier IS NULL OR verifier NOT LIKE 'SCRAM-SHA-256$%:%$%:%' THEN
    RAISE EXCEPTION 'a password is kept as its SCRAM verifier' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END $$
"""
_GIVE = f"""
CREATE FUNCTION rights.give_sign_in(who bigint, wished text, verifier text, until timestamptz) RETURNS text
LANGUAGE plpgsql {_HEAD} $$
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
  EXECUTE format('GRANT "{STORE}_colleague" TO %I', rolename);
  PERFORM rights.join_groups(who, rolename);
  RETURN rolename;
END $$
"""
_JOIN = f"""
CREATE FUNCTION rights.join_groups(who bigint, rolename text) RETURNS void LANGUAGE plpgsql {_HEAD} $$
DECLARE one text; has boolean;
BEGIN
  FOREACH one IN ARRAY ARRAY['qualifier', 'team_lead', 'sales', 'marketing', 'manager', 'operations'] LOOP
    has := EXISTS (SELECT 1 FROM colleagues AS c, rights.logins AS l WHERE c.id = who AND c.roles::jsonb ? one
      AND c.active AND l.colleague_id = c.id AND NOT l.must_change);
    IF has THEN EXECUTE format('GRANT %I TO %I', '{STORE}_' || one, rolename);
    ELSIF pg_has_role(rolename::name, ('{STORE}_' || one)::name, 'MEMBER') THEN
      EXECUTE format('REVOKE %I FROM %I', '{STORE}_' || one, rolename);
    END IF;
  END LOOP;
END $$
"""
# Whoever changes the first password proves to have it, and only then belongs to the groups of their roles.
_CHANGE = f"""
CREATE FUNCTION rights.change_password(verifier text) RETURNS void LANGUAGE plpgsql {_HEAD} $$
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
"""
_OFF = f"""
CREATE FUNCTION rights.switch_off(who bigint, at_ bigint) RETURNS void LANGUAGE plpgsql {_HEAD} $$
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
"""
# Nobody kept the password: whoever had a sign-in is given another one-time password in the same transaction.
_BACK = f"""
CREATE FUNCTION rights.bring_back(who bigint) RETURNS boolean LANGUAGE plpgsql {_HEAD} $$
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
"""
# Ending a session takes the rights of its role: the owner takes them for this one deed.
_END = f"""
CREATE FUNCTION rights.end_sessions(who bigint) RETURNS integer LANGUAGE plpgsql {_HEAD} $$
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
"""
_JOBS = f"""
CREATE FUNCTION rights.give_jobs_sign_in(verifier text) RETURNS text LANGUAGE plpgsql {_HEAD} $$
BEGIN
  IF NOT (rights.owns_store() OR (rights.me() IS NOT NULL AND rights.is_one_of('operations'))) THEN
    PERFORM rights.refuse('TEND_STORE', 'the sign-in of the jobs');
  END IF;
  PERFORM rights.must_be_verifier(verifier);
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{STORE}_runner') THEN
    EXECUTE 'CREATE ROLE "{STORE}_runner" IN ROLE "{STORE}_colleague", "{STORE}_jobs"';
  END IF;
  EXECUTE format('ALTER ROLE "{STORE}_runner" LOGIN PASSWORD %L', verifier);
  RETURN '{STORE}_runner';
END $$
"""
_OFFERED: Final = (
    "add_colleague(jsonb, text, text, timestamptz)",
    "give_sign_in(bigint, text, text, timestamptz)",
    "change_roles(bigint, text)",
    "change_password(text)",
    "switch_off(bigint, bigint)",
    "bring_back(bigint)",
    "end_sessions(bigint)",
    "give_jobs_sign_in(text)",
)


def sign_in_statements() -> list[str]:
    """The functions; only those meant for callers may be called by colleagues, each of which asks who calls."""
    made = (_TEND, _VERIFIER, _JOIN, _GIVE, _ADD, _ROLES, _CHANGE, _OFF, _BACK, _END, _JOBS)
    return [
        *(one.strip() for one in made),
        "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rights FROM PUBLIC",
        *(f"GRANT EXECUTE ON FUNCTION rights.{one} TO {group('colleague')}" for one in _OFFERED),
    ]
