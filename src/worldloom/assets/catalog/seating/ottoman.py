"""An ottoman: round tufted pouf, square footstool on turned legs, or a knitted pouffe."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish,
    metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import level, nails, piping, seam, soft_box
from worldloom.geometry import Mesh, crease_normals, lathe, smoothstep, sphere
CARD = Card("seating/ottoman", 1, "ottoman", ("pouf", "pouffe", "footrest", "hassock", "bean_bag"), ("seat", "furniture"), ("indoor", "living_room", "library", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["round", "square", "knitted"] = "round"
    width: Annotated[float, metres(0.35, 1.2)] = 0.6
    height: Annotated[float, metres(0.28, 0.5)] = 0.4
    material: Literal["velvet", "leather", "fabric"] = "velvet"
    color: Color = "dark_green"
    wear: Wear = 0.25


PRESETS = {"square": Params(style="square", material="leather", color="#6b3420"), "knitted": Params(style="knitted", color="cream", width=0.52)}
SHOWS: dict[str, dict[str, object]] = {"jute": {"style": "knitted", "color": "#a8875a"}, "knitted": {"style": "knitted"}, "woven": {"style": "knitted"}}


def build(p: Params, kit: Kit) -> Part:
    """Padded body with buttons and welts, on legs; the knitted one bulges with thick stitches."""
    out, r, h, n = Collector(), p.width / 2, p.height, kit.n(60, 22)
    tone = rgb(p.color)
    skin = finish.leather(tone, p.wear) if p.material == "leather" else finish.fabric(tone, p.wear, p.material)
    if p.style == "knitted":
        t = np.linspace(0, 1, kit.n(40, 16))
        prof = np.c_[r * np.sin(np.pi * (0.06 + 0.88 * t)) ** 0.42 * np.where((t == 0) | (t == 1), 0, 1), h * t]
        m = lathe(prof, n * 2, True)
        v = m.vertices
        a = np.arctan2(v[:, 1], v[:, 0])
        bump = 1 + 0.022 * np.abs(np.sin(a * 14 + 0.6 * np.sin(v[:, 2] / h * 40))) * np.sin(np.pi * np.clip(v[:, 2] / h, 0, 1))
        shade_ = 0.7 + 12 * (bump - 1)
        out.add("cover", finish.fabric(tone, p.wear, "knit"), crease_normals(Mesh(v * np.stack([bump, bump, np.ones_like(bump)], 1), m.faces, None, m.uv).tinted(shade_), 1.5))
        solid_ = cylinder_collider(r, h)
    elif p.style == "round":
        base = 0.09
        prof = [(0, base), (0.97 * r, base), (r, base + 0.02), (r, h - 0.11), (0.985 * r, h - 0.1), (r + 0.004, h - 0.085), (r, h - 0.03), (0.93 * r, h - 0.006), (0.6 * r, h + 0.008), (0, h + 0.01)]
        m = lathe(np.asarray(prof), n, 0.7)
        v = m.vertices
        q = np.hypot(v[:, 0], v[:, 1])
        a = np.arctan2(v[:, 1], v[:, 0])
        groove = 0.012 * np.abs(np.cos(6 * a)) ** 8 * smoothstep(q, 0.05 * r, 0.3 * r) * (v[:, 2] > h - 0.09)
        out.add("cover", skin, Mesh(v - np.stack([0 * q, 0 * q, groove], 1), m.faces, None, m.uv).tinted(1 - 12 * groove), *(piping(np.c_[r * np.cos(np.linspace(0, 6.283, 48)[:-1]), r * np.sin(np.linspace(0, 6.283, 48)[:-1]), np.full(47, z)], 0.006).tinted(0.65) for z in (h - 0.1, base + 0.012)), sphere((0.022, 0.022, 0.012), 12, (0, 0, h + 0.008)).tinted(0.7))
        out.add("leg", finish.wood("dark"), four(leg("bun", base + 0.01, 0.03, kit.n(14, 8)), 0.6 * r, 0.6 * r))
        solid_ = cylinder_collider(r, h)
    else:
        base = 0.17
        out.add("cover", skin, soft_box((2 * r, 1.5 * r, h - base + 0.01), 0.035, 0.06, 0.025, 0.006, kit.seed, (0, 0, (h + base - 0.02) / 2)), *(piping(level(seam(2 * r - 0.01, 1.5 * r - 0.01), z, (0, 0)), 0.0055).tinted(0.65) for z in (h - 0.035, base + 0.03)))
        out.add("leg", finish.wood("walnut", p.wear), four(leg("turned", base + 0.02, 0.03, kit.n(14, 8)), r - 0.06, 0.75 * r - 0.06))
        x = np.arange(-r + 0.04, r - 0.03, 0.028)
        out.add("nails", finish.metal("brass", p.wear), nails(np.c_[x, np.full(len(x), -0.75 * r + 0.001), np.full(len(x), base + 0.012)], 0.006))
        solid_ = box_collider((-r, -0.75 * r, 0), (r, 0.75 * r, h))
    return Part(out.surfaces(), colliders=(solid_,), mass=7.0, dynamic=True, affordances=("sit",), functional_sides=("front",), anchors={"seat": (0, 0, h)}, supports=(Support(name="top", center=(0, 0, h + 0.012), size=(1.1 * r, 0.9 * r)),))
