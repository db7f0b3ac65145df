"""What is measured on: the graph of the five articles, and that of a made-up nation, each built when it is needed."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks import nation
from graph_cli.building import build
from queries import Graph, open_graph


@dataclass(frozen=True)
class Grounds:
    """Graphs in a folder; the nation has so many promises."""

    folder: Path
    promises: int = nation.M

    @cached_property
    def articles(self) -> Graph:
        """The graph of the five articles."""
        return self._build("janji-graph", [])

    @property
    def articles_home(self) -> Path:
        """The folder in which commands find the graph of the five articles."""
        assert self.articles.folder
        return self.articles.folder.parent

    @property
    def triples(self) -> bytes:
        """The graph of the five articles as N-Triples."""
        assert self.articles.generation
        return self.articles.generation.triples.read_bytes()

    @cached_property
    def nation(self) -> Graph:
        """The graph of the nation."""
        return self._nation("nation", self.promises)

    @cached_property
    def nation_at_l(self) -> Graph:
        """The graph of a nation of ten times as many promises as M."""
        return self._nation("nation-at-l", nation.L)

    def _nation(self, name: str, promises: int) -> Graph:
        return self._build(name, [nation.write(self.folder / f"facts-of-{name}", promises).parent])

    def _build(self, name: str, facts: list[Path]) -> Graph:
        home = self.folder / name
        build(home, facts)
        return open_graph(home)
