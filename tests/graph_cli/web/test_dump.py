"""The whole graph as a file: whole, in ranges, and of one generation whatever is built meanwhile."""

import asyncio
import shutil
from pathlib import Path

import pytest
from starlette.types import Message, Scope

from graph_cli.building import build
from graph_cli.web.dump import Dump
from loaders.settings.study_home import find_bundled_facts
from queries.folder.generation import open_generation
from tests.graph_cli.web.client import Client, Response
from tests.graph_cli.web.looping import run_apart

DUMP = "/dump.nt"
SCOPE: Scope = {"type": "http", "method": "GET", "path": DUMP, "headers": []}


def get(client: Client, **headers: str) -> Response:
    return client.send("GET", DUMP, headers={name.replace("_", "-"): value for name, value in headers.items()})


def test_part_of_it_is_sent(client: Client) -> None:
    whole = get(client)
    size, tag = len(whole.body), whole.headers["etag"]
    assert whole.headers["accept-ranges"] == "bytes"
    for span, part in (("0-99", whole.body[:100]), (f"{size - 5}-", whole.body[-5:]), ("-7", whole.body[-7:])):
        response = get(client, range=f"bytes={span}")
        assert (response.status, response.body) == (206, part)
        assert response.headers["content-range"].endswith(f"/{size}")
    assert get(client, range="bytes=0-9", if_range=tag).status == 206
    assert get(client, range="bytes=0-9", if_range='"another"').body == whole.body
    assert get(client, range="bytes=0-9", if_none_match=tag).status == 304
    beyond = get(client, range=f"bytes={size}-")
    assert (beyond.status, beyond.headers["content-range"]) == (416, f"bytes */{size}")


@pytest.mark.parametrize("span", ["lines=1-2", "bytes=9-3", "bytes=a-b", "bytes", "bytes=", "bytes=0-1,x", "=", "-"])
def test_range_that_is_none_is_passed_over(client: Client, span: str) -> None:
    response = get(client, range=span)
    assert (response.status, len(response.body)) == (200, int(response.headers["content-length"]))


def test_generation_that_was_replaced_is_sent_to_its_end(tmp_path: Path, graph_folder: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(graph_folder, folder)
    answer, text, home = open_dump(folder)
    output = bytearray()

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":  # before the text is opened
            for name in ("lebak", "bantaeng"):
                build(folder, [find_bundled_facts() / f"{name}.yaml"])
        output.extend(message.get("body", b""))

    run_apart(answer(SCOPE, never, send))
    assert bytes(output) == text
    del answer
    build(folder, [find_bundled_facts() / "lebak.yaml"])
    assert not home.exists()


def open_dump(folder: Path) -> tuple[Dump, bytes, Path]:
    """Return the answer that alone holds a generation, and the text and the folder of that."""
    generation = open_generation(folder)
    return Dump(generation, {}), generation.triples.read_bytes(), generation.home


async def never() -> Message:
    await asyncio.Event().wait()
    raise AssertionError
