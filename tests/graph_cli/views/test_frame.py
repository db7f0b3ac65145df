"""What a notebook shows of an answer: the page, in a frame that reaches nothing around it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ontology.errors import UsageError
from queries import Answer, Graph


@pytest.fixture(scope="module")
def answer(graph: Graph) -> Answer:
    return graph.ask("programs", place="kotim")


def test_frame_is_one_element_whose_page_is_escaped(answer: Answer) -> None:
    html = answer.view()._repr_html_()
    assert html.startswith("<iframe ")
    assert html.endswith('"></iframe>')
    assert html.count("<") == 2


def test_frame_opens_its_page_apart_from_the_notebook(answer: Answer, browser: Browser, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><title>Notebook</title>{answer.view()._repr_html_()}", "utf-8")
    addresses, faults = [], []
    page = browser.new_page()
    page.on("request", lambda request: addresses.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(notebook.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("canvas").first.wait_for(state="attached")
    frame.get_by_role("combobox", name="Search").fill("panghulu")
    page.keyboard.press("Enter")
    frame.get_by_text("memastikan bahwa warga Kotim mendapatkan kesempatan kerja").first.wait_for()
    assert frame.locator(":root").evaluate("() => self.origin") == "null"
    assert (faults, [url for url in addresses if not url.startswith(("file:", "data:", "blob:"))]) == ([], [])
    page.close()


def test_answer_that_names_nothing_is_no_picture(graph: Graph) -> None:
    with pytest.raises(UsageError, match="nothing to draw"):
        graph.ask("programs", place="papua").view()
