"""What has a page of its own: every entity, fact, concept and reference source, document by document."""

from itertools import chain

from graph_cli.site.addresses import PARTS, Addresses
from ontology.rdf.term import bare
from ontology.rdf.terms import DCAT, DCT, JANJI, RDF, SKOS
from queries.nodes.node_reader import NodeReader

_CLASSES = (
    *(JANJI.Document, JANJI.Person, JANJI.Ticket, JANJI.Organization, JANJI.Place, JANJI.Program, JANJI.Promise),
    *(JANJI.Claim, JANJI.Development, JANJI.Role, JANJI.Utterance, JANJI.Relationship, JANJI.Assessment),
    *(SKOS.ConceptScheme, SKOS.Concept, DCAT.Dataset),
)
#: Of whom a view is worth its room where there are many: who promises, where, and what for.
VIEWED = ("person", "ticket", "organization", "place", "program")


def entities(reader: NodeReader, addresses: Addresses) -> list[str]:
    """Return the paths of all that has a page; what belongs to one document stands together."""
    iris = chain.from_iterable(reader.find_subjects(RDF.type, bare(kind)) for kind in _CLASSES)
    paths = filter(None, map(addresses.path, iris))
    return sorted((path for path in set(paths) if not _is_part(path)), key=_by_document)


def former(reader: NodeReader, addresses: Addresses) -> dict[str, str]:
    """Return the paths of identifiers that were replaced, with those of what they are now."""
    pairs = reader.find_pairs(DCT.isReplacedBy)
    return {
        old: new for old, new in ((addresses.path(one), addresses.path(other)) for one, other in pairs) if old and new
    }


def _is_part(path: str) -> bool:
    return path.split("/")[1] in PARTS


def _by_document(path: str) -> tuple[str, str]:
    return path.rpartition("/")[2].partition("_")[0], path
