"""What a row's old and new values decide: triggers that refuse a change, name the right and keep the journey true.

They run when the transaction ends, so that the events that go with a change are there whatever came first.
"""

from typing import Final

_HEAD: Final = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS"

# The right's name stands in the error's hint, where the desk finds it; the words are for whoever uses psql.
_REFUSE = f"""
CREATE FUNCTION rights.refuse(missing text, words text) RETURNS void {_HEAD} $$
BEGIN RAISE EXCEPTION 'not allowed: %', words USING ERRCODE = 'insufficient_privilege', HINT = missing; END $$
"""
_OWN_ACT = f"""
CREATE FUNCTION rights.event_of_own_act() RETURNS trigger {_HEAD} $$
BEGIN
  IF rights.owns_store() THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM acts WHERE id = NEW.act_id AND actor = NEW.actor
    AND actor_id IS NOT DISTINCT FROM rights.me() AND acts.xmin = pg_current_xact_id()::xid) THEN
    PERFORM rights.refuse('UNDO_OTHERS', 'an event belongs to an act of your own, begun with it');
  END IF;
  RETURN NULL;
END $$
"""
_REACH = f"""
CREATE FUNCTION rights.reaches(lead leads, at_ bigint) RETURNS boolean {_HEAD} $$
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
"""
# What fell due is settled by whoever looks first; a lead that begins here and now is nobody else's
# yet; what a file brought may be taken out again by those who import.
_EXCUSED = f"""
CREATE FUNCTION rights.excused(lead leads, moved leads, at_ bigint) RETURNS boolean {_HEAD} $$
DECLARE told text[];
BEGIN
  IF least(lead.settle_at, lead.tell_at, lead.claim_until) <= at_ THEN RETURN true; END IF;
  IF NOT EXISTS (SELECT 1 FROM events WHERE lead_id = lead.id AND events.xmin <> pg_current_xact_id()::xid) THEN
    RETURN true;
  END IF;
  SELECT coalesce(array_agg(kind), '{{}}') INTO told FROM events
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
"""
_LEAD = f"""
CREATE FUNCTION rights.guard_lead() RETURNS trigger {_HEAD} $$
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
"""
_COLLEAGUE = f"""
CREATE FUNCTION rights.guard_colleague() RETURNS trigger {_HEAD} $$
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
"""
_GUARDED: Final = (
    *("stage", "owner_key", "claimed_by", "next_action", "next_at", "promise_due_at", "answers", "promoted_by"),
    *("credit", "won_value", "merged_into", "handoff_id", "person_id", "attempts", "purge_reason", "lost_reason"),
    "wake_at",
)
"""Columns of a lead whose change asks whose lead it is; what is derived (score, rank, readiness) anybody may renew."""


def _trigger(name: str, when: str, function: str, *, at_the_end: bool = True) -> str:
    kind, late = ("CONSTRAINT TRIGGER", " DEFERRABLE INITIALLY DEFERRED") if at_the_end else ("TRIGGER", "")
    return f"CREATE {kind} rights_{name} {when}{late}\nFOR EACH ROW EXECUTE FUNCTION rights.{function}()"


def _changed(columns: tuple[str, ...]) -> str:
    before, after = (", ".join(f"{row}.{one}" for one in columns) for row in ("OLD", "NEW"))
    return f"FOR EACH ROW WHEN (({before})\nIS DISTINCT FROM ({after}))"


def guard_statements() -> list[str]:
    """The triggers and what they ask."""
    asked = (_REFUSE, _OWN_ACT, _REACH, _EXCUSED, _LEAD, _COLLEAGUE)
    lead = _trigger("lead", "AFTER UPDATE ON leads", "guard_lead").replace("FOR EACH ROW", _changed(_GUARDED))
    return [
        *(one.strip() for one in asked),
        _trigger("own_act", "AFTER INSERT ON events", "event_of_own_act"),
        lead,
        _trigger("colleague", "BEFORE UPDATE ON colleagues", "guard_colleague", at_the_end=False),
    ]
