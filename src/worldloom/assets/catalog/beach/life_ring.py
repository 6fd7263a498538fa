"""A life ring with coloured bands and a grab rope: lying, leaning, or hung on a white post with a board."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np, surface
from worldloom.assets.parts.built_pieces import laid_rope
from worldloom.geometry import Mesh, box, join, rot_x, rot_z, torus, tube

CARD = Card("beach/life_ring", 1, "life_ring", ("lifebuoy", "life buoy", "lifebelt", "life preserver", "ring buoy"), ("safety",), ("harbour", "beach", "boat", "poolside", "outdoor"))


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.2, 0.5)] = 0.36
    color: Color = "white"
    band_color: Color = "red"
    pose: Literal["post", "lying", "leaning"] = "post"
    wear: Wear = 0.3


PRESETS = {"orange": Params(color="orange", band_color="white"), "lying": Params(pose="lying"), "leaning": Params(pose="leaning")}


def build(p: Params, kit: Kit) -> Part:
    """Drawn flat about +Z, then posed."""
    r = p.radius
    tube_r, ring_r = 0.2 * r, 0.8 * r
    n, k = kit.n(56, 16), kit.n(18, 7)
    ring = torus(ring_r, tube_r, n, k)
    mid = np.arange(4) * np.pi / 2 + np.pi / 4
    bands, ropes = [], []
    for a in mid:
        t = np.linspace(a - 0.16, a + 0.16, 6)
        bands.append(tube(np.stack([ring_r * np.cos(t), ring_r * np.sin(t), 0 * t], 1), tube_r * 1.04, k))
        s = np.linspace(a, a + np.pi / 2, 16)
        out = ring_r + tube_r * (1.05 + 0.28 * np.sin(np.linspace(0, np.pi, 16)))
        q = np.stack([out * np.cos(s), out * np.sin(s), -0.1 * r * np.sin(np.linspace(0, np.pi, 16)) * 0], 1)
        ropes.append(laid_rope(q, 0.011, 0.03) if kit.detail > 0.6 else tube(q, 0.01, 4))
    turn, off, more, body = _pose(p, r, tube_r, kit)

    def place(ms: list[Mesh]) -> Mesh:
        return join(ms).turned(turn).moved(off)

    surfaces = (surface("ring", place([ring]), finish.paint(p.color, p.wear, 0.35)), surface("bands", place(bands), finish.paint(p.band_color, p.wear, 0.35)), surface("rope", place(ropes), finish.of("rope", (0.6, 0.55, 0.42), 0.9)), *more)
    return Part(surfaces, colliders=body, mass=2.5 if p.pose != "post" else 25.0, dynamic=p.pose != "post", anchors={"ring": tuple(float(round(x, 3)) for x in off)}, affordances=("pick up", "throw"))  # type: ignore[dict-item]


def _pose(p: Params, r: float, tube_r: float, kit: Kit):  # type: ignore[no-untyped-def]
    """Rotation, offset, surfaces of the post, colliders."""
    if p.pose == "lying":
        return np.eye(3), np.array([0, 0, tube_r]), (), (cylinder_collider(r, 2 * tube_r),)
    if p.pose == "leaning":
        turn = rot_z(0.2) @ rot_x(np.pi / 2 - 0.3)
        return turn, np.array([0, 0, r * float(np.cos(0.3)) * 1.02]), (), (box_collider((-r, -0.35 * r, 0), (r, 0.35 * r, 2 * r)),)
    h = 1.75
    post = [box((0.09, 0.09, h), 0.008, (0, 0.06, h / 2))]
    board = box((1.9 * r, 0.022, 2.4 * r), 0.01, (0, 0.005, h - 1.15 * r))
    hook = tube([(0, 0, h - 0.55 * r), (0, -0.2 * r, h - 0.56 * r), (0, -0.26 * r, h - 0.48 * r)], 0.012, kit.n(8, 4))
    more = (surface("post", post, finish.paint("white", p.wear)), surface("board", board, finish.paint(p.band_color if p.band_color != "white" else "navy", p.wear)), surface("hook", hook, finish.metal("galvanised")))
    return rot_x(np.pi / 2), np.array([0, -tube_r - 0.01, h - 0.55 * r - 0.62 * r]), more, (box_collider((-0.95 * r, -2 * tube_r, h - 2.4 * r), (0.95 * r, 0.02, h)), box_collider((-0.05, 0.01, 0), (0.05, 0.11, h)))
