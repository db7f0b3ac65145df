"""From facts to a graph: build, check, verify, init and demo."""

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]


@pytest.fixture
def study(bare: Janji, empty: Path) -> Path:
    """Return the folder of a study that `janji init` made."""
    assert bare("init").returncode == 0
    return empty / "my-study"


def spoil(study: Path) -> int:
    """Give the study an unknown theme and return its line."""
    file = study / "study.yaml"
    lines = file.read_text("utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if "theme: villages" in line)
    lines[number - 1] = lines[number - 1].replace("villages", "vilages")
    file.write_text("\n".join(lines), "utf-8")
    return number


def test_new_study_is_checked_built_and_asked(study: Path, bare: Janji) -> None:
    assert bare("check", "my-study").returncode == 0
    built = bare("build", "my-study")
    assert (built.returncode, built.stdout) == (0, "")
    assert re.fullmatch(r"janji-graph: [\d,]+ triples from 1 document\n", built.stderr)
    assert "Siti Contoh" in bare("ask", "who-promised-what").stdout


def test_new_study_says_what_comes_next(bare: Janji, empty: Path) -> None:
    ran = bare("init", "mine")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "janji check mine" in ran.stderr
    for name in ("study.yaml", "promises.csv", "README.md", "janji-facts.schema.json"):
        assert (empty / "mine" / name).is_file()


def test_study_that_is_there_is_left_alone(study: Path, bare: Janji) -> None:
    (study / "study.yaml").write_text("mine")
    ran = bare("init")
    assert ran.returncode == 1
    assert "my-study/" in ran.stderr
    assert (study / "study.yaml").read_text() == "mine"


def test_study_cannot_lie_in_a_file(bare: Janji, empty: Path) -> None:
    (empty / "file").write_text("text")
    ran = bare("init", "file")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert (empty / "file").read_text() == "text"


@pytest.mark.parametrize("command", ["check", "build", "verify"])
def test_fault_has_file_line_and_the_nearest_name(command: str, study: Path, bare: Janji) -> None:
    line = spoil(study)
    ran = bare(command, "my-study", *(["--texts", "."] if command == "verify" else []))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"my-study/study.yaml:{line}: ")
    assert "'villages'" in ran.stderr


def test_every_fault_is_told_at_once(study: Path, bare: Janji) -> None:
    spoil(study)
    (study / "second.yaml").write_text("document: {slug: Not A Slug}\nnonsense: {}\n")
    told = bare("check", "my-study").stderr
    assert "my-study/study.yaml:" in told
    assert "my-study/second.yaml:" in told


def test_failed_build_leaves_the_old_graph(study: Path, bare: Janji, empty: Path) -> None:
    bare("build", "my-study")
    before = {path: path.read_bytes() for path in (empty / "janji-graph").rglob("*") if path.is_file()}
    spoil(study)
    assert bare("build", "my-study").returncode == 1
    assert {path: path.read_bytes() for path in (empty / "janji-graph").rglob("*") if path.is_file()} == before
    assert bare("ask", "who-promised-what").returncode == 0


def test_failed_build_makes_no_graph(study: Path, bare: Janji, empty: Path) -> None:
    spoil(study)
    assert bare("build", "my-study", "--graph", "fresh").returncode == 1
    assert not (empty / "fresh").exists()


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("path", ["nowhere", "empty-folder", "thesis.txt"])
def test_path_without_facts_is_an_error(command: str, path: str, bare: Janji, empty: Path) -> None:
    (empty / "empty-folder").mkdir()
    (empty / "thesis.txt").write_text("text")
    ran = bare(command, path)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert ran.stderr.startswith(f"{path}: ")
    assert not (empty / "janji-graph").exists()


def test_check_builds_nothing(study: Path, bare: Janji, empty: Path) -> None:
    ran = bare("check", "my-study")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "no faults" in ran.stderr
    assert not (empty / "janji-graph").exists()


def test_build_of_the_bundled_facts_has_five_documents(bare: Janji, empty: Path) -> None:
    ran = bare("build", "--graph", "deep/in/graph")
    assert ran.returncode == 0, ran.stderr
    assert "from 5 documents" in ran.stderr
    assert bare("ask", "programs", "--graph", "deep/in/graph").returncode == 0


def test_build_takes_the_folder_and_the_base_of_the_environment(
    bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JANJI_GRAPH", "elsewhere")
    monkeypatch.setenv("JANJI_BASE", "https://example.org/study/")
    assert bare("build").returncode == 0
    assert [path.name for path in empty.iterdir()] == ["elsewhere"]
    assert "https://example.org/study/id/promise/" in bare("ask", "who-promised-what", "--format", "csv").stdout
    assert bare("show", "kotim").returncode == 0


def test_bundled_quotes_are_verified(bare: Janji, texts: Path) -> None:
    ran = bare("verify", "--texts", str(texts))
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    assert re.fullmatch(r"\d+ quotes verified in 5 texts\n", ran.stderr)


def test_quote_that_is_not_in_its_text_names_the_fact(study: Path, bare: Janji, empty: Path) -> None:
    file = study / "study.yaml"
    file.write_text(file.read_text("utf-8").replace("# text-file:", "text-file:"), "utf-8")
    (empty / "contoh.txt").write_text("calon bupati Siti Cont0h", "utf-8")
    ran = bare("verify", "my-study", "--texts", ".")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert re.search(r"^my-study/study.yaml:\d+: .*siti-contoh", ran.stderr, re.MULTILINE)


def test_texts_that_are_missing_are_told(bare: Janji) -> None:
    ran = bare("verify", "--texts", "nowhere")
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 5
    assert "nowhere" in ran.stderr


def test_demo_works_in_an_empty_folder(bare: Janji, empty: Path) -> None:
    ran = bare("demo")
    assert ran.returncode == 0, ran.stderr
    assert sorted(path.name for path in empty.iterdir()) == ["janji-graph", "janji-network.html"]
    assert ran.stdout.startswith("promisor")
    assert (empty / "janji-network.html").read_bytes().startswith(b"<!")
    suggested = re.findall(r"^  janji (.*?)(?:   .*)?$", ran.stderr, re.MULTILINE)
    assert len(suggested) >= 4
    for line in suggested:
        assert bare(*line.split()).returncode == 0


def test_demo_names_another_graph_in_what_it_suggests(bare: Janji, empty: Path) -> None:
    ran = bare("demo", "--graph", "other", "-o", "page.html", "--lang", "id")
    assert sorted(path.name for path in empty.iterdir()) == ["other", "page.html"]
    for line in re.findall(r"^  janji (.*?)(?:   .*)?$", ran.stderr, re.MULTILINE):
        assert bare(*line.split()).returncode == 0


def test_demo_can_be_run_again(bare: Janji, empty: Path) -> None:
    assert [bare("demo").returncode, bare("demo").returncode] == [0, 0]
    assert len(list((empty / "janji-graph").iterdir())) == 2


def test_link_to_nothing_in_a_new_study_makes_no_file_elsewhere(bare: Janji, empty: Path) -> None:
    (empty / "mine").mkdir()
    (empty / "mine" / "study.yaml").symlink_to(empty / "elsewhere")
    ran = bare("init", "mine")
    assert ran.returncode == 1
    assert "study.yaml is there already" in ran.stderr
    assert not (empty / "elsewhere").exists()
