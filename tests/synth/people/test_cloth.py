"""Cloth on trunks and arms: it spans hollows, shows no tips, closes at the wrists, and is shaded as finely as it was cut."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.synth.people.body import BODY, Floats, body
from worldloom.synth.people.canon import face_frame, from_face, marks
from worldloom.synth.people.charts import ARM
from worldloom.synth.people.cutting import adjacency, borders
from worldloom.synth.people.describe import describe
from worldloom.synth.people.fabric import TILE
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.garments import SHADED, Fitting, Sheet, _arm, _piece, lightened, sewn, tailored, worn
from worldloom.synth.people.headgear import headgear
from worldloom.synth.people.person import Garment
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.surface import net, normals

WOMAN, MAN = "a 30-year-old woman", "a 35-year-old man"


def fitting(words: str) -> tuple[Fitting, Floats]:
    """The fitting of somebody with bare skin, and the skin (n, 3) itself in the face's frame."""
    n, bind = net(False), fitted(body(), describe(words))[:BODY]
    return Fitting.of(n, bind, ()), face_frame(bind)


def made(kind: str, words: str = WOMAN) -> tuple[Sheet, Floats]:
    """A garment as it is cut, and the skin (n, 3) under it."""
    fit, skin = fitting(words)
    return tailored(Garment(kind=kind, color=(0.5, 0.5, 0.5)), fit)[0][0], skin  # type: ignore[arg-type]


def front(points: Floats, skin: Floats, arm: Floats) -> Floats:
    """Points of the chest's front between the ribs and the breasts' upper ends."""
    chest = marks().joint("upperChest")[1] * float(np.ptp(skin[:, 1]) / np.ptp(face_frame(net(False).canon)[:BODY, 1]))
    low = skin[:, 1].max() - (face_frame(net(False).canon)[:BODY, 1].max() - chest)
    return points[(arm < 0.2) & (points[:, 2] > 0.03) & (np.abs(points[:, 1] - low - 0.09) < 0.10)]


@pytest.mark.parametrize("kind", ["t-shirt", "sweater", "turtleneck", "hoodie", "shirt", "dress"])
def test_cloth_spans_from_breast_to_breast(kind: str) -> None:
    """In no slice of the chest is the middle more than 8 mm behind what stands out most (on the skin it is 20)."""
    sheet, skin = made(kind)
    p, deep = front(sheet.points, skin, _arm(sheet)), []
    for y in np.arange(p[:, 1].min() + 0.01, p[:, 1].max() - 0.01, 0.015):
        row = p[np.abs(p[:, 1] - y) < 0.012]
        middle = row[np.abs(row[:, 0]) < 0.025]
        if len(middle):
            deep.append(row[np.abs(row[:, 0]) < 0.13][:, 2].max() - middle[:, 2].max())
    assert len(deep) > 8 and max(deep) < 0.008, (kind, max(deep))


@pytest.mark.parametrize("kind", ["t-shirt", "sweater", "tunic", "kimono", "dress", "shirt"])
def test_no_tips_show(kind: str) -> None:
    """Nowhere on the chest is a point more than 1.5 mm before those beside it, bending of the whole left out (2 to 3 mm before)."""
    sheet, _ = made(kind)
    p, around = sheet.points, adjacency(sheet.faces, len(sheet.points))
    bump = ((p - around @ p) * face_frame(normals(from_face(p), sheet.faces))).sum(1)
    down, x = p[:, 1].max() - p[:, 1], np.abs(p[:, 0])
    chest = (_arm(sheet) < 0.05) & (p[:, 2] > 0.06) & (x > 0.04) & (x < 0.14) & (down > 0.14) & (down < 0.34)
    assert chest.sum() > 200 and (bump - around @ (around @ bump))[chest].max() < 0.0015, kind


@pytest.mark.parametrize(("kind", "most"), [("sweater", 0.012), ("shirt", 0.009), ("track top", 0.012), ("leather jacket", 0.014)])
def test_sleeves_close_at_the_wrists(kind: str, most: float) -> None:
    """How far the last of a sleeve is off the wrist, and that it is still outside."""
    sheet, skin = made(kind, "a 40-year-old man")
    out = normals(from_face(skin), net(False).faces)
    from scipy.spatial import cKDTree

    arm = (_arm(sheet) > 0.9) & (sheet.points[:, 0] > 0)
    reach = (sheet.points - sheet.points.mean(0)) @ np.array([0.7, -0.7, 0.0])
    end = arm & (reach > np.quantile(reach[arm], 0.95))
    i = cKDTree(skin).query(sheet.points[end])[1]
    height = ((sheet.points[end] - skin[i]) * face_frame(out)[i]).sum(1)
    assert height.min() > 0.001 and np.median(height) < most, (kind, np.median(height))


def test_thinned_cloth_keeps_the_shading_of_fine_cloth() -> None:
    """A point's normal is that of all the triangles that were there, evened out, at every level, and hems have their own."""
    sheet, _ = made("t-shirt")
    fine, around = normals(from_face(sheet.points), sheet.faces), adjacency(sheet.faces, len(sheet.points))
    for _ in range(SHADED):
        fine = around @ fine + fine
        fine /= np.linalg.norm(fine, axis=1, keepdims=True)
    few = lightened(sheet, len(sheet.faces) // 6)
    where = {tuple(p): n for p, n in zip(sheet.points, fine, strict=True)}
    assert few.facing is not None and len(few.points) < len(sheet.points) / 4
    assert all(np.allclose(where[tuple(p)], n) for p, n in zip(few.points, few.facing, strict=True))
    piece = _piece(sewn(sheet, 0))
    assert len(piece.points) > len(sewn(sheet, 2).points) and np.linalg.norm(piece.normals, axis=1) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("hat", ["flat cap", "peaked cap", "cap"])
def test_peaks_are_no_wider_than_heads(hat: str) -> None:
    """A peak stands before the brow: no more than 25 mm wider than the head on each side, 30 to 90 mm before it."""
    fit, skin = fitting("a bald man")
    person = describe("a bald man").model_copy(update={"hat": hat})
    head = skin[skin[:, 1] > skin[:, 1].max() - 0.14]
    p = np.concatenate([s.points for s in headgear(person, fit, 0)])
    peak = p[p[:, 2] > head[:, 2].max() - 0.02]
    assert np.ptp(peak[:, 0]) < np.ptp(head[:, 0]) + 0.05, hat
    assert 0.03 < peak[:, 2].max() - head[:, 2].max() < 0.09, hat


@pytest.mark.parametrize(("top", "skirt"), [("turtleneck", "pleated skirt"), ("shirt", "long skirt"), ("sweater", "skirt")])
def test_no_waist_is_bare_between_what_is_tucked_in_and_its_skirt(top: str, skirt: str) -> None:
    """All skin between them is left out, so that none of it can show through a top as close as it lies there."""
    n, person = net(False), describe(f"a woman in a {top} and a {skirt}")
    bind = fitted(body(), person)[:BODY]
    hidden = np.any([w.hidden for w in worn(person, n, bind, 0)], axis=0)
    skin, hip = face_frame(n.canon), marks().joint("leftUpperLeg")[1]
    arms = n.weights[:, [k for k, b in enumerate(BONES) if any(w in b for w in ARM)]].sum(1)
    waist = np.unique(n.faces)
    waist = waist[(arms[waist] < 0.2) & (np.abs(skin[waist, 1] - hip - 0.10) < 0.06)]
    assert len(waist) > 200 and hidden[waist].mean() > 0.98


@pytest.mark.parametrize(("kind", "words"), [("suit jacket", MAN), ("shirt", MAN), ("t-shirt", WOMAN)])
def test_hems_are_level_rings(kind: str, words: str) -> None:
    """A top ends in one ring round both legs: within 12 mm level, and nowhere nearer its middle than a fifth of its width."""
    sheet, _ = made(kind, words)
    low = [r for r in borders(sheet.faces) if len(r) > 40 and np.abs(sheet.points[r][:, 0].mean()) < 0.05]
    ring = sheet.points[min(low, key=lambda r: sheet.points[r][:, 1].mean())]
    flat = ring[:, [0, 2]] - (ring[:, [0, 2]].max(0) + ring[:, [0, 2]].min(0)) / 2
    assert np.ptp(ring[:, 1]) < 0.024 and np.hypot(*flat.T).min() > 0.2 * np.ptp(ring[:, 0]), kind


def test_cloth_lies_close_where_shoulders_bear_it() -> None:
    """A coat is at most half as far off the top of the shoulders as off the flanks."""
    fit, skin = fitting(MAN)
    sheet = tailored(Garment(kind="coat", color=(0.5, 0.5, 0.5)), fit)[0][0]
    from scipy.spatial import cKDTree

    i = cKDTree(skin).query(sheet.points)[1]
    out = face_frame(normals(from_face(skin), net(False).faces))[i]
    height, arm = ((sheet.points - skin[i]) * out).sum(1), _arm(sheet)
    joint = marks().joint("leftUpperArm")
    top = (out[:, 1] > 0.75) & (np.abs(np.abs(fit.canon[i, 0]) - joint[0]) < 0.05) & (fit.canon[i, 1] > joint[1])
    flank = (np.abs(out[:, 0]) > 0.8) & (arm < 0.1) & (np.abs(fit.canon[i, 1] - marks().joint("chest")[1]) < 0.05)
    assert top.sum() > 10 and flank.sum() > 10
    assert np.median(height[top]) < 0.5 * np.median(height[flank])


def test_no_skin_shows_on_shoulders_beside_the_neck() -> None:
    """The opening of a T-shirt is one ring round the neck: all of its borders are that, the hem and two sleeves."""
    sheet, _ = made("t-shirt", "a 28-year-old woman")
    assert len(borders(sheet.faces)) == 4


@pytest.mark.parametrize("kind", ["t-shirt", "skirt", "sweater"])
def test_no_triangle_shows_the_weave_squeezed(kind: str) -> None:
    """Across seams too, an edge of cloth is at most three times as long in metres of cloth as in space, and 3 cm (it was 30 times)."""
    sheet, _ = made(kind)
    piece = _piece(sheet)
    metres = piece.uv * TILE
    for k in range(3):
        a, b = piece.faces[:, k], piece.faces[:, (k + 1) % 3]
        cloth, way = (np.linalg.norm(x[a] - x[b], axis=1) for x in (metres, piece.points))
        assert (cloth < 3 * way + 0.03).all(), (kind, (cloth / (way + 0.01)).max())
    assert len(piece.points) > len(sheet.points) and (piece.faces.max(0) < len(piece.points)).all()


@pytest.mark.parametrize("kind", ["trousers", "jeans"])
def test_legs_of_trousers_fall_over_the_shoes(kind: str) -> None:
    """Below the knee a leg narrows by less than a quarter down to its hem, which is level (on the skin it is half as wide at the ankle)."""
    sheet, _ = made(kind, MAN)
    left = sheet.points[sheet.points[:, 0] > 0]
    low = left[:, 1].min()
    wide = [float(np.ptp(left[np.abs(left[:, 1] - low - at) < 0.02][:, 2])) for at in (0.02, 0.30)]
    ring = sheet.points[np.unique(np.concatenate(borders(sheet.faces)))]
    ring = ring[(ring[:, 1] < low + 0.1) & (ring[:, 0] > 0)]
    assert wide[0] > 0.75 * wide[1] and np.ptp(ring[:, 1]) < 0.03, (wide, np.ptp(ring[:, 1]))


def test_soles_are_closed_and_look_outward() -> None:
    """A sole is a solid: its volume is what its outward faces enclose, its ends are shut."""
    fit, _ = fitting(MAN)
    sheets, _ = tailored(Garment(kind="shoes", color=(0.1, 0.1, 0.1)), fit)
    soles, laces = ([s for s in sheets if s.name == name] for name in ("sole", "lace"))
    for s in soles:
        p = from_face(s.points)[s.faces]
        assert 1.5e-4 < np.einsum("ij,ij->i", p[:, 0], np.cross(p[:, 1], p[:, 2])).sum() / 6 < 8e-4
        assert all(np.ptp(s.points[r], axis=0).max() < 1e-9 for r in borders(s.faces))
    assert len(soles) == 2 and len(laces) == 8


@pytest.mark.parametrize("over", ["cardigan", "suit jacket"])
def test_no_rim_of_a_shirt_shows_below_what_is_worn_over_it(over: str) -> None:
    n, person = net(False), describe(f"a man in a {over}, a shirt and trousers")
    low = {w.sheets[0].name: w.sheets[0].points[:, 1].min() for w in worn(person, n, fitted(body(), person)[:BODY], 0) if w.sheets}
    assert low["shirt"] > low[over] + 0.015
