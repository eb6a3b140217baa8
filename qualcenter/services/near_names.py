"""A name that nobody has: refused with the names that come near it."""

from collections.abc import Iterable
from difflib import get_close_matches

from qualcenter.domain.refusals import UnknownNameRefused


def unknown_name(what: str, name: str, known: Iterable[str]) -> UnknownNameRefused:
    """The refusal for a `what` called `name`; `more["near"]` lists the known names it may have meant."""
    by_folded = {one.casefold(): one for one in known}
    folded = name.casefold()
    near = get_close_matches(folded, by_folded, n=3, cutoff=0.6)
    near += [one for one in by_folded if one.startswith(folded) and one not in near and folded][:3]
    names = tuple(by_folded[one] for one in near)
    hint = f" Did you mean {' or '.join(names)}?" if names else ""
    return UnknownNameRefused(f"There is no {what} named “{name}”.{hint}", near=names)
