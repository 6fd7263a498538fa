"""A small yard to test the player in: ground with a pond, a house with a door, crates, a lamp, trees, grass, a drawer and a cup."""

from __future__ import annotations

from typing import Any

import numpy as np

from tests.browser.glb import Glb, Mesh

POND = (-14.0, 10.0)


def merge(*parts: Mesh) -> Mesh:
    base = np.cumsum([0] + [len(p["p"]) for p in parts])
    out = {k: np.concatenate([p[k] for p in parts]) for k in parts[0] if k != "i"}
    return out | {"i": np.concatenate([p["i"] + b for p, b in zip(parts, base, strict=False)])}


def box(center: Any, size: Any, color: Any = (1.0, 1.0, 1.0)) -> Mesh:
    """Six faces with uv in metres."""
    c, s, p, n, uv, ix = np.asarray(center, float), np.asarray(size, float) / 2, [], [], [], []
    for ax in range(3):
        u, v = (ax + 1) % 3, (ax + 2) % 3
        for sign in (-1, 1):
            b = len(p)
            for a, d in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                q, m = np.zeros(3), np.zeros(3)
                q[ax], q[u], q[v], m[ax] = sign * s[ax], a * s[u], d * s[v], sign
                p.append(c + q)
                n.append(m)
                flat = [q[k] for k in (0, 1, 2) if k != ax]
                uv.append(flat)
            ix += [(b, b + 1, b + 2), (b, b + 2, b + 3)] if sign > 0 else [(b, b + 2, b + 1), (b, b + 3, b + 2)]
    return {"p": np.array(p), "n": np.array(n), "uv": np.array(uv), "c": np.tile(color, (24, 1)), "i": np.array(ix)}


def height(x: Any, y: Any) -> Any:
    far = np.clip((np.hypot(x, y) - 40) / 60, 0, 1)
    pond = np.hypot((x - POND[0]) / 9, (y - POND[1]) / 7)
    return 0.12 * np.sin(x * 0.21) * np.cos(y * 0.17) + 9 * far**2 * (1 + 0.5 * np.sin(x * 0.06 + y * 0.04)) - 2.2 * np.clip(1.25 - pond, 0, 1)


def field(n: int, half: float, z: Any, color: Any) -> Mesh:
    u = np.linspace(-half, half, n)
    x, y = np.meshgrid(u, u)
    p = np.stack([x, y, z(x, y) if callable(z) else np.full_like(x, z)], -1).reshape(-1, 3)
    gy, gx = np.gradient(p[:, 2].reshape(n, n), u, u)
    m = np.stack([-gx, -gy, np.ones_like(gx)], -1).reshape(-1, 3)
    a = (np.arange(n - 1)[:, None] * n + np.arange(n - 1)).ravel()
    i = np.concatenate([np.stack([a, a + 1, a + n + 1], -1), np.stack([a, a + n + 1, a + n], -1)])
    return {"p": p, "n": m / np.linalg.norm(m, axis=1, keepdims=True), "uv": p[:, :2], "c": np.tile(color, (n * n, 1)), "i": i}


def cone(z0: float, z1: float, r: float, n: int, sway: bool = True) -> Mesh:
    t = np.arange(n) / n * 2 * np.pi
    ring = np.stack([np.cos(t) * r, np.sin(t) * r, np.full(n, z0)], -1)
    p = np.concatenate([ring, [[0, 0, z1]]])
    m = np.concatenate([np.stack([np.cos(t), np.sin(t), np.full(n, 0.4)], -1), [[0, 0, 1]]])
    i = np.stack([np.arange(n), (np.arange(n) + 1) % n, np.full(n, n)], -1)
    out = {"p": p, "n": m / np.linalg.norm(m, axis=1, keepdims=True), "uv": p[:, [0, 2]], "c": np.ones((n + 1, 3)), "i": i}
    return out | {"sway": np.clip(p[:, 2] / 9, 0, 1)} if sway else out


def blades(count: int, seed: int = 3) -> Mesh:
    r = np.random.default_rng(seed)
    x, y, a, h = r.uniform(-28, 28, count), r.uniform(-28, 28, count), r.uniform(0, 6.28, count), r.uniform(0.12, 0.34, count)
    z = height(x, y)
    keep = (z > -0.28) & (np.hypot(x - 7, y - 6) > 5.5)
    x, y, z, a, h = x[keep], y[keep], z[keep], a[keep], h[keep]
    k, w = len(x), np.stack([np.cos(a), np.sin(a), 0 * a], -1) * 0.012
    root = np.stack([x, y, z], -1)
    tip = root + np.stack([0.3 * h * np.sin(a), 0.3 * h * np.cos(a), h], -1)
    p = np.stack([root - w, root + w, tip], 1).reshape(-1, 3)
    tone = np.repeat(r.uniform(0.7, 1.2, (k, 1)), 3, 0) * np.tile([[0.5], [0.5], [1.0]], (k, 3))
    n = np.tile([0.0, -0.3, 0.95], (len(p), 1))
    return {"p": p, "n": n, "uv": p[:, :2], "c": tone, "i": np.arange(len(p)).reshape(-1, 3), "sway": np.tile([0, 0, 0.7], k)}


def extras(entity: str, category: str, **more: Any) -> dict[str, Any]:
    base = {
        "entity": entity, "category": category, "kind": "object", "label": "", "attributes": {}, "support": "ground", "maker": f"test/{category}@1", "origin": "added", "why": "added because a yard needs it", "extent": [1.6, 0.6, 0.4],
        "dynamic": False, "mass": 1.0, "friction": 0.7, "colliders": [], "joints": [], "affordances": [], "lights": [], "sounds": [], "effects": [], "motions": [],
    }  # fmt: skip
    return base | more


def collider(center: Any, size: Any, shape: str = "box", link: str = "") -> dict[str, Any]:
    return {"shape": shape, "center": list(center), "rotation": [1, 0, 0, 0], "size": list(size), "points": [], "link": link}


def yard() -> tuple[bytes, dict[str, Any]]:
    """The world's glb and the player's info."""
    g = Glb()
    wood, bark, leaf = g.material("planks", (0.42, 0.28, 0.15)), g.material("bark", (0.13, 0.09, 0.06)), g.material("leaf", (0.07, 0.13, 0.03), thin=True)
    ground, grass, brick = g.material("soil", (0.14, 0.13, 0.06), 0.95), g.material("leaf", (0.1, 0.16, 0.035), thin=True), g.material("brick", (0.33, 0.13, 0.08))
    iron, bulb, water, paint = g.material("iron", (0.06, 0.06, 0.06), 0.5, 0.4), g.material("emissive", (1, 0.9, 0.7), emit=8.0), g.material("water", (0.02, 0.05, 0.05), 0.05), g.material("paint", (0.05, 0.17, 0.2), 0.4)
    roof, stone = g.material("roof_tile", (0.2, 0.09, 0.06)), g.material("rock", (0.26, 0.25, 0.23))
    g.node("ground", g.mesh([(field(161, 100, height, (1, 1, 1)), ground)]), extras=extras("ground", "terrain", kind="terrain"))
    pond = {"id": "pond", "kind": "pond", "level": -0.35, "polygon": [], "color": [0.012, 0.03, 0.028], "waves": 0.12, "flow": [0, 0]}
    surface = field(41, 12, -0.35, (1, 1, 1))
    surface["p"][:, :2] += POND
    g.node("pond", g.mesh([(surface, water)]), extras=extras("pond", "pond", kind="terrain", water=pond))
    g.node("grass", g.mesh([(blades(26000), grass)]), extras=extras("grass", "grass", kind="terrain"))
    _house(g, brick, roof, paint)
    _things(g, wood, iron, bulb, stone)
    tree = g.mesh([(merge(box((0, 0, 1), (0.3, 0.3, 2))), bark), (merge(*(cone(1.2 + 1.1 * k, 3.6 + 1.35 * k, 2.1 - 0.36 * k, 24) for k in range(5))), leaf)])
    r = np.random.default_rng(5)
    for k in range(70):
        a, d = r.uniform(0, 6.28), r.uniform(24, 75)
        x, y = float(np.cos(a) * d), float(np.sin(a) * d)
        g.node(f"spruce.{k}", tree, (x, y, float(height(x, y)) - 0.1), float(a), extras(f"spruce.{k}", "spruce", colliders=[collider((0, 0, 1), (0.16, 0.16, 2), "cylinder")]))
    return g.data(), info()


def _house(g: Glb, brick: int, roof: int, paint: int) -> None:
    walls = [((-2.1, -2.5, 1.3), (2.8, 0.2, 2.6)), ((2.1, -2.5, 1.3), (2.8, 0.2, 2.6)), ((0, -2.5, 2.35), (1.4, 0.2, 0.5)), ((-3.4, 0, 1.3), (0.2, 5, 2.6)), ((3.4, 0, 1.3), (0.2, 5, 2.6)), ((0, 2.5, 1.3), (7, 0.2, 2.6)), ((0, 0, 2.7), (7.4, 5.6, 0.2))]
    mesh = g.mesh([(merge(*(box(c, s) for c, s in walls[:-1])), brick), (box(*walls[-1]), roof)])
    house = g.node("house.1", mesh, (7, 6, 0.0), 0, extras("house.1", "house", kind="architecture", origin="asked", why="", colliders=[collider(c, s) for c, s in walls]))
    assert house >= 0
    door = extras("door.1", "door", kind="architecture", joints=[{"name": "leaf", "kind": "hinge", "origin": [-0.68, 0, 0], "axis": [0, 0, 1], "limits": [0, 1.6], "value": 0}], colliders=[collider((0, 0, 1.05), (1.36, 0.05, 2.1), link="leaf")])
    k = g.node("door.1", None, (7, 3.5, 0.0), 0, door)
    g.node("door.1#leaf", g.mesh([(box((0, 0, 1.05), (1.36, 0.05, 2.1)), paint)]), parent=k, extras={"link": "leaf"})


def _things(g: Glb, wood: int, iron: int, bulb: int, stone: int) -> None:
    crate = g.mesh([(box((0, 0, 0.3), (0.6, 0.6, 0.6)), wood)])
    for k, (x, y, z) in enumerate([(0, 4, 0.05), (2.5, 1, 0.05), (2.5, 1.05, 0.66), (3.3, 0.8, 0.05), (-3, 3, 0.05)]):
        g.node(f"crate.{k}", crate, (x, y, float(height(x, y)) + z), 0.2 * k, extras(f"crate.{k}", "crate", dynamic=True, mass=14.0, friction=0.55, affordances=["push"], colliders=[collider((0, 0, 0.3), (0.6, 0.6, 0.6))]))
    lamp = {"name": "lamp", "kind": "point", "position": [0, 0, 3.1], "direction": [0, 0, -1], "color": [1, 0.72, 0.42], "power": 18, "radius": 0.08, "angle": 1.2, "flicker": 0.1, "on": True}
    post = g.mesh([(merge(box((0, 0, 1.5), (0.1, 0.1, 3.0)), box((0, 0, 3.32), (0.34, 0.34, 0.08))), iron), (box((0, 0, 3.12), (0.2, 0.2, 0.26)), bulb)])
    g.node("lamp.1", post, (3.6, 2.6, 0.0), 0, extras("lamp.1", "lamp_post", lights=[lamp], affordances=["switch"], colliders=[collider((0, 0, 1.6), (0.06, 0.06, 3.2), "cylinder")], sounds=[{"sound": "hum", "position": [0, 0, 3], "gain": -12, "loop": True, "every": 0}]))
    cup = g.mesh([(box((0, 0, 0.06), (0.1, 0.1, 0.12)), stone)])
    g.node("cup.1", cup, (-3, 3, float(height(-3, 3)) + 0.66), 0, extras("cup.1", "cup", dynamic=True, mass=0.3, colliders=[collider((0, 0, 0.06), (0.1, 0.1, 0.12))]))
    rock = g.mesh([(merge(cone(-0.2, 0.7, 0.8, 9, False)), stone)])
    g.node("rock.1", rock, (-6, -2, float(height(-6, -2))), 0, extras("rock.1", "rock", colliders=[collider((0, 0, 0.3), (0.6, 0.6, 0.6), "cylinder")]))
    chest = extras("chest.1", "chest_of_drawers", joints=[{"name": "drawer", "kind": "slide", "origin": [0, 0, 0.7], "axis": [0, -1, 0], "limits": [0, 0.4]}], colliders=[collider((0, 0, 0.3), (0.9, 0.5, 0.6)), collider((0, 0, 0.75), (0.84, 0.5, 0.24), link="drawer")])
    k = g.node("chest.1", g.mesh([(merge(box((0, 0, 0.3), (0.9, 0.5, 0.6)), box((0, 0.24, 0.75), (0.9, 0.02, 0.3)), box((0, 0, 0.9), (0.9, 0.5, 0.03))), wood)]), (-5.5, 4, float(height(-5.5, 4))), 0, chest)
    g.node("chest.1#drawer", g.mesh([(box((0, -0.01, 0.75), (0.84, 0.5, 0.24)), wood)]), parent=k, extras={"link": "drawer"})
    wall = box((0, 0, 1), (6, 0.3, 2))
    g.node("wall.1", g.mesh([(wall, stone)]), (-2, -8, -0.1), 0, extras("wall.1", "wall", kind="architecture"))
    fire = [{"kind": k, "position": [0, 0, 0.2], "size": [0.5, 0.5, 0.9], "color": [1, 1, 1], "rate": 1.0} for k in ("fire", "smoke")]
    flame = lamp | {"name": "flame", "position": [0, 0, 0.7], "power": 12, "flicker": 0.8}
    g.node("fire.1", g.mesh([(merge(box((0, 0, 0.08), (0.7, 0.16, 0.16)), box((0, 0, 0.1), (0.16, 0.7, 0.16))), wood)]), (-1.5, -3.5, 0.0), 0.6, extras("fire.1", "campfire", lights=[flame], effects=fire))
    flag = extras("boat.1", "toy_boat", motions=[{"kind": "bob", "seed": 1, "amplitude": 0.06, "period": 3.0, "center": [0, 0, 0], "axis": [0, 0, 1], "points": [], "speed": 1.0, "link": ""}], colliders=[collider((0, 0, 0), (1.6, 0.6, 0.4))])
    g.node("boat.1", g.mesh([(box((0, 0, 0), (1.6, 0.6, 0.4)), wood)]), (-12, 9, -0.3), 0.7, flag)


def info() -> dict[str, Any]:
    sky = {
        "time": "afternoon", "season": "summer", "weather": "clear", "sun_azimuth": 3.9, "sun_elevation": 0.5, "turbidity": 3.0, "cloud_cover": 0.35, "moon": False, "stars": 0.0, "fog_density": 0.0012, "fog_height": 25.0,
        "fog_color": [0.7, 0.75, 0.8], "rain": 0.0, "snow": 0.0, "dust": 0.0, "lightning": False, "wind": [2.0, 0.7], "planet": "earth",
    }  # fmt: skip
    def view(p: Any, t: Any) -> dict[str, Any]:
        return {"name": "view", "position": p, "target": t, "fov": 1.0, "focus": 8, "aperture": 0}

    words = {"wind": "wind blows", "hum": "something hums", "door_open": "a door opens", "switch": "a switch clicks"}
    return {
        "loops": {"wind": [0.05, 0.45], "hum": [0.05, 0.45]}, "captions": words,
        "title": "A brick house by a pond", "prompt": "a brick house by a pond", "sky": sky, "waters": [], "rooms": [], "ambience": [{"sound": "wind", "gain": -6}], "spawn": [1.0, -6.0, 0.1], "spawn_yaw": -0.2, "cameras": [view([1, -9, 1.8], [2, 3, 1.4])],
        "shots": [{"name": "arrive", "seconds": 4, "keys": [view([-6, -9, 1.8], [2, 3, 1.4]), view([4, -7, 2.2], [3, 3, 1.2])]}], "place": "yard", "interior": False, "mood": "calm",
        "why": {"house.1": "asked: “a brick house”"},
    }  # fmt: skip
