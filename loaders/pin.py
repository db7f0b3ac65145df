"""Writes into fact files where each quote stands, and the digest of the text; every other character stays."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from loaders.entry import Fault, TreePath
from loaders.text import read_text, write_text
from loaders.verify import Sighting, Verification
from loaders.yaml_tree import Scalar, read_scalars
from ontology.fields import Quote

_CONTEXT = 24
_PIN = re.compile(r"(?<!\s)\s++@[0-9]++$")


@dataclass(frozen=True, order=True)
class _Edit:
    """A stretch of a file's text, by code points, and what is to stand there."""

    start: int
    end: int
    text: str


def pin(verification: Verification) -> list[Fault]:
    """Write the places of all quotes that were found; return those that have to be written by hand."""
    by_file: dict[str, list[Sighting]] = {}
    for sighting in (*verification.sightings, *verification.moved):
        by_file.setdefault(sighting.entry.file, []).append(sighting)
    faults: list[Fault] = []
    for file, sightings in by_file.items():
        faults += _pin_file(Path(file), sightings, verification)
    return faults


def _pin_file(path: Path, sightings: Iterable[Sighting], verification: Verification) -> list[Fault]:
    content = read_text(path, bom=True)
    if isinstance(content, Fault):
        return [content]
    scalars = read_scalars(content) if path.suffix != ".csv" else {}
    edits: set[_Edit] = set()
    faults: list[Fault] = []
    for sighting in sightings:
        edit = _edit(sighting, scalars, verification.texts[sighting.entry.document].content, content)
        if isinstance(edit, Fault):
            faults.append(edit)
        elif edit:
            edits.add(edit)
    edits |= _digest_edits(scalars, verification, content)
    pinned = content
    for change in sorted(edits, reverse=True):
        pinned = pinned[: change.start] + change.text + pinned[change.end :]
    if pinned != content:
        write_text(path, pinned)
    return faults


def _edit(sighting: Sighting, scalars: dict[TreePath, Scalar], text: str, content: str) -> _Edit | Fault | None:
    """Return what writes the place of a quote, None where it is written already, or why it cannot be written."""
    quote, at, entry = sighting.quote, sighting.at, sighting.entry
    told_apart = sighting.alone or bool(quote.before or quote.after)
    if quote.at == at and told_apart:
        return None
    path = entry.lines.home((*entry.path, *sighting.path))
    for place in (path, path[:-1] if path[-1:] == (0,) else path):
        if place in scalars and scalars[place].style in ("", "'", '"'):
            return _short_form(scalars[place], quote, at, None if told_apart else text)
        if (*place, "text") in scalars and told_apart:
            return _long_form(scalars, place, at, content)
    where = f"'@{at}' behind the quote" if entry.path else f"{at} into the column 'at'"
    return entry.fault(f"write {where} by hand: {quote.text!r}", *sighting.path)


def _short_form(scalar: Scalar, quote: Quote, at: int, text: str | None) -> _Edit:
    """Return the pinned phrase; with the text, the long form that tells the phrase apart from its likes there."""
    if text is not None:
        return _Edit(scalar.start, scalar.end, _apart(quote, at, text))
    closing = scalar.style
    raw = scalar.raw.removesuffix(closing) if closing else scalar.raw
    return _Edit(scalar.start, scalar.end, f"{_PIN.sub('', raw)} @{at}{closing}")


def _long_form(scalars: dict[TreePath, Scalar], place: TreePath, at: int, content: str) -> _Edit:
    old = scalars.get((*place, "at"))
    return _Edit(old.start, old.end, str(at)) if old else _further(scalars[*place, "text"], f"at: {at}", content)


def _further(scalar: Scalar, line: str, content: str) -> _Edit:
    """Return what writes a further key behind a value: behind a comma, or in a line of its own."""
    if scalar.in_flow:
        return _Edit(scalar.end, scalar.end, f", {line}")
    end = content.find("\n", scalar.end)
    if end < 0:
        return _Edit(len(content), len(content), f"\n{' ' * scalar.column}{line}")
    newline = "\r\n" if content[end - 1] == "\r" else "\n"
    return _Edit(end + 1, end + 1, f"{' ' * scalar.column}{line}{newline}")


def _apart(quote: Quote, at: int, text: str) -> str:
    end = at + len(quote.text)
    before = text[max(0, at - _CONTEXT) : at].split()[-2:]
    after = text[end : end + _CONTEXT].split()[:2]
    parts = {"text": quote.text, "at": at, "before": " ".join(before), "after": " ".join(after)}
    given = ((key, json.dumps(value, ensure_ascii=False)) for key, value in parts.items() if value != "")
    return "{" + ", ".join(f"{key}: {value}" for key, value in given) + "}"


def _digest_edits(scalars: dict[TreePath, Scalar], verification: Verification, content: str) -> set[_Edit]:
    """Return what writes the digest of the text: in its line, or in a new one below the name of the text."""
    slug, name = scalars.get(("document", "slug")), scalars.get(("document", "text-file"))
    text = verification.texts.get(slug.value) if slug else None
    if text is None or name is None:
        return set()
    old = scalars.get(("document", "sha256"))
    if old:
        return {_Edit(old.start, old.end, text.sha256)} if old.value != text.sha256 else set()
    return {_further(name, f"sha256: {text.sha256}", content)}
