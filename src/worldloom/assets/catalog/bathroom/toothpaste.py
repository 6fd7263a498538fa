"""A tube of toothpaste lying on its side, half squeezed, with a screw cap and printed stripes."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, moved, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_bath import squeezed
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, cylinder, rot_y, slab, spline, tube

CARD = Card("bathroom/toothpaste", 1, "toothpaste", ("toothpaste tube", "tube of toothpaste", "hand cream", "cream tube"), ("toiletry",), ("indoor", "bathroom", "hotel"), "table")


class Params(Base):
    """Dials."""

    color: Color = "white"
    trim: Color = "#1f63b0"
    """Of the stripes and the cap."""
    length: Annotated[float, metres(0.08, 0.2)] = 0.15
    state: Literal["closed", "open"] = "closed"


PRESETS = {"open": Params(state="open"), "herbal": Params(trim="#2f8f57"), "hand_cream": Params(color="#e2c6b8", trim="#7d3b46", length=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """A crimped end, a body that swells to its shoulder, a ribbed cap; opened, a curl of paste comes out."""
    out, long, r = Collector(), 0.83 * p.length, 0.115 * p.length
    n = kit.n(28, 12)
    body = squeezed(long, 0.34 * p.length, r, n)
    skin, ink = finish.plastic(p.color, 0.28), finish.plastic(p.trim, 0.28)
    row = np.round(15 * np.clip(body.vertices[:, 0] / long, 0, 1)).astype(int)
    inked = np.isin(row[body.faces].max(1), (5, 6, 7, 8, 9, 12))
    out.add("tube", skin, _faces(body, ~inked))
    out.add("print", ink, _faces(body, inked))
    out.add("crimp", skin, slab((-0.004, -0.17 * p.length, 0.0), (0.012, 0.17 * p.length, 0.002 + 0.06 * r), 0.0006))
    at = np.array([long + 0.006, 0.0, r])
    if p.state == "closed":
        cap = cylinder(0.62 * r, 0.11 * p.length, n, 0.0012, top=0.55 * r).turned(rot_y(np.pi / 2))
        out.add("cap", ink, cap.moved(at))
    else:
        out.add("neck", skin, cylinder(0.36 * r, 0.05 * p.length, n, 0.0008).turned(rot_y(np.pi / 2)).moved(at))
        curl = spline([at + [0.045 * p.length, 0, 0], at + [0.1 * p.length, 0, -0.2 * r], at + [0.16 * p.length, 0.004, -0.62 * r], at + [0.21 * p.length, -0.004, -0.68 * r]], 18)
        out.add("paste", finish.plastic("white", 0.2), tube(curl, np.linspace(0.3 * r, 0.28 * r, 18), 10))
        out.add("cap", ink, cylinder(0.62 * r, 0.11 * p.length, n, 0.0012, (long + 0.02, -0.22 * p.length, 0)))
    return moved(tabletop(out.surfaces(), 0.12, False), (-0.5 * p.length, 0, 0))


def _faces(m: Mesh, keep: np.ndarray) -> Mesh:
    """Some of its faces."""
    return Mesh(m.vertices, m.faces[keep], m.normals, m.uv)
