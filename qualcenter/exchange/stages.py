"""What the words of other systems say about where a lead stands."""

import re
from functools import lru_cache

from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage

STAGE_WORDS: dict[Stage, str] = {
    Stage.CONTACT: ("contact, subscriber, kontakt, suspect"),
    Stage.LEAD: (
        "lead, new, new lead, open, open not contacted, not contacted, uncontacted, contacted, working, "
        "working contacted, in progress, attempted to contact, attempting, connected, contact in future, "
        "mql, marketing qualified lead, marketing qualified, neu, neuer lead, offen, kontaktiert, in "
        "bearbeitung, nicht kontaktiert, open deal, marketingqualifiedlead"
    ),
    Stage.PROMOTED: (
        "promoted, qualified, sales qualified, sales qualified lead, sql, pre qualified, qualifiziert, "
        "salesqualifiedlead"
    ),
    Stage.ACCEPTED: (
        "accepted, opportunity, proposal, proposal sent, proposal price quote, negotiation, negotiation "
        "review, demo scheduled, appointment scheduled, contract sent, presentation scheduled, decision "
        "maker bought in, qualified to buy, angebot, angebot gesendet, verhandlung, sales accepted lead, "
        "sal, appointmentscheduled, qualifiedtobuy, presentationscheduled, decisionmakerboughtin, "
        "contractsent"
    ),
    Stage.WON: (
        "won, closed won, customer, evangelist, closed converted, converted, gewonnen, kunde, deal won, closedwon"
    ),
    Stage.LOST: ("lost, closed lost, closed not converted, verloren, lost lead, deal lost, abgelehnt, closedlost"),
    Stage.NURTURE: (
        "nurture, nurturing, re engagement, reengagement, on hold, recycled, later, unresponsive, bad "
        "timing, pausiert, zurueckgestellt, wiedervorlage"
    ),
    Stage.PURGED: (
        "purged, disqualified, unqualified, junk, junk lead, not qualified, bad data, invalid, spam, "
        "disqualifiziert, nicht qualifiziert, ungueltig, not a fit"
    ),
}
"""Stage → the words for it in the usual CRMs, squeezed to lowered words."""

MEANINGS = {word: stage for stage, line in STAGE_WORDS.items() for word in line.split(", ")}
CLOSED = re.compile(r"\b(closed|geschlossen)\b")


@lru_cache(maxsize=4096)
def stage_of(word: str) -> Stage | None:
    """Return the stage a word stands for, None when it is not known; closed of any other sort is lost."""
    plain = stage_key(word)
    found = MEANINGS.get(plain)
    if found is None and CLOSED.search(plain):
        return Stage.LOST
    return found


def stage_key(word: str) -> str:
    """Return what two spellings of one stage word have in common."""
    spelled = word.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return " ".join(re.findall(r"[^\W_]+", spelled))


def stage_map_of(given: dict[str, str]) -> dict[str, Stage]:
    """Check `VALUE=STAGE` pairs: returns stage_key of the value → stage; raises ValueError for an unknown
    stage.
    """
    found: dict[str, Stage] = {}
    for word, name in given.items():
        try:
            found[stage_key(word)] = Stage(name.strip().lower())
        except ValueError as error:
            stages = ", ".join(Stage)
            raise ValueError(said("“{name}” is no stage. Stages: {stages}.", name=name[:40], stages=stages)) from error
    return found
