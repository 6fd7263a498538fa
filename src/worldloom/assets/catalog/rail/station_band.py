"""A band of coloured wall tiles along a station wall with enamelled name plates and framed adverts between them."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.built_town import Text, lettering
from worldloom.geometry import box, prism, rot_x, rounded_rect

CARD = Card("rail/station_band", 1, "station_band", ("station name", "name board", "station tiles", "name plate", "tile band"), ("sign",), ("station", "subway", "train_station", "indoor"), "wall")


class Params(Base):
    """Dials. The wall is y = 0; z = 0 is the middle of the band."""

    length: Annotated[float, metres(2.0, 60.0)] = 12.0
    text: Text = "CENTRAL"
    color: Color = "navy"
    pitch: Annotated[float, metres(3.0, 15.0)] = 7.0
    """Metres from one name plate to the next."""
    lit: bool = True
    """The adverts are light boxes."""
    wear: Wear = 0.3


PRESETS = {"green": Params(color="dark_green", text="PARK"), "red": Params(color="dark_red", text="MARKET", pitch=5.0)}


def build(p: Params, kit: Kit) -> Part:
    """Two rows of tiles between thin courses; plates 1.6 m wide, 6 cm proud; an advert half way between two plates."""
    out, rng, w = Collector(), kit.rng("band"), p.length / 2
    n = max(2, int(p.length / 0.3))
    x = (np.arange(n) + 0.5) / n * p.length - w
    both = np.concatenate([np.c_[x, np.full(n, -0.012), np.full(n, z)] for z in (-0.095, 0.095)])
    out.add("tiles", finish.ceramic(p.color, 0.14), boards((p.length / n - 0.006, 0.024, 0.18), both, 0.003, tints(rng, 2 * n, 0.12)))
    out.add("course", finish.ceramic("cream", 0.2), *(box((p.length, 0.03, 0.035), 0.006, (0, -0.014, z)) for z in (-0.21, 0.21)))
    count = max(1, int(p.length / p.pitch))
    at = (np.arange(count) + 0.5) / count * p.length - w
    for q in at:
        face = prism(rounded_rect(1.7, 0.5, 0.05), 0.02, 0.004).turned(rot_x(np.pi / 2))
        out.add("plate", finish.ceramic("white", 0.18), face.moved((float(q), -0.03, 0)))
        out.add("letters", finish.ceramic(p.color, 0.2), lettering(p.text, 1.5, 0.26, -0.055, 0.11).moved((float(q), 0, 0)), box((1.7, 0.004, 0.03), 0.001, (float(q), -0.052, -0.2)), box((1.7, 0.004, 0.03), 0.001, (float(q), -0.052, 0.2)))
    hues = ((0.4, 0.08, 0.05), (0.05, 0.2, 0.3), (0.5, 0.36, 0.08), (0.12, 0.22, 0.1), (0.32, 0.1, 0.26))
    for k, q in enumerate((at[1:] + at[:-1]) / 2):
        out.add("frame", finish.metal("aluminium", p.wear), *(box(s, 0.006, (float(q) + c[0], -0.04, c[1])) for s, c in (((1.3, 0.05, 0.05), (0, 0.5)), ((1.3, 0.05, 0.05), (0, -1.3)), ((0.05, 0.05, 1.8), (0.63, -0.4)), ((0.05, 0.05, 1.8), (-0.63, -0.4)))))
        hue = hues[k % 5]
        pane = finish.glow((hue[0] / max(hue), hue[1] / max(hue), hue[2] / max(hue)), 0.9) if p.lit else finish.of("paper", hue, 0.35)
        out.add(f"advert{k % 5}", pane, box((1.22, 0.012, 1.76), 0.002, (float(q), -0.032, -0.4)))
        a = rng.uniform(-0.4, 0.4, (5, 2))
        out.add(f"shapes{k % 3}", finish.of("paper", hues[(k + 2) % 5], 0.35), boards(np.c_[rng.uniform(0.15, 0.6, 5), np.full(5, 0.004), rng.uniform(0.1, 0.5, 5)], np.c_[q + 0.6 * a[:, 0], np.full(5, -0.04), -0.4 + 1.2 * a[:, 1]], 0.001))
        out.add("print", finish.of("paper", "white", 0.5), boards((0.9, 0.004, 0.05), [(float(q), -0.042, z) for z in (0.32, 0.22, -1.05)], 0.001))
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.065, -1.33), (w, 0, 0.53)),), mass=20.0 * p.length, affordances=("read",), functional_sides=("front",))
