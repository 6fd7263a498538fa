"""A mirror: oval or arched in a gilt frame, round and plain, without a frame, or a tall standing cheval glass."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import prism, rot_y, rounded_rect, sphere, spline, sweep, tube
CARD = Card("decor/mirror", 1, "mirror", ("looking glass", "wall mirror", "full-length mirror", "shaving mirror"), ("picture",), ("indoor", "bedroom", "bathroom", "gym", "victorian", "living_room"), "wall")


class Params(Base):
    """Dials."""

    shape: Literal["oval", "arched", "round", "rectangle"] = "oval"
    width: Annotated[float, metres(0.2, 2.0)] = 0.6
    height: Annotated[float, metres(0.25, 2.2)] = 0.85
    frame: Literal["gilt", "wood", "black", "none"] = "gilt"
    wear: Wear = 0.15


PRESETS = {"round": Params(shape="round", width=0.7, height=0.7, frame="wood"), "bare": Params(shape="rectangle", frame="none", width=0.8), "tall": Params(shape="rectangle", width=0.6, height=1.7, frame="black"), "arched": Params(shape="arched", width=1.0, height=1.2)}

SHOWS: dict[str, dict[str, str]] = {"frameless": {"frame": "none"}, "framed": {}, "gilded": {"frame": "gilt"}, "ornate": {"frame": "gilt"}, "decorative": {"frame": "gilt"}}


def build(p: Params, kit: Kit) -> Part:
    """Silvered glass with a bevel in a moulded frame, crest on the gilt one. Bottom at z = 0, back at y = 0."""
    out, w, h, n = Collector(), p.width / 2, p.height, kit.n(64, 24)
    b = {"gilt": 0.06, "wood": 0.045, "black": 0.018, "none": 0.004}[p.frame] * min(1.0, 0.5 + w)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    if p.shape in ("oval", "round"):
        hh = h / 2 if p.shape == "oval" else w
        line = np.stack([(w - b) * np.cos(a), hh + (hh - b) * np.sin(a)], 1)
        h = 2 * hh
    elif p.shape == "arched":
        t = np.linspace(0, np.pi, n // 2)
        line = np.concatenate([[(-(w - b), b), (w - b, b)], np.stack([(w - b) * np.cos(t), h - w + (w - b) * np.sin(t)], 1)])
    else:
        line = rounded_rect(2 * (w - b), h - 2 * b, 0.006, 2) + [0, h / 2]
    mat = {"gilt": finish.metal("gold", p.wear, 0.35), "wood": finish.wood("walnut", p.wear), "black": finish.paint("black", p.wear, 0.3), "none": finish.metal("brushed", p.wear)}[p.frame]
    d = {"black": 0.025, "none": 0.02}.get(p.frame, 0.035)
    glass = upright(prism(line, 0.006, 0.002)).moved((0, -0.018, 0))
    out.add("glass", finish.metal("chrome").model_copy(update={"color": (0.82, 0.83, 0.83), "roughness": 0.02, "wear": p.wear * 0.3}), glass)
    prof = [(0.0, 0.005), (0.0, d * 0.6), (0.3 * b, d * 0.75), (0.55 * b, d), (0.85 * b, d * 0.6), (b, d * 0.3), (b, 0.0), (0.0, 0.0), (0.0, 0.005)]
    m = sweep([(x, z) for x, z in prof], np.c_[line, np.zeros(len(line))], closed=True)
    out.add("back" if p.frame == "none" else "frame", mat, upright(m).scaled((1, -1, 1)))
    if p.frame == "gilt":
        crest = [sphere((0.05, 0.02, 0.035), 12, (0, -0.02, h + 0.005))]
        for s in (-1, 1):
            crest += [tube(spline([(s * 0.02, -0.02, h), (s * 0.08, -0.025, h + 0.05), (s * 0.14, -0.02, h + 0.01), (s * 0.11, -0.02, h - 0.01)], 16), np.linspace(0.013, 0.006, 16), 7)]
            crest += [sphere((0.03, 0.012, 0.014), 8).turned(rot_y(-s * 0.6)).moved((s * 0.17, -0.018, h - 0.045 - 0.03 * w))]
        out.add("frame", mat, *crest)
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, 0, h)),), mass=14 * p.width * h + 1, affordances=("look",), functional_sides=("front",))
