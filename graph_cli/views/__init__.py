"""The HTML views: a network becomes one page that opens from disk and asks nobody for anything."""
