"""Hair and beards as ribbons: they follow the skin, cover the scalp, leave the face free, and keep to round outlines; teeth stay inside."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from scipy.spatial import cKDTree

from worldloom.compute.seeds import rng
from worldloom.synth.people.body import BODY, body, triangles
from worldloom.synth.people.canon import ear_at, face_frame, from_face, marks, scalp
from worldloom.synth.people.describe import describe
from worldloom.synth.people.figure import Piece
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.mouth import mouth, painted
from worldloom.synth.people.person import Person
from worldloom.synth.people.ribbons import spread, tuft
from worldloom.synth.people.strands import STYLES
from worldloom.synth.people.surface import net
from worldloom.synth.people.tresses import Bed, Spent, tresses

SPENT = Spent(460, 5, 80, True)


@cache
def grown(words: str, seed: int = 3) -> tuple[Person, np.ndarray, dict[str, Piece]]:
    person = describe(words, seed)
    bind = fitted(body(), person)
    fine = net(True).matrix @ bind[:BODY]
    return person, bind, {p.name: p for p in tresses(Bed.of(person, bind, fine), SPENT)}


def heights(points: np.ndarray, skin: np.ndarray) -> np.ndarray:
    """Metres over the triangles of the skin, by their nearest samples."""
    faces = triangles(body())[0]
    t = skin[faces[face_frame(skin)[faces].mean(1)[:, 1] > face_frame(skin)[:, 1].max() - 0.45]]
    w = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.5, 0.5, 0], [0, 0.5, 0.5], [0.5, 0, 0.5], [1 / 3] * 3])
    at = np.einsum("sk,nkj->nsj", w, t).reshape(-1, 3)
    n = np.repeat(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), len(w), 0)
    n /= np.linalg.norm(n, axis=1, keepdims=True) + 1e-12
    _, k = cKDTree(at).query(points)
    return np.asarray(((points - at[k]) * n[k]).sum(1))


@pytest.mark.parametrize("style", ["short", "full", "long", "moustache", "goatee"])
def test_a_beard_follows_every_expression(style: str) -> None:
    """At full weight of each of the 52 shapes, roots stay on the skin, hairs stay outside it, and none is torn longer."""
    person, bind, _ = grown("a 40-year-old man with a full black beard")
    person = person.model_copy(update={"beard": person.beard.model_copy(update={"style": style})})
    piece = {p.name: p for p in tresses(Bed.of(person, bind, net(True).matrix @ bind[:BODY]), SPENT)}["beard"]
    b, names = body(), [n for n in body().face.names if n.startswith(("jaw", "mouth", "cheek", "tongue"))]
    k = len(np.unique(piece.uv[:, 1]))
    still = heights(lines(piece.points), bind[:BODY])
    long, place = lengths(piece.points, k), places(lines(piece.points)[::k], bind[:BODY])
    moving = [n for n in names if np.abs(b.face.dense(n, BODY)).max() > 1e-3]
    assert len(moving) >= 25
    for name in moving:
        both = {"mouthClose": ("mouthClose", "jawOpen")}.get(name, (name,))  # lips close over an open jaw, nowhere else
        skin = bind[:BODY] + sum(b.face.dense(n, b.count)[:BODY] for n in both)
        moved = piece.points + sum(piece.morphs.get(n, np.zeros_like(piece.points)) for n in both)
        now = heights(lines(moved), skin)
        slipped = np.linalg.norm(lines(moved)[::k] - place(skin), axis=1) - np.linalg.norm(lines(piece.points)[::k] - place(bind), axis=1)
        assert np.percentile(np.abs(slipped), 99) < 0.0008 * len(both) and np.abs(slipped).max() < 0.0045, (name, "roots leave the skin")
        assert np.percentile(now - np.minimum(still, 0.0), 1) > -0.0016, (name, "hairs go into the skin")
        stretched, (low, high) = lengths(moved, k) / long, (0.6, 1.56) if len(both) > 1 else (0.75, 1.3)
        assert np.percentile(stretched, 98) < high and np.percentile(stretched, 2) > low, (name, "hairs are torn")


def places(points: np.ndarray, rest: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """Where the spots of the skin next to points go."""
    faces, s = triangles(body())[0], np.arange(7) / 6
    w = np.array([(a, b, 1 - a - b) for a in s for b in s if a + b <= 1 + 1e-9])
    t = faces[(np.abs(rest[faces].mean(1) - points.mean(0)) < 0.16).all(1)]
    k = cKDTree(np.einsum("sk,nkj->nsj", w, rest[t]).reshape(-1, 3)).query(points)[1]
    return lambda skin: np.einsum("nk,nkj->nj", w[k % len(w)], skin[t[k // len(w)]])


def lines(points: np.ndarray) -> np.ndarray:
    """Middles of ribbons, (n / 2, 3)."""
    return np.asarray(points.reshape(-1, 2, 3).mean(1))


def lengths(points: np.ndarray, k: int) -> np.ndarray:
    """Metres of ribbons of k pairs."""
    return np.asarray(np.linalg.norm(np.diff(lines(points).reshape(-1, k, 3), axis=1), axis=2).sum(1))


def test_a_beard_hangs_below_an_open_jaw() -> None:
    """The tip of a full beard goes as far down as the chin does."""
    _, _, pieces = grown("a 40-year-old man with a full black beard")
    piece, b = pieces["beard"], body()
    chin = np.linalg.norm(face_frame(net(False).canon) - [0, marks().mouth[1] - 0.045, marks().mouth[2]], axis=1).argmin()
    down = -b.face.dense("jawOpen", b.count)[chin, 2]
    before = np.flatnonzero(piece.points[:, 1] < np.percentile(piece.points[:, 1], 25))
    lowest = before[np.argsort(piece.points[before, 2])[:60]]
    assert down > 0.02 and -piece.morphs["jawOpen"][lowest, 2].mean() > 0.7 * down


@pytest.mark.parametrize("words", ["a woman with a black afro", "a man with red curly hair"])
def test_coils_have_a_round_outline(words: str) -> None:
    """Seen from the front, the outline over the ears is that of a ball: no spike stands out of it by an eighth."""
    _, bind, pieces = grown(words)
    p = face_frame(pieces["hair"].points)
    eye = face_frame(bind[:BODY])[:, 1].max() - 0.115
    q = p[p[:, 1] > eye + 0.02][:, :2]
    q = q - [0, eye + 0.03]
    angle, away = np.arctan2(q[:, 1], q[:, 0]), np.linalg.norm(q, axis=1)
    bins = np.digitize(angle, np.linspace(0.15, 3.0, 25))
    outline = np.array([away[bins == k].max() for k in range(1, 25)])
    around = np.convolve(np.pad(outline, 2, "edge"), np.ones(5) / 5, "valid")
    assert np.abs(outline / around - 1).max() < 0.125 and outline.min() > 0.11


@pytest.mark.parametrize("style", sorted(set(STYLES) - {"mohawk", "receding"}))
def test_hair_covers_the_scalp_and_leaves_the_face_free(style: str) -> None:
    person, bind, _ = grown("a 30-year-old woman with hair")
    person = person.model_copy(update={"hair": person.hair.model_copy(update={"style": style})})
    pieces = tresses(Bed.of(person, bind, net(True).matrix @ bind[:BODY]), SPENT)
    hair = next(p for p in pieces if p.name == "hair")
    skin, canon = face_frame(bind[:BODY]), face_frame(net(False).canon)
    mine = (scalp(canon) * (1 - ear_at(canon)) > 0.9) & np.isin(np.arange(BODY), triangles(body())[0])
    q = face_frame(hair.points)
    k = SPENT.segments + 1 + (2 if len(hair.points) % (2 * (SPENT.segments + 3)) == 0 and style in ("long", "wavy") else 0)
    middle = (q.reshape(-1, 2, 3)).mean(1)
    between = np.concatenate([middle, (middle[1:] + middle[:-1]) / 2]) if k else middle
    far = cKDTree(between).query(skin[mine])[0]
    assert np.percentile(far, 97) < 0.020, "bare patches"
    m = marks()
    face = (np.abs(canon[:, 0]) < 0.038) & (canon[:, 1] < m.eye[1] + 0.012) & (canon[:, 1] > m.mouth[1] - 0.03) & (canon[:, 2] > m.eye[2])
    assert cKDTree(q).query(skin[face])[0].min() > 0.004, "hair in the face"


def test_who_goes_bald_keeps_a_horseshoe() -> None:
    """Nothing grows on the top, and nothing alone in front; sides and back are full."""
    _, bind, pieces = grown("a balding 60-year-old man")
    root = face_frame(pieces["hair"].points[pieces["hair"].uv[:, 1] == 0])
    skin, canon, m = face_frame(bind[:BODY]), face_frame(net(False).canon), marks()
    c = canon[cKDTree(skin).query(root)[1]]
    assert not ((c[:, 2] > m.ear[2] + 0.03) & (c[:, 1] > m.eye[1] + 0.05)).any()
    assert not ((np.abs(c[:, 0]) < 0.03) & (c[:, 1] > m.eye[1] + 0.085)).any()
    assert ((c[:, 2] < m.ear[2]) & (c[:, 0] > 0.02)).sum() > 60 and ((c[:, 2] < m.ear[2]) & (c[:, 0] < -0.02)).sum() > 60


def test_roots_are_spread_evenly() -> None:
    draw = rng(1, "spread")
    points = np.concatenate([draw.random((6000, 3)), draw.random((300, 3)) * 0.1]) * [1, 1, 0]
    kept = spread(points, 400, draw)
    near = cKDTree(points[kept]).query(points[kept], k=2)[0][:, 1]
    assert len(kept) == len(set(kept)) == 400 and near.min() > 0.3 * np.median(near)


@pytest.mark.parametrize("curl", [0.0, 0.3, 1.0])
def test_tufts_are_hairs(curl: float) -> None:
    """Full at the root, thin at the tip, and light and dark side by side."""
    shade, cover = tuft(curl=curl)
    rows = cover.mean(1) / 255
    assert rows[40:200].mean() > 0.6 and rows[-6:].mean() < 0.62 * rows[40:200].mean()
    assert np.abs(np.diff(shade[100:400, :, 0].astype(float), axis=1)).mean() > 4
    assert all(cover[:, x].max() < 120 for x in (0, 64, 128, 192)), "tiles run into each other"


@pytest.mark.parametrize("words", ["a man", "a fat woman", "a 7-year-old girl", "an old thin man", "a Nigerian woman", "a Japanese man"])
def test_closed_lips_hide_teeth(words: str) -> None:
    """Seen from the front, skin is before the teeth, but for four points in the slit of lips that do not quite meet."""
    bind = fitted(body(), describe(words, 4))
    teeth = face_frame(next(p for p in mouth(body(), bind) if p.name == "teeth").points)
    faces, skin = triangles(body())[0], face_frame(bind[:BODY])
    t = skin[faces]
    t = t[(np.abs(t.mean(1) - teeth.mean(0)) < 0.09).all(1)]
    assert sum(not hidden(q, t) for q in teeth) <= 4


def hidden(q: np.ndarray, t: np.ndarray) -> bool:
    a, e, f = t[:, 0, :2], t[:, 1, :2] - t[:, 0, :2], t[:, 2, :2] - t[:, 0, :2]
    det = e[:, 0] * f[:, 1] - e[:, 1] * f[:, 0]
    det = np.where(np.abs(det) < 1e-12, np.inf, det)
    d: Any = q[:2] - a
    u, v = (d[:, 0] * f[:, 1] - d[:, 1] * f[:, 0]) / det, (e[:, 0] * d[:, 1] - e[:, 1] * d[:, 0]) / det
    z = t[:, 0, 2] + u * (t[:, 1, 2] - t[:, 0, 2]) + v * (t[:, 2, 2] - t[:, 0, 2])
    return bool(((u >= -1e-9) & (v >= -1e-9) & (u + v <= 1 + 1e-9) & (z > q[2] + 0.0005)).any())


def test_teeth_are_told_apart_and_dim_behind() -> None:
    """Along the upper arch there are gaps between teeth, gums are red, the back is darker than the front."""
    a = painted().astype(float)
    row = a[110:125, 20:172].mean((0, 2))
    assert (np.diff(np.sign(np.diff(row))) > 0).sum() >= 8 or (np.diff(np.sign(np.diff(a[60:75, 20:172].mean((0, 2))))) > 0).sum() >= 8
    red = (a[..., 0] > 1.35 * a[..., 1]).mean()
    assert 0.1 < red < 0.6
    assert a[:, 90:102].max() > 1.2 * a[:, 12:24].max() or a[:, 90:102].mean() > 1.1 * a[:, 12:24].mean()


def test_from_face_is_undone() -> None:
    p = rng(2, "p").random((5, 3))
    assert np.allclose(face_frame(from_face(p)), p)


def test_beards_and_napes_face_the_horizon() -> None:
    """They are lit as the hair above them is, not as the under side of a ball; long hair is darker where it hangs."""
    _, _, short = grown("a 40-year-old man with a full black beard and short hair")
    _, _, long = grown("a 30-year-old woman with long hair")
    for piece in (short["hair"], short["beard"]):
        assert piece.normals[:, 2].min() > -0.16 and np.allclose(np.linalg.norm(piece.normals, axis=1), 1, atol=1e-6)
    assert short["hair"].normals[:, 2].max() > 0.9 and long["hair"].normals[:, 2].min() < -0.5
