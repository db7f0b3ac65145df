"""A term is made only of what every store takes and gives back alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse, serialize
from rdflib import Graph

from ontology.errors import TermError
from ontology.rdf.term import UNSAFE, Quad, Term, bare, iri, literal
from ontology.rdf.terms import JANJI

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
            "https://@/",
            "https://user@/",
            "https://:80/",
            "https://?x",
            "https://#x",
            "https://[bad/",
            "https://[::g]/",
        ),
        *("https://example.org/?ids[]=7", "https://example.org/50%", "https://example.org/%zz", "urn:x:[a]"),
        *("https://example.org/#a#b", "https://a@b@c/", "https://example.org:port/", "https://example.org/\ue000"),
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
    ("value", "right_iri"),
    [
        ("https://news.example/read?ids[]=7&q=50%", "https://news.example/read?ids%5B%5D=7&q=50%25"),
        ("https://example.org/%zz#a#b", "https://example.org/%25zz#a%23b"),
        ("https://example.org/é b<c>", "https://example.org/é%20b%3Cc%3E"),
        ("https://[bad/", "an absolute http, https or urn address without spaces"),
    ],
)
def test_what_is_no_iri_is_told_with_what_to_write(value: str, right_iri: str) -> None:
    with pytest.raises(TermError) as error:
        iri(value)
    assert str(error.value) == f"{value!r} is no IRI: write {right_iri}"


_BEGINNINGS = [
    "https://example.org/",
    "http://",
    "https://[",
    "https://u@",
    "https://é.example:8",
    "urn:x:",
    "ftp://a/",
]
_CHARACTERS = "aZ09é日[]%5#?/:@&=+ <>\"{}|\\^`'()!*,;$.~_-\t\u202e\ue000\ufdd0\U000e0001"


def addresses() -> st.SearchStrategy[str]:
    return st.builds(str.__add__, st.sampled_from(_BEGINNINGS), st.text(st.sampled_from(_CHARACTERS), max_size=12))


@given(addresses())
def test_address_that_is_taken_can_be_written_and_read_in_every_format(value: str) -> None:
    try:
        term = iri(value)
    except TermError:
        return
    line = f"<urn:x:a> {JANJI.url} {term} .\n"
    for form in (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML, RdfFormat.JSON_LD):
        (quad,) = parse(serialize(parse(line, format=RdfFormat.N_TRIPLES), format=form) or b"", format=form)
        assert quad.object == NamedNode(value)
    graph = Graph().parse(data=line, format="nt")
    for name, form in (("turtle", RdfFormat.TURTLE), ("xml", RdfFormat.RDF_XML), ("json-ld", RdfFormat.JSON_LD)):
        (quad,) = parse(graph.serialize(format=name), format=form)
        assert quad.object == NamedNode(value)


@given(addresses())
def test_what_the_strict_parser_refuses_is_refused(value: str) -> None:
    try:
        NamedNode(value)
    except ValueError:
        with pytest.raises(TermError):
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
