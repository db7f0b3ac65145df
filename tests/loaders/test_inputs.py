"""Every file that looks like data is read or named; what janji wrote is never read; what cannot be opened is told."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import check
from loaders.compiling.compiler import Compiled, Nowhere, compile_facts
from loaders.sources.inputs import find_inputs
from loaders.sources.left_out import LIST, is_left_out, record_left_out
from ontology.errors import FaultsFound
from ontology.rdf.ids import Ids

Faults = Callable[[dict[str, str | bytes]], list[str]]
DOCUMENT = "document: {{slug: {0}, title: A}}\npersons: {{siti: {{label: Siti, quote: Siti}}}}\n"


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one fact file."""
    monkeypatch.chdir(tmp_path)
    folder = Path("study")
    folder.mkdir()
    (folder / "news.yaml").write_text(DOCUMENT.format("news"), encoding="utf-8")
    return folder


def names(study: Path) -> list[str]:
    """Return the files of a study that are read, but for the gazetteer."""
    return [str(file.relative_to(study)) for file in find_inputs([study]).files if not file.is_absolute()]


def warnings(study: Path) -> list[str]:
    return [str(warning) for warning in find_inputs([study]).warnings]


def faults(study: Path) -> list[str]:
    return [str(fault) for fault in check([study])]


def compile_study(study: Path) -> Compiled:
    return compile_facts([study], Nowhere(), ids=Ids())


@pytest.mark.parametrize(
    "name", ["extra.YAML", "extra.Yml", "bulk.JSONL", "Promises.csv", "promises.CSV", "a.Promises.Csv"]
)
def test_file_is_read_however_its_name_is_written(study: Path, name: str) -> None:
    (study / name).write_text('{"document": {}}', encoding="utf-8")
    assert sorted(names(study)) == sorted(["news.yaml", name])


@pytest.mark.parametrize("name", ["Places.csv", "SOURCES.CSV"])
def test_gazetteer_is_read_first_however_its_name_is_written(study: Path, name: str) -> None:
    tables = {
        "Places.csv": "slug,name,level,sources\nkisumu,Kisumu,regency,kemendagri-2024\n",
        "SOURCES.CSV": "slug,name,licence\niebc,IEBC,public\n",
    }
    (study / name).write_text(tables[name], encoding="utf-8")
    other_faults = [fault for fault in faults(study) if "no source" not in fault]
    assert (other_faults, names(study)) == ([], sorted(["news.yaml", name]))


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("promises (1).csv", "name it 'promises.csv', or let its name end in '.promises.csv'"),
        ("places-kenya.csv", "name it 'places.csv', in a folder of its own where there are two"),
        ("table.csv", "a table is named 'promises.csv' (or '….promises.csv'), 'places.csv' or 'sources.csv'"),
        ("promises.tsv", "save its sheet as 'promises.csv' (in a spreadsheet: 'CSV UTF-8')"),
        ("promises.xlsx", "save its sheet as 'promises.csv' (in a spreadsheet: 'CSV UTF-8')"),
        ("Places.ods", "save its sheet as 'places.csv' (in a spreadsheet: 'CSV UTF-8')"),
        ("two.json", "write a document a line (JSON lines), and let the name end in .jsonl"),
        ("old.yaml.txt", "let its name end in .yaml, .jsonl, .parquet or .csv"),
        ("facts.jsonl.gz", "let its name end in .yaml, .jsonl, .parquet or .csv"),
    ],
)
def test_file_that_looks_like_data_and_is_not_read_is_named(study: Path, name: str, advice: str) -> None:
    (study / "sub").mkdir()
    (study / "sub" / name).write_text("x", encoding="utf-8")
    assert names(study) == ["news.yaml"]
    assert [str(warning) for warning in compile_study(study).warnings] == [f"study/sub/{name}: is not read: {advice}"]


def test_file_that_is_hidden_is_named(study: Path) -> None:
    (study / ".more.yaml").write_text("x", encoding="utf-8")
    for name in (".git", "._news.yaml", ".#lock.yaml"):
        (study / name).touch()
    assert (names(study), warnings(study)) == (
        ["news.yaml"],
        ["study/.more.yaml: is not read, since its name begins with a dot: rename it"],
    )


@pytest.mark.parametrize("name", ["notes.txt", "README.md", "janji-facts.schema.json", "report.pdf", "pyproject.toml"])
def test_what_does_not_look_like_data_is_let_pass(study: Path, name: str) -> None:
    (study / name).write_text("x", encoding="utf-8")
    assert (names(study), warnings(study)) == (["news.yaml"], [])


def test_rows_of_an_answer_are_no_facts(study: Path) -> None:
    (study / "rows.jsonl").write_text('{"promise": "https://example.org/a"}\n', encoding="utf-8")
    assert names(study) == ["news.yaml"]
    assert warnings(study) == [
        "study/rows.jsonl: is not read: its first line has no 'document', nor any section of a fact file"
    ]


def test_folder_in_which_nothing_is_read_names_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("study").mkdir()
    Path("study", "promises.xlsx").touch()
    assert [fault.partition(": ")[0] for fault in faults(Path("study"))] == ["study", "study/promises.xlsx"]


def test_manifest_of_another_program_is_named(study: Path) -> None:
    (study / "manifest.json").write_text('{"format": "zip"}', encoding="utf-8")
    assert len(warnings(study)) == 1


def test_what_a_killed_build_left_is_not_read(study: Path) -> None:
    for generation in ("0123456789abcdef", f"building-{'0' * 32}"):
        (study / "graph" / generation).mkdir(parents=True)
        (study / "graph" / generation / "segments.jsonl").write_text("{", encoding="utf-8")
    assert (names(study), warnings(study)) == (["news.yaml"], [])


def test_facts_in_the_folder_of_a_graph_are_read(study: Path) -> None:
    (study / "manifest.json").write_text('{"format": "janji-graph/3"}', encoding="utf-8")
    assert (names(study), warnings(study)) == (["news.yaml"], [])


def test_folder_that_janji_wrote_is_no_study(study: Path) -> None:
    (study / ".janji-published").touch()
    assert faults(study) == [
        "study: was written by janji and holds no facts to read: name the folder of your fact files"
    ]


def test_lines_that_were_left_out_are_not_read_until_they_are_mended(study: Path) -> None:
    bad = study / "bad.jsonl"
    bad.write_text('{"document": {"slug": "bad one"}}\n', encoding="utf-8")
    record_left_out(bad)
    assert names(study) == ["news.yaml"]
    assert warnings(study) == [
        "study/bad.jsonl: is not read, since a build wrote it with --skip-bad: "
        "mend its lines, or give the file by its name"
    ]
    assert bad in find_inputs([study, bad]).files
    bad.write_text('{"document": {"slug": "good"}}\n', encoding="utf-8")
    assert sorted(names(study)) == ["bad.jsonl", "news.yaml"]


def test_file_that_would_not_be_read_leaves_no_list(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").touch()
    record_left_out(tmp_path / "bad.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.txt"]


def test_link_to_nothing_is_told(study: Path) -> None:
    (study / "sub").mkdir()
    (study / "sub" / "more").symlink_to("gone")
    (study / "self.yaml").symlink_to("self.yaml")
    assert faults(study) == [
        "study/self.yaml: is a link that cannot be followed: Too many levels of symbolic links",
        "study/sub/more: is a link that cannot be followed: No such file or directory",
    ]
    assert [str(fault) for fault in check([study / "sub" / "more"])] == [
        "study/sub/more: is a link to what cannot be opened"
    ]


def test_facts_are_read_through_links_and_once(study: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "more.yaml").write_text(DOCUMENT.format("more"), encoding="utf-8")
    (study / "linked").symlink_to(tmp_path / "elsewhere")
    (study / "again").symlink_to(tmp_path / "elsewhere")
    (study / "once-more.yaml").symlink_to("linked/more.yaml")
    assert faults(study) == []
    assert len(names(study)) == 2


def test_link_to_a_folder_around_it_is_told(study: Path) -> None:
    (study / "sub").mkdir()
    (study / "sub" / "loop").symlink_to("..")
    assert faults(study) == ["study/sub/loop: is a link to a folder that it lies in: remove it"]


def test_folder_that_cannot_be_opened_is_told(study: Path) -> None:
    here, deep = Path.cwd(), study
    for _ in range(25):  # no path may be so long; where it is, nobody can open it, whoever he is
        os.chdir(deep)
        deep = Path("d" * 200)
        deep.mkdir()
    os.chdir(here)
    (fault,) = faults(study)
    assert fault.endswith("cannot be opened: File name too long")


def test_folders_are_searched_to_any_depth(study: Path) -> None:
    deep = study.joinpath(*["d"] * 600)
    deep.mkdir(parents=True)
    (deep / "more.yaml").write_text(DOCUMENT.format("more"), encoding="utf-8")
    assert len(names(study)) == 2


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["a pipe", "a folder"])
def test_what_has_the_name_of_a_fact_file_and_is_none_is_told(study: Path, make: Callable[[Path], None]) -> None:
    make(study / "more.yaml")
    assert [fault.partition(" is ")[0] for fault in faults(study)] == ["study/more.yaml:"]
    with pytest.raises(FaultsFound, match=r"study/more\.yaml: is "):
        compile_study(study)


def test_name_that_is_no_text_is_read_and_told(study: Path) -> None:
    (study / "news.yaml").rename(study / os.fsdecode(b"\xff.yaml"))
    assert compile_study(study).documents == 1
    (study / os.fsdecode(b"\xff.yaml")).write_bytes(b"")
    assert faults(study) == [f"study/{os.fsdecode(bytes([255]))}.yaml: is empty: fill it in, or remove it"]


def test_faults_of_files_are_told_with_those_of_paths(faults_of: Faults, good: str) -> None:
    Path("study").mkdir()
    Path("study", "gone.yaml").symlink_to("nowhere")
    assert [fault.partition(": ")[0] for fault in faults_of({"news.yaml": good.replace("siti:", "Siti:")})][:2] == [
        "study/gone.yaml",
        "study/news.yaml:5",
    ]


def test_document_without_facts_is_warned_of(study: Path) -> None:
    (study / "cut.yaml").write_text("document: {slug: cut, title: A}\n", encoding="utf-8")
    assert [str(warning) for warning in compile_study(study).warnings] == [
        "study/cut.yaml: document 'cut' has no facts: is the file whole?"
    ]
    row = "document,slug,label_id,label_en,by,commitment,quote\ncut,a,A,A,siti,firm,akan hadir\n"
    (study / "promises.csv").write_text(row, encoding="utf-8")
    assert compile_study(study).warnings == []


@pytest.mark.parametrize("quote", ["10 paket sembako @50000", '"10 paket sembako @50000"'])
def test_number_that_is_read_as_words_is_warned_of(study: Path, quote: str) -> None:
    file = study / "news.yaml"
    file.write_text(DOCUMENT.format("news").replace("quote: Siti", f"quote: {quote}"), encoding="utf-8")
    assert [str(warning) for warning in compile_study(study).warnings] == [
        "study/news.yaml:2: '@50000' is read as words of the quote '10 paket sembako @50000', since the document has "
        "no 'sha256'; where it is the place of the words before it, let 'janji verify --pin' write it"
    ]
    file.write_text(file.read_text().replace(f"quote: {quote}", "quote: {text: 10 paket @50000}"), encoding="utf-8")
    assert compile_study(study).warnings == []


def test_number_in_a_bulk_file_is_warned_of(study: Path) -> None:
    line = (
        '{"document": {"slug": "bulk", "title": "A"%s}, "persons": {"a": {"label": "A", "quote": "10 paket @500"}}}\n'
    )
    file = study / "bulk.jsonl"
    file.write_text(line % "", encoding="utf-8")
    (warning,) = compile_study(study).warnings
    assert str(warning).startswith("study/bulk.jsonl:1: '@500' is read as words of the quote '10 paket @500'")
    file.write_text(line % f', "sha256": "{"0" * 64}"', encoding="utf-8")
    assert (compile_study(study).warnings, compile_study(study).place_count) == ([], 1)


def test_message_fits_on_a_screen(faults_of: Faults, good: str) -> None:
    long = "kata" * 20_000
    for fault in faults_of({"news.yaml": good.replace("theme: villages", f"theme: {long}")}):
        assert len(fault) < 700


def test_list_of_what_was_left_out_is_written_through_no_link_and_read_from_no_pipe(study: Path) -> None:
    bad = study / "bad.jsonl"
    bad.write_text("{}\n", encoding="utf-8")
    (study / LIST).symlink_to(study.parent / "elsewhere")
    record_left_out(bad)
    assert not (study.parent / "elsewhere").exists()
    assert is_left_out(bad)
    (study / LIST).unlink()
    os.mkfifo(study / LIST)
    assert not is_left_out(bad)
