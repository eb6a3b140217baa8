"""The reins of a long piece of work, which runs on a thread of its own while a page halts, stops and tells of it."""

from threading import Event
from time import monotonic


class Reins:
    """Shared by the work's thread, which asks `stops` often, and the page, which looks at `done` when it wants to.

    `total` is about how many there will be, None while nobody knows.
    """

    def __init__(self) -> None:
        """Let it run."""
        self.done = 0
        self.total: int | None = None
        self._stop, self._go = Event(), Event()
        self._go.set()
        self._began = monotonic()
        self._halted_at: float | None = None

    def progress(self, done: int, total: int | None) -> None:
        """Note how far it is; called by the work."""
        self.done, self.total = done, total

    def stops(self) -> bool:
        """Tell the work whether to stop here; while it is halted this waits."""
        self._go.wait()
        return self._stop.is_set()

    def halt(self) -> None:
        """Let it wait at the next place where it can."""
        self._halted_at = monotonic()
        self._go.clear()

    def go_on(self) -> None:
        """Let it go on after `halt`."""
        if self._halted_at is not None:
            self._began += monotonic() - self._halted_at
            self._halted_at = None
        self._go.set()

    def stop(self) -> None:
        """Let it end at the next place where it can, halted or not."""
        self._stop.set()
        self._go.set()

    @property
    def stopping(self) -> bool:
        """Whether it was told to end."""
        return self._stop.is_set()

    @property
    def halted(self) -> bool:
        """Whether it waits, or will at its next place."""
        return not self._go.is_set()

    def per_second(self) -> int:
        """How many it did a second since it began, the time it was halted left out."""
        until = self._halted_at if self._halted_at is not None else monotonic()
        return round(self.done / max(0.001, until - self._began))

    @property
    def share(self) -> float:
        """How much is done, 0 to 1; 0 while nobody knows the whole."""
        return min(1.0, self.done / self.total) if self.total else 0.0
