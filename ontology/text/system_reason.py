"""Why the system refused something, in words that can be told in another language.

>>> tell_reason(FileNotFoundError(2, "No such file or directory"))
'No such file or directory'
>>> tell_reason(OSError(95, "Operation not supported"))
'Operation not supported'
"""

import errno

from ontology.text.phrase import Phrase

#: What the C library says, as far as commands come upon it.
_REASONS = {
    errno.ENOENT: Phrase("No such file or directory"),
    errno.EACCES: Phrase("Permission denied"),
    errno.EPERM: Phrase("Operation not permitted"),
    errno.EISDIR: Phrase("Is a directory"),
    errno.ENOTDIR: Phrase("Not a directory"),
    errno.EEXIST: Phrase("File exists"),
    errno.ENOSPC: Phrase("No space left on device"),
    errno.EROFS: Phrase("Read-only file system"),
    errno.ELOOP: Phrase("Too many levels of symbolic links"),
    errno.ENAMETOOLONG: Phrase("File name too long"),
    errno.EMFILE: Phrase("Too many open files"),
    errno.EIO: Phrase("Input/output error"),
    errno.EADDRINUSE: Phrase("Address already in use"),
    errno.ECONNREFUSED: Phrase("Connection refused"),
    errno.ECONNRESET: Phrase("Connection reset by peer"),
    errno.ENETUNREACH: Phrase("Network is unreachable"),
    errno.EHOSTUNREACH: Phrase("No route to host"),
}


def tell_reason(error: OSError) -> str:
    """Return what the system says of an error; of one that it does not say anything of, the error itself."""
    known = _REASONS.get(error.errno or 0)
    return known if known is not None and known == error.strerror else error.strerror or str(error)
