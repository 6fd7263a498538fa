"""A conveyor belt: a rubber belt over rollers between rails on legs, with guards, motor and stop button, empty or carrying boxes."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, rod, rot_z, slab, stamp

CARD = Card("industry/conveyor_belt", 1, "conveyor_belt", ("conveyor", "conveyor line", "assembly line", "roller conveyor", "production line"), ("machine", "machinery"), ("indoor", "factory", "warehouse", "airport"), "floor", (0.5, 0.3, 0.2, 0.2))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.5, 8.0)] = 3.6
    width: Annotated[float, metres(0.4, 1.2)] = 0.7
    height: Annotated[float, metres(0.5, 1.0)] = 0.82
    kind: Literal["belt", "rollers"] = "belt"
    load: Literal["empty", "boxes"] = "boxes"
    color: Color = "#2a5a8a"
    state: Literal["off", "running"] = "off"
    wear: Wear = 0.3


CALLED = {"roller conveyor": "rollers"}
PRESETS = {"rollers": Params(kind="rollers", load="empty", color="#8a8d90"), "long": Params(length=6.0, color="#d9a81c", state="running")}


def build(p: Params, kit: Kit) -> Part:
    """Runs along X."""
    out, long, w, h, n = Collector(), p.length, p.width, p.height, kit.n(20, 10)
    paint, steel = finish.paint(p.color, p.wear, 0.35), finish.metal("steel", p.wear)
    out.add("rail", paint, *(slab((-long / 2, s * w / 2 - 0.025, h - 0.14), (long / 2, s * w / 2 + 0.025, h + 0.03), 0.006) for s in (-1, 1)))
    out.add("lip", paint, *(slab((-long / 2, s * (w / 2 + 0.03) - 0.02, h - 0.14), (long / 2, s * (w / 2 + 0.03) + 0.02, h - 0.128), 0.003) for s in (-1, 1)))
    if p.kind == "belt":
        r = 0.055
        out.add("belt", finish.of("rubber", "#1d1f22", 0.75, p.wear), slab((-long / 2 + 0.03, -w / 2 + 0.03, h - 0.012), (long / 2 - 0.03, w / 2 - 0.03, h), 0.002), slab((-long / 2 + 0.03, -w / 2 + 0.03, h - 2 * r), (long / 2 - 0.03, w / 2 - 0.03, h - 2 * r + 0.01), 0.002), *(drum(r, w - 0.06, (s * (long / 2 - 0.02), 0, h - r), 2 * n, 0.003, AHEAD) for s in (-1, 1)))
        out.add("seam", finish.plastic("#3a3d42"), *(slab((x, -w / 2 + 0.03, h), (x + 0.012, w / 2 - 0.03, h + 0.001), 0.0003) for x in np.arange(-long / 2 + 0.3, long / 2, 1.1)))
    else:
        xs = np.arange(-long / 2 + 0.06, long / 2 - 0.03, 0.11)
        out.add("roller", finish.metal("galvanised", p.wear), stamp(drum(0.035, w - 0.06, (0, 0, h - 0.035), n, 0.003, AHEAD), np.c_[xs, 0 * xs, 0 * xs]))
    count = max(2, round(long / 1.6) + 1)
    for x in np.linspace(-long / 2 + 0.22, long / 2 - 0.22, count):
        out.add("leg", steel, *(slab((x - 0.03, s * (w / 2 - 0.03) - 0.03, 0.03), (x + 0.03, s * (w / 2 - 0.03) + 0.03, h - 0.1), 0.004) for s in (-1, 1)), slab((x - 0.02, -w / 2, 0.2), (x + 0.02, w / 2, 0.24), 0.003))
        out.add("foot", finish.rubber(), *(cylinder(0.045, 0.03, 16, 0.005, (x, s * (w / 2 - 0.03), 0)) for s in (-1, 1)))
    out.add("guard", finish.metal("aluminium", p.wear), *(rod((-long / 2 + 0.1, s * (w / 2 - 0.005), h + 0.11), (long / 2 - 0.1, s * (w / 2 - 0.005), h + 0.11), 0.012, 10) for s in (-1, 1)), *(rod((x, s * w / 2, h), (x, s * (w / 2 - 0.005), h + 0.11), 0.008, 8) for s in (-1, 1) for x in np.linspace(-long / 2 + 0.2, long / 2 - 0.2, count + 1)))
    out.add("motor", finish.paint("#33373c", p.wear), soft_box((0.3, 0.2, 0.18), 0.03, 0.06, center=(long / 2 - 0.5, 0.05, h - 0.32)), drum(0.09, 0.2, (long / 2 - 0.74, 0.05, h - 0.32), 2 * n, 0.02))
    y = -w / 2 - 0.035
    out.add("panel", finish.paint("#d9d6c8", p.wear), box((0.22, 0.06, 0.16), 0.008, (0.15 * long, y - 0.01, h - 0.09)))
    out.add("stop", finish.plastic("#c2241c", 0.3), drum(0.032, 0.04, (0.15 * long + 0.05, y - 0.055, h - 0.08), 2 * n, 0.008, AHEAD))
    go = finish.glow((0.1, 1.0, 0.3), 2.5) if p.state == "running" else finish.plastic("#1f7a34", 0.3)
    out.add("go", go, drum(0.018, 0.024, (0.15 * long - 0.05, y - 0.045, h - 0.08), n, 0.004, AHEAD))
    solids = [box_collider((-long / 2, -w / 2 - 0.05, h - 0.15), (long / 2, w / 2 + 0.05, h)), *(box_collider((x - 0.05, -w / 2, 0), (x + 0.05, w / 2, h - 0.15)) for x in np.linspace(-long / 2 + 0.22, long / 2 - 0.22, count))]
    if p.load == "boxes":
        _boxes(out, p, kit, solids)
    sounds = (SoundSource(sound="machine", position=(0, 0, h), gain=-12.0),) if p.state == "running" else ()
    rest = () if p.load == "boxes" else (Support(name="belt", center=(0, 0, h), size=(long - 0.2, w - 0.12)),)
    return Part(out.surfaces(), colliders=tuple(solids), mass=60 * long, supports=rest, sounds=sounds, functional_sides=("front",), affordances=("switch",))


def _boxes(out: Collector, p: Params, kit: Kit, solids: list[Collider]) -> None:
    """Cartons with tape on them, some way apart."""
    rng = kit.rng("boxes")
    x = -p.length / 2 + 0.4
    while x < p.length / 2 - 0.3:
        a, b, c = float(rng.uniform(0.26, 0.42)), min(float(rng.uniform(0.24, 0.4)), p.width - 0.16), float(rng.uniform(0.16, 0.3))
        turn, at = rot_z(float(rng.normal() * 0.08)), (x, float(rng.normal() * 0.02), p.height)
        out.add("carton", finish.of("cardboard", "#b08850", 0.8), box((a, b, c), 0.004, (0, 0, c / 2)).turned(turn).moved(at))
        out.add("tape", finish.plastic("#c9b07a", 0.25), box((a + 0.002, 0.05, c + 0.002), 0.001, (0, 0, c / 2)).turned(turn).moved(at))
        solids.append(box_collider((x - a / 2, -b / 2, p.height), (x + a / 2, b / 2, p.height + c)))
        x += a + float(rng.uniform(0.25, 0.5))
