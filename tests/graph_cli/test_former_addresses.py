"""An address that was given up leads to what it means today: on a server, on a disk, and where it is typed."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.web.limits import Limits
from tests.graph_cli.publishing.conftest import publish_folder
from tests.graph_cli.web.conftest import serving

Janji = Callable[..., CompletedProcess[str]]

STUDY = """\
document: {slug: news, title: Berita}
persons:
  ani-wijaya: {label: Ani Wijaya, formerly: ani, quote: q}
promises:
  lamps: {label: Lamps, by: ani-wijaya, commitment: firm, formerly: [lampu, lights], quote: q}
hopes:
  peace: {label: Peace, by: ani-wijaya, formerly: promise/damai, quote: q}
claims:
  dark: {label: Dark, about: lebak, formerly: gelap, quote: q}
developments:
  launch: {label: Launch, of: lamps, stage: launched, formerly: start, quote: q}
"""
FORMERLY = {
    "person/ani": "person/ani-wijaya",
    "promise/news_lampu": "promise/news_lamps",
    "promise/news_lights": "promise/news_lamps",
    "promise/news_damai": "hope/news_peace",
    "claim/news_gelap": "claim/news_dark",
    "development/news_start": "development/news_launch",
}


@pytest.fixture
def graph_path(bare: Janji, empty: Path) -> Path:
    (empty / "news.yaml").write_text(STUDY, encoding="utf-8")
    ran = bare("build", "news.yaml", "--graph", "graph")
    assert ran.returncode == 0, ran.stderr
    return empty / "graph"


def test_server_sends_on_to_the_new_address(graph_path: Path) -> None:
    with serving(graph_path, Limits(workers=2)) as client:
        replies = {old: client.send("GET", f"/id/{old}", headers={"accept": "text/html"}) for old in FORMERLY}
    assert {reply.status for reply in replies.values()} == {303}
    assert {old: reply.headers["location"] for old, reply in replies.items()} == {
        old: f"../../id/{new}.html" for old, new in FORMERLY.items()
    }


def test_published_folder_sends_on_to_the_new_address(graph_path: Path, tmp_path: Path) -> None:
    publish_folder(graph_path, tmp_path / "site")
    rules = (tmp_path / "site" / ".htaccess").read_text(encoding="utf-8").splitlines()
    for old, new in FORMERLY.items():
        assert f"RewriteRule ^id/{old}$ https://w3id.org/janji/id/{new}.html [R=301,L]" in rules
        assert f"{new.rpartition('/')[2]}.html" in (tmp_path / "site" / "id" / f"{old}.html").read_text(
            encoding="utf-8"
        )


def test_old_name_shows_what_it_means_today(graph_path: Path, bare: Janji) -> None:
    for old, new in FORMERLY.items():
        for name in (old, old.rpartition("/")[2], f"https://w3id.org/janji/id/{old}"):
            ran = bare("show", name, "--graph", str(graph_path))
            assert f"<https://w3id.org/janji/id/{new}>" in ran.stdout + ran.stderr, ran.stderr
