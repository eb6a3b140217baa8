import pytest

from qualcenter.domain.owner import Owner


@pytest.mark.parametrize(
    ("owner", "key", "colleague_id", "team"),
    [
        (Owner.colleague(12), "c:12", 12, None),
        (Owner.pool("inbound"), "p:inbound", None, "inbound"),
        (Owner.marketing(), "m", None, None),
        (Owner.nobody(), "-", None, None),
    ],
)
def test_an_owner_is_known_by_a_key(owner: Owner, key: str, colleague_id: int | None, team: str | None) -> None:
    assert owner == Owner(key)
    assert (owner.key, owner.colleague_id, owner.team) == (key, colleague_id, team)
    assert owner.is_nobody == (key == "-")


def test_a_pool_named_like_a_colleague_is_still_a_pool() -> None:
    assert Owner.pool("c:12").colleague_id is None
    assert Owner.pool("c:12").team == "c:12"
