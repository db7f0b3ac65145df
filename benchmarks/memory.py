"""How much memory a process has, with all that it began, as Linux tells."""

import os
from contextlib import suppress
from pathlib import Path


def resident(process: int) -> int:
    """Return the bytes in memory of a process and its children, and of theirs; 0 for one that is no more."""
    home, own, children = Path(f"/proc/{process}"), 0, ""
    with suppress(OSError):
        own = int((home / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        children = (home / "task" / str(process) / "children").read_text()
    return own + sum(resident(int(child)) for child in children.split())
