"""The index that the search of a published site reads: scripts, small ones, since a page on a disk may load no other.

    search/w-pe.js    the words that begin with `pe`: their forms, and the entities that have them
    search/shards.js  which of these there are
    search/e3.js      what the fourth thousand of entities are called, of which kind they are, and where they are told

A word leads to its forms (its Snowball stems in both languages), and these to the entities that have them in a name or
a quote.
"""

import json
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from queries.text.fulltext_words import forms, words

#: So many entities stand in one file.
_ENTITIES = 1_000
_SAFE = re.compile(r"[a-z0-9]{1,2}")


@dataclass(frozen=True)
class SearchEntry:
    """An entity as it is found."""

    path: str
    #: Its names, and those of its kind, in each language of the pages.
    names: tuple[str, ...]
    kind: tuple[str, ...]
    #: What it is found by, a space between words: those of its names, and those of its quotes.
    name_words: str
    quote_words: str
    #: What tells it from others of its name, in each language of the pages, where there are any.
    descriptions: tuple[str, ...] = ()


def words_of(texts: Iterable[str]) -> str:
    """Return the words of some texts, folded, each once."""
    return " ".join(dict.fromkeys(word for text in texts for word in words(text)))


def index(entries: Sequence[SearchEntry]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index with their names."""
    for start in range(0, len(entries), _ENTITIES):
        part = entries[start : start + _ENTITIES]
        yield f"search/e{start // _ENTITIES}.js", _script("entities", start, [*map(_row, part)])
    yield from _words(entries)


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


def _words(entries: Sequence[SearchEntry]) -> Iterator[tuple[str, bytes]]:
    postings: dict[str, tuple[array[int], array[int]]] = defaultdict(lambda: (array("I"), array("I")))
    text_words: set[str] = set()
    for number, entry in enumerate(entries):
        for place, entry_words in enumerate((entry.name_words.split(), entry.quote_words.split())):
            text_words.update(entry_words)
            for form in {form for word in entry_words for form in forms(word)}:
                postings[form][place].append(number)
    shards: dict[str, dict[str, list[object]]] = defaultdict(dict)
    for form, (name_places, quote_places) in sorted(postings.items()):
        stems = sorted(forms(form)) if form in text_words else [form]
        shards[shard(form)][form] = [stems, list(name_places), list(quote_places)]
    yield "search/shards.js", _script("shards", "", sorted(shards))
    for name in sorted(shards):
        yield f"search/{name}.js", _script("words", name, shards[name])


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
