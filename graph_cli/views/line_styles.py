"""How each kind of line looks: what an edge rests on, told by dashes without colour."""

from dataclasses import dataclass

from queries.network.model import Edge


@dataclass(frozen=True)
class Line:
    """One kind of line: the lengths of its dashes and gaps in pixels (none: solid), and its width."""

    dashes: tuple[int, ...]
    width: float


LINES = {
    "stated": Line((), 1.1),
    "inferred": Line((6, 4), 1.1),
    "coded": Line((9, 3, 2, 3), 1.1),
    "reference": Line((1, 4), 1.0),
    "hoped": Line((9, 5), 1.5),
    "without": Line((2, 6), 1.0),
}


def line(edge: Edge) -> str:
    """Return the kind of line that an edge is drawn with: hoped before all, then what it rests on."""
    if edge.is_hope:
        return "hoped"
    if edge.receipt is None:
        return "without"
    return edge.receipt.basis if edge.receipt.basis in LINES else "reference"
