r"""RDF terms as text: an IRI or a literal in the form that N-Triples gives it (W3C RDF 1.1 N-Triples, section 2).

Text is all that loading needs: a quad becomes a line, lines become the store. A term is made only by `iri` and
`literal`, which refuse what would be stored without a word and then answer wrongly.

>>> iri("https://example.org/a")
'<https://example.org/a>'
>>> literal('say "ya"', language="id")
'"say \\"ya\\""@id'
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple, NewType

from ontology.errors import TermError

Term = NewType("Term", str)

_IRI = re.compile(r"(?:https?://[^\s/]|urn:[a-z0-9])[^\x00-\x20<>\"{}|\\^`]*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
#: Controls, lone surrogates and the bidirectional marks that can make a text read as another one.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


class Quad(NamedTuple):
    """A triple and the named graph in which it stands."""

    subject: Term
    predicate: Term
    object: Term
    graph: Term

    def line(self) -> str:
        """Return the quad as a line of N-Quads."""
        return f"{self.subject} {self.predicate} {self.object} {self.graph} .\n"


@lru_cache(maxsize=1 << 16)
def iri(value: str) -> Term:
    """Return an IRI as a term; TermError unless it is an absolute http, https or urn IRI."""
    if not _IRI.fullmatch(value) or UNSAFE.search(value):
        raise TermError(f"{value!r} is no IRI: write an absolute http, https or urn address without spaces")
    return Term(f"<{value}>")


def literal(value: str, *, language: str | None = None, datatype: Term | None = None) -> Term:
    """Return a literal as a term, in Unicode's NFC; TermError where it holds a control or bidi character."""
    text = quoted(value)
    if language is not None:
        return Term(f"{text}{_tag(language)}")
    return Term(f"{text}^^{datatype}") if datatype else Term(text)


def quoted(value: str) -> str:
    """Return a text between quotation marks, as every literal has it; TermError as `literal` says."""
    text = value if value.isascii() and value.isprintable() else _composed(value)
    if "\\" in text or '"' in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _composed(value: str) -> str:
    found = UNSAFE.search(value)
    if found:
        raise TermError(f"{value!r} holds the invisible character U+{ord(found.group()):04X}: remove it")
    return unicodedata.normalize("NFC", value)


@lru_cache(maxsize=64)
def _tag(language: str) -> str:
    if not _LANGUAGE.fullmatch(language):
        raise TermError(f"{language!r} is no language tag: write one such as 'id' or 'en', in lower case")
    return f"@{language}"


def bare(term: Term) -> str:
    """Return the IRI within an IRI term."""
    return term[1:-1]
