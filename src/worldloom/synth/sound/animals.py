"""Voices of beasts: a glottal source through the throat's resonances."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.birds import sequence
from worldloom.synth.sound.dsp import (
    RATE,
    TAU,
    add,
    band,
    buzz,
    count,
    echo,
    fall,
    formants,
    line,
    noise,
    pair,
    roomed,
    spread,
    swell,
    tails,
    times,
    tone,
    wander,
)
from worldloom.synth.sound.recipe import event, recipe

Curve = list[tuple[float, float]]
Peaks = list[tuple[float, float, float]]


def voice(g: Generator, seconds: float, f0: Curve, peaks: Peaks, *, tilt: float = -6.0, breath: float = 0.1, rough: float = 0.0,
          attack: float = 0.05, release: float = 0.15, shake: float = 0.0, shake_rate: float = 8.0) -> Floats:  # fmt: skip
    """A cry along a pitch curve (share, Hz): breath is noise on it, rough breaks it up, shake is tremolo with vibrato."""
    n = count(seconds)
    t = times(n)
    wave = np.sin(TAU * shake_rate * t)
    f = line(f0, n) * (1 + 0.04 * shake * wave + 0.012 * (wander(g, n, 14) - 0.5))
    x = buzz(f, tilt, 9000)
    x = x * (1 + rough * np.sin(TAU * g.uniform(45, 85) * t + 2 * np.sin(TAU * 13 * t))) * (1 - 0.5 * shake * (0.5 + 0.5 * wave))
    x = (x + breath * noise(g, n, 300, 7000, -2)) * swell(n, attack, release)
    return np.asarray(formants(x, peaks) + 0.04 * x)


def ended(x: Floats, n: int) -> Floats:
    """Cut or padded to n samples."""
    return np.pad(x[:n], (0, max(0, n - len(x))))


def outdoors(g: Generator, x: Floats, n: int, wet: float = 0.15) -> Floats:
    """With a little of the place round it, n samples."""
    return echo(g, ended(x, n), 1.0, 4000, wet, loop=False)[:n] * swell(n, 0.0, 0.1)


@event("dog", "a dog barks", seconds=2.2, every=12)
def dog(g: Generator, n: int) -> Floats:
    k = g.uniform(0.8, 1.25)
    throat: Peaks = [(620 * k, 180, 1.0), (1150 * k, 250, 0.8), (2500 * k, 600, 0.35)]

    def bark() -> Floats:
        return voice(
            g, 0.19, [(0, 230 * k), (0.3, 520 * k), (1, 210 * k)], throat, breath=0.5, rough=0.5, attack=0.008, release=0.1
        )

    at, notes = 0.0, []
    for _ in range(int(g.integers(2, 5))):
        notes.append((at, bark(), float(g.uniform(0.7, 1))))
        at += float(g.uniform(0.28, 0.5))
    return outdoors(g, sequence(notes), n)


@event("wolf", "a wolf howls", seconds=5.5, every=15)
def wolf(g: Generator, n: int) -> Floats:
    f = g.uniform(340, 420)
    x = voice(g, 4.2, [(0, f * 0.7), (0.12, f * 1.35), (0.25, f * 1.2), (0.7, f * 1.25), (1, f * 0.75)],
              [(560, 160, 1.0), (1100, 260, 0.3)],
              tilt=-9, breath=0.05, attack=0.25, release=0.9)  # fmt: skip
    return echo(g, ended(x, n), 2.5, 2500, 0.35, loop=False)[:n] * swell(n, 0, 0.8)


@event("cow", "a cow lows", seconds=3.0, every=16)
def cow(g: Generator, n: int) -> Floats:
    f, seconds = g.uniform(95, 125), g.uniform(1.5, 2.2)
    shut = voice(
        g,
        seconds,
        [(0, f), (0.4, f * 1.35), (0.85, f * 1.15), (1, f * 0.9)],
        [(260, 90, 1.0), (900, 250, 0.15)],
        breath=0.05,
        attack=0.15,
        release=0.4,
    )
    wide = voice(
        g,
        seconds,
        [(0, f), (0.4, f * 1.35), (0.85, f * 1.15), (1, f * 0.9)],
        [(520, 130, 1.0), (1050, 200, 0.6), (2400, 500, 0.15)],
        attack=0.6,
        release=0.5,
        rough=0.15,
    )
    return outdoors(g, 0.7 * shut + wide, n)


@event("sheep", "a sheep bleats", seconds=1.6, every=9)
def sheep(g: Generator, n: int) -> Floats:
    f = g.uniform(190, 330)
    return outdoors(g, voice(g, g.uniform(0.7, 1.1), [(0, f), (0.3, f * 1.1), (1, f * 0.88)],
                             [(700, 150, 1.0), (1450, 250, 0.8), (2600, 450, 0.4)],
                             tilt=-4, shake=0.8, shake_rate=g.uniform(7, 9), breath=0.15, attack=0.06, release=0.25), n)  # fmt: skip


@event("horse", "a horse whinnies", seconds=3.0, every=15)
def horse(g: Generator, n: int) -> Floats:
    f = g.uniform(850, 1050)
    x = voice(g, 1.5, [(0, f * 0.7), (0.12, f * 1.2), (0.4, f), (1, f * 0.4)], [(950, 250, 1.0), (1900, 400, 0.7), (3200, 700, 0.4)],
              tilt=-4, shake=0.9, shake_rate=10.5, breath=0.25, rough=0.3, attack=0.08, release=0.4)  # fmt: skip
    return outdoors(g, sequence([(0.0, x, 1.0), (1.75, snort(g), 0.6)]), n)


def snort(g: Generator) -> Floats:
    """Air fluttering through nostrils."""
    m = count(0.7)
    flap = 0.4 + 0.6 * np.clip(np.sin(TAU * 24 * times(m) * line([(0, 1.1), (1, 0.7)], m)), 0, 1)
    return noise(g, m, 200, 2600, -4) * flap * swell(m, 0.03, 0.5)


@event("pig", "a pig grunts", seconds=1.8, every=8)
def pig(g: Generator, n: int) -> Floats:
    def grunt() -> Floats:
        return voice(
            g,
            g.uniform(0.14, 0.24),
            [(0, 90), (0.5, 120), (1, 80)],
            [(480, 150, 1.0), (1300, 300, 0.5)],
            rough=0.9,
            breath=0.8,
            attack=0.02,
            release=0.08,
        )

    return ended(sequence([(0.33 * i, grunt(), 1.0) for i in range(int(g.integers(2, 5)))]), n)


@event("frog", "a frog croaks", seconds=1.4, every=5)
def frog(g: Generator, n: int) -> Floats:
    def croak(g: Generator) -> Floats:
        m = count(0.34)
        pulse = np.clip(np.sin(TAU * g.uniform(38, 60) * times(m)), 0, 1) ** 3
        return formants(
            (noise(g, m, 300, 3000) * 0.4 + buzz(np.full(m, 190.0), -4, 4000)) * pulse * swell(m, 0.06, 0.1),
            [(900, 200, 1.0), (2100, 350, 0.7)],
        )

    return ended(sequence([(0.5 * i, croak(g), 1.0) for i in range(int(g.integers(1, 4)))]), n)


@recipe("cat_purr", "the cat purrs", family="purr", seconds=6.0)
def cat_purr(g: Generator, n: int) -> Floats:
    k = max(1, round(n / RATE / 2.4))
    u = (np.arange(n) * k / n) % 1
    inhale = u < 0.45
    rate = np.where(inhale, 27.0, 23.5)
    p = np.cumsum(rate) / RATE
    p += (round(float(p[-1])) - p[-1]) * np.arange(1, n + 1) / n
    pulse = np.exp(-((p % 1) * 7.0))
    flow = np.where(inhale, np.sin(np.pi * u / 0.45), np.sin(np.pi * (u - 0.45) / 0.55)) ** 0.5
    body = 0.7 * noise(g, n, 60, 420, -3) + 0.25 * noise(g, n, 400, 1600, -3) * np.where(inhale, 0.6, 1.0)
    return np.asarray(band(body * pulse * flow, 30, 2200) + 0.05 * noise(g, n, 200, 2500, -3) * flow)


@event("cat_meow", "a cat meows", seconds=1.2, every=12)
def cat_meow(g: Generator, n: int) -> Floats:
    f = g.uniform(480, 600)
    return ended(
        voice(
            g,
            0.75,
            [(0, f * 0.85), (0.3, f * 1.25), (1, f * 0.8)],
            [(950, 220, 1.0), (1900, 300, 0.7), (3300, 600, 0.3)],
            tilt=-5,
            release=0.3,
        ),
        n,
    )


@recipe("bee", "bees hum", family="insects", seconds=8.0)
def bee(g: Generator, n: int) -> Floats:
    out = 0.03 * noise(g, n, 150, 900)
    for _ in range(4):
        f = g.uniform(195, 245) * (1 + 0.08 * (wander(g, n, 2.0) - 0.5))
        out += tone(f, [1, 0.7, 0.5, 0.35, 0.2, 0.15, 0.1], loop=True) * np.clip(wander(g, n, 0.5) * 1.8 - 0.5, 0, 1)
    return out


@event("lion", "a lion roars", seconds=4.0, every=20)
def lion(g: Generator, n: int) -> Floats:
    def roar(d: float) -> Floats:
        return voice(
            g,
            d,
            [(0, 150), (0.25, 200), (1, 85)],
            [(450, 150, 1.0), (800, 250, 0.7), (1900, 500, 0.25)],
            rough=0.8,
            breath=0.6,
            attack=0.1,
            release=0.5,
        )

    return outdoors(g, sequence([(0.0, roar(1.4), 1.0), (1.7, roar(0.8), 0.8), (2.7, roar(0.6), 0.6)]), n)


@event("elephant", "an elephant trumpets", seconds=2.6, every=22)
def elephant(g: Generator, n: int) -> Floats:
    x = voice(
        g,
        1.5,
        [(0, 340), (0.2, 620), (0.7, 560), (1, 380)],
        [(700, 200, 0.8), (1500, 300, 1.0), (3000, 700, 0.6)],
        tilt=-2,
        rough=0.5,
        breath=0.4,
        attack=0.1,
        release=0.3,
    )
    return outdoors(g, x, n, 0.25)


@event("seal", "a seal barks", seconds=2.0, every=10)
def seal(g: Generator, n: int) -> Floats:
    def bark() -> Floats:
        return voice(
            g,
            0.28,
            [(0, 260), (0.3, 330), (1, 230)],
            [(600, 150, 1.0), (1400, 300, 0.7)],
            tilt=-3,
            rough=0.7,
            breath=0.3,
            attack=0.02,
            release=0.12,
        )

    return outdoors(g, sequence([(0.42 * i, bark(), 1.0) for i in range(int(g.integers(3, 5)))]), n)


@event("dolphin", "a dolphin clicks and whistles", seconds=2.0, every=9)
def dolphin(g: Generator, n: int) -> Floats:
    m = count(0.7)
    f = line([(0, 6000), (0.4, g.uniform(9000, 12000)), (1, 7000)], m)
    out = np.zeros(n)
    add(out, np.sin(TAU * np.cumsum(f) / RATE) * swell(m, 0.1, 0.2), 0.0, 0.6, wrap=False)
    for i in range(40):
        add(
            out,
            noise(g, count(0.004), 3000, 15000) * fall(count(0.004), 0.0008, 0.0001),
            0.9 + 0.02 * i * (1 - i / 120),
            0.5,
            wrap=False,
        )
    return out


@event("monkey", "a monkey chatters", seconds=1.8, every=9)
def monkey(g: Generator, n: int) -> Floats:
    def hoot(k: float) -> Floats:
        return voice(
            g,
            0.13,
            [(0, 480 * k), (0.5, 760 * k), (1, 560 * k)],
            [(900, 250, 1.0), (1800, 400, 0.6)],
            breath=0.3,
            attack=0.02,
            release=0.06,
        )

    return outdoors(g, sequence([(0.19 * i, hoot(1 + 0.06 * i), 0.6 + 0.07 * i) for i in range(7)]), n)


VOWELS: tuple[Peaks, ...] = (
    [(730, 90, 1.0), (1090, 110, 0.6), (2440, 160, 0.25)], [(530, 80, 1.0), (1840, 120, 0.45), (2480, 160, 0.25)],
    [(300, 60, 1.0), (870, 100, 0.3), (2240, 160, 0.1)], [(570, 80, 1.0), (840, 100, 0.6), (2410, 160, 0.15)],
    [(390, 70, 1.0), (1990, 120, 0.4), (2550, 160, 0.25)],
)  # fmt: skip
"""Formants of /a e u o i/ (Peterson & Barney 1952)."""


def babble(g: Generator, seconds: float, pitch: float) -> Floats:
    """Wordless talk: syllables with vowels and consonants that no one can make out."""
    at, notes, k = 0.0, [], pitch / 120
    while at < seconds - 0.3:
        d, drop = float(g.uniform(0.1, 0.24)), 1.15 - 0.3 * at / seconds
        f = pitch * drop * g.uniform(0.9, 1.15)
        peaks = [(p * (1 + 0.12 * (k > 1.4)), w, a) for p, w, a in VOWELS[int(g.integers(len(VOWELS)))]]
        notes.append(
            (
                at + 0.03,
                voice(
                    g, d, [(0, f * 0.95), (0.4, f * 1.06), (1, f * 0.9)], peaks, tilt=-8, breath=0.04, attack=0.03, release=0.05
                ),
                float(g.uniform(0.5, 1)),
            )
        )
        if g.random() < 0.5:
            m = count(0.05)
            notes.append((at, noise(g, m, 2200, 7500) * fall(m, 0.015, 0.006), 0.03))
        at += d + float(g.choice([0.02, 0.03, 0.05, 0.3], p=[0.35, 0.35, 0.2, 0.1]))
    return sequence(notes) if notes else np.zeros(count(seconds))


def talkers(g: Generator, n: int, people: int, near: float) -> Floats:
    """Stereo murmur of so many people who speak by turns."""
    room = tails(g, 1.1, 3500)
    takes = [
        heard(room, babble(g, float(g.uniform(1.0, 2.4)), float(g.choice([105, 120, 135, 190, 215, 235]))), near)
        for _ in range(min(12, people))
    ]
    rows = []
    for _ in range(people):
        at = float(g.uniform(0, 2))
        while at < n / RATE:
            x = takes[int(g.integers(len(takes)))]
            rows.append((at, x * float(g.uniform(0.3, 1.0))))
            at += len(x) / RATE - 1.1 + float(g.gamma(2, 0.9))
    return spread(g, n, rows)


def heard(room: tuple[Floats, Floats], x: Floats, near: float) -> Floats:
    """Talk across a room: dull and blurred the farther it is, stereo."""
    return roomed(band(x, 120, 1800 + 2500 * near), room, 0.6 - 0.3 * near)


@recipe("crowd", "people murmur")
def crowd(g: Generator, n: int) -> Floats:
    return talkers(g, n, 14, 0.3) + 0.02 * pair(g, lambda g: noise(g, n, 150, 1500, -3))


@recipe("crowd_small", "a few people talk", family="crowd")
def crowd_small(g: Generator, n: int) -> Floats:
    return talkers(g, n, 3, 0.6) + 0.006 * pair(g, lambda g: noise(g, n, 150, 1500, -3))


@recipe("murmur", "someone speaks softly", family="crowd", seconds=10.0)
def murmur(g: Generator, n: int) -> Floats:
    x = talkers(g, n, 1, 0.5)
    return np.asarray(x.sum(1))


__all__ = ["voice", "snort", "babble", "talkers"]
