"""Reference facts become quads: places of a gazetteer, each statement in the graph of its source."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ontology.gazetteer import GazetteerPlace, Source
from ontology.ids import Ids, concept
from ontology.names import fold
from ontology.rdf import Quad, Term, iri, literal
from ontology.scribe import dates, names, number
from ontology.terms import DCAT, DCT, GEO, JANJI, OWL, RDF


def source(slug: str, fact: Source, ids: Ids) -> Iterator[Quad]:
    """Yield a reference source, in its own graph."""
    node = ids.source(slug)
    yield Quad(node, RDF.type, DCAT.Dataset, node)
    yield from names(node, fact.name, (), node)
    yield Quad(node, DCT.license, literal(fact.licence), node)
    if fact.url:
        yield Quad(node, JANJI.url, iri(fact.url), node)


def place(slug: str, fact: GazetteerPlace, ids: Ids) -> Iterator[Quad]:
    """Yield a place, each statement in the graph of the source that makes it."""
    node = ids.entity("place", slug)
    main = ids.source(fact.sources[0])
    yield Quad(node, RDF.type, JANJI.Place, main)
    yield Quad(node, JANJI.basis, concept("basis", "reference"), main)
    for name in fact.sources:
        yield Quad(node, DCT.source, ids.source(name), main)
    yield from names(node, fact.label, fact.also, main)
    yield Quad(node, JANJI.level, concept("place-level", fact.level), main)
    if fact.within:
        yield Quad(node, JANJI.within, ids.entity("place", fact.within), main)
    yield from dates(node, {JANJI.validFrom: fact.valid_from, JANJI.validUntil: fact.valid_until}, main)
    yield from _codes(node, fact, main, ids)
    yield from _point(node, fact, ids)


def _codes(node: Term, fact: GazetteerPlace, main: Term, ids: Ids) -> Iterator[Quad]:
    codes = (
        (JANJI.kemendagriCode, fact.kemendagri, main, ""),
        (JANJI.bpsCode, fact.bps, ids.source("bps-bridge"), "bps "),
        (JANJI.isoCode, fact.iso, ids.source("wikidata"), ""),
    )
    for predicate, code, graph, scheme in codes:
        if code:
            yield Quad(node, predicate, literal(code), graph)
            yield Quad(node, JANJI.lookupKey, literal(fold(scheme + code)), JANJI.derived)
    if fact.wikidata:
        same = iri(f"http://www.wikidata.org/entity/{fact.wikidata}")
        yield Quad(node, OWL.sameAs, same, ids.source("wikidata"))
    if fact.geonames:
        same = iri(f"https://sws.geonames.org/{fact.geonames}/")
        yield Quad(node, OWL.sameAs, same, ids.source("geonames"))


def _point(node: Term, fact: GazetteerPlace, ids: Ids) -> Iterator[Quad]:
    if fact.lat is None or fact.long is None:
        return
    named = [name for name in ("boundaries", "coarse", "geonames") if name in fact.sources]
    graph = ids.source(named[0] if named else fact.sources[0])
    yield Quad(node, GEO.lat, number(Decimal(fact.lat)), graph)
    yield Quad(node, GEO.long, number(Decimal(fact.long)), graph)


def inside(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the closure of `janji:within` over the given quads: every place is inside itself and all above it."""
    parents: dict[Term, set[Term]] = {}
    places: set[Term] = set()
    for quad in quads:
        if quad.predicate == JANJI.within:
            parents.setdefault(quad.subject, set()).add(quad.object)
        elif quad.predicate == RDF.type and quad.object == JANJI.Place:
            places.add(quad.subject)
    for start in sorted(places):
        reached, waiting = {start}, [start]
        while waiting:
            above = parents.get(waiting.pop(), set()) - reached
            reached |= above
            waiting += above
        for place_above in sorted(reached):
            yield Quad(start, JANJI.inside, place_above, JANJI.derived)
