import os
import signal
from pathlib import Path

import pytest

from loaders.compiling import process_pool as pool
from loaders.compiling.process_pool import Task, write_chunks
from loaders.reading.chunk import Chunk
from ontology.errors import DataError
from ontology.facts.fact_rules import BUNDLED_RULES
from ontology.facts.slug_register import Index
from ontology.rdf.ids import DEFAULT_BASE, Ids


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="facts are read by one process on one core")
def test_process_that_is_ended_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "write_chunk", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    tasks = [Task(number, Chunk(Path("facts.jsonl"), b"{}", number), str(number)) for number in range(60)]
    with pytest.raises(DataError, match="a process that read facts was ended"):
        list(write_chunks(tasks, Index(), Ids(DEFAULT_BASE), BUNDLED_RULES))
