"""What is wrong with facts keeps what it is made of, so that it is told in the reader's language, line by line."""

import pickle
import re
from pathlib import Path

import pytest

from loaders import load
from ontology.errors import FaultsFound
from ontology.text.phrase import PhraseLines

FACTS = """\
document: {slug: berita, title: Berita, language: id, issued: 2024-13}
persons:
  siti: {label: {en: Siti, id: Siti}, quote: Siti}
promises:
  lampu: {label: {en: Lamps, id: Lampu}, by: sitti, commitment: firm, quote: akan ada lampu}
"""


@pytest.fixture
def told(tmp_path: Path) -> PhraseLines:
    (tmp_path / "berita.yaml").write_text(FACTS, "utf-8")
    with pytest.raises(FaultsFound) as error:
        load([tmp_path / "berita.yaml"])
    lines = error.value.args[0]
    assert isinstance(lines, PhraseLines)
    return lines


def shout(template: str) -> str:
    """Return a template as a language has it that is spoken in capital letters alone."""
    return re.sub(r"\{.*?\}|[a-z]+", lambda part: part[0] if "{" in part[0] else part[0].upper(), template)


def test_faults_are_told_with_the_templates_of_another_language(told: PhraseLines) -> None:
    lines = told.told_in("en", shout).splitlines()
    assert len(lines) == len(told.splitlines()) == 2
    assert "IS NO DATE OF THE CALENDAR" in lines[0]
    assert "NO person, ticket OR organization 'sitti'; DID YOU MEAN 'siti'?" in lines[1]


def test_faults_of_another_process_can_still_be_told(told: PhraseLines) -> None:
    copied = pickle.loads(pickle.dumps(told))
    assert copied == told
    assert copied.told_in("en", shout) == told.told_in("en", shout)
