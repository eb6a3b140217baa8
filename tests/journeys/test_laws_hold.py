"""Random deeds by several people on a real store: the laws of the lead flow hold after every single one."""

import os
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, select

from qualcenter.clock import RehearsalClock
from qualcenter.domain.acts import DoneAct
from qualcenter.domain.handing_over import SILENT
from qualcenter.domain.lead import REPLAYED, LeadState
from qualcenter.domain.refusals import HandFullRefused, Refused
from qualcenter.domain.replay import state_of
from qualcenter.domain.rights import Actor
from qualcenter.domain.stage import Stage
from qualcenter.queries.audit import Audit
from qualcenter.queries.reading import Reading
from qualcenter.services.answers import Answers
from qualcenter.services.assignment import Assignment
from qualcenter.services.calls import Calls
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.desk import Desk
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.due import Due
from qualcenter.services.effects import Effects
from qualcenter.services.handoff import Handoff
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.merging import Merging
from qualcenter.services.queue import Queue
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.services.undo import Undo
from qualcenter.store.opening import open_store
from qualcenter.store.tables import colleagues, events, leads
from tests.fixtures.databases import CopiedStoreUrl
from tests.fixtures.desks import MONDAY, ROLES, build_desk
from tests.journeys.random_deeds import DISPOSED, JUMPS, PEOPLE, PHONES, PROMOTABLE, STAYS_COUNTED

T = TypeVar("T")
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
REFINERS = st.sampled_from(["Ada", "Ada", "Bea", "Tom"])
SELLERS = st.sampled_from(["Sam", "Sue"])
ANYBODY = st.sampled_from(["Ada", "Bea", "Tom", "Sam", "Sue", "Mia", "Max", "Ops"])
PICK = st.integers(0, 40)


TEAMS = {"inbound": "dach", "sales": "sales_dach"}
"""Where the people of the usual desk work here: most of those who raise their hand speak German."""


def build_center(url: str) -> None:
    """The usual desk with a second seller, moved to the teams that routing names for most people here."""
    build_desk(url)
    store = open_store(url)
    with store.writing() as connection:
        values = {"name": "Sue", "roles": ["sales"], "team": "sales", "active": True, "capacity": 2}
        connection.execute(colleagues.insert().values(values))
        for team, here in TEAMS.items():
            connection.execute(colleagues.update().where(colleagues.c.team == team).values(team=here))
    store.close()


class Center(RuleBasedStateMachine):
    """A center in which everybody does something, some of it nonsense."""

    def __init__(self, url: Callable[[], str]) -> None:
        super().__init__()
        self.store = open_store(url())
        self.clock = RehearsalClock(MONDAY, running=False)
        desk = self.desk = Desk(self.store, self.clock)
        everybody = [*ROLES, ("Sue", "sales", "sales")]
        self.people = {
            name: Actor(number, name, frozenset({role}), TEAMS.get(team, team))
            for number, (name, role, team) in enumerate(everybody, start=1)
        }
        self.intake = Intake(desk)
        self.queue = Queue(desk)
        self.calls = Calls(desk, self.intake)
        self.answers = Answers(desk)
        self.handoff = Handoff(desk)
        self.dispositions = Dispositions(desk, Effects(self.intake), self.handoff)
        self.assignment = Assignment(desk)
        self.merging = Merging(desk)
        self.suppressions = Suppressions(desk)
        self.undoing = Undo(desk)
        self.audit = Audit(Reading(self.store, self.clock, desk.rules_in))

    def teardown(self) -> None:
        self.store.close()

    # What the machine sees.

    def tried(self, verb: Callable[[], T]) -> T | None:
        """What a verb gave, or None when the rules said no; anything else that is raised is a bug."""
        try:
            return verb()
        except Refused as refused:
            note(f"  {refused.code}: {refused.why}")
            return None

    def lead(self, pick: int, *stages: Stage) -> int:
        """Some lead, one in these stages if there is any; 999 when there is none at all."""
        with self.store.reading() as connection:
            rows = connection.execute(select(leads.c.id, leads.c.stage).order_by(leads.c.id)).all()
        fitting = [row[0] for row in rows if row[1] in stages] or [row[0] for row in rows] or [999]
        return fitting[pick % len(fitting)]

    def in_hand(self, name: str) -> int | None:
        """The lead that somebody holds, lapsed or not."""
        with self.store.reading() as connection:
            query = select(leads.c.id).where(leads.c.claimed_by == self.people[name].id)
            return connection.execute(query).scalar()

    def taken(self, by: str, pick: int) -> int:
        """The lead in somebody's hand, else one that they try to take."""
        held = self.in_hand(by)
        if held is not None:
            return held
        lead = self.lead(pick, Stage.LEAD)
        self.tried(lambda: self.queue.open(self.people[by], lead, "other"))
        return lead

    def receiver(self, lead: int, otherwise: str) -> Actor:
        """Whoever sales says the lead belongs to."""
        with self.store.reading() as connection:
            owner = connection.execute(select(leads.c.colleague_id).where(leads.c.id == lead)).scalar()
        return next((one for one in self.people.values() if one.id == owner), self.people[otherwise])

    def states(self) -> dict[int, LeadState]:
        """Every lead as of now: settled, as any verb would see it."""
        with self.store.reading() as connection:
            ids = list(connection.execute(select(leads.c.id)).scalars())
        return self.desk.look(
            lambda act: {one.lead.id: state_of(one.lead) for one in act.dossiers.open_many(ids, lock=False)}
        )

    def events(self) -> int:
        """How long history is."""
        with self.store.reading() as connection:
            return connection.execute(select(func.count()).select_from(events)).scalar_one()

    # What people do.

    @initialize()
    def begin_with_a_few(self) -> None:
        for one in PEOPLE[:3]:
            self.intake.raise_hand(self.people["Ada"], one)

    @rule(jump=st.sampled_from(JUMPS))
    def wait(self, jump: timedelta) -> None:
        self.clock.move_to(self.clock.now() + jump)

    @rule(
        who=st.sampled_from(PEOPLE),
        touch=st.sampled_from(["demo", "webinar", "product_page", "list", "email_open"]),
        by=ANYBODY,
    )
    def touches(self, who: Hand, touch: str, by: str) -> None:
        hand = Hand(**{**{name: getattr(who, name) for name in Hand.__dataclass_fields__}, "touch": touch})
        self.tried(lambda: self.intake.raise_hand(self.people[by], hand))

    @rule(by=REFINERS)
    def take_next(self, by: str) -> None:
        self.tried(lambda: self.queue.next(self.people[by]))

    @rule(by=REFINERS, pick=PICK, reason=st.sampled_from([None, "other", "nonsense"]))
    def choose(self, by: str, pick: int, reason: str | None) -> None:
        lead = self.lead(pick, Stage.LEAD)
        self.tried(lambda: self.queue.open(self.people[by], lead, reason))

    @rule(by=REFINERS, pick=PICK)
    def lay_down(self, by: str, pick: int) -> None:
        lead = self.in_hand(by) or self.lead(pick)
        self.tried(lambda: self.queue.release(self.people[by], lead))

    @rule(by=REFINERS, pick=PICK, undone=st.booleans())
    def skip(self, by: str, pick: int, undone: bool) -> None:
        lead = self.in_hand(by) or self.lead(pick, Stage.LEAD)
        self.tried(lambda: self.queue.skip(self.people[by], lead, "other"))
        if undone:
            self.tried(lambda: self.undoing.undo(self.people[by]))

    @rule(by=REFINERS, pick=PICK)
    def begin_call(self, by: str, pick: int) -> None:
        lead = self.taken(by, pick)
        self.tried(lambda: self.calls.start(self.people[by], lead))

    @rule(by=REFINERS, pick=PICK)
    def end_call(self, by: str, pick: int) -> None:
        lead = self.in_hand(by) or self.lead(pick)
        self.tried(lambda: self.calls.end(self.people[by], lead))

    @rule(by=REFINERS, who=st.sampled_from([*PHONES, "Jo Doe", "Nobody Known", "+493099999999"]))
    def take_incoming(self, by: str, who: str) -> None:
        lead = self.tried(lambda: self.calls.incoming(self.people[by], who))
        if lead is not None:
            self.tried(lambda: self.calls.end(self.people[by], lead))

    @rule(by=REFINERS, pick=PICK, value=st.sampled_from(["growing", "cost", "", "no such choice"]))
    def answer(self, by: str, pick: int, value: str) -> None:
        lead = self.in_hand(by) or self.lead(pick, Stage.LEAD)
        self.tried(lambda: self.answers.capture(self.people[by], lead, {"need": value}))

    @rule(by=ANYBODY, pick=PICK)
    def write_note(self, by: str, pick: int) -> None:
        lead = self.lead(pick)
        self.tried(lambda: self.answers.note(self.people[by], lead, "Rang twice"))

    @rule(by=REFINERS, pick=PICK, said=st.sampled_from(DISPOSED), rings=st.booleans(), undone=st.booleans())
    def dispose(self, by: str, pick: int, said: tuple[str, dict[str, str]], rings: bool, undone: bool) -> None:
        actor = self.people[by]
        lead = self.taken(by, pick)
        if rings:
            self.tried(lambda: self.calls.start(actor, lead))
        if said[0] == "promote":
            self.tried(lambda: self.answers.capture(actor, lead, PROMOTABLE))
        self.done_and_undone(actor, undone, lambda: self.dispositions.record(actor, lead, *said))

    @rule(by=REFINERS, pick=PICK, to=st.sampled_from([None, "Sam", "Sue", "pool", "Ada"]), undone=st.booleans())
    def promote(self, by: str, pick: int, to: str | None, undone: bool) -> None:
        actor = self.people[by]
        lead = self.taken(by, pick)
        self.tried(lambda: self.answers.capture(actor, lead, PROMOTABLE))
        self.done_and_undone(actor, undone, lambda: self.dispositions.promote(actor, lead, to))

    @rule(by=REFINERS)
    def undo(self, by: str) -> None:
        self.tried(lambda: self.undoing.undo(self.people[by]))

    @rule(by=REFINERS, pick=PICK)
    def recall(self, by: str, pick: int) -> None:
        lead = self.lead(pick, Stage.PROMOTED)
        self.tried(lambda: self.handoff.recall(self.people[by], lead))

    @rule(by=SELLERS, pick=PICK, days=st.sampled_from([0, 3]))
    def accept(self, by: str, pick: int, days: int) -> None:
        lead = self.lead(pick, Stage.PROMOTED)
        self.clock.move_to(self.clock.now() + SILENT)
        actor = self.receiver(lead, by)
        meeting = self.clock.now() + timedelta(days=days) if days else None
        self.tried(lambda: self.handoff.accept(actor, lead, meeting))

    @rule(by=SELLERS, pick=PICK, to=st.sampled_from(["Sam", "Sue", "pool", "Ada"]))
    def pass_on(self, by: str, pick: int, to: str) -> None:
        lead = self.lead(pick, Stage.PROMOTED, Stage.ACCEPTED)
        actor = self.receiver(lead, by)
        self.tried(lambda: self.handoff.pass_on(actor, lead, to))

    @rule(
        by=SELLERS,
        pick=PICK,
        why=st.sampled_from(
            [
                ("wrong_person", {"person": "Kim Berg"}),
                ("duplicate", {"lead": "2"}),
                ("missing_information", {}),
                ("existing_deal", {}),
                ("too_early", {"date": "2027-09-01"}),
                ("no_budget", {}),
                ("could_not_reach", {}),
                ("nonsense", {}),
            ]
        ),
    )
    def give_back(self, by: str, pick: int, why: tuple[str, dict[str, str]]) -> None:
        lead = self.lead(pick, Stage.PROMOTED, Stage.ACCEPTED)
        actor = self.receiver(lead, by)
        self.tried(lambda: self.handoff.give_back(actor, lead, why[0], fields=why[1]))

    @rule(by=SELLERS, pick=PICK, how=st.sampled_from(["touch", "won", "lost", "good"]))
    def report(self, by: str, pick: int, how: str) -> None:
        lead = self.lead(pick, Stage.ACCEPTED)
        actor = self.receiver(lead, by)
        reports: dict[str, Callable[[], Any]] = {
            "touch": lambda: self.handoff.touch(actor, lead),
            "won": lambda: self.handoff.won(actor, lead, Decimal("24000.50"), "eur"),
            "lost": lambda: self.handoff.lost(actor, lead, "price"),
            "good": lambda: self.handoff.feedback(actor, lead, good=True, note="Well prepared"),
        }
        self.tried(reports[how])

    @rule(
        picks=st.lists(PICK, min_size=1, max_size=3),
        to=st.sampled_from(["Ada", "Bea", "pool", "Sam"]),
        undone=st.booleans(),
    )
    def assign(self, picks: list[int], to: str, undone: bool) -> None:
        chosen = [self.lead(pick, Stage.LEAD) for pick in picks]
        tom = self.people["Tom"]
        self.done_and_undone(tom, undone, lambda: self.assignment.assign(tom, chosen, to))

    @rule(of=st.sampled_from(["Ada", "Bea", "Sam"]), undone=st.booleans())
    def spread(self, of: str, undone: bool) -> None:
        tom = self.people["Tom"]
        self.done_and_undone(tom, undone, lambda: self.assignment.spread(tom, of))

    @rule(
        of=st.sampled_from(["Ada", "Bea", "Sam", "Sue"]),
        presence=st.sampled_from(["available", "break", "off", "away"]),
    )
    def leave_or_come(self, of: str, presence: str) -> None:
        self.tried(lambda: Colleagues(self.desk).set_presence(self.people[of], of, presence))

    @rule(pick=PICK, other=PICK, by=REFINERS)
    def merge(self, pick: int, other: int, by: str) -> None:
        kept, ending = self.lead(pick), self.lead(other)
        self.tried(lambda: self.merging.merge(self.people[by], kept, ending))

    @rule(pick=PICK, by=REFINERS)
    def split(self, pick: int, by: str) -> None:
        lead = self.lead(pick, Stage.PURGED)
        self.tried(lambda: self.merging.split(self.people[by], lead))

    @rule(
        whom=st.sampled_from(
            [
                Unwanted(number=PHONES[0], asked_by="the person"),
                Unwanted(email="mo@bolt.example"),
                Unwanted(company="Acme GmbH"),
            ]
        ),
        by=REFINERS,
        lifted=st.booleans(),
        confirmed=st.booleans(),
    )
    def suppress(self, whom: Unwanted, by: str, lifted: bool, confirmed: bool) -> None:
        wish = self.tried(lambda: self.suppressions.add(self.people[by], whom))
        if confirmed:
            self.tried(lambda: self.suppressions.confirm_company(self.people["Tom"], 1))
        if lifted and wish is not None:
            self.tried(lambda: self.suppressions.lift(self.people[by], wish))

    @rule()
    def tick(self) -> None:
        assert sum(one.failed for one in Due(self.desk).run()) == 0

    def done_and_undone(self, actor: Actor, undone: bool, verb: Callable[[], DoneAct]) -> None:
        """Do something and perhaps take it back at once: then every lead is exactly as it was."""
        before = self.states()
        done = self.tried(verb)
        if done is None or not undone:
            return
        told = self.events()
        try:
            self.undoing.undo(actor, done.act_id)
        except HandFullRefused:
            return
        assert self.events() > told
        after = self.states()
        assert [(lead, wrong) for lead in before if (wrong := _exactly(before[lead], after[lead]))] == []
        assert {after[lead].stage for lead in set(after) - set(before)} <= {Stage.PURGED}

    @invariant()
    def the_laws_hold(self) -> None:
        assert self.audit.rows() == ()


def _exactly(before: LeadState, after: LeadState) -> dict[str, tuple[object, object]]:
    """What undo did not put back, less the calls that were made."""
    return {
        name: (getattr(before, name), getattr(after, name))
        for name in REPLAYED
        if name not in STAYS_COUNTED and getattr(before, name) != getattr(after, name)
    }


def test_whatever_people_do_the_laws_hold(copied_store_url: CopiedStoreUrl) -> None:
    # Making a failing story short takes minutes; a long run is the place for that.
    phases = list(Phase) if LONG else [Phase.generate]
    examples, steps = (2_000, 60) if LONG else (25, 25)
    run_state_machine_as_test(
        lambda: Center(lambda: copied_store_url("center", build_center)),
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, phases=phases, database=None
        ),
    )
