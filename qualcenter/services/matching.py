"""Who is the same person: e-mail decides, a number only together with a compatible name."""

from qualcenter.domain.duplicates import names_fit
from qualcenter.store.work import Work


def match(work: Work, email: str, number: str | None, name: str) -> int | None:
    """Id of the person with this address, else of one with this number and a name that fits, else None.

    A number alone matches nobody, because a switchboard rings for a whole company, but for a caller whose name
    nobody knew: whoever is entered with that number gives it.
    """
    if email and (known := work.persons.by_email(email)) is not None:
        return known
    if number is None or not name.strip():
        return None
    candidates = work.persons.by_number(number)
    people = work.persons.get_many(candidates)
    named = (one for one in candidates if people[one].full_name and names_fit(name, people[one].full_name))
    nameless = (one for one in candidates if not people[one].full_name)
    return next(named, next(nameless, None))
