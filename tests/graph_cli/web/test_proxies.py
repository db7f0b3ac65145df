"""What a proxy says of its visitors is believed of those that are named, and of nobody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_cli.web.limits import Limits
from graph_cli.web.proxies import networks_of
from ontology.errors import UsageError
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

SITE = {"x-forwarded-proto": "https", "x-forwarded-host": "promises.example"}


@pytest.fixture(scope="module")
def direct(graph_folder: Path) -> Iterator[Client]:
    """A client of a server that no proxy is named to."""
    with serving(graph_folder, Limits(workers=1), addresses=True) as server:
        yield server


@pytest.fixture(scope="module")
def proxy(graph_folder: Path) -> Iterator[Client]:
    """A client that is a proxy, as is a network."""
    with serving(graph_folder, Limits(workers=1), addresses=True, proxies=("127.0.0.1", "10.0.0.0/8")) as server:
        yield server


def visitor(client: Client, path: str, *headers: str) -> str:
    """Return whose address the log has for a request that is asked for somebody."""
    for header in headers:
        client.send("GET", path, headers={"x-forwarded-for": header})
    return client.log.wait_for(f"GET {path} ").rpartition(" ")[2]


def test_what_anybody_says_of_visitors_is_passed_over(direct: Client) -> None:
    assert visitor(direct, "/direct", "192.0.2.1") == "127.0.0.1"
    manifest = direct.send("GET", "/reconcile", headers={**SITE, "forwarded": "host=promises.example;proto=https"}).json
    assert manifest["documentation"] == f"http://127.0.0.1:{direct.port}/"


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:4711", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("[2001:db8::1]:4711", "2001:db8::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("203.0.113.9, 192.0.2.1", "192.0.2.1"),
        ("203.0.113.9, 192.0.2.1, 10.1.2.3", "192.0.2.1"),
        ("10.9.9.9, 10.1.2.3", "10.9.9.9"),
        ("nonsense, 10.1.2.3", "10.1.2.3"),
        ("unknown", "127.0.0.1"),
        ("", "127.0.0.1"),
        ("192.0.2.1 200 5 bytes", "127.0.0.1"),
        ("fe80::1%\u009b31m", "fe80::1"),
        ("999.0.0.1", "127.0.0.1"),
    ],
)
def test_visitor_is_the_last_address_that_no_proxy_has(proxy: Client, header: str, address: str) -> None:
    assert visitor(proxy, "/visited", header) == address


def test_addresses_are_those_by_which_a_visitor_of_a_proxy_knows_the_site(proxy: Client) -> None:
    manifest = proxy.send("GET", "/reconcile", headers=SITE).json
    assert manifest["documentation"] == "https://promises.example/"
    query = "/sparql?query=SELECT%20(%3Ca%3E%20AS%20%3Fx)%20%7B%7D"
    cell = proxy.send("GET", query, headers=SITE).json["results"]["bindings"][0]["x"]
    assert cell["value"] == "https://promises.example/a"


def test_host_that_a_proxy_names_is_looked_at_as_any(proxy: Client) -> None:
    assert proxy.send("GET", "/health", headers={"x-forwarded-host": "evil.example"}).status == 421
    for strange in ({"x-forwarded-proto": "javascript"}, {"x-forwarded-proto": ""}):
        assert proxy.send("GET", "/reconcile", headers=strange).json["documentation"].startswith("http://127.0.0.1")


@pytest.mark.parametrize("text", ["proxy.example", "10.0.0.1/8", "", "*"])
def test_proxy_is_named_by_its_address(text: str) -> None:
    with pytest.raises(UsageError, match="--proxy"):
        networks_of([text])
