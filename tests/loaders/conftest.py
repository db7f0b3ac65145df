"""A small study of one invented document, to be spoilt in one place at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import check
from loaders.compiling.compiler import Nowhere, compile_facts
from ontology.errors import FaultsFound
from ontology.rdf.ids import Ids

GOOD = """\
document:
  slug: news
  title: Berita rekaan
persons:
  siti:
    label: Siti
    quote: calon bupati Siti
    roles:
      - kind: candidate
        place: banten
        quote: calon bupati Siti
programs:
  lamps:
    label: {id: Lampu desa, en: Village lamps}
    quote: program Lampu Desa
promises:
  street-lamps:
    label: {id: Lampu jalan, en: Street lamps}
    by: siti
    in-capacity: siti-candidate
    commitment: firm
    place: banten
    theme: villages
    numbers:
      - cap: ..50
        unit: people
    quote: akan memasang lampu
"""

Spoil = Callable[[str, str], list[str]]
Faults = Callable[[dict[str, str | bytes]], list[str]]


def _find_compile_faults(paths: list[Path]) -> list[str]:
    try:
        compile_facts(paths, Nowhere(), ids=Ids())
    except FaultsFound as faults:
        return str(faults).splitlines()
    return []


@pytest.fixture
def good() -> str:
    return GOOD


@pytest.fixture
def faults_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Return what says the faults of a study of the given files, each as a line."""
    monkeypatch.chdir(tmp_path)

    def find_faults(files: dict[str, str | bytes]) -> list[str]:
        for name, content in files.items():
            file = Path("study", name)
            file.parent.mkdir(exist_ok=True, parents=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        faults = [str(fault) for fault in check([Path("study")])]
        assert faults == _find_compile_faults([Path("study")]), "reading as a whole and chunk by chunk tell the same"
        return faults

    return find_faults


@pytest.fixture
def spoil(faults_of: Faults) -> Spoil:
    """Return what says the faults of the good study with one stretch of its text replaced."""

    def find_spoilt_faults(old: str, new: str) -> list[str]:
        assert GOOD.count(old) >= 1, old
        return faults_of({"news.yaml": GOOD.replace(old, new, 1)})

    return find_spoilt_faults
