"""A cardboard box with flaps, packing tape, a printed arrow mark and an address label; taped shut, or open."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_marks import quad, ribbon
from worldloom.assets.parts.vehicle_goods import cartons
from worldloom.geometry import Mesh, box, place, rot_x, rot_y, rot_z, slab

CARD = Card("industry/box", 1, "box", ("cardboard box", "carton", "parcel", "package", "storage box", "cardboard boxes", "moving box"), ("container",),
            ("warehouse", "garage", "workshop", "shop", "indoor"), "floor")  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.15, 1.0)] = 0.46
    depth: Annotated[float, number(0.4, 1.3, "of width")] = 0.72
    height: Annotated[float, number(0.3, 1.4, "of width")] = 0.66
    state: Literal["closed", "open"] = "closed"
    contents: Literal["paper", "empty"] = "paper"
    """Of the open one."""
    label: bool = True
    wear: Wear = 0.3


VARIETY = {"width": (0.62, 0.48, 0.7, 0.55), "height": (0.7, 0.95, 0.6)}
"""What several of them take in turn."""
HOLDING = {"state": "open", "contents": "empty"}
"""Its dials where something lies in it."""
ROOMIER = ({"width": 0.62}, {"width": 0.8}, {"width": 1.0, "height": 0.8})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"open": Params(state="open"), "flat": Params(width=0.6, height=0.3), "tall": Params(width=0.4, depth=0.9, height=1.3), "small": Params(width=0.22, wear=0.1), "plain": Params(label=False, wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Walls of 4 mm board; open boxes show flaps and the inside."""
    out, rng = Collector(), kit.rng("box")
    w, d, h = p.width, p.width * p.depth, p.width * p.height
    card = finish.of("cardboard", (0.42, 0.28, 0.15), 0.85, p.wear)
    tape = finish.plastic((0.5, 0.36, 0.17), 0.25)
    paper = finish.of("paper", (0.75, 0.73, 0.68), 0.8)
    if p.state == "closed":
        body, strip, _ = cartons([(w, d, h)], [(0, 0, 0)], rng)
        out.add("card", card, _soiled(body, h, p.wear))
        out.add("tape", tape, strip)
        lip = box((w * 0.998, 0.0015, 0.004), 0.0004, (0, 0, h))
        out.add("card", card, lip)
    else:
        _open(out, card, w, d, h, rng, p.contents == "paper")
    if p.label:
        k = min(0.11, 0.26 * w)
        x, z, y = -0.22 * w, 0.5 * h, -d / 2 - 0.0012
        out.add("label", paper, quad(x - k, x + k, z - 0.6 * k, z + 0.6 * k, y))
        bars = np.cumsum(rng.uniform(0.4, 1.6, 22))
        bars = (bars / bars[-1] - 0.5) * 1.5 * k
        out.add("ink", finish.of("paper", (0.03, 0.03, 0.03), 0.8), *(quad(x + b - 0.004 * k * q, x + b + 0.03 * k * q, z - 0.45 * k, z - 0.1 * k, y - 0.0004) for b, q in zip(bars[::2], rng.uniform(0.5, 1.5, 11), strict=True)),
                *(ribbon(np.array([[x - 0.8 * k, z + q * k], [x + e * k, z + q * k]]), 0.05 * k, y - 0.0004) for q, e in ((0.4, 0.5), (0.22, 0.2), (0.06, 0.65))))  # fmt: skip
        _arrows(out, w, d, h)
    room = p.state == "open" and p.contents == "empty"
    inside = (Support(name="inside", center=(0, 0, 0.005), size=(w - 0.03, d - 0.03), clearance=1.4 * h),) if room else ()
    return Part(
        out.surfaces(), colliders=shell((-w / 2, -d / 2, 0), (w / 2, d / 2, h), 0.006, "top") if room else (box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, h)),), mass=max(0.3, 70 * w * d * h) if p.state == "closed" else 0.8, dynamic=True, friction=0.55,
        anchors={"top": (0, 0, h)}, supports=(Support(name="top", center=(0, 0, h), size=(0.9 * w, 0.9 * d)),) if p.state == "closed" else inside, affordances=("pick up", "push", "open"),
    )  # fmt: skip


def _soiled(m: Mesh, h: float, wear: float) -> Mesh:
    low = np.exp(-m.vertices[:, 2] / (0.12 * h)) * 0.35 * wear
    return m.tinted(1 - low)


def _open(out: Collector, card: Material, w: float, d: float, h: float, rng: np.random.Generator, filled: bool) -> None:
    t = 0.004
    sizes = [(w, t, h), (w, t, h), (t, d - 2 * t, h), (t, d - 2 * t, h), (w, d, t)]
    mids = [(0, -d / 2 + t / 2, h / 2), (0, d / 2 - t / 2, h / 2), (-w / 2 + t / 2, 0, h / 2), (w / 2 - t / 2, 0, h / 2), (0, 0, t / 2)]
    out.add("card", card, boards(np.array(sizes), np.array(mids), 0.001))
    for side, (turn, long, reach) in {"f": (0.0, w, d / 2), "b": (np.pi, w, d / 2), "l": (-np.pi / 2, d, d / 2), "r": (np.pi / 2, d, d / 2)}.items():
        a = float(rng.uniform(0.35, 1.25)) * (1 if side in "fb" else -0.4 + 1.1)
        flap = slab((-long / 2 + 0.003, -reach, -t / 2), (long / 2 - 0.003, 0, t / 2), 0.001).turned(rot_x(a)).moved((0, -(d if side in "fb" else w) / 2 + 0.002, h))
        out.add("flap", card, place(flap, (0, 0, 0), rot_z(turn)).tinted(float(rng.uniform(0.92, 1.06))))
    if not filled:
        return
    filler = [place(box((0.05, 0.05, 0.02), 0.012), (x, y, 0.6 * h + z), rot_z(float(k)) @ rot_y(float(k))) for x, y, z, k in zip(rng.uniform(-0.42, 0.42, 24) * w, rng.uniform(-0.42, 0.42, 24) * d, rng.uniform(-0.04, 0.04, 24) * h, rng.uniform(0, 6, 24), strict=True)]
    out.add("paper", finish.of("paper", (0.5, 0.38, 0.24), 0.9), *filler, slab((-w / 2 + t, -d / 2 + t, 0.5 * h), (w / 2 - t, d / 2 - t, 0.56 * h), 0.01))


def _arrows(out: Collector, w: float, d: float, h: float) -> None:
    """Two up arrows over a line, printed on the front."""
    k, y = 0.16 * min(w, h), -d / 2 - 0.0012
    x0, z0 = 0.3 * w, 0.46 * h
    lines = [np.array([[x0 + s * 0.34 * k, z0], [x0 + s * 0.34 * k, z0 + 0.95 * k]]) for s in (-1, 1)]
    heads = [np.array([[x0 + s * 0.34 * k - 0.22 * k, z0 + 0.66 * k], [x0 + s * 0.34 * k, z0 + k], [x0 + s * 0.34 * k + 0.22 * k, z0 + 0.66 * k]]) for s in (-1, 1)]
    out.add("ink", finish.of("paper", (0.03, 0.03, 0.03), 0.8), *(ribbon(q, 0.1 * k, y) for q in [*lines, *heads, np.array([[x0 - 0.7 * k, z0 - 0.12 * k], [x0 + 0.7 * k, z0 - 0.12 * k]])]))
