"""Reads credentials and says what they prove: who signed, and that nothing changed since. Never that a thing is real."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import Field

from worldloom.trust.facts import IPTC, PROVENANCE
from worldloom.trust.folder import LISTING, MAX_LISTING, digest, read_listing
from worldloom.trust.identity import trusted_roots
from worldloom.trust.reader import Reader
from worldloom.trust.seal import ANY, SETTINGS, SIDECAR, media_type
from worldloom.world import Frozen, InputError

State = Literal["trusted", "untrusted", "tampered", "nothing"]
SENTENCE: dict[State, str] = {
    "trusted": "trusted: unchanged since a signer known to this machine sealed it",
    "untrusted": "valid but untrusted signer: unchanged since it was sealed, by a signer this machine does not know",
    "tampered": "tampered: changed since it was sealed, or its credentials are broken",
    "nothing": "nothing found: no credentials, which says nothing about where it came from",
}
MAX_FILE = 16 * 1024**3
MAX_CREDENTIALS = 8 * 1024**2
_ORDER: tuple[State, ...] = ("trusted", "untrusted", "nothing", "tampered")
NOT_FOUND = ("ManifestNotFound", "NotSupported", "jumbf not found")


class VerifyError(InputError):
    """What was given to verify cannot be read or is larger than the bounds."""

    code = "verify"


class Verdict(Frozen):
    """What the credentials of one file or folder prove. `claims` is what the signer says, true or not."""

    path: str
    state: State
    problems: tuple[str, ...] = ()
    signer: str = ""
    claims: dict[str, str] = Field(default_factory=dict)
    files: tuple[Verdict, ...] = ()
    """For a folder: one verdict a listed file."""

    @property
    def sentence(self) -> str:
        """The verdict in words."""
        return SENTENCE[self.state]


class _Known(NamedTuple):
    """The roots that this machine knows, and the process that reads."""

    roots: str
    reader: Reader


def verify(path: Path, *, home: Path | None = None) -> Verdict:
    """The verdict on a file, a sidecar (`NAME.c2pa`, judged with the file beside it) or a world folder.

    Uses no network, follows nothing out of a folder, and reads at most MAX_FILE bytes. VerifyError when there is nothing to read.
    """
    roots = trusted_roots(home)
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
            raise VerifyError(f"{path} is neither a file nor a folder; name one that worldloom wrote.")
        look = _folder if stat.S_ISDIR(mode) else _sidecar if path.name.endswith(SIDECAR) else _file
        with Reader() as reader:
            return look(path, _Known(roots, reader))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise VerifyError(f"{str(path)[:200]!r} cannot be read ({reason}); name a file or a world folder.") from error


def _sidecar(path: Path, known: _Known) -> Verdict:
    target = path.with_name(path.name[: -len(SIDECAR)])
    if not target.is_file():
        return Verdict(path=str(path), state="nothing", problems=(f"{target.name}, which it belongs to, is not beside it",))
    return _file(target, known)


def _file(path: Path, known: _Known) -> Verdict:
    """A file that carries its credentials inside, or has them beside it. What is inside wins."""
    if path.stat().st_size > MAX_FILE:
        raise VerifyError(f"{path} is larger than {MAX_FILE // 2**30} GiB, the most that is verified.")
    kind = media_type(path.name)
    beside = path.with_name(path.name + SIDECAR)
    if kind != ANY:
        verdict = _read(path, kind, None, known)
        if verdict.state != "nothing" or not beside.is_file():
            return verdict
    if not beside.is_file():
        return Verdict(path=str(path), state="nothing")
    if beside.stat().st_size > MAX_CREDENTIALS:
        raise VerifyError(f"{beside} is larger than {MAX_CREDENTIALS // 2**20} MiB, so it is no credential.")
    return _read(path, ANY, beside, known)


def _read(path: Path, kind: str, credentials: Path | None, known: _Known) -> Verdict:
    settings = {**SETTINGS, "trust": {"user_anchors": known.roots}} if known.roots else SETTINGS
    answer = known.reader.ask(os.path.abspath(path), kind, os.path.abspath(credentials) if credentials else None, settings)
    text = str(answer.get("error", ""))
    if not text:
        return _judge(path, answer["report"])
    if credentials is None and any(word in text for word in NOT_FOUND):
        return Verdict(path=str(path), state="nothing")
    return Verdict(path=str(path), state="tampered", problems=(f"its credentials cannot be read: {text[:200]}",))


def _judge(path: Path, report: dict[str, Any]) -> Verdict:
    """Our state from the library's: trusted only through a root that this machine knows itself."""
    manifest = report.get("manifests", {}).get(report.get("active_manifest", ""), {})
    codes = tuple(str(status.get("code", "")) for status in report.get("validation_status", ()))
    state: State = "untrusted"
    if report.get("validation_state") not in ("Valid", "Trusted"):
        state = "tampered"
    elif report.get("validation_state") == "Trusted" and report["validation_results"].get("trustListUri") == "user_anchors":
        state = "trusted"
    signer = manifest.get("signature_info", {})
    return Verdict(
        path=str(path),
        state=state,
        problems=tuple(code for code in codes if code != "signingCredential.untrusted") if state == "tampered" else (),
        signer=str(signer.get("common_name", ""))[:200],
        claims=_claims(manifest),
    )


def _claims(manifest: dict[str, Any]) -> dict[str, str]:
    """What the signer says, flat and bounded."""
    data = {str(item.get("label", "")): item.get("data") for item in manifest.get("assertions", ())}
    ours = data.get(PROVENANCE)
    keys = ("provider", "system", "version", "time", "id", "prompt_sha256", "seed", "watermark")
    claims = {key: str(ours[key])[:200] for key in keys if key in ours} if isinstance(ours, dict) else {}
    if isinstance(ours, dict) and isinstance(ours.get("consents"), list):
        claims["consents"] = " ".join(str(one)[:64] for one in ours["consents"][:20])
    for label, value in data.items():
        if label.startswith("c2pa.actions") and isinstance(value, dict):
            for action in value.get("actions", ()):
                if source := str(action.get("digitalSourceType", "")):
                    claims["source"] = source.removeprefix(IPTC)[:200]
    return claims


def _folder(path: Path, known: _Known) -> Verdict:
    """Listing first, then every listed file against it and by its own credentials."""
    listing = path / LISTING
    if listing.is_symlink() or not listing.is_file():
        return Verdict(path=str(path), state="nothing", problems=(f"it has no {LISTING}",))
    if listing.stat().st_size > MAX_LISTING:
        raise VerifyError(f"{listing} is larger than {MAX_LISTING // 2**20} MiB, so worldloom did not write it.")
    head = _file(listing, known)
    entries = read_listing(path)
    if head.state in ("tampered", "nothing") or not entries:
        return head.model_copy(update={"path": str(path), "state": "nothing" if head.state == "nothing" else "tampered"})
    listed = [_listed(path, entry, known) for entry in entries]
    checked = [v for v in listed if not (v.path.endswith(SIDECAR) and v.state == "trusted")]
    named = {entry["name"] for entry in entries} | {LISTING, LISTING + SIDECAR}
    extra = sorted(child.name for child in path.iterdir() if child.name not in named)
    broken = [v for v in checked if v.state in ("tampered", "nothing")]
    problems = [f"{Path(v.path).name}: {'; '.join(v.problems) or v.sentence}" for v in broken]
    state = max((head.state, *("tampered" if v.state == "nothing" else v.state for v in checked)), key=_ORDER.index)
    notes = [f"{name}: not sealed with the folder" for name in extra[:50]]
    return head.model_copy(
        update={"path": str(path), "state": state, "problems": (*problems, *notes), "files": tuple(checked)}
    )


def _listed(folder: Path, entry: dict[str, Any], known: _Known) -> Verdict:
    """One listed file: there, no link, the size and digest that the listing says, and sound credentials of its own."""
    path = folder / entry["name"]
    wrong = ""
    if path.is_symlink() or not path.is_file():
        wrong = "missing" if not path.is_symlink() else "a link now"
    elif path.stat().st_size != entry["size"] or digest(path) != entry["sha256"]:
        wrong = "not the bytes that the folder's listing was sealed with"
    if wrong:
        return Verdict(path=str(path), state="tampered", problems=(wrong,))
    if path.name.endswith(SIDECAR):  # judged together with the file it belongs to
        return Verdict(path=str(path), state="trusted")
    return _file(path, known)


__all__ = ["State", "Verdict", "VerifyError", "verify", "SENTENCE"]
