"""The vocabulary is held to its own rules: labelled twice, aligned to terms that exist, and used."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import namespace

from ontology.names import fold

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
VOCABULARY = ONTOLOGY / "janji.ttl"
SHAPES = ONTOLOGY / "shapes.ttl"
SCHEME_FILES = sorted((ONTOLOGY / "schemes").glob("*.ttl"))
LANGUAGES = ("en", "id")

JANJI = "https://w3id.org/janji/ns#"
SCHEMES = "https://w3id.org/janji/scheme/"
DCT = "http://purl.org/dc/terms/"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
PODIO = "https://w3id.org/podio#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VANN = "http://purl.org/vocab/vann/"
XSD = "http://www.w3.org/2001/XMLSchema#"

#: Namespaces of others and the names in them; rdflib carries the lists of most.
OTHERS: dict[str, Any] = {
    DCT: namespace.DCTERMS,
    str(namespace.DCAT): namespace.DCAT,
    str(namespace.FOAF): namespace.FOAF,
    str(namespace.ORG): namespace.ORG,
    str(namespace.PROV): namespace.PROV,
    OWL: namespace.OWL,
    RDF: namespace.RDF,
    RDFS: namespace.RDFS,
    SCHEMA: namespace.SDO,
    SH: namespace.SH,
    SKOS: namespace.SKOS,
    XSD: namespace.XSD,
    GEO: {"lat", "long"},
    OA: {
        "SpecificResource",
        "TextPositionSelector",
        "TextQuoteSelector",
        "end",
        "exact",
        "hasSelector",
        "hasSource",
        "prefix",
        "start",
        "suffix",
    },
    PODIO: {"PolicyProposal"},
}
ALIGNMENTS = (RDFS + "subClassOf", RDFS + "subPropertyOf", SKOS + "closeMatch")
LITERAL_RANGES = {RDFS + "Literal", RDF + "langString"}

CLASSES = [
    *("Actor", "Assessment", "Claim", "Development", "Document", "Evidence", "Organization", "Person"),
    *("Place", "Program", "Promise", "Relationship", "Role", "Target", "Ticket", "Utterance"),
]
SCHEME_NAMES = [
    *("assessment-status", "basis", "beneficiary", "commitment", "coverage", "directness", "instrument"),
    *("organization-kind", "place-level", "quantity-kind", "relationship-kind", "role-kind", "sector"),
    *("stage", "stakeholder", "theme", "unit"),
]
#: Schemes in which people look for a concept by the word that they know.
LOOKED_UP = ("beneficiary", "sector", "stakeholder", "theme", "unit")


class Row(NamedTuple):
    """A triple, its subject and predicate as text; a blank node's text begins with `_:`."""

    subject: str
    predicate: str
    object: NamedNode | BlankNode | Literal

    @property
    def value(self) -> str:
        return str(self.object) if isinstance(self.object, BlankNode) else self.object.value


@cache
def rows(path: Path) -> tuple[Row, ...]:
    found = []
    for quad in parse(path=path, format=RdfFormat.TURTLE):
        assert not isinstance(quad.subject, Triple)
        assert not isinstance(quad.object, Triple)
        subject = str(quad.subject) if isinstance(quad.subject, BlankNode) else quad.subject.value
        found.append(Row(subject, quad.predicate.value, quad.object))
    return tuple(found)


def values(path: Path, subject: str, predicate: str) -> list[str]:
    return [row.value for row in rows(path) if (row.subject, row.predicate) == (subject, predicate)]


def literals(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield subject, predicate, language (or nothing) and text of every literal."""
    for subject, predicate, text in rows(path):
        if isinstance(text, Literal):
            yield subject, predicate, text.language or "", text.value


def texts(path: Path, subject: str, predicate: str) -> list[tuple[str, str]]:
    return sorted((lang, text) for s, p, lang, text in literals(path) if (s, p) == (subject, predicate))


def languages(path: Path, subject: str, predicate: str) -> tuple[str, ...]:
    return tuple(language for language, _ in texts(path, subject, predicate))


def instances(path: Path, *types: str) -> list[str]:
    return sorted(row.subject for row in rows(path) if row.predicate == RDF + "type" and row.value in types)


CLASS_IRIS = instances(VOCABULARY, OWL + "Class")
PROPERTY_IRIS = instances(VOCABULARY, OWL + "ObjectProperty", OWL + "DatatypeProperty")
TERMS = {iri.removeprefix(JANJI) for iri in (*CLASS_IRIS, *PROPERTY_IRIS)}
CONCEPTS = {iri: path for path in SCHEME_FILES for iri in instances(path, SKOS + "Concept")}


def stands_elsewhere(iri: str) -> bool:
    return any(iri.startswith(ns) and iri.removeprefix(ns) in names for ns, names in OTHERS.items())


def doubled(items: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(item for item, times in Counter(items).items() if times > 1)


# The classes and properties


def test_vocabulary_has_its_sixteen_classes() -> None:
    assert [iri.removeprefix(JANJI) for iri in CLASS_IRIS] == CLASSES


def test_only_the_ontology_and_its_terms_are_described() -> None:
    subjects = {row.subject for row in rows(VOCABULARY)}
    assert subjects == {JANJI.rstrip("#"), *(JANJI + name for name in TERMS)}


@pytest.mark.parametrize("predicate", ["label", "comment"])
def test_every_term_has_one_label_and_comment_in_both_languages(predicate: str) -> None:
    iris = [*CLASS_IRIS, *PROPERTY_IRIS]
    assert [iri for iri in iris if languages(VOCABULARY, iri, RDFS + predicate) != LANGUAGES] == []


@pytest.mark.parametrize("iris", [CLASS_IRIS, PROPERTY_IRIS], ids=["classes", "properties"])
def test_labels_of_terms_do_not_collide(iris: list[str]) -> None:
    labels = [(lang, fold(label)) for iri in iris for lang, label in texts(VOCABULARY, iri, RDFS + "label")]
    assert doubled(labels) == []


def test_every_term_says_where_it_is_defined() -> None:
    iris = [*CLASS_IRIS, *PROPERTY_IRIS]
    assert {iri: values(VOCABULARY, iri, RDFS + "isDefinedBy") for iri in iris} == {
        iri: [JANJI.rstrip("#")] for iri in iris
    }


def test_names_of_terms_tell_classes_from_properties() -> None:
    assert [iri for iri in CLASS_IRIS if not re.fullmatch(JANJI + "[A-Z][A-Za-z]+", iri)] == []
    assert [iri for iri in PROPERTY_IRIS if not re.fullmatch(JANJI + "[a-z][A-Za-z0-9]+", iri)] == []


@pytest.mark.parametrize("end", ["domain", "range"])
def test_every_property_has_one_domain_and_range_or_several_that_it_includes(end: str) -> None:
    faults = []
    for iri in PROPERTY_IRIS:
        one = values(VOCABULARY, iri, RDFS + end)
        several = values(VOCABULARY, iri, f"{SCHEMA}{end}Includes")
        if (len(one), len(several) > 1) not in {(1, False), (0, True)}:
            faults.append(iri)
    assert faults == []


def test_domains_and_ranges_are_classes_that_exist() -> None:
    ends = {f"{RDFS}domain", f"{RDFS}range", f"{SCHEMA}domainIncludes", f"{SCHEMA}rangeIncludes"}
    named = {row.value for row in rows(VOCABULARY) if row.predicate in ends}
    assert {iri for iri in named if iri not in CLASS_IRIS and not stands_elsewhere(iri)} == set()


def test_datatype_properties_have_literals_and_object_properties_have_not() -> None:
    faults = []
    for iri in PROPERTY_IRIS:
        ranges = values(VOCABULARY, iri, RDFS + "range") + values(VOCABULARY, iri, SCHEMA + "rangeIncludes")
        literal = {r in LITERAL_RANGES or r.startswith(XSD) for r in ranges}
        if literal != {OWL + "DatatypeProperty" in values(VOCABULARY, iri, RDF + "type")}:
            faults.append(iri)
    assert faults == []


def test_comments_name_only_schemes_that_exist() -> None:
    comments = [text for iri in PROPERTY_IRIS for _, text in texts(VOCABULARY, iri, RDFS + "comment")]
    english = {name for text in comments for name in re.findall(r"of the ([a-z-]+) scheme", text)}
    indonesian = {name for text in comments for name in re.findall(r"dari skema ([a-z-]+)", text)}
    assert english | indonesian <= set(SCHEME_NAMES) | {"yang"}


def aligned() -> Iterator[tuple[str, str]]:
    for row in rows(VOCABULARY):
        if row.predicate in ALIGNMENTS:
            yield row.subject, row.value


def test_alignments_name_terms_that_exist() -> None:
    known = {*CLASS_IRIS, *PROPERTY_IRIS}
    assert [(a, b) for a, b in aligned() if b not in known and not stands_elsewhere(b)] == []


def test_alignments_of_classes_are_classes_and_of_properties_are_properties() -> None:
    def is_class(iri: str) -> bool:
        return re.split(r"[#/]", iri)[-1][0].isupper()

    assert [(a, b) for a, b in aligned() if is_class(a) != is_class(b)] == []


def test_every_class_is_aligned() -> None:
    assert set(CLASS_IRIS) - {subject for subject, _ in aligned()} == set()


# What is loaded into the graph


@pytest.mark.parametrize("path", [VOCABULARY, *SCHEME_FILES], ids=lambda path: path.stem)
def test_file_has_no_blank_node(path: Path) -> None:
    assert [row for row in rows(path) if row.subject.startswith("_:") or row.value.startswith("_:")] == []


@pytest.mark.parametrize("path", [VOCABULARY, SHAPES, *SCHEME_FILES], ids=lambda path: path.stem)
def test_file_is_clean_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    odd = {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co"} and c != "\n"}
    assert (unicodedata.is_normalized("NFC", text), odd) == (True, set())


@pytest.mark.parametrize("path", [VOCABULARY, *SCHEME_FILES], ids=lambda path: path.stem)
def test_texts_are_in_indonesian_or_english_and_trimmed(path: Path) -> None:
    tagged = [(language, text) for _, _, language, text in literals(path) if language]
    assert [(lang, text) for lang, text in tagged if lang not in LANGUAGES or text != text.strip()] == []
    untagged = {predicate for _, predicate, language, _ in literals(path) if not language}
    assert {predicate for predicate in untagged if not predicate.startswith(VANN)} == set()


# The concept schemes


def test_schemes_are_those_of_the_vocabulary() -> None:
    assert [path.stem for path in SCHEME_FILES] == SCHEME_NAMES


@pytest.mark.parametrize("path", SCHEME_FILES, ids=lambda path: path.stem)
def test_file_holds_one_scheme_and_its_concepts(path: Path) -> None:
    scheme = SCHEMES + path.stem
    assert instances(path, SKOS + "ConceptScheme") == [scheme]
    concepts = instances(path, SKOS + "Concept")
    assert {row.subject for row in rows(path)} == {scheme, *concepts}
    slug = re.compile(re.escape(scheme) + r"/[a-z0-9]+(-[a-z0-9]+)*")
    assert [iri for iri in concepts if not slug.fullmatch(iri)] == []


@pytest.mark.parametrize("path", SCHEME_FILES, ids=lambda path: path.stem)
def test_every_concept_is_in_exactly_one_scheme(path: Path) -> None:
    concepts = instances(path, SKOS + "Concept")
    assert [iri for iri in concepts if values(path, iri, SKOS + "inScheme") != [SCHEMES + path.stem]] == []


@pytest.mark.parametrize("path", SCHEME_FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("predicate", ["prefLabel", "definition"])
def test_scheme_and_concepts_have_one_text_in_both_languages(path: Path, predicate: str) -> None:
    iris = {row.subject for row in rows(path)}
    assert sorted(iri for iri in iris if languages(path, iri, SKOS + predicate) != LANGUAGES) == []


@pytest.mark.parametrize("path", SCHEME_FILES, ids=lambda path: path.stem)
def test_a_name_means_one_concept_of_its_scheme(path: Path) -> None:
    names = [
        (language, fold(label))
        for iri in instances(path, SKOS + "Concept")
        for predicate in ("prefLabel", "altLabel")
        for language, label in texts(path, iri, SKOS + predicate)
    ]
    assert doubled(names) == []
    assert [name for name in names if not name[1]] == []


@pytest.mark.parametrize("scheme", LOOKED_UP)
def test_concepts_that_people_look_up_have_other_names(scheme: str) -> None:
    path = ONTOLOGY / "schemes" / f"{scheme}.ttl"
    bare = [
        iri
        for iri in instances(path, SKOS + "Concept")
        if set(languages(path, iri, SKOS + "altLabel")) != set(LANGUAGES)
    ]
    assert bare == []


@pytest.mark.parametrize("path", SCHEME_FILES, ids=lambda path: path.stem)
def test_theme_is_two_levels_deep_and_the_others_are_flat(path: Path) -> None:
    scheme = SCHEMES + path.stem
    concepts = instances(path, SKOS + "Concept")
    above = {iri: values(path, iri, SKOS + "broader") for iri in concepts}
    top = {iri for iri in concepts if values(path, iri, SKOS + "topConceptOf") == [scheme]}
    assert {iri for iri in concepts if not above[iri]} == top
    parents = {parent for found in above.values() for parent in found}
    assert parents == (top if path.stem == "theme" else set())
    assert [iri for iri, parents in above.items() if len(parents) > 1] == []


# The JSON-LD context


def context() -> dict[str, Any]:
    loaded = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))
    found: dict[str, Any] = loaded["@context"]
    assert list(loaded) == ["@context"]
    return found


def expanded(value: Any) -> str:
    name = value["@id"] if isinstance(value, dict) else value
    prefix, _, local = name.partition(":")
    return f"{context()[prefix]}{local}" if prefix in context() else str(name)


def test_context_names_every_term_and_only_real_ones() -> None:
    mapped = {name: value for name, value in context().items() if not str(value).startswith(("@", "http"))}
    terms = {name: expanded(value) for name, value in mapped.items()}
    own = {name: iri for name, iri in terms.items() if iri.startswith(JANJI)}
    assert own == {name: JANJI + name for name in TERMS}
    assert {name: iri for name, iri in terms.items() if name not in own and not stands_elsewhere(iri)} == {}


def test_context_takes_object_properties_as_iris() -> None:
    found = context()
    objects = {iri.removeprefix(JANJI) for iri in instances(VOCABULARY, OWL + "ObjectProperty")}
    typed = {name for name in TERMS if isinstance(found[name], dict) and found[name]["@type"] == "@id"}
    assert typed == objects


def test_context_types_a_literal_as_its_range_says() -> None:
    ranges = {
        name: "xsd:" + values(VOCABULARY, JANJI + name, RDFS + "range")[0].removeprefix(XSD)
        for name, value in context().items()
        if name in TERMS and isinstance(value, dict) and value["@type"] != "@id"
    }
    assert {name: context()[name]["@type"] for name in ranges} == ranges


def test_context_reads_as_the_vocabulary_means_it() -> None:
    node = {
        "@context": context(),
        "id": "https://example.org/id/promise/a",
        "type": "Promise",
        "promisor": "https://example.org/id/ticket/b",
        "listNumber": 3,
        "prefLabel": [{"@value": "Janji", "@language": "id"}],
    }
    assert {str(q.triple) for q in parse(json.dumps(node), format=RdfFormat.JSON_LD)} == {
        f"<https://example.org/id/promise/a> <{RDF}type> <{JANJI}Promise>",
        f"<https://example.org/id/promise/a> <{JANJI}promisor> <https://example.org/id/ticket/b>",
        f'<https://example.org/id/promise/a> <{JANJI}listNumber> "3"^^<{XSD}integer>',
        f'<https://example.org/id/promise/a> <{SKOS}prefLabel> "Janji"@id',
    }


# The shapes


def named_in_shapes() -> set[str]:
    found = {part for row in rows(SHAPES) for part in (row.subject, row.predicate)}
    return found | {row.value for row in rows(SHAPES) if isinstance(row.object, NamedNode)}


def test_shapes_name_only_terms_that_exist() -> None:
    known = {
        *(JANJI + name for name in TERMS),
        *(SCHEMES + name for name in SCHEME_NAMES),
        *CONCEPTS,
        *instances(SHAPES, SH + "NodeShape"),
    }
    named = {iri for iri in named_in_shapes() - known if not iri.startswith("_:")}
    assert {iri for iri in named if not stands_elsewhere(iri)} == set()


def test_shapes_are_aimed_or_referred_to() -> None:
    referred = {row.value for row in rows(SHAPES) if row.predicate == SH + "node"}
    aimed = {row.subject for row in rows(SHAPES) if row.predicate.startswith(SH + "target")}
    assert referred | aimed == set(instances(SHAPES, SH + "NodeShape"))


def test_every_scheme_is_required_of_some_value() -> None:
    required = {row.value for row in rows(SHAPES) if row.predicate == SH + "hasValue"}
    judged = {SCHEMES + "assessment-status"}  # an assessment names its scheme itself
    assert {SCHEMES + name for name in SCHEME_NAMES} - required - judged == set()


def test_every_rule_of_a_shape_says_what_to_do() -> None:
    told = {row.subject for row in rows(SHAPES) if row.predicate == SH + "message"}
    mute = []
    for shape in instances(SHAPES, SH + "NodeShape"):
        parts = values(SHAPES, shape, SH + "property")
        if shape not in told and not (parts and told.issuperset(parts)):
            mute.append(shape)
    assert mute == []


def test_no_term_is_unused_by_shapes_and_questions() -> None:
    files = [SHAPES, *sorted((ROOT / "queries").rglob("*.rq"))]
    used = {name for path in files for name in re.findall(r"\bjanji:(\w+)", path.read_text(encoding="utf-8"))}
    assert TERMS - used == set()
