"""RDF as text: IRIs and literals, where identifiers are minted, and the terms of the vocabulary.

ids       The only place where an identifier is minted: from the curator's slug, never from a label
licences  Licences by their SPDX identifiers and by their addresses, either from the other
term      RDF terms as text: an IRI or a literal in the form that N-Triples gives it (W3C RDF 1.1 N-Triples, section 2)
terms     The terms of the graph as typed constants; a test holds them against `janji.ttl`
"""
