"""From facts to a graph: build, check, verify, init and demo."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]


@pytest.fixture
def study(bare: Janji, empty: Path) -> Path:
    """Return the folder of a study that `janji init` made."""
    assert bare("init").returncode == 0
    return empty / "my-study"


def spoil(study: Path) -> int:
    """Give the study an unknown theme and return its line."""
    file = study / "study.yaml"
    lines = file.read_text("utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if "theme: villages" in line)
    lines[number - 1] = lines[number - 1].replace("villages", "vilages")
    file.write_text("\n".join(lines), "utf-8")
    return number


def test_new_study_is_checked_built_and_asked(study: Path, bare: Janji) -> None:
    assert bare("check", "my-study").returncode == 0
    build_run = bare("build", "my-study")
    assert (build_run.returncode, build_run.stdout) == (0, "")
    warning, count = build_run.stderr.splitlines()
    assert warning.startswith("warning: identifiers begin with https://study.invalid/")
    assert re.fullmatch(r"janji-graph: [\d,]+ triples from 1 document", count)
    assert "Siti Contoh" in bare("ask", "who-promised-what").stdout


def test_new_study_says_what_comes_next(bare: Janji, empty: Path) -> None:
    ran = bare("init", "mine")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "janji check mine" in ran.stderr
    for name in ("study.yaml", "promises.csv", "README.md", "janji-facts.schema.json"):
        assert (empty / "mine" / name).is_file()


def test_study_that_is_there_is_left_alone(study: Path, bare: Janji) -> None:
    (study / "study.yaml").write_text("mine")
    ran = bare("init")
    assert ran.returncode == 1
    assert "my-study/" in ran.stderr
    assert (study / "study.yaml").read_text() == "mine"


def test_study_cannot_lie_in_a_file(bare: Janji, empty: Path) -> None:
    (empty / "file").write_text("text")
    ran = bare("init", "file")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert (empty / "file").read_text() == "text"


@pytest.mark.parametrize("command", ["check", "build", "verify"])
def test_fault_has_file_line_and_the_nearest_name(command: str, study: Path, bare: Janji) -> None:
    line = spoil(study)
    ran = bare(command, "my-study", *(["--texts", "."] if command == "verify" else []))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"my-study/study.yaml:{line}: ")
    assert "'villages'" in ran.stderr


def test_every_fault_is_told_at_once(study: Path, bare: Janji) -> None:
    spoil(study)
    (study / "second.yaml").write_text("document: {slug: Not A Slug}\nnonsense: {}\n")
    message = bare("check", "my-study").stderr
    assert "my-study/study.yaml:" in message
    assert "my-study/second.yaml:" in message


def test_failed_build_leaves_the_old_graph(study: Path, bare: Janji, empty: Path) -> None:
    bare("build", "my-study")
    before = {path: path.read_bytes() for path in (empty / "janji-graph").rglob("*") if path.is_file()}
    spoil(study)
    assert bare("build", "my-study").returncode == 1
    assert {path: path.read_bytes() for path in (empty / "janji-graph").rglob("*") if path.is_file()} == before
    assert bare("ask", "who-promised-what").returncode == 0


def test_failed_build_makes_no_graph(study: Path, bare: Janji, empty: Path) -> None:
    spoil(study)
    assert bare("build", "my-study", "--graph", "fresh").returncode == 1
    assert not (empty / "fresh").exists()


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("path", ["nowhere", "empty-folder", "thesis.txt"])
def test_path_without_facts_is_an_error(command: str, path: str, bare: Janji, empty: Path) -> None:
    (empty / "empty-folder").mkdir()
    (empty / "thesis.txt").write_text("text")
    ran = bare(command, path)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert ran.stderr.startswith(f"{path}: ")
    assert not (empty / "janji-graph").exists()


def test_check_builds_nothing(study: Path, bare: Janji, empty: Path) -> None:
    ran = bare("check", "my-study")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "no faults" in ran.stderr
    assert not (empty / "janji-graph").exists()


def test_build_of_the_bundled_facts_has_five_documents(bare: Janji, empty: Path) -> None:
    ran = bare("build", "--graph", "deep/in/graph")
    assert ran.returncode == 0, ran.stderr
    assert "from 5 documents" in ran.stderr
    assert bare("ask", "programs", "--graph", "deep/in/graph").returncode == 0


def test_build_takes_the_folder_and_the_base_of_the_environment(
    bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JANJI_GRAPH", "elsewhere")
    monkeypatch.setenv("JANJI_BASE", "https://example.org/study/")
    assert bare("build").returncode == 0
    assert [path.name for path in empty.iterdir()] == ["elsewhere"]
    assert "https://example.org/study/id/promise/" in bare("ask", "who-promised-what", "--format", "csv").stdout
    assert bare("show", "kotim").returncode == 0


@pytest.mark.parametrize(
    ("base", "fault"),
    [
        ("https://example.org/promises", "is no base of addresses: write https://example.org/promises/"),
        ("https://example.org/a/?b=c", "is no base of addresses: write https://example.org/a/"),
        ("https://example.org/a/#b", "is no base of addresses: write https://example.org/a/"),
        ("foo", "has no scheme: write https://foo/"),
        ("https://[foo/", "is no IRI: write an absolute http, https or urn address without spaces"),
        ("https://example.org/a b/", "is no IRI: write https://example.org/a%20b/"),
    ],
)
@pytest.mark.parametrize("line", ["build", "check study", "demo"])
def test_base_that_is_none_is_refused_before_anything_is_done(
    bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch, line: str, base: str, fault: str
) -> None:
    monkeypatch.setenv("JANJI_BASE", base)
    ran = bare(*line.split())
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.endswith(f"JANJI_BASE: {base!r} {fault}\n")
    assert list(empty.iterdir()) == []


def test_amount_in_any_currency_is_asked_for_by_its_name(bare: Janji, empty: Path) -> None:
    numbers = "[{target: 500, currency: KES}, {quota: 7, currency: IDR, slug: b}, {effect: 3, unit: people}]"
    (empty / "news.yaml").write_text(
        "document: {slug: news, title: Berita}\nprograms:\n"
        f"  roads: {{label: Roads, place: indonesia, quote: q, numbers: {numbers}}}\n",
        encoding="utf-8",
    )
    assert bare("check", "news.yaml").returncode == 0
    assert bare("build", "news.yaml").returncode == 0
    for name in ("kes", "Kenyan shillings", "Shilling Kenya", "KES", "Kenyan shilling"):
        ran = bare("ask", "promises-with-numbers", "--unit", name, "--format", "json")
        (row,) = json.loads(ran.stdout)
        assert (row["max"], row["currency"], row["unitLabel"]) == (500, "KES", "Kenyan shillings")
    (row,) = json.loads(bare("ask", "promises-with-numbers", "--unit", "rupiah", "--format", "json").stdout)
    assert (row["max"], row["currency"]) == (7, "IDR")
    assert "500 Kenyan shillings" in bare("show", "roads").stdout


def test_number_says_where_it_begins_on_every_surface(bare: Janji, empty: Path) -> None:
    """Who promised it, by when, and from where: nothing begins at 0 unless that is recorded, and then it does."""
    (empty / "news.yaml").write_text(
        "document: {slug: news, title: Berita}\npersons: {siti: {label: Siti, quote: q}}\npromises:\n"
        "  poor: {label: {id: Miskin, en: Poor}, by: siti, commitment: firm, quote: q,\n"
        "    numbers: [{target: 6, baseline: 12.23, unit: percent, deadline: 2029}]}\n"
        "  wells: {label: {id: Sumur, en: Wells}, by: siti, commitment: firm, quote: q,\n"
        "    numbers: [{target: 40.., baseline: 0, unit: household}]}\n",
        encoding="utf-8",
    )
    assert bare("build", "news.yaml").returncode == 0
    poor, wells = json.loads(bare("ask", "promises-with-numbers", "--format", "json").stdout)
    assert (poor["promisorLabel"], poor["baseline"], poor["min"], poor["deadline"]) == ("Siti", 12.23, 6, "2029")
    assert (wells["baseline"], wells["min"]) == (0, 40)
    table = bare("ask", "promises-with-numbers", "--lang", "id").stdout
    assert {"pemberi", "nilai", "tenggat", "Siti", "12,23", "2029"} <= set(table.split())
    assert "12.23 → 6 percent → 2029" in bare("show", "promise/news_poor").stdout
    assert "0 → ≥ 40 " in bare("show", "promise/news_wells").stdout
    bare("publish", "site")
    page = (empty / "site" / "ask" / "promises-with-numbers.html").read_text("utf-8")
    assert all(f">{words}</" in page for words in ("baseline", "deadline", "12.23", "Siti"))
    assert "12.23 → 6 percent" in (empty / "site" / "id" / "promise" / "news_poor.html").read_text("utf-8")


def test_bundled_quotes_are_verified(bare: Janji, texts: Path) -> None:
    ran = bare("verify", "--texts", str(texts))
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    quotes, values = ran.stderr.splitlines()
    assert re.fullmatch(r"\d+ quotes verified in 5 texts", quotes)
    assert values.endswith(" 0 contradicted")


CAP = """\
document: {slug: d, title: T, language: id, text-file: a.txt}
persons:
  siti: {label: Siti, quote: Siti akan memberi}
promises:
  aid:
    label: {id: Bantuan modal, en: Capital aid}
    by: siti
    commitment: firm
    beneficiary: farmers
    quote: Siti akan memberi bantuan modal sampai dengan Rp50 juta
    numbers: [{cap: ..AMOUNT, currency: IDR}]
"""


def test_value_that_the_words_contradict_fails(bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (empty / "a.txt").write_text("Siti akan memberi bantuan modal sampai dengan Rp50 juta.\nPetani hadir.", "utf-8")
    (empty / "s.yaml").write_text(CAP.replace("AMOUNT", "50000"), "utf-8")
    ran = bare("verify", "s.yaml", "--texts", ".")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "s.yaml:11: promise 'd_aid', cap '..50000': contradicted: the words say ..50000000 "
        "(in 'Siti akan memberi bantuan modal sampai dengan Rp50 juta')\n"
    )
    monkeypatch.setenv("JANJI_LANG", "id")
    told = bare("verify", "s.yaml", "--texts", ".").stderr
    assert "cap '..50000': dibantah: kata-katanya menyebut ..50000000 (dalam 'Siti" in told


def test_value_to_be_looked_at_is_counted_listed_and_fails_where_one_is_strict(bare: Janji, empty: Path) -> None:
    (empty / "a.txt").write_text("Siti akan memberi bantuan modal sampai dengan Rp50 juta.\nPetani hadir.", "utf-8")
    (empty / "s.yaml").write_text(CAP.replace("AMOUNT", "50000000"), "utf-8")
    ran = bare("verify", "s.yaml", "--texts", ".", "--list", "look")
    assert (ran.returncode, ran.stdout) == (
        0,
        "s.yaml:9: promise 'd_aid', beneficiary 'farmers': to be looked at: the words do not name Petani "
        "(in 'Siti akan memberi bantuan modal sampai dengan Rp50 juta')\n",
    )
    assert ran.stderr.splitlines()[1] == ("8 values: 7 shown, 0 coded or inferred, 1 to be looked at, 0 contradicted")
    strict = bare("verify", "s.yaml", "--texts", ".", "--strict")
    assert (strict.returncode, strict.stdout) == (1, "")
    assert [line.partition(" ")[0] for line in strict.stderr.splitlines()] == ["s.yaml:9:"]


def test_verdict_that_there_is_not_is_refused(bare: Janji) -> None:
    ran = bare("verify", "--list", "sure")
    assert (ran.returncode, ran.stderr) == (2, "no verdict 'sure': there are shown, marked, look, contradicted\n")


def test_quote_that_is_not_in_its_text_names_the_fact(study: Path, bare: Janji, empty: Path) -> None:
    file = study / "study.yaml"
    file.write_text(file.read_text("utf-8").replace("# text-file:", "text-file:"), "utf-8")
    (empty / "contoh.txt").write_text("calon bupati Siti Cont0h", "utf-8")
    ran = bare("verify", "my-study", "--texts", ".")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert re.search(r"^my-study/study.yaml:\d+: .*siti-contoh", ran.stderr, re.MULTILINE)


def test_texts_that_are_missing_are_told(bare: Janji) -> None:
    ran = bare("verify", "--texts", "nowhere")
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 5
    assert "nowhere" in ran.stderr


def test_demo_works_in_an_empty_folder(bare: Janji, empty: Path) -> None:
    ran = bare("demo")
    assert ran.returncode == 0, ran.stderr
    assert sorted(path.name for path in empty.iterdir()) == ["janji-graph", "janji-network.html"]
    assert ran.stdout.startswith("promisor")
    assert (empty / "janji-network.html").read_bytes().startswith(b"<!")
    suggestions = re.findall(r"^  janji (.*?)(?:   .*)?$", ran.stderr, re.MULTILINE)
    assert len(suggestions) >= 4
    for line in suggestions:
        assert bare(*line.split()).returncode == 0


def test_demo_names_another_graph_in_what_it_suggests(bare: Janji, empty: Path) -> None:
    ran = bare("demo", "--graph", "other", "-o", "page.html", "--lang", "id")
    assert sorted(path.name for path in empty.iterdir()) == ["other", "page.html"]
    for line in re.findall(r"^  janji (.*?)(?:   .*)?$", ran.stderr, re.MULTILINE):
        assert bare(*line.split()).returncode == 0


def test_demo_can_be_run_again(bare: Janji, empty: Path) -> None:
    assert [bare("demo").returncode, bare("demo").returncode] == [0, 0]
    assert len(list((empty / "janji-graph").iterdir())) == 2


HEAD = "document: {slug: d, title: T, text-file: a.txt}\npersons:\n  p: {label: Siti, quote: Wali kota}\npromises:\n"


def verified_and_asked(bare: Janji, empty: Path, quote: str, text: str) -> str:
    """Pin and build a study of one promise, and return what is asked of it, with the sentence around the quote."""
    (empty / "s.yaml").write_text(f"{HEAD}  a: {{label: A, by: p, commitment: firm, quote: {quote}}}\n", "utf-8")
    (empty / "texts").mkdir()
    (empty / "texts" / "a.txt").write_bytes(text.encode())
    for line in (("verify", "s.yaml", "--texts", "texts"), ("verify", "s.yaml", "--texts", "texts", "--pin")):
        ran = bare(*line)
        assert (ran.returncode, ran.stderr.partition("\n")[0]) == (0, "2 quotes verified in 1 text")
    assert bare("build", "s.yaml").returncode == 0
    assert re.search(r"verified in texts +2 +2 +100", bare("stats", "--texts", "texts").stdout)
    ran = bare("ask", "who-promised-what", "--texts", "texts")
    assert ran.returncode == 0
    return ran.stdout


@pytest.mark.parametrize(
    ("quote", "text", "sentence"),
    [
        (
            "membangun café baru",
            "Wali kota akan membangun cafe\u0301 baru.",
            "Wali kota akan membangun cafe\u0301 baru.",
        ),
        ("membangun cafe\u0301", "Wali kota akan membangun café baru.", "Wali kota akan membangun café baru."),
        ("akan membangun desa", "Wali  kota\takan membangun\u00ad  desa.", "Wali kota akan membangun\u00ad desa."),
        ("akan membangun", "Halo.\r\n\r\nWali kota akan membangun. Ya.", "Wali kota akan membangun."),
        ("10 paket @50000", "Wali kota: 10 paket @50000 per desa.", "Wali kota: 10 paket @50000 per desa."),
    ],
)
def test_what_verify_finds_is_found_wherever_texts_are_read(
    bare: Janji, empty: Path, quote: str, text: str, sentence: str
) -> None:
    assert f"… {sentence}" in verified_and_asked(bare, empty, quote, text)


def test_number_that_is_words_stays_in_the_receipt(bare: Janji, empty: Path) -> None:
    quote = "10 paket sembako @50000"
    (empty / "s.yaml").write_text(f"{HEAD}  a: {{label: A, by: p, commitment: firm, quote: {quote}}}\n", "utf-8")
    check_run = bare("check", "s.yaml")
    assert (check_run.returncode, "'@50000' is read as words" in check_run.stderr) == (0, True)
    assert "'@50000' is read as words" in bare("build", "s.yaml").stderr
    assert "'@50000' is read as words" in bare("build", "s.yaml").stderr, "what is known already is warned of too"
    assert f"“{quote}”" in bare("ask", "who-promised-what").stdout


def test_places_that_were_read_are_counted(bare: Janji, empty: Path) -> None:
    facts = HEAD.replace("text-file: a.txt", f"sha256: {'0' * 64}").replace("Wali kota", "Wali kota @7")
    (empty / "s.yaml").write_text(facts.partition("promises:")[0], "utf-8")
    assert bare("check", "s.yaml").stderr.splitlines() == [
        "no faults: 2 facts in 1 document",
        "1 quote ends in '@' and a number, read as a place in the text: 'janji verify' looks there",
    ]


def test_more_warnings_than_fit_on_a_screen_are_counted(study: Path, bare: Janji) -> None:
    for number in range(30):
        (study / f"table{number}.csv").touch()
    lines = bare("check", "my-study").stderr.splitlines()
    assert (len(lines), lines[-2]) == (22, "warning: … and 10 more")


def test_link_to_nothing_in_a_new_study_makes_no_file_elsewhere(bare: Janji, empty: Path) -> None:
    (empty / "mine").mkdir()
    (empty / "mine" / "study.yaml").symlink_to(empty / "elsewhere")
    ran = bare("init", "mine")
    assert ran.returncode == 1
    assert "study.yaml is there already" in ran.stderr
    assert not (empty / "elsewhere").exists()
