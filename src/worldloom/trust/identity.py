"""The local signing identity: made on first use, readable by its owner alone."""

from __future__ import annotations

import contextlib
import datetime
import os
import secrets
import shutil
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from worldloom.world import InputError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
    from cryptography.x509 import Certificate, Name

VALID_DAYS = 3650
MAX_PEM = 64 * 1024
"""Largest key or certificate file that is read, bytes."""
FILES = ("key.pem", "chain.pem", "root.pem")


class IdentityError(InputError):
    """The signing identity cannot be read, is readable by others, or cannot be made."""

    code = "identity"


@dataclass(frozen=True)
class Identity:
    """What signing needs: the leaf's key, its chain (leaf, root) and the root, all PEM."""

    key: bytes
    chain: bytes
    root: bytes

    def __repr__(self) -> str:
        return "Identity(<key withheld>)"


def home_dir() -> Path:
    """`WORLDLOOM_HOME`, else the user's data directory of this platform."""
    if override := os.environ.get("WORLDLOOM_HOME"):
        return Path(override)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "worldloom"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "worldloom"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "worldloom"


def identity(home: Path | None = None) -> Identity:
    """The identity in `home` (default: `home_dir()`), made if there is none. IdentityError when it cannot be used."""
    folder = (home or home_dir()) / "identity"
    if not folder.exists():
        _create(folder)
    key, chain, root = (_read_private(folder / name) for name in FILES)
    return Identity(key=key, chain=chain, root=root)


def trusted_roots(home: Path | None = None) -> str:
    """PEM of every root that counts as known: our own and those in `trusted/*.pem`. Makes no identity."""
    base = home or home_dir()
    own = base / "identity" / "root.pem"
    others = sorted((base / "trusted").glob("*.pem")) if (base / "trusted").is_dir() else []
    return "\n".join(_read(path).decode("ascii", "replace") for path in [own, *others] if path.is_file())


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_PEM:
            raise IdentityError(f"{path} is larger than {MAX_PEM} bytes, so it is no key or certificate; move it away.")
        return path.read_bytes()
    except OSError as error:
        raise IdentityError(
            f"{path} cannot be read ({error.strerror}); make it readable for you, or move the folder {path.parent} away "
            "and worldloom makes a new identity."
        ) from error


def _read_private(path: Path) -> bytes:
    data = _read(path)
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise IdentityError(f"{path} can be read by others; run: chmod 600 {path}")
    if b"-----BEGIN" not in data:
        raise IdentityError(f"{path} is not PEM; move the folder {path.parent} away and worldloom makes a new identity.")
    return data


def _create(folder: Path) -> None:
    """Build the identity in a private folder beside, then rename: the first of two processes wins, both use its key."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        staging = Path(tempfile.mkdtemp(prefix=".identity-", dir=folder.parent))  # mkdtemp makes it 0700
    except OSError as error:
        raise IdentityError(
            f"No signing identity can be made in {folder.parent} ({error.strerror}); "
            "set WORLDLOOM_HOME to a folder that you can write to."
        ) from error
    try:
        for name, data in zip(FILES, _issue(), strict=True):
            fd = os.open(staging / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(fd, "wb") as file:
                file.write(data)
        with contextlib.suppress(OSError):  # ENOTEMPTY: another process was first, and its identity is as good
            staging.rename(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _issue() -> tuple[bytes, bytes, bytes]:
    """A root whose key is forgotten at once, and one ES256 leaf under it: (key, chain, root) as PEM."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    tag = secrets.token_hex(4)
    root_key, leaf_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name, leaf_name = f"worldloom local root {tag}", f"worldloom local signer {tag}"
    root = _certificate(root_name, root_name, root_key.public_key(), root_key, authority=True)
    leaf = _certificate(leaf_name, root_name, leaf_key.public_key(), root_key, authority=False)
    pem = serialization.Encoding.PEM
    key = leaf_key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return key, leaf.public_bytes(pem) + root.public_bytes(pem), root.public_bytes(pem)


def _certificate(
    subject: str, issuer: str, key: EllipticCurvePublicKey, signer: EllipticCurvePrivateKey, *, authority: bool
) -> Certificate:
    """One certificate by the C2PA profile: leaf with digitalSignature and emailProtection, root with keyCertSign."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID

    now = datetime.datetime.now(datetime.UTC)
    usage = x509.KeyUsage(
        digital_signature=not authority, key_cert_sign=authority, crl_sign=authority, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=VALID_DAYS))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=0 if authority else None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
    )
    if not authority:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    return builder.sign(signer, hashes.SHA256())


def _name(common: str) -> Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, "worldloom"), x509.NameAttribute(NameOID.COMMON_NAME, common)]
    )


__all__ = ["Identity", "IdentityError", "identity", "trusted_roots", "home_dir"]
