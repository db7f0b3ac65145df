"""The rules of a study with its vocabulary, and the places of the gazetteers on which it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from loaders.checking.extended_places import find_known, known_place
from loaders.concepts.concept_files import read_concepts
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Entry
from loaders.settings.study_home import StudyHome
from loaders.sources import chunks, places_csv
from ontology.facts.fact_rules import FactRules
from ontology.facts.known_places import KnownPlaces
from ontology.vocabulary.vocabulary import Vocabulary


def read_rules(home: StudyHome, files: Sequence[Path] = ()) -> FactRules:
    """Return the rules of a study, whose tables of places are among some files.

    The faults of its own concepts are told with its files; where there are any, facts can be checked by the rules, so
    that a concept's fault is not told for each of them again.
    """
    own = read_concepts(home)
    bundled_vocabulary = home.bundled_vocabulary
    vocabulary = (
        bundled_vocabulary.knowing(own.concepts)
        if own.faults
        else Vocabulary.of(bundled_vocabulary, own.concepts, home.rules.languages)
    )
    rules = replace(home.rules, vocabulary=vocabulary)
    return replace(rules, places=_read_known_places(home, files, rules))


def _read_known_places(home: StudyHome, files: Iterable[Path], rules: FactRules) -> KnownPlaces:
    """Return the places of a study's gazetteers, with the slugs that tables among its files have for them."""
    tables = [file for file in files if file not in home.gazetteer and places_csv.reads(file)]
    if not tables:  # and so nothing to compare the gazetteers with
        return KnownPlaces()
    bundled = [entry for file in home.gazetteer for entry in _read_places(file, rules)]
    places = KnownPlaces({entry.slug: known_place(entry) for entry in bundled})
    own = (entry for file in tables for entry in _read_places(file, rules))
    same = {entry.slug: matches[0] for entry in own if len(matches := find_known(entry, places)) == 1}
    return replace(places, same={own: slug for own, slug in same.items() if own != slug})


def _read_places(file: Path, rules: FactRules) -> Iterator[Entry]:
    """Yield the places of a table, each as it stands there; what is wrong with others is told when facts are read."""
    for chunk in chunks(file) if places_csv.reads(file) else ():
        if isinstance(chunk, Chunk):
            yield from (item for item in places_csv.read(chunk, rules) if isinstance(item, Entry))
