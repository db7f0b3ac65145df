"""The vocabulary: classes, properties and the concepts of the schemes.

bundled           The vocabulary's own files, read: its quads for the graph, its concepts, and what is served of it
bundled_schemes   The names of the bundled schemes, and which of them every study has
concept           A concept of a scheme, bundled or a study's own, before it is quads
data_model        The classes and properties of the graph, as `janji.ttl` describes them: the one place that says what
                  each is for
jsonld_context    The JSON-LD context of the vocabulary: the terms of others that the graph takes, and all of its own
kinds             The kinds of entities, facts and actors, as the model has them: the first part of an identifier
shapes            The SHACL shapes of the vocabulary: the rules that are written by hand, and what follows from the
                  model
term_description  What the vocabulary says of one class or property: its labels, and what the rest of the house derives
                  from it
vocabulary        The vocabulary of one study as a value: the bundled concepts and the study's own. It is handed on,
                  never looked up
"""
