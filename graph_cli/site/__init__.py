"""The graph as pages and linked data: the same from `janji serve` and in the folder of `janji publish`.

site.py         a path becomes a page
addresses.py    identifiers and paths of pages, either from the other, and the links between pages
linked_data.py       the triples of an entity, in the formats of RDF
schema_org.py   an entity in the words that search engines read
catalogue.py    what is published: VoID and DCAT
about.py        what a site says of itself
page.py         what is sent or written for a path
rendering.py    a template becomes a page
pages/          one kind of page each
question_fields.py       the fields of a question's form
name_suggestions.py   what a field may be completed to, beginnings.py by which names
site_assets.py       the styles and scripts of the pages
vendored.py      what `make assets` brings: an editor of queries, an engine for browsers
concept_options.py  what may be chosen in a field: the concepts of a scheme
content.py          what pages are made of: what is known, answered and counted, with what is kept of it
note_links.py       the notes of an answer on a page, each with the page to which it leads
prefix_index.py     things by how their names begin, or any word of these
question_table.py   what the pages of an answer show of it: every row, in the columns that tell rows apart
quotes.py           the phrases that are quoted from documents: in the order of each text, and on which part of its
                    page each stands
pages.py            the kinds of pages, one module each
"""
