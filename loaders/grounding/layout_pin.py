"""Writes the layout of a text into the entry of its document: new lines, or other places in those that are there.

What a curator wrote stays, until the text is another one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.grounding.text_layout import find_layout, read_language
from loaders.reading.entries import TreePath
from loaders.reading.yaml_scalar import Scalar
from ontology.facts.text_spans import write_span
from ontology.text.passages import Span

#: So many stretches stand in a line.
_IN_A_LINE = 8
_EMPTY = r"^[^\S\n]*{key}:\s*(\[\s*\])"


@dataclass
class LayoutLines:
    """What writes a layout: lines of their own, and what takes the place of a stretch of the file."""

    lines: list[str] = field(default_factory=list)
    replacements: list[tuple[int, int, str]] = field(default_factory=list)


def find_layout_lines(scalars: Mapping[TreePath, Scalar], content: str, text: str, *, is_new_text: bool) -> LayoutLines:
    """Return what writes the layout of a text into a fact file, by the title, dateline and language that it names."""
    values = {key: scalars.get(("document", key)) for key in ("language", "title", "dateline")}
    language, title, dateline = (each.value if each else None for each in values.values())
    layout = find_layout(text, read_language(language), title, dateline)
    result, newline = LayoutLines(), "\r\n" if "\r\n" in content else "\n"
    spans_by_key = {"quotations": layout.quotations, "headline": layout.headline, "captions": layout.captions}
    for key, spans in spans_by_key.items():
        if not spans and key != "quotations":
            continue
        place = _find_list(scalars, content, key)
        if place is None:
            result.lines.append(f"{key}: {_write_list(spans, newline)}")
        elif is_new_text and content[: place.start].rstrip()[-1:] == ":":
            # A list that has a line for each is left to the curator.
            result.replacements.append((*place, _write_list(spans, newline)))
    return result


def _find_list(scalars: Mapping[TreePath, Scalar], content: str, key: str) -> Span | None:
    """Return where the value of a key stands, with its brackets; None where the document has none."""
    there = [scalar for path, scalar in scalars.items() if path[:2] == ("document", key)]
    if there:
        start, end = min(each.start for each in there), max(each.end for each in there)
        opening, closing = content.rfind("[", 0, start), content.find("]", end)
        is_list = opening >= 0 and not content[opening + 1 : start].strip() and closing >= 0
        return Span(opening, closing + 1) if is_list else Span(start, end)
    empty = re.search(_EMPTY.format(key=key), content, re.MULTILINE)
    return Span(*empty.span(1)) if empty else None


def _write_list(spans: tuple[Span, ...], newline: str) -> str:
    """Return stretches as a list, some in a line."""
    texts = [write_span(span) for span in spans]
    lines = [", ".join(texts[start : start + _IN_A_LINE]) for start in range(0, len(texts), _IN_A_LINE)]
    return f"[{f',{newline}    '.join(lines)}]"
