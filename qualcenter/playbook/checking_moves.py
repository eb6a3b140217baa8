"""Cross checks of dispositions, reasons and nurture tracks."""

from collections.abc import Iterator

from qualcenter.domain.disposition import Effect
from qualcenter.domain.nurture import StepKind, WakeKind
from qualcenter.playbook.faults import Fault, place, repeated
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.nurturing import TrackSection
from qualcenter.playbook.talking import DispositionSection, FieldSection

RESERVED_KEYS = {
    **dict.fromkeys("ASDFQV", "answers the script"),
    "G": "goes to another page",
    "J": "shows the next row",
    "K": "shows the row before",
    "M": "writes a note",
    "O": "shows objections",
    "T": "shows the journey",
    "U": "takes the last act back",
    "W": "shows why this lead",
}
NEEDED_EFFECTS = (
    Effect.RETRY,
    Effect.CALLBACK,
    Effect.PROMOTE,
    Effect.NURTURE,
    Effect.PURGE,
    Effect.SUPPRESS,
)
NEEDED_FIELDS = {
    Effect.CALLBACK: ("at",),
    Effect.NURTURE: ("reason",),
    Effect.SUPPRESS: ("scope", "asked_by"),
    Effect.SEND: ("template",),
    Effect.REROUTE: ("language",),
    Effect.REFER: ("person",),
}


def disposition_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield faults of keys, of fields, and effects that no disposition has or that lack a field they need."""
    rules = playbook.dispositions
    keys = [rule.key for rule in rules]
    yield from repeated(keys, "dispositions", "key", "the key {code} is used twice")
    for index, rule in enumerate(rules):
        where = place("dispositions", index)
        yield from _key_faults(rule.key, place(where, "key"))
        yield from repeated([field.name for field in rule.fields], place(where, "fields"), "name")
        for at, field in enumerate(rule.fields):
            yield from _field_faults(field, place(where, "fields", at))
        yield from _effect_faults(rule, where)
    present = {rule.effect for rule in rules}
    for effect in NEEDED_EFFECTS:
        if rules and effect not in present:
            yield Fault("dispositions", f"none has the effect “{effect}”, which the desk cannot do without")


def reason_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield reasons that name an unknown track, or whose wake does not fit its kind."""
    for index, reason in enumerate(playbook.nurture_reasons):
        where = place("nurture_reasons", index)
        yield from _track_fault(playbook, reason.track, place(where, "track"))
        if reason.wake is WakeKind.DAYS and reason.days < 1:
            yield Fault(place(where, "days"), "must be 1 or more")
        if reason.wake is WakeKind.NEXT_QUARTER and reason.days:
            yield Fault(place(where, "days"), "have no meaning when the wake is next_quarter")
    for index, lost in enumerate(playbook.lost_reasons):
        yield from _track_fault(playbook, lost.track, place("lost_reasons", index, "track"))
    for index, back in enumerate(playbook.return_reasons):
        where = place("return_reasons", index)
        if back.goes_to == "nurture":
            if back.track is None:
                yield Fault(place(where, "track"), "is missing: the lead goes to nurture")
            if back.wake_days is None and back.asks != "date":
                yield Fault(place(where, "wake_days"), "is missing: nothing says when the lead wakes")
        if back.track is not None:
            yield from _track_fault(playbook, back.track, place(where, "track"))
    for moment in (True, False):
        if playbook.return_reasons and not any(r.before_contact is moment for r in playbook.return_reasons):
            yield Fault("return_reasons", f"none is for {'before' if moment else 'after'} contact")


def track_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield tracks without an end, steps that lack what they need, and unknown tracks and e-mails."""
    templates = {template.code for template in playbook.templates}
    for index, track in enumerate(playbook.tracks):
        yield from _step_faults(track, place("tracks", index), templates)
    for name in ("default_track", "missed_track", "lost_track", "bad_number_track"):
        yield from _track_fault(playbook, getattr(playbook.nurture, name), place("nurture", name))


def _key_faults(key: str, where: str) -> Iterator[Fault]:
    if key in RESERVED_KEYS:
        yield Fault(where, f"“{key}” is reserved: it {RESERVED_KEYS[key]}")
    elif key and not ("1" <= key <= "9" or "A" <= key <= "Z"):
        yield Fault(where, f"“{key}” is not a digit from 1 to 9 or a capital letter")


def _field_faults(field: FieldSection, where: str) -> Iterator[Fault]:
    codes = [choice.code for choice in field.choices]
    yield from repeated(codes, place(where, "choices"), "code")
    if field.kind == "choice" and not codes and field.choices_from is None:
        yield Fault(place(where, "choices"), "a choice needs choices or choices_from")
    if codes and field.choices_from is not None:
        yield Fault(place(where, "choices_from"), "stands beside choices; only one of them can count")
    if codes and field.kind != "choice":
        yield Fault(place(where, "choices"), f"a field of the kind “{field.kind}” has no choices")
    if codes and field.default is not None and field.default not in codes:
        yield Fault(place(where, "default"), f"“{field.default}” is not among the choices")


def _effect_faults(rule: DispositionSection, where: str) -> Iterator[Fault]:
    names = {field.name for field in rule.fields}
    for needed in NEEDED_FIELDS.get(rule.effect, ()):
        if needed not in names:
            yield Fault(place(where, "fields"), f"the effect “{rule.effect}” needs a field “{needed}”")
    if rule.effect is Effect.PROMOTE and not rule.reached:
        yield Fault(place(where, "reached"), "nobody can be promoted who was not reached")


def _step_faults(track: TrackSection, where: str, templates: set[str]) -> Iterator[Fault]:
    ends = (StepKind.WAKE, StepKind.REVIEW)
    if not track.steps or track.steps[-1].kind not in ends:
        yield Fault(place(where, "steps"), f"the track “{track.code}” has no end: close it with a wake or a review")
    for index, step in enumerate(track.steps):
        at = place(where, "steps", index)
        if step.kind is StepKind.WAIT and step.days < 1:
            yield Fault(place(at, "days"), "a wait lasts 1 day or more")
        if step.kind is StepKind.EMAIL and step.template is None:
            yield Fault(place(at, "template"), "is missing: which e-mail?")
        if step.template is not None and step.template not in templates:
            yield Fault(place(at, "template"), f"there is no template “{step.template}”")
        if step.kind is StepKind.WAKE and index < len(track.steps) - 1:
            yield Fault(at, "wakes the lead, so the steps after it are never reached")


def _track_fault(playbook: Playbook, code: str, where: str) -> Iterator[Fault]:
    if playbook.tracks and code not in {track.code for track in playbook.tracks}:
        yield Fault(where, f"there is no track “{code}”")
