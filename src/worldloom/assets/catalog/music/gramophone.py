"""A gramophone: a wooden box with a crank, a turntable with a record, a sound arm and a great flared horn."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.record_disc import disc_of
from worldloom.geometry import Mesh, align, cylinder, rod, slab, sphere, spline, tube, unit
CARD = Card("music/gramophone", 1, "gramophone", ("phonograph", "horn gramophone", "victrola"), ("record_player", "machine"), ("indoor", "antique", "victorian", "living_room"), "table", (0, 0.05, 0, 0))


class Params(Base):
    """Dials."""

    color: Color | None = None
    """Of the horn; brass where none is given."""
    horn: Annotated[float, number(0.7, 1.2)] = 1.0
    record: bool = True
    wear: Wear = 0.25


PRESETS = {"black": Params(color="#17181a"), "small": Params(horn=0.75, record=False), "green": Params(color="#2f5a3c")}


def build(p: Params, kit: Kit) -> Part:
    """The horn opens to -Y."""
    out, wood, brass = Collector(), finish.wood("mahogany", p.wear, 0.25), finish.metal("brass", p.wear, 0.22)
    out.add("case", wood, slab((-0.2, -0.2, 0.02), (0.2, 0.2, 0.15), 0.008), slab((-0.215, -0.215, 0.0), (0.215, 0.215, 0.03), 0.01), slab((-0.21, -0.21, 0.145), (0.21, 0.21, 0.165), 0.008), *(cylinder(0.02, 0.12, 16, 0.005, (x, y, 0.028)) for x in (-0.19, 0.19) for y in (-0.19, 0.19)))
    out.add("plate", finish.fabric("#2f4a34", p.wear, "velvet"), cylinder(0.15, 0.014, kit.n(48, 20), 0.004, (0, -0.02, 0.166)))
    if p.record:
        out.add("record", finish.plastic((0.016, 0.016, 0.017), 0.25), disc_of(0.145, kit.n(48, 20)).moved((0, -0.02, 0.182)))
        out.add("label", finish.of("paper", "#9c1f1a", 0.7), cylinder(0.05, 0.001, 28, 0.0003, (0, -0.02, 0.1851)))
    out.add("crank", finish.metal("steel", p.wear), rod((0.2, 0.05, 0.09), (0.26, 0.05, 0.09), 0.006, 8), rod((0.26, 0.05, 0.09), (0.26, -0.03, 0.07), 0.006, 8), rod((0.26, -0.03, 0.07), (0.29, -0.03, 0.07), 0.005, 8))
    out.add("grip", wood, rod((0.285, -0.03, 0.07), (0.335, -0.03, 0.07), 0.012, 12))
    neck = spline([(0, 0.17, 0.24), (0, 0.235, 0.25), (0, 0.255, 0.33), (0, 0.22, 0.41), (0, 0.12, 0.455)], 26)
    out.add("neck", brass, tube(neck, np.linspace(0.014, 0.026, 26), 12), cylinder(0.028, 0.05, 18, 0.006, (0, 0.17, 0.165)), rod((0, 0.17, 0.2), (0, 0.17, 0.25), 0.016, 12))
    arm = spline([(0, 0.17, 0.24), (0.05, 0.12, 0.245), (0.09, 0.02, 0.235), (0.085, -0.03, 0.225)], 16)
    out.add("arm", brass, tube(arm, 0.009, 10), cylinder(0.03, 0.014, 24, 0.003).turned(align((1, 0.3, 0))).moved((0.08, -0.05, 0.215)), rod((0.085, -0.05, 0.2), (0.078, -0.055, 0.187), 0.0015, 5))
    d = unit(np.array([[0, -1.0, 0.42]]))[0]
    bell = _petals(0.27 * p.horn, 0.42 * p.horn, 0.026, kit)
    skin = dyed(brass if p.color is None else finish.paint("black", p.wear, 0.25), p.color)
    out.add("horn", skin.model_copy(update={"thin": True}), bell.turned(align(d)).moved(neck[-1] + 0.01 * d))
    out.add("neck", brass, sphere(0.031, 16, neck[-1]))
    return gathered(out, 9.0, affordances=("play",), functional_sides=("front",), cover="roles")


def _petals(radius: float, long: float, throat: float, kit: Kit) -> Mesh:
    """A horn along +Z whose rim is drawn into eight petals, two walls."""
    from worldloom.assets.parts.room_soft import thick

    n = kit.n(96, 48) // 8 * 8
    t, a = np.meshgrid(np.linspace(0, 1, 18), np.linspace(0, 2 * np.pi, n + 1), indexing="ij")
    flute = 1 + 0.055 * t**2 * (np.abs(np.cos(4 * a)) ** 0.7 - 0.6)
    r = (throat + (radius - throat) * (0.12 * t + 0.22 * t**2 + 0.66 * t**6)) * flute
    z = long * (t + 0.05 * t**8 * (np.abs(np.cos(4 * a)) - 0.6))
    return thick(np.stack([r * np.cos(a), r * np.sin(a), z], -1).transpose(1, 0, 2), 0.002)
