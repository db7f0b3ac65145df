"""Reads bulk files: JSON lines, a document with all its facts in each line, with the keys of a fact file.

A file is read as a stream and each line is a chunk of its own, so that a file may be of any length. Numbers are taken
as they are written, as in the other formats: `62.10` stays `62.10`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from loaders.reading.chunk import MOST_BYTES, Chunk
from loaders.reading.entries import Entry, Fault, Lines
from loaders.reading.source_text import text_of
from loaders.sources.fact_entries import SECTIONS, FactFileReader, context_of, entries_of
from ontology.facts.fact_file import FactFile
from ontology.facts.fact_rules import FactRules
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason


def reads(path: Path) -> bool:
    """Say whether a file holds a document in each line."""
    return path.suffix.lower() in (".jsonl", ".ndjson")


def chunks(path: Path, start: int = 0, end: int = sys.maxsize) -> Iterator[Chunk | Fault]:
    """Yield each line that is not empty.

    Of a stretch of a file, from byte to byte, these are the lines that begin in it, numbered from its beginning.
    """
    try:
        with path.open("rb") as file:
            position = _begin(file, start)
            number, line = 1, file.readline(MOST_BYTES + 1)
            while line and position < end:
                if len(line) > MOST_BYTES:
                    yield Fault(
                        str(path),
                        number,
                        Phrase("is longer than {most_bytes} bytes: write a document a line", most_bytes=MOST_BYTES),
                    )
                    return
                if line.strip():
                    yield Chunk(path, line.rstrip(b"\r\n"), number)
                position += len(line)
                number, line = number + 1, file.readline(MOST_BYTES + 1)
    except OSError as error:
        yield Fault(str(path), None, Phrase("cannot be read: {reason}", reason=tell_reason(error)))


def may_hold_facts(path: Path) -> bool:
    """Say whether the first line of a file looks like a document with its facts, or cannot be read to know it."""
    first = next(chunks(path), None)
    content = _content(first) if isinstance(first, Chunk) else None
    # Rows of an answer have a document too, by its identifier.
    return not isinstance(content, dict) or any(isinstance(content.get(name), dict | list) for name in SECTIONS)


def _begin(file: BinaryIO, start: int) -> int:
    """Go to the first line that begins at a byte or after it, and return where that is."""
    if not start:
        return 0  # what is no file of a disk, as a pipe, has no other place to go to
    file.seek(start - 1)
    while (rest := file.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
        pass
    return file.tell()


def read(chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield the document of a line and its facts, and what is wrong with any of them."""
    content = _content(chunk)
    if isinstance(content, Fault):
        yield content
        return
    lines = Lines({(): chunk.line or 1})
    context = context_of(content, rules)
    try:
        facts = FactFile.model_validate(content, context=context)
    except ValidationError:
        yield from FactFileReader(str(chunk.path), content, lines, rules).read()
    else:
        yield from entries_of(facts, str(chunk.path), lines, context)


class _TwiceError(ValueError):
    """A key that an object has twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return content


def _number(text: str) -> str:
    return text


def _constant(text: str) -> None:
    raise ValueError(text)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_number, parse_float=_number, parse_constant=_constant)


def _content(chunk: Chunk) -> dict[str, Any] | Fault:
    text = text_of(chunk)
    if isinstance(text, Fault):
        return text
    try:
        content = _DECODER.decode(text)
    except _TwiceError as error:
        return chunk.fault(Phrase("'{error}' stands twice in one object: keep one", error=error))
    except RecursionError:
        return chunk.fault(Phrase("is nested too deeply for a fact file"))
    except ValueError as error:
        where = Phrase(", character {pos}", pos=error.pos + 1) if isinstance(error, json.JSONDecodeError) else ""
        return chunk.fault(
            Phrase(
                "is no JSON, or cut off ({error}{where}): write a document a line",
                error=getattr(error, "msg", error),
                where=where,
            )
        )
    return (
        content
        if isinstance(content, dict)
        else chunk.fault(Phrase("holds no facts: write an object with a 'document'"))
    )
