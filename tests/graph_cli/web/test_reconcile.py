"""Names of a table become entities, asked as OpenRefine asks: manifest, batches in a form, previews, suggestions."""

import json
from typing import Any
from urllib.parse import quote, urlencode, urljoin, urlsplit

import pytest

from graph_cli.reconciling.batch import MOST
from tests.graph_cli.web.client import Client, Response

Candidate = dict[str, Any]
FORM = {"content-type": "application/x-www-form-urlencoded"}
KUKAR = "place/kutai-kartanegara"


class OpenRefine:
    """What OpenRefine does with a service: it knows the service's address, and reads all else in the manifest."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.manifest = client.send("GET", "/reconcile").json

    def send(self, queries: object) -> Response:
        content = queries if isinstance(queries, str) else json.dumps(queries)
        return self._client.send("POST", "/reconcile", urlencode({"queries": content}).encode(), FORM)

    def candidates(self, name: str | None = None, **more: object) -> list[Candidate]:
        query = ({} if name is None else {"query": name}) | more
        response = self.send({"q0": query})
        assert response.status == 200, response.body
        assert response.json.keys() == {"q0"}
        result: list[Candidate] = response.json["q0"]["result"]
        return result

    def ids(self, name: str | None = None, **more: object) -> list[str]:
        return [each["id"] for each in self.candidates(name, **more)]

    def matches(self, name: str | None = None, **more: object) -> list[str]:
        return [each["id"] for each in self.candidates(name, **more) if each["match"]]

    def look(self, template: str, identifier: str) -> Response:
        return self._get(self.manifest[template]["url"].replace("{{id}}", quote(identifier, safe="")))

    def suggest(self, what: str, prefix: str, **more: str) -> list[Candidate]:
        at = self.manifest["suggest"][what]
        response = self._get(f"{at['service_url']}{at['service_path']}?{urlencode({'prefix': prefix, **more})}")
        result: list[Candidate] = response.json["result"]
        return result

    def _get(self, url: str) -> Response:
        parts = urlsplit(url)
        assert parts.port == self._client.port
        return self._client.send("GET", f"{parts.path}?{parts.query}")


@pytest.fixture(scope="module")
def refine(client: Client) -> OpenRefine:
    return OpenRefine(client)


# what the service is


def test_manifest_says_which_version_and_which_spaces(refine: OpenRefine) -> None:
    manifest = refine.manifest
    assert manifest["versions"] == ["0.2"]
    assert manifest["identifierSpace"] == "https://w3id.org/janji/id/"
    assert manifest["schemaSpace"] == "https://w3id.org/janji/ns#"
    assert manifest["batchSize"] == MOST
    names = {each["id"]: each["name"] for each in manifest["defaultTypes"]}
    assert names.keys() == {"Place", "Person", "Ticket", "Organization", "Program", "Actor"}


def test_pages_of_other_sites_may_ask_and_there_is_no_jsonp(client: Client) -> None:
    response = client.send("GET", "/reconcile?callback=run", headers={"origin": "http://127.0.0.1:3333"})
    assert (response.media, response.headers["access-control-allow-origin"]) == ("application/json", "*")
    assert response.json["versions"] == ["0.2"]


def test_parts_lie_where_visitors_know_the_site(client: Client) -> None:
    address = client.send("GET", "/reconcile").json["preview"]["url"]
    assert address.startswith(f"http://127.0.0.1:{client.port}/reconcile/preview?")


# exactly


@pytest.mark.parametrize("name", ["Kutai Kartanegara", " KUKAR ", "Kabupaten Kutai Kartanegara", "64.02", "BPS 6403"])
def test_very_name_alias_or_code_of_one_entity_is_a_match(refine: OpenRefine, name: str) -> None:
    best = refine.candidates(name, type="Place", type_strict="should", limit=3)[0]
    assert (best["id"], best["score"], best["match"]) == (KUKAR, 100, True)
    assert [each["id"] for each in best["type"]] == ["Place"]


@pytest.mark.parametrize("name", [KUKAR, f"https://w3id.org/janji/id/{KUKAR}"])
def test_identifier_is_a_match(refine: OpenRefine, name: str) -> None:
    assert refine.matches(name) == [KUKAR]


def test_several_of_one_name_are_all_given_and_none_is_a_match(refine: OpenRefine) -> None:
    candidates = refine.candidates("Bantaeng", type="Place")
    exact = {each["id"] for each in candidates if each["score"] == 100}
    assert exact == {"place/bantaeng", "place/bantaeng-district", "place/bantaeng-town"}
    assert not any(each["match"] for each in candidates)
    assert len({each["description"] for each in candidates if each["score"] == 100}) == 3


def test_code_is_a_code_of_its_own_scheme_alone(refine: OpenRefine) -> None:
    assert refine.ids("6402") == []
    assert refine.ids("64.99") == []
    assert KUKAR not in refine.ids("bps 6402")
    assert refine.matches(properties=[{"pid": "bpsCode", "v": "6403"}]) == [KUKAR]
    assert refine.ids(properties=[{"pid": "bpsCode", "v": "64.02"}]) == []
    assert refine.ids(properties=[{"pid": "kemendagriCode", "v": "6402"}]) == []


def test_match_is_of_the_asked_type(refine: OpenRefine) -> None:
    assert refine.matches("BPS", type="Organization") == ["organization/bps"]
    assert refine.ids("BPS", type="Place") == []
    assert refine.matches("BPS", type=["Place", "Actor"]) == ["organization/bps"]
    assert refine.matches("BPS", type="https://w3id.org/janji/ns#Organization") == ["organization/bps"]
    assert refine.ids("BPS", type=["Place", "Organization"], type_strict="all") == []
    assert refine.ids("BPS", type=["Actor", "Organization"], type_strict="all") == ["organization/bps"]
    assert refine.ids("BPS", type="Ship") == []


def test_another_type_is_given_where_none_of_the_type_is_found_and_should_be(refine: OpenRefine) -> None:
    (candidate,) = refine.candidates("BPS", type="Place", type_strict="should")
    assert (candidate["id"], candidate["match"]) == ("organization/bps", False)
    assert candidate["score"] < 100


# nearly


@pytest.mark.parametrize(
    ("name", "first_id"),
    [
        ("Kab. Lebak", "place/lebak"),
        ("KAB LEBAK", "place/lebak"),
        ("Regency of Lebak", "place/lebak"),
        ("Kutai Kertanegara", KUKAR),
        ("Kartanegara, Kutai", KUKAR),
        ("Prov. Banten", "place/banten"),
        ("Kementrian Ketenaga Kerjaan", "organization/kemnaker"),
        ("Aulia Rahman Bashri", "person/aulia-rahman-basri"),
    ],
)
def test_name_that_is_nearly_so_finds_and_is_no_match(refine: OpenRefine, name: str, first_id: str) -> None:
    candidates = refine.candidates(name)
    assert candidates[0]["id"] == first_id
    assert 65 <= candidates[0]["score"] < 100
    assert not any(each["match"] for each in candidates)
    assert [each["score"] for each in candidates] == sorted((each["score"] for each in candidates), reverse=True)


def test_words_of_a_longer_name_find_it(refine: OpenRefine) -> None:
    assert "organization/blk-bantaeng" in refine.ids("latihan kerja")


@pytest.mark.parametrize("name", ["xyzzy plugh", "", "!!!", "x" * 5_000, "a b " * 2_000])
def test_what_is_no_name_finds_nothing(refine: OpenRefine, name: str) -> None:
    assert refine.ids(name) == []


def test_candidate_is_named_in_the_language_of_the_query(refine: OpenRefine) -> None:
    names = [refine.candidates(name)[0]["name"] for name in ("Kabupaten Lebak", "Lebak Regency", "36.02")]
    assert names == ["Kabupaten Lebak", "Lebak Regency", "Lebak Regency"]


def test_limit_is_kept(refine: OpenRefine) -> None:
    assert len(refine.ids("Bantaeng", limit=2)) == 2
    assert len(refine.ids("a", type="Place", properties=[{"pid": "inside", "v": "Banten"}], limit=1)) <= 1


# what else is said


def test_property_tells_two_of_a_name_apart(refine: OpenRefine) -> None:
    level = [{"pid": "level", "v": "Kabupaten"}]
    best, *others = refine.candidates("Bantaeng", type="Place", properties=level)
    assert (best["id"], best["score"], best["match"]) == ("place/bantaeng", 100, True)
    assert {"id": "level", "value": True} in best["features"]
    assert all(each["score"] < 100 and not each["match"] for each in others)


@pytest.mark.parametrize("value", ["Banten", {"id": "place/banten", "name": "Banten"}, ["Bali", "36"], "ID-BT"])
def test_place_is_asked_for_by_where_it_is(refine: OpenRefine, value: object) -> None:
    assert refine.matches("Lebak", type="Place", properties=[{"pid": "within", "v": value}]) == ["place/lebak"]


def test_what_is_said_otherwise_forbids_a_match(refine: OpenRefine) -> None:
    for pid, value in (("within", "Kalimantan Timur"), ("janji:inside", "Nowhere"), ("nothing", "x")):
        candidates = refine.candidates("Lebak", type="Place", properties=[{"pid": pid, "v": value}])
        assert candidates[0]["id"] == "place/lebak"
        assert candidates[0]["score"] < 100
        assert not any(each["match"] for each in candidates)


def test_without_a_name_what_agrees_is_given_and_only_a_code_makes_a_match(refine: OpenRefine) -> None:
    within = [{"pid": "within", "v": {"id": "place/banten"}}]
    candidates = refine.candidates(type="Place", properties=within)
    assert [(each["id"], each["match"]) for each in candidates] == [("place/lebak", False)]
    assert refine.matches(properties=[{"pid": "kemendagriCode", "v": "36.02"}, *within]) == ["place/lebak"]
    assert refine.matches(properties=[{"pid": "kemendagriCode", "v": "64.02"}, *within]) == []


def test_code_is_not_lost_among_all_that_agrees_otherwise(refine: OpenRefine) -> None:
    properties = [{"pid": "inside", "v": "Indonesia"}, {"pid": "kemendagriCode", "v": "73.03.08"}]
    assert refine.matches(properties=properties) == ["place/sinoa"]


# many at once, and what is wrong


def test_queries_of_a_batch_are_answered_each_by_its_name(refine: OpenRefine, client: Client) -> None:
    batch = {f"q{number}": {"query": "Lebak", "type": "Place", "limit": 1} for number in range(MOST)}
    response = refine.send(batch)
    assert response.json.keys() == batch.keys()
    assert {each["result"][0]["id"] for each in response.json.values()} == {"place/lebak"}
    single = client.send("GET", "/reconcile?" + urlencode({"queries": json.dumps({"a": {"query": "Lebak"}})}))
    assert single.json["a"]["result"][0]["id"] == "place/lebak"
    assert refine.send({}).json == {}


@pytest.mark.parametrize(
    "queries",
    [
        "{",
        "[]",
        "null",
        '"a"',
        "[" * 5_000,
        '{"a": null}',
        '{"a": {}}',
        '{"a": {"query": 1}}',
        '{"a": {"query": "\\ud800"}}',
        '{"a": {"query": "b", "limit": 0}}',
        '{"a": {"query": "b", "limit": Infinity}}',
        '{"a": {"query": "b", "limit": true}}',
        '{"a": {"query": "b", "type": 1}}',
        '{"a": {"query": "b", "type_strict": "maybe"}}',
        '{"a": {"query": "b", "properties": {}}}',
        '{"a": {"query": "b", "properties": [{"pid": "level"}]}}',
        '{"a": {"query": "b", "properties": [{"pid": "level", "v": null}]}}',
        '{"a": {"query": "b", "properties": [{"pid": "level", "v": [' + ", ".join('"x"' for _ in range(30)) + "]}]}}",
    ],
)
def test_batch_that_cannot_be_read_is_refused_with_a_reason(refine: OpenRefine, queries: str) -> None:
    response = refine.send(queries)
    assert (response.status, response.media) == (400, "application/problem+json")
    assert response.json["detail"]


def test_beyond_the_limits_a_batch_is_refused(refine: OpenRefine, client: Client) -> None:
    many = refine.send({str(number): {"query": "a"} for number in range(MOST + 1)})
    assert (many.status, many.json["type"].rpartition("/")[2]) == (413, "too-many-queries")
    assert refine.send({"a": {"query": "a" * 2**16}}).status == 413
    assert client.send("POST", "/reconcile", b"{}", {"content-type": "application/json"}).status == 415
    assert client.send("POST", "/reconcile", b"a=b", FORM).status == 400
    assert client.send("PUT", "/reconcile", b"").status == 405


@pytest.mark.parametrize("pid", ["", "a b", "level>", "\x00", "<script>", "lookupKey"])
def test_property_that_there_is_not_says_nothing(refine: OpenRefine, pid: str) -> None:
    assert refine.matches("Lebak", type="Place", properties=[{"pid": pid, "v": "lebak"}]) == []
    assert refine.ids(properties=[{"pid": pid, "v": "lebak"}]) == []


# previews and suggestions


def test_preview_may_be_framed_as_no_other_page_may(refine: OpenRefine, client: Client) -> None:
    response = refine.look("preview", "place/lebak")
    assert (response.status, response.media) == (200, "text/html")
    assert "Lebak Regency" in response.body.decode()
    assert "frame-ancestors *" in response.headers["content-security-policy"]
    assert "x-frame-options" not in response.headers
    other = client.send("GET", "/id/place/lebak.html")
    assert "frame-ancestors 'none'" in other.headers["content-security-policy"]
    assert other.headers["x-frame-options"] == "DENY"


def test_preview_leads_to_pages_that_there_are(refine: OpenRefine, client: Client) -> None:
    for identifier in ("place/lebak", "organization/bps", "person/aulia-rahman-basri", "program/sembilan-lompatan"):
        text = refine.look("preview", identifier).body.decode()
        paths = [each.partition('"')[0] for each in text.split('href="')[1:] if not each.startswith("data:")]
        assert len(paths) > 1
        for path in paths:
            assert client.send("GET", urljoin("/reconcile/preview", path)).status == 200


@pytest.mark.parametrize("identifier", ["place/atlantis", "", "../../etc/passwd", "<script>", "document/lebak-jobs"])
def test_preview_of_nothing_is_missing(refine: OpenRefine, identifier: str) -> None:
    response = refine.look("preview", identifier)
    assert (response.status, response.media) == (404, "text/html")
    assert "<script" not in response.body.decode()


def test_view_leads_to_the_page(refine: OpenRefine, client: Client) -> None:
    response = refine.look("view", "place/lebak")
    assert (response.status, response.headers["location"]) == (303, "../id/place/lebak")
    assert client.send("GET", "/id/place/lebak").headers["location"].endswith("place/lebak.html")
    assert refine.look("view", "//example.org").headers["location"].startswith("../id/")


def test_entities_are_suggested_by_how_their_names_begin(refine: OpenRefine) -> None:
    candidates = refine.suggest("entity", "Kabupaten Leb")
    assert [(each["id"], each["name"]) for each in candidates] == [("place/lebak", "Kabupaten Lebak")]
    assert candidates[0]["notable"] == [{"id": "Place", "name": "Place"}]
    assert "place/lebak" in [each["id"] for each in refine.suggest("entity", "place/lebak")]
    assert refine.suggest("entity", "leb", type="Person") == []
    assert refine.suggest("entity", "") == []


def test_entities_are_suggested_by_any_word_of_their_names(refine: OpenRefine) -> None:
    assert "person/ilham-azikin" in [each["id"] for each in refine.suggest("entity", "azikin")]


def test_person_is_described_by_their_office(refine: OpenRefine) -> None:
    (candidate,) = refine.suggest("entity", "person/halikinnor")
    assert "Incumbent" in candidate["description"]


def test_suggestions_go_on_where_they_stopped(refine: OpenRefine) -> None:
    first, second = refine.suggest("entity", "k"), refine.suggest("entity", "k", cursor="20")
    assert len(first) == 20
    assert second
    assert not {each["id"] for each in first} & {each["id"] for each in second}


def test_types_and_properties_are_suggested(refine: OpenRefine) -> None:
    assert [each["id"] for each in refine.suggest("type", "pla")] == ["Place"]
    assert len(refine.suggest("type", "")) == 6
    assert {"bpsCode", "isoCode", "kemendagriCode"} == {each["id"] for each in refine.suggest("property", "code")}
    names = {each["id"]: each["name"] for each in refine.suggest("property", "")}
    assert {"within", "inside", "level", "kemendagriCode", "bpsCode"} <= names.keys()
    assert not {"evidence", "lookupKey", "earliest"} & names.keys()


@pytest.mark.parametrize("path", ["suggest/entity?prefix=a&cursor=x", "suggest/type?cursor=-1"])
def test_cursor_is_a_number(client: Client, path: str) -> None:
    assert client.send("GET", f"/reconcile/{path}").status == 400


@pytest.mark.parametrize("path", ["suggest/ship", "manifest", "queries", "view", "", "flyout"])
def test_there_is_nothing_else_below(client: Client, path: str) -> None:
    response = client.send("GET", f"/reconcile/{path}")
    assert (response.status, response.media) == (404, "application/problem+json")
