"""The path tracer as one kernel: every surface in one mesh, one material with its kinds inside, lights in tables. LLVM variants only.

Nothing is called through a pointer, so that the kernel is small, compiles in seconds and is the same for all worlds. A lane is a
pixel; when its path ends it starts the next sample. Fog of extinction s0 exp(-z / h) + sb along a straight segment has a closed-form
optical depth, so it costs no noise. Primary in-scatter is left to finishing, which has the T channel, so that fog stays clean. Light
that reaches the eye straight from an emitter is a channel of its own and skips the denoiser; the sky is not drawn at all, only its
coverage, so that finishing can paint it sharp. Groups: 0 sky and sun, 1 lamps. Indoors the sun is a source of its own whose rays end
at the walls' outer faces, so that a panel outside a window, which stands for the sky, does not block it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from worldloom.render.path.lights import STEPS
from worldloom.render.path.surface import GLASS, GLOW, LEVEL, PANEL, THIN, WATER
from worldloom.render.path.tables import Air, Lane, Lens, Tables, dr, mi
from worldloom.synth.materials.texture import ALBEDO, ROUGH
from worldloom.synth.materials.texture import LEVEL as LEVEL_AT

CHANNELS = 18
"""Day 3, lamps 3, seen 3, albedo 3, normal 3, transmittance, depth, sky."""
EPSILON = 9e-5


@dataclass
class Spot:
    """A surface point: position, geometric normal, shading normal towards the eye, material."""

    p: Any
    ng: Any
    n: Any
    base: Any
    rough: Any
    metal: Any
    eta: Any
    gloss: Any
    """1 where there is a specular lobe."""
    through: Any
    """Share of the diffuse light that goes through."""


def mixed(x: Lane) -> Lane:
    """A good hash of unsigned integers (Wellons 2018, lowbias32)."""
    x = (x ^ (x >> 16)) * 0x7FEB352D
    x = (x ^ (x >> 15)) * 0x846CA68B
    return x ^ (x >> 16)


def _owen(x: Lane, seed: Lane) -> Lane:
    """Owen scrambling of bits in reversed order (Laine and Karras 2011, constants of Vegdahl 2021)."""
    x = x ^ (x * 0x3D20ADEA)
    x += seed
    x *= (seed >> 16) | 1
    x ^= x * 0x05526C56
    x ^= x * 0x53A22864
    return x


def pair(index: Lane, seed: Lane) -> Lane:
    """A point of a shuffled and scrambled two-dimensional Sobol sequence (Burley 2020) in [0, 1)^2."""
    i = dr.brev(_owen(dr.brev(index), mixed(seed)))
    j = mi.UInt32(i)
    for shift, mask in ((16, 0xFFFF), (8, 0xFF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        j = j ^ ((j >> shift) & mask)
    x, y = dr.brev(_owen(i, mixed(seed + 0x9E3779B9))), dr.brev(_owen(j, mixed(seed + 0x3C6EF372)))
    return mi.Point2f(mi.Float(x >> 8), mi.Float(y >> 8)) * (1 / 16777216)


def rows_of(buffer: Lane, index: Lane, row: int, of: int, active: Lane) -> Lane:
    """Four floats: one row of a record of `of` rows."""
    return dr.gather(mi.Vector4f, buffer, index * of + row, active)


def xyz(v: Lane) -> Lane:
    """The first three of four."""
    return mi.Vector3f(v.x, v.y, v.z)


def rgb(v: Lane) -> Lane:
    """The first three of four, as a colour."""
    return mi.Color3f(v.x, v.y, v.z)


def _g1(c: Lane, a2: Lane) -> Lane:
    """Smith's masking of GGX."""
    return 2 * c / (c + dr.sqrt(a2 + (1 - a2) * c * c))


def _schlick(c: Lane) -> Lane:
    m = dr.clip(1 - c, 0, 1)
    return (m * m) * (m * m) * m


def fresnel(c: Lane, eta: Lane) -> Lane:
    """Reflectance of a dielectric entered at cosine c."""
    t = dr.safe_sqrt(1 - (1 - c * c) / (eta * eta))
    a, b = (c - eta * t) / (c + eta * t), (eta * c - t) / (eta * c + t)
    return 0.5 * (a * a + b * b)


def chance(s: Spot, ci: Lane) -> Lane:
    """Probability of sampling the specular lobe."""
    f = fresnel(ci, s.eta)
    spec = (f + (dr.max(s.base + (1 - s.base) * _schlick(ci)) - f) * s.metal) * s.gloss
    return spec / dr.maximum(spec + (1 - s.metal) * dr.maximum(dr.max(s.base), 0.02), 1e-4)


def scattered(s: Spot, wi: Lane, wo: Lane) -> tuple[Lane, Lane]:
    """Value times cosine and density of Burley's principled material (2012) without its rarer lobes; diffuse also through thin ones."""
    ci, co = dr.maximum(dr.dot(s.n, wi), 1e-3), dr.dot(s.n, wo)
    up, c = co > 0, dr.abs(co)
    h = dr.normalize(wi + wo)
    ch = dr.clip(dr.dot(wi, h), 0, 1)
    a2 = dr.square(dr.maximum(dr.square(s.rough), 1e-3))
    nh = dr.dot(s.n, h)
    d = a2 / (dr.pi * dr.square(nh * nh * (a2 - 1) + 1))
    lobe = d * _g1(ci, a2) / (4 * ci)
    f = (1 - s.metal) * fresnel(ch, s.eta) + s.metal * (s.base + (1 - s.base) * _schlick(ch))
    spec = dr.select(up, lobe * _g1(c, a2) * s.gloss, 0)
    fi, fo, rr = _schlick(ci), _schlick(c), 2 * s.rough * ch * ch
    disney = (1 - 0.5 * fi) * (1 - 0.5 * fo) + rr * (fi + fo + fi * fo * (rr - 1))
    side = dr.select(up, (1 - s.through) * disney, s.through)
    value = f * spec + (1 - s.metal) * s.base * (side * c * dr.inv_pi)
    ps = chance(s, ci)
    density = ps * dr.select(up, lobe, 0) + (1 - ps) * dr.select(up, 1 - s.through, s.through) * c * dr.inv_pi
    return value, density


def _microfacet(s: Spot, wi: Lane, u: Lane) -> Lane:
    """A direction of the specular lobe: visible normals of GGX by spherical caps (Dupuy and Benyoub 2023)."""
    a = dr.maximum(dr.square(s.rough), 1e-3)
    f = mi.Frame3f(s.n)
    w = f.to_local(wi)
    w = dr.normalize(mi.Vector3f(w.x * a, w.y * a, dr.maximum(w.z, 1e-3)))
    phi, z = dr.two_pi * u.x, (1 - u.y) * (1 + w.z) - w.z
    r = dr.safe_sqrt(1 - z * z)
    h = mi.Vector3f(r * dr.cos(phi), r * dr.sin(phi), z) + w
    h = f.to_world(dr.normalize(mi.Vector3f(h.x * a, h.y * a, dr.maximum(h.z, 1e-5))))
    return 2 * dr.dot(wi, h) * h - wi


def scatter(s: Spot, wi: Lane, pick: Lane, u: Lane) -> Lane:
    """A direction with the density of `scattered`."""
    ps = chance(s, dr.maximum(dr.dot(s.n, wi), 1e-3))
    spec = pick < ps
    rest = (pick - ps) / dr.maximum(1 - ps, 1e-6)
    local = mi.warp.square_to_cosine_hemisphere(u)
    local.z = dr.select(rest < s.through, -local.z, local.z)
    return dr.select(spec, _microfacet(s, wi, u), mi.Frame3f(s.n).to_world(local))


def away(p: Lane, ng: Lane, d: Lane) -> Lane:
    """A ray's origin just off the surface."""
    mag = (1 + dr.max(dr.abs(p))) * EPSILON
    return p + dr.mulsign(mag, dr.dot(ng, d)) * ng


def sky_at(t: Tables, d: Lane, active: Lane) -> Lane:
    """Radiance and density of the sky in a direction."""
    i = dr.minimum(mi.UInt32(dr.safe_acos(d.z) * dr.inv_pi * t.rows), mi.UInt32(t.rows) - 1)
    phi = dr.atan2(d.x, d.y)
    phi = dr.select(phi < 0, phi + dr.two_pi, phi)
    j = dr.minimum(mi.UInt32(phi * dr.inv_two_pi * t.columns), mi.UInt32(t.columns) - 1)
    return dr.gather(mi.Vector4f, t.sky, i * mi.UInt32(t.columns) + j, active)


@dataclass
class Sample:
    """Light from one side: direction, distance, radiance over density, density (0 where no path can meet it), whether it is a sphere,
    and a lamp."""

    d: Any
    far: Any
    light: Any
    density: Any
    ball: Any
    lamp: Any


def from_sky(t: Tables, u: Lane, pick: Lane, active: Lane) -> Sample:
    """A direction of the sky by its radiance: pixels of a quarter of its size, even inside."""
    k = dr.gather(mi.UInt32, t.pick, mi.UInt32(pick * mi.Float(t.draws)), active)
    w = mi.UInt32(t.columns) // 2
    theta, phi = (mi.Float(k // w) + u.x) * 2 / t.rows * dr.pi, (mi.Float(k % w) + u.y) * 2 / t.columns * dr.two_pi
    st = dr.sin(theta)
    d = mi.Vector3f(st * dr.sin(phi), st * dr.cos(phi), dr.cos(theta))
    found = sky_at(t, d, active)
    return Sample(d, mi.Float(1e5), rgb(found) / dr.maximum(found.w, 1e-9), found.w, mi.Bool(False), mi.Bool(False))


def cone_height(x: Lane) -> Lane:
    """1 - cos of the half angle of a cone whose sine squared is x."""
    return x / (1 + dr.safe_sqrt(1 - x))


def from_lamp(t: Tables, p: Lane, u: Lane, pick: Lane, active: Lane) -> Sample:
    """A point of a triangle, sphere or spot light."""
    k = mi.UInt32(0)
    for bit in reversed(range(STEPS)):
        k = dr.select(dr.gather(mi.Float, t.steps, k + (1 << bit) - 1, active) <= pick, k + (1 << bit), k)
    a, b, c, e, f = (rows_of(t.lights, k, row, 5, active) for row in range(5))
    sphere, spot = a.x == 1, a.x == 2
    r = dr.sqrt(u.x)
    on = xyz(b) + xyz(c) * (1 - r) + xyz(e) * (r * u.y)
    to = dr.select(a.x == 0, on, xyz(b)) - p
    d2 = dr.maximum(dr.squared_norm(to), 1e-8)
    far = dr.sqrt(d2)
    d = to / far
    cos = dr.dot(dr.normalize(dr.cross(xyz(c), xyz(e))), -d)
    density = b.w * d2 / dr.maximum(cos, 1e-4)
    light = dr.select(cos > 0, rgb(f), 0)
    cap = cone_height(b.w * b.w / d2)  # spheres: a cone, whose density is even
    z = 1 - u.x * cap
    rim, phi = dr.safe_sqrt(1 - z * z), dr.two_pi * u.y
    cone = mi.Frame3f(d).to_world(mi.Vector3f(rim * dr.cos(phi), rim * dr.sin(phi), z))
    near = far * z - dr.safe_sqrt(b.w * b.w - d2 * rim * rim)
    density = dr.select(sphere, a.y / dr.maximum(dr.two_pi * cap, 1e-9), density)
    light = dr.select(sphere, dr.select(far > b.w, rgb(f), 0), light)
    fade = dr.clip((e.x - dr.safe_acos(dr.dot(xyz(c), -d))) * e.y, 0, 1)  # spot lights
    density = dr.select(spot, a.y * d2, density)
    light = dr.select(spot, rgb(f) * fade, light)
    d, far = dr.select(sphere, cone, d), dr.select(sphere, near, far)
    return Sample(d, far, light / dr.maximum(density, 1e-9), dr.select(a.w > 0, density, 0), sphere, a.z > 0)


@dr.syntax  # type: ignore[untyped-decorator]
def spheres_met(t: Tables, o: Lane, d: Lane, far: Lane, density: Lane, active: Lane) -> Lane:
    """Radiance of all sphere lights on a segment, weighted against sampling them."""
    k, out = mi.UInt32(0), mi.Color3f(0)
    while active & (k < t.count):
        a, b = rows_of(t.spheres, k, 0, 2, active), rows_of(t.spheres, k, 1, 2, active)
        to = xyz(a) - o
        along, d2 = dr.dot(to, d), dr.squared_norm(to)
        met = (along > 0) & (along - a.w < far) & (d2 - along * along < a.w * a.w) & (d2 > a.w * a.w)
        q = b.w / dr.maximum(dr.two_pi * cone_height(a.w * a.w / d2), 1e-9)
        out += dr.select(met, rgb(b) * (density * density / (density * density + q * q)), 0)
        k += 1
    return out


def texel(words: Lane) -> tuple[Lane, Lane, Lane]:
    """Albedo, roughness and normal that `synth.materials.texels` packed."""
    a, b = words.x, words.y
    root = mi.Color3f(mi.Float(a & 2047), mi.Float((a >> 11) & 2047), 2 * mi.Float(a >> 22)) * (1 / ALBEDO)
    x, y = mi.Float((b >> 8) & 4095) * (1 / LEVEL_AT) - 1, mi.Float(b >> 20) * (1 / LEVEL_AT) - 1
    return root * root, mi.Float(b & 255) * (1 / ROUGH), mi.Vector3f(x, y, dr.safe_sqrt(1 - x * x - y * y))


def puddle(t: Tables, p: Lane, active: Lane) -> Lane:
    """Share under water and slopes of the water there: `pools` between its texels, nothing outside it."""
    x, y = p.x - t.pond.x, p.y - t.pond.y
    row = 0.5 * dr.log(dr.maximum(x * x + y * y, 1e-6)) * t.lie.y - t.lie.x
    column = dr.atan2(x * t.pond.w - y * t.pond.z, x * t.pond.z + y * t.pond.w) * t.lie.z + t.lie.w
    active = active & (row >= 0) & (row < t.wide.x) & (column >= 0) & (column < t.wide.y)
    i, j = mi.UInt32(dr.maximum(row, 0)), mi.UInt32(dr.maximum(column, 0))
    fi, fj = row - mi.Float(i), column - mi.Float(j)
    at, step = i * (mi.UInt32(t.wide.y) + 1) + j, mi.UInt32(t.wide.y) + 1
    a, b, c, e = (dr.gather(mi.Vector4f, t.pools, at + k, active) for k in (0, 1, step, step + 1))
    return (a * (1 - fj) + b * fj) * (1 - fi) + (c * (1 - fj) + e * fj) * fi


def surface(t: Tables, hit: Any, d: Lane, active: Lane) -> tuple[Spot, Lane, Lane, Lane]:
    """The point that was met, its kind, its radiance as a light and its density as one."""
    face = hit.prim_index + dr.gather(mi.UInt32, t.offset, dr.reinterpret_array(mi.UInt32, hit.shape), active)
    i = dr.gather(mi.Vector4u, t.faces, face, active)
    v0, v1, v2 = ([rows_of(t.verts, k, row, 4, active) for row in range(4)] for k in (i.x, i.y, i.z))
    b1, b2 = hit.prim_uv.x, hit.prim_uv.y
    place, normal, paint, skin = (a * (1 - b1 - b2) + b * b1 + c * b2 for a, b, c in zip(v0, v1, v2, strict=True))
    e1, e2 = xyz(v1[0]) - xyz(v0[0]), xyz(v2[0]) - xyz(v0[0])
    ng, n = dr.normalize(dr.cross(e1, e2)), dr.normalize(xyz(normal))
    kind, layer, front = v0[2].w, v0[3].z, dr.dot(n, d) < 0
    f1, f2 = v1[3] - v0[3], v2[3] - v0[3]
    det = f1.x * f2.y - f1.y * f2.x
    du = (e1 * f2.y - e2 * f1.y) * dr.select(det == 0, 0, dr.rcp(det))
    du = du - n * dr.dot(n, du)
    size = dr.norm(du)
    x, y = mi.UInt32((skin.x - dr.floor(skin.x)) * t.size), mi.UInt32((skin.y - dr.floor(skin.y)) * t.size)
    at = (mi.UInt32(layer + 0.5) * t.size + dr.minimum(y, t.size - 1)) * t.size + dr.minimum(x, t.size - 1)
    albedo, grain, bump = texel(dr.gather(mi.Vector2u, t.texels, at, active))
    side = du / dr.maximum(size, 1e-12)
    n = dr.select(front, n, -n)
    m = dr.normalize(bump.x * side + bump.y * dr.cross(dr.select(front, n, -n), side) + bump.z * n)
    m = dr.select((size > 1e-9) & (layer > 0.5) & (dr.dot(m, d) < -0.02), m, n)
    lit = kind >= GLOW
    base = dr.select(lit, dr.select(kind == GLOW, 0.03, 0.0), dr.minimum(rgb(paint) * albedo, 0.95))
    pool = puddle(t, place, active & (kind == LEVEL) & front)
    wet = pool.x * dr.clip((n.z - 0.95) * 30, 0, 1)
    base *= 1 - 0.55 * wet
    m = dr.normalize(m * (1 - wet) + mi.Vector3f(-pool.y, -pool.z, 1) * wet)
    rough = place.w * grain * (1 - wet) + 0.025 * wet
    thin = kind == THIN
    spot = Spot(
        xyz(place), ng, m, base, dr.clip(rough, 0.01, 1.0), dr.select(thin | lit, 0, normal.w),
        dr.select(kind == WATER, 1.3659, 1.4683), dr.select(thin | lit, 0, 1), dr.select(thin, 0.45, 0.0),
    )  # fmt: skip
    return spot, kind, dr.select(lit & front, rgb(paint), 0), v0[3].w


@dr.syntax  # type: ignore[untyped-decorator]
def trace_pixels(
    scene: Any, t: Tables, air: Air, lens: Lens, spp: Lane, limit: Lane, clamp: Lane, pixel: Lane, seed: Lane
) -> list[Lane]:
    """Means of `spp` samples in each pixel (CHANNELS), from albedo on of those that met no mirror. At most `limit` surfaces a path;
    bright samples are cut at `clamp`."""
    start = mixed(pixel ^ mixed(seed))
    s, depth, hops = mi.UInt32(0), mi.UInt32(0), mi.UInt32(0)
    mirrors = spp >> 2
    o, d = lens.ray(pixel, pair(s, start), pair(s, start + 1))
    beta, clear, glossy, ppdf = mi.Color3f(1), mi.Bool(True), mi.Bool(False), mi.Float(0)
    mass, veil, whole = mi.Float(1), mi.Float(1), mi.Float(0)
    g0, g1, seen, alb = mi.Color3f(0), mi.Color3f(0), mi.Color3f(0), mi.Color3f(0)
    nrm, t0, d0, cov = mi.Vector3f(0), mi.Float(0), mi.Float(0), mi.Float(0)
    while s < spp:
        hit = scene.ray_intersect_preliminary(mi.Ray3f(o, d), coherent=False)
        valid = hit.is_valid()
        far = dr.select(valid, hit.t, 1e5)
        sk = dr.select(hops == 0, air.skip, 0.0)
        tr = air.transmit(o + d * sk, d, dr.maximum(far - sk, 0))
        spot, kind, light, density = surface(t, hit, d, valid)
        pane = valid & (kind == GLASS)
        first = clear & ~pane
        g0 += dr.select(clear, 0, beta * (1 - tr) * air.glow(d))
        beta *= dr.select(clear & ~valid, 1, tr)
        if first:
            whole += mass
            t0 += dr.select(valid, tr, 1.0) * mass
            d0 += far * mass
            cov += dr.select(valid, 0.0, veil)
            alb += dr.select(valid, spot.base * mass, 0)
            nrm += dr.select(valid, spot.n * mass, 0)
            seen += dr.select(valid, beta * light, 0)
        else:
            met = dr.select(valid, 0, sky_at(t, d, ~valid))
            le = dr.select(valid, light, rgb(met))
            cosine = dr.maximum(dr.abs(dr.dot(spot.ng, d)), 1e-4)
            q = dr.select(valid, density * far * far / cosine, met.w)
            w = dr.select(ppdf <= 0, 1, ppdf * ppdf / dr.maximum(ppdf * ppdf + q * q, 1e-12))
            lim = dr.select(depth < 2, 3 * clamp, clamp)
            got = dr.minimum(beta * le * w, lim)
            lamp = valid & (kind < PANEL)
            g0 += dr.select(lamp, 0, got)
            g1 += dr.select(lamp, got, 0)
            g1 += dr.minimum(beta * spheres_met(t, o, d, far, dr.select(ppdf <= 0, 1e9, ppdf), glossy), lim)
        wi, key = -d, start + (hops + 1) * 8
        u, pick = pair(s, key), pair(s, key + 1)
        going = valid & (depth + 1 < limit)
        if going & ~pane:
            some = pick.x < t.share
            x = dr.select(some, pick.x / dr.maximum(t.share, 1e-6), (pick.x - t.share) / dr.maximum(1 - t.share, 1e-6))
            x = dr.clip(x, 0, 0.99999994)
            sun, bulb = from_sky(t, u, x, some), from_lamp(t, spot.p, u, x, ~some)
            to, reach = dr.select(some, sun.d, bulb.d), dr.select(some, sun.far, bulb.far)
            from_ = away(spot.p, spot.ng, to)
            value, bp = scattered(spot, wi, to)
            shiny = glossy_of(spot) & (depth < 2)
            met_by = dr.select(some | ~bulb.ball | shiny, bp, 0)
            q = dr.select(some, sun.density, bulb.density)
            w = dr.select(q <= 0, 1, q * q / dr.maximum(q * q + met_by * met_by, 1e-12))
            give = dr.select(some, sun.light, bulb.light)
            c = beta * value * give * (w * air.transmit(spot.p, to, reach))
            worth = dr.max(c) > 0
            shadow = mi.Ray3f(from_, to)
            shadow.maxt = dr.select(some, 1e5, reach * (1 - 9e-4))
            blocked = scene.ray_test(shadow, worth)
            lim2 = dr.select(depth == 0, 3 * clamp, clamp)
            c = dr.select(worth & ~blocked & dr.isfinite(c), dr.minimum(c, lim2), 0)
            bulbs = ~some & bulb.lamp
            g0 += dr.select(bulbs, 0, c)
            g1 += dr.select(bulbs, c, 0)
            if air.indoor:
                v = pair(s, key + 3)
                side = dr.normalize(dr.cross(air.dir, mi.Vector3f(0, 0, 1)))
                to = dr.normalize(air.dir + 0.014 * ((v.x - 0.5) * side + (v.y - 0.5) * dr.cross(side, air.dir)))
                value, bp = scattered(spot, wi, to)
                leave = (dr.select(to > 0, air.hi, air.lo) - spot.p) / dr.select(dr.abs(to) < 1e-5, 1e-5, to)
                shadow = mi.Ray3f(away(spot.p, spot.ng, to), to)
                shadow.maxt = dr.maximum(dr.min(leave), 0)
                c = beta * value * air.power
                worth = dr.max(c) > 0
                blocked = scene.ray_test(shadow, worth)
                g0 += dr.select(worth & ~blocked & dr.isfinite(c), dr.minimum(c, lim2), 0)
            wo = scatter(spot, wi, pick.y, pair(s, key + 2))
            value, ppdf = scattered(spot, wi, wo)
            beta *= dr.select(ppdf > 1e-9, value / dr.maximum(ppdf, 1e-9), 0)
            d = wo
            glossy = shiny
            clear = mi.Bool(False)
        if going & pane:
            f = fresnel(dr.maximum(dr.abs(dr.dot(spot.n, d)), 1e-3), mi.Float(1.45))
            f = 2 * f / (1 + f)
            split = hops == 0  # a pane before the eye: every fourth sample is mirrored, for chance there would be noise in the guides
            n, m = mi.Float(spp), mi.Float(mirrors)
            mirror = dr.select(clear, split & (s < mirrors), pick.y < f)
            even = dr.select(split, n / (n - m), 1.0)
            part = dr.select(clear, dr.select(mirror, f * n / dr.maximum(m, 1), (1 - f) * even), 1.0)
            beta *= part
            veil *= part
            mass *= dr.select(clear, even, 1.0)
            d = dr.select(mirror, d - 2 * dr.dot(spot.n, d) * spot.n, d)
            ppdf = dr.select(mirror | clear, 0, ppdf)
            glossy = glossy | mirror
            clear = clear & ~mirror
        o = away(spot.p, spot.ng, d)
        depth += dr.select(pane, mi.UInt32(0), mi.UInt32(1))
        hops += 1
        rr = dr.select(depth < 2, 1, dr.minimum(dr.max(beta) * 1.4, 0.95))
        coin = mi.Float(mixed(key + s * 0x9E3779B9) >> 8) * (1 / 16777216)
        going &= (coin < rr) & (dr.max(beta) > 1e-3) & (hops < limit + 6)
        beta *= dr.rcp(dr.maximum(rr, 1e-3))
        if ~going:
            s += 1
            depth, hops = mi.UInt32(0), mi.UInt32(0)
            o, d = lens.ray(pixel, pair(s, start), pair(s, start + 1))
            beta, clear, glossy, ppdf = mi.Color3f(1), mi.Bool(True), mi.Bool(False), mi.Float(0)
            mass, veil = mi.Float(1), mi.Float(1)
    k, first = 1 / mi.Float(spp), 1 / dr.maximum(whole, 1e-6)
    return [*(x * k for x in (*g0, *g1, *seen)), *(x * first for x in (*alb, *nrm, t0, d0, cov))]


def glossy_of(s: Spot) -> Lane:
    """Where sphere lights are looked for along the path, early in it: elsewhere sampling them alone is better."""
    return (s.gloss > 0) & (s.rough < 0.5)


__all__ = ["CHANNELS", "Air", "Lens", "Sample", "Spot", "Tables", "fresnel", "from_lamp", "from_sky", "pair", "scatter", "scattered",
           "sky_at", "surface", "trace_pixels"]  # fmt: skip
