"""A toy animal: a sitting plush lion, rabbit, elephant, dinosaur, fox, monkey, bear, dog or cat, or a standing figure of it in plastic."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.toy_beasts import Beast, beast
from worldloom.geometry import Mesh, fbm, sphere, tube
NAMES = ("lion", "rabbit", "bunny", "elephant", "dinosaur", "fox", "monkey", "dog", "cat")
CARD = Card("toys/toy_animal", 1, "toy_animal", ("animal toy", "plastic animal", "animal figure", "stuffed animal", "plush animal", "plush toy", "soft toy", "plushie", "stuffed toy", "cuddly toy", *(form.format(n) for n in NAMES for form in ("plush {}", "stuffed {}", "toy {}", "{} plush", "{} plushie", "{} toy", "{} plush toy", "{} stuffed animal", "plastic {}"))),
            ("toy", "plaything"), ("indoor", "playroom", "bedroom", "shop"), "floor")  # fmt: skip


class Params(Base):
    """Dials."""

    species: Literal["lion", "rabbit", "bunny", "elephant", "dinosaur", "fox", "monkey", "bear", "dog", "cat"] = "lion"
    material: Literal["plush", "plastic"] = "plush"
    height: Annotated[float, metres(0.06, 1.0)] = 0.3
    color: Color | None = None
    """Of its coat; by its species where none is given."""
    wear: Wear = 0.25


VARIETY = {"species": ("lion", "elephant", "rabbit", "fox", "monkey", "dinosaur")}
"""What several of them take in turn."""
PRESETS = {
    "rabbit": Params(species="rabbit"), "bunny": Params(species="bunny"), "elephant": Params(species="elephant", height=0.34), "dinosaur": Params(species="dinosaur"), "fox": Params(species="fox"), "monkey": Params(species="monkey"),
    "dog": Params(species="dog"), "cat": Params(species="cat", color="#5b5f66"), "bear": Params(species="bear", color="cream"), "plastic lion": Params(material="plastic", height=0.1), "plastic dinosaur": Params(species="dinosaur", material="plastic", height=0.14),
    "plastic elephant": Params(species="elephant", material="plastic", height=0.11), "plastic fox": Params(species="fox", material="plastic", height=0.09),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """One skin in vertex colours with eyes, nose and what its kind wears on top. It looks to -Y."""
    soft, s = p.material == "plush", p.height
    coat = np.array(rgb(p.color)) if p.color else None
    b = beast(p.species, soft, coat, 0.05 if kit.detail < 0.35 else 0.036 if kit.detail < 0.7 else 0.027 if kit.detail < 1.5 else 0.02)
    k = s / b.tall
    out = Collector()
    skin = finish.of("fur", (1.0, 1.0, 1.0), 0.95, p.wear) if soft else finish.of("plastic", (1.0, 1.0, 1.0), 0.42, p.wear)
    out.add("coat", skin, *(_shag(m, kit, soft).scaled(k) for m in b.coat))
    out.add("trim", finish.of("velvet" if soft else "plastic", (1.0, 1.0, 1.0), 0.85 if soft else 0.42, p.wear), *(m.scaled(k) for m in b.trim))
    out.add("eye", finish.plastic((0.012, 0.01, 0.009), 0.08), *(m.scaled(k) for m in _face(b, soft)))
    if soft:
        out.add("stitch", finish.fabric("black"), *(tube(q, 0.0045, 5).scaled(k) for q in b.mouth))
    lo, hi = np.min([m.bounds[0] for m in b.coat], 0) * k, np.max([m.bounds[1] for m in b.coat], 0) * k
    mid = lo + (hi - lo) * [0.12, 0.1, 0.6]
    solids = (box_collider((lo[0] * 0.85, lo[1] * 0.95, 0.0), (hi[0] * 0.85, hi[1] * 0.9, mid[2])), box_collider((lo[0] * 0.7, lo[1] * 0.7, mid[2]), (hi[0] * 0.7, min(hi[1], 0.2 * k), hi[2])))
    return Part(out.surfaces(), solids, mass=max(0.03, 2.2 * s**2), dynamic=True, friction=0.9, affordances=("pick up", "hug") if soft else ("pick up",))


def _shag(m: Mesh, kit: Kit, soft: bool) -> Mesh:
    """Pile that catches light unevenly; plastic keeps its moulded smoothness."""
    v = m.vertices
    if not soft:
        return m.tinted(1 + 0.06 * fbm(v, 0.1, 2, kit.seed % 60))
    n = m.normals if m.normals is not None else 0 * v
    tone = 1 + 0.2 * fbm(v, 0.05, 3, kit.seed % 90) + 0.1 * fbm(v, 0.2, 2, 7)
    return Mesh(v + n * (0.005 * fbm(v, 0.03, 2, 5))[:, None], m.faces, m.normals, m.uv, m.color).tinted(tone)


def _face(b: Beast, soft: bool) -> list[Mesh]:
    """Round eyes and a nose of black glass or paint."""
    r = 0.024 if soft else 0.02
    eyes = [sphere(r, 14).moved((s * b.eye[0], b.eye[1], b.eye[2])) for s in (-1, 1)]
    return [*eyes, sphere((1.35 * r, 0.8 * r, 0.9 * r), 12).moved(b.nose)]
