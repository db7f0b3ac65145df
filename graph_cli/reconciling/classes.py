"""The types of what can be found: actors, places and programs."""

from ontology.rdf.terms import PREFIXES
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.kinds import ENTITY_KINDS

_DESCRIBED = [each for each in load_model().classes.values() if each.kind in ENTITY_KINDS]
#: The classes of entities, places first, which most tables have; and the one that some of them are in together.
CLASSES = tuple(sorted((each.name for each in _DESCRIBED), key=lambda name: name != "Place"))
ACTOR = "Actor"
ACTORS = tuple(each.name for each in _DESCRIBED if each.is_actor)
TYPES = (*CLASSES, ACTOR)


def local(identifier: str) -> str:
    """Return the short name of a term of the vocabulary; anything else stays as it is.

    >>> local("https://w3id.org/janji/ns#Place"), local("janji:Place"), local("Place")
    ('Place', 'Place', 'Place')
    """
    return identifier.removeprefix(PREFIXES["janji"]).removeprefix("janji:")


def classes_of(type_: str) -> frozenset[str]:
    """Return the classes that a type means; none for a type that there is not.

    >>> sorted(classes_of("Actor")), sorted(classes_of("janji:Place")), sorted(classes_of("Ship"))
    (['Organization', 'Person', 'Ticket'], ['Place'], [])
    """
    name = local(type_)
    return frozenset(ACTORS if name == ACTOR else {name} & set(CLASSES))
