"""Whatever stands in the list of a published folder and whatever lies in it, nothing else is written or removed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph_cli.building import build
from graph_cli.publishing.folder import UNFINISHED, Folder
from graph_cli.publishing.publishing import Wish
from ontology.errors import DataError
from ontology.files.own_files import PUBLISHED
from queries.folder import locks
from tests.graph_cli.publishing.conftest import publish_folder

ROOT = Path(__file__).parents[3]
MINE = "years of work"


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    (tmp_path / "victim").write_text(MINE)
    return tmp_path / "victim"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder into which two files were published."""
    publish(tmp_path / "site", {"index.html": b"start", "id/person/siti.html": b"Siti"})
    return tmp_path / "site"


def publish(path: Path, files: dict[str, bytes]) -> None:
    """Publish files as the graph's are."""
    folder = Folder(path)
    before = folder.list_published()
    with folder.hold():
        folder.record(before | {PUBLISHED})
        for name, content in files.items():
            folder.write(name, content)
        folder.remove(folder.list_published() - {*files, PUBLISHED})
        folder.record({*files, PUBLISHED})


def there(path: Path) -> dict[str, str]:
    files = (each for each in path.rglob("*") if each.is_file() and not each.is_symlink())
    return {
        each.relative_to(path).as_posix(): each.read_text(errors="replace") for each in files if each.name != PUBLISHED
    }


def add(site: Path, line: str) -> None:
    with (site / PUBLISHED).open("a", encoding="utf-8", newline="") as file:
        file.write(f"{line}\n")


@pytest.mark.parametrize(
    "line",
    ["../victim", "id/../../victim", "{}/victim", "./index.html", "id//x", "id/", "", "..", "a\0b", "a\rb", "a\\b"],
)
def test_line_that_names_no_file_inside_is_refused_before_anything_is_done(site: Path, victim: Path, line: str) -> None:
    add(site, line.format(victim.parent))
    with pytest.raises(DataError, match=rf"{PUBLISHED}:4: .* is no file of a published folder"):
        publish(site, {"index.html": b"other"})
    assert victim.read_text() == MINE
    assert there(site) == {"index.html": "start", "id/person/siti.html": "Siti"}


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"thesis.txt\n", b"\0" * 100])
def test_list_that_is_none_is_refused(site: Path, content: bytes) -> None:
    (site / PUBLISHED).write_bytes(content)
    with pytest.raises(DataError, match=PUBLISHED):
        publish(site, {"index.html": b"other"})
    assert (site / PUBLISHED).read_bytes() == content


def link(path: Path) -> None:
    path.symlink_to(path.parent.parent / "victim")


def zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make_obstacle", [link, zeros, os.mkfifo, os.mkdir])
def test_what_is_no_file_in_the_place_of_the_list_is_refused(
    site: Path, victim: Path, make_obstacle: Callable[[Path], None]
) -> None:
    (site / PUBLISHED).unlink()
    make_obstacle(site / PUBLISHED)
    with pytest.raises(DataError, match=rf"{PUBLISHED} cannot be read \(it is no regular file\)"):
        publish(site, {"index.html": b"other"})
    assert victim.read_text() == MINE


@pytest.mark.parametrize("content", [b"Siti", b"Siti A."])
def test_folder_that_became_a_link_is_neither_written_nor_cleared(site: Path, tmp_path: Path, content: bytes) -> None:
    elsewhere = tmp_path / "elsewhere"
    (site / "id").rename(elsewhere)
    (site / "id").symlink_to(elsewhere)
    with pytest.raises(DataError, match="id is no folder of janji's: move it away"):
        publish(site, {"id/person/siti.html": content})
    publish(site, {"index.html": b"start"})
    assert there(elsewhere) == {"person/siti.html": "Siti"}
    assert (site / "id").is_symlink()


def test_link_in_the_place_of_a_file_is_replaced_and_removed_itself(site: Path, victim: Path) -> None:
    for name in ("index.html", "id/person/siti.html"):
        (site / name).unlink()
        (site / name).symlink_to(victim)
    publish(site, {"index.html": MINE.encode()})
    assert there(site) == {"index.html": MINE}
    assert not (site / "index.html").is_symlink()
    assert victim.read_text() == MINE


@pytest.mark.parametrize("fresh", [True, False])
def test_file_of_somebody_else_is_not_written_over(site: Path, tmp_path: Path, victim: Path, fresh: bool) -> None:
    target = tmp_path / "fresh" if fresh else site
    if fresh:
        publish(target, {})
    (target / "robots.txt").write_text(MINE)
    (target / "linked.html").symlink_to(victim)
    for name in ("robots.txt", "linked.html"):
        for _ in range(2):
            with pytest.raises(DataError, match=rf"{name} was not published by janji: move it away"):
                publish(target, {name: b"other"})
    assert (target / "robots.txt").read_text() == victim.read_text() == MINE


def test_large_file_is_not_written_over_what_is_not_janjis_either(site: Path, victim: Path) -> None:
    (site / "dump.nt").symlink_to(victim)
    folder = Folder(site)
    with folder.hold(), pytest.raises(DataError, match=r"dump.nt was not published by janji"):
        folder.stream("dump.nt", lambda _: None)
    assert victim.read_text() == MINE


def test_what_was_left_unfinished_goes_and_what_a_link_leads_to_stays(site: Path, tmp_path: Path) -> None:
    (site / UNFINISHED).mkdir()
    (site / UNFINISHED / "half").write_text("ha")
    publish(site, {"index.html": b"start"})
    assert not (site / UNFINISHED).exists()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "thesis.txt").write_text(MINE)
    (site / UNFINISHED).symlink_to(tmp_path / "elsewhere")
    publish(site, {"index.html": b"other"})
    assert there(site) == {"index.html": "other"}
    assert there(tmp_path / "elsewhere") == {"thesis.txt": MINE}


def test_folder_that_has_the_name_of_a_file_stays(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").mkdir()
    (site / "index.html" / "thesis.txt").write_text(MINE)
    publish(site, {"id/person/siti.html": b"Siti"})
    assert there(site) == {"index.html/thesis.txt": MINE, "id/person/siti.html": "Siti"}


def test_one_publishes_at_a_time(site: Path) -> None:
    descriptor = locks.hold(site)
    assert descriptor is not None
    with pytest.raises(DataError, match="is being published by another process"):
        publish(site, {})
    os.close(descriptor)
    publish(site, {})


def test_run_that_was_killed_leaves_nothing_for_good(site: Path) -> None:
    """What it made is in the list, be its last line whole or not, and goes when the next run makes other files."""
    code = (
        "import os, signal, sys; from pathlib import Path; from graph_cli.publishing.folder import Folder\n"
        "folder = Folder(Path(sys.argv[1]))\n"
        "with folder.hold():\n"
        "    folder.write('id/person/andi.html', b'Andi')\n"
        "    folder.stream('dump.nt', lambda file: os.kill(os.getpid(), signal.SIGKILL))"
    )
    result = subprocess.run([sys.executable, "-c", code, str(site)], cwd=ROOT, check=False)
    assert result.returncode == -signal.SIGKILL
    with (site / PUBLISHED).open("a", encoding="utf-8") as file:
        file.write("id/per")
    assert "id/person/andi.html" in there(site)
    publish(site, {"index.html": b"start", "new.html": b"new"})
    assert there(site) == {"index.html": "start", "new.html": "new"}
    assert (site / PUBLISHED).read_text() == f"{PUBLISHED}\nindex.html\nnew.html\n"
    assert not (site / UNFINISHED).exists()


def test_graph_is_published_into_no_folder_with_a_hostile_list(tmp_path: Path, victim: Path) -> None:
    graph, site = tmp_path / "graph", tmp_path / "site"
    build(graph, [Path("loaders/facts/lebak.yaml")])
    publish_folder(graph, site, Wish(views=False))
    whole = there(site)
    add(site, "../victim")
    with pytest.raises(DataError, match="is no file of a published folder"):
        publish_folder(graph, site, Wish(views=False))
    assert victim.read_text() == MINE
    assert there(site) == whole
