"""A long query lets the others go first; what workers come from is begun again where it is no more."""

import os
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psutil

from graph_cli.web.limits import Limits
from tests.graph_cli.web.client import Client, Response
from tests.graph_cli.web.conftest import serving

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SHORT = "ASK { ?s ?p ?o }"


def submit_endless(threads: ThreadPoolExecutor, client: Client) -> Future[Response]:
    return threads.submit(client.get, ENDLESS)


def test_long_query_keeps_nobody_waiting(graph_folder: Path) -> None:
    """There is one place for the quick: each of these would wait for the deadline, were the long one still in it."""
    limits = Limits(seconds=6, workers=1, long=1)
    with serving(graph_folder, limits) as server, ThreadPoolExecutor() as threads:
        late = submit_endless(threads, server)
        for _ in range(30):
            assert server.get(SHORT).json["boolean"] is True
        assert not late.done()
        assert late.result().json["type"].endswith("/timeout")


def test_long_query_ends_where_others_wait_and_there_is_no_room_beside_them(graph_folder: Path) -> None:
    limits = Limits(seconds=8, workers=1, long=1)
    with serving(graph_folder, limits) as server, ThreadPoolExecutor() as threads:
        several = [submit_endless(threads, server) for _ in range(3)]
        while sum(each.done() for each in several) < 2:
            assert server.get(SHORT).status in (200, 429, 503)
        responses = [each.result() for each in several if each.done()]
        assert {(each.status, each.json["type"].rpartition("/")[2]) for each in responses[:2]} == {(503, "crowded")}
        assert responses[0].headers["retry-after"] == "1"
        assert server.get(SHORT).json["boolean"] is True


def test_long_query_goes_on_while_nobody_waits(graph_folder: Path) -> None:
    with serving(graph_folder, Limits(seconds=1, workers=1, long=0)) as server:
        assert server.get(ENDLESS).json["type"].endswith("/timeout")
        assert server.get(SHORT).json["boolean"] is True


def test_worker_that_stands_still_is_not_taken_for_one_that_works_long(graph_folder: Path) -> None:
    """Where a machine has no time for a worker, what it was asked is not long: it ends at its deadline, not before."""
    limits = Limits(seconds=3, workers=1, long=0, short=0.01)
    others = fork_servers()
    with serving(graph_folder, limits) as server, ThreadPoolExecutor() as threads:
        stop_workers(server, others)
        several = [threads.submit(server.get, SHORT) for _ in range(3)]
        faults = {each.result().json.get("type", "").rpartition("/")[2] for each in several}
        assert "timeout" in faults
        assert "crowded" not in faults


def test_what_pages_load_needs_no_worker(graph_folder: Path) -> None:
    others = fork_servers()
    with serving(graph_folder, Limits(workers=1)) as server:
        stop_workers(server, others)
        assert server.send("GET", "/assets/site.css").media == "text/css"


def test_workers_and_what_they_come_from_are_begun_again(graph_folder: Path) -> None:
    with serving(graph_folder, Limits(seconds=5, workers=1)) as server:
        assert server.get(SHORT).status == 200
        for process in fork_servers():
            os.kill(process, signal.SIGKILL)
        statuses = {server.get(SHORT).status}
        while (response := server.get(SHORT)).status != 200:
            statuses.add(response.status)
        assert response.json["boolean"] is True
        assert statuses <= {200, 429, 503}
        assert server.is_well()


def test_worker_that_ended_while_it_waited_is_replaced_before_anybody_is_told_so(graph_folder: Path) -> None:
    others = fork_servers()
    with serving(graph_folder, Limits(workers=2)) as server:
        for _ in range(3):
            for fork_server in fork_servers() - others:
                for worker in psutil.Process(fork_server).children():
                    worker.kill()
            assert server.get(SHORT).status == 200
            assert server.send("GET", "/id/place/lebak.html").status == 200


def fork_servers() -> set[int]:
    """Return the processes that this one's workers come from."""
    return {child.pid for child in psutil.Process().children() if "graph_cli.web.fork_server" in child.cmdline()}


def stop_workers(server: Client, others: set[int]) -> None:
    """Have the workers of a server stand still, which come from no other processes than these."""
    assert server.is_well()
    for fork_server in fork_servers() - others:
        for worker in psutil.Process(fork_server).children():
            worker.suspend()
