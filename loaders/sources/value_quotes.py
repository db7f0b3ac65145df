"""Values that a curator writes with a quote of their own: `{value: local-workers, quote: tenaga kerja lokal}`.

The quote goes to those that show single values, under what names the value, and is told where it stands.

>>> lines = Lines()
>>> lift_quotes({"by": {"value": "siti", "quote": "ujar Siti"}}, ("promises", "lamps"), lines)
{'by': 'siti', 'shown': {'siti': ['ujar Siti']}}
>>> lines.home(("promises", "lamps", "shown", "siti", 0))
('promises', 'lamps', 'by', 'quote')
"""

from typing import Any

from loaders.reading.entries import Lines, TreePath
from ontology.facts.marked_values import name_value

_KEYS = {"value", "quote"}


def lift_quotes(content: Any, path: TreePath, lines: Lines) -> Any:
    """Return a part of a fact in which values stand alone, with their quotes where those of single values stand."""
    if isinstance(content, list):
        return [lift_quotes(item, (*path, place), lines) for place, item in enumerate(content)]
    if not isinstance(content, dict):
        return content
    lifter = _Lifter(path, lines, content.get("shown"))
    values = {key: lifter.lift(key, value) for key, value in content.items()}
    return {**values, "shown": lifter.shown} if lifter.shown else values


class _Lifter:
    """Takes the quotes out of the values of one part of a fact."""

    def __init__(self, path: TreePath, lines: Lines, shown: Any) -> None:
        self.path, self.lines = path, lines
        self.shown: dict[str, Any] = dict(shown) if isinstance(shown, dict) else {}

    def lift(self, key: str, value: Any) -> Any:
        """Return what stands under a key without the quotes of single values."""
        if key in ("seen", "shown"):
            return value
        if isinstance(value, list):
            return [self._lift_one(key, item, (*self.path, key, place)) for place, item in enumerate(value)]
        return self._lift_one(key, value, (*self.path, key))

    def _lift_one(self, key: str, value: Any, path: TreePath) -> Any:
        if not isinstance(value, dict) or value.keys() != _KEYS:
            return lift_quotes(value, path, self.lines)
        inner = value["value"]
        self._add(name_value(key, inner) if isinstance(inner, str) else key, value["quote"], (*path, "quote"))
        return inner

    def _add(self, name: str, quote: Any, path: TreePath) -> None:
        before = self.shown.get(name, [])
        quotes = [*before] if isinstance(before, list) else [before]
        further = quote if isinstance(quote, list) else [quote]
        for place, _ in enumerate(further):
            origin = (*path, place) if isinstance(quote, list) else path
            self.lines.shared_paths[*self.path, "shown", name, len(quotes) + place] = self.lines.home(origin)
        self.shown[name] = [*quotes, *further]
