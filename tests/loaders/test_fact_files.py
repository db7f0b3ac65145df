"""A fault in a fact file is told with file, line and what to do, and nothing is loaded."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from loaders import load
from ontology.errors import FaultsFound

Spoil = Callable[[str, str], list[str]]
Faults = Callable[[dict[str, str | bytes]], list[str]]
SPOILT = yaml.safe_load(Path(__file__).with_name("spoilt.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", SPOILT.values(), ids=SPOILT)
def test_fault_is_told_with_file_line_and_what_to_do(spoil: Spoil, case: dict[str, str]) -> None:
    assert f"study/{case['fault']}" in spoil(case["old"], case["new"])


def test_good_study_has_no_fault(faults_of: Faults, good: str) -> None:
    assert faults_of({"news.yaml": good}) == []


def test_nothing_is_loaded_where_one_fact_is_wrong(tmp_path: Path, good: str) -> None:
    file = tmp_path / "news.yaml"
    file.write_text(good.replace("theme: villages", "theme: vilages"), encoding="utf-8")
    with pytest.raises(FaultsFound, match=r"news\.yaml:23: no theme 'vilages'"):
        load([tmp_path])
