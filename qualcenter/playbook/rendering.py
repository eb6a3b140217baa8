"""Sentences of scripts and e-mails: Jinja placeholders from a list, and nothing else that Jinja can do."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from jinja2 import Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

PLACEHOLDERS: Mapping[str, str] = {
    "first_name": "Maria",
    "last_name": "Oliveira",
    "full_name": "Maria Oliveira",
    "title": "VP Operations",
    "company": "Norvik Logistics",
    "city": "Hamburg",
    "country": "DE",
    "industry": "logistics",
    "staff": "640",
    "touch": "asked for pricing",
    "touched": "this morning",
    "source": "website",
    "interest": "route planning",
    "caller": "Nadia Brand",
    "caller_first_name": "Nadia",
    "our_company": "Waylane",
    "product": "Waylane Routes",
    "receiver": "Jonas Weber",
    "meeting": "Thursday at 10:00",
    "unsubscribe_link": "https://example.com/stop",
}
"""Every name a sentence may hold, with the value that previews show."""

FILTERS = ("default", "lower", "upper", "capitalize", "title", "trim")
LONGEST_TEMPLATE = 8_000
LONGEST_OUTPUT = 20_000
LONGEST_FACT = 1_000
DEEPEST = 20
MOST_NODES = 300
PLAIN_NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
TOO_DEEP = f"is nested too deeply; {DEEPEST} levels are the most"


class TemplateFaultError(ValueError):
    """A sentence holds something that sentences may not hold; the message says what."""


class _Flat(NodeTransformer):
    """Turns `answers.need` into one plain name, so that the finished template never reads an attribute."""

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802  jinja2 names visitors so
        return nodes.Name(_flat(_path(node) or ""), "load", lineno=node.lineno)


def template_faults(template: str, answers: Iterable[str] = ()) -> list[str]:
    """Return what is wrong with a sentence, an empty list when it may be used.

    Allowed are the names of `PLACEHOLDERS`, `answers.FIELD` for the fields given, six filters, comparison
    with `==` and `!=`, `and`, `or`, `not` and `if`. Calls, loops, arithmetic, indexes and assignments are
    refused by not being on this list.
    """
    allowed = frozenset(PLACEHOLDERS) | {f"answers.{name}" for name in answers}
    try:
        parsed = _parsed(template)
    except TemplateFaultError as fault:
        return [str(fault)]
    return list(dict.fromkeys(_faults(parsed, allowed, 0)))


def render(template: str, facts: Mapping[str, str]) -> str:
    """Fill a sentence; a fact that is absent or blank leaves nothing, or what `default` says.

    `facts` may hold names of `PLACEHOLDERS` and `answers.FIELD`. Raises `TemplateFaultError` for a sentence
    with a fault; a checked Playbook has none, so only sentences still being edited can raise.
    """
    filled = {_flat(name): str(fact)[:LONGEST_FACT] for name, fact in facts.items() if str(fact).strip()}
    try:
        text = _compiled(template, frozenset(facts)).render(filled)
    except TemplateError as error:
        raise TemplateFaultError(str(error)) from None
    if len(text) > LONGEST_OUTPUT:
        raise TemplateFaultError(f"fills up to more than {LONGEST_OUTPUT} characters")
    return text


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=True, cache_size=0)
    environment.globals.clear()
    environment.tests = {}
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    return environment


_SANDBOX = _environment()


@lru_cache(maxsize=1024)
def _compiled(template: str, facts: frozenset[str]) -> Template:
    parsed = _parsed(template)
    allowed = frozenset(PLACEHOLDERS) | facts
    unknown_answers = {name for name in _names(parsed) if re.fullmatch(r"answers\.[a-z][a-z0-9_]*", name)}
    for fault in _faults(parsed, allowed | unknown_answers, 0):
        raise TemplateFaultError(fault)
    return _SANDBOX.from_string(_Flat().visit(parsed))


def _parsed(template: str) -> nodes.Template:
    if len(template) > LONGEST_TEMPLATE:
        raise TemplateFaultError(f"has {len(template)} characters; {LONGEST_TEMPLATE} are the most")
    try:
        parsed = _SANDBOX.parse(template)
    except TemplateSyntaxError as error:
        raise TemplateFaultError(f"cannot be read: {error.message} (line {error.lineno})") from None
    except RecursionError:
        raise TemplateFaultError(TOO_DEEP) from None
    if sum(1 for _ in parsed.find_all(nodes.Node)) > MOST_NODES:
        raise TemplateFaultError(f"has more than {MOST_NODES} parts")
    return parsed


def _faults(node: nodes.Node, allowed: frozenset[str], depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        yield TOO_DEEP
        return
    if isinstance(node, nodes.Name | nodes.Getattr):
        yield from _name_fault(node, allowed)
        return
    if isinstance(node, nodes.Filter):
        if node.name not in FILTERS or node.kwargs or node.dyn_args or node.dyn_kwargs:
            yield f"may not use the filter “{node.name}” like this; there are {', '.join(FILTERS)}"
    elif isinstance(node, nodes.Compare):
        if any(operand.op not in ("eq", "ne") for operand in node.ops):
            yield "may compare only with == and !="
    elif not isinstance(node, (*PLAIN_NODES, nodes.Operand)):
        yield f"may not hold {_WORDS.get(type(node).__name__, 'this: ' + type(node).__name__.lower())}"
        return
    for child in node.iter_child_nodes():
        yield from _faults(child, allowed, depth + 1)


_WORDS = {
    "Call": "a call",
    "For": "a loop",
    "Getitem": "an index",
    "Mul": "arithmetic (*)",
    "Pow": "arithmetic (**)",
    "Mod": "arithmetic (%)",
    "Add": "arithmetic (+)",
    "Assign": "an assignment",
    "Macro": "a macro",
    "Include": "another template",
    "Import": "another template",
    "FromImport": "another template",
    "Extends": "another template",
}


def _name_fault(node: nodes.Name | nodes.Getattr, allowed: frozenset[str]) -> Iterator[str]:
    path = _path(node)
    if path is None:
        yield "may read only names from the list, not a part of something else"
    elif path not in allowed:
        yield f"has the unknown placeholder “{path}”"


def _path(node: nodes.Node) -> str | None:
    """Return `a.b` for names and attributes of names, None for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _path(node.node)
        return None if before is None else f"{before}.{node.attr}"
    return None


def _names(parsed: nodes.Template) -> set[str]:
    return {path for node in parsed.find_all(nodes.Getattr) if (path := _path(node)) is not None}


def _flat(path: str) -> str:
    return path.replace(".", "__")
