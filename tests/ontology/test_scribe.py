"""What all facts share is written alike: numbers, dates with their bounds, names with their keys, the closure."""

from decimal import Decimal
from itertools import product

import pytest

from ontology.fields import Text
from ontology.rdf import Quad, Term
from ontology.reference import inside
from ontology.scribe import dates, names, number
from ontology.terms import JANJI, RDF, XSD

NODE, GRAPH = Term("<https://example.org/n>"), Term("<https://example.org/g>")


def place(slug: str) -> Term:
    return Term(f"<https://example.org/id/place/{slug}>")


def typed(slug: str) -> Quad:
    return Quad(place(slug), RDF.type, JANJI.Place, GRAPH)


def within(slug: str, above: str) -> Quad:
    return Quad(place(slug), JANJI.within, place(above), GRAPH)


def bounds_of(given: dict[Term, str | None]) -> dict[str, str]:
    found = {quad.predicate: quad.object for quad in dates(NODE, given, GRAPH)}
    ends = {"earliest": JANJI.earliest, "latest": JANJI.latest}
    return {name: found[term].split('"')[1] for name, term in ends.items() if term in found}


@pytest.mark.parametrize(
    ("given", "bounds"),
    [
        ({JANJI.start: "2024", JANJI.end: "2025-03"}, {"earliest": "2024-01-01", "latest": "2025-03-31"}),
        ({JANJI.start: "2024", JANJI.end: None}, {"earliest": "2024-01-01"}),
        ({JANJI.start: None, JANJI.end: "2025"}, {"latest": "2025-12-31"}),
        ({JANJI.validFrom: "2001-05", JANJI.validUntil: "2003"}, {"earliest": "2001-05-01", "latest": "2003-12-31"}),
        ({JANJI.asOf: "2024-02"}, {"earliest": "2024-02-01", "latest": "2024-02-29"}),
        ({JANJI.start: "2020", JANJI.asOf: "2019"}, {"earliest": "2019-01-01", "latest": "2019-12-31"}),
        ({JANJI.saidOn: "--11-12"}, {}),
        ({JANJI.start: "--11-12", JANJI.end: "2025"}, {"latest": "2025-12-31"}),
        ({JANJI.saidOn: None}, {}),
    ],
)
def test_dates_have_bounds_where_a_year_is_known(given: dict[Term, str | None], bounds: dict[str, str]) -> None:
    assert bounds_of(given) == bounds


def test_date_is_written_as_given() -> None:
    (quad,) = dates(NODE, {JANJI.saidOn: "--11-12"}, GRAPH)
    assert quad.object == f'"--11-12"^^{XSD.gMonthDay}'


@pytest.mark.parametrize(
    ("value", "text", "datatype"),
    [
        (1444, "1444", XSD.integer),
        (Decimal("50000000"), "50000000", XSD.integer),
        (Decimal("1E+3"), "1000", XSD.integer),
        (Decimal("2.50"), "2.5", XSD.decimal),
        (Decimal("-0.44182"), "-0.44182", XSD.decimal),
        (Decimal("0"), "0", XSD.integer),
    ],
)
def test_number_is_written_in_its_canonical_form(value: Decimal | int, text: str, datatype: Term) -> None:
    assert number(value) == f'"{text}"^^{datatype}'


def test_name_is_found_under_each_of_its_folded_forms() -> None:
    label = Text(id="Kotawaringin Timur", en="East Kotawaringin")
    quads = list(names(NODE, label, ("Kotim", "KOTIM", "!?"), GRAPH))
    keys = [quad.object for quad in quads if quad.predicate == JANJI.lookupKey]
    assert keys == ['"east kotawaringin"', '"kotawaringin timur"', '"kotim"']


def test_place_is_inside_itself_and_all_above_it() -> None:
    quads = [typed("a"), typed("b"), typed("c"), typed("d"), within("a", "b"), within("b", "c")]
    found = {(quad.subject, quad.object) for quad in inside(quads)}
    chain = [place(slug) for slug in "abc"]
    above = {(low, high) for low, high in product(chain, chain) if chain.index(low) <= chain.index(high)}
    assert found == above | {(place("d"), place("d"))}
    assert {(quad.predicate, quad.graph) for quad in inside(quads)} == {(JANJI.inside, JANJI.derived)}


def test_closure_ends_where_places_lie_within_each_other() -> None:
    found = list(inside([typed("a"), typed("b"), within("a", "b"), within("b", "a")]))
    assert len(found) == 4


def test_closure_does_not_depend_on_the_order_of_the_quads() -> None:
    quads = [typed("a"), within("a", "b"), typed("b"), within("b", "c"), typed("c")]
    assert list(inside(quads)) == list(inside(reversed(quads)))
