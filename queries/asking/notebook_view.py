"""How a notebook draws an answer: whichever viewer is installed, found by its entry point.

A viewer is a function of a graph and an answer that returns HTML, in the group `janji.viewers` under the name `html`
(PyPA, Entry points specification).
"""

from dataclasses import dataclass, field
from importlib.metadata import EntryPoints, entry_points
from typing import Any, Protocol

from ontology.errors import UsageError
from ontology.text.phrase import Phrase

GROUP, NAME = "janji.viewers", "html"


class Viewer(Protocol):
    """What draws an answer."""

    def __call__(self, graph: Any, answer: Any) -> str:
        """Return HTML; UsageError where there is nothing to draw."""


@dataclass(frozen=True)
class View:
    """A drawn answer, which shows itself in a notebook."""

    html: str = field(repr=False)

    def _repr_html_(self) -> str:
        return self.html


def draw(graph: object, answer: object, viewers: EntryPoints | None = None) -> View:
    """Return an answer of a graph as it is drawn; UsageError where no viewer is installed."""
    return View(_viewer(entry_points(group=GROUP) if viewers is None else viewers)(graph, answer))


def _viewer(viewers: EntryPoints) -> Viewer:
    if NAME not in viewers.names:
        raise UsageError(Phrase("no viewer is installed: install janji whole, with its command, to draw an answer"))
    viewer: Viewer = viewers[NAME].load()
    return viewer
