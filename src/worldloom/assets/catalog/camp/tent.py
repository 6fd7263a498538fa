"""A camping tent of taut fabric with seams, guy lines and pegs: ridge tent, dome tent or bell tent, with an open door; glows from inside when lit."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Material, Params as Base, Part, Surface, Wear, box_collider, finish, hull_collider, metres, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.camp_tents import bell, dome, guys, ridge
from worldloom.assets.parts.flora_seasons import blanket
from worldloom.geometry import Mesh, cylinder, slab
from worldloom.world import RGB

CARD = Card(
    "camp/tent", 1, "tent", ("camping tent", "dome tent", "ridge tent", "bell tent", "yurt", "teepee", "tipi", "wigwam", "marquee", "tents"), ("shelter",),
    ("camp", "forest", "mountain", "beach", "meadow", "outdoor"), clearance=(1.0, 0.3, 0.3, 0.3),
)  # fmt: skip


class Params(Base):
    """Dials. `lit` puts a lantern inside, so that the cloth glows."""

    style: Literal["dome", "ridge", "bell"] = "dome"
    width: Annotated[float, metres(1.2, 5.0)] = 2.3
    length: Annotated[float, metres(1.4, 6.0)] = 2.5
    color: Color = "orange"
    open: bool = True
    lit: bool = False
    wear: Wear = 0.25
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"ridge": Params(style="ridge", color="olive", width=2.0), "bell": Params(style="bell", color="cream", width=4.0, length=4.0), "lit": Params(lit=True), "snowy": Params(snow=0.8, color="red")}


def build(p: Params, kit: Kit) -> Part:
    """The door is in the -Y end."""
    out = Collector()
    h = {"dome": 0.58, "ridge": 0.78, "bell": 0.72}[p.style] * p.width
    canopy, trim, poles = {"dome": dome, "ridge": ridge, "bell": bell}[p.style](p.width, p.length, h, p.open, kit)
    r, g, b = rgb(p.color)
    out.add("canopy", _cloth(p, (r, g, b)), *canopy)
    out.add("trim", _cloth(p, (0.42 * r, 0.42 * g, 0.42 * b)), *trim)
    out.add("floor", finish.fabric("charcoal", 0.3, "canvas"), _floor(p))
    out.add("poles", finish.wood("pine", 0.4), *poles)
    _lines(out, p, h)
    surfaces = _snowed(out.surfaces(), p, kit) if p.snow > 0 else out.surfaces()
    lamp = Light(name="lantern", position=(0, 0.1 * p.length, round(0.5 * h, 3)), color=(1.0, 0.68, 0.36), power=9.0, radius=0.12, on=p.lit)
    pts = np.concatenate([m.vertices for m in canopy])
    side = [box_collider((s * p.width / 2, -p.length / 2, 0), (s * 0.3 * p.width, 0, 0.4 * h)) for s in (-1, 1)]
    return Part(
        surfaces, colliders=(hull_collider(pts[pts[:, 1] > -0.2 * p.length], keep=24), *side), mass=9.0, lights=(lamp,),
        anchors={"top": (0, 0, round(h, 3)), "door": (0, round(-p.length / 2, 3), 0)}, functional_sides=("front",), affordances=("enter", "open"),
    )  # fmt: skip


def _cloth(p: Params, color: RGB) -> Material:
    r, g, b = color
    e = 0.16 if p.lit else 0.0
    warm = (e * (0.25 + r), e * 0.7 * (0.12 + 0.75 * g), e * 0.5 * (0.04 + 0.6 * b))
    return Material(recipe="fabric" if p.style == "dome" else "canvas", color=color, roughness=0.75, wear=p.wear, thin=True, emission=warm)


def _floor(p: Params) -> Mesh:
    if p.style == "bell":
        return cylinder(1.0, 0.014, 24, 0.004).scaled((0.47 * p.width, 0.47 * p.length, 1))
    return slab((-0.46 * p.width, -0.47 * p.length, 0), (0.46 * p.width, 0.47 * p.length, 0.014), 0.004)


def _lines(out: Collector, p: Params, h: float) -> None:
    """Lines from the canopy to pegs driven in aslant."""
    top, foot = guys(p.style, p.width, p.length, h)
    d = (top - foot) * [1, 1, 0]
    d = d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-6)
    out.add("guys", finish.of("rope", (0.5, 0.46, 0.36), 0.85), wires(top, foot, 0.0045, 4))
    out.add("pegs", finish.metal("galvanised", 0.5), wires(foot - d * 0.04 + [0, 0, 0.06], foot + d * 0.05 - [0, 0, 0.06], 0.008, 5))


def _snowed(surfaces: tuple[Surface, ...], p: Params, kit: Kit) -> tuple[Surface, ...]:
    white = [blanket("snow", s.mesh, p.snow, kit.seed) for s in surfaces if s.role == "canopy"]
    return (*surfaces, *(w for w in white if w is not None))
