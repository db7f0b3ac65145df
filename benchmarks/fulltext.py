"""Full text at a size: the index and its best twenty, against SPARQL's CONTAINS over the same texts.

    python -m benchmarks.fulltext [PROMISES]

The texts are two labels and a quote of each promise of a made-up nation.
"""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from benchmarks.figure import Figure, ratio, table
from benchmarks.machine import described
from benchmarks.nation import L, documents
from benchmarks.timing import call, in_turns
from ontology.ids import Ids
from ontology.rdf import bare, literal
from queries.fulltext import FILE, FullText, Text, update, write

_RUNS = 9
_SEARCHES = {
    "a common word": "warga",
    "a rare word": "14-7",
    "an inflection": "membangunkan",
    "two words": "pelatihan las",
    "five words": "pelatihan las warga desa modal",
}
_CONTAINS = 'SELECT ?s ?t WHERE {{ ?s <urn:text> ?t FILTER(CONTAINS(LCASE(?t), "{word}")) }} LIMIT {limit}'
_EVERYTHING = 1_000_000_000


def figures(folder: Path, promises: int = L) -> list[Figure]:
    """Return what building, changing and asking an index of so many promises takes; files go into the folder."""
    index, changed = folder / FILE, folder / f"changed-{FILE}"
    building = call(partial(write, index, texts(promises)))
    one = [text for text in texts(20) if text.segment.endswith("/news-0-0")]
    changing = call(partial(update, index, changed, [one[0].segment], one))
    asked = {name: partial(call, partial(FullText.open(index).best, words, 20)) for name, words in _SEARCHES.items()}
    store = _store(folder / "contains", promises)
    query = _CONTAINS.format(word=_SEARCHES["a common word"], limit=_EVERYTHING)
    scan = call(lambda: list(store.query(query)))  # type: ignore[arg-type]
    seconds = in_turns(asked, _RUNS)
    return [
        Figure(f"full text of {promises:,} promises: written", building, None, "s"),
        Figure("full text: its size", index.stat().st_size / 1e6, None, "MB"),
        ratio("full text: one document changed, against writing all", changing, building, 0.2),
        *(Figure(f"full text: best 20 for {name}", taken * 1000, 5.0, "ms") for name, taken in seconds.items()),
        Figure("full text: times as fast as CONTAINS", scan / seconds["a common word"], None, "×", least=300.0),
    ]


def texts(promises: int) -> Iterator[Text]:
    """Yield two labels and a quote of each promise."""
    ids = Ids()
    for document in documents(promises):
        slug = document["document"]["slug"]
        segment = bare(ids.entity("document", slug))
        for name, promise in document["promises"].items():
            quote = promise.get("quote") or promise["said"][0]["paraphrased"]
            entity = bare(ids.fact("promise", slug, name))
            evidence = bare(ids.quoted("evidence", slug, quote))
            yield Text(segment, entity, "label", promise["label"], evidence)
            yield Text(segment, entity, "label", f"{promise['label']} (promise)", evidence)
            yield Text(segment, entity, "quote", quote, evidence)


def _store(folder: Path, promises: int) -> Store:
    """Return a store on disk that has nothing but the texts."""
    lines = (f"<{text.entity}> <urn:text> {literal(text.text)} .\n" for text in texts(promises))
    file = folder.with_suffix(".nt")
    with file.open("w", encoding="utf-8") as written:
        written.writelines(lines)
    store = Store(str(folder))
    store.bulk_load(path=str(file), format=RdfFormat.N_TRIPLES, lenient=True)
    return store


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        print(f"{described()}\n\n{table(figures(Path(home), int(sys.argv[1]) if len(sys.argv) > 1 else L))}")
