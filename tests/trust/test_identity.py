"""The signing identity: private, made once, and clear about what is wrong with it."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from worldloom.trust import IdentityError, home_dir, identity
from worldloom.trust.identity import trusted_roots


def test_made_once_and_private(tmp_path: Path) -> None:
    first = identity(tmp_path / "home")
    assert identity(tmp_path / "home") == first
    folder = tmp_path / "home" / "identity"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == dict.fromkeys(
        ("key.pem", "chain.pem", "root.pem"), 0o600
    )
    assert "PRIVATE" not in repr(first)


def test_two_machines_have_two_identities(tmp_path: Path) -> None:
    assert identity(tmp_path / "a").root != identity(tmp_path / "b").root


def test_certificates_follow_the_profile(tmp_path: Path) -> None:
    from cryptography import x509

    leaf, root = x509.load_pem_x509_certificates(identity(tmp_path).chain)
    leaf.verify_directly_issued_by(root)
    usage = leaf.extensions.get_extension_for_class(x509.KeyUsage).value
    assert usage.digital_signature and not usage.key_cert_sign
    assert root.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert "worldloom" in leaf.subject.rfc4514_string()


def test_many_processes_at_once_agree(tmp_path: Path) -> None:
    code = (
        "import sys, hashlib; from pathlib import Path; from worldloom.trust import identity;"
        "print(hashlib.sha256(identity(Path(sys.argv[1])).key).hexdigest())"
    )
    command = [sys.executable, "-W", "error", "-c", code, str(tmp_path / "h")]
    children = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert len({child.communicate(timeout=60)[0] for child in children}) == 1
    assert all(child.returncode == 0 for child in children)
    assert [path.name for path in (tmp_path / "h").iterdir()] == ["identity"], "no staging folder stays"


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    identity(tmp_path)
    (tmp_path / "identity" / "key.pem").chmod(0o644)
    with pytest.raises(IdentityError, match="chmod 600"):
        identity(tmp_path)


@pytest.mark.parametrize("damage", ["missing", "empty", "huge", "folder"])
def test_a_damaged_identity_says_what_to_do(tmp_path: Path, damage: str) -> None:
    identity(tmp_path)
    key = tmp_path / "identity" / "key.pem"
    key.unlink()
    if damage == "empty":
        key.touch(0o600)
    elif damage == "huge":
        key.write_bytes(b"x" * 100_000)
        key.chmod(0o600)
    elif damage == "folder":
        key.mkdir()
    with pytest.raises(IdentityError, match="move"):
        identity(tmp_path)


def test_a_home_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(IdentityError, match="WORLDLOOM_HOME"):
        identity(tmp_path / "file" / "home")


def test_home_comes_from_the_environment(own_home: Path) -> None:
    assert home_dir() == own_home


def test_roots_of_others_can_be_added(tmp_path: Path) -> None:
    other = identity(tmp_path / "other").root.decode()
    assert trusted_roots(tmp_path / "mine") == ""
    identity(tmp_path / "mine")
    (tmp_path / "mine" / "trusted").mkdir()
    (tmp_path / "mine" / "trusted" / "colleague.pem").write_text(other)
    assert trusted_roots(tmp_path / "mine").count("BEGIN CERTIFICATE") == 2
