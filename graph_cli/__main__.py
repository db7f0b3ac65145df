"""`python -m graph_cli` is the command `janji`."""

from graph_cli.entry import run

if __name__ == "__main__":
    run()
