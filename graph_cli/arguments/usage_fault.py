"""What Typer and argparse say of a line that they cannot read, as phrases that can be told in any language."""

import re
from collections.abc import Callable, Iterable

from ontology.text.names import ask_back, did_you_mean
from ontology.text.phrase import Phrase


def _value(reason: str) -> re.Pattern[str]:
    """Return the pattern of what is said of the value of an option or argument."""
    return re.compile(rf"Invalid value for '?(?P<name>[^':]+)'?: {reason}", re.DOTALL)


#: What they say, in English, and what is said for it.
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Phrase]], ...] = (
    (
        re.compile(r"No such option:? '?(?P<option>[^\s']+)'?(?:.*\(Possible options: (?P<near>.*)\))?.*", re.DOTALL),
        lambda option, near: Phrase(
            "no option {option}{hint}", option=option, hint=ask_back(near.split(", ") if near else ())
        ),
    ),
    (
        re.compile(r"Missing (?:argument|option|parameter):? '?(?P<name>[^'.]+)'?\..*", re.DOTALL),
        lambda name: Phrase("{name} is missing", name=name),
    ),
    (
        _value(r"(?P<value>\S+) is not in the range (?P<bounds>.*?)\.?"),
        lambda name, value, bounds: Phrase(
            "{name}: {value} is not within {bounds}", name=name, value=value, bounds=bounds
        ),
    ),
    (
        _value(r"(?P<value>.*) is not a valid (?:int|float).*"),
        lambda name, value: Phrase("{name}: {value} is no number", name=name, value=value),
    ),
    (
        _value(r"Input should be less than or equal to (?P<most>\S+?)\.?"),
        lambda name, most: Phrase("{name} is at most {most}", name=name, most=most),
    ),
    (
        _value(r"Input should be greater than or equal to (?P<least>\S+?)\.?"),
        lambda name, least: Phrase("{name} is at least {least}", name=name, least=least),
    ),
    (
        _value(r"Input should be a valid (?:integer|number).*"),
        lambda name: Phrase("{name} is no number", name=name),
    ),
    (
        _value(r"(?P<reason>.*?)\.?"),
        lambda name, reason: Phrase("{name}: {reason}", name=name, reason=reason),
    ),
    (
        re.compile(r"Option '(?P<name>[^']+)' requires .*|argument (?P<option>\S+): expected one argument"),
        lambda name, option: Phrase("{option} needs a value", option=name or option.rpartition("/")[2]),
    ),
    (
        re.compile(r"Option '(?P<name>[^']+)' does not take a value.*|argument (?P<option>\S+): ignored explicit .*"),
        lambda name, option: Phrase("{option} takes no value", option=name or option.rpartition("/")[2]),
    ),
    (
        re.compile(r"Got unexpected extra arguments? \((?P<words>.*)\)\.?", re.DOTALL),
        lambda words: Phrase("too many words: {words}", words=words),
    ),
    (re.compile(r"Missing command\.?"), lambda: Phrase("name a command")),
)
_NO_COMMAND = re.compile(r"No such command '(?P<name>.*?)'\..*", re.DOTALL)


def usage_fault(message: str, commands: Iterable[str] = ()) -> str:
    """Return what is wrong with a line as a phrase, what nobody foresaw as it is said.

    >>> usage_fault("No such command 'aks'. Did you mean 'ask'?", ("ask", "view"))
    "no command 'aks'; did you mean 'ask'?"
    >>> usage_fault("argument --graph: expected one argument")
    '--graph needs a value'
    """
    unknown = _NO_COMMAND.fullmatch(message)
    if unknown:
        return Phrase("no command '{name}'{hint}", name=unknown["name"], hint=did_you_mean(unknown["name"], commands))
    matches = ((pattern.fullmatch(message), make) for pattern, make in _FORMS)
    return next((make(**match.groupdict()) for match, make in matches if match), message.rstrip("."))
