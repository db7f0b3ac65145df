"""Reference facts become triples: places of a gazetteer, each statement in the graph of its source."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from ontology.facts.gazetteer import GazetteerPlace, Source
from ontology.quads.quad_buffer import Page, Sheet, number
from ontology.rdf.ids import Ids, concept
from ontology.rdf.term import Term, iri, literal
from ontology.rdf.terms import DCAT, DCT, GEO, JANJI, OWL, RDF
from ontology.text.names import fold


def source(slug: str, fact: Source, ids: Ids, sheet: Sheet) -> None:
    """Write a reference source, in its own graph."""
    node = ids.source(slug)
    page = sheet.page(node)
    page.add(node, RDF.type, DCAT.Dataset)
    page.names(node, fact.name)
    page.add(node, DCT.license, literal(fact.licence))
    if fact.url:
        page.add(node, JANJI.url, iri(fact.url))


def place(slug: str, fact: GazetteerPlace, ids: Ids, sheet: Sheet) -> None:
    """Write a place, each statement in the graph of the source that makes it."""
    node = ids.entity("place", slug)
    main = sheet.page(ids.source(fact.sources[0]))
    main.add(node, RDF.type, JANJI.Place)
    main.add(node, JANJI.basis, concept("basis", "reference"))
    for name in fact.sources:
        main.add(node, DCT.source, ids.source(name))
    main.names(node, fact.label, fact.also)
    for old in fact.formerly:
        main.add(ids.entity("place", old), DCT.isReplacedBy, node)
    main.add(node, JANJI.level, concept("place-level", fact.level))
    if fact.within:
        main.add(node, JANJI.within, ids.entity("place", fact.within))
    main.dates(node, {JANJI.validFrom: fact.valid_from, JANJI.validUntil: fact.valid_until})
    _codes(node, fact, main, sheet, ids)
    _point(node, fact, sheet, ids)


def _codes(node: Term, fact: GazetteerPlace, main: Page, sheet: Sheet, ids: Ids) -> None:
    codes = (
        (JANJI.kemendagriCode, fact.kemendagri, main, ""),
        (JANJI.bpsCode, fact.bps, sheet.page(ids.source("bps-bridge")), "bps "),
        (JANJI.isoCode, fact.iso, sheet.page(ids.source("wikidata")), ""),
    )
    for predicate, code, page, scheme in codes:
        if code:
            page.add(node, predicate, literal(code))
            page.derive(node, JANJI.lookupKey, literal(fold(scheme + code)))
    if fact.wikidata:
        same = iri(f"http://www.wikidata.org/entity/{fact.wikidata}")
        sheet.page(ids.source("wikidata")).add(node, OWL.sameAs, same)
    if fact.geonames:
        same = iri(f"https://sws.geonames.org/{fact.geonames}/")
        sheet.page(ids.source("geonames")).add(node, OWL.sameAs, same)


def _point(node: Term, fact: GazetteerPlace, sheet: Sheet, ids: Ids) -> None:
    if fact.lat is None or fact.long is None:
        return
    named = [name for name in ("boundaries", "coarse", "geonames") if name in fact.sources]
    page = sheet.page(ids.source(named[0] if named else fact.sources[0]))
    page.add(node, GEO.lat, number(Decimal(fact.lat)))
    page.add(node, GEO.long, number(Decimal(fact.long)))


def closure(above: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Yield what every place is inside of: itself, and all above it.

    >>> sorted(closure({"lebak": ["banten"], "banten": []}))
    [('banten', 'banten'), ('lebak', 'banten'), ('lebak', 'lebak')]
    """
    for start in above:
        reached, waiting = {start}, [start]
        while waiting:
            further = set(above.get(waiting.pop(), ())) - reached
            reached |= further
            waiting += further
        for place_above in sorted(reached):
            yield start, place_above


def inside(above: Mapping[str, Iterable[str]], ids: Ids, sheet: Sheet) -> None:
    """Write the closure of `janji:within`, from the slugs of all places and of those right above each."""
    page = sheet.page(JANJI.derived)
    for low, high in closure(above):
        page.add(ids.entity("place", low), JANJI.inside, ids.entity("place", high))
