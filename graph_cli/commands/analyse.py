"""janji analyse: communities, central actors, bridges, and who promises alike."""

from collections.abc import Callable
from typing import Annotated

import typer

from graph_cli.answers.present import present
from graph_cli.arguments.graph_opening import opened
from graph_cli.arguments.options import Endpoint, FailEmpty, Format, GraphFolder, Language, Output
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from queries import Answer

#: What can be analysed, and the options that each takes beside those that all take.
_TAKES: dict[str, tuple[str, ...]] = {
    "communities": (),
    "central": ("--kind", "--by"),
    "bridges": ("--kind", "--between"),
    "similar": ("--kind", "NAME"),
}


def command(
    what: Annotated[str, typer.Argument(metavar="WHAT", help=f"{', '.join(_TAKES)}.")],
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="similar: to whom.", show_default=False)] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Of which kind, such as ticket, organization or theme; again for another. similar: one of ticket, "
            "person, organization, place (regencies and cities) and province.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="MEASURE", help="central: pagerank (default), betweenness or ties."),
    ] = None,
    between: Annotated[
        str | None,
        typer.Option("--between", metavar="GROUPS", help="bridges: communities (default), places or actors."),
    ] = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=0, help="So many rows; 0 for all.")] = 20,
    engine: Annotated[
        str | None,
        typer.Option("--engine", metavar="ENGINE", help="igraph or networkx; default: igraph where it is installed."),
    ] = None,
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    output: Output = "-",
    fail_empty: FailEmpty = False,
) -> None:
    """Show communities, central actors, bridges, or who promises alike: janji analyse central

    Who or what connects places: janji analyse bridges --between places

    Whose promises are like those of a ticket, theme by theme: janji analyse similar ibas-puspa

    Every row has the quote of a tie that it rests on. The same graph gives the same answer in every run.
    """
    _check(what, {"NAME": name, "--kind": kind, "--by": by, "--between": between})
    from ontology.vocabulary.kinds import ACTORS
    from queries.analysis.analysis import Analysis
    from queries.analysis.bridges import bridges
    from queries.analysis.central import central
    from queries.analysis.communities import communities
    from queries.analysis.similarity import similar

    source, kinds = opened(graph, endpoint, lang), tuple(kind or ())
    analysis = Analysis(source, engine)
    answers: dict[str, Callable[[], Answer]] = {
        "communities": lambda: communities(analysis, top),
        "central": lambda: central(analysis, kinds or ACTORS, by or "pagerank", top),
        "bridges": lambda: bridges(analysis, between or "communities", kinds, top),
        "similar": lambda: similar(analysis, name, _one(kinds), top),
    }
    present(source, answers[what](), form=form, output=output, fail_empty=fail_empty)


def _check(what: str, given: dict[str, object]) -> None:
    """Raise UsageError for what cannot be analysed, and for an option that does not go with it."""
    if what not in _TAKES:
        hint = did_you_mean(what, _TAKES) or f"; use one of {', '.join(_TAKES)}"
        raise UsageError(f"no analysis '{what}'{hint}")
    for option, value in given.items():
        if value and option not in _TAKES[what]:
            takers = " or ".join(name for name, options in _TAKES.items() if option in options)
            raise UsageError(f"{what} takes no {option}: it goes with {takers}")


def _one(kinds: tuple[str, ...]) -> str:
    """Return the one kind that is compared; UsageError where there are several."""
    if len(kinds) > 1:
        raise UsageError("similar compares one kind with itself: give --kind once")
    return kinds[0] if kinds else "ticket"
