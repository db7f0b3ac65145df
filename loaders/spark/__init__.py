"""Facts become N-Quads on a cluster: the functions of the loaders over parts of the files, by Apache Spark.

Nothing here is imported by the plain build. Spark comes with the extra `janji[spark]` and needs Java 17.
"""
