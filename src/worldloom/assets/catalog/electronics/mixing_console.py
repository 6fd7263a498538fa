"""A recording desk: a sloped mixing console of channel strips with faders, knobs and meters, in a wooden frame."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.geometry import Floats, Mesh, cylinder, rot_x, slab, stamp

CARD = Card("electronics/mixing_console", 1, "mixing_console", ("mixing desk", "mixing board", "mixer", "recording console", "sound desk", "audio console"), ("electronics",),
            ("indoor", "recording_studio", "studio", "theater"), "floor", (0.8, 0.2, 0.2, 0.2))  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.9, 3.0)] = 1.9
    wood: Literal["walnut", "oak", "dark"] = "walnut"
    color: Color = "#3a3f45"
    """Of the channel strips."""
    state: Literal["on", "off"] = "on"
    wear: Wear = 0.15


PRESETS = {"small": Params(width=1.1, wood="oak"), "large": Params(width=2.8, color="#5a5f60"), "off": Params(state="off", wood="dark")}
_TILT, _FRONT, _DEEP, _LOW = 0.2, -0.42, 0.66, 0.74


def build(p: Params, kit: Kit) -> Part:
    """The engineer sits at the front (-Y): an arm rest, strips rising to a bridge of meters, a shelf behind it."""
    out, w, g = Collector(), p.width / 2, kit.rng("levels")
    wood = finish.wood(p.wood, p.wear, 0.35)
    back = _FRONT + _DEEP
    high = _LOW + _DEEP * np.sin(_TILT)
    out.add("frame", wood, *(slab((s * w - 0.02, _FRONT - 0.06, 0), (s * w + 0.02, 0.45, high + 0.05), 0.008) for s in (-1, 1)))
    out.add("frame", wood, slab((-w, back + 0.0, high + 0.16), (w, 0.45, high + 0.19), 0.006), slab((-w, 0.42, 0.1), (w, 0.44, high + 0.17), 0.003), slab((-w, _FRONT + 0.1, 0.56), (w, 0.42, 0.6), 0.004))
    out.add("rest", finish.leather((0.05, 0.04, 0.035), p.wear), slab((-w + 0.02, _FRONT - 0.09, _LOW - 0.045), (w - 0.02, _FRONT + 0.02, _LOW + 0.012), 0.02))
    n = max(6, round((2 * w - 0.3) / 0.055))
    xs = np.linspace(-w + 0.08, w - 0.08, n)
    step = float(xs[1] - xs[0])
    out.add("strip", finish.paint(p.color, p.wear, 0.5), _laid(boards((step - 0.003, _DEEP - 0.02, 0.03), np.c_[xs, np.full(n, _DEEP / 2), np.full(n, -0.015)], 0.002, 1 + 0.1 * (np.arange(n) % 8 == 7))))
    tall = kit.n(8, 5)
    pot = cylinder(0.0085, 0.014, kit.n(7, 5), 0.0)
    rows = np.linspace(0.27, _DEEP - 0.06, tall)
    x, y = (q.ravel() for q in np.meshgrid(xs, rows))
    tones = (("red", 0), ("grey", 1), ("sky", 2))
    for name, k in tones:
        pick = (np.arange(len(x)) // n) % 3 == k
        out.add(f"knob.{k}", finish.plastic(name, 0.3), _laid(stamp(pot, np.c_[x, y, np.zeros(len(x))][pick])))
    out.add("slot", finish.plastic((0.01, 0.01, 0.012), 0.7), _laid(boards((0.005, 0.17, 0.002), np.c_[xs, np.full(n, 0.12), np.full(n, 0.0005)], 0.0005)))
    out.add("fader", finish.plastic("white", 0.3), _laid(boards((0.014, 0.026, 0.012), np.c_[xs, 0.06 + 0.12 * g.beta(3, 2, n), np.full(n, 0.008)], 0.003)))
    _meters(out, p, w, back, high, g)
    solids = (box_collider((-w - 0.02, _FRONT - 0.09, 0.56), (w + 0.02, 0.45, high + 0.02)), box_collider((-w - 0.02, back, high), (w + 0.02, 0.45, high + 0.19)),
              *(box_collider((s * w - 0.02, _FRONT - 0.06, 0), (s * w + 0.02, 0.45, 0.56)) for s in (-1, 1)))  # fmt: skip
    shelf = Support(name="bridge", center=(0, (back + 0.45) / 2, high + 0.19), size=(2 * w - 0.1, 0.45 - back - 0.02))
    return Part(out.surfaces(), colliders=solids, mass=140.0, functional_sides=("front",), supports=(shelf,), affordances=("work", "sit"), anchors={"seat": (0, _FRONT - 0.4, 0.46)})


def _laid(m: Mesh) -> Mesh:
    """From the flat (x across, y away from the sitter, z up) onto the sloped top."""
    return m.turned(rot_x(_TILT)).moved((0, _FRONT, _LOW))


def _meters(out: Collector, p: Params, w: float, back: float, high: float, g: np.random.Generator) -> None:
    """An upright bridge with lit columns in green, amber and red."""
    out.add("bridge", finish.paint("black", p.wear, 0.5), slab((-w + 0.02, back - 0.02, high - 0.02), (w - 0.02, back + 0.02, high + 0.16), 0.004))
    n = max(6, round((2 * w - 0.3) / 0.09))
    xs: Floats = np.linspace(-w + 0.12, w - 0.12, n)
    level = g.integers(3, 11, n)
    x, k = (q.ravel() for q in np.meshgrid(xs, np.arange(10), indexing="ij"))
    on = (k < np.repeat(level, 10)) & (p.state == "on")
    at = np.c_[x, np.full(len(x), back - 0.021), high + 0.02 + 0.012 * k]
    for name, color, pick in (("green", (0.08, 0.9, 0.2), k < 6), ("amber", (1.0, 0.55, 0.05), (k >= 6) & (k < 9)), ("red", (1.0, 0.06, 0.03), k >= 9)):
        for lit in (True, False):
            places = at[pick & (on == lit)]
            if len(places):
                stuff = finish.glow(color, 1.6) if lit else finish.plastic((0.08 * color[0], 0.08 * color[1], 0.08 * color[2]), 0.4)
                out.add(f"{name}.{'on' if lit else 'off'}", stuff, boards((0.03, 0.003, 0.008), places, 0.0005))
