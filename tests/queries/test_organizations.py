"""Which organisations there are: by kind, by where they are based, and by document."""

import pytest

from queries import Graph


def _names(graph: Graph, **parameters: str) -> list[object]:
    return [row["organizationLabel"] for row in graph.ask("organizations", exactly=False, **parameters).rows]


@pytest.mark.parametrize(
    ("parameters", "organizations"),
    [
        ({"kind": "national-agency"}, ["Statistics Indonesia"]),
        ({"kind": "Lembaga nasional"}, ["Statistics Indonesia"]),
        (
            {"place": "sulawesi-selatan"},
            ["Bantaeng Vocational Training Centre (BLK)", "Government of Bantaeng Regency"],
        ),
        ({"document": "luwu-timur-ibas-puspa"}, ["Statistics Indonesia"]),
        ({"place": "bantaeng", "kind": "training-centre"}, ["Bantaeng Vocational Training Centre (BLK)"]),
    ],
)
def test_organizations_are_found_by_kind_place_and_document(
    graph: Graph, parameters: dict[str, str], organizations: list[str]
) -> None:
    assert _names(graph, **parameters) == organizations


def test_organization_of_several_documents_has_a_row_and_a_receipt_for_each(graph: Graph) -> None:
    rows = [row for row in graph.ask("organizations").rows if str(row["organization"]).endswith("/kemnaker")]
    assert len(rows) == len({row["document"] for row in rows}) > 1
    assert all(row["quote"] and row["documentLabel"] and row["basis"] for row in rows)
