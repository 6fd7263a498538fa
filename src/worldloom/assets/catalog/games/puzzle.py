"""A jigsaw puzzle half done on its board: joined pieces of a picture, loose ones face up and face down round them; or whole, or in its box."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import painted, text
from worldloom.geometry import Floats, Mesh, prism, rot_x, rot_y, rot_z, slab
CARD = Card("games/puzzle", 1, "puzzle", ("jigsaw", "jigsaw puzzle", "puzzle board", "jigsaw puzzle board", "puzzle box", "puzzle pieces"), ("game", "toy"), ("indoor", "games", "playroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    state: Literal["half", "done", "box"] = "half"
    width: Annotated[float, metres(0.2, 0.7)] = 0.46
    subject: Literal["landscape", "seascape", "still_life", "abstract"] = "landscape"
    board: Color = "#2c3a33"
    """Felt of the board under it, or the carton."""
    pieces: Literal["few", "many"] = "many"
    wear: Wear = 0.15


PRESETS = {"done": Params(state="done", subject="seascape"), "box": Params(state="box", width=0.34, board="#8a2a2a"), "few": Params(pieces="few", subject="still_life", width=0.36)}
T = 0.0022


def build(p: Params, kit: Kit) -> Part:
    """Lies on a table; the picture is upright for one who sits at -Y."""
    out = Collector()
    w, h = p.width, 0.72 * p.width
    if p.state == "box":
        return _carton(out, p, kit, w, 0.8 * w)
    nx, ny = (12, 9) if p.pieces == "many" else (7, 5)
    cell = np.array([w / nx, h / ny])
    look = _picture(p, kit, w, h)
    rng = kit.rng("pieces")
    tabs = {(i, j, k): int(rng.integers(2)) * 2 - 1 for i in range(nx) for j in range(ny) for k in range(2)}
    rim = 1.22 if p.state == "half" else 1.06
    out.add("board", finish.of("carpet" if p.state == "half" else "cardboard", p.board, 0.95, p.wear), slab((-rim * w / 2, -rim * h / 2, 0), (rim * w / 2, rim * h / 2, 0.006), 0.002))
    face, back = [], []
    for i in range(nx):
        for j in range(ny):
            shape = _outline(i, j, nx, ny, tabs) * cell
            mid = (np.array([i + 0.5, j + 0.5]) - [nx / 2, ny / 2]) * cell
            piece = prism(shape, T, 0.0002)
            done = p.state == "done" or i in (0, nx - 1) or j in (0, ny - 1) or (i + 0.8 * j + float(rng.normal(0, 0.8))) < 0.55 * nx
            at = np.array([*mid, 0.006])
            painted_piece = piece.tinted(look(piece.vertices[:, :2] + mid))
            if done:
                face.append(painted_piece.moved(at))
            elif rng.random() < 0.75:
                spot = _loose(rng, w, h, rim)
                face.append(painted_piece.turned(rot_z(float(rng.uniform(0, 6.3)))).moved(spot))
            else:
                back.append(piece.turned(rot_y(np.pi)).moved((0, 0, T)).turned(rot_z(float(rng.uniform(0, 6.3)))).moved(_loose(rng, w, h, rim)))
    out.add("piece", finish.of("paper", (1.0, 1.0, 1.0), 0.4, 0.1), *face)
    out.add("back", finish.of("cardboard", (0.34, 0.36, 0.34), 0.9, 0.1), *back)
    return Part(out.surfaces(), (box_collider((-rim * w / 2, -rim * h / 2, 0), (rim * w / 2, rim * h / 2, 0.009)),), mass=0.9, dynamic=True, friction=0.9, functional_sides=("front",), affordances=("play",))


def _loose(rng: np.random.Generator, w: float, h: float, rim: float) -> Floats:
    """A place for a loose piece: on the board's free margin or over the gap in the middle."""
    if rng.random() < 0.55:
        side = int(rng.integers(2)) * 2 - 1
        return np.array([side * w * float(rng.uniform(0.545, 0.575)), float(rng.uniform(-0.5, 0.5)) * h, 0.006])
    return np.array([float(rng.uniform(0.12, 0.38)) * w, float(rng.uniform(-0.32, 0.36)) * h, 0.006 + T])


def _picture(p: Params, kit: Kit, w: float, h: float) -> Callable[[Floats], Floats]:
    """A function of places (n, 2) in the picture's plane, centred, to colours (n, 3)."""
    n = 72
    m = painted(w, h, 0.0, p.subject, kit.seed % 83, n)
    k = len(m.vertices) // n
    color = np.asarray(m.color).reshape(n, k, 3)

    def look(q: Floats) -> Floats:
        i = np.clip(((q[:, 0] / w + 0.5) * (n - 1)).round().astype(int), 0, n - 1)
        j = np.clip(((q[:, 1] / h + 0.5) * (k - 1)).round().astype(int), 0, k - 1)
        return np.asarray(color[i, j])

    return look


_KNOB = np.array([(-0.5, 0), (-0.12, 0.0), (-0.085, 0.035), (-0.13, 0.09), (-0.14, 0.15), (-0.08, 0.215), (0.0, 0.235), (0.08, 0.215), (0.14, 0.15), (0.13, 0.09), (0.085, 0.035), (0.12, 0.0)])
"""One side of a piece with its knob, from corner to corner along +X."""


def _outline(i: int, j: int, nx: int, ny: int, tabs: dict[tuple[int, int, int], int]) -> Floats:
    """A piece about its middle in cells, counter-clockwise; neighbours share each side's sign."""
    signs = (
        0 if j == 0 else -tabs[(i, j - 1, 1)], 0 if i == nx - 1 else tabs[(i, j, 0)], 0 if j == ny - 1 else tabs[(i, j, 1)], 0 if i == 0 else -tabs[(i - 1, j, 0)],
    )  # fmt: skip
    out = []
    for k, s in enumerate(signs):
        a = k * np.pi / 2
        side = _KNOB[:1] if s == 0 else _KNOB * [1, -s]
        q = side * 0.985 + [0, -0.4925]
        out.append(q @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]))
    return np.concatenate(out)


def _carton(out: Collector, p: Params, kit: Kit, w: float, d: float) -> Part:
    """The closed box with the picture on its lid."""
    h = 0.06
    out.add("box", finish.of("paper", p.board, 0.4, p.wear), slab((-w / 2, -d / 2, 0.012), (w / 2, d / 2, h), 0.002), slab((-w / 2 + 0.002, -d / 2 + 0.002, 0), (w / 2 - 0.002, d / 2 - 0.002, 0.02), 0.002))
    art = painted(0.94 * w, 0.74 * d, 0.0, p.subject, kit.seed % 83, kit.n(56, 20)).moved((0, 0, -0.27 * d)).turned(rot_x(-np.pi / 2)).moved((0, 0, h + 0.0006))
    out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.35), art)
    title: list[Mesh] = [text("1000 PIECES", 0.07 * d, (0, 0), 0.0, 0.15).turned(rot_x(-np.pi / 2)).moved((0, -0.4 * d, h + 0.0008)), text("JIGSAW PUZZLE", 0.024, (0, 0.036), -d / 2 - 0.0008, 0.15)]
    out.add("title", finish.paint("#ece6d6", 0.05, 0.4), *title)
    return Part(out.surfaces(), (box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, h)),), mass=0.8, dynamic=True, affordances=("pick up", "play"))
