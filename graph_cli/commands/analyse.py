"""janji analyse: communities, central actors, bridges, and who promises alike."""

from collections.abc import Callable
from typing import Annotated

import typer

from graph_cli.answers.formats import present
from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import Endpoint, FailEmpty, Format, GraphFolder, Language, Output, WithNotes
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_choices
from queries import Answer

#: What can be analysed, and the options that each takes beside those that all take.
_TAKES: dict[str, tuple[str, ...]] = {
    "communities": (),
    "central": ("--kind", "--by"),
    "bridges": ("--kind", "--between"),
    "similar": ("--kind", "NAME"),
}


def command(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="analyse.what")],
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="analyse.name", show_default=False)] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="analyse.kind",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="MEASURE", help="analyse.by"),
    ] = None,
    between: Annotated[
        str | None,
        typer.Option("--between", metavar="GROUPS", help="analyse.between"),
    ] = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=0, help="analyse.top")] = 20,
    engine: Annotated[
        str | None,
        typer.Option("--engine", metavar="ENGINE", help="analyse.engine"),
    ] = None,
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    output: Output = "-",
    with_notes: WithNotes = False,
    fail_empty: FailEmpty = False,
) -> None:
    """Show communities, central actors, bridges, or who promises alike."""
    _check(what, {"NAME": name, "--kind": kind, "--by": by, "--between": between})
    from ontology.vocabulary.kinds import ACTORS
    from queries.analysis.analysis import Analysis
    from queries.analysis.bridges import bridges
    from queries.analysis.central import central
    from queries.analysis.communities import communities
    from queries.analysis.similarity import similar

    source, kinds = open_graph_or_endpoint(graph, endpoint, lang), tuple(kind or ())
    analysis = Analysis(source, engine)
    answers: dict[str, Callable[[], Answer]] = {
        "communities": lambda: communities(analysis, top),
        "central": lambda: central(analysis, kinds or ACTORS, by or "pagerank", top),
        "bridges": lambda: bridges(analysis, between or "communities", kinds, top),
        "similar": lambda: similar(analysis, name, _one(kinds), top),
    }
    present(source, answers[what](), form=form, output=output, fail_empty=fail_empty, with_notes=with_notes)


def _check(what: str, values: dict[str, object]) -> None:
    """Raise UsageError for what cannot be analysed, and for an option that does not go with it."""
    if what not in _TAKES:
        hint = did_you_mean(what, _TAKES) or Phrase("; use one of {names}", names=", ".join(_TAKES))
        raise UsageError(Phrase("no analysis '{what}'{hint}", what=what, hint=hint))
    for option, value in values.items():
        if value and option not in _TAKES[what]:
            takers = join_choices([name for name, options in _TAKES.items() if option in options])
            raise UsageError(
                Phrase("{what} takes no {option}: it goes with {takers}", what=what, option=option, takers=takers)
            )


def _one(kinds: tuple[str, ...]) -> str:
    """Return the one kind that is compared; UsageError where there are several."""
    if len(kinds) > 1:
        raise UsageError(Phrase("similar compares one kind with itself: give --kind once"))
    return kinds[0] if kinds else "ticket"
