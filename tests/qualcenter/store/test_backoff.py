from qualcenter.store.backoff import Backoff


def test_pauses_grow_to_their_bound_and_begin_anew_when_the_store_was_reached() -> None:
    backoff = Backoff(0.1, 0.5)
    pauses = [backoff.next() for _ in range(6)]
    for pause, whole in zip(pauses, (0.1, 0.2, 0.4, 0.5, 0.5, 0.5), strict=True):
        assert whole / 2 <= pause <= whole
    backoff.over()
    assert backoff.next() <= 0.1


def test_two_desks_do_not_knock_in_the_same_instants() -> None:
    assert [Backoff(1, 9).next() for _ in range(4)] != [Backoff(1, 9).next() for _ in range(4)]
