"""Promises out of a spreadsheet are the same facts as those of a fact file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.compiling.study import read
from loaders.reading.entries import Entry
from ontology.facts.fact_rules import FactRules
from ontology.facts.statements import Promise
from ontology.vocabulary.vocabulary import read_bundled

Faults = Callable[[dict[str, str | bytes]], list[str]]

RULES = FactRules(vocabulary=read_bundled())

YAML = """\
document: {slug: news, title: Berita}
persons:
  siti: {label: Siti, quote: Siti}
  dewi: {label: Dewi, quote: Dewi}
programs:
  lamps: {label: Lampu, quote: Lampu}
"""
PROMISE = """\
promises:
  street-lamps:
    label: {id: Lampu jalan, en: Street lamps}
    by: [siti, dewi]
    commitment: conditional
    condition: {id: jika terpilih, en: if elected}
    program: lamps
    list-number: 3
    place: [banten, lebak]
    theme: villages
    partner: [large-companies, dewi]
    note: {id: Rekaan., en: Invented.}
    basis: inferred
    seen: {dewi: "she, the regent", banten: inferred}
    said:
      - quoted: {text: akan memasang lampu, at: 5}
        by: siti
        on: 2024-11
        in: lebak
        basis: inferred
      - quoted: {text: lampu | jalan, at: 90}
        by: siti
        on: 2024-11
        in: lebak
        basis: inferred
"""
COLUMNS = {
    "document": "news",
    "slug": "street-lamps",
    "label_id": "Lampu jalan",
    "label_en": "Street lamps",
    "by": "siti | dewi",
    "commitment": "conditional",
    "condition_id": "jika terpilih",
    "condition_en": "if elected",
    "program": "lamps",
    "list_number": "3",
    "place": "banten | lebak",
    "theme": "villages",
    "partner": "large-companies | dewi",
    "directness": "quoted",
    "speaker": "siti",
    "said_on": "2024-11",
    "said_in": "lebak",
    "quote": "akan memasang lampu",
    "at": "5",
    "basis": "inferred",
    "seen": "dewi=she, the regent; banten = inferred",
    "note_id": "Rekaan.",
    "note_en": "Invented.",
}


def table(**changes: str) -> str:
    cells = {**COLUMNS, **changes}
    return ",".join(cells) + "\n" + ",".join(f'"{cell}"' for cell in cells.values()) + "\n"


def promise(tmp_path: Path, name: str, content: str) -> Entry:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    entries, faults = read([file], RULES)
    assert faults == []
    return next(entry for entry in entries if entry.kind == "promise")


def test_row_is_the_same_promise_as_in_a_fact_file(tmp_path: Path) -> None:
    row = promise(tmp_path, "my.promises.csv", table(quote="akan memasang lampu | lampu|jalan", at="5 | 90"))
    fact = promise(tmp_path, "news.yaml", YAML + PROMISE.replace("lampu | jalan", "lampu|jalan"))
    assert (row.kind, row.slug, row.document, row.fact) == (fact.kind, fact.slug, fact.document, fact.fact)


def test_without_directness_the_quotes_are_the_receipts(tmp_path: Path) -> None:
    unsaid = dict.fromkeys(("directness", "speaker", "said_on", "said_in", "at"), "")
    fact = promise(tmp_path, "promises.csv", table(quote="satu | dua", **unsaid)).fact
    assert isinstance(fact, Promise)
    assert [(quote.text, quote.at) for quote in fact.quote] == [("satu", None), ("dua", None)]


@pytest.mark.parametrize(("at", "place"), [("", (None, None)), ("15", (15, 38)), ("15..40", (15, 40))])
def test_at_sign_in_a_quote_is_words_and_the_place_has_its_column(
    tmp_path: Path, at: str, place: tuple[int | None, int | None]
) -> None:
    unsaid = dict.fromkeys(("directness", "speaker", "said_on", "said_in"), "")
    fact = promise(tmp_path, "promises.csv", table(quote="10 paket sembako @50000", at=at, **unsaid)).fact
    assert isinstance(fact, Promise)
    (quote,) = fact.quote
    assert (quote.text, quote.at, quote.end) == ("10 paket sembako @50000", *place)


def test_study_of_a_fact_file_and_a_table_has_no_fault(faults_of: Faults) -> None:
    assert faults_of({"news.yaml": YAML, "promises.csv": table()}) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"document": "newz"}, "promise 'street-lamps': no document 'newz'; did you mean 'news'?"),
        ({"document": ""}, "promise 'street-lamps': column 'document' is empty: fill it in"),
        ({"quote": ""}, "promise 'street-lamps': column 'quote' is empty: no receipt, no fact"),
        (
            {"commitment": "hope", "condition_id": "", "condition_en": ""},
            "promise 'street-lamps': is a hope, and a hope is no promise: write it under 'hopes:' of its document, "
            "without 'commitment'",
        ),
        ({"label_id": ""}, "promise 'street-lamps': column 'label_id' is empty: fill it in"),
        (
            {"note_id": ""},
            "promise 'street-lamps': column 'note': 'note' needs 'id', the first language of this study",
        ),
        (
            {"condition_id": "", "condition_en": ""},
            "promise 'street-lamps': is conditional and names no 'condition'",
        ),
        (
            {"commitment": "firm"},
            "promise 'street-lamps': has a 'condition': let its 'commitment' be conditional, "
            "or leave the condition out",
        ),
        ({"slug": "Street Lamps"}, "promise: 'Street Lamps' is no slug: use small letters, digits"),
        ({"place": "banten | lebakk"}, "no place 'lebakk'; did you mean 'lebak'?"),
        (
            {"theme": "vilages"},
            "no theme 'vilages'; did you mean 'villages' or 'village-funds' or 'working-conditions' (wages)?",
        ),
        (
            {"seen": "dewi"},
            "column 'seen' holds marks such as 'siti=inferred; sukamaju=she, the regent'",
        ),
        ({"seen": "dewi=coded; dewi=inferred"}, "column 'seen' has 'dewi' twice"),
        ({"list_number": "three"}, "column 'list_number': 'list-number' is no whole number"),
        ({"directness": "said"}, "column 'directness' is 'said': write quoted, paraphrased, narrated, or"),
        ({"directness": ""}, "column 'speaker' is filled in and 'directness' is not"),
        ({"speaker": ""}, "column 'said': 'said' needs 'by'"),
        ({"said_on": "12/11"}, "column 'said_on': '12/11' is no date: write 2024-11-12"),
        ({"at": "5 | 6"}, "column 'at' has 2 places for 1 quote: give one for each"),
        ({"at": "five"}, "column 'at': 'at' is no whole number"),
        ({"quote": " ".join(["kata"] * 16)}, "column 'quote': 'quoted' has 16 words: quote a phrase of at"),
        ({"basis": "guessed"}, "column 'basis': 'basis' is 'guessed': write 'stated', 'inferred' or 'reference'"),
    ],
)
def test_fault_of_a_row_is_told_with_its_line(faults_of: Faults, changes: dict[str, str], fault: str) -> None:
    faults = faults_of({"news.yaml": YAML, "promises.csv": table(**changes)})
    assert [one for one in faults if one.startswith("study/promises.csv:2: ") and fault in one]


def test_promise_of_a_fact_file_and_a_table_stands_twice(faults_of: Faults) -> None:
    faults = faults_of({"news.yaml": YAML + PROMISE, "promises.csv": table()})
    assert faults[0] == (
        "study/promises.csv:2: promise 'street-lamps' stands twice (also in study/news.yaml): "
        "rename one, or leave one out"
    )


def test_unknown_column_is_refused_with_the_nearest(faults_of: Faults) -> None:
    faults = faults_of({"news.yaml": YAML, "promises.csv": table().replace("partner", "partners")})
    assert faults == ["study/promises.csv:1: unknown column 'partners'; did you mean 'partner'?"]
