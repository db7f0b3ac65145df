"""The outlines of the map: Indonesia's land and its neighbours', as the page draws them.

A ring is a flat list of whole numbers in hundredths of a degree, longitude before latitude: its first point,
then the step to each next one. It closes by itself. Rings within rings are holes (even-odd rule). Where they
come from is told in `docs/decisions/outlines-of-the-map.md`.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

#: What the outlines cover, in degrees; beyond it no land is known.
BOX = {"left": 93, "right": 143, "top": 8, "bottom": -12}


def outlines_around(points: Iterable[tuple[float, float]]) -> dict[str, Any] | None:
    """Return the outlines and the `box` that they cover; None where no point, latitude and longitude, lies in it.

    >>> outlines_around([(-16.0, -49.6)]) is None, sorted(outlines_around([(-6.6, 106.2)])["box"])
    (True, ['bottom', 'left', 'right', 'top'])
    """
    is_covered = any(BOX["bottom"] <= y <= BOX["top"] and BOX["left"] <= x <= BOX["right"] for y, x in points)
    return {**outlines(), "box": BOX} if is_covered else None


@cache
def outlines() -> dict[str, Any]:
    """Return `rings` (Indonesia) and `neighbours` (the land around it), with their `source` and `licence`.

    >>> sorted(outlines())
    ['licence', 'neighbours', 'rings', 'source']
    """
    text = files("graph_cli.views").joinpath("outlines.json").read_text(encoding="utf-8")
    land: dict[str, Any] = json.loads(text)
    return land
