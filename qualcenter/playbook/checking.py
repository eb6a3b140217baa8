"""The cross checks: faults that no single value has, only values together."""

from collections.abc import Callable, Iterable, Iterator

from qualcenter.playbook.checking_moves import disposition_faults, reason_faults, track_faults
from qualcenter.playbook.checking_scripts import script_faults, sentence_faults
from qualcenter.playbook.checking_times import calendar_faults, calling_faults, promise_faults
from qualcenter.playbook.conditions import FIT_FACTS, LEAD_FACTS, When
from qualcenter.playbook.faults import Fault, place, repeated
from qualcenter.playbook.model import Playbook

LISTS_BY_NAME = ("calendars", "teams", "scripts")
LISTS_BY_CODE = (
    "dispositions",
    "tracks",
    "templates",
    "nurture_reasons",
    "return_reasons",
    "lost_reasons",
    "skip_reasons",
    "not_a_fit_reasons",
    "purge_reasons",
)


def cross_faults(playbook: Playbook) -> list[Fault]:
    """Return every fault between the values of a Playbook, in no particular order."""
    checks: tuple[Callable[[Playbook], Iterable[Fault]], ...] = (
        repeated_faults,
        condition_faults,
        promotion_faults,
        scoring_faults,
        team_faults,
        calendar_faults,
        promise_faults,
        calling_faults,
        disposition_faults,
        reason_faults,
        track_faults,
        script_faults,
        sentence_faults,
    )
    return [fault for check in checks for fault in check(playbook)]


def repeated_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield codes and names that stand twice in their list."""
    for names, key in ((LISTS_BY_NAME, "name"), (LISTS_BY_CODE, "code")):
        for section in names:
            yield from repeated([getattr(item, key) for item in getattr(playbook, section)], section, key)
    yield from repeated([rule.name for rule in playbook.windows.rules], "windows.rules", "name")
    yield from repeated([part.name for part in playbook.cadence.day_parts], "cadence.day_parts", "name")
    yield from repeated([rule.code for rule in playbook.scoring.fit], "scoring.fit", "code")
    yield from repeated([touch.kind for touch in playbook.scoring.touches], "scoring.touches", "kind")


def condition_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield conditions of a wrong shape, or on a fact that leads do not have."""
    facts = frozenset(LEAD_FACTS)
    for index, fit in enumerate(playbook.scoring.fit):
        yield from when_faults(fit.when, place("scoring.fit", index, "when"), FIT_FACTS)
    for index, script in enumerate(playbook.scripts):
        yield from when_faults(script.when, place("scripts", index, "when"), facts)
    for name in ("routes", "sales_routes"):
        for index, route in enumerate(getattr(playbook.routing, name)):
            yield from when_faults(route.when, place("routing", name, index, "when"), facts)
    answered = facts | {field.name for field in playbook.promotion.fields}
    for index, rule in enumerate(playbook.promotion.conditions):
        yield from when_faults(rule.when, place("promotion.conditions", index, "when"), answered)
    for index, disposition in enumerate(playbook.dispositions):
        names = frozenset(field.name for field in disposition.fields)
        for at, field in enumerate(disposition.fields):
            yield from when_faults(field.when, place("dispositions", index, "fields", at, "when"), names)


def when_faults(when: When | None, where: str, known: frozenset[str]) -> Iterator[Fault]:
    """Yield the faults of one condition and of those in it; `known` are the fields it may ask for."""
    if when is None:
        return
    if shape := when.fault():
        yield Fault(where, shape)
    if when.field is not None and when.field not in known:
        listed = ", ".join(sorted(known))
        yield Fault(place(where, "field"), f"there is no field “{when.field}”; there are {listed}")
    for name, parts in (("all", when.all_of), ("any", when.any_of)):
        for index, part in enumerate(parts or ()):
            yield from when_faults(part, place(where, name, index), known)


def promotion_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield faults of the promotion definition's fields and choices."""
    fields = playbook.promotion.fields
    yield from repeated([field.name for field in fields], "promotion.fields", "name")
    if fields and not any(field.required for field in fields):
        yield Fault("promotion.fields", "none is required, so every lead could be promoted")
    for index, field in enumerate(fields):
        where = place("promotion.fields", index)
        codes = [choice.code for choice in field.choices]
        yield from repeated(codes, place(where, "choices"), "code")
        if field.kind == "choice" and not codes:
            yield Fault(place(where, "choices"), "a choice needs choices")
        if field.kind != "choice" and codes:
            yield Fault(place(where, "choices"), f"a field of the kind “{field.kind}” has no choices")
        for at, likely in enumerate(field.likely):
            if field.kind == "choice" and likely not in codes:
                yield Fault(place(where, "likely", at), f"“{likely}” is not among the choices")


def scoring_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield tiers out of order, penalties that reward, and a table in which nothing raises."""
    scoring = playbook.scoring
    if scoring.tier_a <= scoring.tier_b:
        yield Fault("scoring.tier_a", f"{scoring.tier_a} must lie above tier B, which begins at {scoring.tier_b}")
    for name in ("free_mail", "student", "competitor", "unsubscribed"):
        if getattr(scoring, name) > 0:
            yield Fault(place("scoring", name), "is a penalty and must not be above 0")
    if scoring.touches and not any(touch.raises for touch in scoring.touches):
        yield Fault("scoring.touches", "no kind of touch raises a hand, so no lead would ever be called")
    kinds = {touch.kind for touch in scoring.touches}
    for index, touch in enumerate(scoring.touches):
        for at, word in enumerate(touch.also):
            if word in kinds:
                yield Fault(place("scoring.touches", index, "also", at), f"“{word}” names another kind")
            kinds.add(word)
        if touch.cap is not None and touch.cap < touch.points:
            yield Fault(place("scoring.touches", index, "cap"), "lies below the points of a single touch")
        if touch.asks and not touch.raises:
            yield Fault(place("scoring.touches", index, "asks"), "a touch that asks for something also raises")


def team_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield unknown calendars and teams, and work sent to a team that does not do it."""
    calendars = {calendar.name for calendar in playbook.calendars}
    for index, team in enumerate(playbook.teams):
        if calendars and team.calendar not in calendars:
            yield Fault(place("teams", index, "calendar"), f"there is no calendar “{team.calendar}”")
    routing = playbook.routing
    yield from _team_fault(playbook, routing.default_team, "routing.default_team", sells=False)
    yield from _team_fault(playbook, routing.default_sales_team, "routing.default_sales_team", sells=True)
    for name, sells in (("routes", False), ("sales_routes", True)):
        for index, route in enumerate(getattr(routing, name)):
            yield from _team_fault(playbook, route.team, place("routing", name, index, "team"), sells=sells)


def _team_fault(playbook: Playbook, code: str, where: str, *, sells: bool) -> Iterator[Fault]:
    team = next((team for team in playbook.teams if team.name == code), None)
    if team is None and playbook.teams:
        yield Fault(where, f"there is no team “{code}”")
    elif team is not None and team.sells != sells:
        work = "receives handoffs" if sells else "qualifies leads"
        yield Fault(where, f"the team “{code}” is not one that {work}")
