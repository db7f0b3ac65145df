"""Reads fact files: one YAML file a document, as `ontology.facts.FactFile` has them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.entry import Entry, Fault, Lines, TreePath
from loaders.faults import validated
from loaders.text import read_text
from loaders.yaml_tree import read_tree
from ontology.facts import LISTED, SLUGGED, Document, FactFile
from ontology.fields import Model
from ontology.ids import SLUG
from ontology.names import did_you_mean

_SECTIONS = (*(str(field.alias) for field in FactFile.model_fields.values()), "defaults")


def reads(path: Path) -> bool:
    """Say whether a file is a fact file."""
    return path.suffix in (".yaml", ".yml")


def read(path: Path) -> Iterator[Entry | Fault]:
    """Yield the document of a fact file and its facts, and what is wrong with any of them."""
    text = read_text(path)
    if isinstance(text, Fault):
        yield text
        return
    content, lines, faults = read_tree(text, str(path))
    yield from faults
    if isinstance(content, dict):
        yield from _FactFileReader(str(path), content, lines).read()
    elif not faults:
        yield Fault(str(path), 1, "holds no facts: begin with 'document:'")


class _FactFileReader:
    def __init__(self, file: str, content: dict[str, Any], lines: Lines) -> None:
        self.file = file
        self.content = content
        self.lines = lines
        self.document = ""

    def read(self) -> Iterator[Entry | Fault]:
        for section in self.content:
            if section not in _SECTIONS:
                yield self.fault((section,), f"unknown section '{section}'{did_you_mean(section, _SECTIONS)}")
        yield from self.read_document()
        for section, (kind, model) in SLUGGED.items():
            yield from self.read_slugged(section, kind, model)
        for section, listed in LISTED.items():
            yield from self.read_listed(section, listed)

    def read_document(self) -> Iterator[Entry | Fault]:
        if "document" not in self.content:
            yield self.fault((), "needs a 'document' section")
            return
        content = self.content["document"]
        if isinstance(content, dict) and isinstance(content.get("slug"), str):
            self.document = content["slug"]
        yield from self.entry("document", self.document, Document, content, ("document",))

    def read_slugged(self, section: str, kind: str, model: type[Model]) -> Iterator[Entry | Fault]:
        facts = self.content.get(section)
        if facts is None:
            return
        if not isinstance(facts, dict):
            yield self.fault((section,), f"'{section}' holds no 'slug:' lines")
            return
        defaults = self.defaults(section)
        for slug, content in facts.items():
            if not SLUG.fullmatch(slug):
                yield self.fault((section, slug), f"{slug!r} is no slug: use small letters, digits and hyphens")
            filled = {**defaults, **content} if isinstance(content, dict) else content
            yield from self.entry(kind, slug, model, filled, (section, slug))

    def read_listed(self, section: str, model: type[Model]) -> Iterator[Entry | Fault]:
        facts = self.content.get(section)
        if facts is None:
            return
        if not isinstance(facts, list):
            yield self.fault((section,), f"'{section}' holds no list: begin each fact with '- '")
            return
        for position, content in enumerate(facts):
            yield from self.entry(section.removesuffix("s"), "", model, content, (section, position))

    def defaults(self, section: str) -> dict[str, Any]:
        """Return what a section's facts share: keys that they have unless they say otherwise."""
        shared = self.content.get("defaults")
        given = shared.get(section) if isinstance(shared, dict) else None
        return given if isinstance(given, dict) else {}

    def entry(
        self, kind: str, slug: str, model: type[Model], content: Any, path: TreePath
    ) -> Iterator[Entry | Fault]:
        fact, faults = validated(model, content)
        named = f"{kind} '{slug}'" if slug else kind
        for inner, message in faults:
            yield self.fault((*path, *inner), f"{named}: {message}")
        if fact is not None:
            yield Entry(kind, slug, self.document, fact, self.file, path, self.lines)

    def fault(self, path: TreePath, message: str) -> Fault:
        return Fault(self.file, self.lines.at(path), message)
