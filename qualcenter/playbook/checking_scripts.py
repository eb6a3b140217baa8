"""Cross checks of scripts, and of every sentence that holds placeholders."""

from collections.abc import Iterator

from qualcenter.domain.script import ANSWER_KEYS
from qualcenter.playbook.definitions import PromotionFieldSection
from qualcenter.playbook.faults import Fault, place, repeated
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.rendering import template_faults
from qualcenter.playbook.talking import AnswerSection, ScriptSection, StepSection

MOST_ANSWERS = len(ANSWER_KEYS)


def script_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield dead and unreachable steps, wrong keys, and answers that capture what does not exist."""
    fields = {field.name: field for field in playbook.promotion.fields}
    dispositions = {rule.code for rule in playbook.dispositions}
    for index, script in enumerate(playbook.scripts):
        where = place("scripts", index)
        yield from repeated([step.name for step in script.steps], place(where, "steps"), "name")
        yield from _unreachable(script, where)
        for at, step in enumerate(script.steps):
            here = place(where, "steps", at)
            yield from _answer_count_faults(step, here)
            if fields and step.captures is not None and step.captures not in fields:
                yield Fault(place(here, "captures"), _no_field(step.captures))
            for number, answer in enumerate(step.answers):
                spot = place(here, "answers", number)
                yield from _answer_faults(answer, script, spot)
                yield from _capture_faults(answer, fields, spot)
                if dispositions and answer.disposition is not None and answer.disposition not in dispositions:
                    what = f"there is no disposition “{answer.disposition}”"
                    yield Fault(place(spot, "disposition"), what)
    if playbook.scripts and not any(script.fallback for script in playbook.scripts):
        yield Fault("scripts", "none is the fallback for leads that no condition fits")


def sentence_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield unknown placeholders and whatever else a sentence may not hold."""
    answers = [field.name for field in playbook.promotion.fields]
    for where, sentence in _sentences(playbook):
        for what in template_faults(sentence, answers):
            yield Fault(where, what)


def _sentences(playbook: Playbook) -> Iterator[tuple[str, str]]:
    yield "promotion.one_breath", playbook.promotion.one_breath
    for index, script in enumerate(playbook.scripts):
        for at, step in enumerate(script.steps):
            yield place("scripts", index, "steps", at, "say"), step.say
        for at, objection in enumerate(script.objections):
            yield place("scripts", index, "objections", at, "reply"), objection.reply
    for index, template in enumerate(playbook.templates):
        yield place("templates", index, "subject"), template.subject
        yield place("templates", index, "text"), template.text


def _answer_count_faults(step: StepSection, where: str) -> Iterator[Fault]:
    if len(step.answers) > MOST_ANSWERS:
        count = len(step.answers)
        yield Fault(place(where, "answers"), f"{count} answers are too many; {MOST_ANSWERS} have a key")
    keys = [answer.key for answer in step.answers]
    yield from repeated(keys, place(where, "answers"), "key", "the key {code} is used twice in this step")


def _answer_faults(answer: AnswerSection, script: ScriptSection, where: str) -> Iterator[Fault]:
    if answer.key not in ANSWER_KEYS:
        yield Fault(place(where, "key"), f"“{answer.key}” is none of {' '.join(ANSWER_KEYS)}")
    if answer.next is not None and answer.next not in {step.name for step in script.steps}:
        yield Fault(place(where, "next"), f"leads to the step “{answer.next}”, which is not there")


def _capture_faults(answer: AnswerSection, fields: dict[str, PromotionFieldSection], where: str) -> Iterator[Fault]:
    if answer.field is None:
        if answer.value is not None:
            yield Fault(place(where, "field"), "is missing: which field does the value go to?")
        return
    field = fields.get(answer.field)
    if field is None:
        if fields:
            yield Fault(place(where, "field"), _no_field(answer.field))
        return
    if answer.value is None:
        yield Fault(place(where, "value"), f"is missing: what is captured in “{answer.field}”?")
    elif field.kind == "choice" and answer.value not in {choice.code for choice in field.choices}:
        yield Fault(place(where, "value"), f"“{answer.value}” is not among the choices of “{field.name}”")


def _unreachable(script: ScriptSection, where: str) -> Iterator[Fault]:
    steps = {step.name: step for step in script.steps}
    if not steps:
        return
    reached = {script.steps[0].name}
    waiting = list(reached)
    while waiting:
        step = steps[waiting.pop()]
        following = {answer.next for answer in step.answers if answer.next and answer.next in steps}
        waiting += following - reached
        reached |= following
    for index, step in enumerate(script.steps):
        if step.name and step.name not in reached:
            yield Fault(place(where, "steps", index), f"no answer leads to the step “{step.name}”")


def _no_field(name: str) -> str:
    return f"the promotion definition has no field “{name}”"
