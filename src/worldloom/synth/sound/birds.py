"""Birds: songs by the hour, gulls, owls, crows and the farmyard."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
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
    glide,
    line,
    noise,
    pair,
    roomed,
    spread,
    tails,
    swell,
    times,
    tone,
    wander,
)
from worldloom.synth.sound.recipe import event, recipe

Song = Callable[[Generator], Floats]


def chirp(g: Generator, seconds: float, points: list[tuple[float, float]], rough: float = 0.0) -> Floats:
    """A whistled note along (share, Hz) points, a breath of noise on it."""
    n = count(seconds)
    f = line(points, n)
    x = np.sin(glide(f)) + 0.08 * np.sin(2 * glide(f))
    if rough:
        x = x * (1 + rough * np.sin(TAU * g.uniform(90, 160) * times(n)))
    return np.asarray(x * swell(n, seconds * 0.2, seconds * 0.45))


def sequence(notes: list[tuple[float, Floats, float]]) -> Floats:
    """Notes (start s, samples, gain) in one buffer."""
    out = np.zeros(max(count(at) + len(x) for at, x, _ in notes) + 1)
    for at, x, a in notes:
        add(out, x, at, a, wrap=False)
    return out


def blackbird(g: Generator) -> Floats:
    """Slow fluted notes, then a squeaky flourish."""
    at, notes = 0.0, []
    for _ in range(int(g.integers(3, 6))):
        f, d = g.uniform(1700, 2700), g.uniform(0.12, 0.3)
        notes.append((at, chirp(g, d, [(0, f), (0.4, f * g.uniform(0.9, 1.2)), (1, f * g.uniform(0.85, 1.1))]), 1.0))
        at += d + g.uniform(0.02, 0.1)
    for _ in range(int(g.integers(3, 7))):
        f = g.uniform(4200, 7000)
        notes.append((at, chirp(g, 0.05, [(0, f), (1, f * g.uniform(0.7, 1.3))]), 0.3))
        at += 0.06
    return sequence(notes)


def great_tit(g: Generator) -> Floats:
    """Two notes, like a squeaky pump, again and again."""
    hi, lo, step = g.uniform(4600, 5400), g.uniform(3400, 3900), g.uniform(0.16, 0.2)
    k = int(g.integers(3, 7))
    return sequence(
        [
            ((2 * i + j) * step, chirp(g, 0.13, [(0, f * 0.97), (0.3, f), (1, f * 0.98)]), 1 - 0.2 * j)
            for i in range(k)
            for j, f in enumerate((hi, lo))
        ]
    )


def wren(g: Generator) -> Floats:
    """A long rapid trill of falling chips."""
    notes, at = [], 0.0
    for f0, k, step in ((g.uniform(4800, 5600), 6, 0.09), (g.uniform(6000, 7000), 16, 0.042), (g.uniform(4500, 5200), 7, 0.08)):
        for _ in range(k):
            notes.append((at, chirp(g, step * 0.8, [(0, f0 * 1.2), (0.5, f0), (1, f0 * 0.85)]), g.uniform(0.7, 1)))
            at += step
    return sequence(notes)


def robin(g: Generator) -> Floats:
    """Thin silvery phrases that tumble down."""
    notes, at = [], 0.0
    for _ in range(int(g.integers(5, 10))):
        f, d = g.uniform(2800, 7200), g.uniform(0.04, 0.18)
        notes.append(
            (at, chirp(g, d, [(0, f), (0.5, f * g.uniform(0.75, 1.2)), (1, f * g.uniform(0.6, 1.0))]), g.uniform(0.4, 1))
        )
        at += d + g.uniform(0.01, 0.07)
    return sequence(notes)


def sparrow(g: Generator) -> Floats:
    """Plain cheeps."""
    return sequence(
        [
            (
                i * g.uniform(0.32, 0.4),
                chirp(g, 0.09, [(0, 3000), (0.3, g.uniform(4400, 5200)), (1, 2900)], 0.3),
                g.uniform(0.6, 1),
            )
            for i in range(int(g.integers(2, 5)))
        ]
    )


def chiffchaff(g: Generator) -> Floats:
    """Two pitches in no order, evenly spaced."""
    return sequence(
        [
            (i * 0.29, chirp(g, 0.12, [(0, f * 1.35), (0.3, f), (1, f * 0.95)]), 1.0)
            for i, f in enumerate(g.choice([3700.0, 4500.0], int(g.integers(5, 9))))
        ]
    )


def dove(g: Generator) -> Floats:
    """coo-COO-coo, dark and soft."""
    f = g.uniform(430, 500)
    parts = [(0.0, 0.28, 0.97, 0.7), (0.36, 0.6, 1.06, 1.0), (1.02, 0.3, 0.95, 0.7)]
    return sequence(
        [
            (
                at,
                tone(line([(0, f * k * 0.94), (0.3, f * k), (1, f * k * 0.93)], count(d)), [1, 0.12, 0.03])
                * swell(count(d), 0.06, 0.12),
                a,
            )
            for at, d, k, a in parts
        ]
    )


def cuckoo(g: Generator) -> Floats:
    """A falling third, three or four times."""
    f = g.uniform(640, 690)
    return sequence([(1.15 * i + 0.34 * j, tone(np.full(count(d), f * r), [1, 0.1, 0.04]) * swell(count(d), 0.03, 0.08), 1.0)
                     for i in range(int(g.integers(3, 5))) for j, (r, d) in enumerate(((1.0, 0.2), (0.79, 0.28)))])  # fmt: skip


CHORUS: tuple[Song, ...] = (blackbird, blackbird, robin, great_tit, wren, sparrow, chiffchaff, dove, cuckoo)


def chorus(g: Generator, n: int, songs: tuple[Song, ...], voices: int, gap: float, far: float) -> Floats:
    """Several birds, each in its place with its own pauses, some near and some deep in the wood."""
    out, wood = np.zeros((n, 2)), tails(g, 1.3, 7000)
    for _ in range(voices):
        song, near, at = songs[int(g.integers(len(songs)))], float(g.uniform(0, 1)) ** 1.5, float(g.uniform(0, gap))
        rows, takes = [], [placed(song(g), wood, near, far) for _ in range(1 + (near > 0.3))]
        while at < n / RATE - 0.5:
            x = takes[int(g.integers(len(takes)))]
            rows.append((at, x))
            at += len(x) / RATE - 1.3 + float(g.gamma(2.0, gap / 2))
        place = float(g.uniform(-0.85, 0.85))
        out += spread(g, n, rows, 0.0) * [np.cos((place + 1) * np.pi / 4), np.sin((place + 1) * np.pi / 4)]
    return out


def placed(x: Floats, wood: tuple[Floats, Floats], near: float, far: float) -> Floats:
    """A song heard from near (1) or from deep in the wood (0), stereo."""
    dry = band(np.pad(x, (0, 64)), 300, 5000 + 6000 * near)
    return roomed(dry * (0.12 + 0.88 * near), wood, 0.25 + 0.45 * (1 - near) * far)


def leaves(g: Generator, n: int) -> Floats:
    """A breath of air under the birds."""
    return 0.012 * pair(g, lambda g: noise(g, n, 100, 3000, -3) * (0.6 + 0.5 * wander(g, n, 0.3)))


@recipe("birds_dawn", "birds sing the morning in", family="birds")
def birds_dawn(g: Generator, n: int) -> Floats:
    return chorus(g, n, CHORUS[:7], 8, 1.6, 1.0) + leaves(g, n)


@recipe("birds_day", "birds sing", family="birds")
def birds_day(g: Generator, n: int) -> Floats:
    return chorus(g, n, CHORUS, 5, 4.0, 1.0) + leaves(g, n)


@recipe("birds_dusk", "a last bird sings", family="birds")
def birds_dusk(g: Generator, n: int) -> Floats:
    return chorus(g, n, (blackbird, robin, dove), 3, 4.5, 1.2) + leaves(g, n)


@recipe("birds_night", "an owl calls far away", family="birds")
def birds_night(g: Generator, n: int) -> Floats:
    wood = tails(g, 2.2, 1800)
    rows = [((i + g.uniform(0.1, 0.4)) * 9.0 % (n / RATE), roomed(band(hoots(g), 150, 1800), wood, 0.6))
            for i in range(max(1, round(n / RATE / 9)))]  # fmt: skip
    return spread(g, n, rows, 0.6) + 2 * leaves(g, n)


@event("songbird", "a bird sings", seconds=2.4, family="birds", every=6)
def songbird(g: Generator, n: int) -> Floats:
    x = CHORUS[int(g.integers(6))](g)[:n]
    return np.pad(x, (0, n - len(x)))


def hoots(g: Generator) -> Floats:
    """A tawny owl: one long hoot, a pause, then a quavering one."""
    f = g.uniform(640, 760)
    first = tone(line([(0, f * 0.88), (0.3, f), (1, f * 0.9)], count(0.7)), [1, 0.18, 0.05]) * swell(count(0.7), 0.12, 0.25)
    m = count(1.5)
    quaver = 0.55 + 0.45 * np.sin(TAU * 9 * times(m) * line([(0, 0.8), (1, 1.1)], m))
    second = tone(line([(0, f * 0.9), (0.5, f * 1.02), (1, f * 0.85)], m), [1, 0.2, 0.06]) * quaver * swell(m, 0.15, 0.5)
    return sequence([(0.0, first, 0.9), (1.3, first[: count(0.2)] * swell(count(0.2), 0.04, 0.1), 0.5), (1.6, second, 1.0)])


@event("owl", "an owl hoots", seconds=4.2, every=12)
def owl(g: Generator, n: int) -> Floats:
    x = hoots(g)
    breath = 0.05 * band(np.abs(x), 2, 30) * noise(g, len(x), 400, 1500)
    return echo(g, np.pad(x + breath, (0, n))[:n], 1.6, 1800, 0.2)


def mew(g: Generator, seconds: float, f0: float, up: float = 1.35) -> Floats:
    """One gull cry: pitch leaps up and slides down, hoarse at the peak."""
    n = count(seconds)
    f = line([(0, f0 * 0.75), (0.16, f0 * up), (0.45, f0 * 1.15), (1, f0 * 0.72)], n)
    f = f * (1 + 0.012 * np.sin(TAU * 17 * times(n)))
    rough = 1 + 0.45 * np.sin(TAU * g.uniform(52, 75) * times(n)) * line([(0, 0.1), (0.25, 1), (1, 0.3)], n)
    x = (buzz(f, -5, 9000) * rough + 0.25 * noise(g, n, 1200, 5000)) * swell(n, 0.03, seconds * 0.4)
    return formants(x, [(1250, 350, 0.9), (2450, 500, 1.0), (3900, 800, 0.5)]) + 0.12 * x


@event("gull", "gulls cry", seconds=3.8, every=6)
def gull(g: Generator, n: int) -> Floats:
    f0 = g.uniform(780, 980)
    if g.random() < 0.4:
        notes = [(i * g.uniform(0.5, 0.7), mew(g, g.uniform(0.45, 0.75), f0, 1.5), 1.0) for i in range(2)]
    else:
        notes, at = [(0.0, mew(g, 0.7, f0 * 0.9), 0.8)], 0.8
        for i in range(int(g.integers(4, 7))):
            notes.append((at, mew(g, 0.26, f0 * (1.12 - 0.03 * i)), 1.0 - 0.08 * i))
            at += 0.3 + 0.02 * i
    x = sequence(notes)[:n]
    return echo(g, np.pad(x, (0, n - len(x))), 1.0, 5000, 0.15)


@event("eagle", "an eagle screams", seconds=2.4, every=15)
def eagle(g: Generator, n: int) -> Floats:
    x = sequence([(i * 0.32, mew(g, 0.28, g.uniform(2000, 2400), 1.2), 1 - 0.12 * i) for i in range(5)])[:n]
    return np.pad(x, (0, n - len(x)))


def caw(g: Generator) -> Floats:
    """A crow's rasp: a broken voice through a wide throat."""
    n = count(g.uniform(0.3, 0.42))
    f = line([(0, 430), (0.3, g.uniform(520, 570)), (1, 400)], n)
    rough = 0.5 + 0.5 * np.sign(np.sin(0.5 * glide(f))) * line([(0, 0.3), (0.5, 0.9), (1, 0.6)], n)
    x = (buzz(f, -3, 8000) * rough + 0.5 * noise(g, n, 700, 5500) * (0.5 + 0.5 * np.sin(glide(f)))) * swell(n, 0.04, 0.14)
    return formants(x, [(1050, 250, 0.8), (1680, 300, 1.0), (2900, 600, 0.5)])


@event("crow", "a crow caws", seconds=2.4, every=10)
def crow(g: Generator, n: int) -> Floats:
    x = sequence([(i * g.uniform(0.55, 0.65), caw(g), g.uniform(0.8, 1)) for i in range(int(g.integers(2, 4)))])[:n]
    return echo(g, np.pad(x, (0, n - len(x))), 0.9, 3500, 0.15)


def cluck(g: Generator, seconds: float, f0: float, rise: float) -> Floats:
    n = count(seconds)
    f = line([(0, f0), (0.5, f0 * rise), (1, f0 * rise * 0.75)], n)
    x = (buzz(f, -6, 6000) + 0.2 * noise(g, n, 600, 4000)) * swell(n, 0.008, seconds * 0.5)
    return formants(x, [(780, 220, 1.0), (1500, 350, 0.8), (2900, 700, 0.35)])


@event("chicken", "a hen clucks", seconds=2.6, every=5)
def chicken(g: Generator, n: int) -> Floats:
    at, notes = 0.0, []
    for _ in range(int(g.integers(3, 7))):
        notes.append((at, cluck(g, g.uniform(0.06, 0.1), g.uniform(330, 430), 1.1), g.uniform(0.4, 0.8)))
        at += g.uniform(0.16, 0.4)
    if g.random() < 0.6:
        notes.append((at, cluck(g, 0.4, 420, 1.9), 1.0))
    x = sequence(notes)[:n]
    return np.pad(x, (0, n - len(x)))


@event("duck", "a duck quacks", seconds=2.0, every=8)
def duck(g: Generator, n: int) -> Floats:
    def quack(g: Generator, k: float) -> Floats:
        m = count(0.2)
        f = line([(0, 240 * k), (0.4, 265 * k), (1, 205 * k)], m)
        return formants(
            (buzz(f, -2, 7000) + 0.3 * noise(g, m, 800, 5000)) * swell(m, 0.02, 0.09),
            [(1150, 180, 1.0), (2350, 300, 0.7), (750, 200, 0.4)],
        )

    x = sequence([(0.27 * i, quack(g, 1 - 0.03 * i), 1 - 0.14 * i) for i in range(int(g.integers(3, 6)))])[:n]
    return np.pad(x, (0, n - len(x)))


@event("pigeon", "pigeons coo", seconds=2.6, family="birds", every=7)
def pigeon(g: Generator, n: int) -> Floats:
    m = count(1.1)
    roll = 0.6 + 0.4 * np.sin(TAU * 21 * times(m))
    x = tone(line([(0, 250), (0.4, 320), (1, 235)], m), [1, 0.35, 0.08]) * roll * swell(m, 0.2, 0.3)
    return np.pad(sequence([(0.0, x, 1.0), (1.25, x * 0.8, 1.0)]), (0, n))[:n]


@event("parrot", "a parrot screeches", seconds=1.8, every=9)
def parrot(g: Generator, n: int) -> Floats:
    def screech(g: Generator) -> Floats:
        m = count(g.uniform(0.25, 0.45))
        f = line([(0, 900), (0.3, g.uniform(1500, 1900)), (1, 1000)], m)
        return (
            (buzz(f, -2, 10000) * (1 + 0.7 * np.sin(TAU * 95 * times(m))) + 0.4 * noise(g, m, 2000, 7000))
            * swell(m, 0.03, 0.12)
            * 0.5
        )

    x = sequence([(0.5 * i, screech(g), 1 - 0.2 * i) for i in range(3)])[:n]
    return np.pad(x, (0, n - len(x)))


@event("wings", "wings beat", seconds=1.4, family="birds", every=9)
def wings(g: Generator, n: int) -> Floats:
    x = sequence([(0.11 * i, noise(g, count(0.09), 250, 3000, -3) * fall(count(0.09), 0.03, 0.01), 0.92**i) for i in range(11)])[
        :n
    ]
    return np.pad(x, (0, n - len(x)))


__all__ = ["chirp", "sequence", "chorus", "CHORUS"]
