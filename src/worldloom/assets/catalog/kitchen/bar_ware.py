"""Ware for drinks: a martini glass, a beer mug, a tankard, a shot glass, a decanter, a hip flask, an ice bucket, a drinking horn, a moka pot, a French press, a sugar bowl or a milk jug."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Color, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import ear, hollow
from worldloom.geometry import box, cylinder, lathe, rod, rot_z, sphere, spline, tube
CARD = Card("kitchen/bar_ware", 1, "bar_ware", ("martini glass", "cocktail glass", "cocktail", "martini", "beer mug", "beer stein", "stein", "beer glass", "pint glass", "tankard", "pewter tankard", "shot glass", "whiskey decanter", "decanter", "wine decanter", "hip flask", "ice bucket", "champagne bucket", "wine cooler bucket", "champagne cooler", "drinking horn", "mead horn", "moka pot", "stovetop espresso maker", "french press", "coffee press", "cafetiere", "coffee plunger", "sugar bowl", "sugar pot", "sugar jar", "milk jug", "creamer", "cream jug", "milk pitcher"),
            ("vessel", "drinkware"), ("indoor", "bar", "kitchen", "restaurant", "cafe"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["martini", "beer_mug", "tankard", "shot", "decanter", "hip_flask", "ice_bucket", "drinking_horn", "moka", "french_press", "sugar_bowl", "milk_jug"] = "martini"
    color: Color | None = None
    """Of the drink in clear glasses, of the ware else."""
    wear: Wear = 0.12


CALLED = {"martini glass": "martini", "cocktail glass": "martini", "cocktail": "martini", "beer mug": "beer_mug", "beer stein": "beer_mug", "stein": "beer_mug", "beer glass": "beer_mug", "pint glass": "beer_mug", "shot glass": "shot", "mug of beer": "beer_mug", "glass of beer": "beer_mug", "hip flask": "hip_flask", "ice bucket": "ice_bucket", "champagne bucket": "ice_bucket", "champagne cooler": "ice_bucket", "wine cooler bucket": "ice_bucket", "drinking horn": "drinking_horn",
          "mead horn": "drinking_horn", "moka pot": "moka", "french press": "french_press", "coffee press": "french_press", "cafetiere": "french_press", "coffee plunger": "french_press", "sugar bowl": "sugar_bowl", "sugar pot": "sugar_bowl", "sugar jar": "sugar_bowl", "milk jug": "milk_jug", "creamer": "milk_jug", "cream jug": "milk_jug", "milk pitcher": "milk_jug"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table."""
    return drawn(KINDS, p, kit)


def _martini(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    out.add("glass", finish.glass(), lathe([(0, 0), (0.036, 0), (0.036, 0.002), (0.006, 0.006), (0.0032, 0.014), (0.0032, 0.09), (0.006, 0.096), (0.056, 0.15), (0.0548, 0.15), (0.005, 0.099), (0, 0.098)], n, 0.6))
    out.add("drink", dyed(finish.of("food", "#c9d99a", 0.05), p.color), lathe([(0, 0.0985), (0.0455, 0.1405), (0, 0.1412)], n, 0.5))
    out.add("stick", finish.wood("pine", p.wear), rod((-0.035, 0.008, 0.115), (0.05, -0.004, 0.16), 0.001, 6))
    out.add("olive", finish.of("food", (0.16, 0.2, 0.03), 0.3), *(sphere((0.0085, 0.0085, 0.0085), 12, (-0.006 + k, 0.0025, 0.1305 + 0.53 * k)) for k in (0.0, 0.018)))


def _beer_mug(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.04, 0), (0.043, 0.006), (0.043, 0.15), (0.044, 0.156)], 0.004, n, 0.5), ear(0.042, 0.03, 0.125, 0.045, 0.0075))
    out.add("beer", dyed(finish.of("food", (0.55, 0.26, 0.03), 0.1), p.color), cylinder(0.0385, 0.116, n, 0.002, (0, 0, 0.008)))
    out.add("foam", finish.of("food", (0.86, 0.82, 0.72), 0.95, p.wear), lathe([(0, 0.124), (0.0385, 0.124), (0.039, 0.15), (0.043, 0.16), (0.034, 0.172), (0.012, 0.177), (0, 0.177)], n, True))


def _tankard(out: Collector, p: Params, kit: Kit) -> None:
    pewter, n = dyed(finish.metal("lead", p.wear, 0.35), p.color), kit.n(32, 14)
    out.add("body", pewter, hollow([(0, 0), (0.054, 0), (0.057, 0.006), (0.052, 0.016), (0.05, 0.03), (0.043, 0.13), (0.044, 0.137)], 0.003, n, 0.5), ring(0.0505, 0.003, (0, 0, 0.035), n, 6), ring(0.0445, 0.003, (0, 0, 0.115), n, 6))
    out.add("body", pewter, tube(spline([(0.044, 0, 0.12), (0.085, 0, 0.125), (0.095, 0, 0.08), (0.075, 0, 0.035), (0.048, 0, 0.03)], 18), 0.006, 8))
    out.add("lid", pewter, lathe([(0, 0.137), (0.047, 0.137), (0.046, 0.143), (0.03, 0.152), (0.008, 0.158), (0.007, 0.168), (0, 0.17)], n, 0.6), rod((0.045, 0, 0.14), (0.062, 0, 0.165), 0.004, 8))


def _shot(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(26, 12)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.017, 0), (0.019, 0.002), (0.024, 0.06)], 0.0022, n, 0.5, 0.01))
    out.add("drink", dyed(finish.of("food", (0.4, 0.14, 0.02), 0.08, p.wear), p.color), lathe([(0, 0.011), (0.0172, 0.011), (0.0205, 0.046), (0, 0.046)], n, 0.4))


def _decanter(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(10, 8)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.05, 0), (0.056, 0.008), (0.058, 0.1), (0.046, 0.125), (0.018, 0.145), (0.016, 0.18), (0.024, 0.19)], 0.004, n, 0.3))
    out.add("drink", dyed(finish.of("food", (0.3, 0.09, 0.015), 0.08, p.wear), p.color), lathe([(0, 0.008), (0.05, 0.008), (0.0525, 0.016), (0.0535, 0.075), (0, 0.075)], n, 0.3))
    out.add("stopper", finish.glass((0.88, 0.93, 0.94)), lathe([(0, 0.17), (0.0115, 0.17), (0.013, 0.192), (0.01, 0.197), (0.028, 0.215), (0.03, 0.228), (0.018, 0.246), (0, 0.252)], n, 0.3))


def _hip_flask(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("chrome", p.wear)
    out.add("flask", steel, soft_box((0.092, 0.022, 0.11), 0.0105, 0.02, center=(0, 0, 0.055)), lathe([(0, 0.108), (0.011, 0.108), (0.011, 0.118), (0.0125, 0.12), (0.0125, 0.136), (0, 0.138)], 20, 0.5))
    out.add("leather", dyed(finish.leather("#4a2416", p.wear), p.color), soft_box((0.0935, 0.0235, 0.06), 0.011, 0.02, center=(0, 0, 0.05)))
    out.add("flask", steel, tube(spline([(0.012, 0, 0.112), (0.024, 0, 0.116), (0.024, 0, 0.13), (0.0125, 0, 0.132)], 10), 0.0018, 6))


def _bucket(out: Collector, p: Params, kit: Kit) -> None:
    steel, n, g = dyed(finish.metal("chrome", p.wear), p.color), kit.n(44, 18), kit.rng("ice")
    out.add("bucket", steel, hollow([(0, 0), (0.075, 0), (0.08, 0.006), (0.076, 0.014), (0.1, 0.2), (0.105, 0.206)], 0.0025, n, 0.5), ring(0.104, 0.004, (0, 0, 0.206), n, 8))
    out.add("handle", steel, *(ring(0.022, 0.0035, (0, 0, 0), 20).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((s * 0.101, 0, 0.165)) for s in (-1, 1)), *(sphere(0.009, 12, (s * 0.098, 0, 0.185)) for s in (-1, 1)))
    spots = [(r * np.cos(a), r * np.sin(a), z) for r, a, z in zip(0.075 * np.sqrt(g.uniform(0, 1, 22)), g.uniform(0, 6.3, 22), g.uniform(0.15, 0.195, 22), strict=True)]
    out.add("ice", finish.glass((0.85, 0.93, 0.97), 0.15), *(box((0.028, 0.028, 0.026), 0.004).turned(rot_z(k)).moved(q) for k, q in enumerate(spots)))
    out.add("ice", finish.glass((0.85, 0.93, 0.97), 0.15), cylinder(0.092, 0.004, n, 0.001, (0, 0, 0.15)))


def _horn(out: Collector, p: Params, kit: Kit) -> None:
    bone, brass = dyed(finish.of("bone", (0.36, 0.24, 0.13), 0.35, p.wear), p.color), finish.metal("brass", p.wear)
    path = spline([(-0.14, 0, 0.17), (-0.11, 0, 0.095), (-0.03, 0, 0.07), (0.06, 0, 0.1), (0.12, 0, 0.2)], 30)
    r = np.linspace(0.006, 0.04, 30)
    out.add("horn", bone, tube(path, r, 18))
    out.add("rim", brass, tube(path[-3:], r[-3:] + 0.0025, 18), sphere(0.009, 12, path[0]))
    out.add("mead", finish.of("food", (0.5, 0.3, 0.05), 0.1), tube(path[-1:] + (path[-1] - path[-2]) * np.array([[0.0], [0.12]]), 0.037, 18))
    out.add("stand", finish.iron(p.wear), *(ring(np.array([0.028, 0.024]) if k else np.array([0.022, 0.02]), 0.003, (0, 0, 0), 20).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((x, 0, z)) for k, (x, z) in enumerate(((-0.07, 0.077), (0.03, 0.083)))))
    out.add("stand", finish.iron(p.wear), *(rod((x, s * 0.02, z - 0.008), (1.2 * x, s * 0.06, 0.0), 0.0035, 8) for x, z in ((-0.07, 0.074), (0.03, 0.082)) for s in (-1, 1)), *(rod((-0.084, s * 0.06, 0.003), (0.036, s * 0.06, 0.003), 0.003, 8) for s in (-1, 1)))


def _moka(out: Collector, p: Params, kit: Kit) -> None:
    alu = dyed(finish.metal("aluminium", p.wear, 0.28), p.color)
    out.add("body", alu, lathe([(0, 0), (0.047, 0), (0.048, 0.004), (0.036, 0.075), (0.04, 0.08), (0.04, 0.09), (0, 0.09)], 8, 0.2), lathe([(0, 0.09), (0.034, 0.09), (0.046, 0.165), (0, 0.165)], 8, 0.2), lathe([(0, 0.165), (0.047, 0.165), (0.04, 0.175), (0.012, 0.186), (0, 0.187)], 8, 0.2))
    out.add("body", alu, rod((-0.036, 0, 0.13), (-0.06, 0, 0.163), 0.012, 6, 0.004))
    black = finish.plastic("#141416", 0.35)
    out.add("handle", black, tube(spline([(0.04, 0, 0.158), (0.075, 0, 0.165), (0.082, 0, 0.15), (0.074, 0, 0.095)], 14), 0.007, 8), lathe([(0, 0.186), (0.006, 0.186), (0.01, 0.198), (0.007, 0.208), (0, 0.209)], 8, 0.4))


def _press(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(32, 14), dyed(finish.metal("chrome", p.wear), p.color)
    out.add("glass", finish.glass(), hollow([(0, 0.008), (0.044, 0.008), (0.046, 0.012), (0.046, 0.165)], 0.0022, n, 0.5, 0.011))
    out.add("coffee", finish.of("food", (0.03, 0.013, 0.006), 0.12), cylinder(0.0435, 0.1, n, 0.001, (0, 0, 0.012)))
    out.add("frame", steel, ring(0.048, 0.0025, (0, 0, 0.012), n, 6), ring(0.048, 0.003, (0, 0, 0.13), n, 6), *(rod((0.048 * np.cos(a), 0.048 * np.sin(a), 0), (0.048 * np.cos(a), 0.048 * np.sin(a), 0.13), 0.003, 8) for a in np.arange(4) * np.pi / 2 + np.pi / 4))
    out.add("lid", steel, lathe([(0, 0.163), (0.049, 0.163), (0.05, 0.172), (0.03, 0.184), (0, 0.188)], n, 0.6), rod((0, 0, 0.118), (0, 0, 0.225), 0.0025, 8), cylinder(0.043, 0.004, n, 0.001, (0, 0, 0.116)))
    out.add("knob", finish.plastic("#141416", 0.35), sphere(0.012, 16, (0, 0, 0.228)), tube(spline([(0.047, 0, 0.135), (0.092, 0, 0.135), (0.095, 0, 0.04), (0.048, 0, 0.025)], 16), 0.007, 8))


def _sugar(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n = dyed(finish.ceramic("#e8edf0"), p.color), kit.n(36, 14)
    out.add("bowl", glaze, lathe([(0, 0), (0.032, 0), (0.034, 0.004), (0.05, 0.025), (0.054, 0.05), (0.046, 0.072), (0, 0.072)], n, 0.8), *(ear(0.05, 0.03, 0.06, 0.022, 0.0045).turned(rot_z(a)) for a in (0.0, np.pi)))
    out.add("lid", glaze, lathe([(0, 0.072), (0.048, 0.072), (0.047, 0.077), (0.03, 0.087), (0.008, 0.091), (0.006, 0.096), (0.011, 0.104), (0.008, 0.111), (0, 0.112)], n, 0.7))
    out.add("spoon", finish.metal("silver", p.wear), rod((0.03, -0.03, 0.07), (0.062, -0.062, 0.105), 0.0022, 8))


def _milk(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n = dyed(finish.ceramic("#f2f1ea"), p.color), kit.n(36, 14)
    m = hollow([(0, 0), (0.034, 0), (0.042, 0.01), (0.048, 0.04), (0.04, 0.08), (0.034, 0.1), (0.04, 0.118)], 0.003, n, 0.8)
    v = m.vertices.copy()
    lip = np.clip(-v[:, 0] / 0.035, 0, 1.2) ** 4 * np.clip((v[:, 2] - 0.085) / 0.033, 0, 1)
    v = v + np.c_[-0.02 * lip, 0 * lip, 0.008 * lip]
    out.add("jug", glaze, type(m)(v, m.faces, None, m.uv), ear(0.036, 0.03, 0.105, 0.04, 0.005))
    out.add("milk", finish.of("food", (0.88, 0.86, 0.8), 0.25, p.wear), lathe([(0, 0.092), (0.033, 0.092), (0, 0.0935)], n, 0.4))


KINDS: dict[str, Kin] = {
    "martini": Kin(_martini, 0.2), "beer_mug": Kin(_beer_mug, 1.0), "tankard": Kin(_tankard, 0.7), "shot": Kin(_shot, 0.1), "decanter": Kin(_decanter, 1.4), "hip_flask": Kin(_hip_flask, 0.4), "ice_bucket": Kin(_bucket, 2.0), "drinking_horn": Kin(_horn, 0.6),
    "moka": Kin(_moka, 0.5), "french_press": Kin(_press, 0.9), "sugar_bowl": Kin(_sugar, 0.4), "milk_jug": Kin(_milk, 0.5),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "martini"}
