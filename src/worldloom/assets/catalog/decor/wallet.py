"""A wallet or purse lying on a table: a folded leather wallet with cards and notes showing, or a small clasp purse."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, arc, prism, rot_y, rot_z, rounded_rect, sphere, tube

CARD = Card("decor/wallet", 1, "wallet", ("purse", "billfold", "coin purse", "card holder", "leather wallet"), ("accessory",), ("indoor", "bedroom", "office", "hallway", "shop"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["wallet", "purse"] = "wallet"
    width: Annotated[float, metres(0.09, 0.2)] = 0.115
    color: Color = "#4a2a17"
    state: Literal["closed", "open"] = "closed"
    wear: Wear = 0.3


PRESETS = {"open": Params(state="open"), "black": Params(color="black", wear=0.1), "purse": Params(kind="purse", color="#8c2f3f"), "long": Params(width=0.19, color="#6b3f2a")}


def build(p: Params, kit: Kit) -> Part:
    """Two leaves with a rounded fold, stitching, cards and a banknote; or a gathered pouch under its clasp."""
    out, w = Collector(), p.width / 2
    skin = finish.leather(finish.paint(p.color).color, p.wear)
    if p.kind == "purse":
        return _purse(out, p, kit, skin, w)
    d, t = 0.38 * p.width if p.width < 0.15 else 0.25 * p.width, 0.0085
    thread = finish.fabric("tan")

    def leaf(lift: float) -> list[tuple[str, Material, Mesh]]:
        body = soft_box((2 * w, 2 * d, t), 0.0036, 0.02, 0.0008, 0.0008, kit.seed % 37, (0, 0, t / 2), 3)
        line = rounded_rect(2 * w - 0.008, 2 * d - 0.008, 0.004, 3)
        seam = tube(np.c_[line, np.full(len(line), t + 0.0002)], 0.0005, 4, closed=True)
        return [("leather", skin, body.moved((0, 0, lift))), ("stitch", thread, seam.moved((0, 0, lift)))]

    if p.state == "closed":
        tilt = rot_y(0.035)
        for role, mat, m in leaf(0.0):
            out.add(role, mat, m)
        for role, mat, m in leaf(t + 0.003):
            out.add(role, mat, m.turned(tilt))
        out.add("leather", skin, tube(np.array([(-w + 0.001, -d + 0.002, t + 0.0015), (-w + 0.001, d - 0.002, t + 0.0015)]), 0.0095, 12))
        out.add("note", finish.of("paper", (0.4, 0.47, 0.36)), prism(rounded_rect(1.9 * w, 2 * d - 0.006, 0.001, 2), 0.001).moved((0.06 * w, 0.004, t + 0.001)))
    else:
        for s in (-1, 1):
            for role, mat, m in leaf(0.0):
                out.add(role, mat, m.moved((0, s * (d + 0.002), 0)))
        out.add("leather", skin, prism(rounded_rect(2 * w - 0.004, 0.02, 0.003, 3), 0.003))
        tones = ("#2b4a7d", "#b8862f", "#8f2f34")
        for k in range(3):
            out.add(f"card.{k}", finish.plastic(tones[k], 0.25), prism(rounded_rect(0.0856 * min(1.0, w / 0.048), 0.03, 0.003, 3), 0.0009).moved((0, -d - 0.002 + 0.5 * d - 0.011 * k, t + 0.0004 + 0.0008 * (2 - k))))
            out.add("slot", skin, prism(rounded_rect(1.84 * w, 0.006 + 0.004 * (k == 2), 0.001, 2), 0.0012).moved((0, -d - 0.002 + 0.5 * d - 0.018 - 0.011 * k, t + 0.0006)))
        out.add("note", finish.of("paper", (0.4, 0.47, 0.36)), prism(rounded_rect(1.8 * w, 1.3 * d, 0.001, 2), 0.0008).turned(rot_z(0.05)).moved((0.05 * w, 1.35 * d, t + 0.0004)))
    return tabletop(out.surfaces(), 0.12, False)


def _purse(out: Collector, p: Params, kit: Kit, skin: Material, w: float) -> Part:
    """A pouch that bellies out below a metal frame with a kiss clasp, standing on its base."""
    h = 1.25 * w
    body = soft_box((2 * w, 0.75 * w, h), 0.36 * w, 0.02, 0.0, 0.0, 0, (0, 0, h / 2), 4)
    v = body.vertices
    up = np.clip(v[:, 2] / h, 0, 1)
    shaped = np.stack([v[:, 0] * (1 - 0.14 * up), v[:, 1] * (1 - 0.78 * up**1.6), v[:, 2]], 1)
    ruffle = 0.0022 * np.sin(40 * v[:, 0] / w) * up * (1 - up) * 4
    out.add("leather", skin, Mesh(shaped + np.stack([0 * ruffle, np.sign(v[:, 1]) * ruffle, 0 * ruffle], 1), body.faces, None, body.uv))
    brass = finish.metal("gold", 0.1)
    bow = arc(0.88 * w, 0.14, np.pi - 0.14, 26)
    frame = np.c_[bow[:, 0], np.zeros(26), h * 0.82 + 0.3 * bow[:, 1]]
    spread = 0.006 if p.state == "closed" else 0.014
    out.add("frame", brass, *(tube(frame + [0, s * spread, 0], 0.0028, 8) for s in (-1, 1)))
    top = float(frame[:, 2].max())
    out.add("clasp", brass, *(sphere(0.0062, 12, (s * 0.005, s * spread, top + 0.006)) for s in (-1, 1)))
    out.add("chain", brass, wires([(-0.86 * w, 0, h * 0.84)], [(-0.9 * w, 0, h * 0.72)], 0.0016, 6))
    return tabletop(out.surfaces(), 0.12, False)
