"""A table for people: as wide as the terminal, each row with its receipt beneath it, nothing cut off."""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence

from graph_cli.terminal.cells import heading, readable_cell
from graph_cli.terminal.marking import OFF, ON, close_marks, mark_text, render_marks
from graph_cli.terminal.output import is_terminal
from ontology.text.printable import printable
from queries.asking.answer import Answer, AnswerRow, Cell, plain

_GAP = 2
_LEAST = 6
#: A word of a language is hardly ever longer; what is longer, such as an address, may be broken for the others' sake.
_LONGEST = 20
_INDENT = "    "
#: Letters of Europe and the signs of typography take a column each, and cost no table a library.
_SIMPLE = re.compile(r"[ -~¡-¬®-˿‐-‧←-↓─]*")
#: Where a word may be broken: behind a hyphen within it.
_HYPHEN = re.compile(r"(?<=[^\W\d]-)(?=\w)")
#: A word that is a number, a date or an amount of money, which nobody can read over two lines.
_NUMBER = re.compile(r"\W*[^\W\d]{0,3}\W{0,3}\d[\d.,:/–-]*+\W*")


def table(answer: Answer, width: int | None = None, *, bold: bool = False, language: str | None = None) -> str:
    """Return an answer as a table; `width` in characters, None for as wide as it comes; marks bold or not at all.

    Values are written as people of a language write them, or as they are where none is given.
    """
    text = _table(answer, width, language)
    return render_marks(text, bold) if ON in text else text


def _table(answer: Answer, width: int | None, language: str | None) -> str:
    columns = [name for name in answer.choose_columns() if any(name in row for row in answer.rows)]
    cells = [[_cell(row, name, language) for name in columns] for row in answer.rows]
    heads = [heading(name, language) for name in columns]
    if width is not None and _narrowest([heads, *cells]) > width:
        return _records(answer, columns, cells, width, language)
    widths = _widths([heads, *cells], width)
    lines = [*_wrap_cells(heads, widths), _rule(widths)]
    before: list[str] = []
    for row, values in zip(answer.rows, cells, strict=True):
        block = [*_wrap_cells(values, widths), *_receipt(row, width, columns, language)]
        # Rows that differ only in what a table does not show stand once.
        lines += block if block != before else []
        before = block
    return "\n".join(line.rstrip() for line in lines) + "\n" if answer.rows else ""


def _records(
    answer: Answer, columns: Sequence[str], cells: Sequence[Sequence[str]], width: int, language: str | None
) -> str:
    """Return an answer that has too many columns for the terminal: one cell a line, rows apart."""
    blocks = []
    for row, values in zip(answer.rows, cells, strict=True):
        heads = (heading(name, language) for name in columns)
        cell_texts = [
            f"{head}: {value}" for name, head, value in zip(columns, heads, values, strict=True) if name in row
        ]
        lines = [line for cell in cell_texts for line in _fold_cell(cell, width)]
        blocks.append("".join(f"{line}\n" for line in [*lines, *_receipt(row, width, columns, language)]))
    return "\n".join(blocks)


def terminal_width() -> int | None:
    """Return the terminal's width (or what COLUMNS says), or None where standard output is no terminal."""
    if is_terminal("stdout") or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return None


def _widest(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]


def _narrowest(rows: Sequence[Sequence[str]]) -> int:
    least = _least(rows)
    return sum(least) + _GAP * (len(least) - 1)


def _least(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how narrow each column may become: no number in it is broken, and no word but a very long one."""
    words = _longest_words(rows, _unbroken)
    return [max(word, min(width, _LEAST)) for word, width in zip(words, _widest(rows), strict=True)]


def _unbroken(cell: str) -> Iterator[str]:
    """Yield what stands on one line in any case; a word may be broken behind a hyphen."""
    parts = (part for word in cell.split() for part in _HYPHEN.split(word))
    return (part for part in parts if _is_number(part) or _width(part) <= _LONGEST)


def _is_number(word: str) -> bool:
    return bool(_NUMBER.fullmatch(word))


def _widths(rows: Sequence[Sequence[str]], width: int | None) -> list[int]:
    """Return the width of each column: its widest cell, narrowed where the table is wider than it may be."""
    widest = _widest(rows)
    if width is None:
        return widest
    room = width - _GAP * (len(widest) - 1)
    widths = list(widest)
    for least in (_longest_words(rows, str.split), _least(rows)):
        while sum(widths) > room and any(wide > low for wide, low in zip(widths, least, strict=True)):
            widths[max(range(len(widths)), key=lambda column: widths[column] - least[column])] -= 1
    return widths


def _longest_words(rows: Sequence[Sequence[str]], words_of: Callable[[str], Iterable[str]]) -> list[int]:
    columns = zip(*rows, strict=True)
    return [max((_width(word) for cell in column for word in words_of(cell)), default=0) for column in columns]


def _wrap_cells(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_fold_cell(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns), default=0)):
        parts = (column[number] if number < len(column) else "" for column in columns)
        padded_parts = (part + " " * (width - _width(part)) for part, width in zip(parts, widths, strict=True))
        yield (" " * _GAP).join(padded_parts)


def _fold_cell(cell: str, width: int) -> list[str]:
    lines = fold_lines(cell, width)
    return [*close_marks(lines)] if ON in cell else lines


def _rule(widths: Sequence[int]) -> str:
    return (" " * _GAP).join("─" * width for width in widths)


def _receipt(row: AnswerRow, width: int | None, columns: Sequence[str], language: str | None) -> list[str]:
    """Return the lines of a row's receipt: the quote, the document, and on what it rests."""
    sources = _text(row.get("documentLabel")) or _text(row.get("sourceLabels"))
    parts = [_quote(row["quote"]) if "quote" in row else "", "" if "documentLabel" in columns else sources]
    text = " — ".join(part for part in parts if part)
    basis = "; ".join(part for name in ("basis", "notStated") for part in _list_cells(row, name, language))
    lines = [f"{text} [{basis}]" if basis and text else text]
    quotes = [name for name in row if name.endswith("Quotes") or name == "attribution"]
    lines += [f"{heading(name, language)}: {_quote(row[name])}" for name in quotes]
    lines += [f"… {_text(row['context'])}"] if "context" in row else []
    return [part for line in lines if line for part in _indent(line, width)]


def _list_cells(row: AnswerRow, name: str, language: str | None) -> list[str]:
    """Return each value of a cell; none of a column that a row does not have."""
    cell = row.get(name, [])
    return [_cell({name: value}, name, language) for value in (cell if isinstance(cell, list) else [cell])]


def _quote(cell: Cell) -> str:
    return " ".join(f"“{_text(quote)}”" for quote in (cell if isinstance(cell, list) else [cell]))


def _indent(text: str, width: int | None) -> list[str]:
    if width is None:
        return [_INDENT + text]
    return [_INDENT + line for line in fold_lines(text, width - len(_INDENT))]


def fold_lines(text: str, width: int) -> list[str]:
    """Return a text as lines of at most a width, broken between words; a word that is wider is broken too.

    >>> fold_lines("a promise kept", 9), fold_lines("pembangunan", 6), fold_lines("", 6)
    (['a promise', 'kept'], ['pemban', 'gunan'], [''])
    """
    lines = [""]
    for word in text.split():
        if lines[-1] and _width(lines[-1]) + 1 + _width(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines += _pieces(word, width)
    return lines[1:] or [""]


def _pieces(word: str, width: int) -> list[str]:
    """Return a word in pieces: broken behind hyphens, and elsewhere only where that is not enough."""
    pieces = [""]
    for part in _HYPHEN.split(word):
        if pieces[-1] and _width(pieces[-1] + part) > width:
            pieces.append("")
        for sign in [part] if _width(part) <= width else _signs(part):
            if pieces[-1] and _width(pieces[-1] + sign) > width:
                pieces.append("")
            pieces[-1] += sign
    return pieces


def _signs(word: str) -> Iterable[str]:
    """Return the signs that a reader sees, each of which may be several characters."""
    if _SIMPLE.fullmatch(word):
        return word
    from wcwidth import iter_graphemes

    return iter_graphemes(word)


def _cell(row: AnswerRow, name: str, language: str | None) -> str:
    """Return a cell of a row as text, in which marks begin and end."""
    if name == "matched" and "marks" in row:
        return mark_text(row, ON, OFF, _line)
    return _line(readable_cell(name, row.get(name), language) if language else plain(row.get(name)))


def _text(cell: Cell | None) -> str:
    return _line(plain(cell))


def _line(text: str) -> str:
    """Return a text without what a terminal would obey, and on one line."""
    return printable(text).replace("\n", " ")


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes, as terminals count them; marks of bold take none."""
    visible_text = text.replace(ON, "").replace(OFF, "")
    if _SIMPLE.fullmatch(visible_text):
        return len(visible_text)
    from wcwidth import wcswidth

    return wcswidth(visible_text)
