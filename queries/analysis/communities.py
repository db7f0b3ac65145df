"""Communities: what is tied more closely among itself than to the rest.

Louvain's method (Blondel and others 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008) over all ties, in which
what two entities merely share, such as a theme, weighs less than what is said of both.
"""

from collections import Counter
from collections.abc import Iterable

from ontology.text.phrase import Phrase
from queries.analysis.analysis import FACTS, Analysis
from queries.analysis.engine import SEED
from queries.analysis.tie_receipts import TIE, labels, ties
from queries.analysis.weighted_ties import SHARED_WEIGHT
from queries.asking.answer import Answer, AnswerRow

#: So many members are named; the size counts all.
NAMED = 8
_TABLE = (
    "community",
    "communityLabel",
    "size",
    "inside",
    "outside",
    "memberLabels",
    "fromLabel",
    "relation",
    "toLabel",
)
_COLUMNS = (*_TABLE[:5], "members", "memberLabels", "memberTies", *TIE)
_LISTS = ("members", "memberLabels", "memberTies", "sourceLabels")


def communities(analysis: Analysis, top: int = 20) -> Answer:
    """Return the largest communities (all where `top` is 0), each with its best tied members and its strongest tie.

    `inside` and `outside` count the pairs of entities that are tied within a community, and out of it.
    """
    numbers = sorted(set(analysis.groups))
    top_numbers = numbers[:top] if top else numbers
    members = _by_ties(analysis, top_numbers)
    strongest = _strongest(analysis)
    names = analysis.ties.names
    ends = {number: (names[one], names[other]) for number, (one, other) in strongest.items() if number in members}
    receipts = ties(analysis.graph, ends.values())
    node_labels = labels(analysis.graph, (names[node] for nodes in members.values() for node in nodes[:NAMED]))
    inside, outside = _pairs(analysis)
    rows: list[AnswerRow] = []
    for number in top_numbers:
        best = members[number][:NAMED]
        rows.append(
            {
                "community": number,
                "communityLabel": node_labels[names[best[0]]],
                "size": len(members[number]),
                "inside": inside[number],
                "outside": outside[number],
                "members": [names[node] for node in best],
                "memberLabels": [node_labels[names[node]] for node in best],
                "memberTies": [analysis.ties.counts[node] for node in best],
                **(receipts[ends[number]] if number in ends else {}),
            }
        )
    return Answer(_COLUMNS, rows, _LISTS, _TABLE, (_note(analysis, len(numbers)),), analysis.graph)


def _by_ties(analysis: Analysis, numbers: Iterable[int]) -> dict[int, list[int]]:
    """Return the members of each community, those with most ties first, single facts last."""
    members: dict[int, list[int]] = {number: [] for number in numbers}
    for node, number in enumerate(analysis.groups):
        if number in members:
            members[number].append(node)
    for nodes in members.values():
        nodes.sort(key=lambda node: (analysis.kind(node) in FACTS, -analysis.ties.counts[node], node))
    return members


def _strongest(analysis: Analysis) -> dict[int, tuple[int, int]]:
    """Return the heaviest tie within each community; of equal ones that whose ends have most ties."""
    counts, best = analysis.ties.counts, dict[int, tuple[float, int, int, int]]()
    for (one, other), weight in zip(analysis.ties.pairs, analysis.ties.weights, strict=True):
        number = analysis.groups[one]
        if number == analysis.groups[other]:
            rank = (round(weight, 6), counts[one] + counts[other], -one, -other)
            best[number] = max(best.get(number, rank), rank)
    return {number: (-one, -other) for number, (_, _, one, other) in best.items()}


def _pairs(analysis: Analysis) -> tuple[Counter[int], Counter[int]]:
    """Count the tied pairs within each community, and those that lead out of it."""
    inside, outside = Counter[int](), Counter[int]()
    for one, other in analysis.ties.pairs:
        here, there = analysis.groups[one], analysis.groups[other]
        if here == there:
            inside[here] += 1
        else:
            outside[here] += 1
            outside[there] += 1
    return inside, outside


def _note(analysis: Analysis, communities: int) -> str:
    modularity = analysis.engine.modularity([number - 1 for number in analysis.groups])
    return Phrase(
        "{communities|community|communities} of {number} entities and concepts; Louvain by {engine}, seed {seed}, "
        "modularity {modularity}; a relation weighs 1, what is merely shared {weight}; inside and outside count tied "
        "pairs",
        communities=communities,
        number=len(analysis.ties.names),
        engine=analysis.engine.name,
        seed=str(SEED),
        modularity=f"{modularity:.3f}",
        weight=str(SHARED_WEIGHT),
    )
