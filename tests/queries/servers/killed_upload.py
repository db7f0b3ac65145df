"""Uploads a version of some graphs, and says after each how many a server has acknowledged: to be killed by a test."""

import sys
from collections.abc import Iterator

from queries.servers.upload import NamedGraph, upload

GRAPHS, TRIPLES = 40, 200


def graphs(version: str) -> Iterator[NamedGraph]:
    """Yield graphs in which every triple names the version, and the digest does too."""
    for number in range(GRAPHS):
        lines = [f'<urn:s{line}> <urn:version> "{version}" .\n' for line in range(TRIPLES)]
        yield NamedGraph(f"https://example.org/graph/{number}", version, "".join(lines).encode())


def say(what: str) -> None:
    """Write a line that is read even if the next moment is the last."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    upload(graphs(sys.argv[1]), sys.argv[2], progress=say)
