"""A computer monitor on its foot: flat or curved, with windows of text on a glowing screen, or dark."""

from __future__ import annotations

from worldloom.assets.catalog.electronics.computer import screen
from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import quad
from worldloom.geometry import Mesh, join, prism, rounded_rect, slab

CARD = Card("electronics/monitor", 1, "monitor", ("computer monitor", "computer screen", "display", "screen", "curved monitor", "ultrawide monitor", "gaming monitor"), ("electronics",), ("indoor", "office", "bedroom", "living_room", "laboratory", "studio", "recording_studio", "modern", "teenager", "space_station"), "table")
STRIPS = 14


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 1.1)] = 0.58
    shape: Literal["flat", "curved"] = "flat"
    color: Color = "charcoal"
    state: Literal["on", "off"] = "on"


PRESETS = {"curved": Params(shape="curved", width=0.8), "white": Params(color="white"), "off": Params(state="off")}


def build(p: Params, kit: Kit) -> Part:
    """A thin panel on a column and a broad foot; a curved one is bent round the sitter by a radius of 1.2 m."""
    out, w, on = Collector(), p.width / 2, p.state == "on"
    h, low = min(0.58 * p.width, 0.42), 0.13
    shell, black = finish.plastic(p.color, 0.4), finish.plastic((0.012, 0.012, 0.013), 0.2)
    bent = p.shape == "curved"
    sag = w * w / 2.4 if bent else 0.0
    out.add("foot", shell, prism(rounded_rect(0.26, 0.19, 0.03), 0.012, 0.003).moved((0, 0.02, 0)), slab((-0.028, 0.03, 0.008), (0.028, 0.05, low + 0.4 * h), 0.004), slab((-0.04, 0.0, low + 0.25 * h), (0.04, 0.05, low + 0.45 * h), 0.004))
    if bent:
        edges = np.linspace(-w, w, STRIPS + 1)
        out.add("shell", shell, join([_bent(slab((a, -0.01, low), (b, 0.014, low + h), 0.0), w) for a, b in zip(edges[:-1], edges[1:], strict=True)]))
        out.add("screen", black, join([_bent(plate((a, -0.0115, low + 0.012), (b, -0.0105, low + h - 0.012)), w) for a, b in zip(edges[:-1], edges[1:], strict=True)]))
        if on:
            inner = np.linspace(-w + 0.01, w - 0.01, STRIPS + 1)
            out.add("picture", finish.glow((0.05, 0.16, 0.34), 1.0), join([_bent(quad(a, b, low + 0.014, low + h - 0.014, -0.0125), w) for a, b in zip(inner[:-1], inner[1:], strict=True)]))
            out.add("accent", finish.glow((0.9, 0.3, 0.6), 1.1), join([_bent(quad(a, b, low + 0.3 * h, low + (0.34 + 0.3 * kit.rng(f"bar.{k}").random()) * h, -0.0135), w) for k, (a, b) in enumerate(zip(inner[2:-2:2], inner[3:-1:2], strict=False))]))
    else:
        out.add("shell", shell, slab((-w, -0.012, low), (w, 0.014, low + h), 0.004))
        out.add("screen", black, plate((-w + 0.008, -0.0145, low + 0.016), (w - 0.008, -0.011, low + h - 0.008)))
        if on:
            screen(out, -w + 0.01, w - 0.01, low + 0.018, low + h - 0.01, -0.0152, False, kit)
    lamp = light((0.0, -0.06 - sag, low + h / 2), 1.6, on, (0.6, 0.8, 1.0), 0.12, "screen", "area").model_copy(update={"direction": (0.0, -1.0, 0.0)})
    cols = (box_collider((-w, -0.016 - sag, low), (w, 0.016, low + h)), box_collider((-0.13, -0.08, 0), (0.13, 0.12, 0.014)), box_collider((-0.04, 0.0, 0), (0.04, 0.052, low + 0.45 * h)))
    return Part(out.surfaces(), colliders=cols, mass=5.0, dynamic=True, lights=(lamp,) if on else (), functional_sides=("front",), affordances=("use", "switch"))


def _bent(mesh: Mesh, w: float) -> Mesh:
    """A piece of the panel bent towards the sitter at its ends."""
    v = mesh.vertices.copy()
    v[:, 1] -= v[:, 0] ** 2 / 2.4
    return Mesh(v, mesh.faces)
