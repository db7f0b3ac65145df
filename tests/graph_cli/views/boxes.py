"""Where things stand on a page, asked once the page has come to rest."""

from playwright.sync_api import FloatRect, Locator, Page

#: A picture follows the room around it: its observers answer within a frame, and it stands by the next.
_TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def rest(page: Page) -> None:
    """Wait until whatever follows the size of something has followed it."""
    page.evaluate(_TWO_FRAMES)


def box(locator: Locator) -> FloatRect:
    """Return where an element stands, and its size, in pixels of the window."""
    rest(locator.page)
    rectangle = locator.bounding_box()
    assert rectangle, f"not to be seen: {locator}"
    return rectangle
