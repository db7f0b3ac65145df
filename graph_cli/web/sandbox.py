"""What a worker gives up before it reads its first query.

With no file descriptor to be had, nothing can be opened any more: no file and no socket, however a query asks for it.
What was opened before, the store and the socket by which it is asked, stays.
"""

import resource
from pathlib import Path


def confine(memory: int) -> None:
    """Give up files, network, and all memory but so many bytes more than are in use."""
    size = _size()
    if size is not None:  # no other system than Linux keeps this limit
        resource.setrlimit(resource.RLIMIT_AS, (size + memory, size + memory))
    for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_NOFILE):
        resource.setrlimit(limit, (0, 0))


def allow(seconds: float) -> None:
    """Let this process live for some more seconds of work: it ends even where nobody is left to end it."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(usage.ru_utime + usage.ru_stime + seconds) + 1, hard))


def _size() -> int | None:
    """Return how many bytes of address space are in use, where the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return None
    return pages * resource.getpagesize()
