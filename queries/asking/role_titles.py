"""The titles of roles by their words: `bupati` is in "Bupati Bantaeng", in whatever language a title is written."""

from collections.abc import Iterator

from ontology.rdf.term import Term, literal
from ontology.rdf.terms import JANJI
from ontology.text.names import fold
from queries.engines.store import Store

_TITLES = f"SELECT DISTINCT ?title (LANG(?title) AS ?language) WHERE {{ ?role {JANJI.title} ?title }}"


def find_titles(store: Store, words: str) -> list[Term]:
    """Return the titles that have all of some words, whatever their case, accents and order."""
    wanted = {*fold(words).split()}
    rows = store.select(_TITLES).rows if wanted else ()
    return sorted(
        literal(str(title), language=str(language) if language else None)
        for title, language in rows
        if wanted <= {*fold(str(title)).split()}
    )


def list_title_words(store: Store) -> Iterator[str]:
    """Yield the words of all titles."""
    for title, _ in store.select(_TITLES).rows:
        yield from fold(str(title)).split()
