"""The page's script as a whole: its parts share one scope."""

import re
from collections import Counter
from pathlib import Path

import graph_cli.views.view_assets as assets

_HOME = Path(assets.__file__).parent
_NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|class) \[?(\w+)", re.MULTILINE)


def test_every_part_is_named_and_every_named_part_is_there() -> None:
    scripts = {f"{room}/{part}.js" for room, names in assets.SCRIPT.items() for part in names.split()}
    assert {str(path.relative_to(_HOME / "script")) for path in _HOME.glob("script/**/*.js")} == scripts
    assert {path.stem for path in _HOME.glob("style/*")} == set(assets.STYLE)


def test_no_two_parts_give_one_name() -> None:
    names = Counter(_NAME.findall(assets.script()))
    assert [name for name, count in names.items() if count > 1] == []
