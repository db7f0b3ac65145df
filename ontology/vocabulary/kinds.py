"""The kinds of entities, facts and actors, as `janji.ttl` has them: the first part of an identifier.

Every command needs them at once, so they are read out of the text: the whole model takes ten times as long. A test
holds them against the model.

>>> full_slug("promise", "news", "lamps"), full_slug("person", "news", "ibas")
('news_lamps', 'ibas')
"""

from pathlib import Path

from ontology.rdf.ids import fact_slug

_BLOCKS = (Path(__file__).parents[1] / "janji.ttl").read_text("utf-8").split("\n\n")
#: What is said of each class, by its kind, with one space between words.
_CLASSES = {
    name.lower(): " ".join(text.split())
    for name, _, text in (block.strip().removeprefix("janji:").partition("\n") for block in _BLOCKS)
    if name.isalpha() and name[0].isupper()
}


def _kinds(*texts: str) -> tuple[str, ...]:
    """Return the kinds of whose class one of the texts is said, in the order of the file."""
    return tuple(kind for kind, statement in _CLASSES.items() if any(text in statement for text in texts))


#: Who can promise, speak and act.
ACTORS = _kinds("rdfs:subClassOf janji:Actor,", "rdfs:subClassOf janji:Actor ")
#: Kinds whose slug means the same in every document.
ENTITY_KINDS = _kinds('model:slug "study"')
#: Kinds whose slug belongs to the document in which it stands.
FACT_KINDS = _kinds('model:slug "document"')
#: Kinds that are nodes of the network; every other kind of node is a scheme of concepts.
NODE_KINDS = _kinds("model:drawn ")
#: Those of them that documents make: what is promised, planned, claimed or done.
STATEMENT_KINDS = _kinds('model:drawn "statement"')


def split_kind(name: str, kind: str) -> tuple[str, str]:
    """Return the kind and the slug of a name, which is of a kind unless it says another one before its slug.

    >>> split_kind("promise/lamps", "hope"), split_kind("lamps", "hope")
    (('promise', 'lamps'), ('hope', 'lamps'))
    """
    prefix, slash, slug = name.rpartition("/")
    return (prefix, slug) if slash else (kind, name)


def full_slug(kind: str, document: str, slug: str) -> str:
    """Return the slug that an identifier has: of a fact beyond its document, of an entity as it stands."""
    return fact_slug(document, slug) if kind in FACT_KINDS else slug
