"""The quote of every edge shows the value of its fact to which the edge leads, or its basis says that no quote does."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import pytest

from queries import Graph
from queries.asking.answer import AnswerRow
from queries.network.model import Edge, Network, Receipt
from queries.network.network_parts import make_edge
from queries.network.quote_wordings import Wordings

_QUOTES = """
    PREFIX janji: <https://w3id.org/janji/ns#>
    PREFIX oa: <http://www.w3.org/ns/oa#>
    SELECT DISTINCT ?fact ?own ?document ?quote ?value WHERE {
      ?fact janji:basis ?own ; janji:keyEvidence|janji:evidence ?evidence .
      ?evidence oa:hasSource ?document ; janji:quote ?quote
      OPTIONAL { ?evidence janji:shows ?value } }
"""


class Receipts:
    """What the graph says of the edges of a network, read without the rule that is tested."""

    def __init__(self, graph: Graph) -> None:
        self.shown: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.quotes: defaultdict[str, set[str]] = defaultdict(set)
        self.own: dict[str, str] = {}
        for row in graph.sparql(_QUOTES).rows:  # type: ignore[union-attr]
            fact = str(row["fact"])
            self.quotes[fact].add(str(row["quote"]))
            self.own[fact] = str(row["own"]).rpartition("/")[2]
            if "value" in row:
                self.shown[fact, str(row["value"])].add(str(row["quote"]))
        self.rows = {make_edge(row, Wordings({})).id: row for row in graph.edges()}

    def value(self, edge: Edge) -> tuple[str, str]:
        """Return the fact of an edge, and the value of it that is to be shown: of a role, who holds it."""
        row: AnswerRow = self.rows[edge.id]
        return str(row["fact"]), str(row["from"] if "/id/role/" in str(row["fact"]) else row["to"])

    def find_faults(self, edges: Iterable[Edge]) -> list[str]:
        """Return the edges whose quote or basis is not that of their value."""
        return [edge.id for edge in edges if edge.receipt is None or not self._fits(edge, edge.receipt)]

    def _fits(self, edge: Edge, receipt: Receipt) -> bool:
        fact, value = self.value(edge)
        showing, own = self.shown[fact, value], self.own.get(fact, "reference")
        if own != "stated":
            return receipt.basis == own and (receipt.quote in self.quotes[fact] or own == "reference")
        if showing:
            return receipt.basis == "stated" and receipt.quote in showing
        return receipt.basis in ("inferred", "coded") and receipt.quote in self.quotes[fact]


@pytest.fixture(scope="module")
def receipts(graph: Graph) -> Receipts:
    return Receipts(graph)


@pytest.fixture(scope="module")
def network(graph: Graph) -> Network:
    return graph.network()


def test_quote_of_every_edge_shows_the_value_or_its_basis_says_otherwise(network: Network, receipts: Receipts) -> None:
    assert receipts.find_faults(network.edges) == []
    bases = {edge.receipt.basis for edge in network.edges if edge.receipt}
    assert bases == {"stated", "inferred", "coded", "reference"}


def test_edge_with_another_quote_of_its_fact_is_a_fault(network: Network, receipts: Receipts) -> None:
    mutants = []
    for edge in network.edges:
        fact, value = receipts.value(edge)
        others = sorted(receipts.quotes[fact] - receipts.shown[fact, value])
        if edge.receipt and edge.receipt.basis == "stated" and others:
            mutants.append(replace(edge, receipt=replace(edge.receipt, quote=others[0])))
    assert len(mutants) > 50
    assert receipts.find_faults(mutants) == [edge.id for edge in mutants]


def test_edge_with_the_basis_of_its_fact_is_a_fault(network: Network, receipts: Receipts) -> None:
    unstated = [edge for edge in network.edges if edge.receipt and edge.receipt.basis in ("inferred", "coded")]
    mutants = [
        replace(edge, receipt=replace(edge.receipt, basis="stated"))
        for edge in unstated
        if edge.receipt and receipts.own[receipts.value(edge)[0]] == "stated"
    ]
    assert mutants
    assert receipts.find_faults(mutants) == [edge.id for edge in mutants]


@pytest.mark.parametrize(
    ("node", "relation", "basis"),
    [
        ("promise/bantaeng-blk_capital-priority", "commitment", {"stated", "inferred", "coded"}),
        ("development/bantaeng-blk_current-round", "stage", {"coded"}),
    ],
)
def test_fact_of_a_node_has_the_basis_of_its_value(network: Network, node: str, relation: str, basis: set[str]) -> None:
    facts = next(each.facts for each in network.nodes if each.id.endswith(node))
    assert {fact.receipt.basis for fact in facts if fact.relation == relation and fact.receipt} <= basis
    assert relation in {fact.relation for fact in facts}
