"""Gear of fields, halls, pools and circuses: a football goal, a hockey goal, a volleyball net, an archery target, a diving board, a climbing wall, a bouncy castle, a crash mat, a cart of balls, a cornhole board, a croquet set, a unicycle, juggling pins, a circus ball, a trapeze, a pool ladder, a lane rope, a kickboard, a shuttlecock, a foam finger, a medal, a baseball glove, a speed bag, a seesaw, a play tunnel or a pillow fort."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, bone, cell, chain, skin
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import pillow, soft_box, soft_prism, thick
from worldloom.assets.parts.work_pieces import labelled, spoken, top
from worldloom.geometry import Floats, arc, beam, box, cylinder, fbm, lathe, prism, rock, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["soccer_goal", "hockey_goal", "volleyball_net", "archery_target", "diving_board", "climbing_wall", "bouncy_castle", "crash_mat", "ball_cart", "cornhole_board", "croquet_set", "unicycle", "juggling_pins", "circus_ball", "pool_ladder", "lane_rope", "kickboard", "shuttlecock", "foam_finger", "medal", "baseball_glove", "speed_bag", "seesaw", "crawl_tunnel", "pillow_fort"]
CALLED = {"football goal": "soccer_goal", "goal": "soccer_goal", "goal post": "soccer_goal", "goalpost": "soccer_goal", "soccer net": "soccer_goal", "handball goal": "soccer_goal", "mini goal": "soccer_goal", "ice hockey goal": "hockey_goal", "hockey net": "hockey_goal", "floorball goal": "hockey_goal", "tennis net": "volleyball_net", "badminton net": "volleyball_net", "net and posts": "volleyball_net", "target board": "archery_target", "target": "archery_target", "shooting target": "archery_target", "straw target": "archery_target", "springboard": "diving_board", "diving platform": "diving_board",
          "rock climbing wall": "climbing_wall", "bouldering wall": "climbing_wall", "climbing hold": "climbing_wall", "rock wall": "climbing_wall", "bounce house": "bouncy_castle", "inflatable castle": "bouncy_castle", "jumping castle": "bouncy_castle", "bounce castle": "bouncy_castle", "crash pad": "crash_mat", "landing mat": "crash_mat", "bouldering mat": "crash_mat", "tumbling mat": "crash_mat", "high jump mat": "crash_mat", "gym crash mat": "crash_mat", "ball cage": "ball_cart", "basketball rack": "ball_cart", "ball stand": "ball_cart", "ball bin": "ball_cart", "bean bag toss": "cornhole_board", "cornhole": "cornhole_board", "cornhole game": "cornhole_board", "beanbag toss board": "cornhole_board",
          "croquet mallet": "croquet_set", "croquet": "croquet_set", "one-wheeled bicycle": "unicycle", "juggling pin": "juggling_pins", "juggling club": "juggling_pins", "juggling ball": "juggling_pins", "balancing ball": "circus_ball", "swimming pool ladder": "pool_ladder", "pool rail": "pool_ladder", "swimming lane rope": "lane_rope", "lane line": "lane_rope", "lane divider": "lane_rope", "swim board": "kickboard", "swimming board": "kickboard", "flutter board": "kickboard", "birdie": "shuttlecock", "badminton birdie": "shuttlecock", "badminton shuttlecock": "shuttlecock", "giant foam finger": "foam_finger", "foam hand": "foam_finger", "gold medal": "medal", "medal on a ribbon": "medal", "olympic medal": "medal", "winner's medal": "medal", "silver medal": "medal", "bronze medal": "medal",
          "baseball mitt": "baseball_glove", "catcher's mitt": "baseball_glove", "mitt": "baseball_glove", "softball glove": "baseball_glove", "speed ball": "speed_bag", "speedball": "speed_bag", "boxing speed bag": "speed_bag", "teeter-totter": "seesaw", "see-saw": "seesaw", "teeter totter": "seesaw", "play tunnel": "crawl_tunnel", "toy tunnel": "crawl_tunnel", "pop-up tunnel": "crawl_tunnel", "tunnel tube": "crawl_tunnel", "fabric tunnel": "crawl_tunnel", "kids tunnel": "crawl_tunnel", "blanket fort": "pillow_fort", "cushion fort": "pillow_fort", "blanket den": "pillow_fort", "fort of pillows": "pillow_fort"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("sport/field_gear", 1, "sport_piece", spoken(get_args(Kind), CALLED), ("equipment",), ("indoor", "outdoor", "gym", "sports_hall", "playground", "pool"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "soccer_goal"
    size: Annotated[float, number(0.6, 1.5)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _mesh(out: Collector, corners: Floats, nu: int, nv: int, stuff: Material, r: float = 0.0022, sag: float = 0.03) -> None:
    """A net over four corners (4, 3), counter-clockwise, sagging a little backwards."""
    a, b, c, d = corners
    u, v = np.linspace(0, 1, nu), np.linspace(0, 1, nv)

    def at(s: Floats, t: Floats) -> Floats:
        s, t = np.asarray(s, float)[..., None], np.asarray(t, float)[..., None]
        flat = (1 - s) * (1 - t) * a + s * (1 - t) * b + s * t * c + (1 - s) * t * d
        return np.asarray(flat + np.array([0, 1.0, 0]) * sag * 16 * s * (1 - s) * t * (1 - t))

    k = np.linspace(0, 1, 9)
    rows = [(at(k[:-1], np.full(8, t)), at(k[1:], np.full(8, t))) for t in v] + [(at(np.full(8, s), k[:-1]), at(np.full(8, s), k[1:])) for s in u]
    out.add("net", stuff, wires(np.concatenate([x for x, _ in rows]), np.concatenate([y for _, y in rows]), r, 3))


def _goal(out: Collector, w: float, h: float, d: float, tone: Material, r: float, n: int) -> None:
    x = w / 2
    out.add("post", tone, rod((-x, 0, 0), (-x, 0, h), r, n), rod((x, 0, 0), (x, 0, h), r, n), rod((-x - 0.8 * r, 0, h), (x + 0.8 * r, 0, h), r, n))
    frame = finish.metal("galvanised")
    out.add("frame", frame, *(rod((s * x, 0, 0.02), (s * x, d, 0.02), 0.6 * r, 10) for s in (-1, 1)), rod((-x, d, 0.02), (x, d, 0.02), 0.6 * r, 10), *(rod((s * x, 0.35 * d, h), (s * x, 0, h), 0.6 * r, 10) for s in (-1, 1)), *(rod((s * x, 0.35 * d, h), (s * x, d, 0.02), 0.5 * r, 10) for s in (-1, 1)), rod((-x, 0.35 * d, h), (x, 0.35 * d, h), 0.5 * r, 10))
    net = finish.of("rope", "#f0f0ec", 0.9)
    _mesh(out, np.array([(-x, d, 0.02), (x, d, 0.02), (x, 0.35 * d, h), (-x, 0.35 * d, h)]), int(w / 0.11), int(h / 0.11), net)
    _mesh(out, np.array([(-x, 0.35 * d, h), (x, 0.35 * d, h), (x, 0, h), (-x, 0, h)]), int(w / 0.11), 4, net, sag=0.0)
    for s in (-1, 1):
        _mesh(out, np.array([(s * x, 0, 0.02), (s * x, d, 0.02), (s * x, 0.35 * d, h), (s * x, 0, h)]), 8, int(h / 0.12), net, sag=0.0)


def _soccer(out: Collector, p: Params, kit: Kit) -> None:
    _goal(out, 2.4, 1.6, 0.9, dyed(finish.paint("#f4f4f0", p.wear, 0.3), p.color), 0.04, kit.n(18, 10))


def _hockey(out: Collector, p: Params, kit: Kit) -> None:
    _goal(out, 1.83, 1.22, 0.8, dyed(finish.paint("#c81e1e", p.wear, 0.3), p.color), 0.03, kit.n(16, 10))


def _volley(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.paint("#2a4a8a", p.wear, 0.3), p.color)
    for s in (-1, 1):
        out.add("post", steel, rod((s * 2.1, 0, 0), (s * 2.1, 0, 2.3), 0.038, 18), cylinder(0.3, 0.05, 32, 0.015, (s * 2.1, 0, 0)))
        out.add("pad", finish.leather("#c8a01c", p.wear), lathe([(0.05, 0.1), (0.085, 0.12), (0.085, 1.6), (0.05, 1.62)], 20, 0.6).moved((s * 2.1, 0, 0)))
    _mesh(out, np.array([(-2.05, 0, 1.3), (2.05, 0, 1.3), (2.05, 0, 2.22), (-2.05, 0, 2.22)]), 38, 9, finish.of("rope", "#1c1c1e", 0.9), 0.003, 0.0)
    out.add("tape", finish.fabric("#f4f4f0", p.wear, "canvas"), slab((-2.08, -0.006, 2.18), (2.08, 0.006, 2.25), 0.002), slab((-2.08, -0.005, 1.28), (2.08, 0.005, 1.32), 0.002))


def _archery(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 28)
    lean = rot_x(-0.14)
    wood = finish.wood("oak", p.wear)
    straw = fronted(lathe([(0, 0), (0.56, 0), (0.6, 0.03), (0.6, 0.1), (0.56, 0.13), (0, 0.13)], n, 0.5)).turned(lean).moved((0, -0.02, 1.05))
    out.add("straw", finish.of("straw", "#c8a04a", 0.9), straw)
    for k, c in enumerate(("#f2f0ea", "#17181a", "#2a7ac8", "#c8281e", "#e8c81c")):
        r = 0.5 - 0.1 * k
        tone = dyed(finish.of("paper", c, 0.6, p.wear), p.color) if k == 3 else finish.of("paper", c, 0.6, p.wear)
        out.add(f"ring.{k}", tone, fronted(lathe([(max(r - 0.1, 0), 0), (r, 0), (r, 0.003), (max(r - 0.1, 0), 0.003), *([(r - 0.1, 0)] if r > 0.11 else [])], n, 0.3)).moved((0, -0.13, 0)).turned(lean).moved((0, -0.02, 1.05)))
    out.add("stand", wood, *(rod((s * 0.12, -0.02, 1.72), (s * 0.5, -0.2, 0), 0.026, 12) for s in (-1, 1)), rod((0, 0.06, 1.7), (0, 0.75, 0), 0.026, 12), rod((-0.42, -0.15, 0.4), (0.42, -0.15, 0.4), 0.022, 12))
    for x, z in ((0.06, 1.1), (-0.12, 1.0), (0.2, 0.86)):
        d = np.array([0.04, -1.0, 0.1]) / 1.006
        tip = np.array([x, -0.16, z])
        out.add("arrow", finish.wood("birch"), rod(tip, tip + 0.62 * d, 0.004, 8))
        out.add("fletch", finish.of("feather", "#c8281e", 0.7), *(box((0.002, 0.09, 0.028), 0.0005).moved((0, 0, 0.015)).turned(rot_y(a)).turned(rot_x(0.1)).moved(tip + 0.55 * d) for a in (0.0, 2.09, 4.19)))


def _diving(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("galvanised", p.wear)
    out.add("board", dyed(finish.paint("#e8eef2", p.wear, 0.6), p.color), slab((-0.24, -2.2, 0.94), (0.24, 1.0, 0.99), 0.012))
    out.add("grip", finish.rubber("#2a7ac8"), slab((-0.22, -2.18, 0.99), (0.22, 0.5, 0.994), 0.001))
    out.add("frame", steel, *(rod((s * 0.22, y, 0), (s * 0.22, y2, 0.94), 0.03, 14) for s in (-1, 1) for y, y2 in ((0.9, 0.9), (0.0, -0.15))), *(rod((s * 0.22, 0.0, 0.1), (s * 0.22, 0.9, 0.85), 0.022, 12) for s in (-1, 1)), rod((-0.24, -0.15, 0.93), (0.24, -0.15, 0.93), 0.035, 14), slab((-0.34, -0.2, 0), (0.34, 1.05, 0.03), 0.006))
    out.add("rail", finish.metal("chrome"), *(tube(spline([(s * 0.3, 1.0, 0.02), (s * 0.3, 0.98, 1.5), (s * 0.3, 0.85, 1.78), (s * 0.3, 0.2, 1.78), (s * 0.3, 0.1, 1.7), (s * 0.3, 0.1, 0.94)], 40), 0.02, 10) for s in (-1, 1)), *(rod((-0.3, 1.0, z), (0.3, 1.0, z), 0.02, 10) for z in (0.24, 0.48, 0.72)))


def _climb(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("holds")
    panel = dyed(finish.paint("#c8b48a", p.wear, 0.7), p.color)
    out.add("panel", panel, slab((-1.5, 0.0, 0), (1.5, 0.05, 1.3), 0.004), box((3.0, 0.05, 1.3), 0.004).moved((0, 0.025, 0.65)).turned(rot_x(0.22)).moved((0, 0, 1.29)))
    out.add("frame", finish.wood("pine", p.wear), *(slab((x - 0.05, 0.05, 0), (x + 0.05, 0.3, 1.3), 0.006) for x in (-1.4, 0.0, 1.4)), *(rod((x, 0.25, 0.1), (x, -0.22, 2.45), 0.04, 10) for x in (-1.4, 0.0, 1.4)))
    tones = ("#c8281e", "#e8b81c", "#2a7ac8", "#2f9a4a", "#8a3a9c", "#e8641c", "#17181a", "#e8e4dc")
    for k in range(kit.n(64, 40)):
        x, z = float(g.uniform(-1.4, 1.4)), float(g.uniform(0.15, 2.5))
        s = float(g.uniform(0.06, 0.13))
        hold = rock((s, 0.7 * s, 0.75 * s), k, 12)
        at = np.array([x, -0.01, z]) if z < 1.28 else np.array([x, -0.01, z - 1.29])
        m = hold.moved(at)
        c = tones[k % 8]
        out.add(f"hold.{c[1:]}", finish.plastic(c, 0.6, p.wear), m if z < 1.28 else m.turned(rot_x(0.22)).moved((0, 0, 1.29)))
    xs, zs = np.meshgrid(np.linspace(-1.4, 1.4, 15), np.linspace(0.15, 1.2, 6))
    out.add("bolt", finish.metal("steel"), *(fronted(cylinder(0.011, 0.003, 8, 0.0)).moved((a, 0.0, b)) for a, b in zip(xs.ravel(), zs.ravel(), strict=True)))


def _castle(out: Collector, p: Params, kit: Kit) -> None:
    red, blue, yellow = dyed(finish.rubber("#c8281e"), p.color), finish.rubber("#2a5ac8"), finish.rubber("#e8b81c")
    out.add("floor", blue, *(soft_box((3.0, 0.38, 0.4), 0.17, 0.12, center=(0, -1.2 + 0.4 * k, 0.2)) for k in range(7)))
    out.add("wall", yellow, *(soft_box((2.7, 0.34, 0.5), 0.16, 0.14, center=(0, 1.25, 0.62 + 0.42 * k)) for k in range(3)), *(soft_box((0.34, 2.3, 0.5), 0.16, 0.14, center=(s * 1.32, 0.0, 0.62 + 0.42 * k)) for s in (-1, 1) for k in range(2)))
    n = kit.n(36, 18)
    for x in (-1.32, 1.32):
        for y in (-1.25, 1.25):
            out.add("tower", red, *(lathe([(0, 0), (0.25, 0.02), (0.3, 0.12), (0.3, 0.38), (0.25, 0.48), (0, 0.5)], n, True).moved((x, y, 0.36 + 0.46 * k)) for k in range(3)))
            out.add("roof", blue, lathe([(0, 0), (0.32, 0.02), (0.38, 0.08), (0.3, 0.2), (0.06, 0.72), (0, 0.76)], n, 0.9).moved((x, y, 1.74)))
            out.add("knob", yellow, sphere(0.07, 18, (x, y, 2.5)))
    out.add("arch", red, tube(np.c_[1.3 * np.cos(np.linspace(0, np.pi, 24)), np.full(24, -1.25), 1.5 + 0.55 * np.sin(np.linspace(0, np.pi, 24))], 0.15, n))
    out.add("step", yellow, soft_box((1.3, 0.7, 0.3), 0.14, 0.12, center=(0, -1.75, 0.15)))


def _crash(out: Collector, p: Params, kit: Kit) -> None:
    out.add("mat", dyed(finish.leather("#1e3a7a", p.wear), p.color), soft_box((2.0, 1.2, 0.3), 0.03, 0.1, 0.008, 0.004, 2, center=(0, 0, 0.15)))
    out.add("seam", finish.leather("#e8b81c", p.wear), slab((-1.003, -0.603, 0.13), (1.003, 0.603, 0.165), 0.004))
    out.add("grip", finish.fabric("#17181a"), *(tube(spline([(x - 0.09, -0.605, 0.21), (x, -0.635, 0.22), (x + 0.09, -0.605, 0.21)], 10), 0.012, 8) for x in (-0.5, 0.5)))


def _balls(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.paint("#22252a", p.wear, 0.35), p.color)
    out.add("frame", steel, *(rod((s * 0.68, y, 0.06), (s * 0.68, y, 1.2), 0.018, 10) for s in (-1, 1) for y in (-0.16, 0.16)), *(rod((-0.68, y, z), (0.68, y, z), 0.013, 10) for z in (0.2, 0.56, 0.92) for y in (-0.09, 0.09)), *(rod((s * 0.68, -0.16, z), (s * 0.68, 0.16, z), 0.014, 10) for s in (-1, 1) for z in (0.08, 0.2, 0.56, 0.92, 1.18)))
    out.add("wheel", finish.rubber(), *(sphere((0.022, 0.034, 0.034), 12, (s * 0.68, y, 0.034)) for s in (-1, 1) for y in (-0.16, 0.16)))
    n = kit.n(24, 12)
    for r, (z, tone, rad, count) in enumerate(((0.2, "#c8641c", 0.12, 5), (0.56, "#f2f0ea", 0.11, 6), (0.92, "#e8c83a", 0.105, 6))):
        for k in range(count):
            at = np.array([-0.54 + 1.08 * k / (count - 1), 0, z + (rad**2 - 0.09**2) ** 0.5 + 0.011])
            out.add(f"ball.{r}", finish.of("leather", tone, 0.5, p.wear), sphere(rad, n, at))
            turn = rot_z(0.8 * k) @ rot_x(0.5 + k)
            seam = finish.leather("#17181a") if r != 1 else finish.leather("#1e3a8a")
            out.add(f"seam.{r}", seam, *(ring(rad * 1.002, 0.0025, (0, 0, 0), 30, 5).turned(t).turned(turn).moved(at) for t in (np.eye(3), rot_x(np.pi / 2), rot_y(np.pi / 2))))


def _corn(out: Collector, p: Params, kit: Kit) -> None:
    turn = rot_x(0.21)
    hole = arc(0.076, 0, 2 * np.pi, 33, (0, 0.37))[:-1]
    board = np.array([(-0.305, -0.61), (0.305, -0.61), (0.305, 0.61), (-0.305, 0.61)])
    out.add("board", dyed(finish.wood("birch", p.wear), p.color), prism(board, 0.018, 0.003, [hole]).turned(turn).moved((0, 0, 0.19)))
    out.add("frame", finish.wood("oak", p.wear), *(box((0.02, 1.2, 0.085), 0.003, (s * 0.29, 0, -0.043)).turned(turn).moved((0, 0, 0.19)) for s in (-1, 1)), *(slab((s * 0.27 - 0.02, 0.47, 0), (s * 0.27 + 0.02, 0.53, 0.27), 0.004) for s in (-1, 1)))
    out.add("stripe", finish.paint("#1e3a8a", p.wear), prism([(-0.3, -0.6), (-0.12, -0.6), (0.0, 0.2), (0.12, -0.6), (0.3, -0.6), (0.03, 0.27), (-0.03, 0.27)], 0.001).moved((0, 0, 0.018)).turned(turn).moved((0, 0, 0.19)))
    for k, (x, y) in enumerate(((-0.1, 0.05), (0.12, -0.25), (0.05, 0.18))):
        out.add(f"bag.{k % 2}", finish.fabric(("#c8281e", "#e8b81c")[k % 2], p.wear), soft_box((0.15, 0.15, 0.035), 0.016, 0.04, 0.012).turned(rot_z(0.6 * k)).moved((x, y, 0.036)).turned(turn).moved((0, 0, 0.19)))


def _croquet(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("birch", p.wear), p.color)
    tones = ("#2a5ac8", "#c8281e", "#17181a", "#e8c81c")
    out.add("stand", finish.wood("oak", p.wear), *(slab((x - 0.02, -0.16, 0.0), (x + 0.02, 0.16, 0.035), 0.005) for x in (-0.34, 0.34)), *(slab((x - 0.014, -0.014, 0.03), (x + 0.014, 0.014, 0.62), 0.004) for x in (-0.34, 0.34)), slab((-0.34, -0.05, 0.58), (0.34, 0.05, 0.61), 0.004), slab((-0.34, -0.05, 0.16), (0.34, 0.05, 0.185), 0.004))
    for k, c in enumerate(tones):
        x = -0.24 + 0.16 * k
        out.add("shaft", wood, rod((x, 0, 0.1), (x, 0, 0.92), 0.011, 12))
        out.add("head", wood, drum(0.035, 0.2, (0, 0, 0), 22, 0.005).turned(rot_z(np.pi / 2)).moved((x, 0, 0.085)))
        out.add(f"mark.{k}", finish.paint(c, p.wear, 0.3), *(ring(0.0352, 0.005, (0, 0, 0), 22, 6).turned(rot_x(np.pi / 2)).moved((x, y, 0.085)) for y in (-0.075, 0.075)), rod((x, 0, 0.8), (x, 0, 0.9), 0.0125, 12), sphere(0.046, 20, (x, -0.2, 0.046)))
    out.add("hoop", finish.paint("#f2f2ee", p.wear), *(tube([(0.5 + 0.02 * k, -0.1, 0.0), (0.5 + 0.02 * k, -0.1, 0.32), (0.5 + 0.02 * k, 0.0, 0.36), (0.5 + 0.02 * k, 0.1, 0.32), (0.5 + 0.02 * k, 0.1, 0.0)], 0.005, 8) for k in range(3)))


def _unicycle(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 24)
    r = 0.25
    out.add("tyre", finish.rubber(), ring(r, 0.026, (0, 0, 0), n, 12).turned(rot_y(np.pi / 2)).moved((0, 0, r + 0.026)))
    out.add("rim", finish.metal("chrome", p.wear), ring(r - 0.03, 0.01, (0, 0, 0), n, 8).turned(rot_y(np.pi / 2)).moved((0, 0, r + 0.026)), drum(0.022, 0.08, (0, 0, r + 0.026), 20, 0.004), *(rod((0.02 * (-1) ** k, 0, r + 0.026), (0, (r - 0.03) * np.cos(a), r + 0.026 + (r - 0.03) * np.sin(a)), 0.0015, 5) for k, a in enumerate(np.arange(28) * 2 * np.pi / 28)))
    red = dyed(finish.paint("#c8281e", p.wear, 0.2), p.color)
    out.add("fork", red, *(tube(spline([(s * 0.05, 0, r + 0.02), (s * 0.05, 0, 0.5), (s * 0.03, 0, 0.58), (0, 0, 0.61)], 16), 0.013, 10) for s in (-1, 1)), rod((0, 0, 0.58), (0, 0.0, 0.78), 0.015, 12))
    out.add("crank", finish.metal("chrome"), *(rod((s * 0.06, 0, r + 0.026), (s * 0.065, 0.13 * s, r + 0.026), 0.008, 10) for s in (-1, 1)))
    out.add("pedal", finish.plastic("#17181a", 0.5), *(box((0.085, 0.075, 0.022), 0.006, (s * 0.115, 0.13 * s, r + 0.026)) for s in (-1, 1)))
    out.add("saddle", finish.leather("#17181a", p.wear), skin(blend([bone((0, -0.13, 0.85), (0, 0.12, 0.85), 0.035, 0.05), ball((0, 0.11, 0.83), (0.075, 0.06, 0.035)), ball((0, 0.0, 0.815), (0.04, 0.1, 0.03))], 0.04), cell(kit.detail, 0.012), 2, 0.2))
    out.add("stand", finish.metal("steel"), rod((0.1, 0.28, 0.0), (0.0, 0.02, 0.6), 0.009, 10), rod((-0.1, 0.28, 0.0), (0.0, 0.02, 0.6), 0.009, 10), rod((-0.12, 0.28, 0.009), (0.12, 0.28, 0.009), 0.009, 10))


def _pins(out: Collector, p: Params, kit: Kit) -> None:
    prof = [(0, 0), (0.012, 0.004), (0.016, 0.014), (0.012, 0.03), (0.0115, 0.2), (0.02, 0.27), (0.042, 0.38), (0.044, 0.43), (0.032, 0.5), (0.016, 0.52), (0, 0.522)]
    for k, c in enumerate((p.color or "#c8281e", "#e8b81c", "#2a5ac8")):
        turn = rot_z(0.5 * k - 0.4)
        m = lathe(prof, kit.n(26, 14), 0.8).turned(rot_x(np.pi / 2)).turned(turn).moved((0.11 * k - 0.11, 0.24 + 0.02 * k, 0.0442))
        out.add(f"club.{k}", finish.plastic(c, 0.25, p.wear), m)
        out.add("band", finish.plastic("#f4f4f0", 0.25), *(lathe([(r, z), (r + 0.001, z), (r2 + 0.001, z + 0.02), (r2, z + 0.02), (r, z)], 26, 0.3).turned(rot_x(np.pi / 2)).turned(turn).moved((0.11 * k - 0.11, 0.24 + 0.02 * k, 0.0442)) for r, r2, z in ((0.0336, 0.0368, 0.34), (0.041, 0.0365, 0.462))))


def _circus(out: Collector, p: Params, kit: Kit) -> None:
    m = sphere(0.4, kit.n(64, 32), (0, 0, 0.4))
    v = m.vertices - [0, 0, 0.4]
    a = np.arctan2(v[:, 1], v[:, 0])
    blue, red, cream = np.array((0.02, 0.08, 0.42)), np.array((0.55, 0.02, 0.02)), np.array((0.8, 0.74, 0.6))
    stripe = (np.sin(6 * a) > 0)[:, None]
    out.add("ball", dyed(finish.of("paint", (1.0, 1.0, 1.0), 0.25, p.wear), p.color), m.tinted(np.where(np.abs(v[:, 2:3]) < 0.09, blue, np.where(stripe, red, cream))))
    star = np.array([(0.06 * (1 if k % 2 == 0 else 0.42) * np.sin(k * np.pi / 5), 0.06 * (1 if k % 2 == 0 else 0.42) * np.cos(k * np.pi / 5)) for k in range(10)])
    out.add("star", finish.paint("#e8c01c", p.wear, 0.3), *(prism(star, 0.012, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.394, 0)).turned(rot_z(k * np.pi / 5)).moved((0, 0, 0.4)) for k in range(10)))


def _poolladder(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    for s in (-1, 1):
        out.add("rail", steel, tube(spline([(s * 0.25, 0.5, 0.0), (s * 0.25, 0.5, 0.5), (s * 0.25, 0.42, 0.75), (s * 0.25, 0.2, 0.85), (s * 0.25, 0.02, 0.72), (s * 0.25, 0.0, 0.5), (s * 0.25, 0.0, 0.0)], 50), 0.021, 14), cylinder(0.05, 0.012, 24, 0.004, (s * 0.25, 0.5, 0)))
    out.add("step", finish.plastic("#e8eef0", 0.4), *(slab((-0.25, -0.05, z), (0.25, 0.05, z + 0.025), 0.008) for z in (0.06, 0.28, 0.5)))


def _lane(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(20, 10)
    xs = np.linspace(-1.95, 1.95, 40)
    for k, x in enumerate(xs):
        tone = (p.color or "#c8281e") if k % 10 < 5 else "#f4f4f0"
        out.add(f"float.{tone}", finish.plastic(tone, 0.3, p.wear), drum(0.055, 0.03, (x - 0.02, 0, 0.055), n, 0.003), drum(0.03, 0.06, (x + 0.02, 0, 0.055), n, 0.003))
    out.add("cable", finish.metal("steel"), rod((-2.1, 0, 0.055), (2.1, 0, 0.055), 0.005, 8), *(ring(0.03, 0.005, (0, 0, 0), 18, 8).turned(rot_x(np.pi / 2)).moved((s * 2.12, 0, 0.055)) for s in (-1, 1)))


def _kick(out: Collector, p: Params, kit: Kit) -> None:
    shape = np.concatenate([arc(0.14, 0, np.pi, 20, (0, 0.12)), [(-0.14, -0.2), (-0.1, -0.225), (0.1, -0.225), (0.14, -0.2)]])
    out.add("board", dyed(finish.of("rubber", "#e8641c", 0.6, p.wear), p.color), soft_prism(shape, 0.032, 0.01))
    out.add("stripe", finish.of("rubber", "#f4f4f0", 0.6), slab((-0.1385, -0.1, 0.0315), (0.1385, -0.06, 0.0328), 0.0004), slab((-0.1385, -0.03, 0.0315), (0.1385, -0.01, 0.0328), 0.0004))


def _shuttle(out: Collector, p: Params, kit: Kit) -> None:
    tilt = rot_x(1.25)
    out.add("cork", finish.leather("#e8e2d2", p.wear), lathe([(0, -0.013), (0.009, -0.01), (0.013, 0.0), (0.013, 0.012), (0, 0.012)], 22, 0.8).turned(tilt).moved((0, 0, 0.024)))
    feathers, t = [], np.linspace(0, 1, 7)
    vane = thick(np.stack([np.c_[s * (0.0035 + 0.003 * t), 0.011 + 0.021 * t, 0.012 + 0.056 * t] for s in (-1, 1)], 1), 0.0005)
    for a in np.arange(16) * 2 * np.pi / 16:
        feathers.append(vane.turned(rot_z(a)).turned(tilt).moved((0, 0, 0.024)))
    out.add("feather", dyed(finish.of("feather", "#f4f2ec", 0.7, p.wear), p.color), *feathers)
    out.add("thread", finish.fabric("#d8d0bc"), *(ring(r, 0.0008, (0, 0, 0), 26, 5).moved((0, 0, z)).turned(tilt).moved((0, 0, 0.024)) for r, z in ((0.0175, 0.03), (0.021, 0.038))))


def _finger(out: Collector, p: Params, kit: Kit) -> None:
    shape = np.concatenate([[(-0.08, 0.0), (0.08, 0.0), (0.09, 0.02)], spline([(0.09, 0.02), (0.12, 0.14), (0.115, 0.24), (0.09, 0.265), (0.03, 0.265)], 16), [(0.03, 0.265)], arc(0.035, 0, np.pi, 12, (-0.005, 0.52)), spline([(-0.04, 0.52), (-0.042, 0.3), (-0.075, 0.27), (-0.135, 0.31), (-0.155, 0.285), (-0.12, 0.19), (-0.09, 0.1)], 22)])
    out.add("hand", dyed(finish.of("rubber", "#c8281e", 0.8, p.wear), p.color), soft_prism(shape, 0.05, 0.012).turned(rot_x(np.pi / 2)).moved((0, 0.025, 0)))
    labelled(out, "1", 0.11, (-0.005, -0.0262, 0.16), "#fdfaf2")
    out.add("line", finish.paint("#fdfaf2", 0.0), *(slab((0.035, -0.0258, 0.18 + 0.035 * k), (0.1, -0.025, 0.184 + 0.035 * k), 0.0) for k in range(2)))


def _medal(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 22)
    out.add("disc", dyed(finish.metal("gold", p.wear), p.color), lathe([(0, 0), (0.034, 0), (0.036, 0.002), (0.036, 0.005), (0.033, 0.005), (0.032, 0.0035), (0, 0.0035)], n, 0.5), prism([(0.02 * (1 if k % 2 == 0 else 0.42) * np.sin(k * np.pi / 5), 0.02 * (1 if k % 2 == 0 else 0.42) * np.cos(k * np.pi / 5)) for k in range(10)], 0.0055, 0.0005), ring(0.006, 0.0014, (0, 0.04, 0.003), 16, 6))
    for s, c in ((-1, "#1e3a9a"), (1, "#c81e2c")):
        q = spline([(0, 0.044, 0.004), (s * 0.03, 0.12, 0.006), (s * 0.055, 0.2, 0.004), (s * 0.02, 0.27, 0.006), (-s * 0.02, 0.285, 0.009)], 30)
        wide = np.array([0.0125, 0.002 * s, 0])
        out.add(f"ribbon.{s}", finish.of("velvet", c, 0.5), thick(np.stack([q - wide, q + wide], 1), 0.0009))


def _glove(out: Collector, p: Params, kit: Kit) -> None:
    hide = dyed(finish.leather("#8a4a1e", p.wear), p.color)
    fingers = [chain([(x, 0.03, 0.05), (1.35 * x - 0.006, 0.0, 0.16 - 1.1 * x * x), (1.5 * x - 0.008, -0.045, 0.235 - 2.6 * x * x)], (0.032, 0.03, 0.022), 0.01) for x in (-0.08, -0.038, 0.006, 0.048)]
    form = blend([ball((-0.01, 0.035, 0.075), (0.1, 0.035, 0.08)), *fingers, chain([(0.075, 0.02, 0.05), (0.125, -0.03, 0.1), (0.125, -0.07, 0.155)], (0.036, 0.032, 0.024), 0.012)], 0.014)
    out.add("glove", hide, skin(form, cell(kit.detail, 0.008), 2, 0.45))
    web = thick(np.stack([spline([(0.056, -0.01, 0.13), (0.066, -0.035, 0.19), (0.07, -0.05, 0.215)], 8), spline([(0.118, -0.035, 0.1), (0.125, -0.06, 0.145), (0.122, -0.07, 0.165)], 8)], 1), 0.006)
    out.add("web", finish.leather("#5a2e12", p.wear), web)
    out.add("lace", finish.leather("#c89a5a", p.wear), *(tube(spline([(x, 0.0, z), (x + 0.02, -0.014, z + 0.006), (x + 0.042, -0.002, z)], 8), 0.003, 6) for x, z in ((-0.1, 0.15), (-0.055, 0.165), (-0.01, 0.165))))
    at = np.array([-0.02, -0.03, 0.1])
    out.add("ball", finish.leather("#f0ece2", p.wear), sphere(0.037, 24, at))
    t = np.linspace(0, 2 * np.pi, 60)
    seam = 0.0372 * np.c_[np.cos(t) * np.sin(0.9 + 0.55 * np.cos(2 * t)), np.sin(t) * np.sin(0.9 + 0.55 * np.cos(2 * t)), np.cos(0.9 + 0.55 * np.cos(2 * t))]
    out.add("seam", finish.fabric("#b01a1e"), tube(seam @ rot_x(1.2).T + at, 0.0011, 5, closed=True))


def _speed(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = finish.wood("birch", p.wear), kit.n(40, 20)
    out.add("stand", finish.paint("#22252a", p.wear), rod((0, 0.42, 0), (0, 0.42, 1.98), 0.035, 14), *(slab((sx * 0.35 - 0.03, -0.35, 0), (sx * 0.35 + 0.03, 0.5, 0.05), 0.006) for sx in (-1, 1)), slab((-0.38, 0.39, 0), (0.38, 0.45, 0.05), 0.006), beam((0, 0.42, 1.95), (0, 0.0, 1.95), 0.05, 0.05), beam((0, 0.42, 1.55), (0, 0.12, 1.93), 0.04, 0.04))
    out.add("board", wood, cylinder(0.33, 0.035, n, 0.008, (0, 0, 1.9)))
    out.add("swivel", finish.metal("chrome"), rod((0, 0, 1.84), (0, 0, 1.9), 0.012, 12))
    out.add("bag", dyed(finish.leather("#8a1a14", p.wear), p.color), lathe([(0, 1.53), (0.06, 1.545), (0.1, 1.6), (0.105, 1.65), (0.08, 1.73), (0.03, 1.81), (0.012, 1.845), (0, 1.846)], n, 0.9))
    out.add("seam", finish.leather("#3a0a08"), *(tube(np.array([(r * np.cos(a), r * np.sin(a), z) for r, z in ((0.061, 1.544), (0.1015, 1.6), (0.1065, 1.65), (0.0815, 1.73), (0.031, 1.81))]), 0.0022, 5) for a in np.arange(6) * np.pi / 3))


def _seesaw(out: Collector, p: Params, kit: Kit) -> None:
    tilt = rot_y(0.16)
    out.add("plank", dyed(finish.paint("#c8281e", p.wear, 0.35), p.color), box((2.3, 0.2, 0.05), 0.012).turned(tilt).moved((0, 0, 0.5)))
    out.add("seat", finish.plastic("#e8b81c", 0.35, p.wear), *(box((0.34, 0.28, 0.03), 0.01, (s * 0.98, 0, 0.042)).turned(tilt).moved((0, 0, 0.5)) for s in (-1, 1)))
    steel = finish.metal("galvanised", p.wear)
    out.add("handle", steel, *(tube(spline([(s * 0.76, -0.12, 0.02), (s * 0.76, -0.12, 0.22), (s * 0.76, 0.0, 0.27), (s * 0.76, 0.12, 0.22), (s * 0.76, 0.12, 0.02)], 24), 0.013, 10).turned(tilt).moved((0, 0, 0.5)) for s in (-1, 1)))
    out.add("base", steel, *(rod((sx * 0.28, sy * 0.2, 0), (0, sy * 0.14, 0.47), 0.026, 12) for sx in (-1, 1) for sy in (-1, 1)), rod((0, -0.2, 0.47), (0, 0.2, 0.47), 0.028, 14), *(rod((-0.28, sy * 0.2, 0.026), (0.28, sy * 0.2, 0.026), 0.022, 12) for sy in (-1, 1)))


def _tunnel(out: Collector, p: Params, kit: Kit) -> None:
    n, m = kit.n(40, 24), kit.n(60, 36)
    u, a = np.meshgrid(np.linspace(-0.85, 0.85, m), np.linspace(0, 2 * np.pi, n + 1), indexing="ij")
    r = 0.25 - 0.018 * np.abs(np.sin(u * np.pi / 0.17))
    q = np.stack([u, r * np.cos(a), r * np.sin(a) + 0.26], -1)
    tones = ("#c8281e", "#e8b81c", "#2a7ac8", "#2f9a4a", "#e8641c")
    cuts = np.linspace(0, m - 1, 6).astype(int)
    for k in range(5):
        tone = p.color if p.color and k % 2 == 0 else tones[k]
        out.add(f"cloth.{k}", finish.fabric(tone, p.wear, "canvas").model_copy(update={"thin": True}), thick(q[cuts[k] : cuts[k + 1] + 1][::-1].copy(), 0.003))
    out.add("hoop", finish.fabric("#17181a"), *(ring(0.253, 0.008, (0, 0, 0), n, 8).turned(rot_y(np.pi / 2)).moved((x, 0, 0.26)) for x in (-0.85, 0.85)))


def _fort(out: Collector, p: Params, kit: Kit) -> None:
    tones = ("#6a8ab0", "#d8b08a", "#b05a4a", "#8aa07a")
    for k, (x0, y0, w, d, h, yaw) in enumerate(((-0.58, 0.0, 0.16, 0.86, 0.68, 0.0), (0.58, 0.03, 0.16, 0.86, 0.68, 0.05), (0.0, 0.44, 1.0, 0.16, 0.68, 0.0), (-0.45, -0.62, 0.16, 0.5, 0.42, 0.3))):
        out.add(f"cushion.{k}", finish.fabric(tones[k], p.wear), soft_box((w, d, h), 0.06, 0.08, 0.01, 0.008, k, center=(0, 0, h / 2)).turned(rot_z(yaw)).moved((x0, y0, 0)))
    u, v = np.meshgrid(np.linspace(-1, 1, kit.n(34, 20)), np.linspace(-1, 1, kit.n(30, 18)), indexing="ij")
    x, y = 0.86 * u, 0.05 + 0.72 * v
    over = np.maximum(np.abs(x) - 0.68, 0) * 2.6 + np.maximum(y - 0.55, 0) * 2.2 + np.maximum(-0.48 - y, 0) * 0.9
    z = 0.745 - over - 0.06 * np.exp(-(((x) / 0.3) ** 2 + ((y + 0.05) / 0.3) ** 2)) + 0.012 * fbm(np.stack([x, y, 0 * x], -1), 0.2, 3, 4)
    out.add("blanket", dyed(finish.fabric("#e8dcc4", p.wear, "knit"), p.color).model_copy(update={"thin": True}), thick(np.stack([x, y, z], -1), 0.006))
    for k, (px, py, yaw) in enumerate(((0.25, -0.5, 0.6), (-0.1, 0.2, 0.0), (0.3, 0.15, -0.5))):
        out.add(f"pillow.{k}", finish.fabric(("#c8a04a", "#f0ece2", "#7a9ab0")[k], p.wear), pillow(0.42, 0.42, 0.15, 14, k).turned(rot_x(-np.pi / 2 + (0.25 if k else 0.0))).turned(rot_z(yaw)).moved((px, py, 0.09 + (0.04 if k else 0))))


KINDS: dict[str, Kin] = {
    "soccer_goal": Kin(_soccer, 30.0, cover="roles", dynamic=False), "hockey_goal": Kin(_hockey, 25.0, cover="roles", dynamic=False), "volleyball_net": Kin(_volley, 60.0, cover="roles", dynamic=False), "archery_target": Kin(_archery, 18.0, dynamic=False, sides=("front",)), "diving_board": Kin(_diving, 120.0, cover="roles", dynamic=False), "climbing_wall": Kin(_climb, 150.0, dynamic=False, sides=("front",)), "bouncy_castle": Kin(_castle, 90.0, cover="roles", dynamic=False, sides=("front",)), "crash_mat": Kin(_crash, 25.0, supports=(top(1.9, 1.1, 0.305),), affordances=("push",)),
    "ball_cart": Kin(_balls, 25.0, affordances=("push",), sides=("front",)), "cornhole_board": Kin(_corn, 8.0, sides=("front",)), "croquet_set": Kin(_croquet, 9.0), "unicycle": Kin(_unicycle, 6.0), "juggling_pins": Kin(_pins, 0.7), "circus_ball": Kin(_circus, 9.0, affordances=("push",)), "pool_ladder": Kin(_poolladder, 12.0, dynamic=False), "lane_rope": Kin(_lane, 8.0), "kickboard": Kin(_kick, 0.3), "shuttlecock": Kin(_shuttle, 0.01), "foam_finger": Kin(_finger, 0.2), "medal": Kin(_medal, 0.2), "baseball_glove": Kin(_glove, 0.6),
    "speed_bag": Kin(_speed, 40.0, cover="roles", dynamic=False, sides=("front",)), "seesaw": Kin(_seesaw, 35.0, dynamic=False), "crawl_tunnel": Kin(_tunnel, 2.0, affordances=("push",)), "pillow_fort": Kin(_fort, 14.0, cover="roles", dynamic=False, sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and how it stands."""
