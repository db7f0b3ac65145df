"""Whatever slug a check takes, its pages can be written: a file system has 255 bytes for a name."""

import json
from pathlib import Path

import pytest

from graph_cli.building import build
from ontology.errors import FaultsFound
from ontology.rdf.ids import LONGEST_SLUG, QUOTE_SUFFIX
from tests.graph_cli.publishing.conftest import publish_folder

_LONG, _DOCUMENT = "l" * LONGEST_SLUG, "d" * (LONGEST_SLUG - QUOTE_SUFFIX)


def study(folder: Path, *, title: str, person: str = _LONG, document: str = _DOCUMENT) -> Path:
    """Write a document whose person and whose wordings have identifiers as long as they may be."""
    wordings = [{"narrated": "akan memasang lampu"}]
    facts = {
        "document": {"slug": document, "title": title},
        "persons": {person: {"label": "Siti", "quote": "Siti"}},
        "promises": {
            "lampu-jalan": {"label": title, "by": person, "commitment": "firm", "said": wordings, "place": "lebak"}
        },
    }
    file = folder / "facts.jsonl"
    file.write_text(json.dumps(facts) + "\n", encoding="utf-8")
    return file


def test_pages_of_the_longest_slugs_are_written_and_written_again(tmp_path: Path) -> None:
    for title in ("Lampu", "Lampu jalan"):
        build(tmp_path / "graph", [study(tmp_path, title=title)])
        report = publish_folder(tmp_path / "graph", tmp_path / "site")
    names = {path.name for path in (tmp_path / "site").rglob("*")}
    assert report.removal_count == 0
    assert {f"{_LONG}.id.html", f"{_LONG}.view.html", f"{_LONG}.jsonld", f"{_DOCUMENT}_lampu-jalan.html"} <= names
    assert max(len(name.partition(".")[0]) for name in names) == LONGEST_SLUG


def test_part_of_a_long_page_that_is_not_whole_yet_has_a_name_that_fits() -> None:
    assert len(f".{_LONG}.99999.id.html.new".encode()) <= 255


@pytest.mark.parametrize("change", [{"person": f"{_LONG}l"}, {"document": f"{_DOCUMENT}d"}])
def test_longer_slug_is_refused_before_anything_is_built(tmp_path: Path, change: dict[str, str]) -> None:
    with pytest.raises(FaultsFound, match=r"facts\.jsonl:1: (person|document) .* characters"):
        build(tmp_path / "graph", [study(tmp_path, title="Lampu", **change)])
