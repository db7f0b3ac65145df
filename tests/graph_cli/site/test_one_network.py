"""The page of a neighbourhood on the site holds what the page that `janji view NAME` writes holds."""

import json
import re
from typing import Any

import pytest

from graph_cli.site.page import Page
from graph_cli.site.site import Site
from graph_cli.views.subject import entity
from queries import Graph


def blocks(html: str) -> tuple[dict[str, Any], list[Any]]:
    """Return the data of a page: what it opens with, and its quotes and facts."""
    core, *others = re.findall(r'<script (?:id="data"|class="\w+") type="application/json">(.*?)</script>', html, re.S)
    return json.loads(core), [json.loads(block) for block in others]


def receipts(core: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return the receipts with their documents and wordings themselves, numbered otherwise in each page."""
    columns = core["receipts"]
    documents = [core["documents"][number] if number >= 0 else None for number in columns["document"]]
    wordings = [core["wordings"][number] if number >= 0 else None for number in columns["wording"]]
    return [*zip(documents, columns["label"], columns["basis"], wordings, strict=True)]


@pytest.mark.parametrize(
    "name",
    [
        "person/ilham-azikin",
        "place/kotawaringin-timur",
        "document/bantaeng-blk",
        "promise/kukar-od-oi_one-industry-per-district",
    ],
)
def test_page_of_the_site_has_the_nodes_edges_and_receipts_of_the_command(site: Site, graph: Graph, name: str) -> None:
    page = site.page(f"id/{name}.view.html", {})
    assert isinstance(page, Page)
    on_the_site, texts = blocks(page.body.decode())
    by_command, texts_by_command = blocks(entity(graph, name).page())
    assert texts == texts_by_command
    assert receipts(on_the_site) == receipts(by_command)
    for part in ("nodes", "edges", "kinds", "commitments"):
        assert on_the_site[part] == by_command[part]
    assert any(wording["speaker"] for wording in on_the_site["wordings"])
    assert any(on_the_site["nodes"]["aliases"])
