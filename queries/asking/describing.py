"""What tells namesakes apart: the level and place of an area, the office of a person, the kind of a body."""

from collections.abc import Iterable, Sequence

from ontology.rdf.term import Term, bare
from queries.asking.answering import find_rows
from queries.asking.label_step import LanguageChain
from queries.asking.question import Bound, lookup
from queries.engines.store import Store

#: So much is said of a thing at most.
_MOST = 4
#: Of so many things at a time is asked: of more than some 800 Virtuoso is not.
_AT_A_TIME = 500
#: What stands between what is said of a thing.
BETWEEN = " · "


def describe(store: Store, entities: Iterable[Term], chain: LanguageChain) -> dict[str, str]:
    """Return what tells some entities from others of their name, by their bare identifiers.

    What nothing is known of is not among them.
    """
    terms = sorted(set(entities))
    if not terms:
        return {}
    rows = find_rows(store, lookup("descriptions"), {"entity": Bound(terms[0], terms)}, chain)
    parts: dict[str, dict[str, None]] = {}
    for row in rows:
        parts.setdefault(str(row["entity"]), {})[str(row["description"])] = None
    return {entity: BETWEEN.join([*several][:_MOST]) for entity, several in parts.items()}


def tell_apart(store: Store, entities: Sequence[Term], chain: LanguageChain) -> dict[str, str]:
    """Return the same for every entity, with the identifier that a person types."""
    descriptions: dict[str, str] = {}
    for start in range(0, len(entities), _AT_A_TIME):
        descriptions |= describe(store, entities[start : start + _AT_A_TIME], chain)
    return {
        bare(term): BETWEEN.join(filter(None, (descriptions.get(bare(term)), short_identifier(term))))
        for term in entities
    }


def short_identifier(term: Term) -> str:
    """Return the kind and slug of an identifier.

    >>> short_identifier(Term("<https://w3id.org/janji/id/place/kota-bima>"))
    'place/kota-bima'
    """
    return "/".join(bare(term).split("/")[-2:])
