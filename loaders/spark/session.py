"""Starts Spark and ends it, without a word on the terminal."""

import logging
import os
import re
import shutil
import signal
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import current_thread, main_thread
from typing import IO

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from ontology.errors import UsageError
from ontology.text.phrase import Phrase

#: Set where `spark-submit` has started the Java of the driver, with a master and a configuration of its own.
_SUBMITTED = "PYSPARK_GATEWAY_PORT"
#: On one machine there is nobody to look from elsewhere, 200 tasks a grouping are for a cluster, and the work is
#: Python's: Java's second compiler takes longer than it saves.
_LOCAL = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "8",
}


@contextmanager
def session(master: str | None = None) -> Iterator[SparkSession]:
    """Yield a session on a master, by default that of `spark-submit` or all cores of this machine, and end it.

    A session that is there already, as in a notebook, is taken as it is and stays. Raises UsageError where Java is
    missing or the master is not to be had.
    """
    active = SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    with TemporaryFile() as log:
        try:
            with _stderr_into(log), warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of the versions of libraries that are not used here
                spark = _start_session(master)
        except (Py4JError, PySparkException, RuntimeError) as error:
            where = Phrase(" on {master}", master=master) if master else ""
            reason = _reason(log) or error
            raise UsageError(Phrase("Spark does not start{where}: {reason}", where=where, reason=reason)) from None
        spark.sparkContext.setLogLevel("OFF")
        # Ctrl-C is Python's again: Spark's own way to heed it, in the middle of a call, ends in pages of tracebacks.
        if current_thread() is main_thread():
            signal.signal(signal.SIGINT, signal.default_int_handler)
        logging.disable(logging.CRITICAL)
        try:
            yield spark
        finally:
            spark.stop()
            logging.disable(logging.NOTSET)


def _start_session(master: str | None) -> SparkSession:
    builder = SparkSession.builder.appName("janji")
    if _SUBMITTED not in os.environ:
        _find_java()
        master = master or "local[*]"
    if master:
        builder = builder.master(master)
        if master == "local" or master.startswith("local["):
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            for key, value in _LOCAL.items():
                builder = builder.config(key, value)
    return builder.getOrCreate()


def _find_java() -> None:
    home = os.environ.get("JAVA_HOME")
    if not shutil.which(str(Path(home, "bin", "java")) if home else "java"):
        where = Phrase("in JAVA_HOME, {home}", home=home) if home else Phrase("on this machine")
        raise UsageError(
            Phrase(
                "Spark needs Java 17 and there is none {where}: apt-get install openjdk-17-jre-headless", where=where
            )
        )


@contextmanager
def _stderr_into(log: IO[bytes]) -> Iterator[None]:
    """Let what is started meanwhile write its errors into a file: Java greets with a page of warnings."""
    if sys.stderr is not None:
        sys.stderr.flush()
    standard_error = os.dup(2)
    os.dup2(log.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(standard_error, 2)
        os.close(standard_error)


def _reason(log: IO[bytes]) -> str:
    """Return the last line of a log that tells an error."""
    log.seek(0)
    lines = log.read().decode(errors="replace").splitlines()
    return next((line.strip() for line in reversed(lines) if re.search(r"\bERROR\b|^Exception\b|^Error\b", line)), "")
