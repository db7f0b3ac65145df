"""What triples say, subject by subject: where they lead, of which classes things are, which texts they carry."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ontology.rdf.term import bare
from ontology.rdf.terms import RDF
from queries.engines.store import Triples

if TYPE_CHECKING:
    import pyoxigraph

_TYPE = bare(RDF.type)


@dataclass(frozen=True)
class Description:
    """What triples say of resources, by IRI or by the name of a blank node."""

    links: list[tuple[str, str, str]] = field(default_factory=list)
    classes: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    #: Literals by subject and property, sorted by their text.
    texts: defaultdict[str, dict[str, list["pyoxigraph.Literal"]]] = field(default_factory=lambda: defaultdict(dict))

    def resources(self) -> set[str]:
        """Return all that the triples speak of; a class is no resource of its own."""
        ends = {end for source, _, target in self.links for end in (source, target)}
        return ends | self.classes.keys() | self.texts.keys()


def description(triples: Triples) -> Description:
    """Return what the triples say; blank nodes have the names that RDFC-1.0 gives them, the same in every run."""
    from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Literal, NamedNode, RdfFormat, parse

    dataset = Dataset(parse("\n".join(triples.lines), format=RdfFormat.TURTLE))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    read = Description()
    for quad in sorted(dataset, key=str):
        subject, name, value = _name(quad.subject), quad.predicate.value, quad.object
        if name == _TYPE and isinstance(value, NamedNode):
            read.classes[subject].append(value.value)
        elif isinstance(value, NamedNode | BlankNode):
            read.links.append((subject, name, _name(value)))
        elif isinstance(value, Literal):
            read.texts[subject].setdefault(name, []).append(value)
    return read


def _name(resource: object) -> str:
    from pyoxigraph import NamedNode

    return resource.value if isinstance(resource, NamedNode) else str(resource)
