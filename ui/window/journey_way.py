"""The way to a lead's journey from any page, and back to where one came from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.actions.action import JOURNEY
from ui.pages.page import Page

if TYPE_CHECKING:
    from ui.pages.journey.page import JourneyPageView
    from ui.window.main_window import MainWindow


class JourneyWay(QObject):
    """Opens the Journey page for a lead; Escape there leads back."""

    def __init__(self, window: "MainWindow") -> None:
        """Know no way back yet."""
        super().__init__(window)
        self._window = window
        self.came_from = ""

    def take(self, page: Page) -> None:
        """Listen to a page that was built."""
        page.journey_wanted.connect(self.open)
        if page.where == JOURNEY:
            journey: JourneyPageView = page  # type: ignore[assignment]
            journey.back_wanted.connect(self.back)

    @Slot(int)
    def open(self, lead_id: int) -> None:
        """Show the journey of a lead."""
        page = self._window.pages.get(JOURNEY)
        if page is not None:
            self._window.show_page(JOURNEY)
            page.show_lead(lead_id)

    @Slot()
    def back(self) -> None:
        """Go where one came from."""
        self._window.show_page(self.came_from or self._window.pages.first)

    def leave(self, where: str) -> None:
        """Remember the page that is left, unless it is the journey itself."""
        if where != JOURNEY:
            self.came_from = where
