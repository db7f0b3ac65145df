"""Reference facts become triples: places of a gazetteer, each statement in the graph of its source."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from ontology.facts.gazetteer import GazetteerPlace, PlaceExtension, Source
from ontology.quads.quad_buffer import GraphBuffer, QuadBuffer, date_term, number
from ontology.rdf.ids import Ids, concept
from ontology.rdf.term import Term, iri, literal
from ontology.rdf.terms import DCAT, DCT, GEO, JANJI, OWL, RDF
from ontology.text.names import fold
from ontology.vocabulary.kinds import split_kind
from ontology.vocabulary.vocabulary import Vocabulary


def source(slug: str, fact: Source, ids: Ids, buffer: QuadBuffer) -> None:
    """Write a reference source, in its own graph."""
    node = ids.source(slug)
    to = buffer.graph_buffer(node)
    to.add(node, RDF.type, DCAT.Dataset)
    to.names(node, fact.name)
    to.add(node, DCT.license, literal(fact.licence))
    if fact.url:
        to.add(node, JANJI.url, iri(fact.url))
    if fact.retrieved:
        to.add(node, JANJI.retrievedOn, date_term(fact.retrieved))


def place(slug: str, fact: GazetteerPlace, ids: Ids, buffer: QuadBuffer, vocabulary: Vocabulary) -> None:
    """Write a place, each statement in the graph of the source that makes it."""
    node = ids.entity("place", slug)
    main = buffer.graph_buffer(ids.source(fact.sources[0]))
    if not isinstance(fact, PlaceExtension):
        main.add(node, RDF.type, JANJI.Place)
        main.add(node, JANJI.basis, concept("basis", "reference"))
        main.add(node, JANJI.level, vocabulary.term("place-level", fact.level))
    for name in fact.sources:
        main.add(node, DCT.source, ids.source(name))
    main.names(node, fact.written_label, fact.also)
    for old in fact.formerly:
        main.add(ids.entity(*split_kind(old, "place")), DCT.isReplacedBy, node)
    if fact.within:
        main.add(node, JANJI.within, ids.entity("place", fact.within))
    main.dates(node, {JANJI.validFrom: fact.valid_from, JANJI.validUntil: fact.valid_until})
    _codes(node, fact, main, buffer, ids)
    _point(node, fact, buffer, ids)


def _codes(node: Term, fact: GazetteerPlace, main: GraphBuffer, buffer: QuadBuffer, ids: Ids) -> None:
    codes = (
        (JANJI.kemendagriCode, fact.kemendagri, main, ""),
        (JANJI.bpsCode, fact.bps, buffer.graph_buffer(ids.source("bps-bridge")), "bps "),
        (JANJI.isoCode, fact.iso, buffer.graph_buffer(ids.source("wikidata")), ""),
    )
    for predicate, code, to, scheme in codes:
        if code:
            to.add(node, predicate, literal(code))
            to.derive(node, JANJI.lookupKey, literal(fold(scheme + code)))
    if fact.wikidata:
        same = iri(f"http://www.wikidata.org/entity/{fact.wikidata}")
        buffer.graph_buffer(ids.source("wikidata")).add(node, OWL.sameAs, same)
    if fact.geonames:
        same = iri(f"https://sws.geonames.org/{fact.geonames}/")
        buffer.graph_buffer(ids.source("geonames")).add(node, OWL.sameAs, same)


def _point(node: Term, fact: GazetteerPlace, buffer: QuadBuffer, ids: Ids) -> None:
    if fact.lat is None or fact.long is None:
        return
    sources = [name for name in ("boundaries", "coarse", "geonames") if name in fact.sources]
    to = buffer.graph_buffer(ids.source(sources[0] if sources else fact.sources[0]))
    to.add(node, GEO.lat, number(Decimal(fact.lat)))
    to.add(node, GEO.long, number(Decimal(fact.long)))


def closure(above: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Yield what every place is inside of: itself, and all above it.

    >>> sorted(closure({"lebak": ["banten"], "banten": []}))
    [('banten', 'banten'), ('lebak', 'banten'), ('lebak', 'lebak')]
    """
    for start in above:
        containers, waiting = {start}, [start]
        while waiting:
            further = set(above.get(waiting.pop(), ())) - containers
            containers |= further
            waiting += further
        for place_above in sorted(containers):
            yield start, place_above


def inside(above: Mapping[str, Iterable[str]], ids: Ids, buffer: QuadBuffer) -> None:
    """Write the closure of `janji:within`, from the slugs of all places and of those right above each."""
    to = buffer.graph_buffer(JANJI.derived)
    for low, high in closure(above):
        to.add(ids.entity("place", low), JANJI.inside, ids.entity("place", high))
