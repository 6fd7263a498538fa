"""A thing that hangs on a wall for a feast: a garland of fir, a string of bunting, a banner with words, paper streamers, a cobweb with its spider, a bat, a paper snowflake, a gilt star, a mistletoe bunch, tinsel, a paper fan, a strip of prayer flags, a paper dragon, a balloon garland, a carved mask of a ghost or a string of paper hearts."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, finish, np, number
from worldloom.assets.parts.body_form import ball, bone, cell, blend, skin
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import Floats, Mesh, arc, hang, join, lathe, prism, rot_x, rot_y, sphere, spline, split_faces, tube

Kind = Literal["fir_garland", "bunting", "party_banner", "paper_streamer", "cobweb", "bat_decoration", "paper_snowflake", "hanging_star", "mistletoe", "tinsel", "paper_fan", "prayer_flags", "paper_dragon", "balloon_garland", "hanging_ghost", "heart_garland"]
CALLED = {"christmas garland": "fir_garland", "pine garland": "fir_garland", "evergreen garland": "fir_garland", "garland": "fir_garland", "holly garland": "fir_garland", "flower garland": "fir_garland", "string of bunting": "bunting", "bunting flags": "bunting", "pennant banner": "bunting", "pennant string": "bunting", "flag banner": "bunting", "string of flags": "bunting", "flag garland": "bunting", "pennant": "bunting", "pennant flag": "bunting",
          "birthday banner": "party_banner", "happy birthday banner": "party_banner", "welcome banner": "party_banner", "wedding banner": "party_banner", "celebration banner": "party_banner", "letter banner": "party_banner", "congratulations banner": "party_banner", "streamer": "paper_streamer", "party streamer": "paper_streamer", "crepe streamer": "paper_streamer", "crepe paper": "paper_streamer", "paper chain": "paper_streamer", "spider web": "cobweb", "spiderweb": "cobweb", "web": "cobweb", "fake cobweb": "cobweb",
          "paper bat": "bat_decoration", "bat": "bat_decoration", "bat animal": "bat_decoration", "hanging bat": "bat_decoration", "fake bat": "bat_decoration", "snowflake": "paper_snowflake", "snowflake decoration": "paper_snowflake", "snowflake ornament": "paper_snowflake", "star": "hanging_star", "star decoration": "hanging_star", "paper star": "hanging_star", "star ornament": "hanging_star", "moravian star": "hanging_star", "christmas star": "hanging_star", "sprig of mistletoe": "mistletoe", "sprig of holly": "mistletoe", "bunch of mistletoe": "mistletoe",
          "tinsel garland": "tinsel", "string of tinsel": "tinsel", "strand of tinsel": "tinsel", "paper rosette": "paper_fan", "paper flower": "paper_fan", "rosette": "paper_fan", "prayer flag": "prayer_flags", "tibetan flag": "prayer_flags", "tibetan prayer flag": "prayer_flags", "string of prayer flags": "prayer_flags", "dragon decoration": "paper_dragon", "chinese dragon": "paper_dragon", "dragon kite": "paper_dragon", "balloon arch": "balloon_garland", "arch of balloons": "balloon_garland", "balloon arc": "balloon_garland",
          "ghost decoration": "hanging_ghost", "ghost": "hanging_ghost", "sheet ghost": "hanging_ghost", "paper ghost": "hanging_ghost", "heart decoration": "heart_garland", "string of hearts": "heart_garland", "paper heart": "heart_garland", "paper hearts": "heart_garland", "heart banner": "heart_garland"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("decor/festive_wall", 1, "festive_hanging", spoken(get_args(Kind), CALLED), ("decoration",), ("indoor", "party", "christmas", "halloween"), "wall")
GAY = ("#c8281e", "#e8b81c", "#2a62b0", "#2f8a4a", "#d8641c", "#8a3a9c")


class Params(Kindred):
    """Dials."""

    kind: Kind = "bunting"
    size: Annotated[float, number(0.5, 1.6)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "bunting"}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    return drawn(KINDS, p, kit)


def _paper(p: Params, color: str) -> Material:
    return finish.of("paper", color, 0.8, p.wear)


def _swag(width: float, sag: float, n: int, y: float = -0.02) -> Floats:
    """A string that hangs between two nails, (n, 3)."""
    return hang((-width / 2, y, 0), (width / 2, y, 0), sag, n)


def _nails(out: Collector, width: float) -> None:
    out.add("nail", finish.metal("brass"), *(fronted(lathe([(0, 0), (0.003, 0), (0.003, 0.02), (0.008, 0.021), (0.007, 0.025), (0, 0.026)], 12, 0.4)).moved((s * width / 2, 0, 0)) for s in (-1, 1)))


def _fir(out: Collector, p: Params, kit: Kit) -> None:
    g, path = kit.rng("sprigs"), _swag(1.7, 0.28, 90, -0.07)
    out.add("stem", finish.of("bark", "#3a2a1a", 0.8), tube(path, 0.008, 7))
    needles, green = [], dyed(finish.of("needle", "#1f4a26", 0.7, p.wear), p.color)
    for _ in range(kit.n(430, 140)):
        at = path[int(g.integers(len(path)))]
        a, out_ = float(g.uniform(0, 2 * np.pi)), float(g.uniform(0.05, 0.085))
        d = np.array([float(g.normal()) * 0.05, np.cos(a) * out_ * 0.7, np.sin(a) * out_])
        needles.append(tube([at, at + 0.6 * d, at + d + [0.012, 0, -0.01]], (0.0045, 0.006, 0.0012), 4))
    out.add("needle", green, join(needles))
    for k, t in enumerate(np.linspace(6, 83, 11).astype(int)):
        out.add(f"bauble.{k % 2}", finish.metal("gold", 0.1) if k % 2 else finish.paint("#a81418", 0.1, 0.12), sphere(0.026, 18, path[t] + [0, -0.055, -0.04 + 0.012 * (k % 3)]))
    cones = lathe([(0, 0), (0.016, 0.008), (0.02, 0.025), (0.012, 0.05), (0, 0.056)], 14, 0.9)
    out.add("cone", finish.of("bark", "#5a3a20", 0.8), *(cones.turned(rot_x(2.4)).moved(path[t] + [0, -0.06, 0.03]) for t in (18, 45, 70)))
    bow = [spline([(0, 0, 0), (s * 0.06, -0.01, 0.045), (s * 0.1, 0, 0.01), (s * 0.05, 0.005, -0.015), (0, 0, 0)], 24) for s in (-1, 1)]
    for x in (-0.85, 0.85):
        out.add("bow", finish.of("velvet", "#a81418", 0.8), *(tube(q * [1, 1, 1] + [x, -0.11, -0.01], 0.011, 8) for q in bow), *(tube([(x, -0.11, 0), (x + s * 0.03, -0.1, -0.09), (x + s * 0.05, -0.1, -0.17)], (0.011, 0.012, 0.012), 8) for s in (-1, 1)), sphere(0.018, 14, (x, -0.115, -0.003)))


def _bunting(out: Collector, p: Params, kit: Kit) -> None:
    wide, n = 1.9, 11
    path = _swag(wide, 0.16, 80)
    out.add("cord", finish.of("rope", "#efe8d8", 0.8), tube(path, 0.004, 6))
    _nails(out, wide)
    g = kit.rng("flags")
    for k in range(n):
        i = int(3 + k * 74 / (n - 1)) if n > 1 else 40
        a, b = path[max(i - 3, 0)], path[min(i + 3, 79)]
        tip = (a + b) / 2 + [0, 0, -0.19]
        u, v = np.meshgrid(np.linspace(0, 1, 5), np.linspace(0, 1, 9), indexing="ij")
        base = a + (b - a) * u[..., None]
        curl = 0.012 * np.sin(4 * v + 2 * float(g.uniform(0, 3))) * v
        grid = base * (1 - v[..., None]) + tip * v[..., None] + np.stack([0 * v, curl, 0 * v], -1)
        tone = GAY[k % 6] if p.color is None else (p.color if k % 2 == 0 else "#f2ede0")
        out.add(f"flag.{tone}", finish.fabric(tone, p.wear, "canvas"), thick(grid[:, :-1].copy(), 0.0016))


def _banner(out: Collector, p: Params, kit: Kit) -> None:
    words = "PARTY TIME"
    wide, n = 2.1, len(words)
    path = _swag(wide, 0.14, 90)
    out.add("cord", finish.of("rope", "#efe8d8", 0.8), tube(path, 0.0035, 6))
    _nails(out, wide)
    for k, c in enumerate(words):
        if c == " ":
            continue
        i = int(5 + k * 79 / (n - 1))
        at, d = path[i], path[min(i + 1, 89)] - path[max(i - 1, 0)]
        tilt = rot_y(-float(np.arctan2(d[2], d[0])))
        tag = prism([(-0.085, 0), (0.085, 0), (0.085, -0.2), (0, -0.25), (-0.085, -0.2)], 0.0025).turned(rot_x(np.pi / 2))
        tone = p.color or GAY[k % 6]
        out.add(f"tag.{tone}", _paper(p, tone), tag.turned(tilt).moved(at + [0, 0.002, 0]))
        out.add("letter", _paper(p, "#fdfaf0"), text(c, 0.105, (0, -0.1), -0.004, 0.2).turned(tilt).moved(at))


def _streamer(out: Collector, p: Params, kit: Kit) -> None:
    for k, (x0, x1, sag) in enumerate(((-0.95, 0.0, 0.2), (0.0, 0.95, 0.2), (-0.95, 0.95, 0.46))):
        path = hang((x0, -0.03 - 0.012 * k, 0), (x1, -0.03 - 0.012 * k, 0), sag, 120)
        a = np.linspace(0, (14 if k < 2 else 26) * np.pi, 120)
        side = np.stack([0 * a, np.cos(a), np.sin(a)], 1) * 0.022
        tone = (p.color if p.color and k < 2 else GAY[(0, 1, 2)[k]]) or GAY[k]
        out.add(f"strip.{tone}", finish.of("paper", tone, 0.8, p.wear), thick(np.stack([path - side, path + side], 1), 0.0012))
    for x in (-0.95, 0.95):
        curl = np.linspace(0, 1, 70)
        path = np.stack([x + 0.02 * np.sin(22 * curl), -0.03 + 0.02 * np.cos(22 * curl), -0.62 * curl], 1)
        wide = np.stack([0.016 * np.ones(70), 0 * curl, 0.004 * np.ones(70)], 1)
        out.add("tail", finish.of("paper", GAY[3], 0.8, p.wear), thick(np.stack([path - wide, path + wide], 1), 0.0012))
    _nails(out, 1.9)


def _web(out: Collector, p: Params, kit: Kit) -> None:
    silk = dyed(finish.of("fabric", "#dcdcd8", 0.9), p.color)
    g = kit.rng("threads")
    spokes = np.arange(11) * 2 * np.pi / 11 + 0.05 * g.normal(size=11)
    reach = 0.42 * (1 + 0.12 * g.normal(size=11))
    out.add("silk", silk, *(tube([(0, -0.012, 0), (r * np.cos(a), -0.006, r * np.sin(a))], 0.0016, 4) for a, r in zip(spokes, reach, strict=True)))
    for q in np.linspace(0.14, 0.9, 9):
        ends = np.stack([q * reach * np.cos(spokes), np.full(11, -0.009), q * reach * np.sin(spokes)], 1)
        rows = []
        for k in range(11):
            a, b = ends[k], ends[(k + 1) % 11]
            mid = (a + b) / 2 * 0.9
            rows.append(spline([a, mid, b], 7)[:-1])
        out.add("silk", silk, tube(np.concatenate(rows), 0.0011, 4, closed=True))
    black = finish.plastic("#121014", 0.4)
    at = np.array([0.1, -0.022, -0.1])
    legs = [tube(spline([at, at + [s * 0.03, -0.02, 0.02 + 0.012 * k], at + [s * 0.055, -0.002, 0.0 + 0.035 * (k - 1.5)]], 8), 0.0022, 5) for s in (-1, 1) for k in range(4)]
    out.add("spider", black, sphere((0.017, 0.013, 0.021), 16, at + [0, 0, 0.018]), sphere((0.011, 0.009, 0.011), 14, at - [0, 0, 0.008]), *legs)


def _bat(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.of("paper", "#141216", 0.75, p.wear), p.color)
    half = [(0, 0.05), (0.02, 0.045), (0.03, 0.075), (0.045, 0.045), (0.07, 0.05), (0.15, 0.1), (0.26, 0.07), (0.31, -0.02)]
    lower = [(0.24, -0.005), (0.21, -0.06), (0.15, -0.02), (0.1, -0.075), (0.06, -0.03), (0.02, -0.06), (0, -0.08)]
    right = np.array([*half, *lower])
    left = right[::-1] * [-1, 1]
    wing = np.concatenate([right, left[1:-1]])
    flat = prism(wing, 0.003, 0.0).turned(rot_x(np.pi / 2))
    v = flat.vertices.copy()
    v[:, 1] += -0.012 - 0.55 * np.abs(v[:, 0]) ** 1.5
    out.add("wing", tone, Mesh(v, flat.faces, None, flat.uv))
    body = blend([ball((0, -0.012, -0.01), (0.022, 0.016, 0.055)), ball((0, -0.018, 0.045), (0.022, 0.018, 0.021)), *(bone((s * 0.012, -0.016, 0.06), (s * 0.021, -0.014, 0.085), 0.009, 0.002) for s in (-1, 1))], 0.01)
    out.add("body", dyed(finish.of("fur", "#1a161c", 0.8), p.color), skin(body, cell(kit.detail, 0.005), 2, 0.2))
    out.add("eye", finish.paint("#e8401c", 0.1, 0.2), *(sphere(0.004, 10, (s * 0.009, -0.0345, 0.05)) for s in (-1, 1)))


def _flake(out: Collector, p: Params, kit: Kit) -> None:
    white, arms = dyed(finish.of("paper", "#f2f6fa", 0.6, p.wear), p.color), []
    one = [((0, 0.0), (0, 0.2)), ((0, 0.07), (0.035, 0.105)), ((0, 0.07), (-0.035, 0.105)), ((0, 0.12), (0.045, 0.165)), ((0, 0.12), (-0.045, 0.165)), ((0, 0.165), (0.02, 0.185)), ((0, 0.165), (-0.02, 0.185))]
    for k in range(6):
        arms += [tube(np.array([(a[0], -0.01, a[1]), (b[0], -0.01, b[1])]), 0.006, 6).turned(rot_y(k * np.pi / 3)) for a, b in one]
    hexa = arc(0.055, 0, 2 * np.pi, 7)
    out.add("flake", white, *arms, tube(np.c_[hexa[:-1, 0], np.full(6, -0.01), hexa[:-1, 1]], 0.006, 6, closed=True), *(sphere((0.013, 0.008, 0.013), 10, (0.2 * np.sin(k * np.pi / 3), -0.01, 0.2 * np.cos(k * np.pi / 3))) for k in range(6)))


def _star(out: Collector, p: Params, kit: Kit) -> None:
    a = np.arange(10) * np.pi / 5 + np.pi / 2
    r = np.where(np.arange(10) % 2 == 0, 0.2, 0.085)
    rim = np.c_[r * np.cos(a), np.zeros(10), r * np.sin(a)]
    v = np.concatenate([rim, [(0, -0.055, 0)], [(0, 0.0, 0)]])
    front = [(k, (k + 1) % 10, 10) for k in range(10)]
    back = [((k + 1) % 10, k, 11) for k in range(10)]
    m = Mesh(v + [0, -0.001, 0], np.array([*front, *back]))
    t = m.vertices[m.faces]
    flipped = (np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]) * (t.mean(1) - [0, -0.02, 0])).sum(1) < 0
    faces = np.where(flipped[:, None], m.faces[:, ::-1], m.faces)
    out.add("star", dyed(finish.metal("gold", p.wear), p.color), split_faces(Mesh(m.vertices, faces)))
    out.add("loop", finish.metal("brass"), ring(0.012, 0.0015, (0, 0, 0), 18, 6).turned(rot_x(np.pi / 2)).moved((0, -0.012, 0.21)))


def _leaves(out: Collector, role: str, stuff: Material, at: Floats, d: Floats, long: float, wide: float) -> None:
    t = np.linspace(0, 1, 7)[:, None]
    side = np.cross(d, [0.0, 1.0, 0.1])
    side = side / np.linalg.norm(side)
    mid = at + d * long * t + np.array([0, -0.3 * long, 0]) * (t * (1 - t))
    half = wide / 2 * np.sin(np.pi * np.clip(t * 0.94 + 0.04, 0, 1))
    out.add(role, stuff, thick(np.stack([mid - side * half, mid + [0, -0.12 * wide, 0], mid + side * half], 1), 0.0012))


def _mistletoe(out: Collector, p: Params, kit: Kit) -> None:
    g, green = kit.rng("twigs"), finish.of("leaf", "#6a8a34", 0.5, p.wear)
    for k in range(kit.n(26, 12)):
        end = np.array([float(g.normal()) * 0.075, -0.03 - 0.05 * float(g.random()), -0.06 - 0.15 * float(g.random())])
        out.add("twig", finish.of("bark", "#5a6a2a", 0.7), tube(spline(np.stack([np.array([0, -0.02, 0]), 0.5 * end + [0, -0.01, -0.01], end]), 8), (0.0035,) * 6 + (0.0025, 0.002), 6))
        for s in (-1, 1):
            d = np.array([s * 0.7, -0.2, -0.7 + 0.3 * float(g.normal())])
            _leaves(out, "leaf", green, end, d / np.linalg.norm(d), 0.055, 0.02)
        if k % 2:
            out.add("berry", dyed(finish.of("wax", "#f0efdf", 0.3), p.color), *(sphere(0.0075, 10, end + [0.01 * i - 0.005, -0.008, 0.006]) for i in range(2)))
    red = finish.of("velvet", "#a81418", 0.8)
    out.add("bow", red, *(tube(spline([(0, -0.045, 0), (s * 0.05, -0.05, 0.04), (s * 0.085, -0.045, 0.005), (s * 0.04, -0.04, -0.015), (0, -0.045, 0)], 22), 0.009, 8) for s in (-1, 1)), sphere(0.015, 12, (0, -0.05, 0)), *(tube([(0, -0.045, 0), (s * 0.03, -0.05, -0.07), (s * 0.04, -0.05, -0.13)], 0.008, 8) for s in (-1, 1)))
    out.add("loop", red, tube([(0, -0.02, 0), (0.008, -0.012, 0.05), (0, -0.008, 0.09)], 0.003, 6))


def _tinsel(out: Collector, p: Params, kit: Kit) -> None:
    path, g = _swag(1.8, 0.24, 140, -0.04), kit.rng("strands")
    n = kit.n(2600, 800)
    at = path[g.integers(len(path), size=n)]
    d = g.normal(size=(n, 3))
    d[:, 1] = -np.abs(d[:, 1]) * 0.8 + 0.2
    d = d / np.linalg.norm(d, axis=1, keepdims=True) * g.uniform(0.02, 0.038, (n, 1))
    out.add("foil", dyed(finish.metal("silver", 0.05, 0.18), p.color), wires(at, at + d, 0.0013, 3), tube(path, 0.004, 6))
    _nails(out, 1.8)


def _fan(out: Collector, p: Params, kit: Kit) -> None:
    for k, (x, z, r) in enumerate(((-0.3, 0.06, 0.17), (0.02, -0.04, 0.23), (0.34, 0.08, 0.15), (0.2, -0.26, 0.1), (-0.2, -0.22, 0.12))):
        n = kit.n(48, 24) * 2
        a = np.linspace(0, 2 * np.pi, n + 1)
        zig = np.where(np.arange(n + 1) % 2 == 0, -0.006, -0.03)
        rows = np.stack([np.stack([q * r * np.cos(a), zig * (0.35 + 0.65 * q) - 0.004 * k, q * r * np.sin(a)], 1) for q in (0.12, 1.0)], 1)
        tone = p.color if p.color and k % 2 == 0 else ("#e8788a", "#f0d890", "#6ab8b0", "#f2ede0", "#d86848")[k]
        out.add(f"pleat.{k}", _paper(p, tone), thick(rows, 0.001).moved((x, 0, z)))
        out.add(f"boss.{k}", _paper(p, "#f8f2e0"), fronted(lathe([(0, 0), (0.17 * r, 0), (0.15 * r, 0.006), (0, 0.007)], 20, 0.6), -0.024 - 0.004 * k).moved((x, 0, z)))


def _prayer(out: Collector, p: Params, kit: Kit) -> None:
    path = _swag(2.2, 0.2, 100)
    out.add("cord", finish.of("rope", "#d8cfb8", 0.8), tube(path, 0.0035, 6))
    _nails(out, 2.2)
    g = kit.rng("flags")
    for k in range(10):
        i = 5 + k * 9
        a, b = path[i], path[i + 8]
        u, v = np.meshgrid(np.linspace(0, 1, 8), np.linspace(0, 1, 9), indexing="ij")
        grid = a + (b - a) * u[..., None] + np.stack([0.008 * np.sin(5 * v), 0.01 * np.sin(5 * u + 3 * v + float(g.uniform(0, 6))) * v, -0.19 * v], -1)
        tone = p.color if p.color and k % 2 == 0 else ("#2a5a9c", "#e8e4d8", "#b02a24", "#2f7a44", "#d8b02a")[k % 5]
        out.add(f"flag.{tone}", finish.fabric(tone, p.wear, "canvas"), thick(grid, 0.001))
        lines = [tube(np.array([grid[1, j] + [0, -0.0025, 0], grid[4, j] + [0, -0.0025, 0], grid[6, j] + [0, -0.0025, 0]]), 0.0011, 3) for j in range(2, 8)]
        out.add("print", finish.paint("#2a2420", 0.0), *lines)


def _dragon(out: Collector, p: Params, kit: Kit) -> None:
    u = np.linspace(0, 1, 110)
    path = np.stack([-0.75 + 1.45 * u, -0.1 + 0.02 * np.sin(9 * u), 0.14 * np.sin(9.4 * u + 0.8) * (1 - 0.3 * u)], 1)
    r = 0.075 * (1 - 0.75 * u**3) * (1 + 0.07 * np.cos(np.arange(110) * np.pi))
    out.add("body", dyed(finish.of("paper", "#c81e1e", 0.5, p.wear), p.color), tube(path, r, 18))
    gold = finish.of("paper", "#e8b02a", 0.4)
    out.add("spine", gold, *(prism([(-0.022, 0), (0.022, 0), (0.012, 0.05)], 0.003).turned(rot_x(np.pi / 2)).moved(path[k] + [0, 0, 0.9 * r[k]]) for k in range(6, 104, 5)), *(tube(np.c_[path[k, 0] + 0 * np.arange(13), path[k, 1] + r[k] * 1.02 * np.cos(np.linspace(3.4, 6.0, 13)), path[k, 2] + r[k] * 1.02 * np.sin(np.linspace(3.4, 6.0, 13))], 0.004, 5) for k in range(8, 100, 6)))
    head = path[0] + np.array([-0.06, 0, 0.03])
    form = blend([ball(head, (0.1, 0.085, 0.08)), bone(head - [0.05, 0, 0.01], head - [0.16, 0, 0.015], 0.055, 0.045), bone(head - [0.05, 0, 0.06], head - [0.14, 0, 0.085], 0.035, 0.026)], 0.03)
    out.add("head", dyed(finish.of("paper", "#c81e1e", 0.5, p.wear), p.color), skin(form, cell(kit.detail, 0.011), 2, 0.3))
    out.add("gold", gold, *(tube(spline([head + [0.02, s * 0.04, 0.06], head + [0.09, s * 0.055, 0.13], head + [0.15, s * 0.05, 0.12]], 12), np.linspace(0.014, 0.004, 12), 8) for s in (-1, 1)), *(tube(spline([head + [-0.15, s * 0.03, -0.01], head + [-0.24, s * 0.05, 0.03], head + [-0.3, s * 0.04, -0.05]], 14), np.linspace(0.007, 0.002, 14), 6) for s in (-1, 1)), *(sphere((0.018, 0.014, 0.018), 12, head + [-0.165, s * 0.028, 0.02]) for s in (-1, 1)))
    out.add("eye", finish.paint("#f6f2e4", 0.1, 0.2), *(sphere(0.024, 14, head + [-0.055, s * 0.062, 0.05]) for s in (-1, 1)))
    out.add("pupil", finish.paint("#101014", 0.1, 0.1), *(sphere(0.012, 12, head + [-0.066, s * 0.078, 0.053]) for s in (-1, 1)))
    out.add("mane", finish.of("fur", "#2f8a4a", 0.8), *(tube([head + [0.07, 0.05 * np.cos(a), 0.05 * np.sin(a)], head + [0.13, 0.1 * np.cos(a), 0.1 * np.sin(a)]], (0.012, 0.003), 6) for a in np.linspace(0, 2 * np.pi, 13)[:-1]))


def _balloons(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("balloons")
    tones = ("#e8a8b8", "#f2e6d4", "#d8b46a", "#f6f4f0", "#c8788a") if p.color is None else (p.color, "#f6f4f0", p.color, "#e8dcc4", p.color)
    a = np.linspace(0.12, np.pi - 0.12, 26)
    mid = np.stack([1.05 * np.cos(a), np.full(26, -0.17), 1.7 * np.sin(a)], 1)
    body = lathe([(0, -1.12), (0.1, -1.1), (0.06, -1.04), (0.35, -0.86), (0.78, -0.42), (0.97, 0.05), (0.92, 0.45), (0.62, 0.85), (0, 1.02)], kit.n(20, 12), True)
    for k in range(26):
        for j in range(3):
            r = float(g.uniform(0.085, 0.15)) if j else float(g.uniform(0.12, 0.165))
            off = np.array([float(g.normal()) * 0.09, float(g.uniform(-0.04, 0.0)), float(g.normal()) * 0.09])
            at = mid[k] + off * (0.4 if j == 0 else 1.0)
            at[1] = min(at[1], -r - 0.004)
            d = (mid[k] - np.array([0, 0.1, 0.6])) / np.linalg.norm(mid[k] - np.array([0, 0.1, 0.6]))
            turn = rot_y(float(np.arctan2(d[0], d[2]))) @ rot_x(0.3 * float(g.normal()))
            out.add(f"balloon.{(k + j) % 5}", finish.of("rubber", tones[(k + j) % 5], 0.16), body.scaled(r).turned(turn).moved(at))


def _ghost(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(60, 30), kit.rng("folds")
    a = np.linspace(0, 2 * np.pi, n + 1)
    z = np.linspace(0, 1, 26)
    ph = float(g.uniform(0, 6))
    r = np.where(z < 0.28, 0.105 * np.sqrt(np.clip(1 - (1 - z / 0.28) ** 2, 0, 1)), 0.105 + 0.055 * (z - 0.28) / 0.72)
    wave = 1 + 0.2 * np.clip(z - 0.3, 0, 1)[:, None] * np.sin(7 * a + ph)[None] + 0.08 * np.clip(z - 0.3, 0, 1)[:, None] * np.sin(12 * a + 2 * ph)[None]
    q = np.stack([r[:, None] * wave * np.cos(a), r[:, None] * wave * np.sin(a) - 0.2, 0.3 - 0.62 * z[:, None] + 0.02 * z[:, None] * np.cos(5 * a)], -1)
    out.add("sheet", dyed(finish.fabric("#f0eee8", p.wear, "fabric"), p.color), thick(q.transpose(1, 0, 2)[::-1].copy(), 0.003))
    for s in (-1, 1):
        out.add("face", finish.fabric("#141216"), sphere((0.02, 0.008, 0.028), 14, (s * 0.04, -0.304, 0.205)))
    out.add("face", finish.fabric("#141216"), sphere((0.018, 0.008, 0.032), 14, (0, -0.309, 0.12)))
    out.add("cord", finish.of("rope", "#d8d4c8", 0.8), tube([(0, -0.2, 0.3), (0, -0.12, 0.4), (0, -0.004, 0.44)], 0.003, 6))


def _hearts(out: Collector, p: Params, kit: Kit) -> None:
    path = _swag(1.6, 0.16, 70)
    out.add("cord", finish.of("rope", "#efe8d8", 0.8), tube(path, 0.0028, 6))
    _nails(out, 1.6)
    t = np.linspace(0, 2 * np.pi, 48)[:-1]
    heart = np.stack([16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)], 1) * 0.0048
    for k in range(9):
        at = path[4 + int(k * 61 / 8)]
        tone = p.color if p.color and k % 2 == 0 else ("#c81e3a", "#e8708a", "#f2d8dc")[k % 3]
        out.add(f"heart.{tone}", _paper(p, tone), prism(heart, 0.006, 0.0015).turned(rot_x(np.pi / 2)).moved(at + [0, 0.003, -0.055]))


KINDS: dict[str, Kin] = {k: Kin(draw, mass, "wall", dynamic=False, sides=("front",)) for k, (draw, mass) in {
    "fir_garland": (_fir, 1.5), "bunting": (_bunting, 0.2), "party_banner": (_banner, 0.2), "paper_streamer": (_streamer, 0.1), "cobweb": (_web, 0.05), "bat_decoration": (_bat, 0.05), "paper_snowflake": (_flake, 0.05), "hanging_star": (_star, 0.15), "mistletoe": (_mistletoe, 0.15), "tinsel": (_tinsel, 0.2), "paper_fan": (_fan, 0.1), "prayer_flags": (_prayer, 0.2), "paper_dragon": (_dragon, 0.8), "balloon_garland": (_balloons, 0.6), "hanging_ghost": (_ghost, 0.2), "heart_garland": (_hearts, 0.1),
}.items()}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
