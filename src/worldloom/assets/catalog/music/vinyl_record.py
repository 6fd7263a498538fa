"""A vinyl record half out of its printed sleeve, a sleeve leaning, or a row of sleeves in a wooden crate, with drawn covers."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.record_disc import disc_of, label_of
from worldloom.assets.parts.room_marks import painted
from worldloom.geometry import Mesh, box, rot_x, rot_z, slab
CARD = Card("music/vinyl_record", 1, "vinyl_record", ("vinyl", "lp", "record", "records", "vinyl records", "lp record", "album", "record crate", "record collection", "record sleeve", "vinyl album"),
            ("music medium",), ("indoor", "living_room", "studio", "shop"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    state: Literal["out", "sleeve", "row"] = "out"
    """Half out of its sleeve, in its sleeve, or many in a crate."""
    color: Color = "#c0502a"
    """Ground of the cover."""
    label: Color = "#d8a020"
    count: Annotated[int, number(6, 60)] = 30
    """Sleeves in the crate."""
    art: Literal["abstract", "landscape", "portrait"] = "abstract"
    wear: Wear = 0.25


PRESETS = {"sleeve": Params(state="sleeve", color="#1f4a6b", art="landscape"), "row": Params(state="row"), "few": Params(state="row", count=12, art="portrait", color="#2a2a2c")}
SIDE = 0.315


def build(p: Params, kit: Kit) -> Part:
    """Lies on the table, cover up, or stands in rows facing -Y."""
    out = Collector()
    if p.state == "row":
        return _crate(out, p, kit)
    turn = rot_z(0.1)
    out.add("sleeve", finish.of("paper", p.color, 0.45, p.wear), box((SIDE, SIDE, 0.006), 0.0015, (0, 0, 0.003)).turned(turn))
    out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.4, p.wear), _art(p, kit, 0.29).turned(rot_x(-np.pi / 2)).moved((0, 0, 0.0064)).turned(turn))
    if p.state == "out":
        n = kit.n(56, 24)
        at = np.array([0.1, 0.01, 0.0015])
        out.add("disc", finish.plastic((0.01, 0.01, 0.011), 0.16, 0.05), disc_of(0.1505, n).moved(at).turned(turn))
        out.add("label", finish.paint(p.label, p.wear, 0.6), label_of(0.05, n).moved(at + [0, 0, 0.003]).turned(turn))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.35, dynamic=True, friction=0.9, affordances=("pick up", "play"))


def _art(p: Params, kit: Kit, size: float) -> Mesh:
    """A drawn cover upright in XZ about the origin, facing -Y."""
    return painted(size, size, 0.0, p.art, kit.seed % 89, kit.n(40, 14)).moved((0, 0, -size / 2))


def _crate(out: Collector, p: Params, kit: Kit) -> Part:
    """Boards with gaps round sleeves that lean to the back; the first shows its cover."""
    rng = kit.rng("row")
    deep = min(0.36, 0.0062 * p.count + 0.06)
    wood = finish.wood("pine", p.wear)
    w, h = SIDE / 2 + 0.012, 0.22
    for k, z in enumerate((0.035, 0.105, 0.175)):
        out.add("crate", wood, *(slab((-w - 0.012, s * (deep / 2 + 0.006) - 0.006, z - 0.03), (w + 0.012, s * (deep / 2 + 0.006) + 0.006, z + 0.03), 0.003).tinted(0.9 + 0.08 * k) for s in (-1, 1)), *(slab((s * (w + 0.006) - 0.006, -deep / 2, z - 0.03), (s * (w + 0.006) + 0.006, deep / 2, z + 0.03), 0.003).tinted(0.86 + 0.09 * k) for s in (-1, 1)))
    out.add("crate", wood, slab((-w, -deep / 2, 0.0), (w, deep / 2, 0.01), 0.002), *(slab((sx * (w - 0.008) - 0.01, sy * (deep / 2 - 0.008) - 0.008, 0), (sx * (w - 0.008) + 0.01, sy * (deep / 2 - 0.008) + 0.008, h), 0.003) for sx in (-1, 1) for sy in (-1, 1)))
    tones = [np.array(c) for c in ((0.4, 0.08, 0.05), (0.05, 0.12, 0.3), (0.5, 0.4, 0.12), (0.6, 0.58, 0.52), (0.02, 0.02, 0.025), (0.07, 0.25, 0.16), (0.4, 0.2, 0.35), (0.25, 0.13, 0.06))]
    many = []
    ys = np.linspace(-deep / 2 + 0.03, deep / 2 - 0.04, p.count)
    lean = 0.12
    for i, y in enumerate(ys):
        tilt = -lean + float(rng.normal(0, 0.012))
        one = box((SIDE, 0.0042, SIDE), 0.001, (float(rng.normal(0, 0.003)), 0, SIDE / 2)).turned(rot_x(tilt)).moved((0, y, 0.011 + float(rng.uniform(0, 0.004))))
        if i:
            many.append(one.tinted(tones[int(rng.integers(8))] * float(rng.uniform(0.7, 1.3))))
        else:
            out.add("cover", finish.of("paper", p.color, 0.45, p.wear), one)
    out.add("sleeve", finish.of("paper", (1.0, 1.0, 1.0), 0.5, p.wear), *many)
    out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.4, p.wear), _art(p, kit, 0.28).moved((0, -0.0028, SIDE / 2)).turned(rot_x(-lean)).moved((0, float(ys[0]) - 0.004, 0.013)))
    out.add("spine", finish.paint(p.label, p.wear), box((SIDE * 0.9, 0.004, 0.02), 0.001, (0, 0, SIDE - 0.02)).turned(rot_x(-lean)).moved((0, float(ys[p.count // 2]), 0.03)))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=2.0 + 0.25 * p.count, dynamic=True, affordances=("browse", "take"))
