"""The names of relations in a language of the interface in which the vocabulary has none: as its catalogue has them."""

from collections.abc import Mapping
from dataclasses import replace

from graph_cli.words.term_names import read_term_names
from ontology.rdf.term import bare
from ontology.vocabulary.data_model import load_model
from queries.asking.label_step import LanguageChain
from queries.network.model import Network
from queries.nodes.foreign_names import FOREIGN_NAMES


def translate_terms(network: Network, chain: LanguageChain) -> Network:
    """Return a network whose relations are called as the catalogue of its language has it; `chain` is its labels'."""
    names = _read_names(chain)
    if not names:
        return network
    edges = (
        replace(edge, relation_label=names.get(edge.relation_label, edge.relation_label)) for edge in network.edges
    )
    nodes = (
        replace(
            node, facts=tuple(replace(fact, relation=names.get(fact.relation, fact.relation)) for fact in node.facts)
        )
        for node in network.nodes
    )
    return replace(network, nodes=tuple(nodes), edges=tuple(edges))


def _read_names(chain: LanguageChain) -> dict[str, str]:
    """Return the names of the catalogue by those that the vocabulary has in their stead."""
    language, otherwise = chain.languages[0], chain.vocabulary_language
    return {
        _label_terms()[iri][otherwise]: names[language]
        for iri, names in read_term_names().items()
        if language in names and otherwise in _label_terms().get(iri, {})
    }


def _label_terms() -> Mapping[str, Mapping[str, str]]:
    model = load_model()
    own = {bare(each.term): each.labels for each in (*model.classes.values(), *model.properties.values())}
    return {**own, **FOREIGN_NAMES}
