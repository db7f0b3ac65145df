"""The kinds of pages, one module each."""
