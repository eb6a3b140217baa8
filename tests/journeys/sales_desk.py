"""A seller's window on a real core, worked by keys alone."""

from qualcenter.queries.handoffs import HandoffRow
from tests.journeys.real_desk import RealDesk
from ui.pages.handoffs.page import HandoffsPage


class SalesDesk(RealDesk):
    """One desk of somebody in sales, who begins with Handoffs and has no Work page."""

    @property
    def page(self) -> HandoffsPage:
        """The Handoffs page."""
        page = self.window.pages["handoffs"]
        assert isinstance(page, HandoffsPage)
        return page

    @property
    def shown(self) -> list[HandoffRow]:
        """The handoffs in the list, from the top."""
        return [line for line in self.page.list.model.lines if isinstance(line, HandoffRow)]

    def has_arrived(self) -> bool:
        """Whether the handoffs were read."""
        return self.window.page is self.page and self.page._page is not None

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: not self.parts.background.busy)

    def laws_hold(self) -> None:
        """The audit finds nothing and nobody is left behind."""
        assert self.core.audit.rows() == ()
        assert self.core.left_behind.rows() == ()
