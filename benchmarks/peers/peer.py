"""A program that does what our build does, or a part of it: what it is called, and how it is measured."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Peer:
    """A peer that is installed: its name and version, and a run by the name of each of its settings.

    A run returns its seconds, and raises ValueError where it did not do the whole work. The fastest setting counts.
    """

    name: str
    runs: Mapping[str, Callable[[], float]]
    #: How many times as long as the peer our build may take.
    most: float
