"""Full text at a size: the index and its best twenty, against SPARQL's CONTAINS over the same texts.

    python -m benchmarks.fulltext [PROMISES]

The texts are two labels and a quote of each promise of a made-up nation. CONTAINS is asked of the embedded store, by
the properties that hold the texts in a graph; the store has only the triples that hold them, since a whole one takes
many minutes to load.
"""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import cast

from pyoxigraph import QuerySolutions, RdfFormat, Store

from benchmarks.figure import Figure, ms, ratio, table
from benchmarks.machine import describe_machine
from benchmarks.nation import L, documents
from benchmarks.timing import call, in_turns
from ontology.rdf.ids import Ids
from ontology.rdf.term import bare, literal
from ontology.rdf.terms import JANJI, SKOS
from queries.text.fulltext import FullText
from queries.text.fulltext_file import FILE
from queries.text.fulltext_gathered import Gathering
from queries.text.fulltext_texts import SearchedText
from queries.text.fulltext_write import update, write

_RUNS, _SCANS = 9, 3
_SEARCHES = {
    "a common word": "warga",
    "a rare word": "14-7",
    "an inflection": "membangunkan",
    "two words": "pelatihan las",
    "five words": "pelatihan las warga desa modal",
}
_PROPERTIES = {"label": SKOS.prefLabel, "quote": JANJI.quote}
#: The best of some are known only when all are found, so all have to be.
_CONTAINS = """SELECT ?holder ?text {{
  VALUES ?property {{ {properties} }}
  ?holder ?property ?text
  FILTER(CONTAINS(LCASE(?text), "{word}"))
}}"""


def figures(folder: Path, promises: int = L) -> list[Figure]:
    """Return what building, changing and asking an index of so many promises takes; files go into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    index, changed_index = folder / FILE, folder / f"changed-{FILE}"
    building = call(lambda: write(index, Gathering(folder, texts(promises))))
    one = [text for text in texts(20) if text.segment.endswith("/news-0-0")]
    changing = call(lambda: update(index, changed_index, [], Gathering(folder, one)))
    searches = {name: partial(call, partial(FullText.open(index).best, words, 20)) for name, words in _SEARCHES.items()}
    store = _store(folder / "contains", promises)
    query = _CONTAINS.format(properties=" ".join(_PROPERTIES.values()), word=_SEARCHES["a common word"])
    seconds = in_turns(searches, _RUNS)
    scan = in_turns({"CONTAINS": partial(call, lambda: list(cast("QuerySolutions", store.query(query))))}, _SCANS)
    contains = Figure(
        f"full text of {promises:,} promises: best 20 for a common word, times as fast as CONTAINS",
        scan["CONTAINS"] / seconds["a common word"],
        None,
        "×",
        f"{ms(scan['CONTAINS'])} : {seconds['a common word'] * 1000:.2f} ms",
        least=300.0,
    )
    return [
        Figure(f"full text of {promises:,} promises: written", building, None, "s"),
        Figure("full text: its size", index.stat().st_size / 1e6, None, "MB"),
        ratio("full text: one document changed, against writing all", changing, building, 0.2),
        *(Figure(f"full text: best 20 for {name}", duration * 1000, 5.0, "ms") for name, duration in seconds.items()),
        contains,
    ]


def texts(promises: int) -> Iterator[SearchedText]:
    """Yield two labels and a quote of each promise."""
    ids = Ids()
    for document in documents(promises):
        slug = document["document"]["slug"]
        segment = bare(ids.entity("document", slug))
        for name, promise in document["promises"].items():
            quote = promise.get("quote") or promise["said"][0]["paraphrased"]
            entity = bare(ids.fact("promise", slug, name))
            evidence = bare(ids.make_quote_id("evidence", slug, quote))
            yield SearchedText(segment, entity, "label", promise["label"], evidence)
            yield SearchedText(segment, entity, "label", f"{promise['label']} (promise)", evidence)
            yield SearchedText(segment, entity, "quote", quote, evidence)


def _store(folder: Path, promises: int) -> Store:
    """Return a store on disk that has nothing but the texts: labels of what has them, quotes of their evidence."""
    holders = ((text.evidence if text.field == "quote" else text.entity, text) for text in texts(promises))
    lines = (f"<{holder}> {_PROPERTIES[text.field]} {literal(text.text)} .\n" for holder, text in holders)
    file = folder.with_suffix(".nt")
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(lines)
    store = Store(str(folder))
    store.bulk_load(path=str(file), format=RdfFormat.N_TRIPLES, lenient=True)
    return store


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        print(f"{describe_machine()}\n\n{table(figures(Path(home), int(sys.argv[1]) if len(sys.argv) > 1 else L))}")
