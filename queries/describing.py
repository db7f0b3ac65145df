"""What tells namesakes apart: the level and place of an area, the office of a person, the kind of a body."""

from collections.abc import Iterable

from ontology.rdf import Term, bare
from queries.question import Bound, lookup
from queries.store import Store

#: So much is said of a thing at most.
_MOST = 4
#: What stands between what is said of a thing.
BETWEEN = " · "


def describe(store: Store, entities: Iterable[Term], language: str) -> dict[str, str]:
    """Return what tells some entities from others of their name, by their bare identifiers.

    What nothing is known of is not among them.
    """
    terms = sorted(set(entities))
    if not terms:
        return {}
    rows = store.answer(lookup("descriptions").sparql({"entity": Bound(terms[0], terms)}, language)).rows
    parts: dict[str, dict[str, None]] = {}
    for entity, _, description in rows:
        parts.setdefault(str(entity), {})[str(description)] = None
    return {entity: BETWEEN.join([*several][:_MOST]) for entity, several in parts.items()}


def short_identifier(term: Term) -> str:
    """Return the kind and slug of an identifier.

    >>> short_identifier(Term("<https://w3id.org/janji/id/place/kota-bima>"))
    'place/kota-bima'
    """
    return "/".join(bare(term).split("/")[-2:])
