"""Each value of a fact is shown by its quotes, marked, to be looked at, or contradicted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import load
from loaders.compiling.study import read
from loaders.grounding.quote_check import verify
from loaders.grounding.values.value_check import check_values
from loaders.grounding.values.value_verdict import ValueVerdict, Verdict
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled

RULES = FactRules(vocabulary=read_bundled())

TEXT = """\
Siti Aminah dan Budi Hartono, calon bupati dan wakil bupati Sukamaju, datang ke Desa Melati, Selasa (12/11).
“Kami akan membangun 1.444 rumah bagi petani dengan bantuan sampai dengan Rp50 juta setiap tahun,” ujar Siti Aminah.
“Jika terpilih, kami akan memasang lampu jalan,” katanya.
Menurut Budi Hartono, sekolah gratis diharapkan dibuka di setiap desa.
Program mereka:
1. Pasar murah
3. Jalan desa
Akan ada dari 5 sampai 10 sekolah dan 300 guru setiap tahun.
Ada lampu bagi 3 desa selama 2 tahun.
Angka kemiskinan akan turun dari 12,23 persen menjadi 6 persen.
"""

FACTS = """\
document: {slug: news, title: Berita, language: id, text-file: news.txt}
places:
  sukamaju: {label: Sukamaju, level: regency, within: sukamaju-raya, quote: wakil bupati Sukamaju}
  sukamaju-raya: {label: Sukamaju Raya, level: province, within: negeri, quote: wakil bupati Sukamaju}
  negeri: {label: Negeri, level: country, within: dunia, quote: wakil bupati Sukamaju}
  dunia: {label: Dunia, level: country, within: dunia-lain, quote: wakil bupati Sukamaju}
  melati: {label: Desa Melati, level: village, within: sukamaju, quote: datang ke Desa Melati}
  jauh: {label: Negeri Jauh, level: country, within: dunia, quote: datang ke Desa Melati}
persons:
  siti:
    label: Siti Aminah
    quote: Siti Aminah dan Budi Hartono
    roles: [{kind: candidate, of: siti-budi, quote: Siti Aminah dan Budi Hartono}]
  budi:
    label: Budi Hartono
    quote: Siti Aminah dan Budi Hartono
    roles: [{kind: running-mate, of: siti-budi, quote: Siti Aminah dan Budi Hartono}]
  citra: {label: Citra Dewi, quote: Siti Aminah dan Budi Hartono}
tickets:
  siti-budi: {label: Siti-Budi, quote: Siti Aminah dan Budi Hartono}
promises:
  thing:
"""

Verdicts = Callable[[str], list[ValueVerdict]]


@pytest.fixture
def judge_promise(tmp_path: Path) -> Verdicts:
    return lambda promise: judge(tmp_path, FACTS, promise, "promise 'news_thing'")


@pytest.fixture
def judge_hope(tmp_path: Path) -> Verdicts:
    facts = FACTS.replace("\npromises:", "\nhopes:")
    return lambda hope: judge(tmp_path, facts, hope, "hope 'news_thing'")


def judge(folder: Path, facts: str, thing: str, name: str) -> list[ValueVerdict]:
    """Return the verdicts on the values of the last thing of a fact file, but for its label."""
    (folder / "news.txt").write_text(TEXT, "utf-8")
    (folder / "news.yaml").write_text(f"{facts}    {{label: Janji, {thing}}}\n", "utf-8")
    entries, faults = read([folder / "news.yaml"], RULES)
    assert faults == []
    verification = verify(entries, folder)
    assert verification.faults == ()
    values = check_values(verification, entries, read_bundled(), 2026)
    return [each for each in values if each.fact == name and each.field != "label"]


def verdicts(values: list[ValueVerdict], field: str) -> list[str]:
    return [f"{each.value} {each.verdict}" for each in values if each.field == field]


HOUSES = "Kami akan membangun 1.444 rumah bagi petani"
MONEY = "bantuan sampai dengan Rp50 juta setiap tahun"
TEACHERS = "Akan ada dari 5 sampai 10 sekolah dan 300 guru setiap tahun"
FALL = "'dari 12,23 persen menjadi 6 persen'"
SAID = "said: [{quoted: " + HOUSES + ", by: siti}]"


@pytest.mark.parametrize(
    ("promise", "field", "expected"),
    [
        # how much, of what, in which money, how often
        (f"by: siti, commitment: firm, quote: {HOUSES}, numbers: [{{target: 1444, unit: houses}}]", "target", "shown"),
        (f"by: siti, commitment: firm, quote: {HOUSES}, numbers: [{{target: 144}}]", "target", "contradicted"),
        (f"by: siti, commitment: firm, quote: {HOUSES}, numbers: [{{target: 1444..}}]", "target", "contradicted"),
        (f"by: siti, commitment: firm, quote: {HOUSES}, numbers: [{{target: 1444, unit: houses}}]", "unit", "shown"),
        (
            f"by: siti, commitment: firm, quote: {HOUSES}, numbers: [{{target: 1444, unit: schools}}]",
            "unit",
            "contradicted",
        ),
        (
            "by: siti, commitment: firm, quote: 'lampu bagi 3 desa selama 2 tahun', numbers: [{target: 2}]",
            "target",
            "contradicted",
        ),
        (
            "by: siti, commitment: firm, quote: 'bagi 3 desa selama 2 tahun', numbers: [{target: 3, over: 2 years}]",
            "over",
            "shown",
        ),
        (
            f"by: siti, commitment: firm, quote: {MONEY}, numbers: [{{cap: ..50000000, currency: IDR, per: year}}]",
            "cap",
            "shown",
        ),
        (
            f"by: siti, commitment: firm, quote: {MONEY}, numbers: [{{cap: ..50000, currency: IDR}}]",
            "cap",
            "contradicted",
        ),
        (
            f"by: siti, commitment: firm, quote: {MONEY}, numbers: [{{cap: ..50000000, currency: USD}}]",
            "currency",
            "contradicted",
        ),
        (
            f"by: siti, commitment: firm, quote: {MONEY}, numbers: [{{cap: ..5, currency: IDR, per: year}}]",
            "per",
            "shown",
        ),
        (
            f"by: siti, commitment: firm, quote: {MONEY}, numbers: [{{cap: ..5, currency: IDR, per: month}}]",
            "per",
            "contradicted",
        ),
        (
            "by: siti, commitment: firm, quote: 'dari 12,23 persen menjadi 6 persen', numbers: [{target: 6}]",
            "target",
            "shown",
        ),
        (
            "by: siti, commitment: firm, quote: 'dari 12,23 persen menjadi 6 persen', numbers: [{target: 12.23}]",
            "target",
            "contradicted",
        ),
        (
            f"by: siti, commitment: firm, quote: {FALL}, numbers: [{{target: 6, baseline: 12.23}}]",
            "baseline",
            "shown",
        ),
        (
            f"by: siti, commitment: firm, quote: {FALL}, numbers: [{{target: 6, baseline: 13.5}}]",
            "baseline",
            "contradicted",
        ),
        (
            "by: siti, commitment: firm, quote: '300 guru setiap tahun', numbers: [{target: 6, baseline: 300}]",
            "baseline",
            "look",
        ),
        (
            "by: siti, commitment: firm, quote: '300 guru setiap tahun', numbers: [{target: 300, baseline: 6}]",
            "baseline",
            "look",
        ),
        (
            "by: siti, commitment: firm, quote: 'dari 5 sampai 10 sekolah', numbers: [{target: 10, unit: schools}]",
            "target",
            "look",
        ),
        (
            "by: siti, commitment: firm, quote: 'dari 5 sampai 10 sekolah', numbers: [{target: 5..10, unit: year}]",
            "unit",
            "contradicted",
        ),
        (
            "by: siti, commitment: firm, quote: '300 guru setiap tahun', numbers: [{target: 300, unit: people}]",
            "unit",
            "look",
        ),
        # a period that the words have and the number has not
        (f"by: siti, commitment: firm, quote: {TEACHERS}, numbers: [{{target: 300, unit: people}}]", "target", "look"),
        (f"by: siti, commitment: firm, quote: {TEACHERS}, numbers: [{{target: 300, per: year}}]", "target", "shown"),
        (f"by: siti, commitment: firm, quote: {TEACHERS}, numbers: [{{target: 5..10}}]", "target", "shown"),
        # how binding
        (f"by: siti, commitment: firm, quote: {HOUSES}", "commitment", "shown"),
        (
            "by: siti, commitment: firm, quote: 'Jika terpilih, kami akan memasang lampu jalan'",
            "commitment",
            "contradicted",
        ),
        ("by: budi, commitment: firm, quote: sekolah gratis diharapkan dibuka", "commitment", "contradicted"),
        ("by: siti, commitment: listed, list-number: 3, quote: Jalan desa", "commitment", "shown"),
        ("by: siti, commitment: firm, list-number: 3, quote: Jalan desa", "commitment", "contradicted"),
        ("by: siti, commitment: listed, list-number: 3, quote: Jalan desa", "list-number", "shown"),
        ("by: siti, commitment: listed, list-number: 2, quote: Jalan desa", "list-number", "contradicted"),
        # who promises, for whom, where
        (f"by: siti, commitment: firm, {SAID}", "by", "shown"),
        (f"by: siti-budi, commitment: firm, {SAID}", "by", "look"),
        (f"by: citra, commitment: firm, {SAID}", "by", "contradicted"),
        (f"by: siti, commitment: firm, beneficiary: farmers, {SAID}", "beneficiary", "shown"),
        (f"by: siti, commitment: firm, beneficiary: youth, {SAID}", "beneficiary", "contradicted"),
        (f"by: siti, commitment: firm, theme: housing, {SAID}", "theme", "marked"),
        (f"by: siti, commitment: firm, place: sukamaju, {SAID}", "place", "look"),
        ("by: siti, commitment: firm, place: melati, quote: datang ke Desa Melati", "place", "shown"),
        ("by: siti, commitment: firm, place: jauh, quote: datang ke Desa Melati", "place", "contradicted"),
    ],
)
def test_value_of_a_promise(judge_promise: Verdicts, promise: str, field: str, expected: str) -> None:
    *_, last = (each for each in judge_promise(promise) if each.field == field)
    assert last.verdict == expected, str(last.fault)


@pytest.mark.parametrize(
    ("hope", "field", "expected"),
    [
        ("by: budi, quote: sekolah gratis diharapkan dibuka", "hope", "shown"),
        (f"by: siti, quote: {HOUSES}", "hope", "contradicted"),
        ("by: siti, quote: datang ke Desa Melati", "hope", "look"),
        ("by: siti, seen: {hope: coded}, quote: datang ke Desa Melati", "hope", "marked"),
        (f"by: siti, {SAID}", "by", "shown"),
        (f"by: citra, {SAID}", "by", "contradicted"),
    ],
)
def test_value_of_a_hope(judge_hope: Verdicts, hope: str, field: str, expected: str) -> None:
    *_, last = (each for each in judge_hope(hope) if each.field == field)
    assert last.verdict == expected, str(last.fault)


@pytest.mark.parametrize(
    ("said", "field", "expected"),
    [
        (f"quoted: {HOUSES}, by: siti", "by", "shown"),
        (f"quoted: {HOUSES}, by: budi", "by", "contradicted"),
        ("quoted: kami akan memasang lampu jalan, by: siti", "by", "look"),
        ("paraphrased: sekolah gratis diharapkan dibuka, by: budi", "by", "shown"),
        ("paraphrased: sekolah gratis diharapkan dibuka, by: siti", "by", "contradicted"),
        (f"quoted: {HOUSES}, by: siti", "quoted", "shown"),
        (f"paraphrased: {HOUSES}, by: siti", "paraphrased", "contradicted"),
        ("quoted: sekolah gratis diharapkan dibuka, by: budi", "quoted", "contradicted"),
        ("narrated: datang ke Desa Melati, on: --11-12", "on", "look"),
        ("narrated: 'datang ke Desa Melati, Selasa (12/11)', on: --11-12", "on", "shown"),
        ("narrated: 'datang ke Desa Melati, Selasa (12/11)', on: 2024-11-12", "on", "look"),
        ("narrated: 'datang ke Desa Melati, Selasa (12/11)', on: 2023-11-12", "on", "contradicted"),
        ("narrated: 'datang ke Desa Melati, Selasa (12/11)', on: --11-13", "on", "contradicted"),
        ("narrated: datang ke Desa Melati, on: 2021-01-05", "on", "contradicted"),
    ],
)
def test_value_of_a_wording(judge_promise: Verdicts, said: str, field: str, expected: str) -> None:
    values = judge_promise(f"by: siti, commitment: firm, said: [{{{said}}}]")
    first = next(each for each in values if each.field == field)
    assert first.verdict == expected, str(first.fault)


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("siti", "siti look"),
        ("{value: siti, quote: ujar Siti Aminah}", "siti shown"),
        ("{value: budi, quote: ujar Siti Aminah}", "budi contradicted"),
    ],
)
def test_value_is_held_against_the_quote_of_its_own(judge_promise: Verdicts, speaker: str, expected: str) -> None:
    said = f"quoted: kami akan memasang lampu jalan, by: {speaker}"
    values = judge_promise(f"by: siti, commitment: firm, said: [{{{said}}}]")
    assert verdicts(values, "by")[0] == expected


def test_transcript_without_quotation_marks_contradicts_no_quoted_wording(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Siti: Kami akan membangun rumah bagi petani.", "utf-8")
    (tmp_path / "news.yaml").write_text(
        "document: {slug: news, title: Pidato, language: id, text-file: news.txt}\n"
        "persons: {siti: {label: Siti, quote: Siti}}\n"
        "promises: {a: {label: {id: Rumah, en: Houses}, by: siti, commitment: firm, "
        "said: [{quoted: Kami akan membangun rumah, by: siti}]}}\n",
        "utf-8",
    )
    entries, _ = read([tmp_path / "news.yaml"], RULES)
    values = check_values(verify(entries, tmp_path), entries, read_bundled(), 2026)
    assert [each.verdict for each in values if each.field == "quoted"] == ["look"]


def test_years_that_fit_the_day_of_the_week_are_offered(judge_promise: Verdicts) -> None:
    values = judge_promise(
        "by: siti, commitment: firm, said: [{narrated: 'datang ke Desa Melati, Selasa (12/11)', on: --11-12}]"
    )
    reason = next(each.reason for each in values if each.field == "on")
    assert reason == "the words name the date; its day of the week fits 2019, 2024"


def test_verdict_says_where_of_what_and_why(judge_promise: Verdicts) -> None:
    values = judge_promise(f"by: siti, commitment: firm, quote: {HOUSES}, numbers: [{{target: 144}}]")
    fault = next(each.fault for each in values if each.field == "target")
    assert str(fault).partition("news.yaml:")[2] == (
        f"23: promise 'news_thing', target '144': contradicted: the words say 1444 (in '{HOUSES}')"
    )


def test_mark_is_of_its_value_alone(judge_promise: Verdicts) -> None:
    promise = f"by: siti, commitment: firm, place: PLACE, seen: {{sukamaju: inferred}}, {SAID}"
    assert verdicts(judge_promise(promise.replace("PLACE", "sukamaju")), "place") == ["sukamaju marked"]
    other = judge_promise(promise.replace("PLACE", "melati"))
    assert verdicts(other, "place") == ["melati look"]
    assert verdicts(other, "seen") == ["sukamaju look"]


@pytest.mark.parametrize(("words", "expected"), [("-nya", "marked"), ("beliau", "look"), ("beliau, -nya", "marked")])
def test_words_that_a_mark_names_stand_beside_the_quote(judge_promise: Verdicts, words: str, expected: str) -> None:
    values = judge_promise(
        "by: siti, commitment: firm, "
        f"said: [{{quoted: kami akan memasang lampu jalan, by: siti, seen: {{siti: '{words}'}}}}]"
    )
    assert next(each for each in values if each.field == "by").verdict == expected


def test_mark_holds_against_a_rule_that_errs(judge_promise: Verdicts) -> None:
    promise = f"by: siti, commitment: firm, beneficiary: youth, {SAID}"
    assert verdicts(judge_promise(promise), "beneficiary") == ["youth contradicted"]
    assert verdicts(judge_promise(f"{promise}, seen: {{youth: petani}}"), "beneficiary") == ["youth marked"]


def test_values_of_the_articles_are_contradicted_nowhere(texts: Path) -> None:
    study = load()
    values = list(check_values(verify(study.entries, texts), study.entries, study.vocabulary, 2026))
    assert [str(each.fault) for each in values if each.verdict is Verdict.CONTRADICTED] == []
    looks = [each for each in values if each.verdict is Verdict.LOOK]
    assert (len(values) > 1000, len(looks) < 25) == (True, True), "look at what has become less sure"
