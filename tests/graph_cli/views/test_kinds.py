"""The looks of kinds: told apart without colour, and seen on either paper."""

import re
from importlib.resources import files

import pytest

from graph_cli.views.kind_styles import ORDER, kind
from graph_cli.views.line_styles import LINES, line
from graph_cli.words.interface_catalogue import read_catalogue
from queries.network.model import Edge, Receipt


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(name: str) -> tuple[str, str]:
    """Return a colour of the style sheet on light and on dark paper."""
    style = files("graph_cli.views").joinpath("style/palette.css").read_text(encoding="utf-8")
    light, dark = re.findall(rf"--{name}: (#\w{{6}});", style)
    return light, dark


def test_shape_filling_and_border_are_unique_among_kinds() -> None:
    looks = [(kind(slug).shape, kind(slug).hollow, kind(slug).dashed) for slug in ORDER]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("slug", [*ORDER, "unheard-of"])
def test_kinds_are_seen_on_either_paper(slug: str) -> None:
    light, dark = colours("paper")
    assert contrast(kind(slug).light, light) >= 3
    assert contrast(kind(slug).dark, dark) >= 3


@pytest.mark.parametrize("name", ["ink", "muted", "accent", "hoped", "without"])
@pytest.mark.parametrize("paper", ["paper", "sheet", "wash"])
def test_words_can_be_read_on_every_ground(name: str, paper: str) -> None:
    pairs = zip(colours(name), colours(paper), strict=True)
    assert all(contrast(ink, ground) >= 4.5 for ink, ground in pairs)


def test_line_tells_hope_and_basis() -> None:
    def edge(relation: str, basis: str) -> Edge:
        return Edge("urn:e", "urn:a", "urn:b", relation, relation, Receipt("a", "urn:d", "D", basis))

    assert line(edge("promisor", "stated")) == "stated"
    assert line(edge("place", "inferred")) == "inferred"
    assert line(edge("hoped-support", "stated")) == "hoped"
    assert line(Edge("urn:e", "urn:a", "urn:b", "within", "within")) == "without"
    assert len({entry.dashes for entry in LINES.values()}) == len(LINES)


def test_every_word_is_there_in_both_languages() -> None:
    english, indonesian = (read_catalogue(language).section("view") for language in ("en", "id"))
    assert all(english.values())
    assert all(indonesian.values())
    assert all({name, f"about_{name}"} <= english.keys() for name in LINES)
