"""Tells the faults of chunks as the plain build does: read again one by one, with their lines and near names."""

from collections.abc import Iterable, Iterator, Sequence

from pyspark.sql import DataFrame
from pyspark.sql import functions as F  # noqa: N812 - so it is called everywhere

from loaders.checking.entry_check import check_entries, references
from loaders.checking.slugs import former_slugs
from loaders.compiling.compiler import list_faults
from loaders.compiling.study import in_order
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Entry, Fault, divide_entries
from loaders.sources import read
from loaders.spark.part_plan import Part
from ontology.errors import DataError, FaultsFound
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ENTITY_KINDS
from ontology.vocabulary.vocabulary import Vocabulary

#: So many chunks with faults are read again; the others are counted.
MOST = 1_000


def find_faults(unfit: DataFrame, claims: DataFrame, parts: Sequence[Part], rules: FactRules) -> DataError:
    """Return the faults of the chunks that do not fit, of which there is one at least."""
    chunks = unfit.orderBy("part", "number").limit(MOST).collect()
    entries, faults = divide_entries(_read({(row.part, row.number) for row in chunks}, parts, rules))
    index = _index(entries, claims, rules.require_vocabulary())
    for kind, slug in (target for fault in faults for target in fault.hides):
        index.add(kind, slug)
    faults += check_entries(entries, index)
    if not faults:
        return DataError(Phrase("facts do not fit together, and no fault was found: report it"))
    text = list_faults(sorted(set(faults), key=in_order))
    further = unfit.count() - len(chunks)
    if not further:
        return FaultsFound(text)
    return FaultsFound(
        Phrase("{faults}\n… and {documents|document|documents} more with faults", faults=text, documents=further)
    )


def _read(chunks: set[tuple[int, int]], parts: Iterable[Part], rules: FactRules) -> Iterator[Entry | Fault]:
    part_numbers = {part for part, _ in chunks}
    for part in parts:
        for number, chunk in part.place_chunks() if part.number in part_numbers else ():
            if (part.number, number) in chunks:
                yield from read(chunk, rules) if isinstance(chunk, Chunk) else (chunk,)


def _index(entries: Sequence[Entry], claims: DataFrame, vocabulary: Vocabulary) -> Index:
    """Return the names of all entities of the kinds that entries refer to, and of the facts of their documents."""
    refs = [(ref, name) for entry in entries for _, ref, name in references(entry.fact)]
    kinds = {kind for ref, _ in refs for kind in ref.kinds if kind in ENTITY_KINDS} | {"source"}
    kinds |= {entry.kind for entry in entries if entry.kind in ENTITY_KINDS and any(former_slugs(entry))}
    documents = {entry.document for entry in entries} | {_document(name) for _, name in refs}
    of_them = F.substring_index("slug", "_", 1).isin(list(documents)) & F.col("slug").contains("_")
    names = claims.where("said = 'is'").where(F.col("kind").isin(list(kinds)) | of_them)
    index = Index(vocabulary)
    for kind, slug in names.select("kind", "slug").distinct().toLocalIterator():
        index.add(kind, slug)
    return index


def _document(name: str) -> str:
    """Return the document whose fact a name means, where it says so (`promise/news_lamps`)."""
    return name.rpartition("/")[2].partition("_")[0]
