"""Countries by name and code."""

import pytest

from qualcenter.domain.countries import country_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("US", "US"),
        ("usa", "US"),
        ("U.S.A.", "US"),
        ("United States of America", "US"),
        ("Deutschland", "DE"),
        ("Germany", "DE"),
        ("DEU", "DE"),
        ("Österreich", "AT"),
        ("Oesterreich", "AT"),
        ("Schweiz", "CH"),
        ("England", "GB"),
        ("uk", "GB"),
        ("Côte d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("NA", "NA"),
        ("São Tomé", None),
        ("Bosnia & Herzegovina", "BA"),
        ("South Korea", "KR"),
        ("Narnia", None),
        ("", None),
        ("日本", None),
    ],
)
def test_a_country_is_known_by_its_names_and_codes(text: str, code: str | None) -> None:
    assert country_code(text) == code
