"""A butter dish: a plate with a pat of butter under a lid that lifts, of china, glass or steel."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, lathe, rot_y, rounded_rect, sheet, slab, sphere

CARD = Card("kitchen/butter_dish", 1, "butter_dish", ("butter dish", "butter keeper", "butter tray"), ("crockery",), ("indoor", "kitchen", "dining_room"), "table")


class Params(Base):
    """Dials."""

    material: Literal["china", "glass", "steel"] = "china"
    width: Annotated[float, metres(0.14, 0.24)] = 0.19
    color: Color = "#e7e3d8"
    knob: Literal["round", "wood", "bar"] = "round"
    state: Literal["closed", "open"] = "closed"


PRESETS = {"open": Params(state="open", color="#9cb4b0", knob="wood"), "glass": Params(material="glass"), "steel": Params(material="steel", knob="bar")}


def build(p: Params, kit: Kit) -> Part:
    """A dished plate, a domed lid with real walls and a grip, half a pound of butter with a slice gone."""
    out, w, d = Collector(), p.width / 2, 0.31 * p.width
    skin = {"china": finish.ceramic(p.color), "glass": finish.glass(), "steel": finish.metal("steel", 0.1, 0.2)}[p.material]
    k = kit.n(8, 4)
    rings = [(0.84, 0.0), (0.86, 0.004), (0.97, 0.010), (1.0, 0.014), (0.985, 0.016), (0.9, 0.010), (0.8, 0.008)]
    out.add("plate", skin, _loft([(w * s, d * s + w * 0.02, z) for s, z in rings], k, 0.008))
    butter = finish.of("food", (0.74, 0.58, 0.2), 0.45)
    out.add("butter", butter, soft_box((1.02 * w, 0.72 * d, 0.034), 0.004, 0.05, center=(-0.14 * w, 0, 0.0255), steps=3), slab((-0.003, -0.36 * d, -0.017), (0.003, 0.36 * d, 0.017), 0.0015).turned(rot_y(0.4)).moved((0.54 * w, 0, 0.0265)))
    off = np.array([0.0, 0.0, 0.0] if p.state == "closed" else [0.0, -2.0 * d, -0.012])
    lw, ld, t = 0.8 * w, 0.78 * d, 0.003
    shell = [(lw, ld, 0.012), (lw, ld, 0.045), (0.97 * lw, 0.96 * ld, 0.055), (0.9 * lw, 0.86 * ld, 0.0605), (0.4 * lw, 0.3 * ld, 0.062)]
    inner = [(a - t, b - t, z - (t if z > 0.02 else 0)) for a, b, z in shell[::-1]]
    out.add("lid", skin, _loft(shell, k, cap=0.062).moved(off), _loft(inner, k).moved(off), link="lid")
    grip = {"round": skin, "wood": finish.wood("oak"), "bar": finish.metal("chrome")}[p.knob]
    if p.knob == "bar":
        top = [soft_box((0.05, 0.012, 0.012), 0.005, 0.1, center=(0, 0, 0.082)), *(slab((x - 0.004, -0.004, 0.061), (x + 0.004, 0.004, 0.08), 0.001) for x in (-0.018, 0.018))]
    else:
        top = [lathe([(0, 0.061), (0.008, 0.061), (0.006, 0.067), (0.0075, 0.071), (0.013, 0.077), (0.0135, 0.083), (0.009, 0.09), (0, 0.092)], kit.n(24, 10), 0.7)]
    out.add("knob", grip, *(m.moved(off) for m in top), link="lid")
    if p.state == "open":
        out.add("knife", finish.metal("silver", 0.1, 0.2), sphere((0.006, 0.04, 0.0014), 14, (0.98 * w, 0.01, 0.0175)), sphere((0.004, 0.045, 0.003), 12, (0.98 * w, -0.07, 0.018)))
    joint = Joint(name="lid", kind="slide", origin=(0, float(off[1]), 0.012), axis=(0, 0, 1), limits=(0, 0.15))
    solids = (box_collider((-w, -d, 0), (w, d, 0.016)), box_collider((-0.68 * w, -0.36 * d, 0.008), (0.64 * w, 0.36 * d, 0.045)), box_collider(off + [-lw, -ld, 0.012], off + [lw, ld, 0.09], "lid"))
    return Part(out.surfaces(), colliders=solids, mass=0.7, dynamic=True, joints=(joint,), affordances=("open", "pick up"))


def _loft(rings: list[tuple[float, float, float]], k: int, floor: float | None = None, cap: float | None = None) -> Mesh:
    """Rounded rectangles (half width, half depth, height) skinned one to the next: a plate about its `floor`, a shell shut at its `cap`, or open at its end."""
    dot = 0.001
    first = [(dot, dot, 0.0)] if floor is not None else [(dot, dot, rings[0][2])] if cap is None else []
    last = [(dot, dot, floor)] if floor is not None else [(dot, dot, cap)] if cap is not None else []
    every = [*first, *rings, *last]
    g = np.stack([np.c_[rounded_rect(2 * a, 2 * b, 0.55 * min(a, b), k), np.full(4 * k, z)] for a, b, z in every])
    return sheet(np.concatenate([g, g[:, :1]], 1).transpose(1, 0, 2), smooth=False)
