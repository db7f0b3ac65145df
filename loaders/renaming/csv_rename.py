"""Changes a table at the places where a slug stands, and nothing else of it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from loaders.checking.entry_check import references
from loaders.reading.csv_table import delimiter_of
from loaders.reading.entries import Entry
from loaders.renaming.renaming import Renaming
from loaders.renaming.text_edit import TextEdit
from ontology.facts.slug_register import Index

#: The columns that hold words, in which what looks like a slug is none.
_WORDS = re.compile(r"(label|name|note|condition)(_.*)?|also|quote|at|slug|formerly|document|sources")


class Cell(NamedTuple):
    """A cell as it stands in the text."""

    start: int
    end: int
    raw: str

    @property
    def value(self) -> str:
        """What the cell says."""
        return self.raw[1:-1].replace('""', '"') if self.raw.startswith('"') else self.raw

    def write_value(self, value: str) -> TextEdit:
        """Return what writes a value in place of the cell's, between quotation marks where those are there."""
        text = '"' + value.replace('"', '""') + '"' if self.raw.startswith('"') else value
        return TextEdit(self.start, self.end, text)


def read_cells(text: str, delimiter: str) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the line and the cells of every record.

    >>> [[cell.value for cell in cells] for _, cells in read_cells('a,"b, c",', ",")]
    [['a', 'b, c', '']]
    """
    pattern = re.compile(rf'"(?:[^"]|"")*"|[^{re.escape(delimiter)}\r\n]*')
    position, line, start, cells = 0, 1, 0, list[Cell]()
    while position < len(text) or cells:
        match = pattern.match(text, position)
        assert match is not None  # it matches nothing, too
        cells.append(Cell(match.start(), match.end(), match[0]))
        position = match.end()
        if text[position : position + 1] == delimiter:
            position += 1
            continue
        yield line, cells
        end = re.compile(r"\r?\n|$").search(text, position)
        position = end.end() if end else len(text)
        line, start, cells = line + text.count("\n", start, position), position, []


class TableRenaming:
    """The edits that one table needs."""

    def __init__(self, text: str, renaming: Renaming, index: Index) -> None:
        self.renaming, self.index = renaming, index
        self.delimiter = delimiter_of(text)
        records = list(read_cells(text, self.delimiter))
        self.header = records[0][1]
        self.columns = [cell.value.strip() for cell in self.header]
        self.rows = dict(records[1:])

    def edits(self, entries: Iterable[Entry], *, first: Entry | None) -> Iterator[TextEdit]:
        """Yield the edits of the rows; the `first` entry to define what is renamed keeps the old slug."""
        keeps_old = False
        for entry in entries:
            row = self.rows[entry.lines.at(()) or 0]
            for name, cell in zip(self.columns, row, strict=False):
                yield from self.edit_cell(name, cell, entry)
            if entry is first:
                keeps_old = True
                yield self.formerly(row, self.renaming.old)
            elif self.renaming.kind == "document" and entry.document == self.renaming.old:
                keeps_old = True
                before = (entry.slug, *(name for name in getattr(entry.fact, "formerly", ()) if "_" not in name))
                yield self.formerly(row, " | ".join(self.renaming.name_before(name) for name in before))
        if keeps_old and "formerly" not in self.columns:
            yield TextEdit(self.header[-1].end, self.header[-1].end, f"{self.delimiter}formerly")

    def edit_cell(self, name: str, cell: Cell, entry: Entry) -> Iterator[TextEdit]:
        """Yield what writes the new slug into a cell, if it has to stand there."""
        renaming, value = self.renaming, cell.value.strip()
        is_own = (entry.kind, entry.slug) == (renaming.kind, renaming.old) and entry.document == renaming.document
        if (name == "slug" and is_own) or (
            name == "document" and renaming.kind == "document" and value == renaming.old
        ):
            yield cell.write_value(cell.value.replace(renaming.old, renaming.new))
        elif not _WORDS.fullmatch(name):
            old = [part.strip() for part in cell.value.split("|")]
            new = [renaming.rename(part) if part in self.names(entry) else part for part in old]
            if new != old:
                yield cell.write_value(" | ".join(new))

    def names(self, entry: Entry) -> set[str]:
        """Return the references of an entry that are to be changed."""
        names = {(name, self.index.resolve(name, ref, entry.document)) for _, ref, name in references(entry.fact)}
        document = f"{self.renaming.old}_" if self.renaming.kind == "document" else None
        return {
            name
            for name, target in names
            if target == self.renaming.target or (document and name.rpartition("/")[2].startswith(document))
        }

    def formerly(self, row: list[Cell], old: str) -> TextEdit:
        """Return what keeps an old slug in a row, in the column that holds such or in a new one at the end."""
        if "formerly" not in self.columns:
            missing = self.delimiter * (len(self.columns) - len(row) + 1)
            return TextEdit(row[-1].end, row[-1].end, f"{missing}{old}")
        position = self.columns.index("formerly")
        if position >= len(row):
            return TextEdit(row[-1].end, row[-1].end, self.delimiter * (position - len(row) + 1) + old)
        cell = row[position]
        return cell.write_value(f"{cell.value} | {old}" if cell.value else old)
