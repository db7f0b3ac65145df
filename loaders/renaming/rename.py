"""Writes the new slug into every file of a study, whole or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from loaders.checking.entry_check import check_entries, index_of
from loaders.compiling.study import in_order, load
from loaders.compiling.study_rules import read_rules
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Entry, divide_entries
from loaders.reading.source_text import write_facts
from loaders.renaming.csv_rename import TableRenaming
from loaders.renaming.fact_file_rename import FactFileRenaming
from loaders.renaming.notation import JSON
from loaders.renaming.renaming import Renaming, find_renaming
from loaders.renaming.text_edit import apply_edits
from loaders.settings.study_home import StudyHome
from loaders.sources import chunks, is_bulk, json_lines, read
from ontology.errors import DataError, FaultsFound
from ontology.facts.slug_register import Index
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
    first = next((entry for entry in entries if _names(entry, renaming)), None)
    if first is None or Path(first.file) in home.gazetteer:
        raise DataError(
            Phrase(
                "{kind} '{old}' is of a bundled gazetteer, which a study does not change",
                kind=renaming.kind,
                old=renaming.old,
            )
        )
    new_contents: dict[Path, bytes] = {}
    counts: dict[Path, int] = {}
    for file, of_file in by_file.items():
        content, count = _rename_in(Path(file), of_file, renaming, index, first)
        if count:
            new_contents[Path(file)], counts[Path(file)] = content, count
    _check(by_file, new_contents, home)
    write_facts(new_contents)
    return counts


def _names(entry: Entry, renaming: Renaming) -> bool:
    """Say whether an entry is what is renamed, or has it as a part."""
    return renaming.defines(entry) or renaming.find_part(entry) is not None


def _rename_in(file: Path, entries: list[Entry], renaming: Renaming, index: Index, first: Entry) -> tuple[bytes, int]:
    """Return the content of a file with the new slug, and at how many places that is another one."""
    content = file.read_bytes()
    if json_lines.reads(file):
        return _rename_in_lines(content, entries, renaming, index, first)
    if is_bulk(file):
        if renaming.old.encode() in content:
            raise DataError(
                Phrase(
                    "{file} may hold '{old}', and Parquet is not changed: do it where it is made",
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


def _rename_in_lines(
    content: bytes, entries: list[Entry], renaming: Renaming, index: Index, first: Entry
) -> tuple[bytes, int]:
    """Return the same for a file that has a document in each line."""
    lines, count, old = content.split(b"\n"), 0, renaming.old.encode()
    for number, of_line in groupby(entries, lambda entry: entry.lines.at(()) or 1):
        there = list(of_line)
        if old in lines[number - 1] or first in there:
            text = lines[number - 1].decode("utf-8")
            edits = set(FactFileRenaming(text, renaming, index, JSON).edits(there, first=first))
            lines[number - 1], count = apply_edits(text, edits).encode(), count + len(edits)
    return b"\n".join(lines), count


def _read_chunks(file: Path, changed: Mapping[Path, bytes]) -> Iterator[Chunk]:
    """Yield the chunks of a file as they are to be."""
    if file not in changed:
        yield from (chunk for chunk in chunks(file) if isinstance(chunk, Chunk))
    elif json_lines.reads(file):
        lines = enumerate(changed[file].split(b"\n"), start=1)
        yield from (Chunk(file, line.rstrip(b"\r"), number) for number, line in lines if line.strip())
    else:
        yield Chunk(file, changed[file])


def _check(files: Mapping[str, list[Entry]], new_contents: Mapping[Path, bytes], home: StudyHome) -> None:
    """Raise FaultsFound where the study would have faults with its changed files."""
    parts = (part for file in files for part in _read_chunks(Path(file), new_contents))
    rules = read_rules(home, [Path(file) for file in files])
    entries, faults = divide_entries(item for part in parts for item in read(part, rules))
    faults += check_entries(entries, index_of(entries, rules.require_vocabulary(), faults))
    if faults:
        raise FaultsFound(PhraseLines(fault.tell() for fault in sorted(set(faults), key=in_order)))
