"""Networks of any size, shaped after the graph of the five articles and drawn by lot: one size, one network.

A campaign is to the network what an article is to the graph: its persons, programs and promises know each
other, while themes, beneficiaries and the like are shared by all campaigns, a few of them by very many.

>>> drawn = network(1_000)
>>> len(drawn.nodes), len(drawn.edges)
(1000, 2800)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from ontology.rdf.ids import DEFAULT_BASE, SCHEMES
from queries.network.model import Edge, Network, Node, NodeFact, Receipt, Wording

Key = TypeVar("Key")

EDGES_A_NODE = 2.8
NODES_A_CAMPAIGN = 60
WORDS_A_QUOTE = 10

#: How many nodes of each kind there are for every 279.
KINDS = {
    "promise": 45, "theme": 45, "claim": 35, "instrument": 28, "beneficiary": 23, "organization": 20, "person": 16,
    "sector": 15, "place": 12, "program": 11, "stakeholder": 11, "development": 10, "document": 5, "ticket": 3,
}  # fmt: skip
#: The concepts, which all campaigns share.
CONCEPTS = ("theme", "instrument", "beneficiary", "sector", "stakeholder")
#: How many facts a node of a kind has beside its edges; the other kinds have none.
FACTS = {"promise": 3, "claim": 2, "development": 2, "document": 3, "person": 1, "program": 1, "place": 1}
#: How many edges there are of each relation from kind to kind, for every 606.
RELATIONS = {
    ("promise", "theme", "theme"): 72, ("promise", "place", "place"): 45, ("promise", "program", "program"): 42,
    ("promise", "instrument", "instrument"): 44, ("program", "theme", "theme"): 38, ("claim", "about", "program"): 20,
    ("promise", "speaker", "person"): 33, ("promise", "promisor", "ticket"): 28, ("promise", "sector", "sector"): 18,
    ("promise", "beneficiary", "beneficiary"): 28, ("claim", "speaker", "person"): 26, ("place", "within", "place"): 8,
    ("claim", "claimant", "person"): 21, ("program", "beneficiary", "beneficiary"): 16,
    ("claim", "about", "organization"): 14, ("claim", "about", "beneficiary"): 14, ("claim", "about", "place"): 13,
    ("organization", "basedIn", "place"): 14, ("promise", "promisor", "person"): 14, ("claim", "about", "promise"): 12,
    ("claim", "claimant", "document"): 13, ("development", "place", "place"): 10, ("program", "place", "place"): 10,
    ("development", "of", "program"): 9, ("program", "stakeholder", "stakeholder"): 7, ("claim", "about", "ticket"): 3,
    ("promise", "partner", "stakeholder"): 6, ("development", "actor", "organization"): 4,
    ("person", "officeholder", "place"): 4, ("program", "runBy", "organization"): 4, ("program", "sector", "sector"): 4,
    ("person", "candidate", "ticket"): 4, ("person", "running-mate", "ticket"): 2, ("program", "partOf", "program"): 2,
    ("person", "head", "organization"): 2, ("program", "initiatedBy", "ticket"): 2,
}  # fmt: skip
WORDS = (
    "akan", "anak", "bagi", "bangun", "bantuan", "baru", "desa", "dengan", "gratis", "guru", "jalan", "janji", "kami",
    "kecamatan", "kerja", "lapangan", "modal", "nelayan", "pasar", "pelatihan", "pemuda", "perempuan", "petani",
    "ribu", "sehat", "sekolah", "setiap", "tahun", "untuk", "usaha", "warga",
)  # fmt: skip


def network(nodes: int) -> Network:
    """Return the network of so many nodes, at least 100, with 2.8 edges a node."""
    lot = _Lot(_shared_out(KINDS, nodes), Random(nodes))
    edges = _shared_out(RELATIONS, round(nodes * EDGES_A_NODE))
    return Network(tuple(lot.nodes()), tuple(lot.edges(edges)))


@dataclass(frozen=True)
class _Lot:
    """Draws nodes and edges; where something stands among its kind, from 0 to 1, says of which campaign it is."""

    counts: dict[str, int]
    chance: Random

    def nodes(self) -> Iterator[Node]:
        for kind, count in self.counts.items():
            for index in range(count):
                facts = self._facts(kind, index / count)
                date = f"20{index % 25:02}-{index % 12 + 1:02}" if kind in ("development", "document") else None
                commitment = ("listed", "Listed") if kind == "promise" else (None, None)
                yield Node(_id(kind, index), kind, label(kind, index), (), facts, date, *commitment)

    def edges(self, counts: dict[tuple[str, str, str], int]) -> Iterator[Edge]:
        for (kind, relation, other), count in counts.items():
            for number in range(count):
                index = (number + 1) % self.counts[kind]
                target = self._target(kind, index, other, number)
                name = f"{kind}/{index} {relation} {other}/{target} {number}"
                receipt = self._receipt(index / self.counts[kind])
                yield Edge(name, _id(kind, index), _id(other, target), relation, relation.capitalize(), receipt)

    def _facts(self, kind: str, where: float) -> tuple[NodeFact, ...]:
        return tuple(NodeFact("Stated", self._words(), self._receipt(where)) for _ in range(FACTS.get(kind, 0)))

    def _target(self, kind: str, index: int, other: str, number: int) -> int:
        """Return what an edge leads to: one above, each concept once and then some far more often, or one near."""
        count = self.counts[other]
        if kind == other:
            return index // 8
        if other in CONCEPTS:
            return number if number < count else int(count * self.chance.random() ** 4)
        return self._near(other, index / self.counts[kind])

    def _near(self, kind: str, where: float) -> int:
        """Return one of a kind of the same campaign, the first ones more often."""
        campaigns = max(sum(self.counts.values()) // NODES_A_CAMPAIGN, 1)
        campaign = int(where * campaigns)
        return int(self.counts[kind] * (campaign + self.chance.random() ** 2) / campaigns)

    def _receipt(self, where: float) -> Receipt:
        document, speaker = self._near("document", where), self._near("person", where)
        said_on = f"20{document % 25:02}-{document % 12 + 1:02}"
        wording = Wording(_id("person", speaker), label("person", speaker), "quoted", "Quoted", said_on)
        return Receipt(self._words(), _id("document", document), label("document", document), "stated", wording)

    def _words(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=WORDS_A_QUOTE))


def label(kind: str, index: int) -> str:
    """Return the label of a node, which no other node has."""
    words = (WORDS[(index * step + 3) % len(WORDS)] for step in (1, 5, 11))
    return f"{kind.capitalize()} {' '.join(words)} {index}"


def _id(kind: str, index: int) -> str:
    return f"{SCHEMES}{kind}/{index}" if kind in CONCEPTS else f"{DEFAULT_BASE}id/{kind}/{index}"


def _shared_out(shares: dict[Key, int], count: int) -> dict[Key, int]:
    """Share a count out in the given proportions, one at least to each; the first gets what is left."""
    total = sum(shares.values())
    parts = {key: max(count * share // total, 1) for key, share in shares.items()}
    parts[next(iter(parts))] += count - sum(parts.values())
    return parts
