"""Small gear of a studio: an audio interface with its knobs, a pop filter on a gooseneck, a film reel with its film, or a clapperboard."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import arc, box, cylinder, lathe, prism, rot_x, rot_y, slab, spline, tube
CARD = Card("studio/gear", 1, "studio_gear", ("audio interface", "sound card", "pop filter", "pop shield", "microphone filter", "film reel", "movie reel", "reel of film", "reel", "clapperboard", "clapper board", "film slate"), ("equipment",), ("indoor", "studio", "recording_studio", "cinema"), "table")


class Params(Kindred):
    """Dials."""

    kind: Literal["interface", "card", "filter", "shield", "reel", "clapperboard", "clapper", "slate"] = "interface"
    size: Annotated[float, number(0.7, 1.5)] = 1.0


PRESETS = {k: Params(kind=k) for k in ("filter", "reel", "clapperboard")}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit, functional_sides=("front",))


def _interface(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.paint("#a8201c", p.wear, 0.35), p.color), soft_box((0.21, 0.12, 0.048), 0.006, 0.05, center=(0, 0, 0.03)))
    dark = finish.plastic("#111113", 0.35)
    out.add("front", dark, slab((-0.103, -0.0625, 0.008), (0.103, -0.055, 0.052), 0.003))
    jack = lathe([(0.009, 0), (0.013, 0), (0.013, 0.004), (0.0095, 0.005), (0.009, 0.001), (0, 0.001)], kit.n(20, 10), 0.4)
    out.add("jack", finish.metal("gunmetal"), *(fronted(jack, -0.062).moved((x, 0, 0.03)) for x in (-0.08, -0.045)))
    knob = lathe([(0, 0), (0.0105, 0), (0.0095, 0.014), (0, 0.0145)], kit.n(20, 10), 0.5)
    out.add("knob", finish.metal("aluminium"), *(fronted(knob.scaled(k), -0.062).moved((x, 0, 0.033)) for x, k in ((-0.015, 0.8), (0.012, 0.8), (0.05, 1.35), (0.084, 0.8))))
    out.add("lamp", finish.glow((0.2, 1.0, 0.3), 4.0), *(box((0.003, 0.002, 0.003), 0.001, (x, -0.063, 0.047)) for x in (-0.08, -0.045, -0.015, 0.012)))
    out.add("foot", finish.rubber(), *(cylinder(0.009, 0.008, 12, 0.002, (x, y, 0)) for x in (-0.085, 0.085) for y in (-0.04, 0.04)))


def _filter(out: Collector, p: Params, kit: Kit) -> None:
    frame = dyed(finish.plastic("#121214", 0.35, p.wear), p.color)
    n = kit.n(48, 20)
    out.add("frame", frame, fronted(ring(0.078, 0.006, segments=n), 0).moved((0, -0.02, 0.34)), *(fronted(ring(0.078, 0.0035, segments=n), 0).moved((0, y, 0.34)) for y in (-0.028, -0.012)))
    out.add("mesh", finish.of("fabric", "#1c1c1f", 0.9, thin=True), fronted(lathe([(0, 0.003), (0.076, 0.003), (0.076, -0.003), (0, -0.003)], n, 0.4), 0).moved((0, -0.02, 0.34)))
    out.add("neck", finish.metal("gunmetal"), tube(spline([(0, 0.02, 0.03), (0, 0.03, 0.12), (0, 0.015, 0.2), (0, -0.018, 0.262)], 24), 0.005, 8))
    out.add("base", frame, lathe([(0, 0), (0.07, 0), (0.072, 0.006), (0.06, 0.018), (0.014, 0.024), (0.01, 0.045), (0, 0.045)], n, 0.5).moved((0, 0.02, 0)))


def _reel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(64, 28)
    rim = arc(0.178, 0, 2 * np.pi, n + 1)[:-1]
    holes = [arc(0.042, 0, 2 * np.pi, 20)[:-1] + 0.108 * np.array([np.cos(a), np.sin(a)]) for a in np.arange(5) * 2 * np.pi / 5 + 0.3] + [arc(0.012, 0, 2 * np.pi, 14)[:-1]]
    flange = prism(rim, 0.002, 0.0005, holes)
    metal = dyed(finish.metal("aluminium", p.wear), p.color)
    lean = rot_x(np.pi / 2)
    out.add("reel", metal, *(flange.turned(lean).moved((0, y, 0.178)) for y in (-0.011, 0.013)), *(fronted(ring(0.178, 0.003, segments=n), y).moved((0, 0, 0.178)) for y in (-0.012, 0.012)))
    out.add("film", finish.plastic("#1a1512", 0.15), lathe([(0.03, -0.009), (0.14, -0.009), (0.14, 0.009), (0.03, 0.009), (0.03, -0.009)], n, 0.4).turned(lean).moved((0, 0, 0.178)))
    tail = spline([(0.1, 0, 0.275), (0.17, 0, 0.2), (0.2, 0, 0.08), (0.26, 0, 0.012), (0.36, 0, 0.03)], 30)
    from worldloom.assets.parts.room_soft import thick

    out.add("film", finish.plastic("#1a1512", 0.15), thick(np.stack([tail - [0, 0.008, 0], tail + [0, 0.008, 0]], 1), 0.0006))
    out.add("foot", metal, *(slab((x - 0.02, -0.05, 0.0), (x + 0.02, 0.05, 0.012), 0.003) for x in (-0.05, 0.05)), *(slab((x - 0.006, y - 0.003, 0.0), (x + 0.006, y + 0.003, 0.03), 0.001) for x in (-0.05, 0.05) for y in (-0.02, 0.02)))


def _clapper(out: Collector, p: Params, kit: Kit) -> None:
    lean = rot_x(-0.2)
    out.add("slate", dyed(finish.paint("#16181b", p.wear, 0.5), p.color), box((0.28, 0.008, 0.2), 0.002, (0, 0, 0.1)).turned(lean))
    out.add("line", finish.paint("#e4e2da", p.wear), *(box((0.26, 0.001, 0.0016), 0.0, (0, -0.0046, z)).turned(lean) for z in (0.05, 0.1, 0.15)), box((0.0016, 0.001, 0.1), 0.0, (0, -0.0046, 0.05)).turned(lean), *(text(t, 0.016, at, -0.0048).turned(lean) for t, at in (("SCENE 3", (-0.06, 0.076)), ("TAKE 1", (0.07, 0.076)), ("WORLD", (0.0, 0.126)), ("ROLL 7", (-0.065, 0.026)))))
    for k, turn in enumerate((0.0, -0.28)):
        bar = box((0.28, 0.01, 0.028), 0.002, (0.14, 0, 0.014)).turned(rot_y(turn)).moved((-0.14, 0, 0.2 + 0.03 * k)).turned(lean)
        out.add("bar", finish.paint("#16181b", p.wear, 0.5), bar)
        stripe = prism([(0, 0), (0.022, 0), (0.036, 0.028), (0.014, 0.028)], 0.001).turned(rot_x(np.pi / 2))
        out.add("line", finish.paint("#e4e2da", p.wear), *(stripe.moved((0.01 + 0.045 * q, -0.0051, 0)).turned(rot_y(turn)).moved((-0.14, 0, 0.2 + 0.03 * k)).turned(lean) for q in range(6)))
    out.add("prop", finish.metal("steel"), slab((-0.02, 0.0, 0.0), (0.02, 0.085, 0.004), 0.001), box((0.03, 0.004, 0.11), 0.001, (0, 0.04, 0.05)).turned(rot_x(0.35)).moved((0, 0.04, 0)))


KINDS: dict[str, Kin] = {"interface": Kin(_interface, 1.2), "card": Kin(_interface, 1.2), "filter": Kin(_filter, 0.6), "shield": Kin(_filter, 0.6), "reel": Kin(_reel, 1.5), "clapperboard": Kin(_clapper, 0.6), "clapper": Kin(_clapper, 0.6), "slate": Kin(_clapper, 0.6)}
"""Each kind's drawing and its mass in kg."""
