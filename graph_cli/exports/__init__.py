"""The formats that can be written: one module each, and the folder is the registry.

A format is called as its module and described by the first line of the module's docstring. Its one function,
`export(graph)`, returns the contents of the files, by the part of the graph that each holds; a format of one
file has one part, which is called `""`.

>>> formats()
('csv', 'gexf', 'graphml', 'jsonld', 'nq', 'nt', 'rdfxml', 'spreadsheet', 'trig', 'ttl')
>>> summary("ttl")
'Turtle: the whole graph, for people and for programs.'
>>> [path_of(Path("graph.csv"), part).name for part in ("nodes", "edges")]
['graph-nodes.csv', 'graph-edges.csv']
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries import Graph


class Export(Protocol):
    """What a module of this folder offers."""

    def export(self, graph: Graph) -> dict[str, bytes]:
        """Return the contents of each file, by the part of the graph that it holds."""


class Measuring(Protocol):
    """What a module offers whose format has attributes of nodes."""

    def export(self, graph: Graph, measures: Mapping[str, Mapping[str, float]]) -> dict[str, bytes]:
        """Return the same, with the measures of each node by its identifier."""


@cache
def _exports() -> dict[str, Export]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return {name: cast("Export", module) for name, module in modules.items() if hasattr(module, "export")}


def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    return tuple(_exports())


def exporter(name: str) -> Export:
    """Return the export of a format; UsageError, with the nearest names, where there is none."""
    if name not in _exports():
        hint = did_you_mean(name, formats()) or Phrase("; there are {names}", names=", ".join(formats()))
        raise UsageError(Phrase("no format '{format}'{hint}", format=name, hint=hint))
    return _exports()[name]


def export_graph(name: str, graph: Graph, *, measures: bool = False) -> dict[str, bytes]:
    """Return what a format makes of a graph; with `measures`, of each node those that an analysis takes.

    Raises UsageError for an unknown format, and for measures in one that has no place for them.
    """
    form = exporter(name)
    if not measures:
        return form.export(graph)
    if "measures" not in signature(form.export).parameters:
        raise UsageError(
            Phrase("{name} has no place for --measures: write gexf, graphml, csv or spreadsheet", name=name)
        )
    from queries.analysis.analysis import Analysis

    return cast("Measuring", form).export(graph, Analysis(graph).measures())


def summary(name: str) -> str:
    """Return what a format is, in one line."""
    return (exporter(name).__doc__ or "").partition("\n")[0]


def path_of(path: Path, part: str) -> Path:
    """Return where a part goes when the whole was to go to `path`."""
    return path.with_name(f"{path.stem}-{part}{path.suffix}") if part else path
