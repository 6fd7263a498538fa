"""A paper poster on the wall: travel picture, concert bill, school chart of plants and animals, safety notice or film poster."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import disc, painted, quad, ribbon, scribble, text
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, box, rot_y

CARD = Card("decor/poster", 1, "poster", ("wall poster", "movie poster", "notice", "bill", "chart", "advertisement", "playbill"), ("picture",), ("indoor", "teenager", "classroom", "station", "shop", "bedroom", "hospital_room", "alley"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.2, 2.0)] = 0.6
    style: Literal["travel", "type", "chart", "notice"] = "travel"
    color: Color = "#2f5f6b"
    wear: Wear = 0.2


VARIETY = {"color": ("#2f5f6b", "#8f2a1c", "#c9a13a", "#37513b", "#3d3a5c")}
"""What several of them take in turn."""
PRESETS = {"concert": Params(style="type", color="#8f2a1c"), "chart": Params(style="chart", color="cream", width=0.8), "notice": Params(style="notice", color="mustard", width=0.42)}


def build(p: Params, kit: Kit) -> Part:
    """Paper with curling corners, printed shapes and lettering, tape or pins."""
    out, w, h, g = Collector(), p.width / 2, 1.42 * p.width, kit.rng("print")
    s = p.width
    u, v = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(0, 1, 12), indexing="ij")
    lift: Any = lambda x, z: 0.003 + 0.02 * s * p.wear * np.clip(np.abs(x / w) + np.abs(2 * z / h - 1) - 1.45, 0, 1) ** 1.5 * 3  # noqa: E731
    out.add("paper", finish.of("paper", rgb(p.color) if p.style == "type" else (0.64, 0.59, 0.48), 0.7, p.wear), thick(np.stack([u * w, -lift(u * w, v * h), v * h], -1), 0.0006))
    ink = finish.paint("charcoal" if p.style in ("chart", "notice") else "cream", 0.1)
    words = {"travel": ("ALPEN", "LISBOA", "NORDSEE", "KYOTO"), "type": ("JAZZ", "SALON", "OPERA", "REVUE"), "chart": ("FLORA", "BOTANIK", "WALD"), "notice": ("FIRST AID", "SAFETY", "EXIT PLAN", "NOTICE")}[p.style]
    word = words[kit.seed % len(words)]
    size = min(0.17 * s, 0.72 * s / max(len(word) * 0.72, 1))
    if p.style == "travel":
        pic = painted(0.86 * s, 0.86 * 1.2 * s, -0.0046, ("landscape", "seascape")[kit.seed % 2], kit.seed % 877, kit.n(56, 24))
        tone = np.array(rgb(p.color))
        c = pic.color if pic.color is not None else np.ones((len(pic.vertices), 3))
        out.add("picture", finish.of("paper", (1.0, 1.0, 1.0), 0.6), Mesh(pic.vertices, pic.faces, pic.normals, pic.uv, np.clip(0.55 * np.round(c * 9) / 9 + 0.6 * tone, 0.01, 0.8)).moved((0, 0, 0.3 * s)))
        out.add("ink", finish.paint(p.color, 0.1), text(word, size, (0, 0.16 * s), -0.0045, 0.16))
    elif p.style == "type":
        for k in range(3):
            out.add("ink", ink, text(word if k == 0 else ("LIVE", "22", "MAI")[(kit.seed + k) % 3], size * (1.0, 0.7, 0.9)[k], (0, h * (0.78 - 0.15 * k)), -0.0045, 0.18))
        out.add("shape", finish.paint("mustard", 0.1), disc(0.27 * s, -0.0042, 40, (0.12 * s, 0.42 * s)))
        out.add("ink", ink, *(ribbon(np.array([[-0.35 * s + 0.12 * s * k, 0.2 * s], [-0.2 * s + 0.12 * s * k, 0.62 * s]]), 0.02 * s, -0.0048) for k in range(6)))
    elif p.style == "chart":
        out.add("ink", ink, text(word, size * 0.8, (0, 0.92 * h), -0.0045, 0.14))
        for k in range(9):
            x, z = (k % 3 - 1) * 0.29 * s, (0.74 - 0.25 * (k // 3)) * h
            t = np.linspace(0, 1, 14)
            out.add("ink", finish.paint("dark_green", 0.1), ribbon(np.stack([x + 0.02 * s * np.sin(3 * t), z - 0.11 * s + 0.2 * s * t], 1), 0.008 * s, -0.0044), *(disc(0.03 * s, -0.0046, 10, (x + 0.045 * s * (-1) ** j, z - 0.05 * s + 0.045 * s * j)) for j in range(4)))
            out.add(f"bloom.{k % 3}", finish.paint(("rose", "mustard", "violet")[k % 3], 0.1), disc(0.045 * s, -0.0048, 12, (x + 0.02 * s * np.sin(3), z + 0.1 * s)))
            out.add("ink", ink, *(ribbon(q + np.array([x - 0.1 * s, z - 0.15 * s]), 0.004 * s, -0.0045) for q in scribble(0.2 * s, 0.02 * s, g)))
    else:
        out.add("ink", ink, text(word, size, (0, 0.84 * h), -0.0045, 0.18), *(ribbon(q + np.array([-0.4 * s, z]), 0.007 * s, -0.0045) for z in np.linspace(0.12, 0.62, 8) * h for q in scribble(0.8 * s, 0.045 * s, g)))
        out.add("bar", finish.paint(p.color, 0.1), quad(-0.45 * s, 0.45 * s, 0.71 * h, 0.75 * h, -0.0044), quad(-0.5 * s, 0.5 * s, 0.0, 0.06 * h, -0.0044))
    out.add("tape", finish.of("paper", (0.6, 0.55, 0.4), 0.4), *(box((0.09 * s, 0.0008, 0.035 * s), 0.0002).turned(rot_y(a)).moved((x * w * 0.94, -lift(x * w, 0.985 * h) - 0.0008, 0.985 * h)) for x, a in ((-1, 0.7), (1, -0.7))))
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.02, 0), (w, 0, h)),), mass=0.1, affordances=("read",))
