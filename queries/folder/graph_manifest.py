"""The manifest of a graph folder: which generation is the graph, and what each file of it must look like.

Opening compares the files with it: a store whose files were cut short opens without a word, as empty or as a part.
The manifest carries a digest of all that it says, so that it is whole or none.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ontology.errors import GraphError
from ontology.files.own_files import GENERATION, GRAPH_FORMAT, LARGEST_MANIFEST, read_format
from ontology.files.own_files import MANIFEST as MANIFEST
from ontology.files.regular_file import NotRegular, read_regular
from ontology.files.strict_json import parse_object
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.folder.edition import UNSAID, Edition
from queries.folder.file_state import FileState, find_changed

FORMAT = f"{GRAPH_FORMAT}6"
#: Files of so many bytes together are compared byte by byte whenever a graph is opened; of larger ones, those that were
#: touched since they were written.
_COMPARED = 2**24
_HIGHEST = 2**63


@dataclass(frozen=True)
class GraphManifest:
    """What a graph folder must look like, and of what it was made."""

    generation: str
    base: str
    #: The version of janji that built it.
    version: str
    #: The digest of what it was made of: the same facts give the same one.
    made_of: str
    #: How many segments there are, how many lines they have, and how many triples the merged graph.
    segments: int
    lines: int
    triples: int
    files: dict[str, FileState]
    format: str = FORMAT
    #: What its makers say of it.
    edition: Edition = UNSAID
    #: The languages in which it has each of its texts, as `queries.folder.complete_languages` says.
    complete_languages: tuple[str, ...] = ()

    @property
    def is_compared_whole(self) -> bool:
        """Whether its files are so small that every byte of them is compared whenever the graph is opened."""
        return sum(file.size for file in self.files.values()) <= _COMPARED


def read_manifest(folder: Path) -> GraphManifest:
    """Return the manifest of a graph folder; GraphError where there is none that can be read."""
    try:
        content = parse_object(read_regular(folder / MANIFEST, LARGEST_MANIFEST))
    except FileNotFoundError:
        there = Phrase("no graph of janji's is in {folder}", folder=folder)
        nothing = Phrase("there is no graph in {folder}", folder=folder)
        fault = there if folder.exists() else nothing
        raise GraphError(
            Phrase("{fault}: {advice}, or name another with --graph", fault=fault, advice=rebuild(folder))
        ) from None
    except PermissionError as error:
        raise unreadable(error) from None
    except (OSError, ValueError) as error:
        why = tell_reason(error) if isinstance(error, OSError) else error.args[0]
        raise GraphError(
            Phrase(
                "{file} cannot be read ({reason}): {advice}", file=folder / MANIFEST, reason=why, advice=rebuild(folder)
            )
        ) from None
    if content.get("format") != FORMAT:
        raise GraphError(
            Phrase("{folder} was built by another version of janji: {advice}", folder=folder, advice=rebuild(folder))
        )
    try:
        return _check(content)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise GraphError(
            Phrase("{file} is not whole: {advice}", file=folder / MANIFEST, advice=rebuild(folder))
        ) from None


def _check(content: dict[str, Any]) -> GraphManifest:
    """Return what a manifest says; an error of any kind where it is not what was written."""
    digest = content.pop("digest")
    if digest != _digest_of(content):
        raise ValueError("its digest is another")
    files = {str(name): FileState(**_check_types(FileState, state)) for name, state in content.pop("files").items()}
    edition = Edition.of_json(content.pop("edition"))
    complete = tuple(content.pop("complete_languages"))
    checked = _check_types(GraphManifest, content)
    manifest = GraphManifest(**checked, files=files, edition=edition, complete_languages=complete)
    if not GENERATION.fullmatch(manifest.generation):
        raise ValueError(manifest.generation)
    return manifest


def _check_types(kind: type[GraphManifest | FileState], content: dict[str, Any]) -> dict[str, Any]:
    """Return texts and numbers as the fields of a class have them; TypeError or ValueError for others."""
    for field in fields(kind):
        value = content.get(field.name)
        if field.type is int and not (type(value) is int and 0 <= value < _HIGHEST):
            raise ValueError(field.name)
        if field.type is str and type(value) is not str:
            raise TypeError(field.name)
    return content


def _digest_of(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def is_manifest(folder: Path) -> bool:
    """Say whether a folder has a manifest of any version of janji's; other programs have a manifest.json too."""
    return read_format(folder).startswith(GRAPH_FORMAT)


def swap_in(folder: Path, manifest: GraphManifest) -> None:
    """Make a manifest that of a folder, in one step."""
    from ontology.files.whole_file import replace_file  # which whoever only asks does not need

    content = asdict(manifest)
    text = json.dumps({**content, "digest": _digest_of(content)}, indent=2) + "\n"
    pending = folder / f"{MANIFEST}.new"
    pending.unlink(missing_ok=True)  # a build that was killed left it
    replace_file(folder / MANIFEST, text.encode(), beside=pending)


def compare(folder: Path, manifest: GraphManifest, *, thorough: bool = False) -> Path:
    """Return the generation's folder; GraphError where any file is not what the manifest says.

    Large files are read only where they were touched, unless `thorough`.
    """
    home = folder / manifest.generation
    try:
        wrong = find_changed(home, manifest.files, thorough=thorough or manifest.is_compared_whole)
    except (FileNotFoundError, NotADirectoryError, NotRegular) as error:
        raise damage_error(folder, error.filename) from None
    except OSError as error:
        raise unreadable(error) from None
    if wrong:
        raise damage_error(folder, home / wrong)
    return home


def check_name(folder: Path) -> None:
    """Raise GraphError for a folder whose path is no text: the store cannot lie there."""
    try:
        str(folder.absolute()).encode()
    except UnicodeEncodeError:
        raise GraphError(
            Phrase(
                "{folder} is no UTF-8, which the store needs: name another folder with --graph",
                folder=repr(str(folder)),
            )
        ) from None


def damage_error(folder: Path, what: object) -> GraphError:
    """Return the error that says that a part of a graph is damaged, and what to do."""
    return GraphError(
        Phrase(
            "{part} is damaged or missing: {advice}, or make it from its own segments with "
            "'janji build --repair --graph {folder}'",
            part=what,
            advice=rebuild(folder),
            folder=folder,
        )
    )


def unreadable(error: OSError) -> GraphError:
    """Return the error that says that a part of a graph may be whole, but cannot be read."""
    return GraphError(
        Phrase("{file} cannot be read: {reason}; see who may read it", file=error.filename, reason=tell_reason(error))
    )


def rebuild(folder: Path) -> str:
    """Return what to do where a graph cannot be used."""
    return Phrase("build it again with 'janji build --graph {folder}'", folder=folder)
