"""Writes the new slug into every file of a study, whole or not at all."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from loaders.checking.entry_check import check_entries, index_of
from loaders.compiling.study import in_order, load
from loaders.compiling.study_rules import read_rules
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Entry, divide_entries
from loaders.renaming.csv_rename import TableRenaming
from loaders.renaming.renaming import Renaming, find_renaming
from loaders.renaming.text_edit import apply_edits
from loaders.renaming.yaml_rename import FactFileRenaming
from loaders.settings.study_home import StudyHome
from loaders.sources import chunks, is_bulk, read
from ontology.errors import DataError, FaultsFound
from ontology.facts.slug_register import Index
from ontology.files.whole_file import write_files
from ontology.text.phrase import Phrase, PhraseLines

_BOM = "\ufeff"


def rename(paths: Sequence[Path], home: StudyHome, old: str, new: str) -> dict[Path, int]:
    """Give an entity or a fact another slug in all files of a study; return how many places of each were changed.

    Raises FaultsFound where the study has faults before or would have any after, and DataError where the old slug
    means nothing or two things, the new one is taken, or a file cannot be changed so: nothing is written then.
    """
    study = load(paths, home=home)
    entries, index = study.entries, index_of(study.entries, study.vocabulary)
    renaming = find_renaming(old, new, entries, index)
    by_file: dict[str, list[Entry]] = {}
    for entry in entries:
        by_file.setdefault(entry.file, []).append(entry)
    first = next((entry for entry in entries if _defines(entry, renaming)), None)
    if first is None or Path(first.file) in home.gazetteer:
        raise DataError(
            Phrase(
                "{kind} '{old}' is of a bundled gazetteer, which a study does not change",
                kind=renaming.kind,
                old=renaming.old,
            )
        )
    changed: dict[Path, bytes] = {}
    counts: dict[Path, int] = {}
    for file, of_file in by_file.items():
        content, count = _renamed(Path(file), of_file, renaming, index, first)
        if count:
            changed[Path(file)], counts[Path(file)] = content, count
    _check(by_file, changed, home)
    write_files(changed)
    return counts


def _defines(entry: Entry, renaming: Renaming) -> bool:
    """Say whether an entry is what is renamed."""
    same = (entry.kind, entry.slug) == (renaming.kind, renaming.old)
    return same and (not renaming.document or entry.document == renaming.document)


def _renamed(file: Path, entries: list[Entry], renaming: Renaming, index: Index, first: Entry) -> tuple[bytes, int]:
    """Return the content of a file with the new slug, and at how many places that is another one."""
    content = file.read_bytes()
    if is_bulk(file):
        if renaming.old.encode() in content:
            raise DataError(
                Phrase(
                    "{file} may hold '{old}', and files of many documents are not changed: do it there",
                    file=file,
                    old=renaming.old,
                )
            )
        return content, 0
    text = content.decode("utf-8")
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    form = TableRenaming if file.suffix.lower() == ".csv" else FactFileRenaming
    edits = set(form(text, renaming, index).edits(entries, first=first))
    return (mark + apply_edits(text, edits)).encode(), len(edits)


def _check(files: Mapping[str, list[Entry]], changed: Mapping[Path, bytes], home: StudyHome) -> None:
    """Raise FaultsFound where the study would have faults with its changed files."""
    parts = (
        Chunk(part.path, changed.get(part.path, part.content), part.line)
        for file in files
        for part in chunks(Path(file))
        if isinstance(part, Chunk)
    )
    rules, _ = read_rules(home)
    entries, faults = divide_entries(item for part in parts for item in read(part, rules))
    faults += check_entries(entries, index_of(entries, rules.require_vocabulary(), faults))
    if faults:
        raise FaultsFound(PhraseLines(fault.tell() for fault in sorted(set(faults), key=in_order)))
