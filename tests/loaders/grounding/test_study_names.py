"""Places that lie in a circle, which is told elsewhere, stop nobody who asks what lies within what."""

from pathlib import Path

from loaders.compiling.study import read
from loaders.grounding.values.study_names import StudyNames
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Target
from ontology.vocabulary.vocabulary import read_bundled

FACTS = """\
document: {slug: news, title: News}
places:
  a: {label: A, level: village, within: b, quote: A}
  b: {label: B, level: district, within: c, quote: B}
  c: {label: C, level: regency, within: b, quote: C}
"""


def test_place_lies_within_all_above_it(tmp_path: Path) -> None:
    (tmp_path / "news.yaml").write_text(FACTS, "utf-8")
    entries, _ = read([tmp_path / "news.yaml"], FactRules(vocabulary=read_bundled()))
    names = StudyNames(entries, read_bundled())
    a, c, elsewhere = (Target("place", slug) for slug in ("a", "c", "elsewhere"))
    assert names.is_within(a, c)
    assert not names.is_within(c, a)
    assert not names.is_within(a, elsewhere)
