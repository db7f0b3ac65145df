"""A published folder on Apache, the host that its .htaccess is for: identifiers lead to pages and to data."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from graph_cli.publishing.publishing import Wish
from tests.graph_cli.publishing.conftest import publish_folder

_MODULES = Path("/usr/lib/apache2/modules")
_APACHE = shutil.which("apache2") or "/usr/sbin/apache2"
_MISSING = not (Path(_APACHE).exists() and _MODULES.exists())
_CONFIGURATION = """
ServerRoot {home}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {home}/pid
ErrorLog /dev/stderr
{modules}
TypesConfig {home}/mime.types
DocumentRoot {home}/root
<Directory {home}/root>
  AllowOverride All
  Require all granted
</Directory>
"""
_NAMES = ("mpm_event", "authz_core", "mime", "rewrite", "headers")

pytestmark = pytest.mark.skipif(
    _MISSING and not os.environ.get("JANJI_REQUIRE_SERVERS"), reason="no Apache is installed: Debian's apache2-bin"
)


@pytest.fixture(scope="module")
def apache(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an Apache that has a published site below a prefix."""
    home = tmp_path_factory.mktemp("apache")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    publish_folder(graph_folder, home / "root" / "site", Wish(address=f"http://127.0.0.1:{port}/site/", views=False))
    (home / "mime.types").write_text("text/html html\n", encoding="utf-8")
    modules = "\n".join(f"LoadModule {name}_module {_MODULES}/mod_{name}.so" for name in _NAMES)
    (home / "httpd.conf").write_text(_CONFIGURATION.format(home=home, port=port, modules=modules), encoding="utf-8")
    with subprocess.Popen([_APACHE, "-X", "-f", home / "httpd.conf"], stderr=subprocess.PIPE) as server:
        try:
            _wait_for_server(server, port)
            yield port
        finally:
            server.terminate()


def _wait_for_server(server: "subprocess.Popen[bytes]", port: int) -> None:
    """Return when the server takes connections."""
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            continue
        return
    raise AssertionError(server.stderr.read().decode() if server.stderr else "")


def get(port: int, path: str, **headers: str) -> tuple[int, str, str]:
    """Return the status, where it leads below the site, and the media type."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(
        "GET", f"/site/{path}", headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    response = connection.getresponse()
    response.read()
    connection.close()
    home = f"http://127.0.0.1:{port}/site/"
    return response.status, response.headers.get("location", "").removeprefix(home), response.headers["content-type"]


_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("path", "accept", "language", "target"),
    [
        ("id/place/lebak", _BROWSER, "en-GB,en;q=0.9", "id/place/lebak.html"),
        ("id/place/lebak", _BROWSER, "id-ID,id;q=0.9,en;q=0.8", "id/place/lebak.id.html"),
        ("id/place/lebak", "*/*", "", "id/place/lebak.html"),
        ("id/place/lebak", "text/turtle", "", "id/place/lebak.ttl"),
        ("id/place/lebak", "TEXT/Turtle;q=0.5, text/html;q=0.1", "", "id/place/lebak.ttl"),
        ("id/place/lebak", "text/turtle;q=0, text/html", "ID", "id/place/lebak.id.html"),
        ("id/place/lebak", "text/turtle;Q=0.0", "id;q=0, en", "id/place/lebak.html"),
        ("id/place/lebak", "text/turtles", "idx, en", "id/place/lebak.html"),
        ("id/place/lebak", "text/turtle;q=0.01", "", "id/place/lebak.ttl"),
        ("id/promise/lebak-kasepuhan_x", "application/ld+json", "id", "id/promise/lebak-kasepuhan_x.jsonld"),
        ("scheme/theme/health", "application/ld+json", "", "scheme/theme/health.jsonld"),
        ("id/evidence/lebak-jobs_0a1b", _BROWSER, "id", "id/document/lebak-jobs.id.html#evidence-0a1b"),
        ("id/target/lebak-jobs_a-b", "*/*", "", "id/document/lebak-jobs.html#target-a-b"),
        ("id/quote/lebak-jobs_0a1b", "text/turtle", "", "id/document/lebak-jobs.ttl"),
        ("ns", "text/turtle", "", "ns.ttl"),
        ("ns", "application/ld+json", "", "ns.html"),
        ("ns", _BROWSER, "id", "ns.id.html"),
        (".well-known/void", "*/*", "", "void.ttl"),
    ],
)
def test_identifiers_lead_to_their_pages(apache: int, path: str, accept: str, language: str, target: str) -> None:
    status, location, _ = get(apache, path, accept=accept, accept_language=language)
    assert (status, location) == (303, target)


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("id/place/lebak.html", "text/html; charset=utf-8"),
        ("id/place/lebak.id.html", "text/html; charset=utf-8"),
        ("id/place/lebak.ttl", "text/turtle"),
        ("id/place/lebak.jsonld", "application/ld+json"),
        ("ns.ttl", "text/turtle"),
        ("dump.nt", "application/n-triples"),
        ("dump.nq", "application/n-quads"),
    ],
)
def test_files_have_their_media_types(apache: int, path: str, media: str) -> None:
    assert get(apache, path) == (200, "", media)


def test_what_is_not_there_is_not_found(apache: int) -> None:
    assert get(apache, "id/place/nowhere.html")[0] == 404
