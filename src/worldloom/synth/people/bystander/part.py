"""A person as a Part: skin, eyes, hair, clothes and what is carried, posed, in few surfaces."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from worldloom.assets import finish
from worldloom.assets.part import Surface
from worldloom.assets.parts.body_dress import Outfit
from worldloom.assets.parts.body_skeleton import Posture
from worldloom.geometry import Mesh, join, unit
from worldloom.synth.people.body import BODY, Floats, Ints, body, triangles
from worldloom.synth.people.bystander import extras, locks
from worldloom.synth.people.bystander.baked import stature
from worldloom.synth.people.bystander.bound import Bound
from worldloom.synth.people.bystander.dress import RECIPES, Piece
from worldloom.synth.people.bystander.ease import stood
from worldloom.synth.people.bystander.hats import worn_hat
from worldloom.synth.people.bystander.layers import beneath, left, lying
from worldloom.synth.people.bystander.paint import grown_colors, hair_colors, skin_colors
from worldloom.synth.people.bystander.posing import Posed, posed
from worldloom.synth.people.bystander.shape import bind, bind_whole
from worldloom.synth.people.bystander.wardrobe import garment
from worldloom.synth.people.canon import face_frame, from_face, scalp
from worldloom.synth.people.cloths import CLOTHS, FOOTWEAR, LEGWEAR, LOW, SMALL
from worldloom.synth.people.eyes import ball, eyes
from worldloom.synth.people.headgear import OPEN, under_hat
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Kind, Person
from worldloom.synth.people.shoes import LACE, RUBBER, edge
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.bystander.lids import lidded
from worldloom.synth.people.surface import four, net, normals
from worldloom.world import Material
from worldloom.world.color import rgb

EYE = ((12, 18), (8, 12), (5, 8))
"""Rings and sectors by level."""


@dataclass(frozen=True)
class Woven:
    """A posed mesh with four joints a vertex (n, 4) and their weights of 255: bones, and then what `joints` adds."""

    mesh: Mesh
    bones: NDArray[np.uint8]
    weights: NDArray[np.uint8]

    @classmethod
    def rigid(cls, mesh: Mesh, joint: int) -> Woven:
        """All of it goes with one joint."""
        n = len(mesh.vertices)
        return cls(mesh, np.tile(np.array([joint, 0, 0, 0], np.uint8), (n, 1)), np.tile(np.array([255, 0, 0, 0], np.uint8), (n, 1)))


Bond = tuple[NDArray[np.uint8], NDArray[np.uint8]]
"""Joints (n, 4) and weights (n, 4) of a surface's vertices."""


@dataclass
class Made:
    """A person in the making: `skin` (n, 3) in the bind pose, the pose, and what is shown."""

    person: Person
    ref: str
    level: int
    skin: Floats
    eyes: Floats
    pose: Posed
    hidden: np.ndarray = field(default_factory=lambda: np.zeros(BODY, bool))
    surfaces: list[Surface] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    """Of each surface, what carries its vertices."""
    worn: list[Bound] = field(default_factory=list)
    """Cloth as it is shown."""
    covered: np.ndarray = field(default_factory=lambda: np.zeros(BODY, bool))
    """Skin that something is over, also what is seen into."""

    @property
    def scale(self) -> float:
        """Height against the reference's."""
        return self.person.height / stature(self.ref)

    def mesh(self, b: Bound, color: Floats | None = None) -> Woven:
        """A bound surface, posed."""
        w = b.dense
        p = self.pose.points(b.over(self.skin, self.scale), w)
        return Woven(Mesh(p, b.faces, self.pose.normals(b.normals, w), b.uv, color), b.bones, b.weights)

    def show(self, role: str, meshes: Iterable[Woven], material: Material) -> None:
        """One more surface."""
        found = [m for m in meshes if len(m.mesh.faces)]
        if found:
            self.surfaces.append(Surface(role, join([m.mesh for m in found]), material))
            self.bonds.append((np.concatenate([m.bones for m in found]), np.concatenate([m.weights for m in found])))


def figure(person: Person, o: Outfit, clothes: tuple[Piece, ...], posture: Posture, level: int, asleep: bool, exact: bool = False,
           ease: bool = False) -> Made:  # fmt: skip
    """The surfaces of a person at a level of detail (0 fine, 1, 2) with the soles, seat or back at z = 0; `exact`: of a weight in full;
    `ease`: as somebody stands who just stands, whatever the posture."""
    skin, whole, heads = bind_whole(person) if exact else bind(person)
    ref = "child" if person.age < 13 else person.sex
    made = Made(person, ref, level, skin, whole, posed(heads, posture, person.height))
    if ease:
        made.pose = stood(person, skin, heads, _shell(made, clothes), made.scale, made.pose)
    _dress(made, clothes, posture.rest)
    _adorn(made, o, clothes)
    _hair(made, o)
    _skin(made, "gloves" in o.extras, o)
    _eyes(made, asleep)
    _set_down(made, posture.rest)
    return made


def _shell(made: Made, clothes: tuple[Piece, ...]) -> list[Bound]:
    """All that is worn, coarse, the same for every level of detail."""
    kinds = tuple(c.kind for c in clothes)
    return [b for n, c in enumerate(clothes) for b in garment(c.kind, made.ref, 2, *_beside(kinds, n))[0] if b.name not in SEWN]


def _pale(c: Piece) -> tuple[float, float, float]:
    """Soles of sneakers are light, others dark."""
    return RUBBER if c.kind == "sneakers" else (0.03, 0.028, 0.026)


SEWN: dict[str, Callable[[Piece], tuple[tuple[float, float, float], str]]] = {
    "sole": lambda c: (_pale(c), "rubber"), "toe cap": lambda c: (RUBBER, "rubber"), "tape": lambda c: ((0.62, 0.64, 0.62), "fabric"),
    "button": lambda c: (edge(rgb(c.color), 0.4, 0.1), "fabric"), "seam": lambda c: (edge(rgb(c.color), 0.45), "fabric"),
    "lace": lambda c: (LACE if c.kind == "sneakers" else edge(rgb(c.color), 0.5), "fabric"),
}  # fmt: skip
"""Parts of a garment that have a colour of their own, with the stuff that they are of."""


def _dress(made: Made, clothes: tuple[Piece, ...], rest: str) -> None:
    """Clothes; the outermost top and what covers the legs keep a finish of their own, everything else shares one by its stuff."""
    shared: dict[str, list[Woven]] = {}
    kinds = tuple(c.kind for c in clothes)
    tops = [c for c in clothes if c.kind not in (*LEGWEAR, *FOOTWEAR, *SMALL, "apron", "vest", "waistcoat")]
    cut = [garment(c.kind, made.ref, made.level, *_beside(kinds, n)) for n, c in enumerate(clothes)]
    for n, c in enumerate(clothes):
        found, hidden = cut[n]
        over = [
            h for k, (_, h) in zip(kinds[n + 1 :], cut[n + 1 :], strict=True) if k not in FOOTWEAR and _closed(k, rest)
        ]
        found = tuple(b.without(np.any(over, axis=0)) for b in found) if over else found
        if made.level and (over_it := _above(kinds, n)):
            above = [b for k, (f, _) in zip(kinds, cut, strict=True) if k in over_it for b in f if b.name == k]
            found = tuple(beneath(b, above, made.skin, made.scale) if b.name == c.kind else b for b in found)
        made.covered |= hidden
        made.hidden |= hidden if _closed(c.kind, rest) else hidden & _trunk()
        recipe = c.recipe or RECIPES[CLOTHS[c.kind].weave]
        own = [b for b in found if b.name not in SEWN]
        made.worn += own
        for b in (b for b in found if b.name in SEWN):
            tint, stuffed = SEWN[b.name](c)
            shared.setdefault(stuffed, []).append(made.mesh(b, np.tile(tint, (len(b.off), 1))))
        if tops and c is tops[-1]:
            made.show("top", [made.mesh(b) for b in own], stuff(recipe, rgb(c.color)))
        elif c.kind in LEGWEAR:
            made.show("trousers", [made.mesh(b) for b in own], stuff(recipe, rgb(c.color)))
        else:
            shared.setdefault(recipe, []).extend(made.mesh(b, np.tile(rgb(c.color), (len(b.off), 1))) for b in own)
    for recipe, meshes in shared.items():
        made.show(f"{recipe} wear", meshes, stuff(recipe, (1.0, 1.0, 1.0)))


@cache
def _trunk() -> np.ndarray:
    """Skin (n,) that goes with the trunk: into whatever skirt one looks, one does not see that far."""
    return np.asarray(net(False).weights[:, [index(b) for b in TRUNK]].sum(1) > 0.5)


def _above(kinds: tuple[Kind, ...], n: int) -> tuple[Kind, ...]:
    """What of the trunk's clothes lies over the n-th garment: over a top what is put on after it, over trousers the outermost."""
    tops = _tops(kinds)
    return tops[-1:] if kinds[n] in LEGWEAR else tuple(k for k in kinds[n + 1 :] if k in tops) if kinds[n] in tops else ()


def _tops(kinds: tuple[Kind, ...]) -> tuple[Kind, ...]:
    """What covers the trunk, inner ones first."""
    return tuple(k for k in kinds if k not in (*LEGWEAR, *FOOTWEAR, *SMALL, "apron"))


def _closed(kind: Kind, rest: str) -> bool:
    """Whether what is under a garment may be left out; one looks into the skirts of those who lie or sit."""
    return rest == "feet" or kind in FOOTWEAR or CLOTHS[kind].fall is None


def _beside(kinds: tuple[Kind, ...], n: int) -> tuple[tuple[Kind, ...], tuple[Kind, ...]]:
    """What lies under the n-th garment, and what else changes its cut."""
    legs = tuple(k for k in kinds if k in LEGWEAR)
    boots = tuple(k for k in kinds if k == "boots")
    if kinds[n] in LOW:
        return (), ()
    if kinds[n] == "boots":
        return legs, boots
    if kinds[n] in LEGWEAR:
        return (), boots
    tucked: tuple[Kind, ...] = ("skirt",) if kinds[n] == "shirt" and len(_tops(kinds)) > 1 else ()
    return tuple(k for k in kinds[:n] if k not in FOOTWEAR), boots + tucked


def stuff(recipe: str, color: tuple[float, float, float]) -> Material:
    """Cloth, leather, rubber or mail of a colour."""
    if recipe == "metal":
        return Material(recipe="metal", color=color, roughness=0.5, metallic=0.85, wear=0.3)
    if recipe in ("rubber", "plastic"):
        return finish.of(recipe, color, 0.42, 0.2)
    return (
        finish.leather(color, 0.35)
        if recipe == "leather"
        else finish.fabric(color, 0.2, recipe)
        if recipe != "fur"
        else finish.of("fur", color, 0.9)
    )


def _adorn(made: Made, o: Outfit, clothes: tuple[Piece, ...]) -> None:
    """Ties, belts, masks, glasses."""
    kinds = tuple(c.kind for c in clothes if c.kind not in FOOTWEAR)
    boots = tuple(c.kind for c in clothes if c.kind == "boots")
    for name in o.extras:
        if name in extras.ALL:
            found = extras.extra(name, made.ref, made.level, kinds, boots)
            if name == "tie" and len(_tops(kinds)) > 1:
                over = _tops(kinds)[-1]
                hidden = garment(over, made.ref, made.level, *_beside(kinds, kinds.index(over)))[1]
                found = tuple(b.without(hidden) for b in found)
            made.show(name, [made.mesh(b) for b in found], stuff(extras.RECIPES.get(name, "fabric"), rgb(extras.COLORS[name])))


SKIN = 5000
"""Some vertex of the trunk's skin."""
TRUNK = ("hips", "spine", "chest", "upperChest")
STRIP = 0.05
"""Metres from skin that is covered to where some is looked at for what cloth is over it."""
HIDING = ("space_helmet", "hood", "surgical_cap", "kerchief", "flying_cap", "swim_cap", "turban")
"""Hats that no hair shows under."""


def _hair(made: Made, o: Outfit) -> None:
    """Hair, brows, beard and hat."""
    h, person = made.person.hair, made.person
    style = "receding" if o.hat == "tonsure" else h.style
    hat = o.hat if o.hat not in ("", "tonsure") else ""
    found = (
        [] if o.hat in HIDING else [(b, h.grey) for b in locks.hair(style, made.ref, made.level, hat.replace("_", " ") not in ("", *OPEN))]
    )
    found += (
        [(b, person.beard.grey) for b in locks.beard(person.beard.style, made.ref, made.level)] if "mask" not in o.extras else []
    )
    brows, strong = locks.brows(made.ref, made.level), float(np.clip(0.35 + 0.7 * person.brows, 0.4, 0.9))
    thin = style != "bald" and locks.CUTTINGS[style].side < 0.011
    colored = [(b, grown_colors(person, b, grey, thin)) for b, grey in found]
    colored += [
        (b, strong * hair_colors(person, b.canon, b.uv, 0.7 * h.grey) + (1 - strong) * skin_colors(person, np.array([SKIN])) * 0.75)
        for b in brows
    ]
    curled = style != "bald" and locks.CUTTINGS[style].flow == "coil"
    made.show("hair", [made.mesh(b, c) for b, c in colored], finish.of("curls" if curled else "hair", (1.0, 1.0, 1.0), 0.55, 0.1))
    c = face_frame(net(False).canon)
    if style not in ("bald", "receding", "buzz") and o.hat not in HIDING:
        made.hidden |= (scalp(c) > 0.99) & (scalp(c + [0, -0.02, 0]) > 0.99)
    if hat:
        made.hidden |= (under_hat(c) > 0.03) & (hat.replace("_", " ") not in OPEN)
        thick = 0.002 if o.hat in HIDING else 0.5 * locks.CUTTINGS[style].side if style != "bald" else 0.0
        head, turn, at = index("head"), made.pose.turn, made.pose.at
        for s in worn_hat(hat, o.hat_color, made.level, made.skin, min(thick, 0.010)):
            p = (s.mesh.vertices - made.pose.heads[head]) @ turn[head].T + at[head]
            n = None if s.mesh.normals is None else s.mesh.normals @ turn[head].T
            made.show(s.role, [Woven.rigid(Mesh(p, s.mesh.faces, n, s.mesh.uv, s.mesh.color), head)], s.material)


def _skin(made: Made, gloved: bool, o: Outfit) -> None:
    """What is seen of the skin, coloured by vertex; gloves are painted on."""
    b, n = body(), net(False)
    faces = triangles(b)[0] if made.level == 0 else b.levels[made.level - 1][0]
    faces = faces[~made.hidden[faces].all(1)]
    at, outward = made.skin, normals(made.skin, n.faces)
    if made.level:
        at, faces = _under(made, faces, outward)
    which, f = np.unique(faces, return_inverse=True)
    color = skin_colors(made.person, which)
    w = n.weights[which]
    if gloved:
        hand = w[:, _hands()].sum(1) > 0.5
        color[hand] = rgb("#b9cbd6" if o.top == "surgical_gown" else "#6b4a28")
    nor = outward[which]
    c = face_frame(n.canon)[which]
    mean = color.mean(0)
    mesh = Mesh(
        made.pose.points(at[which], w),
        f.reshape(-1, 3),
        made.pose.normals(nor, w),
        c[:, [0, 1]] + c[:, [2, 2]] * 0.5,
        color / mean,
    )
    made.bonds.insert(0, lidded(which, *four(w)))
    made.surfaces.insert(
        0,
        Surface(
            "skin", mesh, Material(recipe="skin", color=(float(mean[0]), float(mean[1]), float(mean[2])), roughness=0.5, wear=0.0)
        ),
    )


def _under(made: Made, faces: Ints, n: Floats) -> tuple[Floats, Ints]:
    """Coarse skin (n, 3) drawn in along its normals under the edges of coarse cloth, and its faces without those that lie under it."""
    near = np.flatnonzero(made.covered)
    seen = np.unique(faces)
    seen = seen[tree(made.skin[near[::4]]).query(made.skin[seen])[0] < STRIP] if len(near) else near
    gone, sunk = np.zeros(BODY, bool), np.zeros(BODY)
    gone[seen], sunk[seen] = lying(made.skin[seen], n[seen], made.worn, made.skin, made.scale)
    return made.skin - sunk[:, None] * n, left(faces, gone, sunk)


def _hands() -> list[int]:
    from worldloom.synth.people.skeleton import BONES

    return [k for k, name in enumerate(BONES) if any(w in name for w in ("Hand", "Thumb", "Index", "Middle", "Ring", "Little"))]


def _eyes(made: Made, asleep: bool) -> None:
    """Balls with pupil, iris and white by ring."""
    if asleep:
        return
    head, out = index("head"), list[Woven]()
    iris = np.array(made.person.iris)
    for side, eye in zip(("leftEye", "rightEye"), eyes(made.eyes), strict=True):
        p, nor, uv, faces = ball(eye, np.array([0.0, -0.04, 1.0]), *EYE[made.level])
        p = p + [0.0, 0.0, 0.003 * (made.level == 2)]
        t = np.hypot(uv[:, 0] - 0.5, uv[:, 1] - 0.5) * 2 * 1.75 / (0.0062 / 0.0161)
        color = np.where(
            (t < 0.45)[:, None],
            0.004,
            np.where((t < 0.86)[:, None], iris * 1.1, np.where((t < 0.98)[:, None], iris * 0.35, [0.42, 0.39, 0.365])),
        )
        turn = made.pose.turn[head]
        posed = (from_face(p) - made.pose.heads[head]) @ turn.T + made.pose.at[head]
        out.append(Woven.rigid(Mesh(posed, faces, unit(from_face(nor) @ turn.T), uv * 0.02, color), index(side)))
    made.show("eye", out, Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.08, wear=0.0))


def _set_down(made: Made, rest: str) -> None:
    """The lowest point of what carries the body at z = 0."""
    p = np.concatenate([s.mesh.vertices for s in made.surfaces])
    if rest == "seat":
        hip = (made.pose.frame.hip[0].o + made.pose.frame.hip[1].o) / 2
        under = p[(np.abs(p[:, 1] - hip[1]) < 0.11) & (np.abs(p[:, 0]) < 0.2) & (np.abs(p[:, 2] - hip[2]) < 0.2)]
        low = float(np.percentile(under[:, 2], 4))
    else:
        low = float(p[:, 2].min())
    by = np.array([0.0, 0.0, -low])
    made.surfaces = [Surface(s.role, s.mesh.moved(by), s.material) for s in made.surfaces]
    made.pose = made.pose.shifted(by)


__all__ = ["Bond", "Made", "Woven", "figure", "stuff"]
