"""Facts are compiled chunk by chunk: what has not changed is kept, and the whole is as if it were read at once."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from loaders import Study, load
from loaders.compiling.compiler import Compiled, compile_facts
from loaders.compiling.segment_writing import find_sources
from ontology.errors import FaultsFound, TermError
from ontology.rdf.ids import Ids
from tests.loaders.shelf import Shelf
from tests.small_nation import write_small_nation

HOPE = {"label": "Harapan", "quote": "berharap banyak"}


def compile_to(paths: list[Path], shelf: Shelf, *, skip_bad: bool = False) -> Compiled:
    return compile_facts(paths, shelf, ids=Ids(), skip_bad=skip_bad)


def whole(paths: list[Path]) -> set[str]:
    """Return what the facts say when they are read at once."""
    return {quad.line() for quad in load(paths).quads()}


@pytest.fixture(scope="module")
def small_nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nation")
    write_small_nation(folder, 400)
    return folder


class Lines:
    """A bulk file in the making: documents that name each other's persons and tickets."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "news.jsonl"
        self.documents: dict[str, dict[str, Any]] = {}

    def has(self, slug: str, **sections: Any) -> "Lines":
        self.documents[slug] = {"document": {"slug": slug, "title": slug}, **sections}
        return self

    def write(self) -> list[Path]:
        text = "".join(json.dumps(content) + "\n" for content in self.documents.values())
        self.file.write_text(text, encoding="utf-8")
        return [self.file]


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    """A document whose promise is made by an actor whom another document names."""
    hoping = {"hopes": {"a": {**HOPE, "by": "ibas"}}}
    return Lines(tmp_path).has("asked", **hoping).has("named", persons={"ibas": {"label": "Ibas", "quote": "Ibas"}})


def test_five_articles_say_the_same_as_when_they_are_read_at_once(study: Study) -> None:
    shelf = Shelf()
    assert compile_to([], shelf).documents == 5
    assert shelf.quads() == {quad.line() for quad in study.quads()}


def test_all_cores_say_the_same_as_one(small_nation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pool, alone = Shelf(), Shelf()
    monkeypatch.setattr("loaders.compiling.process_pool._FEW", 1)
    assert compile_to([small_nation], pool).documents == 80
    monkeypatch.setattr("loaders.compiling.process_pool._FEW", 1_000)
    compile_to([small_nation], alone)
    assert pool.segments == alone.segments
    assert pool.quads() == whole([small_nation])


def test_what_has_not_changed_is_not_read_again(small_nation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Shelf()
    compile_to([small_nation], first)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a chunk that is known was read")

    monkeypatch.setattr("loaders.compiling.process_pool.write_chunk", refuse)
    second = Shelf(first)
    assert compile_to([small_nation], second).new == 0
    assert second.segments == first.segments


def test_few_changes_among_many_documents_begin_no_process(small_nation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Shelf()
    compile_to([small_nation], first)
    second = Shelf(first)
    digests = [segment.digest for segment in first.segments[::9] if segment.digest in second.summaries]
    second.summaries = {digest: segment for digest, segment in second.summaries.items() if digest not in digests}

    def refuse(*_: object) -> None:
        raise AssertionError("a process was begun")

    monkeypatch.setattr("loaders.compiling.process_pool._open_pool", refuse)
    monkeypatch.setattr("loaders.compiling.process_pool._AMONG", 16)
    assert compile_to([small_nation], second).new >= 9
    assert second.segments == first.segments


def test_only_the_changed_document_is_written_anew(small_nation: Path, tmp_path: Path) -> None:
    for name in ("places.csv", "sources.csv", "facts.jsonl"):
        (tmp_path / name).write_bytes((small_nation / name).read_bytes())
    first = Shelf()
    compile_to([tmp_path], first)
    rows = (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    rows[7] = rows[7].replace('"commitment":"', '"note":{"id":"baru","en":"new"},"commitment":"', 1)
    del rows[20]
    (tmp_path / "facts.jsonl").write_text("".join(rows), encoding="utf-8")
    second = Shelf(first)
    assert compile_to([tmp_path], second).new == 1
    assert second.quads() == whole([tmp_path])


def test_name_that_another_document_gives_its_meaning(lines: Lines) -> None:
    shelf = Shelf()
    compile_to(lines.write(), shelf)
    assert shelf.quads() == whole(lines.write())
    assert any("/ns#wisher> <https://w3id.org/janji/id/person/ibas>" in line for line in shelf.quads())


def test_document_is_written_anew_where_its_names_have_come_to_mean_something_else(lines: Lines) -> None:
    first, second = Shelf(), Shelf()
    compile_to(lines.write(), first)
    lines.has("named", tickets={"ibas": {"label": "Ibas", "quote": "Ibas"}})
    second = Shelf(first)
    compile_to(lines.write(), second)
    assert second.quads() == whole(lines.write())
    assert any("/ns#wisher> <https://w3id.org/janji/id/ticket/ibas>" in line for line in second.quads())


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, "no person, ticket or organization 'ibas'"),
        (
            {"tickets": {"ibas": {"label": "Ibas", "quote": "Ibas"}}},
            "'ibas' is ambiguous: write person/ibas or ticket/ibas",
        ),
    ],
)
def test_document_that_is_known_has_a_fault_where_its_names_mean_nothing_or_two_things(
    lines: Lines, change: dict[str, Any], fault: str
) -> None:
    first = Shelf()
    compile_to(lines.write(), first)
    persons = lines.documents["named"]["persons"]
    lines.has("named", **change, **({"persons": persons} if change else {}))
    with pytest.raises(FaultsFound, match=rf"news\.jsonl:1: {fault}"):
        compile_to(lines.write(), Shelf(first))


def test_entity_has_one_label_in_all_documents(lines: Lines) -> None:
    first = Shelf()
    compile_to(lines.write(), first)
    lines.has("later", persons={"ibas": {"label": "Irwan", "quote": "Irwan"}})
    with pytest.raises(FaultsFound, match=r"news\.jsonl:3: person 'ibas' is labelled 'Irwan' here and 'Ibas' in"):
        compile_to(lines.write(), Shelf(first))


@pytest.mark.parametrize("few", [1, 1_000])
@pytest.mark.parametrize(
    ("first", "then", "fault"),
    [
        (
            {"persons": {"ani": {"label": "Ani", "quote": "Ani"}}},
            {"persons": {"ani-wijaya": {"label": "Ani Wijaya", "quote": "Ani", "formerly": "ani"}}},
            r"news\.jsonl:4: person 'ani-wijaya' was formerly 'ani', and another person has that slug today",
        ),
        (
            {"persons": {"ani-wijaya": {"label": "Ani Wijaya", "quote": "Ani", "formerly": "ani"}}},
            {"persons": {"ani": {"label": "Ani", "quote": "Ani"}}},
            r"news\.jsonl:3: person 'ani-wijaya' was formerly 'ani', and another person has that slug today",
        ),
        (
            {"persons": {"a": {"label": "A", "quote": "A", "formerly": "old"}}},
            {"persons": {"b": {"label": "B", "quote": "B", "formerly": "old"}}},
            r"news\.jsonl:4: person 'b' was formerly 'old', and so was person 'a' in .*news\.jsonl",
        ),
        (
            {"programs": {"a": {"label": "A", "quote": "A", "part-of": "b"}, "b": {"label": "B", "quote": "B"}}},
            {"programs": {"b": {"label": "B", "quote": "B", "part-of": "a"}}},
            r"news\.jsonl:3: program 'a' is part of itself \(a → b → a\)",
        ),
    ],
)
def test_document_that_is_known_and_a_new_one_are_compared(
    lines: Lines, monkeypatch: pytest.MonkeyPatch, few: int, first: dict[str, Any], then: dict[str, Any], fault: str
) -> None:
    monkeypatch.setattr("loaders.compiling.process_pool._FEW", few)
    before = Shelf()
    compile_to(lines.has("first", **first).write(), before)
    with pytest.raises(FaultsFound, match=fault):
        compile_to(lines.has("then", **then).write(), Shelf(before))


def test_code_of_a_place_that_is_known_is_of_no_new_one(tmp_path: Path) -> None:
    head = "slug,name,level,within,bps,sources\n"
    for name in ("first", "then"):
        (tmp_path / name).mkdir()
    (tmp_path / "first" / "places.csv").write_text(f"{head}a,A,village,lebak,3602999999,decree\n", encoding="utf-8")
    before = Shelf()
    compile_to([tmp_path / "first"], before)
    (tmp_path / "then" / "places.csv").write_text(f"{head}b,B,village,lebak,3602999999,decree\n", encoding="utf-8")
    with pytest.raises(FaultsFound, match=r"places\.csv:2: place 'b' has the bps code '3602999999' of place 'a'"):
        compile_to([tmp_path / "first", tmp_path / "then"], Shelf(before))


def test_line_that_takes_the_former_slug_of_another_is_left_out_where_that_is_asked_for(lines: Lines) -> None:
    lines.has("first", persons={"a": {"label": "A", "quote": "A", "formerly": "old"}})
    lines.has("then", persons={"b": {"label": "B", "quote": "B", "formerly": "old"}})
    shelf = Shelf()
    result = compile_to(lines.write(), shelf, skip_bad=True)
    assert [chunk.line for chunk in result.left_out] == [4]
    assert any("/id/person/old>" in line and "/id/person/a>" in line for line in shelf.quads())


def test_bad_lines_and_what_depends_on_them_are_left_out_where_that_is_asked_for(lines: Lines) -> None:
    lines.has("good", persons={"siti": {"label": "Siti", "quote": "Siti"}})
    lines.documents["named"]["persons"]["ibas"]["lable"] = "Ibas"
    with pytest.raises(FaultsFound, match=r"news\.jsonl:2: person 'ibas': unknown key 'lable'"):
        compile_to(lines.write(), Shelf())
    shelf = Shelf()
    result = compile_to(lines.write(), shelf, skip_bad=True)
    assert [chunk.line for chunk in result.left_out] == [2, 1]
    assert [str(fault).partition(".jsonl")[2] for fault in result.faults] == [
        ":2: person 'ibas': unknown key 'lable'; did you mean 'label'?",
        ":1: no person, ticket or organization 'ibas'",
    ]
    assert result.documents == 1
    only = Lines(lines.file.parent).has("good", persons={"siti": {"label": "Siti", "quote": "Siti"}})
    assert shelf.quads() == whole(only.write())


def test_base_that_does_not_end_in_a_slash_is_refused() -> None:
    with pytest.raises(TermError, match=r"write https://example\.org/study/$"):
        load(base="https://example.org/study")


def test_fault_of_a_fact_file_is_never_left_out(tmp_path: Path) -> None:
    (tmp_path / "news.yaml").write_text("document: {slug: news}\n", encoding="utf-8")
    with pytest.raises(FaultsFound, match=r"news\.yaml:1: document 'news': needs a 'label'"):
        compile_to([tmp_path], Shelf(), skip_bad=True)


def test_many_faults_are_counted(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text("x\n" * 1_500, encoding="utf-8")
    with pytest.raises(FaultsFound, match=r"… and 500 more$"):
        compile_to([tmp_path], Shelf())


def test_every_room_of_what_writes_facts_is_in_the_salt() -> None:
    names = {file.name for package in ("ontology", "loaders") for file in find_sources(files(package))}
    assert {"janji.ttl", "theme.ttl", "fact_quads.py", "fields.py", "yaml_facts.py", "entry_check.py"} <= names
