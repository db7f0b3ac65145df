"""The cases of the W3C's suite for the SPARQL 1.1 Protocol, each by its name there, on the graph of the five articles.

Of the update operation, which this service has not, each case is refused.
"""

from urllib.parse import urlencode

import pyoxigraph
import pytest

from graph_cli.web.results import ROWS, TRIPLES
from tests.graph_cli.web.client import Client, Response

_DOCUMENT = "https://w3id.org/janji/id/document/"
_G1, _G2, _G3 = (_DOCUMENT + name for name in ("lebak-kasepuhan", "bantaeng-blk", "kukar-od-oi"))
_ASK, _NOTHING = "ASK {}", "ASK { <urn:x:s> <urn:x:p> <urn:x:o> }"
_QUERY, _UPDATE, _FORM = "application/sparql-query", "application/sparql-update", "application/x-www-form-urlencoded"
_DEFAULT, _NAMED = "default-graph-uri", "named-graph-uri"


def _true(response: Response) -> bool:
    """Say whether the answer is one of an ASK, in a format of the protocol, and true."""
    assert response.status == 200
    assert response.media in ROWS
    read = pyoxigraph.parse_query_results(response.body, format=ROWS[response.media])
    assert isinstance(read, pyoxigraph.QueryBoolean)
    return bool(read)


def _is_told_off(response: Response) -> bool:
    return 400 <= response.status < 500 and response.media == "application/problem+json"


def _by_get(client: Client, *fields: tuple[str, str]) -> Response:
    return client.send("GET", "/sparql?" + urlencode(fields))


def _by_form(client: Client, *fields: tuple[str, str]) -> Response:
    return client.post(urlencode(fields).encode(), _FORM)


def _directly(client: Client, query: str, *fields: tuple[str, str]) -> Response:
    return client.send("POST", "/sparql?" + urlencode(fields), query.encode(), {"content-type": _QUERY})


def _of(document: str) -> str:
    """Return a pattern that only the graph of a document has: what it says of itself."""
    return f"<{document}> a <https://w3id.org/janji/ns#Document>"


def test_query_get(client: Client) -> None:
    assert _true(_by_get(client, ("query", _ASK)))
    assert not _true(_by_get(client, ("query", _NOTHING)))


def test_query_post_form(client: Client) -> None:
    assert _true(_by_form(client, ("query", _ASK)))


def test_query_post_direct(client: Client) -> None:
    assert _true(_directly(client, _ASK))


def test_query_dataset_default_graph(client: Client) -> None:
    query = f"ASK {{ {_of(_G1)} FILTER NOT EXISTS {{ {_of(_G2)} }} }}"
    assert _true(_directly(client, query, (_DEFAULT, _G1)))


_MERGED = f"""ASK {{ {_of(_G1)} . {_of(_G2)} FILTER NOT EXISTS {{ {_of(_G3)} }}
              FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"""


def test_query_dataset_default_graphs_get(client: Client) -> None:
    assert _true(_by_get(client, ("query", _MERGED), (_DEFAULT, _G1), (_DEFAULT, _G2)))


def test_query_dataset_default_graphs_post(client: Client) -> None:
    assert _true(_directly(client, _MERGED, (_DEFAULT, _G1), (_DEFAULT, _G2)))
    assert _true(_by_form(client, ("query", _MERGED), (_DEFAULT, _G1), (_DEFAULT, _G2)))


_APART = f"""ASK {{ GRAPH <{_G1}> {{ {_of(_G1)} FILTER NOT EXISTS {{ {_of(_G2)} }} }} GRAPH <{_G2}> {{ {_of(_G2)} }}
             FILTER NOT EXISTS {{ ?s ?p ?o }} FILTER NOT EXISTS {{ GRAPH <{_G3}> {{ ?s ?p ?o }} }} }}"""


def test_query_dataset_named_graphs_get(client: Client) -> None:
    assert _true(_by_get(client, ("query", _APART), (_NAMED, _G1), (_NAMED, _G2)))


def test_query_dataset_named_graphs_post(client: Client) -> None:
    assert _true(_directly(client, _APART, (_NAMED, _G1), (_NAMED, _G2)))
    assert _true(_by_form(client, ("query", _APART), (_NAMED, _G1), (_NAMED, _G2)))


def test_query_dataset_full(client: Client) -> None:
    query = (
        f"ASK {{ {_of(_G3)} GRAPH ?g {{ {_of(_G1)} }} GRAPH ?h {{ {_of(_G2)} }} FILTER(?g = <{_G1}> && ?h = <{_G2}>) }}"
    )
    assert _true(_directly(client, query, (_DEFAULT, _G3), (_NAMED, _G1), (_NAMED, _G2)))


def test_query_multiple_dataset(client: Client) -> None:
    query = f"ASK FROM <{_G1}> {{ {_of(_G2)} FILTER NOT EXISTS {{ {_of(_G1)} }} }}"
    assert _true(_directly(client, query, (_DEFAULT, _G2)))


def test_query_content_type_select(client: Client) -> None:
    response = _directly(client, "SELECT (1 AS ?value) {}")
    assert response.status == 200
    read = pyoxigraph.parse_query_results(response.body, format=ROWS[response.media])
    assert isinstance(read, pyoxigraph.QuerySolutions)


def test_query_content_type_ask(client: Client) -> None:
    assert _true(_directly(client, _ASK))


def test_query_content_type_describe(client: Client) -> None:
    response = _directly(client, f"DESCRIBE <{_G1}>")
    assert response.status == 200
    assert list(pyoxigraph.parse(response.body, format=TRIPLES[response.media]))


def test_query_content_type_construct(client: Client) -> None:
    response = _directly(client, "CONSTRUCT { <urn:x:s> <urn:x:p> 1 } WHERE {}")
    assert response.status == 200
    assert len(list(pyoxigraph.parse(response.body, format=TRIPLES[response.media]))) == 1


def test_bad_query_method(client: Client) -> None:
    response = client.send("PUT", "/sparql?" + urlencode({"query": _ASK}))
    assert (response.status, _is_told_off(response)) == (405, True)
    assert "POST" in response.headers["allow"]


def test_bad_multiple_queries(client: Client) -> None:
    for ask in (_by_get, _by_form):
        assert _is_told_off(ask(client, ("query", _ASK), ("query", "SELECT * {}")))
    assert _is_told_off(_directly(client, _ASK, ("query", _ASK)))


def test_bad_query_wrong_media_type(client: Client) -> None:
    assert _is_told_off(client.post(_ASK.encode(), "text/plain"))


def test_bad_query_missing_form_type(client: Client) -> None:
    assert _is_told_off(client.send("POST", "/sparql", urlencode({"query": _ASK}).encode()))


def test_bad_query_missing_direct_type(client: Client) -> None:
    assert _is_told_off(client.send("POST", "/sparql", _ASK.encode()))


def test_bad_query_non_utf8(client: Client) -> None:
    assert _is_told_off(client.post(_ASK.encode("utf-16"), f"{_QUERY}; charset=utf-16"))


def test_bad_query_syntax(client: Client) -> None:
    for response in (
        _by_get(client, ("query", "ASK {")),
        _by_form(client, ("query", "ASK {")),
        _directly(client, "ASK {"),
    ):
        assert (response.status, _is_told_off(response)) == (400, True)


_INSERT = "INSERT DATA { <urn:x:s> <urn:x:p> <urn:x:o> }"
_USING = "using-graph-uri", "urn:x:g"
_USING_NAMED = "using-named-graph-uri", "urn:x:g"


@pytest.mark.parametrize(
    ("method", "fields", "body", "media"),
    [
        pytest.param("POST", [], urlencode({"update": _INSERT}), _FORM, id="update_post_form"),
        pytest.param("POST", [], _INSERT, _UPDATE, id="update_post_direct"),
        pytest.param("POST", [], "BASE <urn:x:> INSERT DATA { <s> <p> <o> }", _UPDATE, id="update_base_uri"),
        pytest.param("POST", [_USING], _INSERT, _UPDATE, id="update_dataset_default_graph"),
        pytest.param("POST", [_USING, _USING], _INSERT, _UPDATE, id="update_dataset_default_graphs"),
        pytest.param("POST", [_USING_NAMED] * 2, _INSERT, _UPDATE, id="update_dataset_named_graphs"),
        pytest.param("POST", [_USING, _USING_NAMED], _INSERT, _UPDATE, id="update_dataset_full"),
        pytest.param("POST", [_USING], f"WITH <urn:x:g> {_INSERT}", _UPDATE, id="bad_update_dataset_conflict"),
        pytest.param("GET", [("update", _INSERT)], "", "", id="bad_update_get"),
        pytest.param("POST", [], urlencode([("update", _INSERT)] * 2), _FORM, id="bad_multiple_updates"),
        pytest.param("POST", [], _INSERT, "text/plain", id="bad_update_wrong_media_type"),
        pytest.param("POST", [], urlencode({"update": _INSERT}), "", id="bad_update_missing_form_type"),
        pytest.param("POST", [], _INSERT, f"{_UPDATE}; charset=utf-16", id="bad_update_non_utf8"),
        pytest.param("POST", [], "INSERT NOTHING", _UPDATE, id="bad_update_syntax"),
    ],
)
def test_update(client: Client, method: str, fields: list[tuple[str, str]], body: str, media: str) -> None:
    content = body.encode("utf-16" if "utf-16" in media else "utf-8") or None
    response = client.send(method, "/sparql?" + urlencode(fields), content, {"content-type": media} if media else {})
    assert response.status == (403 if "update" in f"{fields}{media}" or media == _FORM else 415)
    assert _is_told_off(response)
    assert not _true(_by_get(client, ("query", _NOTHING)))
