"""A small plucked instrument lying on its back, a ukulele, mandolin, lute, balalaika or lyre, or a closed case for a guitar or a violin."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import Floats, box, cylinder, prism, rod, sphere, spline, tube
CARD = Card("music/plucked", 1, "plucked_instrument", ("ukulele", "mandolin", "lute", "bouzouki", "balalaika", "lyre", "hand harp", "guitar case", "violin case", "instrument case"),
            ("instrument",), ("indoor", "music", "studio", "medieval"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["ukulele", "mandolin", "lute", "balalaika", "lyre", "guitar_case", "violin_case"] = "ukulele"
    color: Color | None = None
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.2


CALLED = {"bouzouki": "mandolin", "hand harp": "lyre", "guitar case": "guitar_case", "violin case": "violin_case", "instrument case": "violin_case"}
"""Other names of its kinds."""
BODIES: dict[str, tuple[tuple[tuple[float, float], ...], float, float, int]] = {
    "ukulele": (((0, 0), (0.07, 0.004), (0.093, 0.06), (0.075, 0.12), (0.062, 0.15), (0.07, 0.2), (0.05, 0.235), (0, 0.24)), 0.062, 0.54, 4),
    "mandolin": (((0, 0), (0.08, 0.012), (0.125, 0.08), (0.115, 0.16), (0.07, 0.25), (0.025, 0.31), (0, 0.315)), 0.07, 0.62, 8),
    "lute": (((0, 0), (0.1, 0.012), (0.165, 0.11), (0.155, 0.23), (0.1, 0.36), (0.035, 0.46), (0, 0.465)), 0.14, 0.74, 10),
    "balalaika": (((0, 0), (0.15, 0.004), (0.2, 0.015), (0.19, 0.035), (0.02, 0.33), (0, 0.34)), 0.06, 0.66, 3),
    "guitar_case": (((0, 0), (0.16, 0.006), (0.215, 0.12), (0.17, 0.26), (0.15, 0.3), (0.165, 0.4), (0.1, 0.5), (0.085, 0.62), (0.085, 1.02), (0.06, 1.06), (0, 1.065)), 0.13, 0.0, 0),
    "violin_case": (((0, 0), (0.12, 0.005), (0.135, 0.08), (0.125, 0.3), (0.085, 0.42), (0.07, 0.72), (0.05, 0.76), (0, 0.765)), 0.12, 0.0, 0),
}  # fmt: skip
"""Half outline (across, along), depth, whole length with neck, and strings of each kind."""


def build(p: Params, kit: Kit) -> Part:
    """Lies on its back, its head to +Y."""
    out = Collector()
    if p.kind == "lyre":
        _lyre(out, p)
    elif p.kind.endswith("case"):
        _case(out, p, kit)
    else:
        _body(out, p, kit)
    return gathered(out, {"guitar_case": 4.0, "violin_case": 2.0}.get(p.kind, 0.8), p.size, affordances=("pick up", "play"), places=_places(p.kind))


def _places(kind: str) -> dict[str, tuple[float, float, float]]:
    """Of belly and palms on one that is played."""
    if kind not in BODIES or kind.endswith("case"):
        return {}
    half, deep, long, _ = BODIES[kind]
    top = half[-1][1]
    return {"play.rest": (0.0, 0.45 * top, 0.0), "grip.left": (0.034, top + 0.62 * (long - top), deep - 0.006), "grip.right": (0.0, 0.4 * top, deep + 0.04)}


def _outline(kind: str, kit: Kit) -> Floats:
    half = np.array(BODIES[kind][0])
    return np.asarray(spline(np.concatenate([half, half[-2:0:-1] * [-1, 1]]), kit.n(64, 32), True))


def _body(out: Collector, p: Params, kit: Kit) -> None:
    half, deep, long, strings = BODIES[p.kind]
    line, top, n = _outline(p.kind, kit), half[-1][1], kit.n(28, 14)
    out.add("back", dyed(finish.wood("mahogany", p.wear, 0.3), p.color), soft_prism(line, deep, min(0.45 * deep, 0.05) if p.kind in ("lute", "mandolin") else 0.008))
    out.add("top", finish.wood("pine", p.wear, 0.35), prism(line * 0.97 + [0, 0.012 * top], 0.004, 0.001).moved((0, 0, deep - 0.003)))
    z, hole = deep + 0.0012, 0.62 * top
    out.add("hole", finish.plastic("#120c08", 0.9), cylinder(0.16 * top, 0.0008, n, 0.0, (0, hole, z - 0.0006)))
    out.add("rose", finish.wood("dark"), ring(0.17 * top, 0.0022, (0, hole, z), n, 6), box((0.32 * top, 0.014, 0.008), 0.002, (0, 0.2 * top, z + 0.003)))
    wide = 0.02 + 0.0026 * strings
    neck = finish.wood("mahogany", p.wear, 0.3)
    out.add("neck", neck, box((wide, long - top + 0.03, 0.022), 0.006, (0, (long + top) / 2 - 0.015, z - 0.006)))
    out.add("board", finish.wood("ebony"), box((wide - 0.004, long - 0.78 * top, 0.006), 0.001, (0, (long + 0.78 * top) / 2, z + 0.006)))
    y = 0.78 * top + (long - 0.78 * top) * (1 - 2 ** (-np.arange(1, 13) / 9))[::-1]
    out.add("fret", finish.metal("brass"), *(box((wide - 0.004, 0.0016, 0.0016), 0.0, (0, long - (q - 0.78 * top), z + 0.0096)) for q in y))
    bend = 0.0 if p.kind != "lute" else -0.09
    head = 0.1 if strings < 9 else 0.14
    out.add("neck", neck, prism([(-wide / 2, 0), (wide / 2, 0), (wide / 2 + 0.01, head), (-wide / 2 - 0.01, head)], 0.016, 0.003).moved((0, long - 0.004, z - 0.006 + min(bend, 0.0) * 0.1)))
    out.add("peg", finish.wood("ebony"), *(rod((s * (wide / 2 + 0.001), long + 0.02 + (head - 0.035) * k / max(strings // 2 - 1, 1), z + 0.002), (s * (wide / 2 + 0.022), long + 0.02 + (head - 0.035) * k / max(strings // 2 - 1, 1), z + 0.002), 0.0042, 8) for s in (-1, 1) for k in range(max(strings // 2, 2))))
    x = np.linspace(-0.5, 0.5, strings) * (wide - 0.01)
    out.add("string", finish.metal("silver"), wires(np.c_[1.5 * x, 0 * x + 0.2 * top, 0 * x + z + 0.009], np.c_[x, 0 * x + long + 0.01, 0 * x + z + 0.012], 0.0006))


def _lyre(out: Collector, p: Params) -> None:
    wood = dyed(finish.wood("oak", p.wear, 0.35), p.color)
    body = spline([(0, 0), (0.1, 0.01), (0.13, 0.09), (0.1, 0.17), (0, 0.185), (-0.1, 0.17), (-0.13, 0.09), (-0.1, 0.01)], 44, True)
    out.add("body", wood, soft_prism(body, 0.05, 0.012), *(tube(spline([(s * 0.085, 0.15, 0.028), (s * 0.15, 0.26, 0.028), (s * 0.115, 0.37, 0.028), (s * 0.135, 0.45, 0.028), (s * 0.165, 0.47, 0.028)], 26), np.linspace(0.02, 0.011, 26), 10) for s in (-1, 1)), rod((-0.15, 0.42, 0.034), (0.15, 0.42, 0.034), 0.011, 12))
    out.add("gold", finish.metal("gold", p.wear), *(sphere(0.016, 14, (s * 0.155, 0.42, 0.034)) for s in (-1, 1)), ring(0.03, 0.003, (0, 0.1, 0.051), 30, 6), box((0.1, 0.012, 0.01), 0.003, (0, 0.045, 0.055)))
    x = np.linspace(-0.042, 0.042, 7)
    out.add("string", finish.metal("silver"), wires(np.c_[x, 0 * x + 0.045, 0 * x + 0.061], np.c_[1.5 * x, 0 * x + 0.42, 0 * x + 0.046], 0.0007))


def _case(out: Collector, p: Params, kit: Kit) -> None:
    half, deep, _, _ = BODIES[p.kind]
    line, long = _outline(p.kind, kit), half[-1][1]
    shell = dyed(finish.leather("#1c1a1a" if p.kind == "guitar_case" else "#3a2216", p.wear), p.color)
    out.add("shell", shell, soft_prism(line, deep, 0.03))
    rim = np.c_[line * 1.004, np.full(len(line), 0.62 * deep)]
    brass = finish.metal("brass", p.wear)
    out.add("rim", finish.metal("chrome", p.wear), tube(rim, 0.004, 6, closed=True))
    side = max(x for x, _ in half)
    out.add("latch", brass, *(box((0.012, 0.03, 0.03), 0.003, (side * 0.985, y, 0.6 * deep)) for y in (0.16 * long, 0.1 * long)))
    out.add("handle", finish.leather("#1a1412"), tube(spline([(0.9 * side, 0.36 * long, 0.6 * deep), (side + 0.035, 0.38 * long, 0.6 * deep), (side + 0.035, 0.5 * long, 0.6 * deep), (0.75 * side, 0.52 * long, 0.6 * deep)], 24), 0.009, 8))


PRESETS = {k: Params.model_validate({"kind": k}) for k in (*BODIES, "lyre") if k != "ukulele"}
