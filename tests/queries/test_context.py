from pathlib import Path

import pytest

from ontology.errors import DataError
from queries import Answer, Graph
from queries.asking.context import sentence, with_context

_TEXT = (
    "KOTA - Dr. H. Budi berjanji. Ia akan membangun pasar seharga Rp50 juta.\n"
    "“Kami akan melatih warga. Semua boleh ikut,” katanya!\n"
    "1. Bengkel usaha\n"
    "Tamat"
)


def _around(words: str) -> str:
    start = _TEXT.index(words)
    return sentence(_TEXT, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "right_sentence"),
    [
        ("akan membangun pasar", "Ia akan membangun pasar seharga Rp50 juta."),
        ("Budi berjanji", "KOTA - Dr. H. Budi berjanji."),
        ("melatih warga", "“Kami akan melatih warga."),
        ("warga. Semua", "“Kami akan melatih warga. Semua boleh ikut,” katanya!"),
        ("Bengkel usaha", "1. Bengkel usaha"),
        ("Tamat", "Tamat"),
    ],
)
def test_sentence_around_words_is_whole(words: str, right_sentence: str) -> None:
    assert _around(words) == right_sentence


@pytest.mark.parametrize("name", ["who-promised-what", "beneficiaries", "partners", "who-said-what"])
def test_context_holds_the_quote_of_each_row(graph: Graph, texts: Path, name: str) -> None:
    answer = with_context(graph, graph.ask(name), texts)
    assert answer.columns[-1] == "context"
    for row in answer.rows:
        assert " ".join(str(row["quote"]).split()) in str(row["context"])


def test_rows_without_a_quote_have_no_context(graph: Graph, tmp_path: Path) -> None:
    answer = Answer(("place",), [{"place": "x"}])
    assert with_context(graph, answer, tmp_path).rows == [{"place": "x"}]


def test_missing_text_is_named_with_what_to_do(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"003_\w+\.txt cannot be read .*--texts"):
        with_context(graph, graph.ask("who-promised-what", place="bantaeng"), tmp_path)


def test_text_that_lost_the_quote_is_named(graph: Graph, tmp_path: Path) -> None:
    answer = graph.ask("who-promised-what", place="bantaeng")
    for pin in graph.lookup("pins").rows:
        (tmp_path / str(pin["textFile"])).write_text("Naskah lain.", encoding="utf-8")
    with pytest.raises(DataError, match=r"does not hold .*janji verify"):
        with_context(graph, answer, tmp_path)
