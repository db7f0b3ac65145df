"""What follows from the description of a class or property follows in the same way, in the same bytes, everywhere."""

import os
import re
import subprocess
import sys

import pytest

from ontology.vocabulary import kinds
from ontology.vocabulary.data_model import DataModel, load_model
from ontology.vocabulary.jsonld_context import make_context
from ontology.vocabulary.shapes import make_shapes
from tests.ontology.vocabulary_files import CLASS_IRIS, JANJI, PROPERTY_IRIS, ROOT, VOCABULARY

TEXT = VOCABULARY.read_text("utf-8")
#: A property that the vocabulary has not.
BUDGET = """
janji:budget
    a                       owl:DatatypeProperty ;
    rdfs:domain             janji:Program ;
    rdfs:range              xsd:integer ;
    rdfs:label              "anggaran"@id, "budget"@en ;
    rdfs:comment            "Rupiah."@id, "Rupiahs."@en ;
    model:most              1 ;
    rdfs:isDefinedBy        <https://w3id.org/janji/ns> .
"""


def test_model_has_every_class_and_property() -> None:
    model = load_model()
    assert {*model.classes} == {iri.removeprefix(JANJI) for iri in CLASS_IRIS}
    assert {*model.properties} == {iri.removeprefix(JANJI) for iri in PROPERTY_IRIS}


def test_a_property_that_is_described_is_in_context_and_shapes() -> None:
    model = DataModel.of((TEXT + BUDGET).encode())
    assert b'"budget": {"@id": "janji:budget", "@type": "xsd:integer"}' in make_context(model)
    assert b"sh:path janji:budget ; sh:maxCount 1 ; sh:datatype xsd:integer" in make_shapes(model)
    assert b"budget" not in make_context(load_model()) + make_shapes(load_model())


def test_kinds_that_are_read_out_of_the_text_are_those_of_the_model() -> None:
    model = load_model()
    assert model.actors == kinds.ACTORS
    assert model.entity_kinds == kinds.ENTITY_KINDS
    assert model.fact_kinds == kinds.FACT_KINDS
    assert model.node_kinds == kinds.NODE_KINDS
    assert model.statement_kinds == kinds.STATEMENT_KINDS


def test_documentation_has_every_class() -> None:
    rows = re.findall(r"^\| (`.*?) \|", (ROOT / "docs" / "vocabulary.md").read_text("utf-8"), re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == {*load_model().classes}


def test_a_class_is_an_actor_where_the_vocabulary_has_it_below_actor() -> None:
    text = TEXT.replace("rdfs:subClassOf         janji:Actor, foaf:Group ;", "rdfs:subClassOf         foaf:Group ;")
    assert text != TEXT
    assert DataModel.of(text.encode()).actors == ("person", "organization")


@pytest.mark.parametrize("function", ["context", "shapes"])
def test_what_is_served_has_the_same_bytes_in_every_process(function: str) -> None:
    code = f"import sys; from ontology.vocabulary.bundled import {function}; sys.stdout.buffer.write({function}())"
    texts = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=-1, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1
