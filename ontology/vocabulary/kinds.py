"""The kinds of entities, facts and actors, as the model has them: the first part of an identifier.

>>> full_slug("promise", "news", "lamps"), full_slug("person", "news", "ibas")
('news_lamps', 'ibas')
"""

from ontology.rdf.ids import fact_slug
from ontology.vocabulary.data_model import load_model

_MODEL = load_model()

#: Who can promise, speak and act.
ACTORS = _MODEL.actors
#: Kinds whose slug means the same in every document.
ENTITY_KINDS = _MODEL.entity_kinds
#: Kinds whose slug belongs to the document in which it stands.
FACT_KINDS = _MODEL.fact_kinds
#: Kinds that are nodes of the network; every other kind of node is a scheme of concepts.
NODE_KINDS = _MODEL.node_kinds
#: Those of them that documents make: what is promised, planned, claimed or done.
STATEMENT_KINDS = _MODEL.statement_kinds


def full_slug(kind: str, document: str, slug: str) -> str:
    """Return the slug that an identifier has: of a fact beyond its document, of an entity as it stands."""
    return fact_slug(document, slug) if kind in FACT_KINDS else slug
