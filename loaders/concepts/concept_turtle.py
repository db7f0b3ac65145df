"""Reads `schemes/<scheme>.ttl`: SKOS, as other tools write it.

A concept is named within its scheme, `<water> a skos:Concept`: relative addresses are those of the study's scheme. A
broader concept may be a bundled one, by its whole address.
"""

import re
from collections.abc import Iterator
from typing import Any

from loaders.concepts.concept_entry import ConceptEntry, ConceptScheme, make_entry
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault, Lines
from loaders.reading.source_text import text_of
from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import RDF, SKOS
from ontology.text.phrase import Phrase

SUFFIXES = (".ttl",)
_ONE: dict[str, Phrase] = {
    SKOS.broader: Phrase("has two broader concepts: keep one"),
    SKOS.notation: Phrase("has two notations: keep one"),
}
_TEXTS: dict[str, str] = {SKOS.prefLabel: "label", SKOS.definition: "definition"}


def read(chunk: Chunk, scheme: ConceptScheme) -> Iterator[ConceptEntry | Fault]:
    """Yield each concept of the scheme."""
    from pyoxigraph import RdfFormat, parse

    text = text_of(chunk)
    if isinstance(text, Fault):
        yield text
        return
    home = f"{scheme.base}{scheme.name}/"
    try:
        triples = [quad.triple for quad in parse(text.encode(), format=RdfFormat.TURTLE, base_iri=home)]
    except SyntaxError as error:
        yield chunk.fault(Phrase("is no Turtle: {msg}", msg=error.msg), error.lineno)
        return
    concept_triples = {str(triple.subject): triple for triple in triples if str(triple.object) == SKOS.Concept}
    for subject, type_triple in concept_triples.items():
        if str(type_triple.predicate) != RDF.type:
            continue
        slug = _slug(subject, home, scheme.name)
        if slug is None:
            yield chunk.fault(
                Phrase("{subject} is no concept of this scheme: name it within the scheme, as <slug>", subject=subject)
            )
            continue
        about = [(str(triple.predicate), triple.object) for triple in triples if str(triple.subject) == subject]
        lines = Lines({(): _find_line(text, slug)})
        for message in _find_surplus(about):
            fault = Phrase("{kind} '{slug}': {fault}", kind="concept", slug=f"{scheme.name}/{slug}", fault=message)
            yield chunk.fault(fault, lines.at(()))
        yield from make_entry(slug, _content(about, home, scheme.name), scheme, chunk.path, lines)


def _find_surplus(about: list[tuple[str, Any]]) -> Iterator[str]:
    """Yield what is said twice where one thing can be, and texts without a language, which would not be read."""
    seen = set()
    for predicate, value in about:
        language = (getattr(value, "language", "") or "") if predicate in _TEXTS else ""
        if predicate in _TEXTS and not language:
            yield Phrase(
                'the {name} {text} has no language: write it as "{value}"@en',
                name=_TEXTS[predicate],
                text=repr(value.value),
                value=value.value,
            )
        elif (predicate, language) in seen:
            yield _ONE[predicate] if predicate in _ONE else _tell_second_text(predicate, language)
        if predicate in _ONE or predicate in _TEXTS:
            seen.add((predicate, language))


def _tell_second_text(predicate: str, language: str) -> Phrase:
    if predicate == SKOS.prefLabel:
        return Phrase("has two labels in '{language}': keep one, the other as skos:altLabel", language=language)
    return Phrase("has two definitions in '{language}': keep one", language=language)


def _content(about: list[tuple[str, Any]], home: str, scheme: str) -> dict[str, Any]:
    """Return what is said of a concept, as a fact file would have it."""
    content: dict[str, Any] = {}
    for predicate, value in about:
        if predicate in _TEXTS and getattr(value, "language", None):
            content.setdefault(_TEXTS[predicate], {})[value.language] = value.value
        elif predicate == SKOS.altLabel:
            content.setdefault("also", []).append(value.value)
        elif predicate == SKOS.exactMatch:
            content.setdefault("exact-match", []).append(value.value)
        elif predicate == SKOS.broader:
            content["broader"] = _slug(str(value), home, scheme) or str(value)
        elif predicate == SKOS.notation:
            content["notation"] = value.value
    return content


def _slug(iri: str, home: str, scheme: str) -> str | None:
    """Return the slug of a concept of the study's scheme, or of the bundled one of the same name."""
    for beginning in (home, f"{SCHEMES}{scheme}/"):
        if iri.startswith(f"<{beginning}"):
            return iri[len(beginning) + 1 : -1]
    return None


def _find_line(text: str, slug: str) -> int:
    """Return the line at which a concept begins, as far as that can be seen."""
    begins = re.compile(rf"\s*(<[^>\s]*?|\S*:)?{re.escape(slug)}>?\s")
    return next((number for number, line in enumerate(text.splitlines(), 1) if begins.match(f"{line} ")), 1)
