"""A string of little lights swagged along a wall: warm bulbs, coloured Christmas lights or paper globes."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import WARM, lamp_glass, light, opal
from worldloom.geometry import cylinder, hang, lathe, rod, sphere, stamp, tube
CARD = Card("lighting/string_lights", 1, "string_lights", ("fairy lights", "string light", "christmas lights", "festoon lights", "light garland"), ("light", "lamp"), ("indoor", "outdoor", "market", "christmas", "alley", "shop", "cafe", "garden"), "wall")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.8, 10.0)] = 3.2
    style: Literal["bulbs", "colored", "globes"] = "bulbs"
    swags: Annotated[int, number(1, 8)] = 3
    sag: Annotated[float, metres(0.05, 0.8)] = 0.26
    color: Color = "dark_green"
    """Of the cable."""
    lit: bool = True


PRESETS = {"christmas": Params(style="colored"), "globes": Params(style="globes", swags=1, sag=0.4, length=4.0), "off": Params(lit=False)}
_TONES = ((1.0, 0.1, 0.05), (0.1, 0.9, 0.15), (0.1, 0.3, 1.0), (1.0, 0.6, 0.06))


def build(p: Params, kit: Kit) -> Part:
    """Cable hung in swags between hooks at the wall, sockets and bulbs under it."""
    out, w = Collector(), p.length / 2
    hooks = np.linspace(-w, w, p.swags + 1)
    top = p.sag + 0.06
    m = kit.n(24, 10)
    pieces_ = [hang((a, -0.02, top), (b, -0.02, top), p.sag, m) for a, b in zip(hooks[:-1], hooks[1:], strict=True)]
    line = np.concatenate([pieces_[0], *(q[1:] for q in pieces_[1:])])
    out.add("cable", finish.plastic(p.color), tube(line, 0.003, 5))
    out.add("hook", finish.metal("steel"), *(rod((x, 0, top), (x, -0.026, top), 0.003, 6) for x in hooks))
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    pitch = 0.3 if p.style == "globes" else 0.16
    d = np.arange(0.5 * pitch, s[-1], pitch)
    at = np.stack([np.interp(d, s, line[:, k]) for k in range(3)], 1)
    out.add("socket", finish.plastic(p.color), stamp(cylinder(0.007 if p.style != "globes" else 0.012, 0.022, 8, 0.002), at - [0, 0, 0.024]))
    one = sphere(0.042, 14, (0, 0, -0.062)) if p.style == "globes" else lathe([(0, -0.052), (0.008, -0.046), (0.0115, -0.034), (0.006, -0.022), (0, -0.022)], 8, True)
    if p.style == "colored":
        for k, tone in enumerate(_TONES):
            mat = finish.glow(tone, 7.0) if p.lit else finish.plastic((0.4 * tone[0] + 0.02, 0.4 * tone[1] + 0.02, 0.4 * tone[2] + 0.02), 0.1)
            out.add(f"bulb.{k}", mat, stamp(one, at[k::4]))
    else:
        out.add("bulb", lamp_glass(p.lit, 9.0) if p.style == "bulbs" else opal(p.lit, 2.5), stamp(one, at))
    lamps = []
    for k, q in enumerate(np.array_split(at, max(1, min(4, round(p.length / 1.6))))):
        c = q.mean(0)
        tone = WARM if p.style != "colored" else (1.0, 0.5, 0.4)
        lamps.append(light((c[0], -0.1, c[2] - 0.05), 0.22 * len(q) * (2 if p.style == "globes" else 1), p.lit, tone, 0.12, f"lamp.{k}"))
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.07, -0.05), (w, 0, top)),), mass=0.5, lights=tuple(lamps), affordances=("switch",))
