"""The server: the graph, opened to SPARQL clients.

What a client sends never reaches the process that answers it: a query goes to a worker, a process that has opened one
generation of the graph and then given up files, network and all memory but its share, and that is ended at a deadline.

    running.py      the server from its socket to its end
    connection.py   a connection on which a request has to come in time, and an answer to be taken
    app.py          the routes
    proxies.py      what a proxy says of its visitors
    target.py       what a request is about
    guards.py       what holds for every request: its host, the headers of its answer, its line in the log
    address.py      where the site lies
    negotiation.py  what a client takes most gladly
    preconditions.py  what a client says of its copy
    form.py         the fields of a request
    pages.py        a visit becomes a page, or no more than its head where a client has it
    dump.py         the whole graph as a file
    visit.py        a page that is asked for
    reconciliation.py  what OpenRefine asks
    pool_answers.py       a pool is asked, and where it gives no answer a client is told why
    endpoint.py     a request is asked of a worker, and what becomes of it is told
    protocol.py     a request of the SPARQL 1.1 Protocol becomes a job
    clause.py       the dataset that a query names by FROM
    dataset.py      a dataset, by name, and where its graphs stand
    graphs.py       which graphs there are to be named
    service_description.py  what the service says of itself
    openapi.py      what the server offers, as OpenAPI; openapi_*.py what it is made of
    problem.py      what went wrong, as problem JSON (RFC 9457)
    limits.py       what a client may ask
    snapshots.py    which generation is served, and by whom
    pool.py         workers, handed out and replaced
    worker_processes.py        the workers of a pool, and the process that they come from
    fork_server.py      that process
    worker_loop.py      what a worker does
    worker.py       how queries are answered
    page_worker.py  how pages are made
    job.py          what goes to a worker and comes back, message.py how
    store_opening.py      a worker's store, with every file of it open
    sandbox.py      what it gives up
    filling.py      a query is asked of named graphs alone
    results.py      a job becomes an answer, within limits
    message.py                 what goes between the server and a worker, and is no answer itself: values as lines of
                               JSON
    openapi_parts.py           what the descriptions of several routes have in common
    openapi_reconciliation.py  the reconciliation service, as OpenAPI
"""
