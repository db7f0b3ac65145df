"""A study: all facts that belong together, read and checked, ready to become quads."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from loaders.checking.entry_check import check_entries, index_of
from loaders.compiling.segment_writing import tell, tell_speakers
from loaders.compiling.study_rules import read_rules
from loaders.grounding.values.curator_marks import find_stray_quotes
from loaders.grounding.values.shown_values import ShownValueFinder
from loaders.reading.entries import Entry, Fault, divide_entries
from loaders.settings.study_home import StudyHome, find_home
from loaders.sources import chunks
from loaders.sources import read as read_chunk
from loaders.sources.inputs import Inputs, find_inputs
from ontology.errors import FaultsFound
from ontology.facts import fact_file as facts
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index
from ontology.quads import place_quads as reference
from ontology.quads.fact_writer import FactWriter
from ontology.quads.quad_buffer import QuadBuffer
from ontology.rdf.ids import Ids
from ontology.rdf.term import Quad
from ontology.text.phrase import PhraseLines
from ontology.vocabulary.vocabulary import Vocabulary, read_bundled

_IDS = Ids()


@dataclass(frozen=True)
class Study:
    """The checked facts of all documents, with the gazetteer."""

    entries: tuple[Entry, ...]
    digest: str
    ids: Ids = _IDS
    rules: FactRules = field(default_factory=lambda: FactRules(vocabulary=read_bundled()))
    #: The files that look like data and were not read, with the reason.
    unread: tuple[Fault, ...] = ()

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary of the study."""
        return self.rules.require_vocabulary()

    @cached_property
    def documents(self) -> dict[str, facts.Document]:
        """The documents by slug."""
        return {e.document: e.fact for e in self.entries if isinstance(e.fact, facts.Document)}

    def quads(self) -> list[Quad]:
        """Return all quads of the study and of the vocabulary, each once, in order."""
        buffer = QuadBuffer()
        writers: dict[str, FactWriter] = {}
        gazetteer = index_of((entry for entry in self.entries if not entry.document), self.vocabulary)
        finders: dict[tuple[str, str], ShownValueFinder] = {}
        for home, entries in self._by_home.items():
            finders[home] = ShownValueFinder(entries, gazetteer, self.rules)
        for entry in self.entries:
            tell(entry, buffer, self.ids, self._index, writers, finders[entry.file, entry.document])
        tell_speakers(writers.values())
        reference.inside(places_above(self.entries), self.ids, buffer)
        return sorted({*buffer.quads(), *self.vocabulary.keys(), *self.vocabulary.graph_quads()})

    @cached_property
    def _by_home(self) -> dict[tuple[str, str], list[Entry]]:
        """The entries by the file in which they stand and the document of which they are."""
        homes: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.entries:
            homes.setdefault((entry.file, entry.document), []).append(entry)
        return homes

    @cached_property
    def _index(self) -> Index:
        return index_of(self.entries, self.vocabulary)


def places_above(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Return the slugs of all places, each with those of the places right above it."""
    above: dict[str, list[str]] = {}
    for entry in entries:
        if entry.kind == "place":
            higher = getattr(entry.fact, "within", None)
            above.setdefault(entry.slug, []).extend([higher] if higher else [])
    return above


def load(paths: Sequence[Path] = (), base: str | None = None, home: StudyHome | None = None) -> Study:
    """Return the study of the given files and folders (by default the bundled facts), by the settings of its `home`.

    Raises FaultsFound, with every fault of every file, where any of them is not right.
    """
    home = home or find_home(paths)
    inputs = find_inputs(paths, home)
    rules = read_rules(home, inputs.files)
    entries, faults = _read_and_check(inputs, rules)
    if faults:
        raise FaultsFound(PhraseLines(fault.tell() for fault in faults))
    ids = Ids(base) if base else home.ids
    return Study(tuple(entries), _digest(inputs.files), ids, rules, tuple(inputs.warnings))


def check(paths: Sequence[Path] = ()) -> list[Fault]:
    """Return every fault of the given files and folders, by file and line; nothing is loaded."""
    home = find_home(paths)
    inputs = find_inputs(paths, home)
    return find_faults(inputs, read_rules(home, inputs.files))


def find_faults(inputs: Inputs, rules: FactRules) -> list[Fault]:
    """Return every fault of files, and of what cannot be read, by file and line."""
    return _read_and_check(inputs, rules)[1]


def _read_and_check(inputs: Inputs, rules: FactRules) -> tuple[list[Entry], list[Fault]]:
    entries, faults = read(inputs.files, rules)
    faults += check_entries(entries, index_of(entries, rules.require_vocabulary(), faults))
    faults += find_stray_quotes(entries)
    return entries, sorted({*inputs.faults, *faults}, key=in_order)


def read(files: Sequence[Path], rules: FactRules) -> tuple[list[Entry], list[Fault]]:
    """Return the entries and the faults of files, each read by its format."""
    parts = (chunk for file in files for chunk in chunks(file))
    return divide_entries(
        item for chunk in parts for item in ((chunk,) if isinstance(chunk, Fault) else read_chunk(chunk, rules))
    )


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def in_order(fault: Fault) -> tuple[str, int, str]:
    """Return by what faults are sorted."""
    return fault.file, fault.line or 0, fault.message
