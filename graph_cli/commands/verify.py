"""janji verify: every quote looked up in its text, and every value held against its words."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say, write
from graph_cli.terminal.warnings import say_warnings
from graph_cli.words.reader_language import reader
from ontology.text.phrase import Phrase, PhraseLines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.grounding.values.value_verdict import ValueVerdict
    from loaders.reading.entries import Fault


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
    strict: Annotated[bool, typer.Option("--strict", help="verify.strict")] = False,
    verdict: Annotated[str | None, typer.Option("--list", metavar="VERDICT", help="verify.list")] = None,
) -> None:
    """Look up every quote in its text, and hold every value against its words."""
    from loaders import load
    from loaders.grounding.pin import pin as pin_quotes
    from loaders.grounding.quote_check import verify
    from loaders.grounding.values.value_check import check_values
    from loaders.grounding.values.value_verdict import Verdict

    only = _read_verdict(verdict)
    location = open_study(paths)
    study, folder = load(location.paths, home=location.home), texts or location.home.texts
    say_warnings(study.unread)
    verification = verify(study.entries, folder)
    faults = list(verification.faults)
    if pin:
        faults = pin_quotes(verification)
        study = load(location.paths, home=location.home)
        verification = verify(study.entries, folder)
        faults += verification.faults
    values = list(check_values(verification, study.entries, study.vocabulary, date.today().year))
    if only:
        in_verdict = _sort_faults(each.fault for each in values if each.verdict is only)
        write("".join(f"{reader().translate(fault.tell())}\n" for fault in in_verdict), "-")
    failing = (Verdict.CONTRADICTED, Verdict.LOOK) if strict else (Verdict.CONTRADICTED,)
    _fail_for([*faults, *(each.fault for each in values if each.verdict in failing)])
    say(
        Phrase(
            "{quotes|quote|quotes} verified in {texts|text|texts}",
            quotes=len(verification.sightings),
            texts=len(verification.texts),
        )
    )
    _say_counts(values)


def _read_verdict(name: str | None) -> str | None:
    from loaders.grounding.values.value_verdict import Verdict
    from ontology.errors import UsageError

    if name is not None and name not in [*Verdict]:
        names = ", ".join(Verdict)
        raise UsageError(Phrase("no verdict {name}: there are {names}", name=repr(name), names=names))
    return name and Verdict(name)


def _fail_for(faults: "Sequence[Fault]") -> None:
    """Raise FaultsFound where there are faults, with all of them in the order of the files."""
    from ontology.errors import FaultsFound

    if faults:
        raise FaultsFound(PhraseLines(fault.tell() for fault in _sort_faults(faults)))


def _sort_faults(faults: "Iterable[Fault]") -> "list[Fault]":
    return sorted(faults, key=lambda fault: (fault.file, fault.line or 0))


def _say_counts(values: "Sequence[ValueVerdict]") -> None:
    """Tell how many values have which verdict, where any was held against a text."""
    from loaders.grounding.values.value_verdict import count_verdicts

    if values:
        counts = {str(verdict): count for verdict, count in count_verdicts(values).items()}
        say(
            Phrase(
                "{values|value|values}: {shown} shown, {marked} coded or inferred, {look} to be looked at, "
                "{contradicted} contradicted",
                values=len(values),
                **counts,
            )
        )
