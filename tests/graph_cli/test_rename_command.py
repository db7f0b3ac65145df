"""janji rename: another slug, in the study of this folder."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]


def test_renamed_person_is_asked_for_by_both_slugs(bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare("init")
    monkeypatch.chdir(empty / "my-study")
    ran = bare("rename", "siti-contoh", "siti-aminah")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr.splitlines() == ["promises.csv: 2 places", "study.yaml: 5 places"]
    assert bare("build").returncode == 0
    for name in ("person/siti-aminah", "person/siti-contoh"):
        assert "Siti Contoh" in bare("show", name).stdout


def test_outside_of_a_study_nothing_is_renamed(bare: Janji) -> None:
    ran = bare("rename", "kotim-panghulu", "kotim")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("there is no janji.toml here")
