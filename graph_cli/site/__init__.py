"""The graph as pages and linked data: the same from `janji serve` and in the folder of `janji publish`.

site.py         a path becomes a page
addresses.py    identifiers and paths of pages, either from the other
reader.py       what the store says, looked up node by node
known.py        what is known of a node: its kind, its names, its receipt
naming.py       names for what has none: a role, an utterance, a number
entity.py       one entity with all its facts
linked.py       the triples of an entity, in the formats of RDF
schema_org.py   an entity in the words that search engines read
catalogue.py    what is published: VoID and DCAT
rendering.py    templates, and the links between pages
pages/          one kind of page each
publishing/     all pages, written to a folder
words/          the pages' own words in both languages
"""
