"""In which languages a graph has each of its texts: a question that is asked in one of them need look for no other."""

import re
from collections.abc import Iterator

from ontology.rdf.terms import DCT
from ontology.text.language_tags import EVERY_LANGUAGE

#: A text with a language ends its line so; a text that holds what looks so is no end of a line.
_TAGGED_END = re.compile(rb'"@([a-z0-9-]+) \.\n')
#: The title of a document is in the language of the document, and no question asks for it.
_TITLE = f" {DCT.title}".encode()


class CompleteLanguages:
    """The languages in which there is each text of the segments that were taken, or of which one is for all languages.

    What a segment says of one property of one thing is looked at by itself: where another segment has the rest, a
    language counts as not complete, which loses time and no rows.
    """

    def __init__(self) -> None:
        self._tags: frozenset[str] | None = None

    def add(self, triples: bytes) -> None:
        """Take the lines of a segment."""
        tags_of: dict[bytes, set[str]] = {}
        for subject_and_property, tag in _read_tagged(triples):
            tags_of.setdefault(subject_and_property, set()).add(tag)
        for tags in {frozenset(tags) for tags in tags_of.values()} - {frozenset({EVERY_LANGUAGE})}:
            # One for all languages beside others: which of them is chosen is for the question to find out.
            complete = frozenset() if EVERY_LANGUAGE in tags else tags
            self._tags = complete if self._tags is None else self._tags & complete

    def list_tags(self) -> tuple[str, ...]:
        """Return the tags of the languages; none where there is no text in a language of its own."""
        return tuple(sorted(self._tags or ()))


def _read_tagged(triples: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield of each text with a language its subject and property as they are written, and the tag."""
    for end in _TAGGED_END.finditer(triples):
        start = triples.rfind(b"\n", 0, end.start()) + 1
        subject_and_property = triples[start : triples.index(b' "', start)]
        if not subject_and_property.endswith(_TITLE):
            yield subject_and_property, end[1].decode()
