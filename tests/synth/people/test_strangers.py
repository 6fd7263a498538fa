"""Strangers differ as people do: what calipers would measure on drawn faces spreads as on people, and tells women from men."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from worldloom.synth.people.body import body, shaped
from worldloom.synth.people.canon import face_frame, marks, vertex_mask
from worldloom.synth.people.describe import Draw, describe
from worldloom.synth.people.eyes import eyes, lids
from worldloom.synth.people.features import features
from worldloom.synth.people.fit import shape_of
from worldloom.synth.people.person import Person
from worldloom.synth.people.surface import net

MANY = 60
PEOPLE = {"zygoma": 5.2, "gonia": 5.8, "nose": 2.6, "mouth": 3.4, "lips": 3.0, "face": 5.8, "pupils": 3.6, "fissure": 1.5, "open": 1.2}
"""Standard deviations in millimetres within a sex: breadths of cheeks, jaw, nose and mouth, height of lips, nasion to chin, distance of
pupils, length and height of an eye's opening (Farkas 1994, North American adults; pupils: ANSUR II)."""


@cache
def places() -> dict[str, int]:
    """Vertices by name, found on the template."""
    m, c = marks(), face_frame(net(False).canon)
    used = np.zeros(len(c), bool)
    used[np.unique(net(False).faces)] = True
    lips = used & (vertex_mask("lips") > 0.5)

    def widest(mine: np.ndarray) -> int:
        return int(np.where(mine & used & (c[:, 0] > 0), c[:, 0], -9).argmax())

    def middle(y: float) -> int:
        return int(np.where(used & (c[:, 2] > m.ear[2]), np.hypot(c[:, 0], c[:, 1] - y), 9).argmin())

    mid = lips & (np.abs(c[:, 0]) < 0.004) & (c[:, 2] > m.mouth[2])
    return {
        "zygoma": widest((np.abs(c[:, 1] - m.eye[1] + 0.02) < 0.006) & (np.abs(c[:, 2] - m.ear[2] - 0.035) < 0.008)),
        "gonia": widest((np.abs(c[:, 1] - m.mouth[1] + 0.005) < 0.006) & (np.abs(c[:, 2] - m.ear[2] - 0.02) < 0.01)),
        "nose": widest((np.abs(c[:, 1] - m.nose[1] + 0.003) < 0.008) & (c[:, 2] > m.nose[2] - 0.02)),
        "mouth": widest(lips), "high": int(np.where(mid, c[:, 1], -9).argmax()), "low": int(np.where(mid, c[:, 1], 9).argmin()),
        "nasion": middle(m.eye[1] + 0.008), "chin": middle(m.mouth[1] - 0.048),
    }  # fmt: skip


def measured(person: Person, seed: int) -> dict[str, float]:
    """Millimetres of a face of usual height and weight."""
    k, whole = places(), shaped(body(), shape_of(person), features(seed, person.sex, person.age))
    p = face_frame(whole) * 1000
    left, right = eyes(whole)
    upper, lower = lids(whole, left)
    out = {n: 2 * abs(p[k[n], 0]) for n in ("zygoma", "gonia", "nose", "mouth")}
    out |= {"lips": np.linalg.norm(p[k["high"]] - p[k["low"]]), "face": np.linalg.norm(p[k["nasion"]] - p[k["chin"]])}
    out |= {"pupils": 1000 * (left.centre[0] - right.centre[0]), "fissure": 1000 * np.ptp(upper[:, 0])}
    return out | {"open": 1000 * float(upper[20, 1] - lower[20, 1])}


@cache
def faces(words: str) -> dict[str, np.ndarray]:
    usual = describe(words, 1)
    rows = [measured(usual, seed) for seed in range(MANY)]
    return {n: np.array([r[n] for r in rows]) for n in rows[0]}


@pytest.mark.parametrize("words", ["a 30-year-old Italian woman", "a 30-year-old Italian man"])
def test_faces_spread_as_those_of_people(words: str) -> None:
    """And nobody is farther from the middle than one of a thousand is."""
    for name, spread in PEOPLE.items():
        x = faces(words)[name]
        assert 0.75 * spread < x.std() < 1.4 * spread, (name, x.std())
        assert np.abs(x - x.mean()).max() < 4.2 * spread, name


def test_no_two_are_alike() -> None:
    """The nearest of a hundred faces is farther than a person is from themself, by nine measures in their spreads."""
    x = np.stack([faces("a 30-year-old Italian woman")[n] / s for n, s in PEOPLE.items()], 1)
    apart = np.linalg.norm(x[:, None] - x[None], axis=2) + 9 * np.eye(len(x))
    assert apart.min() > 0.9 and np.median(apart) > 3.0, (apart.min(), np.median(apart))


def test_women_and_men_are_told_by_their_faces() -> None:
    """Jaws and noses are narrower, faces shorter, eyes and lips larger for the face; three measures together tell nine of ten."""
    women, men = faces("a 30-year-old Italian woman"), faces("a 30-year-old Italian man")
    for name, sign in (("gonia", -1), ("face", -1), ("nose", -1), ("fissure", 1), ("open", 1)):
        assert sign * (women[name].mean() - men[name].mean()) > 0.4 * PEOPLE[name], name

    def score(f: dict[str, np.ndarray]) -> np.ndarray:
        return np.asarray((f["fissure"] / 1.5 + f["open"] / 1.2) - f["face"] / 5.8 - f["gonia"] / 5.8)

    middle = (score(women).mean() + score(men).mean()) / 2
    assert ((score(women) > middle).mean() + (score(men) < middle).mean()) / 2 > 0.9


def test_shapes_are_those_of_the_body_data() -> None:
    names = set(body().local.names)
    for seed in range(40):
        for age in (6, 30, 80):
            assert set(features(seed, "female" if seed % 2 else "male", age)) <= names


def test_what_no_words_say_differs_within_a_family() -> None:
    """Tones, hair, brows and eyes; and fair hair and blue eyes are of those of whom many have them."""

    def of(words: str, what: Callable[[object], object]) -> list[object]:
        return [what(describe(words, k)) for k in range(40)]

    assert len(set(of("an Irish woman of 30 years", lambda p: p.hair.style))) >= 6  # type: ignore[attr-defined]
    shades = np.array(of("an Irish woman of 30 years", lambda p: p.hair.eumelanin), float)  # type: ignore[attr-defined]
    assert shades.min() < 0.5 and shades.max() > 3 and len(set(of("an Irish woman", lambda p: p.iris))) > 20  # type: ignore[attr-defined]
    assert min(of("a Chinese woman of 30 years", lambda p: p.hair.eumelanin)) > 4  # type: ignore[attr-defined, type-var]
    assert max(p[2] for p in of("a Nigerian man", lambda p: p.iris)) < 0.03  # type: ignore[attr-defined, index]
    assert Draw(1, {}).brows("female", 30) < Draw(1, {}).brows("male", 30)
