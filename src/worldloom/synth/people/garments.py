"""Clothes for any body: patterns cut from the skin, eased away from it, folded, hemmed; skirts and coats fall from a ring round
the hull of the legs.

Everything follows from fields on the template and a person's own skin, so a garment fits whoever wears it; skin well inside it
is left out, and what is worn over another piece is pushed out of it, so nothing shows through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import Array, face_frame, from_face, marks, smooth
from worldloom.synth.people.charts import ARM, Box, charted, laid, neck_of
from worldloom.synth.people.cloths import CLOTHS, COVERING, FOOTWEAR, ORDER, SKIRTS, TUCKED, Cloth
from worldloom.synth.people.creases import bearing, borne, quilted
from worldloom.synth.people.cutting import Pattern, adjacency, borders, cut
from worldloom.synth.people.fabric import TILE, drawn, fabric, pictured, shaped
from worldloom.synth.people.figure import Finish, Piece
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Garment, Person
from worldloom.synth.people.seams import unseamed
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.surface import Net, four, normals
from worldloom.synth.people.thinning import thinned


SPENT = (0.45, 0.15, 0.042)
"""Share of the triangles of cloth as fine as the skin that is left at each level."""
CUFFED, CUFF = 1.8, 0.55
"""How far along the arm sleeves end that are buttoned or knitted close there, and the share of its distance by which cloth comes nearer
to the wrist."""
NECK = 0.016
"""Metres by which skin is left out nearer to a neckline than to other hems: a shoulder that rises would come through there."""
SUNK, RAISED = 0.7, 0.5
"""Of its distance from the skin, how deep a valley between folds is at most; how much of folds is shaped, not drawn alone."""
TIGHT = 0.010
"""Metres off the skin up to which cloth follows all of it."""
SHADED, EVEN = 3, 24
"""Rounds in which the normals that shade cloth even out, and the longest hems."""
BAND = (0.62, 0.63, 0.60)
"""Retroreflective tape."""


@dataclass(frozen=True)
class Sheet:
    """A surface of cloth in the bind pose, in the face's frame, with dense skin weights (n, 54) and metres of cloth (n, 2), or
    (n, 2 + 2k) where it has charts."""

    points: Floats
    faces: Ints
    weights: Floats
    metres: Floats
    finish: Finish
    name: str
    thick: float = 0.0
    """Of the hems that its borders get; 0 for none."""
    spend: bool = False
    """Whether it is as fine as the skin, and to be thinned by level."""
    facing: Floats | None = None
    """Unit normals (k, 3) of its first k points before it was thinned, which shade it as smoothly as it was cut."""
    box: Box | None = None
    """Of a picture of its own: what of its cloth that shows; else its picture repeats."""
    sewn: tuple[float, float] = (0.0, 0.0)
    """Heights between which rims have no hem, for something is sewn to them."""


@dataclass(frozen=True)
class Worn:
    """What one garment adds, and which vertices of the skin it hides."""

    pieces: tuple[Piece, ...]
    hidden: np.ndarray
    sheets: tuple[Sheet, ...] = ()


@dataclass
class Fitting:
    """A person's skin at a fineness, and all that is worn already, which the next piece must lie outside of."""

    canon: Floats
    points: Floats
    normals: Floats
    faces: Ints
    weights: Floats
    over: list[tuple[Floats, Floats]] = field(default_factory=list)
    trunk: list[Floats] = field(default_factory=list)
    """Points of what is worn, without sleeves."""
    sheets: list[Sheet] = field(default_factory=list)
    """What is worn already, inner ones first."""
    kinds: tuple[str, ...] = ()
    calm: Floats = field(default_factory=lambda: np.zeros((0, 3)))
    """The skin (n, 3) without the tips of the breasts, which cloth spans that is loose."""
    loose: bool = False
    bodies: list[tuple[Floats, Floats]] = field(default_factory=list)

    @classmethod
    def of(cls, net: Net, bind: Floats, garments: tuple[Garment, ...]) -> Fitting:
        """For these garments over the skin (n, 3) of a net in the bind pose."""
        nor, kinds = face_frame(normals(bind, net.faces)), tuple(g.kind for g in garments)
        from worldloom.synth.people.hems import tipless

        fit = cls(face_frame(net.canon), face_frame(bind), nor, net.faces, net.weights, kinds=kinds)
        fit.calm = tipless(fit)
        return fit

    def share(self, *words: str) -> Array:
        """(n,) how far the bones with these words carry a vertex."""
        return np.asarray(self.weights[:, [k for k, b in enumerate(BONES) if any(w in b for w in words)]].sum(1))

    @property
    def spanned(self) -> Floats:
        """(n, 3) the skin as cloth lies on it."""
        return self.calm if self.loose else self.points

    def lay(self, s: Sheet) -> None:
        """What is made from now on lies outside of this sheet."""
        self.over.append((s.points, face_frame(normals(from_face(s.points), s.faces))))
        self.trunk.append(s.points[_arm(s) < 0.3])
        self.sheets.append(s)

    def armless(self) -> list[tuple[Floats, Floats]]:
        """Points and normals of the skin and of each thing worn, without arms; the same arrays each time."""
        if len(self.bodies) != len(self.over) + 1:
            free = [self.share(*ARM) < 0.2] + [_arm(s) < 0.3 for s in self.sheets]
            self.bodies = [(p[m], n[m]) for (p, n), m in zip([(self.points, self.normals), *self.over], free, strict=True)]
        return self.bodies

    def solid(self) -> Floats:
        """(k, 3) points of trunk and legs with what is worn over them."""
        return np.concatenate([self.points[self.share(*ARM) < 0.2], *self.trunk])

    def pushed(self, p: Floats, off: Array | float, worn: float = 0.004, armless: bool = False) -> Floats:
        """Points at least `off` outside the skin, and `worn` outside what is worn; `armless`: as if there were no arms and sleeves."""
        for k, (points, nor) in enumerate(self.armless() if armless else [(self.spanned, self.normals), *self.over]):
            d, i = _tree(points).query(p, k=4, distance_upper_bound=0.09)
            near = np.isfinite(d[:, 0])
            j = np.where(np.isfinite(d[near]), i[near], i[near][:, :1])
            n = nor[j].mean(1)
            n /= np.linalg.norm(n, axis=1, keepdims=True) + 1e-12
            height = ((p[near] - points[j].mean(1)) * n).sum(1)
            least = np.broadcast_to(off, len(p))[near] if k == 0 else worn
            p = p.copy()
            p[near] += n * np.maximum(least - height, 0)[:, None]
        return p


def _arm(s: Sheet) -> Array:
    """(n,) how far arms carry a sheet's points."""
    return _arms(s.weights)


def _arms(weights: Floats) -> Array:
    """(n,) how much of weights (n, 54) is of arms and hands."""
    return np.asarray(weights[:, [k for k, bone in enumerate(BONES) if any(w in bone for w in ARM)]].sum(1))


_TREES: dict[int, tuple[Floats, Any]] = {}


def _tree(points: Floats) -> Any:
    key = id(points)
    if key not in _TREES or _TREES[key][0] is not points:
        if len(_TREES) > 24:
            _TREES.clear()
        _TREES[key] = (points, tree(points))
    return _TREES[key][1]



def worn(person: Person, net: Net, bind: Floats, level: int) -> list[Worn]:
    """All clothes of a person over the skin (n, 3) of a net in the bind pose, inner ones first."""
    from worldloom.synth.people.headgear import headgear

    fit = Fitting.of(net, bind, person.garments)
    out = []
    for garment in sorted(person.garments, key=lambda g: ORDER.index(g.kind)):
        sheets, hidden = tailored(garment, fit, level)
        sheets = [sewn(s, level) for s in sheets]
        out.append(Worn(tuple(_piece(s) for s in sheets), hidden, tuple(sheets)))
    on = [sewn(s, level) for s in headgear(person, fit, level)]
    return [*out, Worn(tuple(_piece(s) for s in on), np.zeros(len(bind), bool), tuple(on))]


def sewn(s: Sheet, level: int) -> Sheet:
    """The sheet as thin as its level wants it, hemmed."""
    if s.spend:
        s = lightened(s, int(SPENT[level] * len(s.faces)))
    return hemmed(s, s.thick, level) if s.thick else s


def lightened(s: Sheet, target: int) -> Sheet:
    """The sheet with fewer triangles over some of its points."""
    used, faces = np.unique(thinned(s.points, s.faces, target), return_inverse=True)
    facing, around = normals(from_face(s.points), s.faces) if s.facing is None else s.facing, adjacency(s.faces, len(s.points))
    for _ in range(SHADED):  # where cloth was pushed its triangles turn this way and that
        facing = around @ facing + facing
        facing /= np.linalg.norm(facing, axis=1, keepdims=True) + 1e-12
    facing = facing[used]
    return replace(s, points=s.points[used], faces=faces.reshape(-1, 3), weights=s.weights[used], metres=s.metres[used], facing=facing)


def tailored(g: Garment, fit: Fitting, level: int = 0) -> tuple[list[Sheet], np.ndarray]:
    """A garment as fine as the skin, without hems, and the skin that it hides; what is made later lies outside of it."""
    sheets, hidden = _made(g, fit, level)
    for s in shell(sheets):
        fit.lay(s)
    return sheets, hidden


def shell(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Of a garment's sheets, what others lie over: the first and the skirt that falls from it."""
    return [*sheets[:1], *(s for s in sheets[1:2] if s.name.endswith("skirt"))]


def _made(g: Garment, fit: Fitting, level: int) -> tuple[list[Sheet], np.ndarray]:
    from worldloom.synth.people.draping import ADDED
    from worldloom.synth.people.shoes import footwear
    from worldloom.synth.people.tailoring import apron, skirt

    if g.kind in FOOTWEAR:
        return footwear(g, fit, level)
    c = CLOTHS[g.kind]
    look = fabric(g.kind, g.color, c.weave)
    if g.kind == "apron":
        return apron(c, look, fit)
    if g.kind in ADDED:
        return ADDED[g.kind](c, look, fit)
    if g.kind in SKIRTS:
        own, box = drawn(g.kind, g.color, level) if pictured(g.kind, c) else (look, None)
        return skirt(c, own, fit, None, box)
    if set(SKIRTS) & set(fit.kinds) and g.kind in TUCKED:
        c = replace(c, hem=0.055, off=0.006)  # tucked in
    elif g.kind in TUCKED:
        over = [CLOTHS[k].hem for k in fit.kinds if k in COVERING and CLOTHS[k].fall is None]
        c = replace(c, hem=max([c.hem, *(hem + 0.05 for hem in over)]))  # no rim of it shows below
    if "boots" in fit.kinds and c.legs is not None and c.legs > 1:
        c = replace(c, legs=1.66, off=0.007)
    fields = FIELDS.get(g.kind, trouser_fields if c.legs is not None else top_fields)(c, fit)
    own, box = drawn(g.kind, g.color, level) if pictured(g.kind, c) else (look, None)
    sheet, hidden = _cut_sheet(g.kind, c, own, fit, fields)
    sheet = replace(sheet, box=box)
    if c.fall is not None:
        sheets, below = skirt(c, look, fit, sheet)
        return [*sheets, *_trimmed(g, c, look, sheets[0], fit, level)], hidden | below
    return [sheet, *_trimmed(g, c, look, sheet, fit, level)], hidden


def top_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Neckline, hem, sleeves."""
    from worldloom.synth.people.hems import hem_of

    m, p = marks(), fit.canon
    arm, y = fit.share(*ARM), p[:, 1]
    middle = neck_of()
    neck = m.joint("neck")[1]
    opening = 0.87 * (y - neck - c.neck) + 0.49 * (p[:, 2] - middle)  # a plane that is lower in front
    opening = np.minimum(opening, 0.105 + 1.5 * max(-c.neck, 0.0) - np.abs(p[:, 0]))  # which tops of shoulders do not reach
    fields = [np.where(y > neck - 0.12 + 1.6 * min(c.neck, 0.0), opening, -1.0), np.where(arm < 0.4, hem_of(c) - y, -1.0)]
    if c.vee:
        low = neck - 0.03 - c.vee
        fields.append(np.where(p[:, 2] > middle, c.wide * np.clip((y - low) / c.vee, -0.2, 1.3) - np.abs(p[:, 0]), -1.0))
    if c.sleeve is None:
        return [*fields, arm - c.armhole]
    return [*fields, _sleeve(c.sleeve, p, arm)]


def _sleeve(at: float, p: Floats, arm: Array) -> Array:
    """Negative before a place along the arm."""
    m = marks()
    a, b, c = (m.joint(f"left{n}") for n in ("UpperArm", "LowerArm", "Hand"))
    start, end, t = (a, b, at) if at <= 1 else (b, c, at - 1)
    way = (end - start) / np.linalg.norm(end - start)
    mirrored = p * np.stack([np.sign(p[:, 0]), np.ones(len(p)), np.ones(len(p))], 1)
    return np.where(arm > 0.4, (mirrored - (start + t * (end - start))) @ way, -1.0)


def trouser_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Waist and legs."""
    from worldloom.synth.people.hems import leg_end

    m, p = marks(), fit.canon
    hip, knee = (m.joint(f"left{n}")[1] for n in ("UpperLeg", "LowerLeg"))
    at = c.legs or 0.0
    end = hip + (knee - hip) * at if at <= 1 else leg_end(c)
    return [p[:, 1] - (hip + c.hem), end - p[:, 1], fit.share(*ARM) - 0.3]


def overall_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Of what covers trunk, arms and legs in one piece."""
    neck, _, *rest = top_fields(c, fit)
    return [neck, *rest, trouser_fields(c, fit)[1]]


def swim_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Of a bathing suit, whose legs are cut high at the sides."""
    p, hip = fit.canon, marks().joint("leftUpperLeg")[1]
    neck, _, *rest = top_fields(c, fit)
    return [neck, *rest, hip - 0.105 + 1.05 * np.abs(p[:, 0]) - p[:, 1]]


def briefs_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Of briefs: low at the waist, their legs cut high at the sides."""
    p, hip = fit.canon, marks().joint("leftUpperLeg")[1]
    return [p[:, 1] - (hip + c.hem), hip - 0.085 + 0.80 * np.abs(p[:, 0]) - p[:, 1], fit.share(*ARM) - 0.3]


def bikini_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Of a bathing suit of two pieces: briefs, and a band round the chest with straps over the shoulders."""
    p, m = fit.canon, marks()
    x, y = np.abs(p[:, 0]), p[:, 1]
    chest, neck = m.joint("upperChest")[1], m.joint("neck")[1]
    front = p[:, 2] > neck_of()
    high = np.where(front, chest + 0.168 - 0.55 * np.abs(x - 0.085), chest + 0.105)
    band = np.max([y - high, chest + 0.060 - y, fit.share(*ARM) - 0.25], axis=0)
    aside = np.abs(x - np.interp(y, [chest + 0.15, neck], [0.090, 0.070])) - 0.012
    strap = np.max([aside, chest + 0.09 - y, y - neck - 0.05, fit.share(*ARM) - 0.5], axis=0)
    return [np.min([band, strap, np.max(briefs_fields(replace(c, hem=0.055), fit), axis=0)], axis=0)]


def glove_fields(c: Cloth, fit: Fitting) -> list[Array]:
    """Of the hands, a little over the wrists."""
    m, p = marks(), fit.canon
    elbow, wrist = m.joint("leftLowerArm"), m.joint("leftHand")
    way = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    mirrored = p * np.stack([np.sign(p[:, 0]), np.ones(len(p)), np.ones(len(p))], 1)
    return [np.where(fit.share(*ARM) > 0.4, (wrist - 0.05 * way - mirrored) @ way, 1.0)]


FIELDS = {
    **dict.fromkeys(("coverall", "spacesuit", "wetsuit"), overall_fields), "swimsuit": swim_fields, "bikini": bikini_fields,
    "swim briefs": briefs_fields, "gloves": glove_fields,
}  # fmt: skip
"""Of garments that are neither tops nor trousers."""


def _cut_sheet(name: str, c: Cloth, look: Finish, fit: Fitting, fields: list[Array]) -> tuple[Sheet, np.ndarray]:
    """Cut, eased, folded and hemmed."""
    from worldloom.synth.people.hems import cleared, folded, let_down

    pattern, fit.loose = cut(fit.canon, fit.faces, fields), c.off > TIGHT
    weights = by_shin(np.asarray(pattern.matrix @ fit.weights))
    drawn_to = _relaxed(pattern, c)
    cloth = charted(drawn_to, fit.weights[tree(fit.canon).query(drawn_to)[1]], c.legs is None or c.sleeve is not None, c.legs is not None)
    cloth[:, 1::2] += let_down(c, pattern.canon)[:, None]
    cloth = cloth if pictured(name, c) else cloth[:, :2]
    plain = shaped(name, cloth[:, :2]) if pictured(name, c) else np.zeros(len(cloth))
    fold = c.fold / RAISED * quilted(pattern.canon) if c.quilt else plain
    points = _eased(pattern, c, fit, fold)
    if folded(name, c):
        points = cleared(points, fit, min(0.36 * c.off, 0.0035))
    hidden = np.max([fields[0] - (NECK if c.legs is None else 0.0), *fields[1:]], axis=0) < -0.03
    return Sheet(points, pattern.faces, weights, cloth, look, name, c.thick, True), hidden


def by_shin(weights: Floats) -> Floats:
    """Skin weights (n, 54) of cloth round the ankles: what the foot carries, the shin does."""
    out = weights.copy()
    for side in ("left", "right"):
        shin, foot = BONES.index(f"{side}LowerLeg"), [BONES.index(f"{side}{n}") for n in ("Foot", "Toes")]
        out[:, shin] += out[:, foot].sum(1)
        out[:, foot] = 0
    return out


def _eased(pattern: Pattern, c: Cloth, fit: Fitting, fold: Array) -> Floats:
    """The pattern off the skin, drawn taut over its hollows, with folds of metres (n,), but between the legs."""
    from worldloom.synth.people.bridging import bridged, fallen
    from worldloom.synth.people.hems import let_down, levelled

    p = pattern.matrix @ fit.spanned
    n = pattern.matrix @ fit.normals
    n /= np.linalg.norm(n, axis=1, keepdims=True) + 1e-12
    around = adjacency(pattern.faces, len(p))
    edge = np.zeros(len(p), bool)
    for loop in borders(pattern.faces):
        edge[loop] = True
    off = c.off + _room(c, pattern.canon) * (1 if "boots" not in fit.kinds or c.legs is None else 0.4)
    off = borne(c, pattern.canon, n, off)
    p = p + n * off[:, None]
    inner = (~edge)[:, None]
    for _ in range(c.ease):
        for _ in range(3):
            p = p + 0.5 * inner * (around @ p - p)
        p = fit.pushed(p, off * 0.8)
    p[:, 1] -= let_down(c, pattern.canon)
    p = bridged(p, _arms(pattern.matrix @ fit.weights), c, off, fit, around, edge)
    p = levelled(p, c, borders(pattern.faces))
    p = fallen(p, pattern.canon, c, off, fit)
    fold = RAISED * np.maximum(fold, -SUNK * off) * (1 - 0.8 * bearing(c, pattern.canon, n))
    lap = (0.04, 0.09) if "apron" in fit.kinds else (0.02, 0.06)
    fold *= smooth(*lap, np.abs(pattern.canon[:, 0])) if c.legs is not None else 1.0
    p = p + n * fold[:, None] * np.where(edge, 0.3, 1.0)[:, None]
    for loop in borders(pattern.faces):
        for _ in range(min(len(loop) // 8, EVEN)):
            p[loop] = 0.5 * p[loop] + 0.25 * (np.roll(p[loop], 1, 0) + np.roll(p[loop], -1, 0))
    p = fit.pushed(p + 0.35 * inner * (around @ p - p), 0.004)
    return fit.pushed(p + 0.4 * inner * (around @ p - p), 0.001, 0.001) if c.off > TIGHT else p


def _relaxed(pattern: Pattern, c: Cloth) -> Floats:
    """Where on the template the points of a pattern have gone that easing drew along the cloth: what is drawn on it stays straight."""
    p, around, inner = pattern.canon, adjacency(pattern.faces, len(pattern.canon)), np.ones((len(pattern.canon), 1))
    for loop in borders(pattern.faces):
        inner[loop] = 0
    for _ in range(3 * c.ease):
        p = p + 0.5 * inner * (around @ p - p)
    return np.asarray(p)


def _room(c: Cloth, canon: Floats) -> Array:
    """Cloth hangs wider below the chest, at wrists and ankles."""
    m = marks()
    y = canon[:, 1]
    if c.legs is not None:
        hip, ankle = m.joint("leftUpperLeg")[1], m.joint("leftFoot")[1]
        return np.asarray(0.010 * smooth(hip - 0.02, hip - 0.30, y) + 0.008 * smooth(hip - 0.4, ankle, y))
    trunk = 0.007 * smooth(m.joint("upperChest")[1] + 0.05, m.joint("spine")[1], y) * smooth(0.24, 0.16, np.abs(canon[:, 0]))
    if c.sleeve is None or c.sleeve < CUFFED or c.fall is not None:
        return np.asarray(trunk)
    return np.asarray(trunk - CUFF * c.off * smooth(-0.13, 0.0, _sleeve(c.sleeve, canon, np.ones(len(canon)))))


def hemmed(s: Sheet, thick: float, level: int = 0) -> Sheet:
    """The sheet with its borders turned in: a wall as thick as the cloth, and a strip behind it, both only near by."""
    if level == 2:
        return s
    n = face_frame(normals(from_face(s.points), s.faces))
    points, faces, weights, metres = [s.points], [s.faces], [s.weights], [s.metres]
    count = len(s.points)
    for loop in borders(s.faces):
        if len(loop) < 6 or s.sewn[0] < float(s.points[loop][:, 1].mean()) < s.sewn[1] and abs(float(s.points[loop][:, 0].mean())) < 0.08:
            continue
        inward = s.points[loop] - n[loop] * thick * 1.6
        k = len(loop)
        rows, turned = [loop, count + np.arange(k)], [inward]
        if level == 0:
            rows.append(count + k + np.arange(k))
            turned.append(inward - n[loop] * thick + _behind(s, loop) * 0.012)
        for a, b in zip(rows, rows[1:], strict=False):
            faces += [np.stack([np.roll(a, -1), a, b], 1), np.stack([np.roll(a, -1), b, np.roll(b, -1)], 1)]
        points += turned
        weights += [s.weights[loop]] * len(turned)
        metres += [_lower(s.metres[loop], 0.002), _lower(s.metres[loop], 0.014)][: len(turned)]
        count += len(turned) * k
    p, w, m = (np.concatenate(parts) for parts in (points, weights, metres))
    return replace(s, points=p, faces=np.concatenate(faces), weights=w, metres=m)


def _lower(metres: Floats, by: float) -> Floats:
    return metres + np.arange(metres.shape[1]) % 2 * by


def _behind(s: Sheet, loop: Ints) -> Floats:
    """Unit directions from a border into the sheet."""
    around = adjacency(s.faces, len(s.points))
    way = around[loop] @ s.points - s.points[loop]
    along = np.roll(s.points[loop], -1, 0) - np.roll(s.points[loop], 1, 0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-12
    way -= along * (way * along).sum(1, keepdims=True)
    return np.asarray(way / (np.linalg.norm(way, axis=1, keepdims=True) + 1e-9))


def _trimmed(g: Garment, c: Cloth, look: Finish, sheet: Sheet, fit: Fitting, level: int) -> list[Sheet]:
    """Collar, buttons, tape, and what only some have."""
    from worldloom.synth.people.lapels import collar
    from worldloom.synth.people.tailoring import buttons, height_of, tape
    from worldloom.synth.people.trimming import TRIMMED

    out = [] if level == 2 else [x for made in TRIMMED.get(g.kind, ()) for x in made(c, look, sheet, fit)]
    if c.collar and level < 2:
        out += collar(c, look, sheet, fit)
    if c.buttons and level == 0 and not ("tie" in fit.kinds and not c.vee):
        out += buttons(c, g.color, sheet, float(sheet.points[:, 1].min()) + 0.03)
    if g.kind == "suit jacket" and level == 0:
        out += buttons(c, g.color, sheet, height_of(fit, "leftUpperLeg") + 0.06, 0.105, True)
    if g.kind in ("vest", "turnout coat") and level < 2:
        out += tape(sheet, Finish("tape", "plain", BAND, 0.35))
    return out


def _piece(s: Sheet) -> Piece:
    bones, weights = four(s.weights)
    p = from_face(s.points)
    n = normals(p, s.faces)
    if s.facing is not None:
        n[: len(s.facing)] = s.facing
    n[np.linalg.norm(n, axis=1) < 0.5] = [0.0, 0.0, 1.0]  # of triangles without area
    i, metres, faces = unseamed(p, s.metres[:, :2], s.faces) if s.box is None else laid(s.metres, s.faces)
    uv = metres / TILE if s.box is None else s.box.uv(metres)
    return Piece(s.name, "body", p[i], n[i], uv, faces, bones[i], weights[i], s.finish)


__all__ = [
    "Fitting", "Sheet", "Worn", "hemmed", "lightened", "sewn", "tailored", "top_fields", "worn",
]  # fmt: skip
