"""A journey on A4: the bar, the map in as many strips as it needs, and the table, as text that can be selected."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSaveFile, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.queries.journey_page import JourneyPage
from ui import words
from ui.language import say
from ui.pages.journey import told
from ui.pages.journey.drawing import (
    LEGEND,
    NAMES,
    Drawn,
    draw_lanes,
    draw_legend,
    draw_map,
    draw_names,
    plan_of,
    width_of_words,
)
from ui.pages.journey.events import columns, draw_around, draw_head
from ui.pages.journey.lead_time_bar import draw_lead_time
from ui.pages.journey.thread import layout_of
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import painting

DOTS_PER_INCH = 96
"""One pixel of the window is one point of this grid, so that the strokes of the screen fit on paper."""
MARGIN_MM = 14.0
STRIP = 236.0
ROW, LINE = 25.0, 18.0
BESIDE = 14.0
"""Pixels between a dot and the cut before it, and between words and the cut behind them."""


def write_pdf(page: JourneyPage, look: Look, out: Path) -> int:
    """Write a journey as a PDF; gives its pages. Raises `KnownFailure`; what stood there stays until it is whole."""
    file = QSaveFile(str(out))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise _cannot_write(out, file.errorString())
    writer = QPdfWriter(file)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(say("Journey of {person}", person=page.person))
    writer.setCreator("Qualcenter")
    pages = _Sheets(writer, page, look).draw()
    if not file.commit():
        raise _cannot_write(out, file.errorString())
    return pages


def strips_of(drawn: Drawn, theme: Theme, room: float) -> list[tuple[float, float]]:
    """Return where the strips of a map begin and end: each dot, what is planned too, has its words whole in one.

    No strip is wider than the room, and none is without a dot, except the only one of a map without any.
    """
    layout = drawn.layout
    dots = (*layout.places, *(() if layout.ahead is None else (layout.ahead,)))
    strips, left = [], 0.0
    for place, dot in enumerate(dots):
        while dot + width_of_words(theme, drawn, place) + BESIDE > left + room:
            cut = min(dot - BESIDE, left + room)
            strips.append((left, cut))
            left = cut
    return [*strips, (left, left + room)]


def _cannot_write(out: Path, why: str) -> KnownFailure:
    return KnownFailure(
        "permission",
        said("{file} cannot be written: {why}.", file=out.name, why=why),
        said("The store itself is untouched."),
        said("Choose another place for the file."),
    )


def _height(wording: str, width: float, font: QFont) -> float:
    room = QRectF(0, 0, width, 10_000)
    return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, wording).height()


class _PaperTheme(Theme):
    """Letters as they are typed: a raised colon or a digit of another width has no letter that could be copied."""

    def font(self, pixels: int = 13, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Return the font without what replaces its letters by others."""
        plain = QFont(super().font(pixels, weight))
        plain.setFeature(QFont.Tag("calt"), 0)
        return plain


class _Sheets:
    """The sheets while they are drawn, from the top of the first to the end of the last."""

    def __init__(self, writer: QPdfWriter, page: JourneyPage, look: Look) -> None:
        self._writer, self._page = writer, page
        self._theme = _PaperTheme(look.theme.family)
        self._theme.choose("light", 100)
        self._look = Look(self._theme, look.icons, look.keys)
        self._room = QRectF(0, 0, writer.width(), writer.height())
        self._painter = QPainter(writer)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._top = 0.0
        self._pages = 1

    def draw(self) -> int:
        """Draw everything; gives the number of sheets."""
        self._title()
        bar = self._take(66)
        draw_lead_time(self._painter, bar, self._theme, self._page.lead_time)
        self._map()
        self._table()
        self._foot()
        self._painter.end()
        return self._pages

    def _title(self) -> None:
        theme, painter = self._theme, self._painter
        title = say("Journey of {person}", person=self._page.person)
        painting.text(painter, self._take(28), title, theme.font(20, 600), theme.colour("text"))
        painting.text(painter, self._take(26), told.below_title(self._page), theme.font(12), theme.colour("text2"))

    def _map(self) -> None:
        """Draw the map in strips as wide as the paper, each cut before a dot whose words would not be whole in it."""
        page, theme, painter = self._page, self._theme, self._painter
        room = self._room.width() - NAMES
        layout = layout_of(page.stops, plan_of(page), room, zoom=1.0)
        drawn = Drawn(page, {event.seq: event for event in page.events}, layout)
        for left, right in strips_of(drawn, theme, room):
            strip = self._take(STRIP).adjusted(0, 0, 0, -12)
            draw_names(painter, QRectF(strip.left(), strip.top(), NAMES, strip.height()), self._look)
            draw_lanes(painter, strip.adjusted(NAMES, 0, 0, 0), theme)
            where = QRectF(strip.left() + NAMES - left, strip.top(), layout.width, strip.height())
            sight = QRectF(strip.left() + NAMES, strip.top(), right - left, strip.height())
            painter.save()
            painter.setClipRect(sight)
            draw_map(painter, where, sight, theme, drawn)
            painter.restore()
        draw_legend(self._painter, self._take(LEGEND), theme)

    def _table(self) -> None:
        self._head()
        for place in range(len(self._page.events)):
            self._event(place)

    def _event(self, place: int) -> None:
        """Draw one event whole: there is nothing to point at on paper that would show what was cut."""
        theme, painter, row = self._theme, self._painter, self._page.events[place]
        wordings = (
            (2, told.what_of(row), theme.font(13, 600), "text"),
            (3, told.detail_of(row), theme.font(12), "text2"),
        )
        boxes = columns(QRectF(0, 0, self._room.width(), ROW), theme)
        high = max(_height(wording, boxes[column].width(), font) for column, wording, font, _ in wordings)
        needed = ROW + max(0.0, high - LINE)
        if self._top + needed > self._room.bottom() - 22:
            self._next_sheet()
            self._head()
        where = self._take(needed)
        painter.fillRect(QRectF(where.left(), where.bottom(), where.width(), 0.6), theme.colour("border"))
        boxes = columns(QRectF(where.left(), where.top(), where.width(), ROW), theme)
        before = self._page.events[place - 1].at if place else None
        draw_around(painter, boxes, theme, row, before, told.after_of(self._page.events, place))
        for column, wording, font, token in wordings:
            box = boxes[column].adjusted(0, (ROW - QFontMetricsF(font).height()) / 2, 0, needed - ROW)
            painting.block(painter, box, wording, font, theme.colour(token))

    def _head(self) -> None:
        draw_head(self._painter, self._take(26), self._theme)

    def _take(self, height: float) -> QRectF:
        """The next strip of the sheet; a fresh sheet where it has no room."""
        if self._top + height > self._room.bottom() - 22:
            self._next_sheet()
        where = QRectF(0, self._top, self._room.width(), height)
        self._top += height
        return where

    def _next_sheet(self) -> None:
        self._foot()
        self._writer.newPage()
        self._pages += 1
        self._top = 0.0

    def _foot(self) -> None:
        theme, local = self._theme, words.here(self._page.at)
        where = QRectF(0, self._room.bottom() - 18, self._room.width(), 18)
        at = f"{words.day_of_year(local)} {words.clock(local)}"
        line = say("As of {time}, page {page}", time=at, page=self._pages)
        painting.text(self._painter, where, line, theme.font(10), theme.colour("text3"))
