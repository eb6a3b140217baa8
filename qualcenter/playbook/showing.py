"""The Playbook as one JSON document, in the shape that programs outside rely on."""

from typing import Any

from qualcenter.playbook.compiled_talk import choices_of
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.talking import DispositionSection


def as_json(playbook: Playbook) -> dict[str, Any]:
    """Return values that `json.dumps` takes: every section of the text, with choices spelled out.

    `promotion.fields` and the fields of `dispositions` always have name, label, kind, choices and required;
    reasons always have code and label. Durations and hours are written as in the text.
    """
    shown: dict[str, Any] = playbook.model_dump(mode="json", by_alias=True, exclude_none=True)
    for field, told in zip(shown["promotion"]["fields"], playbook.promotion.fields, strict=True):
        field["choices"] = [{"code": choice.code, "label": choice.label} for choice in told.choices]
    shown["dispositions"] = [_disposition(told, playbook) for told in playbook.dispositions]
    return shown


def _disposition(told: DispositionSection, playbook: Playbook) -> dict[str, Any]:
    return {
        "code": told.code,
        "label": told.label,
        "key": told.key,
        "reached": told.reached,
        "effect": told.effect.value,
        "more": told.more,
        "params": dict(told.params),
        "fields": [
            {
                "name": field.name,
                "label": field.label,
                "kind": field.kind,
                "choices": [{"code": c.code, "label": c.label} for c in choices_of(field, playbook)],
                "required": field.required,
                "default": field.default,
            }
            for field in told.fields
        ],
    }
