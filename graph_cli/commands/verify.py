"""janji verify: every quote looked up in its text."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from graph_cli.terminal.warnings import say_warnings
from ontology.text.phrase import Phrase, PhraseLines


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="verify.paths"),
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", metavar="DIR", help="verify.texts", show_default="verify.texts.default"),
    ] = None,
    pin: Annotated[bool, typer.Option("--pin", help="verify.pin")] = False,
) -> None:
    """Look up every quote in its text."""
    from loaders import load
    from loaders.grounding.pin import pin as pin_quotes
    from loaders.grounding.quote_check import verify
    from ontology.errors import FaultsFound

    location = open_study(paths)
    study, folder = load(location.paths, home=location.home), texts or location.home.texts
    say_warnings(study.unread)
    verification = verify(study.entries, folder)
    faults = list(verification.faults)
    if pin:
        faults = pin_quotes(verification)
        verification = verify(load(location.paths, home=location.home).entries, folder)
        faults += verification.faults
    if faults:
        sorted_faults = sorted(faults, key=lambda fault: (fault.file, fault.line or 0))
        raise FaultsFound(PhraseLines(fault.tell() for fault in sorted_faults))
    say(
        Phrase(
            "{quotes|quote|quotes} verified in {texts|text|texts}",
            quotes=len(verification.sightings),
            texts=len(verification.texts),
        )
    )
