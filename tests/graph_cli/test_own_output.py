"""What janji writes into a study is not read as facts when the study is read again."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.fact_watching import _looks

Janji = Callable[..., CompletedProcess[str]]


@pytest.fixture
def study(bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change into a new study."""
    bare("init", "study")
    monkeypatch.chdir(empty / "study")
    return Path()


def test_study_is_built_again_with_its_graph_within(study: Path, bare: Janji) -> None:
    check_output, looks = bare("check", ".").stderr, _looks([study])
    build_output = bare("build", ".").stderr
    assert (check_output, build_output.splitlines()[2:]) == ("no faults: 6 facts in 1 document\n", [])
    assert build_output.splitlines()[0].startswith("warning: identifiers begin with https://study.invalid/")
    assert (bare("check", ".").stderr, bare("build", ".").stderr) == (check_output, build_output)
    assert _looks([study]) == looks, "a watched build would begin again"


def test_site_and_exports_within_a_study_are_not_read(study: Path, bare: Janji) -> None:
    check_output = bare("check", ".").stderr
    bare("build", ".", "--graph", "../graph")
    for line in (("publish", "site"), ("export", "csv", "-o", "tables"), ("export", "jsonld", "-o", "graph.jsonld")):
        assert bare(*line, "--graph", "../graph").returncode == 0
    assert (
        bare("ask", "who-promised-what", "--graph", "../graph", "--format", "jsonl", "-o", "rows.jsonl").returncode == 0
    )
    ran = bare("check", ".")
    assert ran.returncode == 0
    assert ran.stderr.splitlines()[-1].startswith(check_output.strip())
    assert all(line.startswith("warning: ") and "is not read" in line for line in ran.stderr.splitlines()[:-1])
    assert "site/" not in ran.stderr


def test_lines_that_were_left_out_are_not_read(study: Path, bare: Janji) -> None:
    for name in ("study.yaml", "promises.csv"):
        (study / name).unlink()
    good = {"document": {"slug": "good", "title": "A"}, "persons": {"a": {"label": "A", "quote": "A"}}}
    lines = [json.dumps(good), json.dumps({"document": {"slug": "bad one"}})]
    (study / "facts.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert bare("build", ".", "--skip-bad", "bad.jsonl").returncode == 0
    (study / "facts.jsonl").write_text(lines[0] + "\n", encoding="utf-8")
    ran = bare("check", ".")
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (0, "no faults: 2 facts in 1 document; 1 warning")
    assert "bad.jsonl: is not read, since a build wrote it" in ran.stderr
