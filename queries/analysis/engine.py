"""What measures a network: igraph where it is installed, else networkx, which answers the same and takes longer.

networkx hands its work on to a backend of its own where NETWORKX_BACKEND_PRIORITY names one that is installed.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_choices
from queries.analysis.weighted_ties import WeightedTies

#: All chance comes from here: the same network gives the same answer in every run.
SEED = 7
#: The engines, the fastest first.
NAMES = ("igraph", "networkx")


class Engine(Protocol):
    """What an engine tells of one network; nodes are positions in its names."""

    #: The library and its version.
    name: str

    def __init__(self, ties: WeightedTies) -> None:
        """Take the network."""

    def communities(self) -> list[int]:
        """Return the group of each node, by Louvain's method; groups are numbered anyhow, without a gap."""

    def modularity(self, groups: list[int]) -> float:
        """Return how much more weight lies within groups than chance would bring there (Newman and Girvan 2004)."""

    def pagerank(self) -> list[float]:
        """Return the share of a walker's time at each node: it follows ties by weight, with a damping of 0.85."""

    def betweenness(self) -> list[float]:
        """Return the sum over half of all paths from the sources; a tie is one step, whatever its weight."""

    def cuts(self) -> set[int]:
        """Return the nodes without which what they hold together falls apart (articulation points)."""


def choose_engine(name: str | None) -> str:
    """Return the name of the engine to use: the given one, or the fastest that is installed.

    Raises UsageError for an unknown engine, and for one that is not installed.
    """
    if name is None:
        return next(candidate for candidate in NAMES if find_spec(candidate))
    if name not in NAMES:
        hint = did_you_mean(name, NAMES) or Phrase("; use {names}", names=join_choices(NAMES))
        raise UsageError(Phrase("--engine: no engine '{name}'{hint}", name=name, hint=hint))
    if not find_spec(name):
        raise UsageError(
            Phrase("--engine: {name} is not installed: pip install 'janji[analysis]', or leave --engine out", name=name)
        )
    return name


def engine(name: str, ties: WeightedTies) -> Engine:
    """Return an engine over a network."""
    instance: Engine = getattr(import_module(f"queries.analysis.over_{name}"), f"{name.title()}Engine")(ties)
    return instance
