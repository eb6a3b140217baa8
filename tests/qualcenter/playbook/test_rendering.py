"""Sentences, and the attacks they withstand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.playbook.loading import default_playbook
from qualcenter.playbook.rendering import (
    LONGEST_FACT,
    LONGEST_OUTPUT,
    LONGEST_TEMPLATE,
    PLACEHOLDERS,
    TemplateFaultError,
    render,
    template_faults,
)

ATTACKS = [
    "{{ 'a' * 10**9 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ first_name * 999999 }}",
    "{{ first_name ~ first_name }}",
    "{{ 1 + 1 }}",
    "{{ 7 // 2 }}",
    "{{ -1 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ first_name.__class__ }}",
    "{{ first_name.upper() }}",
    "{{ first_name['__class__'] }}",
    "{{ first_name[0] }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum() }}",
    "{{ range(10) }}",
    "{{ dict(a=1) }}",
    "{{ namespace() }}",
    "{{ config }}",
    "{% for x in range(10**9) %}x{% endfor %}",
    "{% for letter in first_name %}{{ letter }}{% endfor %}",
    "{% set x = 1 %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% block b %}{% endblock %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with a = 1 %}{% endwith %}",
    "{% call m() %}{% endcall %}",
    "{{ first_name | attr('__class__') }}",
    "{{ first_name | center(1000000000) }}",
    "{{ first_name | indent(1000000000) }}",
    "{{ first_name | format(1) }}",
    "{{ first_name | replace('a', 'bb') }}",
    "{{ first_name | map('upper') | list }}",
    "{{ first_name | default(default_value='x') }}",
    "{{ first_name | default(*full_name) }}",
    "{{ first_name is defined }}",
    "{{ 'a' < first_name }}",
    "{{ 'a' in first_name }}",
    "{{ [first_name] }}",
    "{{ {'a': 1} }}",
    "{{ (first_name, last_name) }}",
    "{{ first_name[::2] }}",
    "{{ not " + "not " * 40 + "first_name }}",
    "{{ " + "(" * 5_000 + "first_name" + ")" * 5_000 + " }}",
    "{% if first_name %}" * 40 + "x" + "{% endif %}" * 40,
    "{{ first_name }}" * 400,
    "x" * (LONGEST_TEMPLATE + 1),
    "{{ first_name",
    "{{ firstname }}",
    "{{ answers.__class__ }}",
    "{{ answers.colour }}",
]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_whatever_is_not_on_the_list_is_refused(attack: str) -> None:
    assert template_faults(attack, ["need"])


@pytest.mark.parametrize("attack", ATTACKS[:-1], ids=range(len(ATTACKS) - 1))
def test_a_refused_sentence_is_not_rendered_either(attack: str) -> None:
    with pytest.raises(TemplateFaultError):
        render(attack, PLACEHOLDERS)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("Good day, {{ first_name }}.", "Good day, Maria."),
        ("{{ city | default('town') }}", "town"),
        ("{% if city %}in {{ city }}{% else %}somewhere{% endif %}", "somewhere"),
        ("{{ first_name | upper }}", "MARIA"),
        ("{{ 'we' if first_name == 'Maria' and not city else 'they' }}", "we"),
        ("{{ answers.need | lower }}", "growing"),
        ("{{ title }}", ""),
        ("<b>{{ company }}</b>", "<b>Ab & Co</b>"),
    ],
)
def test_a_sentence_is_filled_with_what_is_known(template: str, said: str) -> None:
    facts = {"first_name": "Maria", "city": " ", "answers.need": "Growing", "company": "Ab & Co"}
    assert template_faults(template, ["need"]) == []
    assert render(template, facts) == said


def test_an_answer_named_like_a_method_is_only_an_answer() -> None:
    assert render("{{ answers.items }}", {"answers.items": "46"}) == "46"
    assert render("{{ answers.items }}", {}) == ""


def test_what_a_person_wrote_is_never_read_as_a_sentence() -> None:
    assert render("{{ company }}", {"company": "{{ 7 * 7 }}"}) == "{{ 7 * 7 }}"


def test_a_long_fact_is_cut_and_a_long_result_is_refused() -> None:
    assert len(render("{{ company }}", {"company": "x" * 10**6})) == LONGEST_FACT
    with pytest.raises(TemplateFaultError, match=str(LONGEST_OUTPUT)):
        render("{{ company }}" * 30, {"company": "x" * 10**6})


def test_every_sentence_of_the_default_can_be_said_with_and_without_facts() -> None:
    playbook = default_playbook()
    sentences = [step.say for script in playbook.scripts for step in script.steps]
    sentences += [objection.reply for script in playbook.scripts for objection in script.objections]
    sentences += [text for mail in playbook.templates for text in (mail.subject, mail.text)]
    for sentence in sentences:
        for facts in (PLACEHOLDERS, {}):
            said = render(sentence, facts)
            assert said.strip()
            assert "{" not in said


@given(st.text("{}%|()[]'*. abfirst_name0|", max_size=60))
def test_no_sentence_makes_the_check_raise(template: str) -> None:
    faults = template_faults(template)
    if not faults:
        assert len(render(template, PLACEHOLDERS)) <= LONGEST_OUTPUT
