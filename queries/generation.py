"""The graph folder: a store built whole in a fresh folder, and a manifest that names it and is swapped in at the end.

    janji-graph/
      manifest.json        which generation is the graph, and what it must look like
      7f0c1c…/             a generation
        store/             the Oxigraph store, all merged in its default graph
        triples.nt         the same as text: a small graph is read from it into memory
        quads.nq           the same with named graphs: each document, each reference source, the derived edges

A build that is killed leaves the old manifest, and so the old graph; what it left behind goes with the next build.
Opening compares every file with the manifest: a store whose files were cut short opens without a word, as empty or as
a part. What a person keeps in the folder stays.
"""

import hashlib
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from ontology.errors import GraphError
from ontology.rdf import Quad, bare

FORMAT = "janji-graph/1"
_MANIFEST = "manifest.json"
_QUADS = "quads.nq"
_TRIPLES = "triples.nt"
_STORE = "store"
_GENERATION = re.compile(r"[0-9a-f]{16}")
_LEFT_OVER = re.compile(r"building-[0-9a-f]{32}")
_REBUILD = "build it again with 'janji build --graph {folder}'"


@dataclass(frozen=True)
class Manifest:
    """What a graph folder must look like, and of which facts it was made."""

    generation: str
    base: str
    #: SHA-256 of the files of facts.
    facts: str
    #: The version of janji that built it.
    version: str
    #: How many quads each named graph has, by its IRI.
    quads: dict[str, int]
    #: How many triples the merged graph has.
    triples: int
    #: Size and SHA-256 of every file of the generation.
    files: dict[str, tuple[int, str]]
    format: str = FORMAT


def write(folder: Path, quads: Iterable[Quad], *, base: str, facts: str) -> Manifest:
    """Build a graph from ordered quads and make it the graph of the folder; until then the old one stays.

    Raises GraphError where the folder holds something that is no graph of janji's.
    """
    _refuse_foreign(folder)
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"building-{uuid4().hex}"
    fresh.mkdir()
    try:
        manifest = _move_in(folder, fresh, _build(fresh, list(quads), base, facts))
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    _swap_in(folder, manifest)
    _clean(folder, manifest)
    return manifest


def _move_in(folder: Path, fresh: Path, manifest: Manifest) -> Manifest:
    """Give a fresh generation its name; one of the same facts that is whole stays, since it may be the graph now."""
    home = folder / manifest.generation
    with suppress(GraphError):
        there = read_manifest(folder)
        if compare(folder, there) == home:
            shutil.rmtree(fresh)
            return replace(manifest, files=there.files)
    if home.exists():
        shutil.rmtree(home)
    fresh.rename(home)
    return manifest


def _build(fresh: Path, quads: list[Quad], base: str, facts: str) -> Manifest:
    from importlib.metadata import version

    from pyoxigraph import RdfFormat, Store

    text = "".join(quad.line() for quad in quads).encode()
    (fresh / _QUADS).write_bytes(text)
    triples = sorted({(quad.subject, quad.predicate, quad.object) for quad in quads})
    (fresh / _TRIPLES).write_text("".join(f"{s} {p} {o} .\n" for s, p, o in triples), encoding="utf-8")
    store = Store(str(fresh / _STORE))
    store.bulk_load(path=fresh / _TRIPLES, format=RdfFormat.N_TRIPLES)
    store.flush()
    held, whole = len(store), len(triples)
    if held != whole:
        raise GraphError(f"the store holds {held} of {whole} triples: a fact was written in a form it changes")
    del store
    return Manifest(
        generation=hashlib.sha256(text + version("janji").encode()).hexdigest()[:16],
        base=base,
        facts=facts,
        version=version("janji"),
        quads=dict(sorted(Counter(bare(quad.graph) for quad in quads).items())),
        triples=len(triples),
        files=_files(fresh),
    )


def _files(generation: Path) -> dict[str, tuple[int, str]]:
    """Return size and digest of every file; RocksDB's log for people and its lock say nothing of the data."""
    files = sorted(path for path in generation.rglob("*") if path.is_file())
    return {
        path.relative_to(generation).as_posix(): (path.stat().st_size, _digest(path))
        for path in files
        if not path.name.startswith(("LOG", "LOCK"))
    }


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _refuse_foreign(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise GraphError(f"{folder} is a file: name a folder with --graph")
    inside = list(folder.iterdir()) if folder.is_dir() else []
    if inside and not _is_graph(folder) and not any(_is_generation(path) for path in inside):
        raise GraphError(f"{folder} holds files that are no graph of janji's: name another folder with --graph")


def _is_graph(folder: Path) -> bool:
    """Say whether a folder has a manifest of any version of janji's; other programs have a manifest.json too."""
    try:
        content = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and str(content.get("format")).startswith("janji-graph/")


def _is_generation(path: Path) -> bool:
    """Say whether a path is a generation, finished or left over by a build, and holds nothing else."""
    if path.is_symlink() or not path.is_dir():
        return False
    named = any(form.fullmatch(path.name) for form in (_GENERATION, _LEFT_OVER))
    return named and {inside.name for inside in path.iterdir()} <= {_QUADS, _TRIPLES, _STORE}


def _swap_in(folder: Path, manifest: Manifest) -> None:
    pending = folder / f"{_MANIFEST}.new"
    pending.write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    pending.replace(folder / _MANIFEST)


def _clean(folder: Path, manifest: Manifest) -> None:
    """Remove the generations before, and what killed builds left; nothing that a person put there."""
    for path in folder.iterdir():
        if path.name != manifest.generation and _is_generation(path):
            shutil.rmtree(path, ignore_errors=True)


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a graph folder; GraphError where there is none that can be read."""
    rebuild = _REBUILD.format(folder=folder)
    try:
        content: dict[str, Any] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        missing = "there is no graph in" if not folder.exists() else "no graph of janji's is in"
        raise GraphError(f"{missing} {folder}: {rebuild}, or name another with --graph") from None
    except (OSError, ValueError) as error:
        raise GraphError(f"{folder / _MANIFEST} cannot be read ({error}): {rebuild}") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise GraphError(f"{folder} was built by another version of janji: {rebuild}")
    try:
        files = {name: (size, digest) for name, (size, digest) in content.pop("files").items()}
        manifest = Manifest(**content, files=files)
        if not _GENERATION.fullmatch(manifest.generation):
            raise ValueError(manifest.generation)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise GraphError(f"{folder / _MANIFEST} is not whole: {rebuild}") from None
    return manifest


def compare(folder: Path, manifest: Manifest) -> Path:
    """Return the generation's folder; GraphError where any file is not what the manifest says."""
    home = folder / manifest.generation
    found = _files(home) if home.is_dir() else {}
    wrong = sorted(name for name in manifest.files.keys() | found.keys() if manifest.files.get(name) != found.get(name))
    if wrong:
        raise GraphError(f"{home / wrong[0]} is damaged or missing: {_REBUILD.format(folder=folder)}")
    return home


def quads_file(folder: Path) -> Path:
    """Return the sorted N-Quads of the graph of a folder; GraphError where it is missing or damaged."""
    return compare(folder, read_manifest(folder)) / _QUADS
