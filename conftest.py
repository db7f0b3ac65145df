"""What is no test where the package of an extra is not installed: its modules cannot be imported for their examples."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("pyspark") else ["loaders/spark/*"]
