"""The shapes name what exists, are aimed at something, and say what to do."""

import re

from pyoxigraph import NamedNode

from tests.ontology.vocabulary_files import (
    CONCEPTS,
    JANJI,
    ROOT,
    SCHEME_NAMES,
    SCHEMES,
    SH,
    SHAPES,
    TERMS,
    instances,
    rows,
    stands_elsewhere,
    values,
)

SHAPE = "https://w3id.org/janji/shape#"


def named_in_shapes() -> set[str]:
    parts = {part for row in rows(SHAPES) for part in (row.subject, row.predicate)}
    return parts | {row.value for row in rows(SHAPES) if isinstance(row.object, NamedNode)}


def test_shapes_name_only_terms_that_exist() -> None:
    terms = {
        *(JANJI + name for name in TERMS),
        *(SCHEMES + name for name in SCHEME_NAMES),
        *CONCEPTS,
        *instances(SHAPES, SH + "NodeShape"),
        SHAPE + "dates",
    }
    iris = {iri for iri in named_in_shapes() - terms if not iri.startswith("_:")}
    assert {iri for iri in iris if not stands_elsewhere(iri)} == set()


def test_shapes_are_aimed_or_referred_to() -> None:
    inner_shapes = {row.value for row in rows(SHAPES) if row.predicate == SH + "node"}
    outer_shapes = {row.subject for row in rows(SHAPES) if row.predicate.startswith(SH + "target")}
    assert inner_shapes | outer_shapes == set(instances(SHAPES, SH + "NodeShape"))


def test_every_scheme_is_required_of_some_value() -> None:
    scheme_values = {row.value for row in rows(SHAPES) if row.predicate == SH + "hasValue"}
    assessment_schemes = {SCHEMES + "assessment-status"}  # an assessment names its scheme itself
    assert {SCHEMES + name for name in SCHEME_NAMES} - scheme_values - assessment_schemes == set()


def test_every_rule_of_a_shape_says_what_to_do() -> None:
    shapes_with_message = {row.subject for row in rows(SHAPES) if row.predicate == SH + "message"}
    mute = []
    for shape in instances(SHAPES, SH + "NodeShape"):
        parts = values(SHAPES, shape, SH + "property")
        if shape not in shapes_with_message and not (parts and shapes_with_message.issuperset(parts)):
            mute.append(shape)
    assert mute == []


def test_no_term_is_unused_by_shapes_and_questions() -> None:
    texts = [SHAPES.decode(), *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "queries").rglob("*.rq")))]
    names = {name for text in texts for name in re.findall(r"\bjanji:(\w+)", text)}
    assert names >= TERMS
