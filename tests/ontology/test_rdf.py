"""A term is made only of what every store takes and gives back alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ontology.errors import TermError
from ontology.rdf import UNSAFE, Quad, Term, bare, iri, literal

CLEAN = st.text().filter(lambda text: not UNSAFE.search(unicodedata.normalize("NFC", text)) and not UNSAFE.search(text))


def read(term: Term) -> Literal | NamedNode:
    a = Term("<https://example.org/a>")
    (quad,) = parse(Quad(a, a, term, a).line(), format=RdfFormat.N_QUADS)
    assert isinstance(quad.object, Literal | NamedNode)
    return quad.object


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org/a",
        "http://example.org",
        "urn:isbn:123",
        "https://example.org/é?q=1#x",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_absolute_address_is_an_iri(value: str) -> None:
    assert iri(value) == f"<{value}>"
    assert bare(iri(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        *("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/", "mailto:a@b.c"),
        *("", "a", "/a", "//example.org/a", "https:", "https://", "http:///x", "https:// x", "urn:"),
        *("https://example.org/a b", "https://example.org/<b>", 'https://example.org/"', "https://example.org/{x}"),
        *(
            "https://example.org/a\n",
            "https://example.org/\u202e",
            "https://example.org/\\",
            "https://example.org/\x00",
        ),
    ],
)
def test_what_is_no_safe_iri_is_refused(value: str) -> None:
    with pytest.raises(TermError, match="is no IRI"):
        iri(value)


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\n", "\t", "\x7f", "\x85", "\u061c", "\u200e", "\u202e", "\u2066", "\ufeff", "\uffff", "\ud800"],
)
def test_character_that_cannot_be_seen_is_refused(character: str) -> None:
    with pytest.raises(TermError, match=f"U\\+{ord(character):04X}: remove it"):
        literal(f"a{character}b")


@pytest.mark.parametrize("language", ["", "ID", "i", "indonesian", "id_ID", "id-", "x y", "id-\n"])
def test_what_is_no_language_tag_is_refused(language: str) -> None:
    with pytest.raises(TermError, match="is no language tag"):
        literal("a", language=language)


@pytest.mark.parametrize("language", ["id", "en", "jav", "en-gb", "zh-hant"])
def test_language_tag_comes_back_as_it_was(language: str) -> None:
    assert read(literal("a", language=language)) == Literal("a", language=language)


def test_accents_are_composed() -> None:
    assert literal("Cafe\u0301") == '"Café"'


@given(CLEAN)
def test_text_comes_back_as_it_was_in_nfc(text: str) -> None:
    assert read(literal(text)).value == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", ['say "ya"', "back\\slash", "\\u0041", "'", "a\\", '"'])
def test_marks_that_turtle_uses_come_back_as_they_were(text: str) -> None:
    assert read(literal(text)).value == text
