"""A cleaning product: a trigger spray bottle, a detergent jug with its handle and cap, or a washing-up liquid bottle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, cylinder, lathe, rounded_rect, sheet, slab, spline, tube

CARD = Card(
    "cleaning/spray_bottle", 1, "spray_bottle", ("detergent", "detergent bottle", "laundry detergent", "dish soap", "washing up liquid", "cleaning spray", "cleaning product", "bleach", "cleaner bottle", "fabric softener", "disinfectant"),
    ("bottle", "cleaning supply"), ("indoor", "kitchen", "laundry", "bathroom", "storage_room"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["spray", "detergent", "soap"] = "spray"
    color: Color = "#2f7fc4"
    """Of the bottle."""
    cap: Color = "#d8352a"
    size: Annotated[float, number(0.75, 1.4)] = 1.0


VARIETY = {"color": ("#2f7fc4", "#3f9a4c", "#d98a1e", "#7a4aa8", "#e6e2d6")}
"""What several of them take in turn."""
CALLED = {"detergent bottle": "detergent", "laundry detergent": "detergent", "fabric softener": "detergent", "bleach": "detergent", "dish soap": "soap", "washing up liquid": "soap", "spray bottle": "spray"}
"""Other names of its kinds."""
PRESETS = {"detergent": Params(kind="detergent", color="#d9641c", cap="#1f4fa0"), "soap": Params(kind="soap", color="#4fae4a", cap="white")}


def build(p: Params, kit: Kit) -> Part:
    """Label to -Y."""
    return small(gathered(KINDS[p.kind](p, kit.n(30, 14)), scale=p.size), {"spray": 0.7, "detergent": 2.2, "soap": 0.6}[p.kind] * p.size**3, friction=0.9)


def _body(rows: list[tuple[float, float, float]], n: int, shift: float = 0.0) -> Mesh:
    """A bottle of rounded cross-sections (height, width, depth), closed above and below."""
    r = np.array(rows)
    rings = [np.c_[rounded_rect(w, d, 0.42 * min(w, d), max(3, n // 6)), np.full(4 * max(3, n // 6), z)] for z, w, d in r]
    rings = [rings[0] * [1e-3, 1e-3, 1], *rings, rings[-1] * [1e-3, 1e-3, 1]]
    g = np.stack([np.concatenate([q, q[:1]]) for q in rings]) + [shift, 0, 0]
    return sheet(g.swapaxes(0, 1), smooth=False)


def _label(out: list[Piece], words: str, z: float, w: float, y: float, h: float) -> None:
    out.append(("label", finish.of("paper", "#f4f1e8", 0.5, 0.0), slab((-w / 2, y - 0.0008, z - h / 2), (w / 2, y + 0.002, z + h / 2), 0.0005)))
    out.append(("print", finish.paint("#1d3f86", 0.0), text(words, min(0.3 * h, 0.92 * w / len(words)), (0, z), y - 0.001)))


def _spray(p: Params, n: int) -> list[Piece]:
    rows = [(0, 0.07, 0.05), (0.006, 0.08, 0.058), (0.1, 0.08, 0.058), (0.14, 0.07, 0.05), (0.165, 0.042, 0.034), (0.185, 0.03, 0.03), (0.2, 0.028, 0.028)]
    cap = finish.plastic(p.cap, 0.35)
    head = [cylinder(0.018, 0.024, n, 0.003, (0, 0, 0.195)), soft_box((0.026, 0.075, 0.03), 0.008, 0.02, center=(0, -0.012, 0.236)), soft_box((0.018, 0.02, 0.02), 0.006, 0.02, center=(0, -0.052, 0.238))]
    trigger = tube(spline([(0, -0.03, 0.228), (0, -0.042, 0.205), (0, -0.036, 0.185), (0, -0.045, 0.168)], 12), 0.0055, 8)
    out: list[Piece] = [("body", finish.plastic(p.color, 0.25), _body(rows, n)), *(("head", cap, m) for m in head), ("trigger", finish.plastic("#f0efea"), trigger), ("nozzle", finish.plastic("#f0efea"), box((0.012, 0.012, 0.012), 0.002, (0, -0.066, 0.238)))]
    _label(out, "CLEAN", 0.065, 0.06, -0.0292, 0.062)
    return out


def _detergent(p: Params, n: int) -> list[Piece]:
    rows = [(0, 0.145, 0.08), (0.008, 0.16, 0.092), (0.15, 0.16, 0.092), (0.2, 0.135, 0.085), (0.235, 0.075, 0.06), (0.25, 0.05, 0.05), (0.262, 0.046, 0.046)]
    grip = tube(spline([(0.03, 0, 0.24), (0.075, 0, 0.235), (0.098, 0, 0.19), (0.092, 0, 0.13), (0.072, 0, 0.1)], 20), 0.0135, 12)
    cap = lathe([(0, 0.258), (0.031, 0.258), (0.031, 0.3), (0.027, 0.312), (0, 0.312)], n, 0.5)
    ribs = [box((0.003, 0.003, 0.036), 0.001, (0.031 * np.cos(a), 0.031 * np.sin(a), 0.28)) for a in np.arange(14) * 2 * np.pi / 14]
    out: list[Piece] = [("body", finish.plastic(p.color, 0.3), _body(rows, n)), ("handle", finish.plastic(p.color, 0.3), grip), *(("cap", finish.plastic(p.cap, 0.35), m) for m in (cap, *ribs))]
    _label(out, "WASH", 0.09, 0.12, -0.0465, 0.1)
    return out


def _soap(p: Params, n: int) -> list[Piece]:
    rows = [(0, 0.062, 0.036), (0.005, 0.07, 0.042), (0.08, 0.062, 0.04), (0.15, 0.072, 0.042), (0.178, 0.05, 0.036), (0.195, 0.022, 0.022), (0.2, 0.02, 0.02)]
    cap = lathe([(0, 0.198), (0.0135, 0.198), (0.0135, 0.215), (0.006, 0.222), (0.0052, 0.236), (0, 0.236)], n, 0.5)
    out: list[Piece] = [("body", finish.plastic(p.color, 0.12), _body(rows, n)), ("cap", finish.plastic(p.cap, 0.35), cap)]
    _label(out, "FRESH", 0.1, 0.052, -0.0212, 0.062)
    return out


KINDS = {"spray": _spray, "detergent": _detergent, "soap": _soap}
