"""Whose session it is on either kind of store, and that only a server has sign-ins."""

import pytest

from qualcenter.domain.refusals import NotAllowedRefused, NotSharedRefused
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.desk import Desk
from qualcenter.services.signing_in import SigningIn
from tests.fixtures.desks import Rehearsal


def _signing_in(rehearsal: Rehearsal, name: str = "") -> SigningIn:
    session = getattr(rehearsal.desk, "session", None)
    desk = Desk(session(name), rehearsal.clock) if session and name else rehearsal.desk
    return SigningIn(desk, Colleagues(desk))


def test_on_a_file_and_for_the_owner_of_a_rehearsal_the_person_is_picked(rehearsal: Rehearsal) -> None:
    signing_in = _signing_in(rehearsal)
    assert signing_in.person() is None
    assert signing_in.acting("bea").name == "Bea"
    with pytest.raises(NotAllowedRefused):
        signing_in.acting(" ")


def test_a_file_has_no_sign_ins(rehearsal: Rehearsal) -> None:
    if rehearsal.store.is_postgresql:
        # A newcomer: a sign-in belongs to the whole server, so to every copy of this store.
        Colleagues(rehearsal.desk).add(rehearsal["Tom"], "Nadia", ["qualifier"])
        assert _signing_in(rehearsal).give(rehearsal["Tom"], "Nadia").login.startswith("nadia")
        return
    with pytest.raises(NotSharedRefused):
        _signing_in(rehearsal).give(rehearsal["Tom"], "Bea")


def test_jobs_run_for_whoever_reaches_all_leads(rehearsal: Rehearsal) -> None:
    _signing_in(rehearsal).want_runner()
    if not rehearsal.store.is_postgresql:
        return
    _signing_in(rehearsal, "clock").want_runner()
    with pytest.raises(NotAllowedRefused) as told:
        _signing_in(rehearsal, "Ada").want_runner()
    assert told.value.more["right"] == "TEND_STORE"


def test_operations_alone_makes_the_sign_in_of_the_jobs(rehearsal: Rehearsal) -> None:
    with pytest.raises((NotAllowedRefused, NotSharedRefused)):
        _signing_in(rehearsal).give_jobs(rehearsal["Tom"])
