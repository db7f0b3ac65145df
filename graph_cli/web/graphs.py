"""The named graphs of a generation, of which a dataset may be made."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from graph_cli.web.dataset import Dataset, Located
from graph_cli.web.problem import HttpProblem
from ontology.text.phrase import Phrase
from queries.servers.named_graphs import GraphSpan, places

#: So much is said of the name of a graph that is none.
_SHOWN = 200


class Graphs:
    """Says where graphs stand."""

    def __init__(self, spans: Mapping[str, Sequence[GraphSpan]]) -> None:
        self._places = spans

    @classmethod
    def of(cls, generation: Path) -> "Graphs":
        """Return those of a generation."""
        return cls(places(generation))

    @property
    def names(self) -> Collection[str]:
        """Their IRIs."""
        return self._places.keys()

    def locate(self, dataset: Dataset, most: int) -> Located:
        """Return where the graphs of a dataset stand; HttpProblem where one is none, or they have too many triples."""
        default, named_graphs = list(dict.fromkeys(dataset.default)), list(dict.fromkeys(dataset.named_graphs))
        for name in (*default, *named_graphs):
            if name not in self._places:
                excerpt = name[:_SHOWN]
                raise HttpProblem(
                    "dataset",
                    400,
                    Phrase("there is no graph <{name}> here: each document is one, by its IRI", name=excerpt),
                )
        lines = sum(place.lines for name in (*default, *named_graphs) for place in self._places[name])
        if lines > most:
            detail = Phrase(
                "graphs that are named may have {most} triples together: these have {count}; to name none is to ask of "
                "all",
                most=most,
                count=lines,
            )
            raise HttpProblem("dataset-too-large", 422, detail)
        spans = {
            name: [(place.offset, place.size) for place in self._places[name]] for name in (*default, *named_graphs)
        }
        return Located(default, named_graphs, spans)
