"""Bridges: who or what connects communities, places, or those who promise."""

from ontology.text.phrase import Phrase
from queries.analysis.analysis import FACTS, Analysis
from queries.analysis.group_membership import Share, belongings
from queries.analysis.tie_receipts import labels, source_of, ties
from queries.asking.answer import Answer, AnswerRow

_TABLE = ("entityLabel", "kind", "groups", "betweenness", "cut", "groupLabels", "throughLabels")
_LISTS = (
    *("groupLabels", "groupTies", "through", "throughLabels"),
    *("tieQuotes", "tieDocuments", "tieDocumentLabels", "tieBases"),
)
_COLUMNS = ("entity", "entityLabel", "kind", "groups", "participation", "betweenness", "cut", *_LISTS)
#: Single facts: each leads from one thing to another, and none is looked for as a bridge unless it is asked for.
_FACTS = (*FACTS, "document")


def bridges(analysis: Analysis, between: str = "communities", kinds: tuple[str, ...] = (), top: int = 20) -> Answer:
    """Return who or what belongs to several groups, by betweenness (all where `top` is 0), with two ties each.

    `groups` counts the groups that an entity is tied to, `participation` how evenly (Guimerà and Amaral 2005,
    https://doi.org/10.1038/nature03288: 0 where all ties lead to one, near 1 where they spread over many), and `cut`
    says whether something falls apart without it. The lists speak of the two groups with most ties, in this order.
    Raises UsageError for a kind of which the graph has none.
    """
    shares = belongings(analysis, between)
    choice = set(analysis.choose_nodes(kinds)) if kinds else None
    index, names = analysis.ties.index, analysis.ties.names
    nodes = [index[name] for name in shares if name in index]
    nodes = [n for n in nodes if (n in choice if choice is not None else _bridging(analysis, n, between))]
    ranking = sorted(nodes, key=lambda node: (-analysis.betweenness[node], node))
    top_nodes = ranking[:top] if top else ranking
    two = {node: shares[names[node]][:2] for node in top_nodes}
    receipts = ties(analysis.graph, ((names[node], share.through) for node in top_nodes for share in two[node]))
    heads = {str(number): head for number, head in analysis.heads().items()} if between == "communities" else {}
    identifiers = {name for node in top_nodes for share in two[node] for name in (names[node], share.through)}
    groups = {share.group for node in top_nodes for share in two[node]}
    node_labels = labels(analysis.graph, identifiers | {heads.get(group, group) for group in groups})
    rows: list[AnswerRow] = []
    for node in top_nodes:
        tie_rows = [receipts[names[node], share.through] for share in two[node]]
        rows.append(
            {
                "entity": names[node],
                "entityLabel": node_labels[names[node]],
                "kind": analysis.kind(node),
                "groups": len(shares[names[node]]),
                "participation": _participation(shares[names[node]]),
                "betweenness": analysis.betweenness[node],
                "cut": node in analysis.cuts,
                "groupLabels": [node_labels[heads.get(share.group, share.group)] for share in two[node]],
                "groupTies": [share.ties for share in two[node]],
                "through": [share.through for share in two[node]],
                "throughLabels": [node_labels[share.through] for share in two[node]],
                "tieQuotes": [str(tie.get("quote", "")) for tie in tie_rows],
                "tieDocuments": [str(tie.get("document", "")) for tie in tie_rows],
                "tieDocumentLabels": [source_of(tie) for tie in tie_rows],
                "tieBases": [str(tie.get("basis", "")) for tie in tie_rows],
            }
        )
    return Answer(_COLUMNS, rows, _LISTS, _TABLE, _notes(analysis, between, len(ranking)), analysis.graph)


def _bridging(analysis: Analysis, node: int, between: str) -> bool:
    """Say whether a node is of a kind that is looked for: no single fact, and no place between places."""
    kind = analysis.kind(node)
    return kind not in _FACTS and not (between == "places" and kind == "place")


def _participation(shares: list[Share]) -> float:
    total = sum(share.ties for share in shares)
    return round(1 - sum((share.ties / total) ** 2 for share in shares), 4)


def _notes(analysis: Analysis, between: str, count: int) -> tuple[str, ...]:
    what = {
        "communities": Phrase("communities"),
        "places": Phrase("regencies and cities"),
        "actors": Phrase("actors who promise or run something"),
    }
    return (
        Phrase(
            "{count|is tied|are tied} to several {groups}; by {engine}; betweenness is the share of shortest paths, "
            "walked {origin}; of each, the two groups with most ties are shown",
            count=count,
            groups=what[between],
            engine=analysis.engine.name,
            origin=analysis.describe_walks(),
        ),
    )
