"""The street front of a shop with one great window that opens on what is displayed behind it, a lettered fascia, a glazed door and a storey above."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_cloth import awning
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.built_town import Text, lettering
from worldloom.assets.parts.built_wall import Rect, Window, cornice, panel, windows
from worldloom.geometry import box, cylinder, join, rot_x, torus, tube

CARD = Card("buildings/shop_front", 1, "shop_front", ("shop window front", "window front", "plate-glass front"), ("building", "structure"), ("city", "street", "village", "victorian", "town", "outdoor"), "ground", (1.5, 0.0, 0.0, 0.0))
PIER, DOOR, FASCIA = 0.34, 1.3, 0.52
"""Metres: width of a pilaster, of the doorway with its frame, height of the fascia."""


class Params(Base):
    """Dials. The origin is below the middle of the window, on the pavement; the room behind begins at y = 0."""

    text: Text = "TOY SHOP"
    window: Annotated[float, metres(1.6, 8.0)] = 3.6
    """Width of the glass."""
    sill: Annotated[float, metres(0.3, 1.0)] = 0.5
    head: Annotated[float, metres(2.0, 3.6)] = 2.75
    """Top of the glass above the pavement."""
    panes: Annotated[int, Field(ge=1, le=5)] = 2
    storeys: Annotated[int, Field(ge=1, le=4)] = 2
    color: Color = "dark_green"
    wall_color: Color = "#6d2f20"
    awning: bool = False
    lit: bool = True
    wear: Wear = 0.3


PRESETS = {"awning": Params(text="FLOWERS", awning=True, color="navy"), "small panes": Params(text="BOOKS", panes=4, color="maroon"), "wide": Params(text="BAKERY", window=5.2, panes=3, color="#2a3b46", storeys=3)}


def build(p: Params, kit: Kit) -> Part:
    """Riser, pilasters, glass with a transom of small lights, fascia with gilt letters, spots in the window's head, door to the right, wall above."""
    out, half = Collector(), p.window / 2
    x0, x1, top = -half - PIER, half + 2 * PIER + DOOR, p.head + FASCIA + 0.1
    _window(out, p, half)
    _door(out, p, half + PIER + DOOR / 2)
    _fascia(out, p, x0, x1, top)
    high = _upper(out, p, kit, x0, x1, top)
    if p.awning:
        a, b = awning(p.window + 0.5, 1.1, 0.42, 0.2, kit, 0.26)
        for role, color, m in (("cloth", p.color, a), ("cloth2", "cream", b)):
            out.add(role, finish.fabric(color, p.wear, "canvas").model_copy(update={"thin": True}), m.moved((0, -0.26, p.head + 0.12)))
        out.add("arms", finish.iron(p.wear), *(tube([(s * (half + 0.16), -0.24, p.head - 0.4), (s * (half + 0.16), -1.36, p.head - 0.28)], 0.016, 6) for s in (-1, 1)))
    n = max(2, round(p.window / 0.9))
    xs = [(k + 0.5) / n * p.window - half for k in range(n)]
    out.add("spot", finish.paint("charcoal", 0.1, 0.3), *(cylinder(0.045, 0.11, 16, 0.006, (0, 0, -0.11)).turned(rot_x(-0.5)).moved((x, 0.16, p.head - 0.02)) for x in xs))
    out.add("lamp", finish.glow((1.0, 0.78, 0.5), 9.0 if p.lit else 0.02), *(cylinder(0.036, 0.004, 16, 0.0, (0, 0, -0.113)).turned(rot_x(-0.5)).moved((x, 0.16, p.head - 0.02)) for x in xs))
    lights = tuple(Light(name=f"spot{k}", kind="spot", position=(x, 0.2, p.head - 0.16), direction=(0.0, 0.46, -0.89), angle=0.95, power=30.0, color=(1.0, 0.82, 0.6), radius=0.09, on=p.lit) for k, x in enumerate(xs))
    lights += (Light(name="door", position=(half + PIER + DOOR / 2, -0.5, p.head - 0.1), power=7.0, color=(1.0, 0.74, 0.44), radius=0.07, on=p.lit),)
    pieces = (((x0, -0.24, 0.0), (x1, 0.0, p.sill)), ((-half, -0.14, p.sill), (half, -0.1, p.head)), ((half, -0.24, p.sill), (x1, 0.0, p.head)), ((x0, -0.24, p.sill), (-half, 0.0, p.head)), ((x0, -0.24, p.head), (x1, 0.0, high)))
    return Part(out.surfaces(), colliders=tuple(box_collider(a, b) for a, b in pieces), mass=3e4, lights=lights, functional_sides=("front",), affordances=("enter", "look_in"), anchors={"sign": (0, -0.3, p.head + 0.3), "door": (half + PIER + DOOR / 2, -0.6, 0)})


def _window(out: Collector, p: Params, half: float) -> None:
    """What carries and frames the glass."""
    paint, y = finish.paint(p.color, p.wear, 0.35), -0.12
    tall, light = p.head - p.sill, p.head - 0.42
    out.add("front", paint, box((p.window, 0.2, p.sill - 0.06), 0.012, (0, y, (p.sill - 0.06) / 2)), box((p.window, 0.32, 0.06), 0.014, (0, y - 0.02, p.sill - 0.03)), box((p.window + 0.02, 0.24, 0.12), 0.008, (0, y, 0.06)))
    n = max(2, round(p.window / 0.9))
    out.add("panels", paint, boards((p.window / n - 0.14, 0.03, max(p.sill - 0.28, 0.08)), [((k + 0.5) * p.window / n - half, y - 0.105, 0.5 * p.sill + 0.02) for k in range(n)], 0.012))
    for x in (-half - PIER / 2, half + PIER / 2):
        out.add("front", paint, box((PIER, 0.22, p.head + 0.06), 0.01, (x, y, p.head / 2 + 0.03)), box((PIER + 0.06, 0.28, 0.22), 0.012, (x, y, 0.11)), box((PIER + 0.05, 0.28, 0.09), 0.016, (x, y, p.head - 0.1)))
        out.add("panels", paint, box((PIER - 0.14, 0.03, p.head - 0.72), 0.01, (x, y - 0.112, p.head / 2 + 0.1)))
    xs = np.linspace(-half, half, p.panes + 1)
    small = np.linspace(-half, half, 2 * p.panes + 1)
    bars = [((0.05, 0.07, light - p.sill), (float(x), y, (light + p.sill) / 2)) for x in xs] + [((0.03, 0.05, 0.4), (float(x), y, light + 0.2)) for x in small]
    bars += [((p.window, 0.08, 0.055), (0.0, y, light)), ((p.window, 0.07, 0.05), (0.0, y, p.head - 0.025)), ((p.window, 0.07, 0.05), (0.0, y, p.sill + 0.025))]
    out.add("front", paint, boards([q[0] for q in bars], [q[1] for q in bars], 0.008))
    out.add("glass", finish.glass((0.97, 0.98, 0.97), 0.01), box((p.window, 0.008, tall), 0.001, (0, y, (p.head + p.sill) / 2)))


def _door(out: Collector, p: Params, x: float) -> None:
    """A half-glazed door with a light above, a letter slot and a pull, in its recess; the far pilaster."""
    paint, brass, y, w, tall = finish.paint(p.color, p.wear, 0.35), finish.metal("brass", p.wear), -0.06, DOOR - 0.16, 2.12
    out.add("front", paint, box((PIER, 0.22, p.head + 0.06), 0.01, (x + DOOR / 2 + PIER / 2, -0.12, p.head / 2 + 0.03)), box((PIER + 0.06, 0.28, 0.22), 0.012, (x + DOOR / 2 + PIER / 2, -0.12, 0.11)))
    out.add("front", paint, *(box((0.08, 0.16, p.head), 0.008, (x + s * (DOOR / 2 - 0.04), y, p.head / 2)) for s in (-1, 1)), box((w, 0.14, 0.07), 0.01, (x, y, tall + 0.06)), box((w, 0.14, 0.06), 0.01, (x, y, p.head - 0.03)))
    leaf = [((0.13, 0.05, tall), (x + s * (w / 2 - 0.065), y, tall / 2 + 0.02)) for s in (-1, 1)] + [((w, 0.05, 0.24), (x, y, 0.14)), ((w, 0.05, 0.14), (x, y, 0.86)), ((w, 0.05, 0.13), (x, y, tall - 0.045)), ((w - 0.2, 0.03, 0.6), (x, y + 0.01, 0.52))]
    out.add("leaf", paint, boards([q[0] for q in leaf], [q[1] for q in leaf], 0.008), box((w - 0.4, 0.025, 0.36), 0.012, (x, y - 0.02, 0.52)))
    out.add("glass", finish.glass(), box((w - 0.24, 0.008, 1.16), 0.001, (x, y, 1.48)), box((w, 0.008, max(p.head - tall - 0.14, 0.1)), 0.001, (x, y, (p.head + tall) / 2 + 0.02)))
    inside = finish.glow((1.0, 0.68, 0.36), 0.5) if p.lit else finish.plaster((0.05, 0.045, 0.04))
    out.add("inside", inside, box((w, 0.02, p.head), 0.002, (x, y + 0.05, p.head / 2)))
    out.add("handle", brass, tube([(x - w / 2 + 0.065, y - 0.03, 0.98), (x - w / 2 + 0.065, y - 0.075, 1.0), (x - w / 2 + 0.065, y - 0.075, 1.3), (x - w / 2 + 0.065, y - 0.03, 1.32)], 0.011, 10), box((0.26, 0.012, 0.05), 0.004, (x, y - 0.03, 0.88)))
    out.add("card", finish.of("paper", "white", 0.8), box((0.24, 0.004, 0.13), 0.001, (x, y - 0.012, 1.62)))
    out.add("card_text", finish.paint("red", 0.1), lettering("OPEN", 0.19, 0.065, y - 0.016, 0.1).moved((x, 0, 1.62)))
    out.add("step", finish.stone("granite", p.wear), box((DOOR + 0.1, 0.42, 0.06), 0.012, (x, -0.19, 0.03)))


def _fascia(out: Collector, p: Params, x0: float, x1: float, top: float) -> None:
    """The name board between its consoles, and the cornice over it."""
    paint, mid, wide = finish.paint(p.color, p.wear, 0.35), (x0 + x1) / 2, x1 - x0
    out.add("front", paint, box((wide, 0.26, FASCIA), 0.012, (mid, -0.12, p.head + 0.06 + FASCIA / 2)), box((wide + 0.1, 0.4, 0.1), 0.03, (mid, -0.16, top - 0.02)), box((wide + 0.02, 0.32, 0.05), 0.016, (mid, -0.14, p.head + 0.07)))
    out.add("front", paint, *(box((PIER - 0.06, 0.36, FASCIA - 0.02), 0.03, (x, -0.16, p.head + 0.06 + FASCIA / 2)) for x in (x0 + PIER / 2, x1 - PIER / 2)))
    out.add("letters", finish.metal("gold", 0.1, 0.25), lettering(p.text, 0.62 * wide, 0.28, -0.262, 0.11).moved((mid if wide - p.window < 1.4 else 0.25 * mid, 0, p.head + 0.06 + FASCIA / 2)))


def _upper(out: Collector, p: Params, kit: Kit, x0: float, x1: float, top: float) -> float:
    """Brick with sash windows, some of them lit, under a cornice; the height of its top."""
    mid, wide, trim = (x0 + x1) / 2, x1 - x0, finish.stone("limestone", p.wear)
    high = top + 0.6 + (p.storeys - 1) * 3.0
    n = max(1, int(wide / 2.3))
    xs = [(k + 0.5) / n * wide - wide / 2 for k in range(n)]
    spots = [(x, 0.0, top + 0.75 + 3.0 * k) for k in range(p.storeys - 1) for x in xs]
    holes: list[Rect] = [(x - 0.55, z, x + 0.55, z + 1.7) for x, _, z in spots]
    out.add("wall", finish.brick(p.wall_color, p.wear), panel([(-wide / 2, top), (wide / 2, top), (wide / 2, high), (-wide / 2, high)], 0.24, holes).moved((mid, -0.24, 0)))
    local = Collector()
    windows(local, Window(1.1, 1.7, 0.12, 2, 2), np.array(spots).reshape(-1, 3), kit, 0.5 if p.lit else 0.0, finish.paint("white", p.wear), trim, "upper")
    for s in local.surfaces():
        out.add(s.role, s.material, s.mesh.moved((mid, -0.24, 0)))
    if spots:
        out.add("trim", trim, boards((1.36, 0.12, 0.2), [(x + mid, -0.27, z + 1.82) for x, _, z in spots], 0.02))
    out.add("trim", trim, cornice(wide, 0.24, high - 0.05, 0.26).moved((mid, -0.24, 0)))
    if p.lit:
        arm = [tube([(x, -0.26, top + 0.12), (x, -0.62, top + 0.3), (x, -0.72, top + 0.12)], 0.012, 8) for x in np.linspace(x0 + 0.8, x1 - 0.8, 3)]
        out.add("arm", finish.iron(p.wear), join([*arm, *(torus(0.05, 0.02, 16, 8).moved((x, -0.72, top + 0.1)) for x in np.linspace(x0 + 0.8, x1 - 0.8, 3))]))
    return high
