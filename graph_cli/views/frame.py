"""A page within a frame, for a notebook: a document of its own that reaches neither the notebook nor the network."""

from html import escape

from graph_cli.views.subject import find_answer_subject
from graph_cli.words.interface_catalogue import choose_language, read_catalogue
from queries import Answer, Graph

#: In pixels; a frame does not grow with its page.
_HEIGHT = 640


def frame(graph: Graph, answer: Answer) -> str:
    """Return the network of what an answer speaks of, as an HTML frame; UsageError where there is none."""
    page, title = (
        escape(find_answer_subject(graph, answer).page()),
        read_catalogue(choose_language(graph.language)).text("view", "untitled"),
    )
    return (
        f'<iframe sandbox="allow-scripts allow-downloads allow-popups" title="{title}" width="100%" height="{_HEIGHT}"'
        f' frameborder="0" srcdoc="{page}"></iframe>'
    )
