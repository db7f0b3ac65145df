"""What is said of a peer that is not there: its figures are left out."""


class Missing(Exception):
    """A peer is not installed, or cannot be; the message says what to do."""
