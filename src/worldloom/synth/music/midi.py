"""A score as a standard MIDI file (MIDI 1.0, "Standard MIDI Files 1.0", format 0): one track, a channel and a program a part."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from worldloom.synth.music.score import PARTS, Note, Part

TICKS = 480
"""Of a beat."""
PROGRAMS: dict[Part, int] = {"piano": 0, "pad": 48, "pluck": 24, "bell": 8, "drone": 89, "flute": 73}
"""General MIDI Level 1: acoustic grand, strings, nylon guitar, celesta, warm pad, flute."""
MOST_BEAT = 0xFFFFFF
"""Microseconds: three bytes."""
Event = tuple[int, int, bytes]
"""Tick, rank among what happens at once (a key is let go before one is struck), bytes."""


def midi(notes: Iterable[Note], beat: float, name: str = "") -> bytes:
    """The file of these notes, a quarter note of which lasts `beat` seconds. A key that is struck again is let go first."""
    tempo = min(max(round(beat * 1e6), 1), MOST_BEAT)
    events: list[Event] = [(0, 0, _meta(3, name.encode()[:120])), (0, 0, _meta(0x51, tempo.to_bytes(3, "big")))]
    tick = TICKS / (tempo / 1e6)
    struck: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for note in notes:
        start, velocity = round(note.start * tick), min(max(round(note.velocity * 127), 1), 127)
        end = max(round((note.start + note.length) * tick), start + 1)
        struck.setdefault((PARTS.index(note.part), note.pitch), []).append((start, end, velocity))
    for channel in sorted({channel for channel, _ in struck}):
        events.append((0, 1, bytes([0xC0 | channel, PROGRAMS[PARTS[channel]]])))
    for (channel, pitch), times in struck.items():
        events += _key(channel, pitch, sorted(times))
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + _track(sorted(events))


def _key(channel: int, pitch: int, times: list[tuple[int, int, int]]) -> Iterable[Event]:
    for k, (start, end, velocity) in enumerate(times):
        if k + 1 < len(times):
            if times[k + 1][0] == start:
                continue  # both would sound as one: the longer stays
            end = min(end, times[k + 1][0])
        yield start, 3, bytes([0x90 | channel, pitch, velocity])
        yield end, 2, bytes([0x80 | channel, pitch, 64])


def _track(events: list[Event]) -> bytes:
    body, now = bytearray(), 0
    for tick, _, data in events:
        body += _number(tick - now) + data
        now = tick
    body += b"\0" + _meta(0x2F, b"")
    return b"MTrk" + struct.pack(">I", len(body)) + bytes(body)


def _meta(kind: int, data: bytes) -> bytes:
    return bytes([0xFF, kind]) + _number(len(data)) + data


def _number(value: int) -> bytes:
    """A variable-length quantity of at most four bytes."""
    out = [value & 0x7F]
    while value := value >> 7:
        out.insert(0, value & 0x7F | 0x80)
    return bytes(out)


__all__ = ["PROGRAMS", "TICKS", "midi"]
