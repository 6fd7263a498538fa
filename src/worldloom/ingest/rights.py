"""May this item go in: its licence, the consent, and the wish in its Content Credentials or photo metadata."""

from __future__ import annotations

import difflib
import re
from typing import Literal, NamedTuple

from worldloom.ingest.refusal import IngestError, Refused, require
from worldloom.ingest.said import Said

Wish = Literal["allowed", "constrained", "notAllowed", "unstated", "broken"]
"""About training, from credentials. `broken`: there are credentials that cannot be read or were tampered with."""

UNKNOWN = "unknown"
LICENCES = (
    "CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "CC-BY-2.5", "CC-BY-2.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-SA-2.0", "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0", "CC-BY-NC-3.0", "CC-BY-NC-SA-3.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", "CC-PDDC", "PDDL-1.0", "ODC-By-1.0",
    "ODbL-1.0", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0", "C-UDA-1.0", "O-UDA-1.0", "MIT", "MIT-0", "Apache-2.0",
    "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unlicense", "Zlib", "OFL-1.1", "FAL-1.3", "GFDL-1.3-or-later", "GPL-2.0-only",
    "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "LGPL-3.0-or-later", "AGPL-3.0-or-later", "MPL-2.0", "EUPL-1.2", "OGL-UK-3.0",
    "etalab-2.0", "DL-DE-BY-2.0", "DL-DE-ZERO-2.0", "NLOD-2.0",
)  # fmt: skip
"""SPDX identifiers that data come under. Others: `LicenseRef-NAME`."""
_BY_LOWER = {name.lower(): name for name in LICENCES}
_REF = re.compile(r"LicenseRef-[A-Za-z0-9.-]{1,60}", re.IGNORECASE)
_CC = re.compile(r"(?i)(?:https?://)?(?:www\.)?creativecommons\.org/(?:licenses/(by(?:-nc)?(?:-sa|-nd)?)|publicdomain/(zero))/(\d\.\d)/?.*")
_LOOSE = re.compile(r"(?i)cc[ -]?(0|by(?:[ -]nc)?(?:[ -](?:sa|nd))?)(?:[ -](\d\.\d))?")


class Rights(NamedTuple):
    """What is recorded with an item."""

    licence: str
    consent: str
    credentials: Wish


def licence(word: str) -> str:
    """The SPDX identifier for what somebody wrote. Refused with the nearest one when there is none."""
    text = " ".join(word.split())[:200]
    if found := _CC.fullmatch(text):
        text = "CC0-1.0" if found[2] else f"CC-{found[1].upper()}-{found[3]}"
    elif found := _LOOSE.fullmatch(text):
        text = "CC0-1.0" if found[1] == "0" else f"CC-{found[1].upper().replace(' ', '-')}-{found[2] or '4.0'}"
    if text.lower() == UNKNOWN:
        return UNKNOWN
    if text.lower() in _BY_LOWER:
        return _BY_LOWER[text.lower()]
    if _REF.fullmatch(text):
        return "LicenseRef-" + text[11:]
    close = difflib.get_close_matches(text.lower(), _BY_LOWER, n=1, cutoff=0.6)
    other = "name one such as CC0-1.0 or CC-BY-4.0, LicenseRef-NAME for another, or unknown"
    hint = f"did you mean {_BY_LOWER[close[0]]}?" if close else other
    raise Refused("bad-licence", f"{text[:80]!r} is not an SPDX licence identifier; {hint}")


def licence_option(word: str | None) -> str:
    """The licence that the user states for all items that state none; '' for no statement. IngestError for an unknown word."""
    if word is None:
        return ""
    try:
        return licence(word)
    except Refused as bad:
        raise IngestError(bad.why) from None


def judged(said: Said, wish: Wish, stated: str, consent: str) -> Rights:
    """What is recorded; Refused when the item may not go in. `stated` and `consent` are the user's for all items."""
    agreed = said.consent if said.consent.lower() not in ("", "no", "false", "0", "none") else consent
    if said.consent.lower() in ("no", "false", "0", "none"):
        raise Refused("training-not-allowed", f"its metadata say consent: {said.consent}")
    require(wish != "notAllowed", "its credentials or metadata say that training on it is not allowed", "training-not-allowed")
    held = "its credentials constrain training on it; if you have its maker's agreement, say so with --consent"
    require(wish != "constrained" or bool(agreed), held, "training-constrained")
    broken = "its Content Credentials are broken, so its maker's wish cannot be read; with that person's agreement, say --consent"
    require(wish != "broken" or bool(agreed), broken, "broken-credentials")
    word = said.licence or stated
    require(bool(word), "nobody states a licence for it; say --licence SPDX for all, or add a licence column or sidecar", "no-licence")
    found = licence(word)
    if found == UNKNOWN and stated != UNKNOWN:
        raise Refused("no-licence", "its licence is unknown; --licence unknown takes such items in")
    return Rights(found, agreed, wish)


__all__ = ["LICENCES", "Rights", "UNKNOWN", "Wish", "judged", "licence", "licence_option"]
