"""What janji itself writes into folders, by which it is told from what a person keeps there."""

import re
from pathlib import Path

from ontology.files.regular_file import read_regular
from ontology.files.strict_json import parse_object

#: Says what a folder of janji's is; other programs have a manifest.json too.
MANIFEST = "manifest.json"
#: A manifest has some 300 bytes for each file of a store; a store of a terabyte has some 16,000 files.
LARGEST_MANIFEST = 2**24
#: How the format of each begins in its manifest: a graph, and the quads that Spark writes.
GRAPH_FORMAT, QUADS_FORMAT = "janji-graph/", "janji quads"
#: The folder of a generation of a graph, and of one that is being built or was left over by a build that was killed.
GENERATION = re.compile(r"[0-9a-f]{16}")
LEFT_OVER = re.compile(r"building-[0-9a-f]{32}")
#: The segments in such a folder: their triples, and what is known of each.
TRIPLES, INDEX = "segments.nt", "segments.jsonl"
#: Names the files of a folder that were published, a line each.
PUBLISHED = ".janji-published"


def read_format(folder: Path) -> str:
    """Return the format that the manifest of a folder names; nothing where there is none."""
    try:
        content = parse_object(read_regular(folder / MANIFEST, LARGEST_MANIFEST))
    except (OSError, ValueError):
        return ""
    return str(content.get("format", ""))


def is_own_folder(folder: Path) -> bool:
    """Say whether all that a folder holds was written by janji: a generation of a graph, a site, quads."""
    is_named = GENERATION.fullmatch(folder.name) or LEFT_OVER.fullmatch(folder.name)
    is_generation = is_named and any((folder / name).exists() for name in (TRIPLES, INDEX))
    return bool(is_generation) or (folder / PUBLISHED).is_file() or read_format(folder).startswith(QUADS_FORMAT)


def is_own_manifest(file: Path) -> bool:
    """Say whether a file is the manifest of a graph; a person may keep other things beside it."""
    return file.name == MANIFEST and read_format(file.parent).startswith(GRAPH_FORMAT)
