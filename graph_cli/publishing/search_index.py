"""The index that the search of a published site reads: scripts, small ones, since a page on a disk may load no other.

    search/w-pe.js    the words that begin with `pe`: their forms, and the texts that have them
    search/shards.js  which of these there are
    search/t3.js      the fourth lot of texts, each with the entity whose text it is
    search/e3.js      what the fourth thousand of entities are called, of which kind they are, and where they are told

The texts are those of the index beside the graph, in the same order, that of their worth: what is found, and what is
found first, is what `janji search` finds. Numbers of texts are written as the steps between them.
"""

import json
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from queries.text.fulltext_words import forms, words

#: So many entities stand in one file, and so many texts.
_ENTITIES, _TEXTS = 1_000, 250
_SAFE = re.compile(r"[a-z0-9]{1,2}")


@dataclass(frozen=True)
class SearchEntry:
    """An entity as it is found."""

    path: str
    #: Its names, and those of its kind, in each language of the pages.
    names: tuple[str, ...]
    kind: tuple[str, ...]
    #: What tells it from others of its name, in each language of the pages, where there are any.
    descriptions: tuple[str, ...] = ()


def index(entries: Sequence[SearchEntry], texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index with their names; of texts by their worth, each with the path of whose it is."""
    for start in range(0, len(entries), _ENTITIES):
        part = entries[start : start + _ENTITIES]
        yield f"search/e{start // _ENTITIES}.js", _script("entities", start, [*map(_row, part)])
    numbers = {entry.path: number for number, entry in enumerate(entries)}
    rows = [(numbers[path], text) for path, text in texts if path in numbers]
    for start in range(0, len(rows), _TEXTS):
        yield f"search/t{start // _TEXTS}.js", _script("texts", start, rows[start : start + _TEXTS])
    yield from _words(text for _, text in rows)


def tell_apart(
    entries: Sequence[SearchEntry], describe: Callable[[Sequence[str]], Sequence[tuple[str, ...]]]
) -> list[SearchEntry]:
    """Return entries, those of the same name and kind with what tells them apart; it is asked for by their paths."""
    several = Counter((entry.names, entry.kind) for entry in entries)
    paths = [entry.path for entry in entries if several[entry.names, entry.kind] > 1]
    descriptions = dict(zip(paths, describe(paths), strict=True)) if paths else {}
    return [replace(entry, descriptions=descriptions.get(entry.path, ())) for entry in entries]


def _row(entry: SearchEntry) -> list[object]:
    texts = (entry.kind, entry.names, entry.descriptions) if entry.descriptions else (entry.kind, entry.names)
    return [entry.path, *([*text] if len(set(text)) > 1 else [text[0]] for text in texts)]


def _words(texts: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of words: the further forms of each, the texts with it as it stands, those with it inflected."""
    postings: dict[str, tuple[array[int], array[int]]] = defaultdict(lambda: (array("I"), array("I")))
    for number, text in enumerate(texts):
        standing = dict.fromkeys(words(text))
        for word in standing:
            postings[word][0].append(number)
        for form in {form for word in standing for form in forms(word)}.difference(standing):
            postings[form][1].append(number)
    shards: dict[str, dict[str, list[object]]] = defaultdict(dict)
    for form, (standing_places, inflected_places) in sorted(postings.items()):
        others = sorted(forms(form) - {form})
        shards[shard(form)][form] = [others, _steps(standing_places), _steps(inflected_places)]
    yield "search/shards.js", _script("shards", "", sorted(shards))
    for name in sorted(shards):
        yield f"search/{name}.js", _script("words", name, shards[name])


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def shard(word: str) -> str:
    """Return the name of the file that has a word: its first two letters.

    >>> shard("pelatihan"), shard("2024"), shard("—")
    ('w-pe', 'w-20', 'w-')
    """
    beginning = word[:2]
    return f"w-{beginning}" if _SAFE.fullmatch(beginning) else "w-"


def _script(what: str, name: object, content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"janjiFound({json.dumps(what)},{json.dumps(name)},{text});\n".encode()
