"""Signing in: whose session a desk's is, whom it may act as, and the sign-ins of others."""

from collections.abc import Callable

from qualcenter.domain.refusals import NotAllowedRefused, NotSharedRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.desk import CLOCK, Desk
from qualcenter.store.sign_ins import NewSignIn, SignedIn, SignIns, signed_in
from qualcenter.store.work import Deed, Work, in_one_transaction, looking


class SigningIn:
    """Tells whose session it is. On a server a password proves that, and nobody acts as somebody else."""

    def __init__(self, desk: Desk, people: Colleagues) -> None:
        """Stand on the desk."""
        self._desk = desk
        self._people = people

    def who(self) -> SignedIn:
        """Whose session it is."""
        return self._desk.store.read(signed_in)

    def person(self) -> Actor | None:
        """The colleague who signed in; None for a store's owner, the runner of jobs, and on SQLite."""
        number = self.who().colleague_id
        return (
            None
            if number is None
            else looking(self._desk.store, self._desk.clock.now(), lambda work: _of(work, number))
        )

    def acting(self, wanted: str) -> Actor:
        """Who acts when this name or e-mail was given, or none: whoever signed in, else the one of that name.

        On a store that is not live its owner acts as anybody. Raises `NotAllowedRefused` for another's name, and
        `UnknownNameRefused`.
        """
        who, person = self.who(), self.person()
        if person is not None:
            if wanted.strip() and self._people.actor(wanted).id != person.id:
                raise NotAllowedRefused(
                    said(
                        "You are signed in as {name} and act as nobody else. Nothing was changed. "
                        "Whoever else wants to act signs in themselves.",
                        name=person.name,
                    )
                )
            return person
        if who.proved and (self._desk.store.live or not who.owns_store):
            raise NotAllowedRefused(
                said(
                    "The sign-in “{login}” belongs to no colleague. Nothing was changed. "
                    "Put a colleague's sign-in into the address of the store.",
                    login=who.login,
                )
            )
        if not wanted.strip():
            raise NotAllowedRefused(said("Say who acts: --as NAME, or set QUALCENTER_PERSON."))
        return self._people.actor(wanted)

    def give(self, actor: Actor | None, name: str) -> NewSignIn:
        """A sign-in for a colleague of a shared store, or a new one-time password for the one they have.

        The owner of a live store needs no actor. Raises `UnknownNameRefused`, `NotAllowedRefused`, and
        `NotSharedRefused` on SQLite.
        """
        self._want_shared()
        self._want_right(actor, Right.TEND_PEOPLE)
        one = self._people.actor(name)
        return self._written(actor, lambda work: SignIns(work.connection).give(one.id, one.name))

    def give_jobs(self, actor: Actor | None) -> NewSignIn:
        """The sign-in under which the jobs of a shared store run, with a new password. Raises as `give`."""
        self._want_shared()
        self._want_right(actor, Right.TEND_STORE)
        return self._written(actor, lambda work: SignIns(work.connection).give_jobs())

    def want_runner(self) -> None:
        """Raise `NotAllowedRefused` for a colleague's sign-in, whose rights do not reach what falls due for others."""
        if not self.who().runs_jobs:
            raise NotAllowedRefused(
                said(
                    "On a shared store jobs run under their own sign-in. Nothing was changed. "
                    "Operations makes it with `qualcenter people runner`."
                ),
                right=Right.TEND_STORE.name,
            )

    def _written(self, actor: Actor | None, run: Callable[[Work], NewSignIn]) -> NewSignIn:
        by = actor or CLOCK
        deed = Deed(by.name, by.id or None, "people", self._desk.clock.now())
        return in_one_transaction(self._desk.store, deed, run)

    def _want_right(self, actor: Actor | None, right: Right) -> None:
        if actor is not None:
            require(actor, right)
        elif not self.who().is_owner:
            raise NotAllowedRefused(said("Say who acts: --as NAME, or set QUALCENTER_PERSON."), right=right.name)

    def _want_shared(self) -> None:
        if not self._desk.store.is_postgresql:
            raise NotSharedRefused(
                said("Only a store on a server has sign-ins: in this one whoever opens the file picks who they are.")
            )


def _of(work: Work, colleague_id: int) -> Actor:
    one = work.colleagues.get(colleague_id)
    if one is None:
        raise NotAllowedRefused(said("This sign-in belongs to nobody here."))
    return one.acting
