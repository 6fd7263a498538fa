"""A striped towel spread on the sand with soft waves, rolled up, or folded in a stack."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Surface, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.flora_limbs import painted
from worldloom.geometry import Floats, Mesh, box, fbm, flat, sheet

CARD = Card("beach/towel", 1, "towel", ("beach towel", "bath towel", "hand towel", "picnic_blanket", "picnic blanket", "picnic rug", "beach mat"), ("cloth",), ("beach", "bathroom", "poolside", "indoor", "outdoor"))


class Params(Base):
    """Dials."""

    pose: Literal["spread", "rolled", "folded"] = "spread"
    length: Annotated[float, metres(0.4, 2.4)] = 1.7
    width: Annotated[float, metres(0.3, 2.0)] = 0.85
    color: Color = "turquoise"
    stripe_color: Color = "white"


PRESETS = {"rolled": Params(pose="rolled"), "folded": Params(pose="folded", length=0.9, width=0.5, color="cream", stripe_color="cream"), "blanket": Params(color="red", stripe_color="cream", width=1.6)}

SHOWS = {word: {"color": "red", "stripe_color": "cream", "width": 2.0, "length": 2.4} for word in ("picnic blanket", "picnic rug", "picnic mat")}
"""What several sit on."""


def build(p: Params, kit: Kit) -> Part:
    """The long side lies along Y."""
    mesh = {"spread": _spread, "rolled": _rolled, "folded": _folded}[p.pose](p, kit)
    lo, hi = mesh.bounds
    return Part((_cloth(mesh, p, kit),), colliders=(box_collider(lo * [1, 1, 0], hi),), mass=0.6, dynamic=p.pose != "spread", affordances=("pick up", "lie") if p.pose == "spread" else ("pick up",))


def _spread(p: Params, kit: Kit) -> Mesh:
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, kit.n(20, 8)), np.linspace(-0.5, 0.5, kit.n(44, 16)), indexing="ij")
    q = np.stack([u * p.width, v * p.length], -1)
    wave = 0.022 * fbm(flat(q.reshape(-1, 2)), 0.45, 3, kit.seed % 60).reshape(u.shape) + 0.02 * np.clip((np.abs(u) - 0.44) / 0.06, 0, 1) * np.sin(v * 30 + kit.seed % 7)
    q = q + 0.015 * np.stack([np.sin(v * 11 + 1), np.sin(u * 9)], -1)
    return sheet(np.concatenate([q, np.maximum(0.016 + wave, 0.004)[..., None]], -1))


def _rolled(p: Params, kit: Kit) -> Mesh:
    t = np.linspace(0, 1, kit.n(90, 30))
    turns, r = 4.0, 0.022 * p.length**0.5 + 0.045 * (t)
    a = 2 * np.pi * turns * t
    x = np.linspace(-0.5, 0.5, kit.n(14, 5)) * p.width
    g = np.stack([np.stack([np.full(len(t), k), r * np.cos(a), r * np.sin(a) + r.max()], 1) for k in x])
    return sheet(g)


def _folded(p: Params, kit: Kit) -> Mesh:
    from worldloom.geometry import join

    w, d = p.width / 2, p.length / 3
    return join([box((w * s, d * s, 0.034), 0.016, (0.004 * k, 0, 0.017 + 0.035 * k)) for k, s in enumerate((1.0, 0.985, 0.99, 0.97))])


def _cloth(m: Mesh, p: Params, kit: Kit) -> Surface:
    y: Floats = m.vertices[:, 1] / p.length if p.pose == "spread" else m.vertices[:, 0] / p.width
    band = (np.floor((y + 0.5) * 13).astype(int) % 3 == 1) | (np.abs(np.abs(y) - 0.46) < 0.012)
    c = np.where(band[:, None], np.asarray(rgb(p.stripe_color)), np.asarray(rgb(p.color)))
    c = c * np.clip(1 + 0.12 * fbm(m.vertices, 0.08, 2, 5), 0.7, 1.15)[:, None]
    return painted("cloth", m, c, finish.fabric("white", 0.2, "carpet"))
