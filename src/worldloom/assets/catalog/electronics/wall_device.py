"""A fitting on the wall: a light switch, a power outlet, an intercom, a doorbell, a fuse box or a security camera on its bracket."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, fronted
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_z, slab, sphere
CARD = Card("electronics/wall_device", 1, "wall_fitting", ("light switch", "wall switch", "switch plate", "dimmer switch", "power outlet", "outlet", "wall outlet", "electrical outlet", "socket", "wall socket", "electrical socket", "plug socket", "intercom", "door phone", "doorbell", "door bell", "fuse box", "breaker box", "circuit breaker", "electrical panel", "breaker panel", "security camera", "surveillance camera", "cctv camera", "cctv", "wall camera"),
            ("fitting", "fixture"), ("indoor", "outdoor"), "wall")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["switch", "outlet", "socket", "intercom", "phone", "doorbell", "bell", "fuse", "breaker", "electrical", "security", "surveillance", "cctv", "camera"] = "switch"
    size: Annotated[float, number(0.8, 1.6)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in ("outlet", "intercom", "doorbell", "fuse", "security")} | {"brass": Params(color="#b98a3a", size=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    return drawn(KINDS, p, kit, rest="wall", dynamic=False, affordances=("switch",), functional_sides=("front",))


def _switch(out: Collector, p: Params, kit: Kit) -> None:
    plate = dyed(finish.plastic("#e8e6e0", 0.3, p.wear), p.color)
    out.add("plate", plate, soft_box((0.086, 0.012, 0.12), 0.005, 0.04, center=(0, -0.006, 0)))
    out.add("rocker", finish.plastic("#f4f2ec", 0.25), box((0.036, 0.01, 0.066), 0.003).turned(rot_x(0.1 if p.lit else -0.1)).moved((0, -0.014, 0)))
    out.add("screw", finish.metal("steel"), *(fronted(cylinder(0.003, 0.001, 10, 0.0002), -0.0118).moved((0, 0, z)) for z in (-0.048, 0.048)))


def _outlet(out: Collector, p: Params, kit: Kit) -> None:
    out.add("plate", dyed(finish.plastic("#e8e6e0", 0.3, p.wear), p.color), soft_box((0.15, 0.012, 0.086), 0.005, 0.04, center=(0, -0.006, 0)))
    well = lathe([(0, 0.003), (0.02, 0.003), (0.022, 0.009), (0.028, 0.009), (0.029, 0), (0, 0)], kit.n(32, 14), 0.4)
    for x in (-0.037, 0.037):
        out.add("well", finish.plastic("#dddad2", 0.35), fronted(well, -0.007).moved((x, 0, 0)))
        out.add("hole", finish.plastic("#0c0c0e"), *(fronted(cylinder(0.0028, 0.001, 12, 0.0002), -0.0098).moved((x + s * 0.0095, 0, 0)) for s in (-1, 1)))
    out.add("lamp", finish.glow((0.3, 0.6, 1.0), 3.0) if p.lit else finish.plastic("#8a8c90"), box((0.004, 0.002, 0.004), 0.001, (0, -0.0125, -0.034)))


def _intercom(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.metal("brushed", p.wear), p.color), soft_box((0.115, 0.03, 0.21), 0.006, 0.05, center=(0, -0.015, 0)))
    dark = finish.plastic("#0c0c0e", 0.4)
    out.add("grille", dark, boards((0.07, 0.002, 0.0035), [(0, -0.0305, z) for z in np.linspace(0.04, 0.085, 8)], 0.0005))
    out.add("lens", dark, fronted(lathe([(0, 0), (0.014, 0), (0.013, 0.003), (0.006, 0.002), (0, 0.004)], 20, 0.6), -0.03).moved((0.03, 0, 0.02)))
    out.add("key", finish.metal("chrome"), boards((0.019, 0.004, 0.013), [((i - 1) * 0.026 - 0.0, -0.031, -0.005 - 0.019 * j) for i in range(3) for j in range(4)], 0.002))
    out.add("lamp", finish.glow((0.3, 1.0, 0.4), 4.0) if p.lit else dark, fronted(cylinder(0.003, 0.002, 12, 0.0005), -0.03).moved((-0.03, 0, 0.02)))


def _doorbell(out: Collector, p: Params, kit: Kit) -> None:
    out.add("plate", dyed(finish.metal("brass", p.wear), p.color), soft_box((0.05, 0.014, 0.11), 0.006, 0.03, center=(0, -0.007, 0)))
    n = kit.n(28, 14)
    out.add("ring", finish.glow((0.4, 0.7, 1.0), 2.5) if p.lit else finish.metal("chrome"), fronted(lathe([(0.012, 0), (0.0165, 0), (0.0165, 0.003), (0.012, 0.004)], n, 0.5), -0.0135).moved((0, 0, -0.015)))
    out.add("button", finish.plastic("#f1eee6", 0.2), fronted(lathe([(0, 0.006), (0.009, 0.005), (0.012, 0.0), (0, 0)][::-1], n, True), -0.0135).moved((0, 0, -0.015)))
    out.add("lens", finish.plastic("#0c0c0e", 0.1), fronted(sphere((0.008, 0.008, 0.004), 14), -0.0145).moved((0, 0, 0.032)))


def _fuse(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.paint("#b9bcbc", p.wear, 0.45), p.color)
    out.add("case", shell, *(slab(a, b, 0.003) for a, b in (((-0.18, -0.09, -0.24), (-0.165, 0, 0.24)), ((0.165, -0.09, -0.24), (0.18, 0, 0.24)), ((-0.18, -0.09, 0.225), (0.18, 0, 0.24)), ((-0.18, -0.09, -0.24), (0.18, 0, -0.225)), ((-0.17, -0.012, -0.23), (0.17, 0, 0.23)))))
    out.add("panel", finish.paint("#d7d7d2", p.wear), slab((-0.163, -0.05, -0.223), (0.163, -0.04, 0.223), 0.002))
    at = [(s * 0.055, -0.056, 0.16 - 0.042 * k) for s in (-1, 1) for k in range(8)]
    dark = finish.plastic("#141416", 0.4)
    out.add("breaker", dark, boards((0.085, 0.016, 0.034), at, 0.003))
    out.add("toggle", finish.plastic("#c23a1e" if p.lit else "#3a3a3e", 0.4), boards((0.018, 0.014, 0.01), [(x * 0.6, y - 0.013, z) for x, y, z in at], 0.003), boards((0.05, 0.02, 0.03), [(0, -0.06, 0.2)], 0.004))
    out.add("label", finish.paint("#f0ede2"), boards((0.03, 0.001, 0.012), [(np.sign(x) * 0.128, -0.0508, z) for x, y, z in at], 0.0))
    out.add("door", shell, slab((0.0, -0.01, -0.24), (0.36, 0.0, 0.24), 0.003).turned(rot_z(-1.9)).moved((-0.175, -0.09, 0)))
    out.add("pipe", finish.metal("galvanised", p.wear), *(rod((x, -0.045, 0.235), (x, -0.045, 0.38), 0.014, 12) for x in (-0.08, 0.08)))


def _camera(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#dededa", 0.3, p.wear), p.color)
    out.add("mount", shell, fronted(lathe([(0, 0), (0.04, 0), (0.042, 0.008), (0.03, 0.016), (0, 0.018)], kit.n(28, 14), 0.5), 0.0), rod((0, -0.012, 0), (0, -0.085, -0.01), 0.011, 12), sphere(0.018, 16, (0, -0.088, -0.01)))
    turn = rot_z(0.35) @ rot_x(0.3)
    body = lathe([(0, -0.07), (0.03, -0.07), (0.036, -0.06), (0.036, 0.09), (0.03, 0.095), (0.028, 0.085), (0, 0.085)], kit.n(32, 14), 0.5)
    from worldloom.geometry import Mesh

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved((0, -0.12, -0.055))

    out.add("body", shell, put(fronted(body)), put(slab((-0.044, -0.135, 0.03), (0.044, 0.06, 0.04), 0.004)))
    out.add("lens", finish.plastic("#08080a", 0.05), put(fronted(lathe([(0, 0.0855), (0.028, 0.0855), (0.026, 0.088), (0.014, 0.088), (0.012, 0.092), (0, 0.094)], 28, 0.5))))
    a = np.arange(10) * np.pi / 5
    out.add("led", finish.plastic("#3a1418", 0.1), *(put(fronted(sphere((0.0032, 0.0032, 0.002), 8, (0.02 * np.cos(t), 0.02 * np.sin(t), 0.0885)))) for t in a))
    out.add("lamp", finish.glow((1.0, 0.1, 0.05), 5.0) if p.lit else shell, put(sphere(0.003, 8, (0.0, -0.093, 0.031))))


KINDS: dict[str, Kin] = {
    "switch": Kin(_switch, 0.1), "outlet": Kin(_outlet, 0.1), "socket": Kin(_outlet, 0.1), "intercom": Kin(_intercom, 0.5), "phone": Kin(_intercom, 0.5), "doorbell": Kin(_doorbell, 0.1), "bell": Kin(_doorbell, 0.1), "fuse": Kin(_fuse, 6.0), "breaker": Kin(_fuse, 6.0), "electrical": Kin(_fuse, 6.0),
    "security": Kin(_camera, 0.8), "surveillance": Kin(_camera, 0.8), "cctv": Kin(_camera, 0.8), "camera": Kin(_camera, 0.8),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
