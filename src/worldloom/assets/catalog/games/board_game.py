"""A board game: a chess or draughts set, a family game of spaces, cards, dice and pawns laid out on its board, or one closed in its printed box."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.assets.parts.chess_men import ROW, man
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Mesh, box, cylinder, lathe, rot_x, rot_z, slab, stamp
CARD = Card("games/board_game", 1, "board_game", ("chess set", "chess board", "chessboard", "chess", "checkers", "draughts", "checkerboard", "boardgame", "board game box", "family game", "backgammon", "monopoly"), ("game", "toy"),
            ("indoor", "games", "playroom", "living_room"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["path", "chess", "checkers", "box"] = "path"
    size: Annotated[float, metres(0.22, 0.6)] = 0.45
    """Side of the board or box."""
    color: Color = "#1f5a8a"
    """Of the box and the middle of the board; of chess the dark side."""
    wood: Literal["walnut", "mahogany", "ebony", "oak"] = "walnut"
    state: Literal["start", "play"] = "play"
    wear: Wear = 0.2


PRESETS = {"chess": Params(kind="chess", state="start"), "in play": Params(kind="chess", wood="ebony"), "checkers": Params(kind="checkers", wood="mahogany", size=0.36), "box": Params(kind="box", color="#8a2a1f", size=0.38)}
TONES = ("#c9261f", "#2470b8", "#3d9a3a", "#e0a81c", "#e8dcc0", "#7a4a9a")


def build(p: Params, kit: Kit) -> Part:
    """Lies on a table, played from front and back."""
    out = Collector()
    high = {"path": _path, "chess": _squares, "checkers": _squares, "box": _box}[p.kind](out, p, kit)
    lo, hi = out.surfaces()[0].mesh.bounds
    return Part(out.surfaces(), (box_collider((lo[0], lo[1], 0), (hi[0], hi[1], high)),), mass=1.4, dynamic=True, friction=0.9, functional_sides=("front", "back"), affordances=("play", "pick up"))


def _squares(out: Collector, p: Params, kit: Kit) -> float:
    """A framed board of 64 squares with men on it."""
    s, t = p.size, 0.02 * (p.size / 0.45)
    dark = finish.wood(p.wood, p.wear, 0.25)
    out.add("frame", dark, slab((-s / 2, -s / 2, 0), (s / 2, s / 2, t), 0.004))
    q = 0.86 * s / 8
    at = (np.stack(np.meshgrid(np.arange(8), np.arange(8), indexing="ij"), -1).reshape(-1, 2) - 3.5) * q
    even = (np.indices((8, 8)).sum(0).reshape(-1) % 2) == 0
    sheet = np.c_[at, np.full(64, t)]
    out.add("dark", finish.wood("dark", p.wear, 0.3), boards((q, q, 0.0016), sheet[even], 0.0002))
    out.add("light", finish.wood("birch", p.wear, 0.3), boards((q, q, 0.0016), sheet[~even], 0.0002))
    z = t + 0.0008
    white, black = finish.wood("birch", 0.1, 0.25), finish.paint(p.color, 0.15, 0.25) if p.color != "#1f5a8a" else finish.wood("dark", 0.1, 0.25)
    rng = kit.rng("men")
    free = [tuple(x) for x in at[rng.permutation(64)][:12]]
    if p.kind == "checkers":
        disc = lathe([(0, 0), (0.4 * q, 0), (0.42 * q, 0.03 * q), (0.42 * q, 0.17 * q), (0.38 * q, 0.2 * q), (0.3 * q, 0.17 * q), (0, 0.17 * q)], kit.n(28, 12), 0.5)
        home = [(x, y) for (x, y), e in zip(at, even, strict=True) if e and abs(y) > q]
        drop = set(rng.permutation(len(home))[:7].tolist()) if p.state == "play" else set()
        for role, material, side in (("white", white, -1), ("black", black, 1)):
            out.add(role, material, stamp(disc, [(x, y, z) for k, (x, y) in enumerate(home) if y * side > 0 and k not in drop]))
        return t + 0.2 * q
    for role, material, side in (("white", white, -1), ("black", black, 1)):
        for k in range(8):
            for kind, y in ((ROW[k], 3.5), ("pawn", 2.5)):
                x, yy = (k - 3.5) * q, side * y * q
                if p.state == "play" and rng.random() < (0.45 if kind == "pawn" else 0.4):
                    if rng.random() < 0.4 or kind == "king":
                        x, yy = free.pop() if free and kind != "pawn" else (x, side * 1.5 * q if rng.random() < 0.6 else side * 0.5 * q)
                    else:
                        x, yy = (0.54 * s + 0.03 * (k % 2)) * side, (k - 3.5) * 0.8 * q
                        out.add(role, material, man(kind, 0.82 * q, kit.n(22, 10)).moved((x, yy, 0)))
                        continue
                m = man(kind, 0.82 * q, kit.n(22, 10))
                out.add(role, material, (m if side < 0 else m.turned(rot_z(np.pi))).moved((float(x), float(yy), z)))
    return t + 0.02


def _path(out: Collector, p: Params, kit: Kit) -> float:
    """Coloured spaces round the edge, a title across the middle, cards, dice, pawns and small houses."""
    s, t, n = p.size, 0.004, 10
    out.add("board", finish.paint(p.color, p.wear, 0.4), *(slab((a, -s / 2, 0), (b, s / 2, t), 0.001) for a, b in ((-s / 2, -0.0008), (0.0008, s / 2))))
    q = s / n
    ring = [(i, 0) for i in range(n)] + [(n - 1, j) for j in range(1, n)] + [(i, n - 1) for i in range(n - 2, -1, -1)] + [(0, j) for j in range(n - 2, 0, -1)]
    at = np.array([((i + 0.5) * q - s / 2, (j + 0.5) * q - s / 2, t) for i, j in ring])
    tone = np.array([rgb(TONES[4] if k % 3 else TONES[(k // 3) % 4]) for k in range(len(ring))])
    out.add("space", finish.of("paper", (1.0, 1.0, 1.0), 0.45, p.wear), boards((0.94 * q, 0.94 * q, 0.001), at, 0.0002, tone))
    mark = [text("?!"[k % 2], 0.4 * q, (0, 0), 0.0).turned(rot_x(-np.pi / 2)).moved((x, y, t + 0.0008)) for k, (x, y, _) in enumerate(at) if k % 5 == 2]
    out.add("ink", finish.paint("black", 0.0, 0.6), *mark)
    title = text("VOYAGE", 0.15 * s, (0, 0), 0.0, 0.16).turned(rot_x(-np.pi / 2)).turned(rot_z(0.6)).moved((0, 0, t + 0.0008))
    out.add("title", finish.paint(TONES[3], 0.1, 0.5), title, lathe([(0.27 * s, 0), (0.285 * s, 0), (0.285 * s, 0.0006), (0.27 * s, 0.0006), (0.27 * s, 0)], 48, 0.4).moved((0, 0, t)))
    rng = kit.rng("play")
    pawn = man("pawn", 0.5 * q, kit.n(18, 8))
    for k in range(4):
        x, y, _ = at[int(rng.integers(len(at)))]
        out.add(f"pawn.{k}", finish.plastic(TONES[k], 0.25), pawn.moved((x + 0.12 * q * (k - 1.5), y, t)))
    house = box((0.26 * q, 0.34 * q, 0.24 * q), 0.001, (0, 0, 0.12 * q))
    out.add("house", finish.plastic("#2f8a3a", 0.3), stamp(house, [at[int(rng.integers(len(at)))] + [0.2 * q, 0.3 * q, 0] for _ in range(7)], rng.uniform(-0.3, 0.3, 7)))
    card = box((0.09 * s, 0.14 * s, 0.0004), 0.0001)
    for k, (x, y) in enumerate(((-0.17, 0.17), (0.17, -0.17))):
        out.add(f"card.{k}", finish.paint(TONES[k], 0.05, 0.4), *(card.turned(rot_z(0.785 + float(rng.normal(0, 0.02)))).moved((x * s, y * s, t + 0.0005 * (i + 1))) for i in range(14)))
    die = box((0.016, 0.016, 0.016), 0.003)
    spots = [(0.08 * s, 0.2 * s), (0.16 * s, 0.16 * s)]
    out.add("die", finish.plastic("white", 0.2), *(die.turned(rot_z(0.4 + k)).moved((x, y, t + 0.008)) for k, (x, y) in enumerate(spots)))
    out.add("pip", finish.paint("black"), *(cylinder(0.0016, 0.0004, 8, 0.0001, (dx, dy, 0.0079)).turned(rot_z(0.4 + k)).moved((x, y, t + 0.008)) for k, (x, y) in enumerate(spots) for dx, dy in ((-0.0045, -0.0045), (0.0045, 0.0045), (0, 0))[: 3 - k]))
    note = box((0.1, 0.045, 0.0003), 0.0001)
    if p.state == "play":
        piles = [(side * 0.62 * s, (k - 1.5) * 0.055, 0.0003 + 0.0004 * i) for side in (-1, 1) for k in range(4) for i in range(int(rng.integers(3, 9)))]
        out.add("note", finish.of("paper", (1.0, 1.0, 1.0), 0.7), copies(note, piles, rng.normal(0, 0.06, len(piles)), 1.0, np.array([[0.6, 0.66, 0.5], [0.66, 0.5, 0.48], [0.5, 0.58, 0.66]])[np.arange(len(piles)) // 5 % 3]))
    else:
        _lid(out, p, 0.0, s * 1.12)
    return t + 0.01


def _box(out: Collector, p: Params, kit: Kit) -> float:
    """A lidded carton with a printed top."""
    return _lid(out, p, 0.0, 0.0)


def _lid(out: Collector, p: Params, x: float, y: float) -> float:
    """The closed box about (x, y), its title on the lid and the long sides."""
    w, d, h = p.size / 2, 0.36 * p.size, 0.14 * p.size
    put = np.array([x, y, 0])
    card = finish.of("paper", p.color, 0.35, p.wear)
    out.add("lid", card, slab((-w, -d, 0.2 * h), (w, d, h), 0.0025).moved(put))
    out.add("tray", finish.of("paper", "#d8d2c0", 0.6, p.wear), slab((-w + 0.002, -d + 0.002, 0), (w - 0.002, d - 0.002, 0.5 * h), 0.002).moved(put))

    def up(m: Mesh) -> Mesh:
        return m.turned(rot_x(-np.pi / 2)).moved((0, 0, h + 0.0006)).moved(put)

    sun = lathe([(0, 0), (0.42 * d, 0), (0.42 * d, 0.0006), (0, 0.0006)], 40, 0.4)
    out.add("print", finish.paint("#e8b02a", 0.1, 0.4), sun.moved((0.35 * w, 0.1 * d, h - 0.0001)).moved(put), slab((-w * 0.97, -0.8 * d, h - 0.0003), (w * 0.97, -0.72 * d, h + 0.0004), 0.0).moved(put))
    out.add("print.2", finish.paint("#c9402a", 0.1, 0.4), lathe([(0, 0), (0.26 * d, 0), (0.26 * d, 0.0006), (0, 0.0006)], 3, 0.4).moved((-0.45 * w, 0.2 * d, h + 0.0002)).moved(put), lathe([(0, 0), (0.36 * d, 0), (0.36 * d, 0.0006), (0, 0.0006)], 3, 0.4).turned(rot_z(0.5)).moved((-0.15 * w, 0.05 * d, h)).moved(put))
    white = finish.paint("#ece6d6", 0.05, 0.4)
    out.add("title", white, up(text("VOYAGE", 0.3 * d, (0, -0.42 * d), 0.0, 0.17)), up(text("2-6 PLAYERS", 0.09 * d, (0.5 * w, -0.9 * d), 0.0)), text("VOYAGE", 0.5 * h, (0, 0.62 * h), -d - 0.0008, 0.17).moved(put))
    return h
