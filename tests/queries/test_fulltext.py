"""The index beside the graph: it finds what reading all texts finds, in the same order, at any limit."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontology.errors import DataError, GraphError
from queries import Answer, Graph
from queries.asking.entity_search import matching
from queries.engines.embedded_store import EmbeddedStore
from queries.folder.segments import read_index
from queries.text import fulltext_gathered, fulltext_write
from queries.text.fulltext import FullText
from queries.text.fulltext_file import FILE
from queries.text.fulltext_gathered import Gathering
from queries.text.fulltext_indexing import Indexing
from queries.text.fulltext_rank import TextMatch, best
from queries.text.fulltext_texts import SearchedText, texts_of
from queries.text.fulltext_words import parse_query
from tests.queries.small_graph import small_graph

ID = "https://w3id.org/janji/id"
QUERIES = [
    "janji",
    "menjanjikan",
    "dijanjikan",
    "berjanji",
    "MENJANJIKAN",
    "kerja",
    "bekerja",
    "pekerja",
    "pekerjaan",
    "pelatihan",
    "melatih",
    "dilatih",
    "training",
    "trainings",
    "trained",
    "worker",
    "workers",
    "work",
    "program",
    "programs",
    "diprioritaskan",
    "prioritas",
    "priority",
    "sampit",
    "SAMPIT",
    "Sampit!",
    "kotim",
    "kotawaringin",
    "lebak",
    "bantaeng",
    "BANTAENG",
    "papua",
    "luwu",
    "timur",
    "east",
    "perempuan",
    "women",
    "farmers",
    "petani",
    "modal",
    "usaha",
    "bantuan",
    "pengangguran",
    "unemployment",
    "kemiskinan",
    "poverty",
    "desa",
    "village",
    "bank",
    "banks",
    "universitas",
    "café",
    "ida",
    "fauziyah",
    "2024",
    "500",
    "tenaga-kerja",
    "zzz",
    "menjahit",
]
PHRASES = [
    "tenaga kerja",
    "pelatihan kerja",
    "kerja pelatihan",
    "local workers",
    "Ibas-Puspa",
    "bantuan modal usaha",
    "janji zzz",
    "the of",
    "kerja kerja",
    " ",
    "?!",
    "tenaga kerja lokal mendapatkan prioritas dalam posisi strategis di perusahaan besar",
]


def write(path: Path, texts: Iterable[SearchedText]) -> None:
    fulltext_write.write(path, Gathering(path.parent, texts))


def update(old: Path, new: Path, removals: Iterable[str], additions: Iterable[SearchedText]) -> None:
    fulltext_write.update(old, new, removals, Gathering(new.parent, additions))


@pytest.fixture(scope="module")
def indexed_graph(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the five articles with an index of its texts."""
    assert graph.generation
    path = tmp_path_factory.mktemp("index") / FILE
    text = graph.generation.triples.read_text(encoding="utf-8")
    write(path, texts_of("all", text))
    return replace(graph, texts=FullText.open(path))


@pytest.fixture(scope="module")
def plain_graph(graph: Graph) -> Graph:
    return replace(graph, texts=None)


@pytest.fixture(scope="module")
def scan(plain_graph: Graph) -> Callable[[str], Answer]:
    """What reading all texts finds, of each search once."""
    return cache(plain_graph.search)


@pytest.mark.parametrize("words", [*QUERIES, *PHRASES])
def test_index_finds_what_reading_all_texts_finds(
    indexed_graph: Graph, plain_graph: Graph, scan: Callable[[str], Answer], words: str
) -> None:
    answer, right_answer = indexed_graph.search(words), scan(words)
    assert answer.notes == right_answer.notes
    columns = ("entity", "entityLabel", "kind", "field", "matched", "marks", "basis")
    assert [[row.get(name) for name in columns] for row in answer.rows] == [
        [row.get(name) for name in columns] for row in right_answer.rows
    ]
    assert (
        matching(indexed_graph, words) == matching(plain_graph, words) == {row["entity"] for row in right_answer.rows}
    )


def test_most_of_these_searches_find_something(scan: Callable[[str], Answer]) -> None:
    assert sum(bool(scan(words).rows) for words in [*QUERIES, *PHRASES]) > 50


def test_what_the_index_finds_has_a_receipt_of_the_graph(indexed_graph: Graph, plain_graph: Graph) -> None:
    receipts = ("quote", "document", "documentLabel")
    for row, other in zip(indexed_graph.search("kerja").rows, plain_graph.search("kerja").rows, strict=True):
        assert [name in row for name in receipts] == [name in other for name in receipts]
        if row["field"] == "quote":
            assert row["quote"] == row["matched"]


@pytest.mark.parametrize("words", ["kerja", "pelatihan", "menjanjikan kerja", "tenaga kerja lokal", "dilatih"])
@pytest.mark.parametrize("limit", [1, 2, 7, 1000])
def test_a_limit_cuts_off_the_end_and_an_offset_the_beginning(indexed_graph: Graph, words: str, limit: int) -> None:
    assert indexed_graph.texts
    everything = indexed_graph.texts.best(words)
    assert indexed_graph.texts.best(words, limit) == everything[:limit]
    assert indexed_graph.texts.best(words, limit, 3) == everything[3 : 3 + limit]


@pytest.mark.parametrize("which", ["indexed_graph", "plain_graph"])
def test_limit_says_whether_there_are_more(request: pytest.FixtureRequest, which: str) -> None:
    graph: Graph = request.getfixturevalue(which)
    everything = graph.search("kerja").rows
    few, all_of_them = graph.search("kerja", 2), graph.search("kerja", len(everything))
    assert (few.rows, few.notes) == (everything[:2], ("the best 2; there are more",))
    assert (all_of_them.rows, all_of_them.notes) == (everything, ())


def test_labels_of_what_is_found_are_in_the_language(indexed_graph: Graph) -> None:
    rows = replace(indexed_graph, language="id").search("bantaeng").rows
    assert "Kabupaten Bantaeng" in [row["entityLabel"] for row in rows]


WORDS = st.sampled_from(
    ["janji", "menjanjikan", "berjanji", "kerja", "pekerja", "bekerja", "kursus", "café", "Café", "CAFE", "di", "12"]
)
TEXTS = st.lists(
    st.builds(
        SearchedText,
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from([f"{ID}/promise/{name}" for name in "pqrst"]),
        st.sampled_from(["label", "alias", "quote"]),
        st.lists(WORDS, min_size=1, max_size=5).map(" ".join),
        st.sampled_from(["", f"{ID}/evidence/a_1", f"{ID}/evidence/b_1"]),
    ),
    max_size=6,
)
SEARCH = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
ANY = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def entity_texts(matches: list[TextMatch]) -> list[tuple[str, str, str]]:
    return [(text.entity, text.field, text.text) for text in matches]


@ANY
@given(TEXTS, SEARCH, st.integers(1, 6))
def test_best_of_an_index_are_the_best_of_all_texts(
    tmp_path: Path, texts: list[SearchedText], words: str, limit: int
) -> None:
    path = tmp_path / FILE
    path.unlink(missing_ok=True)
    write(path, texts)
    right_matches = best((TextMatch(text.entity, text.field, text.text) for text in texts), parse_query(words))
    assert entity_texts(FullText.open(path).best(words)) == entity_texts(right_matches)
    assert entity_texts(FullText.open(path).best(words, limit)) == entity_texts(right_matches)[:limit]
    assert FullText.open(path).matching(words) == {text.entity for text in right_matches}


@ANY
@given(TEXTS, TEXTS, st.sets(st.sampled_from("abc")), SEARCH)
def test_updated_index_answers_as_one_written_anew(
    tmp_path: Path, texts: list[SearchedText], more: list[SearchedText], removals: set[str], words: str
) -> None:
    old, new, anew = (tmp_path / name for name in ("old", "new", "anew"))
    for path in (old, new, anew):
        path.unlink(missing_ok=True)
    # Enough other texts that a few changes are made in place.
    others = [SearchedText("z", f"{ID}/place/{number}", "label", f"Tempat {number}") for number in range(600)]
    write(old, [*others, *texts])
    update(old, new, removals, more)
    old_segments = removals | {text.segment for text in more}
    write(anew, [*others, *(text for text in texts if text.segment not in old_segments), *more])
    assert FullText.open(new).best(words) == FullText.open(anew).best(words)
    assert FullText.open(new).matching("tempat") == FullText.open(anew).matching("tempat")


def test_update_leaves_the_old_index_as_it_was(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write(old, [SearchedText("a", f"{ID}/promise/a", "label", "kursus")])
    before = old.read_bytes()
    update(old, new, ["a"], [])
    assert old.read_bytes() == before
    assert FullText.open(new).best("kursus") == []


def test_texts_between_two_neighbours_find_room_as_often_as_they_come(tmp_path: Path) -> None:
    others = [SearchedText("z", f"{ID}/place/{number}", "label", f"Zona {number}") for number in range(3000)]
    paths = [tmp_path / str(number) for number in range(31)]
    write(
        paths[0],
        [
            *others,
            SearchedText("a", f"{ID}/promise/a", "label", "kursus a"),
            SearchedText("b", f"{ID}/p", "label", "kursus b"),
        ],
    )
    for number in range(30):
        name = f"kursus a{'a' * number}b"
        update(paths[number], paths[number + 1], [], [SearchedText(name, f"{ID}/promise/{number}", "label", name)])
    matches = FullText.open(paths[-1]).best("kursus")
    assert len(matches) == 32
    assert [text.text for text in matches] == sorted(text.text for text in matches)


def test_receipt_of_a_text_is_that_of_the_first_document_that_states_it(tmp_path: Path) -> None:
    entity = f"{ID}/person/a"
    statements = [
        SearchedText(str(9 - number), entity, "label", "Siti", f"{ID}/evidence/{number}_x") for number in (3, 1, 2)
    ]
    write(tmp_path / FILE, [*statements, SearchedText("0", entity, "label", "Siti")])
    assert FullText.open(tmp_path / FILE).best("siti") == [TextMatch(entity, "label", "Siti", f"{ID}/evidence/1_x")]


def test_texts_are_read_out_of_triples() -> None:
    graph = small_graph(r"""
        id:promise\/a_one a janji:Promise ; skos:prefLabel "Say \"ya\" \\ no"@en, "Ya"@id ; skos:altLabel "y" ;
            janji:evidence id:evidence\/a_2 ; janji:keyEvidence id:evidence\/a_1 .
        id:role\/a_r a janji:Role ; skos:prefLabel "no text"@en ; janji:evidence id:evidence\/a_1 .
        id:evidence\/a_1 janji:quote "beliau: \"ya\"" . id:evidence\/a_2 janji:quote "tidak" .
        theme:health skos:prefLabel "Health"@en . <https://w3id.org/janji/scheme/theme> skos:prefLabel "Theme"@en .
    """)
    assert isinstance(graph.store, EmbeddedStore)
    triples = "".join(f"{triple} .\n" for triple in graph.store.store)
    promise, one = f"{ID}/promise/a_one", f"{ID}/evidence/a_1"
    assert sorted(texts_of("a", triples.replace(" .\n", " .\n"))) == sorted(
        [
            SearchedText("a", promise, "label", 'Say "ya" \\ no', one),
            SearchedText("a", promise, "label", "Ya", one),
            SearchedText("a", promise, "alias", "y", one),
            SearchedText("a", promise, "quote", 'beliau: "ya"', one),
            SearchedText("a", promise, "quote", "tidak", f"{ID}/evidence/a_2"),
            SearchedText("a", "https://w3id.org/janji/scheme/theme/health", "label", "Health"),
        ]
    )


def test_text_that_looks_like_a_line_is_a_text() -> None:
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    graph = small_graph(f"""
        id:promise\\/a skos:prefLabel "x <y> {label} <z> ." ; janji:note "<y> {label} <z> ." .
    """)
    assert isinstance(graph.store, EmbeddedStore)
    triples = "".join(f"{triple} .\n" for triple in graph.store.store)
    assert list(texts_of("a", triples)) == [SearchedText("a", f"{ID}/promise/a", "label", f"x <y> {label} <z> .")]


def test_evidence_without_its_quote_is_refused() -> None:
    with pytest.raises(DataError, match="evidence/a_1 has no quote"):
        list(texts_of("a", f"<{ID}/promise/a> <https://w3id.org/janji/ns#evidence> <{ID}/evidence/a_1> .\n"))


def segments(graph: Graph) -> list[tuple[str, bytes]]:
    """The segments of a graph, by their digests."""
    assert graph.generation
    data = graph.generation.triples.read_bytes()
    return [(entry.digest, data[entry.offset :][: entry.size]) for entry in read_index(graph.generation.home)]


def index_of(path: Path, parts: Iterable[tuple[str, bytes]], old: Path | None = None) -> FullText:
    indexing = Indexing(path, old)
    for digest, triples in parts:
        indexing.add(digest, triples)
    indexing.finish()
    indexing.close()
    return FullText.open(path)


def test_index_is_made_of_the_segments_that_pass_by(graph: Graph, tmp_path: Path) -> None:
    answer = replace(graph, texts=index_of(tmp_path / FILE, segments(graph))).search("pelatihan")
    assert answer == replace(graph, texts=None).search("pelatihan")


def test_index_takes_over_what_the_one_before_has(graph: Graph, tmp_path: Path) -> None:
    parts = segments(graph)
    old, new, anew = (tmp_path / name for name in ("old", "new", "anew"))
    index_of(old, parts[1:])
    # What the old index has of a segment is not read again.
    new_index = index_of(new, [*((digest, b"") for digest, _ in parts[1:-2]), parts[0]], old)
    right_index = index_of(anew, parts[:-2])
    assert new_index.segments() == right_index.segments() == {digest for digest, _ in parts[:-2]}
    for words in ("kerja", "bantaeng", "janji"):
        assert new_index.best(words) == right_index.best(words)


def test_index_of_another_version_is_not_taken_over(graph: Graph, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for content in (b"", b"no index at all " * 100):
        old.write_bytes(content)
        new.unlink(missing_ok=True)
        assert index_of(new, segments(graph), old).best("kerja") == index_of(tmp_path / FILE, segments(graph)).best(
            "kerja"
        )
        (tmp_path / FILE).unlink()


@ANY
@given(TEXTS, SEARCH)
def test_texts_that_memory_does_not_hold_are_ordered_on_disk(
    tmp_path: Path, texts: list[SearchedText], words: str
) -> None:
    some, whole = tmp_path / "some", tmp_path / FILE
    for path in (some, whole):
        path.unlink(missing_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fulltext_gathered, "_HELD", 2)
        gathering = Gathering(tmp_path, texts)
        fulltext_write.write(some, gathering)
        gathering.close()
    write(whole, texts)
    assert FullText.open(some).best(words) == FullText.open(whole).best(words)
    assert {path.name for path in tmp_path.iterdir()} == {"some", FILE}


@pytest.mark.parametrize("content", [b"", b"no index at all " * 100])
def test_file_that_is_no_index_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(GraphError, match="janji build"):
        FullText.open(tmp_path / FILE)


def test_missing_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="janji build"):
        FullText.open(tmp_path / FILE)
    assert not (tmp_path / FILE).exists()


def test_index_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be written"):
        write(tmp_path / "no folder" / FILE, [])
    with pytest.raises(DataError, match="cannot be written"):
        update(tmp_path / "none", tmp_path / FILE, [], [])


def test_any_number_of_words_may_be_searched(indexed_graph: Graph) -> None:
    assert indexed_graph.search(" ".join(f"kata{number}" for number in range(500)), 5).rows == []
