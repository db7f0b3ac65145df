import pytest

from graph_cli.exports.spreadsheet_csv import guard_cell


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\rx", "--11-12"])
def test_cell_that_would_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Lebak", "a=b", "62.10", "'quoted'", " =1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert guard_cell(text) == text
