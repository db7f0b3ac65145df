"""The ground floor: what the words of the graph mean.

The vocabulary itself is data (`janji.ttl`, `schemes/*.ttl`, `rules.ttl`, `others.jsonld`); the modules beside it
give it to Python: typed terms, the shape of a fact, identifiers, and the way from facts to quads. Nothing here
prints, reaches the network or opens a file that is not its own.

errors      The exceptions of janji: each says what is wrong, where, and what to do
facts       The shape of a fact file, one noun a module: what a curator may write, and what each slug names
files       Files on a disk that others may write to as well: what is janji's own, and how a file is written whole or
            not at all
quads       Facts become quads: one function a kind of fact, each line once, document by document
rdf         RDF as text: IRIs and literals, where identifiers are minted, and the terms of the vocabulary
text        Text as people write it: names, dates and numbers, words in a passage, what a terminal may be given
vocabulary  The vocabulary: classes, properties and the concepts of the bundled schemes
"""
