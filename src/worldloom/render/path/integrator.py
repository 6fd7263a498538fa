"""Path tracing with analytic height fog on every segment and light in two groups of one pass. LLVM variants only.

Fog of extinction s0 exp(-z / h) + sb along a straight segment has a closed-form optical depth, so it costs no noise. Primary
in-scatter is left to finishing, which has the T channel, so that fog stays clean. Light that reaches the eye straight from
an emitter is a channel of its own and skips the denoiser; the sky is not drawn at all, only its coverage ("sky"), so that finishing
can paint it sharp. Groups: 0 sky and sun, 1 lamps (shape ids that begin with `lamp`). Sources whose id holds `ghost` light but are
not seen. Indoors the sun is a source of its own whose rays end at the walls' outer faces, so that a panel outside a window, which
stands for the sky, does not block it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from worldloom.render.path.llvm import engine

dr: Any = None
mi: Any = None
"""Set by `register`: the rewritten code of dr.syntax finds names in the module only."""

CHANNELS = (
    "g0.R",
    "g0.G",
    "g0.B",
    "g1.R",
    "g1.G",
    "g1.B",
    "e.R",
    "e.G",
    "e.B",
    "alb.R",
    "alb.G",
    "alb.B",
    "n.X",
    "n.Y",
    "n.Z",
    "T",
    "depth",
    "sky",
)


def register() -> None:
    """Define and register the integrator `worldpath` with the current Mitsuba variant (once a variant)."""
    global dr, mi
    dr, mi = import_module("drjit"), import_module("mitsuba")

    class WorldPath(mi.SamplingIntegrator):  # type: ignore[misc]
        """Next-event estimation + BSDF sampling with multiple importance (Veach 1997), clamped per bounce."""

        def __init__(self, props: Any) -> None:
            super().__init__(props)
            get = props.get
            self.depth = mi.UInt32(get("max_depth", 5))
            self.s0, self.h, self.sb, self.skip, self.g, self.clamp = (
                mi.Float(get(k, d))
                for k, d in (("sigma", 0.0), ("height", 20.0), ("base", 0.0), ("skip", 8.0), ("g", 0.74), ("clamp", 8.0))
            )
            self.amb = mi.Color3f(*[get("amb" + c, 0.0) for c in "rgb"])
            self.sun = mi.Color3f(*[get("sun" + c, 0.0) for c in "rgb"])
            self.dir = mi.Vector3f(*[get("dir" + c, 0.5) for c in "xyz"])
            self.power = mi.Color3f(*[get("power" + c, 0.0) for c in "rgb"])
            self.indoor = get("indoor", False)
            self.lo = mi.Point3f(*[get("lo" + c, -1e4) for c in "xyz"])
            self.hi = mi.Point3f(*[get("hi" + c, 1e4) for c in "xyz"])
            self.table: Any = None
            shades, places = (self.amb, self.sun, self.power), (self.dir, self.lo, self.hi)
            dr.make_opaque(
                self.s0, self.h, self.sb, self.skip, self.g, self.clamp, self.depth, *shades, *places
            )  # one kernel for all worlds

        def aov_names(self) -> list[str]:
            """Channels after RGB."""
            return list(CHANNELS)

        def groups(self, scene: Any) -> None:
            """Fill the table emitter -> group + 2 if unseen, from the ids of shapes or emitters."""
            rows = [(int(dr.reinterpret_array(mi.UInt32, mi.EmitterPtr(e))[0]), e) for e in scene.emitters()]
            table = [0] * (max((i for i, _ in rows), default=0) + 1)
            for i, e in rows:
                shape = e.get_shape()
                name = shape.id() if shape is not None else e.id()
                table[i] = int(name.startswith("lamp")) + 2 * ("ghost" in name)
            self.table = mi.UInt32(table)

        def transmit(self, o: Any, d: Any, t: Any) -> Any:
            """Transmittance of a segment."""
            t = dr.minimum(t, 20000.0)
            k = d.z / self.h
            k = dr.select(dr.abs(k) < 1e-5, 1e-5, k)
            fog = self.s0 * dr.exp(-dr.maximum(o.z, 0) / self.h) * (1 - dr.exp(-dr.clip(k * t, -8.0, 80.0))) / k
            return dr.exp(-dr.maximum(fog + self.sb * dr.minimum(t, 6000.0), 0))

        def glow(self, d: Any) -> Any:
            """Fog colour seen along d."""
            c, g = dr.dot(d, self.dir), self.g
            return self.amb + self.sun * ((1 - g * g) / (4 * dr.pi * dr.power(dr.maximum(1 + g * g - 2 * g * c, 1e-3), 1.5)))

        def sunlight(self, scene: Any, si: Any, bsdf: Any, ctx: Any, u: Any, active: Any) -> Any:
            """Reflected light of an indoor sun with a disc of 0.4 degrees, seen through the openings."""
            side = dr.normalize(dr.cross(self.dir, mi.Vector3f(0, 0, 1)))
            d = dr.normalize(self.dir + 0.014 * ((u.x - 0.5) * side + (u.y - 0.5) * dr.cross(side, self.dir)))
            ray = si.spawn_ray(d)
            t = (dr.select(d > 0, self.hi, self.lo) - si.p) / dr.select(dr.abs(d) < 1e-5, 1e-5, d)
            ray.maxt = dr.maximum(dr.min(t), 0.0)
            seen = active & ~scene.ray_test(ray, active)
            return dr.select(seen, bsdf.eval(ctx, si, si.to_local(d), seen) * self.power, 0.0)

        @dr.syntax  # type: ignore[untyped-decorator]
        def sample(self, scene: Any, sampler: Any, ray_: Any, medium: Any = None, active: bool = True) -> Any:
            """One camera path."""
            ctx = mi.BSDFContext()
            ray, beta, act, depth = mi.Ray3f(ray_), mi.Color3f(1), mi.Bool(active), mi.UInt32(0)
            g0, g1, seen, alb = mi.Color3f(0), mi.Color3f(0), mi.Color3f(0), mi.Color3f(0)
            nrm, t0, d0, cov = mi.Normal3f(0), mi.Float(1), mi.Float(1e5), mi.Float(0)
            prev, ppdf, pdelta = dr.zeros(mi.SurfaceInteraction3f), mi.Float(1), mi.Bool(True)
            clear = mi.Bool(True)
            while act:
                si = scene.ray_intersect(ray, mi.RayFlags.All, depth == 0, act)
                tt = dr.select(si.is_valid(), si.t, 1e5)
                sk = dr.select(depth == 0, self.skip, 0.0)
                tr = self.transmit(ray.o + ray.d * sk, ray.d, dr.maximum(tt - sk, 0))
                if clear:
                    t0 = dr.select(si.is_valid(), tr, 1.0)
                    d0 = mi.Float(tt)
                    cov = dr.select(si.is_valid(), 0.0, 1.0)
                g0 += dr.select(clear, mi.Color3f(0), beta * (1 - tr) * self.glow(ray.d))
                beta *= dr.select(clear & ~si.is_valid(), 1.0, tr)
                ds = mi.DirectionSample3f(scene, si, prev)
                epdf = scene.pdf_emitter_direction(prev, ds, ~pdelta & act)
                w = dr.select(pdelta, 1.0, ppdf * ppdf / (ppdf * ppdf + epdf * epdf))
                em = si.emitter(scene, act)
                code = dr.gather(mi.UInt32, self.table, dr.reinterpret_array(mi.UInt32, em), act & (em != None))  # noqa: E711
                le = dr.select(clear & ((code >= 2) | ~si.is_valid()), mi.Color3f(0), em.eval(si, act))
                gi = code & 1
                lim = dr.select(depth < 2, 3.0 * self.clamp, self.clamp)
                c = dr.minimum(beta * le * dr.select(dr.isfinite(w), w, 0), lim)
                if clear:
                    seen += beta * le
                else:
                    g0 += dr.select(gi == 0, c, 0)
                    g1 += dr.select(gi == 1, c, 0)
                bsdf = si.bsdf(ray)
                a2 = act & si.is_valid() & (depth + 1 < self.depth)
                if clear & si.is_valid():
                    alb = bsdf.eval_diffuse_reflectance(si, act)
                    nrm = mi.Normal3f(si.sh_frame.n)
                ds2, ew = scene.sample_emitter_direction(si, sampler.next_2d(), True, a2)
                wo = si.to_local(ds2.d)
                ae = a2 & (ds2.pdf != 0)
                bv, bp = bsdf.eval_pdf(ctx, si, wo, ae)
                mw = dr.select(ds2.delta, 1.0, ds2.pdf * ds2.pdf / (ds2.pdf * ds2.pdf + bp * bp))
                lim2 = dr.select(depth == 0, 3.0 * self.clamp, self.clamp)
                c2 = dr.select(ae, dr.minimum(beta * bv * ew * mw * self.transmit(si.p, ds2.d, ds2.dist), lim2), 0)
                c2 = dr.select(dr.isfinite(c2), c2, 0)
                gj = dr.gather(mi.UInt32, self.table, dr.reinterpret_array(mi.UInt32, ds2.emitter), ae) & 1
                g0 += dr.select(gj == 0, c2, 0)
                g1 += dr.select(gj == 1, c2, 0)
                if self.indoor:
                    c3 = beta * self.sunlight(scene, si, bsdf, ctx, sampler.next_2d(), a2)
                    g0 += dr.minimum(dr.select(dr.isfinite(c3), c3, 0), lim2)
                bs, bw = bsdf.sample(ctx, si, sampler.next_1d(), sampler.next_2d(), a2)
                beta *= bw
                prev, ppdf = dr.detach(si), bs.pdf
                null = mi.has_flag(bs.sampled_type, mi.BSDFFlags.Null)
                pdelta = mi.has_flag(bs.sampled_type, mi.BSDFFlags.Delta) | null
                clear = clear & null
                ray = si.spawn_ray(si.to_world(bs.wo))
                depth += 1
                rr = dr.select(depth < 2, 1.0, dr.minimum(dr.max(beta) * 2.2, 0.95))
                act = a2 & (sampler.next_1d() < rr) & (dr.max(beta) > 1e-3)
                beta *= dr.rcp(dr.maximum(rr, 1e-3))
            total = g0 + g1 + seen
            out = [
                g0.x,
                g0.y,
                g0.z,
                g1.x,
                g1.y,
                g1.z,
                seen.x,
                seen.y,
                seen.z,
                alb.x,
                alb.y,
                alb.z,
                nrm.x,
                nrm.y,
                nrm.z,
                t0,
                d0,
                cov,
            ]
            return total, mi.Bool(True), out

    mi.register_integrator("worldpath", lambda p: WorldPath(p))


def register_texture() -> None:
    """Register `pattern`: vertex colour (or roughness) times a texel of one array that holds the texture sets of all recipes.

    One material for everything solid keeps the compiled kernel small: with one material a recipe it took a minute to compile.
    """
    global dr, mi
    dr, mi = import_module("drjit"), import_module("mitsuba")

    class Pattern(mi.Texture):  # type: ignore[misc]
        """`part` color, rough, metal or normal; `texels` a tensor (layers * size * size, 8): albedo, roughness, normal."""

        def __init__(self, props: Any) -> None:
            super().__init__(props)
            self.part, self.size = props["part"], int(props["size"])
            self.texels = TEXELS[0]

        def layer(self, si: Any, active: Any) -> Any:
            """(layer, roughness, metallic) of the surface."""
            return si.shape.eval_attribute_3("vertex_kind", si, active)

        def texel(self, si: Any, kind: Any, active: Any) -> Any:
            """First channel's index of the nearest texel."""
            n = self.size
            x, y = mi.UInt32((si.uv.x - dr.floor(si.uv.x)) * n), mi.UInt32((si.uv.y - dr.floor(si.uv.y)) * n)
            return ((mi.UInt32(kind.x + 0.5) * n + dr.minimum(y, n - 1)) * n + dr.minimum(x, n - 1)) * 8

        def eval_1(self, si: Any, active: Any = True) -> Any:
            """One channel."""
            kind = self.layer(si, active)
            if self.part == "metal":
                return kind.z
            return dr.clip(kind.y * dr.gather(mi.Float, self.texels, self.texel(si, kind, active) + 3, active), 0.01, 1.0)

        def eval_3(self, si: Any, active: Any = True) -> Any:
            """Three channels."""
            i = self.texel(si, self.layer(si, active), active) + (4 if self.part == "normal" else 0)
            c = mi.Color3f(*(dr.gather(mi.Float, self.texels, i + k, active) for k in range(3)))
            return c if self.part == "normal" else dr.minimum(c * si.shape.eval_attribute_3("vertex_color", si, active), 0.95)

        def eval(self, si: Any, active: Any = True) -> Any:
            """Colour."""
            return self.eval_3(si, active)

        def mean(self) -> Any:
            """Unknown; only asked for sampling weights."""
            return mi.Float(0.5)

        def is_spatially_varying(self) -> bool:
            """Always."""
            return True

        def to_string(self) -> str:
            """For logs."""
            return f"Pattern[{self.part}]"

    mi.register_texture("pattern", lambda p: Pattern(p))


def load_texels(values: Any) -> None:
    """Hand the array of texture sets (flat float32) to the patterns that are made next."""
    TEXELS[:] = [engine().Float(values)]


TEXELS: list[Any] = []

__all__ = ["CHANNELS", "load_texels", "register", "register_texture"]
