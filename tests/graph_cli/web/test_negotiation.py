"""What a client takes rather: qualities, media types and languages as RFC 9110 has them, and `Vary` by what chose."""

import re

import pytest

from tests.graph_cli.web.client import Client, Response

LEBAK = "/id/place/lebak"
ASK = "/sparql?query=ASK%20%7B%7D"


def get(client: Client, path: str, **headers: str) -> Response:
    return client.send("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})


def varies(response: Response) -> set[str]:
    return set(re.split(r",\s*", response.headers["vary"].lower()))


@pytest.mark.parametrize(
    ("language", "suffix"),
    [
        ("en;q=0.1, id;q=0.9", "id.html"),
        ("id;q=0, en", "html"),
        ("id;q=0, *", "html"),
        ("en;q=0, *;q=0.5", "id.html"),
        ("en;q=0", "id.html"),
        ("ID", "id.html"),
        ("id, en", "id.html"),
        ("id-ID, en;q=0.9", "id.html"),
        ("fr, *;q=0.1, id;q=0.05", "html"),
        ("id;q=nonsense, en;q=0.1", "html"),
        (";;;,,,=", "html"),
    ],
)
def test_language_is_the_one_of_the_best_quality(client: Client, language: str, suffix: str) -> None:
    assert get(client, "/", accept_language=language).headers["location"] == f"index.{suffix}"
    location = get(client, LEBAK, accept="text/html", accept_language=language).headers["location"]
    assert location == f"../../id/place/lebak.{suffix}"


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        ("TEXT/TURTLE", "ttl"),
        ("Application/LD+JSON;Profile=x;Q=0.5, text/csv", "jsonld"),
        ('text/turtle;profile="a,b;q=0"', "ttl"),
        ("application/ld+json;profile=http://www.w3.org/ns/json-ld#compacted", "jsonld"),
        ("text/turtle;q=0, application/n-triples;q=0.001", "nt"),
        ("text/*, text/html;q=0", "ttl"),
        ("*/*, text/html;q=0.5, application/rdf+xml;q=0.9", "ttl"),
        ("text/html, image/gif, *; q=.2, */*; q=.2", "html"),
        ("*", "html"),
    ],
)
def test_media_type_is_the_one_of_the_best_quality(client: Client, accept: str, suffix: str) -> None:
    response = get(client, LEBAK, accept=accept)
    assert (response.status, response.headers["location"]) == (303, f"../../id/place/lebak.{suffix}")


@pytest.mark.parametrize("accept", ["text/html;q=0", "*/*;q=0", "text/*;q=0, image/png"])
def test_quality_of_nothing_is_not_acceptable(client: Client, accept: str) -> None:
    for path in (LEBAK, "/sparql", ASK):
        assert get(client, path, accept=accept).status == 406


@pytest.mark.parametrize("accept", ["nonsense", "a/b/c", "text/html;q=2", ",,,;;;", "text/html;q=nan"])
def test_accept_that_cannot_be_read_is_told_off(client: Client, accept: str) -> None:
    for path in (LEBAK, "/sparql", ASK):
        response = get(client, path, accept=accept)
        assert (response.status, response.media) == (400, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "accept", "status", "names"),
    [
        ("/", "", 303, {"accept-language"}),
        (LEBAK, "text/html", 303, {"accept", "accept-language"}),
        (LEBAK, "text/turtle", 303, {"accept", "accept-language"}),
        (LEBAK, "image/png", 406, {"accept"}),
        ("/id/place/nowhere", "text/html", 404, {"accept"}),
        ("/id/place/nowhere", "text/turtle", 404, {"accept"}),
        ("/sparql", "text/html", 303, {"accept"}),
        ("/sparql", "text/turtle", 200, {"accept"}),
        ("/sparql", "image/png", 406, {"accept"}),
        (ASK, "text/csv", 200, {"accept"}),
        (ASK, "text/turtle", 406, {"accept"}),
    ],
)
def test_what_chose_an_answer_is_named_in_it(
    client: Client, path: str, accept: str, status: int, names: set[str]
) -> None:
    for method in ("GET", "HEAD"):
        response = client.send(method, path, headers={"accept": accept} if accept else {})
        assert (response.status, names <= varies(response)) == (status, True)


@pytest.mark.parametrize(
    ("path", "language", "detail"),
    [
        ("/id/place/nowhere.ttl", "id-ID, en;q=0.5", "tidak ada apa-apa di alamat ini"),
        ("/id/place/nowhere.ttl", "fr", "there is nothing at this address"),
        ("/ask/programs.id.html?place=a&place=b", "en", "'place' ditulis dua kali: tanyakan satu place setiap kali"),
        ("/ask/programs.html?place=a&place=b", "id", "'place' is given twice: ask for one place at a time"),
        ("/suggest.json?prefix=a&prefix=b", "id", "'prefix' ditulis dua kali: tanyakan satu prefix setiap kali"),
        ("/sparql?query=a&query=b", "id", "hanya satu 'query' setiap kali: ada 2"),
        ("/reconcile?queries=%5B%5D", "id", "'queries' harus berupa objek berisi kueri, masing-masing dengan nama"),
        ("/reconcile/suggest/entity?cursor=a", "en", "'cursor' is a number: how many suggestions are passed over"),
    ],
)
def test_what_is_wrong_is_told_in_the_language_of_the_page_or_of_who_asks(
    client: Client, path: str, language: str, detail: str
) -> None:
    response = get(client, path, accept="application/json", accept_language=language)
    assert response.json["detail"] == detail
    assert ("accept-language" in varies(response)) == (".html" not in path)


def test_page_of_what_is_missing_is_in_the_language_of_who_asks(client: Client) -> None:
    response = get(client, "/id/place/nowhere", accept="text/html", accept_language="id")
    assert (response.status, "accept-language" in varies(response)) == (404, True)
    assert b'lang="id"' in response.body


def test_answer_in_no_language_does_not_vary_by_it(client: Client) -> None:
    assert "accept-language" not in varies(get(client, f"{LEBAK}.ttl", accept_language="id"))


def test_who_takes_a_page_with_the_quality_0_reads_no_page_of_what_is_missing(client: Client) -> None:
    assert get(client, "/id/place/nowhere", accept="TEXT/HTML").media == "text/html"
    response = get(client, "/id/place/nowhere", accept="text/html;q=0, */*")
    assert (response.status, response.media) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        *((path, {"GET", "HEAD"}) for path in ("/", "/health", "/openapi.json", LEBAK, f"{LEBAK}.ttl", "/dump.nt")),
        *((path, {"GET", "HEAD", "POST"}) for path in ("/sparql", "/reconcile")),
    ],
)
def test_method_that_there_is_not_is_told_which_there_are(client: Client, path: str, methods: set[str]) -> None:
    response = client.send("DELETE", path)
    assert (response.status, set(response.headers["allow"].split(", "))) == (405, methods)


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/health", "/openapi.json", "/sparql", ASK, "/sparql?query=x", "/reconcile", "/dump.nt", "/index.html"),
        *(LEBAK, "/id/place/nowhere.html", "/ask/places.csv", "/assets/site.css", "/reconcile/preview?id=place/lebak"),
        *(f"{LEBAK}{suffix}" for suffix in (".html", ".ttl", ".jsonld", ".nt", ".rdf")),
    ],
)
def test_head_of_an_answer_is_that_of_the_whole(client: Client, path: str) -> None:
    whole, head = client.send("GET", path), client.send("HEAD", path)
    assert head.body == b""
    assert (head.status, {**head.headers, "date": ""}) == (whole.status, {**whole.headers, "date": ""})


def test_page_of_another_site_may_ask_for_a_head(client: Client) -> None:
    headers = {"origin": "https://example.org", "access-control-request-method": "HEAD"}
    response = client.send("OPTIONS", "/sparql", headers=headers)
    assert response.status == 200
    assert "HEAD" in response.headers["access-control-allow-methods"]


def test_target_may_name_its_host(client: Client) -> None:
    def get_target(target: str, host: str) -> Response:
        return client.send("GET", target, headers={"host": host})

    assert get_target(f"http://127.0.0.1:{client.port}/health", "promises.example").body == b"well\n"
    assert get_target("HTTP://127.0.0.1/sparql?query=ASK%7B%7D", "127.0.0.1").json["boolean"] is True
    assert get_target("http://127.0.0.1", "127.0.0.1").status == 303
    for elsewhere in ("http://example.org/health", "http://127.0.0.1@example.org/health", "http:///health"):
        assert get_target(elsewhere, "127.0.0.1").status == 421
