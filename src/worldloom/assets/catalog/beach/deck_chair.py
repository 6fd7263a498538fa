"""A folding deck chair: a striped canvas sling on a crossed wooden frame; or a slatted sun lounger."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, np, number, rgb, surface
from worldloom.assets.parts.built_pieces import boards
from worldloom.assets.parts.flora_limbs import painted
from worldloom.geometry import beam, join, rod, sheet, spline

CARD = Card("beach/deck_chair", 1, "deck_chair", ("deckchair", "beach chair", "sun lounger", "sunbed", "lounger", "camp_chair", "camping chair"), ("chair", "seat"), ("beach", "garden", "poolside", "camp", "outdoor"), clearance=(0.5, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["sling", "lounger"] = "sling"
    color: Color = "blue"
    stripe_color: Color = "white"
    recline: Annotated[float, number(0, 1)] = 0.5
    wear: Wear = 0.3


PRESETS = {"red": Params(color="red"), "lounger": Params(style="lounger", color="cream", stripe_color="cream"), "upright": Params(recline=0.0)}


def build(p: Params, kit: Kit) -> Part:
    """The sitter looks to -Y."""
    return _sling(p, kit) if p.style == "sling" else _lounger(p, kit)


def _sling(p: Params, kit: Kit) -> Part:
    w, back = 0.29, 0.42 + 0.2 * p.recline
    top, low = 0.98 - 0.14 * p.recline, 0.34
    frame = []
    for s in (-1, 1):
        frame += [beam((s * w, -0.48, low), (s * w, back + 0.08, 0.0), 0.026, 0.04), beam((s * (w - 0.035), -0.34, 0.0), (s * (w - 0.035), back, top), 0.026, 0.04), beam((s * (w + 0.03), 0.02, 0.0), (s * (w + 0.03), back * 0.72, top * 0.72), 0.024, 0.03)]
    frame += [rod((-w, -0.48, low), (w, -0.48, low), 0.016, kit.n(10, 5)), rod((-w, back, top), (w, back, top), 0.016, kit.n(10, 5)), rod((-w, back + 0.06, 0.02), (w, back + 0.06, 0.02), 0.014, 8), rod((-w, -0.33, 0.02), (w, -0.33, 0.02), 0.014, 8), rod((-w, back * 0.72, top * 0.7), (w, back * 0.72, top * 0.7), 0.014, 8)]
    curve = spline([(0, -0.49, low + 0.01), (0, -0.2, low - 0.1), (0, 0.08, 0.24), (0, back - 0.13, top * 0.62), (0, back + 0.01, top + 0.01)], kit.n(26, 9))
    n = 25
    x = np.linspace(-0.23, 0.23, n)
    grid = np.stack([np.stack([np.full(len(curve), q), curve[:, 1], curve[:, 2] + 0.05 * (q / 0.23) ** 2 * np.sin(np.pi * np.linspace(0, 1, len(curve))) * 0.4], 1) for q in x])
    cloth = _striped(grid, p)
    return Part(
        (surface("frame", join(frame), finish.wood("teak", p.wear)), cloth), colliders=(box_collider((-0.33, -0.5, 0), (0.33, 0.1, 0.36)), box_collider((-0.33, 0.1, 0), (0.33, back + 0.1, top))), mass=4.0, dynamic=True,
        anchors={"seat": (0, -0.05, 0.27), "top": (0, round(back, 3), round(top, 3))}, supports=(Support(name="seat", center=(0, -0.05, 0.26), size=(0.4, 0.35)),), functional_sides=("front",), affordances=("sit", "fold"),
    )  # fmt: skip


def _striped(grid, p: Params):  # type: ignore[no-untyped-def]
    m = sheet(grid)
    x = m.vertices[:, 0]
    k = (np.floor((x + 0.2301) / 0.0575).astype(int) % 2 == 0)[:, None]
    c = np.where(k, np.asarray(rgb(p.color)), np.asarray(rgb(p.stripe_color)))
    return painted("cloth", m, c, finish.fabric("white", p.wear, "canvas").model_copy(update={"thin": True}))


def _lounger(p: Params, kit: Kit) -> Part:
    w, h, rise = 0.34, 0.34, 0.55 - 0.4 * p.recline
    y = np.arange(-0.95, 0.32, 0.085)
    seat = boards((2 * w - 0.06, 0.062, 0.02), np.c_[0 * y, y, np.full(len(y), h)], 0.004)
    t = np.arange(0.06, 0.66, 0.085)
    c, s = np.cos(np.arctan(rise / 0.6)), np.sin(np.arctan(rise / 0.6))
    turn = np.array([[1.0, 0, 0], [0, c, -s], [0, s, c]])
    rest = boards((2 * w - 0.06, 0.062, 0.02), np.c_[0 * t, 0.32 + t * c, h + t * s], 0.004, turns=turn)
    rails = [beam((q * w, -1.0, h - 0.03), (q * w, 0.98, h - 0.03), 0.035, 0.07) for q in (-1, 1)] + [beam((q * (w - 0.03), 0.34, h), (q * (w - 0.03), 0.34 + 0.66 * c, h + 0.66 * s), 0.025, 0.04) for q in (-1, 1)]
    legs = [beam((q * w, yy, 0), (q * w, yy, h), 0.05, 0.05) for q in (-1, 1) for yy in (-0.82, 0.82)]
    v = np.array([-0.96, 0.0, 0.32, 0.32 + 0.66 * c])
    z = np.array([h + 0.035, h + 0.035, h + 0.04, h + 0.04 + 0.66 * s])
    q = np.linspace(v[0], v[-1], 40)
    x = np.linspace(-0.29, 0.29, 25)
    puff = 0.02 * np.abs(np.sin(np.linspace(0, 6 * np.pi, 40)))
    grid = np.stack([np.stack([np.full(40, a), q, np.interp(q, v, z) + puff * (1 - (a / 0.3) ** 8) + 0.02 * (1 - (a / 0.29) ** 6)], 1) for a in x])
    return Part(
        (surface("frame", [seat, rest, *rails, *legs], finish.wood("teak", p.wear)), _striped(grid, p)), colliders=(box_collider((-w, -1.0, 0), (w, 0.98, h + 0.05)), box_collider((-w, 0.5, h), (w, 0.98, h + 0.6 * s))), mass=14.0,
        anchors={"seat": (0, -0.1, round(h + 0.05, 3))}, supports=(Support(name="seat", center=(0, -0.35, round(h + 0.06, 3)), size=(0.5, 0.9)),), functional_sides=("front", "left", "right"), affordances=("lie", "sit"),
    )  # fmt: skip
