"""The text of a query is read as tokens, whatever it is worth."""

import pytest

from queries.sparql.tokens import decode_escapes, read_tokens
from tests.ending import Ends


def tokens(sparql: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in read_tokens(sparql)]


@pytest.mark.parametrize(
    ("sparql", "right_tokens"),
    [
        ("<urn:x#y> # <urn:z>\r?a", [("iri", "<urn:x#y>"), ("variable", "?a")]),
        ('\'#\' """a"\'#\n\\""""\'', [("string", "'#'"), ("string", '"""a"\'#\n\\""""'), ("unclosed", "'")]),
        ("'''a''b'''''", [("string", "'''a''b'''"), ("string", "''")]),
        ("?x<?y", [("variable", "?x"), ("sign", "<"), ("variable", "?y")]),
        (
            "x:a.b. :a:b\\-c%41 x-y.z: _:b.c",
            [
                ("name", "x:a.b"),
                ("sign", "."),
                ("name", ":a:b\\-c%41"),
                ("name", "x-y.z:"),
                ("blank", "_:b.c"),
            ],
        ),
        ("1FROM", [("number", "1"), ("word", "FROM")]),
        ("1.5 .5 5.e1 1e-3", [("number", each) for each in ("1.5", ".5", "5.e1", "1e-3")]),
        ("5.", [("number", "5"), ("sign", ".")]),
        ("'a'@en-GB^^x:y", [("string", "'a'"), ("language", "@en-GB"), ("sign", "^^"), ("name", "x:y")]),
        ("'a\nb' ~", [("unclosed", "'a"), ("word", "b"), ("unclosed", "' ~")]),
    ],
)
def test_each_terminal_is_a_token(sparql: str, right_tokens: list[tuple[str, str]]) -> None:
    assert tokens(sparql) == right_tokens


def test_token_stands_where_it_is_written() -> None:
    sparql = "SELECT ?x # all\n{ ?x a <urn:T> }"
    assert all(sparql[token.start : token.end] == token.text for token in read_tokens(sparql))


def test_escapes_of_code_points_are_decoded_once() -> None:
    assert decode_escapes("\\u0053ERV\\U00000049CE \\u005Cu0041 \\uD83 \\U00110000") == (
        "SERVICE \\u0041 \\uD83 \\U00110000"
    )


def test_every_text_is_read_to_its_end(ends: Ends) -> None:
    fillings = ["<", "'", '"""', "'''\\'", "'\\", "a.", "a:b.", "@a-", "_:a.", "#", "\\"]
    assert ends("from tests.queries.test_sparql_text import tokens", fillings, "'''")
