"""Loading: a batch of rows becomes people and leads as if each had been raised by itself, only as one set."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qualcenter.domain.duplicates import names_fit
from qualcenter.domain.identity import search_tokens
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import BadValueRefused, UnknownNameRefused
from qualcenter.domain.rights import Role
from qualcenter.domain.stage import FINISHED, Stage
from qualcenter.services.answers import LONGEST_NOTE, checked_answer
from qualcenter.services.arrivals import Arrival
from qualcenter.services.desk import Act
from qualcenter.services.firms import Firms
from qualcenter.services.fresh_leads import FreshLead, FreshLeads
from qualcenter.services.newcomers import LONGEST_LINE, Human, is_told
from qualcenter.services.standing_leads import StandingLeads, Wanted
from qualcenter.store.batch import Batch
from qualcenter.store.colleagues import Colleague
from qualcenter.store.loading import Blocks, LoadingRows

WORD = re.compile(r"[^\W_]+")
NO_DIGIT = re.compile(r"\D")
_WITH_SALES = (Stage.PROMOTED, Stage.ACCEPTED)
_REFINING = frozenset({Role.QUALIFIER, Role.TEAM_LEAD})
_NOBODY = frozenset({"", "pool", "marketing"})


@dataclass(frozen=True)
class Counts:
    """What became of rows; `raised` is how many people they made wait for a call."""

    read: int = 0
    added: int = 0
    merged: int = 0
    refused: int = 0
    unchanged: int = 0
    raised: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(*(getattr(self, name) + getattr(other, name) for name in Counts.__dataclass_fields__))


class Loading:
    """Loads batch after batch inside one act; ids it gave are in `emails_added` and `phones_added`."""

    def __init__(self, act: Act, import_id: int) -> None:
        """Belong to one act of one import, and hold off desks that would make the same people meanwhile."""
        self._act = act
        self._import_id = import_id
        self._rows = LoadingRows(act.work.connection)
        self._rows.hold_off_others()
        self._batch = Batch(self._rows, act.at)
        self._fresh = FreshLeads(act, import_id)
        self._standing = StandingLeads(act, import_id, self._batch)
        self._windows: set[str] = set()
        everybody = act.work.colleagues.all()
        self._colleagues = {one.email.casefold(): one for one in reversed(everybody) if one.email}
        self._colleagues |= {one.name.casefold(): one for one in everybody}

    @property
    def emails_added(self) -> list[list[int]]:
        """Ids of the address rows that were added: first and last of each run of neighbours."""
        return self._batch.emails_added

    @property
    def phones_added(self) -> list[list[int]]:
        """Ids of the number rows that were added, in the same form."""
        return self._batch.phones_added

    def load(self, rows: Sequence[Arrival], refused: Iterable[int] = ()) -> Counts:
        """Load rows in their order; `refused` are the numbers of rows that cannot be loaded, which are remembered."""
        refused, raised_before = list(refused), self._batch.raised
        for number in refused:
            self._batch.landed(self._import_id, number, "", "refused")
        fresh = self._unseen(rows)
        humans = self._matched(fresh)
        firms = Firms(self._rows, self._batch, fresh)
        self._know(humans, firms)
        self._tell_apart(fresh, humans, firms)
        counted = self._land(humans)
        self._write_people(humans, firms)
        self._batch.write()
        self._announce()
        unchanged = len(rows) - len(fresh) + counted["unchanged"]
        read = len(rows) + len(refused)
        raised = self._batch.raised - raised_before
        return Counts(read, counted["added"], counted["merged"], len(refused), unchanged, raised)

    def _unseen(self, rows: Sequence[Arrival]) -> list[Arrival]:
        known = self._rows.known_digests({row.digest for row in rows})
        fresh = []
        for row in rows:
            if row.digest in known:
                self._batch.landed(self._import_id, row.number, row.digest, "unchanged")
                continue
            known.add(row.digest)
            fresh.append(row)
        return fresh

    def _matched(self, rows: Sequence[Arrival]) -> dict[int, Human]:
        """The people that rows are about, by id: e-mail decides, a number only together with a name that fits."""
        people: dict[int, Human] = {}
        owner = self._owner = {
            key: person
            for key, (person, _) in self._rows.by_email(
                {one.key for row in rows for one in row.emails if one.valid}
            ).items()
        }
        at_number = self._rows.by_number({one.number for row in rows for one in row.phones if one.valid and one.number})
        for row in rows:
            keys = [one.key for one in row.emails if one.valid]
            found = next((owner[key] for key in keys if key in owner), None)
            numbers = [one.number for one in row.phones if one.valid and one.number]
            if found is None and row.full_name:
                alike = (one for number in numbers for one in at_number.get(number, ()))
                found = next((person for person, name in alike if names_fit(row.full_name, name)), None)
            is_new = found is None
            person_id = self._batch.next_id("persons") if found is None else found
            human = people.get(person_id)
            if human is None:
                human = people[person_id] = Human(person_id, is_new=is_new)
            human.rows.append(row)
            for key in keys:
                owner.setdefault(key, person_id)
            for number in numbers:
                sharing = at_number.setdefault(number, [])
                if all(person != person_id for person, _ in sharing):
                    sharing.append((person_id, row.full_name))
        return people

    def _know(self, people: dict[int, Human], firms: Firms) -> None:
        known = self._act.work.persons.get_many([one.id for one in people.values() if not one.is_new])
        for person_id, person in known.items():
            people[person_id].know(person, firms.of(person.company))

    def _tell_apart(self, rows: Sequence[Arrival], people: dict[int, Human], firms: Firms) -> None:
        """Complete everybody by their rows, in the order of the file, and keep what was known at each row."""
        by_row = {row.number: human for human in people.values() for row in human.rows}
        hash_of = self._act.work.persons.hash_of
        self._gained: dict[int, bool] = {}
        for row in rows:
            human = by_row[row.number]
            first = human.is_new and not human.snapshots
            if human.snapshots:
                human.snapshots[-1] = human.person()
            if first:
                human.begin(row, hash_of)
            gained = first or human.complete(row, hash_of)
            gained = human.join(firms.for_row(row, human)) or gained
            gained = firms.completed(row, human) or gained
            for one in row.emails:
                if not one.valid or self._owner.get(one.key) == human.id:
                    gained = human.add_email(one.key, one.raw[:LONGEST_LINE], valid=one.valid) or gained
            self._gained[row.number] = gained
            human.snapshots.append(None)

    def _land(self, people: dict[int, Human]) -> dict[str, int]:
        blocks = self._blocks(people)
        counted = {"added": 0, "merged": 0, "unchanged": 0}
        standing = []
        for human in people.values():
            if human.is_new and len(human.rows) == 1 and not (blocks and blocks.against(human.person()).suppressions):
                row = human.rows[0]
                lead, note, with_sales = self._asked(row)
                if not row.answers and not with_sales:
                    self._stamp(human, row, lead, note)
                    counted["added"] += 1
                    continue
            standing.append((human, [self._wanted(human, place) for place in range(len(human.rows))]))
        if standing:
            for did, count in self._standing.take(standing, blocks).items():
                counted[did] += count
        return counted

    def _blocks(self, people: dict[int, Human]) -> Blocks:
        numbers = {one.number_hash for human in people.values() for one in human.phones if one.number_hash}
        companies = {human.firm.company.id for human in people.values() if human.firm}
        return self._rows.blocked(people, companies, numbers)

    def _wanted(self, human: Human, place: int) -> Wanted:
        row = human.rows[place]
        lead, note, with_sales = self._asked(row)
        answers = {}
        for name, value in row.answers.items():
            try:
                if text := checked_answer(self._act.rules, name, value):
                    answers[name] = text
            except (BadValueRefused, UnknownNameRefused):
                note = "\n".join(part for part in (note, f"{name}: {value}") if part)[:LONGEST_NOTE]
        snapshot = human.snapshots[place] or human.person()
        gained = self._gained[row.number]
        return Wanted(row.number, row.digest, lead, note, answers, with_sales, gained, snapshot)

    def _asked(self, row: Arrival) -> tuple[FreshLead, str, bool]:
        """The lead a row asks for, its note, and whether a seller holds it; unknown words go into the note."""
        lines = [row.note] if row.note else []
        lines += [f"{label} in the file: {text}" for label, text in is_told(row).items()]
        stage, touch = row.stage, row.touch_kind
        if touch and touch not in self._act.rules.scoring.touches:
            lines.append(f"Touch in the file: {touch}")
            touch = ""
        colleague = self._colleagues.get(row.owner.casefold())
        sells = colleague is not None and Role.SALES in colleague.roles
        with_sales = stage in _WITH_SALES and sells
        if stage in _WITH_SALES and not with_sales:
            lines.append(f"Stage in the file: {row.stage_word or stage}")
            stage = Stage.LEAD
        owner = self._holder(colleague, stage, touch, with_sales=with_sales)
        if owner is None and row.owner.casefold() not in _NOBODY:
            lines.append(f"Owner in the file: {row.owner}")
        note = "\n".join(lines)[:LONGEST_NOTE]
        source = row.source[:LONGEST_LINE]
        return FreshLead(stage, owner, touch, row.touched_at, source, bool(note)), note, with_sales

    def _holder(
        self, colleague: Colleague | None, stage: Stage | None, touch: str, *, with_sales: bool
    ) -> Owner | None:
        """Who holds the lead: the colleague that the file names, where they can."""
        if colleague is None or stage in FINISHED:
            return None
        if with_sales:
            return Owner.colleague(colleague.id)
        raised = touch and self._act.rules.scoring.touches[touch].raises
        refines = not _REFINING.isdisjoint(colleague.roles)
        return Owner.colleague(colleague.id) if refines and (stage is Stage.LEAD or raised) else None

    def _stamp(self, human: Human, row: Arrival, wanted: FreshLead, note: str) -> None:
        act, batch = self._act, self._batch
        stamp = self._fresh.stamp(human, wanted)
        lead_id = batch.next_id("leads")
        touch_id = batch.next_id("touches") if wanted.touch else None
        note_id = batch.next_id("notes") if note else None
        touched_at = min(wanted.touched_at, act.at) if wanted.touched_at and wanted.touch else None
        company_id = human.firm.company.id if human.firm else None
        batch.stamped_lead(stamp.columns, stamp.lead(lead_id, human.id, company_id, touched_at), lead_id)
        batch.events(stamp.happened(lead_id, human.id, touch_id, note_id))
        if touch_id is not None:
            batch.touch(touch_id, human.id, lead_id, wanted.touch, touched_at or act.at, wanted.source)
        if note_id is not None:
            batch.note(note_id, human.id, lead_id, note, act.actor.id or None, act.actor.name)
        batch.landed(self._import_id, row.number, row.digest, "added", human.id, lead_id, touch_id)
        if stamp.window_key not in self._windows:
            self._windows.add(stamp.window_key)
            act.work.center.know_window(stamp.window_key)

    def _write_people(self, people: dict[int, Human], firms: Firms) -> None:
        firms.write()
        batch = self._batch
        for human in people.values():
            if not human.is_new and not human.changed:
                continue
            first = next((one.address for one in human.emails if one.address), None)
            company_id = human.firm.company.id if human.firm else None
            if human.is_new:
                email_key = first or f"none:{human.id}"
                batch.person(human.id, human.kept, company_id, human.name_key, email_key)
            else:
                key = {"email_key": first} if human.new_emails and first and not human.had_address else {}
                if changes := human.changes | key:
                    batch.person_changed(human.id, changes)
            for place in range(len(human.emails) - human.new_emails, len(human.emails)):
                batch.email(human.id, place, human.emails[place])
            for place in range(len(human.phones) - human.new_phones, len(human.phones)):
                batch.phone(human.id, place, human.phones[place])
            batch.tokens(human.id, _words(human), known=not human.is_new)

    def _announce(self) -> None:
        # Only a hint: beyond some hundreds it says "anything" all the same.
        announced = self._act.work.announced
        if len(announced) < 1_000:
            announced.update(self._batch.lead_ids)
        self._batch.lead_ids.clear()


def _words(human: Human) -> set[str]:
    firm = human.firm.company.name if human.firm else ""
    found = set(_words_of(str(human.kept["full_name"])))
    found.update(_words_of(firm))
    for email in human.emails:
        if email.address:
            plain = email.address.isascii()
            found.update(_words_of_address(email.address) if plain else search_tokens(email.address))
    for phone in human.phones:
        if phone.number:
            digits = phone.number[1:]
            # As `search_tokens` takes a number: whole, and by its end.
            found.update((digits, digits[-8:], digits[-4:]) if len(digits) >= 6 else (digits,))
    return found


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    return search_tokens(text)


def _words_of_address(address: str) -> set[str]:
    """What `search_tokens` finds in an address of plain letters, at a quarter of the cost."""
    found = {word[:64] for word in WORD.findall(address)}
    found.add(address[:128])
    digits = NO_DIGIT.sub("", address)
    if len(digits) >= 6:
        found.update((digits, digits[-8:], digits[-4:]))
    return found
