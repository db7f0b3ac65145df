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
from ontology.text.phrase import Phrase

Term = NewType("Term", str)

#: What is absolute: a web address has a host, though another name or a port may stand before and after it.
_ABSOLUTE = re.compile(r"https?://(?:[^/?#@]*@)?+[^/?#@:]|urn:[a-z0-9]", re.IGNORECASE)
_HOST = re.compile(r"https?://[^/?#]*|urn:", re.IGNORECASE)
#: What stands in no part of an IRI but in percent-encoding.
_ENCODED = re.compile(r"[\x00-\x20<>\"{}|\\^`\[\]#]|%(?![0-9A-Fa-f]{2})")
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
    """Return an IRI as a term; TermError unless it is an absolute http, https or urn IRI (RFC 3987).

    The strict parser of the store is asked: whatever is taken here can be written and read in every format.
    """
    if not _is_iri(value):
        raise TermError(Phrase("{value} is no IRI: write {address}", value=repr(value), address=_mend(value)))
    return Term(f"<{value}>")


def _is_iri(value: str) -> bool:
    from pyoxigraph import NamedNode

    if not _ABSOLUTE.match(value) or UNSAFE.search(value):
        return False
    try:
        NamedNode(value)
    except ValueError:
        return False
    return True


def _mend(value: str) -> str:
    """Return what to write for what is no IRI: the same in percent-encoding, where that is one."""
    match = _HOST.match(value)
    host = match.group() if match else ""
    path, hash_, fragment = value.removeprefix(host).partition("#")
    address = host + _ENCODED.sub(_percent, path) + hash_ + _ENCODED.sub(_percent, fragment)
    return address if _is_iri(address) else Phrase("an absolute http, https or urn address without spaces")


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())


def literal(value: str, *, language: str | None = None, datatype: Term | None = None) -> Term:
    """Return a literal as a term, in Unicode's NFC; TermError where it holds a control or bidi character."""
    text = quote_text(value)
    if language is not None:
        return Term(f"{text}{_tag(language)}")
    return Term(f"{text}^^{datatype}") if datatype else Term(text)


def quote_text(value: str) -> str:
    """Return a text between quotation marks, as every literal has it; TermError as `literal` says."""
    text = value if value.isascii() and value.isprintable() else _compose(value)
    if "\\" in text or '"' in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _compose(value: str) -> str:
    match = UNSAFE.search(value)
    if match:
        raise TermError(
            Phrase(
                "{text} holds the invisible character U+{group}: remove it",
                text=repr(value),
                group=f"{ord(match.group()):04X}",
            )
        )
    return unicodedata.normalize("NFC", value)


@lru_cache(maxsize=64)
def _tag(language: str) -> str:
    if not _LANGUAGE.fullmatch(language):
        raise TermError(
            Phrase(
                "{language} is no language tag: write one such as 'id' or 'en', in lower case", language=repr(language)
            )
        )
    return f"@{language}"


def bare(term: Term) -> str:
    """Return the IRI within an IRI term."""
    return term[1:-1]
