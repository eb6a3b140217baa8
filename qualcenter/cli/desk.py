"""The desk without a window: which store, who acts, and by which clock, from the options every command has."""

import argparse
import os
from datetime import UTC, datetime
from functools import cached_property

from qualcenter.bootstrap import Core, build_core
from qualcenter.cli.answer import Answer, Exit
from qualcenter.clock import Clock, RehearsalClock, SystemClock
from qualcenter.domain.disposition import FIRST_YEAR, LAST_YEAR
from qualcenter.domain.refusals import BadValueRefused, LiveStoreRefused, NotAllowedRefused
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
            core = build_core(self.settings, self.clock)
            if self.options.at and core.live:
                core.close()
                raise LiveStoreRefused(said("This store is live: real people are called from it, so --at is refused."))
            self._core = core
        return self._core

    @property
    def actor(self) -> Actor:
        """Who acts. Raises `UnknownNameRefused`, and `NotAllowedRefused` when nobody was named."""
        name = self.options.acting or self.settings.person or os.environ.get("QUALCENTER_PERSON", "")
        if not name:
            raise NotAllowedRefused(said("Say who acts: --as NAME, or set QUALCENTER_PERSON."))
        return self.core.colleagues.actor(name)

    @property
    def reader(self) -> Actor:
        """Who looks: the person named, else nobody in particular; reading needs no name."""
        name = self.options.acting or self.settings.person
        return self.core.colleagues.actor(name) if name else Actor(0, "clock", frozenset(), "")

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
