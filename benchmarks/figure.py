"""One figure: what was measured, and the most that it may be."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measurement with its target; `value` has to stay at or below `most`, if there is one."""

    name: str
    value: float
    most: float | None
    unit: str
    #: The medians that the value was made of.
    medians: str = ""

    @property
    def met(self) -> bool:
        """Say whether the target is met."""
        return self.most is None or self.value <= self.most


def table(figures: Iterable[Figure]) -> str:
    """Return figures as a Markdown table."""
    lines = ["| figure | measured | target | | medians |", "| --- | ---: | ---: | --- | --- |"]
    for figure in figures:
        mark = "" if figure.most is None else "met" if figure.met else "**missed**"
        target = "" if figure.most is None else f"≤ {figure.most:g} {figure.unit}"
        lines.append(f"| {figure.name} | {figure.value:.2f} {figure.unit} | {target} | {mark} | {figure.medians} |")
    return "\n".join(lines)
