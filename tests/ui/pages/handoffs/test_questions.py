from datetime import date
from decimal import Decimal

import pytest

from tests.ui.stub_rows import RULES
from ui.pages.handoffs.questions import (
    OTHERS,
    Amount,
    amount_typed,
    what_it_asks,
    why_back,
)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("24000", Amount(Decimal(24000), "EUR")),
        ("24 000 eur", Amount(Decimal(24000), "EUR")),
        ("1.999,90 CHF", Amount(Decimal("1999.90"), "CHF")),
        ("USD 1,999.90", Amount(Decimal("1999.90"), "USD")),
        ("12.500", Amount(Decimal(12500), "EUR")),
        ("0.5 GBP", Amount(Decimal("0.5"), "GBP")),
        ("a lot", None),
        ("-5", None),
        ("", None),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, amount: Amount | None) -> None:
    assert amount_typed(typed) == amount


def test_reasons_before_any_contact_come_first_and_the_others_behind_one_more_key() -> None:
    fresh = why_back(RULES.returns, "Nina", touched=False)
    codes = [code for code, _ in fresh.choices]
    assert len(codes) == 6
    assert codes[-1] == OTHERS
    assert all(RULES.returns[code].before_contact for code in codes[:-1])
    touched = [code for code, _ in why_back(RULES.returns, "Nina", touched=True).choices]
    assert not any(RULES.returns[code].before_contact for code in touched[:-1])
    rest = why_back(RULES.returns, "Nina", touched=False, others=True)
    assert {code for code, _ in (*fresh.choices, *rest.choices)} == {*RULES.returns, OTHERS}


def test_too_early_offers_days_to_come() -> None:
    asked = what_it_asks(RULES.returns["too_early"], date(2026, 6, 16))
    assert [code for code, _ in asked.choices] == ["2026-07-16", "2026-08-15", "2026-09-14", "2026-12-13"]
    assert asked.line is not None
