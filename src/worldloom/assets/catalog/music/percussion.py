"""A percussion or folk instrument: a tambourine, maracas, bongos, a djembe, congas, a snare drum, a kettledrum, a triangle, castanets, a kalimba, a harmonica, a singing bowl or bagpipes."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("music/percussion", 1, "percussion", ("tambourine", "maraca", "maracas", "pair of maracas", "bongo", "bongos", "bongo drum", "bongo drums", "djembe", "african drum", "hand drum", "congas", "conga", "conga drum", "conga drums", "snare drum", "snare", "timpani", "kettledrum", "kettle drum", "triangle instrument", "castanets", "castanet", "kalimba", "thumb piano", "harmonica", "mouth organ", "singing bowl", "tibetan singing bowl", "bagpipes", "bagpipe"),
            ("instrument", "drum"), ("indoor", "music", "studio", "living_room"), "floor")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["tambourine", "maracas", "bongos", "djembe", "congas", "snare", "timpani", "triangle", "castanets", "kalimba", "harmonica", "singing_bowl", "bagpipes"] = "djembe"
    size: Annotated[float, number(0.7, 1.3)] = 1.0
    wear: Wear = 0.2


CALLED = {"maraca": "maracas", "pair of maracas": "maracas", "bongo": "bongos", "bongo drum": "bongos", "bongo drums": "bongos", "african drum": "djembe", "hand drum": "djembe", "conga": "congas", "conga drum": "congas", "conga drums": "congas", "snare drum": "snare", "kettledrum": "timpani", "kettle drum": "timpani", "triangle instrument": "triangle", "castanet": "castanets", "thumb piano": "kalimba", "mouth organ": "harmonica", "singing bowl": "singing_bowl", "tibetan singing bowl": "singing_bowl", "bagpipe": "bagpipes"}
"""Other names of its kinds."""
SKIN = finish.of("skin", (0.74, 0.66, 0.52), 0.7)


def build(p: Params, kit: Kit) -> Part:
    """Stands on the floor, or lies where it is put."""
    return drawn(KINDS, p, kit, affordances=("play", "pick up"))


def _drum(out: Collector, p: Params, kit: Kit, prof: list[tuple[float, float]], at: tuple[float, float] = (0.0, 0.0), lift: float = 0.0, lugs: int = 6) -> None:
    """A wooden shell turned from its outline, a skin on top under a hoop with lugs."""
    n = kit.n(40, 16)
    (r, top) = prof[-1]
    out.add("shell", dyed(finish.wood("mahogany", p.wear, 0.35), p.color), lathe([(0, prof[0][1]), *prof, (0, top)], n, 0.7).moved((*at, lift)))
    out.add("skin", SKIN, lathe([(0, top), (r + 0.002, top), (r, top + 0.006), (0, top + 0.008)], n, 0.5).moved((*at, lift)))
    steel = finish.metal("chrome", p.wear)
    out.add("hoop", steel, ring(r + 0.004, 0.005, (*at, lift + top - 0.012), n, 8))
    for a in np.arange(lugs) * 2 * np.pi / max(lugs, 1) + 0.3:
        q = np.array([at[0] + (r + 0.008) * np.cos(a), at[1] + (r + 0.008) * np.sin(a), lift])
        out.add("hoop", steel, rod(q + [0, 0, top - 0.012], q + [0, 0, top - 0.1], 0.004, 8), box((0.016, 0.016, 0.03), 0.004).turned(rot_z(float(a))).moved(q + [0, 0, top - 0.11]))


def _tambourine(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    out.add("frame", dyed(finish.wood("oak", p.wear), p.color), lathe([(0.118, 0), (0.126, 0), (0.126, 0.046), (0.118, 0.046), (0.118, 0)], n, 0.3))
    out.add("skin", SKIN, lathe([(0, 0.045), (0.126, 0.045), (0.127, 0.038), (0.1285, 0.038), (0.1275, 0.0475), (0, 0.0485)], n, 0.5))
    disc = lathe([(0, 0), (0.021, 0.0008), (0.021, 0.0018), (0.008, 0.003), (0, 0.003)], 18, 0.4)
    for a in np.arange(8) * np.pi / 4 + 0.2:
        out.add("jingle", finish.metal("brass", p.wear), *(disc.moved((0.122 * np.cos(a), 0.122 * np.sin(a), z)) for z in (0.016, 0.023)))


def _maracas(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        m = lathe([(0, 0), (0.011, 0.002), (0.012, 0.02), (0.0095, 0.11), (0.012, 0.125), (0.03, 0.145), (0.042, 0.18), (0.038, 0.215), (0.018, 0.236), (0, 0.24)], kit.n(28, 14), True)
        v = m.vertices
        tone = np.where(v[:, 2:] < 0.126, [[0.55, 0.38, 0.2]], np.where((np.abs((v[:, 2:] - 0.18)) < 0.012), [[0.85, 0.62, 0.08]], [list(dyed(finish.paint("#b3201a"), p.color).color)]))
        turn = rot_z(-0.12 * s) @ rot_x(-np.pi / 2 + 0.17)
        out.add("maraca", finish.of("paint", (1.0, 1.0, 1.0), 0.25, p.wear), m.tinted(tone).turned(turn).moved((0.055 * s, -0.12, 0.012)))


def _bongos(out: Collector, p: Params, kit: Kit) -> None:
    _drum(out, p, kit, [(0.08, 0.0), (0.095, 0.08), (0.098, 0.17)], (-0.11, 0.0), 0.0, 4)
    _drum(out, p, kit, [(0.07, 0.0), (0.082, 0.08), (0.085, 0.17)], (0.1, 0.0), 0.0, 4)
    out.add("bridge", finish.wood("dark", p.wear), box((0.05, 0.07, 0.05), 0.006, (0.0, 0, 0.09)))


def _djembe(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    out.add("shell", dyed(finish.wood("walnut", p.wear), p.color), lathe([(0, 0), (0.105, 0), (0.11, 0.015), (0.085, 0.12), (0.075, 0.24), (0.085, 0.31), (0.14, 0.45), (0.158, 0.55), (0.16, 0.585), (0, 0.585)], n, 0.8))
    out.add("skin", SKIN, lathe([(0, 0.585), (0.162, 0.585), (0.163, 0.56), (0.166, 0.56), (0.165, 0.588), (0.155, 0.596), (0, 0.598)], n, 0.6))
    cord = finish.of("rope", (0.12, 0.1, 0.09), 0.9)
    a = np.arange(24) * 2 * np.pi / 24
    top = np.c_[0.166 * np.cos(a), 0.166 * np.sin(a), np.full(24, 0.56)]
    low = np.c_[0.093 * np.cos(a + 0.13), 0.093 * np.sin(a + 0.13), np.full(24, 0.315)]
    out.add("cord", cord, wires(top, low, 0.0028), wires(np.roll(top, -1, 0), low, 0.0028), ring(0.1665, 0.006, (0, 0, 0.56), n, 6), ring(0.092, 0.006, (0, 0, 0.315), n, 6), ring(0.1675, 0.005, (0, 0, 0.575), n, 6))
    out.add("carving", finish.wood("dark"), *(ring(r, 0.004, (0, 0, z), n, 6) for r, z in ((0.098, 0.06), (0.091, 0.09), (0.079, 0.2))))


def _congas(out: Collector, p: Params, kit: Kit) -> None:
    for x, k in ((-0.19, 1.0), (0.19, 0.92)):
        _drum(out, p, kit, [(0.1 * k, 0.0), (0.14 * k, 0.2), (0.165 * k, 0.42), (0.15 * k, 0.68), (0.142 * k, 0.74)], (x, 0.0), 0.0, 6)
        out.add("hoop", finish.metal("chrome", p.wear), ring(0.103 * k, 0.006, (x, 0, 0.012), 36, 6), ring(0.166 * k, 0.004, (x, 0, 0.42), 36, 6))


def _snare(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(44, 18), finish.metal("chrome", p.wear)
    z = 0.58
    out.add("shell", dyed(finish.metal("chrome", p.wear), p.color), lathe([(0, z), (0.172, z), (0.172, z + 0.13), (0, z + 0.13)], n, 0.4))
    out.add("skin", finish.of("skin", (0.84, 0.83, 0.8), 0.5), lathe([(0, z + 0.13), (0.17, z + 0.13), (0, z + 0.132)], n, 0.4))
    out.add("hoop", steel, *(lathe([(0.172, q), (0.182, q), (0.182, q + 0.016), (0.172, q + 0.016), (0.172, q)], n, 0.3) for q in (z - 0.004, z + 0.122)), *(rod((0.184 * np.cos(a), 0.184 * np.sin(a), z + 0.005), (0.184 * np.cos(a), 0.184 * np.sin(a), z + 0.128), 0.0042, 8) for a in np.arange(8) * np.pi / 4), *(box((0.018, 0.018, 0.05), 0.005).turned(rot_z(a)).moved((0.179 * np.cos(a), 0.179 * np.sin(a), z + 0.065)) for a in np.arange(8) * np.pi / 4))
    out.add("stand", steel, rod((0, 0, 0.26), (0, 0, z - 0.05), 0.012, 12), *(rod((0, 0, 0.3), (0.25 * np.cos(a), 0.25 * np.sin(a), 0.008), 0.009, 8) for a in np.arange(3) * 2.094 + 0.5), *(rod((0, 0, z - 0.06), (0.16 * np.cos(a), 0.16 * np.sin(a), z - 0.006), 0.008, 8) for a in np.arange(3) * 2.094 + 0.5))
    out.add("foot", finish.rubber(), *(sphere(0.016, 12, (0.25 * np.cos(a), 0.25 * np.sin(a), 0.016)) for a in np.arange(3) * 2.094 + 0.5))
    wood = finish.wood("birch", p.wear)
    out.add("stick", wood, *(rod((0.1 * s - 0.05, -0.2, z + 0.146), (0.06 * s + 0.02, 0.17, z + 0.146), 0.007, 10, 0.004) for s in (-1, 1)), *(sphere((0.0055, 0.008, 0.0055), 10, (0.06 * s + 0.02, 0.174, z + 0.146)) for s in (-1, 1)))


def _timpani(out: Collector, p: Params, kit: Kit) -> None:
    n, copper, steel = kit.n(48, 18), dyed(finish.metal("copper", p.wear), p.color), finish.metal("brushed", p.wear)
    out.add("bowl", copper, lathe([(0, 0.3), (0.12, 0.32), (0.27, 0.44), (0.32, 0.6), (0.325, 0.8), (0, 0.8)], n, True))
    out.add("skin", finish.of("skin", (0.8, 0.76, 0.68), 0.5), lathe([(0, 0.8), (0.335, 0.8), (0.33, 0.812), (0, 0.814)], n, 0.4))
    out.add("hoop", steel, lathe([(0.325, 0.775), (0.352, 0.775), (0.352, 0.805), (0.335, 0.815), (0.325, 0.775)], n, 0.4), *(rod((0.36 * np.cos(a), 0.36 * np.sin(a), 0.79), (0.36 * np.cos(a), 0.36 * np.sin(a), 0.45), 0.007, 8) for a in np.arange(6) * np.pi / 3), *(rod((0.36 * np.cos(a), 0.36 * np.sin(a), 0.46), (0.14 * np.cos(a), 0.14 * np.sin(a), 0.12), 0.011, 8) for a in np.arange(6) * np.pi / 3))
    out.add("base", finish.iron(p.wear), lathe([(0, 0), (0.28, 0), (0.28, 0.03), (0.15, 0.09), (0.13, 0.14), (0, 0.14)], n, 0.5), box((0.1, 0.28, 0.03), 0.008, (0, -0.33, 0.05)))
    for s in (-1, 1):
        out.add("mallet", finish.wood("birch"), rod((0.1 * s, -0.25, 0.826), (0.06 * s + 0.04, 0.12, 0.838), 0.006, 10))
        out.add("felt", finish.fabric("#efe8dc", 0.1, "knit"), sphere(0.024, 14, (0.06 * s + 0.042, 0.14, 0.84)))


def _triangle(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    q = spline([(0.03, -0.075, 0.005), (-0.095, -0.085, 0.005), (-0.1, -0.078, 0.005), (-0.005, 0.088, 0.005), (0.005, 0.088, 0.005), (0.1, -0.078, 0.005), (0.095, -0.085, 0.005), (0.05, -0.08, 0.005)], 80)
    out.add("bar", steel, tube(q, 0.005, 10), rod((-0.09, -0.125, 0.0035), (0.09, -0.13, 0.0035), 0.0035, 10))
    out.add("cord", finish.of("rope", (0.75, 0.72, 0.66), 0.9), tube(spline([(0, 0.083, 0.011), (0.02, 0.12, 0.004), (-0.01, 0.15, 0.004), (-0.02, 0.12, 0.004), (0, 0.083, 0.0)], 22), 0.0015, 6))


def _castanets(out: Collector, p: Params, kit: Kit) -> None:
    shell = lathe([(0, 0), (0.03, 0.0), (0.034, 0.004), (0.028, 0.012), (0.014, 0.017), (0, 0.018)], kit.n(30, 14), True)
    wood = dyed(finish.wood("ebony", p.wear, 0.25), p.color)
    for k, x in enumerate((-0.05, 0.05)):
        out.add("shell", wood, Mesh(shell.vertices * [1, 1.15, -1], shell.faces[:, ::-1], None, shell.uv).moved((x, 0, 0.018)), shell.scaled((1, 1.15, 1)).turned(rot_x(0.25)).moved((x, 0.004, 0.028)))
        out.add("cord", finish.fabric(("#c22a1e", "#c22a1e")[k], recipe="knit"), tube(spline([(x - 0.01, 0.036, 0.02), (x - 0.02, 0.07, 0.006), (x, 0.09, 0.004), (x + 0.02, 0.07, 0.006), (x + 0.01, 0.036, 0.03)], 20), 0.002, 6))


def _kalimba(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("chrome", p.wear)
    out.add("box", dyed(finish.wood("mahogany", p.wear, 0.35), p.color), soft_box((0.135, 0.185, 0.034), 0.01, 0.04, center=(0, 0, 0.017)))
    out.add("hole", finish.plastic("#0c0806", 0.8), cylinder(0.021, 0.0006, 28, 0.0, (0, -0.03, 0.034)))
    out.add("ring", finish.metal("brass"), ring(0.0225, 0.0014, (0, -0.03, 0.0345), 28, 6))
    out.add("bridge", steel, rod((-0.058, 0.045, 0.041), (0.058, 0.045, 0.041), 0.004, 10), box((0.125, 0.01, 0.008), 0.002, (0, 0.06, 0.04)))
    for k in range(17):
        x = (k - 8) * 0.0068
        low = -0.01 - 0.05 * (1 - abs(k - 8) / 8)
        out.add("tine", steel, box((0.0045, 0.085 - low, 0.0012), 0.0004, (x, (0.085 + low) / 2, 0.0)).turned(rot_x(-0.07)).moved((0, 0, 0.046)))


def _harmonica(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("comb", finish.wood("walnut", p.wear), box((0.1, 0.026, 0.008), 0.0015, (0, 0, 0.0125)))
    for s in (-1, 1):
        out.add("cover", steel, soft_box((0.1, 0.023, 0.008), 0.0035, 0.02, center=(0, 0.002, 0.0125 + 0.0075 * s)))
    out.add("hole", finish.plastic("#0a0808", 0.8), *(box((0.005, 0.001, 0.0048), 0.0, (-0.0414 + 0.0092 * k, -0.0132, 0.0125)) for k in range(10)))
    out.add("plate", steel, *(box((0.104, 0.024, 0.0012), 0.0003, (0, 0, 0.0125 + 0.0045 * s)) for s in (-1, 1)))


def _singing(out: Collector, p: Params, kit: Kit) -> None:
    n, bronze = kit.n(44, 18), dyed(finish.metal("bronze", 0.2 + 0.5 * p.wear, 0.3), p.color)
    out.add("bowl", bronze, hollow([(0, 0.03), (0.045, 0.03), (0.07, 0.045), (0.082, 0.075), (0.078, 0.112), (0.08, 0.115)], 0.004, n, 0.8, 0.036), *(ring(r, 0.0012, (0, 0, z), n, 5) for r, z in ((0.0825, 0.08), (0.082, 0.085))))
    out.add("cushion", finish.fabric("#8a1f2a", recipe="velvet"), lathe([(0, 0), (0.05, 0.0), (0.078, 0.014), (0.06, 0.03), (0.04, 0.034), (0, 0.03)], n, True))
    out.add("mallet", finish.wood("walnut", p.wear), rod((-0.1, 0.05, 0.118), (0.11, -0.03, 0.122), 0.011, 14))
    out.add("felt", finish.leather("#3a2a1c"), rod((0.04, -0.0033, 0.1205), (0.114, -0.0315, 0.1222), 0.0135, 14))


def _bagpipes(out: Collector, p: Params, kit: Kit) -> None:
    bag = soft_box((0.42, 0.26, 0.15), 0.07, 0.05, 0.02, 0.006, 3, (0, 0, 0.08))
    out.add("bag", dyed(finish.fabric("#8a1f24", p.wear, "velvet"), p.color), bag)
    g, k = finish.wood("ebony", p.wear, 0.25), finish.ceramic("#efe6d2")
    for a, (x, y) in zip((0.35, -0.05, -0.5), ((-0.1, 0.05), (-0.04, 0.06), (0.02, 0.05)), strict=True):
        long = 0.62 if a == 0.35 else 0.42
        pipe = lathe([(0, 0), (0.014, 0), (0.016, 0.05), (0.012, 0.06), (0.013, 0.5 * long), (0.018, 0.53 * long), (0.013, 0.56 * long), (0.014, 0.93 * long), (0.024, 0.96 * long), (0.022, long), (0, long)], 16, 0.6)
        turn = rot_y(a) @ rot_x(-0.35)
        out.add("drone", g, pipe.turned(turn).moved((x, y, 0.13)))
        out.add("mount", k, *(lathe([(r, z), (r + 0.004, z + 0.002), (r + 0.004, z + 0.014), (r, z + 0.016)], 16, 0.5).turned(turn).moved((x, y, 0.13)) for z, r in ((0.05, 0.014), (0.52 * long, 0.0165), (0.95 * long, 0.022))))
    out.add("drone", g, lathe([(0, 0), (0.014, 0), (0.011, 0.03), (0.009, 0.24), (0.022, 0.3), (0, 0.3)], 16, 0.6).turned(rot_y(1.9)).moved((0.19, -0.03, 0.09)), lathe([(0, 0), (0.012, 0), (0.009, 0.16), (0.005, 0.2), (0, 0.2)], 14, 0.6).turned(rot_y(-0.7)).moved((-0.17, -0.02, 0.12)))
    out.add("cord", finish.fabric("#d8b24a", recipe="knit"), tube(spline([(0.02, 0.19, 0.5), (-0.02, 0.19, 0.38), (-0.06, 0.18, 0.42), (-0.08, 0.18, 0.34), (-0.13, 0.16, 0.37)], 26), 0.004, 6))


KINDS: dict[str, Kin] = {
    "tambourine": Kin(_tambourine, 0.4), "maracas": Kin(_maracas, 0.4), "bongos": Kin(_bongos, 3.0), "djembe": Kin(_djembe, 6.0), "congas": Kin(_congas, 22.0), "snare": Kin(_snare, 7.0), "timpani": Kin(_timpani, 45.0), "triangle": Kin(_triangle, 0.2), "castanets": Kin(_castanets, 0.15),
    "kalimba": Kin(_kalimba, 0.5), "harmonica": Kin(_harmonica, 0.12), "singing_bowl": Kin(_singing, 1.0), "bagpipes": Kin(_bagpipes, 3.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "djembe"}
