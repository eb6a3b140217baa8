"""From a checked Playbook to the plain rules that the domain reads."""

from datetime import UTC, date, datetime

from qualcenter.domain.cadence import CadenceRules, DayPart
from qualcenter.domain.calendar import WorkCalendar
from qualcenter.domain.call_window import WindowRule, WindowRules
from qualcenter.domain.contact_budget import CallLimit, ContactBudgetRules
from qualcenter.domain.promise import PromiseRules
from qualcenter.domain.rank import QueueRules
from qualcenter.domain.routing import Route, RoutingRules, Team
from qualcenter.domain.rules import CodedReason, GoesTo, LostReason, ReturnReason, Rules
from qualcenter.domain.score import FitRule, ScoringTable, TouchPoints
from qualcenter.playbook.calling import LimitSection, WindowSection
from qualcenter.playbook.clocks import DAYS, CalendarSection
from qualcenter.playbook.compiled_talk import dispositions_of, nurture_of, promotion_of, scripts_of
from qualcenter.playbook.definitions import ReasonSection
from qualcenter.playbook.holiday_dates import holiday_dates
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.teams import RouteSection

YEARS_BACK = 1
YEARS_AHEAD = 3


def rules_of(playbook: Playbook, version: int, today: date | None = None) -> Rules:
    """Compile a Playbook that has no fault; the rules carry the number of the version.

    Holidays become dates from the year before `today` to three years after it, so a desk that runs over New
    Year's Eve compiles again at its next start. Without `today` the computer's date counts.
    """
    day = today or datetime.now(UTC).date()
    return Rules(
        version=version,
        name=playbook.playbook.name,
        lead_score=playbook.lead.lead_score,
        scoring=scoring_of(playbook),
        promises=promises_of(playbook),
        calendars={calendar.name: calendar_of(calendar, day) for calendar in playbook.calendars},
        queue=queue_of(playbook),
        windows=windows_of(playbook),
        budget=budget_of(playbook),
        cadence=cadence_of(playbook),
        dispositions=dispositions_of(playbook),
        promotion=promotion_of(playbook),
        nurture=nurture_of(playbook),
        returns=returns_of(playbook),
        lost_reasons=lost_of(playbook),
        skip_reasons=_coded(playbook.skip_reasons),
        not_a_fit_reasons=_coded(playbook.not_a_fit_reasons),
        purge_reasons=_coded(playbook.purge_reasons),
        routing=routing_of(playbook),
        teams=teams_of(playbook),
        scripts=scripts_of(playbook),
        retention_months=playbook.lead.retention_months,
        our_company=playbook.playbook.our_company,
        product=playbook.playbook.product,
    )


def scoring_of(playbook: Playbook) -> ScoringTable:
    """Compile the scoring table."""
    table = playbook.scoring
    fit = (FitRule(rule.code, rule.points, rule.text, rule.when.compiled(), rule.group or "") for rule in table.fit)
    return ScoringTable(
        fit=tuple(fit),
        touches={
            kind: TouchPoints(touch.points, touch.text, touch.cap, touch.raises, touch.asks)
            for touch in table.touches
            for kind in (touch.kind, *touch.also)
        },
        half_life_days=table.half_life_days,
        competitor_points=table.competitor,
        student_points=table.student,
        free_mail_points=table.free_mail,
        free_mail_domains=frozenset(domain.casefold() for domain in table.free_mail_domains),
        unsubscribed_points=table.unsubscribed,
        answered_before_points=table.answered_before,
        tier_a=table.tier_a,
        tier_b=table.tier_b,
    )


def promises_of(playbook: Playbook) -> PromiseRules:
    """Compile the promises."""
    told = playbook.promises
    return PromiseRules(
        first_call={"A": told.first_call.a, "B": told.first_call.b, "C": told.first_call.c},
        callback_grace=told.callback_grace,
        retry_grace=told.retry_grace,
        accept=told.accept,
        first_touch=told.first_touch,
        result_first=told.result_first,
        result_then=told.result_then,
        shelf_life=told.shelf_life,
        missed_after=told.missed_after,
        meeting_grace=told.meeting_grace,
    )


def calendar_of(calendar: CalendarSection, today: date) -> WorkCalendar:
    """Compile a calendar with its holidays as dates."""
    years = range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1)
    days_off = holiday_dates(((source.country, source.region) for source in calendar.holidays), years)
    return WorkCalendar(
        name=calendar.name,
        zone=calendar.zone,
        week=tuple(calendar.week.get(day, ()) for day in DAYS),
        holidays=days_off | {date.fromisoformat(day) for day in calendar.days_off},
    )


def queue_of(playbook: Playbook) -> QueueRules:
    """Compile the order of the queue; the domain counts it in minutes."""
    told = playbook.queue
    busy, free = told.colleague_callback_busy, told.colleague_callback_free
    return QueueRules(
        freshness_minutes=told.freshness.total_seconds() / 60,
        rescue_minutes=round(told.rescue.total_seconds() / 60),
        rescue_bonus=told.rescue_bonus,
        lift=told.lift,
        skip_minutes=round(told.skip.total_seconds() / 60),
        claim_minutes=round(told.claim.total_seconds() / 60),
        colleague_callback_minutes=(round(busy.total_seconds() / 60), round(free.total_seconds() / 60)),
        offline_next=told.offline_next,
        offline_minutes=round(told.offline.total_seconds() / 60),
    )


def windows_of(playbook: Playbook) -> WindowRules:
    """Compile business hours, working days and hard rules."""
    told = playbook.windows
    return WindowRules(
        business=told.business,
        working_days={
            country: frozenset(DAYS.index(day) for day in days) for country, days in told.working_days.items()
        },
        rules=tuple(_window_of(rule) for rule in told.rules),
    )


def budget_of(playbook: Playbook) -> ContactBudgetRules:
    """Compile the contact budget."""
    told = playbook.budget
    return ContactBudgetRules(_limit(told.person), _limit(told.company), told.raise_frees_for)


def cadence_of(playbook: Playbook) -> CadenceRules:
    """Compile the cadence."""
    told = playbook.cadence
    return CadenceRules(
        waits=told.waits,
        busy=told.busy,
        attempts=told.attempts,
        voicemails=told.voicemails,
        day_parts=tuple(DayPart(part.name, part.hours) for part in told.day_parts),
        other_part_from=told.other_part_from,
        exhausted_track=told.exhausted_track,
    )


def returns_of(playbook: Playbook) -> dict[str, ReturnReason]:
    """Compile the reasons for which sales gives leads back."""
    return {
        told.code: ReturnReason(
            code=told.code,
            label=told.label,
            before_contact=told.before_contact,
            asks=told.asks,
            goes_to=GoesTo(told.goes_to),
            counts_against_credit=told.counts_against_credit,
            track=told.track,
            wake_days=told.wake_days,
        )
        for told in playbook.return_reasons
    }


def lost_of(playbook: Playbook) -> dict[str, LostReason]:
    """Compile the reasons for which deals are lost."""
    return {told.code: LostReason(told.code, told.label, told.track, told.wake_days) for told in playbook.lost_reasons}


def teams_of(playbook: Playbook) -> dict[str, Team]:
    """Compile the teams."""
    return {
        team.name: Team(team.name, team.label, team.calendar, frozenset(team.skills), team.pushes, team.sells)
        for team in playbook.teams
    }


def routing_of(playbook: Playbook) -> RoutingRules:
    """Compile the routes."""
    told = playbook.routing
    return RoutingRules(
        routes=_routes(told.routes),
        default_team=told.default_team,
        sales_routes=_routes(told.sales_routes),
        default_sales_team=told.default_sales_team,
    )


def _routes(told: tuple[RouteSection, ...]) -> tuple[Route, ...]:
    return tuple(Route(route.when.compiled(), route.team) for route in told)


def _coded(told: tuple[ReasonSection, ...]) -> dict[str, CodedReason]:
    return {reason.code: CodedReason(reason.code, reason.label, reason.needs_note) for reason in told}


def _limit(told: LimitSection) -> CallLimit:
    return CallLimit(told.calls, told.within)


def _window_of(rule: WindowSection) -> WindowRule:
    return WindowRule(
        name=rule.name,
        countries=frozenset(rule.countries),
        regions=frozenset(rule.regions),
        hard=tuple(rule.hard.get(day, ()) for day in DAYS),
        calls_per=tuple(_limit(limit) for limit in rule.calls_per),
        source=rule.source,
        dated=rule.dated.isoformat() if rule.dated else "",
    )
