"""The outlines of the map: small, within their frame, and under the places."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from itertools import accumulate, pairwise

import pytest

from graph_cli.views.outlines import outlines

Point = tuple[float, float]

OUTLINES = outlines()
LANDS = ("rings", "neighbours")


def points(ring: list[int]) -> list[Point]:
    """Return the corners of a ring in degrees."""
    pairs = zip(accumulate(ring[::2]), accumulate(ring[1::2]), strict=True)
    return [(x / 100, y / 100) for x, y in pairs]


def sides(ring: list[int]) -> Iterator[tuple[Point, Point]]:
    """Yield the sides of a ring, with the one that closes it."""
    corners = points(ring)
    return pairwise([*corners, corners[0]])


def lies_within(place: Point, land: str) -> bool:
    """Say whether a line from the place eastwards crosses the land's border an odd number of times."""
    x, y = place
    crossings = 0
    for ring in OUTLINES[land]:
        for (a, b), (c, d) in sides(ring):
            crossings += (b > y) != (d > y) and x < a + (y - b) * (c - a) / (d - b)
    return crossings % 2 == 1


def places() -> dict[str, Point]:
    """Return the places that have coordinates, longitude before latitude."""
    text = files("loaders").joinpath("gazetteers", "indonesia", "places.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["slug"]: (float(row["long"]), float(row["lat"])) for row in rows if row["lat"]}


PLACES = places()


@pytest.mark.parametrize("land", LANDS)
def test_rings_lie_within_the_frame(land: str) -> None:
    corners = [corner for ring in OUTLINES[land] for corner in points(ring)]
    assert all(93 <= x <= 143 and -12 <= y <= 8 for x, y in corners)


@pytest.mark.parametrize("land", LANDS)
def test_ring_is_an_area_that_closes_by_itself(land: str) -> None:
    for ring in OUTLINES[land]:
        assert len(points(ring)) >= 3
        assert all(start != end for start, end in sides(ring))
        assert sum(a * d - c * b for (a, b), (c, d) in sides(ring)) != 0


def test_country_reaches_from_sabang_to_merauke() -> None:
    easts, norths = zip(*(corner for ring in OUTLINES["rings"] for corner in points(ring)), strict=True)
    assert (min(easts), max(easts)) == pytest.approx((95.0, 141.0), abs=0.3)
    assert (min(norths), max(norths)) == pytest.approx((-11.0, 6.0), abs=0.3)


@pytest.mark.parametrize("place", PLACES)
def test_place_lies_on_land(place: str) -> None:
    assert lies_within(PLACES[place], "rings")


@pytest.mark.parametrize(
    ("where", "land"),
    [
        ((101.70, 3.10), "neighbours"),
        ((125.60, -8.75), "neighbours"),
        ((110.00, -5.00), None),
        ((113.40, -7.05), "rings"),
    ],
    ids=["Kuala Lumpur", "Timor-Leste", "Java Sea", "Madura"],
)
def test_land_belongs_to_one_side(where: Point, land: str | None) -> None:
    assert [name for name in LANDS if lies_within(where, name)] == ([land] if land else [])


def test_file_is_small_and_names_its_source() -> None:
    assert len(files("graph_cli.views").joinpath("outlines.json").read_bytes()) < 60_000
    assert "Natural Earth" in OUTLINES["source"]
    assert "public domain" in OUTLINES["licence"]
