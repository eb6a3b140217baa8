"""Two weeks of a center's life, lived through the same verbs as any other day, by a clock that is moved."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from qualcenter.bootstrap import Core
from qualcenter.clock import RehearsalClock
from qualcenter.demo.cast import Cast
from qualcenter.demo.strangers import Strangers
from qualcenter.domain.refusals import Refused
from qualcenter.domain.rights import Actor
from qualcenter.services.intake import Hand

WORKING_DAYS = 10
SHARE_BEFORE_TODAY = 0.86
CALLS_A_DAY = 36
"""Calls that no fresh hand asked for: retries, old webinar lists."""

CAUGHT_UP = 8
"""Calls of one colleague at the end of a day to whoever has waited longest."""

ANSWERED_AT_ONCE = 0.97
"""Share of raised hands for which somebody turns to the queue within minutes."""

HOME = ZoneInfo("Europe/Berlin")

TOUCHES = (
    ("demo", "website", 16),
    ("pricing", "website", 15),
    ("call", "website", 6),
    ("contact_form", "website", 12),
    ("webinar", "webinar: Routes in winter", 26),
    ("trial", "product", 8),
    ("badge_scan", "transport fair", 17),
)
INTERESTS = ("Route planning", "Fleet 40–60", "Fuel cost", "Driver app", "ERP link", "Cold chain", "Night delivery")
NOTES = (
    "Plans two new depots. Uses spreadsheets today, wants the driver app in German and Polish.",
    "Contract with the present tool ends in June. Boss decides, she prepares.",
    "Loses an hour each morning to planning by hand. Open to a pilot.",
    "Asked whether it talks to their ERP. Send the integration sheet.",
    "Fourteen vans, growing. Wants a price per vehicle before the next meeting.",
)
ENDINGS = (
    ("no_answer", 20),
    ("voicemail", 9),
    ("gatekeeper", 4),
    ("busy", 2),
    ("promote", 13),
    ("nurture", 22),
    ("call_later", 8),
    ("not_a_fit", 17),
    ("do_not_call", 1),
    ("bad_number", 3),
)


Moment = tuple[datetime, Callable[[], object]]
Moments = Sequence[Moment]
"""When something happens, and what."""


class History:
    """Moves the clock from day to day and lets everybody do what they do."""

    def __init__(self, core: Core, clock: RehearsalClock, chance: random.Random, leads: int) -> None:
        """Live on this core, whose clock is `clock`."""
        self.core = core
        self.clock = clock
        self.chance = chance
        self.leads = leads
        self.strangers = Strangers(chance)
        self.cast: Cast

    def live_until(self, now: datetime, hire: Callable[[Core], Cast], today: Callable[["History"], Moments]) -> None:
        """Two working weeks up to an instant of the last day; `today` says what happens then besides."""
        days = self._days(now)
        self.clock.move_to(days[0] + timedelta(hours=7))
        self.cast = hire(self.core)
        before = int(self.leads * SHARE_BEFORE_TODAY)
        for number, day in enumerate(days[:-1]):
            arriving = before * (number + 1) // (len(days) - 1) - before * number // (len(days) - 1)
            self._day(day, arriving, until=time(17))
        noon = now.astimezone(HOME).time()
        self._day(days[-1], (self.leads - before) // 2, until=noon, calls=CALLS_A_DAY // 2, more=today(self))

    def _days(self, now: datetime) -> list[datetime]:
        """Local midnights of the last working days, today the last of them."""
        day = datetime.combine(now.astimezone(HOME).date(), time(0), HOME)
        days = [day]
        while len(days) <= WORKING_DAYS:
            day -= timedelta(days=1)
            if day.weekday() < 5:
                days.insert(0, day)
        return days

    def _day(self, day: datetime, arriving: int, *, until: time, calls: int = CALLS_A_DAY, more: Moments = ()) -> None:
        """One day: hands go up from seven on, calls are made from nine on, sales takes over what it got."""
        hours = (datetime.combine(day.date(), until, HOME) - day).total_seconds() / 3600
        raised = [day + timedelta(hours=self.chance.uniform(8, max(8.1, hours - 1.2))) for _ in range(arriving)]
        answered = [at for at in raised if self.chance.random() < ANSWERED_AT_ONCE]
        worked = [at + timedelta(minutes=self.chance.uniform(0.5, 4)) for at in answered]
        worked += [day + timedelta(hours=self.chance.uniform(9, max(9.1, hours - 0.5))) for _ in range(calls)]
        moments: list[Moment] = [(at, self._touched) for at in raised]
        moments += [(at, self._worked) for at in worked]
        moments += [(day + timedelta(hours=hour), self.sell) for hour in range(9, int(hours), 2)]
        moments.append((day + timedelta(hours=hours - 1.5), self.catch_up))
        for at, happens in sorted((*moments, *more), key=lambda one: one[0]):
            # A call may have lasted longer: time never goes back, or a journey would tell its events out of order.
            self.clock.move_to(max(at, self.clock.now()))
            happens()
        self.core.jobs.run()

    def _touched(self) -> None:
        self.raise_one(self.chance.choices(TOUCHES, [one[2] for one in TOUCHES])[0])

    def _worked(self) -> None:
        self.work(self.chance.choice(self.cast.qualifiers))

    def raise_one(self, touch: tuple[str, str, int], at: datetime | None = None) -> int:
        """A stranger raises a hand, often after having looked around; gives the lead."""
        who, chance = self.strangers.meet(), self.chance
        now = at or self.clock.now()
        looked = chance.choice((0, 0, 0, 1, 2))
        kinds = [
            (kind, now - timedelta(hours=chance.uniform(2, 200)))
            for kind in chance.choices(("product_page", "white_paper", "email_click"), k=looked)
        ]
        lead = 0
        for kind, when in [*sorted(kinds, key=lambda one: one[1]), (touch[0], now)]:
            hand = Hand(
                touch=kind,
                name=who.name,
                company=who.company,
                email=who.email,
                phone=who.phone,
                source=touch[1],
                country=who.country,
                title=who.title,
                language=who.language,
                detail=chance.choice(INTERESTS),
                at=when,
                consent_email=chance.random() < 0.7,
                city=who.city,
                region=who.region,
                industry=who.industry,
                staff=who.staff,
            )
            lead = self.core.intake.raise_hand(self.cast.marketing, hand)
        return lead

    def work(self, who: Actor) -> None:
        """One qualifier takes the next lead, calls it and ends the call; a refusal ends the try, as in life."""
        try:
            lead = self.core.queue.next(who)
        except Refused:
            return
        self._call(who, lead)

    def catch_up(self) -> None:
        """Everybody calls those whom the better leads have kept waiting for more than a day."""
        since, names = self.clock.now() - timedelta(days=1), {one.name: one for one in self.cast.qualifiers}
        for column in self.core.board.page(self.cast.team_lead).columns:
            late = [card for card in column.cards if card.due_at < since and column.name in names]
            for card in late[:CAUGHT_UP]:
                who = names[column.name]
                try:
                    self.core.queue.open(who, card.lead_id, "other")
                except Refused:
                    continue
                self._call(who, card.lead_id)

    def _call(self, who: Actor, lead: int) -> None:
        try:
            self.core.calls.start(who, lead)
        except Refused:
            self.core.queue.release(who, lead)
            return
        self.clock.move_to(self.clock.now() + timedelta(seconds=self.chance.randrange(20, 260)))
        ending = self.chance.choices([one[0] for one in ENDINGS], [one[1] for one in ENDINGS])[0]
        try:
            self._end(who, lead, ending)
        except Refused:
            self.core.dispositions.record(who, lead, "no_answer")

    def _end(self, who: Actor, lead: int, ending: str) -> None:
        core, chance = self.core, self.chance
        note = chance.choice(NOTES) if ending in ("promote", "nurture", "call_later") else ""
        if ending == "promote":
            core.answers.capture(who, lead, self.answers(), "script")
        core.dispositions.record(who, lead, ending, self._fields(ending), note)

    def _fields(self, ending: str) -> dict[str, str]:
        chance = self.chance
        later = (self.clock.now() + timedelta(days=chance.choice((1, 1, 2, 3)))).astimezone(HOME)
        later += timedelta(days=max(0, 7 - later.weekday()) if later.weekday() > 4 else 0)
        hour = chance.choice((10, 11, 14, 15, 16))
        return {
            "nurture": {"reason": chance.choice(("no_budget", "later_project", "just_looking"))},
            "call_later": {"at": f"{later:%Y-%m-%d}T{hour:02d}:{chance.choice((0, 15, 30)):02d}"},
            "not_a_fit": {"reason": chance.choice(("no_need", "too_small", "wrong_region"))},
            "do_not_call": {"scope": "person", "asked_by": "person"},
            "gatekeeper": {"gatekeeper": chance.choice(("Frau Sommer", "Mr Doyle", "the front desk"))},
        }.get(ending, {})

    def answers(self) -> dict[str, str]:
        """Five answers that meet the promotion definition, chosen among the likely ones."""
        fields = self.core.rules().promotion.fields
        return {one.name: self.chance.choice(one.likely) for one in fields if one.likely}

    def sell(self) -> None:
        """Sales accepts most of what waits, makes first touches, and now and then gives back, wins or loses."""
        for row in self.core.handoffs.open(None):
            seller = (
                self.core.colleagues.actor(row.receiver) if row.receiver in self._sellers() else self.cast.sellers[0]
            )
            try:
                self._one_handoff(seller, row.lead_id, row.accepted_at is not None)
            except Refused:
                continue

    def _sellers(self) -> set[str]:
        return {one.name for one in self.cast.sellers}

    def _one_handoff(self, seller: Actor, lead: int, accepted: bool) -> None:
        roll, handoff = self.chance.random(), self.core.handoff
        if not accepted:
            if roll < 0.7:
                handoff.accept(seller, lead)
            elif roll < 0.78:
                handoff.give_back(seller, lead, "missing_information")
        elif roll < 0.6:
            handoff.touch(seller, lead)
        elif roll < 0.68:
            handoff.lost(seller, lead, "no_decision")
        elif roll < 0.76:
            handoff.won(seller, lead, Decimal(self.chance.randrange(60, 480) * 100), "EUR")
