"""The nation that is verified is the same each time, and its words contradict none of its facts."""

from pathlib import Path

from benchmarks import verifying
from loaders import load
from loaders.grounding.study_verification import verify_study
from loaders.grounding.values.value_verdict import Verdict


def test_texts_show_what_the_facts_say(tmp_path: Path) -> None:
    facts, texts = verifying.write(tmp_path / "one", 12)
    again, texts_again = verifying.write(tmp_path / "two", 12)
    assert (facts / "facts.jsonl").read_bytes() == (again / "facts.jsonl").read_bytes()
    assert [file.read_bytes() for file in sorted(texts.iterdir())] == [
        file.read_bytes() for file in sorted(texts_again.iterdir())
    ]
    study = load([facts])
    result = verify_study(study.entries, texts, study.vocabulary, 2026, {Verdict.CONTRADICTED})
    assert (result.texts, result.faults, result.verdicts) == (12, (), ())
    assert result.counts[Verdict.SHOWN] > 0.75 * result.counts.total()
