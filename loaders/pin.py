"""Writes into fact files where each quote stands, and the digest of the text; every other character stays."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from loaders.entry import Fault
from loaders.verify import Sighting, Verification
from ontology.facts import Document
from ontology.fields import Quote

_CONTEXT = 24
_KEY = re.compile(r"(?P<indent>\s*(?:- )?(?:[a-z-]+: +)?)(?P<value>\S.*)")
_PIN = re.compile(r"\s+@\d+(?=[\"']?$)")


def pin(verification: Verification) -> list[Fault]:
    """Write the places of all sighted quotes; return those that have to be written by hand."""
    faults: list[Fault] = []
    by_file: dict[str, list[Sighting]] = {}
    for sighting in verification.sightings:
        by_file.setdefault(sighting.entry.file, []).append(sighting)
    for file, sightings in by_file.items():
        faults += _pin_file(Path(file), sightings, verification)
    return faults


def _pin_file(path: Path, sightings: Iterable[Sighting], verification: Verification) -> list[Fault]:
    lines = path.read_text(encoding="utf-8").split("\n")
    faults: list[Fault] = []
    for sighting in sightings:
        line = sighting.entry.lines.at((*sighting.entry.path, *sighting.path))
        text = verification.texts[sighting.entry.document].content
        pinned = _pinned(lines[line - 1], sighting, text) if line else None
        if pinned is None or line is None:
            faults.append(sighting.entry.fault(f"write '@{sighting.at}' behind the quote by hand", *sighting.path))
        else:
            lines[line - 1] = pinned
    _write_digests(lines, path, sightings, verification)
    path.write_text("\n".join(lines), encoding="utf-8")
    return faults


def _pinned(line: str, sighting: Sighting, text: str) -> str | None:
    """Return the line with the quote's place, or None where the quote does not stand alone on it."""
    quote, at = sighting.quote, sighting.at
    found = _KEY.fullmatch(line)
    if quote.at == at and (sighting.alone or quote.before or quote.after):
        return line
    if not found or quote.text not in line or found["value"].startswith("{"):
        return None
    if not sighting.alone and not (quote.before or quote.after):
        return found["indent"] + _long_form(quote, at, text)
    value = _PIN.sub("", found["value"])
    closing = value[-1] if value[0] in "\"'" and value[-1] == value[0] else ""
    return f"{found['indent']}{value.removesuffix(closing)} @{at}{closing}"


def _long_form(quote: Quote, at: int, text: str) -> str:
    before = text[max(0, at - _CONTEXT) : at].split()[-2:]
    end = at + len(quote.text)
    after = text[end : end + _CONTEXT].split()[:2]
    parts = {"text": quote.text, "at": at, "before": " ".join(before), "after": " ".join(after)}
    written = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in parts.items() if value != "")
    return "{" + ", ".join(written) + "}"


def _write_digests(
    lines: list[str], path: Path, sightings: Iterable[Sighting], verification: Verification
) -> None:
    documents = {sighting.entry.document for sighting in sightings}
    for number, line in enumerate(lines):
        if line.startswith("  text-file:") and len(documents) == 1:
            digest = f"  sha256: {verification.texts[documents.pop()].sha256}"
            following = lines[number + 1] if number + 1 < len(lines) else ""
            lines[number + 1 : number + 2 if following.startswith("  sha256:") else number + 1] = [digest]
            return
