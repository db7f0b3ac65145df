"""To which groups an entity belongs: communities, places, or the actors who promise.

Anchors are what a group is made of: each node of a community, each place in a regency, an actor or who is on its
ticket. An entity belongs to a group where it is tied to one of its anchors, or to a promise, program, development or
claim that is.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.kinds import STATEMENT_KINDS
from queries.analysis.analysis import Analysis
from queries.analysis.linked_entities import Linked

#: Between what there are bridges.
BETWEEN = ("communities", "places", "actors")
LEVELS = ("regency", "city")
_BINDS = frozenset(each.name for each in load_model().binding)


@dataclass(frozen=True)
class Share:
    """How an entity belongs to one group."""

    group: str
    #: Over how many of its neighbours it does.
    ties: int
    #: The first of these neighbours.
    through: str


def belongings(analysis: Analysis, between: str) -> dict[str, list[Share]]:
    """Return the groups of each entity that is in several, that with most ties first.

    Raises UsageError for groups of another sort.
    """
    if between not in BETWEEN:
        hint = did_you_mean(between, BETWEEN) or Phrase("; use one of {names}", names=", ".join(BETWEEN))
        raise UsageError(Phrase("--between: no groups '{between}'{hint}", between=between, hint=hint))
    linked_entities = analysis.linked_entities
    if between == "communities":
        anchors = {name: str(group) for name, group in zip(analysis.ties.names, analysis.groups, strict=True)}
        facts: Mapping[str, set[str]] = {}
    else:
        anchors = _regencies(linked_entities) if between == "places" else _promising(linked_entities)
        facts = {
            node: {anchors[other] for other in others if other in anchors}
            for node, others in linked_entities.near.items()
            if linked_entities.kinds.get(node) in STATEMENT_KINDS
        }
    own = {} if between == "communities" else anchors
    shares_of = (
        (node, _shares(others, anchors, facts, own.get(node))) for node, others in linked_entities.near.items()
    )
    return {node: shares for node, shares in shares_of if len(shares) > 1}


def _shares(
    others: tuple[str, ...], anchors: Mapping[str, str], facts: Mapping[str, set[str]], own: str | None
) -> list[Share]:
    through: dict[str, list[str]] = {}
    for other in others:
        groups = facts.get(other, set()) | ({anchors[other]} if other in anchors else set())
        for group in groups - {own}:
            through.setdefault(group, []).append(other)
    shares = (Share(group, len(ways), ways[0]) for group, ways in through.items())
    return sorted(shares, key=lambda share: (-share.ties, share.group))


def _regencies(linked_entities: Linked) -> dict[str, str]:
    """Return for each place the regency or city in which it lies; what lies in none is no anchor."""
    places = (node for node in linked_entities.near if linked_entities.kinds.get(node) == "place")
    regencies = ((place, linked_entities.at_level(place, LEVELS)) for place in places)
    return {place: regency for place, regency in regencies if regency}


def _promising(linked_entities: Linked) -> dict[str, str]:
    """Return who promises, runs or begins something; persons on one ticket are the ticket."""
    tickets = {
        link.source: link.target
        for link in reversed(linked_entities.links)
        if link.relation == "organization" and linked_entities.kinds.get(link.target) == "ticket"
    }
    binding = {link.target for link in linked_entities.links if link.relation in _BINDS} | set(tickets)
    return {actor: tickets.get(actor, actor) for actor in binding | set(tickets.values())}
