"""A network laid out: where its nodes stand, and the headings and rules that are drawn beneath them."""

from dataclasses import dataclass, field

Point = tuple[float, float]


@dataclass(frozen=True)
class Guide:
    """A heading, a rule, or a rule with its heading."""

    #: The heading in the network's language; None for a rule alone.
    text: str | None
    #: The IRI of the node whose label the heading is, so that a page can show it in another language.
    node: str | None
    #: The middle of the heading's foot; where the rule begins.
    x: float
    y: float
    #: The end of the rule; None for a heading alone.
    to: Point | None = None


@dataclass(frozen=True)
class Arrangement:
    """The place of each node, by its identifier, in whole pixels around a centre of (0, 0); y grows downwards."""

    places: dict[str, Point]
    guides: tuple[Guide, ...] = ()
    #: The community of each node, where the layout goes by them.
    groups: dict[str, int] = field(default_factory=dict)
