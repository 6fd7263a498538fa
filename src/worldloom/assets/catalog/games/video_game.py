"""A video game: a plastic case with printed cover lying, standing in a row or stacked, or a grey cartridge with its label."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import painted, quad, text
from worldloom.geometry import Mesh, box, cylinder, rot_x, rot_z, slab
CARD = Card("games/video_game", 1, "video_game", ("game case", "video game case", "game cartridge", "video game disc", "game disc", "dvd case", "dvd", "game box", "video games", "blu-ray"), ("game", "toy"), ("indoor", "games", "bedroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    state: Literal["case", "stack", "row", "cartridge"] = "case"
    color: Color = "#1f5fb0"
    """Of the case."""
    count: Annotated[int, number(3, 14)] = 7
    """Cases of a stack or row."""
    art: Literal["landscape", "abstract", "portrait"] = "landscape"
    wear: Wear = 0.15


PRESETS = {"stack": Params(state="stack", color="#2a7a3a", count=5), "row": Params(state="row", color="#a01c1c"), "cartridge": Params(state="cartridge", color="#77777a", art="abstract")}
W, H, T = 0.135, 0.19, 0.0145


def build(p: Params, kit: Kit) -> Part:
    """Lies face up, or stands with spines to -Y."""
    out, rng = Collector(), kit.rng("games")
    if p.state == "cartridge":
        _cartridge(out, p, kit)
    elif p.state == "case":
        _case(out, p, kit)
    else:
        tones = ["#b3261e", "#1d2a3a", "#d8c9a0", "#2a7a5a", "#d0782a", "#5a2a7a", "#2470b8"]
        for k in range(p.count):
            tilt, x = float(rng.normal(0, 0.05)), float(rng.normal(0, 0.004))
            name = ("QUEST", "RACER", "STORM", "GOLEM", "DRIFT", "NOVA", "ORBIT")[int(rng.integers(7))]
            ink = finish.paint(tones[(k * 3) % 7], 0.1, 0.35)
            spine: list[Mesh] = [text(name, 0.009, (0, 0), 0, 0.17)]
            if p.state == "stack":
                put = rot_z(tilt)
                out.add("case", finish.plastic(p.color, 0.2, p.wear), slab((-H / 2, -W / 2, 0), (H / 2, W / 2, T), 0.002).turned(put).moved((x, 0, k * T)))
                out.add(f"spine.{(k * 3) % 7}", ink, slab((-H / 2 + 0.01, -W / 2 - 0.0003, 0.002), (H / 2 - 0.025, -W / 2 + 0.001, T - 0.002), 0.0).turned(put).moved((x, 0, k * T)))
                out.add("title", finish.paint("#ece6d6"), *(m.moved((0, -W / 2 - 0.0006, k * T + T / 2)).turned(put).moved((x, 0, 0)) for m in spine))
            else:
                at = (k - (p.count - 1) / 2) * (T + 0.0006)
                out.add("case", finish.plastic(p.color, 0.2, p.wear), slab((at - T / 2, -W / 2, 0), (at + T / 2, W / 2, H), 0.002).moved((0, x, 0)))
                out.add(f"spine.{(k * 3) % 7}", ink, slab((at - T / 2 + 0.002, -W / 2 - 0.0003, 0.01), (at + T / 2 - 0.002, -W / 2 + 0.001, H - 0.025), 0.0).moved((0, x, 0)))
                out.add("title", finish.paint("#ece6d6"), *(m.turned(np.array([[0, 0, 1.0], [0, 1, 0], [-1, 0, 0]])).moved((at, x - W / 2 - 0.0006, H / 2)) for m in spine))
        if p.state == "stack":
            top = painted(W * 0.94, 0.88 * H, 0.0, p.art, kit.seed % 71, kit.n(30, 12)).moved((0, 0, -0.44 * H)).turned(rot_x(-np.pi / 2)).turned(rot_z(np.pi / 2)).moved((0, 0, p.count * T + 0.0006))
            out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.2), top)
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.12 * (1 if p.state in ("case", "cartridge") else p.count), dynamic=True, friction=0.9, affordances=("pick up", "play"))


def _case(out: Collector, p: Params, kit: Kit) -> None:
    """One case lying with its cover up, a band with the title above the picture."""
    turn = rot_z(0.3)

    def flat(m: Mesh, z: float) -> Mesh:
        return m.turned(rot_x(-np.pi / 2)).moved((0, 0, z)).turned(turn)

    out.add("case", finish.plastic(p.color, 0.15, p.wear), slab((-W / 2, -H / 2, 0), (W / 2, H / 2, T), 0.0025).turned(turn))
    out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.15), flat(painted(W - 0.01, H - 0.04, 0.0, p.art, kit.seed % 71, kit.n(40, 14)).moved((0, 0, -H / 2 + 0.005)), T + 0.0005))
    out.add("band", finish.paint("#e2e0da", 0.05, 0.2), flat(quad(-W / 2 + 0.005, W / 2 - 0.005, H / 2 - 0.035, H / 2 - 0.006, 0.0), T + 0.0005))
    out.add("title", finish.paint(p.color, 0.05, 0.3), flat(text("QUEST", 0.02, (0, H / 2 - 0.02), 0, 0.18), T + 0.0008))


def _cartridge(out: Collector, p: Params, kit: Kit) -> None:
    """A ribbed shell with a label, its contacts at one end."""
    turn = rot_z(0.25)
    out.add("shell", finish.plastic(p.color, 0.5, p.wear), slab((-0.06, -0.045, 0), (0.06, 0.045, 0.018), 0.004).turned(turn), *(box((0.012, 0.004, 0.006), 0.001, (s * 0.052, y, 0.0185)).turned(turn) for s in (-1, 1) for y in np.linspace(-0.03, 0.034, 6)))
    art = painted(0.08, 0.06, 0.0, p.art, kit.seed % 71, kit.n(28, 12)).moved((0, 0, -0.022)).turned(rot_x(-np.pi / 2)).moved((0, 0, 0.0186)).turned(turn)
    out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.35), art)
    out.add("contact", finish.metal("gold"), *(box((0.003, 0.004, 0.001), 0.0002, (x, -0.0455, 0.009)).turned(turn) for x in np.linspace(-0.035, 0.035, 14)))
    out.add("screw", finish.metal("steel"), cylinder(0.003, 0.001, 10, 0.0003, (0, -0.036, 0.018)).turned(turn))
