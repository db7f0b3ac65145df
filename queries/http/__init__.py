"""Requests to servers: who asks, within which time and bytes, and what is said where one fails.

access           Who asks: a user and a password for a server, from the environment or ~/.netrc, and told only where
                 it asks
budget           Fetches over HTTP within a budget: so many seconds and so many bytes for the whole exchange
exchange         One request to a server and its reply, within a budget: sent again only where the server itself asks
                 for that
outage           Says in one line what came of an exchange that failed, and what to do
secret           A password is not repeated, in whatever form a server sends it back
server_address   The address of a server: http or https, a host, and no password in it
sparql_protocol  The SPARQL 1.1 Protocol by SPARQLWrapper, with the care that it leaves to its callers
"""
