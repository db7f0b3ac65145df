"""A session of Spark for all tests of a process: to start one takes seconds."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """Yield a session on two cores of this machine; without Spark or Java its tests are skipped."""
    pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'janji[spark]'")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Spark needs Java 17: apt-get install openjdk-17-jre-headless")
    from loaders.spark.session import session

    with session("local[2]") as spark_session:
        yield spark_session
