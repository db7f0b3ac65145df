"""The SPARQL 1.1 Protocol by SPARQLWrapper, with the care that it leaves to its callers.

SPARQLWrapper writes the request and reads the result. Added are the exchange with its budget, redirects and
passwords, and checks that what came is an answer, and all of it.
"""

import io
from email.message import Message
from http.client import HTTPResponse
from typing import cast
from urllib.parse import SplitResult
from urllib.request import Request
from urllib.response import addinfourl

from SPARQLWrapper import CONSTRUCT, JSON, POST, TURTLE, QueryResult, SPARQLWrapper

from ontology.errors import EndpointError
from ontology.text.phrase import Phrase
from queries.http.access import Access
from queries.http.budget import Budget
from queries.http.exchange import AGENT, Exchange, body

#: Content types of results (SPARQL 1.1 Query Results JSON Format, section 6) and of graphs.
TABLE_TYPES = ("application/sparql-results+json", "application/json")
GRAPH_TYPES = ("text/turtle", "application/turtle", "application/n-triples")


class Protocol(SPARQLWrapper):
    """One query to one endpoint; `form` is what the query is: SELECT, ASK or CONSTRUCT."""

    def __init__(self, address: SplitResult, query: str, form: str, budget: Budget, access: Access) -> None:
        self._form = form
        super().__init__(address._replace(fragment="").geturl(), agent=AGENT)
        self.setReturnFormat(TURTLE if form == CONSTRUCT else JSON)
        self.setOnlyConneg(True)
        self.setMethod(POST)
        self.setQuery(query)
        self._access = access
        self._exchange = Exchange(self.endpoint, budget, access)

    def _parseQueryType(self, query: str) -> str:  # noqa: N802, ARG002 - SPARQLWrapper's name; its guess can be wrong
        return self._form

    def query(self) -> QueryResult:
        """Return the whole answer, read and checked; EndpointError where there is none.

        What the network raises (OSError, HTTPException, TooLarge) is passed on.
        """
        with self._exchange.reply(self._request) as reply:
            return QueryResult((cast("HTTPResponse", self._whole(reply)), self.returnFormat))

    def _request(self, address: str) -> Request:
        self.endpoint = address
        return self._createRequest()

    def _whole(self, reply: HTTPResponse) -> addinfourl:
        if reply.status != 200:
            raise EndpointError(
                Phrase(
                    "it answers {status} {reason}, which is no whole answer: try again",
                    status=str(reply.status),
                    reason=self._access.conceal(reply.reason),
                )
            )
        types = GRAPH_TYPES if self._form == CONSTRUCT else TABLE_TYPES
        kind = reply.headers.get_content_type()
        if kind not in types:
            raise EndpointError(
                Phrase(
                    "it answers with {type} and not with {expected}: is this the address of the SPARQL "
                    "endpoint itself? often it ends in /sparql",
                    type=self._access.conceal(kind),
                    expected=types[0],
                )
            )
        if reply.headers.get("X-SQL-State"):
            raise EndpointError(Phrase("it answers in part, for its time was up: ask for less"))
        if self._form == CONSTRUCT and reply.length is None and not reply.chunked:
            raise EndpointError(
                Phrase("it sends a graph without its length, which may be cut off anywhere: ask with SELECT")
            )
        headers = Message()  # of its own: SPARQLWrapper would read as XML what has an XML type anywhere in the header
        headers["Content-Type"] = kind
        headers["X-SPARQL-MaxRows"] = reply.headers.get("X-SPARQL-MaxRows", "")
        return addinfourl(io.BytesIO(body(reply)), headers, self.endpoint, reply.status)
