"""Files are there whole or not at all, with the permissions and links that there were."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ontology.files.whole_file import write_file, write_files

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_file_that_is_replaced_keeps_its_permissions(mode: int, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o7777) == (b"new", mode)
    assert [*tmp_path.iterdir()] == [file]


def test_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_file(tmp_path / "file", b"new")
    assert (tmp_path / "file").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_file_that_is_read_only_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        write_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [file]


def test_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "target").write_bytes(b"old")
    (tmp_path / "one").symlink_to("folder/target")
    (tmp_path / "two").symlink_to("one")
    write_file(tmp_path / "two", b"new")
    assert (tmp_path / "two").is_symlink()
    assert (tmp_path / "folder" / "target").read_bytes() == b"new"


def test_links_that_lead_to_each_other_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        write_file(tmp_path / "one", b"new")
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two"}


@pytest.mark.parametrize("spoilt", ["folder", "read-only", "nowhere/file"])
def test_of_two_files_both_are_written_or_none(spoilt: str, tmp_path: Path) -> None:
    (tmp_path / "first").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    (tmp_path / "read-only").touch(mode=0o444)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OSError, match=r"\w"):
        write_files({tmp_path / "first": b"new", tmp_path / spoilt: b"new"})
    assert (tmp_path / "first").read_bytes() == b"old"
    assert sorted(tmp_path.rglob("*")) == before


def test_file_that_moved_before_another_could_not_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder may let a file be made in it and not be replaced, such as another user's in a sticky one."""
    replace = Path.replace

    def stubborn(self: Path, target: Path) -> Path:
        if target.name == "second" and self.name.startswith(".janji-") and self.suffix != ".old":
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    (tmp_path / "first").write_bytes(b"old")
    with pytest.raises(PermissionError):
        write_files({tmp_path / "first": b"new", tmp_path / "new": b"new", tmp_path / "second": b"new"})
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("first", b"old")]


def test_pipe_and_device_are_written_to_and_stay(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_file(tmp_path / "pipe", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    write_file(Path(os.devnull), b"new")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_by_name_is_what_it_was_opened_on(name: str, tmp_path: Path) -> None:
    if not Path("/proc/self/fd").exists():
        pytest.skip("this system names no open files")
    log = tmp_path / "log"
    log.write_bytes(b"before\n")
    import_line = "from pathlib import Path; from ontology.files.whole_file import write_file"
    script = f"{import_line}; write_file(Path({name!r}), b'new\\n')"
    with log.open("ab") as file:
        subprocess.run([sys.executable, "-c", script], cwd=ROOT, stdout=file, check=True)
    assert log.read_bytes() == b"before\nnew\n"
