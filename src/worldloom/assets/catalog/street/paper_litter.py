"""Litter of a street: torn newspaper, a flattened cup, bottle caps and cigarette ends lying flat on the ground."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Field, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.geometry import cylinder, fbm, join, rot_z, sheet

CARD = Card("street/paper_litter", 1, "paper_litter", ("litter", "rubbish on the ground", "scraps of paper", "trash on the ground", "newspaper scraps"), ("litter",), ("street", "alley", "city", "tokyo", "outdoor"), "ground")


class Params(Base):
    """Dials."""

    spread: Annotated[float, metres(0.2, 2.0)] = 0.7
    count: Annotated[int, Field(ge=1, le=20)] = 4
    wear: Wear = 0.6


PRESETS = {"one": Params(count=1), "windblown": Params(count=14, spread=1.6)}


def build(p: Params, kit: Kit) -> Part:
    """Sheets curl a little at their corners; small things lie between them."""
    out, rng, g = Collector(), kit.rng("litter"), kit.n(6, 3)
    papers = []
    for k in range(p.count):
        w, d = rng.uniform(0.08, 0.26, 2)
        u, v = np.meshgrid(np.linspace(-w / 2, w / 2, g), np.linspace(-d / 2, d / 2, g), indexing="ij")
        curl = 0.006 + 0.05 * np.abs(fbm(np.c_[u.ravel() * 6, v.ravel() * 6, np.full(u.size, k)], 0.7, 2, kit.seed % 89)).reshape(u.shape) * (u**2 + v**2) / (w * d)
        a, at = float(rng.uniform(0, 6.3)), rng.normal(0, 0.55 * p.spread, 2)
        m = sheet(np.stack([u, v, curl], -1)).turned(rot_z(a)).moved((float(at[0]), float(at[1]), 0.004 + 0.001 * k))
        papers.append(m.tinted(float(tints(rng, 1, 0.35)[0])))
    out.add("paper", finish.of("paper", (0.42, 0.4, 0.35), 0.9, p.wear, thin=True), join(papers))
    n = 2 + p.count
    spots = np.c_[rng.normal(0, 0.6 * p.spread, (n, 2)), np.full(n, 0.004)]
    out.add("ends", finish.of("paper", (0.6, 0.5, 0.38), 0.9), boards((0.028, 0.007, 0.007), spots, 0.002, None, np.stack([rot_z(float(q)) for q in rng.uniform(0, 3, n)])))
    out.add("caps", finish.metal("steel", p.wear), copies(cylinder(0.013, 0.005, 8, 0.001), spots[::2] * [-1, 1, 0]))
    return Part(out.surfaces(), mass=0.05)
