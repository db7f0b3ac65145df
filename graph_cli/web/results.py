"""A query is answered from a store as bytes: in the formats of SPARQL 1.1 and of RDF, within limits.

An answer beyond a limit is refused and never cut: half an answer looks like a whole one.
"""

import io
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, TypeVar

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse_query_results,
    serialize,
)

from graph_cli.exports.well_formed import check_xml
from graph_cli.web.filling import query_dataset
from graph_cli.web.job import Job, Reply
from graph_cli.web.limits import Limits
from ontology.errors import UsageError
from ontology.rdf.terms import PREFIXES
from queries.sparql.service_refusal import refuse_service
from queries.sparql.wrong_answers import refuse_wrong_answers

ROWS = {
    form.media_type: form
    for form in (QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.CSV, QueryResultsFormat.TSV)
}
TRIPLES = {
    form.media_type: form for form in (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.JSON_LD, RdfFormat.RDF_XML)
}
if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_Item = TypeVar("_Item")
_STRING = "http://www.w3.org/2001/XMLSchema#string"


class AnswerTooLarge(Exception):
    """An answer is beyond a limit; the message says which."""


def answer(store: Store, text: IO[bytes], job: Job, limits: Limits) -> Reply:
    """Return what becomes of a query of a store, or of named graphs, which are read from the text of a generation."""
    try:
        refuse_service(job.query)
    except UsageError:
        return Reply("refused", b"SERVICE is refused: a query here reaches no other endpoint")
    try:
        refuse_wrong_answers(job.query)
        return _answer(store, text, job, limits)
    except UsageError as error:
        return Reply("wrong", f"the query cannot be answered: {error}".encode())
    except SyntaxError as error:
        return Reply("wrong", f"the query cannot be read: {error}".encode())
    except AnswerTooLarge as error:
        return Reply("large", f"the answer has more than {error}: ask for less, or in parts, with LIMIT".encode())
    except ValueError as error:
        return Reply("strange", f"the answer cannot be written in that form: {error}".encode())
    except RuntimeError as error:
        return Reply("wrong", f"the query cannot be answered: {error}".encode())
    except OSError:  # whose messages name files
        return Reply("failed", b"the engine could not answer the query")


def _answer(store: Store, text: IO[bytes], job: Job, limits: Limits) -> Reply:
    result = _query(store, text, job)
    rows = isinstance(result, QuerySolutions | QueryBoolean)
    media = job.rows if rows else job.triples
    if media is None:
        form = "rows" if rows else "triples"
        return Reply("strange", f"the answer has {form}: it comes as {', '.join(ROWS if rows else TRIPLES)}".encode())
    body = _Bounded(limits.answer)
    if isinstance(result, QueryBoolean):
        _write(ROWS[media], json.dumps({"head": {}, "boolean": bool(result)}).encode(), body)
    elif isinstance(result, QuerySolutions):
        _write(ROWS[media], _json(result, limits), body)
    else:
        prefixes = PREFIXES if media == RdfFormat.TURTLE.media_type else None
        serialize(_at_most(limits.rows, result, "triples"), body, TRIPLES[media], prefixes=prefixes)
    if media.endswith("+xml"):
        check_xml(body.getvalue())
    return Reply("answered", body.getvalue(), media)


def _query(store: Store, text: IO[bytes], job: Job) -> QueryBoolean | QuerySolutions | QueryTriples:
    if job.dataset:
        return query_dataset(text, job.dataset, job.query, job.base)
    return store.query(job.query, base_iri=job.base)


class _Bounded(io.BytesIO):
    """Bytes in memory, so many at most; raises AnswerTooLarge."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: "ReadableBuffer") -> int:
        """Append bytes."""
        if self.tell() + len(memoryview(data)) > self._most:
            raise AnswerTooLarge(f"{self._most:,} bytes")
        return super().write(data)


def _json(solutions: QuerySolutions, limits: Limits) -> bytes:
    """Return rows in the JSON of SPARQL 1.1."""
    names = [variable.value for variable in solutions.variables]
    bindings, size = [], 0
    for solution in _at_most(limits.rows, solutions, "rows"):
        cells = {name: _cell(term) for name, term in zip(names, solution, strict=True) if term is not None}
        bindings.append(json.dumps(cells, ensure_ascii=False, separators=(",", ":")))
        size += len(bindings[-1])
        if size > limits.answer:
            raise AnswerTooLarge(f"{limits.answer:,} bytes")
    return f'{{"head":{json.dumps({"vars": names})},"results":{{"bindings":[{",".join(bindings)}]}}}}'.encode()


def _cell(term: NamedNode | BlankNode | Literal | Triple) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        return {
            "type": "triple",
            "value": {
                "subject": _cell(term.subject),
                "predicate": _cell(term.predicate),
                "object": _cell(term.object),
            },
        }
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == _STRING:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def _write(form: QueryResultsFormat, rows: bytes, to: io.BytesIO) -> None:
    """Write rows, given in JSON, in a format of SPARQL 1.1."""
    if form == QueryResultsFormat.JSON:
        to.write(rows)
        return
    parse_query_results(rows, format=QueryResultsFormat.JSON).serialize(to, form)
    if form == QueryResultsFormat.XML and b"\r" in to.getvalue():
        body = to.getvalue().replace(b"\r", b"&#13;")  # a bare return is read as the end of a line (XML 1.0, 2.11)
        to.seek(0)
        to.write(body)


def _at_most(most: int, items: Iterable[_Item], what: str) -> Iterator[_Item]:
    for number, item in enumerate(islice(items, most + 1)):
        if number == most:
            raise AnswerTooLarge(f"{most:,} {what}")
        yield item
