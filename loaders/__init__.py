"""Facts come in: files of facts are read, checked and verified, and become quads.

>>> from loaders import load
>>> study = load()
>>> len(study.documents)
5
"""

from loaders.compiling.study import Study, bundled, check, load

__all__ = ["Study", "bundled", "check", "load"]
