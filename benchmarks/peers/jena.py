"""Apache Jena 4.5 as Debian packages it: TDB2 databases, loaded and asked by the programs that come with it."""

import re
import shutil
import subprocess
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from benchmarks.peers.missing import Missing
from benchmarks.peers.peer import Peer
from benchmarks.timing import command

_JARS = Path("/usr/share/java")
#: What the loader needs, each once: beside its name, a jar has one with its version. All of the folder would bring
#: logging systems that refuse each other.
_NEEDED = re.compile(
    r"(?!.*-\d)((jena|commons|jackson)-.*|httpc.*|guava|gson|slf4j-api|slf4j-nop|protobuf|thrift|dexx.*|.*json.*)"
)
#: Jena's classes ask for the messages of its XML parser in `xerces`; Debian's package keeps them elsewhere.
_KEPT, _ASKED = "org/apache/jena/ext/xerces/", "xerces/"
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
#: The default, and the one for machines with many cores.
_LOADERS = ("phased", "parallel")


def peer(triples: Path, count: int, folder: Path) -> Peer:
    """Return its loaders of a file of so many distinct triples, JVM and all; Missing where there is none.

    They work in the folder.
    """
    version = prepare(folder)
    runs = {loader: partial(_time_load, loader, triples, count, folder) for loader in _LOADERS}
    return Peer(f"Jena {version}, TDB2 loader", runs, most=0.5)


def prepare(folder: Path) -> str:
    """Return the version, with what its programs need put into the folder; Missing where there is none."""
    jars = sorted(_JARS.glob("jena-tdb2-*.jar"))
    if not jars or not shutil.which("java"):
        raise Missing("Jena is not installed: apt-get install libapache-jena-java default-jre-headless")
    _messages(folder / "messages")
    return jars[0].stem.rpartition("-")[2]


def line(folder: Path, program: str, *arguments: str) -> list[str]:
    """Return the command line of one of its programs; the folder is prepared."""
    jars = sorted(str(jar) for jar in _JARS.glob("*.jar") if _NEEDED.fullmatch(jar.stem))
    return ["java", "-cp", ":".join([str(folder / "messages"), *jars]), program, *arguments]


def _time_load(loader: str, triples: Path, count: int, folder: Path) -> float:
    """Return the seconds of one load; ValueError where the database then holds another number."""
    with TemporaryDirectory(dir=folder) as home:
        seconds = command(line(folder, "tdb2.tdbloader", f"--loader={loader}", f"--loc={home}", str(triples)), folder)
        count_query = line(folder, "tdb2.tdbquery", f"--loc={home}", "--results=csv", _COUNT)
        output = subprocess.run(count_query, cwd=folder, check=True, capture_output=True, text=True).stdout
    if output.split() != ["n", str(count)]:
        raise ValueError(f"Jena holds {output.split()[1:]} triples and not {count}")
    return seconds


def _messages(folder: Path) -> None:
    """Write the messages of the XML parser where the classes ask for them."""
    with ZipFile(_JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(_KEPT) and not name.endswith("/"):
                path = folder / _ASKED / name.removeprefix(_KEPT)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(jar.read(name))
