"""All concepts of a study, and every fault of their files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.concepts import concept_table, concept_turtle, concept_yaml
from loaders.concepts.concept_check import check_concepts
from loaders.concepts.concept_entry import ConceptEntry, ConceptScheme
from loaders.reading.chunk import whole
from loaders.reading.entries import Fault
from loaders.reading.fault_wording import not_a_slug
from loaders.settings.study_home import StudyHome
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.concept import Concept

_FORMATS = {suffix: form for form in (concept_table, concept_yaml, concept_turtle) for suffix in form.SUFFIXES}


@dataclass(frozen=True)
class StudyConcepts:
    """The concepts of a study, what is wrong with their files, and what may not have been meant so."""

    concepts: tuple[Concept, ...] = ()
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()


def read_concepts(home: StudyHome) -> StudyConcepts:
    """Return the concepts of a study, of which there are none where it has no folder of schemes."""
    if home.schemes is None:
        return StudyConcepts()
    files = sorted(file for file in home.schemes.iterdir() if not file.name.startswith("."))
    items = [item for file in files for item in _read(file, home)]
    entries = [item for item in items if isinstance(item, ConceptEntry)]
    faults = [item for item in items if isinstance(item, Fault)]
    bundled_concepts = home.bundled_vocabulary.concepts
    by_slug = {(scheme, slug): each for scheme, concepts in bundled_concepts.items() for slug, each in concepts.items()}
    faults += check_concepts(entries, by_slug)
    schemes = sorted(bundled_concepts)
    warnings = tuple(warning for file in files for warning in _warn(file, schemes))
    return StudyConcepts(tuple(entry.concept for entry in entries), tuple(sorted(set(faults))), warnings)


def _read(file: Path, home: StudyHome) -> Iterator[ConceptEntry | Fault]:
    """Yield the concepts of a file, by its format."""
    form = _FORMATS.get(file.suffix.lower())
    wrong = not_a_slug(file.stem)
    if form is None:
        yield Fault(str(file), None, Phrase("is no file of concepts: write <scheme>.csv, .yaml or .ttl"))
    elif wrong:
        yield Fault(str(file), None, Phrase("is named after no scheme: {wrong}", wrong=wrong))
    else:
        scheme = ConceptScheme(file.stem, home.rules, home.ids.schemes)
        for piece in whole(file):
            yield from (piece,) if isinstance(piece, Fault) else form.read(piece, scheme)


def _warn(file: Path, schemes: list[str]) -> Iterator[Fault]:
    """Yield a warning for a new scheme whose name is nearly that of a bundled one."""
    near = did_you_mean(file.stem, schemes) if file.stem not in schemes else ""
    if near:
        yield Fault(str(file), None, Phrase("makes a new scheme '{stem}'{near}", stem=file.stem, near=near))
