"""The desk without a window: which store, who acts, and by which clock, from the options every command has."""

import argparse
import os
from datetime import UTC, datetime
from functools import cached_property

from qualcenter.bootstrap import Core, build_core
from qualcenter.cli.answer import Answer, Exit
from qualcenter.cli.passwords import asking_for_password
from qualcenter.clock import Clock, RehearsalClock, SystemClock
from qualcenter.domain.disposition import FIRST_YEAR, LAST_YEAR
from qualcenter.domain.refusals import BadValueRefused, LiveStoreRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import said
from qualcenter.settings import Settings, load_settings


class CommandDesk:
    """Opens what a command asks for, and no more; `close` lets go of it."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Keep the options common to all commands."""
        self.options = options
        self._core: Core | None = None

    @cached_property
    def settings(self) -> Settings:
        """The settings, with the store of the command line before the environment's and the file's."""
        given = {"store": self.options.store} if self.options.store else {}
        return load_settings(**given)

    @property
    def store_address(self) -> str:
        """The address of the store, as the person gave it or as the settings have it."""
        return self.settings.store_url()

    @cached_property
    def clock(self) -> Clock:
        """The system's clock, or a rehearsal clock that stands at --at."""
        at = self.options.at
        return RehearsalClock(parsed_instant(at), running=False) if at else SystemClock()

    @property
    def core(self) -> Core:
        """The opened core. Raises `KnownFailure`, and `LiveStoreRefused` for --at on a live store."""
        if self._core is None:
            core = asking_for_password(self.store_address, lambda: build_core(self.settings, self.clock))
            if self.options.at and core.live:
                core.close()
                raise LiveStoreRefused(said("This store is live: real people are called from it, so --at is refused."))
            self._core = core
        return self._core

    @property
    def actor(self) -> Actor:
        """Who acts: on a server whoever signed in, else whoever was named.

        Raises `UnknownNameRefused`, and `NotAllowedRefused` when nobody was named, or somebody else than signed in.
        """
        return self.core.signing_in.acting(self._named)

    @property
    def tender(self) -> Actor | None:
        """The same for tending people; None for the owner of a live store, who is nobody of the center."""
        owner = self.core.live and self.core.signing_in.who().is_owner
        return None if owner and not self._named else self.actor

    @property
    def reader(self) -> Actor:
        """Who looks: whoever signed in, else the person named, else nobody in particular; reading needs no name."""
        if self.core.signing_in.who().colleague_id is not None:
            return self.actor
        return self.core.colleagues.actor(self._named) if self._named else Actor(0, "clock", frozenset(), "")

    @property
    def _named(self) -> str:
        return str(self.options.acting or self.settings.person or os.environ.get("QUALCENTER_PERSON", ""))

    def lead(self, lead_id: int, words: str = "") -> Answer:
        """The answer of a verb on one lead: the lead as it stands now."""
        from qualcenter.cli.lead_json import lead_json, lead_line

        brief = self.core.lead_brief.read(self.reader, lead_id)
        return Answer(lead_json(brief), [words or lead_line(brief)])

    def close(self) -> None:
        """Let go of the store."""
        if self._core is not None:
            self._core.close()


def parsed_instant(text: str) -> datetime:
    """An aware instant from ISO 8601 with a zone. Raises `BadValueRefused` without one."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise BadValueRefused(said("“{text}” is no instant. Write it like 2026-11-23T09:00:00Z.", text=text)) from None
    if at.tzinfo is None:
        raise BadValueRefused(said("“{text}” names no zone. Write it like 2026-11-23T09:00:00Z.", text=text))
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise BadValueRefused(
            said(
                "“{text}” is out of reach: the desk knows the years {first_year} to {last_year}.",
                text=text,
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
            )
        )
    return at.astimezone(UTC)


def done(document: object, *lines: str, code: Exit = Exit.DONE) -> Answer:
    """An answer in one line of code."""
    return Answer(document, lines, code)
