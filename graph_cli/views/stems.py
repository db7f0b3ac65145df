"""The stems of the words that can be searched: a page has no stemmer, but whoever types has any inflection in mind."""

import re
from collections.abc import Iterator

from graph_cli.views.multilingual import Multilingual
from ontology.text.names import fold
from queries.asking.entity_search import UNINFLECTED, forms
from queries.network.model import Network

_WORD = re.compile(r"[^\W\d_]{3,}")


def stems(network: Multilingual) -> dict[str, list[str]]:
    """Return the Indonesian and English stems of each folded word that is not its own only stem.

    A word that has no inflection is its own, on whatever page, so that the page takes no ending from it.

    >>> from queries.network.model import Node
    >>> promise = Node("urn:a", "promise", "Menjanjikan pelatihan")
    >>> word_stems = stems(Multilingual.of([Network((promise,), ())]))
    >>> word_stems["menjanjikan"], word_stems["pelatihan"], word_stems["kamis"]
    (['janji'], ['latih'], ['kamis'])
    """
    texts = {text for each in network.networks for text in _texts(each)}
    # Most words come again and again: each is folded once.
    parts = {part for text in texts for part in text.split()}
    words = {word for part in parts for word in _WORD.findall(fold(part))}
    others = ((word, sorted(forms(word) - {word})) for word in sorted(words))
    return {**{word: [word] for word in sorted(UNINFLECTED)}, **{word: its for word, its in others if its}}


def _texts(network: Network) -> Iterator[str]:
    """Yield all that a reader may search: names and quotes."""
    for node in network.nodes:
        yield from (node.label, *node.aliases)
        yield from (fact.receipt.quote for fact in node.facts if fact.receipt and fact.receipt.quote)
    yield from (edge.receipt.quote for edge in network.edges if edge.receipt and edge.receipt.quote)
