"""A steel dumpster with ribbed sloping sides, fork pockets, two hinged plastic lids and casters, empty or heaped with bags."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Params as Base, Part, Wear, box_collider, finish, metres, moved, np
from worldloom.assets.parts.built_pieces import Collector, boards, drips
from worldloom.geometry import Mesh, box, cylinder, join, prism, rot_y, rot_z, sheet

CARD = Card("street/dumpster", 1, "dumpster", ("skip", "garbage container", "garbage skip", "waste container"), ("container", "bin"), ("alley", "street", "city", "industrial", "construction", "outdoor"), "ground", (0.6, 0.05, 0.1, 0.1))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.4, 2.6)] = 1.9
    color: Color = "dark_green"
    state: Literal["closed", "open", "full"] = "closed"
    wear: Wear = 0.7


PRESETS = {"full": Params(state="full"), "open": Params(state="open", color="blue"), "rusty": Params(color="rust", wear=1.0)}


def build(p: Params, kit: Kit) -> Part:
    """Lower at the front (-Y); lids hinge at the back."""
    out, w = Collector(), p.width / 2
    skin, iron = finish.paint(p.color, p.wear, 0.5), finish.iron(p.wear)
    lo, front, back, df, db = 0.16, 1.02, 1.28, -0.52, 0.52
    side = [(df + 0.14, lo), (db, lo), (db, back), (df, front)]
    for s in (-1, 1):
        cheek = prism(side, 0.012).turned(np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]))
        out.add("body", skin, drips(cheek.moved((s * w - (0.012 if s > 0 else 0), 0, 0)), 1.2, 0.9, kit.rng("drip")))
    walls = [((-w, db), (w, db), back, db, 0.0), ((w, df), (-w, df), front, df + 0.14, 0.14)]
    for (x0, _), (x1, _), top, foot, _slope in walls:
        y1 = db if top == back else df
        grid = np.array([[(x0, foot, lo), (x0, y1, top)], [(x1, foot, lo), (x1, y1, top)]])
        out.add("body", skin, sheet(grid[::-1], False), sheet(grid + [0, 0.012 if top == front else -0.012, 0], False))
    out.add("body", skin, box((2 * w, 0.9, 0.03), 0.004, (0, 0.06, lo)))
    n = 5
    x = np.linspace(-w + 0.14, w - 0.14, n)
    lean = np.array([[1, 0, 0], [0, np.cos(a := float(np.arctan2(0.14, front - lo))), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    out.add("ribs", skin, boards((0.07, 0.05, front - lo - 0.06), np.c_[x, np.full(n, df + 0.06), np.full(n, (lo + front) / 2)], 0.01, None, lean), boards((2 * w + 0.08, 0.08, 0.06), [(0, df, front), (0, db, back)], 0.012))
    for s in (-1, 1):
        out.add("ribs", skin, box((0.16, 0.62, 0.16), 0.01, (s * (w + 0.07), 0.05, 0.72)), boards((0.05, 0.05, 1.0), [(s * (w + 0.015), y, 0.68) for y in (-0.3, 0.42)], 0.01), *(_edge(s * w, df, front, db, back) for _ in (0,)))
        out.add("dark", finish.plaster((0.01, 0.01, 0.01)), *(box((0.12, 0.004, 0.11), 0.001, (s * (w + 0.07), 0.05 + q * 0.312, 0.72)) for q in (-1, 1)))
    for sx in (-1, 1):
        for sy in (-0.3, 0.4):
            out.add("casters", iron, box((0.06, 0.1, 0.08), 0.008, (sx * (w - 0.2), sy, 0.13)))
            out.add("wheels", finish.rubber(), cylinder(0.065, 0.045, kit.n(16, 8), 0.008).turned(rot_y(np.pi / 2)).moved((sx * (w - 0.2) - 0.022, sy + 0.03, 0.065)))
    out.add("label", finish.paint("white", p.wear), box((0.42, 0.006, 0.24), 0.001).turned(lean).moved((0.25 * w, df + 0.028, 0.72)))
    joints = _lids(out, p, w, df, front, db, back)
    if p.state == "full":
        rng = kit.rng("bags")
        for k, q in enumerate(np.linspace(-w + 0.35, w - 0.35, 4)):
            for srf in moved(kit.make("street/trash_bag", f"bag{k}"), (float(q), 0.0 + float(rng.uniform(-0.1, 0.1)), 0.86), rot_z(float(rng.uniform(0, 6)))).surfaces:
                out.add("bags_" + srf.role, srf.material, srf.mesh)
    return Part(out.surfaces(), colliders=(box_collider((-w - 0.1, df, 0), (w + 0.1, db, 1.1)), box_collider((-w, 0, 1.1), (w, db, back))), mass=260.0, joints=joints, affordances=("open",), functional_sides=("front",), anchors={"top": (0, 0, back)})


def _edge(x: float, df: float, front: float, db: float, back: float) -> Mesh:
    a = float(np.arctan2(back - front, db - df))
    turn = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    return box((0.06, float(np.hypot(db - df, back - front)), 0.05), 0.01).turned(turn).moved((x, (df + db) / 2, (front + back) / 2))


def _lids(out: Collector, p: Params, w: float, df: float, front: float, db: float, back: float) -> tuple[Joint, ...]:
    """Two black lids with stiffening ridges; open ones lean back behind the bin."""
    shut = float(np.arctan2(back - front, db - df))
    long = float(np.hypot(db - df, back - front)) + 0.04
    plastic = finish.plastic((0.025, 0.026, 0.028), 0.5, p.wear)
    joints = []
    for s, link in ((-1, "left"), (1, "right")):
        opened = p.state == "open" or (p.state == "full" and s < 0)
        a = shut if not opened else -1.85
        turn = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
        lid = join([box((w - 0.03, long, 0.03), 0.01, (0, -long / 2, 0)), *(box((0.06, long - 0.16, 0.03), 0.01, (q * w * 0.28, -long / 2, 0.025)) for q in (-1, 0, 1)), box((0.22, 0.03, 0.04), 0.008, (0, -long + 0.02, 0.02))])
        out.add("lids", plastic, lid.turned(turn).moved((s * w / 2, db - 0.01, back + 0.05)), link=link)
        joints.append(Joint(name=link, origin=(s * w / 2, db - 0.01, back + 0.05), axis=(1, 0, 0), limits=(-2.4, 0.0) if not opened else (0.0, 2.3)))
    out.add("hinge", finish.iron(p.wear), cylinder(0.018, 2 * w, 8, 0.003).turned(rot_y(np.pi / 2)).moved((-w, db, back + 0.04)))
    return tuple(joints)
