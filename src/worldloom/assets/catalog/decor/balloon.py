"""A party balloon or a bunch of them floating on ribbons held down by a small weight."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import align, box, lathe, spline, torus, tube
CARD = Card("decor/balloon", 1, "balloon", ("party balloon", "helium balloon", "bunch of balloons", "balloons", "balloon bouquet", "birthday balloon"), ("ornament", "toy"), ("indoor", "party", "outdoor"), "floor")
TONES = ("#d8251d", "#f2c61d", "#2f8fd0", "#3aa845", "#d8418f", "#e07b1c")


class Params(Base):
    """Dials."""

    count: Annotated[int, number(1, 9)] = 1
    height: Annotated[float, metres(0.8, 2.2)] = 1.6
    color: Color | None = None
    """Of all of them; of several colours where none is given."""
    wear: Wear = 0.0


VARIETY = {"color": TONES}
"""What several of them take in turn."""
PRESETS = {"bunch": Params(count=7), "blue": Params(color="#2f5fd0"), "three": Params(count=3, height=1.3)}


def build(p: Params, kit: Kit) -> Part:
    """The ribbons end in a wrapped weight on the floor."""
    out, n, h = Collector(), kit.n(36, 16), p.height - 0.3
    r = 0.135
    skin = lathe([(0, -0.2), (0.012, -0.198), (0.016, -0.19), (0.04, -0.16), (0.095, -0.09), (0.13, -0.01), (r, 0.05), (0.118, 0.11), (0.07, 0.155), (0, 0.172)], n, True)
    weight = np.array([0, 0, 0.07])
    for k in range(p.count):
        a, spread = 2.4 * k, 0.0 if p.count == 1 else 0.11 * np.sqrt(k + 0.3)
        at = np.array([spread * np.cos(a), spread * np.sin(a), h - 0.09 * (k % 3) + 0.1 * (k == 0)])
        d = np.array([0.45 * at[0], 0.45 * at[1], 1.0])
        tone = p.color or TONES[k % 6]
        out.add(f"balloon.{k % 6}" if p.color is None else "balloon", finish.of("plastic", tone, 0.12, p.wear), skin.turned(align(d)).moved(at), torus(0.011, 0.0045, 16, 8).turned(align(d)).moved(at - 0.2 * d / np.linalg.norm(d)))
        tip = at - 0.2 * d / np.linalg.norm(d)
        out.add("ribbon", finish.fabric("#f1eee6"), tube(spline([weight, 0.5 * (weight + tip) + [0.02 * np.cos(3 * k), 0.02 * np.sin(3 * k), 0], tip], 24), 0.0014, 4))
    out.add("weight", finish.metal("gold"), box((0.07, 0.07, 0.07), 0.006, (0, 0, 0.035)))
    out.add("bow", finish.fabric("#b3161c"), box((0.072, 0.012, 0.072), 0.002, (0, 0, 0.035)), box((0.012, 0.072, 0.072), 0.002, (0, 0, 0.035)))
    return gathered(out, 0.3, dynamic=False, cover="whole")
