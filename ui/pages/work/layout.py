"""Where the regions of the Work page stand: three layouts by the room there is, one for focus mode."""

from dataclasses import dataclass

from ui.pages.work.lead_brief import COLUMN, NARROW, WIDE

RAIL = 76
"""Pixels that the rail may take: 68 in English, a few more where its words are longer. 1280 is 1280 in all of them."""

STACK_BELOW = 900
"""Less room than this, in pixels at 100 % of text, has no place for three columns."""


@dataclass(frozen=True)
class Arrangement:
    """One arrangement: the brief's shape, what is shown, how wide the panels start, how low the rows are."""

    shape: str
    queue: bool
    context: bool
    compact: bool
    answer_columns: int
    queue_width: int
    wrap_width: int
    column_width: int
    stacked: bool = False
    """Whether script and wrap-up stand below each other and scroll together, for want of width."""


def arrange(width: int, height: int, text_size: int, *, focus: bool, compact: bool) -> Arrangement:
    """Choose for a page of that size in pixels; larger text counts as less room, since rows grow with it."""
    growth = 1 + (text_size - 100) / 200
    panel = 1 + (text_size - 100) / 150
    room, tall = (width + RAIL) / growth, height / (text_size / 100)
    low = compact or tall < 715
    if focus or room < 1280:
        small = room < 1160
        return Arrangement(
            COLUMN,
            False,
            True,
            low,
            1 if room < 1280 else 2,
            0,
            round((296 if small else 332) * panel),
            round((262 if small else 303) * growth),
            stacked=room < STACK_BELOW,
        )
    wide = room >= 1400
    return Arrangement(
        WIDE if wide else NARROW,
        True,
        wide,
        low,
        2,
        round((292 if wide else 264) * growth),
        round((332 if wide else 312) * panel),
        0,
    )
