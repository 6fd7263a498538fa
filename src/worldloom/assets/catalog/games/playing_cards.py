"""A deck of playing cards: in its printed box, squared up with a few drawn, or fanned out face up."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, bounding_colliders, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Floats, Mesh, join, prism, rot_x, rot_z, rounded_rect, slab
CARD = Card("games/playing_cards", 1, "playing_cards", ("playing card", "deck of cards", "pack of cards", "card deck", "cards", "poker cards", "deck of playing cards"), ("game", "toy"), ("indoor", "games", "casino", "living_room"), "table")


class Params(Base):
    """Dials."""

    state: Literal["fan", "deck", "box"] = "fan"
    color: Color = "#8a1c1c"
    """Of the backs and the box."""
    count: Annotated[int, number(3, 9)] = 5
    """Cards drawn or fanned."""
    size: Annotated[float, number(0.8, 1.5)] = 1.0
    wear: Wear = 0.15


PRESETS = {"deck": Params(state="deck", color="#1f3f7a"), "box": Params(state="box"), "seven": Params(count=7, color="#1f3f7a")}
W, H = 0.0635, 0.0889


def build(p: Params, kit: Kit) -> Part:
    """Lies on a table."""
    out, s = Collector(), p.size
    rng = kit.rng("cards")
    sheet = prism(rounded_rect(W, H, 0.004, 4), 0.0004)
    paper, back = finish.of("paper", (0.74, 0.72, 0.68), 0.4, p.wear), finish.of("paper", p.color, 0.4, p.wear)
    if p.state == "box":
        out.add("box", back, slab((-W / 2 - 0.002, -H / 2 - 0.002, 0), (W / 2 + 0.002, H / 2 + 0.002, 0.019), 0.0012).scaled(s))
        out.add("panel", finish.paint("#ece6d6", 0.05, 0.4), prism(rounded_rect(0.8 * W, 0.82 * H, 0.004), 0.0006).moved((0, 0, 0.0188)).scaled(s))
        out.add("print", back, *(m.turned(rot_x(-np.pi / 2)).moved((0, 0, 0.0197)).scaled(s) for m in (text("A", 0.03, (0, 0.008), 0), text("CARDS", 0.008, (0, -0.025), 0))))
    else:
        deck = 0.0155 if p.state == "deck" else 0.0105
        out.add("deck", paper, prism(rounded_rect(W, H, 0.004, 4), deck).turned(rot_z(0.15)).moved((-0.06, 0.02, 0)).scaled(s))
        out.add("back", back, prism(rounded_rect(W - 0.006, H - 0.006, 0.003, 4), 0.0003).turned(rot_z(0.15)).moved((-0.06, 0.02, deck)).scaled(s))
        for k in range(p.count):
            t = k - (p.count - 1) / 2
            if p.state == "fan":
                turn, at = rot_z(-0.2 * t), np.array([0.05 + 0.1 * np.sin(0.2 * t), -0.12 + 0.1 * np.cos(0.2 * t), 0.0006 * k])
            else:
                turn, at = rot_z(float(rng.uniform(-0.4, 0.4))), np.array([0.03 + 0.035 * (k % 3), -0.03 + 0.04 * (k // 3), 0.0006 * k])
            _face(out, sheet, paper, int(rng.integers(52)), turn, at, s)
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.15, dynamic=True, friction=0.9, affordances=("pick up", "play"))


def _face(out: Collector, sheet: Mesh, paper: Material, value: int, turn: Floats, at: Floats, s: float) -> None:
    """A card face up with its value in two corners and its pips."""
    suit, rank = value % 4, value // 4
    red = suit < 2
    ink = finish.paint("#a01818" if red else "#101012", 0.0, 0.5)
    name = "A23456789TJQK"[rank].replace("T", "10")
    marks = [text(name, 0.012, (-0.024, 0.036), 0), text(name, 0.012, (-0.024, 0.036), 0).turned(np.diag([-1.0, 1, -1]))]
    flat = [m.turned(rot_x(-np.pi / 2)) for m in marks]
    cols = ([0.0] if rank == 0 else [-0.011, 0.011]) if rank < 10 else [0.0]
    rows = np.linspace(-0.026, 0.026, max(1, (rank + 2) // 2)) if rank < 10 else [0.0]
    big = 0.013 if rank in (0,) else 0.0065 if rank < 10 else 0.02
    flat += [_pip(suit, big).moved((x, float(y), 0)) for x in cols for y in rows]
    out.add("card", paper, sheet.turned(turn).moved(at).scaled(s))
    out.add("red" if red else "black", ink, *(m.moved((0, 0, 0.00055)).turned(turn).moved(at).scaled(s) for m in flat))


def _pip(suit: int, size: float) -> Mesh:
    """Diamond, heart, spade or club lying on z = 0."""
    a = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    if suit == 0:
        q = np.array([(0, 1.1), (-0.8, 0), (0, -1.1), (0.8, 0)])
    else:
        heart = np.stack([0.062 * 16 * np.sin(a) ** 3, 0.062 * (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a))], 1)
        q = heart if suit == 1 else heart * [1, -1] + [0, 0.1] if suit == 2 else np.stack([np.cos(a), np.sin(a)], 1) * (0.72 + 0.28 * np.cos(3 * (a - np.pi / 2)))[:, None]
    m = prism(q * size, 0.0001)
    if suit > 1:
        m = join([m, prism(np.array([(-0.1, -0.2), (0.1, -0.2), (0.4, -1.25), (-0.4, -1.25)]) * size, 0.0001)])
    return m
