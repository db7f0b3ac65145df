"""The outlines of the map: Indonesia's land and its neighbours', as the page draws them.

A ring is a flat list of whole numbers in hundredths of a degree, longitude before latitude: its first point,
then the step to each next one. It closes by itself. Rings within rings are holes (even-odd rule). Where they
come from is told in `docs/decisions/outlines-of-the-map.md`.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def outlines() -> dict[str, Any]:
    """Return `rings` (Indonesia) and `neighbours` (the land around it), with their `source` and `licence`.

    >>> sorted(outlines())
    ['licence', 'neighbours', 'rings', 'source']
    """
    text = files("graph_cli.views").joinpath("outlines.json").read_text(encoding="utf-8")
    land: dict[str, Any] = json.loads(text)
    return land
