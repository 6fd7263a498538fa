"""A shop window seen from the street: a raised bay of display behind the glass of a front, its neighbours, and the pavement before it."""

from __future__ import annotations

import math
import re

import numpy as np

from worldloom.assets.registry import build, by_category
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.synth.layout.sites.base import Site, View, rect
from worldloom.synth.layout.sites.ground import made, strip
from worldloom.synth.layout.sites.room import kind_of, shell
from worldloom.synth.layout.sites.town import Row, _clamp, _front, front_of, turned
from worldloom.world import Entity, Plan, Zone

DECK = 0.5
"""Metres from the pavement up to the floor of the bay, which is the height of the window's sill."""
KERB = 3.4
"""Metres from the front to the kerb."""
STREET = (-26.0, 26.0)
COLORS = ("dark_green", "maroon", "navy", "#4a2c17", "#23363f")


def shopfront(plan: Plan, seed: int) -> Site:
    """The bay is laid out as a room; the World has none, for the eye stands in the street and the weather is there."""
    k = kind_of("shop_window")
    w, d, h = k.size
    y0 = -d / 2
    site = Site(View((0.5, y0 - 6.2, 1.62 - DECK), (0.15, 0.0, 0.95), 1.32), None, sun_side=-1.0, outdoors=True)
    style = {"wall": k.wall, "floor": k.floor, "ceiling": k.ceiling, "window": k.window, "color": k.wall_color, "trim": k.trim, "trim_color": k.trim_color}
    shell(site, plan, seed, (-w / 2, y0, w / 2, d / 2), h, style, sides="new", windows=False, doors=False)
    site.zones += [
        Zone(id="floor", kind="floor", polygon=rect(-w / 2, y0, w / 2, d / 2)), Zone(id="stage", kind="stage", polygon=rect(-w * 0.45, y0 * 0.8, w * 0.45, d * 0.4)),
        Zone(id="front", kind="front", polygon=rect(-w * 0.45, y0 * 0.8, w * 0.45, 0.0)), Zone(id="center", kind="center", polygon=rect(-w * 0.2, y0 * 0.5, w * 0.2, d * 0.25)),
        Zone(id="air", kind="air", polygon=rect(-w * 0.3, y0 * 0.5, w * 0.3, d * 0.3), height=h * 0.7),
        Zone(id="pavement", kind="sidewalk", polygon=rect(STREET[0], y0 - KERB, STREET[1], y0), height=-DECK), Zone(id="street", kind="street", polygon=rect(STREET[0], y0 - 12.0, STREET[1], y0 - KERB), height=-DECK - 0.14),
    ]  # fmt: skip
    site.ceiling = h
    site.fixed += _street(plan, seed, y0) + _fronts(plan, seed, w, y0)
    site.provides |= {plan.setting.place: 1, "window": 1, "door": 1, "storefront": 1, "display_window": 1}
    return site


def name_of(prompt: str) -> str:
    """What the fascia says: the words before "shop", "store" or "window" that name the trade."""
    found = re.search(r"([a-z]+)(?:'s)? (shop|store|boutique)\b", prompt.lower())
    if found and found[1] not in ("a", "an", "the", "small", "little", "old", "big", "large", "my", "his", "her"):
        return f"{found[1]} {found[2]}".upper()[:16]
    trade = re.search(r"\b(bakery|butcher|florist|patisserie|pharmacy|bookshop|bookstore|cafe|grocer|jeweller|jeweler|tailor)\b", prompt.lower())
    return trade[1].upper() if trade else "EMPORIUM"


def _street(plan: Plan, seed: int, y0: float) -> list[Entity]:
    """Pavement with its kerb, the roadway, and a lamp post at the kerb, out of the picture."""
    out = [
        strip("pavement", ((STREET[0], y0 - KERB), (STREET[1], y0)), "slabs", seed, z=-DECK, kerb=True, category="sidewalk"),
        strip("road", ((STREET[0], y0 - 12.0), (STREET[1], y0 - KERB - 0.01)), "cobble", seed, z=-DECK - 0.14, category="road"),
    ]
    lamps = by_category().get("street_lamp", ())
    dark = plan.setting.time in ("night", "dusk", "dawn")
    for n, x in enumerate((-6.5, 7.5)):
        if lamps:
            params = _clamp(lamps[0], {"style": "victorian", "lit": dark})
            out.append(made(f"street_lamp.{n + 1}", "street_lamp", lamps[0], params, key(seed, "lamp"), turned(x, y0 - KERB + 0.45, 0.0, -DECK)))
    return out


def _fronts(plan: Plan, seed: int, w: float, y0: float) -> list[Entity]:
    """The shop itself and what stands wall to wall with it on this side and across the street."""
    r = rng(seed, "shop front")
    maker = by_category()["shop_front"][0]
    color = str(r.choice(COLORS))
    params = _clamp(maker, {"text": name_of(plan.prompt), "window": round(w - 0.1, 2), "sill": DECK, "head": 2.7, "color": color, "panes": 3, "lit": True, "storeys": 3})
    part = build(maker, params, key(seed, "front"))
    out = [made("shop_front", "shop_window", maker, params, key(seed, "front"), turned(0.0, y0, 0.0, -DECK))]
    lo, hi = float(part.bounds[0, 0]), float(part.bounds[1, 0])
    row = Row(("victorian", "brick"), (3, 4), (6.0, 8.5), grounds=dict.fromkeys(("victorian", "brick"), ("shop", "door")), lit=0.5)
    out += _row(plan, seed, hi + 0.05, 1, y0 - 0.24, 0.0, row, 17.0) + _row(plan, seed, lo - 0.05, -1, y0 - 0.24, 0.0, row, -17.0)
    return out + _row(plan, seed, -18.0, 1, y0 - 15.2, math.pi, row, 16.0)


def _row(plan: Plan, seed: int, x: float, way: int, y: float, yaw: float, row: Row, end: float) -> list[Entity]:
    """Fronts side by side from x towards `end`, their faces in the plane y."""
    out: list[Entity] = []
    makers = by_category().get("facade", ())
    r = rng(seed, "fronts", int(10 * x))
    while makers and way * (end - x) > 0:
        params = _front(plan, row, r, len(out), out[-1].params if out else {})
        s = key(seed, "fronts", int(10 * x))
        part = build(makers[0], params, s)
        wide, back = float(np.ptp(part.bounds[:, 0])), front_of(part) * (1 if yaw == 0.0 else -1)
        out.append(made(f"facade.{'n' if yaw == 0.0 else 's'}{'e' if way > 0 else 'w'}.{len(out) + 1}", "facade", makers[0], params, s, turned(x + way * wide / 2, y + back, yaw, -DECK)))
        x += way * (wide + 0.02)
    return out


__all__ = ["name_of", "shopfront"]
