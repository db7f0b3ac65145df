"""The files of facts under some paths: every file that looks like data is one, or is told with the reason why not.

Folders are searched to their ends, through links too. What janji itself wrote there (graphs, sites, lines that a build
left out) is never read, nor is what is hidden behind a dot. The concepts of a study are no facts, and read beside them.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from errno import ELOOP, ENOENT
from pathlib import Path

from loaders.reading.entries import Fault
from loaders.settings.study_home import SCHEMES, StudyHome, find_bundled_facts, find_home, is_study
from loaders.sources import format_of, json_lines
from loaders.sources.left_out import is_left_out
from ontology.files.own_files import is_own_folder, is_own_manifest
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason

_READ = Phrase("a .yaml or .jsonl file, places.csv, sources.csv or promises.csv")
_NONE = Phrase("holds no facts: put .yaml files into it ('janji init' writes one to begin with)")
_OWN = Phrase("was written by janji and holds no facts to read: name the folder of your fact files")
_SHEETS = (".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods")
_DATA = {".yaml", ".yml", ".json", ".geojson", ".jsonl", ".ndjson", ".parquet", ".csv", *_SHEETS}


@dataclass
class Inputs:
    """The files to read, in order, what cannot be read, and what looks like data and is not read."""

    files: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)


def find_inputs(paths: Sequence[Path] = (), home: StudyHome | None = None) -> Inputs:
    """Return what files and folders (by default the bundled one) hold, the gazetteers of their study first."""
    home = home or find_home(paths)
    inputs = Inputs(list(home.gazetteer))
    if home.schemes:
        from loaders.concepts.concept_files import read_concepts  # which few studies need

        concepts = read_concepts(home)
        inputs.faults += concepts.faults
        inputs.warnings += concepts.warnings
    for path in paths or (find_bundled_facts(),):
        _add(path, inputs)
    unique = {file.resolve(): file for file in reversed(inputs.files)}
    inputs.files = list(reversed(unique.values()))
    return inputs


def _add(path: Path, inputs: Inputs) -> None:
    if not path.exists():
        message = Phrase("is a link to what cannot be opened") if path.is_symlink() else Phrase("does not exist")
        inputs.faults.append(Fault(str(path), None, message))
    elif not path.is_dir():
        if format_of(path):
            inputs.files.append(path)
        else:
            inputs.faults.append(Fault(str(path), None, Phrase("is no file of facts: give {read}", read=_READ)))
    elif is_own_folder(path):
        inputs.faults.append(Fault(str(path), None, _OWN))
    else:
        within = _Search().run(path)
        inputs.files += within.files
        inputs.faults += within.faults
        if within.files or within.faults:
            inputs.warnings += within.warnings
        else:
            inputs.faults += [Fault(str(path), None, _NONE), *within.warnings]


class _Search:
    """The search of one folder."""

    def __init__(self) -> None:
        self.inputs = Inputs()
        #: The folders still to be searched, each with its real path and those of the folders it was reached through.
        self.waiting: list[tuple[Path, str, tuple[str, ...]]] = []
        self.seen: set[str] = set()

    def run(self, folder: Path) -> Inputs:
        self.waiting.append((folder, os.path.realpath(folder), ()))
        while self.waiting:
            self.search(*self.waiting.pop())
        self.inputs.files.sort()
        return self.inputs

    def search(self, folder: Path, real: str, above: tuple[str, ...]) -> None:
        if real in above:
            self.fault(folder, Phrase("is a link to a folder that it lies in: remove it"))
        elif real not in self.seen:
            self.seen.add(real)
            try:
                children = sorted(folder.iterdir())
            except OSError as error:
                self.fault(folder, Phrase("cannot be opened: {reason}", reason=tell_reason(error)))
                return
            for child in children:
                self.take(child, (*above, real))

    def take(self, path: Path, above: tuple[str, ...]) -> None:
        """Take a file, look through a folder, or say why not."""
        if path.name.startswith("."):
            if path.suffix.lower() in _DATA and path.is_file() and not path.name.startswith(("._", ".#", ".~")):
                self.warn(path, Phrase("is not read, since its name begins with a dot: rename it"))
            return
        try:
            mode = path.stat().st_mode
        except OSError as error:
            # What stands in a folder and does not exist is a link.
            what = (
                Phrase("is a link that cannot be followed")
                if error.errno in (ENOENT, ELOOP)
                else Phrase("cannot be opened")
            )
            self.fault(path, Phrase("{fault}: {reason}", fault=what, reason=tell_reason(error)))
            return
        if stat.S_ISDIR(mode):
            self.take_folder(path, above)
        elif _looks_like_data(path) and not stat.S_ISREG(mode):
            self.fault(path, Phrase("is no regular file: put the facts themselves there"))
        else:
            self.take_file(path)

    def take_folder(self, folder: Path, above: tuple[str, ...]) -> None:
        if folder.name == SCHEMES and is_study(folder.parent):
            return
        if is_study(folder):
            self.warn(folder, "is not read, since it is a study of its own: name it alone")
            return
        if format_of(folder):
            self.fault(folder, Phrase("is a folder with the name of a file of facts: rename it"))
            return
        try:
            is_own = is_own_folder(folder)
        except OSError as error:
            self.fault(folder, Phrase("cannot be opened: {reason}", reason=tell_reason(error)))
            return
        if not is_own:
            real = os.path.realpath(folder) if folder.is_symlink() else f"{above[-1]}{os.sep}{folder.name}"
            self.waiting.append((folder, real, above))

    def take_file(self, path: Path) -> None:
        if format_of(path):
            reason = _why_no_facts(path)
            if reason:
                self.warn(path, reason)
            else:
                self.inputs.files.append(path)
        elif _looks_like_data(path) and not is_own_manifest(path):
            self.warn(path, Phrase("is not read: {path}", path=_advice(path)))

    def fault(self, path: Path, message: str) -> None:
        self.inputs.faults.append(Fault(str(path), None, message))

    def warn(self, path: Path, message: str) -> None:
        self.inputs.warnings.append(Fault(str(path), None, message))


def _looks_like_data(path: Path) -> bool:
    is_schema = path.name.lower().endswith(".schema.json")
    return not is_schema and any(suffix.lower() in _DATA for suffix in path.suffixes)


def _why_no_facts(path: Path) -> str | None:
    if is_left_out(path):
        return Phrase(
            "is not read, since a build wrote it with --skip-bad: mend its lines, or give the file by its name"
        )
    if json_lines.reads(path) and not json_lines.may_hold_facts(path):
        return Phrase("is not read: its first line has no 'document', nor any section of a fact file")
    return None


def _advice(path: Path) -> str:
    suffix = path.suffix.lower()
    table = next((table for table in ("places", "sources", "promises") if table in path.name.lower()), "")
    if suffix in _SHEETS:
        return Phrase("save its sheet as '{table}.csv' (in a spreadsheet: 'CSV UTF-8')", table=table or "promises")
    if suffix in (".json", ".geojson"):
        return Phrase("write a document a line (JSON lines), and let the name end in .jsonl")
    if suffix != ".csv":
        return Phrase("let its name end in .yaml, .jsonl, .parquet or .csv")
    if table in ("places", "sources"):
        return Phrase("name it '{table}.csv', in a folder of its own where there are two", table=table)
    if table:
        return Phrase("name it 'promises.csv', or let its name end in '.promises.csv'")
    return Phrase("a table is named 'promises.csv' (or '….promises.csv'), 'places.csv' or 'sources.csv'")
