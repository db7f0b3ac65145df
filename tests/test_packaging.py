"""The wheel holds all that the packages read, and nothing of what surrounds them."""

import subprocess
import sys
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "loaders", "queries", "graph_cli")
DATA = {".rq", ".ttl", ".jsonld", ".yaml", ".csv", ".j2", ".css", ".js", ".json", ".md", ".py", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    return ZipFile(next(folder.glob("*.whl")))


def test_every_file_that_the_packages_read_is_in_the_wheel(wheel: ZipFile) -> None:
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*"))
    data_files = {path.relative_to(ROOT).as_posix() for path in files if path.is_file() and path.suffix in DATA}
    assert {PurePosixPath(name).suffix for name in data_files} == DATA
    assert data_files - set(wheel.namelist()) == set()


def test_what_was_brought_from_npm_is_in_the_wheel_though_it_is_not_committed(wheel: ZipFile) -> None:
    assets = (ROOT / "graph_cli" / "site" / "npm").glob("*")
    assert {path.relative_to(ROOT).as_posix() for path in assets} <= set(wheel.namelist())


@pytest.mark.parametrize("package", PACKAGES)
def test_package_says_that_it_is_typed(package: str, wheel: ZipFile) -> None:
    assert f"{package}/py.typed" in wheel.namelist()


def test_licences_of_code_facts_and_outlines_are_in_the_wheel(wheel: ZipFile) -> None:
    licences = [name.partition("/licenses/")[2] for name in wheel.namelist() if ".dist-info/licenses/" in name]
    assert sorted(licences) == ["LICENSE", "graph_cli/views/LICENSE-outlines", "loaders/facts/LICENSE"]
    assert set(licences) - {"LICENSE"} <= set(wheel.namelist())


def test_nothing_else_is_in_the_wheel(wheel: ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)
    assert not any(name.endswith((".pyc", ".orig")) or "__pycache__" in name for name in wheel.namelist())


def test_command_is_called_janji(wheel: ZipFile) -> None:
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert b"janji = graph_cli.entry:run" in wheel.read(entry)


def test_wheel_works_on_its_own(wheel: ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "installed")
    script = "from graph_cli.entry import run; run(['demo'])"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, 'installed'); {script}"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "janji-network.html").is_file()
