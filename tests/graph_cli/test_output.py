"""Where an answer goes: data to standard output or whole into a file, narration to standard error."""

import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]
Process = Callable[..., CompletedProcess[bytes]]

LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from graph_cli.entry import run
run(sys.argv[1:])
"""


@pytest.mark.parametrize(
    "line",
    [
        ("ask", "programs", "--format", "csv"),
        ("ask", "--format", "md"),
        ("show", "kotim"),
        ("search", "pelatihan", "--format", "json"),
        ("stats",),
        ("sparql", "SELECT * { ?s a ?o } ORDER BY ?s ?o LIMIT 3"),
        ("sparql", "ASK {}"),
        ("sparql", "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"),
        ("export", "nt"),
        ("view", "kotim"),
    ],
    ids=" ".join,
)
def test_file_holds_what_standard_output_would(line: tuple[str, ...], janji: Janji, empty: Path) -> None:
    printing, writing = janji(*line, "-o", "-"), janji(*line, "-o", "file")
    assert (printing.returncode, writing.returncode, writing.stdout) == (0, 0, "")
    assert (empty / "file").read_bytes().decode() == printing.stdout
    assert list(empty.iterdir()) == [empty / "file"]


def test_narration_goes_to_standard_error(janji: Janji, empty: Path) -> None:
    assert janji("view", "kotim", "-o", "kotim.html").stderr.startswith("kotim.html: ")
    assert "Kotawaringin Timur" in janji("show", "kotim", "--format", "json").stderr.splitlines()[0]
    assert janji("show", "kotim", "--format", "json").stdout.startswith("[\n")


@pytest.mark.parametrize("target", ["nowhere/file", "folder", "folder/file/x"])
def test_unwritable_file_is_an_error_and_leaves_nothing(target: str, janji: Janji, empty: Path) -> None:
    (empty / "folder").mkdir()
    (empty / "folder" / "file").write_text("old")
    ran = janji("ask", "programs", "-o", target)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert target in ran.stderr
    assert "-o" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert sorted(str(path.relative_to(empty)) for path in empty.rglob("*")) == ["folder", "folder/file"]
    assert (empty / "folder" / "file").read_text() == "old"


def test_full_disk_leaves_the_old_file(process: Process, empty: Path) -> None:
    (empty / "file.nt").write_text("old")
    ran = process("export", "nt", "-o", "file.nt", module=("-c", LIMITED))
    assert ran.returncode == 1, ran.stderr
    assert ran.stderr.startswith(b"file.nt cannot be written: ")
    assert list(empty.iterdir()) == [empty / "file.nt"]
    assert (empty / "file.nt").read_text() == "old"


def test_written_file_has_the_mode_of_any_new_file(janji: Janji, empty: Path) -> None:
    (empty / "plain").touch()
    janji("stats", "-o", "written")
    assert (empty / "written").stat().st_mode == (empty / "plain").stat().st_mode


def test_file_that_is_replaced_keeps_its_mode(janji: Janji, empty: Path) -> None:
    (empty / "secret").touch(mode=0o600)
    assert janji("stats", "-o", "secret").returncode == 0
    assert (empty / "secret").stat().st_mode & 0o777 == 0o600


def test_link_stays_a_link(janji: Janji, empty: Path) -> None:
    (empty / "link").symlink_to("target")
    assert janji("stats", "-o", "link").returncode == 0
    assert (empty / "link").is_symlink()
    assert (empty / "target").read_text().startswith("group")


def test_pipe_is_written_to_and_never_replaced(janji: Janji, empty: Path) -> None:
    os.mkfifo(empty / "pipe")
    reader = os.open(empty / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert janji("ask", "-o", "pipe").returncode == 0
    assert os.read(reader, 8) == b"question"
    os.close(reader)
    assert (empty / "pipe").is_fifo()


def test_device_without_room_is_an_error(janji: Janji) -> None:
    if not Path("/dev/full").is_char_device():
        pytest.skip("this system has no /dev/full")
    ran = janji("stats", "-o", "/dev/full")
    assert ran.returncode == 1
    assert Path("/dev/full").is_char_device()
