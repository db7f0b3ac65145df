"""The vocabulary: classes, properties and the concepts of the bundled schemes.

bundled  The vocabulary's own files, read: its quads for the graph and its concepts for the curator
bundled_concepts  The concepts of the bundled schemes as values, with their labels in every language
concept  A concept of a scheme, bundled or a study's own, before it is quads
"""
