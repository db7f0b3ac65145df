"""What is wrong between concepts: one twice, a circle, an unknown broader one, a bundled slug with another meaning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.checking.circles import on_circles
from loaders.concepts.concept_entry import ConceptEntry
from loaders.reading.entries import Fault
from ontology.text.names import did_you_mean_slug
from ontology.text.phrase import Phrase
from ontology.vocabulary.concept import Concept

Concepts = Mapping[tuple[str, str], Concept]


def check_concepts(entries: Sequence[ConceptEntry], bundled_concepts: Concepts) -> Iterator[Fault]:
    """Yield every fault between the concepts of a study, and between these and the bundled ones."""
    first: dict[tuple[str, str], ConceptEntry] = {}
    for entry in entries:
        concept = entry.concept
        other = first.setdefault((concept.scheme, concept.slug), entry)
        if other is not entry:
            yield entry.fault(Phrase("stands twice (also in {file}): rename one, or leave one out", file=other.file))
        difference = _find_difference(concept, bundled_concepts.get((concept.scheme, concept.slug)))
        if difference:
            yield entry.fault(
                Phrase(
                    "a bundled concept has that slug and {difference}: give this one another slug; only labels in "
                    "further languages may be added to it",
                    difference=difference,
                )
            )
    own = {key: entry.concept for key, entry in first.items()}
    yield from _check_broader(first.values(), {**bundled_concepts, **own})


def _find_difference(concept: Concept, bundled_concept: Concept | None) -> str:
    """Return in what a concept is another one than the bundled one of its slug; nothing where it only adds labels."""
    if bundled_concept is None:
        return ""
    for name, here, there in (
        ("label", concept.labels, bundled_concept.labels),
        ("definition", concept.definitions, bundled_concept.definitions),
    ):
        differs = [language for language in here if language in there and here[language] != there[language]]
        if differs:
            return Phrase("the {name} {value}", name=name, value=repr(there[differs[0]]))
    if concept.broader and concept.broader != bundled_concept.broader:
        return (
            Phrase("lies below {broader}", broader=repr(bundled_concept.broader))
            if bundled_concept.broader
            else Phrase("lies below nothing")
        )
    return ""


def _check_broader(entries: Iterable[ConceptEntry], concepts: Concepts) -> Iterator[Fault]:
    """Yield broader concepts that are not there, and circles."""
    above = {f"{scheme}/{slug}": [f"{scheme}/{one.broader}"] for (scheme, slug), one in concepts.items() if one.broader}
    circles = on_circles(above)
    for entry in entries:
        concept = entry.concept
        if concept.broader is None:
            continue
        if (concept.scheme, concept.broader) not in concepts:
            yield entry.fault(
                Phrase(
                    "no {kind} {name}{hint}",
                    kind=concept.scheme,
                    name=repr(concept.broader),
                    hint=_suggest(concept, concepts),
                ),
                "broader",
            )
        elif f"{concept.scheme}/{concept.slug}" in circles:
            yield entry.fault(
                Phrase(
                    "'broader' leads in a circle, over {broader}: leave one of them out", broader=repr(concept.broader)
                ),
                "broader",
            )


def _suggest(concept: Concept, concepts: Concepts) -> str:
    labels = (
        (slug, name)
        for (scheme, slug), one in concepts.items()
        if scheme == concept.scheme
        for name in (slug, *one.labels.values(), *one.aliases)
    )
    return did_you_mean_slug(concept.broader or "", labels) or Phrase(
        "; give it a place in the scheme '{scheme}'", scheme=concept.scheme
    )
