"""What Spark writes is what the plain build says: the same quads, the same counts, the same faults."""

import csv
import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import nation
from graph_cli.building import build
from loaders import Study, load
from loaders.compiling.compiler import Nowhere, compile_facts
from ontology.errors import FaultsFound, UsageError
from ontology.rdf.ids import Ids
from queries import open_graph

pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'janji[spark]'")

from loaders.spark.quads_export import export

Write = Callable[..., Path]


@pytest.fixture
def write(spark: Any, tmp_path: Path) -> Write:
    """Return what writes the quads of files into a folder beside them, in so many parts."""

    def write_quads(*paths: Path, partitions: int | None = None, to: str = "quads") -> Path:
        result = export(spark, paths, tmp_path / to, ids=Ids(), partitions=partitions)
        assert result.documents >= 1
        return tmp_path / to

    return write_quads


@pytest.fixture(scope="module")
def small_nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nation")
    nation.write(folder, 600)
    return folder


def lines(folder: Path) -> list[str]:
    """Return the quads of a folder, as often as they are said."""
    return [
        line
        for file in sorted(folder.glob("*.nq.gz"))
        for line in gzip.open(file, "rt", encoding="utf-8", newline="\n")
    ]


def whole(*paths: Path) -> set[str]:
    """Return what the facts say when they are read at once."""
    return {quad.line() for quad in load(paths).quads()}


def bulk(file: Path, *documents: dict[str, Any] | str) -> Path:
    """Write documents as lines; one that is a text stands as it is."""
    texts = (document if isinstance(document, str) else json.dumps(document) for document in documents)
    file.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return file


def document(slug: str, **sections: Any) -> dict[str, Any]:
    return {"document": {"slug": slug, "title": slug}, **sections}


def person(label: str) -> dict[str, str]:
    return {"label": label, "quote": label}


def promise(by: str, **more: Any) -> dict[str, Any]:
    return {"label": "Upaya", "by": by, "commitment": "effort", "quote": "berusaha keras", **more}


def test_five_articles(write: Write, study: Study) -> None:
    assert set(lines(write())) == {quad.line() for quad in study.quads()}


def test_nation_in_parts_and_its_counts(write: Write, small_nation: Path, tmp_path: Path) -> None:
    folder = write(small_nation, partitions=5)
    build(tmp_path / "graph", [small_nation])
    graph = open_graph(tmp_path / "graph")
    assert len(list(folder.glob("part-*.nq.gz"))) == 6
    assert set(lines(folder)) == whole(small_nation)
    with (folder / "themes-by-place.csv").open(encoding="utf-8", newline="") as file:
        counts = [
            (row["theme"], row["place"], int(row["promises"]), int(row["programs"])) for row in csv.DictReader(file)
        ]
    rows = graph.ask("themes-by-place").rows
    assert len(counts) > 100
    assert sorted(counts) == sorted((row["theme"], row["place"], row["promises"], row["programs"]) for row in rows)


def test_rows_of_parquet_say_what_lines_say(write: Write, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow: pip install 'janji[spark]'")
    documents = [document(f"news-{number}", persons={"siti": person("Siti")}) for number in range(12)]
    rows = bulk(tmp_path / "news.jsonl", *documents).read_text("utf-8").splitlines()
    (tmp_path / "day=1").mkdir()
    table = pa.table({"facts": rows, "read": list(range(12))})
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "day=1" / "news.parquet", row_group_size=4)
    from_lines = write(tmp_path / "news.jsonl", partitions=3, to="lines")
    from_rows = write(tmp_path / "day=1", partitions=3, to="rows")
    assert sorted(lines(from_rows)) == sorted(lines(from_lines))
    assert len(list(from_rows.glob("part-*.nq.gz"))) == 3


def test_manifest_says_what_is_in_the_files_and_a_second_run_writes_the_same(write: Write, tmp_path: Path) -> None:
    news = bulk(
        tmp_path / "news.jsonl",
        document("asks", promises={"a": promise("ibas", theme="villages", place="lebak")}),
        document("names", persons={"ibas": person("Ibas")}),
        document("asks-too", promises={"a": promise("person/ibas", partner="ibas")}),
    )
    first, second = write(news, partitions=2), write(news, partitions=2, to="again")
    manifest = json.loads((first / "manifest.json").read_text("utf-8"))
    files = {part["file"]: part for part in manifest["parts"]}
    assert [*files] == [
        *("late-00001.nq.gz", "late-00002.nq.gz"),
        *("part-00000.nq.gz", "part-00001.nq.gz", "shared.nq.gz"),
    ]
    for name, part in files.items():
        content = (first / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == part["sha256"]
        assert (len(content), gzip.decompress(content).count(b"\n")) == (part["bytes"], part["quads"])
    assert (manifest["documents"], manifest["facts"], manifest["quads"]) == (3, 6, len(lines(first)))
    assert manifest["base"] == "https://w3id.org/janji/"
    assert {file.name: file.read_bytes() for file in first.iterdir()} == {
        file.name: file.read_bytes() for file in second.iterdir()
    }
    assert set(lines(first)) == whole(news)


def test_every_fault_is_told_as_by_the_plain_build_and_nothing_is_written(spark: Any, tmp_path: Path) -> None:
    around = {"level": "village", "quote": "desa"}
    study = bulk(
        tmp_path / "news.jsonl",
        document("no-name", promises={"a": promise("ibsa", theme="villages")}),
        document("two-things", promises={"a": promise("joko")}),
        document("named", persons={"joko": person("Joko"), "ibas": person("Ibas")}, tickets={"joko": person("Joko")}),
        document("labelled-otherwise", persons={"ibas": person("Irwan")}),
        document("twice"),
        document(
            "circle",
            places={"a": {"label": "A", "within": "b", **around}, "b": {"label": "B", "within": "a", **around}},
        ),
        document(
            "elsewhere", places={"lebak": {"label": "Lebak", "within": "riau", "level": "regency", "quote": "Lebak"}}
        ),
        "",
        '{"document": {"slug": "cut',
        document("unknown-key", persons={"siti": {"lable": "Siti", "quote": "Siti"}}),
        document("hidden", promises={"a": promise("siti")}),
        document(
            "no-promise",
            promises={"a": promise("ibas")},
            developments={"x": {"label": "X", "of": "b", "stage": "announced", "quote": "x"}},
        ),
        document("good", promises={"a": promise("ibas")}),
        document("old", persons={"ani": person("Ani"), "own": {**person("Own"), "formerly": "own"}}),
        document("renamed", persons={"ani-wijaya": {**person("Ani Wijaya"), "formerly": "ani"}}),
        document("renamed-once", tickets={"one": {**person("One"), "formerly": "pair"}}),
        document("renamed-again", tickets={"two": {**person("Two"), "formerly": "pair"}}),
        document("whole", programs={"east": {**person("East"), "part-of": "west"}, "leads": person("Leads")}),
        document("part", programs={"west": {**person("West"), "part-of": "east"}}),
        document("leads", programs={"leads": {**person("Leads"), "part-of": "east"}}),
        document("long", persons={"l" * 231: person("Long")}),
    )
    rows = "".join(f"{slug},{slug},village,lebak,3602999999,made-up\n" for slug in ("kampung-a", "kampung-b"))
    (tmp_path / "places.csv").write_text("slug,name,level,within,bps,sources\n" + rows, encoding="utf-8")
    (tmp_path / "sources.csv").write_text("slug,name,licence\nmade-up,Made up,CC0\n", encoding="utf-8")
    tables = [tmp_path / "places.csv", tmp_path / "sources.csv"]
    again = bulk(tmp_path / "z.ndjson", document("twice"))
    with pytest.raises(FaultsFound) as plain:
        compile_facts([*tables, study, again], Nowhere(), ids=Ids())
    with pytest.raises(FaultsFound) as error:
        export(spark, [*tables, study, again], tmp_path / "quads", ids=Ids(), partitions=4)
    assert str(error.value) == str(plain.value)
    assert {fault.partition(":")[2].partition(":")[0] for fault in str(error.value).splitlines()} == {
        *("1", "2", "4", "6", "7", "9", "10", "12", "14", "15", "17", "18", "21", "3")
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.jsonl", "places.csv", "sources.csv", "z.ndjson"]


def test_folder_that_is_there_stays(spark: Any, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already: name another folder"):
        export(spark, [], tmp_path, ids=Ids())
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_table_of_promises_is_refused_by_its_name(spark: Any, tmp_path: Path) -> None:
    (tmp_path / "promises.csv").write_text("document,slug\n", encoding="utf-8")
    with pytest.raises(FaultsFound, match=r"promises\.csv: is read by 'janji build' alone"):
        export(spark, [tmp_path], tmp_path / "quads", ids=Ids())
