"""A concept with its place in a file, made of what the file says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator

from loaders.reading.entries import Fault, Lines
from loaders.reading.fault_wording import not_a_slug, validate_fact
from ontology.facts.fact_rules import FactContext, FactRules
from ontology.facts.fields import Address, Many, Model, NameByLanguage, Plain, Slug, Text
from ontology.text.phrase import Phrase
from ontology.vocabulary.concept import Concept


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class ConceptFields(Model):
    """What a file may say of a concept."""

    label: NameByLanguage
    also: Many = ()
    definition: Text | None = None
    broader: Slug | None = None
    exact_match: Annotated[tuple[Address, ...], BeforeValidator(_several)] = ()
    notation: Plain | None = None


@dataclass(frozen=True)
class ConceptScheme:
    """The scheme that a file is of: its name, the rules of the study, and the address under which its schemes lie."""

    name: str
    rules: FactRules
    base: str


@dataclass(frozen=True)
class ConceptEntry:
    """A concept, and where it stands."""

    concept: Concept
    file: Path
    lines: Lines

    def fault(self, message: str, *path: str) -> Fault:
        """Return a fault at a part of the concept."""
        subject = f"concept '{self.concept.scheme}/{self.concept.slug}'"
        return Fault(
            str(self.file),
            self.lines.at((self.concept.slug, *path)),
            Phrase("{kind}: {fault}", kind=subject, fault=message),
        )


def make_entry(
    slug: str, content: Any, scheme: ConceptScheme, file: Path, lines: Lines
) -> Iterator[ConceptEntry | Fault]:
    """Yield the concept that some content makes, or its faults; `lines` has its parts below its slug."""
    wrong = not_a_slug(slug)
    if wrong:
        yield Fault(str(file), lines.at((slug,)), Phrase("{kind}: {fault}", kind="concept", fault=wrong))
    fields, faults = validate_fact(ConceptFields, content, FactContext(are_places=False, rules=scheme.rules))
    for path, message in faults:
        yield Fault(
            str(file),
            lines.at((slug, *path)),
            Phrase("{kind}: {fault}", kind=f"concept '{scheme.name}/{slug}'", fault=message),
        )
    if fields and not wrong:
        yield ConceptEntry(_concept(slug, fields, scheme), file, lines)


def _concept(slug: str, fields: ConceptFields, scheme: ConceptScheme) -> Concept:
    definitions = fields.definition.root if fields.definition else {}
    return Concept(
        scheme.name,
        slug,
        fields.label.root,
        fields.also,
        definitions,
        fields.broader,
        fields.exact_match,
        fields.notation,
        scheme.base,
    )
