"""Playbooks: signed versions adopted one after the other, shown and compared; none is ever rewritten."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.naming import either
from qualcenter.domain.refusals import PlaybookRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, Role, require, words_of_role
from qualcenter.domain.sentence import Sentence, said
from qualcenter.playbook.differences import Difference, differences
from qualcenter.playbook.faults import Fault
from qualcenter.playbook.loading import default_text, load_playbook, read_playbook
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.showing import as_json
from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.store.center import StoredPlaybook
from qualcenter.store.work import Deed, Work, in_one_transaction

RESCORE_WANTED = "rescore_wanted"
"""Key under which the store remembers which version asks for every lead to be scored again."""

SHIPPED = "shipped with the desk"
"""Stands for both signatures of the first version, which nobody in the center has seen yet."""

_SIGNS = {"marketing": (Role.MARKETING, Role.MANAGER), "sales": (Role.SALES,)}
_SIDES = {"marketing": said("marketing"), "sales": said("sales")}


@dataclass(frozen=True)
class PlaybookRow:
    """One adopted version; `document` is its TOML text."""

    version: int
    adopted_at: datetime
    adopted_by: str
    signed_marketing: str
    signed_sales: str
    document: str

    def playbook(self) -> Playbook:
        """The version as values."""
        return load_playbook(self.document)

    def as_json(self) -> dict[str, Any]:
        """The version as the document that programs outside rely on."""
        signed = {"signed_marketing": self.signed_marketing, "signed_sales": self.signed_sales}
        return {"version": self.version, "adopted_by": self.adopted_by, **signed, **as_json(self.playbook())}


class Playbooks:
    """The versions of a store's Playbook; every decision names the one it was taken under."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def check(self, text: str) -> tuple[Fault, ...]:
        """Every fault of a text at once, with its place; none when it could be adopted."""
        return read_playbook(text).faults

    def adopt(
        self, actor: Actor, text: str, signed_marketing: str, signed_sales: str, *, act_id: UUID | None = None
    ) -> int:
        """Put a signed text in force from now on; gives its version. The text in force gives its own again.

        Raises `PlaybookRefused` with every fault in `more["faults"]`, or when a signature is not the name of
        a colleague who may give it: marketing or a manager for marketing, sales for sales.
        """
        require(actor, Right.TEND_PLAYBOOK)
        refuse_faults(self.check(text))

        def deed(act: Act) -> int:
            marketing = _signer(act.work, signed_marketing, "marketing")
            sales = _signer(act.work, signed_sales, "sales")
            return adopt_in(act.work, text, actor.name, marketing, sales)

        return self._desk.do(
            actor,
            "adopt_playbook",
            deed,
            act_id=act_id,
            repeated=lambda act: act.work.center.newest_version(),
        )

    def adopt_first(self, text: str | None = None) -> int:
        """Give a new store the Playbook that ships with the desk, or another sound text; gives the version.

        A store that has one already keeps it.
        """
        document = default_text() if text is None else text
        refuse_faults(self.check(document))
        deed = Deed(CLOCK.name, None, "adopt_playbook", self._desk.clock.now())

        def adopt(work: Work) -> int:
            known = work.center.newest_version()
            return known or adopt_in(work, document, SHIPPED, SHIPPED, SHIPPED)

        return in_one_transaction(self._desk.store, deed, adopt)

    def list(self) -> tuple[PlaybookRow, ...]:
        """Every adopted version, the first first."""
        return self._desk.look(lambda act: tuple(_row(one) for one in act.work.center.playbook_versions()))

    def show(self, version: int | None = None) -> PlaybookRow:
        """One version, or the one in force. Raises `UnknownNameRefused` when it was never adopted."""

        def read(act: Act) -> PlaybookRow:
            wanted = act.work.center.newest_version() if version is None else version
            stored = act.work.center.playbook(wanted)
            if stored is None:
                newest = act.work.center.newest_version()
                raise UnknownNameRefused(
                    said("There is no version {wanted}; the newest one is {newest}.", wanted=wanted, newest=newest),
                    ("version",),
                )
            return _row(stored)

        return self._desk.look(read)

    def diff(self, before: int, after: int) -> tuple[Difference, ...]:
        """What differs between two versions. Raises `UnknownNameRefused` for one that was never adopted."""
        return tuple(differences(self.show(before).playbook(), self.show(after).playbook()))


def adopt_in(work: Work, text: str, adopted_by: str, marketing: str, sales: str) -> int:
    """Add a sound text as the next version inside a transaction; gives its number."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    before = work.center.newest_version()
    stored = work.center.playbook(before)
    if stored is not None and stored.document == text:
        return before
    version = work.center.adopt(
        adopted_at=work.at,
        adopted_by=adopted_by,
        signed_marketing=marketing,
        signed_sales=sales,
        document=text,
        digest=digest,
    )
    detail = {"version": version, "before": before, "digest": digest}
    work.write([Event(EventKind.PLAYBOOK_ADOPTED, work.at, None, None, detail)], version)
    if stored is not None and _scores_otherwise(stored.document, text):
        work.center.set_meta(RESCORE_WANTED, str(version))
    return version


def refuse_faults(faults: tuple[Fault, ...]) -> None:
    """Raise `PlaybookRefused` naming all faults; `more["faults"]` has them as `{"where", "what"}`."""
    if not faults:
        return
    told = [f"{fault.where} {fault.what}" for fault in faults[:3]]
    rest = [said("and {count} more", count=len(faults) - 3)] if len(faults) > 3 else []
    all_told = Sentence.joined(*told, *rest, by="; ")
    words = (
        said("This Playbook has {count} faults: {faults}. The one in force stays.", count=len(faults), faults=all_told)
        if len(faults) > 1
        else said("This Playbook has 1 fault: {fault}. The one in force stays.", fault=all_told)
    )
    raise PlaybookRefused(
        words,
        faults=[{"where": fault.where, "what": fault.what} for fault in faults],
    )


def _signer(work: Work, name: str, side: str) -> str:
    """The full name of a colleague who may sign for a side; raises `PlaybookRefused`."""
    colleague = work.colleagues.named(name.strip()) if name.strip() else None
    roles = _SIGNS[side]
    if colleague is None or not colleague.active:
        why = (
            said("“{name}” is nobody in this center", name=name.strip())
            if name.strip()
            else said("the signature is missing")
        )
        raise PlaybookRefused(
            said("For {side}, {why}. The Playbook in force stays.", side=_SIDES[side], why=why), (f"signed_{side}",)
        )
    if not set(roles) & set(colleague.roles):
        wanted = either(words_of_role(role) for role in roles)
        raise PlaybookRefused(
            said(
                "{name} cannot sign for {side}: that takes the role {wanted}. The Playbook in force stays.",
                name=colleague.name,
                side=_SIDES[side],
                wanted=wanted,
            ),
            (f"signed_{side}",),
        )
    return colleague.name


def _scores_otherwise(before: str, after: str) -> bool:
    """Whether two texts may give the same lead another score, tier, rank or stage."""
    reading = read_playbook(before)
    if reading.playbook is None:
        return True
    old, new = reading.playbook, load_playbook(after)
    return (old.scoring, old.lead, old.queue) != (new.scoring, new.lead, new.queue)


def _row(stored: StoredPlaybook) -> PlaybookRow:
    return PlaybookRow(
        stored.version,
        stored.adopted_at,
        stored.adopted_by,
        stored.signed_marketing,
        stored.signed_sales,
        stored.document,
    )
