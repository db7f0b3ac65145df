"""What a client says of its copy: looked at where the answer is 200, and as RFC 9110, section 13, has it."""

from pathlib import Path

import pytest

from graph_cli.web.limits import Limits
from tests.graph_cli.web.client import Client, Response
from tests.graph_cli.web.conftest import serving
from tests.graph_cli.web.visitor import Visitor

LEBAK = "/id/place/lebak"
PAGE = f"{LEBAK}.html"
FUTURE, PAST = "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"


def get(client: Client, path: str, method: str = "GET", **headers: str) -> Response:
    return client.send(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/id/place/nosuch.html", 404),
        ("/total/nonsense", 404),
        (LEBAK, 303),
        ("/ask/who-promised-what.html?place=nowhere", 400),
        ("/ask/places.csv?place=nowhere", 400),
    ],
)
def test_copy_changes_nothing_where_the_answer_is_another_one(client: Client, path: str, status: int) -> None:
    tag = get(client, PAGE).headers["etag"]
    for preconditions in (
        {"if_none_match": tag},
        {"if_none_match": "*"},
        {"if_match": '"x"'},
        {"if_modified_since": FUTURE},
    ):
        assert get(client, path, **preconditions).status == status


def test_tag_is_that_of_one_page_alone(client: Client) -> None:
    pages = (PAGE, f"{LEBAK}.ttl", "/ask/places.html", "/ask/places.html?exactly=1", "/assets/site.css", "/dump.nt")
    tags = [get(client, page).headers["etag"] for page in pages]
    assert len({*tags}) == len(pages)
    assert get(client, PAGE, if_none_match=tags[1]).status == 200


@pytest.mark.parametrize("path", [*(LEBAK + end for end in (".html", ".ttl", ".jsonld", ".nt", ".rdf")), "/dump.nt"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_precondition_is_held_against_the_copy(client: Client, path: str, method: str) -> None:
    first = get(client, path)
    tag, change_date = first.headers["etag"], first.headers["last-modified"]
    for preconditions, status in (
        ({"if_none_match": "*"}, 304),
        ({"if_none_match": f'"a", W/{tag}'}, 304),
        ({"if_none_match": f'"a,{tag[1:]}'}, 200),
        ({"if_none_match": '"a"', "if_modified_since": FUTURE}, 200),
        ({"if_modified_since": FUTURE}, 304),
        ({"if_modified_since": change_date}, 304),
        ({"if_match": "*"}, 200),
        ({"if_match": f'"a", {tag}'}, 200),
        ({"if_match": f"W/{tag}"}, 412),
        ({"if_match": '"a"', "if_none_match": tag}, 412),
        ({"if_match": tag, "if_none_match": tag}, 304),
        ({"if_unmodified_since": PAST}, 412),
        ({"if_unmodified_since": change_date}, 200),
        ({"if_unmodified_since": PAST, "if_match": tag}, 200),
    ):
        response = get(client, path, method, **preconditions)
        assert (response.status, preconditions) == (status, preconditions)
        if status == 304:
            assert (response.body, response.headers["etag"]) == (b"", tag)


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 01 Jan 99999 00:00:00 GMT",
        f"Mon, 01 Jan {'9' * 100} 00:00:00 GMT",
        f"Mon, 01 Jan {'9' * 5_000} 00:00:00 GMT",
        f"Mon, 01 Jan 2020 00:00:00 +{'9' * 40}",
        "Mon, 01 Jan 2020 00:00:00 +999999",
        "Mon, 01 Jan 0001 00:00:00 +2300",
        "Mon, 99 Jan 2020 99:99:99 GMT",
        "Mon, 01 Jan 2020 00:00:00 -0000",
        "yesterday",
        "-1",
        "\xe9",
    ],
)
def test_date_that_there_is_not_is_passed_over(client: Client, date: str) -> None:
    for name in ("if_modified_since", "if_unmodified_since", "if_range"):
        assert get(client, PAGE, **{name: date}).status in (200, 412)


def test_site_that_lies_elsewhere_has_other_pages(client: Client, graph_folder: Path) -> None:
    tag = get(client, "/void.ttl").headers["etag"]
    with serving(graph_folder, Limits(workers=1), url="https://promises.example/") as elsewhere:
        assert get(elsewhere, "/void.ttl", if_none_match=tag).status == 200


def test_page_that_is_not_sent_again_may_load_what_it_loaded(visitor: Visitor, client: Client) -> None:
    visitor.open("index.html")
    styles = visitor.open("index.html").evaluate("document.styleSheets.length")
    assert styles > 0
    assert any(line.startswith("GET /index.html 304 ") for line in client.log)
