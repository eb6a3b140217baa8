"""How likely two persons are the same human, and why, from keys that somebody else has normalised."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from qualcenter.domain.sentence import said

LIKELY = 60
NICKNAMES = (
    ("alexander", "alex", "sascha"),
    ("andrew", "andy", "drew"),
    ("anthony", "tony"),
    ("benjamin", "ben"),
    ("catherine", "katherine", "kate", "cathy", "kathy"),
    ("christopher", "chris"),
    ("daniel", "dan", "danny"),
    ("edward", "ed", "ted"),
    ("elizabeth", "liz", "beth", "betty"),
    ("hans", "johannes", "johann"),
    ("james", "jim", "jimmy"),
    ("john", "jack", "johnny"),
    ("joseph", "joe"),
    ("margaret", "maggie", "peggy"),
    ("matthew", "matt"),
    ("michael", "mike", "mick"),
    ("nicholas", "nick"),
    ("patricia", "pat", "trish"),
    ("richard", "rick", "dick"),
    ("robert", "rob", "bob", "bobby"),
    ("samuel", "samantha", "sam"),
    ("stephen", "steven", "steve"),
    ("thomas", "tom", "tommy"),
    ("william", "bill", "will", "billy"),
)
TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "herr", "frau", "ing", "dipl", "mme", "sir", "jr", "sr"})
FOLDED = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


@dataclass(frozen=True)
class PersonKeys:
    """What tells persons apart: lowered e-mails, E.164 numbers, a name and the company's normalised key.

    `domain` is that of the person's own mail, None for one that anybody can have an address at.
    """

    person_id: int
    name: str
    emails: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    company: str | None = None
    domain: str | None = None


@dataclass(frozen=True)
class Likeness:
    """Two persons, lower id first; `points` 0 to 100, and the reasons in words, strongest first."""

    first: int
    second: int
    points: int
    why: tuple[str, ...]


def likeness(one: PersonKeys, other: PersonKeys) -> Likeness:
    """Weigh what two persons share; 0 points when nothing speaks for it.

    A shared number counts only together with a compatible name, since a switchboard serves many people. Names
    that contradict each other halve what a shared e-mail says (a mailbox such as sales@ is shared too).
    """
    first, second = sorted((one, other), key=lambda keys: keys.person_id)
    names = name_match(one.name, other.name)
    found: list[tuple[int, str]] = []
    if shared := sorted(one.emails & other.emails):
        found.append((45 if names == "different" else 95, said("same e-mail {email}", email=shared[0])))
    if names in ("same", "compatible"):
        name_words = said("same name") if names == "same" else said("names that fit each other")
        if shared := sorted(one.numbers & other.numbers):
            found.append(
                (
                    85 if names == "same" else 70,
                    said("same number {number} and {names}", number=shared[0], names=name_words),
                )
            )
        if one.company and one.company == other.company:
            found.append((75 if names == "same" else 60, said("same company and {names}", names=name_words)))
        elif one.domain and one.domain == other.domain:
            words = said("same e-mail domain {domain} and {names}", domain=one.domain, names=name_words)
            found.append((70 if names == "same" else 60, words))
    found.sort(key=lambda reason: -reason[0])
    # Each further sign removes a part of the remaining doubt, so that 100 is never passed.
    doubt = 1.0
    for points, _ in found:
        doubt *= 1 - points / 100
    return Likeness(first.person_id, second.person_id, round(100 * (1 - doubt)), tuple(w for _, w in found))


def likely_pairs(people: Iterable[PersonKeys], at_least: int = LIKELY) -> list[Likeness]:
    """Return the pairs with at least so many points, the likeliest first.

    Only people who share an e-mail, a number, or a company or mail domain and a word of their name are compared. A key
    shared by more than 200 people tells nothing and is passed over.
    """
    blocks: dict[tuple[str, str], list[PersonKeys]] = {}
    for keys in people:
        for block in _blocks(keys):
            blocks.setdefault(block, []).append(keys)
    found: dict[tuple[int, int], Likeness] = {}
    for members in blocks.values():
        for one, other in combinations(members, 2) if len(members) <= 200 else ():
            pair = (min(one.person_id, other.person_id), max(one.person_id, other.person_id))
            if pair[0] != pair[1] and pair not in found:
                found[pair] = likeness(one, other)
    likely = [pair for pair in found.values() if pair.points >= at_least]
    return sorted(likely, key=lambda pair: (-pair.points, pair.first, pair.second))


def name_match(one: str, other: str) -> str:
    """Tell how two names of people relate: "same", "compatible", "different" or "unknown".

    Accents, case, titles and the order of given and family name do not matter; umlauts match their two-letter
    spelling. Compatible names have a full word in common, and every further word of the shorter one has a
    partner: the same word, its initial or a usual short form. Unknown when either is empty, or is only one
    word of the other.
    """
    left, right = name_words(one), name_words(other)
    if not left or not right:
        return "unknown"
    if sorted(left) == sorted(right):
        return "same"
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == 1 and shorter[0] in longer:
        return "unknown"
    return "compatible" if _fits(shorter, longer) else "different"


def names_fit(one: str, other: str) -> bool:
    """Tell whether two names may belong to one person; an unknown name fits none."""
    return name_match(one, other) in ("same", "compatible")


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, lowered, without accents and titles, in the order written."""
    spelled = name.casefold()
    for umlaut, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        spelled = spelled.replace(umlaut, pair)
    plain = unicodedata.normalize("NFKD", spelled.translate(FOLDED))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"[^\W\d_]+", letters.replace("'", "").replace("’", ""))
    return tuple(word for word in words if word not in TITLES)


def _fits(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Pair the words of both names, full words first; at least one full word must be shared."""
    left, right = list(shorter), list(longer)
    shared = [word for word in shorter if len(word) > 1 and word in longer]
    for word in dict.fromkeys(shared):
        left.remove(word)
        right.remove(word)
    if not shared:
        return False
    for word in left:
        partner = next((option for option in right if _partners(word, option)), None)
        if partner is None:
            return False
        right.remove(partner)
    return True


def _partners(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    if _flat(one) == _flat(other):
        return True
    return any(one in group and other in group for group in NICKNAMES)


def _flat(word: str) -> str:
    """Fold the two-letter spelling of umlauts, which some write with the bare vowel."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _blocks(keys: PersonKeys) -> list[tuple[str, str]]:
    blocks = [("e-mail", email) for email in keys.emails] + [("number", number) for number in keys.numbers]
    if keys.company:
        words = {_flat(word) for word in name_words(keys.name) if len(word) > 1}
        blocks += [("company", f"{keys.company}|{word}") for word in words]
    if keys.domain:
        words = {_flat(word) for word in name_words(keys.name) if len(word) > 1}
        blocks += [("domain", f"{keys.domain}|{word}") for word in words]
    return blocks
