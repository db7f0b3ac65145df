"""Writes into fact files where each quote stands, and the digest of the text; every other character stays."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.grounding.layout_pin import find_layout_lines
from loaders.grounding.quote_check import Sighting, Verification
from loaders.reading.entries import Fault, TreePath
from loaders.reading.source_text import read_text, write_facts
from loaders.reading.yaml_scalar import Scalar
from loaders.reading.yaml_tree import read_scalars
from ontology.facts.fields import span_text
from ontology.text.passages import normalize
from ontology.text.phrase import Phrase

_CONTEXT = 24
_PIN = re.compile(r"(?<!\s)\s++@[0-9]++(\.\.[0-9]++)?$")


@dataclass(frozen=True, order=True)
class _Edit:
    """A stretch of a file's text, by code points, and what is to stand there."""

    start: int
    end: int
    text: str


def pin(verification: Verification) -> list[Fault]:
    """Write the places of all quotes that were found; return those that have to be written by hand.

    Raises DataError where a file cannot be written: none is changed then.
    """
    by_file: dict[str, list[Sighting]] = {}
    for sighting in (*verification.sightings, *verification.moved_quotes):
        by_file.setdefault(sighting.entry.file, []).append(sighting)
    faults: list[Fault] = []
    changed: dict[Path, bytes] = {}
    for file, sightings in by_file.items():
        content = read_text(Path(file), bom=True)
        if isinstance(content, Fault):
            faults.append(content)
            continue
        pinned, by_hand = _pin_text(Path(file), content, sightings, verification)
        faults += by_hand
        if pinned != content:
            changed[Path(file)] = pinned.encode()
    write_facts(changed)
    return faults


def _pin_text(
    path: Path, content: str, sightings: Iterable[Sighting], verification: Verification
) -> tuple[str, list[Fault]]:
    """Return the text of a file with its quotes pinned, and what has to be written by hand."""
    scalars = read_scalars(content) if path.suffix.lower() != ".csv" else {}
    edits: set[_Edit] = set()
    faults: list[Fault] = []
    for sighting in sightings:
        needed = _edit(sighting, scalars, verification.texts[sighting.entry.document].content.content, content)
        if isinstance(needed, Fault):
            faults.append(needed)
        else:
            edits.update(needed)
    edits |= _digest_edits(scalars, verification, content)
    pinned = content
    for change in sorted(edits, reverse=True):
        pinned = pinned[: change.start] + change.text + pinned[change.end :]
    return pinned, faults


def _edit(sighting: Sighting, scalars: dict[TreePath, Scalar], text: str, content: str) -> list[_Edit] | Fault:
    """Return what writes the place of a quote, nothing where it is written already, or why it cannot be written."""
    quote, entry = sighting.quote, sighting.entry
    told_apart = sighting.alone or bool(quote.before or quote.after)
    if quote.at is not None and sighting.is_in_place and told_apart:
        return []
    path = entry.lines.home((*entry.path, *sighting.path))
    for place in (path, path[:-1] if path[-1:] == (0,) else path):
        if place in scalars and scalars[place].style in ("", "'", '"'):
            return [_short_form(scalars[place], sighting, None if told_apart else text)]
        if (*place, "text") in scalars and told_apart:
            return _long_form(scalars, place, sighting, content)
    at = span_text(sighting.at, sighting.to)
    where = Phrase("'@{at}' behind the quote", at=at) if entry.path else Phrase("{at} into the column 'at'", at=at)
    return entry.fault(Phrase("write {where} by hand: {text}", where=where, text=repr(quote.text)), *sighting.path)


def _short_form(scalar: Scalar, sighting: Sighting, text: str | None) -> _Edit:
    """Return the pinned phrase; with the text, the long form that tells the phrase apart from its likes there.

    A place that is there already is replaced, words that look like one are not.
    """
    if text is not None:
        return _Edit(scalar.start, scalar.end, _apart(sighting, text))
    closing = scalar.style
    raw = scalar.raw.removesuffix(closing) if closing else scalar.raw
    words = raw if normalize(scalar.value) == normalize(sighting.quote.text) else _PIN.sub("", raw)
    return _Edit(scalar.start, scalar.end, f"{words} @{span_text(sighting.at, sighting.to)}{closing}")


def _long_form(scalars: dict[TreePath, Scalar], place: TreePath, sighting: Sighting, content: str) -> list[_Edit]:
    """Return what writes where a quote stands into its long form; `to` only where it is there or has to be."""
    is_needed = sighting.to is not None or (*place, "to") in scalars
    values = {"at": sighting.at, **({"to": sighting.span.end} if is_needed else {})}
    old = {key: scalars[*place, key] for key in values if (*place, key) in scalars}
    edits = [_Edit(scalar.start, scalar.end, str(values[key])) for key, scalar in old.items()]
    lines = [f"{key}: {value}" for key, value in values.items() if key not in old]
    return [*edits, _further(old.get("at", scalars[*place, "text"]), lines, content)] if lines else edits


def _further(scalar: Scalar, lines: Sequence[str], content: str) -> _Edit:
    """Return what writes further keys behind a value: behind commas, or in lines of their own."""
    if scalar.in_flow:
        return _Edit(scalar.end, scalar.end, "".join(f", {line}" for line in lines))
    indent = " " * scalar.column
    # A block scalar goes on to the end of its last line, any other value may have a remark behind it.
    last = len(content[: scalar.end].rstrip()) if scalar.style in ("|", ">") else scalar.end
    end = content.find("\n", last)
    if end < 0:
        return _Edit(len(content), len(content), "".join(f"\n{indent}{line}" for line in lines))
    newline = "\r\n" if content[end - 1] == "\r" else "\n"
    return _Edit(end + 1, end + 1, "".join(f"{indent}{line}{newline}" for line in lines))


def _apart(sighting: Sighting, text: str) -> str:
    before = text[max(0, sighting.at - _CONTEXT) : sighting.at].split()[-2:]
    after = text[sighting.span.end : sighting.span.end + _CONTEXT].split()[:2]
    words = {"text": sighting.quote.text, "before": " ".join(before), "after": " ".join(after)}
    text_part, *around = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in words.items() if value)
    to = [] if sighting.to is None else [f"to: {sighting.to}"]
    return "{" + ", ".join([text_part, f"at: {sighting.at}", *to, *around]) + "}"


def _digest_edits(scalars: dict[TreePath, Scalar], verification: Verification, content: str) -> set[_Edit]:
    """Return what writes the digest of the text and its layout: in their lines, or in new ones below its name."""
    slug, name = scalars.get(("document", "slug")), scalars.get(("document", "text-file"))
    text = verification.texts.get(slug.value) if slug else None
    if text is None or name is None:
        return set()
    old = scalars.get(("document", "sha256"))
    is_new_text = old is not None and old.value != text.sha256
    layout = find_layout_lines(scalars, content, text.content.content, is_new_text=is_new_text)
    edits = {_Edit(*replacement) for replacement in layout.replacements}
    if old is None:
        return edits | {_further(name, [f"sha256: {text.sha256}", *layout.lines], content)}
    if is_new_text:
        edits.add(_Edit(old.start, old.end, text.sha256))
    return edits | ({_further(old, layout.lines, content)} if layout.lines else set())
