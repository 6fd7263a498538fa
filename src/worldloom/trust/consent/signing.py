"""Documents signed by the identity that seals files (ES256 under a local root), in one JSON file that carries its signer's chain."""

from __future__ import annotations

import base64
import binascii
import json
import stat
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from pydantic import Field, ValidationError

from worldloom.trust.consent.record import Refusal
from worldloom.trust.identity import Identity, trusted_roots
from worldloom.world import Frozen

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

LARGEST = 64 * 1024
"""Bytes of a record or a question."""
Kind = Literal["consent", "question", "ledger", "voice"]
Document = TypeVar("Document", bound=Frozen)


class Signed(Frozen):
    """The file: what is said as JSON text, who says so, and the signature over the text."""

    format: Literal["worldloom-signed-1"] = "worldloom-signed-1"
    kind: Kind
    document: str
    chain: str = Field(max_length=16 * 1024)
    """PEM: the signer, then the root."""
    signature: str = Field(max_length=400)
    """ECDSA on P-256 with SHA-256, DER, base64, over `kind`, a line's end, and `document`."""


def signed(document: Frozen, kind: Kind, who: Identity) -> bytes:
    """The file of a document."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    text = json.dumps(document.model_dump(mode="json"), sort_keys=True, ensure_ascii=True)
    key = serialization.load_pem_private_key(who.key, password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    mark = base64.b64encode(key.sign(_said(kind, text), ec.ECDSA(hashes.SHA256()))).decode()
    whole = Signed(kind=kind, document=text, chain=who.chain.decode("ascii"), signature=mark)
    return (json.dumps(whole.model_dump(mode="json"), indent=1) + "\n").encode()


def taken_in(path: Path, *, largest: int = LARGEST) -> bytes | Refusal:
    """The bytes of a file, or why there are none: it is absent, no plain file, or too large."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            return Refusal("unreadable", f"{path} is a link, a folder or a device; name the record's file itself.")
        if found.st_size > largest:
            return Refusal("too-large", f"{path} has {found.st_size} bytes; a record has at most {largest}.")
        with path.open("rb") as file:
            return file.read(largest + 1)[: largest + 1]
    except FileNotFoundError:
        return Refusal(
            "absent", f"{str(path)[:200]} is not there; a record comes from worldloom consent ask and worldloom consent record."
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it holds a NUL character"
        return Refusal("unreadable", f"{str(path)[:200]!r} cannot be read ({reason}).")


def opened(data: bytes, kind: Kind, model: type[Document]) -> tuple[Signed, Document] | Refusal:
    """What a file says, its signature not yet looked at; or why it is no such document."""
    try:
        whole = Signed.model_validate_json(data)
        if whole.kind != kind:
            return Refusal("unreadable", f"it is a {whole.kind}, where a {kind} is needed.")
        return whole, model.model_validate_json(whole.document)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(x) for x in first["loc"])[:80] or "the whole"
        return Refusal("unreadable", f"it cannot be read as a {kind}: {where}: {str(first['msg'])[:160]}.")


def doubts(whole: Signed, now: datetime, home: Path | None = None) -> list[Refusal]:
    """Why a signature proves nothing: it does not fit the text, or its signer is unknown to this machine. Empty where it does."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    bad = Refusal("bad-signature", "its signature does not fit what it says: it was changed, or it was never signed.")
    try:
        leaf, root = x509.load_pem_x509_certificates(whole.chain.encode("ascii"))
        key = leaf.public_key()
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return [bad]
        key.verify(base64.b64decode(whole.signature, validate=True), _said(whole.kind, whole.document), ec.ECDSA(hashes.SHA256()))
    except (ValueError, TypeError, InvalidSignature, binascii.Error, x509.UnsupportedGeneralNameType):
        return [bad]
    return _strangers(leaf, root, now, home)


def _strangers(leaf: Certificate, root: Certificate, now: datetime, home: Path | None) -> list[Refusal]:
    """Whether a leaf stands under a root that this machine knows, today."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature

    unknown = Refusal(
        "unknown-signer",
        "its signer is unknown to this machine; if you trust whoever took it, put their root.pem into the folder trusted beside identity.",
    )
    try:
        known = x509.load_pem_x509_certificates(trusted_roots(home).encode("ascii"))
    except ValueError:
        known = []
    if root not in known:
        return [unknown]
    try:
        leaf.verify_directly_issued_by(root)
        if leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
            return [unknown]
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return [unknown]
    if not all(c.not_valid_before_utc <= now <= c.not_valid_after_utc for c in (leaf, root)):
        return [Refusal("unknown-signer", "its signer's certificate is not valid today.")]
    return []


def own(whole: Signed, home: Path | None = None) -> bool:
    """Whether the root of this machine's own identity stands over the signer."""
    from worldloom.trust.identity import home_dir

    path = (home or home_dir()) / "identity" / "root.pem"
    return path.is_file() and path.read_text("ascii", "replace").strip() in whole.chain


def _said(kind: str, text: str) -> bytes:
    return f"worldloom {kind}\n{text}".encode()


__all__ = ["LARGEST", "Signed", "doubts", "opened", "own", "signed", "taken_in"]
