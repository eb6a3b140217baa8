import pytest

from ui.theme.tokens import CONTRAST_PAIRS, DARK, LIGHT, Tokens, contrast, higher_contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), CONTRAST_PAIRS)
def test_every_pair_can_be_read(tokens: Tokens, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_higher_contrast_leaves_no_quiet_text_and_no_faint_line() -> None:
    for tokens in (LIGHT, DARK):
        strong = higher_contrast(tokens)
        assert contrast(strong.text3, strong.surface) >= 7
        assert contrast(strong.border, strong.surface) >= 3
