"""Compiles what is said and decided on a call: dispositions, promotion, scripts and nurture."""

from qualcenter.domain.disposition import Choice, DispositionRule, FieldRule
from qualcenter.domain.nurture import (
    EmailTemplate,
    NurtureReason,
    NurtureRules,
    Step,
    Track,
    WakeRule,
)
from qualcenter.domain.promotion import PromotionCondition, PromotionDefinition, PromotionField
from qualcenter.domain.script import Answer, Objection, Script
from qualcenter.domain.script import Step as ScriptStep
from qualcenter.playbook.conditions import compiled_or_always
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.talking import AnswerSection, FieldSection, ScriptSection, StepSection
from qualcenter.playbook.values import ChoiceSection


def dispositions_of(playbook: Playbook) -> dict[str, DispositionRule]:
    """Compile the dispositions by code, in the Playbook's order."""
    return {
        told.code: DispositionRule(
            code=told.code,
            label=told.label,
            key=told.key,
            reached=told.reached,
            effect=told.effect,
            fields=tuple(_field_of(field, playbook) for field in told.fields),
            more=told.more,
            params=dict(told.params),
        )
        for told in playbook.dispositions
    }


def promotion_of(playbook: Playbook) -> PromotionDefinition:
    """Compile the promotion definition."""
    told = playbook.promotion
    return PromotionDefinition(
        fields=tuple(
            PromotionField(f.name, f.label, f.kind, _choices(f.choices), f.required, f.likely) for f in told.fields
        ),
        conditions=tuple(PromotionCondition(rule.when.compiled(), rule.words) for rule in told.conditions),
        one_breath=told.one_breath,
        answers_hold_days=told.answers_hold_days,
    )


def nurture_of(playbook: Playbook) -> NurtureRules:
    """Compile tracks, e-mails and nurture reasons."""
    return NurtureRules(
        tracks={
            track.code: Track(
                track.code,
                track.label,
                tuple(Step(step.kind, step.days, step.template, step.words) for step in track.steps),
            )
            for track in playbook.tracks
        },
        reasons={
            told.code: NurtureReason(told.code, told.label, WakeRule(told.wake, told.days), told.track, told.needs_note)
            for told in playbook.nurture_reasons
        },
        templates={
            mail.code: EmailTemplate(mail.code, mail.label, mail.language, mail.subject, mail.text)
            for mail in playbook.templates
        },
        missed_track=playbook.nurture.missed_track,
        lost_track=playbook.nurture.lost_track,
        bad_number_track=playbook.nurture.bad_number_track,
        default_track=playbook.nurture.default_track,
    )


def scripts_of(playbook: Playbook) -> tuple[Script, ...]:
    """Compile the scripts; each opens at its first step."""
    return tuple(_script_of(told) for told in playbook.scripts)


def choices_of(field: FieldSection, playbook: Playbook) -> tuple[Choice, ...]:
    """Return a field's choices, also those that it takes from another list of the Playbook."""
    if field.choices_from is None and field.kind != "template":
        return _choices(field.choices)
    source = getattr(playbook, field.choices_from or "templates")
    return tuple(Choice(item.code, item.label) for item in source)


def _field_of(told: FieldSection, playbook: Playbook) -> FieldRule:
    return FieldRule(
        name=told.name,
        label=told.label,
        kind=told.kind,
        required=told.required,
        choices=choices_of(told, playbook),
        default=told.default,
        when=None if told.when is None else told.when.compiled(),
    )


def _choices(told: tuple[ChoiceSection, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(choice.code, choice.label) for choice in told)


def _script_of(told: ScriptSection) -> Script:
    return Script(
        name=told.name,
        label=told.label,
        language=told.language,
        when=compiled_or_always(told.when),
        first=told.steps[0].name,
        steps={step.name: _step_of(step) for step in told.steps},
        objections=tuple(Objection(objection.label, objection.reply) for objection in told.objections),
        fallback=told.fallback,
    )


def _step_of(told: StepSection) -> ScriptStep:
    answers = tuple(_answer_of(answer) for answer in told.answers)
    return ScriptStep(told.name, told.title, told.say, told.listen, answers, told.captures)


def _answer_of(told: AnswerSection) -> Answer:
    return Answer(
        key=told.key,
        label=told.label,
        then_words=told.then,
        next_step=told.next,
        field=told.field,
        value=told.value,
        disposition=told.disposition,
    )
