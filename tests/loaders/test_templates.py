"""What `janji init` writes passes the check as it stands, and editors are told what the reader takes."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import loaders
from loaders import check, find_bundled_facts, load
from loaders.schema import fact_file_schema
from loaders.sources.promises_csv import columns_of
from loaders.templates import files
from ontology.facts.fact_file import LISTED, SLUGGED, FactFile
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled

TEMPLATES = Path(loaders.__file__).parent / "templates"
VOCABULARY = read_bundled()
RULES = FactRules(vocabulary=VOCABULARY)
SCHEMA = fact_file_schema(RULES)


def faults(value: Any, schema: dict[str, Any], path: str = "") -> list[str]:
    """Return where a value does not keep to a schema, by the few words of JSON Schema that ours uses."""
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], path)
    if "anyOf" in schema:
        ways = [faults(value, way, path) for way in schema["anyOf"]]
        return [] if [] in ways else [fault for way in ways for fault in way]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{path}: {value!r} is none of the concepts"]
    if not any(is_a(value, kind) for kind in list_kinds(schema["type"])):
        return [f"{path}: {value!r} is no {schema['type']}"]
    if isinstance(value, dict):
        return in_object(value, schema, path)
    if isinstance(value, list):
        return [f for n, item in enumerate(value) for f in faults(item, schema["items"], f"{path}/{n}")]
    matches = "pattern" not in schema or re.search(schema["pattern"], str(value))
    return [] if matches else [f"{path}: {value!r} does not match {schema['pattern']}"]


def in_object(value: dict[str, Any], schema: dict[str, Any], path: str) -> list[str]:
    breaches = [f"{path}: needs {name}" for name in schema.get("required", ()) if name not in value]
    others = schema["additionalProperties"]
    for name, part in value.items():
        inner = schema.get("properties", {}).get(name, others)
        breaches += faults(part, inner, f"{path}/{name}") if inner else [f"{path}: unknown key {name}"]
    return breaches


def list_kinds(kind: str | list[str]) -> list[str]:
    return [kind] if isinstance(kind, str) else kind


def is_a(value: Any, kind: str) -> bool:
    types: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "array": list, "object": dict}
    return value is None if kind == "null" else isinstance(value, types[kind])


class _EditorLoader(yaml.SafeLoader):
    """Takes dates and the key `on` as text, as YAML 1.2 does and the editors with it."""


_EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_EditorLoader)


def test_templates_pass_the_check() -> None:
    assert check([TEMPLATES]) == []
    assert set(load([TEMPLATES]).documents) == {"contoh-janji"}


def test_each_template_of_facts_passes_alone_or_with_its_document() -> None:
    tables = [TEMPLATES / "places.csv", TEMPLATES / "sources.csv"]
    assert check([TEMPLATES / "study.yaml", *tables]) == []
    alone = [fault.message for fault in check([TEMPLATES / "promises.csv"])]
    assert "promise 'pelatihan-pemuda': no document 'contoh-janji'; write a fact file for it" in alone


def test_template_names_its_schema_in_the_first_line() -> None:
    first = (TEMPLATES / "study.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=./janji-facts.schema.json"


def test_template_of_the_table_has_all_columns() -> None:
    with (TEMPLATES / "promises.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(columns_of(RULES))


@pytest.mark.parametrize(
    "file", [*sorted(find_bundled_facts().glob("*.yaml")), TEMPLATES / "study.yaml"], ids=lambda file: file.stem
)
def test_fact_file_keeps_to_the_schema(file: Path) -> None:
    assert faults(as_an_editor_reads(file), SCHEMA) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("theme: villages", "theme: vilages", "'vilages' is none of the concepts"),
        ("    by: siti-contoh", "    bye: siti-contoh", "unknown key bye"),
        ("persons:", "people:", "unknown key people"),
        ("  siti-contoh:", "  Siti Contoh:", ""),
        ("kind: candidate", "kind: candidat", "'candidat' is none of the concepts"),
        ("slug: contoh-janji", "slug: Contoh", "'Contoh' does not match"),
    ],
)
def test_schema_refuses_what_the_reader_refuses(tmp_path: Path, old: str, new: str, fault: str) -> None:
    file = tmp_path / "study.yaml"
    text = (TEMPLATES / "study.yaml").read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert check([file]) != []
    if fault:
        assert any(fault in breach for breach in faults(as_an_editor_reads(file), SCHEMA))


def test_schema_offers_every_concept_with_its_names() -> None:
    for scheme, slugs in VOCABULARY.concepts.items():
        definition = SCHEMA["$defs"][scheme]
        assert definition["enum"] == sorted(slugs)
        assert len(definition["enumDescriptions"]) == len(slugs)
    job = SCHEMA["$defs"]["commitment"]["enum"].index("effort")
    assert SCHEMA["$defs"]["commitment"]["enumDescriptions"][job] == "Upaya – Effort"


def test_schema_has_every_section_and_every_key_as_it_is_written() -> None:
    assert set(SCHEMA["properties"]) == {*FactFile.model_fields, "defaults"}
    models = [*(model for _, model in SLUGGED.values()), *LISTED.values()]
    for model in models:
        keys = {str(field.alias) for field in model.model_fields.values()}
        assert set(SCHEMA["$defs"][model.__name__]["properties"]) == keys


def test_schema_refers_only_to_what_it_defines() -> None:
    def references(part: Any) -> set[str]:
        if isinstance(part, dict):
            here = {part["$ref"]} if "$ref" in part else set()
            return here.union(*(references(inner) for inner in part.values()))
        return set().union(*(references(inner) for inner in part)) if isinstance(part, list) else set()

    assert {name.removeprefix("#/$defs/") for name in references(SCHEMA)} <= set(SCHEMA["$defs"])


def test_files_of_a_new_study_pass_the_check(tmp_path: Path) -> None:
    for name, content in files().items():
        (tmp_path / name).write_bytes(content)
    assert check([tmp_path]) == []
    assert json.loads((tmp_path / "janji-facts.schema.json").read_text(encoding="utf-8")) == SCHEMA


def test_example_says_nothing_in_a_language_that_its_words_are_not_in() -> None:
    own = {name: text.decode() for name, text in files(["es", "en"]).items()}
    promise = yaml.safe_load(own["study.yaml"])["promises"]["lampu-desa"]
    assert promise["label"] == {"es": "[es] Street lamps in every village", "en": "Street lamps in every village"}
    (row,) = csv.DictReader(own["promises.csv"].splitlines())
    assert (row["label_es"], row["label_en"]) == ("[es] Train village youth", "Train village youth")
