"""How often the garbage collector looks: seldom, where most of what is made stays until the end."""

import gc


def collect_seldom() -> None:
    """Have it look less often in this process: a tenth of a build, a fifth of publishing."""
    gc.set_threshold(50_000, 50, 50)
