import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from queries import Answer, Graph
from queries.asking.entity_search import forms
from queries.text.fulltext import FullText
from queries.text.fulltext_gathered import Gathering
from queries.text.fulltext_texts import SearchedText
from queries.text.fulltext_write import write
from tests.queries.small_graph import small_graph

ID = "https://w3id.org/janji/id"
PROMISES = """
    id:promise\\/a_one a janji:Promise ; skos:prefLabel "Free sewing courses"@en, "Kursus menjahit gratis"@id ;
        janji:basis <https://w3id.org/janji/scheme/basis/stated> ; janji:keyEvidence id:e1 .
    id:promise\\/a_two a janji:Promise ; skos:prefLabel "Jobs"@en, "Lapangan kerja"@id ;
        skos:altLabel "kursus"@id ; janji:keyEvidence id:e2 .
    id:e1 janji:quote "Beliau menjanjikan kursus di Café Sampit" ; oa:hasSource id:document\\/a .
    id:e2 janji:quote "lapangan kerja yang dijanjikan" ; oa:hasSource id:document\\/a .
    id:document\\/a a janji:Document ; skos:prefLabel "Article"@en, "Artikel"@id .
"""


def list_labels(answer: Answer) -> list[object]:
    return [row["entityLabel"] for row in answer.rows]


@pytest.mark.parametrize("word", ["janji", "menjanjikan", "dijanjikan", "berjanji", "MENJANJIKAN"])
def test_word_is_found_in_any_inflection(word: str) -> None:
    assert sorted(map(str, list_labels(small_graph(PROMISES).search(word)))) == ["Free sewing courses", "Jobs"]


@pytest.mark.parametrize("word", ["cafe", "CAFÉ", "café", "Cafe\u0301"])
def test_word_is_found_without_regard_to_accents(word: str) -> None:
    assert list_labels(small_graph(PROMISES).search(word)) == ["Free sewing courses"]


def test_all_words_are_needed() -> None:
    graph = small_graph(PROMISES)
    assert list_labels(graph.search("menjanjikan kursus")) == ["Free sewing courses"]
    assert list_labels(graph.search("kursus zzz")) == []


def test_title_counts_more_than_an_alias_and_an_alias_more_than_a_quote() -> None:
    rows = small_graph(PROMISES).search("kursus").rows
    assert [(row["entityLabel"], row["field"]) for row in rows] == [("Free sewing courses", "label"), ("Jobs", "alias")]
    best = small_graph(PROMISES).search("kerja").rows
    assert [(row["entityLabel"], row["field"]) for row in best] == [("Jobs", "label")]


def test_word_as_it_stands_counts_more_than_its_stem() -> None:
    assert list_labels(small_graph(PROMISES).search("dijanjikan"))[0] == "Jobs"
    assert list_labels(small_graph(PROMISES).search("menjanjikan"))[0] == "Free sewing courses"


def test_what_is_found_has_its_receipt() -> None:
    (row,) = small_graph(PROMISES).search("sewing").rows
    assert row == {
        "entity": "https://w3id.org/janji/id/promise/a_one",
        "entityLabel": "Free sewing courses",
        "kind": "promise",
        "field": "label",
        "matched": "Free sewing courses",
        "marks": [5, 11],
        "quote": "Beliau menjanjikan kursus di Café Sampit",
        "document": "https://w3id.org/janji/id/document/a",
        "documentLabel": "Article",
        "basis": "stated",
    }


@pytest.mark.parametrize("words", ["", "  ", "?!", "zzz"])
def test_nothing_found_is_said(graph: Graph, words: str) -> None:
    answer = graph.search(words)
    assert (answer.rows, answer.notes) == ([], (f"nothing found for '{words}'",))


@pytest.mark.parametrize(("words", "same"), [("training", "trainings"), ("pelatihan", "melatih")])
def test_inflections_find_the_same_in_the_articles(graph: Graph, words: str, same: str) -> None:
    entities = {row["entity"] for row in graph.search(words).rows}
    assert entities
    assert {row["entity"] for row in graph.search(same).rows} == entities


def test_each_entity_is_found_once_with_its_label_in_the_language(graph: Graph) -> None:
    rows = Graph(graph.store, language="id").search("bantaeng").rows
    assert len({str(row["entity"]) for row in rows}) == len(rows)
    assert "Kabupaten Bantaeng" in [row["entityLabel"] for row in rows]


def test_search_is_the_same_each_time(graph: Graph) -> None:
    assert graph.search("kerja") == graph.search("kerja")


def test_forms_of_a_word_share_a_stem() -> None:
    assert forms("menjanjikan") & forms("dijanjikan") & forms("berjanji")
    assert forms("training") & forms("trainings")
    assert not forms("janji") & forms("kerja")


@pytest.mark.parametrize("has_index", [True, False])
@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("1000 wirausaha", "target mencetak 1000 wirausaha baru setiap tahunnya"),
        ("1.000 wirausaha", "target mencetak 1000 wirausaha baru setiap tahunnya"),
        ("1.444", "Kuota pelatihan sebanyak 1.444 orang yang berlangsung selama 3 tahun"),
        ("1444 orang", "Kuota pelatihan sebanyak 1.444 orang yang berlangsung selama 3 tahun"),
        ("40 paket", "Pelatihan ini terdiri dari 40 paket jenis pelatihan"),
        ('"calon bupati"', "calon bupati dan wakil bupati Kotawaringin Timur (Kotim), Halikinnor dan Irawati"),
        ("Kamis (3/7/2025)", "ujar Aulia Rahman Basri, Kamis (3/7/2025)"),
    ],
)
def test_quotes_of_roles_and_numbers_are_found(graph: Graph, has_index: bool, words: str, quote: str) -> None:
    rows = (graph if has_index else replace(graph, texts=None)).search(words).rows
    assert quote in [row["matched"] for row in rows]
    assert all(row["quote"] == row["matched"] for row in rows if row["field"] == "quote")


@pytest.fixture(scope="module")
def quotes(graph: Graph) -> dict[str, set[str]]:
    """Every quote of the articles, with the entities of which it is one."""
    quotes: dict[str, set[str]] = {str(row["quote"]): set() for row in graph.lookup("pins").rows}
    for row in graph.lookup("texts").rows:
        if row["field"] == "quote":
            quotes[str(row["text"])].add(str(row["entity"]))
    return quotes


@pytest.fixture(scope="module")
def find(graph: Graph) -> Callable[[str], set[str]]:
    assert graph.texts
    texts = FullText(graph.texts.path)
    texts.hold()
    return cache(texts.matching)


def test_every_quote_of_the_graph_is_found_as_it_stands(
    quotes: dict[str, set[str]], find: Callable[[str], set[str]]
) -> None:
    assert quotes
    assert all(quotes.values())
    assert not [quote for quote, entities in quotes.items() if not entities <= find(quote) & find(f'"{quote}"')]


def test_every_quote_is_found_by_any_three_words_in_a_row(
    quotes: dict[str, set[str]], find: Callable[[str], set[str]]
) -> None:
    assert not [
        (three, quote)
        for quote, entities in quotes.items()
        for three in map(" ".join, zip(*(quote.split()[start:] for start in range(3)), strict=False))
        if not entities <= find(three) & find(f'"{three}"')
    ]


def test_every_quote_is_found_by_each_of_its_numbers(
    quotes: dict[str, set[str]], find: Callable[[str], set[str]]
) -> None:
    numbers = [(number, quote) for quote in quotes for number in re.findall(r"\d+(?:[.,]\d+)*", quote)]
    assert len(numbers) > 20
    assert not [(number, quote) for number, quote in numbers if not quotes[quote] <= find(number)]


def test_a_number_is_no_part_of_another() -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "Rp50.000 for 1,444 people"@en .
        id:promise\\/b a janji:Promise ; skos:prefLabel "444 people, code 36.02.130"@en .
    """)
    assert list_labels(graph.search("444")) == ["444 people, code 36.02.130"]
    assert list_labels(graph.search("50000")) == list_labels(graph.search("50.000")) == ["Rp50.000 for 1,444 people"]


@pytest.mark.parametrize("word", ["1444.5", "1.444,5", "1,444.50"])
def test_decimals_are_told_from_thousands(word: str) -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "Rp1.444,50 a day"@en .
        id:promise\\/b a janji:Promise ; skos:prefLabel "from 12,23 per cent to 5"@en .
        id:promise\\/c a janji:Promise ; skos:prefLabel "1.444 people in 23 villages"@en .
        id:promise\\/d a janji:Promise ; skos:prefLabel "Rp144450"@en .
    """)
    assert list_labels(graph.search(word)) == ["Rp1.444,50 a day"]
    assert list_labels(graph.search("12.23")) == ["from 12,23 per cent to 5"]
    assert list_labels(graph.search("1223")) == []
    assert list_labels(graph.search("23")) == list_labels(graph.search("1444")) == ["1.444 people in 23 villages"]


def test_quote_of_an_utterance_is_one_of_what_it_expresses() -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "Roads"@en .
        id:utterance\\/a a janji:Utterance ; janji:expresses id:promise\\/a ; janji:keyEvidence id:e1 .
        id:e1 janji:quote "jalan akan mulus" ; oa:hasSource id:document\\/a .
        id:document\\/a a janji:Document ; skos:prefLabel "Article"@en .
    """)
    (row,) = graph.search("mulus").rows
    assert (row["entityLabel"], row["field"], row["quote"]) == ("Roads", "quote", "jalan akan mulus")


def test_word_as_it_stands_comes_before_a_title_with_another_inflection() -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "Melatih warga"@id , "Train citizens"@en .
        id:promise\\/b a janji:Promise ; skos:prefLabel "Jobs"@en ; janji:evidence id:e1 .
        id:e1 janji:quote "mereka yang mengikuti pelatihan di balai" .
    """)
    assert list_labels(graph.search("pelatihan")) == ["Jobs", "Train citizens"]
    assert list_labels(graph.search("melatih")) == ["Train citizens", "Jobs"]


def test_what_stands_between_quotation_marks_stands_so_in_the_text() -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "calon wakil bupati"@en .
        id:promise\\/b a janji:Promise ; skos:prefLabel "para calon bupati di desa"@en .
    """)
    assert (
        list_labels(graph.search('"calon bupati"'))
        == list_labels(graph.search("“Calon Bupati”"))
        == ["para calon bupati di desa"]
    )
    assert len(graph.search("calon bupati").rows) == 2
    assert list_labels(graph.search('"bupati" calon "di desa"')) == ["para calon bupati di desa"]


def test_day_is_no_inflection_of_another_word() -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "Kami membangun"@en ; janji:evidence id:e1 .
        id:promise\\/b a janji:Promise ; skos:prefLabel "Roads"@en ; janji:evidence id:e2 .
        id:e1 janji:quote "kami" . id:e2 janji:quote "ujar Ibas, Kamis (3/7/2025)" .
    """)
    assert list_labels(graph.search("Kamis")) == ["Roads"]
    assert list_labels(graph.search("kami")) == ["Kami membangun"]


def test_text_without_spaces_is_found_by_its_parts() -> None:
    graph = small_graph("""
        id:promise\\/a a janji:Promise ; skos:prefLabel "พักหนี้เกษตรกร 3 ปี"@en .
        id:promise\\/b a janji:Promise ; skos:prefLabel "แก้หนี้สินประชาชน"@en .
        id:promise\\/c a janji:Promise ; skos:prefLabel "減税を実現する"@en .
    """)
    assert list_labels(graph.search("เกษตรกร")) == ["พักหนี้เกษตรกร 3 ปี"]
    assert sorted(map(str, list_labels(graph.search("หนี้")))) == ["พักหนี้เกษตรกร 3 ปี", "แก้หนี้สินประชาชน"]
    assert list_labels(graph.search("หนีเกษตรกร")) == []
    assert list_labels(graph.search("実現")) == ["減税を実現する"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ตรึงราคาน้ำมันทั่วประเทศ", "น้ำมัน"),
        ("ເພື່ອປະຊາຊົນລາວ", "ປະຊາຊົນ"),
        ("ជួយកសិករខ្មែរទាំងអស់", "កសិករ"),
        ("မြန်မာလယ်သမားများ", "လယ်သမား"),
        ("支持农民就业", "农民"),
        ("農業従事者の減税", "従事者"),
    ],
)
def test_part_of_a_text_without_spaces_is_found_wherever_it_stands(text: str, part: str, tmp_path: Path) -> None:
    write(tmp_path / "index", Gathering(tmp_path, [SearchedText("a", f"{ID}/promise/a", "label", text)]))
    index = FullText.open(tmp_path / "index")
    assert index.matching(part) == index.matching(f'"{part}"') == {f"{ID}/promise/a"}
    assert index.matching(part[::-1]) == set()


def test_namesakes_are_told_apart() -> None:
    graph = small_graph("""
        id:place\\/sukamaju a janji:Place ; janji:within id:place\\/lebak ; skos:prefLabel "Sukamaju"@en .
        id:place\\/sukamaju-2 a janji:Place ; janji:within id:place\\/bogor ; skos:prefLabel "Sukamaju"@en .
        id:place\\/lebak a janji:Place ; skos:prefLabel "Lebak"@en . id:place\\/bogor skos:prefLabel "Bogor"@en .
    """)
    answer = graph.search("Sukamaju")
    assert [row["description"] for row in answer.rows] == ["Lebak · place/sukamaju", "Bogor · place/sukamaju-2"]
    assert "description" in answer.choose_columns()
    alone = graph.search("Lebak")
    assert "description" not in (*alone.rows[0], *alone.choose_columns())


@pytest.mark.parametrize(
    "words", ['"', '""', '"a" OR "b', "a AND NOT b*", "NEAR(a b)", "a:b", "^a", "(", "a - b", "{a}"]
)
def test_signs_of_the_index_are_no_part_of_a_search(graph: Graph, words: str) -> None:
    assert graph.search(words) == replace(graph, texts=None).search(words)
