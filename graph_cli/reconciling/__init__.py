"""Names of a table become entities of the graph: the Reconciliation Service API 0.2, as OpenRefine asks it.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/

reconcile_service.py      what is asked becomes an answer
service_manifest.py     what the service says of itself
batch.py        the queries of one request
finder.py       a query becomes candidates
entity_names.py     what can be found, by its names
name_similarity.py     how alike two names are
classes.py      the types of what can be found
properties.py   what else a query may say of an entity
reconcile_suggestions.py   what a field may be completed to
"""
