"""One measured figure and how it is told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A value beside its bar: `at_least` says on which side of the bar good lies; without a bar it is told only."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    at_least: bool = True

    @property
    def ok(self) -> bool:
        """Whether the bar is met."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    def line(self) -> str:
        """The one line that is printed: name, value, unit, bar, ok or short."""
        bar = "-" if self.bar is None else f"{'>=' if self.at_least else '<='}{self.bar:g}"
        return f"{self.name}  {self.value:.3g} {self.unit}  {bar}  {'ok' if self.ok else 'short'}"
