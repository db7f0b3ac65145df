"""Every command of the folder, held to the same rules."""

import csv
import re
import shlex
import shutil
from collections.abc import Callable
from contextlib import nullcontext
from importlib.util import find_spec
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.commands import modules
from graph_cli.words.interface_catalogue import read_catalogue
from queries.asking.question import names

Janji = Callable[..., CompletedProcess[str]]

ROOT = Path(__file__).parents[2]
COMMANDS = dict(modules())
EXAMPLES = [
    (name, shlex.split(line))
    for name in COMMANDS
    for line in re.findall(r"(?<!')\bjanji ([a-z]+(?: .*)?)$", read_catalogue("en").text("help", name), re.MULTILINE)
]


def test_commands_of_the_contract_are_there() -> None:
    contract = [
        "demo",
        "init",
        "build",
        "check",
        "verify",
        "concepts",
        "rename",
        "ask",
        "sparql",
        "show",
        "search",
        "view",
        "analyse",
        "export",
        "stats",
        "serve",
        "publish",
        "spark",
    ]
    assert [*COMMANDS] == contract


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_an_example_in_the_docs(name: str) -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "README.md", *ROOT.glob("docs/*.md"))]
    assert any(re.search(rf"\bjanji {name}\b", text) for text in texts)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_leads_with_an_example(name: str, option: str, bare: Janji) -> None:
    ran = bare(name, option)
    usage, first = [" ".join(part.split()) for part in ran.stdout.split("\n\n") if part.strip()][:2]
    assert (ran.returncode, ran.stderr) == (0, "")
    assert usage.lower().startswith(f"usage: janji {name}")
    assert f"janji {name}" in first


@pytest.mark.parametrize(("name", "line"), EXAMPLES, ids=[" ".join(line) for _, line in EXAMPLES])
def test_example_of_a_help_works(
    name: str, line: list[str], janji: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "spark" and not (find_spec("pyspark") and shutil.which("java")):
        pytest.skip("Spark is not here: pip install 'janji[spark]', and Java 17")
    if name == "serve":  # which goes on until Ctrl-C
        monkeypatch.setattr("graph_cli.web.running.bind_socket", lambda *_: nullcontext())
        monkeypatch.setattr("graph_cli.web.running.run", lambda *_, **__: None)
    if name in ("build", "check", "demo", "rename", "verify"):
        monkeypatch.setenv("JANJI_GRAPH", "own-graph")
        assert janji("init", "my-study").returncode == 0
    if name == "verify":
        add_text(empty / "my-study" / "study.yaml", empty / "my-texts")
    ran = janji(*line)
    assert line[0] == name
    assert ran.returncode == 0, ran.stderr


def add_text(study: Path, texts: Path) -> None:
    """Write a text of nothing but a study's quotes, and its name into the study."""
    facts = study.read_text("utf-8")
    texts.mkdir()
    quotes = re.findall(r"(?:quote|quoted): (.*)", facts)
    with (study.parent / "promises.csv").open(encoding="utf-8-sig", newline="") as file:
        quotes += [row["quote"] for row in csv.DictReader(file)]
    (texts / "contoh.txt").write_text("\n".join(dict.fromkeys(quotes)), "utf-8")
    study.write_text(facts.replace("# text-file:", "text-file:"), "utf-8")


def test_every_command_has_an_example_in_its_help() -> None:
    assert {name for name, _ in EXAMPLES} == {*COMMANDS}


@pytest.mark.parametrize("name", names())
def test_help_of_a_question_tells_its_parameters_and_an_example_that_works(name: str, janji: Janji) -> None:
    ran = janji("ask", name, "--help")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.index("Example: janji ask") < ran.stdout.index("--format")
    answer = janji(*shlex.split(ran.stdout.partition("Example: janji ")[2].partition("\n")[0]))
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout


def test_help_lists_every_command(bare: Janji) -> None:
    ran = bare("--help")
    assert ran.returncode == 0
    assert [line.split()[0] for line in ran.stdout.partition("Commands:\n")[2].splitlines() if line[:3] == "  d"]
    assert all(re.search(rf"^  {name} +\w", ran.stdout, re.MULTILINE) for name in COMMANDS)


def test_no_arguments_show_the_help_as_wrong_usage(bare: Janji) -> None:
    ran = bare()
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "janji demo" in ran.stderr


def test_version_is_printed(bare: Janji) -> None:
    ran = bare("--version")
    assert ran.returncode == 0
    assert re.fullmatch(r"janji \d+\.\d+\.\d+\S*\n", ran.stdout)
