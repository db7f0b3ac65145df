"""The least that a command made with Typer does, with Typer's defaults: what janji is measured against."""

import typer

app = typer.Typer()


@app.command()
def main(name: str = "world") -> None:
    """Greet somebody."""
    print(f"Hello {name}")


app()
