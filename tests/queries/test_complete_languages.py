"""A graph knows in which languages it has each of its texts, and is asked for no other language only in these."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from graph_cli.building import build, repair
from ontology.rdf.terms import DCT, RDFS
from ontology.vocabulary.bundled import read_quads
from queries import open_graph
from queries.folder.complete_languages import CompleteLanguages
from queries.folder.graph_manifest import GraphManifest, read_manifest

NEWS = """\
document: {{slug: {slug}, title: Lampu untuk semua, language: id, issued: 2024-03}}
persons:
  {slug}-ada:
    label: {label}
    quote: Ada
    roles: [{{kind: candidate, title: {title}, quote: calon Ada}}]
promises:
  {slug}-lampu:
    label: {{id: Lampu di {slug}, en: Lamps in {slug}}}
    by: {slug}-ada
    commitment: firm
    theme: health
    quote: lampu untuk semua
"""


def write_news(study: Path, slug: str, *, label: str = "Ada", title: str = "{id: calon, en: candidate}") -> None:
    study.mkdir(exist_ok=True)
    (study / f"{slug}.yaml").write_text(NEWS.format(slug=slug, label=label, title=title), "utf-8")


def build_study(study: Path) -> GraphManifest:
    return build(study / "janji-graph", [study]).manifest


def test_language_is_complete_as_long_as_each_text_is_in_it(tmp_path: Path) -> None:
    write_news(tmp_path / "study", "lamps")
    assert build_study(tmp_path / "study").complete_languages == ("en", "id")
    write_news(tmp_path / "study", "roads", label="{id: Bu Ada}")
    incremental_build = build_study(tmp_path / "study")
    assert incremental_build.complete_languages == ("id",)
    assert read_manifest(tmp_path / "study" / "janji-graph") == incremental_build
    write_news(tmp_path / "study", "roads", label="{id: Bu Ada, en: Ms Ada}")
    assert build_study(tmp_path / "study").complete_languages == ("en", "id")
    write_news(tmp_path / "study", "roads", title="{id: calon}")
    assert build_study(tmp_path / "study").complete_languages == ("id",)


def test_repaired_graph_knows_the_same(tmp_path: Path) -> None:
    write_news(tmp_path, "lamps", label="{id: Bu Ada}")
    manifest = build_study(tmp_path)
    (tmp_path / "janji-graph" / manifest.generation / "texts.index").unlink()
    assert repair(tmp_path / "janji-graph").complete_languages == ("id",)


@pytest.mark.parametrize(
    "texts", [{"label": "{id: Bu Ada}"}, {"title": "{id: calon}"}, {"label": "{id: Bu Ada}", "title": "{id: calon}"}]
)
def test_no_row_is_lost_where_a_text_is_missing_in_the_language_asked_for(
    tmp_path: Path, texts: Mapping[str, str]
) -> None:
    write_news(tmp_path / "full", "lamps", label="{id: Bu Ada, en: Ms Ada}")
    write_news(tmp_path / "sparse", "lamps", **{"label": "{id: Bu Ada, en: Ms Ada}", **texts})
    for study in ("full", "sparse"):
        build_study(tmp_path / study)
    for entity in ("lamps-ada", "Lampu di lamps", "lamps"):
        of_full, of_sparse = (
            open_graph(tmp_path / study / "janji-graph").show(entity).rows for study in ("full", "sparse")
        )
        told_of_full, told_of_sparse = (
            sorted((str(row["relation"]), str(row.get("other"))) for row in rows) for rows in (of_full, of_sparse)
        )
        assert told_of_sparse == told_of_full, entity


@pytest.mark.parametrize(
    ("texts", "languages"),
    [
        ('"ya"@id|"yes"@en|"si"@es', ("en", "es", "id")),
        ('"Ibas"@mul', ()),
        ('"Ibas"@mul|"Ibas"@en', ()),
        ('"ya"@id|"3"^^<urn:x:n>|"bare"', ("id",)),
        (r'"ya \"no\"@en ."@id', ("id",)),
    ],
)
def test_language_is_complete_where_each_property_has_it_or_a_text_for_all(
    texts: str, languages: tuple[str, ...]
) -> None:
    complete = CompleteLanguages()
    complete.add("".join(f"<urn:x:a> <urn:x:name> {text} .\n" for text in texts.split("|")).encode())
    complete.add(b'<urn:x:b> <urn:x:name> "Bea"@mul .\n<urn:x:b> <urn:x:kind> <urn:x:k> .\n')
    assert complete.list_tags() == languages


def test_title_of_a_document_which_counts_for_no_language_is_nothing_that_questions_name() -> None:
    assert not [quad for quad in read_quads() if quad.subject == DCT.title and quad.predicate == RDFS.label]
