"""The concept schemes are held to their own rules: one a file, labelled twice, no name for two concepts."""

import re
from pathlib import Path

import pytest

from ontology.text.names import fold
from tests.ontology.vocabulary_files import (
    LANGUAGES,
    LOOKED_UP,
    ONTOLOGY,
    SCHEME_FILES,
    SCHEME_NAMES,
    SCHEMES,
    SKOS,
    find_doubles,
    instances,
    languages,
    rows,
    texts,
    values,
)


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
    assert find_doubles(names) == []
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
    parents = {parent for broader in above.values() for parent in broader}
    assert parents == (top if path.stem == "theme" else set())
    assert [iri for iri, parents in above.items() if len(parents) > 1] == []
