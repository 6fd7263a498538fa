"""A small thing of gyms and dance halls: a foam roller, a yoga block, resistance bands, a medicine ball, a half ball, battle ropes, a sports bag, ballet shoes, a balance board, training cones or a pair of parallettes."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, rot_z, sheet, sphere, spline, tube

Kind = Literal["foam_roller", "yoga_block", "resistance_band", "medicine_ball", "bosu_ball", "battle_rope", "sports_bag", "ballet_shoes", "balance_board", "training_cone", "parallettes"]
CALLED = {"massage roller": "foam_roller", "fitness roller": "foam_roller", "yoga brick": "yoga_block", "foam block": "yoga_block", "exercise band": "resistance_band", "fitness band": "resistance_band", "elastic band": "resistance_band", "resistance bands": "resistance_band", "med ball": "medicine_ball", "slam ball": "medicine_ball", "weighted ball": "medicine_ball", "balance ball": "bosu_ball", "half ball": "bosu_ball", "battle ropes": "battle_rope", "gym bag": "sports_bag", "duffel bag": "sports_bag", "duffle bag": "sports_bag", "holdall": "sports_bag",
          "ballet shoe": "ballet_shoes", "ballet slipper": "ballet_shoes", "ballet slippers": "ballet_shoes", "pointe shoe": "ballet_shoes", "pointe shoes": "ballet_shoes", "pair of ballet shoes": "ballet_shoes", "pair of pointe shoes": "ballet_shoes", "wobble board": "balance_board", "training cones": "training_cone", "marker cone": "training_cone", "cone": "training_cone", "push-up bar": "parallettes", "push-up bars": "parallettes"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("sport/gym_ware", 1, "gym_ware", spoken(get_args(Kind), CALLED), ("sports equipment",), ("indoor", "gym", "dance_studio", "sports_hall", "fitness", "yoga_studio"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "foam_roller"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X."""
    return drawn(KINDS, p, kit)


def _roller(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    foam = dyed(finish.of("rubber", "#2a6aa8", 0.85, p.wear), p.color)
    out.add("foam", foam, lathe([(0.05, -0.22), (0.068, -0.22), (0.071, -0.215), (0.071, 0.215), (0.068, 0.22), (0.05, 0.22), (0.05, -0.22)], n, 0.5).turned(rot_y(np.pi / 2)).moved((0, 0, 0.075)))
    out.add("knob", foam, *(box((0.05, 0.026, 0.008), 0.003, (0, 0, 0.0735)).turned(rot_x(a)).moved((x, 0, 0.075)) for k, x in enumerate(np.linspace(-0.18, 0.18, 7)) for a in np.arange(10) * np.pi / 5 + 0.314 * (k % 2)))
    out.add("core", finish.plastic("#1b1d20", 0.4), lathe([(0.044, -0.2205), (0.0505, -0.2205), (0.0505, 0.2205), (0.044, 0.2205), (0.044, -0.2205)], n, 0.5).turned(rot_y(np.pi / 2)).moved((0, 0, 0.075)))


def _block(out: Collector, p: Params, kit: Kit) -> None:
    out.add("block", dyed(finish.of("rubber", "#8a6ab8", 0.9, p.wear), p.color), soft_box((0.23, 0.15, 0.09), 0.01, 0.1, center=(0, 0, 0.045)))


def _bands(out: Collector, p: Params, kit: Kit) -> None:
    for k, c in enumerate(("#2f9a5a", "#e0b01c", "#c8322a") if p.color is None else (p.color,) * 3):
        t = np.linspace(0, 2 * np.pi, 60)[:-1]
        r = 1 + 0.12 * np.sin(3 * t + k)
        line = np.c_[(0.13 - 0.02 * k) * r * np.cos(t) + 0.05 * k, (0.075 - 0.008 * k) * r * np.sin(t) + 0.02 * k]
        ring_ = np.concatenate([line, line[:1]])
        grid = np.stack([np.c_[ring_ * s, np.full(60, z)] for s, z in ((1, 0.0), (1, 0.045), (0.97, 0.045), (0.97, 0.0), (1, 0.0))], 1)
        out.add(f"band.{k}", finish.rubber(c), sheet(grid[::-1].copy(), smooth=False))


def _ball(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    out.add("ball", dyed(finish.leather("#5a2f16", p.wear), p.color), sphere(0.15, n, (0, 0, 0.148)))
    out.add("seam", finish.leather("#20120a"), *(ring(0.1505, 0.0022, (0, 0, 0), n, 5).turned(m).moved((0, 0, 0.148)) for m in (rot_x(np.pi / 2), rot_y(np.pi / 2), rot_z(0.8) @ rot_x(np.pi / 2))))
    out.add("patch", finish.leather("#e8e2d2"), cylinder(0.05, 0.004, 24, 0.001).moved((0, 0, 0.1475)).turned(rot_x(1.1)).moved((0, 0, 0.148)))
    out.add("foot", finish.leather("#20120a"), cylinder(0.035, 0.006, 20, 0.002))


def _bosu(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    out.add("base", finish.plastic("#1d2024", 0.45), cylinder(0.31, 0.05, n, 0.015))
    out.add("dome", dyed(finish.rubber("#2a6aa8"), p.color), lathe([(0.3, 0.045), (0.29, 0.09), (0.24, 0.16), (0.15, 0.215), (0, 0.235), (0, 0.045)], n, 0.9))
    out.add("ring", finish.rubber("#c9cdd0"), *(ring(r, 0.004, (0, 0, z), n, 6) for r, z in ((0.27, 0.125), (0.195, 0.192))))


def _battle(out: Collector, p: Params, kit: Kit) -> None:
    rope = dyed(finish.of("rope", "#22252a", 0.85, p.wear), p.color)
    t = np.linspace(0, 6 * np.pi, 130)
    out.add("rope", rope, tube(np.c_[(0.22 + 0.008 * t) * np.cos(t), (0.22 + 0.008 * t) * np.sin(t), 0.021 + 0.0068 * t], 0.021, 10))
    e = np.array([(0.22 + 0.008 * t[-1]), 0.0, 0.021 + 0.0068 * t[-1]])
    s = np.array([0.22, 0.0, 0.021])
    out.add("rope", rope, tube(spline(np.array([tuple(e), (0.38, 0.16, 0.09), (0.42, 0.36, 0.022), (0.2, 0.52, 0.022)]), 24), 0.021, 10))
    out.add("grip", finish.rubber("#c8241c"), rod((0.26, 0.5, 0.024), (0.1, 0.56, 0.024), 0.024, 14), rod(s + [0, 0.0, 0.0], s + [0.0, -0.1, 0.0], 0.024, 14))


def _bag(out: Collector, p: Params, kit: Kit) -> None:
    cloth = dyed(finish.fabric("#1f3f6a", p.wear), p.color)
    m = soft_box((0.56, 0.27, 0.27), 0.1, 0.05, 0.0, 0.008, 4, (0, 0, 0.134))
    out.add("bag", cloth, m)
    out.add("end", finish.fabric("#15171a", p.wear), *(soft_box((0.02, 0.13, 0.13), 0.009, 0.05, center=(x, 0, 0.134)) for x in (-0.276, 0.276)))
    out.add("zip", finish.metal("brass"), box((0.42, 0.006, 0.004), 0.001, (0, 0, 0.27)))
    web = finish.fabric("#15171a", p.wear)
    for s in (-1, 1):
        out.add("handle", web, tube(spline([(-0.12, s * 0.136, 0.08), (-0.12, s * 0.12, 0.24), (-0.07, s * 0.05, 0.33), (0.07, s * 0.05, 0.33), (0.12, s * 0.12, 0.24), (0.12, s * 0.136, 0.08)], 40), 0.0095, 8))
    out.add("strap", web, tube(spline([(-0.28, 0, 0.2), (-0.3, -0.14, 0.06), (-0.1, -0.24, 0.008), (0.18, -0.22, 0.008), (0.3, -0.12, 0.06), (0.28, 0, 0.2)], 40), 0.008, 8))


def _shoes(out: Collector, p: Params, kit: Kit) -> None:
    satin = dyed(finish.fabric("#e0a8a4", p.wear, "velvet"), p.color)
    for s, turn in ((-1, 0.25), (1, -0.35)):
        t = np.linspace(0, 1, 18)
        width = np.interp(t, [0, 0.12, 0.5, 0.85, 1], [0.022, 0.03, 0.026, 0.036, 0.02])
        high = np.interp(t, [0, 0.12, 0.4, 0.62, 0.85, 1], [0.052, 0.056, 0.042, 0.04, 0.034, 0.02])
        a = np.linspace(-0.5 * np.pi, 1.5 * np.pi, 17)
        body = np.stack([np.stack([width[i] * np.cos(a), np.full(17, 0.11 - 0.22 * t[i]), np.maximum(high[i] * (0.5 + 0.5 * np.sin(a)), 0.0)], 1) for i in range(18)])
        shoe = sheet(body)
        lid = [sheet(np.stack([body[i], np.repeat(body[i].mean(0, keepdims=True), 17, 0)][:: (1 if i else -1)])) for i in (0, 17)]
        place_ = (s * 0.06, 0.02 * s, 0.0)
        out.add("shoe", satin, shoe.turned(rot_z(turn)).moved(place_), *(m.turned(rot_z(turn)).moved(place_) for m in lid))
        out.add("inside", finish.fabric("#f2dcd4"), sphere((0.02, 0.06, 0.004), 14, (0, 0.045, 0.05)).turned(rot_z(turn)).moved(place_))
        out.add("ribbon", satin, tube(spline([(0.02, 0.07, 0.05), (0.06 * s, 0.11, 0.03), (0.12 * s, 0.1, 0.004), (0.14 * s, 0.02, 0.004), (0.1 * s, -0.06, 0.004)], 26), 0.004, 6).turned(rot_z(turn)).moved(place_))


def _board(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    out.add("base", finish.plastic("#1d2024", 0.45), lathe([(0, 0), (0.1, 0), (0.12, 0.03), (0.13, 0.06), (0, 0.06)], n, 0.8))
    out.add("deck", dyed(finish.wood("birch", p.wear), p.color), cylinder(0.2, 0.022, n, 0.006, (0, 0, 0.06)))
    out.add("grip", finish.rubber("#22252a"), *(ring(r, 0.002, (0, 0, 0.082), n, 5) for r in (0.06, 0.1, 0.14, 0.18)))


def _cones(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("cone", dyed(finish.plastic("#e8601a", 0.4, p.wear), p.color), lathe([(0.095, 0), (0.1, 0), (0.1, 0.004), (0.045, 0.05), (0.025, 0.058), (0.025, 0.055), (0.043, 0.047), (0.095, 0.002), (0.095, 0)], n, 0.5), *(lathe([(0.098, 0), (0.1, 0.002), (0.045, 0.05), (0.027, 0.057), (0.043, 0.047), (0.098, 0)], n, 0.5).moved((0, 0, 0.009 * k)) for k in range(1, 6)))


def _bars(out: Collector, p: Params, kit: Kit) -> None:
    for y in (-0.22, 0.22):
        out.add("bar", dyed(finish.wood("birch", p.wear), p.color), drum(0.02, 0.42, (0, y, 0.2), 20))
        out.add("frame", finish.paint("#1d2024", p.wear), *(rod((x, y, 0.02), (x, y, 0.19), 0.013, 12) for x in (-0.18, 0.18)), *(rod((x, y - 0.09, 0.014), (x, y + 0.09, 0.014), 0.013, 12) for x in (-0.18, 0.18)))
        out.add("foot", finish.rubber(), *(sphere((0.018, 0.018, 0.016), 12, (x, y + q, 0.016)) for x in (-0.18, 0.18) for q in (-0.09, 0.09)))


KINDS: dict[str, Kin] = {
    "foam_roller": Kin(_roller, 0.8), "yoga_block": Kin(_block, 0.3), "resistance_band": Kin(_bands, 0.2), "medicine_ball": Kin(_ball, 5.0), "bosu_ball": Kin(_bosu, 6.0), "battle_rope": Kin(_battle, 12.0), "sports_bag": Kin(_bag, 3.0),
    "ballet_shoes": Kin(_shoes, 0.3), "balance_board": Kin(_board, 1.8), "training_cone": Kin(_cones, 0.2), "parallettes": Kin(_bars, 2.4),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
