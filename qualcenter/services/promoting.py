"""Promoting inside any act: the definition checked, the receiver found, everything frozen as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from qualcenter.domain.condition import fields_of
from qualcenter.domain.handing_over import SILENT, Receiver, promote
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import accept_promise
from qualcenter.domain.raising import rescore
from qualcenter.domain.refusals import BadValueRefused, MissingAnswersRefused, UnknownNameRefused
from qualcenter.domain.rights import Role
from qualcenter.domain.routing import route_to_sales
from qualcenter.domain.rules import Rules
from qualcenter.domain.score import Score
from qualcenter.domain.sentence import Sentence, said
from qualcenter.playbook.rendering import render
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier, facts_of
from qualcenter.services.near_names import unknown_name
from qualcenter.services.rota import Rota, sellers
from qualcenter.services.scores import score_now
from qualcenter.store.colleagues import Colleague
from qualcenter.store.said import SaidAnswer

LONGEST_BREATH = 300


@dataclass(frozen=True)
class Choice:
    """Who receives a promotion; `colleague` is None when it is a team's pool."""

    receiver: Receiver
    colleague: Colleague | None
    routed: Mapping[str, object] = field(default_factory=dict)
    """What routing says of its choice, as the event keeps it; empty for whoever was named."""


@dataclass(frozen=True)
class Wanted:
    """What the promoter says beyond the answers: a receiver by name, the sentence, an agreed meeting."""

    to: str = ""
    one_breath: str = ""
    meeting_at: datetime | None = None


def promote_lead(act: Act, dossier: Dossier, wanted: Wanted) -> int:
    """Hand a lead to sales; gives the handoff's id.

    Raises `MissingAnswersRefused` naming what the definition still wants, `UnknownNameRefused` and
    `BadValueRefused` for a receiver who is none, and `WrongStageRefused`.
    """
    given = holding(act, dossier)
    check_definition(act, dossier, given)
    if wanted.meeting_at is not None and wanted.meeting_at <= act.at:
        raise BadValueRefused(said("The meeting must lie in the future."), ("meeting_at",))
    return pass_to_sales(act, dossier, choose_receiver(act, dossier, wanted.to), wanted, given)


def pass_to_sales(act: Act, dossier: Dossier, choice: Choice, wanted: Wanted, given: Mapping[str, SaidAnswer]) -> int:
    """Freeze score, reasons, answers and credit as they stand, and move the lead; gives the handoff's id."""
    lead = dossier.lead
    score, tier = score_now(act.work, act.rules, dossier.person)
    rescore(lead, dossier.moment, score.total, tier)
    values = {name: one.value for name, one in given.items()}
    receiver = choice.receiver
    sales = dossier.moment.sales_calendar(receiver.team)
    handoff_id = act.work.handoffs.add(
        lead_id=lead.id,
        act_id=str(act.id),
        promoted_by=act.actor.id or None,
        receiver_key=receiver.owner.key,
        receiver_id=receiver.owner.colleague_id,
        promoted_at=act.at,
        deliver_at=act.at + SILENT,
        accept_by=accept_promise(act.rules.promises, act.at, sales).due_at,
        meeting_at=wanted.meeting_at,
        score=score.total,
        reasons=frozen_reasons(score),
        answers=values,
        one_breath=one_line(wanted.one_breath) or one_breath(act.rules, dossier, values),
        credit=act.actor.id or None,
    )
    promote(lead, dossier.moment, handoff_id, act.actor.id, receiver, choice.routed)
    if choice.colleague is not None:
        act.work.colleagues.set(choice.colleague.id, waiting_since=act.at)
    return handoff_id


def holding(act: Act, dossier: Dossier) -> dict[str, SaidAnswer]:
    """The answers that still hold, by field: those given within the days that the definition allows."""
    since = act.at - timedelta(days=act.rules.promotion.answers_hold_days)
    stored = act.work.said.answers(dossier.lead.answers.values())
    return {name: one for name, one in stored.items() if one.at >= since}


def check_definition(act: Act, dossier: Dossier, given: Mapping[str, SaidAnswer]) -> None:
    """Raise `MissingAnswersRefused` unless the promotion definition is met; `missing` names the fields."""
    definition = act.rules.promotion
    values = {name: one.value for name, one in given.items()}
    missing = definition.missing(values)
    if missing:
        fields = [field for name in missing if (field := definition.field(name))]
        ask = said(
            "Before sales can have this lead, ask for: {labels}.", labels=", ".join(field.label for field in fields)
        )
        faded = sorted(set(missing) & set(dossier.lead.answers))
        days = definition.answers_hold_days
        old = said("Older than {days} days: {fields}.", days=days, fields=", ".join(faded)) if faded else ""
        raise MissingAnswersRefused(Sentence.joined(ask, old), missing)
    unmet = tuple(definition.unmet(facts_of(act.rules, dossier.person, dossier.lead) | values))
    if unmet:
        broken = (rule.condition for rule in definition.conditions if rule.words in unmet)
        asked = dict.fromkeys(name for one in broken for name in fields_of(one))
        raise MissingAnswersRefused(Sentence.joined(*unmet), tuple(asked), conditions=unmet)


def choose_receiver(act: Act, dossier: Dossier, to: str = "") -> Choice:
    """Who receives the lead: the seller named, else the least loaded who is there, else the team's pool.

    “pool” names the pool of the team that routing finds. Whoever let this lead lapse before is offered last.
    """
    if to.strip() and to.strip().lower() != "pool":
        return named_seller(act, to.strip())
    facts = facts_of(act.rules, dossier.person, dossier.lead)
    team = route_to_sales(act.rules.routing, facts)
    pool = Choice(Receiver(Owner.pool(team), team), None)
    if to:
        return pool
    people = sellers(act, team)
    rota = Rota(act, people)
    taker = rota.choose(dossier.person, dossier.lead.let_lapse_by)
    if taker is None:
        return pool
    colleague = next(one for one in people if one.id == taker)
    routed = rota.why(dossier.person, taker, given=False)
    return Choice(Receiver(Owner.colleague(taker), team), colleague, routed)


def frozen_reasons(score: Score) -> list[dict[str, object]]:
    """The reasons of a score as the handoff keeps them; their points add up to it."""
    return [
        {
            "points": one.points,
            "text": one.text,
            "rule": one.rule,
            "at": one.at.isoformat().replace("+00:00", "Z") if one.at else None,
        }
        for one in score.reasons
    ]


def one_breath(rules: Rules, dossier: Dossier, answers: Mapping[str, str]) -> str:
    """The handoff's sentence from the Playbook's pattern, with answers in their words."""
    person, firm = dossier.person, dossier.person.company
    facts = {
        "first_name": person.given_name or person.full_name.partition(" ")[0],
        "last_name": person.family_name or person.full_name.rpartition(" ")[2],
        "full_name": person.full_name,
        "title": person.title or "",
        "company": firm.name if firm else person.full_name,
        "city": person.city or (firm.city if firm else "") or "",
        "country": person.country or (firm.country if firm else "") or "",
        "industry": (firm.industry if firm else "") or "",
        "staff": str(firm.staff) if firm and firm.staff else "",
        "source": dossier.lead.source,
    }
    in_words = {
        f"answers.{field.name}": field.words_of(answers[field.name])
        for field in rules.promotion.fields
        if field.name in answers
    }
    return one_line(render(rules.promotion.one_breath, facts | in_words))


def one_line(text: str) -> str:
    """Text as one line of the length that a handoff keeps."""
    return " ".join(text.split())[:LONGEST_BREATH]


def named_seller(act: Act, name: str) -> Choice:
    """The seller of this name. Raises `UnknownNameRefused` for somebody who is not in sales."""
    colleague = act.work.colleagues.named(name)
    if colleague is None or not colleague.active:
        everybody = [one.name for one in act.work.colleagues.all() if Role.SALES in one.roles]
        raise unknown_name("sales person", name, everybody)
    if Role.SALES not in colleague.roles:
        raise UnknownNameRefused(said("{name} is not in sales: choose a sales person.", name=colleague.name), ("to",))
    return Choice(Receiver(Owner.colleague(colleague.id), colleague.team), colleague)
