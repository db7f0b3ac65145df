"""Which quote shows a value: the rule in Python and the same in SPARQL, on graphs written by hand."""

import pytest

from queries import Answer, Graph
from queries.asking.answer import AnswerRow
from queries.asking.question import read_question
from queries.asking.value_receipts import ValueOfFact, ValueReceipt, find_receipts
from tests.queries.small_graph import small_graph

ID = "https://w3id.org/janji/id/"
FACTS = """
    id:fact janji:basis basis:stated ; janji:keyEvidence id:first ; janji:evidence id:c, id:b ;
            janji:place id:key, id:both, id:further, id:two, id:concluded, id:chosen ;
            janji:inferredValue id:concluded ; janji:condition "if"@en ; janji:listNumber 3 .
    id:first janji:quote "first" ; oa:hasSource id:d ; janji:shows id:key, id:both .
    id:b janji:quote "b" ; oa:hasSource id:d ; janji:shows id:both, id:two, janji:condition .
    id:c janji:quote "c" ; oa:hasSource id:d ; janji:shows id:further, id:two, 3 .
    id:concluded-fact janji:basis basis:inferred ; janji:keyEvidence id:first ; janji:evidence id:b ;
            janji:place id:two, id:chosen .
    id:row janji:basis basis:reference ; janji:keyEvidence id:cell ; janji:place id:two .
    id:cell oa:hasSource id:dataset ; janji:anchor "17" .
    id:of-two janji:basis basis:stated, basis:reference ; janji:keyEvidence id:c, id:b ; janji:place id:two, id:chosen .
    id:bare janji:basis basis:stated ; janji:place id:two .
"""
EXPECTED = [
    ("fact", "key", "first", "stated"),
    ("fact", "both", "first", "stated"),
    ("fact", "further", "c", "stated"),
    ("fact", "two", "b", "stated"),
    ("fact", "concluded", "first", "inferred"),
    ("fact", "chosen", "first", "coded"),
    ("concluded-fact", "two", "b", "inferred"),
    ("concluded-fact", "chosen", "first", "inferred"),
    ("row", "two", None, "reference"),
    ("of-two", "two", "b", "stated"),
    ("of-two", "chosen", "b", "reference"),
    ("bare", "two", None, "coded"),
]


@pytest.mark.parametrize(("fact", "value", "quote", "basis"), EXPECTED)
def test_value_has_the_quote_that_shows_it_and_its_own_basis(
    fact: str, value: str, quote: str | None, basis: str
) -> None:
    pair = ValueOfFact(f"{ID}{fact}", f"{ID}{value}")
    receipt = find_receipts(small_graph(FACTS).store, [pair])[pair]
    assert (receipt.quote, receipt.basis) == (quote, basis)
    assert receipt.document == (f"{ID}d" if quote else f"{ID}dataset" if fact == "row" else None)


def test_text_is_shown_by_its_property_and_a_number_by_itself() -> None:
    condition, number = ValueOfFact(f"{ID}fact", "https://w3id.org/janji/ns#condition"), ValueOfFact(f"{ID}fact", 3)
    receipts = find_receipts(small_graph(FACTS).store, [condition, number])
    assert [(receipts[each].quote, receipts[each].basis) for each in (condition, number)] == [
        ("b", "stated"),
        ("c", "stated"),
    ]


def test_fact_itself_has_its_first_quote_and_its_own_basis() -> None:
    facts = [ValueOfFact(f"{ID}{name}", None) for name in ("fact", "concluded-fact", "of-two")]
    receipts = find_receipts(small_graph(FACTS).store, facts)
    assert [(receipts[each].quote, receipts[each].basis) for each in facts] == [
        ("first", "stated"),
        ("first", "inferred"),
        ("b", "stated"),
    ]


def test_what_is_no_fact_has_no_receipt() -> None:
    pair = ValueOfFact(f"{ID}nobody", f"{ID}two")
    assert find_receipts(small_graph(FACTS).store, [pair]) == {pair: ValueReceipt()}


def _compare(graph: Graph) -> None:
    rows = graph.lookup("value-receipts").rows
    pairs = {_pair(row): row for row in rows}
    assert len(pairs) == len(rows), "a value has one receipt"
    receipts = find_receipts(graph.store, pairs)
    for pair, row in pairs.items():
        receipt = receipts[pair]
        expected = (row.get("quote"), row.get("document"), row.get("basis"))
        assert (receipt.quote, receipt.document, receipt.basis) == expected, pair


def _pair(row: AnswerRow) -> ValueOfFact:
    fact, value = row["fact"], row["value"]
    assert not isinstance(fact, list)
    assert not isinstance(value, list)
    return ValueOfFact(fact, value)


def test_query_for_any_endpoint_says_the_same_of_a_graph_written_by_hand() -> None:
    _compare(small_graph(FACTS))


def test_query_for_any_endpoint_says_the_same_of_every_value_of_the_articles(graph: Graph) -> None:
    _compare(graph)


PROMISES = """
    id:promise a janji:Promise ; skos:prefLabel "Lamps"@en ; janji:promisor id:ana ; janji:commitment id:firm ;
        janji:place id:village ; janji:beneficiary id:children, id:elders, id:everybody ;
        janji:condition "if elected"@en ; janji:basis basis:stated ;
        janji:keyEvidence id:first ; janji:evidence id:further ;
        janji:inferredValue id:elders, id:village .
    id:first janji:quote "lamps will burn" ; oa:hasSource id:d ; janji:shows id:firm .
    id:further janji:quote "for the children, says Ana" ; oa:hasSource id:d ; janji:shows id:children, id:ana .
    id:role a janji:Role ; janji:holder id:ana ; janji:roleKind id:kind ; janji:basis basis:reference ;
        janji:keyEvidence id:cell .
    id:cell oa:hasSource id:seats ; janji:anchor "17" .
    id:saying a janji:Utterance ; janji:directness id:quoted ; janji:expresses id:promise ; janji:speaker id:ana ;
        janji:basis basis:stated ; janji:keyEvidence id:first ; janji:evidence id:further .
    id:d skos:prefLabel "News"@en . id:seats skos:prefLabel "Seats of 2024"@en .
    id:ana skos:prefLabel "Ana"@en . id:kind skos:prefLabel "Councillor"@en .
"""


def _ask_both(name: str) -> list[AnswerRow]:
    """Return the rows of an answer, which its query for any endpoint has too."""
    graph = small_graph(PROMISES)
    rows = graph.ask(name).rows
    answer = graph.sparql(graph.query_of(read_question(name), {}))
    assert isinstance(answer, Answer)
    text = [
        {key: " | ".join(map(str, cell)) if isinstance(cell, list) else cell for key, cell in row.items()}
        for row in rows
    ]
    assert [{key: cell for key, cell in row.items() if cell != ""} for row in answer.rows] == text
    return rows


def test_each_beneficiary_of_a_promise_has_its_own_quote_and_basis() -> None:
    rows = _ask_both("beneficiaries")
    told = {str(row["beneficiary"]).removeprefix(ID): (row["quote"], row["basis"]) for row in rows}
    assert told == {
        "children": ("for the children, says Ana", "stated"),
        "elders": ("lamps will burn", "inferred"),
        "everybody": ("lamps will burn", "coded"),
    }


def test_fact_of_a_reference_source_is_answered_without_a_quote() -> None:
    (row,) = _ask_both("who-held-what-role")
    assert "quote" not in row
    assert (row["document"], row["documentLabel"], row["basis"]) == (f"{ID}seats", "Seats of 2024", "reference")


def test_promise_has_its_own_quote_and_says_what_else_is_not_stated() -> None:
    (row,) = _ask_both("who-promised-what")
    assert (row["quote"], row["basis"]) == ("lamps will burn", "stated")
    assert row["notStated"] == ["condition: coded", "place: inferred"]


def test_wording_keeps_its_words_and_names_the_quote_that_shows_the_speaker() -> None:
    (row,) = _ask_both("who-said-what")
    assert (row["quote"], row["attribution"], row["basis"]) == (
        "lamps will burn",
        "for the children, says Ana",
        "stated",
    )


def test_part_of_a_program_has_the_quote_that_names_what_it_is_part_of_at_any_depth() -> None:
    graph = small_graph("""
        id:whole a janji:Program . id:middle a janji:Program ; janji:partOf id:whole .
        id:inner a janji:Program ; janji:partOf id:middle .
        id:lamps a janji:Promise ; janji:program id:inner ; janji:basis basis:stated ; janji:keyEvidence id:first ;
            janji:evidence id:further .
        id:first janji:quote "lamps" ; oa:hasSource id:d ; janji:shows id:whole .
        id:further janji:quote "in the inner part" ; oa:hasSource id:d ; janji:shows id:inner .
    """)
    rows = [row for row in graph.ask("what-is-in-program").rows if row["part"] == f"{ID}lamps"]
    assert [(row["depth"], row["quote"], row["basis"]) for row in rows] == [
        (depth, "in the inner part", "stated") for depth in (1, 2, 3)
    ]
