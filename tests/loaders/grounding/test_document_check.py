"""What a fact file says of the document itself is held against the whole text."""

from pathlib import Path

import pytest

from loaders.compiling.study import read
from loaders.grounding.quote_check import verify
from loaders.grounding.values.value_check import check_values
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled

TEXT = """\
Kabar Sukamaju
Lampu jalan segera dipasang

SUKAMAJU, KABAR – Siti berjanji memasang lampu, Selasa (12/11/2024), sejak 7 Februari 2022. (dewi)
"""
FACTS = """\
document:
  slug: news
  label: {{id: Berita, en: News}}
  language: id
  text-file: news.txt
  {}
persons: {{dewi: {{label: Dewi, quote: dewi}}}}
organizations:
  kabar: {{label: {{id: Kabar Sukamaju, en: Sukamaju News}}, kind: news-outlet, quote: Kabar Sukamaju}}
  other: {{label: {{id: Suara Lain, en: Other Voice}}, kind: news-outlet, quote: Kabar Sukamaju}}
"""


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("title: Lampu Jalan segera dipasang", "shown"),
        ("title: Lampu jalan lambat dipasang", "look"),
        ("title: Jembatan runtuh di kota lain", "look"),
        ("dateline: 'SUKAMAJU, KABAR'", "shown"),
        ("dateline: KABAR", "shown"),
        ("dateline: JAKARTA", "contradicted"),
        ("dateline: berjanji", "look"),
        ("issued: 2024-11-12", "shown"),
        ("issued: 2022", "shown"),
        ("issued: 2024-11-13", "look"),
        ("publisher: kabar", "shown"),
        ("publisher: other", "look"),
        ("creator: dewi", "shown"),
        ("contributor: other", "look"),
        ("{title: x, seen: {title: coded}}", "marked"),
        ("{publisher: other, seen: {other: inferred}}", "marked"),
        ("{publisher: other, seen: {kabar: inferred}}", "look"),
    ],
)
def test_field_of_a_document(tmp_path: Path, field: str, expected: str) -> None:
    (tmp_path / "news.txt").write_text(TEXT, "utf-8")
    lines = field[1:-1].replace(", seen", "\n  seen") if field.startswith("{") else field
    (tmp_path / "news.yaml").write_text(FACTS.format(lines), "utf-8")
    entries, faults = read([tmp_path / "news.yaml"], FactRules(vocabulary=read_bundled()))
    assert faults == []
    values = check_values(verify(entries, tmp_path), entries, read_bundled(), 2026)
    first = next(each for each in values if each.fact.startswith("document"))
    assert (first.field, first.verdict) == (lines.partition(":")[0], expected), str(first.fault)


def test_day_of_the_week_that_is_not_that_of_the_date_contradicts_it(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT.replace("Selasa", "Senin"), "utf-8")
    (tmp_path / "news.yaml").write_text(FACTS.format("issued: 2024-11-12"), "utf-8")
    entries, _ = read([tmp_path / "news.yaml"], FactRules(vocabulary=read_bundled()))
    values = check_values(verify(entries, tmp_path), entries, read_bundled(), 2026)
    assert [each.verdict for each in values if each.field == "issued"] == ["contradicted"]
