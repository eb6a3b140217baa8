"""A real window on a real core for whoever works with files: no lead is waited for, and no page but theirs."""

from tests.journeys.real_desk import RealDesk


class FileDesk(RealDesk):
    """A desk that opens on one page."""

    def open(self, person: str, page: str) -> None:
        """Sign somebody in and show a page of theirs."""
        self.start.show(person)
        self.until(lambda: self.start.window is not None and self.start.window.isVisible())
        # What falls due is done when a test says so: it must not meet a disk that the test has filled.
        self.start._jobs_begin.stop()
        self.window.resize(1440, 900)
        self.window.show_page(page)
        self.sit_down()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: not self.parts.background.busy)
