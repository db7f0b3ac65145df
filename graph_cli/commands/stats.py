"""janji stats: what is in the graph."""

from graph_cli.answers.formats import present
from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import Endpoint, Engine, Format, GraphFolder, Language, Output, Texts


def command(
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    engine: Engine = None,
    output: Output = "-",
    texts: Texts = None,
) -> None:
    """Count what is in the graph, its receipts, and what rests on inference."""
    from queries.asking.graph_stats import stats

    source = open_graph_or_endpoint(graph, endpoint, lang, engine)
    present(source, stats(source, texts), form=form, output=output)
