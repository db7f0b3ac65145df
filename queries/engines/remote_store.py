"""A store at a SPARQL 1.1 endpoint: the same questions and the same rows, asked over the network.

The endpoint's default graph has to hold the whole graph, merged. An answer is whole or it is an EndpointError.
"""

from collections.abc import Callable, Mapping, Set
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from ontology.errors import EndpointError, UsageError
from ontology.text.phrase import Phrase
from queries.engines.store import Result, Row, Selecting, Solutions, Triples
from queries.http.access import Access
from queries.http.budget import Budget
from queries.http.outage import FAILURES, describe_outage
from queries.http.server_address import Address
from queries.http.sparql_protocol import Protocol
from queries.sparql.service_refusal import refuse_service
from queries.sparql.value import Value, value_of

if TYPE_CHECKING:
    from pyoxigraph import Store

#: The longest wait for an answer, in seconds, and the largest answer, in bytes.
SECONDS = 30.0
LARGEST = 256 * 2**20


class RemoteStore(Selecting):
    """A SPARQL 1.1 endpoint by its address; `access` is who asks there, where another store has told it already."""

    def __init__(
        self, url: str, *, seconds: float = SECONDS, largest: int = LARGEST, access: Access | None = None
    ) -> None:
        self._address = Address.of(url)
        self._seconds, self._largest = seconds, largest
        self._access = access or Access(self._address.split)
        self.shown = self._address.public_form

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is none, EndpointError where the endpoint does not answer it whole."""
        form = _form(sparql)
        budget = Budget(self._seconds, self._largest)
        try:
            return self._ask(sparql, form, budget)
        except FAILURES as error:
            raise EndpointError(
                Phrase("{address}: {fault}", address=self.shown, fault=describe_outage(error, budget))
            ) from error

    def _ask(self, sparql: str, form: str, budget: Budget) -> Result:
        reply = budget.run(Protocol(self._address.split, sparql, form, budget, self._access).query)
        try:
            result = _READ[form](reply.convert())
        except (ValueError, TypeError, KeyError, AttributeError, SyntaxError, RecursionError):
            raise EndpointError(
                Phrase("its answer is cut off or no SPARQL result: try again, or ask who runs it")
            ) from None
        _refuse_the_first_rows(result, reply.info().get("x-sparql-maxrows"))
        return result


@lru_cache(maxsize=64)
def _form(sparql: str) -> str:
    """Return what a query is, as Oxigraph reads it on an empty store; UsageError where it is none."""
    from pyoxigraph import QueryBoolean, QuerySolutions

    refuse_service(sparql)
    try:
        result = _empty().query(sparql)
    except SyntaxError as error:
        raise UsageError(Phrase("the query cannot be read: {error}", error=error)) from None
    if isinstance(result, QuerySolutions):
        return "SELECT"
    return "ASK" if isinstance(result, QueryBoolean) else "CONSTRUCT"


@cache
def _empty() -> "Store":
    from pyoxigraph import Store

    return Store()


def _solutions(content: Mapping[str, Any]) -> Solutions:
    names = tuple(_text(name) for name in content["head"]["vars"])
    variables = frozenset(names)
    return Solutions(names, [_row(names, variables, binding) for binding in content["results"]["bindings"]])


def _row(names: tuple[str, ...], variables: Set[str], binding: Mapping[str, Mapping[str, str]]) -> Row:
    if not binding.keys() <= variables:
        raise ValueError("a row has a variable that the head does not name")
    return tuple([_value(binding[name]) if name in binding else None for name in names])


def _value(term: Mapping[str, str]) -> Value:
    text, datatype = _text(term["value"]), term.get("datatype")
    return text if term["type"] in ("uri", "bnode") else value_of(text, datatype)


def _text(content: object) -> str:
    if not isinstance(content, str):
        raise TypeError("a term's value is no text")
    return content


def _truth(content: Mapping[str, Any]) -> bool:
    truth = content["boolean"]
    if not isinstance(truth, bool):
        raise TypeError("the answer to an ASK is no truth")
    return truth


def _triples(content: bytes) -> Triples:
    from pyoxigraph import RdfFormat, parse

    return Triples(tuple(sorted({f"{quad.triple} ." for quad in parse(content, format=RdfFormat.TURTLE)})))


_READ: dict[str, Callable[[Any], Result]] = {"SELECT": _solutions, "ASK": _truth, "CONSTRUCT": _triples}


def _refuse_the_first_rows(result: Result, most: str | None) -> None:
    """Raise EndpointError where a result has as many rows as the endpoint ever gives (Virtuoso says how many)."""
    rows = result.rows if isinstance(result, Solutions) else result.lines if isinstance(result, Triples) else ()
    if most and most.isdigit() and len(rows) >= int(most):
        raise EndpointError(
            Phrase(
                "it gives {most} rows at most, and there may be more: ask for less, with LIMIT and OFFSET", most=most
            )
        )
