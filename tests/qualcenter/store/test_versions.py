import pytest

from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.versions import refuse_other_version

KNOWN = ("0001", "0002", "0003")


def test_the_newest_version_is_taken() -> None:
    refuse_other_version("0003", KNOWN)


@pytest.mark.parametrize(
    ("found", "code", "advice"),
    [("0001", "too_old", "store upgrade"), ("0004", "too_new", "newer Qualcenter")],
)
def test_another_version_is_told_with_what_to_do(found: str, code: str, advice: str) -> None:
    with pytest.raises(KnownFailure, match=advice) as told:
        refuse_other_version(found, KNOWN)
    assert told.value.code == code
    assert found in told.value.what_happened
    assert "0003" in told.value.what_happened
