"""ZIPs, tars and WebDataset shards: members are read in place; what is made to escape or to blow up is refused."""

from __future__ import annotations

import io
import os
import stat
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.ingest import IngestError, Limits
from worldloom.ingest.entry import opened, read
from worldloom.ingest.refusal import Refused
from worldloom.ingest.sources import listing

if TYPE_CHECKING:
    from conftest import Media, Run

LIMITS = Limits()


def zipped(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, members: dict[str, bytes], **options: Any) -> Path:
    with tarfile.open(path, "w", **options) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_members_are_what_was_packed(tmp_path: Path, media: Media, pack: Any) -> None:
    members = {"a/x.png": media.image(1), "b/y.png": media.image(2), "b/" + "long" * 40 + ".txt": b"words here"}
    found = listing(pack(tmp_path / "source.bin", members), LIMITS)
    assert {entry.name: read(entry, LIMITS, 10**6) for entry in found.entries} == members and not found.refused


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_every_form_of_tar(tmp_path: Path, form: int) -> None:
    members = {("n" * 60 + "/") * 2 + "file.txt": b"abc", "ä.txt": b"umlaut"}
    found = listing(tarred(tmp_path / "s.tar", members, format=form), LIMITS)
    assert {entry.name: read(entry, LIMITS, 10**6) for entry in found.entries} == members


def test_a_webdataset_shard(tmp_path: Path, media: Media, run: Run) -> None:
    members: dict[str, bytes] = {}
    for i in range(6):
        members |= {f"{i:04}.jpg": media.image(i, "JPEG"), f"{i:04}.txt": f"picture {i}".encode(), f"{i:04}.cls": b"0" if i % 2 else b"1"}
        members[f"{i:04}.seg.png"] = media.image(50 + i)
    summary, dataset = run(tarred(tmp_path / "shard-000.tar", members))
    assert summary.kinds == {"image": 12} and summary.labels == ["0", "1"] and summary.groups == 6
    by_name = {r["name"]: r for r in dataset.records}
    assert by_name["0003.jpg"]["caption"] == by_name["0003.seg.png"]["caption"] == "picture 3"
    assert all(by_name[f"{i:04}.jpg"]["split"] == by_name[f"{i:04}.seg.png"]["split"] for i in range(6))


def test_a_folder_of_shards_and_zips(tmp_path: Path, media: Media, run: Run) -> None:
    source = tmp_path / "source"
    source.mkdir()
    tarred(source / "one.tar", {"a.png": media.image(1)})
    zipped(source / "two.zip", {"a.png": media.image(2)})
    _, dataset = run(source)
    assert [r["name"] for r in sorted(dataset.records, key=lambda r: r["name"])] == ["one/a.png", "two/a.png"]


ESCAPES = ["../up.png", "/abs.png", "a/../../up.png", "C:\\x.png", "C:/x.png", "a\\b.png", "a//b.png", "x" * 1200 + ".png", "bell\x07.png"]


@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_escape(tmp_path: Path, media: Media, name: str, pack: Any) -> None:
    found = listing(pack(tmp_path / "s.bin", {name: media.image(1), "good.png": media.image(2)}), LIMITS)
    assert [e.name for e in found.entries] == ["good.png"] and [r.reason for r in found.refused] == ["unsafe-name"]


def test_links_and_devices_in_a_tar(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "s.tar", "w") as archive:
        for name, kind in (("a", tarfile.SYMTYPE), ("b", tarfile.LNKTYPE), ("c", tarfile.CHRTYPE), ("d", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name + ".png")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    found = listing(tmp_path / "s.tar", LIMITS)
    assert not found.entries and [r.reason for r in found.refused] == ["link", "link", "not-a-file", "not-a-file"]


def test_links_pipes_and_archives_in_a_folder(tmp_path: Path) -> None:
    source = tmp_path / "s"
    source.mkdir()
    (source / "link.png").symlink_to("/etc/passwd")
    (source / "loop").symlink_to(source)
    os.mkfifo(source / "pipe.wav")
    (source / "a.tar.gz").write_bytes(b"\x1f\x8b")
    (source / "b.zip").write_bytes(b"PK\3\4rubbish")
    reasons = {r.name: r.reason for r in listing(source, LIMITS).refused}
    assert reasons == {"link.png": "link", "loop": "link", "pipe.wav": "not-a-file", "a.tar.gz": "archive", "b.zip": "archive"}


def test_a_link_in_a_zip(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("link.png")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "s.zip", "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert [r.reason for r in listing(tmp_path / "s.zip", LIMITS).refused] == ["link"]


def test_archives_in_archives_are_refused(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.png": b"x"}).read_bytes()
    found = listing(zipped(tmp_path / "s.zip", {"inner.zip": inner, "b.tar": b"", "c.tgz": b""}), LIMITS)
    assert not found.entries and {r.reason for r in found.refused} == {"archive"}


@pytest.mark.usefixtures("bounded")
def test_a_zip_bomb_costs_nothing(tmp_path: Path) -> None:
    found = listing(zipped(tmp_path / "s.zip", {"bomb.png": bytes(300_000_000)}), LIMITS)
    with pytest.raises(Refused, match="claim to unpack"), opened(found.entries[0], LIMITS):
        pass


@pytest.mark.usefixtures("bounded")
def test_a_member_that_lies_about_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {"a.txt": b"x" * 5_000_000})
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\1\2")
    struct.pack_into("<I", data, at + 24, 100)
    path.write_bytes(data)
    with pytest.raises(Refused, match="more than the 100 bytes"), opened(listing(path, LIMITS).entries[0], LIMITS):
        pass


def test_a_wrong_checksum(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {"a.txt": b"hello hello"}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"hello hello", b"hello jello"))
    with pytest.raises(Refused, match="checksum"), opened(listing(path, LIMITS).entries[0], LIMITS):
        pass


def test_a_directory_that_lies_about_its_place(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {"a.txt": b"abc"})
    data = path.read_bytes()
    path.write_bytes(data[:-6] + b"\xff\xff\xff\x7f" + data[-2:])
    for entry in listing(path, LIMITS).entries:
        with pytest.raises(Refused), opened(entry, LIMITS):
            pass


def test_members_that_share_their_bytes(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {f"{i}.txt": bytes(1000 + i) for i in range(3)}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\1\2", data.find(b"PK\1\2") + 4)
    struct.pack_into("<I", data, at + 42, 0)
    path.write_bytes(data)
    assert "archive" in {r.reason for r in listing(path, LIMITS).refused}


def test_encrypted_members(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {"a.png": b"x"})
    data = bytearray(path.read_bytes())
    data[data.find(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    assert [r.reason for r in listing(path, LIMITS).refused] == ["encrypted"]


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("damage", [
    lambda d: d[: len(d) // 2],
    lambda d: d[:-22] + d[-22:-12] + struct.pack("<I", 2**32 - 2) + d[-8:],
    lambda d: d.replace(b"PK\1\2", b"PK\1\3", 1),
])  # fmt: skip
def test_a_damaged_zip_is_one_sentence(tmp_path: Path, damage: Any) -> None:
    path = zipped(tmp_path / "s.zip", {f"{i}.txt": b"abc" for i in range(20)})
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(IngestError) as error:
        listing(path, LIMITS)
    assert "\n" not in str(error.value)


@pytest.mark.usefixtures("bounded")
def test_a_tar_with_a_pax_header_of_eight_gigabytes(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 8 * 2**30 - 1
    with (tmp_path / "s.tar").open("wb") as file:
        file.write(info.tobuf())
        file.truncate(9 * 2**30)
    with pytest.raises(IngestError, match="tar header"):
        listing(tmp_path / "s.tar", LIMITS)


def test_too_many_files(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {f"{i}.txt": b"a" for i in range(30)})
    with pytest.raises(IngestError, match="more than 10 files"):
        listing(path, Limits(items=10))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_damaged_tar_never_surprises(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tarred(tmp_path_factory.mktemp("tar") / "s.tar", {"a.txt": b"hello", "b" * 120: b"x" * 600}, format=tarfile.PAX_FORMAT)
    raw = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(raw[: data.draw(st.integers(512, len(raw)))])
    try:
        for entry in listing(path, LIMITS).entries:
            if entry.how == "slice" and entry.size:
                assert len(read(entry, LIMITS, 10**6)) == entry.size
    except (IngestError, Refused):
        pass
