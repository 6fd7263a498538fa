"""Hats, caps and helmets on a skull. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.body_form import Form, blend, carve, chain, cut, lofted, rippled, skin
from worldloom.assets.parts.body_head import Skull
from worldloom.assets.parts.body_headdress import HEADDRESSES
from worldloom.assets.parts.body_skeleton import Skeleton
from worldloom.geometry import Floats, Mesh, fbm, join, lathe, rot_x, sheet, smoothstep
from worldloom.world import Material


def _up(k: Skull, z: float) -> tuple[Floats, Floats]:
    return k.p(0, 0, z), k.f.r[:, 2]


def _dome(k: Skull, more: float, high: float = 0.0, rim: float = 0.128) -> Form:
    shell = k.ball(0, 0.014, 0.118, (0.079 + more, 0.099 + more, 0.097 + more + high))
    o, n = _up(k, rim)
    return cut(shell, o, -n, 0.004)


def _brim(k: Skull, z: float, x: float, y: float, mid: float = 0.0, thick: float = 0.006, droop: float = 0.0) -> Mesh:
    """A round brim with half widths x, y; its edge bent down by `droop`."""
    u = np.array([0.55, 0.8, 1.0, 1.0, 0.8, 0.55])
    zz = z - droop * np.clip((u - 0.5) / 0.5, 0, 1) ** 1.5 - thick * np.array([1, 1, 0.8, 0.2, 0, 0])
    ring = lathe(np.stack([u, zz], 1), 32, 0.9).scaled((x, y, 1.0)).moved((0, mid, 0))
    return ring.scaled(k.s).turned(k.f.r).moved(k.f.o)


def _tube(k: Skull, rows: list[tuple[float, float]], mid: float = 0.012, deep: float = 1.22) -> Form:
    """A crown through rows (height, half width), deeper than wide."""
    z, w = np.array(rows).T * k.s
    return lofted(k.f, z, w, w * deep, np.array([mid]) * k.s, 2.0)


def _peak(k: Skull, z: float, long: float = 0.07, wide: float = 0.078) -> Mesh:
    """A peak over the brow, curved down at its sides."""
    a = np.linspace(-1.25, 1.25, 13)
    inner = np.stack([wide * np.sin(a), -0.05 - 0.045 * np.cos(a), np.full_like(a, z)], 1)
    outer = inner + np.stack([0.14 * long * np.sin(a), -long * np.cos(a) ** 0.6, -0.2 * long - 0.012 * np.sin(a) ** 2], 1)
    rows = np.stack([inner, outer, outer - [0, 0, 0.005], inner - [0, 0, 0.005]])
    return sheet(rows.transpose(1, 0, 2)).scaled(k.s).turned(k.f.r).moved(k.f.o)


def hat(name: str, k: Skull, color: str, body: Skeleton) -> list[Surface]:
    """The surfaces of a hat by name; none for "" and "tonsure"."""
    fine = (0.010 if name in ("peaked_cap", "flat_cap", "beret") else 0.017) * k.s  # their edges are thin
    made = _plain(name, k)
    if made is not None:
        return [surface("hat", [skin(made, fine, 2, 0.3, 0.02), *_rims(name, k)], _stuff(name, color)), *_extra(name, k, fine)]
    if name in ("hood", "kerchief", "flying_cap", "surgical_cap", "bonnet"):
        return [surface("hat", [skin(_wrapped(name, k), fine, 2, 0.35, 0.02), *_rims(name, k)], _stuff(name, color))]
    if name in HEADDRESSES:
        return HEADDRESSES[name](k, color, fine)
    if name == "crown":
        return [_crown(k)]
    if name == "space_helmet":
        return _space(k, color)
    return []


def _stuff(name: str, color: str) -> Material:
    if name in ("hard_hat", "fire_helmet"):
        return finish.plastic(color, 0.28, 0.3)
    if name == "helmet":
        return finish.metal("steel", 0.4, 0.38)
    if name in ("souwester",):
        return finish.of("rubber", color, 0.42)
    if name == "straw_hat":
        return finish.of("straw", color, 0.85)
    if name in ("flying_cap",):
        return finish.leather(finish.paint(color).color)
    return finish.fabric(color, 0.2, "knit" if name == "beanie" else "velvet" if name == "top_hat" else "fabric")


def _rims(name: str, k: Skull) -> list[Mesh]:
    """Brims and peaks by hat."""
    brims = {
        "hard_hat": (0.138, 0.106, 0.13, 0.01, 0.006, 0.004), "fire_helmet": (0.14, 0.125, 0.17, 0.03, 0.008, 0.03), "souwester": (0.145, 0.125, 0.18, 0.05, 0.007, 0.05), "straw_hat": (0.143, 0.185, 0.205, 0.006, 0.006, 0.022),
        "bucket_hat": (0.146, 0.128, 0.146, 0.008, 0.006, 0.05), "fedora": (0.143, 0.148, 0.168, 0.006, 0.005, 0.012), "top_hat": (0.142, 0.125, 0.15, 0.006, 0.006, -0.004), "wizard_hat": (0.146, 0.2, 0.21, 0.0, 0.006, 0.02),
        "bonnet": (0.14, 0.118, 0.122, 0.0, 0.006, 0.02),
    }  # fmt: skip
    out = [_brim(k, *brims[name])] if name in brims else []
    if name in ("cap", "flat_cap", "peaked_cap", "hard_hat"):
        out.append(_peak(k, 0.139 if name != "hard_hat" else 0.137, {"hard_hat": 0.045, "flat_cap": 0.048, "peaked_cap": 0.055}.get(name, 0.065)))
    return out


def _plain(name: str, k: Skull) -> Form | None:
    s = k.s
    if name == "hard_hat":
        return rippled(_dome(k, 0.014, 0.012), lambda p: 0.009 * s * _ridges(k.f.local(p) / s), 0.01)
    if name == "fire_helmet":
        return blend([_dome(k, 0.015, 0.018), chain([k.p(0, -0.115, 0.16), k.p(0, -0.04, 0.235), k.p(0, 0.05, 0.24), k.p(0, 0.125, 0.17)], [0.014 * s] * 4, 0.01)], 0.014 * s)
    if name in ("cap", "flat_cap", "peaked_cap"):
        parts = [_dome(k, 0.008, {"cap": 0.004, "flat_cap": -0.006, "peaked_cap": 0.0}[name])]
        if name == "flat_cap":
            parts.append(k.ball(0, -0.016, 0.168, (0.092, 0.122, 0.034), turn=rot_x(0.16)))
        if name == "peaked_cap":
            parts.append(k.ball(0, 0.004, 0.196, (0.112, 0.122, 0.02), turn=rot_x(-0.18)))
        return blend(parts, 0.012 * s)
    if name == "beanie":
        return rippled(blend([_dome(k, 0.011, 0.012, 0.105), _tube(k, [(0.1, 0.094), (0.137, 0.094)], 0.013)], 0.006), lambda p: 0.002 * np.sin(_turn(k, p) * 24), 0.002)
    if name == "souwester":
        return _dome(k, 0.014, 0.008)
    if name in ("straw_hat", "bucket_hat", "fedora"):
        high = {"straw_hat": 0.004, "bucket_hat": 0.0, "fedora": 0.02}[name]
        return _tube(k, [(0.132, 0.089), (0.18, 0.083), (0.218 + high, 0.07), (0.226 + high, 0.05)])
    if name == "top_hat":
        return _tube(k, [(0.132, 0.088), (0.19, 0.082), (0.28, 0.088), (0.3, 0.092)])
    if name == "toque":
        crown = _tube(k, [(0.118, 0.09), (0.165, 0.088), (0.185, 0.1), (0.25, 0.118), (0.285, 0.1), (0.295, 0.06)], deep=1.15)
        return rippled(crown, lambda p: 0.008 * np.sin(_turn(k, p) * 14) * np.clip(k.f.local(p)[:, 2] / s - 0.165, 0, 0.06) / 0.06, 0.008)
    if name == "beret":
        return blend([_dome(k, 0.006, -0.02, 0.14), k.ball(0.03, 0.0, 0.185, (0.112, 0.12, 0.03), turn=rot_x(0.1))], 0.02)
    if name == "helmet":
        return blend([_dome(k, 0.012, 0.03, 0.115), _tube(k, [(0.108, 0.094), (0.13, 0.095)], 0.013), k.bone((0, -0.112, 0.12), (0, -0.118, 0.06), 0.006)], 0.006)
    if name == "wizard_hat":
        cone = blend([k.bone((0, 0.012, 0.15), (0.015, 0.03, 0.33), 0.092, 0.04), k.bone((0.015, 0.03, 0.33), (0.05, 0.085, 0.45), 0.04, 0.006)], 0.03)
        o, n = _up(k, 0.132)
        return rippled(cut(cone, o, -n), lambda p: 0.004 * fbm(p, 0.06, 2, 3), 0.004)
    return None


def _ridges(q: Floats) -> Floats:
    """Three stiffening ridges along the top of a hard hat."""
    along = smoothstep(q[:, 2], 0.155, 0.19)
    lines = np.exp(-((q[:, 0] / 0.012) ** 2)) + 0.8 * np.exp(-(((np.abs(q[:, 0]) - 0.036) / 0.009) ** 2))
    return np.asarray(along * lines)


def _turn(k: Skull, p: Floats) -> Floats:
    q = k.f.local(p)
    return np.arctan2(q[:, 1], q[:, 0])


def _wrapped(name: str, k: Skull) -> Form:
    """Cloth round head and neck: the face stays open."""
    s = k.s
    if name == "surgical_cap":
        return rippled(_dome(k, 0.012, 0.004, 0.1), lambda p: 0.003 * fbm(p, 0.03, 2, 5), 0.003)
    shell = [k.ball(0, 0.02, 0.115, (0.089, 0.108, 0.105))]
    if name in ("hood", "kerchief", "flying_cap"):
        shell += [k.ball(0, 0.012, 0.03, (0.082, 0.082, 0.07))]
    if name == "hood":
        shell += [k.ball(0, 0.09, 0.14, (0.06, 0.07, 0.06)), k.ball(0, 0.02, -0.075, (0.165, 0.13, 0.06)), k.ball(0, 0.02, -0.03, (0.1, 0.1, 0.05))]
    body = blend(shell, 0.05 * s)
    face = k.ball(0, -0.125, 0.06, (0.064, 0.11, 0.102))
    return rippled(carve(body, face, 0.012), lambda p: 0.0035 * fbm(p, 0.05, 2, 7), 0.004)


def _extra(name: str, k: Skull, step: float) -> list[Surface]:
    if name == "top_hat" or name == "fedora":
        return [surface("band", skin(_tube(k, [(0.146, 0.0885), (0.172, 0.0855)], 0.012, 1.23), 1.5 * step, 2, 0), finish.fabric("#171213"))]
    if name == "straw_hat":
        return [surface("band", skin(_tube(k, [(0.15, 0.0895), (0.17, 0.088)], 0.012, 1.23), 1.5 * step, 2, 0), finish.fabric("#5a2320"))]
    if name == "peaked_cap":
        return [surface("badge", skin(k.ball(0, -0.105, 0.168, (0.016, 0.008, 0.018)), 0.006, 1, 0), finish.metal("silver"))]
    if name == "fire_helmet":
        return [surface("badge", skin(k.ball(0, -0.118, 0.175, (0.024, 0.01, 0.03)), 0.007, 1, 0), finish.metal("brass"))]
    return []


def _crown(k: Skull) -> Surface:
    n = 10
    a = np.linspace(0, 2 * np.pi, 4 * n + 1)
    tip = np.tile([0.0, 0.024, 0.05, 0.024], n)
    tip = np.append(tip, tip[0])
    parts: list[Mesh] = []
    for r0 in (0.089, 0.086):
        x, y = np.cos(a), np.sin(a)
        low = np.stack([x * r0, y * r0 * 1.2 + 0.012, np.full_like(a, 0.142)], 1)
        top = np.stack([x * (r0 + 0.008), y * (r0 + 0.008) * 1.2 + 0.012, 0.172 + tip], 1)
        v = np.concatenate([low, top])
        m = len(a)
        i = np.arange(m - 1)
        f = np.concatenate([np.stack([i, i + 1, i + m + 1], 1), np.stack([i, i + m + 1, i + m], 1)])
        parts.append(Mesh(v, f if r0 > 0.0885 else f[:, ::-1]))
    gems = [lathe([(0, -0.006), (0.007, 0), (0, 0.006)], 8).moved((np.cos(t) * 0.094, np.sin(t) * 0.112 + 0.012, 0.16)) for t in a[:-1:4]]
    whole = join([*[p.tinted(1.0) for p in parts], *[g.tinted((0.5, 0.06, 0.1)) for g in gems]])
    return surface("hat", whole.scaled(k.s).turned(k.f.r).moved(k.f.o), finish.metal("gold"))


def _space(k: Skull, color: str) -> list[Surface]:
    """A bubble with a gilded visor and a neck ring."""
    shell = carve(k.ball(0, 0.01, 0.1, (0.15, 0.155, 0.155)), k.ball(0, -0.13, 0.11, (0.115, 0.1, 0.095)), 0.012)
    visor = cut(k.ball(0, -0.005, 0.105, (0.138, 0.148, 0.135)), k.p(0, -0.03, 0.1), k.f.r[:, 1], 0.01)
    ring = _tube(k, [(-0.06, 0.125), (-0.03, 0.13), (-0.02, 0.125)], 0.012, 1.0)
    gold = Material(recipe="metal", color=(0.72, 0.48, 0.16), roughness=0.08, metallic=1.0, wear=0.05)
    fine = 0.016 * k.s
    return [surface("helmet", skin(shell, fine, 2, 0.2), finish.plastic(color, 0.3)), surface("visor", skin(visor, fine, 2, 0), gold), surface("ring", skin(ring, fine, 2, 0), finish.metal("aluminium"))]


__all__ = ["hat"]
