"""By what nodes are coloured and sized: by their kind and their ties, unless an analysis says otherwise."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph_cli.views.kind_styles import kind
from graph_cli.views.multilingual import Multilingual, join_texts
from graph_cli.views.view_languages import list_view_languages
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries import Graph

COLOURS, SIZES = ("kind", "community"), ("ties", "pagerank", "betweenness")
#: The hues of the largest communities are those of kinds, which stand out from the paper; all others are grey.
_HUES = tuple(
    (kind(slug).light, kind(slug).dark)
    for slug in ("person", "promise", "place", "ticket", "program", "organization", "theme", "development")
)
_GREY = (kind("").light, kind("").dark)
_LEAST, _MOST = 6.0, 24.0


@dataclass(frozen=True)
class Looks:
    """What an analysis says of nodes, by their identifiers; nothing where nodes look as their kind and ties have it."""

    #: The number of each node's community.
    communities: Mapping[str, int] = field(default_factory=dict)
    #: The name of each community, by its languages.
    names: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    #: What the size of a node shows: a name of SIZES.
    size: str = "ties"
    values: Mapping[str, float] = field(default_factory=dict)

    def page(self, network: Multilingual, sizes: list[float]) -> dict[str, Any]:
        """Return what the page needs: the looks of each node, in the order of the network, and what they mean."""
        nodes = [node.id for node in network.shown.nodes]
        counts = Counter(self.communities.get(node, 0) for node in nodes)
        largest = sorted((number for number in counts if number), key=lambda number: (-counts[number], number))
        largest = largest[: len(_HUES)]
        rest = len(nodes) - sum(counts[number] for number in largest)
        place = {number: index for index, number in enumerate(largest)}
        rows: list[tuple[object, ...]] = [
            (join_texts([self.names[number][each] for each in network.languages]), counts[number], *hue)
            for number, hue in zip(largest, _HUES, strict=False)
        ]
        rows += [(None, rest, *_GREY)] if rest else []
        legend = [dict(zip(("label", "count", "light", "dark"), row, strict=True)) for row in rows]
        return {
            "communities": legend if self.communities else None,
            "sized": self.size,
            "colour": [place.get(self.communities.get(node, 0), len(largest)) for node in nodes],
            "size": self.sizes(nodes) if self.values else sizes,
        }

    def sizes(self, nodes: list[str]) -> list[float]:
        """Return sizes whose area grows with the value; the largest value of the page has the largest sign."""
        most = max((self.values.get(node, 0.0) for node in nodes), default=0.0) or 1.0
        return [round(_LEAST + (_MOST - _LEAST) * (self.values.get(node, 0.0) / most) ** 0.5, 1) for node in nodes]


#: Nodes look as their kinds and ties have it.
PLAIN = Looks()


def check_styles(colour: str, size: str) -> None:
    """Raise UsageError, with the nearest, where nodes cannot be coloured or sized by that."""
    for option, value, choices in (("--colour", colour, COLOURS), ("--size", size, SIZES)):
        if value not in choices:
            hint = did_you_mean(value, choices) or Phrase("; use one of {names}", names=", ".join(choices))
            raise UsageError(
                Phrase("{option}: nothing is drawn by '{name}'{hint}", option=option, name=value, hint=hint)
            )


def looks(graph: Graph, colour: str, size: str) -> Looks:
    """Return the looks of a graph's nodes. Raises UsageError as `check_styles` does."""
    check_styles(colour, size)
    if (colour, size) == ("kind", "ties"):
        return PLAIN
    from queries.analysis.analysis import Analysis

    analysis = Analysis(graph)
    entities = analysis.ties.names
    values = dict(zip(entities, getattr(analysis, size), strict=True)) if size != "ties" else {}
    if colour == "kind":
        return Looks(size=size, values=values)
    return Looks(dict(zip(entities, analysis.groups, strict=True)), _names(graph, analysis.heads()), size, values)


def _names(graph: Graph, heads: Mapping[int, str]) -> dict[int, dict[str, str]]:
    from queries.analysis.tie_receipts import labels

    languages = list_view_languages(graph.language, graph.languages)
    names = {language: labels(replace(graph, language=language), heads.values()) for language in languages}
    return {number: {language: names[language][head] for language in languages} for number, head in heads.items()}
