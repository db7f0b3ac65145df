"""The vocabulary: classes, properties and the concepts of the bundled schemes.

bundled  The vocabulary's own files, read: its quads for the graph and its concepts for the curator
concept  A concept of a scheme, bundled or a study's own, before it is quads
"""
