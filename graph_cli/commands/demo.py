"""janji demo: the five articles, asked and drawn."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.answers.formats import format_answer
from graph_cli.arguments.graph_opening import folder_of, open_graph_or_endpoint
from graph_cli.arguments.options import GraphFolder, Language
from graph_cli.arguments.study_opening import open_base, refuse_study
from graph_cli.building import build
from graph_cli.terminal.output import say, write
from graph_cli.words.reader_language import reader
from ontology.text.phrase import Phrase

_PLACE = "bantaeng"


def command(
    graph: GraphFolder = None,
    lang: Language = None,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="demo.output")] = Path(
        "janji-network.html"
    ),
) -> None:
    """Build the five articles, ask who promised what, and draw the network."""
    from graph_cli.views.subject import everything

    base = open_base()
    if graph is None and not os.environ.get("JANJI_GRAPH"):
        refuse_study(Phrase("the demo would replace its graph: give --graph, or run it in another folder"))
    say(Phrase("Building the graph of the five bundled articles …"))
    folder = folder_of(graph)
    result = build(folder, base=base)
    say(
        Phrase(
            "{folder}: {triples|triple|triples} from {documents|document|documents}",
            folder=folder,
            triples=result.manifest.triples,
            documents=result.compilation.documents,
        )
    )
    source = open_graph_or_endpoint(graph, None, lang)
    say(Phrase("\nWho promised what in Bantaeng?  (janji ask who-promised-what --place {place})\n", place=_PLACE))
    write(format_answer(source.ask("who-promised-what", place=_PLACE), None, reader().language), "-")
    write(everything(source).page(), str(output))
    option = "" if folder == Path("janji-graph") else f" --graph {folder}"
    say(
        Phrase(
            "\nThe network is drawn: open {output} in a browser.\nTry next:\n  janji ask{option}        "
            "                               the list of questions\n  janji ask common-themes --a "
            "luwu-timur --b kotim{option}\n  janji show od-oi{option}\n  janji search pelatihan{option}",
            output=output,
            option=option,
        )
    )
