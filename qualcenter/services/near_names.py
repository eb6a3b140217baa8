"""A name that nobody has: refused with the names that come near it."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Final

from qualcenter.domain.naming import either
from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.domain.sentence import Sentence, said

_NOBODY: Final[dict[str, Callable[[str], Sentence]]] = {
    "colleague": lambda name: said("There is no colleague named “{name}”.", name=name),
    "sales person": lambda name: said("There is no sales person named “{name}”.", name=name),
    "team": lambda name: said("There is no team named “{name}”.", name=name),
    "role": lambda name: said("There is no role named “{name}”.", name=name),
}


def unknown_name(what: str, name: str, known: Iterable[str]) -> UnknownNameRefused:
    """The refusal for a `what` (colleague, sales person, team, role) called `name`.

    Its `more["near"]` lists the known names it may have meant.
    """
    by_folded = {one.casefold(): one for one in known}
    folded = name.casefold()
    near = get_close_matches(folded, by_folded, n=3, cutoff=0.6)
    near += [one for one in by_folded if one.startswith(folded) and one not in near and folded][:3]
    names = tuple(by_folded[one] for one in near)
    hint = said("Did you mean {names}?", names=either(names)) if names else ""
    return UnknownNameRefused(Sentence.joined(_NOBODY[what](name), hint), near=names)
