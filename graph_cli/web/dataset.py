"""The graphs of which a query asks, where it does not ask of all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Dataset:
    """Graphs by their IRIs: those that are merged into the default graph, and those that are asked by their names."""

    default: tuple[str, ...]
    named_graphs: tuple[str, ...]


@dataclass(frozen=True)
class Located:
    """The same, each graph once, with its places in the text of its generation: where each begins, and its bytes."""

    default: Sequence[str]
    named_graphs: Sequence[str]
    places: Mapping[str, Sequence[tuple[int, int]]]
