"""The score: reasons that add up, fade and say what they mean."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.score import (
    LIMIT_RULE,
    ScoredPerson,
    ScoredTouch,
    ScoringTable,
    age_in_words,
    reason_retold,
    score_of,
    seniority_of,
    tier_of,
)
from qualcenter.domain.sentence import Sentence

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
TABLE = ScoringTable(free_mail_domains=frozenset({"gmail.com", "gmx.de"}))
NOBODY = ScoredPerson()


def touch(kind: str, **ago: float) -> ScoredTouch:
    return ScoredTouch(kind, NOW - timedelta(**ago))


def lines(person: ScoredPerson, *touches: ScoredTouch) -> list[tuple[int, str]]:
    return [(reason.points, reason.text) for reason in score_of(TABLE, person, touches, NOW).reasons]


def test_reasons_are_plain_sentences_with_signed_points() -> None:
    person = ScoredPerson(title="Head of Sales", staff=120, email_domains=("gmail.com",))
    assert lines(person, touch("pricing", minutes=6)) == [
        (28, "Asked for pricing, 6 min ago"),
        (-20, "Free e-mail address"),
        (10, "VP or director"),
        (6, "50 to 499 staff"),
    ]


def test_a_touch_fades_by_half_in_thirty_days_and_fit_does_not() -> None:
    person = ScoredPerson(title="CEO")
    then = score_of(TABLE, person, [touch("webinar")], NOW)
    later = score_of(TABLE, person, [touch("webinar")], NOW + timedelta(days=30))
    assert (then.fit, then.interest, then.total) == (15, 20, 35)
    assert (later.fit, later.interest, later.total) == (15, 10, 25)


def test_each_touch_fades_alone() -> None:
    assert score_of(TABLE, NOBODY, [touch("webinar"), touch("webinar", days=30)], NOW).total == 30


def test_product_pages_never_bring_more_than_twenty_four() -> None:
    pages = [touch("product_page", hours=hours) for hours in range(9)]
    assert lines(NOBODY, *pages) == [(24, "Looked at a product page 9 times, latest just now")]


def test_faded_points_are_shared_out_by_largest_remainder() -> None:
    # 5·2^(-10/30) = 3.97, 10·2^(-10/30) = 7.94, 20·2^(-10/30) = 15.87: 27.78 in all.
    reasons = lines(NOBODY, *(touch(kind, days=10) for kind in ("email_click", "white_paper", "webinar")))
    assert [points for points, _ in reasons] == [16, 8, 4]


def test_a_sum_over_a_hundred_says_what_was_cut() -> None:
    person = ScoredPerson(title="Founder", staff=900)
    score = score_of(TABLE, person, [touch("demo"), touch("pricing"), touch("webinar"), touch("email_click")], NOW)
    assert score.total == 100
    assert (score.reasons[-1].text, score.reasons[-1].points) == ("limit 100, −13", -13)


def test_a_sum_below_zero_says_what_was_added() -> None:
    score = score_of(TABLE, ScoredPerson(kind_of_person="student"), [], NOW)
    assert (score.total, score.reasons[-1].text) == (0, "limit 0, +40")


def test_a_company_address_beside_a_free_one_costs_nothing() -> None:
    assert lines(ScoredPerson(email_domains=("GMAIL.com",))) == [
        (-20, "Free e-mail address"),
        (20, "limit 0, +20"),
    ]
    assert lines(ScoredPerson(email_domains=("gmail.com", "acme.com"))) == []


def test_a_new_raise_clears_an_old_unsubscribe() -> None:
    person = ScoredPerson(title="CEO", unsubscribed=NOW - timedelta(days=2))
    assert (-10, "Unsubscribed") in lines(person, touch("demo", days=3))
    assert (-10, "Unsubscribed") in lines(person, touch("email_click", days=1))
    assert (-10, "Unsubscribed") not in lines(person, touch("demo", days=1))


def test_having_answered_the_phone_brings_six() -> None:
    assert lines(ScoredPerson(answered_before=True)) == [(6, "Answered the phone before")]


def test_a_touch_of_an_unknown_kind_brings_nothing() -> None:
    assert lines(NOBODY, touch("carrier_pigeon")) == []


@pytest.mark.parametrize(
    ("title", "seniority"),
    [
        ("Chief Revenue Officer", "chief"),
        ("CTO", "chief"),
        ("Geschäftsführerin", "chief"),
        ("President", "chief"),
        ("Senior Vice President, Sales", "director"),
        ("VP of Sales", "director"),
        ("Account Director", "director"),
        ("Leiterin Einkauf", "director"),
        ("Office Manager", "manager"),
        ("Assistant to the CEO", "other"),
        ("Engineer", "other"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_title_has_a_seniority(title: str | None, seniority: str) -> None:
    assert seniority_of(title) == seniority


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=-90), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=6), "6 min ago"),
        (timedelta(minutes=61), "1 h ago"),
        (timedelta(hours=30), "1 day ago"),
        (timedelta(days=43), "43 days ago"),
    ],
)
def test_ages_read_like_speech(age: timedelta, words: str) -> None:
    assert age_in_words(NOW - age, NOW) == words


@pytest.mark.parametrize(
    ("person", "kinds", "tier"),
    [
        (ScoredPerson(), ("pricing",), "A"),
        (
            ScoredPerson(title="CEO", staff=600),
            ("webinar", "white_paper", "email_click", "product_page"),
            "B",
        ),
        (ScoredPerson(kind_of_person="competitor"), ("demo",), "C"),
        (ScoredPerson(title="CEO", staff=600, kind_of_person="student"), ("demo", "pricing", "webinar"), "B"),
        (ScoredPerson(), ("white_paper",), "C"),
    ],
)
def test_a_tier_follows_the_score_and_what_was_asked_for(
    person: ScoredPerson, kinds: tuple[str, ...], tier: str
) -> None:
    touches = [touch(kind) for kind in kinds]
    assert tier_of(TABLE, score_of(TABLE, person, touches, NOW), touches) == tier


def test_a_demo_asked_for_a_year_ago_is_no_tier_a() -> None:
    touches = [touch("demo", days=365), touch("white_paper")]
    assert tier_of(TABLE, score_of(TABLE, NOBODY, touches, NOW), touches) == "C"


PERSONS = st.builds(
    ScoredPerson,
    title=st.sampled_from([None, "CEO", "VP Sales", "Manager", "Clerk"]),
    staff=st.none() | st.integers(0, 5000),
    email_domains=st.lists(st.sampled_from(["gmail.com", "acme.com"]), max_size=2).map(tuple),
    unsubscribed=st.none() | st.just(NOW - timedelta(days=5)),
    kind_of_person=st.sampled_from([None, "student", "competitor"]),
    answered_before=st.booleans(),
)
TOUCHES = st.lists(
    st.builds(
        ScoredTouch,
        st.sampled_from([*TABLE.touches, "unknown"]),
        st.integers(-1440, 365 * 1440).map(lambda minutes: NOW - timedelta(minutes=minutes)),
    ),
    max_size=20,
)


@given(PERSONS, TOUCHES)
def test_reasons_always_add_up_to_the_total(person: ScoredPerson, touches: list[ScoredTouch]) -> None:
    score = score_of(TABLE, person, touches, NOW)
    assert 0 <= score.total <= 100
    assert sum(reason.points for reason in score.reasons) == score.total
    kept = [reason for reason in score.reasons if reason.rule != LIMIT_RULE]
    assert sum(reason.points for reason in kept) == score.fit + score.interest
    assert all(reason.points for reason in score.reasons)


@given(PERSONS, TOUCHES)
def test_a_reason_kept_as_text_comes_back_as_its_sentence(person: ScoredPerson, touches: list[ScoredTouch]) -> None:
    for reason in score_of(TABLE, person, touches, NOW).reasons:
        again = reason_retold(reason.rule, str(reason.text))
        assert again == reason.text
        assert isinstance(again, Sentence) == isinstance(reason.text, Sentence)
        assert getattr(again, "pattern", "") == getattr(reason.text, "pattern", "")


def test_a_reason_in_words_that_we_do_not_know_comes_back_as_it_is() -> None:
    for rule, text in (("touch:demo", "Asked, long ago"), ("limit", "stopped"), ("fit:staff", "Big"), ("", "")):
        assert reason_retold(rule, text) == text


@given(PERSONS, TOUCHES, st.randoms())
def test_the_order_of_touches_changes_nothing(person: ScoredPerson, touches: list[ScoredTouch], rnd: object) -> None:
    shuffled = list(touches)
    rnd.shuffle(shuffled)  # type: ignore[attr-defined]
    assert score_of(TABLE, person, touches, NOW) == score_of(TABLE, person, shuffled, NOW)


@given(TOUCHES)
def test_interest_never_grows_by_waiting(touches: list[ScoredTouch]) -> None:
    later = score_of(TABLE, NOBODY, touches, NOW + timedelta(days=7))
    assert later.interest <= score_of(TABLE, NOBODY, touches, NOW).interest
