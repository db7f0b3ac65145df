"""Morph-KGC: a mapping makes triples of flat tables, and Oxigraph loads them.

JANJI_MORPH_KGC names the Python of an environment that has it; otherwise one is made for the occasion.
"""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from pyoxigraph import Store

from benchmarks.building import LOAD
from benchmarks.peers import mapping, tables
from benchmarks.peers.missing import Missing
from benchmarks.peers.peer import Peer
from benchmarks.timing import command

_CONFIGURATION = """\
[CONFIGURATION]
output_file = made.nt
[Tables]
mappings = mapping.ttl
"""
_VERSION = "from importlib.metadata import version; print(version('morph-kgc'))"


def peer(promises: int, triples: Path, count: int, folder: Path) -> Peer:
    """Return what it takes from flat tables of so many promises to a store; Missing where there is none.

    The tables are written before the clock starts. What it makes is compared with our triples, of which it can make
    most: ValueError where one is none of ours. It works in the folder.
    """
    python = os.environ.get("JANJI_MORPH_KGC") or _install(folder / "environment")
    version = _version(python)
    home = folder / "tables"
    tables.write(home, promises)
    (home / "mapping.ttl").write_text(mapping.turtle(), encoding="utf-8")
    (home / "config.ini").write_text(_CONFIGURATION, encoding="utf-8")
    _time_load(python, home)
    _compare(home / "made.nt", triples, folder)
    triple_count = len(Store.read_only(str(home / "store")))
    name = f"Morph-KGC {version}, {triple_count:,} of our {count:,} triples, plus load"
    return Peer(name, {"default": partial(_time_load, python, home)}, most=1.0)


def _time_load(python: str, home: Path) -> float:
    shutil.rmtree(home / "store", ignore_errors=True)
    making = command([python, "-m", "morph_kgc", "config.ini"], home)
    return making + command([sys.executable, "-c", LOAD, "store", "made.nt"], home)


def _version(python: str) -> str:
    try:
        process = subprocess.run([python, "-c", _VERSION], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(f"{python} has no Morph-KGC: pip install morph-kgc") from error
    return process.stdout.strip()


def _install(folder: Path) -> str:
    """Return the Python of an environment with it, made in a folder."""
    python = str(folder / "bin" / "python")
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True)
        subprocess.run([python, "-m", "pip", "install", "morph-kgc"], check=True, capture_output=True)
    except subprocess.CalledProcessError as error:
        raise Missing("Morph-KGC cannot be installed here: pip install morph-kgc") from error
    return python


def _compare(theirs: Path, ours: Path, folder: Path) -> None:
    """Check that all lines of N-Triples are among ours, however many; ValueError where one is not."""
    environment = os.environ | {"LC_ALL": "C"}
    both = []
    for triples in (theirs, ours):
        both.append(folder / f"sorted-{triples.name}")
        subprocess.run(["sort", "--unique", f"--output={both[-1]}", str(triples)], env=environment, check=True)
    foreign = folder / "foreign.nt"
    with foreign.open("wb") as file:
        subprocess.run(["comm", "-23", *map(str, both)], env=environment, stdout=file, check=True)
    if foreign.stat().st_size:
        raise ValueError(f"Morph-KGC made triples that are none of ours: see {foreign}")
    for path in both:
        path.unlink()
