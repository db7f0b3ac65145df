"""What all facts share is written alike: numbers, dates with their bounds, names with their keys, the closure."""

from collections.abc import Callable
from decimal import Decimal
from itertools import product

import pytest

from ontology.facts.fields import Text
from ontology.quads.place_quads import closure, inside
from ontology.quads.quad_buffer import GraphBuffer, QuadBuffer, number
from ontology.rdf.ids import Ids
from ontology.rdf.term import Quad, Term
from ontology.rdf.terms import JANJI, XSD

NODE, GRAPH = Term("<https://example.org/n>"), Term("<https://example.org/g>")


def write_quads(write: Callable[[GraphBuffer], None]) -> list[Quad]:
    buffer = QuadBuffer()
    write(buffer.graph_buffer(GRAPH))
    return list(buffer.quads())


def bounds_of(dates: dict[Term, str | None]) -> dict[str, str]:
    objects = {quad.predicate: quad.object for quad in write_quads(lambda buffer: buffer.dates(NODE, dates))}
    ends = {"earliest": JANJI.earliest, "latest": JANJI.latest}
    return {name: objects[term].split('"')[1] for name, term in ends.items() if term in objects}


@pytest.mark.parametrize(
    ("dates", "bounds"),
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
def test_dates_have_bounds_where_a_year_is_known(dates: dict[Term, str | None], bounds: dict[str, str]) -> None:
    assert bounds_of(dates) == bounds


def test_date_is_written_as_given() -> None:
    (quad,) = write_quads(lambda buffer: buffer.dates(NODE, {JANJI.saidOn: "--11-12"}))
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
    label = Text({"id": "Kotawaringin Timur", "en": "East Kotawaringin"})
    quads = write_quads(lambda page: page.names(NODE, label, ("Kotim", "KOTIM", "!?")))
    keys = [quad.object for quad in quads if quad.predicate == JANJI.lookupKey]
    assert keys == ['"east kotawaringin"', '"kotawaringin timur"', '"kotim"']


def test_place_is_inside_itself_and_all_above_it() -> None:
    pairs = set(closure({"a": ["b"], "b": ["c"], "c": [], "d": []}))
    above = {(low, high) for low, high in product("abc", "abc") if low <= high}
    assert pairs == above | {("d", "d")}


def test_closure_is_a_shortcut_between_places() -> None:
    buffer = QuadBuffer()
    inside({"a": ["b"], "b": []}, Ids("https://example.org/"), buffer)
    (quad,) = (quad for quad in buffer.quads() if quad.subject != quad.object)
    ends = (f"<https://example.org/id/place/{slug}>" for slug in "ab")
    assert (quad.subject, quad.object) == tuple(ends)
    assert (quad.predicate, quad.graph) == (JANJI.inside, JANJI.derived)


def test_closure_ends_where_places_lie_within_each_other() -> None:
    assert len(list(closure({"a": ["b"], "b": ["a"]}))) == 4


def test_place_that_lies_within_two_is_inside_both() -> None:
    assert set(closure({"a": ["b", "c"]})) == {("a", "a"), ("a", "b"), ("a", "c")}
