"""A visitor with a real browser."""

from playwright.sync_api import BrowserContext, Dialog, Page

from tests.graph_cli.web.client import Client


class Visitor:
    """Opens pages of a server, and remembers what they popped up, complained of and asked elsewhere."""

    def __init__(self, context: BrowserContext, client: Client) -> None:
        self.page, self.home = context.new_page(), f"http://127.0.0.1:{client.port}/"
        self.faults: list[str] = []
        self.page.on("dialog", self._dismiss)
        self.page.on("console", lambda message: self._note_complaint(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self._note_request(request.url))

    def open(self, path: str) -> Page:
        self.page.goto(self.home + path)
        return self.page

    def _dismiss(self, dialog: Dialog) -> None:
        self.faults.append(dialog.message)
        dialog.dismiss()

    def _note_complaint(self, text: str) -> None:
        if "Failed to load resource" not in text:  # the page itself, where it is an error's
            self.faults.append(text)

    def _note_request(self, url: str) -> None:
        if not url.startswith((self.home, "data:")):
            self.faults.append(url)
