"""People in worlds: light, all outfits packaged, in the catalogue's postures, standing on their soles."""

from __future__ import annotations

import typing

import numpy as np
import pytest

from worldloom.assets.catalog.people import person as plain
from worldloom.assets.catalog.people.person import VARIETY, Role
from worldloom.assets.kit import Kit
from worldloom.assets.part import Part
from worldloom.assets.parts.body_skeleton import POSTURES
from worldloom.assets.parts.body_ways import ways
from worldloom.assets.registry import by_category, index
from worldloom.synth.people.body import BODY
from worldloom.synth.people.bystander import locks
from worldloom.synth.people.bystander.baked import live
from worldloom.synth.people.bystander.bound import Bound, reference
from worldloom.synth.people.bystander.combed import lie, slope
from worldloom.synth.people.bystander.layers import beneath
from worldloom.synth.people.bystander.paint import grown_colors, skin_colors
from worldloom.synth.people.bystander.posing import posed
from worldloom.synth.people.bystander.wardrobe import _bound, cut_out, garment
from worldloom.synth.people.bystander.who import person as somebody
from worldloom.synth.people.canon import face_frame, marks, scalp
from worldloom.synth.people.catalog import baby, child, person
from worldloom.synth.people.describe import describe
from worldloom.synth.people.skeleton import index as bone
from worldloom.synth.people.surface import net


def made(detail: float = 1.0, seed: int = 5, **dials: typing.Any) -> Part:
    return person.build(person.Params(**dials), Kit(seed, detail))


def test_every_role_is_packaged_and_light() -> None:
    for role in typing.get_args(Role):
        if role not in person.BULKY:
            near, far = (made(d, role=role) for d in (1.0, 0.3))
            for way in range(1, len(ways(role, False)) if role != "casual" else 12):
                made(0.3, role=role, way=way, sex="female")
            assert near.triangles < 11_000 and far.triangles < 2_600 and len(near.surfaces) <= 12, role
            assert all(np.isfinite(s.mesh.vertices).all() for s in near.surfaces), role
    assert not live(), "run `python -m worldloom.synth.people.bystander.bake`"


def test_what_is_packaged_is_what_would_be_made() -> None:
    (packaged,), _ = garment("t-shirt", "male", 2, ("trousers",))
    fresh = _bound(cut_out("t-shirt", "male", ("trousers",))[0][0], "male", 2)
    assert (packaged.faces == fresh.faces).all()
    skin = reference("male").points
    assert np.abs(packaged.over(skin, 1.0) - fresh.over(skin, 1.0)).max() < 0.002


def test_postures_are_the_catalogues() -> None:
    """Thighs, shins, arms and forearms point where the catalogue's skeleton says."""
    heads = reference("female").heads
    for name in ("walking", "sitting", "pointing", "lying"):
        p = posed(heads, POSTURES[name], 1.65)
        k = p.frame
        limbs = (
            ("UpperArm", "LowerArm", k.shoulder),
            ("LowerArm", "Hand", k.elbow),
            ("UpperLeg", "LowerLeg", k.hip),
            ("LowerLeg", "Foot", k.knee),
        )
        for first, last, frames in limbs:
            for side, frame in zip(("left", "right"), frames, strict=True):
                way = p.at[bone(side + last)] - p.at[bone(side + first)]
                assert way / np.linalg.norm(way) == pytest.approx(-frame.r[:, 2], abs=1e-6), (name, side, first)


def test_they_stand_sit_and_lie_on_what_is_below() -> None:
    for pose, low in (("standing", (0.0, 0.0)), ("walking", (0.0, 0.0)), ("lying", (0.0, 0.0)), ("sitting", (-0.62, -0.35))):
        part = made(0.3, pose=pose)
        assert low[0] - 1e-6 <= part.bounds[0, 2] <= low[1] + 1e-6, pose
    assert made(0.3, pose="lying").bounds[1, 2] < 0.55


@pytest.mark.parametrize("pose", ["working", "hammering", "pushing", "fighting", "leaning"])
def test_both_feet_bear_who_stands_at_work(pose: str) -> None:
    points = np.concatenate([s.mesh.vertices for s in made(0.3, pose=pose).surfaces])
    low = points[points[:, 2] < 0.1]
    assert max(low[low[:, 0] > 0, 2].min(), low[low[:, 0] < 0, 2].min()) < 0.002, "neither sole hovers"


def test_a_child_is_short_and_the_same_twice() -> None:
    a, b = (child.build(child.Params(), Kit(4, 0.3)) for _ in range(2))
    assert 1.0 < a.bounds[1, 2] < 1.4
    assert all((x.mesh.vertices == y.mesh.vertices).all() for x, y in zip(a.surfaces, b.surfaces, strict=True))


def test_the_catalogue_takes_these() -> None:
    assert {index()[f"people/{k}"].module for k in ("person", "child")} == {person.__name__, child.__name__}


def test_a_baby_has_a_babys_size_and_a_babys_head() -> None:
    """About seventy centimetres, a skull half as large again as a grown person's for that; it sits, crawls on hands and knees, lies."""
    lying, grown = baby.rigged(baby.Params(pose="lying"), Kit(3, 0.3)), person.rigged(person.Params(sex="female"), Kit(3, 0.3))
    assert grown is not None and lying.who.height == pytest.approx(0.72, abs=0.06)
    young, old = ((x.who.height - x.pose.heads[bone("head"), 2]) / x.who.height for x in (lying, grown))
    assert young > 1.5 * old
    crawls = baby.build(baby.Params(pose="crawling"), Kit(3, 0.3))
    p = np.concatenate([s.mesh.vertices for s in crawls.surfaces])
    low = p[p[:, 2] < 0.03]
    assert low[:, 1].max() - low[:, 1].min() > 0.30 and crawls.bounds[1, 2] < 0.55  # bears in front and behind
    assert baby.build(baby.Params(pose="sitting_up"), Kit(3, 0.3)).bounds[1, 2] < 0.52
    assert by_category()["baby"][0] == "people/baby"


def test_people_of_one_role_dress_each_their_own_way() -> None:
    """Of six students no two have the same clothes in the same colours, and all have a backpack; of six surgeons all look alike."""
    looks, tops = set(), set()
    for k in range(6):
        p = person.Params(role="student", way=VARIETY["way"][k])
        male, r = bool(k % 2), Kit(k, 0.3).rng("person")
        o = plain.outfit_of(p, male, r)
        assert "backpack" in o.extras
        looks.add((o.top, plain.colors_of(p, o, r)))
        tops.add(o.top)
    assert len(looks) == 6 and len(tops) >= 4
    assert len({plain.outfit_of(person.Params(role="surgeon", way=k), True, Kit(k, 0.3).rng("person")) for k in range(6)}) == 1


def test_strands_lie_as_hair_is_combed() -> None:
    """Along a strand of short hair one goes forward on top and down at the sides; long hair goes aside from its parting; what is tied
    goes to the tie."""
    canon, m = face_frame(net(False).canon), marks()
    top = (scalp(canon) > 0.9) & (np.abs(canon[:, 0]) < 0.02) & (canon[:, 2] > m.ear[2] + 0.01) & (canon[:, 1] > m.eye[1] + 0.09)
    side = (scalp(canon) > 0.9) & (canon[:, 0] > 0.06) & (canon[:, 1] < m.eye[1] + 0.04)
    assert top.sum() > 5 and side.sum() > 5
    for flow, on_top, at_side in (("crown", [0, 0, 1], [0, -1, 0]), ("parting", None, [0, -1, 0]), ("tie", [0, 0, -1], [0, 0, -1])):
        way = slope(canon, lie(flow, canon)[:, 1], net(False).faces)
        assert (way[side] @ at_side).mean() > 0.6, flow
        if on_top is not None:
            assert (way[top] @ on_top).mean() > 0.6, flow


@pytest.mark.parametrize("style", ["short", "long", "curly", "bun"])
def test_hair_has_an_uneven_outline_for_few_triangles(style: str) -> None:
    """Blades rise from the shell and follow the scalp: none stands off by more than two centimetres; hems of what hangs are not level."""
    found = {b.name: b for b in locks.hair(style, "female", 1, False)}
    assert sum(len(b.faces) for b in found.values()) < 960
    skin, blades = reference("female").points, found["wisps"]
    p, n = blades.over(skin, 1.0).reshape(-1, 5, 3), blades.normals.reshape(-1, 5, 3)
    rise = ((p[:, 4] - p[:, :2].mean(1)) * n[:, 4]).sum(1)
    assert rise.min() > -0.02 and rise.max() < 0.02
    if style == "long":
        hem = found["curtain"].over(skin, 1.0)[:, 2]
        ends = np.sort(hem)[:30]
        assert np.ptp(ends) > 0.03


def test_hair_fades_into_the_skin_and_is_darker_at_its_roots() -> None:
    who = somebody(3, "male", "adult", 1.8)
    who = who.model_copy(update={"hair": who.hair.model_copy(update={"eumelanin": 6.0, "pheomelanin": 0.2, "grey": 0.0})})
    shell = locks.hair("crew", "male", 1, False)[0]
    color = grown_colors(who, shell, 0.0, True)
    edge = scalp(shell.canon) < 0.62
    assert edge.sum() > 20 and color[edge].mean() > 1.5 * color[~edge].mean()
    assert color[edge].max() < skin_colors(who, np.array([5000])).max()


def under(inner: Bound, outer: Bound, skin: np.ndarray) -> np.ndarray:
    """(n,) whether the outer one lies over a point of the inner one, within 3 cm, or up to 1.5 cm under it."""
    n, t = inner.normals, outer.over(skin, 1.0)[outer.faces]
    p = inner.over(skin, 1.0) - 0.015 * n
    a, e, f = t[:, 0], t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]
    h, s = np.cross(n[:, None], f[None]), p[:, None] - a
    det, q = (e * h).sum(2), np.cross(s, e[None])
    u, v, far = (s * h).sum(2) / det, (n[:, None] * q).sum(2) / det, (f * q).sum(2) / det
    return np.asarray(((u >= 0) & (v >= 0) & (u + v <= 1) & (far > 0) & (far < 0.045)).any(1))


@pytest.mark.parametrize("over", ["cardigan", "coat"])
def test_shirts_do_not_show_through_what_is_worn_over_them(over: typing.Any) -> None:
    """Thinned apart, they cut through each other where an arm goes up: what lies wholly under a jacket is left out, what is seen stays."""
    skin = reference("male").points
    (shirt, *_), _ = garment("shirt", "male", 1, ("trousers",))
    (jacket, *_), hidden = garment(over, "male", 1, ("trousers", "shirt"))
    shirt = shirt.without(hidden)
    whole, seen = (x(under(shirt, jacket, skin)[shirt.faces], 1) for x in (np.all, lambda c, k: ~c.any(k)))
    left = {tuple(f) for f in beneath(shirt, [jacket], skin, 1.0).faces}
    assert whole.sum() > 60 and sum(tuple(f) in left for f in shirt.faces[whole]) < 0.15 * whole.sum()
    assert seen.sum() > 10 and sum(tuple(f) not in left for f in shirt.faces[seen]) < 0.05 * seen.sum()


def test_hats_are_of_trades_that_wear_them() -> None:
    for role in ("musician", "old_person", "tourist", "teacher", "student", "doctor"):
        assert all(not w.hat for w in ways(role, False)), role
    assert all(ways(role, True)[0].hat for role in ("firefighter", "worker", "chef", "police_officer"))


def patches(part: Part) -> float:
    """Share of the places of somebody's cloth, seen from before and behind, where what is under it is up to 3 cm nearer."""
    worn = [s.mesh for s in part.surfaces if s.role == "top"]
    under_it = [s.mesh for s in part.surfaces if s.role in ("skin", "trousers")]
    x, z = (g.ravel() for g in np.meshgrid(np.linspace(-0.3, 0.3, 61), np.linspace(0.0, 1.6, 81)))
    over, bad = 0, 0
    for way in (1.0, -1.0):
        cloth, flesh = (np.min([_depth(m.vertices * [1.0, way, 1.0], m.faces, x, z) for m in found], 0) for found in (worn, under_it))
        over, bad = over + int(np.isfinite(cloth).sum()), bad + int(((flesh < cloth) & (flesh > cloth - 0.03)).sum())
    return bad / over


def _depth(p: np.ndarray, faces: np.ndarray, x: np.ndarray, z: np.ndarray) -> np.ndarray:
    """(n,) the least y of triangles over places (x, z); infinity where none is."""
    least = np.full(len(x), np.inf)
    for a, b, c in p[faces]:
        (left, low), (right, high) = (f([a, b, c], axis=0)[[0, 2]] for f in (np.min, np.max))
        near = np.flatnonzero((x >= left) & (x <= right) & (z >= low) & (z <= high))
        area = (b[0] - a[0]) * (c[2] - a[2]) - (c[0] - a[0]) * (b[2] - a[2])
        if len(near) and abs(area) > 1e-12:
            u = ((x[near] - a[0]) * (c[2] - a[2]) - (c[0] - a[0]) * (z[near] - a[2])) / area
            v = ((b[0] - a[0]) * (z[near] - a[2]) - (x[near] - a[0]) * (b[2] - a[2])) / area
            inside = near[(u >= 0) & (v >= 0) & (u + v <= 1)]
            u, v = (w[(u >= 0) & (v >= 0) & (u + v <= 1)] for w in (u, v))
            least[inside] = np.minimum(least[inside], a[1] + u * (b[1] - a[1]) + v * (c[1] - a[1]))
    return least


@pytest.mark.parametrize(("detail", "most"), [(1.0, 0.004), (0.3, 0.012)])
@pytest.mark.parametrize("wears", ["t-shirt", "dress"])
def test_skin_and_trousers_do_not_show_through_thinned_clothes(wears: str, detail: float, most: float) -> None:
    women = (made(detail, k, pose="sitting", sex="female", way=k % 12) for k in range(1, 40))
    assert patches(next(p for p in women if p.attributes["wears"].startswith(wears))) < most


def test_freckles_are_no_pattern_of_the_mesh() -> None:
    """Vertices are too far apart for freckles: a freckled face is hardly more speckled than one without."""
    who = describe("a 34-year-old woman with red hair", 1)
    plain = who.model_copy(update={"skin": who.skin.model_copy(update={"freckles": 0.0})})
    strong = who.model_copy(update={"skin": who.skin.model_copy(update={"freckles": 1.0})})
    a, b = (skin_colors(w, np.arange(BODY)) for w in (plain, strong))
    edges = net(False).quads[:, :2]
    steps = [float(np.abs(np.diff(c[edges].mean(2), axis=1)).mean()) for c in (a, b)]
    assert not np.allclose(a, b) and steps[1] < 1.35 * steps[0]
