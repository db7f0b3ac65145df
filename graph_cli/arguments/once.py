"""Options are given once: of two values for one, neither command nor page chooses in silence."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ontology.errors import UsageError
from ontology.text.phrase import Phrase


def refuse_repetition(name: str, option: str) -> UsageError:
    """Return the error for what is given twice."""
    return UsageError(
        Phrase("{option} is given twice: ask for one {name} at a time", option=option, name=name),
        Phrase("'{name}' is given twice: ask for one {name} at a time", name=name),
    )


def refuse_repeated_options(parameters: Sequence[Any]) -> None:
    """Raise UsageError where an option is among the parameters of a line twice, as Typer read them in their order."""
    single = [each for each in parameters if each.param_type_name == "option" and not (each.multiple or each.is_flag)]
    for parameter, times in Counter(single).items():
        if times > 1:
            raise refuse_repetition(parameter.opts[-1].lstrip("-"), parameter.opts[-1])
