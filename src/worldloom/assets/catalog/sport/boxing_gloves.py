"""A pair of boxing gloves: padded leather fists with thumbs and laced cuffs, leaning on each other; or a baseball mitt."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import Mesh, lathe, rod, rot_x, rot_z, sd_capsule, sd_ellipsoid, smooth_union, solid
CARD = Card("sport/boxing_gloves", 1, "boxing_gloves", ("boxing glove", "pair of boxing gloves"), ("sports equipment", "glove"), ("indoor", "gym", "sports"), "table")


class Params(Base):
    """Dials."""

    color: Color = "#b81f1a"
    cuff: Color = "#f1eee6"
    size: Annotated[float, number(0.7, 1.2)] = 1.0
    wear: Wear = 0.2


PRESETS = {"black": Params(color="#1a1a1c", cuff="#b81f1a"), "blue": Params(color="#1f4f9c", size=0.85)}


def build(p: Params, kit: Kit) -> Part:
    """Fists to -Y."""
    out = Collector()
    shape = _glove(0.011 if kit.detail > 0.5 else 0.02)
    cuff = lathe([(0.036, 0), (0.044, 0.0), (0.047, 0.01), (0.046, 0.085), (0.043, 0.09), (0.036, 0.088), (0.034, 0.01)], kit.n(28, 14), 0.5)
    for s in (-1, 1):
        turn, at = rot_z(0.3 * s), np.array([0.085 * s, 0.02 * s, 0.058])

        def put(m: Mesh, s: int = s, turn: np.ndarray = turn, at: np.ndarray = at) -> Mesh:
            return m.scaled((s, 1, 1)).turned(turn).moved(at)

        out.add("glove", finish.leather(p.color, p.wear), put(shape))
        out.add("cuff", finish.leather(p.cuff, p.wear), put(cuff.turned(rot_x(-np.pi / 2)).moved((0, 0.075, 0))))
        out.add("lining", finish.fabric("#2a1414"), put(lathe([(0, 0), (0.037, 0), (0.037, 0.002), (0, 0.002)], 20, 0.4).turned(rot_x(-np.pi / 2)).moved((0, 0.158, 0))))
        out.add("lace", finish.fabric("#f4f0e6"), *(put(rod((-0.018, 0.09 + 0.018 * k, 0.0445), (0.018, 0.099 + 0.018 * k, 0.0445), 0.0028, 6)) for k in range(4)))
    return gathered(out, 0.8, p.size)


def _glove(step: float) -> Mesh:
    """The padded fist, wrist at +Y, thumb at +X."""

    def f(q: np.ndarray) -> np.ndarray:
        fist = sd_ellipsoid(q, (0, -0.06, 0.006), (0.062, 0.078, 0.056))
        back = sd_ellipsoid(q, (0, 0.03, 0.004), (0.052, 0.075, 0.05))
        fold = sd_ellipsoid(q, (-0.004, -0.085, -0.02), (0.052, 0.045, 0.036))
        body = smooth_union([fist, back, fold], 0.025)
        thumb = sd_capsule(q, (0.052, 0.03, -0.004), (0.062, -0.055, -0.012), 0.025)
        return smooth_union([body, thumb], 0.008)

    return solid(f, (-0.09, -0.17, -0.08), (0.11, 0.13, 0.09), step)
