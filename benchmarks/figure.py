"""One figure: what was measured, and the most or the least that it may be."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measurement with its target: `value` has to stay at or below `most`, and at or above `least`."""

    name: str
    value: float
    most: float | None
    unit: str
    #: The medians that the value was made of.
    medians: str = ""
    least: float | None = None

    @property
    def is_met(self) -> bool:
        """Say whether the target is met; what has none meets it."""
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    @property
    def target(self) -> str:
        """Return the target in words; empty if there is none."""
        if self.most is not None:
            return f"≤ {self.most:g} {self.unit}"
        return "" if self.least is None else f"≥ {self.least:g} {self.unit}"


def ratio(name: str, ours: float, theirs: float, most: float | None) -> Figure:
    """Return how many times as long as another something takes, both in seconds."""
    return Figure(name, ours / theirs, most, "×", f"{ms(ours)} : {ms(theirs)}")


def ms(seconds: float) -> str:
    """Return seconds as milliseconds with their unit."""
    return f"{seconds * 1000:,.0f} ms"


def table(figures: Iterable[Figure]) -> str:
    """Return figures as a Markdown table."""
    lines = ["| figure | measured | target | | medians |", "| --- | ---: | ---: | --- | --- |"]
    for figure in figures:
        mark = "" if not figure.target else "met" if figure.is_met else "**missed**"
        cells = (figure.name, f"{figure.value:.2f} {figure.unit}", figure.target, mark, figure.medians)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)
