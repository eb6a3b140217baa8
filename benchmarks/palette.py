"""Palette: opened, and each letter typed, until it is painted, in the real window with 100 000 leads."""

import statistics
from collections.abc import Iterator

from PySide6.QtCore import Qt

from benchmarks.crowded_store import crowd
from benchmarks.desk_window import OpenDesk, Painted, between, instants, open_desk
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store

LEADS = 100_000
RUNS = 8
OPEN_BAR, LETTER_BAR = 60.0, 80.0
TYPED = "family3"


def measure() -> Iterator[Figure]:
    """Medians of opening and of a letter until those found are on the screen."""
    with fresh_store("sqlite") as url, open_desk(crowd(url, LEADS, settled=True)) as desk:
        yield from figures(desk)


def figures(desk: OpenDesk) -> Iterator[Figure]:
    """What is told of an open desk."""
    opened, letters = [], []
    for _ in range(RUNS):
        opened.append(_opened(desk))
        letters += [_letter(desk, place) for place in range(1, len(TYPED) + 1)]
        desk.press(Qt.Key.Key_Escape)
        desk.rest()
    yield Figure("palette open", statistics.median(opened), "ms", OPEN_BAR, at_least=False)
    yield Figure("palette letter", statistics.median(letters), "ms", LETTER_BAR, at_least=False)


def _opened(desk: OpenDesk) -> float:
    painted = Painted(desk.window, desk.window.palette_overlay.isVisible)
    start = instants()
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: painted.at is not None)
    return between(start, painted.at or start).wall


def _letter(desk: OpenDesk, place: int) -> float:
    """Type one letter; the first paint after its people were found counts."""
    found: list[str] = []
    overlay = desk.window.palette_overlay
    shown = overlay.show_found

    def show_found(text: str, *rest: object) -> None:
        shown(text, *rest)  # type: ignore[arg-type]
        found.append(text)

    overlay.show_found = show_found  # type: ignore[method-assign]
    painted = Painted(desk.window, lambda: TYPED[:place] in found)
    start = instants()
    desk.press(Qt.Key(ord(TYPED[place - 1].upper())))
    desk.until(lambda: painted.at is not None)
    overlay.show_found = shown  # type: ignore[method-assign]
    return between(start, painted.at or start).wall
