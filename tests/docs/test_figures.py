"""Every figure of docs/figures.md names the part of the benchmarks that measures it."""

import re

from benchmarks.figures import PARTS
from tests.docs.trace_walk import ROOT


def test_every_figure_names_the_part_that_measures_it() -> None:
    text = (ROOT / "docs" / "figures.md").read_text("utf-8")
    parts = re.findall(r"^\|.*\| `([\w-]+)` \|$", text, re.MULTILINE)
    assert len(parts) == len(re.findall(r"^\| (?!Figure )", text, re.MULTILINE))
    assert {*parts} <= PARTS.keys()


def test_readme_begins_with_what_it_takes_to_see_it_and_leaves_the_figures_to_their_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert text.startswith("# janji\n\n```sh\nmake demo ")
    assert "\nmake test " in text.partition("```\n")[0]
    assert "| Target |" not in text
