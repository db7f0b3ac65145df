"""Tables as spreadsheets write them: places and reference sources."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import check, load
from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import Row, read_table

Faults = Callable[[dict[str, str | bytes]], list[str]]

HEADER = "slug,name,level,within,kemendagri,sources\n"
ROW = "kampung,Kampung,village,lebak,36.02.05.2001,decree\n"


def table(tmp_path: Path, content: bytes) -> list[object]:
    return list(read_table(Chunk(tmp_path / "t.csv", content), ("slug", "name", "code"), ("slug",)))


@pytest.mark.parametrize(
    "content",
    [
        b"slug,name,code\na,A b,62.10\n",
        b"\xef\xbb\xbfslug,name,code\na,A b,62.10\n",
        b"slug;name;code\r\na;A b;62.10\r\n",
        b'"slug","name","code"\n"a","A b","62.10"',
        b"slug,name,code,,\na,A b,62.10,,\n,,,,\n",
        b" slug , name,code\n a , A b ,62.10",
    ],
    ids=["plain", "byte order mark", "semicolons and CRLF", "quoted", "empty columns and rows", "blanks"],
)
def test_table_is_read_as_any_spreadsheet_writes_it(tmp_path: Path, content: bytes) -> None:
    assert table(tmp_path, content) == [Row(2, {"slug": "a", "name": "A b", "code": "62.10"})]


def test_row_after_a_cell_of_two_lines_has_its_own_line(tmp_path: Path) -> None:
    rows = table(tmp_path, b'slug,name\na,"A\nb"\nc,C\n')
    assert rows == [Row(2, {"slug": "a", "name": "A\nb"}), Row(4, {"slug": "c", "name": "C"})]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("slug,nam\n", ":1: unknown column 'nam'; did you mean 'name'?"),
        ("slug,name,name\n", ":1: column 'name' stands twice"),
        ("name\n", ":1: has no column 'slug'"),
        (
            "slug,name\na,b,c\n",
            ":2: has 3 cells where the header has 2: quote a cell that holds the separator",
        ),
        ('slug,name\na,"b\nc,d\n', ":2: cannot be read from here"),
        ("", ": is empty"),
        (b"slug\nn\xe9\n", ":2: is not UTF-8: save it as UTF-8"),
        ("slug\n".encode("utf-16"), ":1: is UTF-16: save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')"),
    ],
)
def test_table_that_cannot_be_read_says_why(tmp_path: Path, content: str | bytes, fault: str) -> None:
    rows = table(tmp_path, content if isinstance(content, bytes) else content.encode())
    assert any(f"t.csv{fault}" in str(one) for one in rows)


def test_place_of_ones_own_is_read(faults_of: Faults) -> None:
    assert faults_of({"places.csv": HEADER + ROW}) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "36.02.05.2001",
            "36.2",
            "place 'kampung': column 'kemendagri': 'kemendagri' is '36.2': "
            "write it as text, such as 64, 64.02, 64.02.05 or 64.02.05.2001; did a spreadsheet cut it?",
        ),
        (
            "36.02.05.2001",
            "36.02",
            "place 'kampung': the code '36.02' is none of a village; did a spreadsheet cut its zero?",
        ),
        (
            "36.02.05.2001",
            "٣٦",
            "place 'kampung': column 'kemendagri': 'kemendagri' is '٣٦': "
            "write it as text, such as 64, 64.02, 64.02.05 or 64.02.05.2001; did a spreadsheet cut it?",
        ),
        ("lebak", "lebakk", "no place 'lebakk'; did you mean 'lebak'?"),
        ("lebak", "kampung", "place 'kampung' lies within itself"),
        ("village", "vilage", "no place-level 'vilage'; did you mean 'village'?"),
        ("decree", "decre", "place 'kampung': no source 'decre'; did you mean 'decree'?"),
        ("decree", "zzz", "place 'kampung': no source 'zzz'; give it a row in sources.csv"),
        ("decree", "", "place 'kampung': column 'sources': needs 'sources'"),
        ("kampung,", "Kampung,", "place: 'Kampung' is no slug: use small letters, digits and single hyphens"),
        (",Kampung,", ",Kam\u202epung,", "holds the invisible character U+202E: remove it"),
        (",Kampung,", ",,", "place 'kampung': column 'name': 'id' is empty: write a text or leave the key out"),
    ],
)
def test_fault_of_a_place_is_told_with_its_line(faults_of: Faults, old: str, new: str, fault: str) -> None:
    faults = faults_of({"places.csv": HEADER + ROW.replace(old, new, 1)})
    assert [one for one in faults if one.startswith("study/places.csv:2: ") and fault in one]


def test_place_that_stands_twice_is_told(faults_of: Faults) -> None:
    assert faults_of({"places.csv": HEADER + ROW + ROW}) == [
        "study/places.csv:3: place 'kampung' stands twice (also in study/places.csv): rename one, or leave one out"
    ]


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ("91,0", "'lat' is '91'"),
        ("0,181", "'long' is '181'"),
        ("1.5,", "has one of 'lat' and 'long': give both or neither"),
        ("1e1,2", "'lat' is '1e1'"),
    ],
)
def test_point_off_the_globe_is_refused(faults_of: Faults, cells: str, fault: str) -> None:
    header = "slug,name,level,sources,lat,long\n"
    faults = faults_of({"places.csv": f"{header}a,A,hamlet,decree,{cells}\n"})
    assert fault in "".join(faults)


def test_regency_whose_code_lost_its_zero_is_refused(faults_of: Faults) -> None:
    faults = faults_of({"places.csv": HEADER + "x,X,regency,banten,62.1,decree\n"})
    assert "study/places.csv:2: place 'x': column 'kemendagri': 'kemendagri' is '62.1'" in faults[0]


def test_source_of_ones_own_may_be_named(faults_of: Faults) -> None:
    sources = "slug,name,licence,url\nmap,My map,CC0,https://example.org/\n"
    assert faults_of({"places.csv": HEADER + ROW.replace("decree", "map"), "sources.csv": sources}) == []


def test_source_without_licence_is_refused(faults_of: Faults) -> None:
    faults = faults_of({"sources.csv": "slug,name,licence,url\nmap,My map,,ftp://example.org/\n"})
    assert faults == [
        "study/sources.csv:2: source 'map': column 'licence': needs 'licence'",
        "study/sources.csv:2: source 'map': column 'url': 'ftp://example.org/' is no web address: "
        "begin it with https://",
    ]


def test_bundled_facts_have_no_fault() -> None:
    assert check() == []
    assert len(load().documents) == 5
