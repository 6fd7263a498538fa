"""A 200 litre steel fuel drum with rolling hoops, bungs, stencilled lettering, dents and rust."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Mesh, cylinder, fbm, lathe, rod, smoothstep, torus

CARD = Card("aviation/fuel_drum", 1, "fuel_drum", ("oil drum", "drum", "steel drum", "fuel barrel", "oil barrel", "petrol drum", "gas drum"), ("barrel", "container"),
            ("airfield", "garage", "mars", "industrial", "yard", "outdoor"))  # fmt: skip


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.6, 1.1)] = 0.88
    color: Color = "dark_green"
    contents: Literal["fuel", "oil", "water", "none"] = "fuel"
    pump: bool = False
    wear: Wear = 0.45


PRESETS = {"rusty": Params(color="rust", wear=0.95, contents="none"), "blue": Params(color="blue", contents="water"), "pump": Params(color="red", contents="oil", pump=True), "yellow": Params(color="yellow", wear=0.2)}
_WORDS = {"fuel": ("AVGAS", "100 LL"), "oil": ("OIL", "15W-50"), "water": ("WATER", "200 L"), "none": ()}


def build(p: Params, kit: Kit) -> Part:
    """Shell with two hoops and chimes; colour fades and rusts with wear."""
    out, h, r = Collector(), p.height, 0.329 * p.height
    rng = kit.rng("drum")
    n = kit.n(44, 16)
    def hoop(z: float) -> list[tuple[float, float]]:
        return [(r, z - 0.026), (r + 0.008, z - 0.016), (r + 0.013, z), (r + 0.008, z + 0.016), (r, z + 0.026)]
    walls = [(r, z) for z in np.linspace(0.03, h * 0.3, kit.n(5, 2))] + hoop(0.345 * h) + [(r, z * h) for z in (0.43, 0.5, 0.57)] + hoop(0.655 * h) + [(r, z) for z in np.linspace(0.72 * h, h - 0.03, kit.n(5, 2))]
    prof = [(0, 0.016), (r - 0.02, 0.016), (r - 0.014, 0), (r - 0.002, 0), (r + 0.006, 0.008), (r + 0.004, 0.02), *walls, (r + 0.004, h - 0.02), (r + 0.007, h - 0.008), (r, h), (r - 0.014, h), (r - 0.02, h - 0.02), (0.3 * r, h - 0.019), (0, h - 0.019)]
    shell = _weathered(lathe(prof, n, 0.55), p, rng, h, r)
    out.add("body", finish.paint(p.color, min(1.0, p.wear + 0.1), 0.45), shell)
    steel = finish.metal("galvanised", p.wear)
    out.add("bung", steel, cylinder(0.036, 0.016, 14, 0.004, (0.66 * r, 0, h - 0.02)), cylinder(0.02, 0.016, 12, 0.003, (-0.66 * r, 0, h - 0.02)), torus(0.04, 0.005, 18, 6).moved((0.66 * r, 0, h - 0.018)))
    if p.contents != "none":
        lines = [_wrap(text(w, s, (0, z), 0.0, 0.15), r + 0.0015) for w, s, z in zip(_WORDS[p.contents], (0.1 * h, 0.05 * h), (0.5 * h + 0.035 * h, 0.5 * h - 0.062 * h), strict=True)]
        out.add("stencil", finish.paint("white", 0.8, 0.7), *lines)
    if p.pump:
        x = 0.66 * r
        out.add("pump", finish.paint("red", p.wear), rod((x, 0, h - 0.02), (x, 0, h + 0.34), 0.019, 12), cylinder(0.055, 0.09, 16, 0.01, (x, 0, h + 0.1)))
        out.add("handle", steel, rod((x - 0.02, 0, h + 0.33), (x + 0.3, 0, h + 0.46), 0.009, 8), rod((x, 0, h + 0.14), (x + 0.18, 0, h + 0.1), 0.013, 10))
        from worldloom.geometry import spline, tube

        out.add("hose", finish.rubber(), tube(spline([(x + 0.18, 0, h + 0.1), (x + 0.27, 0.02, h - 0.05), (r + 0.05, 0.05, 0.45 * h), (r + 0.03, 0.1, 0.25 * h), (r + 0.05, 0.0, 0.42 * h)], 24), 0.014, 8))
    return Part(
        out.surfaces(), colliders=(cylinder_collider(r + 0.013, h),), mass=22 if p.contents == "none" else 170, dynamic=True, friction=0.6,
        anchors={"top": (0, 0, h)}, supports=(Support(name="top", center=(0, 0, h - 0.018), size=(1.2 * r, 1.2 * r)),), affordances=("push",),
    )  # fmt: skip


def _wrap(m: Mesh, r: float) -> Mesh:
    """Flat lettering bent round the front of a cylinder."""
    a = m.vertices[:, 0] / r
    n = np.stack([np.sin(a), -np.cos(a), 0 * a], 1)
    return Mesh(np.c_[n[:, :2] * r, m.vertices[:, 2]], m.faces, n, m.uv)


def _weathered(m: Mesh, p: Params, rng: np.random.Generator, h: float, r: float) -> Mesh:
    v = m.vertices
    a, low = rng.uniform(0, 6.28), rng.uniform(0.3, 0.7) * h
    d = np.arctan2(v[:, 1], v[:, 0]) - a
    d = (d + np.pi) % (2 * np.pi) - np.pi
    dent = 0.03 * p.wear * np.exp(-((d * r / 0.12) ** 2) - ((v[:, 2] - low) / 0.16) ** 2) * (np.hypot(v[:, 0], v[:, 1]) > 0.9 * r)
    k = 1 - dent / r
    spots = smoothstep(fbm(v * 6 + rng.uniform(0, 50), 1.0, 4, 3), 0.25 - 0.45 * p.wear, 0.45 - 0.3 * p.wear) * p.wear
    edge = np.exp(-np.minimum(np.abs(v[:, 2]), np.abs(h - v[:, 2])) / 0.05) * 0.7 * p.wear
    rust = np.clip(spots * 0.8 + edge, 0, 1)[:, None]
    base = np.maximum(np.asarray(finish.paint(p.color).color), 0.02)
    goal = np.clip(np.array([0.16, 0.062, 0.025]) / base, 0, 12)
    return Mesh(v * np.c_[k, k, np.ones(len(v))], m.faces, m.normals, m.uv).tinted(1 + rust * (goal - 1))
