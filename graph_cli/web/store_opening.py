"""A worker's store, with every file of it open.

RocksDB opens some of its files at first, the others when they are needed, and a confined worker could open none.
"""

import os
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pyoxigraph import RdfFormat, Store, Triple, parse

from ontology.errors import GraphError
from ontology.text.phrase import Phrase
from queries.engines.embedded_store import EmbeddedStore

#: So many triples are looked up between two looks at what is open, and so many times. Their places in the files are as
#: if drawn by lot: at 12 million triples, in 44 files, ten were enough.
_LOOKED_UP, _TIMES = 100, 50
_OPEN = Path("/proc/self/fd")


def open_store(triples: Path, store: Path, *, small: bool) -> Store:
    """Return a store of some N-Triples, read into memory where it is small; GraphError where a file stays closed."""
    if small:
        return EmbeddedStore.read(triples).store
    rdf_store = EmbeddedStore.open(store).store
    some = _some(triples)
    for _ in range(_TIMES):
        for triple in islice(some, _LOOKED_UP):
            _look_up(rdf_store, triple)
        if not _find_unopened_files(store):
            return rdf_store
    raise GraphError(Phrase("{store} has more files than this process may open", store=store))


def _look_up(store: Store, triple: Triple) -> None:
    """Look up a triple by each of the orders in which it is kept."""
    for pattern in ((triple.subject, None, None), (None, triple.predicate, triple.object), (None, None, triple.object)):
        next(store.quads_for_pattern(*pattern), None)


def _some(triples: Path) -> Iterator[Triple]:
    """Yield triples from anywhere in a file, without end; the same ones each time."""
    anywhere, size = random.Random(0), triples.stat().st_size
    with triples.open("rb") as file:
        while True:
            file.seek(anywhere.randrange(size))
            file.readline()
            for quad in parse(file.readline(), format=RdfFormat.N_TRIPLES):
                yield quad.triple


def _find_unopened_files(store: Path) -> set[str]:
    """Return the names of the files of a store that are not open, as far as the system tells."""
    if not _OPEN.exists():
        return set()
    links = {os.path.realpath(link) for link in _OPEN.iterdir()}
    return {file.name for file in store.glob("*.sst") if os.path.realpath(file) not in links}
