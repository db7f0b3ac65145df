"""Files of facts become segments: what is known already is kept, the rest is written, and then all is looked at as one.

Each chunk of facts is read, checked and written by itself; the check between chunks needs only their summaries. So a
study of any length is read as a stream, and a document that has not changed is not read again.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from loaders.checking.entry_check import check_entries
from loaders.checking.linking import Linker
from loaders.checking.summary import Summary
from loaders.compiling.process_pool import Task, write_chunks
from loaders.compiling.segment_writing import ChunkResult, derive_segments, salt
from loaders.compiling.study import find_faults, in_order
from loaders.compiling.study_rules import read_rules
from loaders.grounding.values.curator_marks import find_stray_quotes
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault, divide_entries
from loaders.settings.study_home import StudyHome, find_home
from loaders.sources import chunks, is_bulk, places_csv, read, sources_csv
from loaders.sources.inputs import Inputs, find_inputs
from ontology.errors import DataError, FaultsFound
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index
from ontology.quads.segment import Segment
from ontology.rdf.ids import Ids
from ontology.text.phrase import Phrase, PhraseLines

#: Is told the size of each chunk that is done, in bytes.
Progress = Callable[[int], None]

#: So many faults are told at once.
_MOST_FAULTS = 1_000


class Sink(Protocol):
    """Where segments go: it knows those of the build before."""

    @property
    def summaries(self) -> Mapping[str, Mapping[str, Any]]:
        """The summaries of the segments that are there already, by digest."""

    def begin(self) -> None:
        """Expect a new segment, sooner or later."""

    def keep(self, digest: str) -> None:
        """Take a segment that is there already."""

    def add(self, segment: Segment) -> None:
        """Take a new segment."""

    def begin_again(self) -> None:
        """Forget what was taken."""


class Nowhere:
    """A sink for who wants to know only whether facts are right."""

    summaries: Mapping[str, Mapping[str, Any]] = MappingProxyType({})

    def begin(self) -> None:
        """Do nothing."""

    def keep(self, digest: str) -> None:
        """Do nothing."""

    def add(self, segment: Segment) -> None:
        """Do nothing."""

    def begin_again(self) -> None:
        """Do nothing."""


@dataclass
class Compiled:
    """What was compiled: how many documents, facts and chunks, and how many of the chunks were new.

    `left_out` are the chunks that were left out for their faults, where that was asked for; `warnings` say what may not
    have been meant so, and `place_count` how many quotes end in '@' and a number that was read as their place.
    """

    documents: int = 0
    facts: int = 0
    chunks: int = 0
    new: int = 0
    left_out: Sequence[Chunk] = ()
    faults: Sequence[Fault] = ()
    warnings: list[Fault] = field(default_factory=list)
    place_count: int = 0
    #: The documents whose chunk has no fact of theirs, and those of which a chunk has facts.
    _without_facts: dict[str, Chunk] = field(default_factory=dict)
    _with_facts: set[str] = field(default_factory=set)

    def count(self, task: Task, summary: Summary) -> None:
        """Count a chunk that is in."""
        self.documents += len(summary.described)
        self.facts += summary.facts
        self.place_count += summary.place_count
        self.chunks += 1
        self.new += task.summary is None
        self.warnings += [Fault(str(task.chunk.path), line, message) for line, message in summary.warnings]
        if summary.facts == len(summary.described):
            self._without_facts |= dict.fromkeys(summary.described, task.chunk)
        else:
            self._with_facts.update(summary.documents)

    def end(self) -> None:
        """Warn of documents without facts, in order with all that is to be warned of."""
        without_facts = ((slug, chunk) for slug, chunk in self._without_facts.items() if slug not in self._with_facts)
        self.warnings += [
            chunk.fault(Phrase("document '{slug}' has no facts: is the file whole?", slug=slug))
            for slug, chunk in without_facts
        ]
        self.warnings.sort(key=in_order)


def compile_facts(
    paths: Sequence[Path],
    sink: Sink,
    *,
    ids: Ids | None = None,
    home: StudyHome | None = None,
    skip_bad: bool = False,
    progress: Progress | None = None,
) -> Compiled:
    """Send the segments of files and folders of facts, of the gazetteer and of the vocabulary to a sink.

    The settings are those of the study `home`, by default the one in which the paths lie; identifiers are minted by
    `ids`, by default the study's. With `skip_bad`, lines of bulk files that have faults, and what depends on them, are
    left out. Raises FaultsFound, with every fault of every file.
    """
    home = home or find_home(paths)
    inputs = find_inputs(paths, home)
    rules = read_rules(home, inputs.files)
    if inputs.faults:
        # The faults within the files are told with them, but for files of any length.
        files = [file for file in inputs.files if not is_bulk(file)]
        raise FaultsFound(list_faults(find_faults(replace(inputs, files=files), rules)))
    run = _Run(inputs, sink, ids or home.ids, rules, progress or (lambda _: None))
    while not run.attempt():
        run.settle(skip_bad)
        sink.begin_again()
    return run.compiled


class _Run:
    """One compilation: attempts, each with what the one before found out."""

    def __init__(self, inputs: Inputs, sink: Sink, ids: Ids, rules: FactRules, progress: Progress) -> None:
        self.tables = [file for file in inputs.files if places_csv.reads(file) or sources_csv.reads(file)]
        self.others = [file for file in inputs.files if file not in self.tables]
        self.warnings = inputs.warnings
        self.sink, self.ids, self.rules, self.progress = sink, ids, rules, progress
        self.vocabulary = rules.require_vocabulary()
        self.salt = salt() + ids.base.encode() + repr(rules).encode() + self.vocabulary.digest
        #: The digests of the chunks that are written last, with the names of all, and of those that are left out.
        self.last: set[str] = set()
        self.left_out: dict[str, Chunk] = {}
        self.faults: list[Fault] = []

    def attempt(self) -> bool:
        """Compile everything; False where chunks have faults or do not fit together."""
        left_out, faults, warnings = self.left_out.values(), self.faults, self.warnings
        self.compiled = Compiled(left_out=tuple(left_out), faults=tuple(faults), warnings=list(warnings))
        self.linker = Linker(self.vocabulary)
        self.gazetteer = Index(self.vocabulary)
        self.unread: list[Fault] = []
        self.unfit: set[int] = set()
        self.digests: list[str] = []
        if self.is_changed():
            self.sink.begin()
        waiting = self.take(write_chunks(self.tasks(self.tables), Index(self.vocabulary), self.ids, self.rules))
        gazetteer = self.linker.index_with_names()
        names = {kind: set(slugs) for kind, slugs in gazetteer.slugs.items()}
        self.gazetteer = Index(self.vocabulary, names, gazetteer.names)
        waiting += self.take(write_chunks(self.tasks(self.others), self.gazetteer, self.ids, self.rules))
        whole = Index(self.vocabulary, self.linker.index.slugs, gazetteer.names)
        self.unfit |= {
            task.number for task in self.take(write_chunks(waiting, whole, self.ids, self.rules, whole=True), True)
        }
        self.unfit |= self.linker.unfit()
        if self.unread or self.unfit or self.faults_of(self.linker.joined):
            return False
        self.finish()
        self.compiled.end()
        return True

    def is_changed(self) -> bool:
        """Say whether there is a new chunk; what can be read only once, as a pipe, is taken for one."""
        files = (*self.tables, *self.others)
        return not all(file.is_file() for file in files) or any(
            digest not in self.sink.summaries for digest, _ in self.all_chunks()
        )

    def tasks(self, files: Iterable[Path]) -> Iterator[Task]:
        """Yield the chunks of files, each with its summary where its segment is known."""
        for file in files:
            for chunk in chunks(file):
                if isinstance(chunk, Fault):
                    self.unread.append(chunk)
                    continue
                digest = chunk.digest(self.salt)
                if digest not in self.left_out:
                    yield Task(len(self.digests), chunk, digest, self.known_summary(digest))
                    self.digests.append(digest)

    def known_summary(self, digest: str) -> Summary | None:
        """Return the summary of a chunk whose segment is there already and would be written the same."""
        known = self.sink.summaries.get(digest) if digest not in self.last else None
        if known is None:
            return None
        summary = Summary(**known)
        names = summary.place_names.items()
        is_same = all(self.gazetteer.digest_names("place", slug) == of_names for slug, of_names in names)
        return summary if is_same else None

    def take(self, results: Iterable[tuple[Task, ChunkResult]], last: bool = False) -> list[Task]:
        """Send segments to the sink and return the chunks that have to be written last, or cannot be."""
        waiting: list[Task] = []
        for task, result in results:
            self.linker.add(task.number, result.summary)
            if result.faults:
                self.unfit.add(task.number)
            elif task.summary is None and (result.segment is None or (task.digest in self.last and not last)):
                waiting.append(task)
                continue
            elif result.segment is None:
                self.sink.keep(task.digest)
            else:
                self.sink.add(result.segment)
            self.compiled.count(task, result.summary)
            self.progress(len(task.chunk.content))
        return waiting

    def finish(self) -> None:
        """Send what follows from all chunks, and the vocabulary."""
        for segment in derive_segments(self.linker, self.ids):
            digest = hashlib.sha256(segment.data).hexdigest()
            if digest in self.sink.summaries:
                self.sink.keep(digest)
            else:
                self.sink.add(replace(segment, digest=digest))

    def settle(self, skip_bad: bool) -> None:
        """Find out what kept an attempt from being whole, and change what the next one does.

        Raises FaultsFound where it cannot be helped.
        """
        faults = sorted({*self.unread, *self.faults_of(self.unfit | self.linker.joined)}, key=in_order)
        digests = {self.digests[number] for number in self.unfit}
        if not faults:
            if digests <= self.last:
                raise DataError(Phrase("facts do not fit together: build them into a new folder, and report it"))
            # A name means something else than before, and rightly: it is written with the names of all.
            self.last |= digests
            return
        bad = {fault.file: {one.line for one in faults if one.file == fault.file} for fault in faults}
        lines = {
            digest: chunk for digest, chunk in self.chunks_of(digests) if chunk.line in bad.get(str(chunk.path), ())
        }
        if not skip_bad or not lines or any(None in rows or not is_bulk(Path(file)) for file, rows in bad.items()):
            raise FaultsFound(list_faults(faults))
        self.left_out |= lines
        self.faults += faults

    def faults_of(self, numbers: set[int]) -> list[Fault]:
        """Return every fault of some chunks, seen beside all others."""
        again = self.chunks_of({self.digests[number] for number in numbers})
        entries, faults = divide_entries(item for _, chunk in again for item in read(chunk, self.rules))
        for kind, slug in (target for fault in faults for target in fault.hides):
            self.linker.index.add(kind, slug)
        return [*faults, *check_entries(entries, self.linker.index_with_names()), *find_stray_quotes(entries)]

    def chunks_of(self, digests: set[str]) -> Iterator[tuple[str, Chunk]]:
        """Yield the chunks of some digests, read again."""
        if digests:
            yield from (pair for pair in self.all_chunks() if pair[0] in digests)

    def all_chunks(self) -> Iterator[tuple[str, Chunk]]:
        """Yield every chunk that can be had, with its digest."""
        for file in (*self.tables, *self.others):
            for chunk in chunks(file):
                if isinstance(chunk, Chunk):
                    yield chunk.digest(self.salt), chunk


def list_faults(faults: Sequence[Fault], most: int = _MOST_FAULTS) -> PhraseLines:
    """Return faults as lines, the first of them where they are many."""
    lines = [fault.tell() for fault in faults[:most]]
    more = len(faults) - len(lines)
    return PhraseLines([*lines, Phrase("… and {more} more", more=more)] if more else lines)
