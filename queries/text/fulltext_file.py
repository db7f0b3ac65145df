"""The file of an index: its name, its format, and how it is opened to be asked.

It never changes, so nothing is locked, and nothing else is looked for.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

#: The name of the index in the folder of a generation.
FILE = "texts.index"
#: What a file says of how it is made; another one is made anew.
FORMAT = 4


def open_index(path: Path) -> "sqlite3.Connection":
    """Return the index of a file; sqlite3.Error where it cannot be opened.

    A journal that lies beside it is not played back into it; cells of a damaged page are not read past its end.
    """
    import sqlite3

    index = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    index.execute("PRAGMA cell_size_check=ON")
    return index
