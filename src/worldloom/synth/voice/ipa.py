"""Phonemes as people write them (IPA) in the alphabet of the voices, which has a letter for each diphthong and affricate."""

from __future__ import annotations

from worldloom.world import InputError

PAIRS = {"eɪ": "A", "aɪ": "I", "oʊ": "O", "əʊ": "O", "aʊ": "W", "ɔɪ": "Y", "tʃ": "ʧ", "dʒ": "ʤ", "t͡ʃ": "ʧ", "d͡ʒ": "ʤ", "ɝ": "ɜɹ", "ɚ": "əɹ",
         "g": "ɡ", "r": "ɹ", "ɾ": "T", "ʔ": "t", "'": "ˈ", "ɫ": "l", "ɐ": "ɐ", "ɨ": "ɪ", "ː": "", ".": "", "͡": "", "‿": "", "e": "ɛ",
         "o": "O", "a": "ɑ", "ɪə": "ɪə"}  # fmt: skip
VOWELS = frozenset("AIOQWYaeiouæɑɐɒɔəɛɜɪʊʌᵊᵻɚ")
"""Vowels of the voices' alphabet."""
CONSONANTS = frozenset("bdfhjklmnpstvwzðŋɡɹɾʃʒʤʧθTʔx")
STRESS = frozenset("ˈˌ")


def known(text: str) -> str:
    """IPA in the voices' alphabet. InputError for a sign that English does not have."""
    out, at = "", 0
    text = text.strip().strip("/[]").replace(" ", "")
    while at < len(text):
        for size in (3, 2, 1):
            if (piece := text[at : at + size]) in PAIRS and len(piece) == size:
                out += PAIRS[piece]
                break
        else:
            size = 1
            if text[at] not in VOWELS | CONSONANTS | STRESS:
                raise InputError(f"the phoneme {text[at]!r} in {text[:60]!r} is not one of English in IPA, such as /təˈmeɪtoʊ/.")
            out += text[at]
        at += size
    if not set(out) & VOWELS and not set(out) & CONSONANTS:
        raise InputError(f"{text[:60]!r} holds no phoneme; write IPA such as /təˈmeɪtoʊ/.")
    return out


__all__ = ["CONSONANTS", "STRESS", "VOWELS", "known"]
