"""The engine in columns: what goes over the whole graph is answered from frames in memory, the rest embedded."""

from queries.engines.columnar.columnar_store import ColumnarStore
from queries.engines.store import Store
from queries.folder.generation import Generation


def open_engine(generation: Generation, embedded_store: Store) -> Store:
    """Return the store in columns over a generation; UsageError where maplib is not installed."""
    return ColumnarStore(generation.triples, embedded_store)
