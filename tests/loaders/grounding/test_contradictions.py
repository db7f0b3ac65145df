"""What the words around a quote rule out, in Indonesian and in English: another speaks, takes part, or is elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.compiling.study import read
from loaders.grounding.quote_check import verify
from loaders.grounding.values.value_check import check_values
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled

RULES = FactRules(vocabulary=read_bundled())

TEXTS = {
    "id": """\
Siti Aminah datang ke Pasir Raya. “Kami akan membangun pasar bagi petani,” ujar Siti Aminah. Koperasi Maju hadir.

“Kami akan membuka balai latihan bersama perguruan tinggi,” katanya.

Menurut Siti Aminah, sekolah gratis akan dibuka.

Budi Hartono memuji pemuda. “Pelabuhan akan dibangun,” katanya. (Dewi Lestari)
""",
    "en": """\
Siti Aminah came to Pasir Raya. “We will build a market for farmers,” said Siti Aminah. Koperasi Maju was there.

“We will open a training centre together with universities,” she said.

According to Siti Aminah, free schools will be opened.

Budi Hartono praised youth. “A harbour will be built,” he said. (Dewi Lestari)
""",
}
QUOTES = {
    "id": (
        "membangun pasar bagi petani",
        "membuka balai latihan bersama perguruan tinggi",
        "sekolah gratis akan dibuka",
    ),
    "en": (
        "build a market for farmers",
        "open a training centre together with universities",
        "free schools will be opened",
    ),
}
FACTS = """\
document: {{slug: news, title: News, language: {language}, text-file: news.txt, creator: dewi}}
places:
  raya: {{label: Pasir Raya, level: province, within: indonesia, quote: Pasir Raya}}
persons:
  siti: {{label: Siti Aminah, quote: Siti Aminah}}
  budi: {{label: Budi Hartono, quote: Budi Hartono}}
  dewi: {{label: Dewi Lestari, quote: Dewi Lestari}}
organizations:
  koperasi: {{label: Koperasi Maju, kind: company, quote: Koperasi Maju}}
promises:
  thing: {{label: Thing, commitment: firm, {promise}}}
"""

ELSEWHERE = """\
document: {slug: other, title: Other}
places:
  kecil: {label: Pasir Kecil, level: regency, within: raya, quote: Pasir Kecil}
"""

Judge = Callable[[str, str, str], list[str]]


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    def judge_field(language: str, promise: str, field: str) -> list[str]:
        market, training, schools = QUOTES[language]
        promise = promise.replace("MARKET", market).replace("TRAINING", training).replace("SCHOOLS", schools)
        (tmp_path / "news.txt").write_text(TEXTS[language], "utf-8")
        (tmp_path / "news.yaml").write_text(FACTS.format(language=language, promise=promise), "utf-8")
        (tmp_path / "other.yaml").write_text(ELSEWHERE, "utf-8")
        entries, faults = read([tmp_path / "news.yaml", tmp_path / "other.yaml"], RULES)
        assert faults == []
        values = check_values(verify(entries, tmp_path), entries, read_bundled(), 2026)
        return [str(each.verdict) for each in values if each.fact == "promise 'news_thing'" and each.field == field]

    return judge_field


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("promise", "field", "expected"),
    [
        # a pronoun means who was named last as speaking, or somebody named since
        ("by: siti, said: [{quoted: TRAINING, by: siti}]", "by", ["look", "look"]),
        ("by: siti, said: [{quoted: TRAINING, by: budi}]", "by", ["contradicted", "contradicted"]),
        # another speaks, and no pronoun or title may mean who is to have promised
        ("by: koperasi, said: [{paraphrased: SCHOOLS, by: siti}]", "by", ["shown", "contradicted"]),
        ("by: siti, said: [{paraphrased: SCHOOLS, by: siti}]", "by", ["shown", "shown"]),
        # who made the document takes no part in it
        ("by: dewi, quote: SCHOOLS", "by", ["contradicted"]),
        ("by: siti, quote: SCHOOLS", "by", ["look"]),
        # groups: named beside the quote, elsewhere, or nowhere
        ("by: siti, beneficiary: farmers, quote: MARKET", "beneficiary", ["shown"]),
        ("by: siti, beneficiary: youth, quote: MARKET", "beneficiary", ["contradicted"]),
        ("by: siti, beneficiary: youth, quote: SCHOOLS", "beneficiary", ["look"]),
        ("by: siti, beneficiary: migrant-workers, quote: SCHOOLS", "beneficiary", ["contradicted"]),
        # partners behind "with"
        ("by: siti, partner: universities, quote: TRAINING", "partner", ["shown"]),
        ("by: siti, partner: koperasi, quote: TRAINING", "partner", ["contradicted"]),
        ("by: siti, partner: koperasi, quote: SCHOOLS", "partner", ["look"]),
        # a place of which the text names only what is around it
        ("by: siti, place: raya, quote: SCHOOLS", "place", ["look"]),
        ("by: siti, place: kecil, quote: SCHOOLS", "place", ["contradicted"]),
    ],
)
def test_words_around_rule_out(judge: Judge, language: str, promise: str, field: str, expected: list[str]) -> None:
    assert judge(language, promise, field) == expected
