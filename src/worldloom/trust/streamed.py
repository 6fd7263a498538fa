"""Credentials for a file that is too large for memory, from its SHA-256 alone: a sidecar, by the standard's data-hash assertion.

`Builder.sign` of c2pa-python holds a file three times over (980 MB for 300 MB); the library's own function for ready-made hashes,
which its Python binding does not name, holds nothing (47 MB). The version is pinned, and tests/trust/test_streamed.py watches it.
"""

from __future__ import annotations

import ctypes
import json

from worldloom.trust.facts import Facts, Source, manifest
from worldloom.trust.identity import Identity
from worldloom.trust.seal import SETTINGS
from worldloom.world import InternalError

_FORM = b"application/c2pa"
_ROOM = 20_000
"""Bytes reserved for the signature; a manifest alone is not padded to it."""
_Out = ctypes.POINTER(ctypes.c_ubyte)


def credentials_of(name: str, sha256: bytes, facts: Facts, who: Identity, source: Source | None = None) -> bytes:
    """The contents of `name.c2pa` for a file with this digest. InternalError when the library refuses."""
    from c2pa import Builder, C2paError, C2paSignerInfo, Context, Signer
    from c2pa.c2pa import _lib as library

    said = json.dumps({"exclusions": [], "name": "jumbf manifest", "alg": "sha256", "hash": list(sha256), "pad": []}).encode()
    reserve, sign = library.c2pa_builder_data_hashed_placeholder, library.c2pa_builder_sign_data_hashed_embeddable
    reserve.restype = sign.restype = ctypes.c_int64
    reserve.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.POINTER(_Out)]
    sign.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.POINTER(_Out)]
    try:
        with (
            Context.from_dict(SETTINGS) as context,
            Builder(json.dumps(manifest(facts, name, source or facts.source(name))), context) as builder,
            Signer.from_info(C2paSignerInfo(b"es256", who.chain, who.key, None)) as signer,
        ):
            builder.set_no_embed()
            room, signed = _Out(), _Out()
            if (size := reserve(builder._handle, _ROOM, _FORM, ctypes.byref(room))) > 0:
                library.c2pa_free(room)
                size = sign(builder._handle, signer._handle, said, _FORM, None, ctypes.byref(signed))
            if size <= 0:
                raise InternalError(f"{name} cannot be signed from its digest: the C2PA library returned {size}.")
            found = ctypes.string_at(signed, size)
            library.c2pa_free(signed)
            return found
    except C2paError as error:
        raise InternalError(f"{name} cannot be signed from its digest: {str(error)[:200]}") from error


__all__ = ["credentials_of"]
