"""Opens the file of an index to be asked: it never changes, so nothing is locked, and nothing else is looked for."""

import sqlite3
from pathlib import Path


def open_index(path: Path) -> sqlite3.Connection:
    """Return the index of a file; sqlite3.Error where it cannot be opened.

    A journal that lies beside it is not played back into it; cells of a damaged page are not read past its end.
    """
    index = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    index.execute("PRAGMA cell_size_check=ON")
    return index
