"""A whole study verified, document by document, by several processes where there are many documents."""

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from loaders.grounding.quote_check import verify
from loaders.grounding.values.study_names import StudyNames
from loaders.grounding.values.value_check import check_values_by
from loaders.grounding.values.value_verdict import ValueVerdict, Verdict
from loaders.processes.worker_process import begin_work, open_workers
from loaders.reading.entries import Entry, Fault
from ontology.errors import DataError
from ontology.facts.fact_file import Document
from ontology.text.phrase import Phrase
from ontology.vocabulary.vocabulary import Vocabulary

#: So few documents are verified sooner than other processes have begun.
_FEW = 48
_BATCH = 16


@dataclass(frozen=True)
class StudyVerification:
    """What was found in the texts of some documents: how many quotes and values, and what is to be told of them."""

    quotes: int
    texts: int
    faults: tuple[Fault, ...]
    counts: Counter[Verdict]
    #: The verdicts that are told one by one.
    verdicts: tuple[ValueVerdict, ...]


@dataclass(frozen=True)
class _Grounds:
    """What the verification of every document needs."""

    #: The facts of each document, in the order of the documents.
    facts: tuple[tuple[Entry, ...], ...]
    folder: Path
    names: StudyNames
    latest_year: int
    kept: frozenset[Verdict]

    def verify(self, batch: range) -> StudyVerification:
        """Return what is found in the texts of some documents."""
        entries = [entry for place in batch for entry in self.facts[place]]
        verification = verify(entries, self.folder)
        counts: Counter[Verdict] = Counter()
        verdicts: list[ValueVerdict] = []
        for each in check_values_by(self.names, verification, entries, self.latest_year):
            counts[each.verdict] += 1
            if each.verdict in self.kept:
                verdicts.append(each)
        quotes, texts = len(verification.sightings), len(verification.texts)
        return StudyVerification(quotes, texts, verification.faults, counts, tuple(verdicts))


def verify_study(
    entries: Sequence[Entry], folder: Path, vocabulary: Vocabulary, latest_year: int, kept: Collection[Verdict]
) -> StudyVerification:
    """Return what is found in the texts of a study, with the verdicts of some sorts one by one."""
    by_document: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_document[entry.document].append(entry)
    facts = tuple(tuple(each) for each in by_document.values() if any(isinstance(one.fact, Document) for one in each))
    on = _Grounds(facts, folder, StudyNames(entries, vocabulary), latest_year, frozenset(kept))
    batches = [range(start, min(start + _BATCH, len(facts))) for start in range(0, len(facts), _BATCH)]
    is_few = len(facts) < _FEW or (os.cpu_count() or 1) < 2
    return _join(map(on.verify, batches) if is_few else _by_pool(on, batches))


def _by_pool(on: _Grounds, batches: Sequence[range]) -> Iterator[StudyVerification]:
    pool = open_workers(_begin, on)
    try:
        yield from pool.map(_verify, batches)
    except BrokenProcessPool:
        raise DataError(
            Phrase("a process that read facts was ended, maybe for want of memory: do the same again")
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _join(parts: Iterable[StudyVerification]) -> StudyVerification:
    """Return as one what was found in the texts of several batches."""
    quotes, texts, counts = 0, 0, Counter[Verdict]()
    faults: list[Fault] = []
    verdicts: list[ValueVerdict] = []
    for part in parts:
        quotes, texts = quotes + part.quotes, texts + part.texts
        counts += part.counts
        faults += part.faults
        verdicts += part.verdicts
    return StudyVerification(quotes, texts, tuple(faults), counts, tuple(verdicts))


_grounds: _Grounds


def _begin(on: _Grounds) -> None:
    """Prepare a process of the pool."""
    global _grounds  # what every batch needs is given to a process once
    _grounds = on
    begin_work()


def _verify(batch: range) -> StudyVerification:
    return _grounds.verify(batch)
