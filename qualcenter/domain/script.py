"""Scripts: the branching call guide, and which one fits a lead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qualcenter.domain.condition import AnyCondition, holds

ANSWER_KEYS = ("A", "S", "D", "F", "Q", "V")


@dataclass(frozen=True)
class Answer:
    """One thing the person may say: its key, what follows in words, where it leads and what it captures.

    `next_step` None ends the script. `field` and `value` are both set or both None; `disposition` suggests
    how to close when the answer ends the call.
    """

    key: str
    label: str
    then_words: str = ""
    next_step: str | None = None
    field: str | None = None
    value: str | None = None
    disposition: str | None = None


@dataclass(frozen=True)
class Step:
    """One step: a word for the trail, the sentence to say (a template) and what to listen for."""

    name: str
    title: str
    say: str
    listen: str
    answers: tuple[Answer, ...]
    captures: str | None = None

    def answer(self, key: str) -> Answer | None:
        """Return the answer under that key in either case, or None."""
        return next((answer for answer in self.answers if answer.key == key.upper()), None)


@dataclass(frozen=True)
class Objection:
    """What people say against it, and a reply (a template)."""

    label: str
    reply: str


@dataclass(frozen=True)
class Script:
    """A call guide; `steps` keep the Playbook's order and `first` names where it opens."""

    name: str
    label: str
    language: str
    when: AnyCondition
    first: str
    steps: Mapping[str, Step]
    objections: tuple[Objection, ...] = ()
    fallback: bool = False

    def trail(self) -> tuple[Step, ...]:
        """Return the steps in the Playbook's order, as the trail on screen shows them."""
        return tuple(self.steps.values())

    def step_for(self, field: str) -> Step | None:
        """Return the first step that captures that answer, None when the script never asks for it."""
        for step in self.steps.values():
            if step.captures == field or any(answer.field == field for answer in step.answers):
                return step
        return None


def choose_script(scripts: Iterable[Script], facts: Mapping[str, object]) -> Script:
    """Return the first script that fits in the person's language, else one that fits, else the fallback.

    `facts["language"]` is a language code or a collection of them, best first. Raises `LookupError` when
    there is no script at all, which a checked Playbook rules out.
    """
    known = tuple(scripts)
    fitting = [script for script in known if not script.fallback and holds(script.when, facts)]
    fallbacks = [script for script in known if script.fallback]
    spoken = _languages(facts.get("language"))
    for options in (fitting, fallbacks):
        for language in spoken:
            for script in options:
                if script.language == language:
                    return script
    for script in (*[s for s in fitting if s.language == "en"], *fallbacks, *fitting, *known):
        return script
    raise LookupError("the Playbook has no script")


def _languages(spoken: object) -> tuple[str, ...]:
    if spoken is None:
        return ()
    words = spoken if isinstance(spoken, (tuple, list)) else (spoken,)
    return tuple(str(word).strip().casefold()[:2] for word in words)
