"""A server of a graph folder on loopback, with limits of a test's own; and a visitor."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
import yaml
from playwright.sync_api import Browser

from graph_cli.building import build
from graph_cli.web.app import app
from graph_cli.web.limits import Limits
from graph_cli.web.proxies import networks_of
from graph_cli.web.running import bind_socket, server
from queries.folder.edition import UNSAID, Edition
from tests.graph_cli.web.client import Client, Log
from tests.graph_cli.web.hostile_study import study
from tests.graph_cli.web.visitor import Visitor


@contextmanager
def serving(
    folder: Path,
    limits: Limits,
    *,
    addresses: bool = False,
    cors: bool = True,
    url: str | None = None,
    proxies: Sequence[str] = (),
    edition: Edition = UNSAID,
) -> Iterator[Client]:
    """Yield a client of a server, which ends with the block."""
    log = Log()
    with bind_socket("127.0.0.1", 0) as listening:
        hosts, networks = ["127.0.0.1", "promises.example"], networks_of(proxies)
        application = app(
            folder,
            limits,
            hosts,
            log.say,
            address=url or "http://localhost/",
            url=url,
            addresses=addresses,
            cors=cors,
            proxies=networks,
            edition=edition,
        )
        running = server(application, limits)
        thread = Thread(target=running.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield Client(listening.getsockname()[1], log)
        finally:
            running.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def client(graph_folder: Path) -> Iterator[Client]:
    """A client of a server of the five articles."""
    with serving(graph_folder, Limits(workers=2)) as own_client:
        yield own_client


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a server of a graph in which all that may be hostile is."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "study.yaml").write_text(yaml.safe_dump(study(), allow_unicode=True), encoding="utf-8")
    build(folder / "graph", [folder / "study.yaml"])
    with serving(folder / "graph", Limits(workers=2)) as own_client:
        yield own_client


@pytest.fixture
def visitor(browser: Browser, client: Client) -> Iterator[Visitor]:
    context = browser.new_context(reduced_motion="reduce")
    own_visitor = Visitor(context, client)
    yield own_visitor
    context.close()
    assert own_visitor.faults == []
