"""The manifest of a graph folder: which generation is the graph, and what each file of it must look like.

Opening compares the files with it: a store whose files were cut short opens without a word, as empty or as a part.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ontology.errors import GraphError

FORMAT = "janji-graph/4"
MANIFEST = "manifest.json"
GENERATION = re.compile(r"[0-9a-f]{16}")
_REBUILD = "build it again with 'janji build --graph {folder}'"
#: Files of so many bytes together are compared byte by byte whenever a graph is opened; larger ones where their time
#: of change is another than when they were written.
_COMPARED = 2**24


@dataclass(frozen=True)
class File:
    """What a file of a generation must look like: its bytes, its SHA-256, and when it was written (ns)."""

    size: int
    digest: str
    written: int


@dataclass(frozen=True)
class Manifest:
    """What a graph folder must look like, and of what it was made."""

    generation: str
    base: str
    #: The version of janji that built it.
    version: str
    #: How many segments there are, how many lines they have, and how many triples the merged graph.
    segments: int
    lines: int
    triples: int
    files: dict[str, File]
    format: str = FORMAT


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a graph folder; GraphError where there is none that can be read."""
    again = rebuild(folder)
    try:
        content: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        missing = "there is no graph in" if not folder.exists() else "no graph of janji's is in"
        raise GraphError(f"{missing} {folder}: {again}, or name another with --graph") from None
    except (OSError, ValueError) as error:
        raise GraphError(f"{folder / MANIFEST} cannot be read ({error}): {again}") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise GraphError(f"{folder} was built by another version of janji: {again}")
    try:
        files = {name: File(**looks) for name, looks in content.pop("files").items()}
        manifest = Manifest(**content, files=files)
        if not GENERATION.fullmatch(manifest.generation):
            raise ValueError(manifest.generation)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise GraphError(f"{folder / MANIFEST} is not whole: {again}") from None
    return manifest


def is_manifest(folder: Path) -> bool:
    """Say whether a folder has a manifest of any version of janji's; other programs have a manifest.json too."""
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and str(content.get("format")).startswith("janji-graph/")


def swap_in(folder: Path, manifest: Manifest) -> None:
    """Make a manifest that of a folder, in one step."""
    pending = folder / f"{MANIFEST}.new"
    pending.write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    pending.replace(folder / MANIFEST)


def compare(folder: Path, manifest: Manifest) -> Path:
    """Return the generation's folder; GraphError where any file is not what the manifest says."""
    home = folder / manifest.generation
    strict = sum(file.size for file in manifest.files.values()) <= _COMPARED
    names = manifest.files.keys() | set(_names(home) if home.is_dir() else ())
    wrong = next((name for name in sorted(names) if not is_whole(home, name, manifest, strict=strict)), None)
    if wrong:
        raise GraphError(f"{home / wrong} is damaged or missing: {rebuild(folder)}")
    return home


def files_of(generation: Path, known: Mapping[str, File] = MappingProxyType({})) -> dict[str, File]:
    """Return what every file looks like, those that are known already as they are known.

    RocksDB's log for people and its lock say nothing of the data.
    """
    names = _names(generation)
    with ThreadPoolExecutor() as threads:
        looks = threads.map(lambda name: known.get(name) or file_of(generation / name), names)
        return dict(zip(names, looks, strict=True))


def _names(generation: Path) -> list[str]:
    files = (path for path in generation.rglob("*") if path.is_file())
    return sorted(
        path.relative_to(generation).as_posix() for path in files if not path.name.startswith(("LOG", "LOCK"))
    )


def file_of(path: Path) -> File:
    """Return what a file looks like."""
    status = path.stat()
    with path.open("rb") as file:
        return File(status.st_size, hashlib.file_digest(file, "sha256").hexdigest(), status.st_mtime_ns)


def is_whole(home: Path, name: str, manifest: Manifest, *, strict: bool) -> bool:
    """Say whether a file looks as the manifest says; unless `strict`, one that nobody has written since does."""
    path, wanted = home / name, manifest.files.get(name)
    if wanted is None or not path.is_file():
        return False
    status = path.stat()
    if status.st_size != wanted.size:
        return False
    return (not strict and status.st_mtime_ns == wanted.written) or file_of(path).digest == wanted.digest


def rebuild(folder: Path) -> str:
    """Return what to do where a graph cannot be used."""
    return _REBUILD.format(folder=folder)
