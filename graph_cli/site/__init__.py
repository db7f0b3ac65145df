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
neighbourhood.py  what stands around an entity, as a network
about.py        what a site says of itself
page.py         what is sent or written for a path
links.py        the links between pages
rendering.py    a template becomes a page
pages/          one kind of page each
fields.py       the fields of a question's form, columns.py what its columns are called
suggesting.py   what a field may be completed to, beginnings.py by which names
words.py        the pages' own words in both languages
assets.py       the styles and scripts of the pages
brought.py      what `make assets` brings: an editor of queries, an engine for browsers
"""
