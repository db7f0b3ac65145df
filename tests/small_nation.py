"""The made-up nation of the benchmarks with few of its 7,000 districts, which would be most of the work of a build."""

import re
from pathlib import Path

from benchmarks import nation


def write_small_nation(folder: Path, promises: int, districts: int = 0) -> Path:
    """Write the facts of so many promises, with the first districts and those named; return the documents' file."""
    facts = nation.write(folder, promises)
    kept = {*re.findall(r'"(district-\d+)"', facts.read_text("utf-8")), *(f"district-{n}" for n in range(districts))}
    rows = (folder / "places.csv").read_text("utf-8").splitlines(keepends=True)
    small = [row for row in rows if not row.startswith("district-") or row.partition(",")[0] in kept]
    (folder / "places.csv").write_text("".join(small), "utf-8")
    return facts
