"""A wall-hung urinal of white porcelain with its bowl, drain and flush pipe."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import box, cylinder, rod
CARD = Card("bathroom/urinal", 1, "urinal", ("wall urinal", "men's urinal", "pissoir"), ("fixture",), ("indoor", "bathroom", "restroom"), "wall")


class Params(Base):
    """Dials."""

    color: Color = "#f1f2f1"
    size: Annotated[float, number(0.8, 1.2)] = 1.0
    sensor: bool = True
    wear: Wear = 0.1


PRESETS = {"old": Params(wear=0.6, sensor=False), "black": Params(color="#1b1c1f")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0; the bowl opens to -Y."""
    out = Collector()
    glaze = finish.ceramic(p.color, 0.12).model_copy(update={"wear": p.wear})
    t, a = np.meshgrid(np.linspace(0, 1, kit.n(30, 14)), np.linspace(0, np.pi, kit.n(33, 17)), indexing="ij")
    deep = 0.08 + 0.26 * np.clip((0.62 - t) / 0.62, 0, 1) ** 0.6
    w = 0.18 * (1 - 0.25 * np.clip((0.35 - t) / 0.35, 0, 1) ** 2) * (1 - 0.35 * np.clip((t - 0.8) / 0.2, 0, 1) ** 2)
    outer = np.stack([w * np.cos(a), -deep * np.sin(a) * np.clip(0.25 + t / 0.12, 0, 1) ** 0.5, -0.3 + 0.62 * t], -1)
    shell = outer[t[:, 0] < 0.62]
    out.add("bowl", glaze, thick(shell, 0.022))
    out.add("back", glaze, box((0.36, 0.05, 0.6), 0.02, (0, -0.03, 0.03)), box((0.34, 0.1, 0.09), 0.03, (0, -0.06, 0.31)), *(box((0.03, 0.13, 0.42), 0.012, (s * 0.165, -0.08, 0.1)) for s in (-1, 1)), box((0.25, 0.2, 0.03), 0.012, (0, -0.1, -0.2)))
    steel = finish.metal("chrome", p.wear)
    out.add("steel", steel, rod((0, -0.06, 0.35), (0, -0.06, 0.52), 0.013, 14), cylinder(0.03, 0.03, 20, 0.006, (0, -0.06, 0.345)), cylinder(0.026, 0.006, 20, 0.002, (0, -0.12, -0.186)), rod((0, -0.1, -0.3), (0, -0.1, -0.36), 0.022, 14), rod((0, -0.1, -0.36), (0, 0.0, -0.36), 0.02, 14), box((0.07, 0.05, 0.1), 0.012, (0, -0.055, 0.53)))
    if p.sensor:
        out.add("eye", finish.plastic("#0a0a0c", 0.05), box((0.03, 0.004, 0.02), 0.003, (0, -0.081, 0.545)))
    return gathered(out, 14.0, p.size, "wall", cover="whole", dynamic=False, functional_sides=("front",), affordances=("use",))
