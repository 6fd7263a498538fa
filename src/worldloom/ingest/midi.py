"""Standard MIDI files as notes: (start ms, note, velocity, duration ms), sorted, and their beat. Own parser, every length checked."""

from __future__ import annotations

import struct
from typing import NamedTuple

import numpy as np

from worldloom.ingest.decoded import Decoded, digest_of
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import require

LONGEST = 24 * 3600 * 1000
"""Milliseconds."""
PLAIN = 500_000
"""Microseconds a quarter note until a tempo is set."""
_LENGTH = {0x80: 2, 0x90: 2, 0xA0: 2, 0xB0: 2, 0xC0: 1, 0xD0: 1, 0xE0: 2}


class _Note(NamedTuple):
    start: int
    end: int
    pitch: int
    velocity: int


class _Tape:
    """Bytes that are read forward and end with a refusal."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        require(0 <= count <= len(self.data) - self.at, "a MIDI track ends in the middle of an event")
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self) -> int:
        """A variable-length number of at most four bytes."""
        value = 0
        for _ in range(4):
            byte = self.take(1)[0]
            value = value << 7 | byte & 0x7F
            if not byte & 0x80:
                return value
        require(False, "a MIDI number has more than four bytes")
        return value

    def more(self) -> bool:
        return self.at < len(self.data)


def read_midi(data: bytes, limits: Limits) -> list[Decoded]:
    """One piece."""
    require(len(data) >= 14 and data[:4] == b"MThd", "it does not begin with MThd")
    length, form, count, division = struct.unpack_from(">IHHH", data, 4)
    require(length >= 6 and form in (0, 1, 2) and count >= 1 and division != 0, "its MIDI header is damaged")
    require(form != 2, "it holds several pieces (format 2); formats 0 and 1 are read")
    require(division < 0x8000 or ((256 - (division >> 8)) in (24, 25, 29, 30) and division & 0xFF > 0), "its MIDI time division is damaged")
    at, notes, tempos = 8 + length, list[_Note](), list[tuple[int, int]]()
    for _ in range(count):
        if at == len(data):
            break  # some writers count a track too many
        require(at + 8 <= len(data) and data[at : at + 4] == b"MTrk", "a MIDI track does not begin where it should")
        size = struct.unpack_from(">I", data, at + 4)[0]
        require(size <= len(data) - at - 8, "a MIDI track is said to be longer than the file")
        _track(_Tape(data[at + 8 : at + 8 + size]), notes, tempos, limits)
        at += 8 + size
    require(bool(notes), "it holds no notes", "empty")
    events = _in_milliseconds(notes, tempos, division)
    seconds = float((events[:, 0] + events[:, 3]).max()) / 1000
    facts = {"notes": len(events), "seconds": round(seconds, 3), "beat": _beat(tempos, division)}
    return [Decoded("midi", {"midi": events}, facts, alike=digest_of(events))]


def _beat(tempos: list[tuple[int, int]], division: int) -> float | None:
    """Milliseconds of a quarter note, where the file has one tempo from beginning to end."""
    told = set(dict([(0, PLAIN), *sorted(tempos)]).values())
    return round(told.pop() / 1000, 3) if len(told) == 1 and division < 0x8000 else None


def _track(tape: _Tape, notes: list[_Note], tempos: list[tuple[int, int]], limits: Limits) -> None:
    now, running, held = 0, 0, dict[tuple[int, int], list[tuple[int, int]]]()
    while tape.more():
        now += tape.number()
        status = tape.data[tape.at] if tape.more() else 0
        if status >= 0x80:
            tape.at += 1
        else:
            status = running
        if status == 0xFF:
            kind, body = tape.take(1)[0], tape.take(tape.number())
            if kind == 0x51 and len(body) == 3:
                tempos.append((now, max(int.from_bytes(body, "big"), 1)))
            if kind == 0x2F:
                break
            running = 0
        elif status in (0xF0, 0xF7):
            tape.take(tape.number())
            running = 0
        else:
            require(status & 0xF0 in _LENGTH, "a MIDI event has no known status")
            running = status
            _event(status, tape.take(_LENGTH[status & 0xF0]), now, held, notes)
            require(len(notes) <= limits.notes, f"it has more than {limits.notes} notes", "too-large")
    for (_, pitch), starts in held.items():
        notes += [_Note(start, now, pitch, velocity) for start, velocity in starts]


def _event(status: int, body: bytes, now: int, held: dict[tuple[int, int], list[tuple[int, int]]], notes: list[_Note]) -> None:
    require(max(body) < 0x80, "a MIDI event has a status where data should be")
    kind, channel = status & 0xF0, status & 0x0F
    if kind == 0x90 and body[1]:
        starts = held.setdefault((channel, body[0]), [])
        require(len(starts) < 64, "a MIDI key is pressed 64 times without being let go")
        starts.append((now, body[1]))
    elif kind in (0x80, 0x90):
        if pressed := held.get((channel, body[0])):
            start, velocity = pressed.pop(0)
            notes.append(_Note(start, now, body[0], velocity))


def _in_milliseconds(notes: list[_Note], tempos: list[tuple[int, int]], division: int) -> np.ndarray:
    """int32 (m, 4)."""
    ticks = np.array([(n.start, n.end) for n in notes], np.float64)
    if division >= 0x8000:
        times = ticks * 1000 / ((256 - (division >> 8)) * (division & 0xFF))
    else:
        changes = dict([(0, PLAIN), *sorted(tempos)])
        at = np.array(sorted(changes), np.float64)
        per_tick = np.array([changes[int(t)] for t in at]) / 1000 / division
        base = np.concatenate([[0.0], np.cumsum(np.diff(at) * per_tick[:-1])])
        i = np.searchsorted(at, ticks, "right") - 1
        times = base[i] + (ticks - at[i]) * per_tick[i]
    require(float(times.max()) <= LONGEST, "its times reach beyond a day", "too-large")
    whole = np.rint(times).astype(np.int32)
    out = np.stack([whole[:, 0], [n.pitch for n in notes], [n.velocity for n in notes], whole[:, 1] - whole[:, 0]], 1)
    return out[np.lexsort(out.T[::-1])].astype(np.int32)


__all__ = ["read_midi"]
