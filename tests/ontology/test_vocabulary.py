"""The vocabulary is held to its own rules: labelled twice, aligned to terms that exist, and clean."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from ontology.text.names import fold
from tests.ontology.vocabulary_files import (
    ALIGNMENTS,
    CLASS_IRIS,
    CLASSES,
    JANJI,
    LANGUAGES,
    LITERAL_RANGES,
    OWL,
    PROPERTY_IRIS,
    RDF,
    RDFS,
    ROOT,
    RULES,
    SCHEMA,
    SCHEME_FILES,
    SCHEME_NAMES,
    SKOS,
    TERMS,
    VANN,
    VOCABULARY,
    XSD,
    find_doubles,
    languages,
    literals,
    rows,
    stands_elsewhere,
    texts,
    values,
)


def test_vocabulary_has_its_nineteen_classes() -> None:
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
    assert find_doubles(labels) == []


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
    classes = {row.value for row in rows(VOCABULARY) if row.predicate in ends}
    assert {iri for iri in classes if iri not in CLASS_IRIS and not stands_elsewhere(iri)} == set()


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


def find_alignments() -> Iterator[tuple[str, str]]:
    for row in rows(VOCABULARY):
        if row.predicate in ALIGNMENTS:
            yield row.subject, row.value


def test_alignments_name_terms_that_exist() -> None:
    own_terms = {*CLASS_IRIS, *PROPERTY_IRIS}
    assert [(a, b) for a, b in find_alignments() if b not in own_terms and not stands_elsewhere(b)] == []


def test_alignments_of_classes_are_classes_and_of_properties_are_properties() -> None:
    def is_class(iri: str) -> bool:
        return re.split(r"[#/]", iri)[-1][0].isupper()

    assert [(a, b) for a, b in find_alignments() if is_class(a) != is_class(b)] == []


def test_every_class_is_aligned() -> None:
    assert set(CLASS_IRIS) - {subject for subject, _ in find_alignments()} == set()


_TERMS = re.compile(r"^from ontology\.rdf\.terms import ", re.MULTILINE)


def names_in(text: str) -> set[str]:
    """Return the names of the vocabulary's terms that stand in a module."""
    attributes = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute))
    terms = (each.attr for each in attributes if isinstance(each.value, ast.Name) and each.value.id == "JANJI")
    return {name.rstrip("_") for name in terms}


def test_code_names_only_terms_that_exist() -> None:
    packages = ("ontology", "loaders", "queries", "graph_cli", "tests", "benchmarks")
    modules = [path for package in packages for path in (ROOT / package).rglob("*.py")]
    texts = {path: path.read_text("utf-8") for path in modules}
    names_by_path = {path: names_in(text) for path, text in texts.items() if _TERMS.search(text)}
    assert len(names_by_path) > 30
    assert {
        str(path): names - TERMS - {"derived"} for path, names in names_by_path.items() if names - TERMS - {"derived"}
    } == {}


# What is loaded into the graph


@pytest.mark.parametrize("path", [VOCABULARY, *SCHEME_FILES], ids=lambda path: path.stem)
def test_file_has_no_blank_node(path: Path) -> None:
    assert [row for row in rows(path) if row.subject.startswith("_:") or row.value.startswith("_:")] == []


@pytest.mark.parametrize("path", [VOCABULARY, RULES, *SCHEME_FILES], ids=lambda path: path.stem)
def test_file_is_clean_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    odd = {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co"} and c != "\n"}
    assert (unicodedata.is_normalized("NFC", text), odd) == (True, set())


@pytest.mark.parametrize("path", [VOCABULARY, *SCHEME_FILES], ids=lambda path: path.stem)
def test_texts_are_in_indonesian_or_english_and_trimmed(path: Path) -> None:
    tagged_texts = [(language, text) for _, _, language, text in literals(path) if language]
    assert [(lang, text) for lang, text in tagged_texts if lang not in LANGUAGES or text != text.strip()] == []
    plain_predicates = {predicate for _, predicate, language, _ in literals(path) if not language}
    plain_predicates.discard(SKOS + "notation")
    assert {predicate for predicate in plain_predicates if not predicate.startswith(VANN)} == set()
