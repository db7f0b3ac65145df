"""A study is verified alike by one process and by several."""

import os
import signal
from pathlib import Path

import pytest

from loaders import load
from loaders.grounding import study_verification
from loaders.grounding.quote_check import verify
from loaders.grounding.study_verification import verify_study
from loaders.grounding.values.study_names import StudyNames
from loaders.grounding.values.value_check import check_values_by
from loaders.grounding.values.value_verdict import Verdict
from ontology.errors import DataError

NEWS = """\
document: {{slug: news-{0}, title: Berita, language: id, text-file: news-{0}.txt}}
persons:
  siti: {{label: Siti Aminah, quote: Siti Aminah berjanji}}
promises:
  houses: {{label: Rumah, by: siti, commitment: {1}, quote: Siti Aminah akan membangun {0} rumah}}
  roads: {{label: Jalan, by: siti, commitment: firm, quote: Siti Aminah akan membangun jalan}}
"""
COUNT = 40


@pytest.fixture
def study(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "facts").mkdir()
    for number in range(COUNT):
        text = f"Siti Aminah berjanji. Siti Aminah akan membangun {number} rumah.\n"
        (tmp_path / "texts" / f"news-{number}.txt").write_text(text, "utf-8")
        facts = NEWS.format(number, "effort" if number % 3 else "firm")
        (tmp_path / "facts" / f"news-{number}.yaml").write_text(facts, "utf-8")
    return tmp_path


def test_several_processes_find_what_one_finds(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = load([study / "facts"])
    kept = {Verdict.CONTRADICTED}
    alone = verify_study(facts.entries, study / "texts", facts.vocabulary, 2026, kept)
    monkeypatch.setattr(study_verification, "_FEW", 1)
    monkeypatch.setattr(study_verification, "_BATCH", 3)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    together = verify_study(facts.entries, study / "texts", facts.vocabulary, 2026, kept)
    assert together == alone
    assert (together.quotes, together.texts, len(together.faults)) == (COUNT * 2, COUNT, COUNT)
    assert together.counts[Verdict.CONTRADICTED] == len(together.verdicts) == 26
    assert {each.value for each in together.verdicts} == {"effort"}


def test_process_that_is_ended_is_told_in_a_line(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = load([study / "facts"])
    monkeypatch.setattr(study_verification, "_FEW", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(study_verification, "verify", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(DataError, match="a process that read facts was ended"):
        verify_study(facts.entries, study / "texts", facts.vocabulary, 2026, ())


def test_part_of_a_study_is_read_by_the_names_of_all(study: Path) -> None:
    facts = load([study / "facts"])
    names = StudyNames(facts.entries, facts.vocabulary)
    verification = verify(facts.entries, study / "texts")
    whole = list(check_values_by(names, verification, facts.entries, 2026))
    parts = [entry for entry in facts.entries if entry.document == "news-0"]
    assert list(check_values_by(names, verification, parts, 2026)) == [
        each for each in whole if Path(each.file).name == "news-0.yaml"
    ]
