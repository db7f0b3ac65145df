"""A question's page: its address is the question, and the same is to be had as data."""

import csv
import io
import json
from html import unescape
from urllib.parse import parse_qsl

import pytest
import rdflib

from graph_cli.site.page import Page
from graph_cli.site.site import Site
from queries import Graph
from queries.asking.question import names, read_question


def get(site: Site, path: str, **fields: str) -> Page:
    result = site.page(path, fields)
    assert isinstance(result, Page)
    return result


def test_answer_has_its_rows_with_receipts_and_its_query(site: Site, graph: Graph) -> None:
    result = get(site, "ask/who-promised-what.html", place="lebak")
    text = unescape(result.body.decode())
    rows = graph.ask("who-promised-what", place="lebak").rows
    row_keys = {tuple(str(row.get(name)) for name in ("promise", "place", "quote", "document")) for row in rows}
    assert text.count("<tr>") == len(row_keys) + 1
    for row in rows:
        assert str(row["quote"]) in text
        assert str(row["promiseLabel"]) in text
    assert "VALUES ?place { <https://w3id.org/janji/id/place/lebak>" in text
    assert "ask/who-promised-what.csv?place=lebak" in text
    assert 'value="lebak"' in text


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_question_has_a_page(site: Site, name: str, language: str) -> None:
    suffix = ".html" if language == "en" else ".id.html"
    result = get(site, f"ask/{name}{suffix}")
    assert read_question(name).sentence[language] in unescape(result.body.decode())
    assert result.status == 200


def test_formats_have_the_same_rows(site: Site, graph: Graph) -> None:
    rows = graph.ask("who-promised-what", place="lebak").rows
    as_json = json.loads(get(site, "ask/who-promised-what.json", place="lebak").body)
    assert as_json == rows
    as_csv = [*csv.DictReader(io.StringIO(get(site, "ask/who-promised-what.csv", place="lebak").body.decode()))]
    assert [row["promise"] for row in as_csv] == [row["promise"] for row in rows]
    assert len(get(site, "ask/who-promised-what.md", place="lebak").body.decode().splitlines()) == len(rows) + 2
    triples = rdflib.Graph().parse(data=get(site, "ask/who-promised-what.ttl", place="lebak").body, format="turtle")
    promises = {str(each) for each in triples.subjects(rdflib.RDF.type, None) if "/id/promise/" in str(each)}
    assert promises == {row["promise"] for row in rows}


def test_answer_in_indonesian_as_data(site: Site) -> None:
    rows = json.loads(get(site, "ask/who-hopes-what.json", place="lebak", lang="id").body)
    assert any("Harapan" in row["hopeLabel"] for row in rows)


def test_name_that_means_nothing_is_told_with_the_nearest(site: Site) -> None:
    result = get(site, "ask/who-promised-what.html", place="Bantne")
    text = unescape(result.body.decode())
    assert result.status == 400
    assert "no Place 'Bantne'" in text or "no place 'Bantne' in this graph" in text
    assert "did you mean" in text
    assert 'value="Bantne"' in text
    refusal = get(site, "ask/who-promised-what.csv", place="Bantne")
    assert (refusal.status, refusal.media) == (400, "text/plain; charset=utf-8")


def test_place_may_mean_nothing_within_it(site: Site, graph: Graph) -> None:
    result = get(site, "ask/who-promised-what.json", place="banten", exactly="yes")
    assert json.loads(result.body) == graph.ask("who-promised-what", place="banten", exactly=True).rows
    text = get(site, "ask/who-promised-what.html", place="banten", exactly="yes").body.decode()
    assert 'name="exactly" value="yes" checked' in text


def test_parameter_that_there_is_not(site: Site) -> None:
    assert get(site, "ask/who-promised-what.html", city="Lebak").status == 400


def test_question_that_there_is_not(site: Site) -> None:
    assert site.page("ask/who-promised-nothing.html", {}) is None
    assert site.page("ask/who-promised-nothing.csv", {}) is None


def test_empty_answer_says_why(site: Site) -> None:
    text = unescape(get(site, "ask/who-promised-what.html", place="banten", theme="health").body.decode())
    assert "none found in the" in text


@pytest.mark.parametrize(
    ("name", "fields", "english", "indonesian", "href"),
    [
        (
            "who-promised-what",
            {"theme": "poverty-reduction"},
            "3 on Poverty reduction in 'Which programs are there, who runs them, at what stage?'",
            "3 tentang Pengentasan kemiskinan dalam 'Program apa saja yang ada, siapa yang menjalankan, "
            "dan sampai tahap mana?'",
            "../ask/programs{}?theme=poverty-reduction",
        ),
        (
            "documents",
            {"place": "jakarta"},
            "Jakarta is named by facts: Utterance, said at (2)",
            "Jakarta disebut oleh fakta: Ujaran, diucapkan di (2)",
            "../id/place/jakarta{}",
        ),
        (
            "who-promised-what",
            {"place": "tenggarong"},
            "1 quote has the words “tenggarong”",
            "1 kutipan memuat kata-kata “tenggarong”",
            "../search{}?words=%22tenggarong%22",
        ),
        (
            "who-promised-what",
            {"since": "2023", "until": "2023"},
            "32 without 'since 2023' and 'until 2023'",
            "32 tanpa 'sejak 2023' dan 'sampai 2023'",
            "../ask/who-promised-what{}",
        ),
        (
            "partners",
            {"kind": "hoped-support"},
            "16 without 'of the kind Hoped-for support'",
            "16 tanpa 'berjenis Dukungan yang diharapkan'",
            "../ask/partners{}",
        ),
        (
            "who-promised-what",
            {"place": "banten", "exactly": "yes"},
            "1 within Banten, which 'exactly there, not within' leaves out",
            "1 di dalam Banten, yang tidak dihitung oleh 'tepat di sana, bukan di dalamnya'",
            "../ask/who-promised-what{}?place=banten",
        ),
    ],
)
def test_notes_lead_to_the_pages_that_answer(
    site: Site, name: str, fields: dict[str, str], english: str, indonesian: str, href: str
) -> None:
    for suffix, note in ((".html", english), (".id.html", indonesian)):
        text = unescape(get(site, f"ask/{name}{suffix}", **fields).body.decode())
        assert f'<p class="note"><a href="{href.format(suffix)}">{note}</a></p>' in text
        assert "janji ask" not in text
        target = href.format(suffix).removeprefix("../")
        path, _, query = target.partition("?")
        assert get(site, path, **dict(parse_qsl(query))).status == 200


def test_json_has_its_notes_where_that_is_asked_for(site: Site) -> None:
    path, fields = "ask/who-promised-what.json", {"theme": "poverty-reduction"}
    assert json.loads(get(site, path, **fields).body) == []
    answer = json.loads(get(site, path, **fields, **{"with-notes": "1"}, lang="id").body)
    assert answer["rows"] == []
    assert answer["notes"][0] == "tidak ada yang ditemukan"
    assert any(note.endswith(": ../ask/programs.id.html?theme=poverty-reduction") for note in answer["notes"])
    assert get(site, path, **fields, **{"with-notes": "maybe"}).status == 400
    assert get(site, "ask/who-promised-what.csv", **fields, **{"with-notes": "1"}).status == 400


def test_question_that_needs_fields_waits_for_them(site: Site) -> None:
    text = unescape(get(site, "ask/common-themes.html").body.decode())
    assert 'name="a"' in text
    assert "required" in text
    assert "<table" not in text


def test_start_counts_hopes_apart_from_promises(site: Site) -> None:
    assert "32 promises and 14 hopes from 5 documents" in get(site, "index.html").body.decode()
    assert "32 janji dan 14 harapan dari 5 dokumen" in get(site, "index.id.html").body.decode()


def test_page_of_an_answer_says_how_many_hopes_are_told_apart(site: Site) -> None:
    text = unescape(get(site, "ask/who-promised-what.html", place="bantaeng").body.decode())
    note = "6 hopes are told apart, since a hope binds nobody"
    assert f'<a href="../ask/who-hopes-what.html?place=bantaeng">{note}</a>' in text


def test_concepts_are_chosen_and_names_completed(site: Site) -> None:
    text = unescape(get(site, "index.html").body.decode())
    assert '<option value="job-creation">Job creation</option>' in text
    suggestions = json.loads(get(site, "suggest.json", prefix="kab leb", type="Place").body)
    assert suggestions == [] or suggestions[0]["value"] == "place/lebak"
    assert json.loads(get(site, "suggest.json", prefix="Leb", type="Place").body)[0]["value"].startswith("place/leb")
    assert json.loads(get(site, "suggest.json", prefix="Leb", type="Actor").body) == []
    assert json.loads(get(site, "suggest.json", prefix="", type="Place").body) == []


def test_search_marks_the_words(site: Site) -> None:
    text = get(site, "search.html", words="pelatihan").body.decode()
    assert "<mark>" in text
    assert 'id="found"' in text
    none = unescape(get(site, "search.html", words="zzzz").body.decode())
    assert "Nothing found for “zzzz”." in none


def test_page_is_for_people_and_data_is_exact(site: Site) -> None:
    name = "ask/promises-with-numbers"
    english, indonesian = (get(site, f"{name}{suffix}.html").body.decode() for suffix in ("", ".id"))
    assert "50,000,000" in english
    assert "3 years" in english
    assert "50.000.000" in indonesian
    assert "3 tahun" in indonesian
    for suffix in (".csv", ".tsv", ".json", ".spreadsheet.csv"):
        text = get(site, f"{name}{suffix}", lang="id").body.decode()
        assert "50000000" in text
        assert "P3Y" in text
    assert "50.000.000" in get(site, f"{name}.md", lang="id").body.decode()


def test_table_for_spreadsheets_is_beside_the_exact_one(site: Site) -> None:
    exact, spreadsheet = (
        get(site, f"ask/who-said-what{suffix}", person="halikinnor") for suffix in (".csv", ".spreadsheet.csv")
    )
    assert b",--11-12," in exact.body
    assert not exact.body.startswith(b"\xef\xbb\xbf")
    assert b",'--11-12," in spreadsheet.body
    assert spreadsheet.body.startswith(b"\xef\xbb\xbf")
    assert exact.media == spreadsheet.media == "text/csv; charset=utf-8"
    assert "ask/who-said-what.spreadsheet.csv" in get(site, "ask/who-said-what.html").body.decode()


@pytest.mark.parametrize(("suffix", "one"), [("", "1 row"), (".id", "1 baris")])
def test_number_of_rows_agrees_with_its_noun(site: Site, suffix: str, one: str) -> None:
    assert f">{one}<" in get(site, f"ask/places{suffix}.html", place="lebak", level="regency").body.decode()


@pytest.mark.parametrize(
    ("value", "exactly"), [("1", True), ("yes", True), ("0", False), ("false", False), ("", False)]
)
def test_exactly_is_said_with_a_yes_or_a_no(site: Site, graph: Graph, value: str, exactly: bool) -> None:
    rows = graph.ask("who-promised-what", place="banten", exactly=exactly).rows
    assert json.loads(get(site, "ask/who-promised-what.json", place="banten", exactly=value).body) == rows
    page = get(site, "ask/who-promised-what.html", place="banten", exactly=value).body.decode()
    assert ('name="exactly" value="yes" checked' in page) is exactly


def test_exactly_that_is_neither_is_refused(site: Site) -> None:
    for suffix in ("json", "html"):
        result = get(site, f"ask/who-promised-what.{suffix}", place="banten", exactly="maybe")
        assert result.status == 400
        assert "'exactly' is 1 or 0, and not 'maybe'" in unescape(result.body.decode())


@pytest.mark.parametrize(
    "fields", [{"since": "11-12"}, {"since": "--11-12"}, {"place": "qqqq"}, {"actor": "ibsa"}, {"colour": "red"}]
)
def test_message_of_a_page_has_no_option_and_no_command(site: Site, fields: dict[str, str]) -> None:
    result = get(site, "ask/who-promised-what.csv", **fields)
    text = result.body.decode()
    assert result.status == 400
    assert "janji " not in text
    assert "--" not in text.replace("--11-12", "")


def test_message_about_a_date_does_not_advise_what_was_written(site: Site) -> None:
    message = get(site, "ask/who-promised-what.csv", since="11-12").body.decode()
    assert message == "since: '11-12' is no date: write for example 2024, 2024-11 or 2024-11-12\n"


def test_notes_of_a_page_have_no_option(site: Site) -> None:
    text = get(site, "ask/who-promised-what.html", since="1900").body.decode()
    assert "--since" not in text
