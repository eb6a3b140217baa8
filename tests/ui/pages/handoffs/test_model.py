"""What a row of the handoffs says on its second line."""

from dataclasses import replace

import pytest

from tests.ui.stub_handoffs import handoff_of
from tests.ui.stub_rows import NOW
from ui.pages.handoffs.model import below_of


@pytest.mark.parametrize(
    ("own", "receiver", "told"),
    [(True, "Sam", "46 vans in spreadsheets"), (False, "Sam", "Sam · 46 vans in spreadsheets")],
)
def test_the_second_line_begins_with_the_need_and_not_with_the_company_above_it(
    own: bool, receiver: str, told: str
) -> None:
    row = handoff_of(1)
    row = replace(row, one_breath=f"{row.company}: 46 vans in spreadsheets", receiver=receiver)
    assert below_of(row, NOW, own=own) == told
