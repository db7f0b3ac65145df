"""The loader and the shapes give the same verdict on the same good and bad cases of every rule."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
import yaml
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from loaders import Study, load
from loaders.checking.entry_check import check_entries, index_of
from loaders.compiling.study import read
from loaders.reading.entries import Entry, Fault
from ontology.facts.fact_rules import FactRules
from ontology.rdf.ids import DEFAULT_BASE
from ontology.rdf.term import Quad
from ontology.rdf.terms import PREFIXES
from ontology.vocabulary.bundled import shapes
from ontology.vocabulary.vocabulary import read_bundled

VOCABULARY = read_bundled()
RULES = Path(__file__).with_name("rules")
SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = Namespace("https://w3id.org/janji/shape#")
TURTLE = "".join(f"@prefix {name}: <{space}> .\n" for name, space in PREFIXES.items())


@dataclass(frozen=True)
class Case:
    """A change to the good study, as the loader reads it and as quads that have gone past the loader."""

    rule: int
    name: str
    accepted: bool = False
    facts: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    less: list[str] = field(default_factory=list)
    more: str = ""

    @property
    def base(self) -> str:
        """Where the identifiers of this case live, so that one run of the shapes tells all cases apart."""
        return f"https://example.org/{self.name.replace(' ', '-').replace(',', '')}/"


def cases() -> list[Case]:
    return [Case(**case) for case in yaml.safe_load((RULES / "cases.yaml").read_text(encoding="utf-8"))]


CASES = cases()
READ = [case for case in CASES if case.accepted or case.facts or case.places]


def change_file(name: str, changes: dict[str, str]) -> str:
    text = (RULES / name).read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def load_case(case: Case, folder: Path) -> tuple[list[Entry], list[Fault]]:
    texts = {
        "news.yaml": change_file("news.yaml", case.facts),
        "places.csv": change_file("places.csv", case.places),
        "sources.csv": change_file("sources.csv", {}),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    entries, faults = read([folder / name for name in texts], FactRules(vocabulary=VOCABULARY))
    return entries, [*faults, *check_entries(entries, index_of(entries, VOCABULARY, faults))]


def write_graph(entries: list[Entry]) -> Graph:
    """Return the study's own statements; those of the vocabulary come in once, for all cases."""
    vocabulary_quads = {*VOCABULARY.graph_quads(), *VOCABULARY.keys()}
    return graph_of(quad for quad in Study(tuple(entries), "").quads() if quad not in vocabulary_quads)


def graph_of(quads: Iterable[Quad]) -> Graph:
    lines = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads)
    return Graph().parse(data=lines, format="nt")


def move_case(graph: Graph, case: Case) -> Graph:
    """Return the graph of a case under its own base, with what goes past the loader."""
    text = graph.serialize(format="nt").replace(f"<{DEFAULT_BASE}id/", f"<{case.base}id/")
    own_graph = Graph().parse(data=text, format="nt")
    for statement in case.less:
        name, _, predicate = statement.partition(" ")
        prefix, _, local = predicate.partition(":")
        triples = list(own_graph.triples((URIRef(f"{case.base}id/{name}"), URIRef(PREFIXES[prefix] + local), None)))
        assert triples, statement
        for triple in triples:
            own_graph.remove(triple)
    return own_graph.parse(data=f"@base <{case.base}> .\n{TURTLE}{case.more}", format="turtle")


@pytest.fixture(scope="module")
def refused_bases(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the bases of the cases that the shapes refuse, from one run over all of them."""
    entries, faults = load_case(Case(12, "as it stands"), tmp_path_factory.mktemp("good"))
    assert faults == []
    good, data = write_graph(entries), graph_of(VOCABULARY.graph_quads())
    refused_alone = set()
    for case in CASES:
        own = move_case(
            write_graph(load_case(case, tmp_path_factory.mktemp("case"))[0]) if case.accepted else good, case
        )
        data += own
        if case.rule == 11 and results(own, shapes_of(apart=True)):
            refused_alone.add(case.base)
    return refused_alone | bases(data, results(data, shapes_of(apart=False)))


@cache
def shapes_of(*, apart: bool) -> Graph:
    """Return the shapes of values that only one node may have, or all others: the cases share such values."""
    graph = shapes_graph()
    apart_shapes = {SHAPE[f"{name}OfOnePlace"] for name in ("KemendagriCode", "BpsCode", "IsoCode")} | {SHAPE.SameAsOne}
    every = set(graph.subjects(RDF.type, SH.NodeShape))
    assert apart_shapes < every
    for shape in every - apart_shapes if apart else apart_shapes:
        graph.add((shape, SH.deactivated, Literal(True)))
    return graph


def shapes_graph() -> Graph:
    return Graph().parse(data=shapes(), format="turtle")


def results(data: Graph, shapes: Graph) -> list[Node]:
    """Return the focus nodes that the shapes refuse."""
    conforms, report, _ = validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(report, Graph)
    focus_nodes = [focus for one in report.objects(None, SH.result) for focus in report.objects(one, SH.focusNode)]
    assert conforms == (not focus_nodes)
    return focus_nodes


def bases(data: Graph, focus_nodes: list[Node]) -> set[str]:
    """Return the bases of focus nodes; a literal or a foreign IRI belongs to those who have it."""
    owners = {owner for focus in focus_nodes for owner in (focus, *data.subjects(None, focus))}
    return {str(owner).partition("id/")[0] for owner in owners}


@pytest.mark.parametrize("case", READ, ids=lambda case: f"{case.rule}: {case.name}")
def test_loader_gives_its_verdict(case: Case, tmp_path: Path) -> None:
    _, faults = load_case(case, tmp_path)
    assert (faults == []) == case.accepted


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_shapes_give_the_same_verdict(case: Case, refused_bases: set[str]) -> None:
    assert (case.base in refused_bases) != case.accepted


def test_every_rule_has_a_good_and_a_bad_case() -> None:
    assert {case.rule for case in READ if case.accepted} == set(range(1, 13))
    assert {case.rule for case in READ if not case.accepted} == set(range(1, 13))


def test_cases_are_told_apart_by_their_names() -> None:
    assert len({case.base for case in CASES}) == len(CASES)


def test_bundled_facts_conform_to_the_shapes() -> None:
    assert results(graph_of(load().quads()), shapes_graph()) == []
