import inspect

from qualcenter.domain import refusals
from qualcenter.domain.refusals import MissingAnswersRefused, Refused, SkipReasonRefused


def test_a_refusal_keeps_its_sentence_what_is_missing_and_facts_for_the_screen() -> None:
    refused = SkipReasonRefused("Say why.", ("reason",), next=7)
    assert (str(refused), refused.why, refused.missing, refused.more) == (
        "Say why.",
        "Say why.",
        ("reason",),
        {"next": 7},
    )
    assert refused.code == "skip_reason"


def test_whoever_catches_a_refusal_catches_them_all() -> None:
    kinds = [kind for _, kind in inspect.getmembers(refusals, inspect.isclass) if kind.__module__ == refusals.__name__]
    assert MissingAnswersRefused in kinds
    assert all(issubclass(kind, Refused) for kind in kinds)
