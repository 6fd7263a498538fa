"""A board to ride: a skateboard on its wheels, a snowboard with bindings, or a pair of skis with poles, lying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_y, rot_z, slab
CARD = Card("sport/board", 1, "sports_board", ("skateboard", "skate board", "snowboard", "ski", "skis", "pair of skis"), ("sports equipment",), ("indoor", "outdoor", "sports", "bedroom", "garage", "entrance"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["skateboard", "longboard", "snowboard", "skis"] = "skateboard"
    color: Color = "#b3261e"
    size: Annotated[float, number(0.7, 1.2)] = 1.0
    wear: Wear = 0.25


PRESETS = {"snowboard": Params(kind="snowboard", color="#1f5fb0"), "skis": Params(kind="skis", color="#2a2c30"), "longboard": Params(kind="longboard", color="#c98a3a")}


def build(p: Params, kit: Kit) -> Part:
    """Its nose points to -Y."""
    out = Collector()
    (_skis if p.kind == "skis" else _snow if p.kind == "snowboard" else _skate)(out, p, kit)
    return gathered(out, 2.5, p.size, affordances=("pick up", "ride"))


def _deck(long: float, wide: float, thickness: float, kick: float, start: float, nose: float = 0.5, dip: float = 0.0) -> Mesh:
    """A board along Y about the origin with rounded ends that turn up by `kick`, its waist narrower by `dip`."""
    v = np.linspace(-1, 1, 41)
    end = np.clip((np.abs(v) - (1 - nose)) / nose, 0, 1)
    half = wide / 2 * np.sqrt(np.clip(1 - end**2.6, 0.0004, 1)) * (1 - dip * (1 - v**2))
    z = kick * np.clip((np.abs(v) - start) / (1 - start), 0, 1) ** 1.6
    u = np.linspace(-1, 1, 7)
    x = half[:, None] * u
    y = np.broadcast_to((long / 2 * v)[:, None], x.shape)
    return thick(np.stack([x, y, z[:, None] + 0.12 * wide * 0.1 * u**2 * np.ones_like(x)], -1).transpose(1, 0, 2), thickness)


def _skate(out: Collector, p: Params, kit: Kit) -> None:
    big = p.kind == "longboard"
    long, wide = (1.05, 0.24) if big else (0.8, 0.205)
    deck = _deck(long, wide, 0.011, 0.015 if big else 0.055, 0.7, 0.2 if big else 0.24)
    out.add("deck", finish.paint(p.color, p.wear, 0.3), deck.moved((0, 0, 0.104)))
    out.add("grip", finish.of("asphalt", (0.03, 0.03, 0.031), 0.95), _deck(long - 0.012, wide - 0.008, 0.001, 0.015 if big else 0.055, 0.7, 0.2 if big else 0.24).moved((0, 0, 0.1055)))
    wheel = lathe([(0, -0.016), (0.02, -0.016), (0.027, -0.012), (0.0275, 0.012), (0.02, 0.016), (0, 0.016)], kit.n(24, 12), 0.6).turned(rot_y(np.pi / 2))
    steel = finish.metal("aluminium", p.wear)
    for y in (-0.32 * long, 0.32 * long):
        out.add("truck", steel, rod((-0.075, y, 0.0275), (0.075, y, 0.0275), 0.011, 12), box((0.05, 0.08, 0.012), 0.003, (0, y, 0.087)), box((0.03, 0.03, 0.055), 0.008, (0, y, 0.058)), rod((-0.1, y, 0.0275), (0.1, y, 0.0275), 0.005, 8))
        out.add("bush", finish.rubber((0.5, 0.06, 0.04)), cylinder(0.014, 0.03, 14, 0.004, (0, y * 0.96, 0.05)))
        out.add("wheel", finish.plastic("#e9e3d0", 0.45), *(wheel.moved((s * 0.088, y, 0.0275)) for s in (-1, 1)))
        out.add("bolt", finish.metal("steel"), bolts([(s * 0.02, y + q, 0.106) for s in (-1, 1) for q in (-0.027, 0.027)], 0.004, 0.001))


def _snow(out: Collector, p: Params, kit: Kit) -> None:
    out.add("deck", finish.paint(p.color, p.wear, 0.12), _deck(1.52, 0.3, 0.009, 0.07, 0.78, 0.22, 0.14).moved((0, 0, 0.012)))
    out.add("stripe", finish.paint("#f1eee6", p.wear, 0.15), *(box((0.2, 0.05, 0.001), 0.0003, (0, y, 0.0128)).turned(rot_z(0.5)) for y in (-0.07, 0.02, 0.11)))
    dark = finish.plastic("#151517", 0.4)
    for y, a in ((-0.26, 0.2), (0.26, -0.05)):
        def put(m: Mesh, y: float = y, a: float = a) -> Mesh:
            return m.turned(rot_z(a)).moved((0, y, 0.014))

        out.add("binding", dark, put(soft_box((0.26, 0.13, 0.022), 0.009, 0.05, center=(0, 0, 0.011))), put(box((0.022, 0.14, 0.17), 0.01, (0, 0, 0.085)).turned(rot_y(0.3)).moved((0.11, 0, 0.015))))
        out.add("strap", finish.rubber(), *(put(ring((0.06, 0.07), 0.011, (0, 0, 0), 20).turned(rot_y(np.pi / 2)).scaled((2.0, 1, 1)).moved((x, 0, 0.045))) for x in (0.04, -0.07)))


def _skis(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        v = np.linspace(-1, 1, 40)
        half = 0.042 * (1 + 0.22 * v**2) * np.sqrt(np.clip(1 - np.clip((-v - 0.9) / 0.1, 0, 1) ** 2, 0.01, 1))
        z = 0.012 + 0.13 * np.clip((-v - 0.82) / 0.18, 0, 1) ** 1.8 + 0.008 * (1 - v**2)
        u = np.linspace(-1, 1, 5)
        x = s * 0.075 + half[:, None] * u
        y = np.broadcast_to((0.84 * v)[:, None], x.shape)
        out.add("ski", finish.paint(p.color, p.wear, 0.12), thick(np.stack([x, y, np.broadcast_to(z[:, None], x.shape)], -1).transpose(1, 0, 2), 0.011))
        out.add("stripe", finish.paint("#e0701a" if p.color != "#e0701a" else "white", 0.1, 0.15), box((0.04, 0.3, 0.001), 0.0003, (s * 0.075, -0.42, 0.0185)), box((0.04, 0.2, 0.001), 0.0003, (s * 0.075, 0.5, 0.0178)))
        out.add("binding", finish.plastic("#151517", 0.35), soft_box((0.06, 0.08, 0.04), 0.014, 0.03, center=(s * 0.075, -0.1, 0.04)), soft_box((0.06, 0.1, 0.05), 0.016, 0.03, center=(s * 0.075, 0.2, 0.045)), slab((s * 0.075 - 0.02, -0.08, 0.018), (s * 0.075 + 0.02, 0.17, 0.028), 0.003))
        a, b = np.array([s * 0.22, -0.6, 0.012]), np.array([s * 0.24, 0.58, 0.016])
        out.add("pole", finish.metal("aluminium", p.wear), rod(a, b, 0.007, 10), rod(a - [0, 0.05, 0], a, 0.003, 8))
        out.add("grip", finish.rubber(), rod(b, b + [0, 0.12, 0.002], 0.014, 12), ring(0.035, 0.005, (0, 0, 0), 20).turned(np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]])).moved(a + [0, 0.03, 0.022]))
