"""A hope is no promise: no count of promises has one in it, and each question says where the hopes are."""

import pytest

from queries import Graph
from queries.asking.question import read_question

_NOTE = "told apart, since a hope binds nobody"


def identifiers(graph: Graph, name: str, column: str, **parameters: str) -> set[object]:
    return {row[column] for row in graph.ask(name, exactly=False, **parameters).rows}


def test_question_of_hopes_takes_the_parameters_of_that_of_promises_but_for_the_commitment() -> None:
    promises, hopes = (read_question(name).parameters for name in ("who-promised-what", "who-hopes-what"))
    assert promises.keys() - hopes.keys() == {"commitment"}
    assert {name: parameter for name, parameter in promises.items() if name != "commitment"} == hopes


def test_promises_and_hopes_are_apart(graph: Graph) -> None:
    promises = identifiers(graph, "who-promised-what", "promise")
    hopes = identifiers(graph, "who-hopes-what", "hope")
    assert (len(promises), len(hopes)) == (32, 14)
    assert all("/id/promise/" in str(each) for each in promises)
    assert all("/id/hope/" in str(each) for each in hopes)


@pytest.mark.parametrize(
    ("parameters", "note"),
    [
        ({}, f"14 hopes are {_NOTE}"),
        ({"place": "bantaeng"}, f"6 hopes are {_NOTE}"),
        ({"theme": "entrepreneurship", "place": "lebak"}, f"1 hope is {_NOTE}"),
        ({"matching": "pelatihan", "place": "lebak"}, f"1 hope is {_NOTE}"),
    ],
)
def test_answer_says_how_many_hopes_there_are_for_the_same(graph: Graph, parameters: dict[str, str], note: str) -> None:
    assert note in graph.ask("who-promised-what", exactly=False, **parameters).notes


@pytest.mark.parametrize("parameters", [{"place": "luwu-timur"}, {"commitment": "firm"}])
def test_nothing_is_said_of_hopes_where_there_are_none_or_none_is_asked_for(
    graph: Graph, parameters: dict[str, str]
) -> None:
    answer = graph.ask("who-promised-what", exactly=False, **parameters)
    assert answer.rows
    assert not any("told apart" in note for note in answer.notes)


def test_counts_of_documents_and_themes_have_columns_of_their_own(graph: Graph) -> None:
    documents = graph.ask("documents").rows
    assert sum(int(str(row["promises"])) for row in documents) == 32
    assert sum(int(str(row["hopes"])) for row in documents) == 14
    (lebak,) = (row for row in documents if "lebak" in str(row["document"]))
    assert (lebak["promises"], lebak["hopes"]) == (1, 5)
    cells = [row for row in graph.ask("themes-by-place").rows if row["hopes"] and not row["promises"]]
    assert len(cells) > 5


def test_themes_that_both_promise_show_the_hopes_beside_the_promises(graph: Graph) -> None:
    rows = graph.ask("common-themes", a="kukar", b="kotim").rows
    assert all(row.get("aPromiseLabels") and row.get("bPromiseLabels") for row in rows)
    (access,) = (row for row in rows if str(row["theme"]).endswith("/job-access"))
    hopes, promises = access["aHopeLabels"], access["aPromiseLabels"]
    assert hopes == ["Its spirit: job seekers need not go far to look for work"]
    assert access["aHopeQuotes"] == ["para pencari kerja tidak perlu jauh-jauh untuk mencari pekerjaan"]
    assert promises == ["Once there is a large industry there, all will be accommodated"]


def test_partner_of_a_hope_is_told_as_hoped_for(graph: Graph) -> None:
    rows = [row for row in graph.ask("partners", actor="ilham-azikin").rows if row["otherLabel"] == "Banks"]
    assert [row["commitmentLabel"] for row in rows] == ["Hope"]


@pytest.mark.parametrize(
    ("name", "parameters", "column", "kind"),
    [
        ("what-is-in-program", {"program": "kasepuhan-employment-expansion"}, "part", "Hope"),
        ("what-is-in-program", {"program": "od-oi"}, "part", "aim of the program"),
        ("beneficiaries", {"place": "kukar"}, "subject", "Hope"),
    ],
)
def test_kind_tells_a_hope(graph: Graph, name: str, parameters: dict[str, str], column: str, kind: str) -> None:
    rows = graph.ask(name, exactly=False, **parameters).rows
    kinds = {row["kind"] for row in rows if "/id/hope/" in str(row[column])}
    assert kinds == {kind}


def test_address_that_a_hope_had_as_a_promise_leads_to_it(graph: Graph) -> None:
    old = "promise/bantaeng-blk_motivation"
    assert graph.find(old).term == graph.find("hope/bantaeng-blk_motivation").term


def test_hopes_are_no_ground_for_promising_alike(graph: Graph) -> None:
    from queries.analysis.analysis import Analysis
    from queries.analysis.profiles import Profiles

    profiles = Profiles.of(Analysis(graph).linked_entities, "place")
    assert all("/id/promise/" in promise for promise in profiles.promises.values())
    totals = {name.rpartition("/")[2]: total for name, total in zip(profiles.names, profiles.totals, strict=True)}
    assert totals["lebak"] == 1
