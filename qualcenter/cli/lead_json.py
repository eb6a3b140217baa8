"""The lead as programs get it: one shape for every command that answers with a lead."""

from typing import Any

from qualcenter.cli.answer import instant_text
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.queue_rows import QueueRow


def lead_json(brief: BriefRow) -> dict[str, Any]:
    """The fields of a lead that outside programs rely on; fields may be added, never renamed."""
    return {
        "id": brief.lead_id,
        "person": brief.person,
        "company": brief.company or None,
        "email": brief.email,
        "phone": brief.phone,
        "phones": [
            {"number": one.number or one.raw, "extension": one.extension, "label": one.label, "state": one.state}
            for one in brief.phones
        ],
        "stage": brief.stage,
        "owner": brief.owner or None,
        "score": brief.score,
        "tier": brief.tier,
        "hot_since": instant_text(brief.hot_since),
        "next_action": brief.next_action,
        "next_at": instant_text(brief.next_at),
        "promise_due_at": instant_text(brief.promise.due_at) if brief.promise else None,
        "attempts": brief.attempts,
        "claimed_by": brief.claimed_by,
        "stage_since": instant_text(brief.stage_since),
        "playbook_version": brief.playbook_version,
    }


def shown(brief: BriefRow) -> dict[str, Any]:
    """The lead with everything on its brief."""
    verdict = brief.verdict
    return lead_json(brief) | {
        "title": brief.title or None,
        "source": brief.source or None,
        "touches": [
            {
                "at": instant_text(one.at),
                "kind": one.kind,
                "words": one.words,
                "detail": one.detail,
                "source": one.source,
            }
            for one in brief.touches
        ],
        "answers": {one.field: one.value for one in brief.answers},
        "missing": list(brief.missing),
        "notes": [{"at": instant_text(one.at), "author": one.author, "text": one.text} for one in brief.notes],
        "score": {
            "total": brief.score,
            "fit": brief.fit,
            "interest": brief.interest,
            "reasons": [
                {"points": one.points, "reason": one.reason, "rule": one.rule, "at": instant_text(one.at)}
                for one in brief.reasons
            ],
        },
        "call": {
            "verdict": verdict.verdict,
            "rule": verdict.rule,
            "words": verdict.words,
            "opens_at": instant_text(verdict.opens_at),
            "local_time": verdict.local_time.isoformat(),
            "zone": verdict.zone,
        },
        "promise": {
            "kind": brief.promise.kind,
            "due_at": instant_text(brief.promise.due_at),
            "state": brief.promise.state,
        }
        if brief.promise
        else None,
        "script": brief.script,
    }


def queued(row: QueueRow, brief: dict[str, Any]) -> dict[str, Any]:
    """A lead in a queue: its own fields, its place and why it stands there."""
    held = row.held_back
    band = row.band.value if row.band.value in ("callback", "rescue") else "rank"
    return brief | {
        "rank": row.rank,
        "band": band,
        "why": [{"points": one.points, "reason": one.reason} for one in row.why],
        "held_back": {"rule": held.rule, "words": held.words, "until": instant_text(held.until)} if held else None,
    }


def lead_line(brief: BriefRow) -> str:
    """A lead in one line for people."""
    where = f" ({brief.company})" if brief.company else ""
    owner = f", {brief.owner}" if brief.owner else ""
    due = f", {brief.next_action} {brief.next_at:%Y-%m-%d %H:%MZ}" if brief.next_action and brief.next_at else ""
    return f"{brief.lead_id}  {brief.person}{where}: {brief.stage}{owner}, score {brief.score} {brief.tier}{due}"
