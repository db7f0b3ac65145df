"""A name that is stored once, for every language, is read like one that is stored in each of them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Literal, Quad

from queries import Graph
from queries.engines.embedded_store import EmbeddedStore
from queries.network.link_reader import LinkReader
from queries.network.model import Network
from queries.network.neighbourhood import read_around
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries, NodeSummary
from tests.queries.asked import Arguments, everything_asked, title

LANGUAGES = ("en", "id")
#: One in so many of the nodes is looked at on its own, which are some of every kind.
SOME = 9


def spell_out(store: pyoxigraph.Store) -> pyoxigraph.Store:
    """Return a store in which each name stands in each language, as before it was stored once."""
    spelled = pyoxigraph.Store()
    spelled.extend(chain.from_iterable(map(_in_each, store)))
    return spelled


def _in_each(quad: Quad) -> Iterator[Quad]:
    value = quad.object
    if isinstance(value, Literal) and value.language == "mul":
        for language in LANGUAGES:
            yield Quad(quad.subject, quad.predicate, Literal(value.value, language=language), DefaultGraph())
    else:
        yield quad


def held(graph: Graph) -> pyoxigraph.Store:
    assert isinstance(graph.store, EmbeddedStore)
    return graph.store.store


@pytest.fixture(scope="module")
def spelled(graph: Graph) -> pyoxigraph.Store:
    store = spell_out(held(graph))
    assert len(store) > len(held(graph))
    return store


@pytest.fixture(params=LANGUAGES)
def both(request: pytest.FixtureRequest, graph: Graph, spelled: pyoxigraph.Store) -> tuple[Graph, Graph]:
    """Return the graph as it is and with its names spelled out, as a reader of a language asks them."""
    return Graph(graph.store, language=request.param), Graph(EmbeddedStore(spelled), language=request.param)


@pytest.mark.parametrize(("name", "arguments"), everything_asked(), ids=title)
def test_every_question_has_the_same_answer(both: tuple[Graph, Graph], name: str, arguments: Arguments) -> None:
    once, spelled = both
    assert once.answer(name, arguments).rows == spelled.answer(name, arguments).rows


def test_everything_on_an_entity_is_the_same(both: tuple[Graph, Graph]) -> None:
    once, spelled = both
    nodes = sorted(node.id for node in once.network().nodes)
    for node in nodes[::SOME]:
        assert once.show(node).rows == spelled.show(node).rows


@pytest.mark.parametrize("words", ["ibas", "lebak", "program", "jobs", "pelatihan"])
def test_search_finds_the_same(both: tuple[Graph, Graph], words: str) -> None:
    once, spelled = both
    assert once.search(words).rows == spelled.search(words).rows


@pytest.mark.parametrize("name", ["Ibas", "ibas-puspa", "LEBAK", "Kemnaker", "Kabupaten Lebak", "Panghulu"])
def test_names_that_people_type_mean_the_same(both: tuple[Graph, Graph], name: str) -> None:
    once, spelled = both
    assert once.find(name) == spelled.find(name)


def test_network_is_the_same(both: tuple[Graph, Graph]) -> None:
    once, spelled = (_without_languages(each.network()) for each in both)
    assert once == spelled


def _without_languages(network: Network) -> Network:
    """Return a network whose names do not say in which language they are: a name of every language is in none."""
    return replace(network, nodes=tuple(replace(node, language=None) for node in network.nodes))


def test_neighbourhoods_are_the_same(both: tuple[Graph, Graph]) -> None:
    readers = [LinkReader(NodeSummaries(NodeReader(held(each)))) for each in both]
    for node in sorted(node.id for node in both[0].network().nodes)[::SOME]:
        around = (read_around(reader, node, both[0].language) for reader in readers)
        once, spelled = ([_without_languages(network) for network in each] for each in around)
        assert once == spelled


def test_summaries_have_the_same_names(both: tuple[Graph, Graph]) -> None:
    once, spelled = (NodeSummaries(NodeReader(held(each))) for each in both)
    for subject in {quad.subject.value for quad in held(both[0]) if isinstance(quad.subject, pyoxigraph.NamedNode)}:
        one, other = once.summarize(subject), spelled.summarize(subject)
        assert [_tell_name(one, language) for language in LANGUAGES] == [
            _tell_name(other, language) for language in LANGUAGES
        ]


def _tell_name(node: NodeSummary, language: str) -> tuple[str, str]:
    return node.name(language), node.own_language(language)
