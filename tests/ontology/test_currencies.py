"""Money is counted in its currency, and every currency is a unit with a name in both languages."""

import pytest
from pydantic import ValidationError
from pyoxigraph import RdfFormat, parse

from ontology.facts.currency import find_unit, scheme_units
from ontology.facts.wordings import Number
from ontology.quads.currency_unit import write_unit
from ontology.quads.quad_buffer import QuadBuffer
from ontology.rdf.term import Quad
from ontology.rdf.terms import JANJI, SKOS
from ontology.vocabulary.bundled import GRAPH, concepts


def unit_quads(code: str) -> list[Quad]:
    buffer = QuadBuffer()
    write_unit(code, buffer)
    return list(buffer.quads())


@pytest.mark.parametrize("code", ["IDR", "INR", "KES", "EUR", "XAF", "DEM", "NLG"])
def test_currency_that_somebody_pays_or_paid_with_is_taken(code: str) -> None:
    assert Number.model_validate({"target": "5", "currency": code}).currency == code


@pytest.mark.parametrize("code", ["XYZ", "Rp", "idr", "XAU", "XXX", "XTS", "", "IDRX", "ID"])
def test_what_nobody_paid_with_is_no_currency(code: str) -> None:
    with pytest.raises(ValidationError, match="no currency of ISO 4217"):
        Number.model_validate({"target": "5", "currency": code})


@pytest.mark.parametrize(
    "number",
    [
        {"unit": "rupiah", "currency": "INR"},
        {"unit": "people", "currency": "IDR"},
        {"unit": "people", "currency": "KES"},
        {"unit": "rupiah"},
    ],
)
def test_unit_that_is_not_the_currencys_is_refused(number: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=r"is the unit|name its 'currency'"):
        Number.model_validate({"target": "5", **number})


@pytest.mark.parametrize("number", [{"currency": "IDR"}, {"unit": "rupiah", "currency": "IDR"}, {"unit": "people"}])
def test_unit_may_be_left_out_or_agree(number: dict[str, str]) -> None:
    assert Number.model_validate({"target": "5", **number}).amount is not None


def test_unit_of_the_scheme_is_not_written_again() -> None:
    assert scheme_units() == {"IDR": "rupiah"}
    assert unit_quads("IDR") == []


def test_unit_has_its_code_and_names_that_are_found() -> None:
    quads = unit_quads("KES")
    labels = {quad.object for quad in quads if quad.predicate == SKOS.prefLabel}
    keys = {quad.object for quad in quads if quad.predicate == JANJI.lookupKey}
    assert labels == {'"Shilling Kenya"@id', '"Kenyan shillings"@en'}
    assert keys >= {'"kes"', '"kenyan shilling"', '"kenyan shillings"', '"shilling kenya"'}
    assert {quad.graph for quad in quads} == {GRAPH, JANJI.derived}
    assert len([*parse("".join(quad.line() for quad in quads), format=RdfFormat.N_QUADS)]) == len(quads)


def test_no_unit_of_the_scheme_has_the_slug_of_another_currency() -> None:
    for slug in concepts()["unit"] - {*scheme_units().values()}:
        with pytest.raises(ValidationError):
            Number.model_validate({"target": "5", "currency": slug.upper()})
    assert find_unit("INR") == "inr"
