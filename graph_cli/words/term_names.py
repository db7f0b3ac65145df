"""What a language of the interface calls classes and properties for which the vocabulary has no name in it.

Its catalogue may have a section `terms`, by short names such as `janji:Promise` or `dct:publisher`. English and
Indonesian names stand with the terms themselves.
"""

from collections.abc import Mapping
from functools import cache

from graph_cli.words.interface_catalogue import LANGUAGES, read_catalogue
from ontology.rdf.terms import PREFIXES

_TERMS = "terms"


@cache
def read_term_names() -> Mapping[str, Mapping[str, str]]:
    """Return the names of terms by their IRIs and the languages."""
    names: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        for term, name in read_catalogue(language).sections.get(_TERMS, {}).items():
            prefix, _, local = term.partition(":")
            names.setdefault(PREFIXES[prefix] + local, {})[language] = name
    return names
