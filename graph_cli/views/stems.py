"""The stems of the words that can be searched: a page has no stemmer, but whoever types has any inflection in mind."""

import re
from collections.abc import Iterator

from graph_cli.views.multilingual import Multilingual
from ontology.text.names import fold
from queries.asking.entity_search import forms
from queries.network.model import Network

_WORD = re.compile(r"[^\W\d_]{3,}")


def stems(network: Multilingual) -> dict[str, list[str]]:
    """Return the Indonesian and English stems of each folded word that is not its own only stem.

    >>> from queries.network.model import Node
    >>> promise = Node("urn:a", "promise", "Menjanjikan pelatihan")
    >>> stems(Multilingual.of([Network((promise,), ())]))
    {'menjanjikan': ['janji'], 'pelatihan': ['latih']}
    """
    texts = {text for each in network.networks for text in _texts(each)}
    # Most words come again and again: each is folded once.
    parts = {part for text in texts for part in text.split()}
    words = {word for part in parts for word in _WORD.findall(fold(part))}
    others = ((word, sorted(forms(word) - {word})) for word in sorted(words))
    return {word: word_stems for word, word_stems in others if word_stems}


def _texts(network: Network) -> Iterator[str]:
    """Yield all that a reader may search: names and quotes."""
    for node in network.nodes:
        yield from (node.label, *node.aliases)
        yield from (fact.receipt.quote for fact in node.facts if fact.receipt and fact.receipt.quote)
    yield from (edge.receipt.quote for edge in network.edges if edge.receipt and edge.receipt.quote)
