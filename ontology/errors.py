"""The exceptions of janji: each says what is wrong, where, and what to do.

JanjiError
├── DataError         the facts, the graph or a file are not right        exit code 1
│   ├── TermError     a value that cannot be an RDF term
│   ├── FaultsFound   the faults of a check, all at once
│   └── GraphError    the graph folder is missing, damaged or foreign
├── UsageError        the question was put wrongly                        exit code 2
└── EndpointError     a remote endpoint did not answer as it should       exit code 4
"""


class JanjiError(Exception):
    """The base of all errors that janji raises on purpose."""

    exit_code = 1


class DataError(JanjiError):
    """The facts, the graph or a file are not right."""


class TermError(DataError, ValueError):
    """A value cannot be written as an RDF term."""


class FaultsFound(DataError):
    """A check found faults; the message has one line for each."""


class GraphError(DataError):
    """The graph folder is missing, damaged or not janji's."""


class UsageError(JanjiError, ValueError):
    """The question was put wrongly: an unknown name, parameter or value.

    `plain` is the message where no command line is: without options and commands to type.
    """

    exit_code = 2

    def __init__(self, message: str, plain: str | None = None) -> None:
        super().__init__(message)
        self.plain = message if plain is None else plain


class NothingFound(JanjiError):
    """There is no answer, and the user insisted on one."""

    exit_code = 3


class EndpointError(JanjiError):
    """A remote endpoint failed or answered what is no SPARQL result."""

    exit_code = 4
