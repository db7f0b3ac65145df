"""The vocabulary: classes, properties and the concepts of the bundled schemes.

bundled  The vocabulary's own files, read: its quads for the graph and its concepts for the curator
"""
