"""A pencil, a ballpoint pen, a fountain pen or a felt marker, lying on a table or standing in a cup."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, lathe, rot_y, rot_z, slab

CARD = Card(
    "school/pencil", 1, "pencil", ("pen", "ballpoint pen", "ballpoint", "fountain pen", "marker", "felt pen", "felt-tip pen", "highlighter", "coloured pencil", "colored pencil", "pencils", "pens", "biro"),
    ("stationery",), ("indoor", "office", "classroom", "school", "study", "studio"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["pencil", "pen", "fountain", "marker"] = "pencil"
    length: Annotated[float, metres(0.09, 0.2)] = 0.17
    color: Color = "#d9a21c"
    state: Literal["lying", "standing"] = "lying"
    """Standing as in a cup."""


VARIETY = {"color": ("#d9a21c", "#b3261e", "#1f5fb0", "#2f7a3c", "#17181a")}
"""What several of them take in turn."""
WITHIN = {"state": "standing"}
"""Its dials where it is in something narrow."""
PRESETS = {"pen": Params(kind="pen", length=0.14, color="navy"), "fountain": Params(kind="fountain", length=0.14, color="black"), "marker": Params(kind="marker", length=0.13, color="red"), "standing": Params(state="standing")}


def build(p: Params, kit: Kit) -> Part:
    """Turned about its own axis, point up; laid on its side with the point to -X."""
    out, h, n = Collector(), p.length, kit.n(18, 8)
    make = {"pencil": _pencil, "pen": _pen, "fountain": _fountain, "marker": _marker}[p.kind]
    thick, pieces = make(h, n, p)

    def put(m: Mesh) -> Mesh:
        if p.state == "standing":
            return m.turned(rot_y(0.018)).moved((0, 0, 0.001))
        return m.moved((0, 0, -h / 2)).turned(rot_z(0.2) @ rot_y(-np.pi / 2) @ rot_z(np.pi / 6)).moved((0, 0, thick))

    for role, mat, m in pieces:
        out.add(role, mat, put(m))
    low = min(float(s.mesh.bounds[0, 2]) for s in out.surfaces())
    return tabletop(tuple(replace(s, mesh=s.mesh.moved((0, 0, -low))) for s in out.surfaces()), 0.012, False, friction=1.0)


Piece = tuple[str, Material, Mesh]


def _pencil(h: float, n: int, p: Params) -> tuple[float, list[Piece]]:
    """Six-sided, sharpened, with a rubber in a brass ferrule."""
    r = 0.0037
    body = lathe([(0, 0.012), (r, 0.012), (r, h - 0.022), (0.0008, h - 0.005), (0, h - 0.005)], 6, False)
    return r * 0.88, [
        ("body", finish.paint(p.color, 0.1, 0.3), body), ("wood", finish.wood("birch"), lathe([(r * 1.003, h - 0.0225), (r, h - 0.022), (0.001, h - 0.005), (0, h - 0.005)], n, 0.4)),
        ("lead", finish.of("plain", (0.03, 0.03, 0.03), 0.5), lathe([(0.0012, h - 0.006), (0, h)], n, 0.4)),
        ("ferrule", finish.metal("brass"), lathe([(0, 0.005), (r, 0.005), (r * 1.05, 0.008), (r, 0.011), (r, 0.013), (0, 0.013)], n, 0.5)), ("rubber", finish.rubber((0.55, 0.2, 0.2)), lathe([(0, 0), (0.8 * r, 0), (0.94 * r, 0.0015), (0.94 * r, 0.006), (0, 0.006)], n, 0.6)),
    ]  # fmt: skip


def _pen(h: float, n: int, p: Params) -> tuple[float, list[Piece]]:
    """A push button below, a clip, a grip and a steel point."""
    r, shell = 0.0049, finish.plastic(p.color, 0.2)
    return r, [
        ("button", finish.metal("chrome"), lathe([(0, 0), (0.0024, 0), (0.0026, 0.002), (0.0026, 0.012), (0, 0.012)], n, 0.6)), ("body", shell, lathe([(0, 0.01), (0.9 * r, 0.01), (r, 0.016), (r, h - 0.045), (0, h - 0.045)], n, 0.6)),
        ("grip", finish.rubber((0.03, 0.03, 0.03)), lathe([(0, h - 0.046), (1.05 * r, h - 0.046), (1.08 * r, h - 0.03), (0.9 * r, h - 0.014), (0, h - 0.014)], n, 0.7)), ("tip", finish.metal("steel"), lathe([(0.8 * r, h - 0.015), (0.0012, h - 0.003), (0.0005, h), (0, h)], n, 0.6)),
        ("clip", finish.metal("chrome"), slab((-0.0022, -r - 0.0022, 0.014), (0.0022, -r - 0.0008, 0.052), 0.0005)),
    ]  # fmt: skip


def _fountain(h: float, n: int, p: Params) -> tuple[float, list[Piece]]:
    """A lacquered barrel with gold bands and a nib."""
    r = 0.0062
    return r, [
        ("body", finish.paint(p.color, 0.0, 0.12), lathe([(0, 0), (0.55 * r, 0), (0.8 * r, 0.004), (r, 0.03), (r, h - 0.062), (0.72 * r, h - 0.058), (0.62 * r, h - 0.026), (0, h - 0.026)], n, 0.8)),
        ("band", finish.metal("gold"), lathe([(r * 1.01, h - 0.066), (r * 1.06, h - 0.064), (r * 1.06, h - 0.061), (r * 1.0, h - 0.059)], n, 0.6)), ("nib", finish.metal("gold"), lathe([(0.55 * r, h - 0.027), (0.6 * r, h - 0.02), (0.0006, h), (0, h)], n, 0.7).scaled((1, 0.5, 1))),
        ("clip", finish.metal("gold"), slab((-0.002, -r - 0.0024, 0.012), (0.002, -r - 0.0006, 0.05), 0.0006)),
    ]  # fmt: skip


def _marker(h: float, n: int, p: Params) -> tuple[float, list[Piece]]:
    """A thick white barrel with a coloured cap."""
    r = 0.0072
    return r * 1.08, [
        ("body", finish.plastic("#e6e6e2", 0.3), lathe([(0, 0), (0.9 * r, 0), (r, 0.002), (r, h - 0.05), (0, h - 0.05)], n, 0.5)), ("cap", finish.plastic(p.color, 0.25), lathe([(0, h - 0.052), (1.08 * r, h - 0.052), (1.08 * r, h - 0.004), (0.9 * r, h), (0, h)], n, 0.5)),
        ("plug", finish.plastic(p.color, 0.25), lathe([(0, -0.0005), (0.7 * r, -0.0005), (0.92 * r, 0.002), (0.92 * r, 0.004), (0, 0.004)], n, 0.5)),
    ]  # fmt: skip
