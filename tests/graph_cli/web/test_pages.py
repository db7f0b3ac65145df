"""Pages and linked data as the web expects them: negotiated, cached, in the language of who reads."""

import re
from pathlib import Path

import pytest
import rdflib

from graph_cli.web.limits import Limits
from queries.asking.question import names, read_question
from tests.graph_cli.web.client import Client, Response
from tests.graph_cli.web.conftest import serving

LEBAK = "/id/place/lebak"


def get(client: Client, path: str, **headers: str) -> Response:
    return client.send("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize(
    ("accept", "language", "location"),
    [
        ("", "", "../../id/place/lebak.html"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "id-ID,id;q=0.9,en;q=0.8", "../../id/place/lebak.id.html"),
        ("text/html", "fr,en;q=0.5,id;q=0.3", "../../id/place/lebak.html"),
        ("text/turtle", "", "../../id/place/lebak.ttl"),
        ("application/ld+json, text/turtle;q=0.5", "", "../../id/place/lebak.jsonld"),
        ("application/rdf+xml", "id", "../../id/place/lebak.rdf"),
        ("application/n-triples", "", "../../id/place/lebak.nt"),
    ],
)
def test_identifier_is_told_elsewhere(client: Client, accept: str, language: str, location: str) -> None:
    response = get(client, LEBAK, accept=accept, accept_language=language)
    assert (response.status, response.headers["location"]) == (303, location)
    assert {"accept", "accept-language"} <= set(re.split(r",\s*", response.headers["vary"].lower()))


def test_identifier_in_a_form_that_there_is_not(client: Client) -> None:
    assert get(client, LEBAK, accept="image/png").status == 406


def test_part_of_a_document_is_told_with_it(client: Client) -> None:
    response = get(client, "/id/evidence/bantaeng-blk_a9b02f6d1a0a", accept="text/html")
    assert response.headers["location"] == "../../id/document/bantaeng-blk.html#evidence-a9b02f6d1a0a"
    data = get(client, "/id/evidence/bantaeng-blk_a9b02f6d1a0a", accept="text/turtle")
    assert data.headers["location"] == "../../id/document/bantaeng-blk.ttl"


def test_rdflib_follows_an_identifier_to_its_data(client: Client) -> None:
    address = f"http://127.0.0.1:{client.port}{LEBAK}"
    triples = rdflib.Graph().parse(address, format="turtle")
    assert (rdflib.URIRef("https://w3id.org/janji/id/place/lebak"), None, None) in triples


def test_start_is_in_the_language_of_who_reads(client: Client) -> None:
    assert get(client, "/", accept_language="id").headers["location"] == "index.id.html"
    assert get(client, "/", accept_language="de").headers["location"] == "index.html"


@pytest.mark.parametrize("path", [f"{LEBAK}.html", f"{LEBAK}.ttl", "/index.html", "/dump.nt", "/assets/site.css"])
def test_what_a_client_has_is_not_sent_again(client: Client, path: str) -> None:
    first = get(client, path)
    assert first.status == 200
    assert first.headers["last-modified"].endswith("GMT")
    again = get(client, path, if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert get(client, path, if_none_match='"another"').status == 200
    assert get(client, path, if_modified_since=first.headers["last-modified"]).status == 304
    assert get(client, path, if_modified_since="Thu, 01 Jan 1970 00:00:00 GMT").status == 200
    assert get(client, path, if_modified_since="some day").status == 200


@pytest.mark.parametrize("name", names())
def test_every_question_is_answered_by_a_confined_worker(client: Client, name: str) -> None:
    """In every form: what a worker has not read before it gives up files, it could not read any more."""
    required_names = read_question(name).required_parameters
    fields = "&".join(f"{field}={value}" for field, value in zip(required_names, ("lebak", "bantaeng"), strict=False))
    for suffix in (".html", ".id.html", ".csv", ".tsv", ".json", ".md", ".ttl"):
        response = get(client, f"/ask/{name}{suffix}?{fields}")
        assert response.status == 200, (suffix, response.body[:300])


@pytest.mark.parametrize(
    "path",
    [
        *("/statistics.html", "/search.html?words=pelatihan", "/sparql.html", "/ns.html", "/ns.ttl", "/shapes.ttl"),
        *("/void.ttl", "/examples.ttl", "/context.jsonld", "/suggest.json?prefix=ke", "/scheme/theme.html"),
        *("/id/place/lebak.view.html", "/id/person/ilham-azikin.view.html", "/id/document/bantaeng-blk.html"),
        *("/assets/site.js", "/assets/view.js", "/assets/view.css", "/id/document/bantaeng-blk.rdf"),
    ],
)
def test_every_kind_of_page_is_made_by_a_confined_worker(client: Client, path: str) -> None:
    response = get(client, path)
    assert response.status == 200, response.body[:300]


def test_page_that_there_is_not(client: Client) -> None:
    page = get(client, "/id/place/nowhere.html", accept="text/html")
    assert (page.status, page.media) == (404, "text/html")
    assert b"Nothing is told here" in page.body
    assert "etag" not in page.headers
    data = get(client, "/id/place/nowhere.ttl", accept="text/turtle")
    assert (data.status, data.media) == (404, "application/problem+json")


def test_name_that_means_nothing(client: Client) -> None:
    response = get(client, "/ask/who-promised-what.html?place=Bantne")
    assert response.status == 400
    assert b"did you mean" in response.body
    assert "etag" not in response.headers


@pytest.mark.parametrize("name", ["self", "name", "matching", "parameters", "cls", "language", "site", "asked"])
def test_field_of_a_request_is_no_argument_of_a_call(client: Client, name: str) -> None:
    for suffix in (".html", ".id.html", ".csv", ".tsv", ".json", ".md", ".ttl"):
        response = get(client, f"/ask/who-promised-what{suffix}?{name}=x")
        assert (response.status, suffix) == (400, suffix)
        assert name.encode() in response.body
    for path in ("/search.html?words=a&", f"{LEBAK}.html?", "/suggest.json?prefix=a&", "/reconcile/suggest/entity?"):
        assert get(client, f"{path}{name}=x").status == 200


@pytest.mark.parametrize("path", ["/ask/places.html?place=", "/search.html?words=", "/suggest.json?prefix="])
def test_field_that_is_no_text_is_told_off(client: Client, path: str) -> None:
    for ill in ("%ff", "%ED%A0%80", "%C0%80"):
        assert get(client, path + ill).status == 400
    assert get(client, f"{path}a&" + "&".join(f"utm_{number}=x" for number in range(200))).status == 400


def test_page_lets_no_script_of_its_own_run(client: Client) -> None:
    for path in ("/index.html", f"{LEBAK}.html", "/id/place/lebak.view.html", "/ask/places.html"):
        response = get(client, path)
        policy = response.headers["content-security-policy"]
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        scripts = re.findall(rb"<script(?![^>]*(?:src=|application/))[^>]*>", response.body)
        assert not scripts
        assert not re.search(rb"<style|\son\w+=|\sstyle=", response.body)


def test_data_of_a_large_answer_is_refused(graph_folder: Path) -> None:
    with serving(graph_folder, Limits(workers=1, answer=2_000)) as server:
        response = get(server, "/ask/places.json")
        assert (response.status, response.media) == (422, "application/problem+json")


def test_well_known_address_leads_to_the_description(client: Client) -> None:
    response = get(client, "/.well-known/void")
    assert (response.status, response.headers["location"]) == (303, "../void.ttl")


def test_browser_that_asks_nothing_is_sent_to_the_editor(client: Client) -> None:
    response = get(client, "/sparql", accept="text/html,*/*;q=0.8")
    assert (response.status, response.headers["location"]) == (303, "sparql.html")


LEBAK_ROWS = "/ask/who-promised-what.csv?place=lebak"


@pytest.mark.parametrize("more", ["fbclid=IwAR0", "gclid=1&utm_source=x&utm_medium=y", "utm_source=a&utm_source=b"])
def test_what_networks_add_to_an_address_changes_nothing(client: Client, more: str) -> None:
    assert get(client, f"{LEBAK_ROWS}&{more}").body == get(client, LEBAK_ROWS).body
    page = get(client, f"/ask/who-promised-what.html?place=lebak&{more}")
    assert page.status == 200
    assert more.partition("=")[0] not in page.body.decode()


def test_other_unknown_parameters_are_refused(client: Client) -> None:
    response = get(client, f"{LEBAK_ROWS}&colour=red")
    assert (response.status, response.body.decode()) == (
        400,
        "who-promised-what takes no 'colour'; it takes place, actor, theme, beneficiary, sector, coverage, document, "
        "commitment, basis, since, until\n",
    )


@pytest.mark.parametrize("path", ["/ask/who-promised-what.csv", "/ask/who-promised-what.html", "/suggest.json"])
def test_parameter_with_two_values_is_refused(client: Client, path: str) -> None:
    response = get(client, f"{path}?place=lebak&place=bantaeng")
    assert (response.status, response.json["detail"]) == (400, "'place' is given twice: ask for one place at a time")


def test_suggestions_for_two_beginnings_are_refused(client: Client) -> None:
    assert get(client, "/reconcile/suggest/entity?prefix=a&prefix=b").status == 400


def test_parameter_given_twice_the_same_is_given_once(client: Client) -> None:
    assert get(client, f"{LEBAK_ROWS}&place=lebak").body == get(client, LEBAK_ROWS).body
