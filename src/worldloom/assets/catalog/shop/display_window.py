"""A shop window: large panes with mullions and transom lights over a panelled riser, a sign, and a stepped stage behind the glass."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_joinery import cornice, moulding, panelled
from worldloom.assets.parts.room_lamp import WARM, lamp_glass, light
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import folds, soft_box
from worldloom.geometry import lathe, rod, sheet, slab, sphere
CARD = Card("shop/display_window", 1, "display_window", ("shop window", "shop front window", "store window", "toy shop window", "shop display"), ("window", "architecture"), ("indoor", "shop", "victorian", "street"), "floor", (1.5, 0.0, 0.2, 0.2))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 6.0)] = 3.0
    height: Annotated[float, metres(1.8, 3.6)] = 2.6
    depth: Annotated[float, metres(0.6, 1.8)] = 1.05
    color: Color = "#173a2f"
    """Of the joinery."""
    steps: Annotated[int, number(1, 4)] = 3
    cloth: Color = "#6b1a1c"
    """Over the stage."""
    sign: Literal["TOYS", "BOOKS", "BAKERY", "ANTIQUES", "none"] = "TOYS"
    snow: Annotated[float, number(0, 1)] = 0.0
    """Snow on sill and bars."""
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"bakery": Params(sign="BAKERY", color="#5a2f1c", cloth="cream", steps=2), "winter": Params(snow=0.8, color="dark_red"), "books": Params(sign="BOOKS", color="navy", width=2.0)}


def build(p: Params, kit: Kit) -> Part:
    """Pilasters, riser panels, sill, panes, transom, fascia with gilt letters and cornice; steps draped in cloth; lamps above."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    paint, y, sill = finish.paint(p.color, p.wear, 0.3), -p.depth / 2, 0.5
    head, fascia = h - 0.42, h - 0.36
    bays = max(2, round(p.width / 0.95))
    xs = np.linspace(-w + 0.16, w - 0.16, bays + 1)
    for s in (-1, 1):
        x = s * (w - 0.08)
        out.add("frame", paint, slab((x - 0.08, y - 0.03, 0), (x + 0.08, y + 0.08, h), 0.006), slab((x - 0.095, y - 0.05, 0), (x + 0.095, y + 0.08, 0.16), 0.008), slab((x - 0.095, y - 0.06, fascia - 0.05), (x + 0.095, y + 0.08, fascia + 0.02), 0.01), *(m.moved((0, y - 0.05, 0)) for m in panelled((x - 0.06, 0.2), (x + 0.06, fascia - 0.08), 1, (1, 1.6), 0.035, 0.02)))
        out.add("side", paint, slab((s * w - 0.03 * (s > 0), y + 0.05, 0), (s * w + 0.03 * (s < 0), d, h), 0.003))
    for a, b in zip(xs[:-1], xs[1:], strict=True):
        out.add("riser", paint, *(m.moved((0, y, 0)) for m in panelled((float(a), 0.06), (float(b), sill - 0.02), 1, (1,), 0.08, 0.03)))
    out.add("riser", paint, slab((-w, y - 0.02, 0), (w, y + 0.04, 0.08), 0.006), slab((-w - 0.02, y - 0.09, sill - 0.03), (w + 0.02, y + 0.06, sill + 0.02), 0.01))
    transom = head - 0.34
    z0 = sill + 0.02
    bars = [slab((x - 0.018, y + 0.0, z0), (x + 0.018, y + 0.045, head), 0.006) for x in xs]
    bars += [slab((xs[0], y - 0.005, z), (xs[-1], y + 0.05, z + 0.035), 0.006) for z in (z0, transom, head)]
    thin = np.linspace(xs[0], xs[-1], 3 * bays + 1)
    bars += [slab((x - 0.008, y + 0.008, transom), (x + 0.008, y + 0.036, head), 0.003) for x in thin]
    bars += [slab((xs[0], y + 0.008, (transom + head) / 2), (xs[-1], y + 0.036, (transom + head) / 2 + 0.014), 0.003)]
    out.add("bar", paint, *bars)
    out.add("pane", finish.glass((0.95, 0.97, 0.96)), plate((xs[0], y + 0.02, z0), (xs[-1], y + 0.024, transom)), *(plate((float(a), y + 0.02, transom), (float(b), y + 0.024, head)) for a, b in zip(thin[:-1], thin[1:], strict=True)))
    out.add("fascia", paint, slab((-w, y - 0.02, head + 0.03), (w, y + 0.06, h - 0.06), 0.005), moulding(tuple(cornice(0.12)), (-w - 0.01, y - 0.02, h + 0.03), (w + 0.01, y - 0.02, h + 0.03)), slab((-w - 0.01, y - 0.02, h - 0.08), (w + 0.01, d, h + 0.03), 0.004))
    if p.sign != "none":
        out.add("letter", finish.metal("gold", 0.2), text(p.sign, 0.2, (0, (head + h - 0.05) / 2), y - 0.022, 0.17))
    supports = _stage(out, p, w, d, y, sill)
    out.add("back", finish.fabric(p.cloth, 0.2, "velvet"), folds(2 * w - 0.08, h - sill - 0.1, 6 * p.width, 0.02, kit.seed % 60, (kit.n(90, 30), 6), 0.3).moved((0, d - 0.05, h - 0.1)).tinted(0.6))
    if p.snow > 0.02:
        white, k = finish.of("snow", (0.8, 0.82, 0.85), 0.7), p.snow
        out.add("snow", white, soft_box((2 * w + 0.02, 0.1, 0.03 + 0.06 * k), 0.02, 0.05, 0.01 * k, 0.02 * k, kit.seed, (0, y - 0.035, sill + 0.03 + 0.02 * k)), soft_box((2 * w + 0.06, 0.14, 0.03 + 0.07 * k), 0.02, 0.06, 0.01 * k, 0.02 * k, kit.seed + 1, (0, y - 0.06, h + 0.05)), *(soft_box((float(b - a) - 0.03, 0.04, 0.02 + 0.03 * k), 0.012, 0.08, 0.004, 0.008 * k, kit.seed + 2, (float(a + b) / 2, y + 0.015, z0 + 0.04)) for a, b in zip(xs[:-1], xs[1:], strict=True)))
    lamps = tuple(light((float(x), y + 0.22, head - 0.06), 9.0, p.lit, WARM, 0.05, f"lamp.{k}", "spot", 1.05) for k, x in enumerate((xs[:-1] + xs[1:]) / 2))
    out.add("lamp", lamp_glass(p.lit, 12.0), *(sphere(0.035, 12, x.position) for x in lamps))
    out.add("shade", finish.metal("brass", 0.2), *(lathe([(0.02, 0.075), (0.05, 0.04), (0.07, -0.005), (0.066, -0.005), (0.046, 0.036), (0.0, 0.07)], 20).moved(x.position) for x in lamps), *(rod((x.position[0], x.position[1], head - 0.0), (x.position[0], x.position[1], head + 0.1), 0.006, 6) for x in lamps))
    cols = [box_collider((-w, y - 0.06, 0), (w, y + 0.06, sill)), box_collider((-w, y - 0.03, sill), (w, y + 0.05, h + 0.03)), box_collider((-w, d - 0.08, 0), (w, d, h)), *(box_collider((s * w - 0.1 * (s > 0), y, 0), (s * w + 0.1 * (s < 0), d, h)) for s in (-1, 1))]
    cols += [box_collider((-w, q.center[1] - q.size[1] / 2 - 0.03, 0), (w, d, q.center[2])) for q in supports]
    return Part(out.surfaces(), colliders=tuple(cols), mass=260.0, supports=supports, lights=lamps, functional_sides=("front",), affordances=("look",), anchors={"stage": (0, 0, sill)})


def _stage(out: Collector, p: Params, w: float, d: float, y: float, sill: float) -> tuple[Support, ...]:
    """Steps rising to the back, cloth over their fronts; each carries things."""
    inner, room = 2 * w - 0.1, p.depth - 0.2
    deep, rise, made = room / p.steps, 0.17, []
    for k in range(p.steps):
        a, z = y + 0.09 + deep * k, sill - 0.02 + rise * k
        out.add("stage", finish.wood("oak", p.wear), slab((-w + 0.05, a, z - 0.025), (w - 0.05, d - 0.06, z), 0.004))
        n = 60
        x = np.linspace(-w + 0.05, w - 0.05, n)
        sag = 0.014 * np.sin(x * 23 + k) + 0.006 * np.sin(x * 51)
        drop = rise if k else 0.1
        rows = [np.stack([x, np.full(n, a + 0.03), np.full(n, z + 0.004)], 1), np.stack([x, np.full(n, a - 0.006), np.full(n, z + 0.003)], 1), np.stack([x, a - 0.014 + 0.5 * sag, np.full(n, z - 0.5 * drop)], 1), np.stack([x, a - 0.018 + sag, np.full(n, z - 0.98 * drop)], 1)]
        out.add("cloth", finish.fabric(p.cloth, 0.2, "velvet"), sheet(np.stack(rows, 1)[::-1]), slab((-w + 0.05, a + 0.02, z - 0.001), (w - 0.05, a + deep, z + 0.003), 0.001))
        made.append(Support(name=f"step.{k + 1}", center=(0, round(a + deep / 2, 4), round(z + 0.003, 4)), size=(inner - 0.1, deep - 0.05), clearance=round(p.height - z - 0.45, 3)))
    return tuple(made)
