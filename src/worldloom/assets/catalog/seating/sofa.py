"""A sofa: buttoned Chesterfield, camel-back or plain modern, straight or L-shaped, in leather, velvet or cloth, with cushions."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, moved, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import (
    level, nails, pillow, piping, seam, soft_box, soft_prism, tuft_buttons, tufting, upright,
)  # fmt: skip
from worldloom.geometry import Mesh, arc, crease_normals, fbm, rot_x, rot_z, sheet, smoothstep, sphere, stamp
CARD = Card("seating/sofa", 1, "sofa", ("couch", "settee", "loveseat", "love seat", "sectional", "sectional sofa", "divan", "chesterfield"), ("seat", "furniture"), ("indoor", "living_room", "lounge", "library", "office", "hotel"), "floor", (0.6, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 3.2)] = 2.05
    style: Literal["modern", "chesterfield", "victorian"] = "modern"
    shape: Literal["straight", "l_shaped"] = "straight"
    """An L-shaped one is modern: its left end (-X) reaches forward as a chaise."""
    seats: Annotated[int, number(0, 5)] = 0
    """Seat cushions; 0 is as many as have room."""
    material: Literal["fabric", "leather", "velvet"] = "fabric"
    color: Color = "#5b6466"
    wood: Literal["walnut", "oak", "birch", "dark"] = "walnut"
    cushions: Annotated[int, number(0, 4)] = 2
    wear: Wear = 0.25


PRESETS = {"chesterfield": Params(style="chesterfield", material="leather", color="#5a2c17", cushions=1), "victorian": Params(style="victorian", material="velvet", color="dark_green"), "small": Params(width=1.5, color="mustard", cushions=1), "corner": Params(shape="l_shaped", width=2.7, color="#8a8378")}
SHOWS = {"two_seat": {"seats": 2, "width": 1.6}, "three_seat": {"seats": 3}, "mid_century": {"style": "modern", "wood": "walnut"}, "retro": {"style": "chesterfield"}, "sectional": {"shape": "l_shaped", "width": 2.6}, "l_shaped": {"shape": "l_shaped", "width": 2.6}, "tufted": {"style": "chesterfield"}, "chesterfield": {"style": "chesterfield"},
         "cushioned": {}, "plush": {"material": "velvet"}, "loveseat": {"width": 1.5}, "love_seat": {"width": 1.5}}
REACH = 0.72
"""Metres by which the chaise of an L-shaped sofa stands out."""


def build(p: Params, kit: Kit) -> Part:
    """Plinth and legs, arms, back (tufted with buttons or in cushions), seat cushions with welts and wrinkles, scatter cushions."""
    p = p if p.shape == "straight" else p.model_copy(update={"style": "modern"})
    out, w, d = Collector(), p.width / 2, 0.45
    tone = finish.paint(p.color).color
    skin = finish.leather(tone, p.wear) if p.material == "leather" else finish.fabric(tone, p.wear, p.material)
    arm = 0.17 if p.style == "modern" else 0.21
    seats = p.seats or max(2, round((p.width - 2 * arm) / 0.72))
    inner, base = p.width - 2 * arm, 0.15
    frame = [soft_box((p.width - 0.02, 2 * d - 0.06, 0.2), 0.035, 0.25, center=(0, 0.01, base + 0.1)).tinted(0.82)]
    top = 0.84 if p.style != "chesterfield" else 0.72
    cw = inner / seats
    cushions = [soft_box((cw - 0.008, 0.66, 0.17), 0.055, 0.07, 0.03, 0.007, kit.seed + k, (-inner / 2 + cw * (k + 0.5), -0.1, 0.4)) for k in range(seats)]
    welts = [piping(level(seam(cw - 0.016, 0.65), z, (-inner / 2 + cw * (k + 0.5), -0.1)), 0.0055).tinted(0.65) for k in range(seats) for z in (0.345, 0.45)]
    buttons: list[Mesh] = []
    if p.style == "modern":
        one = soft_box((arm - 0.01, 2 * d - 0.04, 0.46), 0.06, 0.15, center=(w - arm / 2, 0.0, base + 0.23))
        frame += [one, one.mirrored(0), soft_box((p.width - 0.1, 0.2, 0.62), 0.07, 0.2, center=(0, d - 0.12, base + 0.34))]
        lean = rot_x(-0.2)
        for k in range(seats):
            m = soft_box((cw - 0.01, 0.17, 0.42), 0.07, 0.07, 0.0, 0.0, kit.seed + 9 + k)
            v = m.vertices
            puff = 0.035 * (1 - np.abs(v[:, 0] / (cw / 2)) ** 2.4) * (1 - np.abs(v[:, 2] / 0.21) ** 2.4)
            m = crease_normals(Mesh(v - np.stack([0 * puff, puff * (v[:, 1] < 0), 0 * puff], 1), m.faces), 1.3)
            cushions.append(m.turned(lean).moved((-inner / 2 + cw * (k + 0.5), d - 0.27, 0.68)))
    else:
        frame += _scrolls(p.width, arm, d, base, top)
        back, buttons = _back(p, inner + 0.06, d, top, kit)
        frame += back
    chaise = p.shape == "l_shaped"
    if chaise:
        rim, tongue = _chaise(kit, cw + arm, w, d, base)
        frame, cushions = [*frame, *rim], [*cushions, *tongue]
    timber = finish.wood(p.wood, p.wear)
    foot = leg("bun" if p.style == "chesterfield" else "turned" if p.style == "victorian" else "tapered", base + 0.02, 0.036, kit.n(16, 8))
    out.add("upholstery", skin, *(_aged(m, kit, p.wear) for m in [*frame, *buttons]))
    out.add("seat", skin, *(_aged(m, kit, p.wear) for m in cushions), *welts)
    out.add("leg", timber, four(foot, w - 0.09, d - 0.09), *(foot.moved((x, -d - REACH + 0.09, 0)) for x in (-w + 0.09, -w + cw + arm - 0.09) if chaise))
    if p.style != "modern":
        z = np.arange(-w + 0.06, w - 0.05, 0.03)
        out.add("nails", finish.metal("brass", p.wear), nails(np.c_[z, np.full(len(z), -d + 0.028), np.full(len(z), base + 0.045)], 0.006))
    for k in range(p.cushions):
        s = (-1, 1, -0.45, 0.5)[k]
        tone2 = ("mustard", "navy", "dark_red", "teal")[k]
        m = pillow(0.44, 0.42, 0.16, kit.n(14, 8), kit.seed + k).turned(rot_x(-0.42)).turned(rot_z(-0.3 * s)).moved((s * (inner / 2 - 0.25), 0.03, 0.69))
        out.add(f"cushion.{k}", finish.fabric(tone2, 0.2, "velvet"), m)
    rear = max(float(s.mesh.vertices[:, 1].max()) for s in out.surfaces())
    front = min(d, rear)  # a modern one is not as deep as its dial says
    solids: tuple[Collider, ...] = (box_collider((-w, -front, 0), (w, front, 0.516)), box_collider((-w, -front, 0.1), (-w + arm, front, 0.68)), box_collider((w - arm, -front, 0.1), (w, front, 0.68)), box_collider((-w + 0.05, 0.05, 0.4), (w - 0.05, rear, top + 0.06)))
    if chaise:
        solids = (*solids, box_collider((-w, -d - REACH, 0), (-w + cw + arm, -d, 0.516)))
    whole = Part(out.surfaces(), colliders=solids, mass=45 * p.width / 2, dynamic=True, functional_sides=("front",), affordances=("sit", "lie"),
                anchors={f"seat.{k + 1}": (-inner / 2 + cw * (k + 0.5), -0.12, 0.5) for k in range(seats)}, supports=(Support(name="seat", center=(0, -0.19, 0.516), size=(inner - 0.1, 0.45), clearance=0.6),))  # fmt: skip
    return moved(whole, (0, REACH / 2, 0)) if chaise else whole


def _chaise(kit: Kit, wide: float, w: float, d: float, base: float) -> tuple[list[Mesh], list[Mesh]]:
    """(frame, cushions) of what stands out in front of the left seat and its arm."""
    x, y = -w + wide / 2, -d - REACH / 2
    rim = soft_box((wide - 0.02, REACH + 0.12, 0.2), 0.035, 0.25, center=(x, y + 0.05, base + 0.1)).tinted(0.82)
    tongue = soft_box((wide - 0.012, REACH, 0.17), 0.055, 0.07, 0.03, 0.007, kit.seed + 31, (x, y + 0.012, 0.4))
    welts = [piping(level(seam(wide - 0.02, REACH - 0.01), z, (x, y + 0.012)), 0.0055).tinted(0.65) for z in (0.345, 0.45)]
    return [rim], [tongue, *welts]


def _aged(m: Mesh, kit: Kit, wear: float) -> Mesh:
    v = m.vertices
    tone = 1 + (0.08 + 0.18 * wear) * fbm(v, 0.3, 3, kit.seed % 97) - 0.22 * (1 - smoothstep(v[:, 2], 0.1, 0.5))
    return m.tinted(np.repeat(tone[:, None], 3, 1))


def _scrolls(width: float, arm: float, d: float, base: float, top: float) -> list[Mesh]:
    r, cz = 0.09, 0.585 if top < 0.8 else 0.56
    curl = arc(r, -0.55, np.pi + 0.35, 22, (0.0, cz))
    outline = np.concatenate([[[0.06, base + 0.02], [0.065, 0.35]], curl, [[-0.07, 0.35], [-0.065, base + 0.02]]])
    one = upright(soft_prism(outline, 2 * d - 0.06, 0.03, 3)).moved((width / 2 - 0.105, -d + 0.01, 0))
    return [one, one.mirrored(0)]


def _back(p: Params, span: float, d: float, top: float, kit: Kit) -> tuple[list[Mesh], list[Mesh]]:
    """A buttoned back that rolls over at its head; the Victorian one rises in the middle."""
    pitch = (0.13, 0.15)
    nx, nz = kit.n(span / 0.028, 16), kit.n(20, 9)
    x, t = np.meshgrid(np.linspace(-span / 2, span / 2, nx), np.linspace(0, 1, nz), indexing="ij")
    crown = 0.16 * np.cos(np.pi * x / span) ** 2 if p.style == "victorian" else 0 * x
    tall = top - 0.42 + crown
    tuft_ = tufting(x, t * (top - 0.42) - 0.05, pitch) * smoothstep(t, 0.0, 0.12) * smoothstep(t, 1.0, 0.9)
    z = 0.4 + t * tall
    y = d - 0.2 + 0.16 * t - 0.05 * tuft_ - 0.06 * np.sin(np.pi * np.clip(t, 0, 1)) ** 0.6
    front_ = sheet(np.stack([x, y, z], -1))
    roll = np.linspace(0, 1.35 * np.pi, 9)
    xs = x[:, -1]
    head = np.stack([np.stack([xs, y[:, -1] + 0.05 - 0.05 * np.cos(a), z[:, -1] + 0.05 * np.sin(a)], 1) for a in roll], 1)
    rear = np.stack([head[:, -1], np.c_[xs, np.full(nx, d), np.full(nx, 0.2)]], 1)
    spots = tuft_buttons(span - 0.1, 0.06, top - 0.5, pitch)
    at = []
    for bx, bz in spots:
        tt = (bz + 0.05) / (top - 0.42)
        k = 0.16 * np.cos(np.pi * bx / span) ** 2 if p.style == "victorian" else 0.0
        at.append((bx, d - 0.2 + 0.16 * tt - 0.06 * np.sin(np.pi * tt) ** 0.6 - 0.004, 0.4 + tt * (top - 0.42 + k)))
    dome_ = [stamp(sphere((0.014, 0.009, 0.014), 8), at).tinted(0.75)] if at else []
    return [front_, sheet(head), sheet(rear)], dome_
