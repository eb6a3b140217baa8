"""Icons from our own SVG drawings, recoloured with a token when they are drawn."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.theme import Theme


@lru_cache(maxsize=256)
def _renderer(file: Path, colour: str) -> QSvgRenderer:
    drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


class Icons:
    """The drawings of one folder by name; an unknown name draws nothing, so that a missing file never stops
    work.
    """

    def __init__(self, folder: Path) -> None:
        """Remember the folder and which drawings it holds."""
        self.folder = folder
        self._names = frozenset(file.stem for file in folder.glob("*.svg"))

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a drawing of that name."""
        return name in self._names

    def draw(self, painter: QPainter, name: str, where: QRectF, colour: QColor) -> None:
        """Draw an icon into the rectangle in that colour."""
        if name in self._names:
            _renderer(self.folder / f"{name}.svg", colour.name()).render(painter, where)

    def icon(self, name: str, theme: Theme, token: str = "text2") -> QIcon:
        """Return an icon that takes the token's colour of the theme in force each time it is drawn."""
        return QIcon(TokenIconEngine(self, name, theme, token))


class TokenIconEngine(QIconEngine):
    """Draws one icon in the colour that a token has at that moment."""

    def __init__(self, icons: Icons, name: str, theme: Theme, token: str) -> None:
        """Remember what to draw and where its colour comes from."""
        super().__init__()
        self._icons, self._name, self._theme, self._token = icons, name, theme, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it; a disabled icon takes the third text colour."""
        token = "text3" if mode == QIcon.Mode.Disabled else self._token
        self._icons.draw(painter, self._name, QRectF(rect), self._theme.colour(token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on a transparent ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> "TokenIconEngine":
        """Return another engine for the same drawing."""
        return TokenIconEngine(self._icons, self._name, self._theme, self._token)
