"""Central actors: who is tied most, who lies on most ways, and where a walker along the ties would be most."""

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS
from queries.analysis.analysis import Analysis
from queries.analysis.tie_receipts import TIE, labels, ties
from queries.asking.answer import Answer, AnswerRow

#: By what entities can be ordered.
MEASURES = ("pagerank", "betweenness", "ties")
_COLUMNS = ("entity", "entityLabel", "kind", *MEASURES, "community", *TIE)
_TABLE = _COLUMNS[1:8]


def central(analysis: Analysis, kinds: tuple[str, ...] = ACTORS, by: str = "pagerank", top: int = 20) -> Answer:
    """Return the entities of some kinds with the highest measure (all where `top` is 0), each with its strongest tie.

    `ties` counts relations. Raises UsageError for an unknown measure, and for a kind of which the graph has none.
    """
    if by not in MEASURES:
        hint = did_you_mean(by, MEASURES) or Phrase("; use one of {names}", names=", ".join(MEASURES))
        raise UsageError(Phrase("--by: no measure '{by}'{hint}", by=by, hint=hint))
    values: dict[str, list[float]] = {
        "pagerank": analysis.pagerank,
        "betweenness": analysis.betweenness,
        "ties": list(map(float, analysis.ties.counts)),
    }
    ranking = sorted(analysis.choose_nodes(kinds), key=lambda node: (-values[by][node], node))
    top_nodes = ranking[:top] if top else ranking
    names = analysis.ties.names
    strongest = _strongest(analysis, set(top_nodes))
    receipts = ties(analysis.graph, strongest.values())
    node_labels = labels(analysis.graph, (names[node] for node in top_nodes))
    rows: list[AnswerRow] = [
        {
            "entity": names[node],
            "entityLabel": node_labels[names[node]],
            "kind": analysis.kind(node),
            "pagerank": analysis.pagerank[node],
            "betweenness": analysis.betweenness[node],
            "ties": analysis.ties.counts[node],
            "community": analysis.groups[node],
            **receipts[strongest[node]],
        }
        for node in top_nodes
    ]
    return Answer(_COLUMNS, rows, ("sourceLabels",), _TABLE, _notes(analysis), analysis.graph)


def _strongest(analysis: Analysis, nodes: set[int]) -> dict[int, tuple[str, str]]:
    """Return the heaviest tie of each node; of equal ones that whose other end has most ties."""
    names, counts, best = analysis.ties.names, analysis.ties.counts, dict[int, tuple[float, int, int]]()
    for pair, weight in zip(analysis.ties.pairs, analysis.ties.weights, strict=True):
        for node, other in (pair, pair[::-1]):
            if node in nodes:
                rank = (round(weight, 6), counts[other], -other)
                best[node] = max(best.get(node, rank), rank)
    return {node: (names[node], names[-other]) for node, (_, _, other) in best.items()}


def _notes(analysis: Analysis) -> tuple[str, ...]:
    return (
        Phrase(
            "by {engine} over {number} entities and concepts; betweenness is the share of shortest paths, walked "
            "{origin}; pagerank follows ties by weight, damping 0.85",
            engine=analysis.engine.name,
            number=len(analysis.ties.names),
            origin=analysis.describe_walks(),
        ),
        Phrase("the measures tell where something stands in these documents, not what weight it has in the world"),
    )
